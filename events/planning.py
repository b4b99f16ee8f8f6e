"""Planning the meetings of a series, and changing those to come when the series changes.

What somebody changed by hand stays. A meeting remembers how it was planned (`Occasion.planned_as`): where one
of its facts is no longer so, a hand was there. By `series_start_at` it is the meeting of a date of the rule,
wherever it was moved since.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Count
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.coreutils import find_available_slug
from wagtail_localize.synctree import create_aliases_for_new_page

from core.models import User
from events import recurrence
from events.enums import Format, PromiseState
from events.locking import lock_occasion
from events.models import AccessPromise, EventPage, EventSeriesPage, Joining, Occasion, Signup
from events.occasions import cancel_occasion, put_in_zone, save_occasion
from events.recurrence import MAX_DATES, Pause

DAY_IN_TITLE = "j E Y"
A_DAY = timedelta(days=1)
A_MONTH = timedelta(days=31)


class SeriesNotPublished(Exception):
    """Pages below a series that nobody can see would be public with no way to them."""


class SeriesWithoutVenue(Exception):
    """The series meets in person, and its venue is gone."""


class ChangedMeanwhile(Exception):
    """What would be changed is no longer what the editor was shown."""


@dataclass(frozen=True)
class PlannedDate:
    """A date that follows from the rule: a meeting is there, or will be, or a pause leaves it out."""

    starts_at: datetime
    ends_at: datetime
    pause: Pause | None = None
    meeting: Occasion | None = None  # planned before, wherever it may have been moved since

    @property
    def is_new(self) -> bool:
        return self.meeting is None and self.pause is None

    @property
    def is_moved_by_hand(self) -> bool:
        return self.meeting is not None and self.meeting.starts_at != self.meeting.series_start_at

    @property
    def is_elsewhere_yet(self) -> bool:
        """Whether the meeting is still where the series was before it changed."""
        return self.meeting is not None and self.meeting.series_start_at != self.starts_at


@dataclass(frozen=True)
class Change:
    """What becomes of one meeting when it follows its series again."""

    meeting: Occasion
    facts: dict[str, Any]  # those that change, by name, as `make_facts` has them
    kept: list[str]  # those that differ from the series and stay, because somebody changed them by hand
    series_start_at: datetime  # whose date of the series it is from then on

    def make_after(self) -> Occasion:
        """This function will return an unsaved occasion with the meeting's facts as they will be."""
        return Occasion(**_get_fields(_read_facts(self.meeting) | self.facts))


@dataclass(frozen=True)
class Dropped:
    """A meeting whose date the series no longer has."""

    meeting: Occasion
    pause: Pause | None
    bookings: int


@dataclass(frozen=True)
class Changes:
    changes: list[Change]
    kept: list[Change]  # meetings that only keep what was changed by hand
    dropped: list[Dropped]
    people: int  # who will be told, each address once

    @property
    def digest(self) -> str:
        """A short name of what would be changed, so that one does what one was shown."""
        shown = [(change.meeting.pk, change.meeting.sequence, change.facts) for change in self.changes]
        return sha256(repr(shown).encode()).hexdigest()[:16]


def get_plan(
    *, series: EventSeriesPage, now: datetime, count: int = MAX_DATES, until: date | None = None
) -> list[PlannedDate]:
    """This function will return the next `count` dates on which a series meets, up to the day `until`.

    Between them stand those that a pause leaves out. Two queries. Raises TimeDoesNotExist.
    """
    today = _get_today(now)
    meetings = _get_meetings(series, now)
    there = {day: meeting for meeting, day in _match(series, meetings, today).items() if day}
    own_days = {_get_day(meeting.series_start_at): meeting for meeting in meetings}
    plan: list[PlannedDate] = []
    left = min(count, MAX_DATES)
    days = recurrence.walk(series.rule, after=today, first=series.first_date, pauses=series.get_pauses())
    for day, pause in days:
        if not left or (until and day > until):
            break
        starts_at, ends_at = get_times(series=series, day=day)
        plan.append(PlannedDate(starts_at, ends_at, pause, (own_days if pause else there).get(day)))
        left -= pause is None
    return plan


def get_times(*, series: EventSeriesPage, day: date) -> tuple[datetime, datetime]:
    """This function will return when the meeting of this day begins and ends. Raises TimeDoesNotExist."""
    local = datetime.combine(day, series.starts_time)
    start = put_in_zone(local=local, time_zone=settings.EVENTS_TIME_ZONE)
    # Added up in UTC: a meeting over the clock change lasts as long as any other
    return start, start.astimezone(UTC) + timedelta(minutes=series.duration)


