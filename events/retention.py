"""Giving out and forgetting what bookings hold about people, and photos of what they wrote on sheets.

Beside the writers of bookings the only module that changes them. What it leaves can be counted, and leads
back to nobody.
"""

import uuid
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet

from core import outbox
from core.contact import UnusableEmail, normalise_email
from core.models import User
from directory.models import Member
from events import locking
from events.access_needs import get_own_needs
from events.enums import LIVE_STATUSES, SignupStatus
from events.locking import in_turn
from events.models import AccessNeed, AccessNeedView, Answer, HeardNote, Occasion, Signup, WaitingMove
from events.notes import delete_photos
from events.questions import get_said
from events.waiting_list import fill_places


def export_bookings(email: str) -> list[dict]:
    """This function will return what is kept about the bookings of the person behind an address."""
    return [_export(signup) for signup in _get_bookings_of(email).order_by("created_at")]


def erase_bookings(*, email: str, now: datetime) -> int:
    """This function will cancel what the person has ahead of them, without a message, and make all their
    bookings anonymous. Returns how many.
    """
    bookings = _get_bookings_of(email)
    occasions = list(Occasion.objects.filter(signups__in=bookings).distinct())
    return sum(_erase_bookings_at(occasion=occasion, email=email, now=now) for occasion in occasions)


@in_turn
def erase_booking(*, signup: Signup, now: datetime) -> None:
    """This function will cancel this one booking if it is ahead, without a message, make it anonymous, and
    pass its places to the waiting list. Its private links open nothing from now on. Raises Busy.
    """
    occasion = locking.lock_occasion(signup.occasion_id)
    _erase(Signup.objects.filter(pk=signup.pk), occasion=occasion, now=now)


@in_turn
def _erase_bookings_at(*, occasion: Occasion, email: str, now: datetime) -> int:
    occasion = locking.lock_occasion(occasion.pk)
    erased = [signup.pk for signup in _get_bookings_of(email).filter(occasion=occasion)]
    _erase(Signup.objects.filter(pk__in=erased), occasion=occasion, now=now)
    return len(erased)


def _erase(bookings: QuerySet[Signup], *, occasion: Occasion, now: datetime) -> None:
    if not occasion.is_over(now):
        bookings.filter(status__in=LIVE_STATUSES).update(status=SignupStatus.CANCELLED, cancelled_at=now)
    _make_anonymous(bookings, now=now)
    fill_places(occasion=occasion, now=now)


def get_present(now: datetime) -> QuerySet[User]:
    """This function will return the accounts with a booking that is not forgotten yet, and those of the hosts
    of what is to come.
    """
    booked = Signup.objects.filter(anonymised_at=None, user__isnull=False)
    hosting = Member.objects.filter(hosted_occasions__ends_at__gt=now)
    return User.objects.filter(Q(pk__in=booked.values("user")) | Q(pk__in=hosting.values("user")))


def expire_bookings(now: datetime) -> int:
    """This function will make bookings anonymous whose time is over: soon after the event where nobody ever
    answered from the address, else after settings.KEEP_BOOKING_CONTACT; where people were told later what
    was heard, settings.KEEP_AFTER_HEARD after that. Returns how many.
    """
    unanswered = Q(
        verified_at__isnull=True, occasion__ends_at__lt=now - settings.KEEP_UNVERIFIED_BOOKING
    ) & ~Q(email="")
    told_just_now = Q(occasion__closed_at__gte=now - settings.KEEP_AFTER_HEARD)
    old = Q(occasion__ends_at__lt=now - settings.KEEP_BOOKING_CONTACT) & ~told_just_now
    return _make_anonymous(Signup.objects.filter(unanswered | old, anonymised_at__isnull=True), now=now)


def expire_needs(now: datetime) -> int:
    """This function will delete access needs settings.KEEP_ACCESS_NEEDS after the event. Returns how many."""
    ended = now - settings.KEEP_ACCESS_NEEDS
    return AccessNeed.objects.filter(place__signup__occasion__ends_at__lt=ended).delete()[0]


def expire_views(now: datetime) -> int:
    """This function will delete old notes of who looked at access needs. Returns how many."""
    return AccessNeedView.objects.filter(viewed_at__lt=now - settings.KEEP_ACCESS_VIEW_LOG).delete()[0]


def expire_photos(now: datetime) -> int:
    """This function will delete the photos of sheets settings.KEEP_AFTER_HEARD after the event was closed, or
    settings.KEEP_PHOTO after the end of one that never was. Returns how many.
    """
    closed = Q(occasion__closed_at__lt=now - settings.KEEP_AFTER_HEARD)
    forgotten = Q(occasion__closed_at__isnull=True, occasion__ends_at__lt=now - settings.KEEP_PHOTO)
    return delete_photos(HeardNote.objects.filter(closed | forgotten).exclude(scan=""))


@transaction.atomic
def _make_anonymous(bookings: QuerySet[Signup], *, now: datetime) -> int:
    """Leaves that somebody booked so many places, and what became of it."""
    AccessNeed.objects.filter(place__signup__in=bookings).delete()
    Answer.objects.filter(signup__in=bookings).delete()
    WaitingMove.objects.filter(signup__in=bookings).delete()
    done = list(bookings)
    for signup in done:
        outbox.erase(subject_key=f"signup:{signup.uuid}")
        signup.places.update(chosen_name="")
        signup.uuid = uuid.uuid4()  # a link or message kept by somebody leads here no more
        signup.email = signup.email_normalised = signup.phone = signup.heard = ""
        signup.form_token = signup.user = signup.added_by = signup.verified_at = None
        signup.booked_together = signup.stopped_mail_at = None
        signup.wants_news = False
        signup.anonymised_at = now
        signup.save()
    return len(done)


def _get_bookings_of(email: str) -> QuerySet[Signup]:
    try:
        own = Q(email_normalised=normalise_email(email))
    except UnusableEmail:
        own = Q(pk__in=[])
    return Signup.objects.filter(own | Q(user__email__iexact=email))


def _export(signup: Signup) -> dict:
    needs = get_own_needs(signup).values()
    return {
        "event": signup.occasion.name,
        "starts_at": signup.occasion.starts_at,
        "status": signup.status,
        "email": signup.email,
        "phone": signup.phone,
        "language": signup.language,
        "heard": signup.heard,
        "wants_news": signup.wants_news,
        "consented_at": signup.consented_at,
        "consent_wording": signup.consent_wording,
        "created_at": signup.created_at,
        "cancelled_at": signup.cancelled_at,
        "names": list(signup.places.values_list("chosen_name", flat=True)),
        "access_needs": [{"kinds": need.kinds, "note": need.note} for need in needs],
        "answers": [{"question": said.question, "answer": said.answer} for said in get_said(signup)],
    }
