import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from core.models import User
from tests.factories import UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client, home):
    user = UserFactory(email="admin@example.org", is_superuser=True)
    log_in(user, client)
    return user


@pytest.fixture
def manager(client, home):
    """Somebody with a role that names every permission on accounts and roles."""
    role = Group.objects.create(name="Managers")
    role.permissions.set(
        Permission.objects.filter(content_type__model__in=["user", "group"])
        | Permission.objects.filter(codename="access_admin")
    )
    user = UserFactory()
    user.groups.add(role)
    log_in(user, client)
    return user


def test_administrator_makes_an_account_without_a_password(client, administrator):
    role = Group.objects.create(name="Some role")

    response = client.post(
        reverse("wagtailusers_users:add"), {"email": "New@Example.org", "name": "New", "groups": [role.pk]}
    )

    assert response.status_code == 302
    user = User.objects.get(email="new@example.org")
    assert (user.name, user.has_usable_password(), user.is_superuser) == ("New", False, False)
    assert list(user.groups.all()) == [role]


def test_administrator_changes_an_account(client, administrator):
    user = UserFactory(name="Old")

    client.post(
        reverse("wagtailusers_users:edit", args=[user.pk]),
        {"email": user.email, "name": "New", "is_active": "", "groups": []},
    )

    user.refresh_from_db()
    assert (user.name, user.is_active) == ("New", False)


def test_second_account_with_the_same_address_is_refused_in_words(client, administrator):
    UserFactory(email="taken@example.org")

    response = client.post(reverse("wagtailusers_users:add"), {"email": "Taken@example.org", "name": "New"})

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["email"]


@pytest.mark.parametrize(("name", "arguments"), [("index", []), ("add", []), ("edit", ["own"])])
def test_screen_for_accounts_shows_our_fields_to_administrators(client, administrator, name, arguments):
    response = client.get(reverse(f"wagtailusers_users:{name}", args=[administrator.pk for _ in arguments]))

    assert response.status_code == 200
    assert b"first_name" not in response.content


def test_role_never_lets_anybody_change_accounts_or_roles_u10(client, manager):
    paths = [
        reverse("wagtailusers_users:index"),
        reverse("wagtailusers_users:add"),
        reverse("wagtailusers_users:edit", args=[manager.pk]),
        reverse("wagtailusers_groups:index"),
        reverse("wagtailusers_groups:add"),
        reverse("wagtailusers_groups:edit", args=[manager.groups.get().pk]),
        reverse("wagtail_bulk_action", args=["core", "user", "set_active_state"]) + f"?id={manager.pk}",
        reverse("wagtail_bulk_action", args=["core", "user", "assign_role"]) + f"?id={manager.pk}",
        reverse("wagtail_bulk_action", args=["core", "user", "delete"]) + f"?id={manager.pk}",
    ]

    answers = {path: client.get(path).status_code for path in paths}

    assert set(answers.values()) <= {302, 403}, answers
    client.post(
        reverse("wagtailusers_users:edit", args=[manager.pk]),
        {"email": manager.email, "name": "Me", "is_active": "on", "is_superuser": "on", "groups": []},
    )
    manager.refresh_from_db()
    assert manager.is_superuser is False


def test_own_account_screen_opens(client, manager):
    assert client.get(reverse("wagtailadmin_account")).status_code == 200
