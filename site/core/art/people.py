"""People: round the table from above, and from the front as an avatar or in a scene."""

import random

from core.art.shapes import SEATS, blob, fill, number, svg, thread

# From left to right: x, coat, hair or scarf, skin, seed, what is theirs
TOP = [
    (110, "tarn", "h2", "s2", 11, "bun"),
    (320, "pine", "heather", "s3", 12, "scarf"),
    (535, "pantile", "h3", "s1", 13, "wheels"),
    (752, "meadow", "h1", "s4", 14, ""),
    (965, "heather", "h4", "s1", 15, "baby"),
    (1178, "night", "h1", "s2", 16, "headphones"),
]
BOTTOM = [
    (100, "heather", "h1", "s3", 21, ""),
    (312, "meadow", "h3", "s2", 22, ""),
    (528, "night", "h4", "s1", 23, "bun"),
    (748, "tarn", "h1", "s4", 24, "headphones"),
    (968, "cream", "pantile", "s2", 25, "scarf"),
    (1180, "pantile", "h2", "s1", 26, "wheels"),
]
SITTERS = {
    "top": (TOP, [(412, 150, "cream"), (862, 148, "tarn")]),
    "bottom": (BOTTOM, [(420, 44, "cream"), (1075, 40, "heather")]),
}

GROUNDS = ["gorse", "heather", "tarn", "meadow", "pantile"]
COATS = ["pine", "pantile", "night", "meadow", "heather", "tarn", "gorse"]
SKINS = ["s1", "s3", "s2", "s4"]
HAIRS = ["h1", "h2", "h3", "h4"]
STYLES = ["short", "long", "bun", "scarf", "curls", "bald", "bob", "locs"]


def draw_sitters(side: str) -> str:
    """Return six people at a side of the table, `top` or `bottom`, seen from above.

    The middle two make sense alone: a phone shows only them. Raises KeyError for any other side.
    """
    people, mugs = SITTERS[side]
    at_bottom = side == "bottom"
    y = 138 if at_bottom else 52
    body = "".join(draw_person_from_above(x, y, *person, at_bottom=at_bottom) for x, *person in people)
    body += "".join(draw_mug(*mug) for mug in mugs)
    return svg(f"sitters sitters--{side}", 1280, 190, body, extra=' preserveAspectRatio="xMidYMid slice"')


def draw_person_from_above(
    x: float, y: float, coat: str, hair: str, skin: str, seed: int, own: str, *, at_bottom: bool
) -> str:
    """Return somebody at the table: coat, head, two arms, two hands, and what is theirs."""
    side = -1 if at_bottom else 1
    chance = random.Random(seed)  # noqa: S311  a drawing, not a secret

    def down(distance: float) -> float:
        return y + side * distance

    parts = ""
    if own == "wheels":
        for shift in (-68, 68):
            parts += thread(
                f"M{number(x + shift)} {number(down(-30))}L{number(x + shift * 0.99)} {number(down(34))}",
                "deep",
                11,
            )
        grips = "".join(
            f"M{number(x + shift)} {number(down(-34))}L{number(x + shift)} {number(down(-18))}"
            for shift in (-30, 30)
        )
        parts += thread(grips, "deep", 8)
    left = (x - 30 + chance.uniform(-10, 10), down(74 + chance.uniform(-10, 10)))
    right = (x + 34 + chance.uniform(-10, 10), down(70 + chance.uniform(-14, 14)))
    for outwards, hand in ((-1, left), (1, right)):
        shoulder = x + outwards * 50
        parts += thread(
            f"M{number(shoulder)} {number(down(6))}Q{number(shoulder + outwards * 8)} {number(down(40))}"
            f" {number(hand[0])} {number(hand[1] - side * 8)}",
            coat,
            25,
        )
        parts += fill(blob(*hand, 13, 12, seed + outwards, 7, 0.06), skin)
    parts += fill(blob(x, y, 62, 29, seed, 9, 0.035), coat)
    if own == "scarf":
        parts += fill(blob(x, down(4), 32, 31, seed + 2, 9, 0.03), hair)
        parts += thread(
            f"M{number(x - 22)} {number(down(20))}Q{number(x)} {number(down(34))}"
            f" {number(x + 22)} {number(down(18))}",
            "cream",
            4,
        )
    else:
        parts += fill(blob(x, down(8), 26, 25, seed + 4, 8, 0.04), skin)
        parts += fill(blob(x, down(2), 28, 26, seed + 5, 8), hair)
    if own == "bun":
        parts += fill(blob(x + 4, down(-20), 13, 12, seed + 6, 7, 0.06), hair)
    if own == "baby":
        parts += fill(blob(x + 10, down(48), 28, 19, seed + 7, 8, 0.04), "cream")
        parts += fill(blob(x - 16, down(46), 13, 13, seed + 8, 7, 0.04), skin)
    if own == "headphones":
        parts += thread(
            f"M{number(x - 30)} {number(down(4))}Q{number(x)} {number(down(-4))}"
            f" {number(x + 30)} {number(down(4))}",
            "gorse",
            7,
        )
    return parts


