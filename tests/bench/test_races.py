"""Two hundred races of fifty people for ten places, on PostgreSQL and on SQLite. RACES changes the number."""

import os
import time
from datetime import timedelta
from statistics import median

import pytest
from django.db import connection
from django.utils import timezone

from events import locking
from tests.events.booking import make_public_occasion
from tests.events.races import PLACES, check_race, race, read_occasion

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

RACES = int(os.environ.get("RACES", "200"))
WITHOUT_LOCK = max(1, RACES // 10)


def run_races(event_index, count: int) -> list[tuple]:
    """Of each race: the occasion, what was answered, and how many seconds it took."""
    done = []
    for _ in range(count):
        occasion = make_public_occasion(
            event_index, capacity=PLACES, starts_at=timezone.now() + timedelta(days=14)
        )
        started = time.perf_counter()
        statuses = race(occasion)
        done.append((occasion, statuses, time.perf_counter() - started))
    return done


def test_bench_races(event_index, monkeypatch):
    with_lock = run_races(event_index, RACES)
    for occasion, statuses, _ in with_lock:
        check_race(occasion, statuses)
    monkeypatch.setattr(locking, "lock_occasion", read_occasion)
    without = run_races(event_index, WITHOUT_LOCK)

    wrong = sum(occasion.get_places_taken() != PLACES for occasion, _, _ in without)
    seconds, seconds_without = (median(each[2] for each in races) for races in (with_lock, without))
    print(  # noqa: T201  what a benchmark is for
        f"\n{connection.vendor}: exactly {PLACES} places given in {len(with_lock)} of {RACES} races;"
        f" without the lock another number in {wrong} of {WITHOUT_LOCK}."
        f" A race took {seconds:.2f} s (median), {seconds / seconds_without:.2f} times as long as without.",
        end="",
    )
