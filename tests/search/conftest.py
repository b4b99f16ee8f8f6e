"""What the tests do with a real Elasticsearch."""

import pytest

from core import entries, es, indexing


@pytest.fixture
def catch_up(index, now):
    """Does the worker's job until nothing is left, and lets the index show it."""

    def run():
        while entries.refresh_noted(now=now):
            pass
        done = 0
        while some := indexing.apply_changes(now=now):
            done += some
        es.get_backend().es.indices.refresh(index=f"{index.index_prefix}*")
        return done

    return run
