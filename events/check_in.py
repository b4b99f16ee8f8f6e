"""The list at the door: who is expected, and who came. The only writer of `Place.came_at`.

It holds chosen names and whether somebody said that they need something: never what, and no contact.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from core.models import User
from events import locking, signup
from events.enums import SignupStatus
from events.locking import in_turn
from events.models import AccessNeed, Occasion, Place

OPENS_BEFORE = timedelta(hours=2)  # the start: whoever is checked in earlier was not meant


class CheckInNotOpenYet(Exception):
    """It is too early for anybody to have come."""


class NotExpected(Exception):
    """This place was given back, or its booking has none."""


@dataclass(frozen=True)
class Guest:
    """Somebody who has a place, as the host may see them."""

    pk: int  # of the place
    name: str
    has_needs: bool
    is_walk_in: bool
    came_at: datetime | None


def is_check_in_open(occasion: Occasion, now: datetime) -> bool:
    """This function will say whether people can be checked in: from two hours before the start."""
    return not occasion.is_cancelled and now >= occasion.starts_at - OPENS_BEFORE


@in_turn
def check_in(*, place: Place, now: datetime) -> Place:
    """This function will note that somebody came. Noting it twice is noting it once.

    Raises CheckInNotOpenYet, NotExpected and Busy.
    """
    place = _get_expected(place, now=now)
    if place.came_at is None:
        place.came_at = now
        place.save(update_fields=["came_at"])
    return place


@in_turn
def undo_check_in(*, place: Place, now: datetime) -> Place:
    """This function will take back that somebody came.

    Raises CheckInNotOpenYet, NotExpected and Busy.
    """
    place = _get_expected(place, now=now)
    place.came_at = None
    place.save(update_fields=["came_at"])
    return place


@in_turn
def take_walk_in(
    *, occasion: Occasion, name: str, email: str = "", language: str, added_by: User, now: datetime
) -> Place:
    """This function will give a free place to somebody who came without a booking, and note that they came.

    Raises signup.DoorShut, signup.NoRoom, UnusableEmail and Busy.
    """
    booking = signup.book_at_door(
        occasion=occasion, name=name, email=email, language=language, added_by=added_by, now=now
    )
    seats = booking.places.filter(cancelled_at__isnull=True).order_by("position")
    # With an address that has several seats already: the first whose guest is not here yet
    seat = seats.filter(came_at__isnull=True).first() or seats.first()
    return check_in(place=seat, now=now)


def get_guests(occasion: Occasion) -> list[Guest]:
    """This function will return everybody who has a place, by name. One query."""
    needs = AccessNeed.objects.filter(place=OuterRef("pk"))
    rows = list(
        Place.objects.filter(
            signup__occasion=occasion, signup__status=SignupStatus.CONFIRMED, cancelled_at__isnull=True
        )
        .annotate(has_needs=Exists(needs))
        .order_by("signup", "position")
        .values("pk", "chosen_name", "has_needs", "came_at", "signup_id", "signup__is_walk_in")
    )
    hosts_of_guests = {row["signup_id"]: row["chosen_name"] for row in reversed(rows) if row["chosen_name"]}
    guests = [
        Guest(
            pk=row["pk"],
            name=row["chosen_name"] or _say_guest_of(hosts_of_guests.get(row["signup_id"])),
            has_needs=row["has_needs"],
            is_walk_in=row["signup__is_walk_in"],
            came_at=row["came_at"],
        )
        for row in rows
    ]
    return sorted(guests, key=lambda guest: (_simplify(guest.name), guest.pk))


def find_guests(guests: Iterable[Guest], words: str) -> list[Guest]:
    """This function will return those whose names have all these words in them, accents or not."""
    parts = _simplify(words).split()
    return [guest for guest in guests if all(part in _simplify(guest.name) for part in parts)]


def _get_expected(place: Place, *, now: datetime) -> Place:
    """The place as it is now, under the lock that keeps it from being given back meanwhile."""
    occasion = locking.lock_occasion(place.signup.occasion_id)
    if not is_check_in_open(occasion, now):
        raise CheckInNotOpenYet
    expected = Place.objects.filter(signup__status=SignupStatus.CONFIRMED, cancelled_at__isnull=True)
    if (found := expected.filter(pk=place.pk).first()) is None:
        raise NotExpected
    return found


def _say_guest_of(name: str | None) -> str:
    return _("Guest of %(name)s") % {"name": name} if name else _("A guest")


def _simplify(words: str) -> str:
    letters = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
