"""The one door to search: Elasticsearch where the site has one that answers, else the database.

Apps register what may be searched (core/findable.py), and what each thing tells is kept in one table
(core/entries.py). Whatever a search engine answers is checked against the database, which has the last word
on who may see a thing.
"""

import time
from dataclasses import dataclass, replace

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.utils import timezone

from core import best_bets, es, findable, full_text, personal, places, synonyms, words
from core.hits import make_hits
from core.places import Places
from core.search_types import (
    PAGE_SIZE,
    Alternatives,
    Answer,
    Group,
    Hit,
    Query,
    Question,
    Results,
    Sort,
    count_pages,
)

FEW = PAGE_SIZE  # results with all the words are enough by themselves: they fill the first page


@dataclass(frozen=True)
class _Found:
    """The answer to a question, and how it came about, as Results tell it."""

    question: Question
    answer: Answer
    is_fallback: bool
    corrected: str = ""
    is_relaxed: bool = False
    with_all: int = 0


def search(query: Query, *, viewer: AbstractBaseUser | AnonymousUser | None = None) -> Results:
    """This function will find what everybody may see, in the reader's language first, then in English what
    has no translation. A viewer who is logged in finds, besides, the people they may see, and no others.

    Where nothing has all the words it looks for corrected ones (Elasticsearch only). Where few things have
    all of them, those that have half of them come after. It says so. Takes no longer than SEARCH_TIMEOUT
    and two searches in the database.
    """
    query = replace(query, words=words.clean(query.words))
    concepts = synonyms.get_concepts(query.words, language=query.language)
    all_places = places.read()
    if query.where not in all_places.names:
        query = replace(query, where="", is_near=False)
    if not concepts:
        return Results(query, all_places)
    deadline = time.monotonic() + settings.SEARCH_TIMEOUT
    asked = _make_question(query, concepts, all_places)
    question, people = personal.split(asked, viewer=viewer)
    is_enough = bool(people) or set(question.kinds).isdisjoint(asked.kinds)
    found = _ask(question, deadline)
    if not is_enough:
        found = _relax(_correct(found, deadline), deadline)
    results = _make_results(query, found.answer, found.question.concepts)
    if people is not None:
        results = personal.put_in(results, people, asked=asked)
    return replace(
        results,
        places=all_places,
        bets=best_bets.find(query.words, language=query.language),
        is_fallback=found.is_fallback,
        corrected=found.corrected if results.total else "",
        is_relaxed=found.is_relaxed,
        with_all=found.with_all,
    )


def _make_question(query: Query, concepts: tuple[Alternatives, ...], all_places: Places) -> Question:
    kinds = findable.get_kinds()
    filters = findable.get_filters()
    return Question(
        concepts=concepts,
        language=query.language,
        kinds=tuple(name for name in kinds if name in query.kinds) or tuple(kinds),
        now=timezone.now(),
        when=query.when,
        places=all_places.get_area(query.where, is_near=query.is_near),
        areas=all_places.get_areas(),
        filters={name: values for name, values in query.filters.items() if name in filters and values},
        asks_for_next=words.asks_for_next(query.words),
        sort=query.sort,
        is_grouped=query.is_grouped,
        page=max(query.page, 1),
    )


def _ask(question: Question, deadline: float) -> _Found:
    if not es.is_configured():
        return _Found(question, full_text.ask(question), is_fallback=False)
    answer = es.ask(question, timeout=deadline - time.monotonic())
    return _Found(question, full_text.ask(question) if answer is None else answer, is_fallback=answer is None)


def _correct(found: _Found, deadline: float) -> _Found:
    """Where nothing was found, what is found for the words that may have been meant."""
    meant = found.answer.did_you_mean
    if found.answer.total or not meant:
        return found
    concepts = synonyms.get_concepts(meant, language=found.question.language)
    again = _ask(replace(found.question, concepts=concepts), deadline)
    return replace(again, answer=replace(again.answer, did_you_mean=""), corrected=meant)


def _relax(found: _Found, deadline: float) -> _Found:
    """Where few things have all the words, those that have half of them after these."""
    question, total = found.question, found.answer.total
    few = FEW if question.sort == Sort.RELEVANCE else 1
    opened = synonyms.open_phrases(question.concepts)
    if total >= few or (len(opened) == 1 and opened == question.concepts):
        return found
    first = frozenset(found.answer.keys)  # so few are all on one page
    again = _ask(replace(question, concepts=opened, needs_all=False, first=first), deadline)
    is_relaxed = again.answer.total > total
    return replace(again, corrected=found.corrected, is_relaxed=is_relaxed, with_all=total)


def _make_results(query: Query, answer: Answer, concepts: tuple[Alternatives, ...]) -> Results:
    """Of what somebody may no longer see neither the results nor their number say anything."""
    keys = [*answer.keys, *(key for own in answer.groups.values() for key in own)]
    hits = make_hits(keys, language=query.language, concepts=concepts, is_for_place=bool(query.where))
    gone = sum(key not in hits for key in answer.keys)
    total = answer.total - gone
    return Results(
        query=query,
        hits=[hits[key] for key in answer.keys if key in hits],
        groups=_make_groups(answer, hits),
        total=total,
        page=answer.page,
        pages=count_pages(total),
        counts=answer.counts,
        without_place=answer.without_place,
        is_bounded=answer.is_bounded,
        did_you_mean=answer.did_you_mean,
    )


def _make_groups(answer: Answer, hits: dict[str, Hit]) -> list[Group]:
    counts = answer.counts.get("kind", {})
    return [
        Group(name, kind.label, counts.get(name, len(own)), own)
        for name, kind in findable.get_kinds().items()
        if (own := [hits[key] for key in answer.groups.get(name, ()) if key in hits])
    ]
