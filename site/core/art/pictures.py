"""The pictures of Easy Read, one thing each, all 240 by 240. PICTURES names them.

Each lies on a seat in a light field, shows its thing once and large, and needs no letters to be understood.
"""

from collections.abc import Callable

from core.art.people import draw_bust
from core.art.scenes import SCENES, draw_scene
from core.art.shapes import SEATS, blob, cut, fill, svg, thread

SIZE = 240


def _answer() -> str:
    """Somebody said something; a tick answers."""
    return _bubble(30, 40, "heather") + _bubble(96, 120, "meadow", turned=True) + _tick(132, 160, "deep")


def _badge() -> str:
    inside = thread("M84 34L112 76M156 34L128 76", "pantile", 9)
    inside += fill(cut([(52, 78), (188, 74), (192, 186), (48, 190)], 14), "paper")
    inside += fill(cut([(52, 78), (188, 74), (189, 104), (51, 107)], 10), "tarn")
    return inside + thread("M76 136Q100 122 120 137T164 134", "deep", 7) + thread("M88 162H150", "pine", 6)


def _building() -> str:
    inside = fill(cut([(46, 96), (120, 44), (196, 94), (192, 108), (50, 110)], 6), "pantile")
    inside += fill(cut([(58, 108), (184, 106), (186, 196), (56, 198)], 5), "cream")
    for x in (74, 148):
        for y in (122, 156):
            inside += fill(cut([(x, y), (x + 22, y), (x + 22, y + 22), (x, y + 22)], 4), "tarn")
    return inside + fill("M106 198C105 160 108 142 121 142C135 142 138 162 137 197Z", "pine")


def _bus() -> str:
    inside = fill(cut([(34, 72), (204, 68), (208, 168), (32, 172)], 16), "pantile")
    for x in (48, 92, 136):
        inside += fill(cut([(x, 86), (x + 34, 85), (x + 34, 120), (x, 121)], 6), "cream")
    inside += fill(cut([(178, 88), (198, 88), (202, 160), (178, 161)], 5), "cream")
    return inside + _wheel(76, 172) + _wheel(164, 170)


def _button() -> str:
    """A finger on a button."""
    inside = fill(cut([(40, 62), (200, 58), (204, 122), (38, 126)], 18), "pine")
    inside += thread("M70 92Q92 84 110 93T170 90", "cream", 7)
    inside += thread("M132 128L142 198", "s3", 30) + thread("M150 160Q172 160 178 176L174 206", "s3", 24)
    return inside + fill(cut([(112, 190), (196, 184), (204, 232), (116, 236)], 8), "gorse")


def _calendar() -> str:
    inside = fill(cut([(44, 60), (196, 56), (200, 192), (42, 196)], 12), "paper")
    inside += fill(cut([(44, 60), (196, 56), (197, 90), (44, 93)], 9), "pantile")
    inside += thread("M82 44V72M158 42V70", "deep", 8)
    for row in range(3):
        for column in range(4):
            colour = "gorse" if (row, column) == (1, 2) else "a-tarn"
            inside += fill(SEATS[1], colour, f"translate({56 + column * 34} {100 + row * 31}) scale(.25)")
    return inside


def _car() -> str:
    inside = fill("M62 118C72 82 82 72 112 71C148 70 158 78 176 116Z", "tarn")
    inside += fill("M76 116C83 92 90 84 113 84L114 115ZM124 84C146 84 152 92 160 114L125 115Z", "cream")
    inside += fill(cut([(34, 114), (202, 111), (210, 162), (32, 166)], 16), "tarn")
    return inside + _wheel(76, 166) + _wheel(166, 164)


def _clock() -> str:
    inside = fill(blob(120, 120, 78, 77, 3, 12, 0.012), "paper")
    inside += thread("M120 52V60M120 180V188M52 120H60M180 120H188", "pine", 7)
    return inside + thread("M120 72V120L154 140", "deep", 9) + fill(blob(120, 120, 9, 9, 4), "pantile")


def _coin() -> str:
    inside = fill(blob(94, 138, 50, 49, 5, 11, 0.015), "gorse") + fill(
        blob(94, 138, 36, 35, 6, 11, 0.02), "cream"
    )
    inside += fill(blob(160, 94, 40, 39, 7, 11, 0.015), "gorse") + fill(
        blob(160, 94, 28, 27, 8, 11, 0.02), "cream"
    )
    inside += thread("M110 124Q106 110 94 114Q84 118 86 134Q88 150 80 160H112M78 139H102", "deep", 6)
    return inside + thread("M150 94H170", "deep", 6)


def _door() -> str:
    """An open door, and light behind it."""
    inside = fill(cut([(58, 42), (176, 40), (180, 204), (56, 206)], 6), "pine")
    inside += fill(cut([(72, 56), (162, 54), (166, 204), (70, 205)], 4), "gorse")
    inside += fill(cut([(72, 56), (124, 74), (126, 224), (70, 205)], 4), "pantile")
    return inside + fill(blob(114, 148, 6, 7, 3), "cream")


