"""What was heard at an event, as its page <event>/heard/ shows it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wagtail.blocks import StreamValue

from core.enums import WordsState
from events.blocks import read_outcomes
from events.enums import NoteKind
from events.linked import get_papers
from events.models import EventPage, HeardNote, Occasion

PAIR_KINDS = (NoteKind.BARRIER, NoteKind.ENABLER, NoteKind.BENEFIT)  # of the exercise in pairs


@dataclass(frozen=True)
class Theme:
    """What the tables said to one question."""

    question: str  # empty: about anything
    notes: list[HeardNote]
    pairs: list[tuple[str, list[HeardNote]]]  # by the three headings of the exercise, empty ones left out


@dataclass(frozen=True)
class Heard:
    """Everything that was heard at one event. Pieces of the text stand in it by their kind."""

    text: list = field(default_factory=list)
    decision: list = field(default_factory=list)
    other_view: list = field(default_factory=list)
    thanks: list = field(default_factory=list)
    recording: list = field(default_factory=list)
    resources: list[dict] = field(default_factory=list)
    outcomes: list[dict] = field(default_factory=list)
    themes: list[Theme] = field(default_factory=list)


def get_heard(page: EventPage, occasion: Occasion) -> Heard:
    """This function will return what was heard, in the page's language. Two queries: notes, and links."""
    notes = HeardNote.objects.filter(occasion=occasion, state=WordsState.SHOWN).exclude(words="")
    heard = Heard(
        resources=get_papers(page.heard, linked=page.linked, page_url=page.url or ""),
        outcomes=read_outcomes(page.came_of_it, page.linked.chosen),
        themes=get_themes(page.questions, notes),
    )
    # One by one: to open a resource would ask for its file
    for number, block in enumerate(page.heard.raw_data):
        if block["type"] != "resource":
            getattr(heard, block["type"], heard.text).append(page.heard[number])
    return heard


def get_themes(questions: StreamValue, notes: Iterable[HeardNote]) -> list[Theme]:
    """This function will put notes under the questions of a page, in its order. What answers none of them
    comes last; questions without notes are left out.
    """
    by_question: dict[str, list[HeardNote]] = {}
    words = {str(block.id): block.value for block in questions}
    for note in notes:
        key = str(note.question) if str(note.question) in words else ""
        by_question.setdefault(key, []).append(note)
    return [_make_theme(words.get(key, ""), by_question[key]) for key in (*words, "") if key in by_question]


def _make_theme(question: str, notes: list[HeardNote]) -> Theme:
    pairs = [(kind.label, [note for note in notes if note.kind == kind]) for kind in PAIR_KINDS]
    return Theme(
        question=question,
        notes=[note for note in notes if note.kind == NoteKind.NOTE],
        pairs=[(label, said) for label, said in pairs if said],
    )
