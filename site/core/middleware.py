"""Two rules for every answer: staff show a second factor, and personal pages are kept by nobody."""

from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, resolve_url
from django.utils.cache import add_never_cache_headers

# Where staff without their second factor may still go: in order to get it, or to leave.
OPEN_TO_STAFF = {
    "account_login",
    "account_logout",
    "account_reauthenticate",
    "account_confirm_email",
    "account_email_verification_sent",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_add_webauthn",
}


class StaffSecondFactorMiddleware:
    """Whoever may enter the admin must have logged in with a second factor, else is sent to get one."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs) -> HttpResponse | None:
        if not request.path.startswith("/admin/"):
            return None
        user, match = request.user, request.resolver_match
        if not user.is_authenticated or match.url_name in OPEN_TO_STAFF:
            return None
        if not user.has_perm("wagtailadmin.access_admin"):
            # Wagtail would send them to log in, which they have: from there back here, for ever
            raise PermissionDenied
        if not settings.STAFF_SECOND_FACTOR:
            return None
        if any(record.get("method") == "mfa" for record in get_authentication_records(request, user)):
            return None
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"detail": "Second factor needed"}, status=403)
        target = "mfa_reauthenticate" if is_mfa_enabled(user) else "mfa_activate_totp"
        return redirect(resolve_url(target) + "?" + urlencode({"next": request.get_full_path()}))


class PrivateResponseMiddleware:
    """An answer to somebody who is logged in is never stored by a cache on the way."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.user.is_authenticated:
            add_never_cache_headers(response)
        return response
