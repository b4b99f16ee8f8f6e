"""Search on a real Elasticsearch: what it finds, and what it must not know."""

import json
import logging
from threading import Event, Thread

import pytest
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.utils import timezone
from wagtail.models import Page

from core import drift, entries, es, es_index, indexing
from core.models import IndexChange, IndexCondition, IndexState, SearchEntry
from core.search import search
from core.search_types import Query
from events.models import Joining
from tests.factories import (
    EventPageFactory,
    OccasionFactory,
    OpportunityPageFactory,
    StandardPageFactory,
    StoryPageFactory,
)
from tests.fault_servers import get_refused_url
from tests.searching import make_private, text, titles


@pytest.fixture(autouse=True)
def patient(settings):
    settings.SEARCH_TIMEOUT = 20  # a busy machine; tests/bench measures


def find(query, **kwargs):
    results = search(Query(query, **kwargs))
    assert results.is_fallback is False
    return results


def catch_up_entries(now):
    while entries.refresh_noted(now=now):
        pass


def get_everything_in(index):
    """All documents of all indices, as one text."""
    index.es.indices.refresh(index=f"{index.index_prefix}*")
    answer = index.es.search(index=f"{index.index_prefix}*", size=1000)
    return json.dumps([hit["_source"] for hit in answer["hits"]["hits"]], ensure_ascii=False)


def test_search_puts_the_title_first_and_wants_all_words(story_index, catch_up):
    StoryPageFactory(parent=story_index, title="A kettle", body=text("People asked for a safe haven."))
    StoryPageFactory(parent=story_index, title="Safe haven")
    catch_up()

    assert titles(find("safe haven")) == ["Safe haven", "A kettle"]
    assert titles(find("the kettle of the haven")) == ["A kettle", "Safe haven"]
    assert find("the kettle of the haven").with_all == 1


def test_search_hit_is_the_same_as_from_the_database(event_index, catch_up, elasticsearch_at):
    EventPageFactory(parent=event_index, title="Kettle event")
    catch_up()
    from_index = find("kettle")

    elasticsearch_at(get_refused_url())
    from_database = search(Query("kettle"))

    assert from_database.is_fallback is True
    assert from_index.hits == from_database.hits
    assert from_index.total == from_database.total == 1


def test_search_for_nothing_but_common_words_still_looks_for_them(story_index, catch_up):
    StoryPageFactory(parent=story_index, title="Who will be there")
    catch_up()

    assert titles(find("will there be")) == ["Who will be there"]


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        (["stories"], ["Kettle story"]),
        (["events"], ["Kettle event"]),
        (["opportunities"], ["Kettle opportunity"]),
        (["pages"], ["Kettle page"]),
        ([], ["Kettle event", "Kettle opportunity", "Kettle page", "Kettle story"]),
    ],
)
def test_search_keeps_to_the_chosen_kinds(
    story_index, event_index, get_involved, home, catch_up, kinds, found
):
    StoryPageFactory(parent=story_index, title="Kettle story")
    EventPageFactory(parent=event_index, title="Kettle event")
    OpportunityPageFactory(parent=get_involved, title="Kettle opportunity")
    StandardPageFactory(parent=home, title="Kettle page")
    catch_up()

    results = find("kettle", kinds=tuple(kinds))

    assert sorted(titles(results)) == found
    assert results.total == len(found)


def test_search_gives_readers_their_language_first_and_then_untranslated_english(
    story_index, locales, catch_up
):
    translated = StoryPageFactory(parent=story_index, title="Kuchnia in English", slug="one")
    untranslated = StoryPageFactory(parent=story_index, title="Kuchnia kuchnia", slug="two")
    polish = translated.copy_for_translation(locales["pl"], copy_parents=True)
    polish.title, polish.body = "Rozdział", text("Tu jest kuchnia.")
    polish.save_revision().publish()
    untranslated.copy_for_translation(locales["pl"], alias=True)
    catch_up()

    results = find("kuchnia", language="pl")

    assert [(hit.title, hit.language, hit.url) for hit in results.hits] == [
        ("Rozdział", "pl", "/pl/stories/one/"),
        ("Kuchnia kuchnia", "en", "/pl/stories/two/"),
    ]
    assert results.total == 2
    assert set(titles(find("kuchnia"))) == {"Kuchnia in English", "Kuchnia kuchnia"}

    Page.objects.get(pk=polish.pk).unpublish()
    catch_up()

    assert set(titles(find("kuchnia", language="pl"))) == {"Kuchnia in English", "Kuchnia kuchnia"}


