"""The database's own full-text search over the search entries, which Wagtail keeps in its index in every
transaction (SQLite: FTS5; PostgreSQL: tsvector).

It looks at no more than MOST_MATCHES entries, those with the words in their title first: a common word costs
no more on a large site. Filters, numbers and order are then made from the small rows of these
(core/ranking.py). Where there are more matches it says so, and gives no numbers that would be wrong.
"""

from collections.abc import Callable, Sequence
from itertools import combinations, islice

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Paginator
from django.db import connection

from core import ranking, words
from core.models import SearchEntry, SearchFacet
from core.search_types import MOST_SUGGESTIONS, PAGE_SIZE, PER_GROUP, Alternatives, Answer, Question

MOST_MATCHES = 1000
LOOKED_AT_TO_SUGGEST = 200
MOST_RELAXED = 6  # concepts: of a longer question the longest words say most
SHORTEST_BEGINNING = 4  # letters: too much begins with fewer
IN_TITLE = 2.0  # by what the score of an entry with all the words in its title is multiplied

# FTS5 ranks only the rows that it gives: so it is bounded first, with the newest entries
SQLITE = """
SELECT CAST(entry.object_id AS integer), {score}
FROM wagtailsearch_indexentry_fts CROSS JOIN wagtailsearch_indexentry entry
  ON entry.id = wagtailsearch_indexentry_fts.rowid
WHERE wagtailsearch_indexentry_fts MATCH '{{{columns}}} : (' || %s || ')' AND entry.content_type_id = %s
  AND EXISTS (SELECT 1 FROM core_searchfacet facet
  WHERE facet.entry_id = CAST(entry.object_id AS integer) AND facet.name = %s AND facet.value = %s)
ORDER BY wagtailsearch_indexentry_fts.rowid DESC LIMIT %s
"""
# The weights are those of the columns autocomplete, body, title
BM25 = "-bm25(wagtailsearch_indexentry_fts, 0, 1, 5)"
SQLITE_BY_PART = {
    "title": SQLITE.format(columns="title", score=BM25),
    "all": SQLITE.format(columns="title body", score=BM25),
    "beginnings": SQLITE.format(columns="autocomplete", score="0.0"),
}
# Our words are folded already: 'simple', as in WAGTAILSEARCH_BACKENDS, takes them as they are. The vectors
# are those of Wagtail's indexes
POSTGRESQL = """
SELECT CAST(entry.object_id AS integer), 5 * ts_rank(entry.title, query) + ts_rank(entry.body, query)
FROM wagtailsearch_indexentry entry, to_tsquery('simple', %s) query
WHERE {vector} @@ query AND entry.content_type_id = %s AND EXISTS (
  SELECT 1 FROM core_searchfacet facet
  WHERE facet.entry_id = CAST(entry.object_id AS integer) AND facet.name = %s AND facet.value = %s)
LIMIT %s
"""
POSTGRESQL_BY_PART = {
    "title": POSTGRESQL.format(vector="entry.title"),
    "all": POSTGRESQL.format(vector="(entry.title || entry.body)"),
    "beginnings": POSTGRESQL.format(vector="entry.autocomplete"),
}


def ask(question: Question) -> Answer:
    """This function will answer a question from the database. Four queries; two more where nothing has the
    words: then it looks for what begins with them.
    """
    scores = _match(question) or _match_beginnings(question)
    matches = ranking.read(dict(islice(scores.items(), MOST_MATCHES)), question)
    is_bounded = len(scores) > MOST_MATCHES
    shown = ranking.rank(matches, question)
    page = Paginator(shown, PAGE_SIZE).get_page(question.page)
    groups: dict[str, list[str]] = {}
    for match in shown if question.is_grouped else ():
        groups.setdefault(match.kind, []).append(match.key)
    return Answer(
        keys=[match.key for match in page.object_list],
        total=len(shown),
        page=page.number,
        counts={} if is_bounded else ranking.count(matches, question),
        groups={kind: own[:PER_GROUP] for kind, own in groups.items()},
        without_place=0 if question.places is None else sum(not match.places for match in shown),
        is_bounded=is_bounded,
    )


