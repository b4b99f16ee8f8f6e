"""Two sheets to fill in: the three-stage planner and a template for terms of reference.

What the originals ask is not in the text of our source papers. The questions here are ours, and say so.
"""

from network.demo.pieces import listed, note, text

MAKERS = (
    "Young people, and groups that support people with additional needs. Led by People First, Triple A, "
    "NHS North Cumbria CCG, NCIC NHS Foundation Trust and Cumbria County Council"
)


def _part(title: str, *questions: str, lines: int) -> dict:
    return {"title": title, "questions": listed(list(questions)), "lines": lines}


PLANNER = {
    "slug": "three-stage-planner",
    "title": "Three-stage planner",
    "summary": "Think, plan, reflect: one A3 sheet for something that you want to change together. "
    "Fill it in here, or print it empty.",
    "kind": "template",
    "author_or_body": "Cumbria partners",
    "year_words": "",
    "source_paper": "Coproduction Strategy, Working Together in North Cumbria, February 2020",
    "co_produced_with": MAKERS,
    "audiences": ("community", "lived_experience", "young_people", "staff"),
    "stages": ("think", "plan", "reflect"),
    "level": "individual",
    "related": ["story-three-stage-planner", "test-the-planner", "terms-of-reference"],
    "paper_words": "Print this page: the sheet alone comes out, on one A3 page. A4 works too, smaller.",
    "sheet": {
        "title": "Think, plan, reflect",
        "paper": "a3",
        "parts": listed(
            [
                _part(
                    "Think",
                    "What matters to us? What do we want to be different?",
                    "Who feels it most? Who is not here yet?",
                    "What is good already, and what can each of us bring?",
                    lines=6,
                ),
                _part(
                    "Plan",
                    "What can change, and what cannot?",
                    "What will we do first? Who does it, and by when?",
                    "What help, time and money do we need?",
                    lines=6,
                ),
                _part(
                    "Reflect",
                    "What happened? What did people notice?",
                    "What did not work, and what did we learn?",
                    "Whom do we tell, and who carries it on?",
                    lines=6,
                ),
            ]
        ),
        "credit": f"The planner in three stages was made in Cumbria. {MAKERS}. "
        "The questions on this sheet are ours (demo).",
    },
    "under": [
        note(
            "The questions are ours (demo):",
            "our source names the sheet, its three stages and its makers. It does not show what the "
            "original asks.",
        ),
        text(
            "Take one stage at a time. You can stop after “Think” and come back another day. "
            "Spelling does not matter, and you can draw on the printed sheet.",
        ),
    ],
}

TERMS = {
    "slug": "terms-of-reference",
    "title": "Terms of reference: a template",
    "summary": "Headings for a group that works together as equals. Fill them in here, print them, "
    "or take the file and change it.",
    "kind": "template",
    "author_or_body": "Cumbria partners offer one; the headings here are ours",
    "year_words": "",
    "source_paper": "Coproduction Strategy, Working Together in North Cumbria, February 2020",
    "audiences": ("community", "staff", "decision_makers"),
    "stages": ("plan", "let_go"),
    "level": "system",
    "related": ["three-stage-planner"],
    "paper_words": "Print this page: the sheet alone comes out, on one A4 page.",
    "sheet": {
        "title": "Terms of reference",
        "paper": "a4",
        "parts": listed(
            [
                _part("Name and purpose", "What are we called, and what are we for?", lines=3),
                _part("Scope", "What can we change, and what can we not?", lines=3),
                _part("People", "Who is part of it, why, and who is missing?", lines=3),
                _part("How we treat each other", "What have we agreed on respect and plain words?", lines=3),
                _part("Decisions", "How do we decide, and who has the last word?", lines=3),
                _part("Meetings", "When, where, with which breaks and access?", lines=3),
                _part("Support", "Which help, training, expenses and thanks are there?", lines=3),
                _part("Safety", "Whom do we go to with a worry, and who asks how we are?", lines=3),
                _part("Telling people", "How and when do people hear what came of it?", lines=3),
                _part("Reporting", "To whom do we report, and who backs us?", lines=3),
                _part("Judging what works", "What do we measure, and who chose it?", lines=3),
                _part("Looking again", "When do we check this, and how do we let go?", lines=3),
            ]
        ),
        "credit": "Headings by this site (demo), after points in the source papers.",
    },
    "under": [
        note(
            "The headings are ours (demo):",
            "North Cumbria’s strategy offers template terms of reference. What stands in them is not in "
            "its text. We took points from the papers that this site rests on.",
        ),
    ],
}


def get_sheet_words(sheet: dict) -> list[tuple[str, bool]]:
    """This function will return the lines of a sheet for a file, each with whether it is a heading."""
    lines = [(sheet["title"], True)]
    for item in sheet["parts"]:
        part = item["value"]
        lines.append((part["title"], True))
        for question in part["questions"]:
            lines += [(question["value"], False), ("", False), ("", False)]
    return [*lines, (sheet["credit"], False)]
