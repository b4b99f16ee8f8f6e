from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection

from core.models import Mail
from events import expenses
from events.enums import ClaimState, ExpenseKind, OccasionStatus, SignupStatus
from events.models import ExpensesClaim, Receipt
from tests.events.claiming import BUS, ROBIN, make_booking, make_desk_person, make_occasion, send
from tests.factories import ExpensesClaimFactory, ExpensesDeskFactory, OccasionFactory, SignupFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    return send(make_booking())


@pytest.fixture
def person(claim, make_staff):
    """Somebody at the desk of the claim."""
    return make_desk_person(claim.desk, make_staff)


def make_content(words: bytes = b"%PDF-1.4") -> ContentFile:
    return ContentFile(words, name=f"{uuid4().hex}.pdf")


def get_stored() -> set[str]:
    return set(storages["protected"].listdir("receipts")[1])


def test_claim_goes_to_the_desk_of_the_lead_agency():
    ExpensesDeskFactory()
    desk = ExpensesDeskFactory()

    claim = send(make_booking(desk=desk))

    assert (claim.desk, claim.state, claim.entered_by) == (desk, ClaimState.RECEIVED, None)
    assert expenses.Details.of(ExpensesClaim.objects.get()) == ROBIN


def test_claim_is_encrypted_in_the_database():
    send(make_booking(), details=replace(ROBIN, name="Canary"))

    with connection.cursor() as cursor:
        cursor.execute("SELECT details FROM events_expensesclaim")
        (stored,) = cursor.fetchone()

    assert "Canary" not in stored
    assert "420" not in stored


def test_claim_counts_a_form_that_is_sent_twice_once():
    """A double press of the button is one claim, with its receipts once and one message."""
    signup, token = make_booking(), uuid4()

    first = send(signup, form_token=token, receipts=[make_content()])
    second = send(signup, form_token=token, receipts=[make_content()])

    assert second == first
    assert ExpensesClaim.objects.count() == 1
    assert Receipt.objects.count() == 1
    assert Mail.objects.count() == 1


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [
        ({"starts_at": NOW + timedelta(days=1)}, expenses.TooEarly),
        ({"starts_at": NOW - timedelta(days=60, hours=2)}, expenses.TooLate),
        ({"lead_agency": None}, expenses.NoDesk),
    ],
)
def test_claim_is_refused_outside_its_time_and_without_a_desk(facts, refusal):
    signup = make_booking(**facts)

    with pytest.raises(refusal):
        send(signup)

    assert not ExpensesClaim.objects.exists()
    assert not Mail.objects.exists()


def test_claim_is_taken_from_the_morning_of_the_day_in_the_events_own_zone():
    """At midnight in London it is the day of the event there."""
    signup = make_booking(starts_at=datetime(2026, 6, 10, 18, tzinfo=UTC))
    with pytest.raises(expenses.TooEarly):
        send(signup, now=datetime(2026, 6, 9, 22, 59, tzinfo=UTC))

    assert send(signup, now=datetime(2026, 6, 9, 23, 0, tzinfo=UTC)).state == ClaimState.RECEIVED


def test_claim_is_taken_until_the_last_moment_of_its_time():
    signup = make_booking()
    last = signup.occasion.ends_at + timedelta(days=60)

    assert send(signup, now=last).created_at == last


@pytest.mark.parametrize("status", [status for status in SignupStatus if status != SignupStatus.CONFIRMED])
def test_claim_is_refused_without_a_place(status):
    extra = {"offered_at": NOW} if status == SignupStatus.OFFERED else {}
    signup = SignupFactory(occasion=make_occasion(), status=status, **extra)

    with pytest.raises(expenses.NoPlace):
        send(signup)


def test_claim_is_taken_for_an_event_that_was_cancelled():
    """Somebody may have bought the ticket before."""
    signup = make_booking(status=OccasionStatus.CANCELLED)

    assert send(signup).state == ClaimState.RECEIVED


def test_claim_is_refused_where_a_booking_has_three():
    signup = make_booking()
    for _number in range(3):
        send(signup)

    with pytest.raises(expenses.TooManyClaims):
        send(signup)


