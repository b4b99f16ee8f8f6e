"""The rooms of My page, and what waits there for somebody. Each app registers its own, so that the page knows
none of them by name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from core.models import User


@dataclass(frozen=True)
class Room:
    url_name: str
    label: str | Promise
    order: int


@dataclass(frozen=True)
class Waiting:
    """Something that a person should look at: in words, with the address where they can."""

    words: str
    url: str


_rooms: dict[str, Room] = {}
_waiting: list[Callable[..., list[Waiting]]] = []


def register(url_name: str, *, label: str | Promise, order: int) -> None:
    """This function will put the address named `url_name` on the menu of My page; small orders come first.

    Raises ValueError where it stands there already.
    """
    if url_name in _rooms:
        raise ValueError(f"{url_name} is on My page already.")
    _rooms[url_name] = Room(url_name, label, order)


def get_rooms() -> list[Room]:
    """This function will return what stands on the menu of My page, in order."""
    return sorted(_rooms.values(), key=lambda room: room.order)


def register_waiting(get_waiting: Callable[..., list[Waiting]]) -> None:
    """This function will have My page begin with what `get_waiting(user=…, now=…)` returns."""
    _waiting.append(get_waiting)


def get_waiting(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return all that waits for somebody."""
    return [waiting for get in _waiting for waiting in get(user=user, now=now)]
