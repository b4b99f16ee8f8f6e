import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Timezone

from events import ical
from events.enums import Format, OccasionStatus
from events.templatetags.events import time_words
from tests.factories import OccasionFactory, VenueFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")


def message(occasion, *, method="REQUEST", title="Letting go", **kwargs) -> str:
    facts = {"url": "http://testserver/events/letting-go/", "description": "In plain words.", "now": NOW}
    return ical.occasion_calendar(occasion=occasion, method=method, title=title, **{**facts, **kwargs})


def read(text: str):
    [event] = Calendar.from_ical(text).walk("VEVENT")
    return event


def local(year, month, day, hour, minute=0):
    return datetime(year, month, day, hour, minute, tzinfo=LONDON)


def test_message_says_what_a_calendar_needs():
    occasion = OccasionFactory(starts_at=local(2026, 12, 8, 10), sequence=3)
    event = read(message(occasion))
    assert event["uid"] == f"{occasion.uid}@testserver"
    assert event["sequence"] == 3
    assert event["summary"] == "Letting go"
    assert event["location"] == "Online"
    assert event["status"] == "CONFIRMED"
    assert event["url"] == "http://testserver/events/letting-go/"
    assert event["description"] == "In plain words.\n\nhttp://testserver/events/letting-go/"
    assert event["organizer"] == "mailto:network@example.org"
    assert event["organizer"].params["CN"] == "The co-design network"
    assert event["dtstart"].dt == local(2026, 12, 8, 10)
    assert event["dtend"].dt == local(2026, 12, 8, 11, 30)
    assert event["dtstamp"].dt == NOW
    assert event["last-modified"].dt == occasion.changed_at.replace(microsecond=0)


def test_message_carries_the_private_page_where_there_is_one():
    event = read(message(OccasionFactory(), extra_url="http://testserver/place/abc/"))
    assert event["url"] == "http://testserver/place/abc/"
    assert "http://testserver/place/abc/" in event["description"]


@pytest.mark.parametrize("method", ["PUBLISH", "REQUEST", "CANCEL"])
def test_message_names_its_method(method):
    assert Calendar.from_ical(message(OccasionFactory(), method=method))["method"] == method


def test_message_to_cancel_says_so_with_the_same_uid():
    occasion = OccasionFactory()
    event = read(message(occasion, method="CANCEL"))
    assert event["status"] == "CANCELLED"
    assert event["summary"] == "Cancelled: Letting go"
    assert event["uid"] == read(message(occasion))["uid"]


def test_feed_shows_a_cancelled_occasion_as_cancelled():
    occasion = OccasionFactory(status=OccasionStatus.CANCELLED)
    entry = ical.Entry(occasion, "Letting go", "Words.", "http://testserver/")
    event = read(ical.feed(name="Events", entries=[entry]))
    assert event["status"] == "CANCELLED"
    assert event["summary"] == "Cancelled: Letting go"


def test_feed_is_the_same_to_the_byte_while_nothing_changes():
    entries = [ical.Entry(OccasionFactory(), "Letting go", "Words.", "http://testserver/") for _ in range(2)]
    assert ical.feed(name="Events", entries=entries) == ical.feed(name="Events", entries=entries)


def test_feed_has_one_entry_for_each_meeting():
    entries = [ical.Entry(OccasionFactory(), f"No. {n}", "Words.", "http://testserver/") for n in range(3)]
    calendar = Calendar.from_ical(ical.feed(name="Events", entries=entries))
    assert [event["summary"] for event in calendar.walk("VEVENT")] == ["No. 0", "No. 1", "No. 2"]
    assert calendar["x-wr-calname"] == "Events"


def test_feed_without_a_meeting_is_still_a_calendar():
    calendar = Calendar.from_ical(ical.feed(name="Events", entries=[]))
    assert calendar.walk("VEVENT") == []


