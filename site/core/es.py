"""Elasticsearch through Wagtail's own backend: asked quickly, and told only what everybody may see."""

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache, lru_cache
from threading import Lock
from typing import TypeVar

import urllib3
from django.conf import settings
from django.db.models import Model
from django.utils.crypto import get_random_string
from elastic_transport import ConnectionError as NoConnection
from elastic_transport import ConnectionTimeout, Urllib3HttpNode
from elastic_transport.client_utils import DEFAULT
from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.helpers import bulk
from modelsearch.backends.elasticsearch9 import Elasticsearch9Index, Elasticsearch9SearchBackend
from wagtail.search.backends import get_search_backend

from core import es_index, es_query
from core.models import SearchEntry
from core.search_types import Answer, Question, count_pages

Result = TypeVar("Result")
logger = logging.getLogger(__name__)

NAME = "elasticsearch"  # in WAGTAILSEARCH_BACKENDS, beside the database's own "default"
WRITE_TIMEOUT = 5  # seconds; readers wait SEARCH_TIMEOUT


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
# A client's time-out starts anew with every byte: whoever asks must not wait for a server that drips
_askers = ThreadPoolExecutor(max_workers=16, thread_name_prefix="search")


class Index(Elasticsearch9Index):
    """Takes search entries and nothing else, whoever asks: `update_index` offers drafts and images."""

    def put(self) -> None:
        self.es.indices.create(index=self.name, **self.backend.settings)

    def add_model(self, model: type[Model]) -> None:
        """The index is made with its mapping."""

    def add_item(self, item: Model) -> None:
        self.add_items(type(item), [item])

    def add_items(self, model: type[Model], items: list[Model]) -> None:
        if model is SearchEntry and items:
            actions = [{"_id": entry.key, "_source": es_index.make_document(entry)} for entry in items]
            _, refused = bulk(self.es, actions, index=self.name, raise_on_error=False)
            for each in refused:  # one that it does not take keeps no other from being found
                logger.error("Elasticsearch refused %s", each)

    def delete_item(self, item: Model) -> None:
        """Only core/indexing.py takes something out."""


class Rebuilder:
    """Fills a new index beside the one that is read, and then has the alias lead to it."""

    def __init__(self, alias: Index):
        self._alias = alias
        self._index = Index(alias.backend, f"{alias.name}_{get_random_string(7).lower()}")

    def start(self) -> Index:
        """This function will make the new index, empty."""
        self._index.put()
        return self._index

    def switch(self) -> None:
        """This function will let readers into the new index. There is no moment without one."""
        self._index.refresh()
        lead_here: list[dict] = [{"add": {"index": self._index.name, "alias": self._alias.name}}]
        if self._alias.is_alias():
            old = (index.name for index in self._alias.aliased_indices())
            lead_here += [{"remove": {"index": name, "alias": self._alias.name}} for name in old]
        elif self._alias.es.indices.exists(index=self._alias.name):  # made by a mistake of somebody's
            lead_here.append({"remove_index": {"index": self._alias.name}})
        self._alias.es.indices.update_aliases(actions=lead_here)

    def remove_old(self) -> None:
        """This function will delete every other index of ours: older and half-built ones."""
        for name in self._alias.es.indices.get(index=f"{self._alias.backend.index_prefix}entries_*"):
            if name != self._index.name:
                Index(self._alias.backend, name).delete()

    def finish(self) -> None:
        """This function will end a rebuild by Wagtail's `update_index`."""
        self.switch()
        self.remove_old()


class SearchBackend(Elasticsearch9SearchBackend):
    index_class = Index
    atomic_rebuilder_class = Rebuilder

    def __init__(self, params: dict):
        params.setdefault("TIMEOUT", WRITE_TIMEOUT)
        replicas = params.pop("REPLICAS", 0)
        params["OPTIONS"] = {
            "node_class": QuickNode,
            "max_retries": len(params["URLS"]) - 1,  # each on another host
            "retry_on_timeout": False,
            **params.get("OPTIONS", {}),
        }
        super().__init__(params)
        self.settings = {
            "settings": {
                "analysis": es_index.ANALYSIS,
                "similarity": es_index.SIMILARITY,
                "number_of_replicas": replicas,
            },
            "mappings": es_index.MAPPING,
        }

    def get_index_for_model(self, model: type[Model]) -> Index:
        """This function will return the one index, by the name that only this form of documents has."""
        return self.index_class(self, f"{self.index_prefix}entries_{es_index.get_version()}")