def _help() -> str:
    """Two hands that meet."""
    inside = thread("M20 176Q60 150 112 136", "heather", 44) + thread("M220 176Q180 150 130 138", "tarn", 44)
    inside += thread("M92 142Q112 134 132 130", "s2", 36) + thread("M150 144Q130 140 116 128", "s4", 34)
    return inside + thread("M120 52V84M86 62L98 88M154 62L142 88", "gorse", 9)


def _house() -> str:
    inside = fill(blob(186, 62, 22, 22, 3, 9, 0.02), "cream")
    inside += fill(cut([(36, 122), (118, 50), (206, 120), (196, 132), (46, 134)], 8), "pantile")
    inside += fill(cut([(58, 126), (184, 124), (186, 198), (56, 200)], 5), "cream")
    inside += fill("M98 200C97 160 102 146 119 146C137 146 142 162 141 199Z", "gorse")
    return inside + fill(cut([(152, 142), (174, 141), (174, 164), (152, 165)], 4), "tarn")


def _key() -> str:
    inside = thread("M52 106a30 30 0 1 0 60 0a30 30 0 1 0 -60 0", "gorse", 18)
    return inside + thread("M108 118L196 156M168 144L158 172M190 154L182 176", "gorse", 16)


def _leave() -> str:
    """Somebody goes out through a door, with a wave."""
    inside = fill(cut([(124, 44), (204, 42), (206, 202), (122, 204)], 6), "pine")
    inside += fill(cut([(136, 56), (194, 55), (196, 203), (134, 204)], 4), "gorse")
    inside += thread("M84 132L52 106L46 78", "heather", 18) + fill(blob(45, 72, 11, 11, 3), "s2")
    inside += fill("M62 206C60 150 66 120 94 119C122 120 128 150 127 204Z", "heather")
    return (
        inside
        + fill(blob(94, 88, 25, 27, 9, 9, 0.02), "s2")
        + fill("M68 88C66 58 122 56 120 86C108 70 82 70 68 88Z", "h1")
    )


def _letter() -> str:
    inside = fill(cut([(36, 76), (204, 72), (206, 178), (34, 182)], 10), "paper")
    inside += thread("M44 84L120 138L196 80", "deep", 7)
    return inside + fill(SEATS[0], "pantile", "translate(98 116) scale(.44)")


def _lock() -> str:
    inside = thread("M84 116V88Q84 52 120 52Q156 52 156 88V116", "deep", 15)
    inside += fill(cut([(58, 110), (182, 107), (186, 196), (56, 200)], 16), "gorse")
    return inside + fill(blob(121, 144, 12, 12, 3), "deep") + thread("M121 150V172", "deep", 9)


def _paper() -> str:
    """A paper, and a pencil that marks a line."""
    inside = fill(cut([(56, 38), (168, 34), (176, 202), (52, 206)], 9), "paper")
    inside += thread("M76 70Q96 62 114 70T150 67M76 100H150M78 130H132M78 160H112", "pine", 7)
    inside += thread("M132 176L192 104", "gorse", 20) + thread("M124 186L130 179", "deep", 11)
    return inside + thread("M189 108L196 100", "pantile", 20)


def _people() -> str:
    inside = draw_bust(78, 122, 30, coat="pine", skin="s3", hair="h1", style="curls", seed=4)
    return inside + draw_bust(162, 122, 30, coat="pantile", skin="s1", hair="h3", style="bob", seed=7)


def _person() -> str:
    return draw_bust(120, 112, 42, coat="tarn", skin="s2", hair="h1", style="bun", seed=5)


def _phone() -> str:
    inside = fill(cut([(78, 36), (164, 34), (168, 204), (76, 206)], 16), "night")
    inside += fill(cut([(88, 56), (154, 54), (157, 172), (87, 174)], 7), "cream")
    return inside + _tick(98, 112, "pine") + fill(blob(122, 189, 7, 7, 3), "cream")


def _question() -> str:
    """A place left open: nobody knows."""
    inside = thread("M52 120a68 68 0 1 0 136 0a68 68 0 1 0 -136 0", "deep", 7, "2 17")
    return (
        inside
        + thread("M96 98Q98 74 121 74Q146 75 145 98Q144 114 124 122L122 138", "deep", 12)
        + fill(blob(122, 164, 9, 9, 3), "deep")
    )


def _screen() -> str:
    """Three people on a screen."""
    inside = fill(cut([(30, 54), (210, 50), (214, 170), (28, 174)], 12), "night")
    inside += fill(cut([(42, 66), (198, 63), (201, 158), (41, 161)], 7), "cream")
    for x, coat, skin, hair, style in (
        (72, "heather", "s1", "h4", "bob"),
        (121, "meadow", "s4", "h1", "short"),
        (170, "pantile", "s2", "h2", "long"),
    ):
        inside += draw_bust(x, 106, 14, coat=coat, skin=skin, hair=hair, style=style, seed=x)
    return inside + thread("M120 176V198M86 202H156", "night", 12)


