"""Drawings that tell a fact: the mark, a seat, the seats of an event, the state of a promise."""

import math
import random

from core.art.shapes import SEATS, cut, fill, svg

MOST_SEATS = 40  # above this, words only
SEATS_SCALE = 0.62  # one size of seat, whatever their number
TAKEN_COLOURS = ["heather", "tarn", "pantile", "meadow", "pine"]

# The thread of a project: tangled at first, straight at the end. With each piece, the seat behind it.
TRACK = [
    (
        0,
        "M0 60C30 60 40 20 80 22C130 26 128 96 84 98C44 98 44 40 92 34C144 28 160 84 122 96C92 104 70 76"
        " 100 58C126 44 160 60 200 60",
    ),
    (1, "M0 60C40 60 60 92 92 90C126 88 126 34 96 34C66 34 70 92 116 90C150 88 166 60 200 60"),
    (2, "M0 60C36 60 44 26 78 28C112 32 92 92 126 92C156 92 164 60 200 60"),
    (3, "M0 60C44 60 54 42 92 44C130 46 150 60 200 60"),
    (5, "M0 60C60 60 120 59 170 60"),
]
BAR, BAR_HEIGHT = 200, 18  # the whole of an average's bar

TRACK_END = '<path class="track__end" d="M168 44L194 60L168 76"/>'

ACCESS_MARKS = {
    "confirmed": (
        '<circle class="state__full" cx="12" cy="12" r="11"/>'
        '<path class="state__tick" fill="none" stroke-width="2.6" stroke-linecap="round"'
        ' stroke-linejoin="round" d="M7 12.5l3.5 3.5L17.5 8.5"/>'
    ),
    "on_request": (
        '<circle class="state__ring" fill="none" stroke-width="2.4" cx="12" cy="12" r="9.8"/>'
        '<path class="state__full" d="M12 2.2A9.8 9.8 0 0 0 12 21.8Z"/>'
    ),
    "not_available": (
        '<circle class="state__none" fill="none" stroke-width="2.4" stroke-dasharray="3.5 3"'
        ' cx="12" cy="12" r="9.8"/>'
        '<path class="state__none" stroke-width="2.4" stroke-linecap="round" d="M8 12h8"/>'
    ),
}


def draw_mark() -> str:
    """Return the network's sign: four seats round one table. The table takes the colour of the ground."""
    body = (
        fill("M5 45C4 22 16 6 46 5L46 46Z", "gorse")
        + fill(cut([(50, 5), (91, 4), (90, 45), (50, 46)], 10), "heather")
        + fill("M5 50L46 50L46 91C24 93 7 92 6 86C4 76 5 62 5 50Z", "tarn")
        + fill("M50 50L91 50C93 74 78 92 50 91Z", "meadow")
        + '<circle class="f-mark" cx="48" cy="48" r="20"/>'
    )
    return svg("mark", 96, 96, body)


def draw_seat(shape: int, colour: str, size: int) -> str:
    """Return one of the six seats, `size` pixels wide and high."""
    return svg("seat", 100, 100, fill(SEATS[shape % len(SEATS)], colour), scale=size / 100)


def draw_seats(total: int, left: int) -> str:
    """Return the places round an event's table: a full shape is taken, a dashed ring is free.

    Returns an empty text where there are no places to draw, or more than MOST_SEATS.
    """
    if not 0 < total <= MOST_SEATS:
        return ""
    half = math.ceil(total / 2)
    width = half * 44 + 24
    chance = random.Random(total)  # noqa: S311  a drawing, not a secret
    free = set(chance.sample(range(total), max(0, min(left, total))))
    body = f'<rect class="seats__table" x="2" y="46" width="{width - 4}" height="40" rx="18"/>'
    for i in range(total):
        x, y = (12 + i * 44, 4) if i < half else (14 + (i - half) * 44, 92)
        if i in free:
            body += f'<circle class="seats__free" cx="{x + 18}" cy="{y + 18}" r="14.5"/>'
        else:
            colour = TAKEN_COLOURS[(i * 3 + i // half) % len(TAKEN_COLOURS)]
            body += fill(SEATS[(i * 5 + 2) % len(SEATS)], colour, f"translate({x} {y}) scale(.36)")
    return svg("seats", width, 132, body, scale=SEATS_SCALE)


def draw_access_mark(state: str) -> str:
    """Return the sign of an access promise's state: confirmed, on_request or not_available.

    Raises KeyError for any other state.
    """
    return svg("access-mark", 24, 24, ACCESS_MARKS[state])


def draw_track(place: int) -> str:
    """Return the piece of a project's thread for one of its five stages, 0 to 4. Its state gives the colours.

    Raises IndexError for any other place.
    """
    shape, line = TRACK[place]
    seat = f'<path class="track__seat" transform="translate(66 26) scale(.68)" d="{SEATS[shape]}"/>'
    end = TRACK_END if place == len(TRACK) - 1 else ""
    return svg("track__bit", 200, 120, f'{seat}<path class="track__thread" d="{line}"/>{end}')


def draw_bar(value: float, most: float) -> str:
    """Return a bar that is as full as `value` is of `most`, which is above 0. Of nothing, it is empty."""

    def draw(width: float, colour: str) -> str:
        return fill(cut([(0, 2), (width, 0), (width, BAR_HEIGHT), (0, BAR_HEIGHT - 1)], 6), colour)

    body = draw(BAR, "a-tarn")
    if value:
        body += draw(BAR * value / most, "tarn")
    return svg("bar", BAR, BAR_HEIGHT, body)
