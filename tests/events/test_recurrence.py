from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from events.recurrence import (
    MAX_DATES,
    InvalidRule,
    Pause,
    dates,
    parse,
    pause_words,
    validate_rule,
    walk,
    words,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=MONTHLY;BYDAY=2TU", "second Tuesday of each month at 10:00"),
        ("freq=monthly; byday=-1fr;", "last Friday of each month at 10:00"),
        ("RRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "second Tuesday of each month at 10:00"),
        ("FREQ=MONTHLY;BYDAY=1MO,3TH", "first Monday and third Thursday of each month at 10:00"),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", "last Monday or Tuesday of each month at 10:00"),
        ("FREQ=MONTHLY;BYMONTHDAY=15,-1", "day 15 and last day of each month at 10:00"),
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=1WE", "first Wednesday of every 3 months at 10:00"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "every Tuesday and every Thursday at 10:00"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "every 2 weeks on Tuesday at 10:00"),
        ("FREQ=WEEKLY;BYDAY=TU;BYMONTH=1,2", "every Tuesday at 10:00, only in January and February"),
        ("FREQ=YEARLY;BYMONTH=9,3;BYDAY=-1FR", "last Friday of March and September at 10:00"),
        (
            "FREQ=MONTHLY;BYDAY=2TU;BYMONTH=1,2,3,4,5,6,7,9,10,11,12",
            "second Tuesday of each month at 10:00, not in August",
        ),
        (
            "FREQ=MONTHLY;BYDAY=2TU;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12",
            "second Tuesday of each month at 10:00",
        ),
    ],
)
def test_words_say_the_rule(rule, said):
    assert words(rule, time(10), "Europe/London") == said


def test_words_name_another_time_zone():
    said = words("FREQ=MONTHLY;BYDAY=2TU", time(18, 30), "Europe/Warsaw")
    assert said == "second Tuesday of each month at 18:30 (time zone Europe/Warsaw)"


def test_words_are_in_the_readers_language():
    with translation.override("pl"):
        said = words("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", time(10), "Europe/London")
    assert "wtorek" in said.lower()


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "every Tuesday",
        "FREQ=SECONDLY",
        "FREQ=DAILY;INTERVAL=1",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=WEEKLY;BYDAY=T",
        "FREQ=WEEKLY;BYDAY=2TU",
        "FREQ=WEEKLY;BYDAY=TU;BYMONTHDAY=1",
        "FREQ=WEEKLY;BYDAY=TU;BYDAY=WE",
        "FREQ=WEEKLY;BYDAY=TU;INTERVAL=0",
        "FREQ=WEEKLY;BYDAY=TU;INTERVAL=99999999999999999999",
        "FREQ=WEEKLY;BYDAY=TU;INTERVAL=٣",
        "FREQ=WEEKLY;BYDAY=TU;INTERVAL=2;BYMONTH=1",
        "FREQ=WEEKLY;BYDAY=TU;BYHOUR=10",
        "FREQ=WEEKLY;BYDAY=TU;COUNT=1000000000",
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=22261231T000000Z",
        "FREQ=MONTHLY;BYDAY=TU",
        "FREQ=MONTHLY;BYDAY=5TU",
        "FREQ=MONTHLY;BYDAY=2TU;BYMONTHDAY=8",
        "FREQ=MONTHLY;BYDAY=2TU;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=TU,WE;BYSETPOS=0",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2",
        "FREQ=YEARLY;BYDAY=1MO",
        "FREQ=YEARLY;BYMONTH=13;BYDAY=1MO",
        "X" * 100_000,
        "FREQ=WEEKLY;BYDAY=TU\r\nATTENDEE:mailto:e@example.org",
        "FREQ=WEEKLY;BYDAY=TU\x00",
    ],
)
def test_rule_is_refused(rule):
    """Case T06."""
    with pytest.raises(InvalidRule):
        parse(rule)


