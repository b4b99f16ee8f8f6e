"""Giving out and forgetting what expenses claims hold about people. What it leaves are kinds and sums."""

import uuid
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from core import outbox
from core.contact import normalise_if_usable
from events.claim_emails import get_subject_key
from events.enums import ClaimState
from events.expenses import Details
from events.models import ExpensesClaim

DONE_STATES = (ClaimState.PAID, ClaimState.REFUSED)


def export_claims(email: str) -> list[dict]:
    """This function will return what is kept about the claims of the person behind an address."""
    return [_export(claim) for claim in _get_claims_of(email)]


def erase_claims(*, email: str, now: datetime) -> int:
    """This function will withdraw what is not paid yet, and make the person's other claims anonymous.

    Returns how many. The page of a claim says before that erasing withdraws it.
    """
    claims = _get_claims_of(email)
    for claim in claims:
        if claim.state in DONE_STATES:
            _make_anonymous(claim, now=now)
        else:
            outbox.erase(subject_key=get_subject_key(claim))
            claim.delete()
    return len(claims)


def expire_claims(now: datetime) -> int:
    """This function will make claims anonymous that were paid or refused settings.KEEP_CLAIM ago.

    Returns how many.
    """
    old = _get_kept().filter(state__in=DONE_STATES, changed_at__lt=now - settings.KEEP_CLAIM)
    with transaction.atomic():
        done = list(old)
        for claim in done:
            _make_anonymous(claim, now=now)
    return len(done)


def _get_kept() -> QuerySet[ExpensesClaim]:
    return (
        ExpensesClaim.objects.filter(anonymised_at__isnull=True)
        .select_related("occasion", "signup__user", "desk__organisation")
        .prefetch_related("receipts")
    )


def _make_anonymous(claim: ExpensesClaim, *, now: datetime) -> None:
    """Leaves that so much was claimed for what, and what became of it."""
    outbox.erase(subject_key=get_subject_key(claim))
    for receipt in claim.receipts.all():
        receipt.delete()
    items = [{"kind": item.kind, "pence": item.pence} for item in Details.of(claim).items]
    claim.details = {"items": items}
    claim.uuid = uuid.uuid4()  # a link or message kept by somebody leads here no more
    claim.signup = claim.handled_by = claim.entered_by = claim.form_token = None
    claim.anonymised_at = now
    claim.save()


def _get_claims_of(email: str) -> list[ExpensesClaim]:
    """Those in which the address stands, and those of bookings made with it. Details cannot be searched in
    the database: each is opened.
    """
    address = normalise_if_usable(email)
    return [
        claim for claim in _get_kept().order_by("created_at", "pk") if address in _get_addresses(claim) - {""}
    ]


def _get_addresses(claim: ExpensesClaim) -> set[str]:
    addresses = {normalise_if_usable(claim.details.get("email", ""))}
    if claim.signup:
        addresses.add(claim.signup.email_normalised)
        if claim.signup.user:
            addresses.add(normalise_if_usable(claim.signup.user.email))
    return addresses


def _export(claim: ExpensesClaim) -> dict:
    return {
        "event": claim.occasion.name,
        "starts_at": claim.occasion.starts_at,
        "lead_agency": claim.desk.organisation.name,
        "state": claim.state,
        "language": claim.language,
        "created_at": claim.created_at,
        "changed_at": claim.changed_at,
        "receipts": len(claim.receipts.all()),
        **claim.details,
    }
