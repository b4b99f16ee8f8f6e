"""Figures: how the parts of something hang together. Words beside them say what each part is."""

import math
from itertools import pairwise

from core.art.shapes import SEATS, cut, fill, number, svg, thread

COLOURS = ["pantile", "heather", "tarn", "meadow", "gorse"]
FIELDS = [f"a-{colour}" for colour in COLOURS]
WIDTH, RISE, SEAT = 640, 34, 46


def draw_steps(count: int) -> str:
    """Return `count` steps going up, somebody's seat on each: all the same size, however high they are."""
    wide = WIDTH / count
    height = RISE * count + SEAT + 14
    body = ""
    for i in range(count):
        left, top = i * wide, height - RISE * (i + 1)
        corners = [(left + 3, top), (left + wide - 3, top - 2), (left + wide - 3, height), (left + 3, height)]
        body += fill(cut(corners, 8), FIELDS[i % len(FIELDS)])
        body += _seat(i, left + wide / 2, top - SEAT / 2 - 5)
    return svg("figure figure--steps", WIDTH, height, body)


def draw_path(count: int) -> str:
    """Return `count` seats along one thread, one after the other."""
    height, wide = 150, WIDTH / count
    points = [(wide * (i + 0.5), 92 if i % 2 else 58) for i in range(count)]
    data = f"M{number(points[0][0])} {number(points[0][1])}"
    for (x, y), (goal, end) in pairwise(points):
        middle = number((x + goal) / 2)
        data += f"C{middle} {number(y)} {middle} {number(end)} {number(goal)} {number(end)}"
    body = thread(data, "deep", 6)
    body += "".join(_seat(i, x, y, 1.5) for i, (x, y) in enumerate(points))
    return svg("figure figure--path", WIDTH, height, body)


def draw_ring(count: int) -> str:
    """Return `count` seats round one table: none comes first."""
    size, middle, far = 300, 150, 106
    body = f'<circle class="f-a-gorse" cx="{middle}" cy="{middle}" r="66"/>'
    for i in range(count):
        angle = math.tau * i / count - math.pi / 2
        body += _seat(i, middle + far * math.cos(angle), middle + far * math.sin(angle), 1.5)
    return svg("figure figure--ring", size, size, body)


def _seat(shape: int, x: float, y: float, scale: float = 1) -> str:
    """A seat whose middle is at x, y."""
    size = SEAT * scale
    moved = f"translate({number(x - size / 2)} {number(y - size / 2)}) scale({size / 100:.2f})"
    return fill(SEATS[shape % len(SEATS)], COLOURS[shape % len(COLOURS)], moved)


FIGURES = {"steps": draw_steps, "path": draw_path, "ring": draw_ring}


def draw_figure(shape: str, count: int) -> str:
    """Return the figure of `count` parts as steps, path or ring. Raises KeyError for any other shape."""
    return FIGURES[shape](count)
