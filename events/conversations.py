"""The promise of the 'Conversation with…' meetings, and how it is kept this year."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import get_language

from core.visibility import public
from events.enums import Kind, OccasionStatus
from events.models import EventPage, Occasion

A_YEAR = 2  # at least so many


@dataclass(frozen=True)
class Promise:
    year: int
    done: int  # this year's that have taken place
    to_come: int  # this year's that are announced
    next_page: EventPage | None  # the next one, this year or later, with its occasion

    @property
    def promised(self) -> int:
        return A_YEAR

    @property
    def total(self) -> int:
        return self.done + self.to_come

    @property
    def is_kept(self) -> bool:
        return self.total >= A_YEAR


def breaks_promise(occasion: Occasion) -> bool:
    """This function will say whether this is a Conversation and not in a venue as we promise."""
    if occasion.kind != Kind.CONVERSATION:
        return False
    return occasion.venue is None or not occasion.venue.keeps_conversation_promise()


def get_promise(now: datetime) -> Promise:
    """This function will count the public Conversations of this calendar year that are not cancelled.

    The next one is in the reader's language where it has a page in it. One query.
    """
    time_zone = ZoneInfo(settings.EVENTS_TIME_ZONE)
    year = now.astimezone(time_zone).year
    pages = public(
        EventPage.objects.filter(
            occasion__kind=Kind.CONVERSATION,
            occasion__status=OccasionStatus.SCHEDULED,
            occasion__starts_at__gte=datetime(year, 1, 1, tzinfo=time_zone),
        )
    )
    by_occasion: dict[int, EventPage] = {}
    language = get_language()
    for page in pages.select_related("occasion__venue", "locale").order_by("occasion__starts_at", "pk"):
        if page.occasion_id not in by_occasion or page.locale.language_code == language:
            by_occasion[page.occasion_id] = page
    conversations = list(by_occasion.values())
    this_year = [page for page in conversations if page.occasion.local_start.year == year]
    done = sum(page.occasion.is_over(now) for page in this_year)
    return Promise(
        year=year,
        done=done,
        to_come=len(this_year) - done,
        next_page=next((page for page in conversations if not page.occasion.is_over(now)), None),
    )
