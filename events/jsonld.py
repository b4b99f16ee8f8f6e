"""What search engines are told about an event (schema.org/Event). Never the joining address."""

import json

from django.utils.safestring import SafeString, mark_safe

from events.enums import Format
from events.models import Occasion

SCHEMA = "https://schema.org/"
ATTENDANCE = {
    Format.ONLINE: "OnlineEventAttendanceMode",
    Format.IN_PERSON: "OfflineEventAttendanceMode",
    Format.BOTH: "MixedEventAttendanceMode",
}
# So that no text can end the script element, nor break what reads it as a script (cases X04)
ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def get_event_data(
    *,
    occasion: Occasion,
    title: str,
    description: str,
    url: str,
    language: str,
    organiser: str,
    site_url: str,
) -> dict:
    """This function will return the event as schema.org/Event. Times carry the offset of their own date."""
    start = occasion.local_start
    return {
        "@context": SCHEMA.rstrip("/"),
        "@type": "Event",
        "name": title,
        "description": description,
        "url": url,
        "inLanguage": language,
        "startDate": (start.date() if occasion.is_all_day else start).isoformat(),
        "endDate": (occasion.last_day if occasion.is_all_day else occasion.local_end).isoformat(),
        "eventStatus": SCHEMA + ("EventCancelled" if occasion.is_cancelled else "EventScheduled"),
        "eventAttendanceMode": SCHEMA + ATTENDANCE[Format(occasion.format)],
        "location": _get_locations(occasion, url),
        "organizer": {"@type": "Organization", "name": organiser, "url": site_url},
        "isAccessibleForFree": True,
    }


def serialise(data: dict) -> SafeString:
    """This function will return JSON that is safe inside a script element."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(ESCAPES))


def _get_locations(occasion: Occasion, url: str) -> list[dict]:
    locations = []
    if occasion.format != Format.IN_PERSON:
        locations.append({"@type": "VirtualLocation", "url": url})
    if occasion.venue is not None and occasion.format != Format.ONLINE:
        address = occasion.venue.address
        locations.append({"@type": "Place", "name": occasion.venue.name, "address": address})
    return locations
