from datetime import UTC, date, datetime, timedelta

import pytest
from django.http import QueryDict
from wagtail.models import PageViewRestriction

from events.enums import Access, Format, Kind, OccasionStatus, PromiseState
from events.listing import PER_PAGE, get_coming_pages, get_listing, make_cards
from events.models import AccessPromise
from tests.factories import EventPageFactory, LocalityFactory, OccasionFactory, SignupFactory, VenueFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


def announce(index, title=None, *, promises=(), **facts):
    """A live page with its occasion; `promises` are confirmed."""
    occasion = OccasionFactory(**facts)
    for access in promises:
        AccessPromise.objects.create(occasion=occasion, access=access, state=PromiseState.CONFIRMED)
    words = {"title": title} if title else {}
    return EventPageFactory(parent=index, occasion=occasion, locale=index.locale, **words)


def look(query="", **kwargs):
    return get_listing(
        **{"language": "en", "params": QueryDict(query), "is_member": False, "now": NOW, **kwargs}
    )


def titles(listing) -> list[str]:
    return [card.page.title for card in listing.cards]


def counts(listing, name) -> dict[str, int]:
    [facet] = [facet for facet in listing.filtered.facets if facet.name == name]
    return {option.value: option.count for option in facet.options}


def test_listing_shows_what_is_to_come_the_soonest_first(event_index):
    announce(event_index, "Later", starts_at=NOW + timedelta(days=20))
    announce(event_index, "Sooner", starts_at=NOW + timedelta(days=10))
    announce(event_index, "Now", starts_at=NOW - timedelta(minutes=10))
    announce(event_index, "Over", past=True)
    assert titles(look()) == ["Now", "Sooner", "Later"]


def test_archive_shows_what_is_over_the_latest_first(event_index):
    announce(event_index, "To come")
    announce(event_index, "Long over", starts_at=NOW - timedelta(days=60))
    announce(event_index, "Just over", starts_at=NOW - timedelta(days=2))
    listing = look("past=1")
    assert listing.is_archive
    assert titles(listing) == ["Just over", "Long over"]
    assert "when" not in [facet.name for facet in listing.filtered.facets]


def test_listing_keeps_cancelled_events(event_index):
    announce(event_index, "Cancelled", status=OccasionStatus.CANCELLED)
    [card] = look().cards
    assert card.availability.state == "cancelled"


def test_listing_leaves_out_drafts_pages_without_occasion_and_restricted_ones(event_index):
    announce(event_index, "Draft").unpublish()
    EventPageFactory(parent=event_index, title="No occasion", occasion=None)
    closed = announce(event_index, "Closed")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    announce(event_index, "Open")
    assert titles(look()) == ["Open"]


def test_listing_shows_the_pages_of_its_language(event_index, locales):
    page = announce(event_index, "English")
    page.copy_for_translation(locales["pl"], copy_parents=True, alias=True)
    [card] = look(language="pl").cards
    assert card.page.locale.language_code == "pl"
    assert card.page.pk != page.pk
    assert card.occasion == page.occasion


def test_filter_by_this_month_and_the_next_three(event_index):
    announce(event_index, "In November", starts_at=datetime(2026, 11, 30, 23, 30, tzinfo=UTC))
    announce(event_index, "In December", starts_at=datetime(2026, 12, 1, 0, 30, tzinfo=UTC))
    announce(event_index, "In May", starts_at=datetime(2027, 5, 4, 10, tzinfo=UTC))
    assert titles(look("when=month")) == ["In November"]
    assert titles(look("when=quarter")) == ["In November", "In December"]
    assert counts(look("when=month"), "when") == {"month": 1, "quarter": 2}


def test_filter_by_format_finds_meetings_that_are_both(event_index):
    venue = VenueFactory()
    announce(event_index, "Online", starts_at=NOW + timedelta(days=1))
    announce(event_index, "Hall", format=Format.IN_PERSON, venue=venue, starts_at=NOW + timedelta(days=2))
    announce(event_index, "Both", format=Format.BOTH, venue=venue, starts_at=NOW + timedelta(days=3))
    assert titles(look("format=online")) == ["Online", "Both"]
    assert titles(look("format=in_person")) == ["Hall", "Both"]
    assert titles(look("format=in_person&format=online")) == ["Online", "Hall", "Both"]
    assert counts(look(), "format") == {"online": 2, "in_person": 2}


def test_filter_by_place_reads_the_venue_and_else_the_area(event_index):
    york, whitby = LocalityFactory(name="York"), LocalityFactory(name="Whitby")
    announce(event_index, "In York", in_person=True, venue=VenueFactory(locality=york))
    announce(event_index, "For Whitby", locality=whitby)
    announce(event_index, "Anywhere")
    assert titles(look("place=york")) == ["In York"]
    assert titles(look("place=whitby")) == ["For Whitby"]
    assert counts(look(), "place") == {"whitby": 1, "york": 1}


