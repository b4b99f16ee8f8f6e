"""What has yet to reach the search index. `core/indexing.py` is its only writer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexChange(models.Model):
    """One object whose index entry is out of date: added, changed or gone."""

    model = models.CharField(max_length=100)  # label, such as "stories.StoryPage"
    object_pk = models.CharField(max_length=40)
    version = models.PositiveIntegerField(default=1)  # grows when it changes again while being indexed
    changed_at = models.DateTimeField(auto_now=True)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("change for the search index")
        verbose_name_plural = _("changes for the search index")
        constraints = [
            models.UniqueConstraint(fields=["model", "object_pk"], name="core_indexchange_one_per_object")
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.object_pk}"
