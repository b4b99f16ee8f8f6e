"""Many people at once. On PostgreSQL as in production, on SQLite as in the demonstration."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, connections, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Mail
from events import locking
from events.enums import SignupStatus
from events.links import make_token
from events.models import Occasion, Signup
from events.waiting_list import fill_places
from tests.events.booking import fill_in, make_public_occasion
from tests.factories import SignupFactory

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

PEOPLE = 50
ROUNDS = {"postgresql": 20, "sqlite": 5}
TRIES = 10  # of one person who is told to try again in a moment


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


def run_at_once(count, act):
    """Calls act(number) in so many threads that start together; returns what they returned."""
    barrier = threading.Barrier(count)
    answers = [None] * count

    def run(number):
        try:
            barrier.wait(timeout=60)
            answers[number] = act(number)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[number]) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def post_at_once(occasion, answers):
    """Sends these forms at the same time, each until it is told something else than to try again."""
    url = reverse("events:sign_up", args=[occasion.pk])

    def post(number):
        client = Client(raise_request_exception=False)
        for _ in range(TRIES):
            status = client.post(url, answers[number]).status_code
            if status != 503:
                break
        return status

    return run_at_once(len(answers), post)


def sign_up_everybody(occasion):
    now = timezone.now()
    answers = [
        fill_in(occasion, shown_at=now, email=f"person{number}@example.org") for number in range(PEOPLE)
    ]
    return post_at_once(occasion, answers)


@pytest.mark.parametrize("capacity", [1, 10])
def test_fifty_people_at_once_fill_an_event_exactly(make_occasion, capacity):
    for _ in range(ROUNDS[connection.vendor]):
        occasion = make_occasion(capacity)

        statuses = sign_up_everybody(occasion)

        assert statuses == [302] * PEOPLE
        assert occasion.get_places_taken() == capacity
        assert Signup.objects.filter(occasion=occasion).queue().count() == PEOPLE - capacity
        assert Signup.objects.filter(occasion=occasion).confirmed().count() == capacity
    assert Mail.objects.filter(kind="confirmation").count() == capacity * ROUNDS[connection.vendor]


def test_without_the_lock_the_same_posts_oversell(make_occasion, on_sqlite, monkeypatch):
    monkeypatch.setattr(locking, "lock_occasion", lambda pk: Occasion.objects.get(pk=pk))

    def oversells():
        occasion = make_occasion(1)
        sign_up_everybody(occasion)
        return occasion.get_places_taken() > 1

    # SQLite has one writer at a time, lock or no lock (transaction_mode: IMMEDIATE)
    assert any(oversells() for _ in range(ROUNDS[connection.vendor])) is not on_sqlite


def test_a_form_sent_ten_times_at_once_is_one_booking_and_one_message(make_occasion):
    occasion = make_occasion(5)
    answers = fill_in(occasion, shown_at=timezone.now())

    assert post_at_once(occasion, [answers] * 10) == [302] * 10

    assert Signup.objects.count() == 1
    assert Mail.objects.count() == 1


def test_an_address_sent_from_ten_forms_at_once_is_one_booking(make_occasion):
    occasion = make_occasion(5)
    answers = [fill_in(occasion, shown_at=timezone.now()) for _ in range(10)]

    assert post_at_once(occasion, answers) == [302] * 10

    assert Signup.objects.count() == 1
    assert Mail.objects.count() == 3


def test_two_workers_at_once_make_one_offer(make_occasion):
    now = timezone.now()
    occasion = make_occasion(1)
    for minute in range(2):
        SignupFactory(
            occasion=occasion,
            status=SignupStatus.WAITING,
            waiting_since=now - timedelta(hours=1, minutes=minute),
        )

    served = run_at_once(2, lambda _: fill_places(occasion=occasion, now=now))

    assert sorted(served) == [0, 1]
    assert Mail.objects.filter(kind="offer").count() == 1


def test_a_lock_that_others_keep_answers_busy_and_keeps_what_was_typed(make_occasion, on_sqlite, client):
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
