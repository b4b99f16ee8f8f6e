"""The one background process: it does the jobs that apps register, each as often as it asks.

It looks once a second. Whoever writes a row for it (a message, a change for the index) need not wake it:
after the commit the row waits a second at most. That is simpler than a signal that may get lost.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event

from django.db import close_old_connections
from django.utils import timezone

from core.models import WorkerBeat

logger = logging.getLogger(__name__)

PAUSE = 1  # seconds between two rounds that found nothing to do
BEAT_EVERY = timedelta(seconds=10)


@dataclass(frozen=True)
class Job:
    name: str
    run: Callable[..., int]
    every: timedelta


_jobs: dict[str, Job] = {}


def register(name: str, job: Callable[..., int], *, every: timedelta) -> None:
    """This function will have the worker call `job(now=…)` at least `every` so long apart.

    The job returns how many things it did. Raises ValueError where the name is taken.
    """
    if name in _jobs:
        raise ValueError(f"There is a job called {name} already.")
    _jobs[name] = Job(name, job, every)


def get_jobs() -> list[Job]:
    """This function will return the registered jobs in the order in which they run."""
    return [Job("sign of life", beat, BEAT_EVERY), *_jobs.values()]


def beat(*, now: datetime) -> int:
    """This function will note that the worker lives. It counts as nothing done, so that the worker rests."""
    WorkerBeat.objects.update_or_create(pk=WorkerBeat.ONLY, defaults={"beaten_at": now})
    return 0


def run_jobs(*, jobs: list[Job], last_runs: dict[str, datetime], now: datetime, stop: Event) -> int:
    """This function will run once each job that is due at `now`, note that in `last_runs`, and return how
    many things they did. A job that fails is logged and keeps no other from running; `stop` ends it after
    the current one.
    """
    done = 0
    for job in jobs:
        if stop.is_set():
            break
        if job.name in last_runs and now - last_runs[job.name] < job.every:
            continue
        last_runs[job.name] = now
        try:
            done += job.run(now=now)
        except Exception:
            logger.exception("The job '%s' failed", job.name)
    return done


def work(*, stop: Event) -> None:
    """This function will run the jobs until `stop` is set, with a short rest when there is nothing to do."""
    last_runs: dict[str, datetime] = {}
    while not stop.is_set():
        done = run_jobs(jobs=get_jobs(), last_runs=last_runs, now=timezone.now(), stop=stop)
        close_old_connections()  # one that the database dropped is opened anew in the next round
        if not done:
            stop.wait(PAUSE)
