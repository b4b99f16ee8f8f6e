"""The demonstration site, loaded once for all judged queries, and the table of figures at the end."""

from contextlib import contextmanager
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction
from django.test import override_settings
from time_machine import travel

from core import entries, es, indexing
from tests.factories.events import NOW
from tests.search.quality.judged import FRESH, Outcome, ask_all, make_table, read_queries

TABLES = pytest.StashKey[list[str]]()


def pytest_configure(config):
    config.stash[TABLES] = []


def pytest_terminal_summary(terminalreporter, config):
    for line in config.stash.get(TABLES, []):
        terminalreporter.write_line(line)


@pytest.fixture
def _django_db_helper():
    """Tests here share one transaction: pytest-django's own would close the connection after each."""


@pytest.fixture(scope="package")
def demonstration(django_db_setup, django_db_blocker):
    """The demonstration site, in a transaction that is taken back: loading it takes more than a minute."""
    cache.clear()
    with django_db_blocker.unblock(), travel(NOW), override_settings(SEARCH_TIMEOUT=30), transaction.atomic():
        call_command("load_demo", verbosity=0)
        entries.refresh_all()
        yield
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture(scope="package")
def show(pytestconfig):
    """Measures every query, and puts the figures under the tests' own summary."""

    def run(title: str) -> list[Outcome]:
        outcomes, fresh = ask_all(read_queries()), ask_all(read_queries(FRESH))
        pytestconfig.stash[TABLES] += ["", *make_table(f"Search quality: {title}", outcomes)]
        pytestconfig.stash[TABLES] += ["", *make_table(f"Search quality, unseen: {title}", fresh)]
        return outcomes

    return run


@pytest.fixture(scope="package")
def from_database(demonstration, show):
    return show(connection.vendor)


@pytest.fixture(scope="package")
def from_elasticsearch(demonstration, show):
    assert settings.ELASTICSEARCH_URL, "Set ELASTICSEARCH_URL: this needs a running Elasticsearch 9."
    with _index() as server:
        indexing.rebuild()
        server.indices.refresh()
        return show("Elasticsearch")


@contextmanager
def _index():
    """An index of our own on the real server, which goes at the end."""
    prefix = f"test_{uuid4().hex}_"
    backend = {
        "BACKEND": "core.es",
        "URLS": [settings.ELASTICSEARCH_URL],
        "INDEX_PREFIX": prefix,
        "AUTO_UPDATE": False,
    }
    with override_settings(WAGTAILSEARCH_BACKENDS=settings.WAGTAILSEARCH_BACKENDS | {es.NAME: backend}):
        es.get_backend.cache_clear()
        es.breaker.reset()
        server = es.get_backend().es
        yield server
        for name in server.indices.get(index=f"{prefix}*"):
            server.indices.delete(index=name)
        server.close()
    es.get_backend.cache_clear()
