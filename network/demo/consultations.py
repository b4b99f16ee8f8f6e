"""The consultation on York's draft, as the report of August 2017 tells it. Its comments are made up."""

from datetime import date

from network.demo import sources
from network.demo.builder import Builder
from network.demo.pieces import listed, piece, unknown
from network.models import ConsultationIndexPage, ConsultationPage

CONSULTATIONS = {
    "slug": "consultations",
    "title": "Consultations",
    "summary": "Drafts that people can still change, who decides on them, and what came of each.",
}

NOT_SAID = "Our source does not say what came of this point."


def _stage(name: str, when: str, state: str, words: str, page: str | None = None) -> dict:
    value = {"name": name, "when": when, "state": state, "words": words}
    return piece("stage", {**value, "page": f"page:{page}" if page else None})


def _draft(label: str, when: str, changes: str) -> dict:
    value = {"label": label, "when": when, "changes": changes, "document": None, "url": ""}
    return piece("draft", value)


def _option(name: str, words: str, points_for: list[str], *, is_recommended: bool) -> dict:
    value = {"name": name, "words": words, "is_recommended": is_recommended}
    return piece("option", {**value, "points_for": listed(points_for), "points_against": []})


def _theme(theme: str, said: str, answer: str = "open", words: str = NOT_SAID) -> dict:
    return piece("theme", {"theme": theme, "count": None, "said": said, "answer": answer, "words": words})


STAGES = [
    _stage(
        "Rough draft",
        "After November 2016",
        "done",
        "The Board committed to design major changes together with people. A rough draft was made from "
        "guidance that was there.",
    ),
    _stage(
        "Early engagement",
        "July 2017",
        "done",
        "People talked about it at tables, round set questions, in National Co-Production Week. A short "
        "survey followed.",
        "york-goes-global",
    ),
    _stage(
        "Second draft",
        "August 2017",
        "done",
        "Comments were used to rewrite the draft. It went to the Board with two options.",
        "york-principles",
    ),
    _stage("Third draft", "", "not_recorded", "It was planned. Our source ends before it."),
    _stage(
        "Formal consultation",
        "",
        "not_recorded",
        "It was planned. It would ask about the text, and about how to make it part of everyday work.",
    ),
]

THEMES = [
    _theme(
        "Language that people can follow",
        "Write it in words that we can follow.",
        "did",
        "The draft was rewritten from comments. Many of them asked for plain language.",
    ),
    _theme(
        "Fear of a tick-box exercise",
        "This must not be for show.",
        "did",
        "The authors asked how a strategy could ever be delivered. They proposed principles in its place.",
    ),
    _theme("Practicalities of working together", "Say how working together is to be done, day by day."),
    _theme("Agreeing common aims", "Different bodies have to agree what they want to reach."),
    _theme("Support to contribute equally", "Give us the help that we need to contribute as equals."),
    _theme("Active citizens", "See us as citizens who act, not as people who receive."),
    _theme("Recognise and celebrate", "Notice what people give, and celebrate it."),
    _theme("Good local examples", "Show what has already worked here."),
    _theme("Building on what a place has", "Start from the strengths of the place."),
]

COMMENTS = [
    ("Plain language", "Too many initials; please spell them out."),
    ("Support to contribute equally", "I liked the tables, I could get a word in."),
    ("Support to contribute equally", "I need a lift and a break half-way."),
    ("Who decides, and hearing back", "Who decides in the end?"),
    ("Who decides, and hearing back", "Do not ask again unless we hear what came of the last one."),
    ("Common aims", "We agree different aims in each service."),
    ("Tick-box", "It felt like a form-filling exercise last year."),
    ("Active citizens", "We are citizens, not cases."),
    ("The two options", "Principles would be simpler to use than a long plan."),
    ("The two options", "A plan gives us something to hold people to."),
    ("Good local examples", "Show us a success such as the safe haven."),
    ("Making it part of everyday work", "How will our group be told to use this?"),
]

YORK = {
    "slug": "york-approach",
    "title": "York: principles or a strategy?",
    "summary": "How a first draft on co-production was opened to comments in 2017, and what its authors "
    "recommended.",
    "decision": "Should York go on with a strategy for co-production, or change to guiding principles?",
    "decision_maker": "York’s Health and Wellbeing Board",
    "can_change": [
        piece("point", "The words of the draft: comments were used to rewrite it."),
        piece("point", "Its form: a strategy, or guiding principles that any organisation can use."),
    ],
    "cannot_change": [
        piece("point", "Who decides: the Board does, because the report goes to it."),
        piece(
            "point",
            "The commitment of November 2016 to design major changes with people: the Board had made it "
            "already.",
        ),
    ],
    "stages": STAGES,
    "drafts": [
        _draft("Rough draft", "Between November 2016 and July 2017", ""),
        _draft(
            "Second draft",
            "August 2017",
            "Comments from the early engagement were used to rewrite the first one. Our source does not "
            "list the changes one by one.",
        ),
    ],
    "options": [
        _option(
            "Option A",
            "Change to guiding principles.",
            [
                "Principles help people to understand how and why to co-produce.",
                "Many organisations can adopt them.",
            ],
            is_recommended=True,
        ),
        _option("Option B", "Carry on with a strategy.", [], is_recommended=False),
    ],
    "themes_date": date(2017, 8, 24),
    "themes": THEMES,
    "comments_note": "Demo: these twelve comments are made up for the demonstration. They are nobody’s, "
    "and not from York.",
    "sample_comments": [piece("comment", {"theme": theme, "words": words}) for theme, words in COMMENTS],
    "recommendations": [
        piece(
            "recommendation",
            {
                "words": "Option A: change to guiding principles.",
                "status": "recommended",
                "when": "in the report of 24 August 2017",
                "reason": "More people come to see how and why to co-produce if many organisations can "
                "adopt the same principles.",
            },
        )
    ],
    "different_views": [
        piece(
            "view",
            {
                "view": "A plan gives us something to hold people to. (a made-up comment, demo)",
                "why": "The authors asked how a strategy could ever be delivered. They recommended "
                "principles. What the Board chose is not recorded.",
            },
        )
    ],
    "text_questions": [piece("question", "What do you think of the text? (planned, in our words)")],
    "embed_questions": [
        piece("question", "How can organisations make it part of everyday work? (planned, in our words)")
    ],
    "space": "An event in July 2017, with talk at tables.",
    "voice": "Set questions at each table, and a short survey afterwards.",
    "audience": "The Health and Wellbeing Board got the report of August 2017.",
    "influence": "Comments led to a second draft. Who told people so is not said.",
    "how_to_take_part": "<p>People came to the event of July 2017 and talked at tables. They could also "
    "answer a short survey. You can no longer comment. "
    '<a href="page:read-a-draft">You can read another draft for us</a>.</p>',
    "anonymous_route": "",
    "safeguarding_contact": "Safeguarding lead (demo)",
    "unknowns": unknown(
        "What the Board decided",
        "What people were told could and could not change: above is our reading",
        "Whether the third draft and the formal consultation came",
        "How many people commented, and on what",
        "What the paper held against each option",
        "By when people were to hear back",
    ),
    "sources": [sources.york("paragraphs 5 to 26")],
    "related": ["york-principles", "york-goes-global", "york-safe-haven", "read-a-draft"],
}


def load(builder: Builder) -> None:
    """This function will add the list of consultations, and York's."""
    index = builder.add(builder.pages["network"], ConsultationIndexPage, **CONSULTATIONS)
    builder.add(index, ConsultationPage, **YORK, localities=[builder.localities["york"]])
