"""The only writer of the search index, through rows that are written with the change itself.

A change is committed with its row or not at all. The worker then puts the object in the index or takes it
out, as everybody may see it *now*. So an Elasticsearch that is down costs no editor any time, and no change.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Q, QuerySet
from elasticsearch import ApiError, TransportError
from elasticsearch.helpers import bulk
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core import drift, entries, es, es_index
from core.findable import make_page_key
from core.models import IndexChange, IndexCondition, IndexState, SearchEntry

logger = logging.getLogger(__name__)

BATCH = 200
RETRY_AFTER = timedelta(minutes=5)  # for a single object that the index refused
LOCK = 7_310_583  # any number, the same in every worker


def note_change(page: Page) -> None:
    """This function will note, in the caller's transaction, that a page was saved or deleted.

    Its translations change too: whoever reads a translation does not find the source.
    """
    if page.alias_of_id is None:
        _note(Page.objects.filter(translation_key=page.translation_key), also=page.pk)


def note_tree(page: Page) -> None:
    """This function will note that who may see a page and all below it has changed."""
    tree = Page.objects.descendant_of(page, inclusive=True)
    _note(Page.objects.filter(translation_key__in=tree.values("translation_key")))


def _note(pages: PageQuerySet, also: int | None = None) -> None:
    pks = set(pages.filter(alias_of=None).values_list("pk", flat=True)) | ({also} if also else set())
    entries.note_keys(map(make_page_key, pks))


def apply_changes(*, now: datetime) -> int:
    """This function will bring the index up to date with the oldest changes and return how many they were.

    Where the index is missing it is built whole first. If Elasticsearch does not answer, all rows stay for
    a later run. An object that the index refuses stays too, and keeps no other from being indexed.
    """
    if not es.is_configured() or not es.breaker.allow():
        return 0
    with _alone() as alone:
        if not alone:
            return 0
        try:
            index = es.get_index()
            if not index.is_alias():
                logger.error("The search index is missing, or of another form: it is being built")
                _tell(IndexCondition.REBUILDING)
                rebuild()
            done = _apply_batch(index, now)
        except (ApiError, TransportError):
            es.breaker.trip()
            _tell(IndexCondition.AWAY)
            logger.exception("Elasticsearch did not take the changes; they wait")
            return 0
        _tell(IndexCondition.WELL)
    es.breaker.reset()
    return done


def _tell(condition: IndexCondition) -> None:
    if not IndexState.objects.filter(pk=IndexState.ONLY, condition=condition).exists():
        IndexState.objects.update_or_create(pk=IndexState.ONLY, defaults={"condition": condition})


def rebuild() -> int:
    """This function will build a new index of all entries, switch to it, and return how many they are.
    Readers notice nothing, and what changes meanwhile is not lost.

    Raises ApiError or TransportError where Elasticsearch fails; then the old index stays.
    """
    with _alone(wait=True):
        rebuilder = es.Rebuilder(es.get_index())
        index = rebuilder.start()
        pks = list(SearchEntry.objects.values_list("pk", flat=True))
        for start in range(0, len(pks), BATCH):
            index.add_items(SearchEntry, list(_with_facets().filter(pk__in=pks[start : start + BATCH])))
        rebuilder.switch()
        drift.repair_index()  # another process may have told the old index of a change
        rebuilder.remove_old()
    return len(pks)


def _with_facets() -> QuerySet[SearchEntry]:
    return SearchEntry.objects.prefetch_related("facets")


def _apply_batch(index: es.Index, now: datetime) -> int:
    due = Q(tried_at=None) | Q(tried_at__lt=now - RETRY_AFTER)
    rows = {
        row.object_pk: row
        for row in IndexChange.objects.filter(due, model=entries.ENTRY).order_by("changed_at")[:BATCH]
    }
    if not rows:
        return 0
    found = {entry.key: entry for entry in _with_facets().filter(key__in=rows)}
    actions = [_get_action(key, found.get(key)) for key in rows]
    # require_alias: an index that vanished just now must not come back without its mapping
    _, answers = bulk(index.es, actions, index=index.name, require_alias=True, raise_on_error=False)
    refused = {}
    for answer in answers:
        for action, result in answer.items():
            if not (action == "delete" and result["status"] == 404):
                refused[result["_id"]] = result["error"]
    for pk, error in refused.items():
        logger.error("Elasticsearch refused %s: %s", pk, error)
    versions = {pk: row.version for pk, row in rows.items()}
    IndexChange.objects.filter(version__in=[versions[pk] for pk in refused]).update(tried_at=now)
    IndexChange.objects.filter(version__in=[v for pk, v in versions.items() if pk not in refused]).delete()
    return len(rows) - len(refused)


def _get_action(key: str, entry: SearchEntry | None) -> dict:
    if entry is None:
        return {"_op_type": "delete", "_id": key}
    return {"_op_type": "index", "_id": key, "_source": es_index.make_document(entry)}


@contextmanager
def _alone(*, wait: bool = False) -> Iterator[bool]:
    """Two workers at once could write an old state over a new one. SQLite has one worker anyhow."""
    if connection.vendor != "postgresql":
        yield True
        return
    with connection.cursor() as cursor:
        if wait:
            cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
            alone = True
        else:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
            alone = cursor.fetchone()[0]
        try:
            yield alone
        finally:
            if alone:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
