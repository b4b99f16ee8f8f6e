from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from core import personal_data
from core.models import Mail
from events import expenses
from events.enums import ClaimState
from events.expenses_retention import erase_claims, expire_claims, export_claims
from events.models import ExpensesClaim, Receipt
from tests.events.claiming import ROBIN, make_booking, make_desk_person, send
from tests.factories import ExpensesClaimFactory, UserFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db
A_YEAR = timedelta(days=365)
LEFT = {"items": [{"kind": "fare", "pence": 420}]}


def add_receipt(claim: ExpensesClaim, number: int = 1) -> str:
    receipt = Receipt(claim=claim, uploaded_at=NOW)
    receipt.file.save(f"{number:032x}.pdf", ContentFile(b"%PDF-1.4"))
    return receipt.file.name


@pytest.mark.parametrize("state", [ClaimState.PAID, ClaimState.REFUSED])
def test_expire_claims_forgets_who_claimed_a_year_after_it_was_done_with(
    state, django_capture_on_commit_callbacks
):
    claim = send(make_booking())
    claim.state, claim.handled_by, claim.entered_by = state, UserFactory(), UserFactory()
    claim.save()
    name, uuid = add_receipt(claim), claim.uuid
    assert expire_claims(NOW + A_YEAR) == 0

    with django_capture_on_commit_callbacks(execute=True):
        assert expire_claims(NOW + A_YEAR + timedelta(seconds=1)) == 1

    claim.refresh_from_db()
    assert claim.details == LEFT
    assert claim.uuid != uuid
    assert (claim.signup, claim.handled_by, claim.entered_by, claim.form_token) == (None,) * 4
    assert not claim.receipts.exists()
    assert not storages["protected"].exists(name)
    assert not Mail.objects.exists()
    assert expire_claims(NOW + 2 * A_YEAR) == 0


@pytest.mark.parametrize("state", [ClaimState.RECEIVED, ClaimState.APPROVED])
def test_expire_claims_keeps_what_is_not_done_with(state):
    ExpensesClaimFactory(state=state)

    assert expire_claims(NOW + 10 * A_YEAR) == 0


def test_expire_claims_leaves_the_numbers_of_the_event():
    claim = ExpensesClaimFactory(state=ClaimState.PAID)
    ExpensesClaimFactory.create_batch(4, desk=claim.desk, occasion=claim.occasion, state=ClaimState.PAID)
    before = expenses.get_totals(claim.occasion)

    expire_claims(NOW + 2 * A_YEAR)

    assert expenses.get_totals(claim.occasion) == before
    assert before.pence == 2100


def test_export_claims_gives_everything_that_is_kept():
    claim = send(make_booking(), details=replace(ROBIN, note="By the back road"))
    add_receipt(claim)

    assert export_claims("Robin@example.org") == [
        {
            "event": claim.occasion.name,
            "starts_at": claim.occasion.starts_at,
            "lead_agency": claim.desk.organisation.name,
            "state": "received",
            "language": "en",
            "created_at": NOW,
            "changed_at": NOW,
            "receipts": 1,
            "name": "Robin",
            "email": "robin@example.org",
            "phone": "",
            "note": "By the back road",
            "refused_because": "",
            "items": [{"kind": "fare", "pence": 420, "note": "Bus 10", "miles": "", "rate": None}],
        }
    ]


def test_export_claims_finds_those_of_a_booking_made_with_the_address():
    send(make_booking(), details=replace(ROBIN, email="", phone="01904 000000"))

    assert len(export_claims("robin@example.org")) == 1
    assert export_claims("somebody.else@example.org") == []


@pytest.mark.parametrize("email", ["", "not an address"])
def test_export_claims_finds_nothing_where_there_is_no_address(email):
    ExpensesClaimFactory(details={"name": "Paper", "email": "", "items": []})

    assert export_claims(email) == []


@pytest.mark.parametrize("state", [ClaimState.RECEIVED, ClaimState.APPROVED])
def test_erase_claims_withdraws_what_is_not_paid_yet(state, django_capture_on_commit_callbacks):
    claim = send(make_booking())
    ExpensesClaim.objects.update(state=state)
    name = add_receipt(claim)

    with django_capture_on_commit_callbacks(execute=True):
        assert erase_claims(email="robin@example.org", now=NOW) == 1

    assert not ExpensesClaim.objects.exists()
    assert not storages["protected"].exists(name)
    assert not Mail.objects.exists()


@pytest.mark.parametrize("state", [ClaimState.PAID, ClaimState.REFUSED])
def test_erase_claims_makes_what_is_done_with_anonymous(state):
    claim, other = ExpensesClaimFactory(state=state), ExpensesClaimFactory()
    other.details |= {"email": "other@example.org"}
    other.save()

    assert erase_claims(email="robin@example.org", now=NOW) == 1

    claim.refresh_from_db()
    other.refresh_from_db()
    assert (claim.details, claim.anonymised_at) == (LEFT, NOW)
    assert other.anonymised_at is None


def test_erasing_a_person_finds_their_claim_by_the_address_of_the_booking():
    """Claims come before bookings: afterwards nobody could tell whose claim it was."""
    send(make_booking(), details=replace(ROBIN, email="", phone="01904 000000"))

    done = personal_data.erase("robin@example.org", NOW)

    assert done["events.ExpensesClaim"] == 1
    assert not ExpensesClaim.objects.exists()


def test_desk_no_longer_sees_a_claim_that_is_anonymous(make_staff):
    claim = ExpensesClaimFactory(state=ClaimState.PAID)
    person = make_desk_person(claim.desk, make_staff)
    assert list(expenses.get_claims(person)) == [claim]

    erase_claims(email="robin@example.org", now=NOW)

    assert list(expenses.get_claims(person)) == []
