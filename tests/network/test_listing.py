import json
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.http import QueryDict

from events.enums import Format, OccasionStatus
from network.listing import PER_PAGE, get_listing
from tests.factories import (
    ConsultationIndexPageFactory,
    ConsultationPageFactory,
    EventPageFactory,
    LocalityFactory,
    MemberFactory,
    OccasionFactory,
    OpportunityPageFactory,
    VenueFactory,
)
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


def stream(*methods):
    return json.dumps([{"type": "method", "value": method} for method in methods])


def get_page(query="", *, now=NOW, is_member=False):
    return get_listing(language="en", params=QueryDict(query), is_member=is_member, now=now)


def get_titles(query="", **kwargs):
    ways = get_page(query, **kwargs).ways
    return [
        way.card.page.title if way.card else way.opportunity.title if way.opportunity else "Join"
        for way in ways
    ]


def get_counts(query, name):
    [facet] = [facet for facet in get_page(query).filtered.facets if facet.name == name]
    return {option.value: option.count for option in facet.options if option.count}


@pytest.fixture
def ways(event_index, get_involved):
    """An online meeting on 8 December, a hall in York on 15 December, two drafts and a board."""
    york = LocalityFactory(name="York")
    EventPageFactory(parent=event_index, title="Meeting", occasion=OccasionFactory())
    EventPageFactory(
        parent=event_index,
        title="Hall",
        occasion=OccasionFactory(
            format=Format.BOTH, venue=VenueFactory(locality=york), starts_at=NOW + timedelta(days=21)
        ),
    )
    OpportunityPageFactory(parent=get_involved, title="Draft", closing_date=date(2026, 12, 10))
    OpportunityPageFactory(
        parent=get_involved, title="Always", closing_date=None, methods=stream("phone", "post")
    )
    board = OpportunityPageFactory(
        parent=get_involved,
        title="Board",
        kind="board",
        time_asked="year",
        methods=stream("in_person", "online"),
        closing_date=date(2027, 1, 31),
    )
    board.localities.set([york, LocalityFactory(name="North Yorkshire")])
    board.save()


def test_listing_puts_the_soonest_first_and_the_dateless_last(ways):
    assert get_titles() == ["Meeting", "Draft", "Hall", "Board", "Always", "Join"]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("what=event", ["Meeting", "Hall"]),
        ("what=draft&what=join", ["Draft", "Always", "Join"]),
        ("where=york", ["Hall", "Board"]),
        ("where=north-yorkshire", ["Board"]),
        ("where=anywhere", ["Meeting", "Draft", "Always", "Join"]),
        ("how=in_person", ["Hall", "Board"]),
        ("how=phone", ["Always"]),
        ("time=hours", ["Meeting", "Hall"]),
        ("time=year&how=online", ["Board"]),
        ("what=story", []),
        ("what=%00&where=mars&page=x", ["Meeting", "Draft", "Hall", "Board", "Always", "Join"]),
    ],
)
def test_listing_filters(ways, query, titles):
    assert get_titles(query) == titles


def test_facets_count_what_each_choice_would_show(ways):
    assert get_counts("", "what") == {"event": 2, "draft": 2, "board": 1, "join": 1}
    assert get_counts("what=event", "where") == {"anywhere": 1, "york": 1}
    assert get_counts("where=york", "how") == {"online": 2, "in_person": 2}


def test_opportunity_leaves_the_list_the_day_after_it_closes(ways):
    assert "Draft" in get_titles(now=NOW.replace(month=12, day=10))
    assert "Draft" not in get_titles(now=NOW.replace(month=12, day=11))


def test_cancelled_event_is_no_way_to_take_part(ways):
    page = EventPageFactory.create(
        parent=get_page().ways[0].card.page.get_parent().specific,
        title="Off",
        occasion=OccasionFactory(status=OccasionStatus.CANCELLED),
    )

    assert page.live
    assert "Off" not in get_titles()


def test_member_is_not_asked_to_join(ways):
    assert "Join" not in get_titles(is_member=True)


def test_opportunity_with_several_places_comes_once(ways):
    [board] = [way for way in get_page().ways if way.kind == "board"]

    assert board.place_words == "North Yorkshire, York"
    assert get_titles().count("Board") == 1


def test_listing_gives_pages_of_a_list(get_involved):
    for number in range(PER_PAGE):
        OpportunityPageFactory(parent=get_involved, title=f"Way {number}", closing_date=date(2026, 12, 1))

    assert get_titles("page=2") == ["Join"]


@pytest.mark.parametrize("count", [1, 30])
def test_get_involved_takes_the_same_queries_for_one_and_thirty(
    client, home, event_index, get_involved, django_assert_num_queries, time_machine, count
):
    time_machine.move_to(NOW)
    consultations = ConsultationIndexPageFactory(parent=home)
    for number in range(count):
        EventPageFactory(parent=event_index, title=f"Meeting {number}")
        OpportunityPageFactory(parent=get_involved, title=f"Way {number}")
        ConsultationPageFactory(parent=consultations, title=f"Draft {number}", is_open=True)
    client.get("/get-involved/")

    with django_assert_num_queries(11):
        client.get("/get-involved/")


def test_methods_of_all_open_ways_are_counted_whatever_is_filtered(ways):
    listing = get_page("how=phone")

    assert listing.total == 6
    assert {row.method: row.count for row in listing.methods} == {
        "online": 5,
        "in_person": 2,
        "phone": 1,
        "post": 2,
        "anonymous": 0,
    }


def test_get_involved_shows_many_ways_in_as_bars_and_numbers(client, ways, time_machine):
    time_machine.move_to(NOW)

    page = BeautifulSoup(client.get("/get-involved/?how=phone").content, "html.parser")
    rows = page.select("[aria-labelledby=many-ways] tbody tr")

    assert [(row.th.get_text(), row.b.get_text()) for row in rows] == [
        ("Online", "5 of 6"),
        ("In person", "2 of 6"),
        ("By phone", "1 of 6"),
        ("By post", "2 of 6"),
        ("Without giving your name", "0 of 6"),
    ]
    assert [link["href"] for row in rows for link in row.select("a")] == [
        f"/get-involved/?how={method}" for method in ("online", "in_person", "phone", "post")
    ]
    assert [len(row.select("svg path")) for row in rows] == [2, 2, 2, 2, 1]


def test_get_involved_draws_no_methods_where_nothing_is_open(client, get_involved):
    client.force_login(MemberFactory().user)

    page = client.get("/get-involved/").content.decode()

    assert 'id="many-ways"' not in page