def make_meeting(
    *, series: EventSeriesPage, starts_at: datetime, ends_at: datetime
) -> tuple[Occasion, list[AccessPromise]]:
    """This function will return an unsaved meeting as the series plans it, and what it promises."""
    facts = make_facts(series=series, starts_at=starts_at, ends_at=ends_at)
    meeting = Occasion(
        name=series.title,
        kind=series.kind,
        series=series,
        series_start_at=starts_at,
        planned_as=facts,
        **_get_fields(facts),
    )
    return meeting, _make_promises(facts)


def make_facts(*, series: EventSeriesPage, starts_at: datetime, ends_at: datetime) -> dict[str, Any]:
    """This function will return the facts of a meeting that follow from its series, as JSON keeps them."""
    return {
        "when": _note_times(starts_at, ends_at, settings.EVENTS_TIME_ZONE),
        "where": [series.format, None if series.format == Format.ONLINE else series.venue_id],
        "capacity": series.capacity,
        "audience": series.audience,
        "locality": series.locality_id,
        "promises": _note_promises(series, starts_at),
    }


@transaction.atomic
def plan_dates(
    *,
    series: EventSeriesPage,
    now: datetime,
    count: int = MAX_DATES,
    until: date | None = None,
    user: User | None = None,
) -> list[EventPage]:
    """This function will publish a page and occasion for each date of `get_plan` that has no meeting yet.

    Each gets its aliases in the other languages, and how to join from the latest meeting that says so. None
    is made twice; `user` is noted as author. Raises SeriesNotPublished, SeriesWithoutVenue, TimeDoesNotExist.
    """
    series = _lock_series(series)
    if not series.live:
        raise SeriesNotPublished
    new = [each for each in get_plan(series=series, now=now, count=count, until=until) if each.is_new]
    joining = _get_joining(series)
    return [_publish_meeting(series, each, joining, now=now, user=user) for each in new]


def get_changes(*, series: EventSeriesPage, now: datetime) -> Changes:
    """This function will return what the meetings to come lack to be as their series says now.

    What was changed by hand stays. Five queries. Raises TimeDoesNotExist.
    """
    meetings = _get_meetings(series, now)
    days = _match(series, meetings, _get_today(now))
    open_to_change = [each for each in meetings if each.starts_at > now and not each.is_cancelled]
    compared = [_compare(series, meeting, days.get(meeting)) for meeting in open_to_change]
    changes = [
        each for each in compared if each.facts or each.series_start_at != each.meeting.series_start_at
    ]
    return Changes(
        changes=changes,
        kept=[each for each in compared if each.kept and each not in changes],
        dropped=_get_dropped(series, [each for each in open_to_change if days.get(each, True) is None]),
        people=_count_people([each.meeting for each in changes if {"when", "where"} & set(each.facts)]),
    )


@transaction.atomic
def change_meetings(
    *, series: EventSeriesPage, seen: str, now: datetime, user: User | None = None
) -> list[Occasion]:
    """This function will write the changes of `get_changes`, whose digest was `seen`.

    Bookings stay with their meeting, and people are told of each once. Raises ChangedMeanwhile,
    SeriesWithoutVenue, TimeDoesNotExist or locking.Busy.
    """
    series = _lock_series(series)
    changes = get_changes(series=series, now=now)
    if changes.digest != seen:
        raise ChangedMeanwhile
    _follow_dates(series, now)
    for change in changes.changes:
        _write(change, now=now, user=user)
    return [change.meeting for change in changes.changes]


@transaction.atomic
def cancel_dropped(
    *, series: EventSeriesPage, meetings: Iterable[Occasion], reason: str, now: datetime
) -> list[Occasion]:
    """This function will cancel those of these meetings that are dropped and that nobody has booked.

    Raises TimeDoesNotExist or locking.Busy.
    """
    chosen = {meeting.pk for meeting in meetings}
    cancelled = []
    for dropped in get_changes(series=_lock_series(series), now=now).dropped:
        if dropped.meeting.pk in chosen:
            meeting = lock_occasion(dropped.meeting.pk)
            if not meeting.signups.live().exists():
                cancelled.append(cancel_occasion(occasion=meeting, reason=reason, now=now))
    return cancelled


def _lock_series(series: EventSeriesPage) -> EventSeriesPage:
    """The series as it is now. Two people planning at once take turns."""
    series = EventSeriesPage.objects.select_for_update(of=("self",)).get(pk=series.pk)
    if series.format != Format.ONLINE and series.venue_id is None:
        raise SeriesWithoutVenue
    return series


def _get_today(now: datetime) -> date:
    return _get_day(now)


def _get_day(moment: datetime) -> date:
    return moment.astimezone(ZoneInfo(settings.EVENTS_TIME_ZONE)).date()


