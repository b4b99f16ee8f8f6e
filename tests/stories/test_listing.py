import json
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.http import QueryDict
from wagtail.models import PageViewRestriction

from stories.enums import Level, Rung
from stories.listing import PER_PAGE, get_listing, get_stories
from tests.factories import LocalityFactory, ServiceAreaFactory, StoryPageFactory, ThemeFactory

pytestmark = pytest.mark.django_db

FAILURE = json.dumps([{"type": "paragraph", "value": "<p>It took too long.</p>"}])


def make_story(story_index, title, *, localities=(), themes=(), areas=(), **fields):
    page = StoryPageFactory(parent=story_index, title=title, **fields)
    page.localities.set([LocalityFactory(name=name) for name in localities])
    page.themes.set([ThemeFactory(name=name) for name in themes])
    page.service_areas.set([ServiceAreaFactory(name=name) for name in areas])
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
            areas=["Care in distress"],
            rung=Rung.CO_DESIGN,
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
            areas=["Maternity", "Telehealth"],
            is_from_elsewhere=True,
            is_stub=True,
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
        ("area=telehealth", ["Voices"]),
        ("area=care-in-distress&area=maternity", ["Voices", "Haven"]),
        ("step=co_design", ["Haven"]),
        ("from=elsewhere", ["Voices"]),
        ("told=to-come", ["Voices"]),
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
    assert get_counts("level=policy", "told") == {"not-worked": 1, "to-come": 0}
    assert get_counts("", "area") == {"care-in-distress": 1, "maternity": 1, "telehealth": 1}


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


@pytest.mark.parametrize(
    "query",
    [
        "locale__language_code__startswith=e",
        "place__slug__startswith=y",
        "place=%25&theme=_",
        "area=%27%20OR%201%3D1--",
        "step=.*",
        "page=%00",
        "told=not-worked%00",
    ],
)
def test_listing_knows_its_own_filters_only(client, stories, query):
    """X13"""
    response = client.get(f"/stories/?{query}")

    assert response.status_code == 200
    assert response.context["listing"].filtered.chips == []
    assert len(response.context["listing"].stories) == 3


def test_featured_story_stands_first_wherever_it_fits(story_index, stories):
    _haven, principles, _voices = stories

    def get_first(query):
        listing = get_listing(language="en", params=QueryDict(query), featured_id=principles.pk)
        return listing.stories[0].title, listing.featured

    assert get_first("") == ("Principles", principles)
    assert get_first("level=policy") == ("Principles", principles)
    assert get_first("theme=mental-health") == ("Voices", None)
    principles.unpublish()
    assert get_first("") == ("Voices", None)


def test_featured_story_stands_first_in_another_language(story_index, stories, locales):
    principles = stories[1]
    story_index.copy_for_translation(locales["pl"], copy_parents=True)
    for story in stories:
        story.copy_for_translation(locales["pl"]).get_latest_revision().publish()

    listing = get_listing(language="pl", params=QueryDict(), featured_id=principles.pk)

    assert listing.featured.translation_key == principles.translation_key
    assert listing.stories[0] == listing.featured
    assert listing.featured.locale == locales["pl"]


def test_list_shows_the_featured_story_larger_and_marks_stubs(client, story_index, stories):
    story_index.featured = stories[0]
    story_index.save()

    soup = BeautifulSoup(client.get("/stories/").content, "html.parser")

    cards = soup.select(".story-card")
    assert [card.a.get_text() for card in cards] == ["Haven", "Voices", "Principles"]
    assert ["story-card--first" in card["class"] for card in cards] == [True, False, False]
    assert [mark.get_text() for mark in cards[1].select(".story-card__stub")] == ["Details to come"]
    assert soup.select(".story-card__stub") == cards[1].select(".story-card__stub")
