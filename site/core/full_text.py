"""The database's own full-text search over the entries that Wagtail keeps up to date in every transaction.

One pass over the matches, so that a common word costs little: Wagtail's own query looks up the rank of each
match in a subquery, which takes SQLite most of a minute for 10,000 pages.
"""

from django.db import connection

MOST_MATCHES = 10_000
ENDINGS = ("ies", "es", "s", "ing", "ed")

# The weights are those of the columns autocomplete, body, title
SQLITE = """
SELECT entry.object_id
FROM wagtailsearch_indexentry_fts JOIN wagtailsearch_indexentry entry
  ON entry.id = wagtailsearch_indexentry_fts.rowid
WHERE wagtailsearch_indexentry_fts MATCH %s AND entry.content_type_id IN ({types})
ORDER BY bm25(wagtailsearch_indexentry_fts, 0, 1, 5), entry.id DESC LIMIT %s
"""
POSTGRESQL = """
SELECT object_id
FROM wagtailsearch_indexentry, plainto_tsquery('english', %s) query
WHERE title || body @@ query AND content_type_id IN ({types})
ORDER BY 5 * ts_rank(title, query) + ts_rank(body, query) DESC, id DESC LIMIT %s
"""


def find(words: list[str], content_type_pks: list[int]) -> list[int]:
    """This function will return the keys of the objects of these types that have all the words, best first.

    It looks no further than 10,000 matches, and at everything: who may see an object is the caller's to
    ask. Words are letters, digits and apostrophes only.
    """
    if connection.vendor == "sqlite":
        sql, query = SQLITE, "{title body} : " + " AND ".join(f'"{_get_stem(word)}"*' for word in words)
    else:
        sql, query = POSTGRESQL, " ".join(words)
    sql = sql.format(types=", ".join(["%s"] * len(content_type_pks)))
    with connection.cursor() as cursor:
        cursor.execute(sql, [query, *content_type_pks, MOST_MATCHES])
        return [int(row[0]) for row in cursor]


def _get_stem(word: str) -> str:
    """SQLite knows no grammar: "stories" shall find "story", as it does on PostgreSQL."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
