"""What people say about this site: their answers to "Was this page clear?", and what was changed for it."""

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.models import BasePage
from network.blocks import PairBlock


class SiteFeedback(models.Model):
    """One answer. Nothing in it says who gave it: no account, no address, and of the time only the day."""

    page = models.CharField(_("page"), max_length=300, blank=True)  # its path; empty: the site as a whole
    language = models.CharField(_("language"), max_length=10)
    is_clear = models.BooleanField(_("clear"))
    words = models.TextField(_("in their words"), max_length=1000, blank=True)
    day = models.DateField(_("day"))
    is_handled = models.BooleanField(_("handled"), default=False)
    note = models.CharField(_("what we did"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("answer about this site")
        verbose_name_plural = _("answers about this site")
        ordering = ["-day", "-pk"]
        indexes = [models.Index(fields=["day"], name="network_sitefeedback_day")]

    def __str__(self) -> str:
        return f"{self.page or '/'} {self.day}"


class SiteChangesPage(BasePage):
    """What was changed on this site because people said what was unclear."""

    changes = StreamField(
        [("pair", PairBlock())], blank=True, verbose_name=_("what was said, and the answer")
    )

    content_panels = [*BasePage.content_panels, FieldPanel("changes")]

    page_description = _("What people said about this site, and what we changed. There is one.")
    parent_page_types = ["network.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    is_text = True

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the pairs, and how many answers came this year: totals only."""
        # Imported here: what counts the answers imports this module
        from network import feedback

        today = timezone.localdate()
        return {
            **super().get_context(request, *args, **kwargs),
            "pairs": feedback.get_changes(self, today),
            "totals": feedback.get_totals(today),
        }

    class Meta:
        verbose_name = _("list of changes to this site")
        verbose_name_plural = _("lists of changes to this site")
