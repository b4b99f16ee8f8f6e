"""What the pages around an event say about it: sign-up, private pages, the host's pages, what comes after."""

from django.utils.translation import get_language

from events.links import get_event_page, get_event_query, get_title
from events.models import Occasion


def get_frame(occasion: Occasion | None) -> dict:
    """This function will return what templates say about the event. One query, or none without an event."""
    if occasion is None:
        return {}
    page = get_event_page(occasion, get_language())
    return {
        "occasion": occasion,
        "event_page": page,
        "title": get_title(occasion, page),
        "event_query": get_event_query(occasion),
    }
