"""The codes that the demonstration's staff would read from the app on their phone."""

import time
from dataclasses import dataclass

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt

from core.trusted import get_trusted


@dataclass(frozen=True)
class DemoCode:
    name: str
    email: str
    code: str


def get_codes() -> list[DemoCode]:
    """This function will return the present code of each account that may enter the admin, by name."""
    staff = get_trusted("wagtailadmin", "access_admin")
    apps = Authenticator.objects.filter(type=Authenticator.Type.TOTP, user__in=staff)
    period = int(time.time()) // app_settings.TOTP_PERIOD
    return [
        DemoCode(
            name=app.user.get_full_name(),
            email=app.user.email,
            code=format_hotp_value(hotp_value(decrypt(app.data["secret"]), period)),
        )
        for app in apps.select_related("user").order_by("user__name", "user__email")
    ]


def get_seconds_left() -> int:
    """This function will return for how many seconds these codes are the present ones: 1 to 30."""
    return app_settings.TOTP_PERIOD - int(time.time()) % app_settings.TOTP_PERIOD
