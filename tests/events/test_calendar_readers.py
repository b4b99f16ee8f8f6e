"""A moved and a cancelled meeting, read back from feed and mail by two parsers that are none of ours."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import Message

import icalendar
import pytest
import time_machine
import vobject
from django.core import mail as django_mail

from core import outbox
from events.models import EventPage, Occasion
from events.occasions import cancel_occasion, save_occasion
from events.planning import change_meetings, get_changes, plan_dates
from tests.events.booking import book
from tests.factories import EventSeriesPageFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


@dataclass(frozen=True)
class Seen:
    """What a calendar program knows of a meeting."""

    method: str
    uid: str
    sequence: int
    status: str
    summary: str
    starts_at: datetime
    ends_at: datetime
    stamped_at: datetime


def read_with_icalendar(text: str) -> list[Seen]:
    calendar = icalendar.Calendar.from_ical(text)
    return [
        Seen(
            method=str(calendar["method"]),
            uid=str(event["uid"]),
            sequence=int(event["sequence"]),
            status=str(event["status"]),
            summary=str(event["summary"]),
            starts_at=event["dtstart"].dt.astimezone(UTC),
            ends_at=event["dtend"].dt.astimezone(UTC),
            stamped_at=event["dtstamp"].dt,
        )
        for event in calendar.walk("VEVENT")
    ]


def read_with_vobject(text: str) -> list[Seen]:
    calendar = vobject.readOne(text)
    return [
        Seen(
            method=calendar.method.value,
            uid=event.uid.value,
            sequence=int(event.sequence.value),
            status=event.status.value,
            summary=event.summary.value,
            starts_at=event.dtstart.value.astimezone(UTC),
            ends_at=event.dtend.value.astimezone(UTC),
            stamped_at=event.dtstamp.value.astimezone(UTC),
        )
        for event in calendar.vevent_list
    ]


READERS = [read_with_icalendar, read_with_vobject]


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def meeting(event_index) -> Occasion:
    series = EventSeriesPageFactory(parent=event_index, title="Community; of, practice", slug="community")
    [page] = plan_dates(series=series, count=1, now=NOW)
    return page.occasion


def receive(now: datetime) -> tuple[Message, str]:
    """The calendar part of the last message, as it goes through the mail server, and its text."""
    outbox.send_due(now=now)
    message = django_mail.outbox[-1].message()
    [part] = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    return part, part.get_payload(decode=True).decode()


def subscribe(client, meeting: Occasion) -> str:
    return client.get(f"/calendar/series-{meeting.series_id}.ics").content.decode()


@pytest.mark.parametrize("read", READERS)
def test_moved_meeting_is_the_same_one_with_a_higher_number(client, meeting, read: Callable):
    book(meeting)
    invited, text = receive(NOW)
    [before], [fed_before] = read(text), read(subscribe(client, meeting))
    series = meeting.series
    series.rule, series.duration = "FREQ=MONTHLY;BYDAY=2WE", 60
    series.save()

    with time_machine.travel(LATER, tick=False):
        change_meetings(series=series, seen=get_changes(series=series, now=LATER).digest, now=LATER)
        moved, text = receive(LATER)
        [after], [fed_after] = read(text), read(subscribe(client, meeting))

    assert (invited.get_param("method"), moved.get_param("method")) == ("REQUEST", "REQUEST")
    assert (before.method, after.method, fed_after.method) == ("REQUEST", "REQUEST", "PUBLISH")
    assert {before.uid, after.uid, fed_before.uid, fed_after.uid} == {f"{meeting.uid}@testserver"}
    assert (before.sequence, after.sequence) == (fed_before.sequence, fed_after.sequence) == (0, 1)
    assert (after.status, fed_after.status) == ("CONFIRMED", "CONFIRMED")
    starts_at, ends_at = datetime(2026, 12, 9, 10, tzinfo=UTC), datetime(2026, 12, 9, 11, tzinfo=UTC)
    assert (
        (after.starts_at, after.ends_at) == (fed_after.starts_at, fed_after.ends_at) == (starts_at, ends_at)
    )
    assert after.stamped_at > before.stamped_at
    assert fed_after.stamped_at > fed_before.stamped_at
    assert fed_before.summary == "Community; of, practice, 8 December 2026"
    assert fed_after.summary == after.summary == "Community; of, practice, 9 December 2026"


@pytest.mark.parametrize("read", READERS)
def test_cancelled_meeting_is_taken_out_by_mail_and_marked_in_the_feed(client, meeting, read: Callable):
    book(meeting)
    _, text = receive(NOW)
    [before] = read(text)

    with time_machine.travel(LATER, tick=False):
        cancel_occasion(occasion=meeting, reason="Snow", now=LATER)
        part, text = receive(LATER)
        [after], [fed] = read(text), read(subscribe(client, meeting))

    assert part.get_param("method") == after.method == "CANCEL"
    assert after.uid == fed.uid == before.uid
    assert after.sequence == fed.sequence == before.sequence + 1
    assert (after.status, fed.status) == ("CANCELLED", "CANCELLED")
    assert fed.summary.startswith("Cancelled: ")
    assert after.starts_at == fed.starts_at == before.starts_at


@pytest.mark.parametrize("read", READERS)
def test_meeting_moved_and_then_cancelled_counts_on(client, meeting, read: Callable):
    book(meeting)
    meeting.starts_at += timedelta(hours=1)
    meeting.ends_at += timedelta(hours=1)
    save_occasion(occasion=meeting, now=NOW)
    cancel_occasion(occasion=meeting, reason="Snow", now=NOW)
    [fed] = read(subscribe(client, meeting))
    assert (fed.sequence, fed.status) == (2, "CANCELLED")


@pytest.mark.parametrize("read", READERS)
def test_feed_of_a_name_with_signs_of_the_format_is_read_as_it_was_typed(client, meeting, read: Callable):
    title = 'Ünïcode, "quotes"; back\\slash: and\ttabs ' + "é" * 80
    EventPage.objects.update(title=title)
    [fed] = read(subscribe(client, meeting))
    assert fed.summary == title.replace("\t", "")
