"""Search answers whatever is asked, and whatever happens to Elasticsearch."""

import time
from datetime import timedelta

import pytest
import urllib3
from django.utils import timezone

from core import entries, es, findable, full_text, synonyms
from core.models import SearchEntry, SearchFacet
from core.places import read as read_places
from core.search import search
from core.search_types import PAGE_SIZE, Query, Question, Results, Sort, When
from events.models import EventPage
from tests.factories import (
    EventPageFactory,
    LocalityFactory,
    OpportunityPageFactory,
    StandardPageFactory,
    StoryPageFactory,
)
from tests.fault_servers import HTTP_200_BY_ANOTHER, HTTP_500, FaultServer, get_refused_url
from tests.searching import catch_up, find, make_private, text, titles


@pytest.fixture
def stories(story_index):
    """Three pages that say "safe haven": in the title, the summary, the text."""
    return [
        StoryPageFactory(parent=story_index, title="Safe haven in York"),
        StoryPageFactory(parent=story_index, title="A door", summary="A safe haven for the night."),
        StoryPageFactory(parent=story_index, title="A kettle", body=text("People asked for a safe haven.")),
    ]


def test_search_finds_title_summary_and_text_with_the_title_first(stories):
    results = find("safe haven")

    assert results.total == 3
    assert titles(results)[0] == "Safe haven in York"
    assert set(titles(results)) == {"Safe haven in York", "A door", "A kettle"}


def test_search_hit_says_what_it_is(stories):
    [hit] = find("door").hits

    assert hit.title == "A door"
    assert hit.url == "/stories/a-door/"
    assert "safe haven for the night" in hit.excerpt_html
    assert (hit.kind, hit.kind_label) == ("stories", "Stories")
    assert hit.language == "en"
    assert hit.key == f"page-{stories[1].pk}"


def test_search_wants_all_words(stories):
    results = find("kettle haven")

    assert titles(results)[0] == "A kettle"
    assert (results.is_relaxed, results.with_all, results.total) == (True, 1, 3)
    assert titles(find("kettle haven", sort=Sort.DATE)) == ["A kettle"]


def test_search_looks_no_further_where_what_has_all_words_fills_a_page(story_index, now):
    for number in range(PAGE_SIZE):
        StoryPageFactory(parent=story_index, title=f"Kettle and haven {number}")
    StoryPageFactory(parent=story_index, title="Kettle")
    entries.refresh_noted(now=now)

    results = find("kettle haven")

    assert (results.is_relaxed, results.total) == (False, PAGE_SIZE)


def test_search_gives_what_has_most_words_where_nothing_has_all(stories):
    results = find("kettle door")

    assert results.is_relaxed is True
    assert set(titles(results)) == {"A door", "A kettle"}
    assert find("zebra").is_relaxed is False


def test_search_takes_a_known_phrase_apart_where_nothing_has_it(stories):
    synonyms.set_words(source="set-1", group="set-1", language="en", said=["kettle support", "tea for two"])

    results = find("kettle support")

    assert (titles(results), results.is_relaxed) == (["A kettle"], True)


@pytest.mark.parametrize("query", ["I want to get a kettle", "still looking for the kettle"])
def test_search_wants_no_words_that_say_little_beside_others(stories, query):
    results = find(query)

    assert (titles(results), results.is_relaxed) == (["A kettle"], False)


def test_search_leaves_out_the_commonest_words(stories):
    assert titles(find("the kettle of the")) == ["A kettle"]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("berries", "A berry a day"),
        ("carer's", "Carers meet"),
        ("meeting", "Carers meet"),
        ("BERRY", "A berry a day"),
        ("кухня", "Кухня"),
        ("مقهى", "مقهى"),
    ],
)
def test_search_in_the_database_ignores_case_and_endings(story_index, query, title):
    for name in ("A berry a day", "Carers meet", "Кухня", "مقهى"):
        StoryPageFactory(parent=story_index, title=name, slug=f"page-{name.encode().hex()}")

    assert titles(find(query)) == [title]


@pytest.mark.parametrize("query", ["", "   ", "\0", "***", '"', "''", "()", "\u200b"])
def test_search_for_nothing_finds_nothing(stories, query):
    results = find(query)

    assert (list(results.hits), results.total, results.page, results.pages) == ([], 0, 1, 1)


