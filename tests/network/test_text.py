import json

import pytest
from bs4 import BeautifulSoup
from django.template.loader import get_template
from wagtail.models import PageViewRestriction

from network.text_blocks import StandardBodyBlock
from tests.factories import StandardPageFactory

pytestmark = pytest.mark.django_db

OWN_BLOCKS = ["points", "timeline", "definitions", "challenges", "policies", "roles", "unknowns"]
OWN_BLOCKS += ["expenses_policies", "ask_barriers"]
POINT = {"title": "Close the loop", "text": "Tell people.", "page": None}


def make_body(kind, value):
    return json.dumps([{"type": kind, "value": value}])


def make_items(values):
    return [{"type": "item", "value": value, "id": str(place)} for place, value in enumerate(values)]


def make_groups(**groups):
    return json.dumps(
        [
            {"type": "group", "value": {"title": title, "pages": make_items([page.pk for page in pages])}}
            for title, pages in groups.items()
        ]
    )


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def get_groups(soup):
    return {
        group.h2.get_text(): [link["href"] for link in group.select("h3 a")]
        for group in soup.select(".page-group")
    }


@pytest.fixture
def about(home):
    return StandardPageFactory(parent=home, title="About")


@pytest.mark.parametrize("name", OWN_BLOCKS)
def test_block_has_a_template_of_its_own_and_a_preview(name):
    block = StandardBodyBlock().child_blocks[name]
    get_template(block.meta.template)
    assert block.is_previewable


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("points", "<h3>Close the loop</h3>"),
        ("timeline", "<b>July 2017</b>"),
        ("definitions", "Found in: Developing Co-Production in York, paragraph 3"),
        ("challenges", "<h3>It turns into a tick-box</h3>"),
        ("policies", "NHS, January 2019, page 26"),
        ("roles", "Nobody has this part now."),
        ("unknowns", "<span>The names of the seven aims</span>"),
        ("ask_barriers", "<h2>What gets in the way for you?</h2>"),
        ("expenses_policies", "No lead agency has given us its policy yet. Please ask us."),
    ],
)
def test_block_shows_its_preview(name, words):
    block = StandardBodyBlock().child_blocks[name]
    assert words in block.render(block.normalize(block.get_preview_value()))


def test_definition_needs_its_source():
    block = StandardBodyBlock().child_blocks["definitions"].child_block
    assert {name for name in block.child_blocks if block.child_blocks[name].required} == {
        "source",
        "words",
        "found_in",
    }


def test_part_that_somebody_has_is_not_called_vacant():
    block = StandardBodyBlock().child_blocks["roles"]
    value = [{"body": "A trust", "role": "Sponsor", "does": "Clears the way", "is_vacant": False}]

    assert "Nobody has this part now." not in block.render(block.normalize(value))


def test_block_links_to_a_page_while_everybody_may_see_it(client, home, about):
    target = StandardPageFactory(parent=home, title="Feedback")
    about.body = make_body("points", make_items([POINT | {"page": target.pk}]))
    about.save()
    assert [link["href"] for link in get_soup(client, "/about/").select(".points a")] == ["/feedback/"]

    target.unpublish()

    assert get_soup(client, "/about/").select(".points a") == []


def test_block_links_to_the_page_in_the_readers_language(client, home, about, locales):
    target = StandardPageFactory(parent=home, title="Feedback")
    about.body = make_body("points", make_items([POINT | {"page": target.pk}]))
    about.save()
    polish_home = home.copy_for_translation(locales["pl"], alias=True)
    for page in (target, about):
        page.copy_for_translation(locales["pl"], alias=True)

    links = get_soup(client, "/pl/about/").select(".points a")

    assert polish_home.live
    assert [link["href"] for link in links] == ["/pl/feedback/"]


def test_landing_page_shows_its_groups_in_their_order_and_then_all_other_pages_below_it(client, home, about):
    first, second, third = (
        StandardPageFactory(parent=about, title=title) for title in ("First", "Second", "Third")
    )
    elsewhere = StandardPageFactory(parent=home, title="Elsewhere", summary="Somewhere else.")
    about.groups = make_groups(How=[second, elsewhere], Why=[first])
    about.save()

    soup = get_soup(client, "/about/")

    assert get_groups(soup) == {
        "How": ["/about/second/", "/elsewhere/"],
        "Why": ["/about/first/"],
        "More in this section": [third.url],
    }
    assert "Somewhere else." in soup.select_one(".page-group").get_text()


def test_landing_page_without_groups_lists_what_is_below_it_and_public(client, about):
    hidden = StandardPageFactory(parent=about, title="Hidden")
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    StandardPageFactory(parent=about, title="Draft", live=False)
    StandardPageFactory(parent=about, title="Open")

    assert get_groups(get_soup(client, "/about/")) == {"In this section": ["/about/open/"]}


def test_page_without_pages_below_it_is_no_landing_page(client, about):
    soup = get_soup(client, "/about/")

    assert soup.select(".page-group") == []
    assert soup.select(".section-nav") == []


def test_page_below_a_section_leads_to_its_siblings_and_back_up(client, about):
    for title in ("First", "Second"):
        StandardPageFactory(parent=about, title=title)
    StandardPageFactory(parent=about, title="Draft", live=False)

    nav = get_soup(client, "/about/first/").select_one(".section-nav")

    assert nav.p.a["href"] == "/about/"
    assert [(link["href"], link.get("aria-current")) for link in nav.select("li a")] == [
        ("/about/first/", "page"),
        ("/about/second/", None),
    ]


@pytest.mark.parametrize("pages", [1, 30])
def test_landing_page_takes_eight_queries_whatever_is_below_it(
    client, about, django_assert_num_queries, pages
):
    below = [StandardPageFactory(parent=about, title=f"Page {number}") for number in range(pages)]
    about.groups = make_groups(Half=below[: pages // 2])
    about.save()
    client.get("/about/")

    with django_assert_num_queries(8):
        client.get("/about/")


@pytest.mark.parametrize("points", [1, 30])
def test_page_in_a_section_takes_ten_queries_whatever_it_links_to(
    client, about, django_assert_num_queries, points
):
    pages = [StandardPageFactory(parent=about, title=f"Page {number}") for number in range(points)]
    body = make_body("points", make_items([POINT | {"page": page.pk} for page in pages]))
    StandardPageFactory(parent=about, title="Text", body=body)
    client.get("/about/text/")

    with django_assert_num_queries(10):
        client.get("/about/text/")


def test_sponsors_stand_by_part_with_a_way_to_reach_them_and_a_vacant_one_is_flagged(client, about):
    """S2-43: body, part, what they do, contact form, vacancy."""
    part = {"body": "A board", "role": "Executive sponsor", "does": "Clears the way", "is_vacant": False}
    vacant = part | {"body": "A trust", "role": "Non-executive sponsor", "is_vacant": True}
    about.body = make_body("roles", make_items([part, vacant]))
    about.save()

    soup = get_soup(client, about.url)

    assert [row.get_text(" ", strip=True) for row in soup.select(".ruled li")] == [
        "Executive sponsor A board Clears the way",
        "Non-executive sponsor A trust Clears the way Nobody has this part now.",
    ]
    assert soup.select_one('main a[href^="/write/office/"]')["href"] == f"/write/office/?page={about.pk}"
