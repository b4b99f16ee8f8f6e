from datetime import date

import pytest
from wagtail.models import PageViewRestriction

from stories.enums import Level
from stories.similar import get_similar
from tests.factories import LocalityFactory, StoryPageFactory, ThemeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def make(story_index):
    def make(title, *, places=(), themes=(), **fields):
        page = StoryPageFactory(parent=story_index, title=title, **fields)
        page.localities.set([LocalityFactory(name=name) for name in places])
        page.themes.set([ThemeFactory(name=name) for name in themes])
        page.save()
        return page

    return make


@pytest.fixture
def haven(make):
    return make("Haven", places=["York"], themes=["Distress", "Power"], level=Level.SYSTEM)


def get_titles(story):
    return [each.title for each in get_similar(story)]


def test_similar_stories_share_themes_and_places_and_those_that_share_most_come_first(haven, make):
    make("One theme", themes=["Power"], level=Level.POLICY)
    make("Theme and level", themes=["Power"], level=Level.SYSTEM)
    make("Place and themes", places=["York"], themes=["Power", "Distress"], level=Level.POLICY)
    make("Level only", level=Level.SYSTEM)

    assert get_titles(haven) == ["Place and themes", "Theme and level", "One theme"]


def test_of_stories_that_share_as_much_the_newest_comes_first_and_three_are_enough(haven, make):
    for month in range(1, 5):
        make(f"Month {month}", themes=["Power"], published_date=date(2026, month, 1))

    assert get_titles(haven) == ["Month 4", "Month 3", "Month 2"]


def test_similar_stories_are_public_and_in_the_same_language(haven, make, story_index, locales):
    make("Draft", themes=["Power"]).unpublish()
    hidden = make("Hidden", themes=["Power"])
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    shown = make("Shown", themes=["Power"])
    story_index.copy_for_translation(locales["pl"], copy_parents=True)
    shown.copy_for_translation(locales["pl"]).get_latest_revision().publish()

    assert get_titles(haven) == ["Shown"]


@pytest.mark.parametrize("count", [1, 30])
def test_similar_stories_take_one_query(haven, make, django_assert_num_queries, count):
    for number in range(count):
        make(f"Story {number}", places=["York"], themes=["Power"])

    with django_assert_num_queries(1):
        assert len(get_similar(haven)) == min(count, 3)
