"""Many people at once. On PostgreSQL as in production, on SQLite as in the demonstration."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, connections, transaction
from django.urls import reverse
from django.utils import timezone

from core.models import Mail
from events import locking
from events.enums import SignupStatus
from events.links import make_token
from events.models import Occasion, Signup
from events.waiting_list import NoPlaceFree, fill_places, give_place, lapse_offers, move
from tests.events.booking import fill_in, make_public_occasion
from tests.events.races import (
    PEOPLE,
    PLACES,
    check_race,
    get_sign_ups,
    post_at_once,
    race,
    read_occasion,
    run_at_once,
)
from tests.factories import SignupFactory, UserFactory

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

ROUNDS = {"postgresql": 20, "sqlite": 5}


@pytest.fixture
def on_sqlite():
    return connection.vendor == "sqlite"


@pytest.fixture
def make_occasion(event_index):
    def make(capacity: int) -> Occasion:
        return make_public_occasion(
            event_index, capacity=capacity, starts_at=timezone.now() + timedelta(days=14)
        )

    return make


def test_fifty_people_at_once_get_one_place_once(make_occasion):
    """C01"""
    occasion = make_occasion(1)

    statuses = post_at_once(get_sign_ups(occasion))

    assert statuses == [302] * PEOPLE
    assert occasion.get_places_taken() == 1
    assert Signup.objects.queue().count() == PEOPLE - 1
    assert Mail.objects.filter(kind="confirmation").count() == 1


def test_fifty_people_fill_an_event_exactly_while_others_leave_and_answer_offers(make_occasion):
    for _ in range(ROUNDS[connection.vendor]):
        occasion = make_occasion(PLACES)

        statuses = race(occasion)

        check_race(occasion, statuses)


def test_without_the_lock_the_same_posts_oversell(make_occasion, on_sqlite, monkeypatch):
    """C02"""
    monkeypatch.setattr(locking, "lock_occasion", read_occasion)

    def oversells():
        occasion = make_occasion(1)
        post_at_once(get_sign_ups(occasion))
        return occasion.get_places_taken() > 1

    # SQLite has one writer at a time, lock or no lock (transaction_mode: IMMEDIATE)
    assert any(oversells() for _ in range(ROUNDS[connection.vendor])) is not on_sqlite


def test_a_form_sent_ten_times_at_once_is_one_booking_and_one_message(make_occasion):
    """C04"""
    occasion = make_occasion(5)
    form = (reverse("events:sign_up", args=[occasion.pk]), fill_in(occasion, shown_at=timezone.now()))

    assert post_at_once([form] * 10) == [302] * 10

    assert Signup.objects.count() == 1
    assert Mail.objects.count() == 1


def test_an_address_sent_from_ten_forms_at_once_is_one_booking(make_occasion):
    occasion = make_occasion(5)
    url = reverse("events:sign_up", args=[occasion.pk])

    assert post_at_once([(url, fill_in(occasion, shown_at=timezone.now())) for _ in range(10)]) == [302] * 10

    assert Signup.objects.count() == 1
    assert Mail.objects.count() == 3


def test_two_workers_at_once_make_one_offer(make_occasion):
    """C08"""
    now = timezone.now()
    occasion = make_occasion(1)
    for minute in range(2):
        SignupFactory(
            occasion=occasion,
            status=SignupStatus.WAITING,
            waiting_since=now - timedelta(hours=1, minutes=minute),
        )

    served = run_at_once([lambda: fill_places(occasion=occasion, now=now)] * 2)

    assert sorted(served) == [0, 1]
    assert Mail.objects.filter(kind="offer").count() == 1


def test_two_workers_at_once_let_an_offer_lapse_once(make_occasion):
    now = timezone.now()
    occasion = make_occasion(1)
    ended = {"offered_at": now - timedelta(hours=48), "offer_ends_at": now}
    lapsed = SignupFactory(occasion=occasion, status=SignupStatus.OFFERED, **ended)
    waiting = [
        SignupFactory(occasion=occasion, status=SignupStatus.WAITING, waiting_since=now) for _ in range(2)
    ]

    assert sorted(run_at_once([lambda: lapse_offers(now=now)] * 2)) == [0, 1]

    lapsed.refresh_from_db()
    assert lapsed.status == SignupStatus.LAPSED
    assert [mail.kind for mail in Mail.objects.order_by("kind")] == ["lapsed", "offer"]
    assert list(Signup.objects.queue()) == waiting[1:]


def test_an_offer_accepted_and_declined_at_once_is_answered_once(make_occasion):
    now = timezone.now()
    occasion = make_occasion(1)
    offer = {"offered_at": now, "offer_ends_at": now + timedelta(hours=2)}
    offered = SignupFactory(occasion=occasion, status=SignupStatus.OFFERED, **offer)
    waiting = SignupFactory(occasion=occasion, status=SignupStatus.WAITING, waiting_since=now)
    url = reverse("events:place_answer", args=[make_token(offered)])

    post_at_once([(url, {"answer": answer}) for answer in ("accept", "decline", "accept", "decline")])

    offered.refresh_from_db()
    waiting.refresh_from_db()
    assert (offered.status, waiting.status) in [
        (SignupStatus.CONFIRMED, SignupStatus.WAITING),
        (SignupStatus.DECLINED, SignupStatus.OFFERED),
    ]
    assert occasion.get_places_taken() == 1


def test_one_free_place_given_by_hand_to_two_at_once_goes_to_one(make_occasion):
    now = timezone.now()
    occasion = make_occasion(1)
    staff = UserFactory()
    waiting = [
        SignupFactory(occasion=occasion, status=SignupStatus.WAITING, waiting_since=now) for _ in range(2)
    ]

    def give(signup):
        try:
            give_place(signup=signup, given_by=staff, reason="Is here already", now=now)
        except NoPlaceFree:
            return False
        return True

    given = run_at_once([lambda signup=signup: give(signup) for signup in waiting])

    assert sorted(given) == [False, True]
    assert occasion.get_places_taken() == 1


def test_two_moves_at_once_leave_a_list_in_which_everybody_is_once(make_occasion):
    now = timezone.now()
    occasion = make_occasion(1)
    staff = UserFactory()
    waiting = [
        SignupFactory(occasion=occasion, status=SignupStatus.WAITING, waiting_since=now) for _ in range(4)
    ]
    moves = [(waiting[3], 1), (waiting[2], 2)]

    run_at_once(
        [
            lambda signup=signup, to=to: move(
                signup=signup, to_position=to, reason="Travels far", moved_by=staff, now=now
            )
            for signup, to in moves
        ]
    )

    order = [waiting.index(signup) for signup in Signup.objects.queue()]
    assert order in ([3, 2, 0, 1], [3, 0, 2, 1])  # whichever came first


def test_a_lock_that_others_keep_answers_busy_and_keeps_what_was_typed(make_occasion, on_sqlite, client):
    """C12"""
    occasion = make_occasion(5)
    signup = SignupFactory(occasion=occasion)
    locked, release = threading.Event(), threading.Event()

    def hold():
        try:
            with transaction.atomic():
                locking.lock_occasion(occasion.pk)
                locked.set()
                release.wait(timeout=60)
        finally:
            connections.close_all()

    holder = threading.Thread(target=hold)
    holder.start()
    locked.wait(timeout=60)
    if on_sqlite:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 50")  # of this connection, instead of five seconds
    try:
        sign_up = client.post(
            reverse("events:sign_up", args=[occasion.pk]), fill_in(occasion, shown_at=timezone.now())
        )
        cancel = client.post(reverse("events:place_cancel", args=[make_token(signup)]))
    finally:
        release.set()
        holder.join()
        connection.close()

    for response in (sign_up, cancel):
        assert response.status_code == 503
        assert response["Retry-After"] == "5"
    assert 'value="Robin"' in sign_up.content.decode()
    assert list(Signup.objects.confirmed()) == [signup]


def test_transactions_see_what_others_committed_before_them(on_sqlite):
    """A count under the lock must see the booking that was committed while it waited for the lock."""
    if on_sqlite:
        assert connection.transaction_mode == "IMMEDIATE"
        return
    with connection.cursor() as cursor:
        cursor.execute("SHOW transaction_isolation")
        assert cursor.fetchone() == ("read committed",)
