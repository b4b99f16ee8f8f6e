"""Words that mean the same: of the glossary and of the editors' list. The only writer of `SearchWord`.

A query is read once, before any search engine sees it, so that all of them know the same words from the
moment when somebody saves them (decision 0017).
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from django.conf import settings
from django.db import transaction
from django.db.models import Model

from core import words
from core.findable import Document
from core.models import SearchWord, SynonymSet
from core.search_types import Alternatives

MOST_CONCEPTS = 12  # no query grows beyond what a search engine answers quickly
MOST_ALTERNATIVES = 8
MOST_WORDS = 40  # of a query, that are looked at
LONGEST_PHRASE = 8  # words
LONGEST_INITIALS = 5
QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')
BRACKETS = re.compile(r"\(([^()]*)\)")
LONGEST_STORED = SearchWord._meta.get_field("phrase").max_length


def get_concepts(query: str, *, language: str) -> tuple[Alternatives, ...]:
    """This function will return what a query asks for, each with all ways to say it: first what was typed.

    The longest phrases that the network knows, in the reader's language or in English, are one concept
    each; so is what stands in double quotes, as it was typed; so is every other word that says something.
    At most 12, each said in at most 8 ways. One query.
    """
    pieces = list(_split_quotes(query))
    known = _get_known([found for found, is_quoted in pieces if not is_quoted], language)
    spans = [
        span
        for found, is_quoted in pieces
        for span in ([(tuple(found), ())] if is_quoted else _find_spans(found, known))
    ]
    told = [span for span in spans if span[1] or len(span[0]) > 1 or span[0][0] not in words.UNTOLD]
    concepts: dict[frozenset, Alternatives] = {}
    for typed, others in told or spans:
        ways = _fold_each([" ".join(typed), *others])
        concepts.setdefault(frozenset(ways), tuple(ways.values())[:MOST_ALTERNATIVES])
    return tuple(concepts.values())[:MOST_CONCEPTS]


def open_phrases(concepts: Iterable[Alternatives]) -> tuple[Alternatives, ...]:
    """This function will return the same concepts, where each word of a phrase that was typed is one more way
    to say it: where nothing has "peer support", what tells of peers is better than nothing.
    """
    return tuple(tuple(dict.fromkeys([*own, *words.split_query(own[0])])) for own in concepts)


def _split_quotes(query: str) -> Iterator[tuple[list[str], bool]]:
    """The words of each piece of a query, and whether it stands in quotes."""
    left = MOST_WORDS
    for place, piece in enumerate(QUOTED.split(query)):
        found = words.split(piece)[:left]
        left -= len(found)
        if found:
            yield found, place % 2 == 1


def _find_spans(found: list[str], known: Mapping[str, list[str]]) -> list[tuple[tuple[str, ...], list[str]]]:
    """The words of a piece, those of a known phrase together, each with the other ways to say it."""
    folded = [words.fold_word(word) for word in found]
    spans: dict[int, tuple[tuple[str, ...], list[str]]] = {}
    free = set(range(len(found)))
    for size in range(LONGEST_PHRASE, 0, -1):
        for start in range(len(found) - size + 1):
            places = range(start, start + size)
            others = known.get(" ".join(folded[start : start + size]))
            if others and free.issuperset(places):
                spans[start] = (tuple(found[start : start + size]), others)
                free.difference_update(places)
    spans |= {place: ((found[place],), []) for place in free}
    return [spans[start] for start in sorted(spans)]


def _get_known(pieces: Iterable[list[str]], language: str) -> dict[str, list[str]]:
    """The phrases of these pieces that have other ways to be said, with these ways."""
    asked: dict[str, set[str]] = {}
    for piece in pieces:
        for phrase in _get_phrases([words.fold_word(word) for word in piece]):
            # initials without a vowel keep the -s of their plural: "MVPs"
            for written in (phrase, phrase.removesuffix("s")):
                asked.setdefault(written, set()).add(phrase)
    if not asked:
        return {}
    readable = SearchWord.objects.filter(language__in={language, settings.LANGUAGE_CODE})
    groups: dict[str, list[tuple[str, str]]] = {}
    rows = readable.filter(group__in=readable.filter(phrase__in=asked).values("group")).order_by("pk")
    rows = rows.values_list("group", "language", "phrase", "words")
    for group, _code, phrase, said in sorted(rows, key=lambda row: row[1] != language):
        groups.setdefault(group, []).append((phrase, said))
    known: dict[str, list[str]] = {}
    for own in groups.values():
        for phrase in set().union(*(asked.get(phrase, ()) for phrase, _said in own)):
            known.setdefault(phrase, []).extend(said for _phrase, said in own)
    return {phrase: said for phrase, said in known.items() if len(_fold_each(said)) > 1}


def _get_phrases(folded: list[str]) -> Iterator[str]:
    for start in range(len(folded)):
        for end in range(start + 1, min(start + LONGEST_PHRASE, len(folded)) + 1):
            yield " ".join(folded[start:end])


def _fold_each(said: Iterable[str]) -> dict[str, str]:
    """Ways to say something, in the form in which they are compared: as `words.split` gives them."""
    ways: dict[str, str] = {}
    for way in said:
        found = words.split(way)
        folded = " ".join(words.fold_word(word) for word in found)
        if folded and len(folded) <= LONGEST_STORED >= len(" ".join(found)):
            ways.setdefault(folded, " ".join(found))
    return ways


# Writing


def set_words(*, source: str, group: str, language: str, said: Iterable[str]) -> None:
    """This function will keep these ways to say a thing, and no others from the same source.

    `source` is who says so, such as "page-12" or "set-3"; what different sources say under one `group`
    means the same, such as a term of the glossary and its translations.
    """
    wanted = _fold_each(said)
    with transaction.atomic():
        kept = SearchWord.objects.filter(source=source).order_by("pk")
        rows = list(kept.values_list("group", "language", "phrase", "words"))
        if rows == [(group, language, phrase, way) for phrase, way in wanted.items()]:
            return
        kept.delete()
        SearchWord.objects.bulk_create(
            [
                SearchWord(source=source, group=group, language=language, phrase=phrase, words=way)
                for phrase, way in wanted.items()
            ],
            ignore_conflicts=True,  # two workers may learn the same at the same time
        )


def forget(sources: Collection[str]) -> None:
    """This function will forget what these sources said."""
    if sources:
        SearchWord.objects.filter(source__in=sources).delete()


def set_synonyms(synonym_set: SynonymSet) -> None:
    """This function will keep what an editors' set says, in the transaction that saves it."""
    source = get_source(synonym_set)
    said = synonym_set.words.splitlines()
    set_words(source=source, group=source, language=synonym_set.language, said=said)


