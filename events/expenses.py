"""Claims for what taking part cost: the only writer of them, and the only way to them.

A claim is read by the person who made it, behind a private link, and by the lead agency's desk: whoever is in
the desk's role. Nobody else, of whatever rank.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.files.base import ContentFile
from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _

from core import outbox
from core.contact import normalise_if_usable
from core.models import User
from core.small_numbers import drop_the_rest
from events import claim_emails
from events.enums import ClaimState, ExpenseKind, SignupStatus
from events.locking import in_turn
from events.models import ExpensesClaim, ExpensesDesk, Occasion, Receipt, Signup
from events.money import say_pounds

# What a desk may do with a claim in each state
MOVES = {
    ClaimState.RECEIVED: (ClaimState.APPROVED, ClaimState.REFUSED),
    ClaimState.APPROVED: (ClaimState.PAID, ClaimState.REFUSED),
    ClaimState.PAID: (),
    ClaimState.REFUSED: (),
}


class NoPlace(Exception):
    """Only who has a place can claim."""


class TooEarly(Exception):
    """The day of the event is still to come."""


class TooLate(Exception):
    """The time to claim is over."""


class NoDesk(Exception):
    """Nobody has been named who handles the claims for this event."""


class TooManyClaims(Exception):
    """This booking has as many claims as one may have."""


class TooManyReceipts(Exception):
    """This claim has as many receipts as one may have."""


class Decided(Exception):
    """The desk has decided: the person can no longer change the claim or take it back."""


class WrongMove(Exception):
    """A claim in this state cannot be brought into that one."""


class OwnClaim(Exception):
    """Nobody decides on their own claim."""


@dataclass(frozen=True)
class Item:
    kind: str  # of enums.ExpenseKind
    pence: int
    note: str = ""
    miles: str = ""  # with one decimal place, where the sum was worked out from the desk's rate
    rate: int | None = None  # pence a mile

    @property
    def label(self) -> str:
        return str(ExpenseKind(self.kind).label)

    @property
    def sum_words(self) -> str:
        return say_pounds(self.pence)


@dataclass(frozen=True)
class Details:
    """What is kept encrypted."""

    name: str = ""
    email: str = ""
    phone: str = ""
    note: str = ""
    refused_because: str = ""
    items: tuple[Item, ...] = field(default=())

    @classmethod
    def of(cls, claim: ExpensesClaim) -> "Details":
        """This function will read the details of a claim."""
        items = tuple(Item(**item) for item in claim.details.get("items", []))
        return cls(**{**claim.details, "items": items})

    @property
    def pence(self) -> int:
        return sum(item.pence for item in self.items)

    @property
    def sum_words(self) -> str:
        return say_pounds(self.pence)


# Claiming


def get_desk(occasion: Occasion) -> ExpensesDesk | None:
    """This function will return who handles the claims for an occasion, if that is known."""
    return getattr(occasion.lead_agency, "expenses_desk", None)


def check_may_claim(*, signup: Signup, now: datetime) -> ExpensesDesk:
    """This function will return the desk to which a booking can claim now: from the day of the event until
    settings.CLAIM_UNTIL after it. Of an event that was cancelled too: the ticket may have been bought.

    Raises NoPlace, TooEarly, TooLate and NoDesk.
    """
    occasion = signup.occasion
    if signup.status != SignupStatus.CONFIRMED:
        raise NoPlace
    if occasion.local_start.date() > now.astimezone(occasion.local_start.tzinfo).date():
        raise TooEarly
    if now > occasion.ends_at + settings.CLAIM_UNTIL:
        raise TooLate
    desk = get_desk(occasion)
    if desk is None:
        raise NoDesk
    return desk


def check_has_room(signup: Signup) -> None:
    """This function will raise TooManyClaims where a booking has as many claims as one may have."""
    if signup.claims.count() >= ExpensesClaim.MOST_PER_BOOKING:
        raise TooManyClaims


@in_turn
def claim(
    *,
    signup: Signup,
    details: Details,
    receipts: Sequence[ContentFile],
    form_token: UUID,
    language: str,
    now: datetime,
) -> ExpensesClaim:
    """This function will take a claim from somebody with a place, and tell them that it is there.

    A form that was sent before changes nothing: its claim is returned. `receipts` are what
    core.protected_files.clean_upload returned. Raises what check_may_claim and check_has_room raise, and
    locking.Busy.
    """
    if sent_before := ExpensesClaim.objects.filter(form_token=form_token).first():
        return sent_before
    desk = check_may_claim(signup=signup, now=now)
    check_has_room(signup)
    return _take(
        occasion=signup.occasion,
        signup=signup,
        desk=desk,
        details=details,
        receipts=receipts,
        form_token=form_token,
        language=language,
        now=now,
    )


@in_turn
def enter_claim(
    *,
    occasion: Occasion,
    details: Details,
    receipts: Sequence[ContentFile],
    form_token: UUID,
    language: str,
    entered_by: User,
    now: datetime,
) -> ExpensesClaim:
    """This function will take a claim that came on paper; the person is told if they gave an address.

    There is no last day for paper. Raises TooEarly, NoDesk and locking.Busy.
    """
    if sent_before := ExpensesClaim.objects.filter(form_token=form_token).first():
        return sent_before
    if occasion.local_start.date() > now.astimezone(occasion.local_start.tzinfo).date():
        raise TooEarly
    desk = get_desk(occasion)
    if desk is None:
        raise NoDesk
    return _take(
        occasion=occasion,
        desk=desk,
        details=details,
        receipts=receipts,
        form_token=form_token,
        language=language,
        entered_by=entered_by,
        now=now,
    )


def _take(
    *, details: Details, receipts: Sequence[ContentFile], form_token: UUID, now: datetime, **fields
) -> ExpensesClaim:
    taken, is_new = ExpensesClaim.objects.get_or_create(
        form_token=form_token,  # two presses at the same moment: the second one finds the first
        defaults={"details": asdict(details), "created_at": now, "changed_at": now, **fields},
    )
    if is_new:
        claim_emails.queue_state(claim=taken, email=details.email, now=now)
        _store(taken, receipts, now=now)  # last: what is written to the disk is not taken back
    return taken


def _store(taken: ExpensesClaim, receipts: Sequence[ContentFile], *, now: datetime) -> None:
    file = Receipt._meta.get_field("file")
    try:
        for content in receipts:
            receipt = Receipt(claim=taken, uploaded_at=now)
            receipt.file.save(content.name, content)
    except Exception:
        for content in receipts:
            file.storage.delete(file.generate_filename(None, content.name))
        raise


@in_turn
def add_receipt(*, claim: ExpensesClaim, content: ContentFile, now: datetime) -> None:
    """This function will add a receipt to a claim that is not decided yet.

    Raises Decided, TooManyReceipts and locking.Busy.
    """
    claim = _lock(claim)
    if claim.state != ClaimState.RECEIVED:
        raise Decided
    if claim.receipts.count() >= Receipt.MOST:
        raise TooManyReceipts
    _store(claim, [content], now=now)


@in_turn
def withdraw(*, claim: ExpensesClaim) -> None:
    """This function will delete a claim, with its receipts and what was to be sent about it.

    Raises Decided where the desk was quicker, and locking.Busy.
    """
    claim = _lock(claim)
    if claim.state != ClaimState.RECEIVED:
        raise Decided
    outbox.erase(subject_key=claim_emails.get_subject_key(claim))
    claim.delete()


def _lock(claim: ExpensesClaim) -> ExpensesClaim:
    return ExpensesClaim.objects.select_for_update(of=("self",)).get(pk=claim.pk)


# The desk


def get_desks(viewer: User | AnonymousUser) -> QuerySet[ExpensesDesk]:
    """This function will return the desks whose claims an account may see: those whose role it is in.

    Being a superuser or an editor is not enough: those are rights over the site, not over what people claim.
    """
    if not viewer.is_active:
        return ExpensesDesk.objects.none()
    return ExpensesDesk.objects.filter(role__user=viewer.pk)


def is_at_a_desk(viewer: User | AnonymousUser) -> bool:
    """This function will say whether an account sees the claims of any desk. One query."""
    return get_desks(viewer).exists()


def get_claims(viewer: User | AnonymousUser) -> QuerySet[ExpensesClaim]:
    """This function will return the claims that an account may see, the oldest first, each with the number of
    its receipts as `receipts_count`. Those made anonymous are only counted.
    """
    claims = ExpensesClaim.objects.filter(desk__in=get_desks(viewer), anonymised_at__isnull=True)
    return (
        claims.select_related("occasion", "desk__organisation", "handled_by", "signup")
        .annotate(receipts_count=Count("receipts"))
        .order_by("created_at", "pk")
    )


def is_own(*, claim: ExpensesClaim, viewer: User) -> bool:
    """This function will say whether a claim seems to be the viewer's own: by account or by address."""
    if claim.signup is not None and claim.signup.user_id == viewer.pk:
        return True
    addresses = {viewer.email, *EmailAddress.objects.filter(user=viewer).values_list("email", flat=True)}
    own = {normalise_if_usable(address) for address in addresses} - {""}
    booked_with = claim.signup.email_normalised if claim.signup else ""
    return bool(own & {normalise_if_usable(claim.details.get("email", "")), booked_with})