def suggest(beginning: str, *, language: str) -> Sequence[str]:
    """This function will return the keys of some entries whose heading or other names have words that start
    with these: those that begin with them first, short ones before long ones. Two queries.
    """
    asked = words.split_plain(beginning)
    if not asked:
        return ()
    formula = _join("all", [*(_write([word]) for word in asked[:-1]), _write(asked[-1:], begins=True)])
    found = _run("beginnings", formula, language, LOOKED_AT_TO_SUGGEST)
    rows = SearchEntry.objects.filter(pk__in=found).values_list("key", "heading", "names", "language")
    typed = " ".join(asked)

    def get_order(row: tuple[str, str, str, str]) -> tuple:
        key, heading, names, own = row
        called = (" ".join(words.split_plain(name)) for name in [heading, *names.split("\n")])
        begins = any(name.startswith(typed) for name in called)
        return own != language, not begins, len(heading), heading, key

    return [row[0] for row in sorted(rows, key=get_order)[:MOST_SUGGESTIONS]]


def _match(question: Question) -> dict[int, float]:
    """The scores of the entries that have the words, by number: first of those with all in their title."""
    formula = _get_formula(question, words.fold)
    if not formula:
        return {}
    in_title = _run("title", formula, question.language, MOST_MATCHES + 1)
    found = _run("all", formula, question.language, MOST_MATCHES + 1)
    return {pk: IN_TITLE * found.get(pk, score) for pk, score in in_title.items()} | {
        pk: score for pk, score in found.items() if pk not in in_title
    }


def _match_beginnings(question: Question) -> dict[int, float]:
    """The same for entries with words that begin as those of the question."""
    folded = _get_formula(question, words.fold, begins=True)
    plain = _get_formula(question, words.split_plain, begins=True)
    if not folded:
        return {}
    found = _run("all", folded, question.language, MOST_MATCHES + 1)
    return found | _run("beginnings", plain, question.language, MOST_MATCHES + 1)


def _get_formula(question: Question, fold: Callable[[str], list[str]], *, begins: bool = False) -> str:
    """What the engine shall match; empty where nothing is asked for."""
    asked = question.concepts
    if not question.needs_all:
        asked = sorted(asked, key=lambda each: len(each[0]), reverse=True)[:MOST_RELAXED]
    concepts = [own for each in asked if (own := _write_concept(each, fold, begins))]
    if not concepts:
        return ""
    enough = len(concepts) if question.needs_all else (len(concepts) + 1) // 2
    return _join("any", [_join("all", some) for some in combinations(concepts, enough)])


def _write_concept(alternatives: Alternatives, fold: Callable[[str], list[str]], begins: bool) -> str:
    folded = dict.fromkeys(tuple(fold(each)) for each in alternatives)
    return _join(
        "any",
        [_write(each, begins=begins and len(each[-1]) >= SHORTEST_BEGINNING) for each in folded if each],
    )


def _join(how: str, parts: Sequence[str]) -> str:
    sign = {"sqlite": {"all": " AND ", "any": " OR "}, "postgresql": {"all": " & ", "any": " | "}}
    return f"({sign[connection.vendor][how].join(parts)})" if parts else ""


def _write(phrase: Sequence[str], *, begins: bool = False) -> str:
    """A word, or words that follow each other. They are letters and digits only (core/words.py)."""
    if connection.vendor == "sqlite":
        return '"' + " ".join(phrase) + '"' + ("*" if begins else "")
    return " <-> ".join(f"'{word}'" for word in phrase) + (":*" if begins else "")


def _run(part: str, formula: str, language: str, most: int) -> dict[int, float]:
    sql = (SQLITE_BY_PART if connection.vendor == "sqlite" else POSTGRESQL_BY_PART)[part]
    kind = ContentType.objects.get_for_model(SearchEntry)
    with connection.cursor() as cursor:
        cursor.execute(sql, [formula, kind.pk, SearchFacet.READER, language, most])
        return dict(cursor.fetchall())
