"""What people search for: counted, and said only once many have searched for it."""

import threading
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, connections

from core import retention, search_learning, words
from core.models import SearchChoice, SearchEntry, SearchTerm
from core.search_learning import expire_terms, may_be_kept, note_choice, note_without_result

pytestmark = pytest.mark.django_db

TUESDAY = datetime(2026, 11, 24, 12, tzinfo=UTC)
MONDAY = date(2026, 11, 23)
ADDRESSES = [f"192.0.2.{number}" for number in range(1, 100)]


def search(rf, query="bus passes", *, address=ADDRESSES[0], language="en", now=TUESDAY):
    note_without_result(rf.get("/", REMOTE_ADDR=address), query=query, language=language, now=now)


def choose(rf, key, query="bus passes", *, address=ADDRESSES[0], now=TUESDAY):
    note_choice(rf.post("/", REMOTE_ADDR=address), query=query, language="en", key=key, now=now)


def search_from(rf, count, query="bus passes", *, now=TUESDAY):
    """Searches from addresses one after the other until so many different ones are known to have searched."""
    for address in ADDRESSES:
        search(rf, query, address=address, now=now)
        if SearchTerm.objects.latest("pk").lots.bit_count() == count:
            return


def read_table():
    """Every value of the two tables, as it stands in the database."""
    with connection.cursor() as cursor:
        rows = []
        for table in (SearchTerm._meta.db_table, SearchChoice._meta.db_table):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            rows += cursor.fetchall()
    return str(rows)


@pytest.fixture
def entry(db):
    return SearchEntry.objects.create(key="page-7", kind="pages", language="en", heading="Buses")


def test_words_of_a_rare_search_are_in_no_table(rf, settings):
    settings.SEARCH_TERM_SHOWN_FROM = 1  # the fault: words kept at once
    search(rf, "Jo Bloggs")
    assert "jo bloggs" in read_table()
    SearchTerm.objects.all().delete()

    settings.SEARCH_TERM_SHOWN_FROM = 5
    search_from(rf, 4, "Jo Bloggs")

    told = read_table().lower()
    assert SearchTerm.objects.get().without_result >= 4
    assert "jo" not in told
    assert "blog" not in told
    assert "192.0.2" not in told


def test_words_are_kept_from_the_fifth_address_on(rf):
    search_from(rf, 4)
    assert SearchTerm.objects.get().words == ""

    search_from(rf, 5, "Bus  passes?")

    term = SearchTerm.objects.get()
    assert (term.words, term.week_starts_on, term.language) == ("bus passes", MONDAY, "en")


def test_one_address_lifts_no_term_however_often_and_from_however_many_places_of_one_household(rf):
    for number in range(30):
        search(rf)
        search(rf, address=f"2001:db8:1:1::{number}")

    term = SearchTerm.objects.get()
    assert (term.without_result, term.words) == (60, "")
    assert term.lots.bit_count() <= 2


def test_one_address_lifts_no_term_day_after_day(rf):
    for day in range(6):
        search(rf, now=TUESDAY + timedelta(days=day - 1))

    assert SearchTerm.objects.get().words == ""


def test_forms_of_one_word_and_both_scripts_of_a_digit_are_one_term(rf):
    search(rf, "Bus passes")
    search(rf, "bus pass")
    search(rf, "BUS  PASSES!")

    assert SearchTerm.objects.get().without_result == 3


def test_each_language_has_its_own_term(rf):
    search(rf, "transport")
    search(rf, "transport", language="pl")

    assert set(SearchTerm.objects.values_list("language", flat=True)) == {"en", "pl"}


def test_weeks_cannot_be_joined(rf):
    search(rf)
    search(rf, now=TUESDAY + timedelta(days=7))

    first, second = SearchTerm.objects.order_by("week_starts_on")
    assert second.week_starts_on - first.week_starts_on == timedelta(days=7)
    assert first.digest != second.digest


def test_lots_of_two_terms_do_not_tell_that_they_came_from_one_address(rf):
    for number in range(20):
        search(rf, f"word{number}x")

    assert len(set(SearchTerm.objects.values_list("lots", flat=True))) > 5


def test_who_has_the_table_and_not_the_key_cannot_try_out_words(rf, settings):
    search(rf)
    known = SearchTerm.objects.get().digest

    settings.SECRET_KEY = "another"
    search(rf)

    assert SearchTerm.objects.exclude(digest=known).count() == 1


