import json
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from wagtail.models import Page
from wagtail_localize.models import LocaleSynchronization

from core.models import Mail
from events.enums import Access, Audience, Format, Kind, PromiseState
from events.ical import get_uid
from events.models import AccessPromise, EventPage, EventSeriesPage, Occasion
from events.occasions import TimeDoesNotExist, cancel_occasion, save_occasion
from events.planning import (
    ChangedMeanwhile,
    SeriesNotPublished,
    SeriesWithoutVenue,
    cancel_dropped,
    change_meetings,
    get_changes,
    get_plan,
    plan_dates,
)
from tests.factories import (
    EventPageFactory,
    EventSeriesPageFactory,
    LocalityFactory,
    SignupFactory,
    UserFactory,
    VenueFactory,
)
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")
BSL_ON_REQUEST = {"access": Access.BSL, "state": PromiseState.ON_REQUEST, "days_before": 7, "note": ""}
BREAKS = {"access": Access.BREAKS, "state": PromiseState.CONFIRMED, "days_before": None, "note": "Half-way"}


def stream(*blocks: tuple[str, object]) -> str:
    return json.dumps([{"type": kind, "value": value} for kind, value in blocks])


def pause(first: str, last: str, why: str = "summer break") -> tuple[str, dict]:
    return "pause", {"first": first, "last": last, "why": why}


@pytest.fixture
def series(event_index):
    return EventSeriesPageFactory(
        parent=event_index, title="Community of practice", slug="community", capacity=40
    )


def starts(pages: list[EventPage]) -> list[str]:
    return [f"{page.occasion.local_start:%Y-%m-%d %H:%M %z}" for page in pages]


def test_plan_dates_publishes_a_page_and_an_occasion_for_each_date(series):
    user = UserFactory()

    pages = plan_dates(series=series, count=2, now=NOW, user=user)

    assert starts(pages) == ["2026-12-08 10:00 +0000", "2027-01-12 10:00 +0000"]
    first = EventPage.objects.get(pk=pages[0].pk)
    assert (first.title, first.slug) == ("Community of practice, 8 December 2026", "2026-12-08")
    assert first.get_parent().pk == series.pk
    assert (first.live, first.has_unpublished_changes) == (True, False)
    assert first.owner == user
    occasion = first.occasion
    assert (occasion.kind, occasion.capacity) == (Kind.COMMUNITY, 40)
    assert occasion.ends_at - occasion.starts_at == timedelta(minutes=90)
    assert Occasion.objects.public().count() == 2


def test_plan_dates_keeps_the_local_time_over_both_clock_changes(series):
    """Case T01."""
    series.rule, series.starts_time = "FREQ=YEARLY;BYMONTH=3,4,10,11;BYDAY=1TU", time(18)
    series.save()

    pages = plan_dates(series=series, count=5, now=NOW)

    assert starts(pages) == [
        "2027-03-02 18:00 +0000",
        "2027-04-06 18:00 +0100",
        "2027-10-05 18:00 +0100",
        "2027-11-02 18:00 +0000",
        "2028-03-07 18:00 +0000",
    ]


def test_plan_dates_again_makes_only_what_is_missing(series):
    """A meeting that was moved by hand stays the one of its date (case T07)."""
    first, _ = plan_dates(series=series, count=2, now=NOW)
    moved = first.occasion
    moved.starts_at += timedelta(days=1)
    moved.ends_at += timedelta(days=1)
    save_occasion(occasion=moved, now=NOW)

    pages = plan_dates(series=series, count=3, now=NOW)

    assert starts(pages) == ["2027-02-09 10:00 +0000"]
    assert Occasion.objects.filter(series=series).count() == 3


def test_plan_dates_leaves_out_the_skipped_dates(series):
    series.skipped_dates = stream(("date", "2026-12-08"))
    series.save()

    pages = plan_dates(series=series, count=1, now=NOW)

    assert starts(pages) == ["2027-01-12 10:00 +0000"]


def test_plan_dates_makes_an_alias_in_each_language(series, locales):
    LocaleSynchronization.objects.create(locale=locales["pl"], sync_from=locales["en"])

    (page,) = plan_dates(series=series, count=1, now=NOW)

    alias = EventPage.objects.get(locale=locales["pl"])
    assert (alias.alias_of_id, alias.occasion_id, alias.live) == (page.pk, page.occasion_id, True)


def test_plan_dates_finds_another_slug_where_one_is_taken(series):
    EventPageFactory(parent=series, slug="2026-12-08")
    (page,) = plan_dates(series=Page.objects.get(pk=series.pk).specific, count=1, now=NOW)
    assert page.slug == "2026-12-08-1"