@pytest.mark.parametrize(
    "query",
    [
        '"safe haven',
        "safe AND",
        "NEAR(safe haven)",
        "safe*",
        "title:safe",
        "{title} : safe",
        "safe' OR 1=1 --",
        "safe & | ! haven",
        "safe <-> haven",
        "%s %d {0}",
        "safe\0haven",
        "safe\\",
        "safe\u202ehaven",
        "😀 safe",
        "safe OR haven NOT york",
        "+safe -haven ^york",
        "safe ~ :* & !",
        "- safe",
        " ".join("abcdefghijklmnopqrstuvwxyz0123456789"),
        "safe ' haven",
        "x" * 10_000,
        "ba " * 5_000,
        "a\u0301" * 300,
    ],
)
def test_search_survives_any_query(stories, query):
    results = find(query)

    assert results.total == len(results.hits)


def test_search_finds_only_what_everybody_may_see(stories, home):
    stories[0].unpublish()
    make_private(stories[1])
    closed = StandardPageFactory(parent=home, title="Closed room")
    StandardPageFactory(parent=closed, title="Safe haven below it")
    make_private(closed)

    results = find("safe haven")

    assert titles(results) == ["A kettle"]
    assert results.total == 1


def test_search_gives_readers_their_language_first_and_then_untranslated_english(story_index, locales):
    translated = StoryPageFactory(parent=story_index, title="Kuchnia in English", slug="one")
    untranslated = StoryPageFactory(parent=story_index, title="Kuchnia kuchnia", slug="two")
    polish = translated.copy_for_translation(locales["pl"], copy_parents=True)
    polish.title, polish.body = "Rozdział", text("Tu jest kuchnia.")
    polish.save_revision().publish()
    untranslated.copy_for_translation(locales["pl"], alias=True)

    results = find("kuchnia", language="pl")

    assert [(hit.title, hit.language, hit.url) for hit in results.hits] == [
        ("Rozdział", "pl", "/pl/stories/one/"),
        ("Kuchnia kuchnia", "en", "/pl/stories/two/"),
    ]
    assert results.total == 2
    assert set(titles(find("kuchnia"))) == {"Kuchnia in English", "Kuchnia kuchnia"}


def test_search_gives_english_where_the_translation_is_not_live(story_index, locales):
    page = StoryPageFactory(parent=story_index, title="Kuchnia")
    page.copy_for_translation(locales["pl"], copy_parents=True)

    [hit] = find("kuchnia", language="pl").hits

    assert (hit.language, hit.url) == ("en", "/stories/kuchnia/")


@pytest.fixture
def one_of_each(story_index, event_index, get_involved, home):
    StoryPageFactory(parent=story_index, title="Kettle story")
    EventPageFactory(parent=event_index, title="Kettle event")
    OpportunityPageFactory(parent=get_involved, title="Kettle opportunity")
    StandardPageFactory(parent=home, title="Kettle page")


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        (["stories"], ["Kettle story"]),
        (["events"], ["Kettle event"]),
        (["opportunities"], ["Kettle opportunity"]),
        (["pages"], ["Kettle page"]),
        (["stories", "events"], ["Kettle event", "Kettle story"]),
        (["unknown"], ["Kettle event", "Kettle opportunity", "Kettle page", "Kettle story"]),
        ([], ["Kettle event", "Kettle opportunity", "Kettle page", "Kettle story"]),
    ],
)
def test_search_keeps_to_the_chosen_kinds(one_of_each, kinds, found):
    results = find("kettle", kinds=tuple(kinds))

    assert sorted(titles(results)) == found
    assert results.total == len(found)


def test_search_hit_of_any_kind_has_a_summary(one_of_each):
    assert [hit.excerpt_html for hit in find("kettle").hits] == ["A summary in plain words."] * 4


@pytest.mark.parametrize(
    ("asked", "shown", "hits"),
    [(-1, 1, 10), (0, 1, 10), (1, 1, 10), (3, 3, 1), (99999, 3, 1), (10**30, 3, 1)],
)
def test_search_shows_the_nearest_page_that_exists(story_index, asked, shown, hits):
    for _ in range(21):
        StoryPageFactory(parent=story_index, summary="Kettle")

    results = find("kettle", page=asked)

    assert (results.page, results.pages, results.total, len(results.hits)) == (shown, 3, 21, hits)


@pytest.mark.parametrize("count", [1, 30])
def test_search_costs_the_same_queries_for_one_and_thirty(story_index, count, django_assert_num_queries):
    for _ in range(count):
        StoryPageFactory(parent=story_index, summary="Kettle")
    find("kettle")  # content types and sites are kept

    # synonyms; places; words in titles, and anywhere; what was found, its filters; entries, pages; best bets
    with django_assert_num_queries(9):
        assert search(Query("kettle")).total == count


