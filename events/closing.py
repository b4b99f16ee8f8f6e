"""Closing an event: what was heard is published, people are told, and until then somebody is reminded.

The only writer of `Occasion.people_came`, `closed_at` and `closed_by`.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core import outbox
from core.enums import WordsState
from core.models import NetworkDetails, User
from events import emails
from events.enums import Captions
from events.hosting import get_hours
from events.links import get_event_page, get_title
from events.locking import in_turn, lock_occasion
from events.models import EventPage, Occasion, Place

FIRST_REMINDER = timedelta(days=3)  # after the end
A_WEEK = timedelta(days=7)
MOST_REMINDERS = 6
MAY_CLOSE = "change_occasion"


class NotOverYet(Exception):
    """The event is still to come, goes on, or was cancelled."""


class AlreadyClosed(Exception):
    """The event has been closed: people have been told."""


class NothingHeard(Exception):
    """No public page says what was heard, and no note is shown."""


@dataclass(frozen=True)
class Reader:
    """Somebody who is reminded, and where they can do something about it (may be nowhere)."""

    key: str
    email: str
    language: str
    path: str


@dataclass(frozen=True)
class Point:
    """One line of the list that an editor goes through before closing."""

    words: Promise
    is_done: bool
    is_needed: bool = False  # without it the event cannot be closed


@dataclass(frozen=True)
class Checklist:
    points: list[Point]

    @property
    def may_close(self) -> bool:
        return all(point.is_done for point in self.points if point.is_needed)


def get_checklist(occasion: Occasion) -> Checklist:
    """This function will return what to look at before closing. Three queries."""
    page = get_event_page(occasion, settings.LANGUAGE_CODE)
    kinds = [block["type"] for block in page.heard.raw_data] if page and page.live else []
    states = set(occasion.notes.values_list("state", flat=True))
    return Checklist(
        [
            Point(
                _("What we heard is on the public page, or notes are shown."),
                bool(kinds) or WordsState.SHOWN in states,
                is_needed=True,
            ),
            Point(_("All notes have been read."), WordsState.WAITING not in states),
            Point(_("Decisions say who does it, and by when."), "decision" in kinds),
            Point(_("People who came are thanked."), "thanks" in kinds),
            Point(_("People were checked in: we know how many came."), count_people(occasion) > 0),
            Point(
                _("Recordings have captions."),
                not (page and has_recording_without_captions(page)),
            ),
        ]
    )


def count_people(occasion: Occasion) -> int:
    """This function will count the people who were checked in. One query."""
    return Place.objects.filter(
        signup__occasion=occasion, came_at__isnull=False, cancelled_at__isnull=True
    ).count()


def has_recording_without_captions(page: EventPage) -> bool:
    """This function will say whether one of a page's recordings has no captions. No query."""
    recordings = [block["value"] for block in page.heard.raw_data if block["type"] == "recording"]
    return any(value["captions"] == Captions.NO for value in recordings)


@in_turn
def close_event(*, occasion: Occasion, people_came: int | None, user: User, now: datetime) -> int:
    """This function will close an event: it notes how many came, and tells those who want to know what was
    heard. `people_came` may be None: nobody counted. Returns how many are told.

    Raises NotOverYet, AlreadyClosed, NothingHeard or locking.Busy.
    """
    occasion = lock_occasion(occasion.pk)
    if occasion.closed_at is not None:
        raise AlreadyClosed
    if occasion.is_cancelled or not occasion.is_over(now):
        raise NotOverYet
    if not get_checklist(occasion).may_close or not Occasion.objects.public().filter(pk=occasion.pk).exists():
        raise NothingHeard
    occasion.people_came, occasion.closed_at, occasion.closed_by = people_came, now, user
    occasion.save(update_fields=["people_came", "closed_at", "closed_by", "changed_at"])
    return emails.queue_heard(occasion=occasion, now=now)


def waits_for_closing(occasion: Occasion, now: datetime) -> bool:
    """This function will say whether an event is over and somebody has to say what was heard. No query."""
    return occasion.closed_at is None and occasion.is_over(now) and not occasion.is_cancelled


def get_open_events(now: datetime) -> list[Occasion]:
    """This function will return the public events for which `waits_for_closing` holds, the oldest first."""
    over = Occasion.objects.public().scheduled().past(now).filter(closed_at__isnull=True)
    return list(over.order_by("ends_at", "pk"))


def chase(*, now: datetime) -> int:
    """This function will remind hosts and editors of events that are not closed: three days after the end,
    then every week, six times at most. Returns how many messages it queued.
    """
    earliest = now - FIRST_REMINDER - MOST_REMINDERS * A_WEEK
    due = [
        occasion for occasion in get_open_events(now) if earliest < occasion.ends_at <= now - FIRST_REMINDER
    ]
    return sum(_remind(occasion, now=now) for occasion in due)


def _remind(occasion: Occasion, *, now: datetime) -> int:
    week = (now - occasion.ends_at - FIRST_REMINDER) // A_WEEK
    return sum(
        _queue_reminder(occasion, reader, week=week, now=now) for reader in _get_readers(occasion, now=now)
    )


def _get_readers(occasion: Occasion, *, now: datetime) -> list[Reader]:
    """The hosts, and the editors who may close it; where there is neither, the network's own address."""
    close_url = reverse("occasion:close", args=[occasion.pk])
    may_close = Q(groups__permissions__codename=MAY_CLOSE) | Q(user_permissions__codename=MAY_CLOSE)
    editors = User.objects.filter(may_close, is_active=True).distinct().order_by("pk")
    readers = {
        user.pk: Reader(str(user.pk), user.email, settings.LANGUAGE_CODE, close_url) for user in editors
    }
    notes_url = reverse("events:host_notes", args=[occasion.pk]) if get_hours(occasion).are_open(now) else ""
    for host in occasion.hosts.filter(user__is_active=True).select_related("user").order_by("pk"):
        readers.setdefault(host.user_id, Reader(str(host.user_id), host.user.email, host.language, notes_url))
    if not readers and (email := NetworkDetails.for_language(settings.LANGUAGE_CODE).contact_email):
        return [Reader("network", email, settings.LANGUAGE_CODE, close_url)]
    return list(readers.values())


def _queue_reminder(occasion: Occasion, reader: Reader, *, week: int, now: datetime) -> bool:
    page = get_event_page(occasion, reader.language)
    with translation.override(reader.language):
        context = {
            "occasion": occasion,
            "title": get_title(occasion, page),
            "url": f"{settings.SITE_URL}{reader.path}" if reader.path else "",
        }
    return outbox.queue_template(
        template="events/email/heard_owed",
        context=context,
        key=f"occasion:{occasion.uid}:heard_owed:{week}:{reader.key}",
        kind="heard_owed",
        to=reader.email,
        language=reader.language,
        subject_key=f"occasion:{occasion.uid}",
        now=now,
    )
