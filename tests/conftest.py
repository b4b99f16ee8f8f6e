"""What every test may ask for: the site's tree in three languages, and the tests' present."""

from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connections
from django.utils import translation
from pytest_django.plugin import blocking_manager_key
from wagtail.models import Locale, Page, Site

from core import es, indexing
from tests.core.clamd import Scanner
from tests.factories import EventIndexPageFactory, HomePageFactory, StoryIndexPageFactory
from tests.factories.events import NOW
from tests.factories.network import GetInvolvedPageFactory


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup):
    # Playwright's loop makes Django hand out another connection object; the seeded rows must be on it too.
    connection = connections["default"]
    saved = getattr(connection, "_test_serialized_contents", None)
    if saved is not None:
        type(connection)._test_serialized_contents = saved


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    # A test with real commits leaves an empty database. pytest-django sorts such tests to the end, but a
    # process that has done its own and steals another's tests (--dist=worksteal) goes on with plain ones.
    result = yield
    marker = item.get_closest_marker("django_db")
    if nextitem and marker and marker.kwargs.get("transaction"):  # after the last one the database is gone
        connection = connections["default"]
        with item.config.stash[blocking_manager_key].unblock():
            connection.creation.deserialize_db_from_string(connection._test_serialized_contents)
            connection.close()
    return result


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()


@pytest.fixture(autouse=True)
def _english():
    # a request for /pl/ leaves its language behind in the thread
    with translation.override("en"):
        yield


@pytest.fixture
def now():
    return NOW


@pytest.fixture
def locales(db):
    return {code: Locale.objects.get_or_create(language_code=code)[0] for code in ("en", "pl", "ar")}


@pytest.fixture
def home(locales):
    """The English home page as the root of the only site."""
    root = Page.objects.get(depth=1)
    for page in root.get_children():
        page.delete()
    home = HomePageFactory(parent=Page.objects.get(depth=1), locale=locales["en"])
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "testserver", "root_page": home, "site_name": "Network"}
    )
    return home


@pytest.fixture
def event_index(home):
    return EventIndexPageFactory(parent=home, slug="events")


@pytest.fixture
def story_index(home):
    return StoryIndexPageFactory(parent=home, slug="stories")


@pytest.fixture
def get_involved(home):
    return GetInvolvedPageFactory(parent=home, slug="get-involved")


@pytest.fixture
def elasticsearch_at(settings):
    """Points the site to the Elasticsearch at a URL, until the test is over."""

    def forget():
        if es.get_backend.cache_info().currsize:
            es.get_backend().es.close()
        es.get_backend.cache_clear()
        es.breaker.reset()

    def point(url, prefix="test_"):
        forget()
        settings.WAGTAILSEARCH_BACKENDS = {
            "default": settings.WAGTAILSEARCH_BACKENDS["default"],
            es.NAME: {"BACKEND": "core.es", "URLS": [url], "INDEX_PREFIX": prefix, "AUTO_UPDATE": False},
        }

    yield point
    forget()


@pytest.fixture
def index(settings, elasticsearch_at, db):
    """The site's index, empty but for what the test puts in. Without a server the test fails."""
    assert settings.ELASTICSEARCH_URL, "Set ELASTICSEARCH_URL: this needs a running Elasticsearch 9."
    prefix = f"test_{uuid4().hex}_"
    elasticsearch_at(settings.ELASTICSEARCH_URL, prefix)
    indexing.rebuild()
    yield es.get_backend()
    elasticsearch_at(settings.ELASTICSEARCH_URL, prefix)
    backend = es.get_backend()
    for name in backend.es.indices.get(index=f"{prefix}*"):
        backend.es.indices.delete(index=name)


@pytest.fixture
def scanner(settings):
    """A virus scanner that the site asks about every file, until the test is over."""
    scanner = Scanner()
    settings.CLAMD = scanner.address
    yield scanner
    scanner.stop()
