"""The sheets of the library come out of the printer alone, each on one page of its paper."""

import json
import re

import pytest
from playwright.sync_api import expect

from network.demo.sheets import PLANNER, TERMS
from network.sheets import LONGEST
from tests.factories import LibraryPageFactory, ResourcePageFactory

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

# Width and height in points, as a PDF counts them
A3_ACROSS = (1191, 842)
A4_UPRIGHT = (595, 842)


@pytest.fixture
def sheets(home):
    library = LibraryPageFactory(parent=home, slug="library")
    for sheet in (PLANNER, TERMS):
        body = [{"type": "sheet", "value": sheet["sheet"]}, *sheet["under"]]
        ResourcePageFactory(
            parent=library, slug=sheet["slug"], title=sheet["title"], kind="template", body=json.dumps(body)
        )


def print_page(page) -> list[tuple[int, int]]:
    """Width and height of each page that the printer would give."""
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert len(boxes) == len(re.findall(rb"/Type /Page\b", pdf))
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize(
    ("slug", "paper"), [("three-stage-planner", A3_ACROSS), ("terms-of-reference", A4_UPRIGHT)]
)
def test_empty_sheet_prints_alone_on_one_page(open_page, sheets, slug, paper):
    page = open_page(f"/library/{slug}/", javascript=False)

    assert print_page(page) == [paper]
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_hidden()
    expect(page.locator(".sheet__title")).to_be_visible()
    expect(page.locator(".sheet__lines span").first).to_be_visible()
    expect(page.locator("textarea").first).to_be_hidden()


def test_planner_is_filled_in_and_printed_on_one_page_without_javascript(open_page, sheets):
    page = open_page("/library/three-stage-planner/", width=320, javascript=False)
    words = ("We want to be heard. " * 60)[:LONGEST].strip()
    for box in page.locator("textarea").all():
        box.fill(words)

    page.get_by_role("button", name="Show it ready to print").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Your sheet, ready to print")
    assert page.locator(".sheet__words").all_inner_texts() == [words] * 9
    assert print_page(page) == [A3_ACROSS]
    page.get_by_role("button", name="Change my words").click()
    assert [box.input_value() for box in page.locator("textarea").all()] == [words] * 9


def test_words_that_stand_in_the_boxes_are_printed_too(open_page, sheets):
    page = open_page("/library/three-stage-planner/", javascript=False)
    page.get_by_label("What matters to us?").fill("Being heard.")

    assert print_page(page) == [A3_ACROSS]
    page.emulate_media(media="print")
    expect(page.get_by_label("What matters to us?")).to_be_visible()
    expect(page.locator(".sheet__lines").first).to_be_hidden()
    expect(page.locator(".sheet__lines").last).to_be_visible()


def test_word_that_is_too_long_is_said_and_stays_on_the_screen(open_page, sheets):
    page = open_page("/library/three-stage-planner/", width=320)
    page.get_by_label("What matters to us?").fill("x" * (LONGEST + 1))

    page.get_by_role("button", name="Show it ready to print").click()

    expect(page.get_by_role("alert")).to_contain_text(f"write at most {LONGEST} letters")
    expect(page.get_by_label("What matters to us?")).to_have_value("x" * (LONGEST + 1))
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) == 0
