"""The drawings, the CSS files made from others, and the contrast of the colours."""

import importlib.machinery
import importlib.util
import re
from xml.etree import ElementTree

import pytest
from django.template import Context, Template

from config.settings.base import ROOT
from core import art
from core.art.shapes import COLOURS

STATIC = ROOT / "site" / "static"
TOKENS = (STATIC / "css" / "tokens.css").read_text()


def render(tag):
    return Template("{% load art %}" + tag).render(Context())


def load_vendor_script():
    loader = importlib.machinery.SourceFileLoader("bin_vendor", str(ROOT / "site" / "bin" / "vendor"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


def read_tokens(scheme):
    """The colours of the tokens in a scheme, 0 light or 1 dark."""
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", TOKENS))
    pairs = re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\)", TOKENS)
    return colours | {name: both[scheme] for name, *both in pairs}


def get_luminance(colour):
    digits = colour[1:]
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def get_contrast(first, second):
    lighter, darker = sorted((get_luminance(first), get_luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


GROUNDS = ["color-ground", "color-paper", "color-sunk"]
FIELDS = ["field-gorse", "field-heather", "field-tarn", "field-meadow", "field-pantile"]
PAIRS = [
    *(("color-text", ground, 7) for ground in [*GROUNDS, *FIELDS, "color-error-field"]),
    *(("color-text-soft", ground, 4.5) for ground in [*GROUNDS, "color-error-field"]),
    *(("color-lead", ground, 4.5) for ground in GROUNDS + FIELDS),
    *(("color-lead-strong", ground, 4.5) for ground in GROUNDS + FIELDS),
    *(("color-visited", ground, 4.5) for ground in GROUNDS),
    *(("color-line-strong", ground, 3) for ground in [*GROUNDS, "color-error-field"]),
    *(("color-focus-line", ground, 3) for ground in GROUNDS + FIELDS),
    ("color-on-lead", "color-lead", 4.5),
    ("color-on-lead", "color-lead-strong", 4.5),
    ("color-error", "color-error-field", 4.5),
    ("color-error", "color-ground", 4.5),
    ("color-error", "color-sunk", 4.5),
    ("on-night", "field-night", 7),
    ("on-night-soft", "field-night", 4.5),
]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_that_meet_have_enough_contrast(scheme):
    tokens = read_tokens(scheme)

    low = [
        (words, ground)
        for words, ground, least in PAIRS
        if get_contrast(tokens[words], tokens[ground]) < least
    ]

    assert low == []


def test_colours_of_files_are_those_of_the_light_scheme():
    tokens = read_tokens(0)
    cut_outs = ["pine", "deep", "gorse", "heather", "tarn", "meadow", "pantile", "night", "cream"]

    assert {name: COLOURS[name] for name in cut_outs} == {name: tokens[f"cut-{name}"] for name in cut_outs}
    assert COLOURS["a-tarn"] == tokens["field-tarn"]
    assert COLOURS["mark"] == tokens["color-ground"]


def test_joined_css_is_up_to_date():
    assert (STATIC / "css" / "site.css").read_text() == load_vendor_script().join_own_css()


def test_own_css_names_no_side_by_left_or_right():
    physical = re.compile(r"(?:margin|padding|border)-(?:left|right)|float:|text-align: (?:left|right)")

    found = [path.name for path in (STATIC / "css").glob("*.css") if physical.search(path.read_text())]

    assert found == []


@pytest.mark.parametrize("name", art.SCENES)
def test_scene_file_is_the_scene_in_the_light_colours(name):
    assert (STATIC / "img" / f"{name}.svg").read_text() == art.stand_alone(art.draw_scene(name))


def test_stand_alone_drawing_needs_no_stylesheet():
    drawing = art.stand_alone(art.draw_scene("drafts"))

    assert "class=" not in drawing
    assert ElementTree.fromstring(drawing).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314  our own


@pytest.mark.parametrize(
    "drawing",
    [
        art.draw_mark(),
        art.draw_sitters("top"),
        art.draw_sitters("bottom"),
        art.draw_seats(24, 7),
        *(art.draw_track(place) for place in range(5)),
        *(art.draw_avatar(seed) for seed in range(60)),
        *(art.draw_scene(name) for name in art.SCENES),
    ],
)
def test_drawing_is_well_formed_and_says_nothing_to_screen_readers(drawing):
    assert ElementTree.fromstring(drawing).attrib["aria-hidden"] == "true"  # noqa: S314  our own


def test_scene_is_empty_for_an_unknown_name():
    assert render('{% scene "nowhere" %}') == ""


def test_scenes_on_one_page_share_no_ids():
    drawings = "".join(art.draw_scene(name) for name in art.SCENES)

    ids = re.findall(r'id="([^"]+)"', drawings)

    assert len(ids) == len(set(ids)) == len(art.SCENES)


@pytest.mark.parametrize(("total", "left"), [(24, 7), (24, 0), (24, 24), (1, 1), (40, 3)])
def test_seats_show_each_place_as_taken_or_free(total, left):
    drawing = art.draw_seats(total, left)

    assert drawing.count('class="seats__free"') == left
    assert drawing.count('class="f-') == total - left


@pytest.mark.parametrize(("total", "left"), [(41, 7), (0, 0), (-1, 0)])
def test_seats_are_not_drawn_without_places_or_above_forty(total, left):
    assert art.draw_seats(total, left) == ""


def test_seats_never_show_more_free_places_than_there_are():
    assert art.draw_seats(12, 30).count('class="seats__free"') == 12


def test_seats_tag_draws_nothing_where_there_is_room_for_everybody():
    assert render("{% seats None None %}") == ""


def test_avatar_is_the_same_for_the_same_seed_and_differs_for_others():
    assert art.draw_avatar(7) == art.draw_avatar(7)
    assert len({art.draw_avatar(seed) for seed in range(60)}) == 60


@pytest.mark.parametrize("state", ["confirmed", "on_request", "not_available"])
def test_access_mark_is_a_sign_of_its_own_for_each_state(state):
    others = {"confirmed", "on_request", "not_available"} - {state}

    assert art.draw_access_mark(state) not in {art.draw_access_mark(other) for other in others}


def test_tags_write_drawings_unescaped():
    assert render("{% mark %}").startswith('<svg class="mark" ')
    assert 'width="30" height="30"' in render('{% seat_shape 8 "gorse" 30 %}')


@pytest.mark.parametrize(("average", "edge"), [(1.0, "Q40 0 "), (4.2, "Q168 0 "), (5.0, "Q200 0 ")])
def test_bar_is_as_full_as_the_average(average, edge):
    whole, full = re.findall(r"<path.*?/>", render(f"{{% bar {average} %}}"))

    assert "Q200 0 " in whole
    assert edge in full