def _get_meetings(series: EventSeriesPage, now: datetime) -> list[Occasion]:
    """All that are to come, by their date in the series or by when they are, cancelled ones too."""
    dated = series.occasions.filter(series_start_at__isnull=False)
    to_come = dated.filter(series_start_at__gt=now) | dated.filter(starts_at__gt=now)
    return list(to_come.order_by("pk").select_related("venue").prefetch_related("promises"))


def _match(series: EventSeriesPage, meetings: list[Occasion], today: date) -> dict[Occasion, date | None]:
    """The day of the series that each meeting is for, None where there is no such day any more.

    A meeting stays the one of its day, however the time of day may change. Where the rule moves to another
    day, it is for the nearest one without a meeting in its week or month. Meetings whose day is over are left
    out.
    """
    own = {each: day for each in meetings if (day := _get_day(each.series_start_at)) >= today}
    if not own:
        return {}
    pauses = series.get_pauses()
    end = max(own.values()) + A_MONTH
    in_rule = set()
    for day, pause in recurrence.walk(
        series.rule, after=today - A_DAY, first=series.first_date, pauses=pauses
    ):
        if day > end:
            break
        if pause is None:
            in_rule.add(day)
    free = {day for day in in_rule - set(own.values()) if day > today}
    by_week = recurrence.parse(series.rule).frequency == "WEEKLY"
    matched: dict[Occasion, date | None] = {}
    for meeting, day in sorted(own.items(), key=lambda item: (item[1], item[0].pk)):
        if day in in_rule:
            matched[meeting] = day
            continue
        near = [each for each in free if _get_span(each, by_week) == _get_span(day, by_week)]
        if near and not any(pause.holds(day) for pause in pauses):
            matched[meeting] = min(near, key=lambda each: (abs(each - day), each))
            free.remove(matched[meeting])
        else:
            matched[meeting] = None
    return matched


def _get_span(day: date, by_week: bool) -> tuple[int, int]:
    """The week or month of a day."""
    return day.isocalendar()[:2] if by_week else (day.year, day.month)


def _compare(series: EventSeriesPage, meeting: Occasion, day: date | None) -> Change:
    current = _read_facts(meeting)
    planned = _get_planned(meeting, current)
    if day is None:
        start = meeting.series_start_at
        wanted_times = planned["when"]
    else:
        start, ends_at = get_times(series=series, day=day)
        wanted_times = _note_times(start, ends_at, settings.EVENTS_TIME_ZONE)
    wanted = make_facts(series=series, starts_at=start, ends_at=start) | {"when": wanted_times}
    if current["when"] != planned["when"]:  # moved by hand: asked for before its own day
        wanted["promises"] = _note_promises(series, meeting.starts_at)
    return Change(
        meeting=meeting,
        facts={name: wanted[name] for name in wanted if current[name] == planned[name] != wanted[name]},
        kept=[name for name in wanted if current[name] not in (planned[name], wanted[name])],
        series_start_at=start,
    )


def _read_facts(meeting: Occasion) -> dict[str, Any]:
    return {
        "when": _note_times(meeting.starts_at, meeting.ends_at, meeting.time_zone),
        "where": [meeting.format, meeting.venue_id],
        "capacity": meeting.capacity,
        "audience": meeting.audience,
        "locality": meeting.locality_id,
        "promises": sorted(
            [each.access, each.state, each.ask_by_date and each.ask_by_date.isoformat(), each.note]
            for each in meeting.promises.all()
        ),
    }


def _get_planned(meeting: Occasion, current: Mapping[str, Any]) -> dict[str, Any]:
    """How the meeting was planned. Of one from before this was kept, only its start is known."""
    length = meeting.ends_at - meeting.starts_at
    start = meeting.series_start_at
    known = {"when": _note_times(start, start + length, meeting.time_zone)}
    return {**current, **known, **meeting.planned_as}


def _note_times(starts_at: datetime, ends_at: datetime, time_zone: str) -> list[str]:
    return [starts_at.astimezone(UTC).isoformat(), ends_at.astimezone(UTC).isoformat(), time_zone]


def _note_promises(series: EventSeriesPage, starts_at: datetime) -> list[list[str | None]]:
    """Sorted, as those of a meeting: their order says nothing."""
    day = _get_day(starts_at)
    return sorted(
        [
            value["access"],
            value["state"],
            (day - timedelta(days=value["days_before"])).isoformat()
            if value["state"] == PromiseState.ON_REQUEST
            else None,
            value["note"] or "",
        ]
        for value in (block.value for block in series.promises)
    )


