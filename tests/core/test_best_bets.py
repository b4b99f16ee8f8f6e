"""Best bets: what editors put above the results for some words, as everybody may see it now."""

import pytest
from django.utils import timezone

from core import best_bets, entries
from core.models import BestBet
from core.search import search
from core.search_types import Bet, Query
from tests.factories import StandardPageFactory
from tests.searching import make_private

pytestmark = pytest.mark.django_db


def find(query, language="en"):
    return [bet.title for bet in best_bets.find(query, language=language)]


@pytest.fixture
def haven(home):
    return StandardPageFactory(parent=home, title="Safe haven", slug="haven", summary="A door that is open.")


@pytest.fixture
def bet(haven):
    return BestBet.objects.create(page=haven, words="safe haven\nsomewhere safe tonight")


def test_bet_is_shown_with_the_pages_summary(haven, bet):
    entries.refresh_noted(now=timezone.now())

    assert best_bets.find("safe haven", language="en") == [
        Bet("Safe haven", "/haven/", "A door that is open.", language="en", text_language="en")
    ]


def test_bet_is_part_of_what_search_answers(haven, bet):
    assert [each.title for each in search(Query("safe haven")).bets] == ["Safe haven"]
    assert search(Query("haven")).bets == []


def test_editors_own_words_stand_in_place_of_the_summary(haven, bet):
    bet.text = "Open every night"
    bet.save()

    [found] = best_bets.find("safe haven", language="en")

    assert found.text == "Open every night"


@pytest.mark.parametrize(
    "query",
    [
        "safe haven",
        "SAFE HAVENS",
        "haven, safe",
        "the safe haven",
        "I want to find a safe haven",
        "somewhere safe tonight",
        "Sáfe haven",
    ],
)
def test_bet_is_for_its_words_in_any_order_and_form(bet, query):
    assert find(query) == ["Safe haven"]


@pytest.mark.parametrize(
    "query", ["safe", "haven", "safe haven york", "somewhere safe", "", "the", "want", "***"]
)
def test_bet_is_for_no_other_words(bet, query):
    assert find(query) == []


@pytest.mark.parametrize("way", ["unpublished", "restricted", "deleted"])
def test_bet_on_a_page_that_not_everybody_may_see_is_not_shown(home, haven, bet, way):
    assert find("safe haven") == ["Safe haven"]

    if way == "unpublished":
        haven.unpublish()
    elif way == "restricted":
        make_private(home)
    else:
        haven.delete()

    assert find("safe haven") == []


def test_bet_opens_the_readers_translation(haven, bet, locales):
    polish = haven.copy_for_translation(locales["pl"], copy_parents=True)
    polish.title, polish.summary = "Bezpieczna przystań", "Otwarte drzwi."
    assert find("safe haven", "pl") == ["Safe haven"]  # the translation is a draft

    polish.save_revision().publish()
    entries.refresh_noted(now=timezone.now())

    assert best_bets.find("safe haven", language="pl") == [
        Bet("Bezpieczna przystań", "/pl/haven/", "Otwarte drzwi.", language="pl", text_language="pl")
    ]


def test_bet_opens_an_english_page_inside_the_readers_language(haven, bet, locales):
    haven.copy_for_translation(locales["pl"], copy_parents=True, alias=True)
    entries.refresh_noted(now=timezone.now())

    assert best_bets.find("safe haven", language="pl") == [
        Bet("Safe haven", "/pl/haven/", "A door that is open.", language="en", text_language="en")
    ]


def test_bet_in_the_readers_language_says_why_in_it(haven, bet):
    BestBet.objects.create(language="pl", page=haven, words="przystan", text="Otwarte co noc")

    assert find("przystań") == []
    assert best_bets.find("przystań", language="pl") == [
        Bet("Safe haven", "/haven/", "Otwarte co noc", language="en", text_language="pl")
    ]


def test_three_bets_at_most_in_the_editors_order_the_readers_language_first(home):
    pages = [StandardPageFactory(parent=home, title=f"Page {number}") for number in range(5)]
    for place, page in enumerate(reversed(pages[:4])):
        BestBet.objects.create(page=page, words="join", sort_order=place)
    BestBet.objects.create(page=pages[4], words="join", sort_order=9, language="pl")
    BestBet.objects.create(page=pages[4], words="join us\njoin", sort_order=10, language="pl")

    assert find("join") == ["Page 3", "Page 2", "Page 1"]
    assert find("join", "pl") == ["Page 4", "Page 3", "Page 2"]


@pytest.mark.parametrize("count", [1, 30])
def test_bets_cost_two_queries_and_one_where_there_is_none(home, count, django_assert_num_queries):
    for _number in range(count):
        BestBet.objects.create(page=StandardPageFactory(parent=home), words="join")
    find("join")  # sites are kept

    with django_assert_num_queries(2):
        assert len(find("join")) == min(count, 3)
    with django_assert_num_queries(1):
        assert find("kettle") == []
    with django_assert_num_queries(0):
        assert find("") == []
