"""The one door to search: Elasticsearch where the site has one that answers, else the database.

Apps register what may be searched with `register`. Both answers are checked against the database, which has
the last word on who may see a page.
"""

import logging
import re
import time
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.utils.functional import Promise
from elasticsearch import ApiError, TransportError
from modelsearch.query import PlainText
from wagtail.models import Page

from core import es, full_text
from core.findable import Kind, for_readers_of, get_findable_pages, get_kinds, register
from core.visibility import public

__all__ = ["PAGE_SIZE", "Hit", "Results", "clean", "get_kinds", "register", "search"]

logger = logging.getLogger(__name__)

PAGE_SIZE = 10
LONGEST_QUERY = 200
LAST_INDEX_PAGE = 10_000 // PAGE_SIZE  # Elasticsearch goes no further
OWN_LANGUAGE_BOOST = 1000  # far above any score of words
# So common in English that asking for them only costs time and hides pages
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be but by for if in into is it no not of on or such that the their then there"
        " these they this to was will with",
    )
)


@dataclass(frozen=True)
class Hit:
    title: str
    url: str
    summary: str
    kind: str | Promise
    language: str  # of the text
    page: Page


@dataclass(frozen=True)
class Results:
    query: str  # as understood
    hits: Sequence[Hit] = ()
    total: int = 0
    page: int = 1
    pages: int = 1
    fallback: bool = False  # Elasticsearch should have answered and did not


@dataclass(frozen=True)
class _Found:
    """One page of keys, with the label of each one's model."""

    labels: dict[int, str]
    total: int
    page: int


def clean(query: str) -> str:
    """This function will make one line of at most 200 characters of what somebody typed."""
    printable = (" " if unicodedata.category(char) in ("Cc", "Cf", "Cs") else char for char in query)
    return " ".join("".join(printable).split())[:LONGEST_QUERY].strip()


def search(query: str, *, language: str, page: int = 1, kinds: Collection[str] = ()) -> Results:
    """This function will find the pages that everybody may see and that have all words of a query.

    Pages in the reader's `language` come first, then English ones without a translation. `kinds` are names
    of `get_kinds()`; none means all, and unknown ones are ignored. A `page` that does not exist becomes the
    nearest that does. Takes no longer than SEARCH_TIMEOUT and one search in the database.
    """
    query = clean(query)
    words = _get_words(query)
    if not words:
        return Results(query)
    known = get_kinds()
    chosen = [known[name] for name in known if name in kinds] or list(known.values())
    found = _ask_index(words, language, chosen, page) if es.is_configured() else None
    fallback = es.is_configured() and found is None
    found = found or _ask_database(words, language, chosen, page)
    hits = _get_hits(found.labels, language)
    # what the index has not yet forgotten is not counted either
    total = found.total - (len(found.labels) - len(hits))
    return Results(query, hits, total, found.page, _count_pages(total), fallback)


def _get_words(query: str) -> list[str]:
    text = unicodedata.normalize("NFKC", query).replace("’", "'").lower()
    text = "".join(
        char if char.isalnum() or unicodedata.category(char)[0] == "M" or char == "'" else " "
        for char in text
    )
    words = [word.strip("'") for word in re.sub(r"'s\b", "", text).split()]
    words = [word for word in words if word]
    return [word for word in words if word not in STOP_WORDS] or words


