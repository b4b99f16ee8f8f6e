"""Taking, changing and giving back places. With `events/waiting_list.py` the only writer of bookings.

Each function locks the occasion, looks again, writes, and queues the message, all in one transaction.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from allauth.account.models import EmailAddress

from core.contact import normalise_email, normalise_phone
from core.models import User
from directory.access import get_member
from events import emails, locking
from events.availability import NOT_OPEN, OccasionCancelled, OccasionOver, check_open
from events.enums import SignupStatus
from events.locking import Busy, in_turn
from events.models import AccessNeed, Occasion, Place, Signup
from events.questions import has_required, write_answers
from events.waiting_list import fill_places, get_places_left, get_turn, has_room

CONSENT_WORDING = "2026-11"  # the version of templates/events/forms/consent.html that people agree to


class NoContactNoWaiting(Exception):
    """No place is left, and without an e-mail address or telephone nobody can be told of a free one."""


class FormUsedBefore(Exception):
    """The booking made with this form was given back. To come after all takes a new form."""


class NoRoom(Exception):
    """So many more seats are not free."""


class BookingEnded(Exception):
    """This booking was cancelled or declined, or its offer ran out: there is nothing to change."""


class DoorShut(Exception):
    """Somebody without a booking can be taken only while the door is open."""


class HasOwnQuestions(Exception):
    """This date asks something that must be answered: it is signed up for by itself."""


# What one date of a series may answer while the others are booked
REFUSALS = (*NOT_OPEN, NoContactNoWaiting, FormUsedBefore, HasOwnQuestions, Busy)


@dataclass(frozen=True)
class Seat:
    """One seat as a person asks for it."""

    name: str = ""  # whatever they choose
    kinds: tuple[str, ...] = ()  # of access needs: values of enums.Access
    note: str = ""


@dataclass(frozen=True)
class SeriesBooking:
    """What became of signing up for all dates of a series."""

    booked: list[Signup]
    missed: list[tuple[Occasion, Exception]]  # with the reason, one of REFUSALS


@in_turn
def sign_up(
    *,
    occasion: Occasion,
    seats: Sequence[Seat],
    email: str = "",
    phone: str = "",
    language: str,
    heard: str = "",
    wants_news: bool = False,
    answers: Mapping[int, str] | None = None,
    form_token: UUID | None = None,
    booked_together: UUID | None = None,
    user: User | None = None,
    added_by: User | None = None,
    now: datetime,
) -> Signup:
    """This function will book 1 to 6 seats, or put the booking on the waiting list, and queue the message.

    It returns the booking that stands afterwards. That is an earlier one where this form was sent before, and
    where this address is on the list already: then its own message goes to it once more, so that nobody can
    find out by trying whose address is on a list. A new booking has `created_at == now`.

    `user` is whoever is logged in, `added_by` the editor who books for somebody else. `answers` are those to
    the event's own questions, by their numbers. `booked_together` names what was booked with it: then the
    message is the caller's, one about all of it.
    Raises what check_open raises, NoContactNoWaiting, FormUsedBefore, UnusableEmail, UnusablePhone and Busy.
    """
    if not 1 <= len(seats) <= Place.MAX_PER_SIGNUP:
        raise ValueError(f"A booking has 1 to {Place.MAX_PER_SIGNUP} seats.")
    email_normalised = normalise_email(email) if email else ""
    phone = normalise_phone(phone) if phone else ""
    is_own_address = user is not None and _is_verified(email_normalised, user)

    occasion = locking.lock_occasion(occasion.pk)
    if form_token and (sent_before := Signup.objects.filter(form_token=form_token).first()):
        if not sent_before.is_live:
            raise FormUsedBefore
        return sent_before
    is_member = added_by is not None or (user is not None and get_member(user) is not None)
    check_open(occasion=occasion, is_member=is_member, now=now)

    if email_normalised and (booked := _get_live_booking(occasion, email_normalised)):
        if is_own_address:
            booked.user, booked.verified_at = user, booked.verified_at or now
            booked.save(update_fields=["user", "verified_at"])
        if not booked_together:
            emails.queue_again(signup=booked, now=now)
        return booked

    waits = not has_room(occasion=occasion, seats=len(seats))
    if waits and not (email or phone):
        raise NoContactNoWaiting
    signup = Signup.objects.create(
        occasion=occasion,
        status=SignupStatus.WAITING if waits else SignupStatus.CONFIRMED,
        waiting_since=get_turn(occasion=occasion, now=now) if waits else None,
        email=email,
        email_normalised=email_normalised,
        phone=phone,
        language=language,
        heard=heard,
        wants_news=wants_news,
        form_token=form_token,
        told_sequence=occasion.sequence,
        booked_together=booked_together,
        # an address somebody typed is not yet theirs, and must not show in their account
        user=user if is_own_address or not email else None,
        added_by=added_by,
        created_at=now,
        consented_at=now,
        consent_wording=CONSENT_WORDING,
        verified_at=now if is_own_address else None,
    )
    _make_seats(signup, seats, now=now)
    if answers:
        write_answers(signup=signup, answers=answers)
    if booked_together:
        return signup
    if waits:
        emails.queue_waiting(signup=signup, now=now)
    else:
        emails.queue_confirmation(signup=signup, now=now)
    return signup


@in_turn
def book_at_door(
    *, occasion: Occasion, name: str, email: str = "", language: str, added_by: User, now: datetime
) -> Signup:
    """This function will give a free place to somebody who came without one, whoever waits elsewhere: at
    this hour nobody is offered a place any more.

    Whoever is on the list with this address already, even waiting, gets the place there: nobody is told so.
    Raises DoorShut, NoRoom, UnusableEmail and Busy.
    """
    email_normalised = normalise_email(email) if email else ""
    occasion = locking.lock_occasion(occasion.pk)
    if not occasion.is_door_open(now):
        raise DoorShut
    booked = _get_live_booking(occasion, email_normalised) if email_normalised else None
    if booked and booked.status == SignupStatus.CONFIRMED:
        return booked
    if booked is None or booked.status == SignupStatus.WAITING:  # an offered place is held for them already
        seats = booked.places.filter(cancelled_at__isnull=True).count() if booked else 1
        left = get_places_left(occasion)
        if left is not None and left < seats:
            raise NoRoom
    if booked:
        booked.status, booked.offer_ends_at = SignupStatus.CONFIRMED, None
        booked.save(update_fields=["status", "offer_ends_at"])
    else:
        booked = Signup.objects.create(
            occasion=occasion,
            status=SignupStatus.CONFIRMED,
            email=email,
            email_normalised=email_normalised,
            language=language,
            is_walk_in=True,
            told_sequence=occasion.sequence,
            added_by=added_by,
            created_at=now,
            consented_at=now,
            consent_wording=CONSENT_WORDING,
        )
        _make_seats(booked, [Seat(name)], now=now)
    emails.queue_confirmation(signup=booked, now=now)
    return booked


@in_turn
def change_booking(
    *,
    signup: Signup,
    seats: Sequence[Seat],
    phone: str,
    wants_news: bool,
    answers: Mapping[int, str] | None = None,
    now: datetime,
) -> Signup:
    """This function will replace names, number of seats, access needs, telephone and answers of a booking.
    Without `answers` those stay as they are.

    Fewer seats are always possible; the others go to the waiting list. More only for a confirmed booking
    while sign-up is open and nobody waits for them.
    Raises BookingEnded, NoRoom, OccasionCancelled, OccasionOver, UnusablePhone, Busy
    and what check_open raises.
    """
    if not 1 <= len(seats) <= Place.MAX_PER_SIGNUP:
        raise ValueError(f"A booking has 1 to {Place.MAX_PER_SIGNUP} seats.")
    phone = normalise_phone(phone) if phone else ""
    occasion = locking.lock_occasion(signup.occasion_id)
    signup = Signup.objects.select_related("occasion").get(pk=signup.pk)
    if not signup.is_live:
        raise BookingEnded
    if occasion.is_cancelled:
        raise OccasionCancelled
    if occasion.is_over(now):
        raise OccasionOver
    more = len(seats) - signup.places.filter(cancelled_at__isnull=True).count()
    if more > 0:
        check_open(occasion=occasion, is_member=True, now=now)  # who is on the list may bring somebody
        if signup.status != SignupStatus.CONFIRMED or not has_room(occasion=occasion, seats=more):
            raise NoRoom
    _change_seats(signup, seats, now=now)
    signup.phone, signup.wants_news = phone, wants_news
    signup.save(update_fields=["phone", "wants_news"])
    if answers is not None:
        write_answers(signup=signup, answers=answers)
    if more < 0:
        fill_places(occasion=occasion, now=now)
    return signup


@in_turn
def cancel(*, signup: Signup, now: datetime) -> Signup:
    """This function will give back all seats of a booking, say so by mail, and pass them to the waiting list.

    Cancelling what has ended changes nothing. Raises OccasionOver and Busy.
    """
    occasion = locking.lock_occasion(signup.occasion_id)
    signup = Signup.objects.select_related("occasion").get(pk=signup.pk)
    if not signup.is_live:
        return signup
    if occasion.is_over(now):
        raise OccasionOver
    had_place = signup.status == SignupStatus.CONFIRMED
    _give_back(signup, occasion, now=now)
    emails.queue_cancelled(signup=signup, had_place=had_place, now=now)
    return signup


def sign_up_for_series(
    *,
    occasions: Iterable[Occasion],
    email: str = "",
    form_id: UUID,
    now: datetime,
    **fields,
) -> SeriesBooking:
    """This function will book each of these dates by itself, in the order given, and queue one message about
    all of them. Each is one transaction: what one date refuses keeps nobody from the others.

    `fields` are those of sign_up. The same form sent again books nothing twice. Dates that have to be asked
    something of their own are left out. Raises UnusableEmail and UnusablePhone.
    """
    booked, missed = [], []
    for occasion in occasions:
        try:
            if has_required(occasion):
                raise HasOwnQuestions
            signup = sign_up(
                occasion=occasion,
                email=email,
                form_token=uuid5(form_id, str(occasion.pk)),
                booked_together=form_id,
                now=now,
                **fields,
            )
        except REFUSALS as refusal:
            missed.append((occasion, refusal))
        else:
            booked.append(signup)
    if booked:
        emails.queue_series(signups=booked, form_id=form_id, now=now)
    return SeriesBooking(booked, missed)


def get_booked_together(*, signup: Signup, now: datetime) -> list[Signup]:
    """This function will return the live bookings that were made with this one and are still to come, this
    one too, soonest first; nothing where it was booked alone. One query.
    """
    if signup.booked_together is None:
        return []
    together = Signup.objects.live().filter(booked_together=signup.booked_together)
    return list(
        together.filter(occasion__ends_at__gte=now)
        .select_related("occasion__venue__locality")
        .order_by("occasion__starts_at", "occasion_id")
    )


def cancel_series(*, signup: Signup, now: datetime) -> list[Signup]:
    """This function will give back all dates that were booked with this one and are still to come, this one
    too, pass them to the waiting lists, and say so in one message. Returns the bookings that it ended.

    Each is one transaction; where one raises Busy, those before it are given back, and it may be tried again.
    """
    given_back = []
    try:
        for booking in get_booked_together(signup=signup, now=now):
            if ended := _cancel_quietly(signup=booking, now=now):
                given_back.append(ended)
    finally:
        if given_back:
            emails.queue_series_cancelled(signups=given_back, now=now)
    return given_back


@in_turn
def _cancel_quietly(*, signup: Signup, now: datetime) -> Signup | None:
    """Without a message. None where somebody was quicker."""
    occasion = locking.lock_occasion(signup.occasion_id)
    signup = Signup.objects.select_related("occasion__venue__locality").get(pk=signup.pk)
    if not signup.is_live:
        return None
    _give_back(signup, occasion, now=now)
    return signup


@in_turn
def verify(*, signup: Signup, now: datetime) -> Signup:
    """This function will note that somebody who can read this booking's mail pressed a button on its page."""
    if signup.email and signup.verified_at is None:
        Signup.objects.filter(pk=signup.pk, verified_at=None).update(verified_at=now)
        signup.verified_at = now
    return signup