def test_claim_leaves_no_receipt_behind_where_storing_fails():
    """Files are no part of a transaction: what was stored before the failure is taken away again."""
    signup, before = make_booking(), get_stored_or_none()

    with pytest.raises(OSError, match="disk full"):
        send(signup, receipts=[make_content(), FullDisk(b"x", name="x.pdf")])

    assert get_stored_or_none() == before
    assert not ExpensesClaim.objects.exists()
    assert not Mail.objects.exists()


class FullDisk(ContentFile):
    def chunks(self, chunk_size=None):
        raise OSError("disk full")


def get_stored_or_none() -> set[str]:
    return get_stored() if storages["protected"].exists("receipts") else set()


def test_enter_claim_notes_who_entered_it_and_has_no_last_day(make_staff):
    editor = make_staff()
    occasion = make_occasion(starts_at=NOW - timedelta(days=200))

    claim = expenses.enter_claim(
        occasion=occasion,
        details=replace(ROBIN, email="", phone=""),
        receipts=[],
        form_token=uuid4(),
        language="pl",
        entered_by=editor,
        now=NOW,
    )

    assert (claim.entered_by, claim.signup, claim.language) == (editor, None, "pl")
    assert not Mail.objects.exists()


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [({"starts_at": NOW + timedelta(days=1)}, expenses.TooEarly), ({"lead_agency": None}, expenses.NoDesk)],
)
def test_enter_claim_is_refused_before_the_day_and_without_a_desk(facts, refusal, make_staff):
    with pytest.raises(refusal):
        expenses.enter_claim(
            occasion=make_occasion(**facts),
            details=ROBIN,
            receipts=[],
            form_token=uuid4(),
            language="en",
            entered_by=make_staff(),
            now=NOW,
        )


def test_add_receipt_stops_at_four(claim):
    for _number in range(4):
        expenses.add_receipt(claim=claim, content=make_content(), now=NOW)

    with pytest.raises(expenses.TooManyReceipts):
        expenses.add_receipt(claim=claim, content=make_content(), now=NOW)


def test_add_receipt_is_refused_once_the_desk_has_decided(claim, person):
    expenses.decide(claim=claim, state=ClaimState.APPROVED, decided_by=person, now=NOW)

    with pytest.raises(expenses.Decided):
        expenses.add_receipt(claim=claim, content=make_content(), now=NOW)


def test_withdraw_deletes_the_claim_its_receipts_and_its_messages(claim, django_capture_on_commit_callbacks):
    expenses.add_receipt(claim=claim, content=make_content(), now=NOW)
    name = claim.receipts.get().file.name

    with django_capture_on_commit_callbacks(execute=True):
        expenses.withdraw(claim=claim)

    assert not ExpensesClaim.objects.exists()
    assert not storages["protected"].exists(name)
    assert not Mail.objects.exists()


def test_withdraw_is_refused_once_the_desk_has_decided(claim, person):
    expenses.decide(claim=claim, state=ClaimState.REFUSED, reason="No.", decided_by=person, now=NOW)

    with pytest.raises(expenses.Decided):
        expenses.withdraw(claim=claim)

    assert ExpensesClaim.objects.exists()


def test_decide_notes_who_decided_and_when(claim, person):
    later = NOW + timedelta(days=2)

    expenses.decide(claim=claim, state=ClaimState.APPROVED, decided_by=person, now=later)

    claim.refresh_from_db()
    assert (claim.state, claim.handled_by, claim.changed_at) == (ClaimState.APPROVED, person, later)


def test_decide_keeps_the_reason_of_a_refusal_encrypted_with_the_rest(claim, person):
    expenses.decide(
        claim=claim, state=ClaimState.REFUSED, reason="Taxi: ask before.", decided_by=person, now=NOW
    )

    claim.refresh_from_db()
    assert expenses.Details.of(claim) == replace(ROBIN, refused_because="Taxi: ask before.")


def test_decide_refuses_a_refusal_without_a_reason(claim, person):
    with pytest.raises(ValueError, match="reason"):
        expenses.decide(claim=claim, state=ClaimState.REFUSED, decided_by=person, now=NOW)


ALLOWED = {
    (ClaimState.RECEIVED, ClaimState.APPROVED),
    (ClaimState.RECEIVED, ClaimState.REFUSED),
    (ClaimState.APPROVED, ClaimState.PAID),
    (ClaimState.APPROVED, ClaimState.REFUSED),
}


