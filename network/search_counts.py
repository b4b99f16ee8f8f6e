"""When a search, and a result that is opened, is counted: only for people, and only if they do not object."""

import re

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from core import search_learning
from core.search_types import Query, Results

KEY = re.compile(r"[a-z_]{1,20}-[\w-]{1,38}", re.ASCII)


def note_results(request: HttpRequest, results: Results) -> None:
    """This function will count a search that a person made and that found nothing.

    Not where they had narrowed it, and not while Elasticsearch should have answered and did not.
    """
    found = results.total or results.bets or results.people
    if found or results.is_fallback or _is_narrowed(results.query):
        return
    if request.method == "GET" and _may_be_counted(request, "document"):
        search_learning.note_without_result(
            request, query=results.query.words, language=results.query.language, now=timezone.now()
        )


# No token against cross-site requests: nothing is tied to an account, and a browser says itself where the
# request comes from. So it works without a cookie.
@csrf_exempt
@require_POST
def search_chosen(request: HttpRequest) -> HttpResponse:
    """This view will count that a result was opened, and answers nothing, whatever it was sent."""
    key = request.POST.get("key", "")
    if KEY.fullmatch(key) and _may_be_counted(request, "empty"):
        search_learning.note_choice(
            request, query=request.POST.get("q", ""), language=get_language(), key=key, now=timezone.now()
        )
    return HttpResponse(status=204)


def _is_narrowed(query: Query) -> bool:
    return bool(query.kinds or query.when or query.where or any(query.filters.values()) or query.page > 1)


def _may_be_counted(request: HttpRequest, destination: str) -> bool:
    """Not where a browser says that its owner objects, that it only looks ahead, or that another site asks
    for a picture or a script at this address.
    """
    headers = request.headers
    objects = headers.get("Sec-GPC") == "1" or headers.get("DNT") == "1"
    looks_ahead = "prefetch" in headers.get("Sec-Purpose", "") or headers.get("Purpose") == "prefetch"
    is_meant = headers.get("Sec-Fetch-Dest", destination) == destination
    is_ours = destination == "document" or headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
    return is_meant and is_ours and not objects and not looks_ahead
