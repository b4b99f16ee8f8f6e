"""Words that mean the same are known to search from the moment when somebody saves them."""

import pytest
from django.db import transaction
from django.utils import timezone

from core import entries, synonyms
from core.models import SearchWord, SynonymSet
from core.search import search
from core.search_types import Query
from tests.factories import StoryPageFactory
from tests.factories.glossary import GlossaryPageFactory, GlossaryTermPageFactory
from tests.fault_servers import get_refused_url
from tests.searching import make_private, text, titles

pytestmark = pytest.mark.django_db


def know(*said, language="en", source="set-0", group=""):
    synonyms.set_words(source=source, group=group or source, language=language, said=said)


def ask(query, language="en"):
    return synonyms.get_concepts(query, language=language)


def catch_up():
    """Does what happens right after a commit, which no test in a transaction has."""
    entries.refresh_noted(now=timezone.now())


# Reading a query


def test_query_without_known_words_is_its_words():
    assert ask("Meetings in York") == (("meetings",), ("york",))


def test_query_of_nothing_asks_for_nothing():
    assert (ask(""), ask("***"), ask('""')) == ((), (), ())


def test_query_of_small_words_alone_asks_for_them():
    assert ask("to be or not") == (("to",), ("be",), ("or",), ("not",))


def test_known_word_is_one_concept_with_all_its_ways_first_what_was_typed():
    know("carer", "caring for someone", "looking after someone")

    assert ask("Carers meet") == (
        ("carers", "caring for someone", "looking after someone"),
        ("meet",),
    )


def test_longest_known_phrase_wins():
    know("service user", "patient")
    know("people who use services", "lived experience", source="set-1")
    know("services", "help", source="set-2")

    assert ask("people who use services in York") == (
        ("people who use services", "lived experience"),
        ("york",),
    )
    assert ask("services") == (("services", "help"),)


def test_small_words_are_dropped_outside_known_phrases_only():
    know("looking after", "caring for")

    assert ask("the caring for a friend") == (("caring for", "looking after"), ("friend",))


@pytest.mark.parametrize("query", ["MVP", "mvp", "MVPs", "M.V.P.", "m.v.p", "mvp's"])
def test_initials_lead_to_the_name_however_they_are_written(query):
    know("Maternity Voices Partnership", "MVP")

    [concept] = ask(query)

    assert "maternity voices partnership" in concept
    assert concept[0] == query.replace(".", "").lower().removesuffix("'s")


@pytest.mark.parametrize(
    "query",
    ["maternity voices partnership", "MATERNITY VOICES PARTNERSHIPS", "Maternity voice's partnership"],
)
def test_name_leads_to_its_initials_with_any_ending(query):
    know("Maternity Voices Partnership", "MVP")

    [concept] = ask(query)

    assert concept[1:] == ("mvp",)


def test_phrase_in_quotes_is_one_concept_as_it_was_typed():
    know("safe haven", "crisis café")

    assert ask('the "safe haven" York') == (("safe haven",), ("york",))
    assert ask("„Safe Haven”") == (("safe haven",),)
    assert ask("safe haven") == (("safe haven", "crisis café"),)
    assert ask('"the door') == (("door",),)


def test_word_without_another_way_stays_several_words():
    know("Lived experience")

    assert ask("lived experience") == (("lived",), ("experience",))


def test_word_said_twice_is_one_concept():
    know("patient", "service user")

    assert ask("volunteer volunteering patients service users") == (
        ("volunteer",),
        ("patients", "service user"),
    )


def test_accents_do_not_matter():
    know("wózek", "wheelchair", language="pl")

    assert ask("wozek", language="pl") == (("wozek", "wheelchair"),)


def test_arabic_forms_of_one_word_are_known():
    know("اجتماع", "لقاء", language="ar")

    assert ask("الاجتماعات", language="ar") == (("الاجتماعات", "لقاء"),)


def test_words_are_those_of_the_readers_language_and_of_english():
    know("meeting", "event")
    know("spotkanie", "wydarzenie", "meeting", language="pl", source="set-1")

    assert ask("meeting") == (("meeting", "event"),)
    assert ask("spotkanie") == (("spotkanie",),)
    assert ask("spotkanie", language="pl") == (("spotkanie", "wydarzenie", "meeting"),)
    assert ask("meeting", language="pl") == (("meeting", "spotkanie", "wydarzenie", "event"),)


def test_translations_of_one_term_mean_the_same_to_readers_of_theirs():
    know("Peer support", source="page-1", group="term")
    know("Współwsparcie", source="page-2", group="term", language="pl")

    assert ask("wspolwsparcie", language="pl") == (("wspolwsparcie", "peer support"),)
    assert ask("peer support") == (("peer",), ("support",))


def test_query_does_not_explode():
    for number in range(30):
        know(*(f"word{number}", *(f"way{number}x{way}" for way in range(30))), source=f"set-{number}")

    concepts = ask(" ".join(f"word{number}" for number in range(30)))

    assert len(concepts) == 12
    assert {len(concept) for concept in concepts} == {8}


def test_only_so_many_words_of_a_query_are_looked_at():
    assert ask("a " * 60 + "kettle") == (("a",),)


@pytest.mark.parametrize("count", [1, 30])
def test_concepts_cost_one_query_for_one_and_thirty_groups(count, django_assert_num_queries):
    for number in range(count):
        know("kettle", f"way{number}", source=f"set-{number}")

    with django_assert_num_queries(1):
        ask("kettle in York")
    with django_assert_num_queries(0):
        ask('"kettle"')


