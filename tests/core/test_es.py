"""Elasticsearch in trouble, as a real socket shows it: readers wait no longer than they are promised."""

import time

import pytest
from django.utils import timezone

from core import es
from core.search_types import Question
from tests.fault_servers import HTTP_200_BY_ANOTHER, HTTP_500, FaultServer, get_refused_url

QUESTION = Question(concepts=(("kettle",),), language="en", kinds=("pages",), now=timezone.now())


def say(body: bytes) -> bytes:
    """What Elasticsearch sends around such an answer."""
    head = b"HTTP/1.1 200 OK\r\nX-Elastic-Product: Elasticsearch\r\nContent-Type: application/json\r\n"
    return head + b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


FAULTS = {
    "silent e02": (None, 0),
    "500 e03": (HTTP_500, 0),
    "slow e04": (HTTP_500, 0.2),  # byte by byte: half a minute
    "reset e05": (b"", 0),
    "another program": (HTTP_200_BY_ANOTHER, 0),
    "no HTTP": (b"SSH-2.0-OpenSSH_9.6\r\n", 0),
    "says nothing": (say(b"{}"), 0),
    "no JSON": (say(b"{["), 0),
    "a list": (say(b"[]"), 0),
    "another form": (say(b'{"timed_out":false,"_shards":null}'), 0),
}


@pytest.fixture
def serve(elasticsearch_at):
    servers = []

    def serve(answer, pause):
        servers.append(FaultServer(answer, pause=pause))
        elasticsearch_at(servers[-1].url)
        return servers[-1]

    yield serve
    for server in servers:
        server.stop()


def ask(timeout=0.5):
    return es.ask(QUESTION, timeout=timeout)


@pytest.mark.parametrize("fault", FAULTS)
def test_ask_gives_up_in_time_and_asks_no_more_for_a_while(db, serve, fault):
    server = serve(*FAULTS[fault])

    started = time.monotonic()
    assert ask() is None
    waited = time.monotonic() - started
    assert es.suggest("kett", language="en", timeout=0.5) is None

    assert waited < 3  # no measurement, on a machine that may be busy: the slow one alone takes 25 seconds
    assert server.requests == 1


def test_ask_gives_up_where_nobody_listens_e01(db, elasticsearch_at):
    elasticsearch_at(get_refused_url())

    assert ask() is None
    assert es.breaker.allow() is False


def test_ask_without_time_left_asks_nobody(db, serve):
    server = serve(None, 0)

    assert ask(timeout=0) is None
    assert server.requests == 0
    assert es.breaker.allow() is True


def test_answer_of_a_part_of_the_index_is_none(db, serve):
    """One part failed, so the numbers would be wrong."""
    body = b'{"timed_out":false,"_shards":{"failed":1},"hits":{"hits":[],"total":{"value":0}}}'
    serve(say(body), 0)
    assert es.suggest("kett", language="en", timeout=5) is None

    serve(say(body.replace(b'"failed":1', b'"failed":0')), 0)
    assert es.suggest("kett", language="en", timeout=5) == []
