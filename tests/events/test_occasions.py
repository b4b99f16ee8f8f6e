from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction

from core.models import Mail
from events.availability import OccasionOver
from events.enums import Access, Format, PromiseState, SignupStatus, WaitingMode
from events.models import AccessPromise, Joining, Occasion
from events.occasions import (
    AlreadyCancelled,
    HasBookings,
    HasPages,
    TimeDoesNotExist,
    cancel_occasion,
    count_people_to_tell,
    delete_occasion,
    has_change_that_matters,
    put_in_zone,
    save_occasion,
)
from tests.factories import (
    EventPageFactory,
    EventSeriesPageFactory,
    OccasionFactory,
    SignupFactory,
    VenueFactory,
)
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")


def mails_to(address: str) -> list[str]:
    return list(Mail.objects.filter(to=address).order_by("pk").values_list("kind", flat=True))


# Saving


def test_save_occasion_writes_joining_and_promises():
    occasion = save_occasion(
        occasion=OccasionFactory.build(),
        joining={"url": "https://meet.example.org/x", "phone": "", "note": "Say hello"},
        promises=[AccessPromise(access=Access.BSL, state=PromiseState.CONFIRMED)],
        now=NOW,
    )

    assert occasion.sequence == 0
    assert occasion.joining.details == {"url": "https://meet.example.org/x", "note": "Say hello"}
    assert [str(promise) for promise in occasion.promises.all()] == [
        "British Sign Language interpreter: Confirmed"
    ]


def test_save_occasion_leaves_joining_and_promises_that_are_not_given():
    occasion = OccasionFactory()
    save_occasion(
        occasion=occasion,
        joining={"url": "https://meet.example.org/x"},
        promises=[AccessPromise(access=Access.BSL, state=PromiseState.CONFIRMED)],
        now=NOW,
    )

    save_occasion(occasion=Occasion.objects.get(pk=occasion.pk), now=NOW)

    occasion = Occasion.objects.get(pk=occasion.pk)
    assert occasion.joining.details == {"url": "https://meet.example.org/x"}
    assert occasion.promises.count() == 1


def test_save_occasion_removes_joining_and_promises_given_as_empty():
    occasion = OccasionFactory()
    save_occasion(
        occasion=occasion,
        joining={"url": "https://meet.example.org/x"},
        promises=[AccessPromise(access=Access.BSL, state=PromiseState.CONFIRMED)],
        now=NOW,
    )

    save_occasion(occasion=occasion, joining={"url": "", "phone": "", "note": ""}, promises=[], now=NOW)

    assert not Joining.objects.filter(occasion=occasion).exists()
    assert not occasion.promises.exists()


def test_save_occasion_tells_people_of_another_time():
    occasion = OccasionFactory()
    SignupFactory(occasion=occasion, email="has-place@example.org")
    SignupFactory(occasion=occasion, email="waits@example.org", status=SignupStatus.WAITING)
    SignupFactory(occasion=occasion, email="gone@example.org", status=SignupStatus.CANCELLED)

    occasion.starts_at += timedelta(minutes=30)
    save_occasion(occasion=occasion, now=NOW)

    assert Occasion.objects.get(pk=occasion.pk).sequence == 1
    assert mails_to("has-place@example.org") == ["occasion_changed"]
    assert mails_to("waits@example.org") == ["occasion_changed"]
    assert mails_to("gone@example.org") == []


def test_save_occasion_tells_again_of_each_change():
    occasion = OccasionFactory()
    SignupFactory(occasion=occasion, email="guest@example.org")

    for _ in range(2):
        occasion.ends_at += timedelta(minutes=30)
        occasion = save_occasion(occasion=occasion, now=NOW)

    assert occasion.sequence == 2
    assert mails_to("guest@example.org") == ["occasion_changed", "occasion_changed"]


@pytest.mark.parametrize(
    "change", [{"name": "Another name"}, {"capacity": 12}, {"waiting_mode": WaitingMode.GIVE}]
)
def test_save_occasion_tells_nobody_of_what_does_not_matter_to_them(change):
    occasion = OccasionFactory()
    SignupFactory(occasion=occasion, email="guest@example.org")

    for field, value in change.items():
        setattr(occasion, field, value)
    save_occasion(occasion=occasion, now=NOW)

    assert Occasion.objects.get(pk=occasion.pk).sequence == 0
    assert mails_to("guest@example.org") == []


def test_save_occasion_tells_nobody_after_the_event():
    occasion = OccasionFactory(past=True)
    SignupFactory(occasion=occasion, email="guest@example.org")

    occasion.format, occasion.venue = Format.BOTH, VenueFactory()
    save_occasion(occasion=occasion, now=NOW)

    assert mails_to("guest@example.org") == []


def test_save_occasion_gives_more_places_to_those_who_wait():
    occasion = OccasionFactory(capacity=1)
    SignupFactory(occasion=occasion)
    waiting = SignupFactory(occasion=occasion, status=SignupStatus.WAITING)

    occasion.capacity = 2
    save_occasion(occasion=occasion, now=NOW)

    waiting.refresh_from_db()
    assert waiting.status == SignupStatus.OFFERED


def test_save_occasion_serves_all_who_wait_once_there_is_room_for_everybody():
    occasion = OccasionFactory(capacity=1)
    SignupFactory(occasion=occasion)
    SignupFactory.create_batch(2, occasion=occasion, status=SignupStatus.WAITING)

    occasion.capacity = None
    save_occasion(occasion=occasion, now=NOW)

    assert occasion.signups.filter(status=SignupStatus.OFFERED).count() == 2