@pytest.mark.parametrize("count", [1, 30])
def test_suggest_costs_two_queries_for_one_and_thirty(story_index, count, django_assert_num_queries):
    for number in range(count):
        StoryPageFactory(parent=story_index, title=f"Kettle {number}")
    catch_up()
    full_text.suggest("ket", language="en")

    with django_assert_num_queries(2):
        assert len(full_text.suggest("ket", language="en")) == min(count, 8)


# What readers choose


ASKED_AT = timezone.now()


@pytest.fixture
def places(db):
    york = LocalityFactory(name="York", slug="york")
    return {"york": york, "hull": LocalityFactory(name="Hull", slug="hull")}


@pytest.fixture
def things(db, places):
    """Entries as apps describe them, one of them past."""

    def make(key, kind="stories", language="en", heading="A kettle", facets=(), readers=("en",), **values):
        entry = SearchEntry.objects.create(
            key=key, kind=kind, language=language, heading=heading, fingerprint=key, **values
        )
        own = [("reader", code) for code in readers] + list(facets)
        entry.facets.bulk_create([SearchFacet(entry=entry, name=name, value=value) for name, value in own])

    def meets(days):
        starts_at = ASKED_AT + timedelta(days=days)
        return {
            "kind": "events",
            "starts_at": starts_at,
            "ends_at": starts_at + timedelta(hours=2),
            "day": starts_at.date(),
        }

    make("past", facets=[("where", "york"), ("how", "online")], **meets(-400))
    make("soon", facets=[("where", "york"), ("how", "online"), ("access", "bsl")], **meets(10))
    make("later", facets=[("where", "hull"), ("how", "in-person")], **meets(60))
    make("story", facets=[("where", "hull")], day=ASKED_AT.date() - timedelta(days=20))
    make("placeless", facets=[("how", "online")], day=ASKED_AT.date() - timedelta(days=800))


def ask(*concepts, **kwargs):
    kwargs = {"language": "en", "kinds": ("stories", "events"), "now": ASKED_AT} | kwargs
    areas = read_places().get_areas()
    return full_text.ask(Question(concepts=concepts or (("kettle",),), areas=areas, **kwargs))


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({}, {"past", "soon", "later", "story", "placeless"}),
        ({"kinds": ("stories",)}, {"story", "placeless"}),
        ({"when": When.COMING}, {"soon", "later"}),
        ({"when": When.MONTH}, {"soon"}),
        ({"when": When.PAST}, {"past"}),
        ({"filters": {"how": ("online",)}}, {"past", "soon", "placeless"}),
        ({"filters": {"how": ("online", "in-person")}}, {"past", "soon", "later", "placeless"}),
        ({"filters": {"how": ("online",), "access": ("bsl",)}}, {"soon"}),
        ({"filters": {"how": ("' OR 1=1",)}}, set()),
        ({"places": frozenset({"york"})}, {"past", "soon", "placeless"}),
        ({"places": frozenset()}, {"placeless"}),
        ({"language": "pl"}, set()),
    ],
)
def test_full_text_keeps_to_what_was_chosen(things, chosen, found):
    answer = ask(**chosen)

    assert set(answer.keys) == found
    assert answer.total == len(found)


def test_full_text_puts_what_names_no_place_last_whatever_the_order(things):
    for sort in Sort:
        answer = ask(places=frozenset({"hull"}), sort=sort)

        assert set(answer.keys) == {"later", "story", "placeless"}
        assert answer.keys[-1] == "placeless"
        assert answer.without_place == 1
    assert ask().without_place == 0


def test_full_text_counts_each_choice_with_the_others_in_force(things):
    assert ask().counts == {
        "kind": {"events": 3, "stories": 2},
        "when": {"coming": 2, "month": 1, "past": 1},
        "where": {"york": 3, "hull": 3},  # the one that names no place is shown for both
        "how": {"online": 3, "in-person": 1},
        "access": {"bsl": 1},
    }
    assert ask(kinds=("events",), filters={"how": ("online",)}).counts == {
        "kind": {"events": 2, "stories": 1},
        "when": {"coming": 1, "month": 1, "past": 1},
        "where": {"york": 2},
        "how": {"online": 2, "in-person": 1},
        "access": {"bsl": 1},
    }