def _seats() -> str:
    """Six shapes of the same size."""
    colours = ("heather", "gorse", "tarn", "pantile", "meadow", "pine")
    return "".join(
        fill(SEATS[i], colour, f"translate({36 + i % 3 * 60} {66 + i // 3 * 60}) scale(.5)")
        for i, colour in enumerate(colours)
    )


def _speak() -> str:
    person = draw_bust(86, 134, 32, coat="gorse", skin="s3", hair="h1", style="locs", seed=3)
    return (
        person
        + fill(cut([(134, 44), (216, 42), (218, 102), (136, 106)], 14), "paper")
        + fill("M146 98L128 128L170 103Z", "paper")
        + thread("M150 66Q164 58 176 66T202 63M152 86H190", "pine", 6)
    )


def _table() -> str:
    """People round a table, each with the same room at it, seen from above."""
    inside = ""
    for i, (x, y, colour) in enumerate(
        [
            (92, 34, "heather"),
            (160, 70, "tarn"),
            (160, 140, "pine"),
            (92, 174, "pantile"),
            (24, 140, "meadow"),
            (24, 70, "night"),
        ]
    ):
        inside += fill(SEATS[i], colour, f"translate({x} {y - 14}) scale(.56)")
    return (
        inside
        + fill(blob(120, 120, 52, 51, 5, 11, 0.02), "gorse")
        + fill(cut([(98, 102), (140, 98), (144, 138), (102, 142)], 5), "paper")
    )


def _ticket() -> str:
    inside = fill(cut([(40, 92), (176, 54), (196, 116), (58, 156)], 8), "gorse")
    inside += thread("M140 66L158 126", "deep", 5, "1 11") + thread(
        "M68 106L122 91M76 128L112 118", "deep", 7
    )
    inside += fill(cut([(88, 138), (186, 136), (190, 212), (86, 214)], 6), "paper")
    return inside + thread("M104 160H168M104 180H150", "pine", 6)


def _bubble(x: float, y: float, colour: str, *, turned: bool = False) -> str:
    tail = (
        f"M{x + 96} {y + 62}L{x + 112} {y + 92}L{x + 66} {y + 66}Z"
        if turned
        else (f"M{x + 18} {y + 62}L{x + 4} {y + 92}L{x + 52} {y + 66}Z")
    )
    return fill(cut([(x, y + 2), (x + 112, y), (x + 115, y + 66), (x + 2, y + 70)], 16), colour) + fill(
        tail, colour
    )


def _tick(x: float, y: float, colour: str) -> str:
    return thread(f"M{x} {y}L{x + 16} {y + 18}L{x + 46} {y - 20}", colour, 11)


def _wheel(x: float, y: float) -> str:
    return fill(blob(x, y, 21, 21, 3, 10, 0.02), "deep") + fill(blob(x, y, 9, 9, 4, 8, 0.02), "cream")


PICTURES: dict[str, tuple[str, int, Callable[[], str]]] = {
    "answer": ("a-tarn", 5, _answer),
    "badge": ("a-heather", 0, _badge),
    "building": ("a-tarn", 1, _building),
    "bus": ("a-gorse", 4, _bus),
    "button": ("a-heather", 1, _button),
    "calendar": ("a-meadow", 2, _calendar),
    "car": ("a-pantile", 0, _car),
    "clock": ("a-tarn", 5, _clock),
    "coin": ("a-heather", 2, _coin),
    "door": ("a-meadow", 4, _door),
    "help": ("a-meadow", 0, _help),
    "house": ("a-tarn", 3, _house),
    "key": ("a-heather", 5, _key),
    "leave": ("a-tarn", 2, _leave),
    "letter": ("a-gorse", 1, _letter),
    "lock": ("a-meadow", 3, _lock),
    "paper": ("a-heather", 4, _paper),
    "people": ("a-gorse", 0, _people),
    "person": ("a-pantile", 2, _person),
    "phone": ("a-gorse", 5, _phone),
    "question": ("a-tarn", 1, _question),
    "screen": ("a-pantile", 5, _screen),
    "seats": ("a-tarn", 0, _seats),
    "speak": ("a-heather", 3, _speak),
    "table": ("a-meadow", 1, _table),
    "ticket": ("a-pantile", 4, _ticket),
}


def draw_picture(name: str) -> str:
    """Return the picture of that name, or the scene, or an empty text where there is neither."""
    if name in SCENES:
        return draw_scene(name)
    if name not in PICTURES:
        return ""
    ground, shape, draw = PICTURES[name]
    return svg(f"art art--{name}", SIZE, SIZE, fill(SEATS[shape], ground, "scale(2.4)") + draw())


def draw_easy_read_sign() -> str:
    """Return the sign of Easy Read: two pictures, each with a line beside it."""
    body = fill(SEATS[0], "pantile", "translate(0 2) scale(.44)") + fill(
        SEATS[1], "tarn", "translate(0 50) scale(.44)"
    )
    return svg("easy-read-sign", 96, 96, body + thread("M56 24H88M56 72H88", "deep", 9))
