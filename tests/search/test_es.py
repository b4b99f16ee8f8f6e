"""What a real Elasticsearch answers to the site's questions, entry by entry."""

import json
from datetime import date, timedelta

import pytest
from elasticsearch import BadRequestError

from core import entries, es, findable, places
from core.models import SearchEntry, SearchFacet
from core.search_types import Question, Sort, When
from tests.factories import LocalityFactory
from tests.fault_servers import FaultServer, get_refused_url


@pytest.fixture
def add(db):
    """Writes an entry that search may find: no thing is behind it."""

    def add(key, heading="Kettle", *, readers=("en", "pl", "ar"), facets=None, **values):
        defaults = {"kind": "pages", "language": "en", "fingerprint": key}
        entry = SearchEntry.objects.create(key=key, heading=heading, **{**defaults, **values})
        told = {("reader", code) for code in readers}
        told |= {(name, value) for name, own in (facets or {}).items() for value in own}
        SearchFacet.objects.bulk_create(
            [SearchFacet(entry=entry, name=name, value=value) for name, value in told]
        )
        entries.note_for_index([key])
        return entry

    return add


@pytest.fixture
def ask(catch_up, now):
    def ask(words, *, timeout=20, **values):
        concepts = tuple((word,) for word in words.split()) if isinstance(words, str) else words
        defaults = {"language": "en", "kinds": tuple(findable.get_kinds()), "now": now}
        defaults["areas"] = places.read().get_areas()
        answer = es.ask(Question(concepts=concepts, **{**defaults, **values}), timeout=timeout)
        assert answer is not None, "Elasticsearch should have answered."
        return answer

    return ask


def test_words_are_found_whatever_their_case_accents_and_endings(add, ask, catch_up):
    wanted = {
        "berries": "A berry a day",
        "BERRY": "A berry a day",
        "carer": "Carers’ café",
        "cafe": "Carers’ café",
        "kéttle": "Kettle",
        "volunteering": "Who volunteers",
        "zazolc": "Zażółć",
        "lodz": "Łódź",
        "مقهي": "مقهى",  # another way to write the last letter
        "صحة": "الصِّحَّة للجميع",  # without the article and the vowel signs
        "احمد": "أحمد",
        "٢٠٢٦": "Plan 2026",
        "névi": "ne\u0301vi",  # an accent as a letter of its own
    }
    for number, heading in enumerate(dict.fromkeys(wanted.values())):
        add(f"page-{number}", heading)
    catch_up()
    headings = dict(SearchEntry.objects.values_list("key", "heading"))

    found = {words: [headings[key] for key in ask(words).keys] for words in wanted}

    assert found == {words: [heading] for words, heading in wanted.items()}


def test_heading_comes_before_names_summary_and_text(add, ask, catch_up):
    add("page-1", "One", text="A kettle.")
    add("page-2", "Two", summary="A kettle.")
    add("page-3", "Three", names="A kettle\nA pot")
    add("page-4", "A kettle")
    catch_up()

    assert ask("kettle").keys == ["page-4", "page-3", "page-2", "page-1"]


def test_thing_that_is_called_exactly_so_comes_first(add, ask, catch_up):
    add("page-1", "Kettle kettle kettle", text="kettle " * 10, summary="The kettle, a kettle")
    add("page-2", "The kettle", text="It boils water. " * 50)
    add("page-3", "Something else", names="kettles")
    catch_up()

    assert ask("kettle").keys == ["page-2", "page-3", "page-1"]


def test_all_concepts_must_be_there_in_one_of_their_ways(add, ask, catch_up):
    add("page-1", "Safe haven", text="in York")
    add("page-2", "Crisis house", text="in York")
    add("page-3", "Crisis", text="A house in York")
    add("page-4", "Safe haven")
    catch_up()
    concepts = (("safe haven", "crisis house"), ("york",))

    # what was typed comes first; words of a synonym that stand apart mean something else
    assert ask(concepts).keys == ["page-1", "page-2"]


def test_words_side_by_side_come_before_words_apart(add, ask, catch_up):
    add("page-1", "A house for those in crisis")
    add("page-2", "Crisis house of the north and of the south")
    catch_up()

    assert ask("crisis house").keys == ["page-2", "page-1"]


def test_most_concepts_are_enough_where_not_all_are_needed(add, ask, catch_up):
    add("page-1", "Crisis house", text="in York")
    add("page-2", "Crisis house", text="in Leeds")
    add("page-3", "Crisis", text="in Leeds")
    catch_up()

    assert ask("crisis house york tonight").total == 0
    assert ask("crisis house york", needs_all=False).keys == ["page-1", "page-2"]
    assert ask("tonight", needs_all=False).total == 0


