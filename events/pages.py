"""Pages about events: words only. When, where and how many are on `events.models.Occasion`."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from core.blocks import BodyBlock
from core.models import BasePage
from events.blocks import AgendaBlock, HostBlock, ScopeBlock
from events.enums import Audience, Format, Kind


class EventIndexPage(BasePage):
    """All events: those to come with filters, and an archive."""

    parent_page_types = ["network.HomePage"]
    subpage_types = ["events.EventSeriesPage", "events.EventPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")


class EventSeriesPage(BasePage):
    """Meetings that come round by a rule, such as the monthly community of practice."""

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("text"))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.COMMUNITY)
    rule = models.CharField(
        _("rule"),
        max_length=200,
        help_text=_("As in a calendar file (RFC 5545), such as FREQ=MONTHLY;BYDAY=2TU"),
    )
    skipped_dates = StreamField(
        [("date", blocks.DateBlock(label=_("No meeting on")))], blank=True, verbose_name=_("dates left out")
    )
    starts_time = models.TimeField(_("starts at"), help_text=_("Local time of the series."))
    duration = models.PositiveSmallIntegerField(
        _("minutes"), validators=[MinValueValidator(15), MaxValueValidator(600)]
    )
    format = models.CharField(_("format"), max_length=10, choices=Format, default=Format.ONLINE)
    venue = models.ForeignKey(
        "events.Venue",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("venue"),
    )
    capacity = models.PositiveIntegerField(_("places"), null=True, blank=True)
    audience = models.CharField(_("who may come"), max_length=10, choices=Audience, default=Audience.EVERYONE)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("audience")]),
                FieldPanel("rule"),
                FieldRowPanel([FieldPanel("starts_time"), FieldPanel("duration")]),
                FieldPanel("skipped_dates"),
                FieldRowPanel([FieldPanel("format"), FieldPanel("capacity")]),
                FieldPanel("venue"),
            ],
            heading=_("The meetings"),
        ),
    ]

    parent_page_types = ["events.EventIndexPage"]
    subpage_types = ["events.EventPage"]

    class Meta:
        verbose_name = _("series of events")
        verbose_name_plural = _("series of events")


class EventPage(BasePage):
    """The words of one event."""

    occasion = models.ForeignKey(
        "events.Occasion",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="pages",
        verbose_name=_("when and where"),
        help_text=_("The live facts. All languages of this page share them."),
    )
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("purpose"))
    agenda = StreamField(
        [("agenda", AgendaBlock())], blank=True, max_num=1, verbose_name=_("how the time goes")
    )
    scope = StreamField([("scope", ScopeBlock())], blank=True, max_num=1, verbose_name=_("scope"))
    questions = StreamField(
        [("question", blocks.CharBlock(max_length=250, label=_("Question")))],
        blank=True,
        verbose_name=_("questions to talk about"),
    )
    hosts = StreamField([("host", HostBlock())], blank=True, verbose_name=_("who hosts"))
    expenses = RichTextField(
        _("expenses and thanks"),
        features=["bold", "link"],
        blank=True,
        help_text=_("What can be claimed back. Leave empty for the usual words."),
    )
    heard = StreamField(
        BodyBlock(required=False),
        blank=True,
        verbose_name=_("what we heard"),
        help_text=_("After the event."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("occasion"),
        FieldPanel("body"),
        FieldPanel("agenda"),
        FieldPanel("questions"),
        FieldPanel("scope"),
        FieldPanel("hosts"),
        FieldPanel("expenses"),
        FieldPanel("heard"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body"), index.SearchField("heard")]

    parent_page_types = ["events.EventIndexPage", "events.EventSeriesPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
