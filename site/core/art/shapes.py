"""The primitives: path data for cut and drawn shapes, and the elements they become."""

import math
import random
import re

Point = tuple[float, float]

# The colours of stand-alone files: those of the light scheme in site/static/css/tokens.css
COLOURS = {
    "pine": "#14503f",
    "deep": "#10302a",
    "gorse": "#ffc93c",
    "heather": "#e793b1",
    "tarn": "#5fb0c8",
    "meadow": "#84bf7b",
    "pantile": "#e2603f",
    "night": "#12384a",
    "cream": "#fff6ea",
    "paper": "#ffffff",
    "mark": "#fbf1ed",
    "a-gorse": "#ffd968",
    "a-heather": "#f8d3df",
    "a-tarn": "#cbe5ee",
    "a-meadow": "#d6e9cd",
    "a-pantile": "#fbd6c8",
    "s1": "#f3c9a8",
    "s2": "#d39a6a",
    "s3": "#9a6642",
    "s4": "#5f3d29",
    "h1": "#26211f",
    "h2": "#6b4226",
    "h3": "#c9c2b8",
    "h4": "#b5532a",
}


def number(value: float) -> str:
    """Return a coordinate with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def smooth(points: list[Point], tension: float = 6.0) -> str:
    """Return path data of a closed Catmull-Rom curve through the points, written as Bezier curves."""
    count = len(points)
    data = f"M{number(points[0][0])} {number(points[0][1])}"
    for i in range(count):
        before, start, end, after = (points[(i + step) % count] for step in (-1, 0, 1, 2))
        handles = [
            start[0] + (end[0] - before[0]) / tension,
            start[1] + (end[1] - before[1]) / tension,
            end[0] - (after[0] - start[0]) / tension,
            end[1] - (after[1] - start[1]) / tension,
            *end,
        ]
        data += "C" + " ".join(number(value) for value in handles)
    return data + "Z"


def blob(
    x: float, y: float, width: float, height: float, seed: int = 1, corners: int = 8, wobble: float = 0.05
) -> str:
    """Return path data of a round shape cut by hand. `width` and `height` are radii."""
    chance = random.Random(seed)  # noqa: S311  a drawing, not a secret
    turn = chance.random()
    points = []
    for i in range(corners):
        angle = (i + turn) / corners * math.tau
        points.append(
            (
                x + width * (1 + chance.uniform(-wobble, wobble)) * math.cos(angle),
                y + height * (1 + chance.uniform(-wobble, wobble)) * math.sin(angle),
            )
        )
    return smooth(points)


def cut(points: list[Point], softness: float = 8) -> str:
    """Return path data of a polygon cut with scissors: straight sides, corners a little soft."""

    def towards(start: Point, goal: Point) -> Point:
        length = math.hypot(goal[0] - start[0], goal[1] - start[1]) or 1
        share = min(softness, length / 2) / length
        return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share

    data = ""
    for i, corner in enumerate(points):
        enter = towards(corner, points[i - 1])
        leave = towards(corner, points[(i + 1) % len(points)])
        data += ("L" if i else "M") + " ".join(number(value) for value in enter)
        data += "Q" + " ".join(number(value) for value in (*corner, *leave))
    return data + "Z"


def fill(data: str, colour: str, transform: str = "") -> str:
    """Return a filled shape."""
    moved = f' transform="{transform}"' if transform else ""
    return f'<path class="f-{colour}"{moved} d="{data}"/>'


def thread(data: str, colour: str, width: float, dashes: str = "") -> str:
    """Return a line with round ends."""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<path class="t-{colour}" fill="none" stroke-width="{number(width)}" stroke-linecap="round"'
        f' stroke-linejoin="round"{dashed} d="{data}"/>'
    )


def svg(classes: str, width: float, height: float, body: str, *, scale: float = 1, extra: str = "") -> str:
    """Return a drawing to put into a page. It is hidden from screen readers: words beside it say the same."""
    return (
        f'<svg class="{classes}" viewBox="0 0 {number(width)} {number(height)}"'
        f' width="{number(width * scale)}" height="{number(height * scale)}"{extra}'
        f' aria-hidden="true" focusable="false">{body}</svg>'
    )


def stand_alone(drawing: str) -> str:
    """Return the drawing as a file of its own, with the light scheme's colours written in."""
    drawing = re.sub(r' (?:aria-hidden|focusable)="\w+"', "", drawing)
    drawing = re.sub(r'class="f-([\w-]+)"', lambda found: f'fill="{COLOURS[found[1]]}"', drawing)
    drawing = re.sub(r'class="t-([\w-]+)"', lambda found: f'stroke="{COLOURS[found[1]]}"', drawing)
    drawing = re.sub(r'<svg class="[^"]*"', '<svg xmlns="http://www.w3.org/2000/svg"', drawing)
    return drawing + "\n"


# Six seats in a field of 100 x 100: different shapes, the same size (each covers about 5,600)
SEATS = [
    blob(50, 50, 42.5, 42, 3, 9, 0.025),  # round
    cut([(11, 15), (86, 10), (90, 87), (14, 90)], 16),  # stone
    "M12 91C10 74 9 62 12 48C17 22 33 9 51 9C71 9 86 25 89 49C91 64 90 76 88 90C70 92 32 92 12 91Z",  # arch
    "M10 12C42 7 72 12 84 32C94 50 91 72 90 90C60 94 32 90 19 72C8 56 8 34 10 12Z",  # leaf
    smooth(
        [
            (50, 12),
            (70, 8),
            (90, 22),
            (88, 46),
            (92, 72),
            (76, 91),
            (52, 87),
            (26, 92),
            (9, 74),
            (12, 50),
            (8, 26),
            (28, 8),
        ],
        4.2,
    ),  # flower
    cut([(50, 4), (94, 33), (80, 92), (20, 92), (6, 35)], 22),  # five sides
]
