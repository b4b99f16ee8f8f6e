import json
from datetime import date

import pytest
from django.http import QueryDict
from wagtail.models import PageViewRestriction

from stories.enums import Level
from stories.listing import PER_PAGE, get_listing, get_stories
from tests.factories import LocalityFactory, StoryPageFactory, ThemeFactory

pytestmark = pytest.mark.django_db

FAILURE = json.dumps([{"type": "paragraph", "value": "<p>It took too long.</p>"}])


def make_story(story_index, title, *, localities=(), themes=(), **fields):
    page = StoryPageFactory(parent=story_index, title=title, **fields)
    page.localities.set([LocalityFactory(name=name) for name in localities])
    page.themes.set([ThemeFactory(name=name) for name in themes])
    page.save()
    return page


@pytest.fixture
def stories(story_index):
    return [
        make_story(
            story_index,
            "Haven",
            localities=["York"],
            themes=["Mental health"],
            published_date=date(2026, 10, 1),
        ),
        make_story(
            story_index,
            "Principles",
            localities=["York"],
            themes=["Plain words"],
            level=Level.POLICY,
            what_did_not_work=FAILURE,
            published_date=date(2026, 9, 1),
        ),
        make_story(
            story_index,
            "Voices",
            localities=["West Cumbria"],
            themes=["Mental health"],
            what_did_not_work=FAILURE,
            published_date=date(2026, 11, 1),
        ),
    ]


def get_titles(query=""):
    return [story.title for story in get_listing(language="en", params=QueryDict(query)).stories]


def get_counts(query, name):
    facets = get_listing(language="en", params=QueryDict(query)).filtered.facets
    [facet] = [facet for facet in facets if facet.name == name]
    return {option.value: option.count for option in facet.options}


def test_listing_shows_the_newest_first(stories):
    assert get_titles() == ["Voices", "Haven", "Principles"]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("place=york", ["Haven", "Principles"]),
        ("level=policy", ["Principles"]),
        ("theme=mental-health", ["Voices", "Haven"]),
        ("told=not-worked", ["Voices", "Principles"]),
        ("place=york&told=not-worked", ["Principles"]),
        ("place=york&place=west-cumbria", ["Voices", "Haven", "Principles"]),
        ("place=york&level=individual", []),
        ("place=nowhere&level=%00&nonsense=1&page=-3", ["Voices", "Haven", "Principles"]),
    ],
)
def test_listing_filters(stories, query, titles):
    assert get_titles(query) == titles


def test_facets_count_what_each_choice_would_show(stories):
    assert get_counts("place=york", "level") == {"policy": 1, "system": 1, "individual": 0}
    assert get_counts("place=york", "place") == {"york": 2, "west-cumbria": 1}
    assert get_counts("level=policy", "told") == {"not-worked": 1}


def test_chips_take_one_choice_away(stories):
    filtered = get_listing(language="en", params=QueryDict("place=york&told=not-worked")).filtered

    assert [(chip.label, chip.url) for chip in filtered.chips] == [
        ("York", "?told=not-worked"),
        ("What did not work, too", "?place=york"),
    ]


def test_listing_leaves_out_drafts_restricted_pages_and_other_languages(stories):
    haven, principles, _ = stories
    haven.unpublish()
    PageViewRestriction.objects.create(page=principles, restriction_type=PageViewRestriction.LOGIN)

    assert [story.title for story in get_stories("en")] == ["Voices"]
    assert [story.title for story in get_stories("pl")] == []


def test_listing_gives_pages_of_a_list(story_index):
    for number in range(PER_PAGE + 1):
        make_story(story_index, f"Story {number:02}", published_date=date(2026, 1, 1 + number))

    assert get_titles("page=2") == ["Story 00"]
    assert get_titles("page=999") == ["Story 00"]
