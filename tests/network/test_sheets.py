import json

import pytest
from bs4 import BeautifulSoup

from network.sheets import LONGEST
from tests.factories import LibraryPageFactory, ResourcePageFactory

pytestmark = pytest.mark.django_db

SHEET = {
    "title": "Think and plan",
    "paper": "a3",
    "parts": [
        {"title": "Think", "questions": ["What matters?", "Who is missing?"], "lines": 4},
        {"title": "Plan", "questions": ["What is first?"], "lines": 2},
    ],
    "credit": "Made by young people",
}


@pytest.fixture
def planner(home):
    library = LibraryPageFactory(parent=home, slug="library")
    return ResourcePageFactory(
        parent=library,
        title="Planner",
        kind="template",
        body=json.dumps([{"type": "sheet", "value": SHEET}]),
    )


def send(client, page, **words):
    """Sends words by box; `box_1_2` is the second box of the first part."""
    data = {name.removeprefix("box_").replace("_", "-"): value for name, value in words.items()}
    response = client.post(f"/sheets/{page.pk}/", data)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_resource_shows_its_sheet_with_empty_lines_to_fill_in(client, planner):
    soup = BeautifulSoup(client.get("/library/planner/").content, "html.parser")

    form = soup.select_one("form.sheet--a3")
    assert (form["method"], form["action"]) == ("post", f"/sheets/{planner.pk}/")
    assert [label.get_text() for label in form.select("label")] == [
        "What matters?",
        "Who is missing?",
        "What is first?",
    ]
    assert [field["id"] for field in form.select("textarea")] == [
        label["for"] for label in form.select("label")
    ]
    assert [len(lines.select("span")) for lines in form.select(".sheet__lines")] == [4, 4, 2]
    assert "Made by young people" in form.get_text()


def test_filled_sheet_shows_the_words_and_promises_to_forget_them(client, planner):
    soup = send(client, planner, box_1_1="Being heard.\r\nTime.", box_2_1="<b>Ask</b> Dan")

    assert soup.h1.get_text() == "Your sheet, ready to print"
    assert [words.get_text() for words in soup.select(".sheet__words")] == [
        "Being heard.\nTime.",
        "",
        "<b>Ask</b> Dan",
    ]
    assert soup.select("textarea") == []
    assert "We keep nothing:" in soup.select_one(".note").get_text()


def test_filled_sheet_is_kept_nowhere(client, planner, django_assert_num_queries):
    client.post(f"/sheets/{planner.pk}/", {"1-1": "Mine"})

    with django_assert_num_queries(4) as queries:
        response = client.post(f"/sheets/{planner.pk}/", {"1-1": "Mine"})

    assert {query["sql"].split()[0] for query in queries.captured_queries} == {"SELECT"}
    assert response.cookies == {}
    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex, nofollow"


def test_words_can_be_changed_again(client, planner):
    soup = send(client, planner, box_1_1="Being heard.", change="yes")

    assert [field.get_text(strip=True) for field in soup.select("textarea")] == ["Being heard.", "", ""]
    assert soup.select(".govuk-error-summary") == []


def test_box_takes_so_many_letters_and_no_more(client, planner):
    fits = send(client, planner, box_1_2="ł" * (LONGEST - 1) + "\r\n")
    too_long = send(client, planner, box_1_1="Short", box_1_2="x" * (LONGEST + 1))

    assert fits.select(".govuk-error-message") == []
    [link] = too_long.select(".govuk-error-summary a")
    assert link["href"] == "#box-1-2"
    assert link.get_text() == "“Who is missing?”: write at most 1000 letters"
    assert too_long.select_one("#box-1-1").get_text(strip=True) == "Short"
    assert len(too_long.select_one("#box-1-2").get_text(strip=True)) == LONGEST + 1


@pytest.mark.parametrize(
    "words",
    ["\x00", b"\xed\xa0\x80", "\u202e\u200f", "{{ secret }}", "<script>alert(1)</script>"],
)
def test_odd_letters_do_no_harm(client, planner, words):
    soup = send(client, planner, box_1_1=words)

    assert soup.select("main script") == []
    assert len(soup.select(".sheet__box")) == 3


def test_sheet_needs_no_token_and_no_cookie(client, planner):
    client.handler.enforce_csrf_checks = True

    assert client.post(f"/sheets/{planner.pk}/", {"1-1": "Mine"}).status_code == 200


def test_address_of_a_sheet_without_words_leads_to_the_resource(client, planner):
    response = client.get(f"/sheets/{planner.pk}/")

    assert (response.status_code, response["Location"]) == (302, "/library/planner/")


def test_there_is_no_sheet_where_nobody_may_read_one(client, planner):
    other = ResourcePageFactory(parent=planner.get_parent().specific, title="Report")

    assert client.post(f"/sheets/{other.pk}/").status_code == 404
    assert client.post(f"/sheets/{planner.get_parent().pk}/").status_code == 404
    assert client.post(f"/sheets/{10**30}/").status_code == 404
    planner.unpublish()
    assert client.post(f"/sheets/{planner.pk}/").status_code == 404
