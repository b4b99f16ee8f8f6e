"""What base.html needs on every page: navigation, languages, the network's details."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from core.models import NetworkDetails
from core.navigation import get_languages, get_sections


def site_frame(request: HttpRequest) -> dict:
    """This function will return the frame's data, lazily: what a page does not draw is not asked for."""
    language = get_language()
    sections = SimpleLazyObject(lambda: get_sections(request, language))
    return {
        "demo_site": settings.DEMO,
        "navigation": SimpleLazyObject(lambda: sections.navigation),
        "footer_links": SimpleLazyObject(lambda: sections.footer),
        "languages": SimpleLazyObject(lambda: get_languages(request, language)),
        "network": SimpleLazyObject(lambda: NetworkDetails.for_language(language)),
    }