@pytest.mark.parametrize(
    "query",
    [
        "jo.bloggs@example.org",
        "write to jo＠example.org",
        "01904 123456",
        "+44 (0)1904 123 456",
        "born 12/03/1985",
        "case 12345",
        "٠١٢٣٤٥",
        "YO1 7HU",
        "carers near sw1a1aa",
        "https://example.org/reset",
        "my neighbour is not well and nobody",
        "averyveryveryverylongwordthatnobodyeverwouldtypeunlessitwasakey",
        "?!",
        "",
    ],
)
def test_what_may_be_about_one_person_is_never_counted(rf, settings, query):
    settings.SEARCH_TERM_SHOWN_FROM = 1

    search(rf, query)

    assert not may_be_kept(words.clean(query))
    assert not SearchTerm.objects.exists()


@pytest.mark.parametrize(
    "query",
    ["events in 2026", "what's on near York", "dostęp", "النقل", "section 117", "pip", "co-production"],
)
def test_plain_words_are_counted(rf, query):
    search(rf, query)

    assert SearchTerm.objects.count() == 1


def test_choice_is_counted_by_term_and_by_what_was_opened(rf, entry):
    SearchEntry.objects.create(key="people-3", kind="people", language="en", heading="Jo")
    for key in ("page-7", "page-7", "people-3"):
        choose(rf, key)

    term = SearchTerm.objects.get()
    assert (term.chosen, term.without_result) == (3, 0)
    assert dict(term.choices.values_list("key", "count")) == {"page-7": 2, "people-3": 1}


def test_choice_of_what_is_no_entry_is_not_counted(rf):
    choose(rf, "page-7")

    assert not SearchTerm.objects.exists()


def test_machine_that_makes_up_words_fills_no_table(rf, settings):
    settings.FORMS_PER_ADDRESS = 3
    for number in range(10):
        search(rf, f"word{number}x")

    assert SearchTerm.objects.count() == 3


def test_many_machines_that_make_up_words_fill_no_table(rf, monkeypatch):
    monkeypatch.setattr(search_learning, "MOST_A_WEEK", 3)
    for number, address in enumerate(ADDRESSES[:10]):
        search(rf, f"word{number}x", address=address)
    search(rf, "word0x", address=ADDRESSES[20])

    assert SearchTerm.objects.count() == 3
    assert SearchTerm.objects.order_by("pk").first().without_result == 2


def test_database_that_takes_nothing_costs_no_more_than_the_count(rf, entry, caplog):
    def refuse(execute, sql, params, many, context):
        if sql.startswith(("INSERT", "UPDATE")):
            raise DatabaseError("read-only")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse):
        search(rf)
        choose(rf, entry.key)

    assert not SearchTerm.objects.exists()
    assert caplog.messages == ["A search was not counted: DatabaseError"] * 2


def test_second_search_for_a_term_takes_few_queries(rf, django_assert_num_queries):
    search(rf)

    with django_assert_num_queries(4):  # a savepoint, the count, the term, the savepoint's end
        search(rf)


def test_rare_terms_go_after_two_weeks_and_kept_ones_after_a_year(rf, entry, settings):
    search(rf, "rare")
    choose(rf, entry.key, "rare")
    settings.SEARCH_TERM_SHOWN_FROM = 1
    choose(rf, entry.key)
    monday = TUESDAY - timedelta(days=1)

    assert expire_terms(monday + timedelta(days=13)) == 0
    assert expire_terms(monday + timedelta(days=14)) == 1
    assert list(SearchTerm.objects.values_list("words", flat=True)) == ["bus passes"]
    assert expire_terms(monday + timedelta(days=364)) == 0
    assert expire_terms(monday + timedelta(days=365)) == 1
    assert not SearchChoice.objects.exists()


def test_a_whole_week_of_rare_terms_goes_without_waiting_for_a_person(rf):
    for number, address in enumerate(ADDRESSES[:25]):
        search(rf, f"word{number}x", address=address)

    retention.run(now=TUESDAY + timedelta(days=20))

    assert not SearchTerm.objects.exists()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_no_search_is_lost_where_many_come_at_once(rf):
    barrier = threading.Barrier(20)

    def run(address):
        try:
            barrier.wait(timeout=60)
            search(rf, address=address)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[address]) for address in ADDRESSES[:20]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    term = SearchTerm.objects.get()
    assert (term.without_result, term.words) == (20, "bus passes")
