"""What people searched for in the last weeks, for editors: what found nothing, and what was opened."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from core import best_bets, synonyms, words
from core.models import BestBet, SearchEntry, SearchTerm, SearchWord
from core.search_learning import get_week
from core.small_numbers import say_count


@dataclass
class Term:
    """What was searched for, whatever form its words had."""

    words: str  # as somebody typed them, in lower case
    language: str
    without_result: int = 0
    chosen: int = 0
    keys: Counter = field(default_factory=Counter)  # of the entries that were opened
    opened: list[tuple[str, int]] = field(default_factory=list)  # their headings, the most often opened first
    has_synonyms: bool = False
    has_best_bet: bool = False


@dataclass(frozen=True)
class Report:
    """Of each list the most frequent first. `rare` says how many terms are not shown."""

    since: date
    without_result: list[Term]
    chosen: list[Term]
    rare: str


def get_report(*, weeks: int, now: datetime) -> Report:
    """This function will return what was searched for in so many weeks, this one among them.

    Six queries, however many terms there are.
    """
    since = get_week(now) - timedelta(weeks=weeks - 1)
    rows = SearchTerm.objects.filter(week_starts_on__gte=since)
    terms = _gather(rows.exclude(words="").order_by("-week_starts_on", "pk").prefetch_related("choices"))
    _name_opened(terms)
    _note_answers(terms)
    return Report(
        since=since,
        without_result=_sort(terms, "without_result"),
        chosen=_sort(terms, "chosen"),
        rare=say_count(rows.filter(words="").count()),
    )


def _gather(rows: Iterable[SearchTerm]) -> list[Term]:
    """Forms of one word are one term; of what was typed the newest stands for all."""
    terms: dict[tuple[str, str], Term] = {}
    for row in rows:
        folded = " ".join(words.fold(row.words))
        term = terms.setdefault((row.language, folded), Term(row.words, row.language))
        term.without_result += row.without_result
        term.chosen += row.chosen
        for choice in row.choices.all():
            term.keys[choice.key] += choice.count
    return list(terms.values())


def _name_opened(terms: list[Term]) -> None:
    keys = {key for term in terms for key in term.keys}
    headings = dict(SearchEntry.objects.filter(key__in=keys).values_list("key", "heading"))
    for term in terms:
        # what nobody may find any more is not named
        term.opened = [(headings[key], count) for key, count in term.keys.most_common() if key in headings]


def _note_answers(terms: list[Term]) -> None:
    phrases = {synonyms.fold_phrase(term.words) for term in terms}
    known = set(SearchWord.objects.filter(phrase__in=phrases).values_list("phrase", flat=True))
    lines = BestBet.objects.values_list("language", "words")
    bets = {(language, best_bets.fold_line(line)) for language, own in lines for line in own.splitlines()}
    for term in terms:
        term.has_synonyms = synonyms.fold_phrase(term.words) in known
        term.has_best_bet = (term.language, best_bets.fold_line(term.words)) in bets


def _sort(terms: list[Term], name: str) -> list[Term]:
    counted = [term for term in terms if getattr(term, name)]
    return sorted(counted, key=lambda term: (-getattr(term, name), term.words))
