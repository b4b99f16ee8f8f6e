"""A browser for each role: from somebody unknown to an administrator."""

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.contrib.auth.models import Group, Permission
from django.test import Client

from core.models import User
from core.roles import ROLES
from tests.access.world import World
from tests.factories import MemberFactory, UserFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

VISITOR, ACCOUNT, MEMBER, PERSON, HOST = "visitor", "account", "member", "the person", "host"
DESK, CONCERNS, ADMINISTRATOR = "expenses desk", "reads concerns", "administrator"
OUTSIDERS = [VISITOR, ACCOUNT, MEMBER, PERSON, HOST]
ALL = [*OUTSIDERS, *ROLES, DESK, CONCERNS, ADMINISTRATOR]


def make_client(role: str, world: World) -> Client:
    """This function will return a browser of this role, just logged in as its people really are."""
    client = Client(raise_request_exception=False)
    if role == VISITOR:
        return client
    log_in(make_user(role, world), client)
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "mfa", "type": "totp", "at": NOW.timestamp()}]
    session.save()
    return client


def make_user(role: str, world: World) -> User:
    if role == ACCOUNT:
        return UserFactory()
    if role == MEMBER:
        return MemberFactory().user
    if role == PERSON:
        return world.person
    if role == HOST:
        return world.things["host"].user
    if role == ADMINISTRATOR:
        return UserFactory(is_staff=True, is_superuser=True)
    if role == DESK:
        user = UserFactory()
        user.groups.add(world.things["expenses_desk"].role)
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
        return user
    user = world.things["concern_contact"].user if role == CONCERNS else UserFactory()
    user.groups.add(Group.objects.get(name="Safeguarding leads" if role == CONCERNS else role))
    return user
