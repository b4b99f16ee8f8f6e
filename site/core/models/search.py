"""What has yet to reach the search index. `core/indexing.py` is its only writer."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexChange(models.Model):
    """One object whose index entry is out of date: added, changed or gone."""

    model = models.CharField(max_length=100)  # label, such as "wagtailcore.Page"
    object_pk = models.CharField(max_length=40)
    # New with every change: what changes again while it is being indexed keeps its row
    version = models.UUIDField(default=uuid4)
    changed_at = models.DateTimeField(auto_now=True)
    tried_at = models.DateTimeField(null=True, blank=True)  # the index refused this one object

    class Meta:
        verbose_name = _("change for the search index")
        verbose_name_plural = _("changes for the search index")
        constraints = [
            models.UniqueConstraint(fields=["model", "object_pk"], name="core_indexchange_one_per_object")
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.object_pk}"
