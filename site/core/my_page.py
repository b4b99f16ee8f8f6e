"""The rooms of My page. Each app registers its own, so that the page knows none of them by name."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Room:
    url_name: str
    label: str | Promise
    order: int


_rooms: dict[str, Room] = {}


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
