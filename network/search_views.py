"""The search page, and what is suggested while somebody types into its box."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language, ngettext
from django.views.decorators.http import require_safe

from core import search as site_search
from core import suggest as suggestions
from core.visibility import public
from network import search_counts
from network.models import GetInvolvedPage
from network.search_page import make_page
from network.search_query import read_query

KEPT = 60  # seconds for which a reader's own browser keeps suggestions


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """This view will show what matches a query string (network/search_query.py), or, without words, where
    to look round.
    """
    query = read_query(request.GET, language=get_language())
    results = site_search.search(query, viewer=request.user)
    search_counts.note_results(request, results)
    search_page = make_page(results)
    context = {
        "search_page": search_page,
        "results": results,
        "now": timezone.now(),
        "canonical_url": settings.SITE_URL + reverse("network:search"),
    }
    if not results.total:
        ways = public(GetInvolvedPage.objects.filter(locale__language_code=get_language()))
        context["ways"] = ways.select_related("locale").first()
    response = render(request, "network/search.html", context)
    # a list of results is for the reader who asked, not for other search engines
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """This view will answer with what has names that begin with `?q=`, and how many they are in words."""
    found = suggestions.suggest(request.GET.get("q", ""), language=get_language())
    how_many = ngettext("%(count)s suggestion", "%(count)s suggestions", len(found)) % {"count": len(found)}
    response = JsonResponse(
        {
            "how_many": how_many,
            "suggestions": [
                {"title": each.title, "url": each.url, "kind": each.kind_label, "language": each.language}
                for each in found
            ],
        }
    )
    response.headers["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, private=True, max_age=KEPT)
    return response
