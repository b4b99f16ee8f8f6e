import json
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.utils.functional import Promise
from wagtail.models import Page

from core import outbox, personal_data
from core.models import Mail, User
from directory.models import Member
from tests.factories import MemberFactory, OccasionFactory, SignupFactory, UserFactory

OURS = ("core", "directory", "events", "network", "stories")
CANARY = "canary"


def get_our_models():
    """Every model of ours that is no page: pages are the network's own public words."""
    return [
        model for model in apps.get_models() if model._meta.app_label in OURS and not issubclass(model, Page)
    ]


def find_in_database(word):
    """Every table and column in which a word stands, whatever the case."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            columns = [
                column.name for column in connection.introspection.get_table_description(cursor, table)
            ]
            for column in columns:
                quoted = f'"{table}" WHERE lower(CAST("{column}" AS text)) LIKE %s'
                cursor.execute(f"SELECT count(*) FROM {quoted}", [f"%{word}%"])  # noqa: S608
                if cursor.fetchone()[0]:
                    found.append(f"{table}.{column}")
    return found


@pytest.fixture
def person(db, now):
    """Somebody with an account, a membership, a booking and a message, whose every word is a canary."""
    user = UserFactory(email="canary@example.org", name="Canary Person")
    MemberFactory(user=user, chosen_name="Canary", adjustments={"kinds": ["bsl"], "note": "canary"})
    signup = SignupFactory(
        occasion=OccasionFactory(), email=user.email, email_normalised=user.email, user=user
    )
    signup.places.update(chosen_name="Canary")
    outbox.queue(key="waiting", kind="test", to=user.email, subject="For Canary", text="Dear Canary", now=now)
    return user


@pytest.mark.parametrize("model", get_our_models(), ids=lambda model: model._meta.label)
def test_every_field_of_every_model_is_declared(model):
    declared = {item.model: item for item in personal_data.get_declarations()}

    item = declared[model._meta.label]

    fields = {field.name for field in (*model._meta.concrete_fields, *model._meta.many_to_many)}
    assert {*item.personal, *item.other} == fields


@pytest.mark.parametrize(
    "item", [each for each in personal_data.get_declarations() if each.personal], ids=lambda item: item.model
)
def test_purpose_basis_and_term_of_personal_data_can_be_translated(item):
    words = [*item.personal.values(), item.lawful_basis, item.kept]

    assert [word for word in words if not isinstance(word, Promise)] == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"model": "core.User", "personal": {}}, "declared already"),
        (
            {"model": "test.A", "personal": {"name": "why"}, "other": ("name",)},
            "declares as personal and not",
        ),
        ({"model": "test.B", "personal": {"name": "why"}}, "on what basis, and how long"),
    ],
)
def test_register_refuses_what_is_no_declaration(arguments, words):
    with pytest.raises(ValueError, match=words):
        personal_data.register(**arguments)


def test_erase_leaves_no_trace_of_a_person_in_the_database_g01(person, now):
    bystander = MemberFactory(chosen_name="Bystander")
    assert find_in_database(CANARY) != []

    personal_data.erase("Canary@Example.org", now)

    assert find_in_database(CANARY) == []
    assert Member.objects.get() == bystander


def test_erase_happens_everywhere_or_nowhere(person, now, monkeypatch):
    def fail(**kwargs):
        raise RuntimeError("on purpose")

    broken = personal_data.Declaration("test.Broken", {}, (), "", "", "", None, fail, None)
    monkeypatch.setitem(personal_data._declarations, "test.Broken", broken)

    with pytest.raises(RuntimeError, match="on purpose"):
        personal_data.erase(person.email, now)

    assert User.objects.filter(pk=person.pk).exists()
    assert Mail.objects.get().to == person.email


def test_erase_person_command_asks_first(person, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda question: "no")

    call_command("erase_person", person.email, stdout=StringIO())

    assert User.objects.filter(pk=person.pk).exists()


def test_erase_person_command_says_what_it_erased(person):
    out = StringIO()

    call_command("erase_person", person.email, "--yes", stdout=out)

    assert "core.User: 1\n" in out.getvalue()
    assert not User.objects.filter(pk=person.pk).exists()


def test_erase_person_command_says_when_nothing_is_known(db):
    out = StringIO()

    call_command("erase_person", "nobody@example.org", "--yes", stdout=out)

    assert out.getvalue() == "Nothing is kept about this address.\n"


def test_export_person_command_prints_all_that_is_kept_about_them_only_g07(person):
    SignupFactory(occasion=person.signups.get().occasion, email="other@example.org")
    out = StringIO()

    call_command("export_person", "CANARY@example.org", stdout=out)

    found = json.loads(out.getvalue())
    assert {"core.Mail", "core.User", "directory.Member", "events.Signup"} <= set(found)
    assert found["core.User"][0]["name"] == "Canary Person"
    assert found["directory.Member"][0]["adjustments"] == {"kinds": ["bsl"], "note": "canary"}
    assert "other@example.org" not in out.getvalue()


def test_export_of_somebody_unknown_is_empty(db):
    assert personal_data.export("nobody@example.org") == {}
