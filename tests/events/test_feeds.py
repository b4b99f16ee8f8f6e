from datetime import timedelta
from xml.etree import ElementTree

import pytest
import time_machine

from events.enums import OccasionStatus
from tests.events.test_ical import local
from tests.factories import EventPageFactory, OccasionFactory, VenueFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOW, tick=False):
        yield


def announce(parent, title, **facts):
    return EventPageFactory(parent=parent, title=title, occasion=OccasionFactory(**facts))


def read(client) -> ElementTree.Element:
    response = client.get("/events/feed.atom")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)  # noqa: S314  our own answer


def test_feed_tells_of_an_event(client, event_index):
    venue = VenueFactory(name="Hall (demo)", address="York")
    page = announce(event_index, "Letting go", starts_at=local(2026, 12, 8, 10), in_person=True, venue=venue)
    [entry] = read(client).findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Letting go"
    assert entry.findtext(f"{ATOM}id") == f"urn:uuid:{page.occasion.uid}"
    assert entry.find(f"{ATOM}link").get("href") == f"http://testserver{page.url}"
    assert entry.findtext(f"{ATOM}summary") == (
        "Tuesday 8 December 2026. 10:00 to 11:30. Hall (demo), York. A summary in plain words."
    )
    assert entry.findtext(f"{ATOM}updated") == page.occasion.changed_at.strftime("%Y-%m-%dT%H:%M:%S+00:00")


def test_feed_holds_what_is_to_come_the_soonest_first(client, event_index):
    announce(event_index, "Later", starts_at=NOW + timedelta(days=9))
    announce(event_index, "Sooner", starts_at=NOW + timedelta(days=2), status=OccasionStatus.CANCELLED)
    announce(event_index, "Over", past=True)
    announce(event_index, "Draft").unpublish()
    titles = [entry.findtext(f"{ATOM}title") for entry in read(client).findall(f"{ATOM}entry")]
    assert titles == ["Cancelled: Sooner", "Later"]


def test_feed_links_the_list_of_events(client, event_index):
    links = {link.get("rel"): link.get("href") for link in read(client).findall(f"{ATOM}link")}
    assert links == {
        "alternate": f"http://testserver{event_index.url}",
        "self": "http://testserver/events/feed.atom",
    }


def test_feed_escapes_what_was_typed(client, event_index):
    announce(event_index, "<script>alert(1)</script> & more")
    [entry] = read(client).findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "<script>alert(1)</script> & more"


def test_feed_is_not_sent_twice_while_nothing_changes(client, event_index):
    """T16"""
    page = announce(event_index, "Letting go")
    etag = client.get("/events/feed.atom")["ETag"]
    again = client.get("/events/feed.atom", headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")

    page.title = "Moving on"
    page.save_revision().publish()

    assert client.get("/events/feed.atom", headers={"if-none-match": etag}).status_code == 200


def test_feed_says_when_words_were_changed_after_the_facts(client, event_index):
    page = announce(event_index, "Letting go")
    with time_machine.travel(NOW + timedelta(days=1), tick=False):
        page.save_revision().publish()
        [entry] = read(client).findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}updated") == "2026-11-25T12:00:00+00:00"


def test_feed_without_an_event_is_still_a_feed(client, event_index):
    assert read(client).findall(f"{ATOM}entry") == []
