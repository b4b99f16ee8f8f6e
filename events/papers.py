"""Papers on time: whether an event's papers are there by the day that was promised."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from events.listing import get_event_pages
from events.models import EventPage, Occasion


def are_owed(occasion: Occasion, now: datetime) -> bool:
    """This function will say whether their day is over and the event is to come."""
    due = occasion.papers_due_date
    today = now.astimezone(ZoneInfo(occasion.time_zone)).date()
    is_to_come = not occasion.is_cancelled and not occasion.is_over(now)
    return due is not None and due < today and is_to_come


def are_late(page: EventPage, occasion: Occasion, now: datetime) -> bool:
    """This function will say whether they are owed and no paper is on this page."""
    return are_owed(occasion, now) and not page.papers


def get_late_papers(now: datetime) -> list[EventPage]:
    """This function will return the public pages of events to come whose papers are late, the soonest first.

    In the site's first language, each with its occasion. One query.
    """
    pages = get_event_pages(settings.LANGUAGE_CODE).filter(
        occasion__ends_at__gte=now, occasion__papers_due_date__isnull=False
    )
    pages = pages.select_related("occasion", "locale").order_by("occasion__starts_at", "pk")
    return [page for page in pages if are_late(page, page.occasion, now)]
