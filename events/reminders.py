"""What people are told as the clock goes: a reminder a week and a day before, and thanks some hours after."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from core.models import Mail
from events import locking
from events.attendance import get_who_came
from events.emails import get_first_moment, queue_about_booking
from events.links import get_join_url
from events.locking import in_turn
from events.models import Occasion, Signup, SignupQuerySet

OF_USE = timedelta(hours=48)  # how late a reminder or a thank-you may be
THANKS_AFTER = timedelta(hours=3)
BATCH = 25  # so many at a time: others want the lock too
CLOCK_CHANGE = timedelta(hours=1)


@dataclass(frozen=True)
class Reminder:
    name: str
    before: timedelta
    is_wanted: Callable[[Occasion], bool]
    only_answered: bool  # only to addresses from which somebody has answered


REMINDERS = (  # the last first: who is told of it needs no other
    # The one reminder that an address gets from which nobody has answered
    Reminder("day", timedelta(days=1), lambda occasion: occasion.reminds_day_before, False),
    Reminder("week", timedelta(days=7), lambda occasion: occasion.reminds_week_before, True),
)


def get_moment(occasion: Occasion, reminder: Reminder) -> datetime:
    """This function will return when a reminder is due: at the time of day at which the meeting begins."""
    return (occasion.local_start - reminder.before).astimezone(UTC)


def remind(*, now: datetime) -> int:
    """This function will queue the reminders that are due, and return how many.

    Those of meetings that have begun are not written any more. One that comes later than OF_USE is
    written, and the outbox marks it as missed: so the editors can see that people were not reminded.
    """
    told = 0
    for reminder in REMINDERS:
        last_start = now + reminder.before + CLOCK_CHANGE
        for occasion in Occasion.objects.scheduled().filter(starts_at__gt=now, starts_at__lte=last_start):
            while some := _remind_some(occasion=occasion, reminder=reminder, now=now):
                told += some
    return told


@in_turn
def _remind_some(*, occasion: Occasion, reminder: Reminder, now: datetime) -> int:
    """Reminds the next few. Under the lock: nobody cancels, and nothing moves, between look and message."""
    occasion = locking.lock_occasion(occasion.pk)
    moment = get_moment(occasion, reminder)
    if occasion.is_cancelled or not reminder.is_wanted(occasion) or not moment <= now < occasion.starts_at:
        return 0
    due = _get_people_to_remind(occasion, reminder, moment)[:BATCH]
    for signup in due:
        signup.occasion = occasion
        _queue_reminder(signup, reminder, moment, now=now)
    return len(due)


def _queue_reminder(signup: Signup, reminder: Reminder, moment: datetime, *, now: datetime) -> None:
    """One a start: where the occasion is moved, people are reminded of its new date."""
    starts_at = signup.occasion.starts_at
    queue_about_booking(
        "reminder",
        signup,
        ics_method="REQUEST",
        now=now,
        key=f"signup:{signup.uuid}:reminder:{reminder.name}:{starts_at.timestamp():.0f}",
        due_at=max(moment, get_first_moment(signup, now)),
        best_before=min(moment + OF_USE, starts_at),
        repeatable=False,
        context={"join_url": get_join_url(signup), "venue": signup.occasion.venue},
    )


def _get_people_to_remind(occasion: Occasion, reminder: Reminder, moment: datetime) -> list[Signup]:
    """Who had booked by the reminder's moment and heard nothing of this booking since, of this reminder least
    of all: who was given a place, or told of a new date, in the meantime knows.
    """
    bookings = _get_reachable(occasion.signups.confirmed()).filter(created_at__lt=moment)
    if reminder.only_answered:
        bookings = bookings.filter(verified_at__lt=moment)
    by_subject = {f"signup:{signup.uuid}": signup for signup in bookings.order_by("pk")}
    told = Mail.objects.filter(subject_key__in=by_subject, created_at__gte=moment)
    for subject in told.values_list("subject_key", flat=True):
        by_subject.pop(subject, None)
    return list(by_subject.values())


def thank(*, now: datetime) -> int:
    """This function will queue thanks, with the way to the survey, to who came to a meeting that ended some
    hours ago, and return how many. Nobody hears later than OF_USE, or twice.
    """
    ended = now - THANKS_AFTER
    told = 0
    for occasion in Occasion.objects.scheduled().filter(ends_at__lte=ended, ends_at__gt=ended - OF_USE):
        people = _get_reachable(get_who_came(occasion)).filter(verified_at__isnull=False)
        by_key = {f"signup:{signup.uuid}:thanks": signup for signup in people.order_by("pk")}
        written = set(Mail.objects.filter(key__in=by_key).values_list("key", flat=True))
        for key, signup in by_key.items():
            if key not in written:
                signup.occasion = occasion
                told += _queue_thanks(signup, key, now=now)
    return told


def _queue_thanks(signup: Signup, key: str, *, now: datetime) -> bool:
    """The way to the survey is the same for everybody: nobody can tell who answered."""
    with translation.override(signup.language):
        survey_url = settings.SITE_URL + reverse("events:survey", args=[signup.occasion_id])
    return queue_about_booking(
        "thanks",
        signup,
        now=now,
        key=key,
        best_before=now + OF_USE,
        priority=7,
        repeatable=False,
        context={"survey_url": survey_url},
    )


def _get_reachable(bookings: SignupQuerySet) -> SignupQuerySet:
    """Those that have an address and want more than what is essential."""
    return bookings.filter(stopped_mail_at__isnull=True).exclude(email="")
