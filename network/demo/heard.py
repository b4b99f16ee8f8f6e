"""What was heard at the demonstration's meetings, and what came of it. All of it is made up."""

from datetime import datetime, timedelta

from django.utils.text import slugify

from core import outbox
from core.enums import WordsState
from core.models import User
from events import closing, notes, occasions
from events.enums import NoteKind
from events.models import EventPage, Occasion
from network.demo.builder import Builder
from network.demo.directory import CHARITY, COUNCIL
from network.demo.logins import EDITOR
from network.demo.pieces import bullets, listed, piece, text

MADE_UP = "Notes and numbers from the meeting, made up for the demonstration (demo)."
NOTE, BARRIER, ENABLER, BENEFIT = NoteKind.NOTE, NoteKind.BARRIER, NoteKind.ENABLER, NoteKind.BENEFIT

CARERS = "conversation-carers"
# Over, and nobody has closed it yet: its notes are still to be read
OPEN = "evaluation-we-own"

# By page: how many came; what was decided, by whom and in how many days; who saw it otherwise
MEETINGS = {
    "safety": (17, "We say at the start that leaving is fine.", "The hosts", 14, None),
    "plain-words": (
        21,
        "Each paper has one page in front that somebody from outside has read.",
        "The editors",
        30,
        ("A short page leaves out what experts need. Keep the long one too.", "Two members of staff (demo)"),
    ),
    "sharing-power": (
        14,
        "Each agenda says who decides, before the talk begins.",
        "The steering group",
        30,
        ("Some things must be decided by those who answer for the money.", "A budget holder (demo)"),
    ),
    "outreach": (12, "We hold the spring meeting beside a food bank.", "The outreach group", 90, None),
    "without-a-name": (
        19,
        "A postcard can be sent back without a name.",
        "The hosts",
        45,
        ("Without a name nobody can be asked back.", "A researcher (demo)"),
    ),
    CARERS: (
        14,
        "One telephone number, answered by a person, is tried for three months.",
        "The council’s planner for breaks",
        60,
        (
            "Some want a person they know. Others want somebody new, who does not ask about old times.",
            "People at two tables (demo)",
        ),
    ),
}

POINTS = {
    "safety": [
        "Say at the start that leaving is fine.",
        "Name who listens afterwards.",
        "Small groups help most.",
    ],
    "plain-words": [
        "Spell out initials.",
        "One page first, the rest behind it.",
        "Ask someone from outside to read it.",
    ],
    "sharing-power": [
        "Say before the talk who decides.",
        "Let people set the agenda.",
        "Write the proposal from an empty page.",
    ],
    "outreach": [
        "Markets and food banks came up most.",
        "Go with somebody who is known there.",
        "Pay fares in advance.",
    ],
    "without-a-name": [
        "Ask for less.",
        "A postcard works.",
        "Tell people how they will hear back all the same.",
    ],
    CARERS: [
        "Offer an hour at short notice, not only a week in summer.",
        "One telephone number, answered by a person.",
        "Tell people who decides, and by when.",
    ],
}

# By page: table, number of the question (from 0, or None), kind, words
NOTES = {
    CARERS: [
        ("1", 0, NOTE, "Sleep. Then a walk without looking at the phone. (demo)"),
        ("2", 0, NOTE, "An hour at short notice, not only a week in summer. (demo)"),
        ("2", 1, NOTE, "The surgery should know, so that it rings at a good time. (demo)"),
        ("3", 0, BARRIER, "To book a break one must know three weeks before. (demo)"),
        ("3", 0, ENABLER, "A neighbour who is paid for the hour. (demo)"),
        ("4", 0, BENEFIT, "One hour keeps me going for a week. (demo)"),
        ("4", None, NOTE, "The soup was good, and the chairs had arms. (demo)"),
    ],
    "safety": [
        ("1", 0, NOTE, "Somebody said at the door that I could leave. (demo)"),
        ("2", 1, NOTE, "A clock that was turned towards us. (demo)"),
    ],
    "plain-words": [("1", 0, NOTE, "“Stakeholder”. Nobody knew who was meant. (demo)")],
    "outreach": [
        ("1", 0, BARRIER, "Meetings are in the daytime, and I work. (demo)"),
        ("1", 0, ENABLER, "Come to our market stall. (demo)"),
        ("2", 1, BENEFIT, "People who come with a friend come again. (demo)"),
    ],
    OPEN: [
        ("1", 0, NOTE, "I am told what came of it. (demo)"),
        ("2", 0, NOTE, "The same thing asked twice a year, in the same words. (demo)"),
        ("2", 1, NOTE, "How long I was in hospital. That says nothing about me. (demo)"),
    ],
}


def _paper(title: str, page: str, form: str = "") -> dict:
    return {"title": title, "format": form, "document": None, "page": f"page:{page}", "url": ""}


