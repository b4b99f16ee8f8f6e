"""How much a common word costs in the database's own search, with 1,000 entries and with 10,000."""

from statistics import median

import pytest
from django.db import connection
from wagtail.search.backends import get_search_backend

from core import full_text
from core.models import SearchEntry
from core.search import search
from core.search_types import Query, Sort
from tests.bench.generated import measure, tell, write_entries, write_places

FEW, MANY = 1_000, 10_000
ROUNDS = 15
CALLS = {
    "search": lambda: search(Query("kettle")),
    "search by date": lambda: search(Query("kettle", sort=Sort.DATE)),
    "search in a place": lambda: search(Query("kettle", where="place-3")),
    "suggest": lambda: full_text.suggest("ket", language="en"),
}


@pytest.fixture
def grow(story_index):
    write_places()

    def run(first, last):
        backend = get_search_backend("default")
        written = write_entries(story_index, first=first, last=last)
        for start in range(0, len(written), 500):
            backend.add_bulk(SearchEntry, written[start : start + 500])
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")

    return run


def test_bench_common_word_in_many_entries(grow):
    grow(0, FEW)
    few = {name: median(measure(call) for _ in range(ROUNDS)) for name, call in CALLS.items()}
    grow(FEW, MANY)
    many = {name: median(measure(call) for _ in range(ROUNDS)) for name, call in CALLS.items()}

    for name in CALLS:
        tell(
            f"{connection.vendor}, {name}: {few[name] * 1000:.1f} ms with {FEW} entries,"
            f" {many[name] * 1000:.1f} ms with {MANY}: {many[name] / few[name]:.2f} times"
        )
    assert search(Query("kettle")).is_bounded is True
