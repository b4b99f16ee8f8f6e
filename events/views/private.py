"""What holds for every page behind a private link."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from core.private import never_stored
from core.private_links import InvalidLink
from events.links import read_token
from events.locking import Busy
from events.models import Signup


def with_booking(view: Callable) -> Callable:
    """This decorator will give a view the booking behind the link, or say that the link opens nothing."""

    # The address is the key, and a foreign page does not know it: a token in a cookie would add nothing, and
    # lock out who has cookies off. (Browsers also send no origin from a page with "no-referrer".)
    @csrf_exempt
    @never_stored
    @wraps(view)
    def inner(request: HttpRequest, token: str) -> HttpResponse:
        try:
            signup = read_token(token)
        except InvalidLink:
            return render(request, "events/place_unknown.html", status=404)
        try:
            return view(request, signup, token)
        except Busy:
            response = render(request, "events/busy.html", {"token": token}, status=503)
            response["Retry-After"] = "5"
            return response

    return inner


def is_known(request: HttpRequest, signup: Signup) -> bool:
    """This function will say whether names and needs may be shown behind a private link (case C09).

    The message may have gone to a stranger, whose address somebody typed: until a button on the page was
    pressed it says neither who comes nor what they need.
    """
    is_theirs = request.user.is_authenticated and signup.user_id == request.user.pk
    return is_theirs or signup.verified_at is not None or not signup.email
