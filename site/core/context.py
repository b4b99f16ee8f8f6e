"""What base.html needs on every page: navigation, languages, the network's details."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from core.models import NetworkDetails
from core.navigation import get_languages, get_navigation


def site_frame(request: HttpRequest) -> dict:
    """This function will return the frame's data, lazily: what a page does not draw is not asked for."""
    language = get_language()
    return {
        "demo_site": settings.DEMO,
        "navigation": SimpleLazyObject(lambda: get_navigation(request, language)),
        "languages": SimpleLazyObject(lambda: get_languages(request, language)),
        "network": SimpleLazyObject(lambda: NetworkDetails.for_language(language)),
    }
