"""What Elasticsearch keeps of a search entry, and in which form: one document for each, known by its key."""

import hashlib
import json
import unicodedata

from core import words
from core.models import SearchEntry

READER = "reader"  # the facet that says whose readers an entry is for

# One chain for all languages: each filter leaves the words of the others alone. core/words.py has the same
# rules for the database.
PLAIN = ["lowercase", "decimal_digit", "arabic_normalization", "asciifolding"]
ANALYSIS = {
    "filter": {
        "english_possessive": {"type": "stemmer", "language": "possessive_english"},
        "english": {"type": "stemmer", "language": "porter2"},
        "arabic_light": {"type": "stemmer", "language": "arabic"},
        "beginnings": {"type": "edge_ngram", "min_gram": 1, "max_gram": 20},
    },
    "analyzer": {
        "default": {
            "tokenizer": "standard",
            "filter": [
                "english_possessive",
                "lowercase",
                "decimal_digit",
                "arabic_normalization",
                "arabic_light",
                "asciifolding",
                "english",
            ],
        },
        "plain": {"tokenizer": "standard", "filter": ["english_possessive", *PLAIN]},
        "beginnings": {"tokenizer": "standard", "filter": ["english_possessive", *PLAIN, "beginnings"]},
    },
}

KEYWORD = {"type": "keyword"}
DATE = {"type": "date"}
TEXT = {"type": "text", "copy_to": "spell"}
MAPPING = {
    "dynamic": "strict",
    "properties": {
        "key": KEYWORD,
        "kind": KEYWORD,
        "language": KEYWORD,
        "readers": KEYWORD,
        # One keyword for each filter, however many apps register
        "facets": {"type": "flattened"},
        "heading": TEXT,
        "names": TEXT,
        "summary": TEXT,
        "text": TEXT,
        # The heading and the names whole, as core/words.py folds them, to know a thing that is called so
        "called": KEYWORD,
        "title": KEYWORD,  # the heading alone
        # No endings are taken off: what people are shown, and what they have typed half
        "spell": {"type": "text", "analyzer": "plain"},
        "beginning": {"type": "text", "analyzer": "beginnings", "search_analyzer": "plain"},
        "starts_at": DATE,
        "ends_at": DATE,
        "day": DATE,
        "is_cancelled": {"type": "boolean"},
        "fingerprint": KEYWORD,  # by which the nightly check tells a document that is out of date
    },
}


def get_version() -> str:
    """This function will return what tells this form of documents from every other: 8 hexadecimal digits.

    It is part of the index's name, so that an index of another form is not there for this code.
    """
    form = json.dumps([ANALYSIS, MAPPING], sort_keys=True)
    return hashlib.sha256(form.encode()).hexdigest()[:8]


def make_document(entry: SearchEntry) -> dict:
    """This function will return what the index is told of an entry. Prefetch `facets` of many."""
    facets: dict[str, list[str]] = {}
    for facet in entry.facets.all():
        facets.setdefault(facet.name, []).append(facet.value)
    names = entry.names.splitlines()
    return {
        "key": entry.key,
        "kind": entry.kind,
        "language": entry.language,
        "readers": facets.pop(READER, []),
        "facets": facets,
        "heading": _compose(entry.heading),
        "names": [_compose(name) for name in names],
        "summary": _compose(entry.summary),
        "text": _compose(entry.text),
        "called": sorted({fold_whole(name) for name in [entry.heading, *names]}),
        "title": fold_whole(entry.heading),
        "beginning": [_compose(name) for name in [entry.heading, *names]],
        "starts_at": entry.starts_at,
        "ends_at": entry.ends_at or entry.starts_at,
        "day": entry.day,
        "is_cancelled": entry.is_cancelled,
        "fingerprint": entry.fingerprint,
    }


def fold_whole(text: str) -> str:
    """This function will return a heading or a query in the one form in which they are compared whole."""
    return " ".join(words.fold_word(word) for word in words.split_query(text))


def _compose(text: str) -> str:
    """A letter and its accent as one character, which is all that the analysis knows."""
    return unicodedata.normalize("NFKC", text)
