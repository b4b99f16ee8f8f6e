"""Accounts that may ask to join, and those who answer them."""

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Permission

from core.models import User
from directory import membership
from directory.models import Member
from tests.factories import UserFactory
from tests.factories.events import NOW

ASKED = {"chosen_name": "Robin", "language": "en", "part": "", "words": "canarywords", "read_in": "en"}


def make_account(*, verified: bool = True, **fields) -> User:
    """An account that confirmed its address, unless it is said not to have."""
    user = UserFactory(**fields)
    EmailAddress.objects.create(user=user, email=user.email, verified=verified, primary=True)
    return user


def make_welcomer(**fields) -> User:
    """Somebody who may enter the admin, and was given the right to welcome members."""
    user = make_account(**fields)
    user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", "welcome_members"]))
    return user


def ask(user: User, **fields) -> Member:
    return membership.ask(user=user, **({"now": NOW} | ASKED | fields))
