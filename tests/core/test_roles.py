import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from core.roles import ROLES, ensure_roles
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def make_holder(role):
    ensure_roles()
    user = UserFactory()
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        ("Editors", {"events.see_bookings", "events.change_occasion"}),
        ("Access leads", {"events.see_bookings", "events.see_access_needs"}),
        ("Safeguarding leads", set()),
        ("Network leads", {"events.see_bookings", "events.change_occasion", "core.change_mail"}),
    ],
)
def test_role_may_do_what_it_is_for_and_no_more(role, allowed):
    user = make_holder(role)
    asked = {
        "events.see_bookings",
        "events.see_access_needs",
        "events.change_occasion",
        "core.change_mail",
        "core.change_user",
        "auth.change_group",
    }

    assert user.has_perm("wagtailadmin.access_admin")
    assert {label for label in asked if user.has_perm(label)} == allowed


@pytest.mark.parametrize(("role", "may"), [("Editors", True), ("Access leads", False)])
def test_only_writers_may_publish_pages(home, role, may):
    user = make_holder(role)

    assert home.permissions_for_user(user).can_publish() is may


def test_ensure_roles_twice_changes_nothing_and_keeps_what_was_added(db):
    call_command("ensure_roles")
    extra = Permission.objects.get(codename="add_redirect")
    Group.objects.get(name="Access leads").permissions.add(extra)
    before = {group.name: group.permissions.count() for group in Group.objects.all()}

    assert ensure_roles() == 0

    assert {group.name: group.permissions.count() for group in Group.objects.all()} == before
    assert set(ROLES) <= set(before)
