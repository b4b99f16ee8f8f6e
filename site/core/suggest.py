"""Pages to choose from while somebody types: of what everybody may see at this moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings

from core import es, full_text, words
from core.hits import make_hits

MOST = 8


@dataclass(frozen=True)
class Suggestion:
    title: str
    url: str
    kind_label: str
    language: str  # of the title


def suggest(text: str, *, language: str) -> list[Suggestion]:
    """This function will return at most eight things that have a name with words that start like `text`.

    Elasticsearch knows them, or the database where it says nothing within SEARCH_TIMEOUT seconds.
    """
    beginning = words.clean(text)
    if not words.split(beginning):
        return []
    hits = make_hits(_find(beginning, language), language=language)
    return [
        Suggestion(hit.title, hit.url, str(hit.kind_label), hit.language)
        for hit in list(hits.values())[:MOST]
    ]


def _find(beginning: str, language: str) -> Sequence[str]:
    found = None
    if es.is_configured():
        found = es.suggest(beginning, language=language, timeout=settings.SEARCH_TIMEOUT)
    return full_text.suggest(beginning, language=language) if found is None else found
