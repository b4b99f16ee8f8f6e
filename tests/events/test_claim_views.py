import logging
import re
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core.models import Mail
from events import expenses
from events.claim_links import get_claim_url, make_claim_token
from events.enums import ClaimState, SignupStatus
from events.links import make_token
from events.models import ExpensesClaim, Receipt, Signup
from tests.events.booking import make_public_occasion
from tests.events.claiming import (
    YESTERDAY,
    fill_in,
    make_booking,
    make_desk_person,
    make_occasion,
    make_photo,
    send,
)
from tests.factories import ExpensesDeskFactory, SignupFactory
from tests.factories.events import NOW


@pytest.fixture(autouse=True)
def _now():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def desk(db):
    return ExpensesDeskFactory(organisation__name="City of Testing")


@pytest.fixture
def signup(home, event_index, desk):
    occasion = make_public_occasion(event_index, starts_at=YESTERDAY, lead_agency=desk.organisation)
    return SignupFactory(occasion=occasion, email="robin@example.org", verified_at=NOW)


@pytest.fixture
def url(signup):
    return reverse("events:claim", args=[make_token(signup)])


FORM_QUERIES = 8


def read(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_claim_form_knows_the_name_and_address_of_the_booking(client, url):
    page = client.get(url)

    assert page.status_code == 200
    assert page.context["form"]["name"].value() == "Guest 1"
    assert page.context["form"]["email"].value() == "robin@example.org"
    assert "Your claim goes to City of Testing" in read(page).replace("  ", " ")


def test_claim_form_says_no_name_before_somebody_said_that_it_is_theirs(client, signup, url):
    """C09: the message may have gone to a stranger."""
    Signup.objects.update(verified_at=None)

    form = client.get(url).context["form"]

    assert (form["name"].value(), form["email"].value()) == (None, None)


def test_claim_form_has_no_question_about_a_bank(client, url):
    page = client.get(url)

    names = set(page.context["form"].fields)
    assert not {name for name in names if re.search("bank|account|sort|iban|card", name)}


def test_claim_is_taken_and_leads_to_its_private_page(client, url, signup):
    answers = fill_in(signup.occasion, receipt_1=make_photo(), kind_2="parking", amount_2="2,50")

    response = client.post(url, answers)

    claim = ExpensesClaim.objects.get()
    assert response.url == reverse("events:claimed", args=[make_claim_token(claim)]) + "?done=sent"
    assert (claim.signup, claim.desk.organisation.name) == (signup, "City of Testing")
    assert expenses.Details.of(claim).pence == 670
    assert claim.receipts.count() == 1
    page = client.get(response.url)
    assert "Your claim has been received" in read(page)
    assert "£6.70" in read(page)
    assert "1 receipt is with it" in read(page)


def test_claim_tells_the_person_by_mail_with_the_private_link(client, url, signup):
    client.post(url, fill_in(signup.occasion))

    mail, claim = Mail.objects.get(), ExpensesClaim.objects.get()
    assert (mail.kind, mail.to) == ("claim_received", "robin@example.org")
    assert get_claim_url(claim) in mail.text
    assert get_claim_url(claim) in mail.html


def test_claim_pressed_twice_is_one_claim(client, url, signup):
    answers = fill_in(signup.occasion)

    first, second = client.post(url, answers), client.post(url, answers)

    assert first.url == second.url
    assert ExpensesClaim.objects.count() == 1


def test_third_claim_pressed_twice_still_leads_to_itself(client, url, signup):
    send(signup)
    send(signup)
    answers = fill_in(signup.occasion)

    first, second = client.post(url, answers), client.post(url, answers)

    assert first.url == second.url
    assert ExpensesClaim.objects.count() == 3


def test_claim_form_with_an_error_keeps_what_was_typed_and_asks_for_the_file_again(client, url, signup):
    page = client.post(url, fill_in(signup.occasion, amount_1="four", receipt_1=make_photo()))

    assert page.status_code == 200
    assert page.context["form"]["what_1"].value() == "Bus 10"
    assert "Please choose this file once more: browsers do not keep it" in read(page)
    assert not ExpensesClaim.objects.exists()


def test_claim_form_that_lay_open_for_a_day_asks_for_one_more_press_and_for_the_file(client, url, signup):
    answers = fill_in(signup.occasion, shown_at=NOW - timedelta(days=2), receipt_1=make_photo())

    page = client.post(url, answers)

    assert "Nothing is lost: please press the button again." in read(page)
    assert "Please choose this file once more: browsers do not keep it" in read(page)
    assert not ExpensesClaim.objects.exists()


def test_claim_from_a_machine_is_not_taken(client, url, signup):
    client.post(url, fill_in(signup.occasion, question="buy"))

    assert not ExpensesClaim.objects.exists()


def test_claim_that_is_too_large_is_refused_before_it_is_read(client, url, signup):
    """X07: nothing of it is written to the disk, and the answer is no error of the server."""
    page = client.post(url, fill_in(signup.occasion), CONTENT_LENGTH=str(60 * 1024 * 1024))

    assert page.status_code == 413
    assert "Your files are too large together, and nothing was sent." in read(page)


@pytest.mark.parametrize(
    "name", ["../../x.png", "a" * 300 + ".png", "\u202egnp.exe", "a\x00.php", "receipt.html", ".png"]
)
def test_claim_takes_a_picture_of_any_name(client, url, signup, name):
    """X07: the name that was sent is stored nowhere."""
    file = make_photo()
    file._name = name

    response = client.post(url, fill_in(signup.occasion, receipt_1=file))

    assert response.status_code == 302
    assert re.fullmatch(r"receipts/[0-9a-f]{32}\.jpg", Receipt.objects.get().file.name)


def test_claim_refuses_a_program_that_calls_itself_a_picture(client, url, signup):
    file = SimpleUploadedFile("receipt.png", b"<svg onload=alert(1)>", "image/png")

    page = client.post(url, fill_in(signup.occasion, receipt_1=file))

    assert "This is not a file we can take." in read(page)
    assert not Receipt.objects.exists()


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"starts_at": NOW + timedelta(days=3)}, "You can claim from the day of the event"),
        ({"starts_at": NOW - timedelta(days=70)}, "The time to claim is over"),
        ({"lead_agency": None}, "Please ask us about your expenses"),
    ],
)
def test_claim_page_says_why_nothing_can_be_claimed(client, home, facts, words):
    signup = make_booking(**facts)
    url = reverse("events:claim", args=[make_token(signup)])

    for page in (client.get(url), client.post(url, fill_in(signup.occasion))):
        assert page.status_code == 200
        assert words in read(page)
        assert b"<form" not in page.content.split(b"<main")[1].split(b"</main")[0]
    assert not ExpensesClaim.objects.exists()


