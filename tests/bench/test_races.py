"""Two hundred races of fifty people for ten places, on PostgreSQL and on SQLite. RACES changes the number."""

import os
import time
from collections.abc import Callable
from datetime import timedelta
from statistics import median

import pytest
from django.db import connection
from django.utils import timezone

from events import locking
from events.models import Occasion
from tests.events.booking import make_public_occasion
from tests.events.races import PLACES, check_race, race, read_occasion

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

RACES = int(os.environ.get("RACES", "200"))
WITHOUT_LOCK = max(1, RACES // 10)


def run_races(event_index, count: int, check: Callable = lambda *_: None) -> list[tuple]:
    """Of each race, checked when it is over: the occasion, and how many seconds it took."""
    done = []
    for _ in range(count):
        occasion = make_public_occasion(
            event_index, capacity=PLACES, starts_at=timezone.now() + timedelta(days=14)
        )
        started = time.perf_counter()
        statuses = race(occasion)
        seconds = time.perf_counter() - started
        check(occasion, statuses)
        close(occasion)
        done.append((occasion, seconds))
    return done


def close(occasion) -> None:
    """Its day has passed: else the workers of each race would go through the waiting lists of all before."""
    yesterday = timezone.now() - timedelta(days=1)
    Occasion.objects.filter(pk=occasion.pk).update(
        starts_at=yesterday, ends_at=yesterday + timedelta(hours=1)
    )


def count_exact(races: list[tuple]) -> int:
    return sum(occasion.get_places_taken() == PLACES for occasion, _ in races)


def test_bench_races(event_index, monkeypatch):
    with_lock = run_races(event_index, RACES, check=check_race)
    monkeypatch.setattr(locking, "lock_occasion", read_occasion)
    without = run_races(event_index, WITHOUT_LOCK)

    right, wrong = count_exact(with_lock), WITHOUT_LOCK - count_exact(without)
    assert right == RACES
    seconds, seconds_without = (median(taken for _, taken in races) for races in (with_lock, without))
    print(  # noqa: T201  what a benchmark is for
        f"\n{connection.vendor}: exactly {PLACES} places given in {right} of {RACES} races;"
        f" without the lock another number in {wrong} of {WITHOUT_LOCK}."
        f" A race took {seconds:.2f} s (median), {seconds / seconds_without:.2f} times as long as without.",
        end="",
    )
