"""Whether one may sign up for an occasion now, and what the site says about it.

The rule has this one owner: pages ask `get_availability`, and `events/signup.py` calls `check_open`
again under the lock.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.enums import Audience
from events.models import Occasion

# A form opened in time is taken a minute after closing: clocks differ, and people type (cases C10).
GRACE = timedelta(seconds=60)
FEW = 5


class OccasionCancelled(Exception):
    """The occasion will not take place."""


class OccasionOver(Exception):
    """The occasion has ended."""


class SignupNotOpenYet(Exception):
    """Sign-up opens later."""


class SignupClosed(Exception):
    """The time to sign up is over."""


class MembersOnly(Exception):
    """Only members of the network may come."""


# What check_open raises
NOT_OPEN = (OccasionCancelled, OccasionOver, SignupNotOpenYet, SignupClosed, MembersOnly)


class State(StrEnum):
    OPEN = "open"
    FEW = "few"
    FULL = "full"
    NOT_YET = "not_yet"
    CLOSED = "closed"
    MEMBERS = "members"
    CANCELLED = "cancelled"
    PAST = "past"


@dataclass(frozen=True)
class Availability:
    state: State
    words: str  # what to say about it, in the reader's language
    places_left: int | None  # None: there is room for everybody

    @property
    def can_sign_up(self) -> bool:
        """Whether the form is offered: for a place, or for the waiting list when it is full."""
        return self.state in (State.OPEN, State.FEW, State.FULL)


def check_open(*, occasion: Occasion, is_member: bool, now: datetime) -> None:
    """This function will return if one may sign up for this occasion now, places left or not.

    Raises one of NOT_OPEN.
    """
    if occasion.is_cancelled:
        raise OccasionCancelled
    if occasion.is_over(now):
        raise OccasionOver
    if occasion.signup_opens_at and now < occasion.signup_opens_at - GRACE:
        raise SignupNotOpenYet
    if now > occasion.closes_at + GRACE:
        raise SignupClosed
    if occasion.audience == Audience.MEMBERS and not is_member:
        raise MembersOnly


def get_availability(
    *, occasion: Occasion, places_taken: int, is_member: bool, now: datetime
) -> Availability:
    """This function will say how things stand for a reader. It makes no query."""
    left = None if occasion.capacity is None else max(0, occasion.capacity - places_taken)
    try:
        check_open(occasion=occasion, is_member=is_member, now=now)
    except OccasionCancelled:
        return Availability(State.CANCELLED, _("Cancelled"), left)
    except OccasionOver:
        return Availability(State.PAST, _("This has taken place"), left)
    except SignupNotOpenYet:
        return Availability(State.NOT_YET, _("Sign-up is not open yet"), left)
    except SignupClosed:
        return Availability(State.CLOSED, _("Sign-up is closed"), left)
    except MembersOnly:
        return Availability(State.MEMBERS, _("For members of the network"), left)
    if left is None:
        return Availability(State.OPEN, _("There is room for everybody"), None)
    if left == 0:
        return Availability(State.FULL, _("Full. You can join the waiting list"), 0)
    words = ngettext("%(left)s of %(capacity)s places left", "%(left)s of %(capacity)s places left", left) % {
        "left": left,
        "capacity": occasion.capacity,
    }
    return Availability(State.FEW if left <= FEW else State.OPEN, words, left)
