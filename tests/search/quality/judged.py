"""The judged queries: what people type, and what they would be glad to find.

A line of queries.csv is one query: the reader's language, its type, the words, and what was judged as worth
finding, best grade first. Things are named by their address below the language, people (whose address is
drawn anew with every demonstration) by their name. What is not named was judged as of no use.
"""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils import translation

from core.search import search
from core.search_types import Hit, Query, Results
from tests.search.quality.metrics import get_ndcg, get_recall

FILE = Path(__file__).with_name("queries.csv")
FRESH = Path(__file__).with_name("fresh.csv")  # judged by two who knew neither lists nor results
TRANSLATED = tuple(f"/{code}/" for code, name in settings.LANGUAGES if code != settings.LANGUAGE_CODE)
COLUMNS = f"{'':12}{'queries':>8}{'nDCG@10':>9}{'recall':>8}{'nothing':>9}"


@dataclass(frozen=True)
class Judged:
    language: str  # of the reader
    type: str
    query: str
    grades: Mapping[str, int]  # by name

    @property
    def best(self) -> frozenset[str]:
        return frozenset(name for name, grade in self.grades.items() if grade == 3)


@dataclass(frozen=True)
class Outcome:
    judged: Judged
    found: Sequence[str]  # names of the first results
    is_fallback: bool

    @property
    def ndcg(self) -> float:
        return get_ndcg(self.found, self.judged.grades)

    @property
    def recall(self) -> float:
        return get_recall(self.found, self.judged.grades)


def read_queries(file: Path = FILE) -> list[Judged]:
    """This function will return all judged queries of a file, in its order."""
    with file.open(newline="") as lines:
        return [
            Judged(
                language=row["language"],
                type=row["type"],
                query=row["query"],
                grades={
                    name: grade
                    for grade in (1, 2, 3)
                    for name in row[f"grade {grade}"].split("; ")
                    if row[f"grade {grade}"]
                },
            )
            for row in csv.DictReader(lines)
        ]


def get_name(hit: Hit) -> str:
    """This function will return by what name a result stands in the file."""
    if hit.kind == "people":
        return hit.title
    for beginning in TRANSLATED:
        if hit.url.startswith(beginning):
            return hit.url.removeprefix(beginning).strip("/")
    return hit.url.strip("/")


def ask_all(queries: Sequence[Judged]) -> list[Outcome]:
    """This function will ask every query as its reader would."""
    return [_ask(judged) for judged in queries]


def _ask(judged: Judged) -> Outcome:
    with translation.override(judged.language):
        results: Results = search(Query(words=judged.query, language=judged.language))
        return Outcome(judged, [get_name(hit) for hit in results.hits], results.is_fallback)


def get_mean(outcomes: Sequence[Outcome], measure: Callable[[Outcome], float]) -> float:
    """This function will return the mean of a measure. Raises ZeroDivisionError where there is nothing."""
    return sum(map(measure, outcomes)) / len(outcomes)


def has_nothing(outcome: Outcome) -> bool:
    return not outcome.found


def misses_best(outcome: Outcome) -> bool:
    """This function will say whether nothing of grade 3 is among the first results."""
    return outcome.judged.best.isdisjoint(outcome.found)


def make_table(title: str, outcomes: Sequence[Outcome]) -> list[str]:
    """This function will return the lines that show the measures by type and the worst queries."""
    types = list(dict.fromkeys(outcome.judged.type for outcome in outcomes))
    rows = [(name, [each for each in outcomes if each.judged.type == name]) for name in types]
    worst = sorted((each for each in outcomes if each.ndcg < 0.5), key=lambda each: each.ndcg)
    return [
        title,
        COLUMNS,
        *(_make_row(name, own) for name, own in [*rows, ("all", outcomes)]),
        *(f"  {each.ndcg:.2f}  {each.judged.language}  {each.judged.query}" for each in worst),
    ]


def _make_row(name: str, outcomes: Sequence[Outcome]) -> str:
    ndcg = get_mean(outcomes, lambda each: each.ndcg)
    recall = get_mean(outcomes, lambda each: each.recall)
    return f"{name:12}{len(outcomes):8}{ndcg:9.3f}{recall:8.3f}{get_mean(outcomes, has_nothing):9.1%}"
