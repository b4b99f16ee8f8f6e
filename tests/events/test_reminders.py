"""Reminders before a meeting and thanks after it, with the clock moved by hand."""

from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.utils import timezone

from core import outbox
from core.models import Mail, MailStatus
from events.enums import SignupStatus
from events.links import get_join_url, get_place_url, get_stop_url, make_stop_token
from events.mail_choice import stop_mail
from events.models import Occasion
from events.occasions import cancel_occasion, save_occasion
from events.reminders import remind, thank
from events.signup import cancel, verify
from events.waiting_list import fill_places
from tests.events.booking import book, make_public_occasion
from tests.factories import OccasionFactory, SignupFactory, VenueFactory

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


@pytest.fixture
def booked(now):
    """A booking of somebody who has answered, for a meeting in a fortnight."""
    return SignupFactory(verified_at=now)


def get_moments():
    return list(Mail.objects.filter(kind="reminder").order_by("due_at").values_list("due_at", flat=True))


def test_people_are_reminded_a_week_and_a_day_before(booked):
    start = booked.occasion.starts_at

    for days in (8, 7, 6, 2, 1):
        remind(now=start - days * DAY)

    assert get_moments() == [start - WEEK, start - DAY]


def test_reminder_tells_the_way_in_and_the_door_and_can_be_stopped(event_index, now):
    venue = VenueFactory(
        name="Priory Street Centre (demo)", directions="Turn left at the bakery.", hub_distance=300
    )
    occasion = make_public_occasion(event_index, format="both", venue=venue)
    signup = book(occasion)

    remind(now=occasion.starts_at - DAY)

    mail = Mail.objects.get(kind="reminder")
    assert mail.subject == "Reminder: Letting go, Tuesday 8 December"
    assert mail.text.startswith("Tuesday 8 December 2026\n12:00 to 13:30\nPriory Street Centre (demo), ")
    for words in (
        get_join_url(signup),
        get_place_url(signup),
        get_stop_url(signup),
        "Nearest station or stop: the station. From there it is 300 metres to walk.",
        "Turn left at the bakery.",
    ):
        assert words in mail.text
        assert words in mail.html
    assert (mail.stop_url, mail.repeatable, mail.ics_method) == (get_stop_url(signup), False, "REQUEST")
    assert f"UID:{occasion.uid}@testserver" in mail.ics
    assert "SEQUENCE:0" in mail.ics


def test_reminder_goes_at_the_time_of_day_of_the_meeting_over_the_clock_change():
    start = datetime(2027, 3, 31, 9, tzinfo=UTC)  # 10:00 in summer time, which begins on 28 March
    SignupFactory(occasion__starts_at=start, verified_at=start - 9 * DAY)

    remind(now=start - WEEK)
    assert get_moments() == []
    remind(now=start - WEEK + timedelta(hours=1))

    assert get_moments() == [datetime(2027, 3, 24, 10, tzinfo=UTC)]


def test_reminder_is_in_the_persons_language(booked):
    booked.language = "ar"
    booked.save()

    remind(now=booked.occasion.starts_at - DAY)

    mail = Mail.objects.get()
    assert '<html lang="ar" dir="rtl">' in mail.html
    assert "/ar/mail/stop/" in mail.stop_url


@pytest.mark.parametrize(("field", "days"), [("reminds_week_before", 1), ("reminds_day_before", 7)])
def test_editors_choose_whether_people_are_reminded(now, field, days):
    occasion = OccasionFactory(**{field: False})
    SignupFactory(occasion=occasion, verified_at=now)

    remind(now=occasion.starts_at - WEEK)
    remind(now=occasion.starts_at - DAY)

    assert get_moments() == [occasion.starts_at - days * DAY]


def test_worker_that_comes_back_the_day_before_writes_the_last_reminder_only(booked):
    start = booked.occasion.starts_at

    assert remind(now=start - DAY) == 1

    assert get_moments() == [start - DAY]


@pytest.mark.parametrize("status", [status for status in SignupStatus if status != SignupStatus.CONFIRMED])
def test_who_has_no_place_is_not_reminded(now, status):
    signup = SignupFactory(status=status, offered_at=now, verified_at=now)

    assert remind(now=signup.occasion.starts_at - DAY) == 0


