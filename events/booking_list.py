"""The bookings of an occasion as the host sees them, on screen and as a file. Never what anybody needs."""

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

from defusedcsv import csv
from django.db.models import Exists, OuterRef, Prefetch
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from events.enums import SignupStatus
from events.models import AccessNeed, Occasion, Place, Signup

CONTROL_SIGNS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # spreadsheets refuse files with them (X06)
BOM = "\ufeff"  # tells spreadsheets that the file is UTF-8


@dataclass(frozen=True)
class Row:
    booking: Signup
    names: str
    seats: int
    has_needs: bool

    @property
    def how_added(self) -> str:
        if self.booking.added_by:
            return _("By %(name)s") % {"name": self.booking.added_by.get_full_name()}
        return _("On the site")


@dataclass(frozen=True)
class Call:
    """Somebody whom only a telephone reaches, and what to say."""

    row: Row
    words: str
    waits_for_answer: bool


def get_rows(occasion: Occasion) -> list[Row]:
    """This function will return all bookings, first come first. Two queries."""
    said_something = AccessNeed.objects.filter(place__signup=OuterRef("pk"), place__cancelled_at__isnull=True)
    taken = Place.objects.filter(cancelled_at__isnull=True)
    bookings = (
        occasion.signups.annotate(has_needs=Exists(said_something))
        .select_related("added_by")
        .prefetch_related(Prefetch("places", queryset=taken, to_attr="taken"))
        .order_by("created_at", "pk")
    )
    return [
        Row(
            booking,
            ", ".join(place.chosen_name for place in booking.taken if place.chosen_name),
            len(booking.taken),
            booking.has_needs,
        )
        for booking in bookings
    ]


def count_seats(rows: Iterable[Row]) -> dict[str, int]:
    """This function will add up the seats by status of the booking."""
    seats = dict.fromkeys(SignupStatus.values, 0)
    for row in rows:
        seats[row.booking.status] += row.seats
    return seats


def get_calls(occasion: Occasion, rows: Iterable[Row]) -> list[Call]:
    """This function will return whom to ring: they have no e-mail, so no message tells them. No query."""
    calls = []
    for row in rows:
        if row.booking.email or not row.booking.phone or not row.booking.is_live:
            continue
        if occasion.is_cancelled:
            calls.append(Call(row, _("It will not take place."), False))
        elif row.booking.status == SignupStatus.OFFERED:
            calls.append(Call(row, _say_offer(row.booking), True))
        elif occasion.sequence:
            calls.append(Call(row, _("Time or place may have changed since they booked."), False))
    return calls


def write_csv(rows: Iterable[Row]) -> str:
    """This function will return the list as a file for spreadsheets, in which no cell is a formula.

    Neither access needs nor how to join are in it.
    """
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(
        [
            _("Names"),
            _("Places"),
            _("Status"),
            _("E-mail"),
            _("Telephone"),
            _("Language"),
            _("How they heard"),
            _("Booked"),
            _("How it was added"),
        ]
    )
    for row in rows:
        booking = row.booking
        cells = [
            row.names,
            row.seats,
            booking.get_status_display(),
            booking.email,
            booking.phone,
            booking.language,
            booking.get_heard_display(),
            f"{timezone.localtime(booking.created_at):%Y-%m-%d %H:%M}",
            row.how_added,
        ]
        writer.writerow([CONTROL_SIGNS.sub("", str(cell)) for cell in cells])
    return BOM + table.getvalue()


def _say_offer(booking: Signup) -> str:
    if booking.offer_ends_at is None:
        return _("A place is free for them.")
    until = date_format(timezone.localtime(booking.offer_ends_at), "D j M, H:i")
    return _("A place is free for them until %(until)s.") % {"until": until}
