"""Filters, numbers and order of what the database's search found: made from one small row for each match."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from core import words
from core.models import SearchEntry, SearchFacet
from core.search_types import Question, Sort, When

MONTH = timedelta(days=30)
# By what a score is multiplied
UPCOMING = 1.3
NEXT = 2.5  # what is coming, where somebody asks for what comes next
PAST = 0.7
LONGEST_SAME = 3  # times as long as the query: a longer heading cannot say the same


@dataclass(slots=True)
class Match:
    """What the search needs to know of an entry that has the words."""

    key: str
    kind: str
    language: str
    score: float
    starts_at: datetime | None
    ends_at: datetime | None
    day: date | None
    weight: float
    is_same: bool  # its heading, or another name, is what was searched for
    facets: dict[str, set[str]] = field(default_factory=dict)

    @property
    def places(self) -> set[str]:
        return self.facets.get("where", set())


def read(scores: Mapping[int, float], question: Question) -> list[Match]:
    """This function will return the matches with these numbers and scores. Two queries."""
    asked = [word for concept in question.concepts for word in words.fold(concept[0])]
    fields = ("pk", "key", "kind", "language", "starts_at", "ends_at", "day", "weight", "heading", "names")
    found = {}
    for pk, key, kind, language, starts_at, ends_at, day, weight, *said in SearchEntry.objects.filter(
        pk__in=scores
    ).values_list(*fields):
        is_same = any(_is_same(each, asked) for each in "\n".join(said).split("\n"))
        found[pk] = Match(key, kind, language, scores[pk], starts_at, ends_at, day, weight, is_same)
    facets = SearchFacet.objects.filter(entry__in=scores).exclude(name=SearchFacet.READER)
    for pk, name, value in facets.values_list("entry_id", "name", "value"):
        found[pk].facets.setdefault(name, set()).add(value)
    return list(found.values())


def rank(matches: list[Match], question: Question) -> list[Match]:
    """This function will return the matches that pass all filters, best first: what names one of the places
    asked for before what names none, the reader's language before English.
    """
    shown = [match for match in matches if not _get_failed(match, question)]
    by_date = question.sort is Sort.DATE
    soonest_first = question.when in (When.COMING, When.MONTH)

    def get_order(match: Match) -> tuple:
        if not by_date:
            score = match.score * _get_weight(match, question)
            order = (match.key not in question.first, not match.is_same, -score)
        elif soonest_first:
            order = (match.starts_at or match.ends_at,)
        else:
            order = (-match.day.toordinal() if match.day else 0,)
        is_placeless = question.places is not None and not match.places
        return (is_placeless, match.language != question.language, *order, match.key)

    return sorted(shown, key=get_order)


def count(matches: list[Match], question: Question) -> dict[str, dict[str, int]]:
    """This function will count, for every value of every filter, how many of the matches one would see with
    it, the other filters staying as they are.
    """
    counts: dict[str, Counter] = {"kind": Counter(), "when": Counter(), "where": Counter()}
    for match in matches:
        failed = _get_failed(match, question)
        if len(failed) > 1:
            continue
        for name, value in _get_values(match, question):
            if failed <= {name}:
                counts.setdefault(name, Counter())[value] += 1
    return {name: dict(own) for name, own in counts.items()}


def _get_values(match: Match, question: Question) -> Iterator[tuple[str, str]]:
    yield "kind", match.kind
    for when in _get_whens(match, question.now):
        yield "when", when
    for name, values in match.facets.items():
        if name != "where":
            yield from ((name, value) for value in values)
    for slug, area in question.areas.items():  # what names no place is shown for every one
        if not match.places or match.places & area:
            yield "where", slug


def _get_failed(match: Match, question: Question) -> set[str]:
    """The names of the filters that it does not pass."""
    failed = {
        name for name, values in question.filters.items() if match.facets.get(name, set()).isdisjoint(values)
    }
    if match.kind not in question.kinds:
        failed.add("kind")
    if question.when is not When.ANY and question.when not in _get_whens(match, question.now):
        failed.add("when")
    if question.places is not None and match.places and match.places.isdisjoint(question.places):
        failed.add("where")
    return failed


def _get_whens(match: Match, now: datetime) -> tuple[When, ...]:
    ends_at = match.ends_at or match.starts_at
    if ends_at is None:
        return ()
    if ends_at < now:
        return (When.PAST,)
    is_soon = (match.starts_at or ends_at) <= now + MONTH
    return (When.COMING, When.MONTH) if is_soon else (When.COMING,)


def _get_weight(match: Match, question: Question) -> float:
    whens = _get_whens(match, question.now)
    if not whens:
        return match.weight
    coming = NEXT if question.asks_for_next else UPCOMING
    return match.weight * (PAST if When.PAST in whens else coming)


def _is_same(name: str, asked: list[str]) -> bool:
    is_short = len(name) <= LONGEST_SAME * sum(len(word) + 1 for word in asked)
    return is_short and words.fold(" ".join(words.split_query(name))) == asked
