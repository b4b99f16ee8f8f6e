"""The page of a series: its rule and pauses in words, what it promises, and how to follow it."""

import json
from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError

from events.enums import Access, PromiseState
from events.pages import EventSeriesPage
from events.recurrence import Pause
from events.series_blocks import PausesBlock, SeriesPromiseBlock, SeriesPromisesBlock
from tests.factories import EventPageFactory, EventSeriesPageFactory, LocalityFactory, OccasionFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOW, tick=False):
        yield


def stream(*blocks: tuple[str, object]) -> str:
    return json.dumps([{"type": kind, "value": value} for kind, value in blocks])


def pause(first: str, last: str, why: str = "summer break") -> tuple[str, dict]:
    return "pause", {"first": first, "last": last, "why": why}


def promise(access: Access, state: PromiseState, **more) -> tuple[str, dict]:
    return "promise", {"access": access, "state": state, "days_before": None, "note": "", **more}


def read(client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_series_page_names_the_pauses_to_come_the_soonest_first(client, event_index):
    series = EventSeriesPageFactory(
        parent=event_index,
        skipped_dates=stream(
            pause("2027-08-01", "2027-08-31"),
            ("date", "2026-12-08"),
            ("date", "2026-11-10"),
            pause("2026-11-01", "2026-11-24", "ends today"),
        ),
    )
    html = read(client, series.url)
    assert (
        "<p>No meetings from 1 November 2026 to 24 November 2026: ends today</p>"
        "<p>No meeting on Tuesday 8 December 2026</p>"
        "<p>No meetings from 1 August 2027 to 31 August 2027: summer break</p>"
    ) in html
    assert "10 November 2026" not in html


def test_series_page_says_its_pauses_in_the_readers_language(client, event_index, locales):
    series = EventSeriesPageFactory(
        parent=event_index, locale=locales["en"], skipped_dates=stream(pause("2027-08-01", "2027-08-31"))
    )
    polish = series.copy_for_translation(locales["pl"], copy_parents=True, alias=True)
    assert "31 sierpnia 2027: summer break" in read(client, polish.url)


def test_series_page_says_what_every_meeting_promises(client, event_index):
    series = EventSeriesPageFactory(
        parent=event_index,
        promises=stream(
            promise(Access.BREAKS, PromiseState.CONFIRMED, note="Half-way"),
            promise(Access.BSL, PromiseState.ON_REQUEST, days_before=7),
        ),
    )
    html = read(client, series.url)
    assert "Breaks. Half-way" in html
    assert "British Sign Language interpreter <br><small> Ask us at least 7 days before </small>" in html


def test_series_page_opens_the_calendar_of_the_reader(client, event_index):
    series = EventSeriesPageFactory(parent=event_index)
    html = read(client, series.url)
    assert f'href="webcal://testserver/calendar/series-{series.pk}.ics"' in html
    assert f">http://testserver/calendar/series-{series.pk}.ics</a>" in html


def test_list_of_events_offers_the_calendar_of_each_chosen_place(client, event_index):
    for slug, name in (("york", "York"), ("leeds", "Leeds")):
        occasion = OccasionFactory(locality=LocalityFactory(slug=slug, name=name))
        EventPageFactory(parent=event_index, occasion=occasion)
    assert "webcal://testserver/calendar/events.ics" in read(client, event_index.url)
    assert "calendar/place-" not in read(client, event_index.url)
    html = read(client, f"{event_index.url}?place=york")
    assert '<a href="webcal://testserver/calendar/place-york.ics">' in html
    assert "Follow the events of York in your calendar" in html
    assert "place-leeds" not in html


# What an editor may write


def test_get_pauses_takes_a_date_for_a_pause_of_one_day_and_leaves_out_what_is_half_written():
    series = EventSeriesPage(
        skipped_dates=stream(("date", "2026-12-08"), ("date", None), pause("2027-08-01", "2027-08-31"))
    )
    assert series.get_pauses() == [
        Pause(date(2026, 12, 8), date(2026, 12, 8)),
        Pause(date(2027, 8, 1), date(2027, 8, 31), "summer break"),
    ]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2027, 8, 31), date(2027, 8, 30)),
        (date(2027, 8, 1), date(2227, 8, 1)),
    ],
)
def test_pause_that_ends_before_it_begins_or_never_is_refused(first, last):
    """Case T06."""
    block = PausesBlock()
    with pytest.raises(StreamBlockValidationError):
        block.clean(block.to_python([{"type": "pause", "value": {"first": first, "last": last, "why": "x"}}]))


def test_pause_of_one_day_is_taken():
    block = PausesBlock()
    day = date(2027, 8, 31)
    value = block.to_python([{"type": "pause", "value": {"first": day, "last": day, "why": "x"}}])
    assert block.clean(value)[0].value["first"] == day


def test_promise_on_request_says_how_long_before():
    block = SeriesPromiseBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python(promise(Access.BSL, PromiseState.ON_REQUEST)[1]))
    assert block.clean(block.to_python(promise(Access.BSL, PromiseState.ON_REQUEST, days_before=7)[1]))


def test_promise_of_the_same_thing_twice_is_refused():
    block = SeriesPromisesBlock()
    kind, value = promise(Access.BREAKS, PromiseState.CONFIRMED)
    with pytest.raises(StreamBlockValidationError):
        block.clean(block.to_python([{"type": kind, "value": value}] * 2))
