"""The site's drawings, made as SVG from a few primitives: cut, blob, seat, thread, person.

Every shape has a class (`f-heather` fills, `t-deep` draws a line) and takes its colour from the tokens in
site/static/css/, so a drawing follows the colour scheme. `stand_alone` writes the light colours in instead,
for files. Drawings never depend on anything but their arguments.
"""

from core.art.figures import draw_figure
from core.art.people import draw_avatar, draw_sitters
from core.art.pictures import PICTURES, draw_easy_read_sign, draw_picture
from core.art.scenes import SCENES, draw_scene
from core.art.shapes import stand_alone
from core.art.signs import (
    draw_access_mark,
    draw_bar,
    draw_mark,
    draw_seat,
    draw_seats,
    draw_track,
)

__all__ = [
    "PICTURES",
    "SCENES",
    "draw_access_mark",
    "draw_avatar",
    "draw_bar",
    "draw_easy_read_sign",
    "draw_figure",
    "draw_mark",
    "draw_picture",
    "draw_scene",
    "draw_seat",
    "draw_seats",
    "draw_sitters",
    "draw_track",
    "stand_alone",
]
