"""What people find on the demonstration site with the database's own search: PostgreSQL's, and SQLite's.

Neither corrects typos: those queries are in the table, and left out of what is asked for here.
"""

import pytest

from core.hits import make_hits
from core.models import SearchEntry
from tests.search.quality.judged import FRESH, get_mean, get_name, has_nothing, read_queries
from tests.search.quality.metrics import GOOD

pytestmark = pytest.mark.django_db
LEAST_QUERIES = 120
TYPES = {
    *("plain", "typo", "synonym", "jargon", "initials", "question", "place", "phrase", "date", "people"),
    *("polish", "arabic", "accent"),
}


@pytest.fixture
def without_typos(from_database):
    return [outcome for outcome in from_database if outcome.judged.type != "typo"]


def test_queries_are_enough_and_of_every_type():
    queries = read_queries()

    assert len({(judged.language, judged.query) for judged in queries}) == len(queries) >= LEAST_QUERIES
    assert {judged.type for judged in queries} == TYPES
    assert all(max(judged.grades.values()) >= GOOD for judged in queries)


def test_queries_name_only_what_can_be_found(demonstration):
    hits = make_hits(SearchEntry.objects.values_list("key", flat=True), language="en")
    judged = [*read_queries(), *read_queries(FRESH)]
    named = {name for each in judged for name in each.grades}

    assert named - {get_name(hit) for hit in hits.values()} == set()


def test_database_puts_what_people_want_first(without_typos):
    assert get_mean(without_typos, lambda outcome: outcome.ndcg) >= 0.75


def test_database_finds_something(without_typos):
    assert get_mean(without_typos, has_nothing) <= 0.03