def test_half_a_word_finds_the_heading_that_begins_so_after_whole_words(add, ask, catch_up):
    add("page-1", "Volunteering", text="Somebody volunteers.")
    add("page-2", "Volun")
    catch_up()

    assert ask("volun").keys == ["page-2", "page-1"]
    assert ask("volun somebody").total == 0  # only the last word can be half typed


def test_own_language_comes_first_and_nobody_finds_what_is_for_other_readers(add, ask, catch_up):
    add("page-1", "Kuchnia kuchnia", names="kuchnia", language="en", readers=("en", "pl"))
    add("page-2", "Rozdział", text="Tu jest kuchnia.", language="pl", readers=("pl",))
    add("page-3", "Kuchnia", language="en", readers=("en",))
    catch_up()

    assert ask("kuchnia", language="pl").keys == ["page-2", "page-1"]
    assert ask("kuchnia", language="pl", sort=Sort.DATE).keys == ["page-2", "page-1"]
    assert sorted(ask("kuchnia").keys) == ["page-1", "page-3"]


def test_what_is_coming_stands_before_what_is_past(add, ask, catch_up, now):
    for key, days in (("page-1", -400), ("page-2", 40), ("page-3", 4), ("page-4", -4)):
        at = now + timedelta(days=days)
        add(key, "Kettle event", starts_at=at, ends_at=at + timedelta(hours=2), day=at.date())
    add("page-5", "Kettle event")
    catch_up()

    assert ask("kettle").keys == ["page-3", "page-2", "page-5", "page-4", "page-1"]


@pytest.mark.parametrize(("asks_for_next", "first"), [(False, "page-1"), (True, "page-2")])
def test_what_comes_next_stands_further_up_where_that_is_asked_for(
    add, ask, catch_up, now, asks_for_next, first
):
    at = now + timedelta(days=3)
    add("page-1", "Kettle talk", text="Kettle.")
    add("page-2", "Evening with tea, a kettle and biscuits", starts_at=at, ends_at=at + timedelta(hours=2))
    catch_up()

    assert ask((("kettle", "urn"),), asks_for_next=asks_for_next).keys[0] == first


def test_what_weighs_more_stands_further_up(add, ask, catch_up):
    add("page-1", "Kettle and cups", weight=0.6)
    add("page-2", "Kettle and cups", weight=1.6)
    add("page-3", "Kettle and cups")
    catch_up()

    assert ask("kettle").keys == ["page-2", "page-3", "page-1"]


def test_when_filters_and_counts_by_time(add, ask, catch_up, now):
    for key, start, end in (
        ("page-1", -50, -49),
        ("page-2", -1, 1),  # has begun, and is not over
        ("page-3", 29, 30),
        ("page-4", 31, 32),
    ):
        add(key, starts_at=now + timedelta(days=start), ends_at=now + timedelta(days=end))
    add("page-5")
    add("page-6", starts_at=now - timedelta(hours=1))  # nobody said when it ends
    catch_up()

    found = {when: sorted(ask("kettle", when=when).keys) for when in When}

    assert found == {
        When.ANY: ["page-1", "page-2", "page-3", "page-4", "page-5", "page-6"],
        When.COMING: ["page-2", "page-3", "page-4"],
        When.MONTH: ["page-2", "page-3"],
        When.PAST: ["page-1", "page-6"],
    }
    # the counts of a filter do not change with its own choice
    for when in When:
        assert ask("kettle", when=when).counts["when"] == {"coming": 3, "month": 2, "past": 2}


def test_sort_by_date_is_newest_first_and_soonest_first_for_what_is_coming(add, ask, catch_up, now):
    for key, days in (("page-1", 3), ("page-2", 10), ("page-3", -3)):
        at = now + timedelta(days=days)
        add(key, starts_at=at, ends_at=at, day=at.date())
    add("page-4", day=date(2001, 1, 1))
    add("page-5")
    catch_up()

    newest = ["page-2", "page-1", "page-3", "page-4", "page-5"]
    assert ask("kettle", sort=Sort.DATE).keys == newest
    assert ask("kettle", sort=Sort.DATE, when=When.COMING).keys == ["page-1", "page-2"]
    assert ask("kettle", sort=Sort.DATE, when=When.MONTH).keys == ["page-1", "page-2"]


