"""Search on a real Elasticsearch: what it finds, and what it must not know."""

import json

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from wagtail.models import Page

from core import es, indexing
from core.models import IndexChange
from core.search import search
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


def find(query, **kwargs):
    results = search(query, **{"language": "en", **kwargs})
    assert results.fallback is False
    return results


def get_everything_in(index):
    """All documents of all indices, as one text."""
    index.es.indices.refresh(index=f"{index.index_prefix}*")
    answer = index.es.search(index=f"{index.index_prefix}*", size=1000)
    return json.dumps([hit["_source"] for hit in answer["hits"]["hits"]], ensure_ascii=False)


def test_search_knows_endings_accents_and_arabic(story_index, catch_up):
    wanted = {
        "berries": ["A berry a day"],
        "BERRY": ["A berry a day"],
        "carer": ["Carers’ café"],
        "carer's": ["Carers’ café"],
        "cafe": ["Carers’ café"],
        "kéttle": ["Kettle"],
        "zazolc": ["Zażółć"],
        "lodz": ["Łódź"],
        "مقهي": ["مقهى"],  # another way to write the last letter
        "صحة": ["الصِّحَّة للجميع"],  # without the article and the vowel signs
        "احمد": ["أحمد"],
        "٢٠٢٦": ["Plan 2026"],
    }
    for position, title in enumerate({title for found in wanted.values() for title in found}):
        StoryPageFactory(parent=story_index, title=title, slug=f"page-{position}")
    catch_up()

    assert {query: titles(find(query)) for query in wanted} == wanted


def test_search_puts_the_title_first_and_wants_all_words(story_index, catch_up):
    StoryPageFactory(parent=story_index, title="A kettle", body=text("People asked for a safe haven."))
    StoryPageFactory(parent=story_index, title="Safe haven")
    catch_up()

    assert titles(find("safe haven")) == ["Safe haven", "A kettle"]
    assert titles(find("the kettle of the haven")) == ["A kettle"]


def test_search_hit_is_the_same_as_from_the_database(event_index, catch_up, elasticsearch_at):
    EventPageFactory(parent=event_index, title="Kettle event")
    catch_up()
    from_index = find("kettle")

    elasticsearch_at(get_refused_url())
    from_database = search("kettle", language="en")

    assert from_database.fallback is True
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

    results = find("kettle", kinds=kinds)

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
def test_search_shows_the_nearest_page_that_exists(story_index, catch_up, asked, shown, hits):
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

    with django_assert_num_queries(1):
        assert find("kettle").total == count


# What the index must not know


def test_index_knows_only_what_everybody_may_see(story_index, home, catch_up, index):
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
    [indexing.rebuild, lambda: call_command("update_index", backend_name=es.NAME, verbosity=0)],
    ids=["ours", "Wagtail's"],
)
def test_rebuild_knows_only_what_everybody_may_see(story_index, index, rebuild):
    StoryPageFactory(parent=story_index, summary="canary-public")
    StoryPageFactory(parent=story_index, summary="canary-draft", live=False)
    make_private(StoryPageFactory(parent=story_index, summary="canary-private"))

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
def test_page_that_is_hidden_later_leaves_the_index(home, catch_up, index, hide):
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


def test_pages_published_while_it_was_down_are_found_at_once_and_indexed_later(
    story_index, index, catch_up, elasticsearch_at, settings, now
):
    elasticsearch_at(get_refused_url())
    for number in range(20):
        StoryPageFactory(parent=story_index, title=f"Kettle {number}")

    assert indexing.apply_changes(now=now) == 0
    results = search("kettle", language="en")
    assert (results.fallback, results.total) == (True, 20)

    elasticsearch_at(settings.ELASTICSEARCH_URL, index.index_prefix)
    catch_up()

    assert find("kettle").total == 20
    assert IndexChange.objects.count() == 0


def test_missing_index_is_built_anew_and_meanwhile_the_database_answers(
    story_index, index, catch_up, settings
):
    settings.SEARCH_BREAK = 0
    StoryPageFactory(parent=story_index, title="Kettle")
    catch_up()
    for name in index.es.indices.get(index=f"{index.index_prefix}*"):
        index.es.indices.delete(index=name)

    results = search("kettle", language="en")
    assert (results.fallback, results.total) == (True, 1)

    catch_up()
    assert find("kettle").total == 1


def test_change_during_indexing_keeps_its_row(story_index, catch_up, index, now, monkeypatch):
    page = StoryPageFactory(parent=story_index, title="Kettle")
    bulk = indexing.bulk

    def change_meanwhile(*args, **kwargs):
        page.title = "Teapot"
        page.save()
        return bulk(*args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(indexing, "bulk", change_meanwhile)
        indexing.apply_changes(now=now)

    assert IndexChange.objects.filter(object_pk=str(page.pk)).count() == 1
    catch_up()
    assert titles(find("teapot")) == ["Teapot"]


def test_page_that_the_index_refuses_keeps_no_other_from_it(story_index, index, catch_up, now):
    for name in index.es.indices.get(index=f"{index.index_prefix}*"):
        index.es.indices.delete(index=name)
    alias = index.get_index_for_model(Page).name
    index.es.indices.create(
        index=f"{alias}_odd",
        aliases={alias: {}},
        mappings={"properties": {"stories_storypage__place_words": {"type": "integer"}}},
    )
    refused = StoryPageFactory(parent=story_index)
    StandardPageFactory(parent=story_index.get_parent(), summary="canary-accepted")

    catch_up()

    assert "canary-accepted" in get_everything_in(index)
    assert [(row.object_pk, row.tried_at) for row in IndexChange.objects.all()] == [(str(refused.pk), now)]
    assert indexing.apply_changes(now=now + indexing.RETRY_AFTER) == 0

    indexing.rebuild()

    assert indexing.apply_changes(now=now + indexing.RETRY_AFTER * 3) == 1
    assert IndexChange.objects.count() == 0


def test_one_worker_at_a_time_writes_the_index(story_index, index, now):
    """On PostgreSQL, where there may be two."""
    StoryPageFactory(parent=story_index)
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
