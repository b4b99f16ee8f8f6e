"""One occasion at a glance, for the staff: where it stands, and what somebody has to do about it.

Numbers only, and no names: this screen may stay open on a desk.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.enums import WordsState
from core.models import Mail, MailStatus, NetworkDetails
from core.small_numbers import say_count
from directory import concerns
from events import joining
from events.booking_list import Row, count_seats, get_rows
from events.calls import get_calls
from events.closing import count_people, waits_for_closing
from events.conversations import breaks_promise
from events.enums import ClaimState, SignupStatus
from events.models import EventPage, Occasion
from events.papers import are_owed

TROUBLE = (MailStatus.REFUSED, MailStatus.UNSURE, MailStatus.MISSED)


@dataclass(frozen=True)
class Task:
    """Something that waits for somebody, and the screen on which it is done."""

    words: str
    url: str


@dataclass(frozen=True)
class Number:
    label: str
    value: int | str


class Overview:
    """Where one occasion stands. Fourteen queries, however many people come."""

    def __init__(self, occasion: Occasion, *, now: datetime):
        self.occasion, self.now = occasion, now
        self.is_over = occasion.is_over(now)

    @cached_property
    def rows(self) -> list[Row]:
        return get_rows(self.occasion)

    @cached_property
    def seats(self) -> dict[str, int]:
        return count_seats(self.rows)

    @cached_property
    def pages(self) -> list[EventPage]:
        return list(self.occasion.pages.select_related("locale").order_by("path"))

    @cached_property
    def came(self) -> int:
        return count_people(self.occasion)

    @cached_property
    def mail(self) -> dict[str, int]:
        keys = [f"signup:{row.booking.uuid}" for row in self.rows]
        states = Mail.objects.filter(subject_key__in=keys).values_list("status")
        return dict(states.annotate(Count("pk")).order_by())

    @cached_property
    def afterwards(self) -> dict[str, int]:
        waiting = WordsState.WAITING
        notes = self.occasion.notes.aggregate(
            notes=Count("pk"), notes_waiting=Count("pk", filter=Q(state=waiting))
        )
        survey = self.occasion.survey_answers.aggregate(
            answers=Count("pk"), words_waiting=Count("pk", filter=~Q(words="") & Q(words_state=waiting))
        )
        pledges = self.occasion.pledges.aggregate(
            pledges=Count("pk"), pledges_waiting=Count("pk", filter=Q(state=waiting))
        )
        claims = self.occasion.claims.aggregate(
            claims=Count("pk"), claims_open=Count("pk", filter=Q(state=ClaimState.RECEIVED))
        )
        return {**notes, **survey, **pledges, **claims}

    def get_numbers(self) -> list[Number]:
        """This function will return the numbers of the sign-up, of the mail, and of what came after."""
        taken = self.seats[SignupStatus.CONFIRMED] + self.seats[SignupStatus.OFFERED]
        capacity = self.occasion.capacity
        numbers = [
            Number(_("Places"), _("as many as come") if capacity is None else capacity),
            Number(_("People with a place"), self.seats[SignupStatus.CONFIRMED]),
            Number(_("People who were offered a place"), self.seats[SignupStatus.OFFERED]),
            Number(_("People on the waiting list"), self.seats[SignupStatus.WAITING]),
        ]
        if capacity is not None:
            left = max(0, capacity - taken)
            numbers.append(Number(_("Places left"), left))
        numbers.append(
            Number(
                _("Bookings with access needs"),
                sum(row.has_needs for row in self.rows if row.booking.is_live),
            )
        )
        numbers += [
            Number(_("Messages sent"), self.mail.get(MailStatus.SENT, 0)),
            Number(
                _("Messages to be sent"),
                self.mail.get(MailStatus.QUEUED, 0) + self.mail.get(MailStatus.SENDING, 0),
            ),
        ]
        if self.is_over or self.came:
            numbers.append(Number(_("People checked in"), self.came))
        if self.is_over:
            numbers += [
                Number(_("Notes of the meeting"), self.afterwards["notes"]),
                Number(_("Answers to the survey"), say_count(self.afterwards["answers"])),
                Number(_("Pledges"), self.afterwards["pledges"]),
                Number(_("Expenses claims"), say_count(self.afterwards["claims"])),
            ]
        return numbers

    def get_tasks(self) -> list[Task]:
        """This function will return what waits for somebody, the most pressing first."""
        if self.occasion.is_cancelled:
            return list(self._get_calls())
        tasks = [*self._get_calls(), *self._get_mail_tasks()]
        return [*tasks, *(self._get_tasks_after() if self.is_over else self._get_tasks_before())]

    def _get_calls(self) -> Iterator[Task]:
        if self.is_over:
            return
        if calls := get_calls(self.occasion, self.rows, now=self.now):
            words = ngettext(
                "%(count)s person has to be rung.", "%(count)s people have to be rung.", len(calls)
            )
            yield self._task(words % {"count": len(calls)}, "bookings")

    def _get_mail_tasks(self) -> Iterator[Task]:
        if trouble := sum(self.mail.get(status, 0) for status in TROUBLE):
            words = ngettext(
                "%(count)s message did not arrive.", "%(count)s messages did not arrive.", trouble
            )
            yield self._task(words % {"count": trouble}, "mail")

    def _get_tasks_before(self) -> Iterator[Task]:
        occasion = self.occasion
        if not any(page.live for page in self.pages):
            page = self.pages[0] if self.pages else None
            url = reverse("wagtailadmin_pages:edit", args=[page.pk]) if page else ""
            yield Task(_("No page tells of it yet: nobody can sign up."), url)
        yield from self._get_safeguarding_tasks()
        if breaks_promise(occasion):
            words = _("The venue is not what we promise: a community venue, step-free, near a station.")
            yield self._task(words, "edit")
        if joining.is_missing(occasion):
            yield self._task(_("Nobody can join online yet: add the address of the meeting."), "edit")
        if not self.hosts:
            yield self._task(_("No host is named: somebody has to check people in."), "edit")
        if are_owed(occasion, self.now) and not any(page.papers for page in self.pages):
            yield self._task(_("The papers are late."), "edit")
        taken = self.seats[SignupStatus.CONFIRMED] + self.seats[SignupStatus.OFFERED]
        if occasion.capacity is not None and taken > occasion.capacity:
            over = taken - occasion.capacity
            yield self._task(_("%(count)s more than there are places.") % {"count": over}, "bookings")

    def _get_tasks_after(self) -> Iterator[Task]:
        if waits_for_closing(self.occasion, self.now):
            yield self._task(_("Say what was heard, and close this event."), "close")
        for key, name, words in (
            ("notes_waiting", "notes", _("Notes to read: %(count)s")),
            ("words_waiting", "survey", _("Answers in own words to read: %(count)s")),
            ("pledges_waiting", "pledges", _("Pledges to read: %(count)s")),
            ("claims_open", "claims", _("Expenses claims to answer: %(count)s")),
        ):
            if count := self.afterwards[key]:
                yield self._task(words % {"count": count}, name)

    def _get_safeguarding_tasks(self) -> Iterator[Task]:
        """What the whole network needs before people meet: a contact by role, and who reads worries."""
        network = NetworkDetails.for_language(settings.LANGUAGE_CODE)
        if not (network.safeguarding_role and network.safeguarding_text):
            name = "wagtailsnippets_core_networkdetails"
            url = reverse(f"{name}:edit", args=[network.pk]) if network.pk else reverse(f"{name}:list")
            yield Task(_("No safeguarding contact is named."), url)
        if not concerns.has_contacts():
            url = reverse("concern_contact:index")
            yield Task(_("Nobody is named to read worries about safety: an administrator can."), url)

    @cached_property
    def hosts(self) -> list[str]:
        return list(self.occasion.hosts.order_by("chosen_name").values_list("chosen_name", flat=True))

    def _task(self, words: str, name: str) -> Task:
        return Task(words, reverse(f"occasion:{name}", args=[self.occasion.pk]))

    def get_stage(self) -> str:
        """This function will say in a few words where the occasion is in its life."""
        if self.occasion.is_cancelled:
            return _("Cancelled")
        if not self.is_over:
            return _("To come") if self.now < self.occasion.starts_at else _("Going on now")
        if self.occasion.closed_at:
            day = date_format(timezone.localtime(self.occasion.closed_at), "j E Y")
            return _("Closed on %(day)s") % {"day": day}
        return _("Over, and not closed yet")
