"""Erasing a person for good, and again after a restore. What is found where: tests/test_erasure.py."""

from datetime import timedelta
from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.management import call_command

from core import erasures, personal_data
from core.models import Erasure, User
from events.models import ExpensesClaim, Pledge, Signup
from tests.backups import restore, take_backup
from tests.factories import ExpensesClaimFactory, PledgeFactory, SignupFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def erasures_file(settings, tmp_path):
    settings.ERASURES_FILE = tmp_path / "apart" / "erasures.jsonl"
    return settings.ERASURES_FILE


def test_erasure_is_noted_as_a_hash_alone_in_database_and_file(erasures_file, now):
    UserFactory(email="ann@example.org")

    done = erasures.erase_person("Ann@Example.org", now)

    assert done == {"core.User": 1}
    noted = Erasure.objects.get()
    assert (len(noted.address_hash), noted.erased_at) == (64, now)
    assert noted.address_hash in erasures_file.read_text()
    assert "ann" not in erasures_file.read_text().lower()
    assert erasures_file.stat().st_mode & 0o777 == 0o600


def test_hash_needs_the_key(settings, now):
    erasures.erase_person("ann@example.org", now)
    settings.ERASURE_KEYS = ["another"]
    erasures.erase_person("ann@example.org", now)

    assert Erasure.objects.count() == 2


def test_nothing_is_erased_where_the_file_cannot_be_written(settings, tmp_path, now):
    settings.ERASURES_FILE = tmp_path  # a folder
    UserFactory(email="ann@example.org")

    with pytest.raises(IsADirectoryError):
        erasures.erase_person("ann@example.org", now)

    assert User.objects.count() == 1
    assert Erasure.objects.count() == 0


def test_all_confirmed_addresses_of_a_person_are_erased_and_no_unconfirmed_one(now):
    user = UserFactory(email="ann@example.org")
    EmailAddress.objects.create(user=user, email="second@example.org", verified=True)
    EmailAddress.objects.create(user=user, email="other@example.org", verified=False)
    second = SignupFactory(email="second@example.org")
    other = SignupFactory(email="other@example.org")

    erasures.erase_person("ann@example.org", now)

    second.refresh_from_db()
    other.refresh_from_db()
    assert (second.email, other.email) == ("", "other@example.org")
    assert Erasure.objects.count() == 2


def test_export_gives_each_row_once_however_many_addresses_lead_to_it():
    user = UserFactory(email="ann@example.org")
    EmailAddress.objects.create(user=user, email="second@example.org", verified=True)
    SignupFactory(email="second@example.org", user=user)
    SignupFactory(email="ann@example.org")

    found = personal_data.export("ann@example.org")

    assert sorted(row["email"] for row in found["events.Signup"]) == ["ann@example.org", "second@example.org"]
    assert len(found["core.User"]) == 1


def test_session_of_somebody_about_to_log_in_is_erased_and_others_stay(now):
    for email in ("ann@example.org", "ben@example.org"):
        session = SessionStore()
        session["account_login"] = {"email": email}
        session.save()

    erasures.erase_person("ann@example.org", now)

    assert [each.get_decoded() for each in Session.objects.all()] == [
        {"account_login": {"email": "ben@example.org"}}
    ]


# Replaying


def test_replay_after_a_restore_erases_again_who_was_erased_since(now):
    UserFactory(email="ann@example.org")
    UserFactory(email="ben@example.org")
    SignupFactory(email="ann+1@example.org", email_normalised="ann+1@example.org")
    PledgeFactory(email="cleo@example.org", name="Cleo")
    claim = ExpensesClaimFactory()  # whose address is encrypted
    copy = take_backup()
    for email in ("ann@example.org", "cleo@example.org", claim.details["email"]):
        erasures.erase_person(email, now)
    restore(copy)
    assert (User.objects.count(), Pledge.objects.count(), ExpensesClaim.objects.count()) == (2, 1, 1)
    out = StringIO()

    call_command("replay_erasures", stdout=out)

    assert out.getvalue() == "People erased again: 3\n"
    assert [user.email for user in User.objects.all()] == ["ben@example.org"]
    assert not Pledge.objects.exclude(words="", name="", email="").exists()
    assert not ExpensesClaim.objects.exists()
    assert Signup.objects.get().email == "ann+1@example.org"
    assert erasures.replay(now) == 0


def test_replay_spares_who_came_back_before_the_copy_was_made(now):
    UserFactory(email="ann@example.org")
    erasures.erase_person("ann@example.org", now)
    UserFactory(email="ann@example.org")

    assert erasures.replay(now + timedelta(days=1)) == 0
    assert User.objects.filter(email="ann@example.org").exists()


def test_replay_erases_who_was_erased_a_second_time(now):
    UserFactory(email="ann@example.org")
    erasures.erase_person("ann@example.org", now)
    UserFactory(email="ann@example.org")
    copy = take_backup()
    erasures.erase_person("ann@example.org", now + timedelta(days=1))
    restore(copy)

    assert erasures.replay(now + timedelta(days=2)) == 1
    assert not User.objects.exists()


def test_replay_knows_older_keys(settings, now):
    UserFactory(email="ann@example.org")
    copy = take_backup()
    erasures.erase_person("ann@example.org", now)
    restore(copy)
    settings.ERASURE_KEYS = ["new", *settings.ERASURE_KEYS]

    assert erasures.replay(now) == 1
    assert not User.objects.exists()
    assert erasures.replay(now) == 0


def test_line_that_was_cut_off_spoils_no_other(erasures_file, now):
    erasures_file.parent.mkdir()
    erasures_file.write_text('{"address_hash": "0123')
    UserFactory(email="ann@example.org")
    copy = take_backup()
    erasures.erase_person("ann@example.org", now)
    restore(copy)

    assert erasures.replay(now) == 1


def test_replay_without_a_file_does_nothing():
    assert erasures.replay(now=None) == 0
