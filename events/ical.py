"""Occasions as calendar entries (RFC 5545). Objects in, text out; never the joining address."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parseaddr
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vCalAddress

from events.enums import Format
from events.models import EventPage, Occasion

PRODUCT = "-//Co-design network//Events//EN"

# icalendar's own VTIMEZONE of Europe/London is wrong (measured with 7.3), so it is written out here.
LONDON = "Europe/London"
LONDON_DEFINITION = """\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")

CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")  # all of C0 but the line feed
END = "END:VCALENDAR\r\n"


@dataclass(frozen=True)
class Entry:
    """What one meeting says in a calendar, in the reader's language."""

    occasion: Occasion
    title: str
    description: str
    url: str
    extra_url: str | None = None  # the reader's own private page


def occasion_calendar(
    *,
    occasion: Occasion,
    url: str,
    title: str,
    description: str,
    method: str,
    now: datetime,
    extra_url: str | None = None,
) -> str:
    """This function will return one meeting as a message: `method` is PUBLISH, REQUEST or CANCEL.

    Its DTSTAMP is `now`: in a message that is the moment when it was written (RFC 5545 §3.8.7.2).
    CANCEL always says that the meeting is off for the reader, whatever the occasion's own status.
    """
    entry = Entry(occasion, title, description, url, extra_url)
    event = _make_event(entry, stamped_at=now, is_cancelled=method == "CANCEL" or occasion.is_cancelled)
    return _join(_make_calendar(method=method), [event])


def feed(*, name: str, entries: Iterable[Entry]) -> str:
    """This function will return meetings to subscribe to. The same rows give the same text, to the byte."""
    calendar = _make_calendar(method="PUBLISH")
    calendar.add("x-wr-calname", _clean(name))
    calendar.add("x-wr-timezone", settings.EVENTS_TIME_ZONE)
    events = [
        _make_event(entry, stamped_at=entry.occasion.changed_at, is_cancelled=entry.occasion.is_cancelled)
        for entry in entries
    ]
    return _join(calendar, events)


def make_entries(pages: Iterable[EventPage], request: HttpRequest) -> list[Entry]:
    """This function will return what these pages, with occasion, venue and locale, say in a calendar."""
    return [
        Entry(
            occasion=page.occasion,
            title=page.title,
            description=page.summary,
            url=request.build_absolute_uri(page.get_url(request)),
        )
        for page in pages
    ]


def get_uid(occasion: Occasion) -> str:
    """This function will return the name by which calendars know this meeting for ever."""
    return f"{occasion.uid}@{urlsplit(settings.SITE_URL).hostname}"


def describe_place(occasion: Occasion) -> str:
    """This function will say where to go, on one line."""
    if occasion.format == Format.ONLINE:
        return _("Online")
    address = ", ".join(line.strip() for line in occasion.venue.address.splitlines() if line.strip())
    where = ", ".join(part for part in (occasion.venue.name, address) if part)
    if occasion.format == Format.BOTH:
        return _("%(place)s, or online") % {"place": where}
    return where


def _make_calendar(*, method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    return calendar


def _make_event(entry: Entry, *, stamped_at: datetime, is_cancelled: bool) -> Event:
    occasion = entry.occasion
    title = _("Cancelled: %(title)s") % {"title": entry.title} if is_cancelled else entry.title
    words = (entry.description, entry.extra_url, entry.url)
    event = Event()
    event.add("uid", get_uid(occasion))
    event.add("dtstamp", stamped_at.astimezone(UTC))
    event.add("last-modified", occasion.changed_at.astimezone(UTC))
    event.add("sequence", occasion.sequence)
    event.add("dtstart", _make_local(occasion.starts_at, occasion.time_zone))
    event.add("dtend", _make_local(occasion.ends_at, occasion.time_zone))
    event.add("summary", _clean(title))
    event.add("location", _clean(describe_place(occasion)))
    event.add("description", _clean("\n\n".join(part for part in words if part)))
    event.add("url", _clean(entry.extra_url or entry.url).replace("\n", ""))
    event.add("status", "CANCELLED" if is_cancelled else "CONFIRMED")
    event.add("organizer", _make_organizer())
    return event


def _make_local(moment: datetime, time_zone: str) -> datetime:
    """Local time where the text defines its zone and names one moment only; else UTC, which always does."""
    local = moment.astimezone(ZoneInfo(time_zone))
    return local if time_zone == LONDON and not local.fold else moment.astimezone(UTC)


def _make_organizer() -> vCalAddress:
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    organizer = vCalAddress(f"mailto:{address}")
    organizer.params["CN"] = _clean(name)
    return organizer


def _clean(text: str) -> str:
    """Control characters are not allowed in a calendar, and icalendar lets them through."""
    return CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _join(calendar: Calendar, events: list[Event]) -> str:
    head = calendar.to_ical(sorted=False).decode().removesuffix(END)
    return head + LONDON_DEFINITION + "".join(event.to_ical(sorted=False).decode() for event in events) + END
