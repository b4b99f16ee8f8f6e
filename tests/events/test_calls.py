"""Whom the host has to ring."""

from datetime import timedelta

import pytest

from events.booking_list import get_rows
from events.calls import get_calls, note_told, note_told_of_lapse
from events.enums import OccasionStatus, SignupStatus
from events.models import Signup
from events.occasions import cancel_occasion, save_occasion
from events.waiting_list import lapse_offers
from tests.events.booking import book
from tests.factories import OccasionFactory, SignupFactory

pytestmark = pytest.mark.django_db


def phone(occasion, number, **fields):
    return SignupFactory(occasion=occasion, email="", phone=f"01904 00000{number}", **fields)


def get_words(occasion, now):
    return [(call.row.booking.phone, call.words) for call in get_calls(occasion, get_rows(occasion), now=now)]


def test_who_gave_no_e_mail_is_rung_once_about_each_change(now):
    occasion = OccasionFactory()
    booking, _ = phone(occasion, 1), SignupFactory(occasion=occasion)
    assert get_words(occasion, now) == []

    for _ in range(2):
        occasion.ends_at += timedelta(minutes=30)
        save_occasion(occasion=occasion, now=now)
        assert get_words(occasion, now) == [("01904 000001", "Time or place changed.")]
        note_told(signup=booking, sequence=occasion.sequence)
        assert get_words(occasion, now) == []


def test_a_change_made_while_somebody_was_on_the_telephone_is_still_to_be_told(now):
    occasion = OccasionFactory(sequence=2)
    booking = phone(occasion, 1)

    note_told(signup=booking, sequence=1)

    assert get_words(occasion, now) == [("01904 000001", "Time or place changed.")]
    note_told(signup=booking, sequence=2)
    note_told(signup=booking, sequence=1)  # the press of a screen that lay open
    assert Signup.objects.get().told_sequence == 2


def test_who_booked_after_the_change_knows_it(now):
    occasion = OccasionFactory(sequence=3)

    book(occasion, email="", phone="01904 000001")

    assert get_words(occasion, now) == []


def test_who_gave_no_e_mail_is_rung_about_a_cancelled_event_but_not_about_their_offer(now):
    occasion = OccasionFactory()
    offered = {"offered_at": now, "offer_ends_at": now + timedelta(hours=48)}
    phone(occasion, 1, status=SignupStatus.OFFERED, **offered)
    phone(occasion, 2, status=SignupStatus.CANCELLED)

    cancel_occasion(occasion=occasion, reason="Snow", now=now)

    occasion.refresh_from_db()
    assert get_words(occasion, now) == [("01904 000001", "It will not take place.")]


def test_who_has_an_offer_and_does_not_know_of_a_change_is_rung_about_both(now):
    occasion = OccasionFactory(sequence=1)
    phone(
        occasion,
        1,
        status=SignupStatus.OFFERED,
        offered_at=now,
        offer_ends_at=now + timedelta(hours=48),
    )

    assert [words for _, words in get_words(occasion, now)] == [
        "Time or place changed.",
        "A place is free for them until Thu 26 Nov, 12:00.",
    ]


def test_who_gave_no_e_mail_is_rung_once_when_their_offer_ran_out(now):
    occasion = OccasionFactory(capacity=1, starts_at=now + timedelta(days=9))
    offer = {"status": SignupStatus.OFFERED, "offered_at": now - timedelta(hours=48), "offer_ends_at": now}
    phone(occasion, 1, **offer)
    SignupFactory(occasion=occasion, phone="01904 000002", **offer)  # a message tells them
    lapse_offers(now=now)
    lapsed = "They did not answer in time: we no longer hold a place for them. They can join again."
    assert get_words(occasion, now) == [("01904 000001", lapsed)]
    assert get_words(occasion, occasion.starts_at) == []

    for booking in Signup.objects.all():
        note_told(signup=booking, sequence=occasion.sequence + 1)  # of a change, from a screen that lay open
    assert get_words(occasion, now) == [("01904 000001", lapsed)]
    for booking in Signup.objects.all():
        note_told_of_lapse(signup=booking)

    assert get_words(occasion, now) == []


def test_who_let_an_offer_to_a_cancelled_event_run_out_is_not_rung(now):
    occasion = OccasionFactory(status=OccasionStatus.CANCELLED)
    phone(occasion, 1, status=SignupStatus.LAPSED, offered_at=now, offer_ends_at=now)

    assert get_words(occasion, now) == []


def test_in_the_last_two_hours_everybody_is_rung_for_whom_a_place_is_free_in_order(now):
    occasion = OccasionFactory(capacity=3, starts_at=now + timedelta(hours=2))
    SignupFactory(occasion=occasion)
    waits = {"status": SignupStatus.WAITING}
    phone(occasion, 2, waiting_since=now, **waits)
    phone(occasion, 3, waiting_since=now - timedelta(hours=1), seats=3, **waits)
    SignupFactory(occasion=occasion, waiting_since=now - timedelta(hours=2), phone="01904 000004", **waits)

    free = "A place is free. Nothing is offered by message any more."
    assert get_words(occasion, now - timedelta(seconds=1)) == []
    assert get_words(occasion, now) == [("01904 000004", free), ("01904 000002", free)]
    assert get_words(occasion, occasion.ends_at + timedelta(seconds=1)) == []