def _outcomes(title: str, *rows: tuple[str, str, str]) -> dict:
    values = [
        {"words": words, "more": more, "page": f"page:{page}" if page else None, "anchor": ""}
        for words, more, page in rows
    ]
    return piece("outcomes", {"title": title, "items": listed(values)})


def _group(name: str, words: str) -> dict:
    return piece("group", {"name": name, "words": words, "organisation": slugify(name)})


GATHERING = [
    piece(
        "project",
        {"page": "page:project-support-to-take-part", "words": "Pays fares and care while people are here."},
    ),
    piece(
        "request",
        {
            "who": "A carers’ group (demo)",
            "words": "Looks for somebody who can sit in on its talks with the surgery.",
            "page": "page:get-involved",
        },
    ),
    _group(CHARITY, "Trains people to run a table."),
    _group(COUNCIL, "Plans breaks, and answers for the budget."),
]
CAME_OF_IT = [
    _outcomes(
        "Since the afternoon (demo)",
        (
            "The telephone number is being tried",
            "Since September, on weekdays. A person answers. (demo)",
            "project-support-to-take-part",
        ),
        (
            "Letters about breaks were rewritten",
            "Three carers read them aloud to the planner. (demo)",
            "project-plain-words",
        ),
    )
]


def load_words(builder: Builder) -> None:
    """This function will add to the events' pages what was heard, papers, and whom they bring together."""
    for slug in MEETINGS:
        builder.extend(slug, heard=_get_heard(builder, slug))
    builder.extend(CARERS, brings_together=GATHERING, came_of_it=CAME_OF_IT)
    builder.extend("conversation-commissioners", brings_together=GATHERING[:1] + GATHERING[2:])
    builder.extend(
        "letting-go",
        papers=[
            piece("paper", _paper("What we talk about, on one page (demo)", "project-plain-words")),
            piece("paper", _paper("The same in Easy Read (demo)", "get-involved", "easy_read")),
        ],
    )


def load_notes(builder: Builder) -> None:
    """This function will write the notes of meetings that are over, and close all but the last of them."""
    editor = User.objects.get(email=EDITOR)
    for page in list(builder.pages.values()):
        if not isinstance(page, EventPage) or not builder.is_new(page):
            continue
        _promise_papers(builder, page)
        if page.occasion.is_over(builder.now):
            _write_notes(page, editor)
            if page.slug in MEETINGS:
                _close(page.occasion, people_came=MEETINGS[page.slug][0], editor=editor, now=builder.now)


def _get_heard(builder: Builder, slug: str) -> list[dict]:
    _came, decision, who, days, other = MEETINGS[slug]
    points = POINTS[slug]
    pieces = [
        text(MADE_UP),
        bullets(*points),
        piece(
            "decision",
            {
                "words": f"{decision} (demo)",
                "who": who,
                "by_date": builder.in_days(days).isoformat(),
            },
        ),
        piece("thanks", {"words": "Thank you to everybody who came, spoke, wrote, or only listened."}),
    ]
    if other is not None:
        words, who = other
        pieces.append(piece("other_view", {"words": words, "who": who}))
    if slug == "sharing-power":
        recording = {
            "title": "The first half hour, recorded (demo: there is no such film)",
            "url": "https://example.org/recording",
            "captions": "yes",
            "captions_url": "",
        }
        pieces.append(piece("recording", recording))
    if slug == "plain-words":
        pieces.append(piece("resource", _paper("The project that goes on with it", "project-plain-words")))
    return pieces


def _promise_papers(builder: Builder, page: EventPage) -> None:
    """One event's papers are there, one's are late and say why, one's will come."""
    days = {"letting-go": (5, ""), "expenses-and-fares": (-2, "We wait for the rates. (demo)")}.get(page.slug)
    if days is None and page.slug == "conversation-commissioners":
        days = (20, "")
    if days is None:
        return
    due_in, because = days
    occasion = Occasion.objects.get(pk=page.occasion_id)
    occasion.papers_due_date = builder.in_days(due_in)
    occasion.papers_late_because = because
    occasions.save_occasion(occasion=occasion, now=builder.now)


def _write_notes(page: EventPage, editor: User) -> None:
    occasion = page.occasion
    questions = list(notes.get_questions(occasion=occasion, language="en"))
    for table, number, kind, words in NOTES.get(page.slug, ()):
        note = notes.add_note(
            occasion=occasion,
            user=editor,
            table=table,
            question=questions[number] if number is not None else None,
            kind=kind,
            words=words,
            now=occasion.ends_at,
        )
        if page.slug != OPEN:
            notes.decide(note=note, state=WordsState.SHOWN)


def _close(occasion: Occasion, *, people_came: int, editor: User, now: datetime) -> None:
    closed_at = min(now, occasion.ends_at + timedelta(days=5))
    closing.close_event(occasion=occasion, people_came=people_came, user=editor, now=closed_at)
    # They have been told, long ago: the demonstration's mail page stays empty for the visitor's own
    for uuid in occasion.signups.values_list("uuid", flat=True):
        outbox.erase(subject_key=f"signup:{uuid}")
