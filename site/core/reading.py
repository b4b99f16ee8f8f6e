"""How hard a text is to read: the lengths of its sentences, and in English the age of a reader.

The age is an estimate from the lengths of words and sentences alone (Flesch and Kincaid's grade, plus five).
Its formula was made for English. There is none for the other languages here.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

import pyphen

LONGEST_SENTENCE = 25  # words
FORMULA_LANGUAGE = "en"
LEAST_WORDS = 100  # of fewer words the formula says nothing
YEARS_BEFORE_SCHOOL = 5  # how old somebody is when the first grade begins, about
# A line without an end is a sentence only if it is so long: "York" is none, and would make a text look easy
LEAST_SENTENCE = 8

_END = re.compile(r"(?<=[.!?؟…])[\"”’)\]]*\s+")
_ENDED = re.compile(r"[.!?؟…:][\"”’)\]]*$")
_WORD = re.compile(r"[^\W_]+(?:['’.,/-][^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+")


def split_sentences(lines: Iterable[str]) -> list[str]:
    """This function will return the sentences of a text whose paragraphs are lines."""
    return [sentence.strip() for line in lines for sentence in _END.split(line.strip()) if sentence.strip()]


def count_words(text: str) -> int:
    """This function will count the words of a text. Parts joined by a hyphen are one word."""
    return len(_WORD.findall(text))


def find_long_sentences(lines: Iterable[str]) -> list[str]:
    """This function will return the sentences of more than LONGEST_SENTENCE words, in their order."""
    return [sentence for sentence in split_sentences(lines) if count_words(sentence) > LONGEST_SENTENCE]


def get_reading_age(lines: Iterable[str], language: str) -> float | None:
    """This function will estimate how old, in years, somebody is who reads a text with ease.

    It returns None for other languages than English, and for a text of fewer than LEAST_WORDS words.
    """
    if language != FORMULA_LANGUAGE:
        return None
    sentences = [each for each in split_sentences(lines) if _is_whole(each)]
    words = [word for sentence in sentences for word in _LETTERS.findall(sentence)]
    if len(words) < LEAST_WORDS:
        return None
    syllables = sum(map(count_syllables, words))
    grade = 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59
    return max(grade, 0) + YEARS_BEFORE_SCHOOL


@lru_cache(maxsize=20_000)
def count_syllables(word: str) -> int:
    """This function will count the syllables of an English word by the places where it may be divided."""
    return len(_get_divider().positions(word.lower())) + 1


@cache
def _get_divider() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")  # its patterns find more of the places than the British ones


def _is_whole(sentence: str) -> bool:
    return bool(_ENDED.search(sentence)) or count_words(sentence) >= LEAST_SENTENCE
