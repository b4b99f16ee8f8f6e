"""The only writer of search entries: what everybody may find, in one table that every search engine reads.

Whoever changes something that search shows says so with `note`, in the same transaction. Once that is
committed the entries are made anew from what everybody may see *now*; what a process that dies leaves, the
worker does within seconds. An entry that changed is then handed on to Elasticsearch (core/indexing.py).
"""

import hashlib
import json
import logging
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, replace
from datetime import datetime

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import Model, prefetch_related_objects
from django.utils import translation

from core import es, findable, synonyms
from core.findable import Document, Kind
from core.models import BasePage, IndexChange, Locality, SearchEntry, SearchFacet, Theme

logger = logging.getLogger(__name__)

ENTRY = SearchEntry._meta.label  # rows of IndexChange with this label are for Elasticsearch
AT_ONCE = 20  # entries made right after the commit; more would keep an editor waiting: the worker makes them
BATCH = 200
FIELDS = (
    "language",
    "heading",
    "summary",
    "text",
    "starts_at",
    "ends_at",
    "day",
    "is_cancelled",
    "weight",
)


def note(kind: str, pks: Iterable[object]) -> None:
    """This function will note, in the caller's transaction, that things of a kind may have changed, appeared
    or gone. Pages that are saved, moved, restricted or deleted are noted by core/indexing.py.
    """
    note_keys([findable.get_kinds()[kind].get_key(pk) for pk in pks])


def note_keys(keys: Iterable[str]) -> None:
    """This function will do the same for things by the keys of their entries."""
    keys = sorted(set(keys))  # sorted, so that two transactions never wait for each other
    if not keys:
        return
    _note("", keys)
    transaction.on_commit(lambda: _refresh_noted(keys[:AT_ONCE]), robust=True)


def forget(kind: str, pks: Iterable[object]) -> None:
    """This function will take things of a kind out of the search in the caller's transaction: nothing of them
    is left where it is committed.
    """
    keys = [findable.get_kinds()[kind].get_key(pk) for pk in pks]
    SearchEntry.objects.filter(key__in=keys).delete()
    synonyms.forget(keys)
    note_for_index(keys)


def note_named(named: Locality | Theme) -> None:
    """This function will note, in the caller's transaction, the pages that are sorted under a place, or one
    that lies in it, or under a theme.
    """
    pks = named.get_with_parts() if isinstance(named, Locality) else [named.pk]
    for relation in named._meta.related_objects:
        if relation.many_to_many and issubclass(relation.related_model, BasePage):
            pages = relation.related_model.objects.filter(**{f"{relation.field.name}__in": pks})
            note_keys(map(findable.make_page_key, pages.values_list("pk", flat=True)))


def note_for_index(keys: Iterable[str]) -> None:
    """This function will note, in the caller's transaction, which entries Elasticsearch has yet to learn."""
    if es.is_configured():
        _note(ENTRY, sorted(set(keys)))


def _note(label: str, keys: list[str]) -> None:
    IndexChange.objects.bulk_create(
        [IndexChange(model=label, object_pk=key) for key in keys],
        update_conflicts=True,
        unique_fields=["model", "object_pk"],
        update_fields=["version", "changed_at", "tried_at"],
        batch_size=500,
    )


def refresh_noted(*, now: datetime) -> int:
    """This function will make the oldest noted entries anew, and return how many it looked at.

    A thing that cannot be described is logged, leaves the search, and keeps no other from being made.
    """
    rows = IndexChange.objects.filter(model="").order_by("changed_at")
    return _refresh_noted(list(rows.values_list("object_pk", flat=True)[:BATCH]))


def _refresh_noted(keys: Collection[str]) -> int:
    rows = dict(IndexChange.objects.filter(model="", object_pk__in=keys).values_list("object_pk", "version"))
    if not rows:
        return 0
    refresh(rows)
    # what was noted again meanwhile has another version, and stays
    IndexChange.objects.filter(model="", version__in=rows.values()).delete()
    return len(rows)


def refresh(keys: Collection[str]) -> int:
    """This function will make these entries anew, and return how many differ from what they were."""
    with transaction.atomic():
        old = {entry.key: entry for entry in SearchEntry.objects.select_for_update().filter(key__in=keys)}
        changed = []
        found = _find(keys)
        for key in sorted(keys):
            document = _describe(*found[key]) if key in found else None
            if document is None and key in old:
                old[key].delete()
                synonyms.forget([key])
                changed.append(key)
            elif document is not None and _write(key, found[key][0], document, old.get(key)):
                changed.append(key)
            if document is not None and document.names_are_synonyms:
                synonyms.set_names(key, thing=found[key][1], document=document)
        note_for_index(changed)
    return len(changed)


