"""How hard a text is to read."""

import pytest

from core.reading import count_syllables, count_words, find_long_sentences, get_reading_age, split_sentences

PLAIN = "We met. We sat. We ate. We had tea. It was good. " * 10
HARD = (
    "Transformational organisational commissioning necessitates collaborative prioritisation of "
    "interdisciplinary accountability methodologies. "
) * 12


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("We met. Who came? All!", ["We met.", "Who came?", "All!"]),
        ("“We met.” Then we left.", ["“We met.", "Then we left."]),
        ("كيف حالك؟ بخير.", ["كيف حالك؟", "بخير."]),
        ("York", ["York"]),
        ("   ", []),
    ],
)
def test_text_is_split_where_sentences_end(text, sentences):
    assert split_sentences([text]) == sentences


def test_lines_are_not_one_sentence():
    assert split_sentences(["What we did", "We met."]) == ["What we did", "We met."]


def test_words_with_a_hyphen_or_an_apostrophe_are_one():
    assert count_words("Co-production isn't “easy” – is it? On 3.5 days.") == 8


def test_sentence_of_25_words_is_short_enough_and_of_26_too_long():
    fits, long = " ".join(["word"] * 25) + ".", " ".join(["word"] * 26) + "."

    assert find_long_sentences([fits, long]) == [long]


@pytest.mark.parametrize(
    ("word", "count"), [("cat", 1), ("meeting", 2), ("production", 3), ("Organisation", 5)]
)
def test_syllables_are_counted_by_where_a_word_divides(word, count):
    assert count_syllables(word) == count


def test_age_follows_the_formula_of_flesch_and_kincaid():
    # 100 words in 20 sentences, one syllable each: 0.39 * 5 + 11.8 - 15.59 is below the first grade
    assert get_reading_age(["We all met here now. " * 20], "en") == 5
    # 25 words of two syllables in each sentence: 0.39 * 25 + 11.8 * 2 - 15.59 = 17.76
    assert get_reading_age([(" ".join(["meeting"] * 25) + ". ") * 4], "en") == pytest.approx(22.76)


def test_harder_words_need_an_older_reader():
    assert get_reading_age([PLAIN], "en") < 9 < 16 < get_reading_age([HARD], "en")


def test_age_is_for_english_alone_and_says_nothing_of_few_words():
    assert get_reading_age([HARD], "pl") is None
    assert get_reading_age([HARD], "ar") is None
    assert get_reading_age([" ".join(["word"] * 99) + "."], "en") is None


def test_names_and_labels_do_not_make_a_text_easy():
    assert get_reading_age([HARD, *["York"] * 500], "en") == get_reading_age([HARD], "en")
