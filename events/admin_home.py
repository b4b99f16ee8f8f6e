"""What the editors' home says about events: which wait to be closed, which papers are late, what is to be
read.
"""

from datetime import datetime

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.admin_waiting import Waiting
from core.enums import WordsState
from core.models import User
from events import aftercare, expenses
from events.access import can_change_occasions
from events.closing import FIRST_REMINDER, get_open_events
from events.enums import ClaimState
from events.models import Occasion, Pledge
from events.papers import get_late_papers


def get_events_to_close(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return the events that are over, and of which nobody has said what was heard."""
    if not can_change_occasions(user):
        return []
    return [
        Waiting(
            _("%(event)s, %(day)s: people have not been told what was heard.")
            % {"event": occasion.name, "day": date_format(occasion.local_start, "j F Y")},
            reverse("occasion:close", args=[occasion.pk]),
            is_overdue=occasion.ends_at < now - FIRST_REMINDER,
        )
        for occasion in get_open_events(now)
    ]


def get_papers_owed(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return the events to come whose papers are late."""
    if not can_change_occasions(user):
        return []
    return [
        Waiting(
            _("%(event)s: papers were promised by %(day)s.")
            % {"event": page.title, "day": date_format(page.occasion.papers_due_date, "j F Y")},
            reverse("wagtailadmin_pages:edit", args=[page.pk]),
            is_overdue=True,
        )
        for page in get_late_papers(now)
    ]


def get_pledges_to_read(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many pledges wait to be put on the wall."""
    if not can_change_occasions(user):
        return []
    number = Pledge.objects.filter(is_for_all=True, state=WordsState.WAITING).count()
    words = ngettext("%(number)s pledge is to be read.", "%(number)s pledges are to be read.", number)
    return [Waiting(words % {"number": number}, reverse("pledge:index"), count=number)] if number else []


def get_notes_to_read(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many notes nobody has read, event by event."""
    if not can_change_occasions(user):
        return []
    counted = Occasion.objects.filter(notes__state=WordsState.WAITING).annotate(number=Count("notes"))
    return [
        Waiting(
            ngettext(
                "%(event)s: %(number)s note is to be read.",
                "%(event)s: %(number)s notes are to be read.",
                occasion.number,
            )
            % {"event": occasion.name, "number": occasion.number},
            reverse("occasion:notes", args=[occasion.pk]),
            count=occasion.number,
        )
        for occasion in counted.order_by("starts_at", "pk")
    ]


def get_survey_words(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many words that came with a survey nobody has read, event by event."""
    if not can_change_occasions(user):
        return []
    is_waiting = Q(survey_answers__words_state=WordsState.WAITING) & ~Q(survey_answers__words="")
    counted = Occasion.objects.annotate(number=Count("survey_answers", filter=is_waiting))
    return [
        Waiting(
            ngettext(
                "%(event)s: %(number)s answer to the survey is to be read.",
                "%(event)s: %(number)s answers to the survey are to be read.",
                occasion.number,
            )
            % {"event": occasion.name, "number": occasion.number},
            reverse("occasion:survey", args=[occasion.pk]),
            count=occasion.number,
        )
        for occasion in counted.filter(number__gt=0).order_by("starts_at", "pk")
    ]


def get_aftercare(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many requests for aftercare wait for an answer."""
    if not aftercare.is_aftercare_contact(user):
        return []
    number = aftercare.get_requests(viewer=user).filter(closed_at__isnull=True).count()
    words = ngettext(
        "%(number)s request for aftercare is open.", "%(number)s requests for aftercare are open.", number
    ) % {"number": number}
    return [Waiting(words, reverse("aftercare:index"), count=number)] if number else []


def get_claims(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many expenses claims the desks that somebody is at have to decide on."""
    number = expenses.get_claims(user).filter(state=ClaimState.RECEIVED).count()
    words = ngettext(
        "%(number)s expenses claim is to be decided on.",
        "%(number)s expenses claims are to be decided on.",
        number,
    ) % {"number": number}
    return [Waiting(words, reverse("claim:index"), count=number)] if number else []
