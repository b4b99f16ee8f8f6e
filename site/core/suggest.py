"""Pages to choose from while somebody types: of what everybody may see at this moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings

from core import es, findable, full_text, words
from core.hits import get_urls
from core.models import SearchEntry


@dataclass(frozen=True)
class Suggestion:
    title: str
    url: str
    kind_label: str
    language: str  # of the title


def suggest(text: str, *, language: str) -> list[Suggestion]:
    """This function will return at most eight things that have a name with words that start like `text`.

    Elasticsearch knows them, or the database where it says nothing within SEARCH_TIMEOUT seconds. Whether
    everybody may still see each, the database says: in two queries for pages, and one for each other kind.
    """
    beginning = words.clean(text)
    if not words.split(beginning):
        return []
    keys = _find(beginning, language)
    entries = SearchEntry.objects.filter(key__in=keys).values_list("key", "kind", "heading", "language")
    named = {key: said for key, *said in entries}
    urls = get_urls(named, language)
    kinds = findable.get_kinds()
    return [
        Suggestion(heading, urls[key], str(kinds[kind].label), own)
        for key in keys
        if key in named and urls.get(key)
        for kind, heading, own in [named[key]]
        if kind in kinds
    ]


def _find(beginning: str, language: str) -> Sequence[str]:
    found = None
    if es.is_configured():
        found = es.suggest(beginning, language=language, timeout=settings.SEARCH_TIMEOUT)
    return full_text.suggest(beginning, language=language) if found is None else found