def test_save_occasion_takes_no_place_away_when_there_are_fewer():
    occasion = OccasionFactory(capacity=10)
    SignupFactory(occasion=occasion, seats=3)

    occasion.capacity = 1
    save_occasion(occasion=occasion, now=NOW)

    assert Occasion.objects.with_places_taken().get(pk=occasion.pk).places_taken == 3


def test_save_occasion_does_not_bring_back_a_cancelled_one():
    occasion = OccasionFactory()
    before = Occasion.objects.get(pk=occasion.pk)
    cancel_occasion(occasion=occasion, reason="Snow", now=NOW)

    with pytest.raises(AlreadyCancelled):
        save_occasion(occasion=before, now=NOW)

    assert Occasion.objects.get(pk=occasion.pk).is_cancelled


def test_save_occasion_changes_neither_status_nor_sequence_on_demand():
    occasion = OccasionFactory()

    occasion.status, occasion.sequence = "cancelled", 7
    save_occasion(occasion=occasion, now=NOW)

    occasion = Occasion.objects.get(pk=occasion.pk)
    assert not occasion.is_cancelled
    assert occasion.sequence == 0


def test_save_occasion_raises_for_a_time_that_does_not_exist():
    """Case T02."""
    occasion = OccasionFactory.build(
        starts_at=datetime(2027, 3, 28, 1, 30, tzinfo=LONDON), ends_at=datetime(2027, 3, 28, 3, tzinfo=LONDON)
    )
    with pytest.raises(TimeDoesNotExist):
        save_occasion(occasion=occasion, now=NOW)


def test_put_in_zone_takes_the_earlier_of_two_moments_that_read_the_same():
    moment = put_in_zone(local=datetime(2027, 10, 31, 1, 30), time_zone="Europe/London")  # noqa: DTZ001
    assert moment.astimezone(UTC) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


def test_has_change_that_matters_compares_with_the_database():
    occasion = OccasionFactory(in_person=True)
    occasion.name = "Another name"
    assert not has_change_that_matters(occasion=occasion)

    occasion.venue = VenueFactory()
    assert has_change_that_matters(occasion=occasion)


def test_count_people_to_tell_counts_live_bookings_with_an_address():
    occasion = OccasionFactory()
    SignupFactory(occasion=occasion)
    SignupFactory(occasion=occasion, status=SignupStatus.OFFERED, offered_at=NOW)
    SignupFactory(occasion=occasion, email="")
    SignupFactory(occasion=occasion, status=SignupStatus.CANCELLED)
    assert count_people_to_tell(occasion=occasion) == 2


# The database


@pytest.mark.parametrize(
    "fields",
    [
        {"ends_at": NOW},
        {"format": Format.IN_PERSON},
        {"format": Format.BOTH},
        {"capacity": 0},
    ],
)
def test_database_refuses_an_impossible_occasion(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        OccasionFactory(**fields)


# Cancelling


def test_cancel_occasion_tells_everybody_and_moves_the_calendar_entry():
    occasion = OccasionFactory()
    SignupFactory(occasion=occasion, email="has-place@example.org")
    SignupFactory(occasion=occasion, email="waits@example.org", status=SignupStatus.WAITING)
    SignupFactory(occasion=occasion, email="gone@example.org", status=SignupStatus.CANCELLED)

    cancel_occasion(occasion=occasion, reason="The hall is flooded", now=NOW)

    occasion = Occasion.objects.get(pk=occasion.pk)
    assert occasion.is_cancelled
    assert occasion.cancelled_because == "The hall is flooded"
    assert occasion.sequence == 1
    assert mails_to("has-place@example.org") == ["occasion_cancelled"]
    assert mails_to("waits@example.org") == ["occasion_cancelled"]
    assert mails_to("gone@example.org") == []


def test_cancel_occasion_raises_the_second_time_and_tells_nobody_twice():
    occasion = OccasionFactory()
    SignupFactory(occasion=occasion, email="guest@example.org")
    cancel_occasion(occasion=occasion, reason="Snow", now=NOW)

    with pytest.raises(AlreadyCancelled):
        cancel_occasion(occasion=occasion, reason="Ice", now=NOW)

    assert mails_to("guest@example.org") == ["occasion_cancelled"]
    assert Occasion.objects.get(pk=occasion.pk).cancelled_because == "Snow"


def test_cancel_occasion_raises_after_it_has_taken_place():
    with pytest.raises(OccasionOver):
        cancel_occasion(occasion=OccasionFactory(past=True), reason="", now=NOW)


# Deleting


def test_delete_occasion_deletes_what_nobody_booked_and_no_page_tells_of():
    occasion = OccasionFactory()
    delete_occasion(occasion=occasion)
    assert not Occasion.objects.exists()


@pytest.mark.parametrize("status", [SignupStatus.CONFIRMED, SignupStatus.CANCELLED])
def test_delete_occasion_raises_where_somebody_booked_now_or_before(status):
    occasion = OccasionFactory()
    SignupFactory(occasion=occasion, status=status)
    with pytest.raises(HasBookings):
        delete_occasion(occasion=occasion)


def test_delete_occasion_raises_where_a_page_tells_of_it(event_index):
    page = EventPageFactory(parent=event_index)
    with pytest.raises(HasPages):
        delete_occasion(occasion=page.occasion)


# Of a series


def test_database_refuses_a_second_occasion_for_one_date_of_a_series(event_index):
    series = EventSeriesPageFactory(parent=event_index)
    OccasionFactory(series=series, series_start_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        OccasionFactory(series=series, series_start_at=NOW)
