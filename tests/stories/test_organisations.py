import pytest

from stories.organisations import get_organisations
from tests.factories import DirectoryPageFactory, OrganisationFactory, StoryPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(story_index):
    return StoryPageFactory(parent=story_index, title="Haven")


def get_links(story, rf):
    return [(each.name, each.url) for each in get_organisations(story, rf.get("/"))]


def name_story(story, *, name, **fields):
    organisation = OrganisationFactory(name=name, slug=name.lower(), **fields)
    organisation.pages.add(story)


def test_story_links_to_the_shown_organisations_that_name_it(home, story, rf):
    DirectoryPageFactory(parent=home)
    name_story(story, name="Healthwatch", is_published=True)
    name_story(story, name="Hidden", is_published=False)
    OrganisationFactory(name="Other", slug="other", is_published=True)

    assert get_links(story, rf) == [("Healthwatch", "/people/organisations/healthwatch/")]


def test_translation_of_a_story_links_to_the_organisations_of_its_source(
    home, story, story_index, locales, rf
):
    DirectoryPageFactory(parent=home)
    name_story(story, name="Healthwatch", is_published=True)
    story_index.copy_for_translation(locales["pl"], copy_parents=True)
    polish = story.copy_for_translation(locales["pl"])

    # nobody made the directory in Polish
    assert get_links(polish, rf) == [("Healthwatch", None)]


def test_organisations_that_nobody_can_look_up_are_named_without_a_link(story, rf):
    name_story(story, name="Healthwatch", is_published=True)

    assert get_links(story, rf) == [("Healthwatch", None)]


@pytest.mark.parametrize("count", [1, 30])
def test_organisations_of_a_story_take_one_query(home, story, rf, django_assert_num_queries, count):
    DirectoryPageFactory(parent=home)
    for number in range(count):
        name_story(story, name=f"Body{number}", is_published=True)
    request = rf.get("/")
    get_organisations(story, request)

    with django_assert_num_queries(1):
        assert len(get_organisations(story, request)) == count
