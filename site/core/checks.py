"""System checks of what this site takes for granted: `manage.py check` names what breaks it."""

from cryptography.fernet import Fernet
from django.conf import settings
from django.core.checks import CheckMessage, Error, register


@register
def check_encryption_keys(app_configs, **kwargs) -> list[CheckMessage]:
    """This function will find keys with which access needs could be neither written nor read."""
    if not settings.FIELD_ENCRYPTION_KEYS:
        return [Error("FIELD_ENCRYPTION_KEYS is empty: access needs cannot be stored.", id="core.E001")]
    try:
        for key in settings.FIELD_ENCRYPTION_KEYS:
            Fernet(key)
    except ValueError:
        return [
            Error(
                "FIELD_ENCRYPTION_KEYS holds something that is no Fernet key.",
                hint="Make one with: python -c 'from cryptography.fernet import Fernet as f;"
                " print(f.generate_key().decode())'",
                id="core.E002",
            )
        ]
    return []


@register
def check_mail_lease(app_configs, **kwargs) -> list[CheckMessage]:
    """This function will find a claim that runs out while its worker still waits for the mail server."""
    if settings.MAIL_LEASE.total_seconds() > 2 * settings.EMAIL_TIMEOUT:
        return []
    return [
        Error("MAIL_LEASE must be longer than twice EMAIL_TIMEOUT: messages would go twice.", id="core.E003")
    ]


@register
def check_isolation(app_configs, **kwargs) -> list[CheckMessage]:
    """This function will find an isolation level under which counting places behind a row lock is wrong."""
    if "isolation_level" not in settings.DATABASES["default"].get("OPTIONS", {}):
        return []
    return [
        Error(
            "The database's isolation level is set. Places are counted right at READ COMMITTED, the default.",
            id="core.E004",
        )
    ]
