"""Pages about events: words only. When, where and how many are on `events.models.Occasion`."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import BodyBlock
from core.models import BasePage, Campaign
from core.sharing import Share, make_share
from directory.access import get_member
from events import recurrence
from events.blocks import (
    PAPER_BLOCKS,
    AgendaBlock,
    GroupBlock,
    HostBlock,
    LinkedProjectBlock,
    OutcomesBlock,
    PaperBlock,
    RequestBlock,
    ScopeBlock,
)
from events.enums import Audience, Format, Kind
from events.heard_blocks import HeardBlock
from events.page_forms import EventPageForm
from events.poster import make_poster
from events.records import get_records
from events.series_blocks import PausesBlock, SeriesPromisesBlock, make_pauses

HEARD = "heard"  # the mode of the editors' preview, and the last step of the address


class EventIndexPage(BasePage):
    """All events: those to come with filters, and an archive."""

    lists_its_pages = True
    share_card = "event"

    page_description = _("All events, those to come first. There is one.")
    parent_page_types = ["network.HomePage"]
    subpage_types = ["events.EventSeriesPage", "events.EventPage", "events.EventRecordPage"]
    max_count_per_parent = 1

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the listing that is asked for, and the promise of the Conversations."""
        # Imported here, and below: what reads occasions imports the models, which import this module
        from events.conversations import get_promise
        from events.listing import get_listing

        now = timezone.now()
        listing = get_listing(
            language=self.locale.language_code,
            params=request.GET,
            is_member=get_member(request.user) is not None,
            now=now,
        )
        return {
            **super().get_context(request, *args, **kwargs),
            "listing": listing,
            "conversations": get_promise(now),
            "records": get_records(self.locale.language_code) if listing.is_archive else [],
        }

    def get_related_pages(self) -> list:
        return []

    @path("campaigns/<slug:slug>/", name="campaign")
    def serve_campaign(self, request: HttpRequest, slug: str) -> HttpResponse:
        """This function will answer with a campaign and what belongs to it. Raises Http404 for any other."""
        from events.campaigns import get_gathered, get_path

        campaign = get_object_or_404(Campaign, slug=slug)

        def get_url(page: Page, request: HttpRequest) -> str | None:
            url = page.get_url(request)
            return f"{url}{get_path(campaign)}" if url else None

        gathered = get_gathered(
            campaign=campaign,
            language=self.locale.language_code,
            is_member=get_member(request.user) is not None,
            now=timezone.now(),
        )
        context = {
            # Not self.get_context: that lists all events
            **Page.get_context(self, request),
            **self._get_frame(request, get_url),
            "crumbs": [*self._get_crumb_links(request), {"title": self.title, "url": self.get_url(request)}],
            "share": {
                "title": str(campaign),
                "summary": campaign.get_about() or self.summary,
                "share_card": self.share_card,
            },
            "campaign": campaign,
            "gathered": gathered,
        }
        return TemplateResponse(request, "events/campaign.html", context)

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")


