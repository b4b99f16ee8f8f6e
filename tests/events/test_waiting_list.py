"""Who is offered a freed place, for how long, and what comes of it."""

from datetime import timedelta

import pytest

from core.models import Mail
from events.enums import OccasionStatus, SignupStatus, WaitingMode
from events.models import Signup
from events.signup import cancel
from events.waiting_list import (
    NothingOffered,
    OfferEnded,
    accept_offer,
    decline_offer,
    fill_all_places,
    fill_places,
    lapse_offers,
)
from tests.events.booking import book, get_mail
from tests.factories import OccasionFactory, SignupFactory

pytestmark = pytest.mark.django_db

HOLD = timedelta(hours=48)


def wait(occasion, minute, **fields):
    """A booking that has waited since that minute of the past hour."""
    since = occasion.starts_at - timedelta(days=20) + timedelta(minutes=minute)
    return SignupFactory(occasion=occasion, status=SignupStatus.WAITING, waiting_since=since, **fields)


def get_status(signup):
    return Signup.objects.get(pk=signup.pk).status


def offer(now, **facts):
    """An occasion with one place, offered to the first of two who wait."""
    occasion = OccasionFactory(capacity=1, **facts)
    first, second = wait(occasion, 1), wait(occasion, 2)
    fill_places(occasion=occasion, now=now)
    first.refresh_from_db()
    return occasion, first, second


def test_fill_places_offers_to_the_first_for_48_hours(now):
    _, first, second = offer(now)

    assert (first.status, first.offered_at, first.offer_ends_at) == (SignupStatus.OFFERED, now, now + HOLD)
    assert get_status(second) == SignupStatus.WAITING
    assert get_mail("offer").to == first.email


def test_fill_places_offers_once_however_often_it_runs(now):
    occasion, _, second = offer(now)

    assert fill_places(occasion=occasion, now=now) == 0
    assert get_status(second) == SignupStatus.WAITING
    assert Mail.objects.filter(kind="offer").count() == 1


def test_fill_places_passes_over_a_larger_booking_that_keeps_its_position(now):
    occasion = OccasionFactory(capacity=2)
    SignupFactory(occasion=occasion)
    pair, single, other = wait(occasion, 1, seats=2), wait(occasion, 2), wait(occasion, 3)

    assert fill_places(occasion=occasion, now=now) == 1

    assert [get_status(signup) for signup in (pair, single, other)] == ["waiting", "offered", "waiting"]
    assert (pair.get_position(), other.get_position()) == (1, 2)


def test_fill_places_serves_as_many_as_fit(now):
    occasion = OccasionFactory(capacity=3)
    served = [wait(occasion, 1, seats=2), wait(occasion, 2)]
    left = wait(occasion, 3)

    assert fill_places(occasion=occasion, now=now) == 2

    assert [get_status(signup) for signup in (*served, left)] == ["offered", "offered", "waiting"]
    assert occasion.get_places_taken() == 3


def test_fill_places_gives_nothing_above_a_lowered_capacity(now):
    occasion = OccasionFactory(capacity=1)
    SignupFactory(occasion=occasion, seats=3)
    wait(occasion, 1)

    assert fill_places(occasion=occasion, now=now) == 0


def test_fill_places_serves_everybody_when_the_limit_is_lifted(now):
    occasion = OccasionFactory(capacity=None)
    wait(occasion, 1, seats=3)
    wait(occasion, 2)

    assert fill_places(occasion=occasion, now=now) == 2


def test_fill_places_ends_no_offer_later_than_two_hours_before_the_start(now):
    occasion, first, _ = offer(now, starts_at=now + timedelta(hours=10))

    assert first.offer_ends_at == occasion.starts_at - timedelta(hours=2)


@pytest.mark.parametrize("facts", [{"status": OccasionStatus.CANCELLED}, {"starts_in": timedelta(hours=2)}])
def test_fill_places_offers_nothing_when_cancelled_or_in_the_last_two_hours(now, facts):
    starts_in = facts.pop("starts_in", timedelta(days=14))
    occasion = OccasionFactory(capacity=1, starts_at=now + starts_in, **facts)
    wait(occasion, 1)

    assert fill_places(occasion=occasion, now=now) == 0


