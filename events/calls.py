"""Whom the host has to ring about an occasion: nobody else tells them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from events.booking_list import Row, count_seats, get_waiting
from events.enums import HOLDING_STATUSES, SignupStatus
from events.models import Occasion, Signup
from events.offer_times import get_last_moment


@dataclass(frozen=True)
class Call:
    """Somebody to ring, what to say, and what may come of it."""

    row: Row
    words: str
    is_offer: bool = False  # a place is held for them: yes or no
    is_lapse: bool = False  # the time to answer is over, and they do not know
    is_by_hand: bool = False  # a free place goes to whoever is reached first


def get_calls(occasion: Occasion, rows: Iterable[Row], *, now: datetime) -> list[Call]:
    """This function will return whom to ring, in order. No query.

    That is who gave no e-mail address, when a place is held for them, or when they do not know yet what
    changed or, before the start, that their offer ran out. In the last two hours it is everybody for whom a
    place is free, too.
    """
    rows = list(rows)
    calls = []
    for row in rows:
        booking = row.booking
        if booking.email or not booking.phone:
            continue
        if booking.is_live and booking.told_sequence < occasion.sequence:
            cancelled = occasion.is_cancelled
            words = _("It will not take place.") if cancelled else _("Time or place changed.")
            calls.append(Call(row, words))
        if booking.is_offer_open(now) and not occasion.is_cancelled:
            calls.append(Call(row, _say_offer(booking), is_offer=True))
        if _has_lapsed_unknown(booking) and not occasion.is_cancelled and now < occasion.starts_at:
            words = _("They did not answer in time: we no longer hold a place for them. They can join again.")
            calls.append(Call(row, words, is_lapse=True))
    return [*calls, *_get_calls_by_hand(occasion, rows, now)]


def note_told(*, signup: Signup, sequence: int) -> None:
    """This function will note that somebody was told by telephone how the occasion stands after so many
    changes.
    """
    Signup.objects.filter(pk=signup.pk, told_sequence__lt=sequence).update(told_sequence=sequence)


def note_told_of_lapse(*, signup: Signup) -> None:
    """This function will note that somebody was told by telephone that their offer ran out."""
    Signup.objects.filter(pk=signup.pk, status=SignupStatus.LAPSED).update(offer_ends_at=None)


def _has_lapsed_unknown(booking: Signup) -> bool:
    """An offer that ran out keeps its end until the person knows of it."""
    return booking.status == SignupStatus.LAPSED and booking.offer_ends_at is not None


def _get_calls_by_hand(occasion: Occasion, rows: list[Row], now: datetime) -> list[Call]:
    if occasion.is_cancelled or occasion.is_over(now) or now < get_last_moment(occasion):
        return []
    seats = count_seats(rows)
    taken = sum(seats[status] for status in HOLDING_STATUSES)
    words = _("A place is free. Nothing is offered by message any more.")
    return [
        Call(row, words, is_by_hand=True)
        for row in get_waiting(rows)
        if occasion.capacity is None or row.seats <= occasion.capacity - taken
    ]


def _say_offer(booking: Signup) -> str:
    if booking.offer_ends_at is None:
        return _("A place is free for them.")
    until = date_format(timezone.localtime(booking.offer_ends_at), "D j M, H:i")
    return _("A place is free for them until %(until)s.") % {"until": until}