def test_claim_page_says_that_claims_are_for_people_with_a_place(client, home):
    signup = SignupFactory(occasion=make_occasion(), status=SignupStatus.WAITING)

    page = client.get(reverse("events:claim", args=[make_token(signup)]))

    assert "Claims are for people who have a place" in read(page)


def test_claim_page_leads_to_claims_sent_before_where_no_more_can_be_sent(client, url, signup):
    claims = [send(signup) for _number in range(3)]

    page = client.get(url)

    assert "You have sent all the claims you can" in read(page)
    for claim in claims:
        assert reverse("events:claimed", args=[make_claim_token(claim)]) in page.content.decode()


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (ClaimState.RECEIVED, "City of Testing looks at it and says yes or no."),
        (ClaimState.APPROVED, "City of Testing said yes. It gets in touch with you about how to pay you."),
        (ClaimState.PAID, "City of Testing noted on 24 November 2026 that it has paid you."),
        (ClaimState.REFUSED, "The lead agency says why: Ask before you take a taxi."),
    ],
)
def test_claimed_says_in_words_how_the_claim_stands(client, signup, state, words):
    claim = send(signup)
    claim.details |= {"refused_because": "Ask before you take a taxi."}
    claim.state = state
    claim.save()

    page = client.get(reverse("events:claimed", args=[make_claim_token(claim)]))

    assert words in re.sub(r" +([.,])", r"\1", read(page))


