"""The text of documents, so that what they say is found. Read by the worker, never while somebody waits; the
only writer of DocumentText.
"""

import logging
import subprocess
import sys
from collections.abc import Collection
from datetime import datetime, timedelta
from pathlib import Path

from django.db.models import QuerySet
from django.utils.translation import gettext_noop
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument
from wagtail.models import CollectionViewRestriction

from core import document_reader
from core.models import DocumentText

logger = logging.getLogger(__name__)

READER = Path(document_reader.__file__)
LONGEST_WAIT = timedelta(seconds=30)
LARGEST = 30 * 1024**2  # bytes of a file
AT_ONCE = 5  # documents of one run, so that messages never wait long
TOO_LARGE = gettext_noop("The file is too large.")
UNKNOWN = gettext_noop("We cannot read files of this kind.")
ENCRYPTED = gettext_noop("The file is locked with a password.")
UNREADABLE = gettext_noop("The file is broken, or too much to read.")
MISSING = gettext_noop("The file is not there.")


class CannotRead(Exception):
    """There is no text to be had; it says why."""


def get_public_documents() -> QuerySet:
    """This function will return the documents that everybody may open. One query for what is private."""
    documents = get_document_model().objects.all()
    for path in CollectionViewRestriction.objects.values_list("collection__path", flat=True):
        documents = documents.exclude(collection__path__startswith=path)
    return documents


def get_texts(documents: Collection[int]) -> list[str]:
    """This function will return title and text of the documents among these that everybody may open, as far
    as they have been read. Two queries, none for no documents.
    """
    if not documents:
        return []
    found = get_public_documents().filter(pk__in=documents).select_related("extracted_text").order_by("pk")
    return [
        words
        for document in found
        for words in (
            document.title,
            getattr(document, "extracted_text", None) and document.extracted_text.text,
        )
        if words
    ]


def read_changed(documents: Collection[int], *, now: datetime) -> list[int]:
    """This function will read those of these documents that are new or another file than before, a few at a
    time, forget the text of all others, and return which documents' text is another now.

    A file that cannot be read is noted with the reason, and is tried again when it is replaced.
    """
    public = {document.pk: document for document in get_public_documents().filter(pk__in=documents)}
    forgotten = DocumentText.objects.exclude(document__in=public)
    changed = list(forgotten.values_list("document_id", flat=True))
    forgotten.delete()
    known = dict(DocumentText.objects.values_list("document_id", "file_hash"))
    due = [document for pk, document in sorted(public.items()) if known.get(pk) != _get_hash(document)]
    for document in due[:AT_ONCE]:
        text, error = _read(document)
        DocumentText.objects.update_or_create(
            document=document,
            defaults={"file_hash": _get_hash(document), "text": text, "error": error, "read_at": now},
        )
        changed.append(document.pk)
    return changed


def _get_hash(document: AbstractDocument) -> str:
    """Of the file; the name of one that is not there."""
    try:
        return document.get_file_hash()
    except OSError:
        return document.file.name[-40:]


def _read(document: AbstractDocument) -> tuple[str, str]:
    """The text, or why there is none."""
    try:
        return read_file(document.file.open("rb").read(LARGEST + 1), ending=document.file_extension), ""
    except OSError:
        error = MISSING
    except CannotRead as fault:
        error = str(fault)
    finally:
        document.file.close()
    logger.warning("Search cannot read document %s: %s", document.pk, error)
    return "", error


def read_file(content: bytes, *, ending: str) -> str:
    """This function will return the text of a file, in a process of its own that has little time and memory.

    Raises CannotRead.
    """
    ending = ending.lower()
    if ending not in document_reader.READERS:
        raise CannotRead(UNKNOWN)
    if len(content) > LARGEST:
        raise CannotRead(TOO_LARGE)
    try:
        done = subprocess.run(  # noqa: S603  our own program; the file goes in as it is
            [sys.executable, "-P", str(READER), ending],  # -P: beside it stands a logging.py of ours
            input=content,
            capture_output=True,
            timeout=LONGEST_WAIT.total_seconds(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise CannotRead(UNREADABLE) from None
    if done.returncode:
        raise CannotRead(ENCRYPTED if done.returncode == document_reader.ENCRYPTED else UNREADABLE)
    return done.stdout.decode("utf-8", "replace").replace("\x00", " ")