def test_fill_places_gives_at_once_where_the_editor_chose_so(now):
    _, first, second = offer(now, waiting_mode=WaitingMode.GIVE)

    assert (first.status, first.offer_ends_at) == (SignupStatus.CONFIRMED, None)
    assert get_mail("confirmation").to == first.email
    assert get_status(second) == SignupStatus.WAITING


def test_fill_places_never_gives_at_once_to_somebody_who_must_be_rung(now):
    occasion = OccasionFactory(capacity=1, waiting_mode=WaitingMode.GIVE)
    by_phone = wait(occasion, 1, email="", email_normalised="", phone="01904 000000")

    fill_places(occasion=occasion, now=now)

    assert list(Signup.objects.filter(status=SignupStatus.OFFERED)) == [by_phone]
    assert not Mail.objects.exists()


def test_accept_offer_makes_the_place_the_persons_own(now):
    occasion, first, _ = offer(now)

    accepted = accept_offer(signup=first, now=now + HOLD - timedelta(seconds=1))

    assert accepted.status == SignupStatus.CONFIRMED
    assert occasion.get_places_taken() == 1
    assert get_mail("confirmation").ics_method == "REQUEST"


def test_accept_offer_twice_is_accept_once(now):
    _, first, _ = offer(now)

    accept_offer(signup=first, now=now)
    accept_offer(signup=first, now=now)

    assert Mail.objects.filter(kind="confirmation").count() == 1


def test_accept_offer_refuses_when_the_time_is_over_even_before_the_worker_noticed(now):
    _, first, _ = offer(now)

    with pytest.raises(OfferEnded):
        accept_offer(signup=first, now=now + HOLD)
    lapse_offers(now=now + HOLD)
    with pytest.raises(OfferEnded):
        accept_offer(signup=first, now=now + HOLD)


def test_accept_offer_refuses_who_was_offered_nothing(now):
    _, first, second = offer(now)
    cancel(signup=first, now=now)

    with pytest.raises(NothingOffered):
        accept_offer(signup=first, now=now)
    third = book(second.occasion, email="late@example.org")
    with pytest.raises(NothingOffered):
        accept_offer(signup=third, now=now)


def test_accept_offer_refuses_when_the_event_was_cancelled(now):
    occasion, first, _ = offer(now)
    occasion.status = OccasionStatus.CANCELLED
    occasion.save()

    with pytest.raises(NothingOffered):
        accept_offer(signup=first, now=now)


def test_decline_offer_passes_the_place_on(now):
    occasion, first, second = offer(now)

    decline_offer(signup=first, now=now)
    decline_offer(signup=first, now=now)

    assert (get_status(first), get_status(second)) == (SignupStatus.DECLINED, SignupStatus.OFFERED)
    assert occasion.get_places_taken() == 1


def test_decline_offer_refuses_who_was_offered_nothing(now):
    _, _, second = offer(now)

    with pytest.raises(NothingOffered):
        decline_offer(signup=second, now=now)


def test_lapse_offers_passes_the_place_on_at_the_very_end(now):
    occasion, first, second = offer(now)

    assert lapse_offers(now=now + HOLD - timedelta(seconds=1)) == 0
    assert lapse_offers(now=now + HOLD) == 1

    second.refresh_from_db()
    assert (get_status(first), second.status) == (SignupStatus.LAPSED, SignupStatus.OFFERED)
    assert second.offer_ends_at == now + 2 * HOLD
    assert occasion.get_places_taken() == 1


def test_fill_all_places_serves_room_that_nobody_announced(now):
    occasion = OccasionFactory(capacity=1)
    waiting = wait(occasion, 1)
    over = OccasionFactory(past=True)
    wait(over, 1)

    assert fill_all_places(now=now) == 1
    assert get_status(waiting) == SignupStatus.OFFERED


def test_a_new_booking_joins_the_list_in_the_last_two_hours_when_somebody_waits(now):
    occasion = OccasionFactory(capacity=1, starts_at=now + timedelta(hours=1))
    wait(occasion, 1)

    assert book(occasion).status == SignupStatus.WAITING
