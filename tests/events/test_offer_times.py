"""How long a freed place is held for somebody."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from events.offer_times import get_last_moment, get_offer_end
from tests.factories import OccasionFactory

LONDON = ZoneInfo("Europe/London")


def at(words: str, zone: str = "Europe/London") -> datetime:
    """A moment by the clocks of a place: "2026-12-08 14:00"."""
    return datetime.fromisoformat(words).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def get_end(starts: str, now: str, zone: str = "Europe/London") -> str:
    occasion = OccasionFactory.build(starts_at=at(starts, zone), time_zone=zone)
    end = get_offer_end(occasion=occasion, now=at(now, zone))
    return f"{end.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("now", "end"),
    [
        ("2026-12-01 14:00", "2026-12-03 14:00"),  # far ahead: two days
        ("2026-12-04 13:59", "2026-12-06 13:59"),  # a minute more than four days
        ("2026-12-04 08:30", "2026-12-06 08:30"),
        ("2026-12-05 08:30", "2026-12-05 20:30"),  # within four days: twelve hours
        ("2026-12-07 15:00", "2026-12-07 17:00"),  # within a day: two hours
        ("2026-12-08 09:59", "2026-12-08 11:59"),
        ("2026-12-08 11:00", "2026-12-08 12:00"),  # never later than two hours before the start
    ],
)
def test_an_offer_is_shorter_the_nearer_the_start(now, end):
    assert get_end("2026-12-08 14:00", now) == end


def test_exactly_four_days_and_exactly_one_day_are_the_shorter_time():
    assert get_end("2026-12-08 08:00", "2026-12-04 08:00") == "2026-12-04 20:00"
    assert get_end("2026-12-08 08:30", "2026-12-07 08:30") == "2026-12-07 10:30"


@pytest.mark.parametrize(
    ("now", "end"),
    [
        ("2026-12-01 20:59", "2026-12-03 20:59"),
        ("2026-12-01 21:00", "2026-12-04 08:00"),  # at nine begins the night
        ("2026-12-01 23:59", "2026-12-04 08:00"),
        ("2026-12-02 00:00", "2026-12-04 08:00"),  # the same night, after midnight
        ("2026-12-02 07:59", "2026-12-04 08:00"),
        ("2026-12-02 08:00", "2026-12-04 08:00"),
        ("2026-12-02 08:01", "2026-12-04 08:01"),
    ],
)
def test_no_offer_ends_in_the_night(now, end):
    assert get_end("2026-12-18 14:00", now) == end


def test_an_offer_for_an_early_meeting_ends_two_hours_before_it_even_in_the_night():
    assert get_end("2026-12-08 09:00", "2026-12-07 20:30") == "2026-12-08 07:00"


def test_the_night_is_that_of_the_place_of_the_event():
    """Nine in the morning in London is six in the evening in Tokyo."""
    assert get_end("2026-12-18 14:00", "2026-12-02 03:00", zone="Asia/Tokyo") == "2026-12-04 08:00"
    assert get_end("2026-12-18 14:00", "2026-12-02 18:00", zone="Asia/Tokyo") == "2026-12-04 18:00"


@pytest.mark.parametrize(
    ("now", "end"),
    [
        # Clocks go back on 25 October 2026, 02:00: 48 hours are 47 by the clock
        ("2026-10-24 12:00", "2026-10-26 11:00"),
        ("2026-10-23 22:00", "2026-10-26 08:00"),  # the morning after the change is at eight by the new time
        # They go forward on 28 March 2027, 01:00: 48 hours are 49 by the clock
        ("2027-03-27 12:00", "2027-03-29 13:00"),
        ("2027-03-26 20:00", "2027-03-29 08:00"),
        ("2027-03-26 19:59", "2027-03-28 20:59"),
    ],
)
def test_offers_are_right_over_both_clock_changes(now, end):
    starts = "2026-11-20 14:00" if now < "2027" else "2027-04-20 14:00"
    assert get_end(starts, now) == end


def test_no_offer_of_a_whole_year_breaks_the_rule():
    """Each hour of a year, for meetings five hours to eight days ahead."""
    first = at("2026-06-01 00:30")
    for hour in range(365 * 24):
        now = first + timedelta(hours=hour)
        for ahead in (timedelta(hours=5), timedelta(hours=30), timedelta(days=8)):
            occasion = OccasionFactory.build(starts_at=now + ahead)
            end = get_offer_end(occasion=occasion, now=now)
            last = get_last_moment(occasion)
            assert now < end <= last
            assert end == last or 8 <= end.astimezone(LONDON).hour < 21
            assert end == last or end - now >= timedelta(hours=2)
