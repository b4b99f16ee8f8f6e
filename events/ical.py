"""Occasions as calendar entries (RFC 5545 and 7986). Objects in, text out; never the joining address.

The lines are written here: a library took several seconds for 5,000 meetings.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parseaddr
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from events.enums import Format
from events.links import get_event_url, get_join_url, get_place_url, get_title
from events.models import EventPage, Occasion, Signup

PRODUCT = "-//Co-design network//Events//EN"
ASKED_AGAIN_AFTER = "PT6H"  # how often a calendar should ask for a feed

# Written out, as the libraries' own VTIMEZONE of Europe/London is wrong (measured with icalendar 7.3).
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
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
PARAMETER_ESCAPES = str.maketrans({"^": "^^", "\n": "^n", '"': "^'"})  # RFC 6868
LINE_END = "\r\n"
LONGEST_LINE = 75  # bytes


@dataclass(frozen=True)
class Entry:
    """What one meeting says in a calendar, in the reader's language."""

    occasion: Occasion
    title: str
    description: str
    url: str
    extra_url: str | None = None  # the reader's own private page
    published_at: datetime | None = None  # the words

    @property
    def changed_at(self) -> datetime:
        """When the facts or the words last changed."""
        return max(self.occasion.changed_at, self.published_at or self.occasion.changed_at)


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
    return _make_calendar([f"METHOD:{method}"], [event])


def booking_calendar(*, signup: Signup, page: EventPage | None, method: str, now: datetime) -> str:
    """This function will return the event of a booking as a message, in the language of the moment, with the
    way to the private page or to our door. `page` is the event's, `method` one of occasion_calendar's.
    """
    occasion = signup.occasion
    return occasion_calendar(
        occasion=occasion,
        url=get_event_url(page),
        title=get_title(occasion, page),
        description=page.summary if page else "",
        method=method,
        now=now,
        extra_url=get_place_url(signup) if occasion.format == Format.IN_PERSON else get_join_url(signup),
    )


def feed(*, name: str, entries: Iterable[Entry]) -> str:
    """This function will return meetings to subscribe to. The same rows give the same text, to the byte."""
    head = [
        "METHOD:PUBLISH",
        f"NAME:{_escape(name)}",
        f"X-WR-CALNAME:{_escape(name)}",  # as NAME, for calendars older than RFC 7986
        f"X-WR-TIMEZONE:{settings.EVENTS_TIME_ZONE}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{ASKED_AGAIN_AFTER}",
        f"X-PUBLISHED-TTL:{ASKED_AGAIN_AFTER}",  # the same
    ]
    events = [
        _make_event(entry, stamped_at=entry.changed_at, is_cancelled=entry.occasion.is_cancelled)
        for entry in entries
    ]
    return _make_calendar(head, events)


def make_entries(pages: Iterable[EventPage], request: HttpRequest) -> list[Entry]:
    """This function will return what these pages, with occasion, venue and locale, say in a calendar."""
    return [
        Entry(
            occasion=page.occasion,
            title=page.title,
            description=page.summary,
            url=request.build_absolute_uri(page.get_url(request)),
            published_at=page.last_published_at,
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


def _make_calendar(head: list[str], events: list[list[str]]) -> str:
    start = _write(["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", *head])
    return start + LONDON_DEFINITION + "".join(map(_write, events)) + _write(["END:VCALENDAR"])


def _make_event(entry: Entry, *, stamped_at: datetime, is_cancelled: bool) -> list[str]:
    """The lines of one meeting, not folded yet."""
    occasion = entry.occasion
    title = _("Cancelled: %(title)s") % {"title": entry.title} if is_cancelled else entry.title
    description = "\n\n".join(part for part in (entry.description, entry.extra_url, entry.url) if part)
    url = _clean(entry.extra_url or entry.url).replace("\n", "")
    starts, ends = _get_times(occasion)
    return [
        "BEGIN:VEVENT",
        f"UID:{get_uid(occasion)}",
        f"DTSTAMP:{_in_utc(stamped_at)}",
        f"LAST-MODIFIED:{_in_utc(entry.changed_at)}",
        f"SEQUENCE:{occasion.sequence}",
        f"DTSTART{starts}",
        f"DTEND{ends}",
        f"SUMMARY:{_escape(title)}",
        f"LOCATION:{_escape(describe_place(occasion))}",
        f"DESCRIPTION:{_escape(description)}",
        f"URL:{url}",
        f"STATUS:{'CANCELLED' if is_cancelled else 'CONFIRMED'}",
        _make_organizer(),
        "END:VEVENT",
    ]


def _get_times(occasion: Occasion) -> tuple[str, str]:
    """What follows DTSTART and DTEND: whole days without a time, and then the end is the day after."""
    if occasion.is_all_day:
        days = (occasion.local_start.date(), occasion.last_day + timedelta(days=1))
        return tuple(f";VALUE=DATE:{day:%Y%m%d}" for day in days)
    return tuple(_make_local(moment, occasion.time_zone) for moment in (occasion.starts_at, occasion.ends_at))


def _make_local(moment: datetime, time_zone: str) -> str:
    """Local time where the text defines its zone and names one moment only; else UTC, which always does."""
    local = moment.astimezone(ZoneInfo(time_zone))
    if time_zone == LONDON and not local.fold:
        return f";TZID={LONDON}:{local:%Y%m%dT%H%M%S}"
    return f":{_in_utc(moment)}"


def _in_utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _make_organizer() -> str:
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return f'ORGANIZER;CN="{_clean(name).translate(PARAMETER_ESCAPES)}":mailto:{address}'


def _clean(text: str) -> str:
    """Control characters are not allowed in a calendar."""
    return CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _escape(text: str) -> str:
    return _clean(text).translate(ESCAPES)


def _write(lines: list[str]) -> str:
    return "".join(map(_fold, lines))


def _fold(line: str) -> str:
    """Long lines go on after a space on the next one (RFC 5545 §3.1), never within a character."""
    rest = line.encode()
    rows = []
    while len(rest) > LONGEST_LINE - bool(rows):
        cut = LONGEST_LINE - bool(rows)
        while rest[cut] & 0xC0 == 0x80:  # within a character
            cut -= 1
        rows.append(rest[:cut])
        rest = rest[cut:]
    return (LINE_END.encode() + b" ").join([*rows, rest]).decode() + LINE_END
