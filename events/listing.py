"""Lists of events: which pages are on them, their cards, and the filters of the index."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from core.facets import Filter, Filtered, Option, filter_rows
from core.models.taxonomy import name_of
from core.visibility import public
from events.availability import Availability, get_availability
from events.enums import Access, Format, Kind
from events.models import AccessPromise, EventPage, Occasion
from events.promises import PromiseGroups, can_be_had, group_promises

PER_PAGE = 10


@dataclass(frozen=True)
class Card:
    """An event as it is shown in a list."""

    page: EventPage
    occasion: Occasion
    availability: Availability
    promises: PromiseGroups


@dataclass(frozen=True)
class Listing:
    cards: list[Card]
    page_of_list: PageOfList
    filtered: Filtered
    is_archive: bool

    @property
    def kept(self) -> list[dict]:
        """What the form of the filters sends on besides them."""
        return [{"name": "past", "value": "1"}] if self.is_archive else []

    @property
    def places(self) -> list[Option]:
        """The chosen places."""
        facets = [facet for facet in self.filtered.facets if facet.name == "place"]
        return [option for facet in facets for option in facet.options if option.chosen]

    @property
    def clear_url(self) -> str:
        return "?past=1" if self.is_archive else "?"


@dataclass(frozen=True)
class Row:
    """As much of an event as the filters ask about."""

    page_id: int
    day: date
    formats: frozenset[str]
    kind: str
    place: tuple[str, str] | None  # slug, name
    access: frozenset[str]


def get_event_pages(language: str) -> QuerySet[EventPage]:
    """This function will return the events that everybody may read about, in the pages of this language."""
    pages = EventPage.objects.filter(occasion__isnull=False, locale__language_code=language)
    return public(pages).select_related("locale")


def get_coming_pages(language: str, now: datetime) -> QuerySet[EventPage]:
    """This function will return the events of `get_event_pages` that are not over, the soonest first."""
    return (
        get_event_pages(language)
        .filter(occasion__ends_at__gte=now)
        .order_by("occasion__starts_at", "occasion__pk")
    )


def get_past_pages(language: str, now: datetime) -> QuerySet[EventPage]:
    """This function will return the events of `get_event_pages` that are over, the latest first."""
    return (
        get_event_pages(language)
        .filter(occasion__ends_at__lt=now)
        .order_by("-occasion__starts_at", "-occasion__pk")
    )


def in_place(pages: QuerySet[EventPage], slug: str) -> QuerySet[EventPage]:
    """This function will keep the events of a place: by their venue, else by the area named."""
    by_venue = Q(occasion__venue__locality__slug=slug)
    return pages.filter(by_venue | Q(occasion__venue=None, occasion__locality__slug=slug))


def make_cards(pages: Iterable[EventPage], *, is_member: bool, now: datetime) -> list[Card]:
    """This function will return the cards of these pages in their order. Two queries besides `pages`."""
    pages = list(pages)
    promises = _get_promises({page.occasion_id for page in pages})
    return _make_cards(pages, promises, is_member=is_member, now=now)


def get_listing(*, language: str, params: QueryDict, is_member: bool, now: datetime) -> Listing:
    """This function will return one page of events as asked for by a query string, with its filters.

    Names and values that mean nothing are ignored. Four queries, however many events there are.
    """
    is_archive = params.get("past") == "1"
    pages = get_past_pages(language, now) if is_archive else get_coming_pages(language, now)
    rows, promises = _get_rows(pages, today=_get_today(now))
    filters = _get_filters(rows, is_archive=is_archive, now=now)
    filtered = filter_rows(rows, filters, params, keep={"past": "1"} if is_archive else None)
    page_of_list = Paginator(filtered.rows, PER_PAGE).get_page(params.get("page"))
    shown = pages.in_bulk([row.page_id for row in page_of_list])
    return Listing(
        cards=_make_cards(
            [shown[row.page_id] for row in page_of_list], promises, is_member=is_member, now=now
        ),
        page_of_list=page_of_list,
        filtered=filtered,
        is_archive=is_archive,
    )


def _get_today(now: datetime) -> date:
    return now.astimezone(ZoneInfo(settings.EVENTS_TIME_ZONE)).date()


def _get_filters(rows: list[Row], *, is_archive: bool, now: datetime) -> list[Filter]:
    today = _get_today(now)
    quarter_ends = today + timedelta(days=92)
    periods = {"month": _("This month"), "quarter": _("The next three months")}
    places = sorted({row.place for row in rows if row.place}, key=lambda place: place[1])

    def is_in_period(row: Row, value: str) -> bool:
        if value == "month":
            return (row.day.year, row.day.month) <= (today.year, today.month)
        return row.day <= quarter_ends

    filters = [
        Filter("when", _("When"), periods, is_in_period),
        Filter(
            "format",
            _("How you can take part"),
            {Format.ONLINE.value: Format.ONLINE.label, Format.IN_PERSON.value: Format.IN_PERSON.label},
            lambda row, value: value in row.formats,
        ),
        Filter(
            "place",
            _("Place"),
            dict(places),
            lambda row, value: row.place is not None and row.place[0] == value,
        ),
        Filter(
            "access",
            _("Access that is confirmed, or that you can still ask for"),
            dict(Access.choices),
            lambda row, value: value in row.access,
            needs_all=True,
        ),
        Filter("kind", _("Kind of event"), dict(Kind.choices), lambda row, value: row.kind == value),
    ]
    return [each for each in filters if not (is_archive and each.name == "when")]


def _get_promises(occasions: Iterable[int]) -> dict[int, list[AccessPromise]]:
    """The access promises by occasion, in their order."""
    promises: dict[int, list[AccessPromise]] = {}
    for promise in AccessPromise.objects.filter(occasion__in=occasions):
        promises.setdefault(promise.occasion_id, []).append(promise)
    return promises


def _make_cards(
    pages: list[EventPage], promises: dict[int, list[AccessPromise]], *, is_member: bool, now: datetime
) -> list[Card]:
    occasions = Occasion.objects.with_places_taken().select_related(
        "venue__locality", "locality", "lead_agency__expenses_desk", "campaign"
    )
    occasions = occasions.in_bulk({page.occasion_id for page in pages})
    today = _get_today(now)
    cards = []
    for page in pages:
        page.occasion = occasion = occasions[page.occasion_id]
        availability = get_availability(
            occasion=occasion, places_taken=occasion.places_taken, is_member=is_member, now=now
        )
        groups = group_promises(promises.get(occasion.pk, ()), today=today)
        cards.append(Card(page, occasion, availability, groups))
    return cards


def _get_rows(pages: QuerySet[EventPage], *, today: date) -> tuple[list[Row], dict[int, list[AccessPromise]]]:
    """What the filters ask about each page, and the access promises by occasion. Two queries."""
    values = list(
        pages.values_list(
            "pk",
            "occasion_id",
            "occasion__starts_at",
            "occasion__time_zone",
            "occasion__format",
            "occasion__kind",
            "occasion__venue__locality__slug",
            name_of("occasion__venue__locality"),
            "occasion__locality__slug",
            name_of("occasion__locality"),
        )
    )
    # The numbers, not the query again: asked inside another, PostgreSQL may run it once a row
    promises = _get_promises([occasion_id for _page_id, occasion_id, *_facts in values])
    rows = [
        Row(
            page_id=page_id,
            day=starts_at.astimezone(ZoneInfo(time_zone)).date(),
            formats=frozenset({Format.ONLINE, Format.IN_PERSON} if format_ == Format.BOTH else {format_}),
            kind=kind,
            place=(venue_slug, venue_place) if venue_slug else (slug, place) if slug else None,
            access=frozenset(
                promise.access
                for promise in promises.get(occasion_id, ())
                if can_be_had(promise, today=today)
            ),
        )
        for (
            page_id,
            occasion_id,
            starts_at,
            time_zone,
            format_,
            kind,
            venue_slug,
            venue_place,
            slug,
            place,
        ) in values
    ]
    return rows, promises
