import pytest
from wagtail.models import PageViewRestriction

from core.navigation import Link, Sections, get_languages, get_sections
from tests.factories import EventIndexPageFactory, HomePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_for(rf, home):
    return lambda path: rf.get(path, headers={"host": "testserver"})


def test_sections_part_what_is_shown_in_menus_from_what_stands_in_the_foot(
    request_for, event_index, get_involved, home
):
    StandardPageFactory(parent=home, title="Privacy", slug="privacy")

    sections = get_sections(request_for("/events/one/"), "en")

    assert sections.navigation == [
        Link("Events", "/events/", True),
        Link("Get involved", "/get-involved/", False),
    ]
    assert sections.footer == [Link("Privacy", "/privacy/", False)]


def test_navigation_leaves_out_drafts_and_restricted_pages(request_for, event_index, story_index):
    event_index.unpublish()
    PageViewRestriction.objects.create(page=story_index, restriction_type=PageViewRestriction.LOGIN)

    assert get_sections(request_for("/"), "en") == Sections([], [])


@pytest.mark.parametrize("entries", [1, 6])
def test_navigation_takes_the_same_queries_whatever_its_length(
    request_for, home, entries, django_assert_num_queries
):
    for number in range(entries):
        StandardPageFactory(parent=home, title=f"Room {number}", show_in_menus=True)
    request = request_for("/")
    home.get_url(request)  # the map of sites is asked for once a request

    with django_assert_num_queries(1):
        assert len(get_sections(request, "en").navigation) == entries


def test_languages_link_to_the_pages_own_translation(request_for, home, locales, event_index):
    polish_home = HomePageFactory(
        parent=home.get_parent(), locale=locales["pl"], slug="siec", translation_key=home.translation_key
    )
    EventIndexPageFactory(
        parent=polish_home,
        title="Wydarzenia",
        slug="wydarzenia",
        locale=locales["pl"],
        translation_key=event_index.translation_key,
    )
    request = request_for("/events/")

    links = {link.code: (link.url, link.current) for link in get_languages(request, "en", page=event_index)}

    assert links == {"en": ("/events/", True), "pl": ("/pl/wydarzenia/", False), "ar": ("/ar/events/", False)}
