"""Forgetting what is old. The register says what; this module sees to it that a mistake forgets little.

A wrong clock or period looks like a run that would take much of a table. Such a table is left as it is until
a person says that it is right.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.apps import apps
from django.db import transaction
from django.db.models import Q
from django.utils.text import capfirst

from core import personal_data
from core.models import Forgetting
from core.personal_data import Declaration

logger = logging.getLogger(__name__)

EVERY = timedelta(days=1)
LATE = 2 * EVERY
MOST = 5  # one row in so many may go in one run …
LEAST = 20  # … of a table that has so many
FARTHEST = 4096  # days, before and after today, in which a dry run looks for the first row that is due


class _RolledBack(Exception):
    """Undoes what an expiry did: it was only to be counted, or it was too much."""


@dataclass(frozen=True)
class Outcome:
    """What a run came to for one table. It `waits` where so much was due that nothing was taken."""

    item: Declaration
    due: int
    total: int
    waits: bool = False
    failed: bool = False


@dataclass(frozen=True)
class Forecast:
    """What a run would come to for one table. `first_due`: when its oldest row is due, or None for never."""

    item: Declaration
    due: int
    total: int
    first_due: datetime | None

    @property
    def is_too_much(self) -> bool:
        return _is_too_much(self.item, self.due, self.total)


@dataclass(frozen=True)
class Problem:
    """`waiting` rows are too many to go without a person's yes; or 0, where the run itself is late."""

    title: str
    waiting: int


def forget(*, now: datetime, confirmed: bool = False) -> list[Outcome]:
    """This function will forget what is older than the register says, and note what came of it.

    Where more than one row in MOST of a table would go, none of it goes, unless a person has `confirmed` it.
    A table that fails is logged, and keeps no other from its turn.
    """
    return [_forget(item, now=now, confirmed=confirmed) for item in _get_items()]


def run(*, now: datetime) -> int:
    """This function will do the same for the worker, and return how many rows went."""
    return sum(outcome.due for outcome in forget(now=now) if not outcome.waits)


def forecast(*, now: datetime) -> list[Forecast]:
    """This function will say what `forget` would do now. It changes nothing: all it does is undone."""
    return [
        Forecast(item, _count_due(item, now), _count_rows(item), _find_first_due(item, now))
        for item in _get_items()
        if item.expire
    ]


def get_title(item: Declaration) -> str:
    """This function will return what readers call the rows of a table, beginning with a capital."""
    return capfirst(str(item.title or apps.get_model(item.model)._meta.verbose_name_plural))


def get_problems(now: datetime) -> list[Problem]:
    """This function will return what waits for a person, and what has not run for long. One query."""
    late = Q(ran_at=None) | Q(ran_at__lt=now - LATE)
    rows = {row.model: row.waiting for row in Forgetting.objects.filter(late | Q(waiting__gt=0))}
    return [Problem(get_title(item), rows[item.model]) for item in _get_items() if item.model in rows]


def _get_items() -> list[Declaration]:
    return [item for item in personal_data.get_declarations() if item.personal or item.expire]


def _forget(item: Declaration, *, now: datetime, confirmed: bool) -> Outcome:
    total, due, waits = _count_rows(item), 0, False
    try:
        with transaction.atomic():
            due = item.expire(now) if item.expire else 0
            waits = not confirmed and _is_too_much(item, due, total)
            if waits:
                raise _RolledBack
    except _RolledBack:
        logger.error("%s: %d of %d rows are due. None was forgotten: is that right?", item.model, due, total)
    except Exception:
        logger.exception("%s could not be forgotten", item.model)
        Forgetting.objects.get_or_create(model=item.model)  # keeps its last run: it gets late
        return Outcome(item, 0, total, failed=True)
    state = {"ran_at": now, "kept": _count_kept(item), "waiting": due if waits else 0}
    Forgetting.objects.update_or_create(model=item.model, defaults=state)
    return Outcome(item, due, total, waits)


def _is_too_much(item: Declaration, due: int, total: int) -> bool:
    return not item.goes_at_once and total >= LEAST and due * MOST > total


def _count_rows(item: Declaration) -> int:
    return apps.get_model(item.model)._base_manager.count()


def _count_kept(item: Declaration) -> int:
    """How many rows still lead to somebody."""
    rows = apps.get_model(item.model)._base_manager.all()
    return (rows.filter(item.leads_to_somebody) if item.leads_to_somebody else rows).count()


def _count_due(item: Declaration, now: datetime) -> int:
    due = 0
    try:
        with transaction.atomic():
            due = item.expire(now)
            raise _RolledBack  # files that were to go go after a commit only, and there is none
    except _RolledBack:
        return due


def _find_first_due(item: Declaration, now: datetime) -> datetime | None:
    """The first day on which anything is due: asked by halves, of the expiry itself, so it is never wrong."""
    first, last = -FARTHEST, FARTHEST
    if not _count_due(item, now + timedelta(days=last)):
        return None
    while first < last:
        middle = (first + last) // 2
        if _count_due(item, now + timedelta(days=middle)):
            last = middle
        else:
            first = middle + 1
    return now + timedelta(days=last)
