from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from events.claim_forms import ClaimForm, RefusalForm
from events.expenses import Item
from tests.events.claiming import BUS, ROBIN, fill_in, make_occasion, make_photo
from tests.factories import ExpensesDeskFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db
BANK_DETAILS = (
    "This looks like bank details. Please take them out: we never keep any. "
    "The lead agency asks you for them when it pays."
)


def make_form(*, files=None, rate=None, **answers) -> ClaimForm:
    desk = ExpensesDeskFactory(mileage_rate=rate)
    occasion = make_occasion(desk=desk)
    return ClaimForm(fill_in(occasion, **answers), files or {}, occasion=occasion, desk=desk, now=NOW)


def test_claim_form_reads_what_was_claimed():
    form = make_form(kind_3="parking", amount_3="£2,50")

    assert form.is_valid(), form.errors
    assert form.get_details() == replace(ROBIN, items=(BUS, Item(kind="parking", pence=250)))
    assert form.get_files() == []


@pytest.mark.parametrize(
    ("answers", "errors"),
    [
        ({"kind_1": ""}, {"kind_1": ["Choose what you paid for"]}),
        ({"amount_1": ""}, {"amount_1": ["Write what it cost"]}),
        ({"amount_1": "-4"}, {"amount_1": ["Write a sum in pounds, like 4.20"]}),
        ({"amount_1": "NaN"}, {"amount_1": ["Write a sum in pounds, like 4.20"]}),
        ({"amount_1": "1e9"}, {"amount_1": ["Write a sum in pounds, like 4.20"]}),
        (
            {"amount_1": "1000.01"},
            {"amount_1": ["This is more than £1,000. Please ask the lead agency first."]},
        ),
        ({"kind_1": "yacht"}, {"kind_1": ["Choose from the list"]}),
        (
            {"kind_1": "", "amount_1": "", "what_1": ""},
            {"kind_1": ["Choose what you paid for"], "amount_1": ["Write what it cost"]},
        ),
        ({"what_4": "Taxi"}, {"kind_4": ["Choose what you paid for"], "amount_4": ["Write what it cost"]}),
        ({"name": " "}, {"name": ["Write your name"]}),
        (
            {"email": ""},
            {"email": ["Write an e-mail address or a telephone number, so that we can answer"]},
        ),
        ({"email": "robin"}, {"email": ["Write your e-mail address like name@example.org"]}),
        ({"note": "40-47-84 70872490"}, {"note": [BANK_DETAILS]}),
        ({"what_1": "to account 70872490"}, {"what_1": [BANK_DETAILS]}),
        ({"name": "GB33 BUKB 2020 1555 5555 55"}, {"name": [BANK_DETAILS]}),
        ({"note": "4111 1111 1111 1111"}, {"note": [BANK_DETAILS]}),
    ],
)
def test_claim_form_says_in_plain_words_what_is_missing(answers, errors):
    form = make_form(**answers)

    assert dict(form.errors) == errors


def test_claim_form_takes_a_telephone_in_place_of_an_address():
    form = make_form(email="", phone="01904 000000")

    assert form.is_valid(), form.errors
    assert form.get_details().phone == "01904 000000"


def test_claim_form_asks_for_miles_only_where_the_desk_has_a_rate():
    """No rate is ever made up: without one the sum is written by hand."""
    without, with_rate = make_form(), make_form(rate=45)

    assert "miles_1" not in without.fields
    assert str(with_rate.fields["miles_1"].help_text).startswith("The lead agency pays 45 pence a mile.")


def test_claim_form_works_out_a_sum_from_miles():
    form = make_form(rate=45, kind_1="mileage", miles_1="12,5", amount_1="")

    assert form.is_valid(), form.errors
    assert form.get_details().items == (
        Item(kind="mileage", pence=563, note="Bus 10", miles="12.5", rate=45),
    )


def test_claim_form_takes_a_sum_for_an_own_car_too():
    form = make_form(rate=45, kind_1="mileage", amount_1="8")

    assert form.is_valid(), form.errors
    assert form.get_details().items == (Item(kind="mileage", pence=800, note="Bus 10"),)


@pytest.mark.parametrize(
    ("answers", "errors"),
    [
        (
            {"kind_1": "mileage", "miles_1": "10"},
            {"amount_1": ["Write miles or a sum, not both: we work out the sum"]},
        ),
        (
            {"miles_1": "10", "amount_1": ""},
            {"miles_1": ["Miles are for your own car only. Empty them, or choose “Own car”"]},
        ),
        (
            {"kind_1": "mileage", "miles_1": "far", "amount_1": ""},
            {"miles_1": ["Write how many miles, like 12.5"]},
        ),
    ],
)
def test_claim_form_says_what_is_wrong_with_miles(answers, errors):
    assert dict(make_form(rate=45, **answers).errors) == errors


def test_claim_form_cleans_its_receipts():
    form = make_form(files={"receipt_1": make_photo("../../x.png"), "receipt_3": make_photo()})

    assert form.is_valid(), form.errors
    assert [file.name[-4:] for file in form.get_files()] == [".jpg", ".jpg"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "This file is empty. Please choose another one."),
        (b"<html>", "This is not a file we can take. Please send a photo (JPEG, PNG, WebP) or a PDF."),
    ],
)
def test_claim_form_refuses_a_bad_file_at_its_field(content, words):
    form = make_form(files={"receipt_2": SimpleUploadedFile("x.png", content, "image/png")})

    assert dict(form.errors) == {"receipt_2": [words]}


def test_claim_form_asks_for_good_files_again_where_something_else_is_wrong():
    """Browsers do not keep files of a form that is shown again: none is ever lost without a word."""
    form = make_form(name="", files={"receipt_1": make_photo()})

    assert dict(form.errors) == {
        "name": ["Write your name"],
        "receipt_1": ["Please choose this file once more: browsers do not keep it"],
    }


def test_refusal_form_takes_no_bank_details_either():
    assert dict(RefusalForm({"reason": "Your account 70872490 is wrong"}).errors) == {
        "reason": [BANK_DETAILS]
    }


def test_refusal_form_needs_a_reason():
    assert dict(RefusalForm({"reason": " "}).errors) == {"reason": ["Say why. The person reads it."]}
