"""Reading what people need to take part. The only reader: each look by staff is allowed and logged here."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from core.models import User
from core.small_numbers import LEAST
from core.trusted import is_trusted
from events.enums import Access
from events.models import AccessNeed, AccessNeedView, Occasion, Place, Signup


class NotAccessLead(Exception):
    """This account has not been given the right to see access needs."""


@dataclass(frozen=True)
class Need:
    place: Place
    kinds: list[str]  # values of enums.Access
    note: str

    @property
    def words(self) -> list[str]:
        return [str(Access(kind).label) for kind in self.kinds if kind in Access.values]


@dataclass(frozen=True)
class OwnSeat:
    """One seat of a booking, as its holder sees it."""

    place: Place
    need: Need | None


def is_access_lead(viewer: User) -> bool:
    """This function will say whether somebody gave this account the right to see access needs."""
    return is_trusted(viewer, "events", "see_access_needs")


def get_needs(*, occasion: Occasion, viewer: User, now: datetime) -> list[Need]:
    """This function will return what those who still want to come need, by time of booking, and write down
    that `viewer` looked. Raises NotAccessLead.
    """
    if not is_access_lead(viewer):
        raise NotAccessLead
    with transaction.atomic():
        AccessNeedView.objects.create(occasion=occasion, viewed_by=viewer, viewed_at=now)
        rows = AccessNeed.objects.filter(
            place__cancelled_at__isnull=True,
            place__signup__in=Signup.objects.live().filter(occasion=occasion),
        )
        rows = rows.select_related("place__signup").order_by("place__signup__created_at", "place__position")
        return [_read(row) for row in rows]


def get_totals(*, occasion: Occasion) -> list[tuple[str, int]]:
    """This function will count how many people need what, for whoever books interpreters and rooms.

    Nothing comes back for fewer than LEAST people: together with the list that would point at somebody.
    """
    rows = AccessNeed.objects.filter(
        place__cancelled_at__isnull=True, place__signup__in=Signup.objects.live().filter(occasion=occasion)
    )
    kinds = [set(row.details.get("kinds", [])) for row in rows]
    if len(kinds) < LEAST:
        return []
    totals = [(str(access.label), sum(access in said for said in kinds)) for access in Access]
    return [(label, number) for label, number in totals if number]


def get_own_seats(signup: Signup) -> list[OwnSeat]:
    """This function will return the seats of a booking that are not given back, each with what its holder
    said. One query. Nothing is logged: they are reading their own words.
    """
    places = signup.places.filter(cancelled_at__isnull=True).select_related("access_need")
    return [
        OwnSeat(place, _read(place.access_need) if hasattr(place, "access_need") else None)
        for place in places.order_by("position")
    ]


def get_own_needs(signup: Signup) -> dict[int, Need]:
    """This function will return what the holder of a booking said, by position of the seat."""
    return {seat.place.position: seat.need for seat in get_own_seats(signup) if seat.need}


def _read(row: AccessNeed) -> Need:
    return Need(row.place, row.details.get("kinds", []), row.details.get("note", ""))
