"""How tests log staff in: as they really are, with a second factor shown."""

from allauth.account.internal.flows.login import (
    _AUTHENTICATION_METHODS_USER_SESSION_KEY,
    AUTHENTICATION_METHODS_SESSION_KEY,
)
from allauth.account.internal.userkit import user_id_to_str
from django.test import Client

from core.models import User


def log_in(user: User, client: Client | None = None, **client_settings) -> Client:
    """A browser in which this account has logged in with its authenticator."""
    client = client or Client(**client_settings)
    client.force_login(user)
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "mfa", "type": "totp", "at": 1790000000.0}]
    session[_AUTHENTICATION_METHODS_USER_SESSION_KEY] = user_id_to_str(user)
    session.save()
    return client
