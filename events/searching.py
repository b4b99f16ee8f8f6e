"""What search knows of events, series and records: their page, and the live facts. Never how to get in."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format

from core import entries
from core.asked import read_lines
from core.findable import Document, describe_page
from core.models import BasePage, Locality
from events.enums import Format, PromiseState
from events.models import AccessPromise, Occasion, Venue
from events.pages import EventPage, EventSeriesPage
from events.promises import can_be_had
from events.records import EventRecordPage

KIND = "events"
PAGES = (EventPage, EventSeriesPage, EventRecordPage)
# What `describe` reads of an occasion, or of a series
PREFETCH = (
    "occasion__venue__locality__parent",
    "occasion__locality__parent",
    "occasion__promises",
    "occasion__series",
    "venue__locality__parent",
    "locality__parent",
)


def describe(page: BasePage) -> Document:
    """This function will return what search knows of an event, a series, or a record of one."""
    if isinstance(page, EventPage) and page.occasion:
        return _describe_event(page, page.occasion)
    if isinstance(page, EventSeriesPage):
        return describe_page(
            page,
            words=[page.get_rule_words()],
            labels=[page.get_kind_display(), *_get_setting(page)],
            places=get_places(page),
            facets={"how": get_ways(page.format)},
        )
    if isinstance(page, EventRecordPage):
        return describe_page(page, words=[page.when_words], day=page.month)
    return describe_page(page)


def get_places(meets: Occasion | EventSeriesPage) -> list[Locality]:
    """This function will return where something takes place: by its venue, else the area it is for."""
    place = meets.venue.locality if meets.venue else meets.locality
    return [place] if place else []


def get_ways(format_: str) -> tuple[str, ...]:
    """This function will return how one can take part. What is both, one finds by either."""
    return (Format.ONLINE, Format.IN_PERSON) if format_ == Format.BOTH else (format_,)


def note_occasions(occasions: Iterable[int]) -> None:
    """This function will note, in the caller's transaction, that search may say something else of the pages
    of these occasions.
    """
    _note(EventPage.objects.filter(occasion__in=list(occasions)))


def note_venue(venue: Venue) -> None:
    """This function will do the same for all that takes place at a venue."""
    _note(EventPage.objects.filter(occasion__venue=venue))
    _note(EventSeriesPage.objects.filter(venue=venue))


def note_place(place: Locality) -> None:
    """This function will do the same for all that takes place in a place, or is for it."""
    places = place.get_with_parts()
    for way in ("occasion__venue__locality", "occasion__locality"):
        _note(EventPage.objects.filter(**{f"{way}__in": places}))
    for way in ("venue__locality", "locality"):
        _note(EventSeriesPage.objects.filter(**{f"{way}__in": places}))


def note_series(series: EventSeriesPage) -> None:
    """This function will do the same for all meetings of a series."""
    _note(EventPage.objects.filter(occasion__series=series))


def note_late_requests(*, now: datetime) -> int:
    """This function will note the events whose access can no longer be asked for since yesterday or the day
    before, and return how many occasions they are.
    """
    today = timezone.localdate(now, ZoneInfo(settings.EVENTS_TIME_ZONE))
    late = AccessPromise.objects.filter(
        state=PromiseState.ON_REQUEST,
        ask_by_date__gte=today - timedelta(days=2),
        ask_by_date__lt=today,
        occasion__ends_at__gte=now,
    )
    occasions = set(late.values_list("occasion_id", flat=True))
    note_occasions(occasions)
    return len(occasions)


def _note(pages: QuerySet) -> None:
    entries.note(KIND, pages.filter(alias_of=None).values_list("pk", flat=True))


def _describe_event(page: EventPage, occasion: Occasion) -> Document:
    today = timezone.localdate(timezone.now(), ZoneInfo(settings.EVENTS_TIME_ZONE))
    promises = [promise for promise in occasion.promises.all() if can_be_had(promise, today=today)]
    access = [f"{promise}. {promise.get_note()}" for promise in promises]
    return describe_page(
        page,
        words=access,
        labels=[
            occasion.get_kind_display(),
            *_get_setting(occasion),
            date_format(occasion.local_start, "l j F Y"),  # people ask for a day, or a month, in words
            *_get_asked_of_series(page, occasion),
        ],
        places=get_places(occasion),
        starts_at=occasion.starts_at,
        ends_at=occasion.ends_at,
        day=occasion.local_start.date(),
        is_cancelled=occasion.is_cancelled,
        facets={
            "how": get_ways(occasion.format),
            "access": tuple(promise.access for promise in promises),
        },
    )


def _get_asked_of_series(page: EventPage, occasion: Occasion) -> list[str]:
    """Whoever asks for a series wants one of its meetings. The lines are in the language of the series."""
    series = occasion.series
    return read_lines(series.asked_as) if series and series.locale_id == page.locale_id else []


def _get_setting(meets: Occasion | EventSeriesPage) -> list[str]:
    return [meets.get_format_display(), meets.venue.name if meets.venue else ""]