class EventSeriesPage(BasePage):
    """Meetings that come round by a rule, such as the monthly community of practice."""

    share_card = "event"

    DATES_SHOWN = 24  # of those to come, and of those that are over: the list of all events has the rest

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("text"))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.COMMUNITY)
    rule = models.CharField(
        _("rule"),
        max_length=200,
        validators=[recurrence.validate_rule],
        help_text=_("As in a calendar file (RFC 5545), such as FREQ=MONTHLY;BYDAY=2TU"),
    )
    first_date = models.DateField(
        _("first date"),
        null=True,
        blank=True,
        help_text=_("Needed for every second week or month: they are counted from here."),
    )
    # Its dates are the same in every language (wagtail-localize takes them over), its reasons are translated
    skipped_dates = StreamField(PausesBlock(), blank=True, verbose_name=_("dates left out, and pauses"))
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
    locality = models.ForeignKey(
        "core.Locality",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("place"),
        help_text=_("For meetings without a venue: the area they are for."),
    )
    promises = StreamField(
        SeriesPromisesBlock(),
        blank=True,
        verbose_name=_("access promises"),
        help_text=_("Every new meeting begins with these."),
    )
    hosts = StreamField(
        [("host", HostBlock())],
        blank=True,
        verbose_name=_("who hosts"),
        help_text=_("New meetings begin with these. Meetings that are planned keep their own."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("audience")]),
                FieldRowPanel([FieldPanel("rule"), FieldPanel("first_date")]),
                FieldRowPanel([FieldPanel("starts_time"), FieldPanel("duration")]),
                FieldPanel("skipped_dates"),
                FieldRowPanel([FieldPanel("format"), FieldPanel("capacity")]),
                FieldRowPanel([FieldPanel("venue"), FieldPanel("locality")]),
                FieldPanel("promises"),
                FieldPanel("hosts"),
            ],
            heading=_("The meetings"),
            help_text=_("Planned meetings change only when you say so, under “Plan the next dates”."),
        ),
    ]

    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    # One series in every language: only the English page changes when it meets
    override_translatable_fields = [
        SynchronizedField(field, overridable=False)
        for field in ("rule", "first_date", "starts_time", "duration", "kind", "format")
    ]

    page_description = _("Meetings that come round by a rule. Its dates are planned from here.")
    parent_page_types = ["events.EventIndexPage"]
    subpage_types = ["events.EventPage"]

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the rule in words, the dates to come and those that are over."""
        from events.listing import get_coming_pages, get_past_pages, make_cards

        now = timezone.now()
        language = self.locale.language_code
        is_member = get_member(request.user) is not None
        coming = get_coming_pages(language, now).child_of(self)[: self.DATES_SHOWN]
        past = get_past_pages(language, now).child_of(self)[: self.DATES_SHOWN]
        cards = make_cards([*coming, *past], is_member=is_member, now=now)
        return {
            **super().get_context(request, *args, **kwargs),
            "rule_words": self.get_rule_words(),
            "pauses": self.get_pauses_to_come(now),
            "coming": [card for card in cards if not card.occasion.is_over(now)],
            "past": [card for card in cards if card.occasion.is_over(now)],
        }

    def get_rule_words(self) -> str:
        """This function will say the rule in the reader's language, or "" while it cannot be followed."""
        try:
            return recurrence.words(self.rule, self.starts_time, settings.EVENTS_TIME_ZONE)
        except recurrence.InvalidRule:  # in the preview of a draft
            return ""

    def get_pauses(self) -> list[recurrence.Pause]:
        """This function will return when the series does not meet, whatever its rule says."""
        return make_pauses(self.skipped_dates)

    def get_pauses_to_come(self, now: datetime) -> list[dict]:
        """This function will return the pauses that are not over, the soonest first, with their words."""
        today = timezone.localdate(now, ZoneInfo(settings.EVENTS_TIME_ZONE))
        pauses = sorted(
            (pause for pause in self.get_pauses() if pause.last >= today), key=lambda pause: pause.first
        )
        return [{"words": recurrence.pause_words(pause), "why": pause.why} for pause in pauses]

    class Meta:
        verbose_name = _("series of events")
        verbose_name_plural = _("series of events")

    def clean(self) -> None:
        super().clean()
        errors = {}
        try:
            needs_first_date = recurrence.parse(self.rule).needs_first_date
        except recurrence.InvalidRule:
            needs_first_date = False  # the field itself says what is wrong
        if needs_first_date and not self.first_date:
            errors["first_date"] = _("Say from which date every second week or month is counted.")
        if self.format != Format.ONLINE and not self.venue_id:
            errors["venue"] = _("Choose a venue, or make the meetings online.")
        if errors:
            raise ValidationError(errors)


