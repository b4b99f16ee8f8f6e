from datetime import timedelta

import pytest
from django import forms
from django.core import signing

from core.public_forms import FormTooOld, PublicForm, make_form_token, read_form_token, used_once
from tests.factories.events import NOW

SALT = "tests.form"


class WordsForm(PublicForm):
    words = forms.CharField()


def get_form(*, shown_at=NOW - timedelta(minutes=5), **answers):
    token = make_form_token(salt=SALT, now=shown_at)
    return WordsForm({"words": "Hello", "form_token": token, **answers}, salt=SALT, now=NOW)


def test_form_token_says_which_form_and_how_long_ago():
    token = make_form_token(salt=SALT, now=NOW)

    first, age = read_form_token(token, salt=SALT, now=NOW + timedelta(minutes=5))
    again, _ = read_form_token(token, salt=SALT, now=NOW)
    other, _ = read_form_token(make_form_token(salt=SALT, now=NOW), salt=SALT, now=NOW)

    assert age == timedelta(minutes=5)
    assert first == again
    assert first != other


@pytest.mark.parametrize(
    "token",
    [
        "",
        "x",
        signing.dumps(["00", NOW.timestamp()]),
        make_form_token(salt="another", now=NOW),
        make_form_token(salt=SALT, now=NOW - timedelta(hours=25)),
    ],
    # Without names pytest would call them by the tokens, which say the second: no two workers agree
    ids=["missing", "no token", "of nothing", "of another form", "old"],
)
def test_form_token_is_refused_when_missing_foreign_or_old(token):
    with pytest.raises(FormTooOld):
        read_form_token(token, salt=SALT, now=NOW)


def test_form_in_order_knows_its_id():
    form = get_form()

    assert form.get_refusal(form.data["form_token"]) == ""
    assert form.form_id is not None
    assert form.is_valid()


def test_form_that_lay_open_for_long_keeps_its_words_and_gets_a_new_token():
    form = get_form(shown_at=NOW - timedelta(hours=25))

    words = form.get_refusal(form.data["form_token"])

    assert words == "This page was open for long. Nothing is lost: please press the button again."
    assert form["words"].value() == "Hello"
    assert read_form_token(form["form_token"].value(), salt=SALT, now=NOW)


def test_form_sent_faster_than_one_can_read_is_shown_again_unless_it_is_one_press(settings):
    settings.SIGNUP_FORM_LEAST = timedelta(seconds=2)
    form = get_form(shown_at=NOW - timedelta(seconds=1))

    assert form.get_refusal(form.data["form_token"]).startswith("That was very quick.")
    assert form.get_refusal(form.data["form_token"], may_be_quick=True) == ""


def test_form_knows_a_machine_by_the_field_that_people_never_meet():
    assert get_form(question="buy").is_from_a_machine()
    assert not get_form().is_from_a_machine()
    assert not WordsForm(salt=SALT, now=NOW).is_from_a_machine()


def test_form_is_used_first_once():
    form = get_form()
    form.get_refusal(form.data["form_token"])

    with used_once(form.form_id) as is_first:
        assert is_first
    with used_once(form.form_id) as is_first:
        assert not is_first


def test_form_whose_words_could_not_be_kept_may_be_sent_again():
    form = get_form()
    form.get_refusal(form.data["form_token"])

    with pytest.raises(OSError, match="disk full"), used_once(form.form_id):
        raise OSError("disk full")

    with used_once(form.form_id) as is_first:
        assert is_first
