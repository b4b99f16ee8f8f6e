"""The year at a glance, for whoever plans: what is when, what was promised, and what is left to do."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Prefetch

from events.closing import waits_for_closing
from events.conversations import A_YEAR
from events.enums import Kind
from events.links import get_title
from events.models import EventPage, Occasion


@dataclass(frozen=True)
class Entry:
    occasion: Occasion  # with places_taken
    title: str
    is_public: bool
    waits_for_closing: bool


@dataclass(frozen=True)
class Month:
    first_day: date
    entries: list[Entry]


@dataclass(frozen=True)
class Year:
    number: int
    months: list[Month]

    @property
    def entries(self) -> list[Entry]:
        return [entry for month in self.months for entry in month.entries]

    @property
    def conversations(self) -> int:
        """How many public Conversations of the year are not cancelled."""
        return sum(
            entry.occasion.kind == Kind.CONVERSATION and entry.is_public and not entry.occasion.is_cancelled
            for entry in self.entries
        )

    @property
    def missing_conversations(self) -> int:
        return max(0, A_YEAR - self.conversations)

    @property
    def to_close(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.waits_for_closing]


def get_year(number: int, *, now: datetime) -> Year:
    """This function will return the months of a year and what is in them, drafts too. Two queries."""
    zone = ZoneInfo(settings.EVENTS_TIME_ZONE)
    pages = EventPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("-live", "pk")
    occasions = (
        Occasion.objects.with_places_taken()
        .filter(
            starts_at__gte=datetime(number, 1, 1, tzinfo=zone),
            starts_at__lt=datetime(number + 1, 1, 1, tzinfo=zone),
        )
        .prefetch_related(Prefetch("pages", queryset=pages, to_attr="own_pages"))
        .order_by("starts_at", "pk")
    )
    months: dict[int, list[Entry]] = {month: [] for month in range(1, 13)}
    for occasion in occasions:
        page = occasion.own_pages[0] if occasion.own_pages else None
        is_public = page is not None and page.live
        entry = Entry(
            occasion=occasion,
            title=get_title(occasion, page),
            is_public=is_public,
            waits_for_closing=is_public and waits_for_closing(occasion, now),
        )
        months[occasion.starts_at.astimezone(zone).month].append(entry)
    return Year(number, [Month(date(number, month, 1), entries) for month, entries in months.items()])