@pytest.mark.parametrize("before", ClaimState)
@pytest.mark.parametrize("after", ClaimState)
def test_decide_moves_a_claim_only_forward(before, after, make_staff):
    claim = ExpensesClaimFactory(state=before)
    fields = {
        "claim": claim,
        "state": after,
        "reason": "No.",
        "decided_by": make_desk_person(claim.desk, make_staff),
        "now": NOW,
    }

    if (before, after) in ALLOWED:
        assert expenses.decide(**fields).state == after
    else:
        with pytest.raises(expenses.WrongMove):
            expenses.decide(**fields)


def test_decide_refuses_ones_own_claim_by_the_address_in_it(make_staff):
    claim = ExpensesClaimFactory()
    person = make_desk_person(claim.desk, make_staff, email="Robin@EXAMPLE.org")

    with pytest.raises(expenses.OwnClaim):
        expenses.decide(claim=claim, state=ClaimState.APPROVED, decided_by=person, now=NOW)


def test_decide_refuses_ones_own_claim_by_the_account_of_the_booking(make_staff):
    desk = ExpensesDeskFactory()
    person = make_desk_person(desk, make_staff)
    signup = SignupFactory(occasion=make_occasion(desk=desk), user=person)
    claim = send(signup, details=replace(ROBIN, email="other@example.org"))

    with pytest.raises(expenses.OwnClaim):
        expenses.decide(claim=claim, state=ClaimState.APPROVED, decided_by=person, now=NOW)


def test_decide_refuses_ones_own_claim_by_the_address_of_the_booking(make_staff):
    desk = ExpensesDeskFactory()
    person = make_desk_person(desk, make_staff, email="robin@example.org")
    claim = send(make_booking(desk=desk), details=replace(ROBIN, email="", phone="01904 000000"))

    with pytest.raises(expenses.OwnClaim):
        expenses.decide(claim=claim, state=ClaimState.APPROVED, decided_by=person, now=NOW)


def test_get_claims_shows_a_desk_its_own_and_nobody_else_any(make_staff, superuser, editor):
    """Permission matrix: no rank brings the right, the desk's role alone does."""
    own, other = ExpensesClaimFactory(), ExpensesClaimFactory()
    inactive = make_desk_person(own.desk, make_staff, is_active=False)
    member = make_staff()

    assert list(expenses.get_claims(make_desk_person(own.desk, make_staff))) == [own]
    assert list(expenses.get_claims(make_desk_person(other.desk, make_staff))) == [other]
    for stranger in (superuser, editor, member, inactive, AnonymousUser()):
        assert list(expenses.get_claims(stranger)) == []
        assert not expenses.is_at_a_desk(stranger)


def test_get_claims_leaves_out_what_is_anonymous(claim, person):
    ExpensesClaim.objects.update(anonymised_at=NOW)

    assert list(expenses.get_claims(person)) == []


@pytest.mark.parametrize(("count", "pence"), [(0, None), (4, None), (5, 2100), (9, 2100), (10, 4200)])
def test_get_totals_adds_up_only_whole_groups_of_five(count, pence):
    desk = ExpensesDeskFactory()
    occasion = OccasionFactory(past=True)
    ExpensesClaimFactory.create_batch(count, desk=desk, occasion=occasion)

    totals = expenses.get_totals(occasion)

    assert (totals.count, totals.pence) == (count, pence)


def test_get_totals_counts_by_state():
    desk, occasion = ExpensesDeskFactory(), OccasionFactory(past=True)
    for state in (ClaimState.PAID, ClaimState.PAID, ClaimState.REFUSED):
        ExpensesClaimFactory(desk=desk, occasion=occasion, state=state)

    assert expenses.get_totals(occasion).by_state == [("Paid", 2), ("Refused", 1)]


def test_details_add_up_what_is_claimed():
    taxi = expenses.Item(kind=ExpenseKind.ASSISTED, pence=1250)

    details = replace(ROBIN, items=(BUS, taxi))

    assert (details.pence, details.sum_words) == (1670, "£16.70")


def test_deleting_a_receipt_deletes_its_file_after_the_commit(claim, django_capture_on_commit_callbacks):
    expenses.add_receipt(claim=claim, content=make_content(), now=NOW)
    receipt = claim.receipts.get()

    with django_capture_on_commit_callbacks(execute=False) as callbacks:
        receipt.delete()
    assert storages["protected"].exists(receipt.file.name)
    for callback in callbacks:
        callback()

    assert not storages["protected"].exists(receipt.file.name)
