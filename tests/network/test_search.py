"""The search page: a plain form that always answers."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import EventPageFactory, OccasionFactory, StoryPageFactory
from tests.fault_servers import get_refused_url


def get(client, path="/search/", **query):
    response = client.get(path, query)
    assert response.status_code == 200
    return response


def test_search_page_offers_a_field_and_ideas(client, story_index):
    response = get(client)

    page = response.content.decode()
    assert 'name="q" value=""' in page
    assert "Or look round" in page
    assert 'href="/stories/"' in page
    assert response.context["results"].total == 0


def test_search_page_keeps_the_words_and_shows_what_it_found(client, story_index):
    StoryPageFactory(parent=story_index, title="Kettle & tea", summary="A warm room.")

    page = get(client, q="kettle").content.decode()

    assert '<input class="govuk-input" type="search" id="q" name="q" value="kettle"' in page
    assert '<p class="count" role="status">1 result for “kettle”</p>' in page
    assert "<title>1 result for “kettle” – Search – " in page
    assert '<a href="/stories/kettle-tea/">Kettle &amp; tea</a>' in page
    assert '<p class="result__kind">Stories</p>' in page
    assert "<p>A warm room.</p>" in page


def test_search_page_shows_when_an_event_is(client, event_index):
    occasion = OccasionFactory(starts_at=datetime(2026, 12, 8, 10, tzinfo=UTC))
    EventPageFactory(parent=event_index, title="Kettle", occasion=occasion)

    page = get(client, q="kettle").content.decode()

    assert '<time datetime="2026-12-08T10:00:00+00:00">Tuesday 8 December 2026</time>' in page


def test_search_page_that_finds_nothing_says_what_to_do(client, story_index):
    page = get(client, q="kettle", kind="stories").content.decode()

    assert "0 results for “kettle”" in page
    assert "We found nothing" in page
    assert '<a href="?q=kettle">Search in everything</a>' in page


def test_search_page_keeps_the_kind_in_form_and_paging(client, story_index, event_index):
    EventPageFactory(parent=event_index, title="Kettle event")
    for _ in range(11):
        StoryPageFactory(parent=story_index, summary="Kettle")

    page = get(client, q="kettle", kind="stories").content.decode()

    assert "11 results for “kettle”" in page
    assert '<input type="checkbox" name="kind" value="stories" checked>' in page
    assert '<input type="hidden" name="kind" value="stories">' in page
    assert '<input type="hidden" name="q" value="kettle">' in page
    assert '<a rel="next" href="?q=kettle&amp;kind=stories&amp;page=2">' in page


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("0", 1), ("-1", 1), ("2", 2), ("99999", 2), ("abc", 1), ("", 1), ("1.5", 1), ("9" * 5000, 1), ("٢", 2)],
)
def test_search_page_number_is_never_an_error(client, story_index, asked, shown):
    for _ in range(11):
        StoryPageFactory(parent=story_index, summary="Kettle")

    assert get(client, q="kettle", page=asked).context["results"].page == shown


@pytest.mark.parametrize(
    "query", ["<script>alert(1)</script>", '" onfocus="x', "\0", "%00", "'", "x" * 5000, "𒀀"]
)
def test_search_page_answers_any_query(client, story_index, query):
    page = get(client, q=query, kind=["<b>", "stories"]).content.decode()

    assert "<script>alert" not in page
    assert ' onfocus="x' not in page
    assert "<b>" not in page


def test_search_page_is_not_for_other_search_engines(client, home):
    response = get(client, q="kettle")

    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert '<link rel="canonical" href="http://testserver/search/">' in response.content.decode()


def test_search_page_takes_no_post(client, home):
    assert client.post("/search/", {"q": "kettle"}).status_code == 405


def test_search_page_in_polish_marks_what_is_in_english(client, story_index, locales):
    StoryPageFactory(parent=story_index, title="Kettle")

    page = get(client, "/pl/search/", q="kettle").content.decode()

    assert '<p class="result__kind">Historie, język: angielski</p>' in page
    assert '<h2 lang="en" dir="auto"><a href="/stories/kettle/">Kettle</a></h2>' in page


def test_search_page_says_when_elasticsearch_does_not_answer(client, story_index, elasticsearch_at):
    elasticsearch_at(get_refused_url())
    StoryPageFactory(parent=story_index, title="Kettle")

    page = get(client, q="kettle").content.decode()

    assert "1 result for “kettle”" in page
    assert "It may find fewer pages." in page


def test_search_page_says_nothing_of_it_without_elasticsearch(client, story_index):
    assert "It may find fewer pages." not in get(client, q="kettle").content.decode()


@pytest.mark.parametrize("count", [1, 30])
def test_search_page_makes_the_same_queries_for_one_and_thirty_and_writes_nothing(
    client, story_index, event_index, count
):
    for _ in range(count):
        StoryPageFactory(parent=story_index, summary="Kettle")
    get(client, q="kettle")  # content types and sites are kept

    with CaptureQueriesContext(
        connection,
    ) as queries:
        get(client, q="kettle")

    assert len(queries) == 6
    assert {query["sql"].split()[0] for query in queries} == {"SELECT"}


def test_search_page_offers_to_clear_the_kind_only_where_one_is_chosen(client, story_index):
    StoryPageFactory(parent=story_index, title="Kettle")
    clear = '<a href="?q=kettle">Clear</a>'

    assert clear in get(client, q="kettle", kind="stories").content.decode()
    assert clear not in get(client, q="kettle").content.decode()
