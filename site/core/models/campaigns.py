"""Campaigns: awareness weeks and the like, which gather what apps register in `core/campaigns.py`."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.models.taxonomy import Named


class Campaign(Named):
    """Some days that are given to one subject. Events, stories and news say themselves that they are part."""

    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    about = models.TextField(
        _("what it is about"),
        max_length=600,
        blank=True,
        help_text=_("Plain words. Everybody can read this."),
    )
    # By language code, as Named.names; a language that is not there gets `about`
    abouts = models.JSONField(_("what it is about, in other languages"), default=dict, blank=True)

    class Meta(Named.Meta):
        db_table = "events_campaign"  # where it stood while only events had campaigns
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="events_campaign_ends_after_start"
            )
        ]

    def get_about(self) -> str:
        """This function will return what it is about in the reader's language, else as first written."""
        return self.abouts.get(get_language()) or self.about
