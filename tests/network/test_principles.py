import json
from http import HTTPStatus

import pytest
from bs4 import BeautifulSoup

from network.models import CompactPage, PlanPage, PrincipleSetPage, PrinciplesPage, StandardPage
from network.models.principles import PrincipleBlock, make_principles
from tests.factories import StandardPageFactory
from tests.factories.principles import PrincipleSetPageFactory, PrinciplesPageFactory, principles

pytestmark = pytest.mark.django_db


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == HTTPStatus.OK
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture
def about(home):
    return StandardPageFactory(parent=home, title="About")


@pytest.fixture
def listing(about):
    return PrinciplesPageFactory(parent=about)


@pytest.fixture
def values(listing):
    return PrincipleSetPageFactory(
        parent=listing,
        title="Values",
        principles=principles("Trust", "Respect"),
        origin="A workshop in 2021.",
    )


@pytest.fixture
def cumbrian(listing):
    return PrincipleSetPageFactory(
        parent=listing,
        title="Cumbrian",
        kind="principles",
        principles=principles("Scope", "Support", "Trust"),
    )


def get_names(client, url):
    """The names of the principles under the name of each set."""
    return {
        section.h2.get_text(): [item.get_text(strip=True) for item in section.select("li")]
        for section in get_soup(client, url).select(".principle-set")
    }


def test_list_shows_all_sets_with_their_principles(client, values, cumbrian):
    assert get_names(client, "/about/principles/") == {
        "Values": ["Trust", "Respect"],
        "Cumbrian": ["Scope", "Support", "Trust"],
    }


@pytest.mark.parametrize(
    ("query", "sets"),
    [
        ("set=cumbrian", ["Cumbrian"]),
        ("set=values&set=cumbrian", ["Values", "Cumbrian"]),
        ("set=nonsense", ["Values", "Cumbrian"]),
    ],
)
def test_list_can_be_narrowed_to_a_set(client, values, cumbrian, query, sets):
    assert list(get_names(client, f"/about/principles/?{query}")) == sets


def test_list_counts_the_principles_of_each_set(client, values, cumbrian):
    soup = get_soup(client, "/about/principles/?set=values")

    assert [option.get_text(" ", strip=True) for option in soup.select(".facets label")] == [
        "Values 2",
        "Cumbrian 3",
    ]
    assert soup.select_one("p.count").get_text() == "2 principles"


def test_list_leads_to_the_anchor_of_each_principle(client, values):
    [link, _other] = get_soup(client, "/about/principles/").select(".principle-names a")

    page, anchor = link["href"].split("#")
    assert page == "/about/principles/values/"
    assert get_soup(client, page).find(id=anchor).h2.get_text() == "Trust"


def test_list_leaves_out_drafts(client, values, cumbrian):
    values.unpublish()

    assert list(get_names(client, "/about/principles/")) == ["Cumbrian"]


def test_list_without_sets_says_so(client, listing):
    assert get_soup(client, "/about/principles/").select_one(".empty") is not None


@pytest.mark.parametrize("count", [1, 30])
def test_list_takes_the_same_queries_for_one_and_thirty(client, listing, django_assert_num_queries, count):
    linked = StandardPageFactory(parent=listing, title="Practice")
    for number in range(count):
        PrincipleSetPageFactory(
            parent=listing, title=f"S{number}", principles=principles("A", page=linked.pk)
        )
    client.get("/about/principles/")

    with django_assert_num_queries(9):
        client.get("/about/principles/")


def test_set_shows_each_principle_and_where_they_come_from(client, values):
    soup = get_soup(client, "/about/principles/values/")

    assert {item["id"]: item.p.get_text() for item in soup.select(".principle")} == {
        "principle-trust": "Trust in one line.",
        "principle-respect": "Respect in one line.",
    }
    assert "A workshop in 2021." in soup.main.get_text()


def test_principle_added_by_an_editor_shows_once_it_is_published(client, values):
    values.principles.append(("principle", {"name": "Agile", "line": "We bend.", "page": None}))
    revision = values.save_revision()
    assert len(get_soup(client, "/about/principles/values/").select(".principle")) == 2

    revision.publish()

    names = [
        item.h2.get_text() for item in get_soup(client, "/about/principles/values/").select(".principle")
    ]
    assert names == ["Trust", "Respect", "Agile"]


def test_principles_of_one_name_have_anchors_of_their_own():
    values = [{"name": name, "line": "", "page": None} for name in ("Open", "Open!", "مساواة", "Main")]

    anchors = [principle.anchor for principle in make_principles(values)]

    assert anchors == ["principle-open", "principle-open-2", "principle-مساواة", "principle-main"]


def test_principle_links_to_the_live_page_where_it_is_lived(client, listing):
    practice = StandardPageFactory(parent=listing, title="How we meet")
    draft = StandardPageFactory(parent=listing, title="Draft", live=False)
    for page in (practice, draft):
        PrincipleSetPageFactory(
            parent=listing, title=f"Set of {page.slug}", principles=principles("Trust", page=page.pk)
        )

    def get_links(slug):
        return get_soup(client, f"/about/principles/{slug}/").select(".principle a")

    assert [link["href"] for link in get_links("set-of-how-we-meet")] == ["/about/principles/how-we-meet/"]
    assert get_links("set-of-draft") == []


@pytest.mark.parametrize("count", [1, 30])
def test_set_takes_the_same_queries_for_one_and_thirty(client, listing, django_assert_num_queries, count):
    linked = StandardPageFactory(parent=listing, title="Practice")
    names = [f"Name {number}" for number in range(count)]
    PrincipleSetPageFactory(parent=listing, title="Many", principles=principles(*names, page=linked.pk))
    client.get("/about/principles/many/")

    with django_assert_num_queries(9):
        client.get("/about/principles/many/")


def test_set_can_be_kept_as_a_text(client, listing):
    source = {"title": "A paper", "publisher": "A body", "date": "2022", "place": "Appendix A", "url": ""}
    PrincipleSetPageFactory(
        parent=listing,
        title="Values & more",
        slug="values",
        principles=principles("Trust", "Respect"),
        origin="A workshop",
        sources=json.dumps([{"type": "source", "value": source}]),
    )
    link = get_soup(client, "/about/principles/values/").select_one("a[download]")

    response = client.get(link["href"])

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="values.txt"'
    assert response.content.decode().splitlines() == [
        "Values & more",
        "A summary in plain words.",
        "",
        "* Trust: Trust in one line.",
        "* Respect: Respect in one line.",
        "",
        "Where they come from: A workshop",
        "",
        "Sources:",
        "* A paper. A body, 2022, Appendix A.",
        "",
        "Taken from: http://testserver/about/principles/values/",
    ]


def test_block_shows_its_preview_and_escapes_what_was_typed():
    block = PrincipleBlock()

    assert '<h2 class="principle__name">Trust</h2>' in block.render(
        block.normalize(block.get_preview_value())
    )
    html = block.render(
        block.normalize({"name": "<script>", "line": "<script>alert(1)</script>", "page": None})
    )
    assert "<script" not in html


def test_editor_can_make_the_three_rooms_below_a_page_of_text():
    assert {PrinciplesPage, CompactPage, PlanPage} <= set(StandardPage.allowed_subpage_models())
    assert set(PrinciplesPage.allowed_subpage_models()) == {PrincipleSetPage, StandardPage}