def test_lines_end_as_the_standard_says():
    text = message(OccasionFactory(), title="A very long title, é, " * 10)
    lines = text.split("\r\n")
    assert "\n" not in "".join(lines)
    assert max(len(line.encode()) for line in lines) <= 75


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        ((2027, 3, 21), 0),
        ((2027, 3, 28), 1),
        ((2027, 4, 4), 1),
        ((2027, 10, 24), 1),
        ((2027, 10, 31), 0),
        ((2027, 11, 7), 0),
    ],
)
def test_weekly_meeting_stays_at_18_00_over_both_clock_changes(day, offset):
    """T01"""
    text = message(OccasionFactory(starts_at=local(*day, 18)))
    event = read(text)
    year, month, date = day
    assert f"DTSTART;TZID=Europe/London:{year}{month:02}{date:02}T180000" in text
    assert event["dtstart"].dt.utcoffset() == timedelta(hours=offset)
    assert event["dtstart"].dt.astimezone(UTC) == datetime(*day, 18 - offset, tzinfo=UTC)


def test_meeting_over_the_night_of_a_clock_change_keeps_its_true_length():
    """T04"""
    night = OccasionFactory(
        starts_at=datetime(2027, 3, 27, 22, tzinfo=UTC), ends_at=datetime(2027, 3, 28, 6, tzinfo=UTC)
    )
    event = read(message(night))
    assert event["dtend"].dt.astimezone(UTC) - event["dtstart"].dt.astimezone(UTC) == timedelta(hours=8)


@pytest.mark.parametrize(
    ("starts", "ends", "hours"),
    [((2027, 3, 27), (2027, 3, 28), 23), ((2027, 10, 30), (2027, 10, 31), 25)],
)
def test_meeting_from_noon_to_noon_over_a_change_is_an_hour_shorter_or_longer(starts, ends, hours):
    """T04: in both directions."""
    night = OccasionFactory(starts_at=local(*starts, 12), ends_at=local(*ends, 12))
    event = read(message(night))
    assert event["dtend"].dt.astimezone(UTC) - event["dtstart"].dt.astimezone(UTC) == timedelta(hours=hours)
    assert time_words(night).startswith("12:00 to 12:00 on ")


@pytest.mark.parametrize(
    ("ends", "day_after", "said"),
    [
        ((2027, 3, 28), "20270328", "all day"),
        ((2027, 3, 30), "20270330", "all day, until Monday 29 March"),
        ((2027, 11, 1), "20271101", "all day, until Sunday 31 October"),
    ],
)
def test_event_of_whole_days_has_dates_only_and_ends_the_day_after(ends, day_after, said):
    """T14: over a clock change too."""
    occasion = OccasionFactory(starts_at=local(2027, 3, 27, 0), ends_at=local(*ends, 0))
    text = message(occasion)
    assert "\r\nDTSTART;VALUE=DATE:20270327\r\n" in text
    assert f"\r\nDTEND;VALUE=DATE:{day_after}\r\n" in text
    assert time_words(occasion) == said


def test_event_of_two_days_keeps_its_times():
    """T14"""
    occasion = OccasionFactory(starts_at=local(2027, 3, 27, 9), ends_at=local(2027, 3, 28, 16))
    event = read(message(occasion))
    assert (event["dtstart"].dt, event["dtend"].dt) == (local(2027, 3, 27, 9), local(2027, 3, 28, 16))
    assert time_words(occasion) == "09:00 to 16:00 on Sunday 28 March"


def test_times_are_the_same_on_a_server_in_another_zone(monkeypatch):
    """T17"""
    occasion = OccasionFactory(starts_at=local(2027, 3, 28, 18))
    here = (message(occasion), time_words(occasion))
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        assert datetime(2027, 7, 1).astimezone().utcoffset() == timedelta(hours=-4)
        assert (message(occasion), time_words(occasion)) == here
    finally:
        monkeypatch.undo()
        time.tzset()


