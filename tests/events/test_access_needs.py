"""Who sees what people need: access leads, and nobody else."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection

from events.access_needs import NotAccessLead, get_needs, get_own_needs, is_access_lead
from events.models import AccessNeedView
from events.signup import Seat, cancel, sign_up
from tests.factories import OccasionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def permission():
    return Permission.objects.get(codename="see_access_needs")


@pytest.fixture
def lead(permission):
    user = UserFactory()
    user.user_permissions.add(permission)
    return user


def book(occasion, now, *, email="robin@example.org", note="By taxi"):
    seats = [Seat("Robin", ("bsl",), note), Seat("Sam")]
    return sign_up(occasion=occasion, seats=seats, email=email, language="en", now=now)


def test_is_access_lead_by_name_or_by_group(permission, lead):
    group = Group.objects.create(name="Trusted with needs")
    group.permissions.add(permission)
    by_group = UserFactory()
    by_group.groups.add(group)

    assert is_access_lead(lead)
    assert is_access_lead(by_group)


@pytest.mark.parametrize("fields", [{}, {"is_staff": True}, {"is_superuser": True, "is_staff": True}])
def test_is_access_lead_is_nobody_by_rank(fields):
    assert not is_access_lead(UserFactory(**fields))


def test_is_access_lead_ends_with_the_account(lead):
    lead.is_active = False
    assert not is_access_lead(lead)


def test_get_needs_shows_the_needs_of_live_bookings_and_notes_the_look(lead, now):
    occasion = OccasionFactory()
    book(occasion, now)
    cancel(signup=book(occasion, now, email="gone@example.org"), now=now)
    book(OccasionFactory(), now)

    [need] = get_needs(occasion=occasion, viewer=lead, now=now)

    assert (need.place.chosen_name, need.kinds, need.note) == ("Robin", ["bsl"], "By taxi")
    assert need.words == ["British Sign Language interpreter"]
    view = AccessNeedView.objects.get()
    assert (view.occasion, view.viewed_by, view.viewed_at) == (occasion, lead, now)


def test_get_needs_refuses_a_superuser_and_notes_nothing(now):
    with pytest.raises(NotAccessLead):
        get_needs(occasion=OccasionFactory(), viewer=UserFactory(is_superuser=True), now=now)

    assert not AccessNeedView.objects.exists()


def test_get_own_needs_shows_people_their_own_words_without_a_note(now):
    signup = book(OccasionFactory(), now)
    book(signup.occasion, now, email="sam@example.org", note="other")

    needs = get_own_needs(signup)

    assert {position: (need.kinds, need.note) for position, need in needs.items()} == {
        1: (["bsl"], "By taxi")
    }
    assert not AccessNeedView.objects.exists()


def test_needs_are_unreadable_in_the_database(now):
    book(OccasionFactory(), now)

    with connection.cursor() as cursor:
        cursor.execute("SELECT details FROM events_accessneed")
        [(stored,)] = cursor.fetchall()

    assert "bsl" not in stored
    assert "taxi" not in stored
