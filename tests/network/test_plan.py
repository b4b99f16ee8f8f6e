from http import HTTPStatus

import pytest
from bs4 import BeautifulSoup

from network.models.plan import PlanLineBlock
from tests.factories import StandardPageFactory
from tests.factories.plan import PlanPageFactory, lines

pytestmark = pytest.mark.django_db

URL = "/about/plan-on-a-page/"
TITLES = [
    "Why change is needed",
    "Inputs: what goes in",
    "Activities: what we do",
    "Outputs: what can be counted",
    "Short-term outcomes",
    "Medium-term outcomes",
    "Long-term outcomes",
    "Conditions that must hold",
    "Threats",
]


def get_soup(client, url=URL):
    response = client.get(url)
    assert response.status_code == HTTPStatus.OK
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture
def about(home):
    return StandardPageFactory(parent=home, title="About")


@pytest.fixture
def plan(about):
    return PlanPageFactory(parent=about, caution="Put together by us (demo)")


def get_parts(client):
    """The lines under each heading of the plan, in the order in which they are read."""
    return {
        section.h2.get_text(): [" ".join(item.get_text().split()) for item in section.select("li")]
        for section in get_soup(client).select(".plan section")
    }


def test_plan_reads_from_why_to_the_long_term_then_what_it_depends_on(client, plan):
    parts = get_parts(client)

    assert list(parts) == TITLES
    assert parts["Why change is needed"] == ["Services miss what people need"]
    assert parts["Long-term outcomes"] == ["A fairer society"]
    assert parts["Threats"] == ["No money"]


def test_plan_says_who_put_it_together(client, plan):
    assert get_soup(client).select_one(".page-head .note").get_text() == "Put together by us (demo)"


def test_part_without_lines_is_left_out(client, plan):
    plan.threats = plan.inputs = lines()
    plan.save()

    assert list(get_parts(client)) == [
        title for title in TITLES if title not in ("Threats", "Inputs: what goes in")
    ]


def test_line_added_by_an_editor_shows_once_it_is_published(client, plan):
    plan.inputs.append(("line", {"line": "Joint funding", "source": "Cumbria"}))
    revision = plan.save_revision()
    assert get_parts(client)["Inputs: what goes in"] == ["Time"]

    revision.publish()

    assert get_parts(client)["Inputs: what goes in"] == ["Time", "Joint funding (Cumbria)"]


@pytest.mark.parametrize("count", [1, 30])
def test_plan_takes_the_same_queries_for_one_and_thirty(client, about, django_assert_num_queries, count):
    PlanPageFactory(parent=about, inputs=lines(*(f"Line {number}" for number in range(count))))
    client.get(URL)

    with django_assert_num_queries(8):
        client.get(URL)


def test_block_shows_its_preview_and_escapes_what_was_typed():
    block = PlanLineBlock()

    assert "<small>(RCPsych slides)</small>" in block.render(block.normalize(block.get_preview_value()))
    html = block.render(block.normalize({"line": "<script>alert(1)</script>", "source": "<b>"}))
    assert "<script" not in html
    assert "<b>" not in html
