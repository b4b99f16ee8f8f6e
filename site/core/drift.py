"""The nightly check of what search knows: entries against what everybody may see, Elasticsearch against the
entries. What is missing, wrong or too many is put right, counted, and told in the health line.
"""

import logging
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from django.utils import timezone

from core import entries, es
from core.models import IndexChange, IndexState, SearchEntry

logger = logging.getLogger(__name__)

EVERY = timedelta(hours=1)  # the worker asks; where a check failed, it is tried again
AT = time(3)  # local time
BATCH = 1000


def check_nightly(*, now: datetime) -> int:
    """This function will check once a night, and at once where nobody ever did. It returns how many things
    it had to put right.
    """
    today = timezone.localtime(now).replace(hour=AT.hour, minute=0, second=0, microsecond=0)
    last_night = today if today <= now else today - timedelta(days=1)
    if IndexState.objects.filter(pk=IndexState.ONLY, checked_at__gte=last_night).exists():
        return 0
    return check(now=now)


def check(*, now: datetime) -> int:
    """This function will put right what search knows, keep the number of what was wrong, and return it.

    Raises ApiError or TransportError where Elasticsearch fails; the entries are right then.
    """
    wrong_entries = entries.refresh_all()
    wrong_documents = repair_index() if es.is_configured() else 0
    drifted = wrong_entries + wrong_documents
    if drifted:
        logger.error(
            "Search had drifted: %s entries and %s documents were wrong", wrong_entries, wrong_documents
        )
    IndexState.objects.update_or_create(pk=IndexState.ONLY, defaults={"checked_at": now, "drifted": drifted})
    return drifted


def repair_index() -> int:
    """This function will note each document of Elasticsearch that is missing, out of date or too many, and
    return how many they are. Those that wait for the worker already are not counted.
    """
    es.get_index().refresh()
    told = dict(_read_fingerprints())
    right = dict(SearchEntry.objects.values_list("key", "fingerprint"))
    wrong = {key for key in told.keys() | right.keys() if told.get(key) != right.get(key)}
    wrong -= set(IndexChange.objects.filter(model=entries.ENTRY).values_list("object_pk", flat=True))
    entries.note_for_index(wrong)
    return len(wrong)


def _read_fingerprints() -> Iterator[tuple[str, str]]:
    """The key of every document, and the fingerprint of the entry that it was made from."""
    after = None
    while True:
        found = es.get_backend().es.search(
            index=es.get_index().name,
            size=BATCH,
            sort=[{"key": "asc"}],
            search_after=after,
            source=False,
            docvalue_fields=["fingerprint"],
            track_total_hits=False,
        )["hits"]["hits"]
        if not found:
            return
        for hit in found:
            yield hit["_id"], hit["fields"]["fingerprint"][0]
        after = found[-1]["sort"]
