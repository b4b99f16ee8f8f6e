from datetime import timedelta

import pytest

from events.availability import (
    MembersOnly,
    OccasionCancelled,
    OccasionOver,
    SignupClosed,
    SignupNotOpenYet,
    State,
    check_open,
    get_availability,
)
from events.enums import Audience, OccasionStatus
from tests.factories import OccasionFactory
from tests.factories.events import NOW

HOUR = timedelta(hours=1)
FACTS = {"capacity": 10, "starts_at": NOW + 24 * HOUR}


def stand(places_taken=0, is_member=False, now=NOW, **facts):
    occasion = OccasionFactory.build(**{**FACTS, **facts})
    return get_availability(occasion=occasion, places_taken=places_taken, is_member=is_member, now=now)


@pytest.mark.parametrize(
    ("taken", "state", "left", "words"),
    [
        (0, State.OPEN, 10, "10 of 10 places left"),
        (4, State.OPEN, 6, "6 of 10 places left"),
        (5, State.FEW, 5, "5 of 10 places left"),
        (9, State.FEW, 1, "1 of 10 places left"),
        (10, State.FULL, 0, "Full. You can join the waiting list"),
        (13, State.FULL, 0, "Full. You can join the waiting list"),
    ],
)
def test_availability_counts_places(taken, state, left, words):
    availability = stand(places_taken=taken)
    assert (availability.state, availability.places_left, availability.words) == (state, left, words)
    assert availability.can_sign_up


def test_availability_without_a_limit_has_room_for_everybody():
    availability = stand(places_taken=500, capacity=None)
    assert availability.state == State.OPEN
    assert availability.places_left is None
    assert availability.words == "There is room for everybody"


@pytest.mark.parametrize(
    ("facts", "state", "refusal"),
    [
        ({"status": OccasionStatus.CANCELLED}, State.CANCELLED, OccasionCancelled),
        ({"starts_at": NOW - 24 * HOUR}, State.PAST, OccasionOver),
        ({"signup_opens_at": NOW + HOUR}, State.NOT_YET, SignupNotOpenYet),
        ({"signup_closes_at": NOW - HOUR}, State.CLOSED, SignupClosed),
        ({"starts_at": NOW - HOUR}, State.CLOSED, SignupClosed),
        ({"audience": Audience.MEMBERS}, State.MEMBERS, MembersOnly),
    ],
)
def test_availability_says_why_nobody_can_sign_up(facts, state, refusal):
    availability = stand(**facts)
    assert availability.state == state
    assert not availability.can_sign_up
    with pytest.raises(refusal):
        check_open(occasion=OccasionFactory.build(**{**FACTS, **facts}), is_member=False, now=NOW)


def test_availability_is_open_to_a_member_where_only_they_may_come():
    assert stand(audience=Audience.MEMBERS, is_member=True).state == State.OPEN


def test_availability_of_a_cancelled_meeting_stays_cancelled_when_it_is_over():
    assert stand(status=OccasionStatus.CANCELLED, starts_at=NOW - 48 * HOUR).state == State.CANCELLED


def test_form_opened_in_time_is_taken_a_minute_late():
    """C10"""
    occasion = OccasionFactory.build(**{**FACTS, "signup_closes_at": NOW})
    check_open(occasion=occasion, is_member=False, now=NOW + timedelta(seconds=60))
    with pytest.raises(SignupClosed):
        check_open(occasion=occasion, is_member=False, now=NOW + timedelta(seconds=61))


def test_clock_that_runs_a_minute_fast_may_sign_up():
    """C10"""
    occasion = OccasionFactory.build(**{**FACTS, "signup_opens_at": NOW})
    check_open(occasion=occasion, is_member=False, now=NOW - timedelta(seconds=60))
    with pytest.raises(SignupNotOpenYet):
        check_open(occasion=occasion, is_member=False, now=NOW - timedelta(seconds=61))