def test_validate_rule_says_in_plain_words_what_is_wrong():
    with pytest.raises(ValidationError) as refusal:
        validate_rule("FREQ=MONTHLY;BYDAY=TU")
    assert refusal.value.messages == [
        "Say which one of the month: 2TU is the second Tuesday, -1FR the last Friday."
    ]


def test_dates_come_after_the_day_given():
    assert dates("FREQ=WEEKLY;BYDAY=TU", after=TODAY, count=2) == [date(2026, 12, 1), date(2026, 12, 8)]


def test_dates_leave_out_a_pause_and_still_give_the_number_asked():
    """Both ends of a pause belong to it."""
    pauses = [Pause(date(2026, 12, 8), date(2026, 12, 8)), Pause(date(2027, 1, 12), date(2027, 2, 9))]
    found = dates("FREQ=MONTHLY;BYDAY=2TU", after=TODAY, count=2, pauses=pauses)
    assert found == [date(2027, 3, 9), date(2027, 4, 13)]


def test_dates_come_back_on_the_days_beside_a_pause():
    pauses = [Pause(date(2026, 12, 9), date(2027, 1, 11))]
    found = dates("FREQ=MONTHLY;BYDAY=2TU", after=TODAY, count=2, pauses=pauses)
    assert found == [date(2026, 12, 8), date(2027, 1, 12)]


def test_walk_names_the_pause_that_a_date_falls_in():
    summer = Pause(date(2027, 8, 1), date(2027, 8, 31), "summer")
    days = walk("FREQ=MONTHLY;BYDAY=2TU", after=date(2027, 7, 1), pauses=[summer])
    assert [next(days) for _ in range(3)] == [
        (date(2027, 7, 13), None),
        (date(2027, 8, 10), summer),
        (date(2027, 9, 14), None),
    ]


def test_dates_of_every_second_week_are_counted_from_the_first_date():
    rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"
    odd = dates(rule, after=TODAY, count=2, first=date(2026, 11, 10))
    even = dates(rule, after=TODAY, count=2, first=date(2026, 11, 17))
    assert odd == [date(2026, 12, 8), date(2026, 12, 22)]
    assert even == [date(2026, 12, 1), date(2026, 12, 15)]


def test_dates_do_not_come_before_the_first_date():
    found = dates("FREQ=MONTHLY;BYDAY=2TU", after=TODAY, count=1, first=date(2027, 3, 10))
    assert found == [date(2027, 4, 13)]


def test_dates_of_a_month_are_found_when_counting_begins_on_its_last_day():
    found = dates("FREQ=MONTHLY;BYDAY=1MO", after=date(2027, 1, 30), count=2)
    assert found == [date(2027, 2, 1), date(2027, 3, 1)]


def test_dates_of_a_leap_day_are_found():
    found = dates("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", after=TODAY, count=2)
    assert found == [date(2028, 2, 29), date(2032, 2, 29)]


def test_dates_are_never_more_than_two_hundred():
    """Case T06."""
    assert len(dates("FREQ=WEEKLY;BYDAY=MO,TU", after=TODAY, count=10**9)) == MAX_DATES == 200


def test_dates_end_though_a_pause_never_does():
    """Case T06: neither a pause of two centuries nor a rule that finds nothing runs for ever."""
    pauses = [Pause(TODAY, date(2226, 1, 1))]
    assert dates("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", after=TODAY, count=1, pauses=pauses) == []


def test_dates_are_none_for_a_negative_number():
    assert dates("FREQ=WEEKLY;BYDAY=MO", after=TODAY, count=-5) == []


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (date(2027, 8, 10), "No meeting on Tuesday 10 August 2027"),
        (date(2027, 8, 31), "No meetings from 10 August 2027 to 31 August 2027"),
    ],
)
def test_pause_words_say_one_day_or_the_first_and_the_last(last, said):
    assert pause_words(Pause(date(2027, 8, 10), last, "summer")) == said


def test_pause_words_are_in_the_readers_language():
    with translation.override("pl"):
        assert "sierpnia 2027" in pause_words(Pause(date(2027, 8, 1), date(2027, 8, 31)))
