"""The search page: a plain form that always answers, and what it suggests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from core import full_text
from core.models import BestBet, NetworkDetails
from core.places import Places
from core.search_types import Group, Hit, Query, Results, Sort, When
from events.enums import OccasionStatus
from network.search_page import make_page
from network.search_query import read_query, write_query
from tests.factories import EventPageFactory, LocalityFactory, OccasionFactory, StoryPageFactory, UserFactory
from tests.fault_servers import get_refused_url
from tests.searching import catch_up, make_private

pytestmark = pytest.mark.django_db


def get(client, path="/search/", **query):
    catch_up()
    response = client.get(path, query)
    assert response.status_code == 200
    return response


def get_soup(client, path="/search/", **query):
    return BeautifulSoup(get(client, path, **query).content.decode(), "html.parser")


def words_of(element):
    return " ".join(element.get_text(" ", strip=True).split())


def titles(soup):
    return [words_of(link) for link in soup.select(".results h3 a")]


def hits_of(count):
    return [
        Hit(f"page-{number}", "stories", "Stories", f"Kettle {number}", "/", "en", "Kettle", "")
        for number in range(count)
    ]


def render_notes(**results):
    results = Results(Query("saef havn"), **results)
    page = make_page(results)
    html = render_to_string("network/includes/search_notes.html", {"search_page": page, "results": results})
    return BeautifulSoup(html, "html.parser")


@pytest.fixture
def places():
    yorkshire = LocalityFactory(name="North Yorkshire", slug="north-yorkshire")
    return {
        "north-yorkshire": yorkshire,
        "york": LocalityFactory(name="York", slug="york", parent=yorkshire),
        "blackpool": LocalityFactory(name="Blackpool", slug="blackpool"),
    }


# What a query string asks for


@pytest.mark.parametrize(
    ("string", "query"),
    [
        ("", Query()),
        ("q=tea&kind=stories&kind=nonsense", Query("tea", kinds=("stories",))),
        (
            "q=tea&when=coming&sort=date&view=kinds",
            Query("tea", when=When.COMING, sort=Sort.DATE, is_grouped=True),
        ),
        ("q=tea&when=never&sort=best&view=grid&near=1", Query("tea")),
        ("where=york&near=1&page=3", Query(where="york", is_near=True, page=3)),
        ("where=york&near=yes&page=%D9%A2", Query(where="york", page=2)),
        ("how=online&how=nonsense&nonsense=1", Query(filters={"how": ("online",)})),
    ],
)
def test_read_query_ignores_what_means_nothing(rf, string, query):
    assert read_query(rf.get(f"/?{string}").GET, language="en") == query


def test_write_query_says_what_read_query_reads(rf):
    query = Query(
        'tea & "cake"',
        kinds=("events", "stories"),
        when=When.MONTH,
        where="york",
        is_near=True,
        filters={"how": ("online",)},
        sort=Sort.DATE,
        is_grouped=True,
        page=4,
    )

    assert read_query(rf.get(f"/?{write_query(query)}").GET, language="en") == replace(query, page=1)


# The page


def test_search_page_without_words_offers_a_field_rooms_and_places(client, story_index, get_involved, places):
    soup = get_soup(client)

    assert soup.select_one("main #q")["value"] == ""
    assert words_of(soup.select_one("#look-round")) == "Or look round"
    assert soup.select_one('main a[href="/stories/"]')
    assert [link["href"] for link in soup.select("[aria-labelledby=by-place] a")] == [
        "/get-involved/?where=blackpool",
        "/get-involved/?where=north-yorkshire",
        "/get-involved/?where=york",
    ]


def test_search_page_keeps_the_words_and_shows_what_it_found(client, story_index):
    page = StoryPageFactory(parent=story_index, title="Kettle & tea", summary="A warm room.")

    soup = get_soup(client, q="kettle")

    assert soup.select_one("main #q")["value"] == "kettle"
    assert words_of(soup.select_one("p.count[role=status]")) == "1 result for “kettle”"
    assert soup.title.string.startswith("1 result for “kettle” – Search – ")
    link = soup.select_one(".results h3 a")
    assert (link["href"], link["data-key"]) == ("/stories/kettle-tea/", f"page-{page.pk}")
    assert link.decode_contents() == "<mark>Kettle</mark> &amp; tea"
    assert words_of(soup.select_one(".result__kind")) == "Stories"
    assert "A warm room." in words_of(soup.select_one(".results li"))
    assert soup.select_one("[data-query]")["data-query"] == "kettle"
    assert soup.select_one(".note") is None


@pytest.mark.parametrize(
    ("starts_at", "is_cancelled", "words"),
    [
        (datetime(2096, 12, 8, 10, tzinfo=UTC), False, "Saturday 8 December 2096"),
        (datetime(2096, 12, 8, 10, tzinfo=UTC), True, "Saturday 8 December 2096 Cancelled"),
        (datetime(2020, 12, 8, 10, tzinfo=UTC), False, "Tuesday 8 December 2020 Past"),
    ],
)
def test_search_page_shows_when_an_event_is(client, event_index, starts_at, is_cancelled, words):
    times = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=1)}
    cancelled = {"status": OccasionStatus.CANCELLED} if is_cancelled else {}
    EventPageFactory(parent=event_index, title="Kettle", occasion=OccasionFactory(**times, **cancelled))

    assert words_of(get_soup(client, q="kettle").select_one(".result__when")) == words


def test_search_page_that_finds_nothing_says_what_to_do(client, story_index, get_involved):
    english = Locale.objects.get(language_code="en")
    NetworkDetails.objects.create(name="Network", locale=english, contact_email="office@example.org")

    soup = get_soup(client, q="kettle of zebra", kind="stories")

    nothing = soup.select_one(".empty")
    assert words_of(soup.select_one("p.count")) == "0 results for “kettle of zebra”"
    assert {words_of(link): link["href"] for link in nothing.select("a")} == {
        "Search in everything": "?q=kettle+of+zebra",
        "kettle": "?q=kettle&kind=stories",
        "zebra": "?q=zebra&kind=stories",
        get_involved.title: "/get-involved/",
        "office@example.org": "mailto:office@example.org",
    }
    assert soup.select_one(".search-ideas")


def test_search_page_keeps_choices_in_both_forms_and_in_paging(client, story_index, event_index):
    EventPageFactory(parent=event_index, title="Kettle event")
    for _ in range(11):
        StoryPageFactory(parent=story_index, summary="Kettle")

    soup = get_soup(client, q="kettle", kind="stories", sort="date")

    assert words_of(soup.select_one("p.count")) == "11 results for “kettle”"
    assert [box["value"] for box in soup.select(".facets [name=kind][checked]")] == ["stories"]
    hidden = [(field["name"], field["value"]) for field in soup.select("main .search-form [type=hidden]")]
    assert hidden == [("kind", "stories"), ("sort", "date")]
    hidden = [(field["name"], field["value"]) for field in soup.select(".facets [type=hidden]")]
    assert hidden == [("q", "kettle"), ("sort", "date")]
    assert soup.select_one("[rel=next]")["href"] == "?q=kettle&kind=stories&sort=date&page=2"


def test_search_page_counts_each_kind_whatever_kind_is_chosen(client, story_index, event_index):
    EventPageFactory(parent=event_index, title="Kettle event")
    for _ in range(2):
        StoryPageFactory(parent=story_index, summary="Kettle")

    soup = get_soup(client, q="kettle", kind="stories")

    assert [words_of(label) for label in soup.select(".facets label:has([name=kind])")] == [
        "Events 1",
        "Stories 2",
    ]


def test_search_page_shows_places_as_a_tree_with_one_choice(client, story_index, places):
    here = StoryPageFactory(parent=story_index, title="Kettle here")
    here.localities.add(places["york"])
    here.save_revision().publish()
    StoryPageFactory(parent=story_index, title="Kettle nowhere")

    soup = get_soup(client, q="kettle", where="york", near="1")

    radios = soup.select(".facets [type=radio][name=where]")
    assert [radio["value"] for radio in radios] == ["", "blackpool", "north-yorkshire", "york"]
    assert [radio["value"] for radio in radios if radio.has_attr("checked")] == ["york"]
    assert radios[3].parent["class"] == ["facets__deep", "facets__deep--1"]
    assert not radios[2].parent.has_attr("class")
    assert soup.select_one(".facets [type=checkbox][name=near]").has_attr("checked")
    results = [words_of(result) for result in soup.select(".results li")]
    assert titles(soup) == ["Kettle here", "Kettle nowhere"]
    assert ["Names no place" in words for words in results] == [False, True]
    assert "1 names this place or one near it, 1 names no place." in words_of(soup.select_one("main"))


def test_search_page_has_a_chip_for_each_choice_that_undoes_it(client, story_index, places):
    soup = get_soup(
        client, q="tea", kind=["stories", "events"], when="past", where="york", near="1", how="online"
    )

    chips = {
        words_of(chip).removesuffix(" × , take away"): chip["href"] for chip in soup.select("main .chosen a")
    }
    rest = "&when=past&where=york&near=1&how=online"
    assert chips == {
        "Events": f"?q=tea&kind=stories{rest}",
        "Stories": f"?q=tea&kind=events{rest}",
        "Past": "?q=tea&kind=events&kind=stories&where=york&near=1&how=online",
        "York": "?q=tea&kind=events&kind=stories&when=past&how=online",
        "Places near it too": "?q=tea&kind=events&kind=stories&when=past&where=york&how=online",
        "Online": "?q=tea&kind=events&kind=stories&when=past&where=york&near=1",
    }


def test_search_page_ignores_a_place_that_does_not_exist(client, story_index, places):
    StoryPageFactory(parent=story_index, title="Kettle")

    soup = get_soup(client, q="kettle", where="atlantis", near="1")

    assert titles(soup) == ["Kettle"]
    assert soup.select(".chosen") == []


def test_search_page_shows_three_of_each_kind_and_the_way_to_all(client, story_index, event_index):
    EventPageFactory(parent=event_index, title="Kettle event")
    for _ in range(4):
        StoryPageFactory(parent=story_index, summary="Kettle")

    soup = get_soup(client, q="kettle", view="kinds")

    groups = {words_of(group.h2): len(group.select("li")) for group in soup.select(".result-group")}
    assert groups == {"Events": 1, "Stories": 3}
    [everything] = soup.select(".result-group > p > a")
    assert (words_of(everything), everything["href"]) == ("All 4 in Stories", "?q=kettle&kind=stories")
    assert soup.select_one(".pages") is None
    assert [words_of(turn) for turn in soup.select(".turns [aria-current]")] == ["By kind", "Best match"]


def test_search_page_sorts_by_date(client, event_index):
    for title, day in (("Kettle soon", 3), ("Kettle late", 20), ("Kettle next", 9)):
        start = timezone.now() + timedelta(days=day)
        occasion = OccasionFactory(starts_at=start, ends_at=start + timedelta(hours=1))
        EventPageFactory(parent=event_index, title=title, occasion=occasion)

    soup = get_soup(client, q="kettle", sort="date")

    assert titles(soup) in (
        ["Kettle soon", "Kettle next", "Kettle late"],
        ["Kettle late", "Kettle next", "Kettle soon"],
    )
    assert [words_of(turn) for turn in soup.select(".turns [aria-current]")] == ["One list", "Date"]


def test_search_page_shows_our_tip_above_the_results(client, story_index):
    page = StoryPageFactory(parent=story_index, title="Tea room")
    BestBet.objects.create(words="kettle", page=page, text="It has one.")

    soup = get_soup(client, q="kettle")

    assert words_of(soup.select_one(".bets")) == "Our tip Tea room It has one."
    assert soup.select_one(".bets a")["href"] == "/stories/tea-room/"


@pytest.mark.parametrize(
    ("path", "attributes"), [("/search/", {}), ("/ar/search/", {"lang": "en", "dir": "auto"})]
)
def test_search_page_says_in_which_language_our_tip_is_if_not_the_readers(
    client, story_index, locales, path, attributes
):
    page = StoryPageFactory(parent=story_index, title="Tea room")
    BestBet.objects.create(words="kettle", page=page, text="It has one.")

    soup = get_soup(client, path, q="kettle")

    assert [(words_of(part), part.attrs) for part in soup.select(".bet > *")] == [
        ("Tea room", attributes),
        ("It has one.", attributes),
    ]


def test_search_page_says_what_was_corrected():
    soup = render_notes(corrected="safe haven", total=3)

    assert words_of(soup) == "We found nothing for “saef havn”. These are results for “safe haven”."


def test_search_page_asks_did_you_mean():
    soup = render_notes(did_you_mean="safe haven", total=1)

    assert words_of(soup) == "Did you mean safe haven ?"
    assert soup.a["href"] == "?q=safe+haven"


def test_search_page_says_that_most_words_are_there(client, story_index):
    StoryPageFactory(parent=story_index, title="Kettle")

    soup = get_soup(client, q="kettle zebra")

    assert words_of(soup.select_one(".note")) == "No page has all your words. These have some of them."


def test_search_page_says_when_there_is_more_than_it_looked_at(client, story_index, monkeypatch):
    monkeypatch.setattr(full_text, "MOST_MATCHES", 2)
    for number in range(3):
        StoryPageFactory(parent=story_index, title=f"Kettle {number}")

    soup = get_soup(client, q="kettle")

    assert words_of(soup.select_one("p.count")) == "More than 2 results for “kettle”"
    assert words_of(soup.select_one(".note")) == "More than 2 results: add a word or narrow it."
    assert soup.select(".facets .count") == []  # nobody counted


def test_search_page_says_when_elasticsearch_does_not_answer(client, story_index, elasticsearch_at):
    elasticsearch_at(get_refused_url())
    StoryPageFactory(parent=story_index, title="Kettle")

    soup = get_soup(client, q="kettle")

    assert words_of(soup.select_one("p.count")) == "1 result for “kettle”"
    assert "It may find fewer pages." in words_of(soup.select_one(".note"))


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("0", 1), ("-1", 1), ("2", 2), ("99999", 2), ("abc", 1), ("", 1), ("1.5", 1), ("9" * 5000, 1), ("٢", 2)],
)
def test_search_page_number_is_never_an_error_e15(client, story_index, asked, shown):
    for _ in range(11):
        StoryPageFactory(parent=story_index, summary="Kettle")

    soup = get_soup(client, q="kettle", page=asked)

    assert words_of(soup.select_one(".pages p")) == f"Page {shown} of 2"
    assert len(titles(soup)) == (10 if shown == 1 else 1)


@pytest.mark.parametrize(
    "query", ["<script>alert(1)</script>", '" onfocus="x', "\0", "%00", "'", "x" * 5000, "𒀀", "\u202etea"]
)
def test_search_page_and_suggestions_answer_any_query(client, story_index, query):
    page = get(client, q=query, kind=["<b>", "stories"], where=query, when=query, sort=query).content.decode()
    suggested = get(client, "/search/suggest/", q=query)

    assert "<script>alert" not in page
    assert ' onfocus="x' not in page
    assert "<b>" not in page
    assert suggested.json()["suggestions"] == []


def test_search_page_is_not_for_other_search_engines(client, home):
    response = get(client, q="kettle")

    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert '<link rel="canonical" href="http://testserver/search/">' in response.content.decode()


def test_search_page_and_suggestions_take_no_post(client, home):
    assert client.post("/search/", {"q": "kettle"}).status_code == 405
    assert client.post("/search/suggest/", {"q": "kettle"}).status_code == 405


def test_search_page_of_somebody_logged_in_is_stored_by_no_cache(client, home):
    client.force_login(UserFactory())

    assert "no-store" in get(client, q="kettle")["Cache-Control"]
    assert "no-store" in get(client, "/search/suggest/", q="kettle")["Cache-Control"]


def test_search_page_in_polish_puts_english_in_a_group_of_its_own(client, story_index, locales):
    StoryPageFactory(parent=story_index, title="Kettle")
    translated = StoryPageFactory(parent=story_index, title="Other", slug="other")
    polish = translated.copy_for_translation(locales["pl"], copy_parents=True)
    polish.title = "Po polsku: kettle"
    polish.save_revision().publish()

    soup = get_soup(client, "/pl/search/", q="kettle")

    sections = soup.select("[data-query] > section")
    assert [titles(section) for section in sections] == [["Po polsku: kettle"], ["Kettle"]]
    assert sections[1].select_one("h3")["lang"] == "en"
    assert words_of(sections[1].select_one(".result__kind")).endswith(", język: angielski")


def test_search_page_shows_the_people_that_a_member_may_see(rf):
    people = Group("people", "People", 1, hits_of(1))
    york = Places(names={"york": "York"}, parents={"york": None})
    html = render_to_string(
        "network/search.html",
        {
            "results": (results := Results(Query("kettle"), york, people=people)),
            "search_page": make_page(results),
            "now": timezone.now(),
        },
        request=None,
    )

    soup = BeautifulSoup(html, "html.parser")
    assert words_of(soup.select_one("#people")) == "People"
    assert titles(soup) == ["Kettle"]


@pytest.mark.parametrize("path", ["/search/", "/pl/search/"])
@pytest.mark.parametrize("chosen", [{}, {"where": "york", "near": "1"}])
@pytest.mark.parametrize("count", [1, 30])
def test_search_page_makes_the_same_queries_for_one_and_thirty_and_writes_nothing(
    client, story_index, event_index, locales, places, path, chosen, count
):
    for _ in range(count):
        StoryPageFactory(parent=story_index, summary="Kettle")
    get(client, path, q="kettle", **chosen)  # content types and sites are kept

    with CaptureQueriesContext(connection) as queries:
        response = client.get(path, {"q": "kettle", **chosen})

    assert response.context["results"].total == count
    assert {query["sql"].split()[0] for query in queries} == {"SELECT"}
    assert len(queries) == 12


# What is suggested


def test_suggestions_begin_with_what_was_typed_and_say_how_many(client, story_index):
    StoryPageFactory(parent=story_index, title="Kettle & tea")
    StoryPageFactory(parent=story_index, title="A tea room", slug="room")

    response = get(client, "/search/suggest/", q="ket")

    assert response.json() == {
        "how_many": "1 suggestion",
        "suggestions": [
            {"title": "Kettle & tea", "url": "/stories/kettle-tea/", "kind": "Stories", "language": "en"}
        ],
    }
    assert response["Cache-Control"] == "private, max-age=60"
    assert response["X-Robots-Tag"] == "noindex"


def test_suggestions_are_eight_at_most(client, story_index):
    for number in range(10):
        StoryPageFactory(parent=story_index, title=f"Kettle {number}")

    assert len(get(client, "/search/suggest/", q="k").json()["suggestions"]) == 8


def test_suggestions_reveal_nothing_that_not_everybody_may_see_e11(client, story_index):
    shown = StoryPageFactory(parent=story_index, title="Kettle")
    assert len(get(client, "/search/suggest/", q="ket").json()["suggestions"]) == 1

    make_private(shown)
    right_away = client.get("/search/suggest/", {"q": "ket"})  # before anything was made anew

    assert right_away.json() == {"how_many": "0 suggestions", "suggestions": []}


def test_suggestions_come_from_the_database_while_elasticsearch_is_away(
    client, story_index, elasticsearch_at
):
    elasticsearch_at(get_refused_url())
    StoryPageFactory(parent=story_index, title="Kettle")

    assert len(get(client, "/search/suggest/", q="ket").json()["suggestions"]) == 1


@pytest.mark.parametrize("count", [1, 8])
def test_suggestions_make_the_same_queries_for_one_and_eight(client, story_index, count):
    for number in range(count):
        StoryPageFactory(parent=story_index, title=f"Kettle {number}")
    get(client, "/search/suggest/", q="kettle")

    with CaptureQueriesContext(connection) as queries:
        client.get("/search/suggest/", {"q": "kettle"})

    assert len(queries) == 4
