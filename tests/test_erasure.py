"""Erase a person: nothing of them is left anywhere, and what is counted stays right.

Whoever adds a model or a field finds it here: the rows are made from the register (tests/canaries.py).
"""

import json
import pickle
import shutil
from pathlib import Path

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection
from wagtail.log_actions import log
from wagtail.users.models import UserProfile

from core import erasures, personal_data
from core.models import User
from events.models import ExpensesClaim, Place, Signup, SurveyAnswer
from tests.backups import get_tables, restore, take_backup
from tests.canaries import CANARY, STAYS, Canaries

pytestmark = pytest.mark.django_db

# Kept, and not given out with the rest
NOT_EXPORTED = {
    "core.User.password": "a secret",
    "core.Mail.html": "the same words as in the text",
    "core.Mail.ics": "the same as in the booking",
    "core.Mail.stop_url": "a key that works without a log-in",
    "core.Mail.error": "the words of another server",
    "usersessions.UserSession.session_key": "a secret",
    "events.WaitingMove.reason": "words of the staff, who may speak of others",
    "events.Receipt.file": "its name is a random number; the claim's page hands the file out",
    "core.Mail.subject_key": "a number of ours",
    "stories.Contribution.scan": "what they signed is theirs; the export says that we have it",
}
GOES_WITH_ACCOUNT = {"directory.Keeper"}  # by the database, whatever its own part does


def read_database():
    """Every cell of every table as (table, column, text), what is encrypted or encoded opened."""
    box = Fernet(settings.FIELD_ENCRYPTION_KEYS[0])
    with connection.cursor() as cursor:
        for table in get_tables(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            columns = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for column, value in zip(columns, row, strict=True):
                    text = str(value)
                    yield table, column, box.decrypt(text.encode()).decode() if text[:5] == "gAAAA" else text
    for session in Session.objects.all():
        yield "django_session", "session_data (opened)", json.dumps(session.get_decoded())


def read_files():
    for name in ("default", "protected"):
        root = Path(storages[name].location)
        for path in root.rglob("*"):
            if path.is_file():
                yield f"file {path.relative_to(root)}", path.name, path.read_bytes().decode("latin-1")


def read_cache():
    for key, value in cache._cache.items():
        yield "cache", key, str(pickle.loads(value))  # noqa: S301  what we put there ourselves


def find(*needles):
    """Where one of the needles stands: in the database, the files and the cache."""
    found = set()
    for place, part, text in (*read_database(), *read_files(), *read_cache()):
        words = f"{part} {text}".lower()
        found |= {f"{place}.{part}" for needle in needles if needle in words}
    return found


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    settings.ERASURES_FILE = tmp_path / "erasures.jsonl"
    settings.MEDIA_ROOT = tmp_path / "media"
    shutil.rmtree(storages["protected"].location, ignore_errors=True)  # what other tests have left


@pytest.fixture
def canaries(home, now, client):
    """All that is declared, and what the site's parts that are not ours keep of an account."""
    canaries = Canaries(home=home, now=now).plant_all()
    person = canaries.rows["core.User"]
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={"secret": "canary secret"})
    UserProfile.objects.create(
        user=person, avatar=ContentFile(b"canary picture", name="canary.jpg"), preferred_language="en"
    )
    log(instance=person, action="wagtail.edit", user=person)
    for values in (
        {"_auth_user_id": str(person.pk), "words": CANARY},
        {"account_login": {"email": person.email}},
    ):
        session = SessionStore()
        session.update(values)
        session.save()
    client.post("/accounts/login/", {"login": person.email, "password": "wrong"})  # is counted in the cache
    return canaries


def test_every_declared_field_that_can_hold_words_holds_a_canary(canaries):
    planted = {key.split(".", 2)[0] + "." + key.split(".")[1] for key in canaries.planted}

    assert set(canaries.rows) == {item.model for item in personal_data.get_declarations() if item.personal}
    assert len(canaries.planted) > 40
    assert planted <= set(canaries.rows)
    database = " ".join(text for _table, _column, text in read_database())
    assert {key for key, word in canaries.planted.items() if word not in database} == set()


def test_every_exception_is_of_a_field_that_is_there():
    declared = {
        f"{item.model}.{field}" for item in personal_data.get_declarations() for field in item.personal
    } | {item.model for item in personal_data.get_declarations()}

    assert {key for key in (*STAYS, *NOT_EXPORTED) if ".".join(key.split(".")[:3]) not in declared} == set()


def test_erased_person_is_found_nowhere_g01(canaries, now, django_capture_on_commit_callbacks):
    person = canaries.rows["core.User"]
    secrets = [canaries.rows["events.Signup"].uuid.hex, canaries.rows["directory.Member"].public_id.hex]
    assert len(find(CANARY, *secrets)) > 40

    with django_capture_on_commit_callbacks(execute=True):
        erasures.erase_person(person.email, now)

    assert find(CANARY, *secrets) == set()


@pytest.mark.parametrize(
    "item",
    [item for item in personal_data.get_declarations() if item.erase and item.model not in GOES_WITH_ACCOUNT],
    ids=lambda item: item.model,
)
def test_search_finds_what_one_part_leaves_g01(
    canaries, now, monkeypatch, item, django_capture_on_commit_callbacks
):
    """The fault, on purpose: one part erases nothing."""
    idle = personal_data.Declaration(
        item.model, item.personal, item.other, "", "", "", None, lambda **_: 0, None
    )
    monkeypatch.setitem(personal_data._declarations, item.model, idle)

    with django_capture_on_commit_callbacks(execute=True):
        erasures.erase_person("canary@example.org", now)

    assert find(CANARY) != set()


def test_what_is_counted_stays_right_and_leads_to_nobody_g06(canaries, now):
    place = canaries.rows["events.Place"]
    Place.objects.filter(pk=place.pk).update(came_at=now)
    pk = canaries.rows["core.User"].pk
    before = (Signup.objects.count(), Place.objects.count(), SurveyAnswer.objects.count())

    erasures.erase_person("canary@example.org", now)

    assert (Signup.objects.count(), Place.objects.count(), SurveyAnswer.objects.count()) == before
    assert Place.objects.get(pk=place.pk).came_at == now
    assert not User.objects.filter(pk=pk).exists()
    assert not Signup.objects.filter(user=pk).exists()
    assert not ExpensesClaim.objects.exists()  # it was not paid yet: its page says so before


def test_restored_copy_is_erased_again_g01(canaries, now, django_capture_on_commit_callbacks):
    copy = take_backup()
    erasures.erase_person("canary@example.org", now)
    restore(copy)
    assert find(CANARY) != set()

    with django_capture_on_commit_callbacks(execute=True):
        erasures.replay(now)

    assert find(CANARY) == set()


def test_export_holds_every_word_about_a_person_and_no_secret_g07(canaries):
    found = json.dumps(personal_data.export("canary@example.org"), cls=DjangoJSONEncoder, ensure_ascii=False)

    missing = {key for key, word in canaries.planted.items() if word not in found}
    assert missing == set(NOT_EXPORTED) & set(canaries.planted)
