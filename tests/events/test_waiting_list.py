"""Who is offered a freed place, for how long, and what comes of it."""

from datetime import timedelta

import pytest

from core.models import Mail
from events.availability import OccasionCancelled, OccasionOver
from events.enums import OccasionStatus, SignupStatus, WaitingMode
from events.models import AccessNeed, Signup, WaitingMove
from events.occasions import cancel_occasion, save_occasion
from events.signup import cancel, change_booking
from events.waiting_list import (
    NoPlaceFree,
    NothingOffered,
    NotWaiting,
    OfferEnded,
    ReasonMissing,
    accept_offer,
    decline_offer,
    fill_all_places,
    fill_places,
    give_place,
    lapse_offers,
    move,
)
from tests.events.booking import ROBIN, book, get_mail
from tests.factories import OccasionFactory, SignupFactory, UserFactory

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


def test_fill_places_hurries_people_more_the_nearer_the_start(now):
    _, first, _ = offer(now, starts_at=now + timedelta(hours=10))

    assert first.offer_ends_at == now + timedelta(hours=2)


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


# Running out


def test_who_read_the_clock_before_somebody_was_served_still_waits_after_them(now):
    """The clock is read before the lock: who gets the lock later comes later, though they began earlier."""
    _, served, _ = offer(now)
    Signup.objects.filter(status=SignupStatus.WAITING).delete()

    late = book(served.occasion, email="late@example.org", now=served.waiting_since - timedelta(seconds=1))

    assert late.waiting_since == served.waiting_since


def test_lapse_offers_says_so_and_how_to_join_again(now):
    _, first, _ = offer(now)
    AccessNeed.objects.create(place=first.places.get(), details={"kinds": ["bsl"]}, changed_at=now)

    lapse_offers(now=now + HOLD)
    lapse_offers(now=now + HOLD)

    mail = get_mail("lapsed")
    assert mail.to == first.email
    assert mail.subject.startswith("The offer ran out: ")
    assert "you can join again" in mail.text
    assert "/place/" in mail.text
    assert not AccessNeed.objects.exists()


def test_lapse_offers_writes_to_nobody_when_the_event_has_begun(now):
    occasion, first, _ = offer(now)

    lapse_offers(now=occasion.starts_at)

    assert get_status(first) == SignupStatus.LAPSED
    assert not Mail.objects.filter(kind="lapsed").exists()


def test_lapse_offers_leaves_a_cancelled_event_alone(now):
    occasion, first, _ = offer(now)
    cancel_occasion(occasion=occasion, reason="Snow", now=now)

    assert lapse_offers(now=now + HOLD) == 0

    assert get_status(first) == SignupStatus.OFFERED
    assert not Mail.objects.filter(kind="lapsed").exists()


def test_an_offer_of_a_meeting_that_is_brought_forward_ends_two_hours_before_it(now):
    occasion, first, _ = offer(now)
    occasion.starts_at = now + timedelta(hours=24)
    occasion.ends_at = now + timedelta(hours=25)

    save_occasion(occasion=occasion, now=now)

    first.refresh_from_db()
    assert first.offer_ends_at == now + timedelta(hours=22)


def test_who_lapsed_joins_again_at_the_end(now):
    occasion, first, second = offer(now)
    third = wait(occasion, 3)
    lapse_offers(now=now + HOLD)

    again = book(occasion, email=first.email, now=now + HOLD)

    assert get_status(second) == SignupStatus.OFFERED
    assert (third.get_position(), again.get_position()) == (1, 2)


# Capacity up and down


def set_capacity(occasion, capacity, now):
    occasion.capacity = capacity
    save_occasion(occasion=occasion, now=now)


def test_raising_capacity_serves_the_list_in_order_as_far_as_it_goes(now):
    occasion = OccasionFactory(capacity=1)
    SignupFactory(occasion=occasion)
    waiting = [wait(occasion, minute) for minute in range(3)]

    set_capacity(occasion, 3, now)

    assert [get_status(signup) for signup in waiting] == ["offered", "offered", "waiting"]


def test_lowering_capacity_removes_nobody_and_what_is_given_back_fills_the_gap_first(now):
    occasion = OccasionFactory(capacity=3)
    booked = SignupFactory.create_batch(3, occasion=occasion)
    waiting = wait(occasion, 1)

    set_capacity(occasion, 1, now)
    cancel(signup=booked[0], now=now)
    cancel(signup=booked[1], now=now)
    assert (occasion.get_places_taken(), get_status(waiting)) == (1, SignupStatus.WAITING)

    cancel(signup=booked[2], now=now)
    assert (occasion.get_places_taken(), get_status(waiting)) == (1, SignupStatus.OFFERED)


def test_an_open_offer_stays_good_when_capacity_is_lowered(now):
    occasion = OccasionFactory(capacity=2)
    SignupFactory(occasion=occasion)
    first = wait(occasion, 1)
    fill_places(occasion=occasion, now=now)

    set_capacity(occasion, 1, now)

    assert accept_offer(signup=first, now=now).status == SignupStatus.CONFIRMED
    assert occasion.get_places_taken() == 2


def test_an_offer_that_lapses_while_over_capacity_is_not_passed_on(now):
    occasion = OccasionFactory(capacity=2)
    SignupFactory(occasion=occasion)
    _, second = wait(occasion, 1), wait(occasion, 2)
    fill_places(occasion=occasion, now=now)
    set_capacity(occasion, 1, now)

    lapse_offers(now=now + HOLD)

    assert get_status(second) == SignupStatus.WAITING
    assert occasion.get_places_taken() == 1


