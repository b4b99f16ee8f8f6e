"""Notes of what was said at the tables: by hosts on their phones, and by the staff. The only writer of them.

Somebody of the staff reads each before everybody can. A photo of a sheet is never shown to the public.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.core.files.base import File
from django.db import transaction

from core.enums import WordsState
from core.models import User
from core.protected_files import clean_upload, delete_after_commit
from events.enums import NoteKind
from events.links import get_event_page
from events.models import HeardNote, Occasion

MOST_NOTES = 500  # of one event: more than any hall of tables writes


class NothingSaid(Exception):
    """A note has neither words nor a photo, or is to be shown and has no words."""


class UnknownQuestion(Exception):
    """The event's page asks no such question."""


class TooManyNotes(Exception):
    """So many notes are there already that something must be wrong."""


class MeetingNotBegun(Exception):
    """Nobody can have said anything yet."""


def get_questions(*, occasion: Occasion, language: str) -> dict[UUID, str]:
    """This function will return the questions of an event's page, by the number that they have in every
    language: in this language where the page has it. One query.
    """
    page = get_event_page(occasion, language)
    return {UUID(block.id): block.value for block in page.questions if block.id} if page else {}


def get_notes(occasion: Occasion) -> list[HeardNote]:
    """This function will return all notes of an event, for those who read them first. One query."""
    return list(occasion.notes.select_related("entered_by"))


@transaction.atomic
def add_note(
    *,
    occasion: Occasion,
    user: User,
    words: str,
    table: str = "",
    question: UUID | None = None,
    kind: str = NoteKind.NOTE,
    photo: File | None = None,
    now: datetime,
) -> HeardNote:
    """This function will keep what was said, for the staff to read. Of a photo it keeps a copy drawn anew.

    Raises NothingSaid, UnknownQuestion, TooManyNotes, MeetingNotBegun or core.protected_files.UnusableFile.
    """
    if not words.strip() and photo is None:
        raise NothingSaid
    if now < occasion.starts_at:
        raise MeetingNotBegun
    _check_question(occasion, question)
    if occasion.notes.count() >= MOST_NOTES:
        raise TooManyNotes
    return HeardNote.objects.create(
        occasion=occasion,
        table=table.strip(),
        question=question,
        kind=kind,
        words=words.strip(),
        scan=clean_upload(photo) if photo is not None else "",
        entered_by=user,
        entered_at=now,
    )


@transaction.atomic
def change_note(*, note: HeardNote, words: str, table: str, question: UUID | None, kind: str) -> HeardNote:
    """This function will correct a note, such as taking a name out or typing up a photo.

    What was shown is shown as it is now. Raises NothingSaid or UnknownQuestion.
    """
    note = HeardNote.objects.select_for_update(of=("self",)).get(pk=note.pk)
    if not words.strip() and (not note.scan or note.state == WordsState.SHOWN):
        raise NothingSaid
    if question != note.question:
        _check_question(note.occasion, question)
    note.words, note.table, note.question, note.kind = words.strip(), table.strip(), question, kind
    note.save(update_fields=["words", "table", "question", "kind"])
    return note


@transaction.atomic
def decide(*, note: HeardNote, state: WordsState) -> HeardNote:
    """This function will show a note to everybody, or hide it. Raises NothingSaid where no words are."""
    note = HeardNote.objects.select_for_update(of=("self",)).get(pk=note.pk)
    if state == WordsState.SHOWN and not note.words:
        raise NothingSaid
    note.state = state
    note.save(update_fields=["state"])
    return note


@transaction.atomic
def delete_note(*, note: HeardNote) -> None:
    """This function will delete a note, and its photo."""
    delete_after_commit(note.scan)
    note.delete()


@transaction.atomic
def delete_photos(notes: Iterable[HeardNote]) -> int:
    """This function will delete the photos of notes. A note that nobody typed up goes with its photo.

    Returns how many photos there were.
    """
    done = 0
    for note in notes:
        delete_after_commit(note.scan)
        done += 1
        if note.words:
            HeardNote.objects.filter(pk=note.pk).update(scan="")
        else:
            note.delete()
    return done


def _check_question(occasion: Occasion, question: UUID | None) -> None:
    if question is not None and question not in get_questions(occasion=occasion, language=""):
        raise UnknownQuestion
