"""The database's own full-text search over the search entries, which Wagtail keeps in its index in every
transaction.

It looks at most at MOST_MATCHES: a common word must not cost more on a large site.
"""

from collections import Counter
from collections.abc import Sequence

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import QuerySet

from core import words
from core.models import SearchEntry, SearchFacet
from core.search_types import PAGE_SIZE, PER_GROUP, Answer, Question

MOST_MATCHES = 1000

# The weights are those of the columns autocomplete, body, title
SQLITE = """
SELECT entry.object_id
FROM wagtailsearch_indexentry_fts JOIN wagtailsearch_indexentry entry
  ON entry.id = wagtailsearch_indexentry_fts.rowid
WHERE wagtailsearch_indexentry_fts MATCH %s AND entry.content_type_id = %s
ORDER BY bm25(wagtailsearch_indexentry_fts, 0, 1, 5), entry.id DESC LIMIT %s
"""
POSTGRESQL = """
SELECT object_id
FROM wagtailsearch_indexentry, to_tsquery('english', %s) query
WHERE title || body @@ query AND content_type_id = %s
ORDER BY 5 * ts_rank(title, query) + ts_rank(body, query) DESC, id DESC LIMIT %s
"""


def ask(question: Question) -> Answer:
    """This function will answer a question from the database."""
    pks = _match(question)
    entries = _filter(SearchEntry.objects.filter(pk__in=pks), question)
    rows = {
        pk: (key, kind, language)
        for pk, key, kind, language in entries.values_list("pk", "key", "kind", "language")
    }
    ranked = sorted((pk for pk in pks if pk in rows), key=lambda pk: rows[pk][2] != question.language)
    keys = [rows[pk][0] for pk in ranked]
    pages = max(1, -(-len(keys) // PAGE_SIZE))
    page = min(question.page, pages)
    groups: dict[str, list[str]] = {}
    for pk in ranked:
        groups.setdefault(rows[pk][1], []).append(rows[pk][0])
    return Answer(
        keys=keys[(page - 1) * PAGE_SIZE : page * PAGE_SIZE],
        total=len(keys),
        page=page,
        counts={"kind": Counter(rows[pk][1] for pk in ranked)},
        groups={kind: own[:PER_GROUP] for kind, own in groups.items()} if question.is_grouped else {},
    )


def suggest(beginning: str, *, language: str) -> Sequence[str]:
    """This function will return the keys of some entries whose heading or other names have words that start
    with these.
    """
    return ()


def _filter(entries: QuerySet[SearchEntry], question: Question) -> QuerySet[SearchEntry]:
    entries = entries.filter(kind__in=question.kinds)
    return entries.filter(
        pk__in=SearchFacet.objects.filter(name="reader", value=question.language).values("entry")
    )


def _match(question: Question) -> list[int]:
    """The entries that have the words, best first."""
    sqlite = connection.vendor == "sqlite"
    concepts = [
        " OR ".join(_write(alternative, sqlite) for alternative in alternatives)
        if sqlite
        else " | ".join(_write(alternative, sqlite) for alternative in alternatives)
        for alternatives in question.concepts
    ]
    joint = (
        (" AND " if question.needs_all else " OR ") if sqlite else (" & " if question.needs_all else " | ")
    )
    query = joint.join(f"({concept})" for concept in concepts)
    if sqlite:
        query = "{title body} : (" + query + ")"
    kind = ContentType.objects.get_for_model(SearchEntry)
    with connection.cursor() as cursor:
        cursor.execute(SQLITE if sqlite else POSTGRESQL, [query, kind.pk, MOST_MATCHES])
        return [int(row[0]) for row in cursor]


def _write(alternative: str, sqlite: bool) -> str:
    folded = words.fold(alternative)
    return (
        '"' + " ".join(folded) + '"' if sqlite else "(" + " <-> ".join(f"'{word}'" for word in folded) + ")"
    )
