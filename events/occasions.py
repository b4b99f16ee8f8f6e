"""Making, changing, cancelling and planning occasions: the only writer of them and what hangs on them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.coreutils import find_available_slug
from wagtail_localize.synctree import create_aliases_for_new_page

from core.models import User
from events import emails, recurrence
from events.availability import OccasionOver
from events.enums import OccasionStatus
from events.locking import in_turn, lock_occasion
from events.models import AccessPromise, EventPage, EventSeriesPage, Joining, Occasion
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


class SeriesNotPublished(Exception):
    """Pages below a series that nobody can see would be public with no way to them."""


@dataclass(frozen=True)
class PlannedMeeting:
    starts_at: datetime
    ends_at: datetime
    is_there: bool  # planned before, wherever it may have been moved since


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
    now: datetime,
) -> Occasion:
    """This function will write a new or changed occasion; whoever has booked is told what matters to them.

    `joining` has the keys url, phone and note; `promises` are unsaved rows without occasion. Each replaces
    what was there, None leaves it. More places go to those who wait; fewer take none away. Status, sequence
    and series are not changed here. Raises TimeDoesNotExist, AlreadyCancelled or locking.Busy.
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
    if before and occasion.ends_at >= now:
        if _differences(before, occasion):
            emails.queue_occasion_changed(occasion=occasion, now=now)
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
    occasion = lock_occasion(occasion.pk)
    if occasion.is_cancelled:
        raise AlreadyCancelled
    if occasion.is_over(now):
        raise OccasionOver
    _write_joining(occasion, joining)


@in_turn
def cancel_occasion(*, occasion: Occasion, reason: str, now: datetime) -> Occasion:
    """This function will cancel an occasion; everybody with a live booking is told, with the reason.

    Raises AlreadyCancelled, OccasionOver or locking.Busy.
    """
    occasion = lock_occasion(occasion.pk)
    if occasion.is_cancelled:
        raise AlreadyCancelled
    if occasion.is_over(now):
        raise OccasionOver
    occasion.status = OccasionStatus.CANCELLED
    occasion.cancelled_because = reason
    occasion.sequence += 1
    occasion.save()
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


def get_plan(*, series: EventSeriesPage, count: int, now: datetime) -> list[PlannedMeeting]:
    """This function will return the next `count` meetings that follow from a series' rule. One query.

    Raises TimeDoesNotExist.
    """
    zone = ZoneInfo(settings.EVENTS_TIME_ZONE)
    starts = [
        put_in_zone(local=datetime.combine(day, series.starts_time), time_zone=settings.EVENTS_TIME_ZONE)
        for day in recurrence.dates(
            series.rule,
            after=now.astimezone(zone).date(),
            count=count,
            skipped=[block.value for block in series.skipped_dates],
            first=series.first_date,
        )
    ]
    # By day: a meeting stays the one of its day when the series comes to begin at another time
    there = {
        start.astimezone(zone).date()
        for start in series.occasions.filter(series_start_at__gt=now).values_list(
            "series_start_at", flat=True
        )
    }
    return [
        # Added up in UTC: a meeting over the clock change lasts as long as any other
        PlannedMeeting(
            start, start.astimezone(UTC) + timedelta(minutes=series.duration), start.date() in there
        )
        for start in starts
    ]


@transaction.atomic
def plan_dates(
    *, series: EventSeriesPage, count: int, now: datetime, user: User | None = None
) -> list[EventPage]:
    """This function will publish a page and occasion for each of the next `count` meetings not planned yet.

    Each gets its aliases in the other languages. Planning again makes none twice; `user` is noted as their
    author. Raises SeriesNotPublished or TimeDoesNotExist.
    """
    # Two people planning at once take turns
    series = EventSeriesPage.objects.select_for_update(of=("self",)).get(pk=series.pk)
    if not series.live:
        raise SeriesNotPublished
    missing = [meeting for meeting in get_plan(series=series, count=count, now=now) if not meeting.is_there]
    return [_publish_meeting(series, meeting, now=now, user=user) for meeting in missing]


def get_meetings_to_move(*, series: EventSeriesPage, now: datetime) -> list[Occasion]:
    """This function will return the meetings to come that begin at another time of day than their series now
    does, save those that somebody moved by hand. One query.
    """
    as_planned = series.occasions.scheduled().filter(starts_at__gt=now, starts_at=F("series_start_at"))
    return [meeting for meeting in as_planned if meeting.local_start.time() != series.starts_time]


@transaction.atomic
def move_meetings(*, series: EventSeriesPage, now: datetime) -> list[Occasion]:
    """This function will move those meetings to the series' time of day, each as long as it was. Bookings
    stay with them, and people are told. Raises TimeDoesNotExist or locking.Busy.
    """
    series = EventSeriesPage.objects.select_for_update(of=("self",)).get(pk=series.pk)
    meetings = get_meetings_to_move(series=series, now=now)
    for meeting in meetings:
        start = put_in_zone(
            local=datetime.combine(meeting.local_start.date(), series.starts_time),
            time_zone=meeting.time_zone,
        )
        meeting.ends_at += start - meeting.starts_at
        meeting.starts_at = meeting.series_start_at = start
        save_occasion(occasion=meeting, now=now)
    return meetings


def _publish_meeting(
    series: EventSeriesPage, meeting: PlannedMeeting, *, now: datetime, user: User | None
) -> EventPage:
    with override(series.locale.language_code):
        day = date_format(meeting.starts_at, "j E Y")
        title = _("%(series)s, %(date)s") % {"series": series.title, "date": day}
    occasion = save_occasion(
        occasion=Occasion(
            name=series.title,
            kind=series.kind,
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            time_zone=settings.EVENTS_TIME_ZONE,
            format=series.format,
            venue=series.venue,
            capacity=series.capacity,
            audience=series.audience,
            series=series,
            series_start_at=meeting.starts_at,
        ),
        now=now,
    )
    page = EventPage(
        title=title,
        slug=find_available_slug(series, f"{meeting.starts_at:%Y-%m-%d}"),
        summary=series.summary,
        occasion=occasion,
        owner=user,
        live=False,
    )
    series.add_child(instance=page)
    page.save_revision(user=user).publish(user=user, skip_permission_checks=True)
    page.refresh_from_db()
    create_aliases_for_new_page(page)
    return page


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