def test_plan_dates_raises_below_a_series_that_is_not_public(series):
    series.unpublish()
    with pytest.raises(SeriesNotPublished):
        plan_dates(series=series, count=1, now=NOW)
    assert not Occasion.objects.exists()


def test_plan_dates_makes_nothing_where_one_of_its_times_does_not_exist(series):
    series.rule, series.starts_time = "FREQ=MONTHLY;BYDAY=-1SU", time(1, 30)
    series.save()

    with pytest.raises(TimeDoesNotExist):
        plan_dates(series=series, count=6, now=NOW)

    assert not Occasion.objects.exists()


def test_get_plan_says_which_are_there(series):
    plan_dates(series=series, count=1, now=NOW)

    plan = get_plan(series=series, count=2, now=NOW)

    assert [(planned.starts_at.date(), planned.is_new) for planned in plan] == [
        (date(2026, 12, 8), False),
        (date(2027, 1, 12), True),
    ]


def test_plan_dates_makes_no_second_meeting_of_a_day_when_the_time_has_changed(series):
    plan_dates(series=series, count=1, now=NOW)
    series.starts_time = time(11)
    series.save()

    assert plan_dates(series=series, count=1, now=NOW) == []


def change(series: EventSeriesPage, **fields) -> EventSeriesPage:
    """The series as it is after an editor has changed it."""
    for field, value in fields.items():
        setattr(series, field, value)
    series.save()
    return EventSeriesPage.objects.get(pk=series.pk)


def move_by_hand(occasion: Occasion, by: timedelta) -> None:
    occasion.starts_at += by
    occasion.ends_at += by
    save_occasion(occasion=occasion, now=NOW)


def follow(series: EventSeriesPage, **kwargs) -> list[Occasion]:
    """The change of all, as somebody who has just looked at it presses the button."""
    return change_meetings(series=series, seen=get_changes(series=series, now=NOW).digest, now=NOW, **kwargs)


def when(occasion: Occasion) -> str:
    occasion = Occasion.objects.get(pk=occasion.pk)
    return f"{occasion.local_start:%Y-%m-%d %H:%M}–{occasion.local_end:%H:%M}"


def promises(occasion: Occasion) -> list[tuple]:
    return list(occasion.promises.values_list("access", "state", "ask_by_date", "note"))


def mails_to(address: str) -> list[str]:
    return list(Mail.objects.filter(to=address).order_by("pk").values_list("kind", flat=True))


def describe(planned) -> tuple:
    return planned.starts_at.date(), planned.pause and planned.pause.why, planned.is_new


# Pauses, and a year of dates


def test_get_plan_shows_what_a_pause_leaves_out_beside_the_number_asked_for(series):
    series = change(
        series, skipped_dates=stream(pause("2027-01-01", "2027-01-31", "snow"), ("date", "2027-03-09"))
    )

    plan = get_plan(series=series, count=3, now=NOW)

    assert [describe(planned) for planned in plan] == [
        (date(2026, 12, 8), None, True),
        (date(2027, 1, 12), "snow", False),
        (date(2027, 2, 9), None, True),
        (date(2027, 3, 9), "", False),
        (date(2027, 4, 13), None, True),
    ]


def test_plan_dates_makes_a_year_of_dates_without_its_pause(series):
    """S0-06: one session a month."""
    series = change(series, skipped_dates=stream(pause("2027-08-01", "2027-08-31")))

    pages = plan_dates(series=series, until=date(2027, 11, 24), now=NOW)

    assert [f"{page.occasion.local_start:%m}" for page in pages] == [
        *("12", "01", "02", "03", "04", "05", "06", "07", "09", "10", "11")
    ]