def test_counts_are_exact_for_many_values_with_the_other_filters_in_force(add, ask, catch_up):
    for number in range(25):
        LocalityFactory(name=f"Place {number}", slug=f"place-{number}")
        for copy in range(number + 1):
            kind = "stories" if copy % 2 else "pages"
            add(f"page-{number}-{copy}", kind=kind, facets={"where": [f"place-{number}"]})
    catch_up()

    everything = ask("kettle")
    stories = ask("kettle", kinds=("stories",))

    assert everything.counts["where"] == {f"place-{number}": number + 1 for number in range(25)}
    assert everything.counts["kind"] == {"pages": 169, "stories": 156}
    assert (everything.total, stories.total) == (325, 156)
    assert stories.counts["kind"] == everything.counts["kind"]
    halves = {f"place-{number}": (number + 1) // 2 for number in range(1, 25)}
    assert stories.counts["where"] == halves


def test_registered_filters_leave_what_has_one_of_the_values(add, ask, catch_up):
    add("page-1", facets={"how": ["online"], "access": ["bsl", "hearing-loop"]})
    add("page-2", facets={"how": ["in-person"], "access": ["bsl"]})
    add("page-3", facets={"how": ["online", "in-person"]})
    add("page-4")
    catch_up()

    assert sorted(ask("kettle", filters={"how": ("online",)}).keys) == ["page-1", "page-3"]
    assert len(ask("kettle", filters={"how": ("online", "in-person")}).keys) == 3
    assert ask("kettle", filters={"how": ("in-person",), "access": ("bsl",)}).keys == ["page-2"]
    assert ask("kettle", filters={"how": ("by-post",)}).total == 0
    assert ask("kettle", filters={"how": ("by-post",)}).counts["kind"] == {}


def test_place_keeps_what_names_none_after_the_rest(add, ask, catch_up):
    yorkshire = LocalityFactory(name="Yorkshire", slug="yorkshire")
    LocalityFactory(name="York", slug="york", parent=yorkshire)
    LocalityFactory(name="Leeds", slug="leeds", parent=yorkshire)
    add("page-1", "Kettle", names="kettle", summary="Kettle", text="kettle")
    add("page-2", "Something", text="One kettle in a long text. " * 30, facets={"where": ["york"]})
    add("page-3", "Kettle", facets={"where": ["leeds"]})
    catch_up()

    for sort in Sort:
        answer = ask("kettle", places=frozenset({"york", "yorkshire"}), sort=sort)
        assert (answer.keys, answer.total, answer.without_place) == (["page-2", "page-1"], 2, 1)
    # what names no place is shown for every one
    assert answer.counts["where"] == {"york": 2, "leeds": 2, "yorkshire": 3}
    assert ask("kettle").without_place == 0


def test_grouped_gives_the_best_three_of_each_kind(add, ask, catch_up):
    for number in range(5):
        add(f"page-{number}", text="kettle " * number)
    add("people-1", "Kettle (demo)", kind="people")
    catch_up()

    answer = ask("kettle", is_grouped=True)
    best = [key for key in answer.keys if key.startswith("page-")][:3]

    assert answer.groups == {"pages": best, "people": ["people-1"]}
    assert answer.counts["kind"] == {"pages": 5, "people": 1}
    assert ask("kettle", is_grouped=True, kinds=("people",)).groups == {"people": ["people-1"]}
    assert ask("kettle").groups == {}


@pytest.mark.parametrize(("asked", "shown", "keys"), [(1, 1, 10), (3, 3, 1), (4, 3, 1), (10**30, 3, 1)])
def test_page_that_does_not_exist_is_the_last_e15(add, ask, catch_up, asked, shown, keys):
    for number in range(21):
        add(f"page-{number}")
    catch_up()

    answer = ask("kettle", page=asked)

    assert (answer.page, answer.total, len(answer.keys)) == (shown, 21, keys)
    assert (ask("teapot", page=7).page, ask("teapot", page=7).total) == (1, 0)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("voluntear", "volunteer"),
        ("savings kettel", "savings kettle"),
        ("kettel vulonteer", "kettle volunteer"),
        ("spotkanei", "spotkanie"),
        ("مقهنى", "مقهى"),
    ],
)
def test_typo_is_answered_with_what_was_meant(add, ask, catch_up, typed, meant):
    add("page-1", "Volunteer with a kettle", text="Savings")
    add("page-2", "Spotkanie")
    add("page-3", "مقهى")
    catch_up()

    answer = ask(typed)

    assert (answer.total, answer.did_you_mean) == (0, meant)
    assert ask(meant).total == 1


