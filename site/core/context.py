"""What base.html needs on every page: navigation, languages, the network's details."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from core.models import NetworkDetails
from core.navigation import get_languages, get_own_path, get_sections
from core.scheme import get_scheme


def site_frame(request: HttpRequest) -> dict:
    """This function will return the frame's data, lazily: what a page does not draw is not asked for."""
    language = get_language()
    sections = SimpleLazyObject(lambda: get_sections(request, language))
    return {
        "demo_site": settings.DEMO,
        "navigation": SimpleLazyObject(lambda: sections.navigation),
        "footer_rooms": SimpleLazyObject(lambda: sections.rooms),
        "footer_texts": SimpleLazyObject(lambda: sections.texts),
        "languages": SimpleLazyObject(lambda: get_languages(request, language)),
        "own_path": get_own_path(request),
        "scheme": get_scheme(request),
        "site_url": settings.SITE_URL,
        "network": SimpleLazyObject(lambda: NetworkDetails.for_language(language)),
    }
