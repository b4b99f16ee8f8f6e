"""Two rules for every answer: staff show a second factor, and no cache on the way keeps what it must not."""

from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, resolve_url
from django.utils.cache import add_never_cache_headers

ALWAYS_OPEN = {"account_logout", "set_scheme"}
# Who has a second factor can only show it: no page on which a password would be enough to get at another one
OPEN_TO_SHOW = ALWAYS_OPEN | {"mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
OPEN_TO_SET_UP = ALWAYS_OPEN | {
    "account_confirm_email",
    "account_email_verification_sent",
    "account_reauthenticate",
    "mfa_activate_totp",
    "mfa_add_webauthn",
}


class StaffSecondFactorMiddleware:
    """Whoever may enter the admin must have logged in with a second factor.

    Until then the site opens nothing to them but the pages on which they show it, or set it up: their rights
    reach beyond the admin, as to documents and pages that are for a group only.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs) -> HttpResponse | None:
        user = request.user
        if not user.is_authenticated:
            return None
        if not user.may_enter_admin:
            if request.path.startswith("/admin/"):
                # Wagtail would send them to log in, which they have: from there back here, for ever
                raise PermissionDenied
            return None
        if any(record.get("method") == "mfa" for record in get_authentication_records(request, user)):
            return None
        has_factor = is_mfa_enabled(user)
        if request.resolver_match.url_name in (OPEN_TO_SHOW if has_factor else OPEN_TO_SET_UP):
            return None
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"detail": "Second factor needed"}, status=403)
        target = "mfa_reauthenticate" if has_factor else "mfa_activate_totp"
        return redirect(resolve_url(target) + "?" + urlencode({"next": request.get_full_path()}))


class PrivateResponseMiddleware:
    """An answer to somebody who is logged in is never stored by a cache on the way. Any other may be, but not
    given to anybody without asking us: what is taken down is gone at once.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.user.is_authenticated:
            add_never_cache_headers(response)
        response.headers.setdefault("Cache-Control", "no-cache")
        return response
