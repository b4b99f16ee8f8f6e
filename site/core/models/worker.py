"""The worker's sign of life. `core/worker.py` is its only writer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class WorkerBeat(models.Model):
    """When the worker last finished a round: in the database, so that every web process can see it."""

    ONLY = 1  # one row, however many workers there are: it is enough that one of them lives

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    beaten_at = models.DateTimeField()

    class Meta:
        verbose_name = _("sign of life of the worker")
        verbose_name_plural = _("signs of life of the worker")
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="core_workerbeat_one_row")]

    def __str__(self) -> str:
        return f"{self.beaten_at:%Y-%m-%d %H:%M:%S}"
