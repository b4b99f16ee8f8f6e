"""How long search takes with Elasticsearch, beside Elasticsearch alone, and while Elasticsearch fails.

SEARCH_DOCUMENTS says how many generated documents there are (2,000; by hand 100,000).
"""

import gc
import os
from uuid import uuid4

import pytest

from core import es, indexing
from core.search import search
from core.search_types import Query, Sort, When
from core.suggest import suggest
from tests.bench.generated import get_p95, get_resident, measure, tell, write_entries, write_places
from tests.factories import StoryPageFactory
from tests.fault_servers import HTTP_500, FaultServer, get_refused_url

FEW = 1_000
DOCUMENTS = int(os.environ.get("SEARCH_DOCUMENTS", "2000"))
ROUNDS = 40
WARM_UP = 5
QUERIES = [
    Query("kettle"),
    Query("badenhul"),
    Query("kettle badenhul"),
    Query("story kettle", page=3),
    Query("kettle", kinds=("stories",), filters={"how": ("online",)}),
    Query("kettle", where="place-3", is_near=True),
    Query("kettle", sort=Sort.DATE, when=When.PAST),
    Query("kettle", is_grouped=True),
]
BEGINNINGS = ["k", "ket", "kettle", "bade", "kettle bad"]


@pytest.fixture
def grow(settings, elasticsearch_at, story_index):
    """Writes documents from a number to another, and builds the index of all, which goes with the test."""
    assert settings.ELASTICSEARCH_URL, "Set ELASTICSEARCH_URL: this needs a running Elasticsearch 9."
    prefix = f"bench_{uuid4().hex}_"
    elasticsearch_at(settings.ELASTICSEARCH_URL, prefix)
    write_places()

    def run(first, last):
        write_entries(story_index, first=first, last=last)
        indexing.rebuild()
        es.get_backend().es.indices.refresh(index=f"{prefix}*")

    yield run
    client = es.get_backend().es
    for name in client.indices.get(index=f"{prefix}*"):
        client.indices.delete(index=name)


@pytest.fixture
def asked(monkeypatch):
    """The requests that Elasticsearch gets, so that they can be made again without the site."""
    requests = []
    search_index = es._search

    def keep(request, deadline):
        requests.append(request)
        return search_index(request, deadline)

    monkeypatch.setattr(es, "_search", keep)
    return requests


def compare(what, calls, asked):
    """Each call, and right after it what it asked Elasticsearch, by turns."""
    client = es.get_backend().es.options(request_timeout=10)
    ours, raw = [], []
    for number in range(ROUNDS + WARM_UP):
        for call in calls:
            asked.clear()
            whole = measure(call)
            [request, *_others] = asked
            alone = measure(lambda request=request: client.search(index=es.get_index().name, body=request))
            if number >= WARM_UP:
                ours.append(whole)
                raw.append(alone)
    tell(
        f"{what}: p95 {get_p95(ours) * 1000:.1f} ms, Elasticsearch alone {get_p95(raw) * 1000:.1f} ms:"
        f" {get_p95(ours) / get_p95(raw):.2f} times"
    )
    return get_p95(ours)


def test_bench_search_beside_elasticsearch_alone(settings, grow, asked):
    settings.SEARCH_TIMEOUT = 10  # here it is measured; how it gives up is measured below
    searches = [lambda query=query: search(query) for query in QUERIES]
    suggestions = [lambda text=text: suggest(text, language="en") for text in BEGINNINGS]
    p95, grown = {}, {}
    for first, last in ((0, FEW), (FEW, DOCUMENTS)):
        grow(first, last)
        gc.collect()
        before = get_resident()  # writing the documents costs memory too, which no web process does
        p95[last] = compare(f"search, {last} documents", searches, asked)
        compare(f"suggest, {last} documents", suggestions, asked)
        gc.collect()
        grown[last] = get_resident() - before

    tell(f"search with {DOCUMENTS} documents takes {p95[DOCUMENTS] / p95[FEW]:.2f} times that with {FEW}")
    tell(f"asking made this process grow by {grown[FEW]:.0f} MB, then by {grown[DOCUMENTS]:.0f} MB")
    results = search(Query("kettle"))
    assert (results.total, results.is_fallback) == (DOCUMENTS, False)


@pytest.mark.parametrize("fault", ["refused", "silent", "answers 500"])
def test_bench_while_elasticsearch_fails(story_index, elasticsearch_at, client, fault):
    page = StoryPageFactory(parent=story_index, title="Kettle")
    server = None if fault == "refused" else FaultServer(HTTP_500 if fault == "answers 500" else None)
    elasticsearch_at(server.url if server else get_refused_url())
    client.get("/search/")

    responses = []
    first = measure(lambda: responses.append(client.get("/search/?q=kettle")))
    second = measure(lambda: client.get("/search/?q=kettle"))
    es.breaker.reset()
    publishing = measure(lambda: page.save_revision().publish())
    tell(f"{fault}: the first search {first:.3f} s, the second {second:.3f} s; publishing {publishing:.3f} s")
    if server:
        server.stop()

    assert responses[0].status_code == 200
    assert responses[0].context["results"].is_fallback is True