@pytest.mark.parametrize(
    ("asked", "shown", "hits"), [(-1, 1, 10), (0, 1, 10), (3, 3, 1), (99999, 3, 1), (10**30, 3, 1)]
)
def test_search_shows_the_nearest_page_that_exists_e15(story_index, catch_up, asked, shown, hits):
    for _ in range(21):
        StoryPageFactory(parent=story_index, summary="Kettle")
    catch_up()

    results = find("kettle", page=asked)

    assert (results.page, results.pages, results.total, len(results.hits)) == (shown, 3, 21, hits)


@pytest.mark.parametrize(
    "query", ['"safe', "safe AND (", "title:safe", "safe*~^2", "/safe/", "x" * 10_000, "zz " * 5_000]
)
def test_search_survives_any_query(story_index, catch_up, query):
    StoryPageFactory(parent=story_index, title="Safe")
    catch_up()

    assert find(query).total in (0, 1)


@pytest.mark.parametrize("count", [1, 30])
def test_search_costs_the_same_queries_for_one_and_thirty(
    story_index, catch_up, count, django_assert_num_queries
):
    for _ in range(count):
        StoryPageFactory(parent=story_index, summary="Kettle")
    catch_up()
    find("kettle")

    with django_assert_num_queries(5):
        assert find("kettle").total == count


# What the index must not know


def test_index_knows_only_what_everybody_may_see_e11(story_index, home, catch_up, index):
    StoryPageFactory(parent=story_index, title="Kettle", summary="canary-public")
    StoryPageFactory(parent=story_index, title="Kettle draft", summary="canary-draft", live=False)
    make_private(StoryPageFactory(parent=story_index, title="Kettle private", summary="canary-private"))
    closed = StandardPageFactory(parent=home, title="Closed")
    StandardPageFactory(parent=closed, title="Kettle below", summary="canary-below")
    make_private(closed)
    catch_up()

    everything = get_everything_in(index)

    assert "canary-public" in everything
    for canary in ("canary-draft", "canary-private", "canary-below"):
        assert canary not in everything
    assert (titles(find("kettle")), find("kettle").total) == (["Kettle"], 1)
    assert find("private").total == 0


@pytest.mark.parametrize(
    "rebuild",
    [
        lambda: call_command("rebuild_search", verbosity=0),
        lambda: call_command("update_index", backend_name=es.NAME, verbosity=0),
    ],
    ids=["ours", "Wagtail's"],
)
def test_rebuild_knows_only_what_everybody_may_see(story_index, index, rebuild):
    StoryPageFactory(parent=story_index, summary="canary-public")
    StoryPageFactory(parent=story_index, summary="canary-draft", live=False)
    make_private(StoryPageFactory(parent=story_index, summary="canary-private"))
    entries.refresh_all()

    rebuild()

    everything = get_everything_in(index)
    assert "canary-public" in everything
    assert "canary-draft" not in everything
    assert "canary-private" not in everything


def test_index_never_holds_a_draft_of_a_live_page(story_index, catch_up, index):
    page = StoryPageFactory(parent=story_index, summary="canary-live")
    page.summary = "canary-draft"
    page.save_revision()
    catch_up()

    everything = get_everything_in(index)

    assert "canary-live" in everything
    assert "canary-draft" not in everything


def test_index_never_holds_a_joining_address(event_index, catch_up, index):
    occasion = OccasionFactory()
    Joining.objects.create(occasion=occasion, details={"url": "https://meet.example.org/canary"})
    EventPageFactory(parent=event_index, title="Kettle event", occasion=occasion)
    catch_up()
    indexing.rebuild()

    everything = get_everything_in(index)

    assert "Kettle event" in everything
    assert "canary" not in everything


