"""What people searched for is marked where they read it."""

import html
import re
import time

import pytest

from core.highlights import LONGEST, excerpt, mark
from core.words import fold, split_query


def ask(query):
    return tuple((word,) for word in split_query(query))


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("A carer's day", "carers", "A <mark>carer&#x27;s</mark> day"),
        ("The Café", "cafe", "The <mark>Café</mark>"),
        ("The Cafe", "café", "The <mark>Cafe</mark>"),
        ("The cafe\u0301!", "cafe", "The <mark>cafe\u0301</mark>!"),
        ("Spotkanie w Łodzi", "lodzi", "Spotkanie w <mark>Łodzi</mark>"),
        ("مع الشباب", "شباب", "مع <mark>الشباب</mark>"),
        ("Co-production works", "coproduction", "<mark>Co-production</mark> works"),
        ("co production works", "co-production", "<mark>co production</mark> works"),
        ("A C.I.C. meets", "cic", "A <mark>C.I.C.</mark> meets"),
        ("Meetings, meeting; MET", "meet", "<mark>Meetings</mark>, <mark>meeting</mark>; MET"),
        ("Cared careful scar", "car", "Cared careful scar"),
        ("Nothing here", "zebra", "Nothing here"),
        ("", "zebra", ""),
        ("Kettle", "", "Kettle"),
    ],
)
def test_mark_compares_words_as_search_does(text, query, marked):
    assert mark(text, ask(query)) == marked


def test_mark_marks_every_way_to_say_a_thing():
    concepts = (("mvp", "maternity voices partnership", "maternity"),)

    marked = mark("The Maternity Voices Partnership (MVP), on maternity voices", concepts)

    assert marked == (
        "The <mark>Maternity Voices Partnership</mark> (<mark>MVP</mark>), on <mark>maternity</mark> voices"
    )


def test_mark_marks_a_phrase_only_whole():
    concepts = (("safe haven",),)

    assert mark("A haven, safe; safe", concepts) == "A haven, safe; safe"
    assert mark("In safe-havens", concepts) == "In <mark>safe-havens</mark>"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("<script>kettle()</script>", "&lt;script&gt;<mark>kettle</mark>()&lt;/script&gt;"),
        ("tea & kettle &amp; <b>", "tea &amp; <mark>kettle</mark> &amp;amp; &lt;b&gt;"),
        ("</mark><mark>kettle", "&lt;/mark&gt;&lt;mark&gt;<mark>kettle</mark>"),
        ('"kettle\'s" {0} %s', "&quot;<mark>kettle&#x27;s</mark>&quot; {0} %s"),
    ],
)
def test_mark_escapes_what_people_wrote(text, marked):
    assert mark(text, ask("kettle")) == marked
    assert mark("kettle", (("<b>",), ("kettle",))) == "<mark>kettle</mark>"


def test_excerpt_is_the_summary_where_that_has_the_words():
    shown = excerpt(summary="A warm kettle.", text="A kettle in the text.", concepts=ask("kettle"))

    assert shown == "A warm <mark>kettle</mark>."


def test_excerpt_is_the_summary_where_nothing_has_the_words():
    assert excerpt(summary="A warm room.", text="And tea.", concepts=ask("kettle")) == "A warm room."


def test_excerpt_without_a_summary_is_the_beginning_of_the_text():
    shown = excerpt(summary="", text="Tea for all. " * 100, concepts=ask("kettle"))

    assert shown.startswith("Tea for all. Tea")
    assert len(shown) <= LONGEST + 1
    assert shown.endswith(" all.…")


def test_excerpt_shows_the_part_of_the_text_with_most_of_the_words():
    filler = "Nobody said much about it there. " * 40
    text = f"A kettle.\n\n{filler}The kettle stood on\nthe table, and biscuits beside it. {filler}Biscuits."

    shown = excerpt(summary="A kettle.", text=text, concepts=ask("kettle biscuits"))

    assert "The <mark>kettle</mark> stood on the table, and <mark>biscuits</mark> beside it." in shown
    plain = html.unescape(re.sub("</?mark>", "", shown))
    assert len(plain) <= LONGEST + 2
    assert (plain[0], plain[-1]) == ("…", "…")
    assert set(fold(plain)) <= set(fold(text))  # no word is cut


def test_excerpt_of_one_endless_word_is_cut_too():
    shown = excerpt(summary="", text="kettle" + "x" * 1000, concepts=ask("kettle"))

    assert shown == "kettle" + "x" * (LONGEST - 6) + "…"


def test_excerpt_of_a_very_long_text_looks_no_further_than_it_must():
    text = "Somebody spoke of many things that day. " * 5000 + "Kettle."

    started = time.monotonic()
    shown = excerpt(summary="A warm room.", text=text, concepts=ask("kettle day"))

    assert "<mark>day</mark>" in shown
    assert "Kettle" not in shown
    assert time.monotonic() - started < 5  # not a measurement (tests/bench is): it would be minutes