def is_configured() -> bool:
    """This function will say whether this site has an Elasticsearch."""
    return NAME in settings.WAGTAILSEARCH_BACKENDS


@cache
def get_backend() -> SearchBackend:
    """This function will return the one backend of this process, which keeps its connections open.

    Raises InvalidSearchBackendError where none is configured.
    """
    return get_search_backend(NAME)


def get_index() -> Index:
    """This function will return the index, or rather the alias that readers and the worker know it by."""
    return get_backend().get_index_for_model(SearchEntry)


def ask(question: Question, *, timeout: float) -> Answer | None:
    """This function will answer a question within `timeout` seconds, or return None where Elasticsearch is
    down, slow, silent or wrong.
    """
    return _try(lambda deadline: _ask(question, deadline), timeout)


def suggest(beginning: str, *, language: str, timeout: float) -> Sequence[str] | None:
    """This function will return the keys of some entries whose heading or other names have words that start
    with these, or None as `ask` does.
    """
    request = es_query.make_suggest_request(beginning, language=language)
    return _try(lambda deadline: es_query.read_keys(_search(request, deadline)), timeout)


def _try(do: Callable[[float], Result], timeout: float) -> Result | None:
    if timeout <= 0 or not breaker.allow():
        return None
    try:
        result = do(time.monotonic() + timeout)
    # Time-outs are of OSError; the last three are what an answer of another form leads to
    except (ApiError, TransportError, OSError, LookupError, TypeError, ValueError):
        breaker.trip()
        logger.exception("Elasticsearch did not answer; the database does")
        return None
    breaker.reset()
    return result


def _ask(question: Question, deadline: float) -> Answer:
    page = min(question.page, es_query.DEEPEST)
    response = _search(es_query.make_request(question, page=page), deadline)
    answer = es_query.read_answer(response, question)
    last = min(count_pages(answer.total), es_query.DEEPEST)
    if page > last and answer.total:
        again = _search(es_query.make_page_request(question, page=last), deadline)
        answer = replace(answer, keys=es_query.read_keys(again))
    better = _find_better(response, question, answer.total, deadline)
    return replace(answer, page=min(page, last), did_you_mean=better)


def _find_better(response: dict, question: Question, total: int, deadline: float) -> str:
    """The nearest correction by which this reader finds something, and more: all of its words, or where
    nothing has all of any, half of those of the nearest.
    """

    def count(correction: es_query.Correction, *, needs_all: bool) -> int:
        request = es_query.make_count_request(question, correction, needs_all=needs_all)
        return es_query.read_total(_search(request, deadline))

    corrections = es_query.read_corrections(response, language=question.language)
    for correction in corrections:
        if count(correction, needs_all=True) > total:
            return correction.words
    sure = [correction for correction in corrections if correction.is_sure]
    return sure[0].words if sure and not total and count(sure[0], needs_all=False) else ""


def _search(request: dict, deadline: float) -> dict:
    return _call(lambda client: client.search(index=get_index().name, body=request), deadline).body


def _call(call: Callable[[Elasticsearch], Result], deadline: float) -> Result:
    """Where there are several hosts, one that is away leaves some of the time for the next."""
    backend = get_backend()
    for others in reversed(range(len(backend.hosts))):
        share = (deadline - time.monotonic()) / (others + 1)
        if share <= 0:
            break
        # It gives up first, and so takes the host for dead before the next question
        client = _get_client(backend, max(int(90 * share), 1) / 100)
        try:
            return _askers.submit(call, client).result(timeout=share)
        except (NoConnection, ConnectionTimeout, TimeoutError):
            if not others:
                raise
    raise TimeoutError("No time is left.")


@lru_cache(maxsize=128)
def _get_client(backend: SearchBackend, timeout: float) -> Elasticsearch:
    """One that asks one host, for so many seconds. To make it costs half as much as what it is asked for."""
    return backend.es.options(request_timeout=timeout, max_retries=0)