@pytest.mark.parametrize(
    "hide",
    [
        lambda page, other: page.unpublish(),
        lambda page, other: page.delete(),
        lambda page, other: make_private(page),
        lambda page, other: make_private(page.get_parent()),
        lambda page, other: Page.objects.get(pk=page.pk).move(other, pos="last-child"),
    ],
    ids=["unpublish", "delete", "make private", "make the parent private", "move below a private page"],
)
def test_page_that_is_hidden_later_leaves_the_index_e13(home, catch_up, index, hide):
    closed = StandardPageFactory(parent=home, title="Closed")
    make_private(closed)
    page = StandardPageFactory(parent=StandardPageFactory(parent=home), title="Kettle", summary="canary")
    catch_up()
    assert find("kettle").total == 1

    hide(page, Page.objects.get(pk=closed.pk))

    # the database has the last word even before the index knows
    assert (find("kettle").hits, find("kettle").total) == ([], 0)
    catch_up()
    assert "canary" not in get_everything_in(index)


def test_page_that_is_shown_again_comes_back(story_index, catch_up):
    page = StoryPageFactory(parent=story_index, title="Kettle")
    restriction = make_private(page)
    catch_up()

    restriction.delete()
    catch_up()

    assert titles(find("kettle")) == ["Kettle"]


# Elasticsearch falls, and comes back


def test_pages_published_while_it_was_down_are_found_at_once_and_indexed_later_e08(
    story_index, index, catch_up, elasticsearch_at, settings, now
):
    elasticsearch_at(get_refused_url())
    for number in range(20):
        StoryPageFactory(parent=story_index, title=f"Kettle {number}")

    catch_up_entries(now)
    assert indexing.apply_changes(now=now) == 0
    results = search(Query("kettle"))
    assert (results.is_fallback, results.total) == (True, 20)

    elasticsearch_at(settings.ELASTICSEARCH_URL, index.index_prefix)
    catch_up()

    assert find("kettle").total == 20
    assert IndexChange.objects.count() == 0


def test_missing_index_is_built_anew_and_meanwhile_the_database_answers_e06(
    story_index, index, catch_up, settings, caplog
):
    settings.SEARCH_BREAK = 0
    StoryPageFactory(parent=story_index, title="Kettle")
    catch_up()
    for name in index.es.indices.get(index=f"{index.index_prefix}*"):
        index.es.indices.delete(index=name)

    results = search(Query("kettle"))
    assert (results.is_fallback, results.total) == (True, 1)

    catch_up()
    assert find("kettle").total == 1
    assert "The search index is missing, or of another form" in [
        record.message.split(":")[0] for record in caplog.records if record.levelno == logging.ERROR
    ]
    assert IndexState.objects.get().condition == IndexCondition.WELL


def test_index_of_another_form_is_not_there_and_goes_when_the_new_one_is_e06(
    story_index, index, catch_up, settings, monkeypatch
):
    settings.SEARCH_BREAK = 0
    StoryPageFactory(parent=story_index, title="Kettle")
    catch_up()
    old = set(index.es.indices.get(index=f"{index.index_prefix}*"))
    monkeypatch.setattr(es_index, "get_version", lambda: "0ther000")

    assert search(Query("kettle")).is_fallback is True
    catch_up()

    assert find("kettle").total == 1
    new = set(index.es.indices.get(index=f"{index.index_prefix}*"))
    assert len(new) == 1
    assert not new & old


def test_change_during_indexing_keeps_its_row(story_index, catch_up, index, now, monkeypatch):
    page = StoryPageFactory(parent=story_index, title="Kettle")
    bulk = indexing.bulk

    def change_meanwhile(*args, **kwargs):
        page.title = "Teapot"
        page.save()
        catch_up_entries(now)
        return bulk(*args, **kwargs)

    catch_up_entries(now)

    with monkeypatch.context() as patch:
        patch.setattr(indexing, "bulk", change_meanwhile)
        indexing.apply_changes(now=now)

    assert IndexChange.objects.filter(object_pk=f"page-{page.pk}").count() == 1
    catch_up()
    assert titles(find("teapot")) == ["Teapot"]


def test_page_that_the_index_refuses_keeps_no_other_from_it(story_index, index, catch_up, now):
    for name in index.es.indices.get(index=f"{index.index_prefix}*"):
        index.es.indices.delete(index=name)
    alias = es.get_index().name
    odd = {"properties": {"language": {"type": "integer"}}}  # takes no word
    index.es.indices.create(index=f"{alias}_odd", aliases={alias: {}}, mappings=odd)
    refused = StoryPageFactory(parent=story_index)
    accepted = StandardPageFactory(parent=story_index.get_parent(), summary="canary-accepted")
    catch_up_entries(now)
    SearchEntry.objects.filter(key=f"page-{accepted.pk}").update(language="1")

    catch_up()

    assert "canary-accepted" in get_everything_in(index)
    rows = {row.object_pk: row.tried_at for row in IndexChange.objects.all()}
    assert f"page-{accepted.pk}" not in rows
    assert rows[f"page-{refused.pk}"] == now
    assert indexing.apply_changes(now=now + indexing.RETRY_AFTER) == 0

    indexing.rebuild()

    assert indexing.apply_changes(now=now + indexing.RETRY_AFTER * 3) == len(rows)
    assert IndexChange.objects.count() == 0


