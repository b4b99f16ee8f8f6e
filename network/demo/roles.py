"""The role of a lay partner, with what it can decide, and the story of somebody who has done it."""

from datetime import timedelta

from directory.enums import Role
from network.demo import sources
from network.demo.builder import Builder
from network.demo.opportunities import EXPENSES
from network.demo.pieces import bullets, heading, note, piece, text, unknown
from network.models import RolePage
from stories.models import StoryPage

ROLE = "lay-partner-role"
STORY = "a-year-as-a-lay-partner"
WEEKS_AGO = 44  # so that the stories from the papers come first

DECISIONS = [
    (
        "What your group’s seat at the table speaks up about",
        "alone",
        "Nobody tells you what to raise, or how. (demo)",
    ),
    ("What stands on the board’s agenda", "votes", "One vote each, for everybody at the table. (demo)"),
    (
        "The board’s advice on a policy",
        "votes",
        "Who sees it differently is noted with their reasons. (demo)",
    ),
    ("Who becomes the next lay partner", "votes", "One of the two who choose is a lay partner. (demo)"),
    ("How and when people are consulted", "asked", "No plan goes ahead before you have seen it. (demo)"),
    ("The words of papers for the public", "asked", "You have a week to mark what is unclear. (demo)"),
    ("How the member organisations spend their money", "advises", "Each decides by its own rules. (demo)"),
    ("What the law prescribes", "advises", "No board can vote on that. You can say what it does. (demo)"),
]

LAY_PARTNER = {
    "slug": "lay-partner",
    "title": "Lay partner on the board (demo)",
    "summary": "A member of the public who sits where policy is made, as an equal. Here is what they decide.",
    "purpose": [
        note("Demonstration:", "The rights, terms and steps on this page are made up. (demo)"),
        text(
            "A lay partner takes part in a board as an equal, and influences what it decides.",
            "The board makes policy for services in many places. People who use them belong at that table.",
        ),
        heading("Where it is hard"),
        text(
            "Lay partners in North West London said that the pace was fast. They also said that good "
            "challenge needs knowledge of the system. That is why there is an induction, and why papers come "
            "early."
        ),
    ],
    "who": "People who have used services, or cared for somebody who has. You bring plain questions, an ear "
    "for others, and time.",
    "term_words": "One year, and one more if you want it (demo)",
    "how_chosen": "You say why it interests you, in writing or in a call.\n"
    "Two people talk with you: one of them is a lay partner.\n"
    "You visit a meeting before you decide. (demo)",
    "support": "An induction before the first meeting, and a buddy for the first three. Papers come a week "
    "early, in plain words. There is a break half-way. (demo)",
    "expenses": EXPENSES,
    "contact_role": "Network coordinator (demo)",
    "directory_role": Role.LAY_PARTNER,
    "sources": [sources.north_west_london("slides on levels, recruitment and barriers")],
}

YEAR_AS_LAY_PARTNER = {
    "slug": STORY,
    "title": "A year as a lay partner (demo)",
    "summary": "What I would have liked to know before my first meeting, told by somebody who did it. (demo)",
    "place_words": "York (demo)",
    "when_words": "A year that is made up (demo)",
    "developed_by": "A lay partner (demo)",
    "level": "policy",
    "localities": ["york"],
    "themes": ["sharing-power", "lived-experience"],
    "body": [
        note("Demonstration:", "This story is made up. It shows what one looks like. (demo)"),
        text(
            "At my first meeting I counted eleven short forms on one page. I said so, and expected a sigh.",
            "The chair laughed and asked me to mark the rest. From then on the papers had words in them.",
        ),
        heading("What I would tell you"),
        bullets(
            "Read with your buddy. Two people find twice as much.",
            "Ask what can still change. If the answer is nothing, say that, too.",
            "You may say that you need a minute.",
        ),
    ],
    "what_changed": [text("Papers came a week early in the end. It took four meetings to get there. (demo)")],
    "what_did_not_work": [
        text("I was alone for the first half year. One lay partner is too few. (demo)"),
    ],
    "unknowns": unknown("Whether the board would have changed its papers without us (demo)"),
    "related": ["lay-partner", "north-west-london-lay-partners"],
}


def load(builder: Builder) -> None:
    """This function will add the role and the story, and lead to both from the opportunity."""
    story = builder.with_lists(YEAR_AS_LAY_PARTNER)
    told = builder.today - timedelta(weeks=WEEKS_AGO)
    story_page = builder.add(builder.pages["stories"], StoryPage, published_date=told, **story)
    decisions = [
        piece("decision", {"what": what, "right": right, "words": words}) for what, right, words in DECISIONS
    ]
    role_page = builder.add(
        builder.pages["about"],
        RolePage,
        key=ROLE,
        decisions=decisions,
        stories=[piece("story", f"page:{key}") for key in (STORY, "north-west-london-lay-partners")],
        **LAY_PARTNER,
    )
    builder.extend("lay-partner", role_id=role_page.pk, story_id=story_page.pk)
