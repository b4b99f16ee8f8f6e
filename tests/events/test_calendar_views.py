from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from icalendar import Calendar
from wagtail.models import PageViewRestriction, Site

from events.enums import OccasionStatus
from events.occasions import save_occasion
from tests.events.test_ical import local
from tests.factories import (
    EventPageFactory,
    EventSeriesPageFactory,
    LocalityFactory,
    OccasionFactory,
    VenueFactory,
)
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOW, tick=False):
        yield


def announce(parent, title, **facts):
    return EventPageFactory(
        parent=parent, title=title, occasion=OccasionFactory(**facts), locale=parent.locale
    )


def read(response) -> list:
    assert response.status_code == 200
    return Calendar.from_ical(response.content).walk("VEVENT")


def titles(response) -> list[str]:
    return [str(event["summary"]) for event in read(response)]


def test_calendar_of_one_event(client, event_index):
    page = announce(event_index, "Letting go", starts_at=local(2026, 12, 8, 10))
    response = client.get(f"/calendar/event-{page.occasion.uid}.ics")
    [event] = read(response)
    assert response["Content-Type"] == "text/calendar; method=PUBLISH; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="event-{page.occasion.uid}.ics"'
    assert event["summary"] == "Letting go"
    assert event["dtstart"].dt == local(2026, 12, 8, 10)
    assert event["url"] == f"http://testserver{page.url}"


def test_calendar_of_an_event_that_is_not_public_is_not_there(client, event_index):
    draft = announce(event_index, "Draft")
    draft.unpublish()
    closed = announce(event_index, "Closed")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    for uid in (draft.occasion.uid, closed.occasion.uid, uuid4()):
        assert client.get(f"/calendar/event-{uid}.ics").status_code == 404


def test_calendar_of_one_event_speaks_the_readers_language(client, event_index, locales):
    page = announce(event_index, "Letting go")
    polish = page.copy_for_translation(locales["pl"], copy_parents=True)
    polish.title = "Odpuszczanie"
    polish.save_revision().publish()
    Site.clear_site_root_paths_cache()
    assert titles(client.get(f"/pl/calendar/event-{page.occasion.uid}.ics")) == ["Odpuszczanie"]
    assert titles(client.get(f"/calendar/event-{page.occasion.uid}.ics")) == ["Letting go"]


def test_calendar_of_all_events_holds_a_year_back_and_all_to_come(client, event_index):
    announce(event_index, "Long ago", starts_at=NOW - timedelta(days=400))
    announce(event_index, "Last year", starts_at=NOW - timedelta(days=300))
    announce(event_index, "To come")
    announce(event_index, "Off", starts_at=NOW + timedelta(days=30), status=OccasionStatus.CANCELLED)
    assert titles(client.get("/calendar/events.ics")) == ["Last year", "To come", "Cancelled: Off"]


def test_calendar_of_a_series_holds_its_own_events(client, event_index):
    series = EventSeriesPageFactory(parent=event_index, title="Community of practice")
    announce(series, "In it")
    announce(event_index, "Beside it")
    response = client.get(f"/calendar/series-{series.pk}.ics")
    assert titles(response) == ["In it"]
    assert Calendar.from_ical(response.content)["x-wr-calname"] == "Community of practice"


def test_calendar_of_a_place_holds_what_is_there_or_for_it(client, event_index):
    york, leeds = LocalityFactory(name="York", slug="york"), LocalityFactory(name="Leeds", slug="leeds")
    hall = VenueFactory(locality=york)
    announce(event_index, "In a hall of York", in_person=True, venue=hall)
    announce(event_index, "Online, for York", starts_at=NOW + timedelta(days=20), locality=york)
    announce(
        event_index,
        "In York, for Leeds",
        starts_at=NOW + timedelta(days=30),
        in_person=True,
        venue=hall,
        locality=leeds,
    )
    announce(event_index, "Online, for Leeds", locality=leeds)
    announce(event_index, "Nowhere in particular")
    draft = announce(event_index, "Draft", locality=york)
    draft.unpublish()

    response = client.get("/calendar/place-york.ics")

    assert titles(response) == ["In a hall of York", "Online, for York", "In York, for Leeds"]
    assert Calendar.from_ical(response.content)["name"] == "Events: York"
    assert response["Content-Disposition"] == 'attachment; filename="place-york.ics"'