def test_one_worker_at_a_time_writes_the_index(story_index, index, now):
    """On PostgreSQL, where there may be two."""
    StoryPageFactory(parent=story_index)
    catch_up_entries(now)
    other = connection.copy()

    with other.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_advisory_lock(%s)", [indexing.LOCK])
        done = indexing.apply_changes(now=now)
    other.close()

    assert (done == 0) is (connection.vendor == "postgresql")


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_change_that_is_rolled_back_never_reaches_the_index(story_index, catch_up):
    page = StoryPageFactory(parent=story_index, title="Kettle")
    catch_up()

    with transaction.atomic():
        page.unpublish()
        transaction.set_rollback(True)

    assert catch_up() == 0
    assert titles(find("kettle")) == ["Kettle"]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_rebuild_under_traffic_leaves_no_reader_without_results_e09(story_index, index, catch_up, settings):
    """And what is published meanwhile, and handed to the old index by another process, is not lost."""
    for number in range(30):
        StoryPageFactory(parent=story_index, title=f"Kettle {number}")
    catch_up()
    stop, totals = Event(), []

    def read():
        while not stop.is_set():
            answer = search(Query("kettle"))
            totals.append((answer.is_fallback, answer.total))
        connections.close_all()

    reader = Thread(target=read)
    reader.start()
    switch = es.Rebuilder.switch

    def publish_first(rebuilder):
        # all is copied, and readers still have the old index
        late = StoryPageFactory(parent=story_index, title="Late teapot")
        catch_up_entries(timezone.now())
        indexing._apply_batch(es.get_index(), timezone.now())
        assert not IndexChange.objects.filter(object_pk=f"page-{late.pk}").exists()
        switch(rebuilder)

    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(es.Rebuilder, "switch", publish_first)
            indexing.rebuild()
            patch.undo()
        for _ in range(2):
            indexing.rebuild()
    finally:
        stop.set()
        reader.join()
    catch_up()

    assert len(totals) > 3
    assert set(totals) == {(False, 30)}
    assert titles(find("teapot")) == ["Late teapot"]
    assert len(index.es.indices.get(index=f"{index.index_prefix}*")) == 1


# The nightly check


def test_check_puts_right_what_is_missing_out_of_date_or_too_many(story_index, index, catch_up, now):
    pages = [StoryPageFactory(parent=story_index, title=f"Kettle {number}") for number in range(4)]
    catch_up()
    entries.refresh_all()
    catch_up()
    right = get_everything_in(index)
    name, keys = es.get_index().name, [f"page-{page.pk}" for page in pages]
    gone = index.es.get(index=name, id=keys[0])["_source"]
    index.es.delete(index=name, id=keys[0])
    index.es.update(index=name, id=keys[1], doc={"fingerprint": "old", "said": {"heading": "Old"}})
    index.es.index(index=name, id="page-999999", document={**gone, "key": "page-999999"})
    SearchEntry.objects.filter(key=keys[2]).update(heading="Wrong", fingerprint="wrong")
    SearchEntry.objects.filter(key=keys[3]).delete()
    assert "Old" in get_everything_in(index)

    drifted = drift.check(now=now)
    catch_up()

    assert drifted == 2 + 3
    assert sorted(json.loads(get_everything_in(index)), key=lambda each: each["key"]) == sorted(
        json.loads(right), key=lambda each: each["key"]
    )
    state = IndexState.objects.get()
    assert (state.checked_at, state.drifted) == (now, 5)
    assert drift.check(now=now) == 0


def test_check_counts_nothing_that_waits_for_the_worker(story_index, index, catch_up, now):
    StoryPageFactory(parent=story_index, title="Kettle")
    catch_up_entries(now)
    entries.refresh_all()

    assert drift.repair_index() == 0