# Names and their initials


@pytest.mark.parametrize(
    ("name", "ways"),
    [
        ("Maternity Voices Partnership", ["maternity voices partnership", "mvp"]),
        ("Integrated Care Community (ICC)", ["integrated care community", "icc"]),
        ("Experts by Experience", ["experts by experience", "ebe"]),
        ("Voluntary, Community and Social Enterprise", 2),
        ("The Kettle Club (demo)", ["the kettle club", "tkc"]),
        ("Lived experience", ["lived experience"]),
        ("NHS", ["nhs"]),
        ("What is a ladder of engagement", ["what is a ladder of engagement"]),
    ],
)
def test_name_is_known_without_brackets_and_by_its_initials(name, ways):
    synonyms.set_words(source="page-1", group="page-1", language="en", said=synonyms.get_ways([name]))

    told = list(SearchWord.objects.order_by("pk").values_list("words", flat=True))
    if ways == 2:
        assert told == ["voluntary community and social enterprise", "vcase", "vcse"]
    else:
        assert told == ways


@pytest.mark.parametrize("name", ["World Health Organisation", "Independent Network (IN)"])
def test_initials_that_are_a_common_word_do_not_lead_to_the_name(name):
    assert len(synonyms.get_ways([name])) == 1


# The glossary


@pytest.fixture
def glossary(home):
    return GlossaryPageFactory(parent=home)


@pytest.fixture
def story(story_index):
    return StoryPageFactory(parent=story_index, title="A kettle", body=text("The MVP met."))


def find(query, language="en"):
    return titles(search(Query(query, language=language, kinds=("stories",))))


def test_term_of_the_glossary_leads_to_what_its_initials_say(glossary, story):
    GlossaryTermPageFactory(parent=glossary, title="Maternity Voices Partnership", also_called="MVP")
    catch_up()

    assert find("maternity voices partnership") == ["A kettle"]


def test_new_name_of_a_term_is_known_when_it_is_published_and_not_before(glossary, story):
    term = GlossaryTermPageFactory(parent=glossary, title="Samovar circle")
    catch_up()
    term.also_called = "MVP"
    term.save_revision()
    catch_up()
    assert find("samovar circle") == []

    term.get_latest_revision().publish()
    catch_up()

    assert find("samovar circle") == ["A kettle"]


@pytest.mark.parametrize("way", ["unpublished", "deleted", "restricted", "renamed"])
def test_words_of_a_term_go_with_it(glossary, story, way):
    term = GlossaryTermPageFactory(parent=glossary, title="Samovar circle", also_called="MVP")
    catch_up()
    assert find("samovar circle") == ["A kettle"]

    if way == "unpublished":
        term.unpublish()
    elif way == "deleted":
        term.delete()
    elif way == "restricted":
        make_private(glossary)
    else:
        term.also_called = "Somebody else"
        term.save_revision().publish()
    catch_up()

    assert find("samovar circle") == []
    assert SearchWord.objects.filter(phrase="mvp").count() == 0


def test_polish_name_of_a_term_finds_what_is_only_in_english(glossary, story, locales):
    term = GlossaryTermPageFactory(parent=glossary, title="Samovar circle", also_called="MVP")
    polish = term.copy_for_translation(locales["pl"], copy_parents=True)
    polish.title, polish.also_called = "Grupa czajnika", ""
    polish.save_revision().publish()
    catch_up()

    assert find("grupa czajnika", language="pl") == ["A kettle"]
    assert find("grupa czajnika") == []


def test_term_is_known_right_after_the_commit(glossary, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        GlossaryTermPageFactory(parent=glossary, title="Samovar circle", also_called="MVP")

    assert ask("mvp") == (("mvp", "samovar circle"),)


def test_entry_that_did_not_change_writes_no_word(glossary):
    GlossaryTermPageFactory(parent=glossary, title="Samovar circle", also_called="MVP")
    entries.refresh_all()
    before = set(SearchWord.objects.values_list("pk", "words"))

    entries.refresh_all()

    assert set(SearchWord.objects.values_list("pk", "words")) == before
    assert {words for _pk, words in before} == {"samovar circle", "mvp"}


# The editors' list


def test_words_of_a_set_are_known_when_it_is_saved_and_gone_when_it_is_deleted(story):
    catch_up()
    own = SynonymSet.objects.create(words="kitchen appliance\nkettle")
    assert find("kitchen appliances") == ["A kettle"]

    own.words = "kitchen tool\r\nkettle"
    own.save()
    assert (find("kitchen appliances"), find("kitchen tool")) == ([], ["A kettle"])

    own.delete()
    assert find("kitchen tool") == []
    assert SearchWord.objects.count() == 0


def test_words_of_a_set_that_is_not_saved_after_all_are_not_known():
    with transaction.atomic():
        SynonymSet.objects.create(words="kitchen tool\nkettle")
        transaction.set_rollback(True)

    assert ask("kettle") == (("kettle",),)


# Every search engine is asked the same; tests/search asks a real Elasticsearch


def test_words_are_known_where_the_database_answers_for_elasticsearch(story, elasticsearch_at):
    catch_up()
    know("kettle", "samovar")
    elasticsearch_at(get_refused_url())

    results = search(Query("samovar", kinds=("stories",)))

    assert (titles(results), results.is_fallback) == (["A kettle"], True)