def draw_mug(x: float, y: float, colour: str) -> str:
    """Return a mug of tea, seen from above."""
    return (
        fill(blob(x, y, 15, 15, int(x), 8, 0.03), colour)
        + fill(blob(x, y, 9.5, 9.5, int(y), 8, 0.03), "h2")
        + thread(
            f"M{number(x + 14)} {number(y - 4)}Q{number(x + 26)} {number(y)}"
            f" {number(x + 13)} {number(y + 7)}",
            colour,
            5,
        )
    )


def draw_avatar(seed: int) -> str:
    """Return a drawn person, always the same for the same seed (such as a profile's id)."""
    ground = GROUNDS[seed % 5]
    coat = [colour for colour in COATS if colour != ground][(seed + seed // 5) % 6]
    skin = SKINS[(seed * 3 + seed // 4) % 4]
    hair = HAIRS[(seed + seed // 3) % 4]
    if skin in ("s3", "s4") and hair in ("h2", "h4"):
        hair = "h1"
    style = STYLES[(seed + seed // 8) % len(STYLES)]
    seat = SEATS[[1, 0, 5, 2, 3][(seed + seed // 5) % 5]]
    body = fill(seat, f"a-{ground}", "scale(.96)")
    if seed % 11 == 7:
        body += _draw_wheelchair_back()
    body += _draw_hair_behind(style, hair, seed)
    body += fill("M41 52L55 52L56 70L40 70Z", skin)
    body += fill("M12 96C13 76 26 66 41 65Q48 73 56 65C71 67 83 77 84 96Z", coat)
    body += fill(blob(48, 42, 17, 20, seed, 10, 0.02), skin)
    body += _draw_hair(style, hair, seed)
    body += _draw_face(skin, seed)
    if style == "bald" and seed % 2:
        body += _draw_beard(hair)
    if seed % 4 == 2:
        body += _draw_glasses(skin)
    if seed % 7 == 3 and style not in ("scarf", "long"):
        body += _draw_hearing_aid()
    return svg("avatar", 96, 96, body)


def _draw_wheelchair_back() -> str:
    return thread("M14 92L14 66Q14 60 20 60M82 92L82 66Q82 60 76 60", "deep", 5)


def _draw_hair_behind(style: str, hair: str, seed: int) -> str:
    if style == "long":
        return fill("M24 80C20 50 24 22 48 21C73 22 77 50 72 80Z", hair)
    if style == "bob":
        return fill("M26 62C22 34 30 18 49 18C68 18 74 36 70 62Z", hair)
    if style == "curls":
        return fill(blob(48, 38, 29, 27, seed, 9), hair)
    if style == "locs":
        locs = "M29 34L26 68M35 28L32 74M61 28L64 74M67 34L70 68"
        return thread(locs, hair, 8)
    if style == "scarf":
        return fill("M22 78C20 44 26 18 48 18C70 18 76 44 74 78Z", _get_scarf(hair))
    return ""


def _draw_hair(style: str, hair: str, seed: int) -> str:
    if style == "short":
        return fill("M30 42C28 26 36 18 50 18C63 18 68 27 66 41C62 34 58 31 50 31C42 31 34 33 30 42Z", hair)
    if style == "long":
        return fill("M29 44C27 28 36 19 49 20C62 20 69 29 67 45C62 38 60 32 44 29C38 32 33 36 29 44Z", hair)
    if style == "bob":
        return fill("M29 46C26 28 36 18 49 18C62 18 70 28 67 46C64 36 58 30 50 30C40 30 32 36 29 46Z", hair)
    if style == "bun":
        cap = fill("M30 36C31 24 40 18 48 18C58 18 66 25 66 36C58 30 38 30 30 36Z", hair)
        return cap + fill(blob(48, 15, 10, 9, seed), hair)
    if style == "scarf":
        hood = "M29 44C29 26 38 19 48 19C59 19 67 27 67 44C62 32 56 28 48 28C40 28 33 32 29 44Z"
        return fill(hood, _get_scarf(hair)) + fill(
            "M32 56C36 68 60 68 64 56L70 76C60 82 36 82 26 76Z", _get_scarf(hair)
        )
    if style == "curls":
        return fill(blob(48, 25, 20, 10, seed + 1, 8, 0.06), hair)
    if style == "locs":
        return fill("M29 40C28 25 37 18 48 18C60 18 68 25 67 40C60 30 37 30 29 40Z", hair)
    return "" if seed % 3 else fill("M31 34C34 24 42 21 48 21C56 21 63 25 65 34C58 29 40 28 31 34Z", hair)


def _get_scarf(hair: str) -> str:
    return {"h1": "night", "h2": "pantile", "h3": "heather", "h4": "pine"}[hair]


def _draw_face(skin: str, seed: int) -> str:
    line = "cream" if skin in ("s3", "s4") else "h1"
    face = thread("M40 40Q42 38 44.5 40M53 40Q55 38 57 40", line, 2.4)
    face += thread("M49 41Q51 47 48 48", line, 2.2)
    face += thread(f"M43 53Q48.5 {56 + seed % 2} 54 52.5", line, 2.4)
    if seed % 5 == 3:  # older: a line beside each eye
        face += thread("M35.5 42L37 43.5M60.5 42L59 43.5M41 57Q42 58 43 58.5M55 57Q54 58 53 58.5", line, 1.4)
    return face


def _draw_beard(hair: str) -> str:
    beard = "M32 46C34 62 41 64 48 64C56 64 62 61 65 46C62 52 58 51 55 50Q48 47 42 50C38 52 35 51 32 46Z"
    lips = thread("M43 55Q48 57 54 54", "cream" if hair != "h3" else "h1", 2.2)
    return fill(beard, hair) + lips


def _draw_glasses(skin: str) -> str:
    line = "cream" if skin in ("s3", "s4") else "h1"
    return thread(
        "M36 41a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M49 41a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M48 40L49 40", line, 2
    )


def _draw_hearing_aid() -> str:
    return thread("M64 38Q69 38 68 44Q67 48 64 48", "paper", 3.4) + thread("M64.5 44L64.5 45", "tarn", 3)


def draw_head(
    x: float, y: float, size: float, *, skin: str, hair: str, style: str = "short", seed: int = 1
) -> str:
    """Return a head from the front with a calm face, `size` half as high as the head. For scenes."""
    scale = size / 20
    move = f"translate({number(x - 48 * scale)} {number(y - 42 * scale)}) scale({scale:.2f})"
    body = _draw_hair_behind(style, hair, seed) + fill(blob(48, 42, 17, 20, seed, 10, 0.02), skin)
    body += _draw_hair(style, hair, seed) + _draw_face(skin, 1)
    return f'<g transform="{move}">{body}</g>'


def draw_bust(
    x: float, y: float, size: float, *, coat: str, skin: str, hair: str, style: str = "short", seed: int = 1
) -> str:
    """Return somebody from the waist up: `x`, `y` the middle of the head, `size` half the head's height."""
    s = size

    def at(dx: float, dy: float) -> str:
        return f"{number(x + dx * s)} {number(y + dy * s)}"

    neck = fill(f"M{at(-0.4, 0.6)}L{at(0.4, 0.6)}L{at(0.45, 1.5)}L{at(-0.45, 1.5)}Z", skin)
    body = fill(
        f"M{at(-1.95, 4.6)}C{at(-2.05, 2.6)} {at(-1.5, 1.35)} {at(-0.5, 1.2)}Q{at(0, 1.6)} {at(0.5, 1.2)}"
        f"C{at(1.5, 1.35)} {at(2.05, 2.6)} {at(1.95, 4.6)}Z",
        coat,
    )
    return neck + body + draw_head(x, y, size, skin=skin, hair=hair, style=style, seed=seed)