def test_hour_that_comes_twice_is_told_in_utc():
    second_half_past_one = datetime(2027, 10, 31, 1, 30, tzinfo=UTC)
    event = read(message(OccasionFactory(starts_at=second_half_past_one)))
    assert event["dtstart"].dt.astimezone(UTC) == second_half_past_one


def test_other_time_zone_is_told_in_utc():
    occasion = OccasionFactory(starts_at=datetime(2027, 7, 1, 8, tzinfo=UTC), time_zone="Europe/Warsaw")
    assert "DTSTART:20270701T080000Z" in message(occasion)


def test_time_zone_definition_is_the_measured_one():
    """T13"""
    text = message(OccasionFactory())
    assert ical.LONDON_DEFINITION in text
    assert text.count("BEGIN:VTIMEZONE") == 1


@pytest.mark.parametrize("year", [2026, 2027, 2030, 2045])
@pytest.mark.parametrize(
    "moment",
    [(1, 15, 12, 0), (3, 20, 1, 30), (7, 1, 12, 0), (10, 20, 1, 30), (12, 31, 23, 59)],
)
def test_time_zone_definition_agrees_with_the_zone_database(year, moment):
    """T13"""
    defined = Timezone.from_ical(ical.LONDON_DEFINITION).to_tz(lookup_tzid=False)
    when = datetime(year, *moment, tzinfo=UTC)
    assert when.astimezone(defined).utcoffset() == when.astimezone(LONDON).utcoffset()


@pytest.mark.parametrize(
    "moment", [(2027, 3, 28, 0, 30), (2027, 3, 28, 1, 30), (2027, 10, 31, 0, 30), (2027, 10, 31, 1, 30)]
)
def test_moment_on_a_day_of_change_is_read_back_as_it_was(moment):
    """T13"""
    when = datetime(*moment, tzinfo=UTC)
    assert read(message(OccasionFactory(starts_at=when)))["dtstart"].dt.astimezone(UTC) == when


def test_line_breaks_in_a_title_make_no_new_property():
    """T09"""
    text = message(OccasionFactory(), title="Hi\r\nATTENDEE:mailto:e@x")
    assert "\r\nATTENDEE" not in text
    assert read(text)["summary"] == "Hi\nATTENDEE:mailto:e@x"


def test_line_break_in_an_address_does_not_raise():
    """T10"""
    event = read(message(OccasionFactory(), url="http://testserver/\r\nATTENDEE:mailto:e@x"))
    assert event["url"] == "http://testserver/ATTENDEE:mailto:e@x"


def test_control_characters_are_taken_out():
    """T11"""
    event = read(message(OccasionFactory(), title="Le\x00tt\x0bing\x1f go\x7f"))
    assert event["summary"] == "Letting go"


def test_name_of_the_organiser_cannot_add_a_parameter(settings):
    """T12"""
    settings.DEFAULT_FROM_EMAIL = '"Team \\";X=1:" <team@example.org>'
    text = message(OccasionFactory())
    event = read(text)
    assert 'ORGANIZER;CN="Team ^\';X=1:":mailto:team@example.org' in text  # RFC 6868
    assert event["organizer"] == "mailto:team@example.org"
    assert set(event["organizer"].params) == {"CN"}


@pytest.mark.parametrize(
    ("format_", "place"),
    [
        (Format.IN_PERSON, "Hall (demo), 1 Example Street, York"),
        (Format.BOTH, "Hall (demo), 1 Example Street, York, or online"),
        (Format.ONLINE, "Online"),
    ],
)
def test_place_is_said_on_one_line(format_, place):
    venue = VenueFactory(name="Hall (demo)", address="1 Example Street\n\n York ")
    occasion = OccasionFactory(format=format_, venue=venue)
    assert ical.describe_place(occasion) == place


def test_calendar_names_nobody_who_comes():
    """L19"""
    assert "ATTENDEE" not in message(OccasionFactory())
