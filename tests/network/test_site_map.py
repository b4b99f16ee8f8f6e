import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from network.site_map import find_similar, get_site_map
from tests.factories import (
    EventPageFactory,
    EventSeriesPageFactory,
    HomePageFactory,
    OccasionFactory,
    StandardPageFactory,
    StoryPageFactory,
)

pytestmark = pytest.mark.django_db


def outline(entries):
    return [(entry.page.slug, entry.count, outline(entry.below)) for entry in entries]


def get_soup(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture
def about(home):
    about = StandardPageFactory(parent=home, title="About", slug="about")
    values = StandardPageFactory(parent=about, title="Values", slug="values")
    StandardPageFactory(parent=values, title="Trust", slug="trust")
    StandardPageFactory(parent=about, title="Conditions", slug="conditions")
    return about


def test_site_map_holds_the_tree_and_only_counts_what_a_list_finds_itself(home, event_index, about):
    series = EventSeriesPageFactory(parent=event_index)
    for _number in range(2):
        EventPageFactory(parent=series, occasion=OccasionFactory())

    assert outline(get_site_map("en")) == [
        (
            "network",
            0,
            [
                ("events", 3, []),
                ("about", 0, [("values", 0, [("trust", 0, [])]), ("conditions", 0, [])]),
            ],
        )
    ]


def test_site_map_leaves_out_what_not_everybody_may_see(home, about, story_index):
    hidden = StoryPageFactory(parent=story_index)
    StoryPageFactory(parent=story_index)
    for page in (hidden, about.get_children().get(slug="values")):
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    about.get_children().get(slug="conditions").unpublish()

    assert outline(get_site_map("en")) == [("network", 0, [("about", 0, []), ("stories", 1, [])])]


def test_site_map_is_in_the_readers_language(home, locales, about):
    HomePageFactory(
        parent=home.get_parent(), locale=locales["pl"], slug="siec", translation_key=home.translation_key
    )

    assert outline(get_site_map("pl")) == [("siec", 0, [])]


@pytest.mark.parametrize("count", [1, 30])
def test_site_map_takes_five_queries(client, home, story_index, count, django_assert_num_queries):
    for number in range(count):
        StoryPageFactory(parent=story_index)
        StandardPageFactory(parent=home, title=f"Text {number}")
    client.get("/site-map/")

    with django_assert_num_queries(5):  # the site, both of the map, navigation, details
        client.get("/site-map/")


def test_site_map_leads_to_the_feeds_and_to_what_is_no_page(client, home, about):
    soup = get_soup(client, "/site-map/")

    links = {link["href"] for link in soup.select("main a")}
    assert {
        "/calendar/events.ics",
        "/events/feed.atom",
        "/stories/feed.atom",
        "/pledges/",
        "/aftercare/",
        "/privacy/what-we-keep/",
        "/about/values/trust/",
    } <= links
    assert "/site-map/" in {link["href"] for link in soup.select("footer a")}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/conditions/", ["conditions"]),  # it stands deeper
        ("/about/conditons/", ["conditions"]),
        ("/Valeus", ["values"]),
        ("/about/xyz/", []),
        ("/", []),
        (f"/{'a' * 5000}/", []),
    ],
)
def test_pages_with_a_similar_address_are_found(home, about, path, found):
    assert [page.slug for page in find_similar(path, "en")] == found


def test_hidden_pages_and_drafts_are_similar_to_nothing(home, about):
    values = about.get_children().get(slug="values")
    PageViewRestriction.objects.create(page=values, restriction_type=PageViewRestriction.LOGIN)
    about.get_children().get(slug="conditions").unpublish()

    assert find_similar("/value/", "en") == find_similar("/condition/", "en") == []


def test_page_not_found_leads_on(client, home, event_index, about):
    soup = get_soup(client, "/conditons/", 404)

    links = {link["href"]: link.get_text() for link in soup.select("main a")}
    assert links["/about/conditions/"] == "Conditions"
    assert {"/", "/events/", "/site-map/"} <= set(links)
    assert soup.select_one("main form[role=search]")["action"] == "/search/"
    assert soup.select("h1")[0].get_text() == "Page not found"
    assert soup.select(".feedback") == []


@pytest.mark.parametrize("count", [1, 30])
def test_page_not_found_takes_nine_queries(client, home, about, count, django_assert_num_queries):
    for number in range(count):
        StandardPageFactory(parent=about, title=f"Conditions {number}")
    client.get("/conditons/")

    with django_assert_num_queries(9):  # of them two of the similar pages, and the redirects that editors set
        client.get("/conditons/")
