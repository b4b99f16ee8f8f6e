"""When a search is counted, and when a result that is opened."""

import pytest
from bs4 import BeautifulSoup
from django.db import DatabaseError, connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core import entries
from core.models import SearchChoice, SearchEntry, SearchTerm
from core.search_types import Bet, Query, Results, When
from network.search_counts import note_results
from tests.factories import StandardPageFactory

pytestmark = pytest.mark.django_db

NOTHING = Results(Query("zebra crossing"))


@pytest.fixture
def entry(db):
    return SearchEntry.objects.create(key="page-7", kind="pages", language="en", heading="Buses")


def count():
    return sum(SearchTerm.objects.values_list("without_result", flat=True))


def press(client, key="page-7", q="buses", path="/search/chosen/", **headers):
    return client.post(path, {"key": key, "q": q}, headers=headers)


def test_search_page_counts_what_found_nothing_and_not_what_found_something(client, home):
    StandardPageFactory(parent=home, title="Buses")
    entries.refresh_noted(now=timezone.now())

    client.get("/search/", {"q": "buses"})
    assert count() == 0
    client.get("/search/", {"q": "zebra crossing"})
    client.get("/pl/search/", {"q": "zebra"})

    assert list(SearchTerm.objects.order_by("language").values_list("language", "without_result")) == [
        ("en", 1),
        ("pl", 1),
    ]


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-GPC": "1"},
        {"DNT": "1"},
        {"Sec-Purpose": "prefetch"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"Sec-Fetch-Dest": "image"},
        {"Sec-Fetch-Dest": "iframe"},
    ],
)
def test_search_is_not_counted_for_whoever_objects_or_no_person_reads(rf, headers):
    note_results(rf.get("/"), NOTHING)
    assert count() == 1

    note_results(rf.get("/", headers=headers), NOTHING)

    assert count() == 1


def test_head_is_not_counted(client, home):
    client.head("/search/", {"q": "zebra"})

    assert count() == 0


@pytest.mark.parametrize(
    "query",
    [
        Query("zebra", kinds=("pages",)),
        Query("zebra", when=When.COMING),
        Query("zebra", where="york"),
        Query("zebra", filters={"how": ("online",)}),
        Query("zebra", page=2),
    ],
)
def test_narrowed_search_is_not_counted(rf, query):
    note_results(rf.get("/"), Results(query))

    assert count() == 0


@pytest.mark.parametrize(
    "found",
    [
        {"total": 1},
        {"bets": [Bet("Buses", "/buses/", "")]},
        {"is_fallback": True},  # Elasticsearch might have found something
    ],
)
def test_search_that_found_something_or_might_have_is_not_counted(rf, found):
    note_results(rf.get("/"), Results(Query("zebra"), **found))

    assert count() == 0


def test_opened_result_is_counted_and_answered_with_nothing(client, home, entry):
    response = press(client)

    assert (response.status_code, response.content, response.cookies) == (204, b"", {})
    assert SearchChoice.objects.get().key == "page-7"
    assert SearchTerm.objects.get().language == "en"


def test_opened_result_is_counted_in_the_readers_language(client, home, entry):
    press(client, path="/pl/search/chosen/")

    assert SearchTerm.objects.get().language == "pl"


@pytest.mark.parametrize(
    ("key", "headers"),
    [
        ("page-8", {}),
        ("", {}),
        ("page-7\x00", {}),
        ("page-" + "7" * 500, {}),
        ("' OR 1=1", {}),
        ("page-7", {"Sec-GPC": "1"}),
        ("page-7", {"DNT": "1"}),
        ("page-7", {"Sec-Fetch-Site": "cross-site"}),
        ("page-7", {"Sec-Fetch-Dest": "document"}),
    ],
)
def test_nothing_else_is_counted_and_the_answer_is_the_same(client, home, entry, key, headers):
    response = press(client, key=key, **headers)

    assert (response.status_code, response.content) == (204, b"")
    assert not SearchTerm.objects.exists()


def test_odd_forms_are_answered_the_same(client, home, entry):
    assert client.post("/search/chosen/").status_code == 204
    assert client.post("/search/chosen/", b"\xff\x00", content_type="text/plain").status_code == 204
    assert press(client, q="\x00\ud7ff" * 300).status_code == 204
    assert client.get("/search/chosen/").status_code == 405


def test_answer_is_the_same_where_the_database_takes_nothing(client, home, entry):
    def refuse(execute, sql, params, many, context):
        if "core_search" in sql:
            raise DatabaseError("away")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse):
        assert press(client).status_code == 204


def test_needs_no_token(entry, home):
    assert press(Client(enforce_csrf_checks=True)).status_code == 204
    assert SearchTerm.objects.get().chosen == 1


def test_page_carries_what_the_script_counts_with(client, home):
    page = StandardPageFactory(parent=home, title="Buses")
    entries.refresh_noted(now=timezone.now())

    soup = BeautifulSoup(client.get("/search/", {"q": "buses"}).content, "html.parser")

    assert soup.select_one("[data-query]")["data-query"] == "buses"
    assert soup.select_one("[data-query] a[data-key]")["data-key"] == f"page-{page.pk}"
    assert soup.select_one('script[src$="js/chosen.js"]')
    assert reverse("network:search_chosen") == "/search/chosen/"  # where the script sends to, from /search/