@in_turn
def decide(
    *, claim: ExpensesClaim, state: ClaimState, reason: str = "", decided_by: User, now: datetime
) -> ExpensesClaim:
    """This function will bring a claim into another state, note who did, and tell the person.

    `reason` is for a refusal, which has to have one. Get the claim from get_claims: who may see it may decide
    on it, except on their own. Raises OwnClaim, WrongMove, ValueError (no reason) and locking.Busy.
    """
    claim = _lock(claim)
    if is_own(claim=claim, viewer=decided_by):
        raise OwnClaim
    if state not in MOVES[ClaimState(claim.state)]:
        raise WrongMove
    if state == ClaimState.REFUSED and not reason:
        raise ValueError("A refusal has a reason.")
    claim.state, claim.handled_by, claim.changed_at = state, decided_by, now
    if state == ClaimState.REFUSED:
        claim.details = {**claim.details, "refused_because": reason}
    claim.save()
    claim_emails.queue_state(claim=claim, email=claim.details.get("email", ""), now=now)
    return claim


# Numbers


@dataclass(frozen=True)
class Totals:
    """The claims for one occasion, in numbers that lead to nobody."""

    by_state: list[tuple[str, int]]  # words, and how many; only states that occur
    count: int
    pence: int | None  # None where the claims are too few to say

    @property
    def sum_words(self) -> str:
        return _("Not said of fewer than five claims") if self.pence is None else say_pounds(self.pence)


def get_totals(occasion: Occasion) -> Totals:
    """This function will count the claims for an occasion and add up what was claimed. One query.

    The sum is that of whole groups of five: one that grows by one claim would tell what that claim is.
    """
    claims = list(occasion.claims.order_by("created_at", "pk"))
    states = [claim.state for claim in claims]
    counted = drop_the_rest([Details.of(claim).pence for claim in claims])
    return Totals(
        by_state=[(str(state.label), states.count(state)) for state in ClaimState if states.count(state)],
        count=len(claims),
        pence=sum(counted) if counted else None,
    )