def _get_fields(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an occasion that these facts are kept in."""
    fields: dict[str, Any] = {}
    for name, value in facts.items():
        if name == "when":
            starts_at, ends_at, zone = value
            fields["starts_at"] = datetime.fromisoformat(starts_at)
            fields["ends_at"] = datetime.fromisoformat(ends_at)
            fields["time_zone"] = zone
        elif name == "where":
            fields["format"], fields["venue_id"] = value
        elif name == "locality":
            fields["locality_id"] = value
        elif name != "promises":
            fields[name] = value
    return fields


def _make_promises(facts: Mapping[str, Any]) -> list[AccessPromise]:
    return [
        AccessPromise(access=access, state=state, ask_by_date=day and date.fromisoformat(day), note=note)
        for access, state, day, note in facts["promises"]
    ]


def _get_dropped(series: EventSeriesPage, meetings: list[Occasion]) -> list[Dropped]:
    bookings = dict(
        Signup.objects.live()
        .filter(occasion__in=meetings)
        .order_by()
        .values_list("occasion")
        .annotate(number=Count("pk"))
    )
    pauses = series.get_pauses()
    return [
        Dropped(
            meeting=meeting,
            pause=next((each for each in pauses if each.holds(_get_day(meeting.series_start_at))), None),
            bookings=bookings.get(meeting.pk, 0),
        )
        for meeting in meetings
    ]


def _count_people(meetings: list[Occasion]) -> int:
    told = Signup.objects.live().filter(occasion__in=meetings).exclude(email="")
    return told.order_by().values("email_normalised").distinct().count()


def _follow_dates(series: EventSeriesPage, now: datetime) -> None:
    """Cancelled meetings go with their date too, or planning would make another in their place."""
    meetings = _get_meetings(series, now)
    for meeting, day in _match(series, meetings, _get_today(now)).items():
        if meeting.is_cancelled and day:
            start, _ends_at = get_times(series=series, day=day)
            Occasion.objects.filter(pk=meeting.pk).update(series_start_at=start)


def _write(change: Change, *, now: datetime, user: User | None) -> None:
    meeting, facts = change.meeting, change.facts
    before = _read_facts(meeting)
    planned = _get_planned(meeting, before)
    old_day = _get_day(meeting.starts_at)
    for name, value in _get_fields(facts).items():
        setattr(meeting, name, value)
    meeting.series_start_at = change.series_start_at
    meeting.planned_as = planned | facts
    if (new_day := _get_day(meeting.starts_at)) != old_day:
        _put_day_in_titles(meeting, old_day, new_day, user)  # first: the message carries the title
    save_occasion(occasion=meeting, promises=_make_promises(facts) if "promises" in facts else None, now=now)


def _put_day_in_titles(meeting: Occasion, old: date, new: date, user: User | None) -> None:
    """Titles of planned meetings say their day. Aliases follow their source, drafts stay drafts."""
    for page in EventPage.objects.filter(occasion=meeting, alias_of=None).select_related("locale"):
        with override(page.locale.language_code):
            old_words, new_words = date_format(old, DAY_IN_TITLE), date_format(new, DAY_IN_TITLE)
        draft = page.get_latest_revision_as_object()
        is_draft_only = not page.live or page.has_unpublished_changes
        if page.live and old_words in page.title:
            page.title = page.title.replace(old_words, new_words)
            page.save_revision(user=user).publish(user=user, skip_permission_checks=True)
        if is_draft_only and old_words in draft.title:
            draft.title = draft.title.replace(old_words, new_words)
            draft.save_revision(user=user)


def _get_joining(series: EventSeriesPage) -> dict[str, str] | None:
    """How people join the latest meeting that says so. No page carries it, so the series cannot either."""
    latest = Joining.objects.filter(occasion__series=series).order_by("-occasion__starts_at").first()
    return latest.details if latest else None


def _publish_meeting(
    series: EventSeriesPage,
    planned: PlannedDate,
    joining: dict[str, str] | None,
    *,
    now: datetime,
    user: User | None,
) -> EventPage:
    with override(series.locale.language_code):
        day = date_format(planned.starts_at, DAY_IN_TITLE)
        title = _("%(series)s, %(date)s") % {"series": series.title, "date": day}
    occasion, promises = make_meeting(series=series, starts_at=planned.starts_at, ends_at=planned.ends_at)
    page = EventPage(
        title=title,
        slug=find_available_slug(series, f"{planned.starts_at:%Y-%m-%d}"),
        summary=series.summary,
        occasion=save_occasion(occasion=occasion, joining=joining, promises=promises, now=now),
        hosts=series.hosts,
        owner=user,
        live=False,
    )
    series.add_child(instance=page)
    page.save_revision(user=user).publish(user=user, skip_permission_checks=True)
    page.refresh_from_db()
    create_aliases_for_new_page(page)
    return page