class EventPage(BasePage):
    """The words of one event."""

    share_card = "event"
    route_with = ("occasion",)

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
    papers = StreamField(
        [("paper", PaperBlock())],
        blank=True,
        verbose_name=_("papers"),
        help_text=_("What people can read before. By when they are there is said under “When and where”."),
    )
    brings_together = StreamField(
        [("project", LinkedProjectBlock()), ("request", RequestBlock()), ("group", GroupBlock())],
        blank=True,
        verbose_name=_("who this brings together"),
        help_text=_("Projects, groups, and people who ask for help: by role, never a private person."),
    )
    heard = StreamField(
        HeardBlock(required=False),
        blank=True,
        verbose_name=_("what we heard"),
        help_text=_("After the event. Decisions, other views, thanks and recordings get their own headings."),
    )
    came_of_it = StreamField(
        [("outcomes", OutcomesBlock())],
        blank=True,
        verbose_name=_("what came of it"),
        help_text=_("Weeks or months later: what has changed, with links to projects."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("occasion"),
        FieldPanel("body"),
        FieldPanel("agenda"),
        FieldPanel("questions"),
        FieldPanel("scope"),
        FieldPanel("hosts"),
        FieldPanel("brings_together"),
        FieldPanel("papers"),
        FieldPanel("expenses"),
        MultiFieldPanel([FieldPanel("heard"), FieldPanel("came_of_it")], heading=_("Afterwards")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("questions"),
        index.SearchField("agenda"),
        index.SearchField("scope"),
        index.SearchField("brings_together"),
        index.SearchField("heard"),
        index.SearchField("came_of_it"),
    ]

    base_form_class = EventPageForm
    # A copy is another event. Copies for translation get it back: events/signals.py
    exclude_fields_in_copy = ["occasion"]
    override_translatable_fields = [SynchronizedField("occasion", overridable=False)]

    page_description = _(
        "One event: what it is about, and how the time goes. When and where is chosen on it. "
        "What was heard comes later."
    )
    parent_page_types = ["events.EventIndexPage", "events.EventSeriesPage"]
    subpage_types: list[str] = []

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the live facts. A draft may have none yet: then `occasion` is None."""
        from events.availability import State
        from events.campaigns import get_campaign_url
        from events.conversations import get_promise
        from events.linked import get_gathering, get_papers
        from events.listing import make_cards
        from events.papers import are_late
        from events.survey import is_open

        now = timezone.now()
        page_url = self.get_url(request) or ""  # none yet in the preview of a new page
        context = {
            **super().get_context(request, *args, **kwargs),
            "occasion": None,
            "series": self.get_series(),
            "gathering": get_gathering(self, linked=self.linked),
            "papers": get_papers(self.papers, linked=self.linked, page_url=page_url),
        }
        if self.occasion_id is None:
            return context
        is_member = get_member(request.user) is not None
        [card] = make_cards([self], is_member=is_member, now=now)
        if card.occasion.kind == Kind.CONVERSATION:
            context["conversations"] = get_promise(now)
        is_to_come = card.availability.state not in (State.CANCELLED, State.PAST)
        return {
            **context,
            "occasion": card.occasion,
            "availability": card.availability,
            "promises": card.promises,
            "is_member": is_member,
            "papers_are_late": are_late(self, card.occasion, now),
            "papers_are_due": is_to_come and not context["papers"],
            "heard_url": f"{page_url}heard/" if self.has_heard(card.occasion) else "",
            "campaign_url": get_campaign_url(card.occasion.campaign, page=self, request=request),
            "survey_is_open": is_open(occasion=card.occasion, now=now),
            "share": self.get_share(request) if is_to_come else None,
        }

    @path("poster/", name="poster")
    def serve_poster(self, request: HttpRequest) -> HttpResponse:
        """This function will answer with one sheet to print. An event that is over leads to its own page.

        Raises Http404 while there is no occasion. The poster of a cancelled event says so: it can be put
        over the first one.
        """
        from events.availability import State

        context = self.get_context(request)
        if context["occasion"] is None:
            raise Http404
        availability = context["availability"]
        page_url = self.get_url(request)
        if availability.state == State.PAST:
            return redirect(page_url)
        sign_up_url = reverse("events:sign_up", args=[self.occasion_id])
        address = sign_up_url if availability.can_sign_up else page_url
        poster = make_poster(request.build_absolute_uri(address))
        context |= {"poster": poster, "page_url": page_url}
        return TemplateResponse(request, "events/poster.html", context)

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        return [*super().preview_modes, (HEARD, _("What we heard"))]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        if mode_name == HEARD:
            return self.serve_heard(request)
        return super().serve_preview(request, mode_name)

    @path(f"{HEARD}/", name="heard")
    def serve_heard(self, request: HttpRequest) -> HttpResponse:
        """This function will answer with all that was heard, and what came of it. Raises Http404 while there
        is nothing.
        """
        from events.heard import get_heard
        from events.pledges import get_wall
        from events.survey import get_totals

        if self.occasion_id is None:
            raise Http404
        occasion, heard = self.occasion, get_heard(self, self.occasion)
        if not self.has_heard(occasion) and not heard.themes:
            raise Http404

        def get_url(page: "EventPage", request: HttpRequest) -> str | None:
            # A translation without these words still has the notes, which all languages share
            return page.get_heard_url(request, is_shared=bool(occasion.closed_at or heard.themes))

        context = {
            **Page.get_context(self, request),
            **self._get_frame(request, get_url),
            "crumbs": [*self._get_crumb_links(request), {"title": self.title, "url": self.get_url(request)}],
            "occasion": occasion,
            "heard": heard,
            "totals": get_totals(occasion=occasion, now=timezone.now()),
            "wall": get_wall(occasion=occasion),
        }
        return TemplateResponse(request, "events/heard.html", context)

    @path("papers/<uuid:block_id>/", name="paper")
    def serve_paper(self, request: HttpRequest, block_id: UUID) -> HttpResponse:
        """This function will lead to the file of one of the papers, or of what was heard. Raises Http404.

        So the page need not look up any file, and a link to a paper stays when its file is replaced.
        """
        for block in (*self.papers.raw_data, *self.heard.raw_data):
            if block["id"] == str(block_id) and block["type"] in PAPER_BLOCKS and block["value"]["document"]:
                return redirect(get_object_or_404(get_document_model(), pk=block["value"]["document"]).url)
        raise Http404

    def has_heard(self, occasion: models.Model) -> bool:
        """Whether this page leads to what was heard: there are words, or the event is closed. No query."""
        return bool(self.heard or self.came_of_it or occasion.closed_at)

    def get_heard_url(self, request: HttpRequest | None = None, *, is_shared: bool = False) -> str | None:
        """This function will return the address of what was heard; the page's own where there is nothing."""
        url = self.get_url(request)
        return f"{url}{HEARD}/" if url and (is_shared or self.heard or self.came_of_it) else url

    @cached_property
    def linked(self):
        """Where this page leads to (events.linked.Linked). One query for its blocks and related pages."""
        from events.linked import get_linked

        return get_linked(self)

    def get_related_pages(self) -> list[Page]:
        return self.linked.related

    def get_share(self, request: HttpRequest) -> Share:
        """This function will return what one sends on to tell others of this event. It makes no query."""
        return make_share(
            template="events/share.txt",
            subject=self.title,
            context={
                "title": self.title,
                "summary": self.summary,
                "occasion": self.occasion,
                "url": request.build_absolute_uri(self.get_url(request)),
            },
        )

    def get_series(self) -> Page | None:
        """This function will return the series that this event belongs to, or None."""
        above = [page for page in self.get_crumbs() if issubclass(page.specific_class, EventSeriesPage)]
        return above[-1] if above else None

    def get_source_page(self) -> "EventPage | None":
        """This function will return the page in the site's first language that this one translates."""
        if self.locale.language_code == settings.LANGUAGE_CODE:
            return None
        return EventPage.objects.filter(
            translation_key=self.translation_key, locale__language_code=settings.LANGUAGE_CODE
        ).first()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