def test_correction_that_finds_nothing_for_this_reader_is_never_suggested(add, ask, catch_up):
    add("page-1", "Volunteer", language="pl", readers=("pl",), kind="stories")
    add("page-2", "Kettle")
    catch_up()

    assert ask("voluntear", language="pl").did_you_mean == "volunteer"
    assert ask("voluntear").did_you_mean == ""
    assert ask("voluntear kettle", language="pl").did_you_mean == "volunteer kettle"  # has half of it
    assert ask("voluntear", language="pl", kinds=("pages",)).did_you_mean == ""


def test_word_that_is_written_right_is_not_taken_for_another(add, ask, catch_up):
    add("page-1", "Cancel", text="Support")
    catch_up()

    # what is written wrong is, by the same letters
    assert (ask("cancem").did_you_mean, ask("cancem", needs_all=False).keys) == ("cancel", ["page-1"])
    assert (ask("cancer").did_you_mean, ask("cancer", needs_all=False).keys) == ("", [])
    assert ask("cancer support").did_you_mean == ""


def test_word_that_is_written_right_gives_way_to_words_that_stand_together(add, ask, catch_up):
    add("page-1", "How to sign up")
    add("page-2", "Debts", text="Sign here. Wait, and look up.")
    catch_up()

    assert ask("sing up").did_you_mean == "sign up"
    assert ask("sing debts").did_you_mean == ""
    assert ask("sing dbets").did_you_mean == "sing debts"


def test_right_words_are_not_corrected(add, ask, catch_up):
    for number in range(5):
        add(f"page-{number}", "Career")
    add("page-9", "Carer")
    catch_up()

    assert (ask("carer").keys, ask("carer").did_you_mean) == (["page-9"], "")


@pytest.mark.parametrize(
    ("beginning", "found"),
    [
        ("vol", ["page-1", "page-2"]),
        ("VOLUNTEERIN", ["page-1"]),
        ("with k", ["page-2"]),
        ("ket volun", ["page-2"]),
        ("lod", ["page-3"]),
        ("صح", ["page-4"]),
        ("secret", []),
        ("x" * 300, []),
    ],
)
def test_suggest_finds_what_is_called_by_words_that_begin_so(add, catch_up, beginning, found):
    add("page-1", "Volunteering", text="secret")
    add("page-2", "Volunteer with kettles", summary="secret")
    add("page-3", "Somewhere", names="Łódź")
    add("page-4", "صِحَّة")
    add("page-5", "Volunteering", language="pl", readers=("pl",))
    catch_up()

    assert sorted(es.suggest(beginning, language="en", timeout=20)) == found


def test_suggest_names_a_series_once_and_the_own_language_first(add, catch_up):
    for number in range(12):
        add(f"page-{number}", "Kettle meeting")
    add("page-20", "Zebranie: kettle", language="pl", readers=("pl",))
    catch_up()

    found = es.suggest("kett", language="pl", timeout=20)

    assert (found[0], len(found)) == ("page-20", 2)


@pytest.mark.parametrize("is_silent", [False, True])
def test_host_of_a_cluster_that_is_away_costs_no_answer(add, ask, catch_up, settings, index, is_silent):
    add("page-1")
    catch_up()
    silent = FaultServer(None)
    own = settings.WAGTAILSEARCH_BACKENDS[es.NAME]
    urls = [silent.url if is_silent else get_refused_url(), settings.ELASTICSEARCH_URL]
    settings.WAGTAILSEARCH_BACKENDS = {**settings.WAGTAILSEARCH_BACKENDS, es.NAME: {**own, "URLS": urls}}
    es.get_backend.cache_clear()

    totals = [ask("kettle", timeout=6).total for _ in range(4)]
    silent.stop()

    assert totals == [1, 1, 1, 1]
    assert silent.requests == int(is_silent)


def test_index_takes_no_field_that_nobody_named(add, catch_up, index):
    with pytest.raises(BadRequestError, match="strict"):
        index.es.index(index=es.get_index().name, document={"telephone": "01632 960001"})


def test_document_holds_what_the_entry_says_and_no_more(add, catch_up, index, now):
    add("page-1", "Kettles", facets={"how": ["online"]}, starts_at=now)
    catch_up()

    hit = index.es.get(index=es.get_index().name, id="page-1")["_source"]

    assert json.loads(json.dumps(hit)) == {
        "key": "page-1",
        "kind": "pages",
        "language": "en",
        "readers": ["ar", "en", "pl"],
        "facets": {"how": ["online"]},
        "said": {"heading": "Kettles", "names": [], "summary": "", "text": "", "labels": ""},
        "called": ["kettl"],
        "title": "kettl",
        "starts_at": hit["starts_at"],
        "ends_at": hit["starts_at"],
        "day": None,
        "weight": 1.0,
        "fingerprint": "page-1",
    }
