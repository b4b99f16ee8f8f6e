import json

import pytest
from bs4 import BeautifulSoup

from tests.factories import ProjectIndexPageFactory, ProjectPageFactory, SaidAndDidPageFactory
from tests.factories.events import NOW
from tests.factories.projects import make_pair

pytestmark = pytest.mark.django_db


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def get_words(tag):
    return " ".join(tag.get_text(" ").split())


def get_said(soup):
    return [get_words(words) for words in soup.select(".pair__said .pair__words")]


@pytest.fixture(autouse=True)
def _present(time_machine):
    time_machine.move_to(NOW)


@pytest.fixture
def index(home):
    return ProjectIndexPageFactory(parent=home)


@pytest.fixture
def said_and_did(index):
    """Six pairs: three of Words, one of Money, and two of the page's own, one of them without a date."""
    words = ProjectPageFactory(
        parent=index,
        title="Words",
        pairs=json.dumps(
            [
                make_pair("Answered in May", answer_date="2026-05-01", said_date="2026-01-01"),
                make_pair("Open since July", "open", said_date="2026-07-01"),
                make_pair("Open since November", "open", said_date="2026-11-05"),
            ]
        ),
    )
    ProjectPageFactory(
        parent=index,
        title="Money",
        pairs=json.dumps([make_pair("Refused in June", "cannot", answer_date="2026-06-01", page=words.pk)]),
    )
    hidden = ProjectPageFactory(
        parent=index, title="Draft", live=False, pairs=json.dumps([make_pair("Hidden")])
    )
    assert not hidden.live
    return SaidAndDidPageFactory(
        parent=index,
        pairs=json.dumps(
            [
                make_pair("York, without a date", evidence="A report"),
                make_pair("Promised in August", "will", answer_date="2026-08-01"),
            ]
        ),
    )


def test_page_shows_what_was_said_everywhere_the_newest_first(client, said_and_did):
    soup = get_soup(client, said_and_did.url)

    assert get_said(soup) == [
        "Open since November",
        "Promised in August",
        "Open since July",
        "Refused in June",
        "Answered in May",
        "York, without a date",
    ]


def test_page_counts_all_answers_and_the_longest_wait(client, said_and_did):
    words = get_words(get_soup(client, f"{said_and_did.url}?answer=cannot").select_one(".pair-count"))

    assert words == (
        "6 things said. Done: 2. Will be done: 1. Cannot be done: 1. No answer yet: 2. "
        "The oldest open one has waited 146 days."
    )


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("answer=did", ["Answered in May", "York, without a date"]),
        ("answer=will&answer=cannot", ["Promised in August", "Refused in June"]),
        ("answer=open", ["Open since November", "Open since July"]),
    ],
)
def test_page_filters_by_answer_with_exact_counts(client, said_and_did, query, said):
    soup = get_soup(client, f"{said_and_did.url}?{query}")

    assert get_said(soup) == said
    assert [get_words(number) for number in soup.select(".facets .count")] == ["2", "1", "1", "2"]


def test_page_names_the_project_and_links_the_page_with_more(client, said_and_did):
    [pair] = get_soup(client, f"{said_and_did.url}?answer=cannot").select(".pair")

    assert [(get_words(link), link["href"]) for link in pair.select("a")] == [
        ("Money", "/projects/money/"),
        ("Read: Words", "/projects/words/"),
    ]


def test_what_was_done_without_evidence_says_so(client, said_and_did):
    done, york = get_soup(client, f"{said_and_did.url}?answer=did").select(".pair")

    assert "Evidence not yet recorded." in get_words(done)
    assert "Evidence not yet recorded." not in get_words(york)


def test_page_helps_when_nothing_has_such_an_answer(client, index):
    page = SaidAndDidPageFactory(parent=index)

    soup = get_soup(client, f"{page.url}?answer=open")

    assert soup.select_one(".empty a")["href"] == page.url


@pytest.mark.parametrize("count", [1, 30])
def test_page_takes_the_same_queries_for_one_and_thirty_projects(
    client, index, django_assert_num_queries, count
):
    page = SaidAndDidPageFactory(parent=index, pairs=json.dumps([make_pair(page=index.pk)]))
    for number in range(count):
        ProjectPageFactory(parent=index, pairs=json.dumps([make_pair(f"Thing {number}", page=index.pk)]))
    client.get(page.url)

    with django_assert_num_queries(9):
        client.get(page.url)


def test_home_leads_to_the_page(client, home, said_and_did):
    home.changes = json.dumps([make_pair()])
    home.save()

    links = {get_words(link): link["href"] for link in get_soup(client, "/").select("main a")}

    assert links["All that people said, and what came of it"] == said_and_did.url
