"""The one list of ways to take part: open opportunities, events to come, open consultations, and joining."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from django.db.models import F, Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.facets import Filter, Filtered, filter_rows
from core.models.taxonomy import name_of
from core.visibility import public
from events.enums import Format
from events.listing import Card, get_coming_pages, make_cards
from network.consultations import get_open_consultations
from network.enums import Method, OpportunityKind, TimeAsked
from network.models import ConsultationPage, OpportunityPage

PER_PAGE = 12
EVENT = "event"
CONSULTATION = "consultation"
JOIN = "join"
ANYWHERE = "anywhere"
MINUTES = timedelta(minutes=20)


@dataclass(frozen=True)
class Way:
    """One way to take part: an opportunity, an event, a consultation, or (none of them) joining."""

    kind: str
    time: str
    methods: frozenset[str]
    places: frozenset[tuple[str, str]]  # slug, name; empty: wherever one lives
    day: date | None  # takes place, or closes
    opportunity: OpportunityPage | None = None
    card: Card | None = None
    consultation: ConsultationPage | None = None

    @property
    def method_words(self) -> str:
        return ", ".join(str(Method(value).label) for value in Method.values if value in self.methods)

    @property
    def place_words(self) -> str:
        return ", ".join(sorted(name for _slug, name in self.places)) or _("Wherever you live")


@dataclass(frozen=True)
class MethodCount:
    """How many of all the ways that are open can be taken by one method."""

    method: str
    label: str
    count: int


@dataclass(frozen=True)
class Listing:
    ways: list[Way]
    page_of_list: PageOfList
    filtered: Filtered
    methods: list[MethodCount]  # of all ways, whatever is filtered
    total: int  # of all ways


def get_open_opportunities(language: str, now: datetime) -> PageQuerySet:
    """This function will return the opportunities that everybody may read and that have not closed yet."""
    today = _get_today(now)
    pages = OpportunityPage.objects.filter(locale__language_code=language)
    return public(pages.filter(Q(closing_date__isnull=True) | Q(closing_date__gte=today)))


def _get_today(now: datetime) -> date:
    return timezone.localdate(now, ZoneInfo(settings.EVENTS_TIME_ZONE))


def get_listing(*, language: str, params: QueryDict, is_member: bool, now: datetime) -> Listing:
    """This function will return one page of the ways to take part as asked for by a query string.

    Names and values that mean nothing are ignored. The soonest come first, those without a date last.
    Five queries, however many there are.
    """
    ways = [
        *_get_opportunities(language, now),
        *_get_consultations(language, now),
        *_get_events(language, is_member=is_member, now=now),
    ]
    ways.sort(key=lambda way: (way.day is None, way.day or date.max))
    if not is_member:
        ways.append(Way(JOIN, TimeAsked.MINUTES, frozenset({Method.ONLINE}), frozenset(), None))
    filtered = filter_rows(ways, _get_filters(ways), params)
    page_of_list = Paginator(filtered.rows, PER_PAGE).get_page(params.get("page"))
    return Listing(list(page_of_list), page_of_list, filtered, count_methods(ways), len(ways))


def count_methods(ways: list[Way]) -> list[MethodCount]:
    """This function will count the ways by method, those of no way too. A way may have several. No query."""
    return [
        MethodCount(value, str(label), sum(value in way.methods for way in ways))
        for value, label in Method.choices
    ]


def _get_opportunities(language: str, now: datetime) -> list[Way]:
    pages = get_open_opportunities(language, now).select_related("locale").defer("purpose")
    return [
        Way(
            kind=page.kind,
            time=page.time_asked,
            methods=frozenset(page.get_methods()),
            places=places,
            day=page.closing_date,
            opportunity=page,
        )
        for page, places in _with_places(pages)
    ]


def _get_consultations(language: str, now: datetime) -> list[Way]:
    pages = get_open_consultations(language, _get_today(now))
    return [
        Way(
            kind=CONSULTATION,
            time=page.time_asked,
            methods=frozenset(page.get_methods()),
            places=places,
            day=page.closes_date,
            consultation=page,
        )
        for page, places in _with_places(pages)
    ]


def _with_places(pages: PageQuerySet) -> list[tuple[Page, frozenset[tuple[str, str]]]]:
    """Each page with slug and name of its places. One query: a page comes once for each of them."""
    rows = pages.annotate(place_slug=F("localities__slug"), place_name=name_of("localities"))
    found = {}
    places: dict[int, set[tuple[str, str]]] = {}
    for page in rows:
        found[page.pk] = page
        places.setdefault(page.pk, set())
        if page.place_slug:
            places[page.pk].add((page.place_slug, page.place_name))
    return [(page, frozenset(places[page.pk])) for page in found.values()]


def _get_events(language: str, *, is_member: bool, now: datetime) -> list[Way]:
    cards = make_cards(get_coming_pages(language, now), is_member=is_member, now=now)
    return [_make_event(card) for card in cards if not card.occasion.is_cancelled]


def _make_event(card: Card) -> Way:
    occasion = card.occasion
    methods = {
        Format.ONLINE: {Method.ONLINE},
        Format.IN_PERSON: {Method.IN_PERSON},
        Format.BOTH: {Method.ONLINE, Method.IN_PERSON},
    }
    place = occasion.venue.locality if occasion.venue else occasion.locality
    is_short = occasion.ends_at - occasion.starts_at <= MINUTES
    return Way(
        kind=EVENT,
        time=TimeAsked.MINUTES if is_short else TimeAsked.HOURS,
        methods=frozenset(methods[Format(occasion.format)]),
        places=frozenset({(place.slug, str(place))} if place else ()),
        day=occasion.local_start.date(),
        card=card,
    )


def _get_filters(ways: list[Way]) -> list[Filter]:
    kinds = {
        EVENT: _("Come to an event"),
        CONSULTATION: _("Take part in a consultation"),
        **dict(OpportunityKind.choices),
        JOIN: _("Join the network"),
    }
    places = dict(sorted({place for way in ways for place in way.places}, key=lambda place: place[1]))

    def is_in(way: Way, slug: str) -> bool:
        return slug in dict(way.places) if slug != ANYWHERE else not way.places

    return [
        Filter("what", _("What"), kinds, _has("kind")),
        Filter("where", _("Where"), {ANYWHERE: _("Wherever you live"), **places}, is_in),
        Filter("how", _("How"), dict(Method.choices), lambda way, method: method in way.methods),
        Filter("time", pgettext("how much of it", "Time"), dict(TimeAsked.choices), _has("time")),
    ]


def _has(field: str) -> Callable[[Way, str], bool]:
    return lambda way, value: getattr(way, field) == value
