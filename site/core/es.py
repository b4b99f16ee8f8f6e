"""Elasticsearch through Wagtail's own backend: asked quickly, and told only what everybody may see."""

import time
from collections.abc import Sequence
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
from wagtail.search.backends import get_search_backend

from core.models import SearchEntry
from core.search_types import Answer, Question

NAME = "elasticsearch"  # in WAGTAILSEARCH_BACKENDS, beside the database's own "default"
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
    """One document for each search entry, known by its key."""

    def get_mapping(self) -> dict:
        text = {"type": "text"}
        keyword = {"type": "keyword"}
        return {
            "dynamic": "strict",
            "properties": {
                "key": keyword,
                "kind": keyword,
                "language": keyword,
                "heading": text,
                "names": text,
                "summary": text,
                "text": text,
                "starts_at": {"type": "date"},
                "ends_at": {"type": "date"},
                "day": {"type": "date"},
                "facets": {"type": "flattened"},
            },
        }

    def get_document_id(self, entry: SearchEntry) -> str:
        return entry.key

    def get_document(self, entry: SearchEntry) -> dict:
        facets: dict[str, list[str]] = {}
        for facet in entry.facets.all():
            facets.setdefault(facet.name, []).append(facet.value)
        words = ("key", "kind", "language", "heading", "names", "summary", "text")
        return {
            **{name: getattr(entry, name) for name in words},
            **{name: getattr(entry, name) for name in ("starts_at", "ends_at", "day")},
            "facets": facets,
        }


class Index(Elasticsearch9Index):
    """Takes search entries and nothing else, whoever asks: `update_index` offers drafts and images."""

    def add_item(self, item: Model) -> None:
        self.add_items(type(item), [item])

    def add_items(self, model: type[Model], items: list[Model]) -> None:
        if model is SearchEntry:
            super().add_items(model, items)


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


def ask(question: Question, *, timeout: float) -> Answer | None:
    """This function will answer a question within `timeout` seconds, or return None where Elasticsearch is
    down, slow, silent or wrong.
    """
    return None


def suggest(beginning: str, *, language: str, timeout: float) -> Sequence[str] | None:
    """This function will return the keys of some entries whose heading or other names have words that start
    with these, or None as `ask` does.
    """
    return None