def test_claimed_is_kept_out_of_caches_search_engines_and_other_sites(client, signup, url):
    claimed = reverse("events:claimed", args=[make_claim_token(send(signup))])

    for address in (url, claimed, claimed + "withdraw/", "/claim/nonsense/"):
        response = client.get(address)
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex, nofollow"
        assert response["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("change", ["x", "", "~", "%00"])
def test_claimed_opens_nothing_with_another_signature(client, signup, change):
    token = make_claim_token(send(signup))[:-3] + change

    assert client.get(f"/claim/{token}/").status_code == 404


def test_claimed_is_not_opened_by_the_key_of_the_booking(client, signup):
    send(signup)

    assert client.get(f"/claim/{make_token(signup)}/").status_code == 404


def test_claim_receipt_is_added_until_there_are_four(client, signup):
    claim = send(signup)
    address = reverse("events:claim_receipt", args=[make_claim_token(claim)])

    answers = [client.post(address, {"receipt": make_photo()}).url for _number in range(5)]

    assert [answer.rpartition("=")[2] for answer in answers] == ["added"] * 4 + ["most"]
    assert claim.receipts.count() == 4


def test_claim_receipt_says_what_is_wrong_with_a_file(client, signup):
    address = reverse("events:claim_receipt", args=[make_claim_token(send(signup))])

    nothing = client.post(address)
    large = client.post(address, {"receipt": make_photo()}, CONTENT_LENGTH=str(30 * 1024 * 1024))

    assert "Choose a photo or a PDF" in read(nothing)
    assert large.status_code == 413
    assert "This file is larger than 10 MB." in read(large)


def test_claim_withdraw_asks_once_and_then_deletes(client, signup):
    claim = send(signup)
    address = reverse("events:claim_withdraw", args=[make_claim_token(claim)])

    assert "Take your claim back?" in read(client.get(address))
    assert ExpensesClaim.objects.exists()
    response = client.post(address, follow=True)

    assert "Your claim is taken back" in read(response)
    assert not ExpensesClaim.objects.exists()
    assert client.get(address).status_code == 404


def test_decided_claim_can_be_neither_changed_nor_taken_back(client, signup, make_staff):
    claim = send(signup)
    person = make_desk_person(claim.desk, make_staff)
    expenses.decide(claim=claim, state=ClaimState.APPROVED, decided_by=person, now=NOW)
    token = make_claim_token(claim)

    page = client.get(reverse("events:claimed", args=[token]))
    answers = [
        client.post(reverse("events:claim_receipt", args=[token]), {"receipt": make_photo()}),
        client.post(reverse("events:claim_withdraw", args=[token])),
    ]

    assert page.context["form"] is None
    assert "Take this claim back" not in read(page)
    assert [answer.url.rpartition("=")[2] for answer in answers] == ["decided", "decided"]
    assert ExpensesClaim.objects.count() == 1
    assert not Receipt.objects.exists()


def test_get_of_any_address_changes_nothing(client, signup, url):
    token = make_claim_token(send(signup))

    client.get(url)
    client.get(reverse("events:claimed", args=[token]))
    client.get(reverse("events:claim_withdraw", args=[token]))

    assert client.get(reverse("events:claim_receipt", args=[token])).status_code == 405
    assert ExpensesClaim.objects.get().state == ClaimState.RECEIVED


def test_claim_is_told_in_the_language_of_its_form(client, signup):
    address = "/pl" + reverse("events:claim", args=[make_token(signup)])

    client.post(address, fill_in(signup.occasion))

    claim = ExpensesClaim.objects.get()
    assert claim.language == "pl"
    assert "http://testserver/pl/claim/" in Mail.objects.get().text


def test_claim_counts_as_the_answer_from_the_address(client, url, signup):
    client.post(url, fill_in(signup.occasion))

    signup.refresh_from_db()
    assert signup.verified_at == NOW


def test_words_of_a_claim_are_in_no_log_mail_or_log_entry(client, url, signup, caplog, make_staff):
    """Canaries: what a person writes is in the claim, encrypted, and nowhere else."""
    caplog.set_level(logging.DEBUG)
    canaries = {"name": "CanaryName", "what_1": "CanaryWhat", "note": "CanaryNote"}
    client.post(url, fill_in(signup.occasion, **canaries))
    claim = ExpensesClaim.objects.get()
    person = make_desk_person(claim.desk, make_staff)
    expenses.decide(claim=claim, state=ClaimState.REFUSED, reason="CanaryReason", decided_by=person, now=NOW)

    kept = [
        *caplog.messages,
        str(claim),
        *(f"{mail.subject} {mail.text} {mail.html}" for mail in Mail.objects.all()),
    ]
    kept += [f"{entry.label} {entry.data}" for entry in ModelLogEntry.objects.all()]

    assert Mail.objects.count() == 2
    assert not [words for words in kept if "Canary" in words]
    assert not [words for words in kept if "4.20" in words]


def test_claim_form_asks_the_same_number_of_questions_of_the_database_for_one_claim_and_three(
    client, url, signup, django_assert_num_queries
):
    send(signup)
    client.get(url)
    with django_assert_num_queries(FORM_QUERIES):
        client.get(url)
    send(signup)

    with django_assert_num_queries(FORM_QUERIES):
        client.get(url)
