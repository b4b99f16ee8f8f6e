"""When what was forgotten, table by table. `core/retention.py` is the only writer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Forgetting(models.Model):
    """The last run over one table of the register: what it left, and what waits for a person's yes."""

    model = models.CharField(max_length=80, unique=True)  # label, such as "events.Signup"
    ran_at = models.DateTimeField(null=True)  # None: it has never worked
    kept = models.PositiveIntegerField(default=0)  # rows that lead to somebody, after the run
    waiting = models.PositiveIntegerField(default=0)  # rows that are due: too many to go without being asked

    class Meta:
        verbose_name = _("forgetting of a table")
        verbose_name_plural = _("forgetting of tables")
        default_permissions = ()
        ordering = ["model"]

    def __str__(self) -> str:
        return self.model