def _give_back(signup: Signup, occasion: Occasion, *, now: datetime) -> None:
    signup.status, signup.cancelled_at = SignupStatus.CANCELLED, now
    signup.save(update_fields=["status", "cancelled_at"])
    AccessNeed.objects.filter(place__signup=signup).delete()  # nobody has to know any more
    fill_places(occasion=occasion, now=now)


def _is_verified(email_normalised: str, user: User) -> bool:
    return EmailAddress.objects.filter(user=user, email__iexact=email_normalised, verified=True).exists()


def _get_live_booking(occasion: Occasion, email_normalised: str) -> Signup | None:
    live = Signup.objects.live().filter(occasion=occasion, email_normalised=email_normalised)
    return live.select_related("occasion").first()


def _make_seats(signup: Signup, seats: Sequence[Seat], *, now: datetime) -> None:
    """Makes the places of a new booking. Others wait for the lock meanwhile: so in few queries."""
    places = Place.objects.bulk_create(
        Place(signup=signup, position=position, chosen_name=seat.name)
        for position, seat in enumerate(seats, start=1)
    )
    AccessNeed.objects.bulk_create(
        AccessNeed(place=place, details=details, changed_at=now)
        for place, seat in zip(places, seats, strict=True)
        if (details := _get_details(seat))
    )


def _change_seats(signup: Signup, seats: Sequence[Seat], *, now: datetime) -> None:
    """Makes the booking's places these, in this order. Needs of a seat that is given back are deleted."""
    for position, seat in enumerate(seats, start=1):
        place, _ = Place.objects.update_or_create(
            signup=signup,
            position=position,
            defaults={"chosen_name": seat.name, "cancelled_at": None},
        )
        if details := _get_details(seat):
            AccessNeed.objects.update_or_create(place=place, defaults={"details": details, "changed_at": now})
        else:
            AccessNeed.objects.filter(place=place).delete()
    given_back = signup.places.filter(position__gt=len(seats), cancelled_at__isnull=True)
    AccessNeed.objects.filter(place__in=given_back).delete()
    given_back.update(cancelled_at=now)


def _get_details(seat: Seat) -> dict:
    """What AccessNeed keeps of a seat: nothing where nothing is needed."""
    return {"kinds": list(seat.kinds), "note": seat.note} if seat.kinds or seat.note else {}