def test_who_gave_no_address_is_not_reminded(now):
    signup = SignupFactory(email="", email_normalised="")

    assert remind(now=signup.occasion.starts_at - DAY) == 0


def test_address_that_nobody_answered_from_gets_the_last_reminder_only():
    start = book(OccasionFactory()).occasion.starts_at

    remind(now=start - WEEK)
    remind(now=start - DAY)

    assert get_moments() == [start - DAY]


def test_reminder_to_such_an_address_keeps_the_limit_of_a_day_c21():
    occasion = OccasionFactory()
    hours = [occasion.starts_at - DAY - timedelta(hours=hour) for hour in (3, 2, 1)]
    for hour in hours:
        book(occasion, now=hour)

    remind(now=occasion.starts_at - DAY)

    assert get_moments() == [hours[0] + DAY]


def test_who_answers_after_the_first_reminder_is_not_told_of_it_late(booked, now):
    booked.verified_at = booked.occasion.starts_at - WEEK + timedelta(hours=1)
    booked.save()

    assert remind(now=booked.occasion.starts_at - WEEK + timedelta(hours=2)) == 0


def test_who_books_after_the_moment_of_a_reminder_is_not_reminded():
    occasion = OccasionFactory()
    moment = occasion.starts_at - DAY
    book(occasion, now=moment)

    assert remind(now=moment + timedelta(minutes=1)) == 0


def test_who_was_given_a_place_since_is_not_reminded_on_top():
    occasion = OccasionFactory(capacity=1, waiting_mode="give")
    first = book(occasion)
    verify(signup=book(occasion, email="sam@example.org"), now=first.created_at)
    cancel(signup=first, now=occasion.starts_at - WEEK + timedelta(minutes=1))
    fill_places(occasion=occasion, now=occasion.starts_at - WEEK + timedelta(minutes=1))

    assert remind(now=occasion.starts_at - WEEK + timedelta(minutes=2)) == 0


def test_moved_meeting_has_its_reminder_for_the_new_date(booked):
    occasion = booked.occasion
    old = occasion.starts_at
    remind(now=old - WEEK)
    outbox.send_due(now=old - WEEK)

    occasion.starts_at, occasion.ends_at = old + WEEK, occasion.ends_at + WEEK
    save_occasion(occasion=occasion, now=old - 6 * DAY)
    for day in range(6):
        remind(now=old - day * DAY)

    assert get_moments() == [old - WEEK, old]


def test_reminder_of_the_old_date_does_not_go_after_a_move(booked):
    occasion = booked.occasion
    moment = occasion.starts_at - WEEK
    remind(now=moment)

    occasion.starts_at, occasion.ends_at = occasion.starts_at + DAY, occasion.ends_at + DAY
    save_occasion(occasion=occasion, now=moment)

    assert list(Mail.objects.values_list("kind", flat=True)) == ["occasion_changed"]


def test_nobody_is_reminded_of_a_cancelled_meeting_m07(booked):
    occasion = booked.occasion
    remind(now=occasion.starts_at - WEEK)
    cancel_occasion(occasion=occasion, reason="Snow", now=occasion.starts_at - WEEK)

    assert remind(now=occasion.starts_at - DAY) == 0
    assert list(Mail.objects.values_list("kind", flat=True)) == ["occasion_cancelled"]


def test_who_gives_the_place_back_is_not_reminded_of_it(booked):
    moment = booked.occasion.starts_at - WEEK
    remind(now=moment)

    cancel(signup=booked, now=moment)

    assert list(Mail.objects.values_list("kind", flat=True)) == ["cancelled"]


def test_reminders_that_a_worker_left_for_three_days_are_marked_missed_m07(booked):
    moment = booked.occasion.starts_at - WEEK
    remind(now=moment)

    later = moment + 3 * DAY
    outbox.sweep(now=later)
    outbox.send_due(now=later)

    assert Mail.objects.get().status == MailStatus.MISSED


def test_reminders_that_nobody_wrote_for_three_days_are_marked_missed_m07(booked):
    later = booked.occasion.starts_at - WEEK + 3 * DAY

    assert remind(now=later) == 1
    assert remind(now=later + timedelta(minutes=1)) == 0
    outbox.sweep(now=later)

    assert outbox.send_due(now=later) == 0
    assert Mail.objects.get().status == MailStatus.MISSED