def refresh_all() -> int:
    """This function will make every entry anew, and return how many were missing, wrong or too many."""
    keys = set(SearchEntry.objects.values_list("key", flat=True)) | get_all_keys()
    keys = sorted(keys)
    return sum(refresh(keys[start : start + BATCH]) for start in range(0, len(keys), BATCH))


def get_all_keys() -> set[str]:
    """This function will return the keys of everything that everybody may find."""
    keys = set(map(findable.make_page_key, findable.get_findable_pages().values_list("pk", flat=True)))
    for kind in findable.get_kinds().values():
        if not kind.has_pages:
            keys |= {kind.get_key(pk) for pk in kind.get_queryset().values_list("pk", flat=True)}
    return keys


def _find(keys: Collection[str]) -> dict[str, tuple[Kind, Model]]:
    """What everybody may see of these, by key, with what describing them reads."""
    found: dict[str, tuple[Kind, Model]] = {}
    pages, others = findable.group_keys(keys)
    if pages:
        kinds = findable.get_kinds().values()
        by_model = {model: kind for kind in kinds if kind.has_pages for model in kind.get_models()}
        for page in _fetch_pages(pages, by_model):
            found[findable.make_page_key(page.pk)] = (by_model[type(page)], page)
    for kind, pks in others:
        things = kind.get_queryset().filter(pk__in=pks)
        found |= {kind.get_key(thing.pk): (kind, thing) for thing in things}
    return found


def _fetch_pages(pks: Collection[str], kinds: Mapping[type[Model], Kind]) -> list[BasePage]:
    by_model: dict[type[Model], list[BasePage]] = {}
    for page in findable.get_findable_pages().filter(pk__in=pks).specific():
        by_model.setdefault(type(page), []).append(page)
    for model, pages in by_model.items():
        names = {field.name for field in model._meta.get_fields()}
        more = [name for name in kinds[model].prefetch if name.split("__")[0] in names]
        prefetch_related_objects(pages, "locale", *more)
    pages = [page for own in by_model.values() for page in own]
    readers = findable.get_reader_languages(pages)
    for page in pages:
        page.reader_languages = readers[page.pk]
    return pages


def _describe(kind: Kind, thing: Model) -> Document | None:
    """In the language of the thing, whoever's change it was."""
    language = thing.locale.language_code if kind.has_pages else settings.LANGUAGE_CODE
    try:
        with translation.override(language):
            document = _name_kind(kind, kind.describe(thing))
    except Exception:  # whatever is wrong with one thing, the others are to be found
        logger.exception("Search cannot describe %s %s", kind.name, thing.pk)
        return None
    return replace(document, readers=thing.reader_languages) if kind.has_pages else document


def _name_kind(kind: Kind, document: Document) -> Document:
    """Readers add to their words what they look for: “York event”, “maternity story”."""
    if kind is findable.OTHER_PAGES:
        return document
    label = findable.say_in_every_language([kind.label])
    return replace(document, labels=(*document.labels, *label))


def _write(key: str, kind: Kind, document: Document, entry: SearchEntry | None) -> bool:
    """Whether it is another than before."""
    fingerprint = _get_fingerprint(kind, document)
    if entry and entry.fingerprint == fingerprint:
        return False
    values = {name: getattr(document, name) for name in FIELDS}
    values |= {"kind": kind.name, "names": "\n".join(document.names), "fingerprint": fingerprint}
    values["labels"] = "\n".join(document.labels)
    values["heading"] = document.heading[:255]
    entry, _ = SearchEntry.objects.update_or_create(key=key, defaults=values)
    facets = {(name, value) for name, own in document.facets.items() for value in own}
    facets |= {(SearchFacet.READER, code) for code in document.readers}
    facets.add(("language", document.language))
    entry.facets.all().delete()
    SearchFacet.objects.bulk_create(
        [SearchFacet(entry=entry, name=name, value=value) for name, value in sorted(facets)]
    )
    return True


def _get_fingerprint(kind: Kind, document: Document) -> str:
    told = {**asdict(document), "kind": kind.name}
    told["facets"] = {name: sorted(values) for name, values in document.facets.items()}
    return hashlib.sha256(json.dumps(told, cls=DjangoJSONEncoder, sort_keys=True).encode()).hexdigest()
