"""Which messages went about an occasion, for its editors: never what they say, nor a whole address."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core import outbox
from core.contact import mask_email
from core.models import Mail, MailStatus
from events.models import Occasion, Place

ON_A_PAGE = 100
KINDS = {
    "confirmation": _("Place confirmed"),
    "waiting": _("On the waiting list"),
    "offer": _("Place offered"),
    "lapsed": _("Offer ran out"),
    "cancelled": _("Booking cancelled"),
    "series": _("Dates of a series booked"),
    "series_cancelled": _("Dates of a series given back"),
    "occasion_changed": _("Time or place changed"),
    "occasion_cancelled": _("Event cancelled"),
    "reminder": _("Reminder"),
    "thanks": _("Thanks, with the survey"),
    "heard": _("What we heard"),
    "letter": _("Letter to everybody"),
}


@dataclass(frozen=True)
class Row:
    mail: Mail
    what: str | Promise
    name: str  # of the first seat, as the person chose it
    address: str  # masked; empty once it is erased
    may_be_sent_again: bool


@dataclass(frozen=True)
class MailLog:
    rows: list[Row]
    page: Page
    totals: list[tuple[str | Promise, int]]  # only of states that there are


def get_mails(occasion: Occasion) -> QuerySet[Mail]:
    """This function will return the messages about an occasion's bookings, the latest first. Two queries."""
    subjects = [f"signup:{uuid}" for uuid in occasion.signups.values_list("uuid", flat=True)]
    return Mail.objects.filter(subject_key__in=subjects).order_by("-due_at", "-pk")


def get_mail_log(*, occasion: Occasion, number: str | None, now: datetime) -> MailLog:
    """This function will return one page of the messages, and how many there are in each state.

    `number` is the page's; one that does not exist is the nearest that does. Five queries.
    """
    mails = get_mails(occasion)
    counted = Counter(mails.order_by().values_list("status", flat=True))
    page = Paginator(mails, ON_A_PAGE).get_page(number)
    names = _get_names(occasion, page)
    rows = [
        Row(
            mail=mail,
            what=KINDS.get(mail.kind, mail.kind),
            name=names.get(mail.subject_key, ""),
            address=mask_email(mail.to) if mail.to else "",
            may_be_sent_again=outbox.may_be_sent_again(mail=mail, now=now),
        )
        for mail in page
    ]
    totals = [(status.label, counted[status]) for status in MailStatus if counted[status]]
    return MailLog(rows, page, totals)


def _get_names(occasion: Occasion, mails: Iterable[Mail]) -> dict[str, str]:
    """The chosen names by the messages' subjects."""
    uuids = [mail.subject_key.removeprefix("signup:") for mail in mails]
    first_seats = Place.objects.filter(signup__occasion=occasion, signup__uuid__in=uuids, position=1)
    return {f"signup:{uuid}": name for uuid, name in first_seats.values_list("signup__uuid", "chosen_name")}
