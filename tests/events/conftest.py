"""Accounts of each role, logged in as staff really are: with a second factor."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from wagtail.models import GroupPagePermission, Page

from core.models import User
from tests.factories import UserFactory
from tests.logging_in import log_in

EDITS_OCCASIONS = ("view_occasion", "add_occasion", "change_occasion", "delete_occasion", "see_bookings")
EDITS_VENUES = ("view_venue", "add_venue", "change_venue", "delete_venue")
EDITS_CAMPAIGNS = ("view_campaign", "add_campaign", "change_campaign", "delete_campaign")


def may(*codenames: str) -> list[Permission]:
    found = list(
        Permission.objects.filter(content_type__app_label__in=["core", "events"], codename__in=codenames)
    )
    assert len(found) == len(codenames)
    return found


@pytest.fixture
def make_staff(db) -> Callable[..., User]:
    """Makes an account that may enter the admin, and what these permissions of the core and of events say."""

    def make(*codenames: str, **fields) -> User:
        user = UserFactory(**fields)
        user.user_permissions.set(
            [*may(*codenames), Permission.objects.get(codename="access_admin")],
        )
        return user

    return make


@pytest.fixture
def editor(make_staff) -> User:
    """Somebody who edits pages, occasions, venues and campaigns, and sees bookings, but not access needs."""
    user = make_staff(*EDITS_OCCASIONS, *EDITS_VENUES, *EDITS_CAMPAIGNS, name="Editor (demo)")
    group = Group.objects.create(name="Editors of the events")
    pages = Permission.objects.filter(
        content_type__app_label="wagtailcore",
        codename__in=["add_page", "change_page", "publish_page", "bulk_delete_page"],
    )
    root = Page.objects.get(depth=1)
    for permission in pages:
        GroupPagePermission.objects.create(group=group, page=root, permission=permission)
    user.groups.add(group)
    return user


@pytest.fixture
def access_lead(make_staff) -> User:
    return make_staff("see_access_needs", name="Access lead (demo)")


@pytest.fixture
def superuser(db) -> User:
    return UserFactory(is_staff=True, is_superuser=True)


@pytest.fixture
def editor_client(editor) -> Client:
    return log_in(editor)


@pytest.fixture
def access_lead_client(access_lead) -> Client:
    return log_in(access_lead)


@pytest.fixture
def superuser_client(superuser) -> Client:
    return log_in(superuser)


@pytest.fixture
def member_client(db) -> Client:
    client = Client()
    client.force_login(UserFactory())
    return client
