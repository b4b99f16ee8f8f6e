"""What holds for every answer that is meant for one person alone."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers


def never_stored(view: Callable) -> Callable:
    """This decorator will keep an answer out of caches, search engines and other sites' logs."""

    @wraps(view)
    def inner(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        add_never_cache_headers(response)
        response["X-Robots-Tag"] = "noindex, nofollow"
        # From a page with "no-referrer" a browser sends no origin, and Django refuses the forms of somebody
        # who is logged in. Forms behind private links need no origin: they are exempt.
        policy = "same-origin" if request.user.is_authenticated else "no-referrer"
        response.headers.setdefault("Referrer-Policy", policy)
        return response

    return inner