def test_a_waiting_booking_made_smaller_is_offered_what_is_free(now):
    occasion = OccasionFactory(capacity=2)
    SignupFactory(occasion=occasion)
    pair = book(occasion, seats=2)
    assert pair.status == SignupStatus.WAITING

    change_booking(signup=pair, seats=[ROBIN], phone="", wants_news=False, now=now)

    assert get_status(pair) == SignupStatus.OFFERED


# By hand


def get_order(occasion):
    return list(Signup.objects.filter(occasion=occasion).queue())


@pytest.fixture
def staff(db):
    return UserFactory(name="Editor (demo)")


@pytest.mark.parametrize(
    ("start", "end", "order"),
    [(3, 1, [2, 0, 1, 3]), (1, 3, [1, 2, 0, 3]), (2, 3, [0, 2, 1, 3]), (1, 99, [1, 2, 3, 0])],
)
@pytest.mark.parametrize("at_once", [True, False])
def test_move_puts_a_booking_at_its_new_position(now, staff, start, end, order, at_once):
    occasion = OccasionFactory(capacity=1)
    waiting = [wait(occasion, 0 if at_once else minute) for minute in range(4)]

    move(signup=waiting[start - 1], to_position=end, reason="Travels far", moved_by=staff, now=now)

    assert get_order(occasion) == [waiting[index] for index in order]
    noted = WaitingMove.objects.get()
    assert (noted.signup, noted.moved_by, noted.moved_at) == (waiting[start - 1], staff, now)
    assert (noted.from_position, noted.to_position, noted.reason) == (start, min(end, 4), "Travels far")
    assert not Mail.objects.exists()


def test_move_leaves_the_end_of_the_list_to_who_comes_next(now, staff):
    """Even where all came in the same microsecond, or another server's clock is behind."""
    occasion = OccasionFactory(capacity=1)
    SignupFactory(occasion=occasion)
    waiting = [book(occasion, email=f"person{number}@example.org", now=now) for number in range(3)]
    move(signup=waiting[2], to_position=1, reason="Travels far", moved_by=staff, now=now)

    late = book(occasion, email="late@example.org", now=now - timedelta(seconds=1))

    assert get_order(occasion) == [waiting[2], waiting[0], waiting[1], late]
    assert late.get_position() == 4


def test_move_decides_who_is_offered_the_next_place(now, staff):
    occasion = OccasionFactory(capacity=1)
    booked = SignupFactory(occasion=occasion)
    first, second = wait(occasion, 1), wait(occasion, 2)

    move(signup=second, to_position=1, reason="Travels far", moved_by=staff, now=now)
    cancel(signup=booked, now=now)

    assert (get_status(first), get_status(second)) == (SignupStatus.WAITING, SignupStatus.OFFERED)


def test_move_to_where_it_is_notes_nothing(now, staff):
    occasion = OccasionFactory(capacity=1)
    waiting = wait(occasion, 1)

    move(signup=waiting, to_position=1, reason="Travels far", moved_by=staff, now=now)

    assert not WaitingMove.objects.exists()


def test_move_wants_a_reason_and_somebody_who_waits(now, staff):
    occasion, first, second = offer(now)
    with pytest.raises(ReasonMissing):
        move(signup=second, to_position=1, reason="", moved_by=staff, now=now)
    with pytest.raises(NotWaiting):
        move(signup=first, to_position=1, reason="Travels far", moved_by=staff, now=now)
    with pytest.raises(OccasionOver):
        move(
            signup=second,
            to_position=1,
            reason="Travels far",
            moved_by=staff,
            now=occasion.ends_at + timedelta(seconds=1),
        )
    cancel_occasion(occasion=occasion, reason="Snow", now=now)
    with pytest.raises(OccasionCancelled):
        move(signup=second, to_position=1, reason="Travels far", moved_by=staff, now=now)
    assert not WaitingMove.objects.exists()


def test_give_place_gives_it_at_once_and_notes_why(now, staff):
    occasion = OccasionFactory(capacity=1, starts_at=now + timedelta(hours=1))
    _, second = wait(occasion, 1), wait(occasion, 2)

    given = give_place(signup=second, given_by=staff, reason="Is here already", now=now)
    give_place(signup=second, given_by=staff, reason="Is here already", now=now)

    assert given.status == SignupStatus.CONFIRMED
    assert get_mail("confirmation").to == second.email
    noted = WaitingMove.objects.get()
    assert (noted.from_position, noted.to_position, noted.reason) == (2, None, "Is here already")


def test_give_place_obeys_the_number_of_places(now, staff):
    occasion = OccasionFactory(capacity=2)
    SignupFactory(occasion=occasion)
    pair = wait(occasion, 1, seats=2)

    with pytest.raises(NoPlaceFree):
        give_place(signup=pair, given_by=staff, reason="Travels far", now=now)

    set_capacity(occasion, None, now)
    assert get_status(pair) == SignupStatus.OFFERED
    assert not WaitingMove.objects.exists()


def test_give_place_wants_a_reason_until_the_last_two_hours(now, staff):
    occasion = OccasionFactory(capacity=1, starts_at=now + timedelta(hours=2, minutes=1))
    waiting = wait(occasion, 1)

    with pytest.raises(ReasonMissing):
        give_place(signup=waiting, given_by=staff, now=now)

    give_place(signup=waiting, given_by=staff, now=now + timedelta(minutes=1))
    assert get_status(waiting) == SignupStatus.CONFIRMED
    assert not WaitingMove.objects.exists()


def test_give_place_is_for_somebody_who_waits(now, staff):
    occasion, first, second = offer(now)
    with pytest.raises(NotWaiting):
        give_place(signup=first, given_by=staff, reason="Travels far", now=now)
    cancel_occasion(occasion=occasion, reason="Snow", now=now)
    with pytest.raises(OccasionCancelled):
        give_place(signup=second, given_by=staff, reason="Travels far", now=now)
