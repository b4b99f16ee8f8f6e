"""What people may type, and what they are told."""

from datetime import date

import pytest

from core.contact import UnusableEmail, UnusablePhone, mask_email, normalise_email, normalise_phone
from core.public_forms import make_form_token
from events.enums import Access, PromiseState
from events.forms import ChangeBookingForm, SignUpForm, get_salt
from events.models import AccessPromise
from events.signup import Seat
from tests.events.booking import fill_in
from tests.factories import OccasionFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 24)


@pytest.fixture
def occasion():
    return OccasionFactory()


def get_form(occasion, **answers):
    form = SignUpForm(fill_in(occasion, **answers), occasion=occasion, now=NOW)
    form.is_valid()
    return form


# E-mail addresses and telephone numbers


@pytest.mark.parametrize(
    ("email", "normalised"),
    [
        ("robin@example.org", "robin@example.org"),
        ("Robin.O'Neil+news@Example.ORG", "robin.o'neil+news@example.org"),
        ("robin@bücher.example", "robin@xn--bcher-kva.example"),
    ],
)
def test_normalise_email_gives_one_form(email, normalised):
    """C17"""
    assert normalise_email(email) == normalised


@pytest.mark.parametrize(
    "email",
    [
        "",
        "robin",
        "robin@",
        "robin@example",
        "robin@localhost",
        "a@[127.0.0.1]",
        "a@b.org\n",
        "a@b.org,c@d.org",
        '"a b"@x.org',
        "a b@x.org",
        "rób@example.org",
        f"{'a' * 250}@example.org",
        f"a@{'b' * 70}.org",
    ],
)
def test_normalise_email_refuses_what_cannot_be_written_to(email):
    """C17"""
    with pytest.raises(UnusableEmail):
        normalise_email(email)


@pytest.mark.parametrize(
    ("phone", "normalised"),
    [
        ("01904 000000", "01904 000000"),
        ("  +44 (0)1904\t000-000 ", "+44 (0)1904 000-000"),
        ("٠١٩٠٤٠٠٠٠٠٠", "01904000000"),
        ("０１９０４　０００", "01904 000"),
        ("01904–000–000", "01904-000-000"),
    ],
)
def test_normalise_phone_gives_plain_digits(phone, normalised):
    assert normalise_phone(phone) == normalised


@pytest.mark.parametrize("phone", ["", "12345", "1234567890123456", "ring me", "01904 000000 x", "1e9"])
def test_normalise_phone_refuses_what_cannot_be_rung(phone):
    with pytest.raises(UnusablePhone):
        normalise_phone(phone)


def test_mask_email_shows_its_owner_enough():
    assert mask_email("robin@example.org") == "r***@example.org"


# The sign-up form


def test_sign_up_form_makes_a_seat_for_each_name(occasion):
    form = get_form(occasion, name=" Robin\t\x0bB ", name_3="Sam", needs_note="A quiet corner")

    assert form.errors == {}
    assert form.get_seats() == [Seat("Robin B", (), "A quiet corner"), Seat("Sam")]


@pytest.mark.parametrize(
    ("answers", "errors"),
    [
        ({"name": " "}, {"name": ["Write a name. Any name will do"]}),
        ({"name": "\x07"}, {"name": ["Write a name. Any name will do"]}),
        ({"name": "a" * 81}, {"name": ["Write a name of at most 80 letters"]}),
        ({"email": "a@b"}, {"email": ["Write your e-mail address like name@example.org"]}),
        ({"email": "a@b.org\n"}, {"email": ["Write your e-mail address like name@example.org"]}),
        (
            {"phone": "soon"},
            {"phone": ["Write a telephone number with its area code, like 01904 000000"]},
        ),
        (
            {"email": ""},
            {"email": ["Write an e-mail address or a telephone number, or tick that you give neither"]},
        ),
        ({"needs_note": "a" * 1001}, {"needs_note": ["Write at most 1,000 letters"]}),
        ({"heard": "radio"}, {"heard": ["Choose from the list"]}),
        ({"needs": ["helicopter"]}, {"needs": ["Choose from the list, or write it below"]}),
        ({"consent": ""}, {"consent": ["Tick the box to let us keep this for the event"]}),
    ],
)
def test_sign_up_form_says_what_to_put_right(occasion, answers, errors):
    assert get_form(occasion, **answers).errors == errors


@pytest.mark.parametrize("answers", [{"phone": "01904 000000"}, {"no_contact": "on"}])
def test_sign_up_form_takes_a_phone_or_no_contact(occasion, answers):
    assert get_form(occasion, email="", **answers).errors == {}


def test_sign_up_form_takes_an_address_with_spaces_round_it(occasion):
    assert get_form(occasion, email=" robin@example.org ").cleaned_data["email"] == "robin@example.org"


def test_sign_up_form_offers_what_the_occasion_promises_with_the_day_to_ask_by(occasion):
    for access, state, day in (
        (Access.CAPTIONS, PromiseState.CONFIRMED, None),
        (Access.BSL, PromiseState.ON_REQUEST, date(2026, 12, 1)),
        (Access.INTERPRETER, PromiseState.ON_REQUEST, date(2026, 11, 23)),
        (Access.TRANSPORT, PromiseState.NOT_AVAILABLE, None),
    ):
        AccessPromise.objects.create(occasion=occasion, access=access, state=state, ask_by_date=day)

    form = get_form(occasion, needs=["bsl", "captions"])

    choices = form.fields["needs"].choices
    assert [choice.value for choice in choices] == ["captions", "bsl", "interpreter"]
    assert [getattr(choice, "hint", None) for choice in choices] == [
        None,
        "Ask by Tuesday 1 December",
        "The day to ask by was Monday 23 November. We will try.",
    ]
    assert form.get_seats() == [Seat("Robin", ("bsl", "captions"))]


def test_sign_up_form_knows_a_machine_by_the_field_that_people_never_meet(occasion):
    assert get_form(occasion, question="buy").is_from_a_machine()
    assert not get_form(occasion).is_from_a_machine()


def test_token_of_another_occasions_form_does_not_fit(occasion, now):
    form = get_form(occasion, form_token=make_form_token(salt=get_salt(OccasionFactory()), now=now))

    assert form.get_refusal(form.data["form_token"]).startswith("This page was open for long.")


# Changing a booking


def test_booking_form_gives_an_emptied_name_back(occasion):
    data = {"name_1": "Robin", "name_2": "", "note_2": "forgotten", "name_3": "Sam", "note_3": "tea"}
    form = ChangeBookingForm(data, occasion=occasion, today=TODAY, most_seats=3)

    assert form.errors == {}
    assert form.get_seats() == [Seat("Robin"), Seat("Sam", (), "tea")]


def test_booking_form_keeps_the_first_name(occasion):
    form = ChangeBookingForm({"name_1": ""}, occasion=occasion, today=TODAY, most_seats=1)

    assert form.errors == {"name_1": ["Write a name. To give back all places, cancel the booking"]}