def test_get_plan_gives_no_more_than_two_hundred_dates(series):
    """Case T06."""
    series = change(series, rule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU")
    assert len(get_plan(series=series, until=date(2226, 1, 1), now=NOW)) == 200


def test_get_plan_says_where_a_meeting_was_moved_by_hand(series):
    [page] = plan_dates(series=series, count=1, now=NOW)
    move_by_hand(page.occasion, timedelta(days=2))

    [planned] = get_plan(series=series, count=1, now=NOW)

    assert (planned.is_new, planned.is_moved_by_hand, planned.meeting) == (False, True, page.occasion)


def test_get_plan_takes_a_meeting_for_the_one_of_its_month_when_the_rule_moves(series):
    """Else planning before changing would make a second one."""
    [page] = plan_dates(series=series, count=1, now=NOW)
    series = change(series, rule="FREQ=MONTHLY;BYDAY=2WE")

    [planned, following] = get_plan(series=series, count=2, now=NOW)

    assert (planned.starts_at.date(), planned.meeting) == (date(2026, 12, 9), page.occasion)
    assert (planned.is_elsewhere_yet, following.is_new) == (True, True)


@pytest.mark.parametrize("number", [1, 12])
def test_get_plan_and_get_changes_make_as_many_queries_however_many_meetings(
    series, django_assert_num_queries, number
):
    for page in plan_dates(series=series, count=number, now=NOW):
        SignupFactory(occasion=page.occasion)
    series = change(series, starts_time=time(11))

    with django_assert_num_queries(2):  # the meetings, their promises
        get_plan(series=series, count=12, now=NOW)
    with django_assert_num_queries(3):  # and the people
        get_changes(series=series, now=NOW)


# What a new meeting begins with


def test_plan_dates_gives_a_meeting_the_facts_of_its_series(event_index):
    locality = LocalityFactory()
    venue = VenueFactory()
    series = EventSeriesPageFactory(
        parent=event_index,
        format=Format.BOTH,
        venue=venue,
        locality=locality,
        audience=Audience.MEMBERS,
        promises=stream(("promise", BSL_ON_REQUEST), ("promise", BREAKS)),
        hosts=stream(("host", {"name": "Asha Example (demo)", "role": "Host"})),
    )

    plan_dates(series=series, count=1, now=NOW)

    occasion = Occasion.objects.get()
    assert (occasion.format, occasion.venue, occasion.locality, occasion.audience) == (
        *(Format.BOTH, venue, locality, Audience.MEMBERS),
    )
    assert sorted(promises(occasion)) == [
        ("breaks", "confirmed", None, "Half-way"),
        ("bsl", "on_request", date(2026, 12, 1), ""),
    ]
    assert EventPage.objects.get().hosts[0].value["name"] == "Asha Example (demo)"
    assert get_changes(series=series, now=NOW).changes == []


def test_plan_dates_takes_over_how_to_join_from_the_latest_meeting(series):
    [first] = plan_dates(series=series, count=1, now=NOW)
    details = {"url": "https://meet.example.org/x", "phone": "01632 960 200"}
    save_occasion(occasion=first.occasion, joining=details, now=NOW)

    [second] = plan_dates(series=series, count=2, now=NOW)

    assert Occasion.objects.get(pk=second.occasion_id).joining.details == details


def test_plan_dates_raises_where_the_venue_of_a_series_is_gone(series):
    EventSeriesPage.objects.update(format=Format.IN_PERSON)
    with pytest.raises(SeriesWithoutVenue):
        plan_dates(series=series, count=1, now=NOW)
    assert not Occasion.objects.exists()


# Changing all that nobody edited by hand (case T07)


def test_change_meetings_moves_them_to_another_weekday_time_and_length(series):
    """Case T07: the same entries in calendars with a higher number, no booking lost, people told once."""
    december, january = [page.occasion for page in plan_dates(series=series, count=2, now=NOW)]
    booking = SignupFactory(occasion=december, email="guest@example.org")
    uids = [get_uid(december), get_uid(january)]
    series = change(series, rule="FREQ=MONTHLY;BYDAY=2WE", starts_time=time(18), duration=60)

    changes = get_changes(series=series, now=NOW)
    changed = follow(series)

    assert (len(changes.changes), changes.people, changes.dropped) == (2, 1, [])
    assert changed == [december, january]
    assert (when(december), when(january)) == ("2026-12-09 18:00–19:00", "2027-01-13 18:00–19:00")
    assert [get_uid(each) for each in Occasion.objects.order_by("pk")] == uids
    assert list(Occasion.objects.values_list("sequence", flat=True)) == [1, 1]
    assert list(december.signups.all()) == [booking]
    assert mails_to("guest@example.org") == ["occasion_changed"]


def test_change_meetings_has_nothing_left_to_do_and_planning_makes_no_meeting_twice(series):
    plan_dates(series=series, count=3, now=NOW)
    series = change(series, rule="FREQ=MONTHLY;BYDAY=2WE", starts_time=time(18))
    follow(series)

    assert get_changes(series=series, now=NOW).changes == []
    assert plan_dates(series=series, count=3, now=NOW) == []


def test_change_meetings_tells_a_person_of_several_meetings_of_each_and_counts_them_once(series):
    for page in plan_dates(series=series, count=2, now=NOW):
        SignupFactory(occasion=page.occasion, email="guest@example.org")
    series = change(series, starts_time=time(11))

    assert get_changes(series=series, now=NOW).people == 1
    follow(series)

    assert mails_to("guest@example.org") == ["occasion_changed", "occasion_changed"]


@pytest.mark.parametrize(
    ("fields", "after"),
    [
        ({"capacity": 5}, {"capacity": 5}),
        ({"capacity": None}, {"capacity": None}),
        ({"audience": Audience.MEMBERS}, {"audience": "members"}),
        ({"duration": 120}, {}),
    ],
)
def test_change_meetings_takes_over_a_fact_of_the_series(series, fields, after):
    plan_dates(series=series, count=1, now=NOW)
    follow(change(series, **fields))
    occasion = Occasion.objects.get()
    assert {name: getattr(occasion, name) for name in after} == after
    assert occasion.ends_at - occasion.starts_at == timedelta(minutes=fields.get("duration", 90))
    assert occasion.sequence == (1 if "duration" in fields else 0)


def test_change_meetings_takes_over_venue_and_format_together(series):
    plan_dates(series=series, count=1, now=NOW)
    venue = VenueFactory()
    follow(change(series, format=Format.IN_PERSON, venue=venue))
    assert list(Occasion.objects.values_list("format", "venue")) == [(Format.IN_PERSON, venue.pk)]

    follow(change(series, format=Format.ONLINE))
    assert list(Occasion.objects.values_list("format", "venue", "sequence")) == [(Format.ONLINE, None, 2)]


def test_change_meetings_takes_over_promises_and_their_dates_go_with_the_day(series):
    series = change(series, promises=stream(("promise", BSL_ON_REQUEST)))
    [page] = plan_dates(series=series, count=1, now=NOW)
    follow(change(series, rule="FREQ=MONTHLY;BYDAY=2WE"))
    assert promises(page.occasion) == [("bsl", "on_request", date(2026, 12, 2), "")]

    follow(change(series, promises=stream(("promise", BREAKS))))
    assert promises(page.occasion) == [("breaks", "confirmed", None, "Half-way")]


def test_change_meetings_keeps_what_was_changed_by_hand_and_changes_the_rest(series):
    """Case T07: fact by fact."""
    [page] = plan_dates(series=series, count=1, now=NOW)
    occasion = page.occasion
    move_by_hand(occasion, timedelta(hours=5))
    series = change(series, starts_time=time(11), capacity=12)

    [shown] = get_changes(series=series, now=NOW).changes
    follow(series)

    assert (shown.facts, shown.kept) == ({"capacity": 12}, ["when"])
    assert when(occasion) == "2026-12-08 15:00–16:30"
    assert Occasion.objects.get().capacity == 12
    [kept] = get_changes(series=series, now=NOW).kept
    assert (kept.meeting, kept.kept) == (occasion, ["when"])


def test_change_meetings_keeps_promises_that_were_changed_by_hand(series):
    series = change(series, promises=stream(("promise", BSL_ON_REQUEST)))
    [page] = plan_dates(series=series, count=1, now=NOW)
    by_hand = [AccessPromise(access=Access.BSL, state=PromiseState.CONFIRMED)]
    save_occasion(occasion=page.occasion, promises=by_hand, now=NOW)

    follow(change(series, promises=stream(("promise", BREAKS))))

    assert promises(page.occasion) == [("bsl", "confirmed", None, "")]


def test_change_meetings_keeps_a_meeting_moved_by_hand_as_the_one_of_its_date(series):
    """The rule moves to Wednesdays: no second December meeting is planned beside the one on a Friday."""
    [page] = plan_dates(series=series, count=1, now=NOW)
    move_by_hand(page.occasion, timedelta(days=3))
    series = change(series, rule="FREQ=MONTHLY;BYDAY=2WE")

    follow(series)

    assert when(page.occasion) == "2026-12-11 10:00–11:30"
    assert plan_dates(series=series, count=1, now=NOW) == []


def test_change_meetings_leaves_a_cancelled_meeting_cancelled_and_plans_none_in_its_place(series):
    off, on = [page.occasion for page in plan_dates(series=series, count=2, now=NOW)]
    cancel_occasion(occasion=off, reason="Snow", now=NOW)
    series = change(series, rule="FREQ=MONTHLY;BYDAY=2WE")

    assert follow(series) == [on]

    off.refresh_from_db()
    assert (off.is_cancelled, when(off), off.sequence) == (True, "2026-12-08 10:00–11:30", 1)
    assert plan_dates(series=series, count=2, now=NOW) == []


def test_change_meetings_leaves_what_is_over_or_has_begun(series):
    plan_dates(series=series, count=1, now=NOW)
    series = change(series, starts_time=time(18))
    begun = datetime(2026, 12, 8, 10, 30, tzinfo=LONDON)
    assert get_changes(series=series, now=begun).changes == []


def test_change_meetings_refuses_when_it_is_no_longer_what_was_shown(series):
    [page] = plan_dates(series=series, count=1, now=NOW)
    seen = get_changes(series=change(series, starts_time=time(11)), now=NOW).digest
    series = change(series, starts_time=time(12))

    with pytest.raises(ChangedMeanwhile):
        change_meetings(series=series, seen=seen, now=NOW)

    assert when(page.occasion) == "2026-12-08 10:00–11:30"


def test_change_meetings_changes_none_where_a_new_time_does_not_exist(series):
    """Case T02."""
    series = change(series, rule="FREQ=MONTHLY;BYDAY=-1SU")
    plan_dates(series=series, count=5, now=NOW)
    series = change(series, starts_time=time(1, 30))
    with pytest.raises(TimeDoesNotExist):
        get_changes(series=series, now=NOW)


def test_change_meetings_moves_meetings_that_were_planned_before_facts_were_kept(series):
    by_rule, by_hand = [page.occasion for page in plan_dates(series=series, count=2, now=NOW)]
    move_by_hand(by_hand, timedelta(hours=5))
    Occasion.objects.update(planned_as={})

    follow(change(series, starts_time=time(11)))

    assert (when(by_rule), when(by_hand)) == ("2026-12-08 11:00–12:30", "2027-01-12 15:00–16:30")


def test_change_meetings_puts_the_new_day_into_the_titles_of_pages_and_aliases(series, locales):
    LocaleSynchronization.objects.create(locale=locales["pl"], sync_from=locales["en"])
    plan_dates(series=series, count=1, now=NOW)

    follow(change(series, rule="FREQ=MONTHLY;BYDAY=2WE"))

    titles = EventPage.objects.order_by("pk").values_list("title", "slug", "live")
    assert list(titles) == [("Community of practice, 9 December 2026", "2026-12-08", True)] * 2


def test_change_meetings_leaves_a_draft_a_draft(series):
    [page] = plan_dates(series=series, count=1, now=NOW)
    page.summary = "Not yet to be read"
    page.save_revision()

    follow(change(series, rule="FREQ=MONTHLY;BYDAY=2WE"))

    live = EventPage.objects.get()
    draft = live.get_latest_revision_as_object()
    title = "Community of practice, 9 December 2026"
    assert (live.title, draft.title) == (title, title)
    assert (live.summary, draft.summary) == ("A summary in plain words.", "Not yet to be read")
    assert live.has_unpublished_changes


def test_change_meetings_leaves_a_title_that_names_no_day(series):
    plan_dates(series=series, count=1, now=NOW)
    EventPage.objects.update(title="Letting go")
    follow(change(series, rule="FREQ=MONTHLY;BYDAY=2WE"))
    assert EventPage.objects.get().title == "Letting go"


# Meetings that are no longer dates of the series


def test_get_changes_names_what_fell_into_a_pause_and_changes_nothing_of_it(series):
    booked, free = [page.occasion for page in plan_dates(series=series, count=2, now=NOW)]
    SignupFactory(occasion=booked)
    series = change(series, skipped_dates=stream(pause("2026-12-01", "2027-01-31", "winter")))

    changes = get_changes(series=series, now=NOW)

    assert changes.changes == []
    assert [(each.meeting, each.pause.why, each.bookings) for each in changes.dropped] == [
        (booked, "winter", 1),
        (free, "winter", 0),
    ]


def test_get_changes_names_the_meetings_that_a_thinner_rule_no_longer_has(series):
    series = change(series, rule="FREQ=WEEKLY;BYDAY=TU")
    plan_dates(series=series, count=4, now=NOW)
    series = change(series, rule="FREQ=WEEKLY;BYDAY=TU;INTERVAL=2", first_date=date(2026, 12, 1))
    dropped = get_changes(series=series, now=NOW).dropped
    assert [f"{each.meeting.local_start:%m-%d}" for each in dropped] == ["12-08", "12-22"]


def test_cancel_dropped_cancels_only_chosen_meetings_that_nobody_has_booked(series):
    booked, free, other = [page.occasion for page in plan_dates(series=series, count=3, now=NOW)]
    SignupFactory(occasion=booked)
    series = change(series, skipped_dates=stream(("date", "2026-12-08"), ("date", "2027-01-12")))

    cancelled = cancel_dropped(series=series, meetings=[booked, free, other], reason="Holidays", now=NOW)

    assert cancelled == [free]
    assert list(Occasion.objects.order_by("pk").values_list("status", "cancelled_because")) == [
        ("scheduled", ""),
        ("cancelled", "Holidays"),
        ("scheduled", ""),
    ]
