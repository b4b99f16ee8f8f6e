"""Words that are written right."""

import pytest

from core.spelling import is_right


@pytest.mark.parametrize("word", ["cancer", "rent", "debt", "colour", "color", "housing benefit", "don't"])
@pytest.mark.parametrize("language", ["en", "pl", "ar", "cy"])
def test_english_words_are_right_in_every_language(word, language):
    assert is_right(word, language=language)


@pytest.mark.parametrize(
    ("word", "language"),
    [("czynsz", "pl"), ("długi", "pl"), ("dlugi", "pl"), ("إيجار", "ar"), ("ايجار", "ar")],
)
def test_words_of_the_readers_language_are_right(word, language):
    assert is_right(word, language=language)
    assert not is_right(word, language="en")


@pytest.mark.parametrize("word", ["cancr", "volonteer", "wiht", "housing benfit"])
def test_misspelt_words_are_not_right(word):
    assert not is_right(word, language="en")
