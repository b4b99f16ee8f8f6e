"""Pages of the network that no editor makes: search."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core import search as site_search


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """This function will show what matches `?q=`, of the kinds in `?kind=`. It writes nothing."""
    kinds = site_search.get_kinds()
    chosen = [name for name in kinds if name in request.GET.getlist("kind")]
    results = site_search.search(
        request.GET.get("q", ""),
        language=get_language(),
        page=_get_page_number(request.GET.get("page", "")),
        kinds=chosen,
    )
    context = {
        "results": results,
        "kinds": [
            {"name": kind.name, "label": kind.label, "chosen": kind.name in chosen} for kind in kinds.values()
        ],
        "canonical_url": request.build_absolute_uri(reverse("network:search")),
    }
    response = render(request, "network/search.html", context)
    # lists of results are for the reader who asked, not for other search engines
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _get_page_number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        return 1
