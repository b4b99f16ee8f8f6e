"""Words are compared in one way, whoever wrote them and however."""

import pytest

from core.words import LONGEST_QUERY, asks_for_next, clean, fold, locate, split, split_plain, split_query


def test_clean_makes_one_line_of_at_most_200_characters():
    assert clean("  safe\r\n\thaven\0 ") == "safe haven"
    assert clean("x" * 500) == "x" * LONGEST_QUERY
    assert clean("\u202e\u200b") == ""


@pytest.mark.parametrize(
    "same",
    [
        ("carer", "Carers", "carer's", "CARER’S", "carers'"),
        ("cafe", "café", "cafe\u0301", "CAFÉ"),
        ("lodz", "Łódź", "łódź"),
        ("kuchnia", "KUCHNIA"),
        ("strasse", "Straße"),
        ("coproduction", "co-production", "co production", "Co‑production", "co-produce", "coproducing"),
        ("codesign", "co-design", "co design", "Co-Designed"),
        ("email", "e-mail", "e mail", "E-Mails"),
        ("wellbeing", "well-being", "well being"),
        ("online", "on-line"),
        ("cic", "C.I.C.", "CIC", "c.i.c"),
        ("uk", "U.K."),
        ("organisation", "organization", "Organizations"),
        ("dont", "don't", "don’t"),
        ("2026", "٢٠٢٦", "２０２６"),
        ("meeting", "meetings", "meet"),
        ("volunteer", "volunteering", "volunteers"),
        # Arabic: the article, "and", vowel signs, forms of alef, the lengthening stroke, a plural
        ("شباب", "الشباب", "والشباب", "شَبَاب", "شبـــاب"),
        ("اسرة", "أسرة", "إسره", "الأسرة"),
        ("متطوع", "المتطوعين", "متطوعون", "متطوعات"),
    ],
)
def test_fold_makes_one_of_all_ways_to_write_a_word(same):
    folded = {tuple(fold(each)) for each in same}

    assert len(folded) == 1
    assert len(folded.pop()) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("spotkanie", "spotkania"),
        ("size", "sise"),
        ("car", "carer"),
        ("co to jest", "coto jest"),
        ("ولد", "لد"),
    ],
)
def test_fold_keeps_other_words_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The kettle, (the) kettle!", ["the", "kettle", "the", "kettle"]),
        ("self-harm", ["self", "harm"]),
        ("end. Start", ["end", "start"]),
        ("a.b", ["a", "b"]),
        ("2.5 %", ["2", "5"]),
        ("snake_case", ["snake", "case"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("😀 👍🏽", []),
        ("' '' ’", []),
        ("NEAR(a* OR b) AND NOT c", ["near", "a", "or", "b", "and", "not", "c"]),
    ],
)
def test_split_finds_words(text, found):
    assert split(text) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("the kettle of the", ["kettle"]),
        ("the", ["the"]),
        ("How do I join?", ["join"]),
        ("What is co-production", ["coproduction"]),
        ("where can I get help with travel costs", ["get", "help", "travel", "costs"]),
        ("Who are you?", ["who", "are", "you"]),
        ("what's on in York", ["york"]),
        ("I'd like to volunteer", ["like", "volunteer"]),
        ("co to jest koprodukcja", ["co", "koprodukcja"]),
        ("jak mogę pomóc", ["pomóc"]),
        ("كيف يمكنني التطوع", ["التطوع"]),
    ],
)
def test_split_query_leaves_out_words_that_say_nothing(query, found):
    assert split_query(query) == found


@pytest.mark.parametrize(
    ("query", "asks"),
    [
        ("when is the next meeting", True),
        ("When do you meet?", True),
        ("upcoming events", True),
        ("kiedy jest spotkanie", True),
        ("متى اللقاء القادم", True),
        ("meetings of last year", False),
        ("", False),
    ],
)
def test_asks_for_next_knows_who_asks_for_what_comes_soon(query, asks):
    assert asks_for_next(query) is asks


def test_split_plain_keeps_endings():
    assert split_plain("Volunteering in Łódź’s cafés") == ["volunteering", "in", "lodz", "cafes"]


def test_words_are_letters_and_digits_whatever_was_typed():
    """What search engines are asked is made of them: nothing else may reach it."""
    codes = (*range(0x3000), *range(0xF900, 0x10000), *range(0x1D400, 0x1D800), *range(0x1F000, 0x1FB00))
    every = map(chr, codes)
    found = {word for char in every for text in (f"a{char}b",) for word in (*fold(text), *split_plain(text))}

    assert [word for word in found if not word.isalnum()] == []


def test_locate_says_where_words_stand():
    text = "A co-produced café’s U.K. plan"

    assert [(folded, text[start:end]) for folded, start, end in locate(text)] == [
        ("a", "A"),
        ("coproduc", "co-produced"),
        ("cafe", "café’s"),
        ("uk", "U.K."),
        ("plan", "plan"),
    ]
