"""What Elasticsearch keeps of a search entry, and in which form: one document for each, known by its key.

The words are compared as core/words.py folds them, here as in the database's search, so Elasticsearch itself
changes nothing about them. What was said, as it was said, is kept beside them and is not searched.
"""

import hashlib
import inspect
import json
from collections.abc import Iterable
from functools import cache

from core import words
from core.models import SearchEntry, SearchFacet

ANALYSIS = {
    "filter": {"beginnings": {"type": "edge_ngram", "min_gram": 1, "max_gram": 20}},
    "analyzer": {
        "default": {"type": "custom", "tokenizer": "whitespace"},
        "beginnings": {"type": "custom", "tokenizer": "whitespace", "filter": ["beginnings"]},
    },
}

KEYWORD = {"type": "keyword"}
# By which results are counted or filtered with each question: made ready when the index learns something, so
# that no reader waits for it
COUNTED = {"eager_global_ordinals": True}
WHOLE = {"type": "keyword", "ignore_above": 1000}
DATE = {"type": "date"}
TEXT = {"type": "text"}
# A thing that says more is hardly less about what was asked: measured, decision 0025
LONG = {"type": "text", "similarity": "long"}
SIMILARITY = {"long": {"type": "BM25", "b": 0.3}}
MAPPING = {
    "dynamic": "strict",
    "_source": {"excludes": ["heading", "names", "summary", "text", "labels", "spell", "beginning"]},
    "properties": {
        "key": KEYWORD,
        "kind": KEYWORD | COUNTED,
        "language": KEYWORD,
        "readers": KEYWORD,
        "facets": {"type": "flattened"} | COUNTED,  # one keyword for each filter, however many apps register
        "said": {"type": "object", "enabled": False},
        "heading": TEXT,
        "names": TEXT,
        "summary": LONG,
        "text": LONG,
        "labels": LONG,
        "called": WHOLE,  # the heading and each name whole, to know a thing that is called so
        "title": WHOLE,  # the heading alone
        # With their endings: what people are shown, and what they have typed half
        "spell": TEXT,
        "beginning": {"type": "text", "analyzer": "beginnings", "search_analyzer": "default"},
        "starts_at": DATE,
        "ends_at": DATE,
        "day": DATE,
        "weight": {"type": "float"},
        "fingerprint": KEYWORD,  # by which the nightly check tells a document that is out of date
    },
}


@cache
def get_version() -> str:
    """This function will return what tells this form of documents from every other: 8 hexadecimal digits.

    It is part of the index's name, so that an index of another form is not there for this code.
    """
    form = json.dumps([ANALYSIS, SIMILARITY, MAPPING, inspect.getsource(words)], sort_keys=True)
    return hashlib.sha256(form.encode()).hexdigest()[:8]


def make_document(entry: SearchEntry) -> dict:
    """This function will return what the index is told of an entry. Prefetch `facets` of many."""
    facets: dict[str, list[str]] = {}
    for facet in entry.facets.all():
        facets.setdefault(facet.name, []).append(facet.value)
    names = entry.names.splitlines()
    said = {"heading": entry.heading, "names": names, "summary": entry.summary}
    said |= {"text": entry.text, "labels": entry.labels}
    return {
        "key": entry.key,
        "kind": entry.kind,
        "language": entry.language,
        "readers": sorted(facets.pop(SearchFacet.READER, [])),
        "facets": facets,
        "said": said,
        "heading": fold(entry.heading),
        "names": [fold(name) for name in names],
        "summary": fold(entry.summary),
        "text": fold(entry.text),
        "labels": fold(entry.labels),
        "called": sorted({fold_whole(name) for name in [entry.heading, *names]}),
        "title": fold_whole(entry.heading),
        "spell": _make_plain([entry.heading, *names, entry.summary, entry.text, entry.labels]),
        "beginning": _make_plain([entry.heading, *names]),
        "starts_at": entry.starts_at,
        "ends_at": entry.ends_at or entry.starts_at,
        "day": entry.day,
        "weight": entry.weight,
        "fingerprint": entry.fingerprint,
    }


def fold(text: str) -> str:
    """This function will return the words of a text as they are compared."""
    return " ".join(words.fold(text))


def fold_whole(text: str) -> str:
    """This function will return a heading or a query in the one form in which they are compared whole."""
    return fold(" ".join(words.split_query(text)))


def _make_plain(texts: Iterable[str]) -> list[str]:
    return [" ".join(words.split_plain(text)) for text in texts]
