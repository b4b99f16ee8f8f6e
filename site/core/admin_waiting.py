"""What waits for somebody among the editors: the first thing that their home says.

Each app registers what can wait in it. A source asks for rights itself: it returns nothing to somebody who
could do nothing about it, so the home tells nobody of what they may not see.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from core.models import User

MOST_LINES = 5  # of one source


@dataclass(frozen=True)
class Waiting:
    """Something to do: in words, with the address where it is done. `count`: how much the line stands for."""

    words: str
    url: str
    count: int = 1
    is_overdue: bool = False


GetWaiting = Callable[..., list[Waiting]]


@dataclass(frozen=True)
class Source:
    order: int
    get_waiting: GetWaiting


@dataclass(frozen=True)
class Group:
    """What waits in one source: the first lines, and how much the others stand for."""

    lines: list[Waiting]
    more: int


_sources: dict[str, Source] = {}


def register(name: str, *, order: int, get_waiting: GetWaiting) -> None:
    """This function will have the editors' home say what `get_waiting(user=…, now=…)` returns, at most two
    queries a source; small orders come first.

    Raises ValueError where the name is taken.
    """
    if name in _sources:
        raise ValueError(f"{name} is on the editors' home already.")
    _sources[name] = Source(order, get_waiting)


def get_groups(*, user: User, now: datetime) -> list[Group]:
    """This function will return what waits for somebody, source by source, what is overdue first in each."""
    groups = []
    for source in sorted(_sources.values(), key=lambda source: source.order):
        found = source.get_waiting(user=user, now=now)
        lines = sorted(found, key=lambda waiting: not waiting.is_overdue)
        if lines:
            more = sum(waiting.count for waiting in lines[MOST_LINES:])
            groups.append(Group(lines[:MOST_LINES], more))
    return groups
