import json

import pytest

from events.enums import Format, OccasionStatus
from events.jsonld import get_event_data, serialise
from tests.events.test_ical import local
from tests.factories import OccasionFactory, VenueFactory

pytestmark = pytest.mark.django_db


def describe(occasion, **kwargs) -> dict:
    words = {
        "title": "Letting go",
        "description": "In plain words.",
        "url": "http://testserver/events/letting-go/",
        "language": "en",
        "organiser": "The network",
        "site_url": "http://testserver/",
    }
    return get_event_data(occasion=occasion, **{**words, **kwargs})


def test_event_data_of_a_meeting_online():
    occasion = OccasionFactory(starts_at=local(2026, 12, 8, 10))
    assert describe(occasion) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Letting go",
        "description": "In plain words.",
        "url": "http://testserver/events/letting-go/",
        "inLanguage": "en",
        "startDate": "2026-12-08T10:00:00+00:00",
        "endDate": "2026-12-08T11:30:00+00:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
        "location": [{"@type": "VirtualLocation", "url": "http://testserver/events/letting-go/"}],
        "organizer": {"@type": "Organization", "name": "The network", "url": "http://testserver/"},
        "isAccessibleForFree": True,
    }


@pytest.mark.parametrize(
    ("day", "offset"), [((2027, 3, 21), "+00:00"), ((2027, 3, 28), "+01:00"), ((2027, 10, 31), "+00:00")]
)
def test_event_data_carries_the_offset_of_its_own_date(day, offset):
    """T01"""
    occasion = OccasionFactory(starts_at=local(*day, 18))
    year, month, date = day
    assert describe(occasion)["startDate"] == f"{year}-{month:02}-{date:02}T18:00:00{offset}"


def test_event_data_of_whole_days_has_dates_and_ends_on_its_last_day():
    """T14"""
    occasion = OccasionFactory(starts_at=local(2027, 3, 27, 0), ends_at=local(2027, 3, 29, 0))
    data = describe(occasion)
    assert (data["startDate"], data["endDate"]) == ("2027-03-27", "2027-03-28")


@pytest.mark.parametrize(
    ("format_", "mode", "kinds"),
    [
        (Format.IN_PERSON, "OfflineEventAttendanceMode", ["Place"]),
        (Format.BOTH, "MixedEventAttendanceMode", ["VirtualLocation", "Place"]),
    ],
)
def test_event_data_says_where(format_, mode, kinds):
    occasion = OccasionFactory(format=format_, venue=VenueFactory(name="Hall (demo)"))
    data = describe(occasion)
    assert data["eventAttendanceMode"] == f"https://schema.org/{mode}"
    assert [location["@type"] for location in data["location"]] == kinds
    assert data["location"][-1]["name"] == "Hall (demo)"


def test_event_data_of_a_cancelled_meeting():
    occasion = OccasionFactory(status=OccasionStatus.CANCELLED)
    assert describe(occasion)["eventStatus"] == "https://schema.org/EventCancelled"


def test_serialised_data_cannot_end_its_script():
    """X04"""
    title = "</script><script>alert(1)</script><!-- \u2028 & \u2029"
    text = serialise(describe(OccasionFactory(), title=title))
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text)["name"] == title