def _count_pages(total: int) -> int:
    return max(1, -(-total // PAGE_SIZE))


def _ask_index(words: list[str], language: str, kinds: list[Kind], page: int) -> _Found | None:
    """None where Elasticsearch is down, slow, silent or wrong."""
    if not es.breaker.allow():
        return None
    deadline = time.monotonic() + settings.SEARCH_TIMEOUT
    try:
        page = min(max(page, 1), LAST_INDEX_PAGE)
        answer = _ask_index_for_page(words, language, kinds, page, settings.SEARCH_TIMEOUT)
        total = answer["hits"]["total"]["value"]
        last = min(_count_pages(total), LAST_INDEX_PAGE)
        if page > last:
            page = last
            left = max(deadline - time.monotonic(), 0.1)
            answer = _ask_index_for_page(words, language, kinds, page, left)
    except (ApiError, TransportError) as error:
        es.breaker.trip()
        logger.warning("Elasticsearch did not answer, the database does: %r", error)
        return None
    es.breaker.reset()
    labels = {label for kind in kinds for label in _get_labels(kind)}
    found = (hit["fields"] for hit in answer["hits"]["hits"])
    return _Found(
        {
            int(fields["pk"][0]): next(name for name in fields["_django_content_type"] if name in labels)
            for fields in found
        },
        total,
        page,
    )


def _ask_index_for_page(words: list[str], language: str, kinds: list[Kind], page: int, timeout: float):
    backend = es.get_backend()
    text = PlainText(" ".join(words), operator="and")
    compiler = backend.query_compiler_class(Page.objects.all(), text)
    labels = [label for kind in kinds for label in _get_labels(kind)]
    return backend.es.options(request_timeout=timeout).search(
        index=backend.get_index_for_model(Page).name,
        query={
            "bool": {
                "must": compiler.get_inner_query(),
                "filter": [
                    {"term": {es.READERS: language}},
                    {"terms": {"_django_content_type": labels}},
                ],
                "should": {
                    "constant_score": {
                        "filter": {"term": {es.LANGUAGE: language}},
                        "boost": OWN_LANGUAGE_BOOST,
                    }
                },
            }
        },
        sort=[{"_score": "desc"}, {"pk": "desc"}],
        from_=(page - 1) * PAGE_SIZE,
        size=PAGE_SIZE,
        source=False,
        stored_fields=["pk"],
        docvalue_fields=["_django_content_type"],
        track_total_hits=True,
        allow_partial_search_results=False,
    )


def _ask_database(words: list[str], language: str, kinds: list[Kind], page: int) -> _Found:
    models = [model for kind in kinds for model in kind.get_models()]
    types = {kind.pk: model for model, kind in ContentType.objects.get_for_models(*models).items()}
    ranked = full_text.find(words, list(types))
    pages = for_readers_of(get_findable_pages(kinds), language)
    readable = {
        pk: (code, type_pk)
        for pk, code, type_pk in pages.values_list("pk", "locale__language_code", "content_type")
    }
    ranked = [pk for pk in ranked if pk in readable]
    ranked.sort(key=lambda pk: readable[pk][0] != language)
    page = min(max(page, 1), _count_pages(len(ranked)))
    shown = ranked[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    return _Found({pk: types[readable[pk][1]]._meta.label for pk in shown}, len(ranked), page)


def _get_labels(kind: Kind) -> list[str]:
    return [model._meta.label for model in kind.get_models()]


def _get_hits(labels: dict[int, str], language: str) -> list[Hit]:
    """What everybody may still see, in the order given. One query for each kind among them, and one more
    for a reader of another language than English."""
    found = {}
    for kind in get_kinds().values():
        own = set(_get_labels(kind))
        pks = [pk for pk, label in labels.items() if label in own]
        if pks:
            pages = kind.get_queryset().filter(pk__in=pks).select_related("locale")
            found |= {page.pk: (kind, page) for page in pages}
    urls = _get_alias_urls([page for kind, page in found.values()], language)
    hits = [
        Hit(
            page.title,
            urls.get(page.translation_key) or page.url,
            page.summary,
            kind.label,
            page.locale.language_code,
            page,
        )
        for kind, page in (found[pk] for pk in labels if pk in found)
    ]
    return [hit for hit in hits if hit.url]


def _get_alias_urls(pages: list[Page], language: str) -> dict:
    """An English page opens inside the reader's own language, where it stands there as an alias."""
    keys = [page.translation_key for page in pages if page.locale.language_code != language]
    if not keys:
        return {}
    aliases = public(Page.objects.filter(locale__language_code=language, translation_key__in=keys))
    return {alias.translation_key: alias.url for alias in aliases.select_related("locale")}
