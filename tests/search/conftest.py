"""A real Elasticsearch, with an index of its own that goes when the test is over."""

from uuid import uuid4

import pytest

from core import entries, es, indexing


@pytest.fixture
def index(settings, elasticsearch_at, db):
    """The site's index, empty but for what the test puts in. Without a server the test fails."""
    assert settings.ELASTICSEARCH_URL, "Set ELASTICSEARCH_URL: tests/search needs a running Elasticsearch 9."
    prefix = f"test_{uuid4().hex}_"
    elasticsearch_at(settings.ELASTICSEARCH_URL, prefix)
    indexing.rebuild()
    yield es.get_backend()
    elasticsearch_at(settings.ELASTICSEARCH_URL, prefix)
    backend = es.get_backend()
    for name in backend.es.indices.get(index=f"{prefix}*"):
        backend.es.indices.delete(index=name)


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