def test_calendar_of_an_unknown_place_is_not_there(client, event_index):
    assert client.get("/calendar/place-atlantis.ics").status_code == 404


def test_calendars_say_their_name_and_when_to_ask_again(client, event_index):
    """RFC 7986, and as older calendars read it."""
    calendar = Calendar.from_ical(client.get("/calendar/events.ics").content)
    assert (calendar["name"], calendar["x-wr-calname"]) == ("Events", "Events")
    assert calendar["refresh-interval"].dt == timedelta(hours=6)
    assert calendar["x-published-ttl"] == "PT6H"
    assert calendar["method"] == "PUBLISH"


def test_calendar_says_when_words_were_changed_after_the_facts(client, event_index):
    page = announce(event_index, "Letting go")
    page.title = "Moving on"
    with time_machine.travel(NOW + timedelta(days=1), tick=False):
        page.save_revision().publish()
        [event] = read(client.get("/calendar/events.ics"))
    assert event["last-modified"].dt == event["dtstamp"].dt == NOW + timedelta(days=1)


def test_calendar_of_a_series_that_is_not_public_is_not_there(client, event_index):
    series = EventSeriesPageFactory(parent=event_index, live=False)
    assert client.get(f"/calendar/series-{series.pk}.ics").status_code == 404
    assert client.get("/calendar/series-9999.ics").status_code == 404


@pytest.mark.parametrize(
    ("day", "utc"),
    [((2027, 3, 21), 18), ((2027, 3, 28), 17), ((2027, 10, 24), 17), ((2027, 10, 31), 18)],
)
def test_calendar_keeps_18_00_over_both_clock_changes(client, event_index, day, utc):
    """T01"""
    page = announce(event_index, "Weekly", starts_at=local(*day, 18))
    [event] = read(client.get(f"/calendar/event-{page.occasion.uid}.ics"))
    assert event["dtstart"].dt.hour == 18
    assert event["dtstart"].dt.utctimetuple().tm_hour == utc


def test_calendar_is_not_sent_twice_while_nothing_changes(client, event_index):
    """T16"""
    page = announce(event_index, "Letting go")
    etag = client.get("/calendar/events.ics")["ETag"]
    again = client.get("/calendar/events.ics", headers={"if-none-match": etag})
    assert again.status_code == 304
    assert again.content == b""
    page.title = "Moving on"
    page.save()
    assert client.get("/calendar/events.ics", headers={"if-none-match": etag}).status_code == 200


@pytest.mark.parametrize("path", ["calendar/series-{}.ics", "calendar/place-york.ics"])
def test_calendar_of_a_part_is_not_sent_twice_while_nothing_changes(client, event_index, path):
    """T16"""
    series = EventSeriesPageFactory(parent=event_index)
    page = announce(series, "Letting go", locality=LocalityFactory(slug="york"))
    address = "/" + path.format(series.pk)
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (len(read(first)), again.status_code, again.content) == (1, 304, b"")

    page.occasion.starts_at += timedelta(minutes=30)
    page.occasion.ends_at += timedelta(minutes=30)
    save_occasion(occasion=page.occasion, now=NOW)

    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("number", [1, 20])
def test_calendar_makes_as_many_queries_however_many_events(
    client, event_index, django_assert_num_queries, number
):
    for n in range(number):
        announce(event_index, f"No. {n}")
    client.get("/calendar/events.ics")
    with django_assert_num_queries(2):  # the site, the events
        client.get("/calendar/events.ics")


def test_calendar_cannot_be_posted_to(client, event_index):
    assert client.post("/calendar/events.ics").status_code == 405