def test_filter_by_access_wants_all_that_is_chosen(event_index):
    announce(event_index, "BSL", promises=[Access.BSL])
    announce(event_index, "BSL and captions", promises=[Access.BSL, Access.CAPTIONS])
    assert titles(look("access=bsl")) == ["BSL", "BSL and captions"]
    listing = look("access=bsl&access=captions")
    assert titles(listing) == ["BSL and captions"]
    assert counts(look("access=bsl"), "access")["captions"] == 1
    assert counts(look("access=captions"), "access")["bsl"] == 1


def test_filter_by_access_finds_what_is_confirmed_or_can_still_be_asked_for(event_index):
    today = NOW.date()
    announce(event_index, "Confirmed", promises=[Access.BSL])
    for title, state, day in (
        ("On request until today", PromiseState.ON_REQUEST, today),
        ("On request until yesterday", PromiseState.ON_REQUEST, today - timedelta(days=1)),
        ("Not available", PromiseState.NOT_AVAILABLE, None),
    ):
        occasion = announce(event_index, title).occasion
        AccessPromise.objects.create(occasion=occasion, access=Access.BSL, state=state, ask_by_date=day)
    announce(event_index, "Nothing said")

    assert titles(look("access=bsl")) == ["Confirmed", "On request until today"]
    assert counts(look(), "access")["bsl"] == 2


def test_counts_say_what_one_would_see(event_index):
    venue = VenueFactory()
    announce(event_index, kind=Kind.COMMUNITY, promises=[Access.CAPTIONS])
    announce(event_index, kind=Kind.COMMUNITY)
    announce(event_index, in_person=True, venue=venue, promises=[Access.CAPTIONS])
    listing = look("kind=community")
    assert counts(listing, "format") == {"online": 2, "in_person": 0}
    assert counts(listing, "kind") == {"community": 2, "conversation": 1, "steering": 0, "workshop": 0}
    for facet in listing.filtered.facets:
        for option in facet.options:
            if facet.name != "kind":
                found = look(f"kind=community&{facet.name}={option.value}")
                assert found.page_of_list.paginator.count == option.count


def test_chips_take_one_choice_away(event_index):
    announce(event_index, promises=[Access.BSL])
    listing = look("format=online&access=bsl&when=month")
    assert [(chip.label, chip.url) for chip in listing.filtered.chips] == [
        ("This month", "?format=online&access=bsl"),
        ("Online", "?when=month&access=bsl"),
        ("British Sign Language interpreter", "?when=month&format=online"),
    ]


def test_chips_of_the_archive_stay_in_it(event_index):
    announce(event_index, past=True)
    [chip] = look("past=1&format=online").filtered.chips
    assert chip.url == "?past=1"


@pytest.mark.parametrize(
    "query",
    [
        "when=yesterday&format=telepathy&place=atlantis&access=gold&kind=party",
        "past=maybe&page=abc",
        "page=-1",
        "page=0",
        "page=1e9",
        "when=%00&place=%27%3B--&kind__startswith=c",
        "when=month%0d%0a&format[]=online",
    ],
)
def test_values_that_mean_nothing_are_ignored(event_index, query):
    announce(event_index, "A meeting")
    listing = look(query)
    assert titles(listing) == ["A meeting"]
    assert listing.filtered.chips == []


def test_pages_of_the_list_keep_the_filters(event_index):
    for n in range(PER_PAGE + 2):
        announce(event_index, f"No. {n:02}", starts_at=NOW + timedelta(days=n + 1))
    listing = look("format=online&page=2")
    assert titles(listing) == ["No. 10", "No. 11"]
    assert listing.filtered.query == "format=online"
    assert titles(look("page=99999")) == ["No. 10", "No. 11"]


@pytest.mark.parametrize("number", [1, 3, PER_PAGE + 20])
def test_listing_makes_four_queries_however_many_events(event_index, django_assert_num_queries, number):
    for _ in range(number):
        announce(event_index, promises=[Access.BSL])
    with django_assert_num_queries(4):
        look("access=bsl")


def test_cards_say_how_many_places_are_left(event_index):
    page = announce(event_index, capacity=8)
    SignupFactory(occasion=page.occasion, seats=2)
    SignupFactory(occasion=page.occasion, status="cancelled", waiting_since=None)
    [card] = make_cards(get_coming_pages("en", NOW), is_member=False, now=NOW)
    assert card.availability.places_left == 6
    assert card.availability.words == "6 of 8 places left"


def test_promise_can_be_asked_for_until_the_day_ends_where_the_network_is(event_index):
    """Half past midnight in London is still the day before in UTC."""
    page = announce(event_index, starts_at=datetime(2027, 6, 20, 9, tzinfo=UTC))
    AccessPromise.objects.create(
        occasion=page.occasion,
        access=Access.BSL,
        state=PromiseState.ON_REQUEST,
        ask_by_date=date(2027, 6, 13),
    )
    in_time, too_late = (datetime(2027, 6, 13, hour, 30, tzinfo=UTC) for hour in (22, 23))
    [card] = make_cards([page], is_member=False, now=in_time)
    assert not card.promises.on_request[0].is_too_late
    [card] = make_cards([page], is_member=False, now=too_late)
    assert card.promises.on_request[0].is_too_late