def test_reminder_goes_up_to_two_days_late_m07(booked):
    later = booked.occasion.starts_at - WEEK + timedelta(hours=47)
    remind(now=later)

    outbox.sweep(now=later)

    assert outbox.send_due(now=later) == 1


def test_nobody_is_reminded_of_a_meeting_that_has_begun_m07(booked):
    assert remind(now=booked.occasion.starts_at) == 0


def test_reminder_that_waits_for_the_mail_server_is_missed_when_the_meeting_begins_m07(booked):
    start = booked.occasion.starts_at
    remind(now=start - DAY)

    outbox.sweep(now=start)

    assert set(Mail.objects.values_list("status", flat=True)) == {MailStatus.MISSED}


def test_long_lists_are_reminded_in_parts_and_nobody_twice(now):
    occasion = OccasionFactory(capacity=None)
    SignupFactory.create_batch(30, occasion=occasion, verified_at=now)

    assert remind(now=occasion.starts_at - WEEK) == 30
    assert remind(now=occasion.starts_at - WEEK) == 0


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_schedulers_in_the_same_second_make_one_reminder_m06():
    now = timezone.now()
    occasion = OccasionFactory(starts_at=now + DAY)
    SignupFactory.create_batch(3, occasion=occasion, created_at=now - DAY)
    start = Barrier(2)
    told = []

    def run():
        try:
            start.wait()
            told.append(remind(now=now))
        finally:
            connection.close()

    schedulers = [Thread(target=run) for _ in range(2)]
    for scheduler in schedulers:
        scheduler.start()
    for scheduler in schedulers:
        scheduler.join()

    assert sorted(told) == [0, 3]
    assert Mail.objects.count() == 3


# Afterwards


@pytest.fixture
def ended(now):
    """A meeting that ended three hours ago."""
    return OccasionFactory(starts_at=now - timedelta(hours=4.5), ends_at=now - timedelta(hours=3))


def come(signup):
    signup.places.update(came_at=signup.occasion.starts_at)


def test_who_came_is_thanked_once_with_the_way_to_the_survey(ended, now):
    came, _stayed_away = SignupFactory.create_batch(2, occasion=ended, verified_at=now)
    come(came)

    assert thank(now=now - timedelta(minutes=1)) == 0
    assert thank(now=now) == 1
    assert thank(now=now + DAY) == 0

    mail = Mail.objects.get()
    assert (mail.to, mail.kind, mail.ics) == (came.email, "thanks", "")
    assert f"http://testserver/survey/{ended.pk}/" in mail.text
    assert f"http://testserver/survey/{ended.pk}/" in mail.html
    assert mail.stop_url == get_stop_url(came)


def test_all_with_a_place_are_thanked_where_nobody_kept_a_list(ended, now):
    SignupFactory.create_batch(2, occasion=ended, verified_at=now)
    SignupFactory(occasion=ended, verified_at=now, status=SignupStatus.WAITING)
    SignupFactory(occasion=ended)

    assert thank(now=now) == 2


def test_nobody_is_thanked_for_a_meeting_long_ago_or_cancelled(now):
    long_ago = OccasionFactory(starts_at=now - timedelta(hours=53), ends_at=now - timedelta(hours=51))
    cancelled = OccasionFactory(starts_at=now - timedelta(hours=5), status="cancelled")
    for occasion in (long_ago, cancelled):
        SignupFactory(occasion=occasion, verified_at=now)

    assert thank(now=now) == 0


# No more of these


def test_who_stopped_them_gets_neither_reminders_nor_thanks(booked, now):
    stop_mail(token=make_stop_token(booked), now=now)

    assert remind(now=booked.occasion.starts_at - WEEK) == 0
    assert thank(now=booked.occasion.ends_at + timedelta(hours=4)) == 0


def test_stopping_takes_back_what_waits_and_leaves_what_is_essential(booked):
    moment = booked.occasion.starts_at - WEEK
    remind(now=moment)

    stop_mail(token=make_stop_token(booked), now=moment)
    cancel_occasion(occasion=booked.occasion, reason="Snow", now=moment)

    assert list(Mail.objects.values_list("kind", flat=True)) == ["occasion_cancelled"]
    assert Occasion.objects.get().is_cancelled