def test_full_text_counts_a_place_with_all_that_lies_in_it(things, places):
    yorkshire = LocalityFactory(name="Yorkshire", slug="yorkshire")
    for place in places.values():
        place.parent = yorkshire
        place.save()

    assert ask().counts["where"] == {"york": 3, "hull": 3, "yorkshire": 5}


@pytest.mark.parametrize(
    ("chosen", "keys"),
    [
        ({}, ["later", "soon", "story", "past", "placeless"]),
        ({"when": When.COMING}, ["soon", "later"]),
        ({"when": When.PAST}, ["past"]),
    ],
)
def test_full_text_sorts_by_date(things, chosen, keys):
    assert ask(sort=Sort.DATE, **chosen).keys == keys


def test_full_text_puts_what_is_coming_further_up_where_that_is_asked_for(things):
    SearchEntry.objects.filter(key="story").update(weight=1.6)

    assert ask().keys[0] == "story"
    assert set(ask(asks_for_next=True).keys[:2]) == {"soon", "later"}


def test_full_text_puts_what_is_coming_up_and_what_is_past_down(things):
    keys = ask().keys

    assert set(keys[:2]) == {"soon", "later"}
    assert set(keys[2:4]) == {"story", "placeless"}
    assert keys[4] == "past"


def test_full_text_puts_what_is_called_so_first(story_index):
    long_ago = StoryPageFactory(parent=story_index, title="Kettle")
    for number in range(5):
        StoryPageFactory(parent=story_index, title=f"Kettle {number} kettle", summary="Kettle kettle")

    assert find("the kettles").hits[0].key == f"page-{long_ago.pk}"


def test_full_text_gives_the_first_of_each_kind(things):
    answer = ask(is_grouped=True)

    assert {kind: len(keys) for kind, keys in answer.groups.items()} == {"events": 3, "stories": 2}
    assert answer.groups["events"][2] == "past"
    assert ask().groups == {}


@pytest.mark.parametrize(
    ("concepts", "found"),
    [
        ([("zebra", "kettle")], 1),
        ([("safe haven",)], 1),
        ([("haven safe",)], 0),
        ([("haven", "safe haven"), ("york", "eboracum")], 1),
        ([("crisis café", "safe haven")], 1),
        ([("!!!", "safe haven"), ("***",)], 1),
        ([("***",)], 0),
        ([], 0),
    ],
)
def test_full_text_knows_all_ways_to_say_a_thing(story_index, concepts, found):
    StoryPageFactory(parent=story_index, title="Safe haven in York", summary="A kettle and biscuits.")
    catch_up()
    question = Question(tuple(concepts), language="en", kinds=("stories",), now=ASKED_AT)

    assert full_text.ask(question).total == found


@pytest.mark.parametrize(
    ("query", "found"),
    [("kettle zebra", 1), ("kettle zebra lion", 0), ("kettle door zebra", 1), ("kettle door zebra lion", 1)],
)
def test_full_text_is_content_with_half(story_index, query, found):
    StoryPageFactory(parent=story_index, title="A kettle behind the door")
    catch_up()

    assert ask(*((word,) for word in query.split()), needs_all=False).total == found


def test_full_text_finds_what_begins_so_where_nothing_has_the_word(story_index):
    StoryPageFactory(parent=story_index, title="Volunteering", summary="A kettle.")
    StoryPageFactory(parent=story_index, title="A day", body=text("Somebody was photographing."))

    assert titles(find("volunte")) == ["Volunteering"]
    assert titles(find("photogra")) == ["A day"]
    assert titles(find("vol")) == []


def test_suggest_gives_names_that_begin_so(story_index, locales):
    for title in ("Safe haven in York", "Haven", "A haven that is safe", "Café talk", "Volunteering"):
        StoryPageFactory(parent=story_index, title=title, summary="Kettle")
    catch_up()

    def suggest(beginning, language="en"):
        keys = full_text.suggest(beginning, language=language)
        named = dict(SearchEntry.objects.values_list("key", "heading"))
        return [named[key] for key in keys]

    assert suggest("hav") == ["Haven", "Safe haven in York", "A haven that is safe"]
    assert suggest("safe hav") == ["Safe haven in York", "A haven that is safe"]
    assert suggest("cafe") == ["Café talk"]
    assert suggest("volunteeri") == ["Volunteering"]
    assert suggest("volunteeri", "pl") == ["Volunteering"]
    assert suggest("kettle") == []
    assert suggest("' OR 1=1 *") == suggest("") == suggest("\0") == suggest('"') == []


