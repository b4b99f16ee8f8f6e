import pytest
from django.contrib.auth.models import AnonymousUser, Group, Permission

from core.trusted import get_trusted, is_trusted
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

RIGHT = ("events", "handle_aftercare")


@pytest.fixture
def permission():
    return Permission.objects.get(codename="handle_aftercare")


def test_trusted_are_those_named_and_those_in_a_group_each_once(permission):
    by_name, by_both, stranger = UserFactory.create_batch(3)
    by_name.user_permissions.add(permission)
    by_both.user_permissions.add(permission)
    for name in ("One", "Two"):
        group = Group.objects.create(name=name)
        group.permissions.add(permission)
        by_both.groups.add(group)

    assert sorted(user.pk for user in get_trusted(*RIGHT)) == [by_name.pk, by_both.pk]
    assert is_trusted(by_name, *RIGHT)
    assert not is_trusted(stranger, *RIGHT)


def test_trusted_is_nobody_by_rank(permission):
    assert not is_trusted(UserFactory(is_superuser=True, is_staff=True), *RIGHT)
    assert not is_trusted(AnonymousUser(), *RIGHT)
    assert list(get_trusted(*RIGHT)) == []


def test_trust_ends_with_the_account(permission):
    user = UserFactory()
    user.user_permissions.add(permission)
    user.is_active = False
    user.save()

    assert not is_trusted(user, *RIGHT)
    assert list(get_trusted(*RIGHT)) == []


def test_trust_in_one_thing_is_none_in_another(permission):
    user = UserFactory()
    user.user_permissions.add(permission)

    assert not is_trusted(user, "events", "see_access_needs")
