"""Which addresses elsewhere a page leads to, and under which words: whatever field or block holds them."""

import json

import pytest

from core.page_links import Link, get_outside_links
from tests.factories import StoryPageFactory, TrainingPageFactory

pytestmark = pytest.mark.django_db


def make_page(index, *pieces, **fields):
    return StoryPageFactory(
        parent=index, body=json.dumps([{"type": t, "value": v} for t, v in pieces]), **fields
    )


def test_links_of_a_text_are_found_once_with_their_words(story_index):
    page = make_page(
        story_index,
        ("paragraph", '<p>See <a href="https://one.example/a?b=1&amp;c=2#part">the <b>paper</b></a></p>'),
        ("paragraph", '<p><a href="https://one.example/a?b=1&amp;c=2">the paper</a> again</p>'),
        ("paragraph", '<p><a href="http://two.example">it</a></p>'),
    )

    assert get_outside_links(page) == [
        Link("the paper", "https://one.example/a?b=1&c=2"),
        Link("it", "http://two.example"),
    ]


def test_links_that_lead_to_no_other_site_are_left_out(story_index):
    hrefs = (
        "/about/",
        "#top",
        "mailto:a@example.org",
        "tel:123",
        "javascript:alert(1)",
        "http://testserver/a/",
    )
    links = "".join(
        f'<a href="{href}">there</a>' for href in (*hrefs, "http://[", "https://x.example/" + "a" * 2000)
    )
    page = make_page(story_index, ("paragraph", f'<p><a linktype="page" id="3">p</a>{links}</p>'))

    assert get_outside_links(page) == []


def test_address_of_a_block_is_found_with_the_words_beside_it(story_index):
    source = {
        "title": "A report",
        "publisher": "York",
        "date": "",
        "place": "",
        "url": "https://one.example/",
    }
    page = make_page(story_index, sources=json.dumps([{"type": "source", "value": source}]))

    assert get_outside_links(page) == [Link("A report", "https://one.example/")]


def test_address_without_words_and_block_that_is_no_more_are_read(story_index):
    video = {"title": "", "document": None, "url": "https://film.example/1", "bsl_url": ""}
    page = make_page(story_index, ("video", video), ("was_here_once", "https://gone.example/"))

    assert [link.url for link in get_outside_links(page)] == ["https://film.example/1"]


def test_text_outside_of_blocks_is_read(home):
    page = TrainingPageFactory(parent=home, how_to_ask='<p><a href="https://one.example/">Ask here</a></p>')

    assert get_outside_links(page) == [Link("Ask here", "https://one.example/")]


def test_nothing_of_the_database_is_asked(story_index, django_assert_num_queries):
    page = make_page(story_index, ("paragraph", '<p><a href="https://one.example/">a</a></p>'))
    page = type(page).objects.get(pk=page.pk)

    with django_assert_num_queries(0):
        assert len(get_outside_links(page)) == 1
