"""Search in a real browser: the suggestions by keyboard, mouse and ear, and the page without JavaScript."""

import pytest
from playwright.sync_api import expect

from core import entries
from tests.browser.test_accessibility import find_faults
from tests.factories import StoryIndexPageFactory, StoryPageFactory

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def stories(home, locales):
    index = StoryIndexPageFactory(parent=home, slug="stories")
    for title, slug in (("Safe haven in York", "york"), ("Safe places", "places"), ("A kettle", "kettle")):
        StoryPageFactory(parent=index, title=title, slug=slug, summary="A warm room. It is safe.")
    entries.refresh_all()


@pytest.fixture
def open_search(stories, open_page):
    """Opens a page, and returns it with all that its console had to say."""

    def open_(path="/search/", **options):
        page = open_page("about:blank", **options)
        said = []
        page.on("console", lambda line: said.append(line.text) if line.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path)
        return page, said

    return open_


def test_search_box_is_a_combobox_that_the_keyboard_drives(open_search):
    page, said = open_search()
    box = page.get_by_role("combobox", name="What are you looking for?")
    options = page.get_by_role("listbox", name="Suggestions").get_by_role("option")
    expect(box).to_have_attribute("aria-expanded", "false")

    box.press_sequentially("saf")
    expect(options).to_have_text(["Safe places Stories", "Safe haven in York Stories"])
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(box).not_to_have_attribute("aria-activedescendant", "q-suggestions-0")
    expect(page.locator("main .search-form [role=status]")).to_have_text("2 suggestions")

    for key, at in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", 0), ("ArrowUp", 1)):
        box.press(key)
        expect(box).to_have_attribute("aria-activedescendant", f"q-suggestions-{at}")
        expect(options.nth(at)).to_have_attribute("aria-selected", "true")
        expect(options.nth(1 - at)).to_have_attribute("aria-selected", "false")
        expect(box).to_be_focused()

    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).not_to_have_attribute("aria-activedescendant", "q-suggestions-1")
    expect(box).to_have_value("saf")

    box.press_sequentially("e h")
    expect(options).to_have_count(1)
    box.press("ArrowDown")
    with page.expect_navigation(url="**/stories/york/"):
        box.press("Enter")
    assert said == []


def test_search_box_searches_where_nothing_is_chosen(open_search):
    page, said = open_search()
    box = page.get_by_role("combobox", name="What are you looking for?")

    box.press_sequentially("safe")
    expect(page.get_by_role("option")).to_have_count(2)
    with page.expect_navigation(url="**/search/?q=safe"):
        box.press("Enter")

    expect(page.locator("p.count")).to_have_text("3 results for “safe”")
    assert said == []


def test_search_box_of_the_header_goes_where_the_mouse_chooses(open_search):
    page, said = open_search("/stories/")

    page.get_by_role("search", name="Search this site").get_by_role("combobox").press_sequentially("kettle")
    with page.expect_navigation(url="**/stories/kettle/"):
        page.get_by_role("option", name="A kettle Stories").click()

    assert said == []


def test_search_box_stays_a_field_while_suggestions_fail(open_search):
    page, _said = open_search()
    page.route("**/search/suggest/*", lambda route: route.abort())
    box = page.get_by_role("combobox", name="What are you looking for?")

    with page.expect_event("requestfailed"):
        box.press_sequentially("safe")

    expect(box).to_have_attribute("aria-expanded", "false")
    with page.expect_navigation(url="**/search/?q=safe"):
        box.press("Enter")


def test_search_box_suggests_in_arabic_words_from_right_to_left(open_search):
    page, said = open_search("/ar/search/", width=320)
    box = page.locator("main input[role=combobox]")

    box.press_sequentially("kettle")
    expect(page.get_by_role("option")).to_have_count(1)

    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.get_by_role("option").locator("[lang=en]")).to_have_text("A kettle")
    assert find_faults(page) == []
    assert said == []


@pytest.mark.parametrize("path", ["/search/", "/ar/search/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_search_page_has_no_fault_with_suggestions_and_filters_open(open_search, path, width):
    page, said = open_search(f"{path}?q=safe", width=width)
    page.evaluate("document.querySelectorAll('.facets details').forEach(each => each.open = true)")
    page.locator("main input[type=search]").fill("safe h")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("ArrowDown")

    faults = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        faults[scheme] = find_faults(page)
    page.goto(f"{path}?q=safe&view=kinds&kind=stories")
    faults["by kind"] = find_faults(page)
    page.goto(f"{path}?q={'long' * 50}")
    faults["nothing"] = find_faults(page)

    assert {where: found for where, found in faults.items() if found} == {}
    assert said == []


def test_search_works_without_javascript(open_search):
    page, _said = open_search(javascript=False, width=320)

    expect(page.locator(".suggestions")).to_have_count(1)
    expect(page.locator(".suggestions:visible")).to_have_count(0)
    page.get_by_label("What are you looking for?").fill("safe")
    page.get_by_role("main").get_by_role("button", name="Search").click()
    expect(page.locator(".results li")).to_have_count(3)
    page.get_by_text("Narrow the list").click()
    page.locator(".facets summary", has_text="What").click()
    page.locator(".facets [name=kind][value=stories]").check()
    page.get_by_role("button", name="Show these").click()
    expect(page.locator(".chosen a")).to_have_count(1)
    page.locator(".chosen a").click()
    expect(page.locator(".chosen a")).to_have_count(0)
    page.get_by_role("link", name="By kind").click()
    page.get_by_role("link", name="Safe places").click()

    page.wait_for_url("**/stories/places/")
