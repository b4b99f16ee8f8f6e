"""Events from before this site: only what a source tells of them. They have no occasion and no sign-up."""

from django.db import models
from django.db.models import F
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.query import PageQuerySet
from wagtail.search import index

from core.blocks import BodyBlock, SourceBlock
from core.models import BasePage
from core.visibility import public
from events.blocks import OutcomesBlock, get_outcome_pages, read_outcomes


class EventRecordPage(BasePage):
    """What is known of one event from before this site, and what is not."""

    share_card = "event"

    when_words = models.CharField(
        _("when, in words"), max_length=120, help_text=_("No more than is known, such as July 2017.")
    )
    month = models.DateField(
        _("month"),
        null=True,
        blank=True,
        help_text=_("Any day of the month. It only puts the events in order, and is not shown."),
    )
    place_words = models.CharField(_("where"), max_length=160, blank=True)
    audience_words = models.CharField(_("who took part"), max_length=300, blank=True)
    attendance_words = models.CharField(_("how many came, in words"), max_length=160, blank=True)
    campaign = models.CharField(
        _("campaign"),
        max_length=120,
        blank=True,
        help_text=_("Such as an awareness week that it was part of."),
    )
    hosts = StreamField(
        [("host", blocks.CharBlock(max_length=120, label=_("Host")))], blank=True, verbose_name=_("hosts")
    )
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("what it was about"))
    formats = StreamField(
        [("format", blocks.CharBlock(max_length=160, label=_("Way of working")))],
        blank=True,
        verbose_name=_("how people worked"),
        help_text=_("Such as talk at tables, or a survey afterwards."),
    )
    outcomes = StreamField([("outcomes", OutcomesBlock())], blank=True, verbose_name=_("what came of it"))
    unknowns = StreamField(
        [("unknown", blocks.CharBlock(max_length=200, label=_("Not known")))],
        blank=True,
        verbose_name=_("what we do not know"),
    )
    sources = StreamField([("source", SourceBlock())], blank=True, verbose_name=_("sources"))

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("when_words"),
                FieldPanel("month"),
                FieldPanel("place_words"),
                FieldPanel("audience_words"),
                FieldPanel("attendance_words"),
                FieldPanel("campaign"),
            ],
            heading=_("At a glance"),
        ),
        FieldPanel("hosts"),
        FieldPanel("body"),
        FieldPanel("formats"),
        FieldPanel("outcomes"),
        FieldPanel("unknowns"),
        FieldPanel("sources"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("outcomes"),
        index.SearchField("place_words"),
        index.SearchField("campaign"),
    ]

    page_description = _("An event from before this site, told from its papers.")
    parent_page_types = ["events.EventIndexPage"]
    subpage_types: list[str] = []

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add what came of the event, with links in the reader's language, and where its
        campaign is found, if it is in the list.
        """
        # Imported here: campaigns need the models
        from events.campaigns import find_campaign, get_campaign_url

        language = self.locale.language_code
        campaign = find_campaign(self.campaign, language=language) if self.campaign else None
        return {
            **super().get_context(request, *args, **kwargs),
            "outcomes": self.get_outcomes(),
            "campaign_url": get_campaign_url(campaign, page=self, request=request),
        }

    def get_outcomes(self) -> list[dict]:
        """This function will return the lists of what came of it as components/outcomes.html shows them.

        At most one query.
        """
        # Imported here: links need the models
        from core.links import get_chosen_pages

        chosen = get_chosen_pages(get_outcome_pages(self.outcomes), self.locale.language_code)
        return read_outcomes(self.outcomes, chosen)

    class Meta:
        verbose_name = _("event from before this site")
        verbose_name_plural = _("events from before this site")


def get_records(language: str) -> PageQuerySet:
    """This function will return the events from before this site that everybody may read, in this language:
    the latest first, those of an unknown month last.
    """
    pages = public(EventRecordPage.objects.filter(locale__language_code=language))
    pages = pages.select_related("locale").defer_streamfields()
    return pages.order_by(F("month").desc(nulls_last=True), "title")
