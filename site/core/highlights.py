"""Shows where in a title or a text somebody's words are.

Words are compared as search compares them (core/words.py): “carers” marks “carer”, and an accent matters not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core import words
from core.search_types import Alternatives

LONGEST = 300  # characters of an excerpt
BEFORE = 60  # of them before the first word that was found
LOOKED_AT = 50_000  # characters of a text: a long document must not keep a reader waiting
MOST_PLACES = 50  # in one text; among so many there is a good one
ELLIPSIS = "…"

Phrases = dict[str, list[tuple[tuple[str, ...], int]]]  # by their first word; each with its concept


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text a word or phrase is, and of which concept it is."""

    start: int
    end: int
    concept: int


def mark(text: str, concepts: Sequence[Alternatives]) -> SafeString:
    """This function will return a text, escaped, with <mark> around the words of the concepts."""
    pieces, done = [], 0
    for place in _find(text, concepts):
        pieces.append((text[done : place.start], text[place.start : place.end]))
        done = place.end
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", pieces), text[done:])


def excerpt(*, summary: str, text: str, concepts: Sequence[Alternatives]) -> SafeString:
    """This function will return the summary, or where the text has more of the words, the piece of it with
    most of them: at most 300 characters, escaped and marked. It looks at the first 50,000 of a text.
    """
    in_summary = _find(summary, concepts)
    most = len({place.concept for place in in_summary})
    if most < len(concepts) or not summary:
        in_text = _find(text[:LOOKED_AT], concepts)
        start, found = _find_densest(in_text)
        if found > most or not summary:
            return mark(_cut(text, start), concepts)
    return mark(_cut(summary, _find_densest(in_summary)[0]), concepts)


def _find(text: str, concepts: Sequence[Alternatives]) -> list[Place]:
    """Where the words are, in the order of the text, none over another."""
    phrases = _get_phrases(tuple(concepts))
    return list(_find_phrases(text, phrases)) if phrases else []


@lru_cache(maxsize=100)  # asked for each title and text of the results
def _get_phrases(concepts: tuple[Alternatives, ...]) -> Phrases:
    phrases: Phrases = {}
    for number, alternatives in enumerate(concepts):
        for way in alternatives:
            if folded := tuple(words.fold(way)):
                phrases.setdefault(folded[0], []).append((folded, number))
    for own in phrases.values():
        own.sort(key=lambda each: -len(each[0]))  # the longest that fits
    return phrases


def _find_phrases(text: str, phrases: Phrases) -> Iterator[Place]:
    found = words.locate(text)
    left = MOST_PLACES
    done = 0
    for number, (word, start, _end) in enumerate(found):
        if number < done or word not in phrases:
            continue
        for phrase, concept in phrases[word]:
            last = number + len(phrase)
            if tuple(each[0] for each in found[number:last]) == phrase:
                yield Place(start, found[last - 1][2], concept)
                done, left = last, left - 1
                break
        if not left:
            return


def _find_densest(found: list[Place]) -> tuple[int, int]:
    """Where the stretch starts that says most of what was searched for, and how many concepts it has."""
    best = (0, 0, 0)
    for number, first in enumerate(found):
        within = [each for each in found[number:] if each.end <= first.start + LONGEST - BEFORE]
        best = max(best, (len({each.concept for each in within}), len(within), -first.start))
    return -best[2], best[0]


def _cut(text: str, start: int) -> str:
    """At most 300 characters of a text, on one line, from a little before `start`; whole words."""
    begin = max(0, start - BEFORE)
    if begin:
        space = text.find(" ", begin, start)
        begin = space + 1 if space >= 0 else start
    piece = text[begin : begin + LONGEST]
    if begin + LONGEST < len(text):
        piece = (piece.rpartition(" ")[0] or piece) + ELLIPSIS
    return (ELLIPSIS if begin else "") + " ".join(piece.split())