def test_suggest_gives_only_what_the_reader_may_find(stories, locales):
    stories[0].unpublish()
    make_private(stories[1])
    translation = stories[2].copy_for_translation(locales["pl"], copy_parents=True)
    translation.title, translation.slug = "Czajnik", "czajnik"
    translation.save_revision().publish()
    catch_up()

    for beginning in ("safe", "door", "a d"):
        assert full_text.suggest(beginning, language="en") == []
    assert full_text.suggest("kettle", language="en") == [f"page-{stories[2].pk}"]
    assert full_text.suggest("kettle", language="pl") == []
    assert full_text.suggest("czaj", language="pl") == [f"page-{translation.pk}"]


def test_full_text_stops_at_its_bound(story_index, monkeypatch):
    monkeypatch.setattr(full_text, "MOST_MATCHES", 3)
    for _ in range(5):
        StoryPageFactory(parent=story_index, summary="Kettle")

    StoryPageFactory(parent=story_index, title="A kettle")
    for _ in range(2):
        StoryPageFactory(parent=story_index, summary="Kettle")

    results = find("kettle")

    assert (results.total, results.is_bounded, results.counts) == (3, True, {})
    assert titles(results)[0] == "A kettle"  # whatever is looked at, those with the word in the title are


def test_register_refuses_a_name_twice(db):
    with pytest.raises(ValueError, match="events"):
        findable.register_pages("events", label="Events", order=1, models=[EventPage])


# Elasticsearch in trouble


@pytest.fixture
def fault_server():
    servers = []

    def start(answer):
        servers.append(FaultServer(answer))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


FAULTS = {"silent": None, "answers 500": HTTP_500, "resets": b"", "is another program": HTTP_200_BY_ANOTHER}


@pytest.mark.parametrize("fault", FAULTS)
def test_search_answers_from_the_database_when_elasticsearch(stories, elasticsearch_at, fault_server, fault):
    server = fault_server(FAULTS[fault])
    elasticsearch_at(server.url)

    started = time.monotonic()
    results = find("safe haven")

    assert results.is_fallback is True
    assert (results.total, titles(results)[0]) == (3, "Safe haven in York")
    assert server.requests == 1
    # Not a measurement (tests/bench is): a hang is longer than the client's time-out for writing
    assert time.monotonic() - started < es.WRITE_TIMEOUT - 1


def test_search_answers_from_the_database_when_elasticsearch_refuses(stories, elasticsearch_at):
    elasticsearch_at(get_refused_url())

    results = find("safe haven")

    assert (results.is_fallback, results.total) == (True, 3)


def test_search_waits_no_longer_than_the_settings_say(db, elasticsearch_at, monkeypatch):
    timeouts = []

    def urlopen(pool, method, url, timeout, **kwargs):
        timeouts.append((timeout.connect_timeout, timeout.total))
        raise urllib3.exceptions.ProtocolError("seen enough")

    monkeypatch.setattr(urllib3.HTTPConnectionPool, "urlopen", urlopen)
    elasticsearch_at("http://127.0.0.1:9")

    find("kettle")

    [(connect, total)] = timeouts
    assert connect == 0.3
    assert 0.5 < total <= 1.0  # what is left of the time after reading the query


def test_search_does_not_ask_again_after_a_failure(stories, elasticsearch_at, fault_server):
    server = fault_server(HTTP_500)
    elasticsearch_at(server.url)
    find("haven")

    results = find("haven")

    assert server.requests == 1
    assert (results.is_fallback, results.total) == (True, 3)


def test_search_asks_again_when_the_break_is_over(stories, elasticsearch_at, fault_server, settings):
    settings.SEARCH_BREAK = 0
    server = fault_server(HTTP_500)
    elasticsearch_at(server.url)
    find("haven")

    find("haven")

    assert server.requests == 2


def test_breaker_lets_one_caller_try_when_the_break_is_over(settings):
    breaker = es.Breaker()
    settings.SEARCH_BREAK = 0
    breaker.trip()
    settings.SEARCH_BREAK = 30

    assert [breaker.allow(), breaker.allow()] == [True, False]

    breaker.reset()
    assert [breaker.allow(), breaker.allow()] == [True, True]


def test_search_without_elasticsearch_is_no_fallback(stories):
    assert find("haven").is_fallback is False
    assert find("") == Results(Query(""))
