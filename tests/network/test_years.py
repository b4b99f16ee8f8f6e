import json
from datetime import UTC, datetime
from http import HTTPStatus

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError

from core.enums import WordsState
from events.enums import PledgeOutcome
from tests.factories import (
    PledgeFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
    YearPageFactory,
)
from tests.factories.events import NOW
from tests.factories.projects import make_person_block, make_success, make_update

pytestmark = pytest.mark.django_db

URL = "/about/2026-in-review/"


def get_soup(client, url=URL):
    response = client.get(url)
    assert response.status_code == HTTPStatus.OK
    return BeautifulSoup(response.content, "html.parser")


def get_words(tag):
    return " ".join(tag.get_text(" ").split())


def get_credits(client):
    return [get_words(line) for line in get_soup(client).select(".credits")]


@pytest.fixture(autouse=True)
def _present(time_machine):
    time_machine.move_to(NOW)


@pytest.fixture
def index(home):
    return ProjectIndexPageFactory(parent=home)


@pytest.fixture
def year(home):
    return YearPageFactory(parent=StandardPageFactory(parent=home, title="About"))


def add_project(index, *, days, team=(), words="Success", **fields):
    """A project with a success on each of these days."""
    successes = [make_success(day, f"{words} of {day}") for day in days]
    return ProjectPageFactory(parent=index, successes=json.dumps(successes), team=json.dumps(team), **fields)


def test_year_shows_the_successes_of_all_public_projects_and_no_other_years(client, year, index):
    """S3-14"""
    add_project(index, days=["2026-01-01", "2026-11-12", "2025-12-31"])
    add_project(index, days=["2026-05-01", "2026-12-31"])  # the last is to come
    add_project(index, days=["2026-06-01"], live=False)

    assert [words.get_text() for words in get_soup(client).select(".success__words")] == [
        "Success of 2026-11-12",
        "Success of 2026-05-01",
        "Success of 2026-01-01",
    ]


def test_year_in_which_nothing_is_marked_says_so(client, year):
    soup = get_soup(client)

    assert [get_words(blank) for blank in soup.select(".blank")] == ["Nothing is marked yet."]
    assert soup.select(".credits") == []
    assert get_words(soup.select_one(".year-count")) == "Kept so far: 0"


def test_year_thanks_by_name_who_agreed_and_counts_the_others(client, year, index):
    """S1-12"""
    carys = make_person_block("Carys (demo)", may_be_named=True)
    ben = make_person_block("Ben (demo)", may_be_named=False)
    add_project(index, days=["2026-03-01"], team=[carys, ben])
    add_project(index, days=["2026-04-01"], team=[carys, make_person_block("Asha (demo)", may_be_named=True)])

    assert get_credits(client) == [
        "We thank Asha (demo) · Carys (demo)",
        "And one more person, who is not named here.",
    ]
    assert "Ben" not in str(get_soup(client))


def test_year_thanks_the_teams_of_projects_that_moved_in_it(client, year, index):
    add_project(index, days=["2025-03-01"], team=[make_person_block("Last year", may_be_named=True)])
    add_project(
        index,
        days=[],
        updates=json.dumps([make_update("2026-02-01")]),
        team=[make_person_block("Nobody", may_be_named=False)],
    )

    assert get_credits(client) == ["We thank one person, who is not named here."]


@pytest.mark.parametrize(("kept", "words"), [(0, "0"), (4, "fewer than five"), (5, "5")])
def test_year_counts_pledges_that_were_kept_unless_they_are_few(client, year, kept, words):
    this_year, last_year = NOW, datetime(2025, 12, 31, 12, tzinfo=UTC)
    for _number in range(kept):
        PledgeFactory(outcome=PledgeOutcome.KEPT, created_at=this_year)
    PledgeFactory(outcome=PledgeOutcome.KEPT, created_at=last_year)
    PledgeFactory(created_at=this_year)
    PledgeFactory(outcome=PledgeOutcome.KEPT, state=WordsState.HIDDEN, created_at=this_year)

    assert get_words(get_soup(client).select_one(".year-count")) == f"Kept so far: {words}"


def test_year_tells_no_words_of_pledges(client, year):
    PledgeFactory(words="I will ring Nora.", outcome=PledgeOutcome.KEPT, created_at=NOW)

    assert "Nora" not in str(get_soup(client))


@pytest.mark.parametrize("number", [1999, 2101])
def test_year_is_one_of_this_century(year, number):
    year.year = number

    with pytest.raises(ValidationError) as refusal:
        year.full_clean()
    assert refusal.value.error_dict.keys() == {"year"}


@pytest.mark.parametrize("count", [1, 30])
def test_year_takes_ten_queries(client, year, index, django_assert_num_queries, count):
    team = [make_person_block("Carys (demo)", may_be_named=True)]
    for _number in range(count):
        add_project(index, days=["2026-03-01"], team=team)
        PledgeFactory(outcome=PledgeOutcome.KEPT)
    client.get(URL)

    with django_assert_num_queries(10):
        client.get(URL)
