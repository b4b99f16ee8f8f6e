"""Elasticsearch through Wagtail's own backend: asked quickly, and told only what everybody may see."""

import time
from functools import cache
from threading import Lock

import urllib3
from django.conf import settings
from django.db.models import Model
from elastic_transport import Urllib3HttpNode
from elastic_transport.client_utils import DEFAULT
from modelsearch.backends.elasticsearch9 import (
    Elasticsearch9Index,
    Elasticsearch9Mapping,
    Elasticsearch9SearchBackend,
)
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from core.findable import get_findable_pages, get_reader_languages

NAME = "elasticsearch"  # in WAGTAILSEARCH_BACKENDS, beside the database's own "default"
READERS = "reader_languages"
LANGUAGE = "language"
WRITE_TIMEOUT = 5  # seconds; readers wait SEARCH_TIMEOUT

# One chain for all languages: each filter leaves the words of the others alone
ANALYSIS = {
    "filter": {
        "english_possessive": {"type": "stemmer", "language": "possessive_english"},
        "english_light": {"type": "stemmer", "language": "light_english"},
        "arabic_light": {"type": "stemmer", "language": "arabic"},
    },
    "analyzer": {
        name: {
            "type": "custom",
            "tokenizer": "standard",
            "filter": [
                "english_possessive",
                "lowercase",
                "decimal_digit",
                "arabic_normalization",
                "arabic_light",
                "asciifolding",
                "english_light",
            ],
        }
        for name in ("default", "default_search")
    },
}


class QuickNode(Urllib3HttpNode):
    """Gives up on a server that does not take the connection, or is silent, in the time allowed for all."""

    def perform_request(self, method, target, body=None, headers=None, request_timeout=DEFAULT):
        if isinstance(request_timeout, int | float):
            connect = min(settings.SEARCH_CONNECT_TIMEOUT, request_timeout)
            request_timeout = urllib3.Timeout(connect=connect, total=request_timeout)
        return super().perform_request(method, target, body, headers, request_timeout)


class Breaker:
    """After a failure nobody waits for the server for SEARCH_BREAK seconds; then one caller tries it."""

    def __init__(self):
        self._lock = Lock()
        self._closed_at = 0.0

    def allow(self) -> bool:
        """This function will say whether this caller may ask the server."""
        with self._lock:
            if not self._closed_at:
                return True
            if time.monotonic() < self._closed_at:
                return False
            self._closed_at = time.monotonic() + settings.SEARCH_BREAK
            return True

    def trip(self) -> None:
        with self._lock:
            self._closed_at = time.monotonic() + settings.SEARCH_BREAK

    def reset(self) -> None:
        with self._lock:
            self._closed_at = 0.0


breaker = Breaker()


class Mapping(Elasticsearch9Mapping):
    def get_mapping(self) -> dict:
        mapping = super().get_mapping()
        mapping["properties"] |= {READERS: {"type": "keyword"}, LANGUAGE: {"type": "keyword"}}
        return mapping

    def get_document(self, page: Page) -> dict:
        document = super().get_document(page)
        return document | {READERS: get_reader_languages(page), LANGUAGE: page.locale.language_code}


class Index(Elasticsearch9Index):
    """Refuses what is not for everybody, whoever asks: `update_index` offers drafts and private images."""

    def add_item(self, item: Model) -> None:
        self.add_items(type(item), [item])

    def add_items(self, model: type[Model], items: list[Model]) -> None:
        if issubclass(model, Page):
            found = get_findable_pages().filter(pk__in=[item.pk for item in items])
            findable = set(found.values_list("pk", flat=True))
            super().add_items(model, [item for item in items if item.pk in findable])


class SearchBackend(Elasticsearch9SearchBackend):
    mapping_class = Mapping
    index_class = Index

    def __init__(self, params: dict):
        params.setdefault("TIMEOUT", WRITE_TIMEOUT)
        params["INDEX_SETTINGS"] = {"settings": {"analysis": ANALYSIS}}
        params["OPTIONS"] = {"node_class": QuickNode, "max_retries": 0, "retry_on_timeout": False}
        super().__init__(params)


def is_configured() -> bool:
    """This function will say whether this site has an Elasticsearch."""
    return NAME in settings.WAGTAILSEARCH_BACKENDS


@cache
def get_backend() -> SearchBackend:
    """This function will return the one backend of this process, which keeps its connections open.

    Raises InvalidSearchBackendError where none is configured.
    """
    return get_search_backend(NAME)
