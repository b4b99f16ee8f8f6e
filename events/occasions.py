"""Making, changing and cancelling occasions: the only writer of them and what hangs on them."""

from collections.abc import Iterable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from directory.models import Member
from events import emails, searching
from events.availability import OccasionOver
from events.enums import OccasionStatus
from events.locking import in_turn, lock_occasion
from events.models import AccessPromise, Joining, Occasion, Question
from events.questions import write_questions
from events.waiting_list import fill_places, shorten_offers

# Whoever has a place must hear of a change in these. (The joining address is behind our own door.)
FIELDS_THAT_MATTER = ("starts_at", "ends_at", "time_zone", "format", "venue_id")
TIMES = ("starts_at", "ends_at", "signup_opens_at", "signup_closes_at")


class TimeDoesNotExist(Exception):
    """The clocks go forward over this time of day."""


class AlreadyCancelled(Exception):
    """The occasion has been cancelled: it can be neither changed nor cancelled again."""


class HasBookings(Exception):
    """Somebody has booked, now or before: cancel instead."""


class HasPages(Exception):
    """Pages, drafts too, tell of this occasion."""


def put_in_zone(*, local: datetime, time_zone: str) -> datetime:
    """This function will turn a clock's reading (without zone) into a moment. Of two such, the earlier one.

    Raises TimeDoesNotExist.
    """
    moment = local.replace(tzinfo=ZoneInfo(time_zone))
    _check_exists(moment)
    return moment


@in_turn
def save_occasion(
    *,
    occasion: Occasion,
    joining: dict[str, str] | None = None,
    promises: Iterable[AccessPromise] | None = None,
    hosts: Iterable[Member] | None = None,
    questions: Iterable[Question] | None = None,
    now: datetime,
) -> Occasion:
    """This function will write a new or changed occasion; whoever has booked is told what matters to them.

    `joining` has the keys url, phone and note; `promises` and `questions` are unsaved rows without
    occasion. Each replaces what was there, None leaves it. More places go to those who wait; fewer take none
    away. Status, sequence and series are not changed here. Raises TimeDoesNotExist, AlreadyCancelled,
    QuestionAnswered or locking.Busy.
    """
    for field in TIMES:
        if moment := getattr(occasion, field):
            _check_exists(moment)
    before = None
    if occasion.pk:
        before = lock_occasion(occasion.pk)
        if before.is_cancelled:
            raise AlreadyCancelled
        occasion.status = before.status
        occasion.sequence = before.sequence + bool(_differences(before, occasion))
    occasion.save()
    if joining is not None:
        _write_joining(occasion, joining)
    if promises is not None:
        _write_promises(occasion, promises)
    if hosts is not None:
        occasion.hosts.set(hosts)
    if questions is not None:
        write_questions(occasion=occasion, questions=questions)
    searching.note_occasions([occasion.pk])
    if before and occasion.ends_at >= now:
        if _differences(before, occasion):
            emails.queue_occasion_changed(occasion=occasion, before=before, now=now)
        if occasion.starts_at < before.starts_at:
            shorten_offers(occasion=occasion)
        if _has_more_places(before, occasion):
            fill_places(occasion=occasion, now=now)
    return occasion


@in_turn
def change_room(*, occasion: Occasion, joining: dict[str, str], now: datetime) -> None:
    """This function will replace how to join, with the keys of save_occasion.

    Nobody is told and nobody needs a new link: everybody comes through our door, which leads there from now.
    Raises AlreadyCancelled, OccasionOver or locking.Busy.
    """
    occasion = _lock_unless_ended(occasion, now=now)
    _write_joining(occasion, joining)


@in_turn
def cancel_occasion(*, occasion: Occasion, reason: str, now: datetime) -> Occasion:
    """This function will cancel an occasion; everybody with a live booking is told, with the reason.

    Raises AlreadyCancelled, OccasionOver or locking.Busy.
    """
    occasion = _lock_unless_ended(occasion, now=now)
    occasion.status = OccasionStatus.CANCELLED
    occasion.cancelled_because = reason
    occasion.sequence += 1
    occasion.save()
    searching.note_occasions([occasion.pk])
    emails.queue_occasion_cancelled(occasion=occasion, now=now)
    return occasion


@in_turn
def delete_occasion(*, occasion: Occasion) -> None:
    """This function will delete an occasion that nobody has booked and no page tells of.

    Raises HasBookings, HasPages or locking.Busy.
    """
    occasion = lock_occasion(occasion.pk)
    if occasion.signups.exists():
        raise HasBookings
    if occasion.pages.exists():
        raise HasPages
    occasion.delete()


def has_change_that_matters(*, occasion: Occasion) -> bool:
    """This function will say whether people would be told of these values, once saved."""
    return bool(_differences(Occasion.objects.get(pk=occasion.pk), occasion))


def count_people_to_tell(*, occasion: Occasion) -> int:
    """This function will count the live bookings that have an e-mail address. One query."""
    return occasion.signups.live().exclude(email="").count()


def _lock_unless_ended(occasion: Occasion, *, now: datetime) -> Occasion:
    occasion = lock_occasion(occasion.pk)
    if occasion.is_cancelled:
        raise AlreadyCancelled
    if occasion.is_over(now):
        raise OccasionOver
    return occasion


def _check_exists(moment: datetime) -> None:
    back = moment.astimezone(UTC).astimezone(moment.tzinfo)
    if back.replace(tzinfo=None) != moment.replace(tzinfo=None):
        raise TimeDoesNotExist


def _differences(before: Occasion, after: Occasion) -> list[str]:
    return [field for field in FIELDS_THAT_MATTER if getattr(before, field) != getattr(after, field)]


def _has_more_places(before: Occasion, after: Occasion) -> bool:
    if before.capacity is None:
        return False
    return after.capacity is None or after.capacity > before.capacity


def _write_joining(occasion: Occasion, joining: dict[str, str]) -> None:
    details = {key: value for key, value in joining.items() if value}
    if details:
        Joining.objects.update_or_create(occasion=occasion, defaults={"details": details})
    else:
        Joining.objects.filter(occasion=occasion).delete()


def _write_promises(occasion: Occasion, promises: Iterable[AccessPromise]) -> None:
    occasion.promises.all().delete()
    for promise in promises:
        promise.occasion = occasion
        promise.save()
