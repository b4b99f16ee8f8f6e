"""Light or dark: the device decides, unless the reader has chosen. The choice is kept in a cookie."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

COOKIE = "scheme"
SCHEMES = ("light", "dark")  # without the cookie: as the device has it
KEPT = timedelta(days=365)


def get_scheme(request: HttpRequest) -> str:
    """This function will return what the reader chose, "light" or "dark", or nothing."""
    chosen = request.COOKIES.get(COOKIE, "")
    return chosen if chosen in SCHEMES else ""


# No token against cross-site requests: it would need a cookie for everybody (see decision 5), and all that
# a foreign page could change is a colour.
@csrf_exempt
@require_POST
def set_scheme(request: HttpRequest) -> HttpResponse:
    """This view will keep the choice, or forget it, and lead back to the page that it was made on."""
    back = request.POST.get("back", "")
    # No host at all is allowed: only a path of this site leads anywhere
    response = redirect(back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "/")
    chosen = request.POST.get("scheme", "")
    if chosen in SCHEMES:
        response.set_cookie(
            COOKIE,
            chosen,
            max_age=KEPT,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
