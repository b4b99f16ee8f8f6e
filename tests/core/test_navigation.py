from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from PIL import Image
from wagtail.models import PageViewRestriction, get_page_models

from core.models import BasePage
from core.navigation import Link, Sections, get_languages, get_own_path, get_sections
from tests.factories import (
    EventIndexPageFactory,
    HomePageFactory,
    StandardPageFactory,
    StoryIndexPageFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_for(rf, home):
    return lambda path: rf.get(path, headers={"host": "testserver"})


def test_sections_part_what_is_shown_in_menus_from_what_stands_in_the_foot(
    request_for, event_index, get_involved, home
):
    StandardPageFactory(parent=home, title="Privacy", slug="privacy")
    StoryIndexPageFactory(parent=home, title="Stories", slug="stories", show_in_menus=False)

    sections = get_sections(request_for("/events/one/"), "en")

    assert sections.navigation == [
        Link("Events", "/events/", True),
        Link("Get involved", "/get-involved/", False),
    ]
    assert sections.rooms == [Link("Stories", "/stories/", False)]
    assert sections.texts == [Link("Privacy", "/privacy/", False)]


def test_navigation_leaves_out_drafts_and_restricted_pages(request_for, event_index, story_index):
    event_index.unpublish()
    PageViewRestriction.objects.create(page=story_index, restriction_type=PageViewRestriction.LOGIN)

    assert get_sections(request_for("/"), "en") == Sections([], [], [])


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


def test_languages_say_which_pages_are_translated(request_for, home, locales):
    text = StandardPageFactory(parent=home, title="Privacy", slug="privacy")
    HomePageFactory(
        parent=home.get_parent(), locale=locales["pl"], slug="siec", translation_key=home.translation_key
    )
    text.copy_for_translation(locales["pl"], alias=True)

    def get_translated(page):
        return [link.code for link in get_languages(request_for("/"), "en", page=page) if link.is_translated]

    assert get_translated(home) == ["en", "pl"]
    assert get_translated(text) == ["en"]


@pytest.mark.parametrize(
    ("path", "own"),
    [
        ("/privacy/?q=1", "/privacy/"),
        ("/place/secret/", ""),
        ("/pl/place/secret/change/", ""),
        ("/accounts/confirm-email/secret/", ""),
    ],
)
def test_own_path_is_never_somebodys_key(rf, path, own):
    assert get_own_path(rf.get(path)) == own


def test_page_tells_other_sites_its_one_address_and_its_card(client, home, locales):
    text = StandardPageFactory(parent=home, title="Privacy", slug="privacy")
    HomePageFactory(
        parent=home.get_parent(), locale=locales["pl"], slug="siec", translation_key=home.translation_key
    )
    text.copy_for_translation(locales["pl"], alias=True)

    def get_head(url):
        soup = BeautifulSoup(client.get(url).content, "html.parser")
        card = {meta["property"]: meta["content"] for meta in soup.select("meta[property]")}
        return soup.select_one("link[rel=canonical]")["href"], card, soup.select("link[rel=alternate]")

    address, card, alternates = get_head("/privacy/?page=2")
    assert address == card["og:url"] == "http://testserver/privacy/"
    assert (card["og:title"], card["og:locale"]) == ("Privacy", "en_GB")
    assert card["og:description"] == "A summary in plain words."
    assert finders.find(card["og:image"].removeprefix("http://testserver/static/"))
    assert [link["hreflang"] for link in alternates] == ["en"]
    # A copy in English under a Polish address is the English page
    assert get_head("/pl/privacy/")[0] == "http://testserver/privacy/"
    address, card, alternates = get_head("/pl/")
    assert (address, card["og:locale"]) == ("http://testserver/pl/", "pl_PL")
    assert {link["hreflang"]: link["href"] for link in alternates} == {
        "en": "http://testserver/",
        "pl": "http://testserver/pl/",
    }


def test_each_share_card_is_there_in_the_size_that_we_say():
    cards = {model.share_card for model in get_page_models() if issubclass(model, BasePage)}

    assert "site" in cards
    for card in cards:
        path = Path(finders.find(f"img/share/{card}.png"))
        assert path.stat().st_size < 60_000
        with Image.open(path) as picture:
            assert picture.size == (1200, 630)
