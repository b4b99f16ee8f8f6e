"""The plan on a page, as it comes out of a printer."""

import re

import pytest

from network.demo import plan
from network.demo.builder import Builder
from tests.factories import StandardPageFactory

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def address(home, now):
    """Where the demonstration's plan is."""
    builder = Builder(now=now)
    builder.pages["about"] = StandardPageFactory(parent=home, title="About")
    for key in plan.PLAN["related"]:
        builder.pages[key] = StandardPageFactory(parent=home, title=key)
    plan.load(builder)
    builder.publish()
    return builder.pages["plan-on-a-page"].url


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_plan_prints_on_one_sheet(open_page, address, paper):
    page = open_page(address)

    pdf = page.pdf(format=paper, landscape=True)

    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


def test_sheet_has_all_of_the_plan_and_nothing_else(open_page, address):
    page = open_page(address, width=1050)

    page.emulate_media(media="print")

    assert page.locator(".plan h2:visible").count() == 9
    assert page.locator(".plan li:visible").count() == sum(len(lines) for lines in plan.PARTS.values())
    assert page.get_by_text("Put together by us (demo)").is_visible()
    assert not page.get_by_text("This page prints on one sheet").is_visible()
    for selector in ("header", "footer", ".feedback", ".related"):
        assert page.locator(selector).first.is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_path_of_the_plan_has_one_column_on_a_phone(open_page, address):
    page = open_page(address, width=320)

    lefts = {round(box.bounding_box()["x"]) for box in page.locator(".plan__part").all()}

    assert len(lefts) == 1
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