def fold_phrase(line: str) -> str:
    """This function will return a way to say something as it is compared: "" where search cannot use it."""
    return next(iter(_fold_each([line])), "")


def get_source(synonym_set: SynonymSet) -> str:
    """This function will return what the words of an editors' set are known by."""
    return f"set-{synonym_set.pk}"


def set_names(key: str, *, thing: Model, document: Document) -> None:
    """This function will keep all names of a thing that search knows, with those of its translations."""
    group = str(getattr(thing, "translation_key", key))
    said = get_ways([document.heading, *document.names])
    set_words(source=key, group=group, language=document.language, said=said)


def get_ways(names: Iterable[str]) -> list[str]:
    """This function will return all ways to say some names of one thing: the names without what stands in
    brackets, the initials that stand there, and those that a name in capitals makes. Not initials that are a
    common word: whoever asks “who decides” does not mean the World Health Organisation.
    """
    ways = []
    for name in names:
        plain = BRACKETS.sub(" ", name)
        initials = [*filter(str.isupper, BRACKETS.findall(name)), *_make_initials(plain)]
        ways += [plain, *(each for each in initials if each.lower() not in words.STOP_WORDS)]
    return ways


def _make_initials(name: str) -> list[str]:
    """Such as "MVP" for "Maternity Voices Partnership", with and without its small words."""
    found = re.findall(r"\w+", name)
    telling = [word for word in found if word.lower() not in words.STOP_WORDS]
    if not all(word[0].isupper() for word in telling):
        return []
    made = ("".join(word[0] for word in chosen).upper() for chosen in (found, telling))
    return [initials for initials in made if 3 <= len(initials) <= LONGEST_INITIALS]
