import pytest
import time_machine

from tests.factories import EventPageFactory, LocalityFactory, OccasionFactory, VenueFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOW, tick=False):
        yield


def read(client, venue) -> str:
    response = client.get(f"/venues/{venue.slug}/")
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def announce(parent, venue, title, **facts):
    occasion = OccasionFactory(in_person=True, venue=venue, **facts)
    return EventPageFactory(parent=parent, title=title, occasion=occasion)


def test_venue_page_says_what_it_is_like_and_how_to_get_there(client, home):
    venue = VenueFactory(
        name="Hall (demo)",
        locality=LocalityFactory(name="York"),
        comfort_notes="Soft light.\n\nTwo doors.",
        directions="Left at the <bridge>.",
        has_quiet_room=False,
    )
    html = read(client, venue)
    assert "<h1>Hall (demo)</h1>" in html
    assert "<p>Soft light.</p> <p>Two doors.</p>" in html
    assert "Left at the &lt;bridge&gt;." in html
    assert "the station" in html
    assert "300 metres to walk" in html
    assert "<dt>Step-free</dt><dd>Yes</dd>" in html
    assert "<dt>Quiet room</dt><dd>No</dd>" in html


def test_venue_page_lists_the_public_events_to_come_there(client, event_index):
    venue = VenueFactory()
    announce(event_index, venue, "To come here")
    announce(event_index, venue, "Over", past=True)
    announce(event_index, venue, "Draft").unpublish()
    announce(event_index, VenueFactory(), "Elsewhere")
    html = read(client, venue)
    assert "To come here" in html
    for title in ("Over", "Draft", "Elsewhere"):
        assert f">{title}</a>" not in html


def test_venue_page_without_an_event_says_so(client, home):
    assert "No event is planned here at the moment." in read(client, VenueFactory())


def test_venue_page_without_a_hub_leaves_it_out(client, home):
    html = read(client, VenueFactory(transport_hub="", hub_distance=None))
    assert "Nearest station or bus stop" not in html


def test_unknown_venue_is_not_there(client, home):
    assert client.get("/venues/nowhere/").status_code == 404


def test_address_of_a_venue_is_behind_the_language(client, home, locales):
    venue = VenueFactory()
    response = client.get(f"/pl/venues/{venue.slug}/")
    assert response.status_code == 200
    assert b'<html lang="pl"' in response.content
