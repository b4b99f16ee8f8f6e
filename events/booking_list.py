"""The bookings of an occasion as the host sees them, on screen and as a file. Never what anybody needs."""

import io
from collections.abc import Iterable
from dataclasses import dataclass

from defusedcsv import csv
from django.db.models import Exists, OuterRef, Prefetch, prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from core.spreadsheets import BOM, clean_cell
from events.enums import SignupStatus
from events.models import AccessNeed, Answer, Occasion, Place, Signup, WaitingMove
from events.questions import Said, say


@dataclass(frozen=True)
class Row:
    booking: Signup
    names: str
    seats: int
    has_needs: bool

    @property
    def said(self) -> list[Said]:
        """What was answered to the event's own questions. No query."""
        return say(self.booking.answers.all())

    @property
    def how_added(self) -> str:
        if self.booking.added_by:
            return _("By %(name)s") % {"name": self.booking.added_by.get_full_name()}
        return _("On the site")


def get_rows(occasion: Occasion) -> list[Row]:
    """This function will return all bookings, first come first. Three queries."""
    said_something = AccessNeed.objects.filter(place__signup=OuterRef("pk"), place__cancelled_at__isnull=True)
    taken = Place.objects.filter(cancelled_at__isnull=True)
    bookings = (
        occasion.signups.annotate(has_needs=Exists(said_something))
        .select_related("added_by")
        .prefetch_related(
            Prefetch("places", queryset=taken, to_attr="taken"),
            Prefetch("answers", queryset=Answer.objects.select_related("question")),
        )
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


def load_moves(rows: Iterable[Row]) -> None:
    """This function will fetch for all bookings who served them out of turn, and why. One query."""
    moves = WaitingMove.objects.select_related("moved_by").order_by("moved_at")
    prefetch_related_objects([row.booking for row in rows], Prefetch("moves", queryset=moves))


def get_waiting(rows: Iterable[Row]) -> list[Row]:
    """This function will return the waiting list in its order: the first is next. No query."""
    waiting = [row for row in rows if row.booking.status == SignupStatus.WAITING]
    return sorted(waiting, key=lambda row: (row.booking.waiting_since, row.booking.pk))


def write_csv(rows: Iterable[Row]) -> str:
    """This function will return the list as a file for spreadsheets, in which no cell is a formula.

    Neither access needs nor how to join are in it.
    """
    rows = list(rows)
    answers = [{said.question: said.answer for said in row.said} for row in rows]
    questions = list(dict.fromkeys(question for given in answers for question in given))
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
            *map(clean_cell, questions),
        ]
    )
    for row, given in zip(rows, answers, strict=True):
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
            *(given.get(question, "") for question in questions),
        ]
        writer.writerow([clean_cell(cell) for cell in cells])
    return BOM + table.getvalue()
