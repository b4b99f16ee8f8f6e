"""Pages of the network that no editor makes: search."""

from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
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
    options = [
        {"value": kind.name, "label": kind.label, "count": None, "chosen": kind.name in chosen}
        for kind in kinds.values()
    ]
    just_words = urlencode({"q": results.query})
    context = {
        "results": results,
        "page_of_list": Paginator(range(results.total), site_search.PAGE_SIZE).get_page(results.page),
        "kinds": chosen,
        "filters": [{"title": _("Kind"), "name": "kind", "is_open": bool(chosen), "options": options}],
        "kept": [{"name": "q", "value": results.query}],
        "clear_url": f"?{just_words}" if chosen else "",
        "other_query": urlencode({"q": results.query, "kind": chosen}, doseq=True),
        "canonical_url": settings.SITE_URL + reverse("network:search"),
    }
    response = render(request, "network/search.html", context)
    # a list of results is for the reader who asked, not for other search engines
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _get_page_number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        return 1
