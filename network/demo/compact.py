"""The Compact: its six outcomes, and draft lines of ours for what each side might promise."""

from network.demo.builder import Builder
from network.demo.pieces import heading, note, outside, piece, text
from network.models import CompactOutcomePage, CompactPage, CompactVersionPage

NEXT_REVIEW_DAYS = 120

COMPACT = {
    "slug": "compact",
    "title": "The Compact",
    "summary": "How public bodies and voluntary groups in North Yorkshire work as partners, and what each "
    "brings.",
    "body": [
        heading("What it is"),
        text(
            "The North Yorkshire Compact sets out how two sides relate and work as partners. One side is "
            "public bodies. The other is voluntary, community and social enterprise groups.",
            "It means to make relationships stronger that are there already. For each of its outcomes, both "
            "sides make commitments.",
            "Developing leadership across organisations is a chance to refresh it.",
        ),
    ],
    "review_words": "The version shown here and the date of the next review are made up (demo). Our source "
    "gives neither.",
    "consultation_id": "page:read-a-draft",
    "notes": [
        heading("What we know, and what we do not"),
        note(
            "What we do not know:",
            "what the adopted Compact promises. Our source names the six outcomes, in its own words. It says "
            "that both sides make commitments for each, and does not list them.",
        ),
        outside(
            "the national Compact, renewed in 2010, has five outcomes. They are nearly the six here, without "
            "the one on health and wellbeing. For the first outcome, government respects the independence of "
            "groups and their right to campaign, whatever the funding. It pays fairly where groups help to "
            "reach its aims, and it supports local bodies that help groups. It opens up data, thinks about "
            "sharing rooms, and makes checks of volunteers free. Groups base campaigns on sound evidence, "
            "say for whom they speak, and keep their independence. Source: "
            '<a href="https://election.compactvoice.org.uk/resources/compact-text-format">Compact Voice</a>.'
        ),
        outside(
            "the North Yorkshire page says that its Compact was drawn up from the national one of 2010. "
            "Source: "
            '<a href="https://nypartnerships.org.uk/nycompact">North Yorkshire Partnerships</a>.'
        ),
        note(
            "Where this comes from:",
            "Co-production and the Compact, context paper of the North Yorkshire Thriving Communities "
            "Partnership, section 2. Not dated, after January 2022.",
        ),
    ],
    "related": ["principles", "plan-on-a-page", "leadership"],
}

VERSION = {
    "slug": "draft-for-discussion",
    "key": "compact-draft",
    "title": "Draft for discussion (demo)",
    "summary": "Six outcomes from our source. The commitments under them are drafts of ours, to talk about.",
    "state": "draft",
    "date_words": "Made for this demonstration",
    "caution": "Draft for discussion: demo text, not the adopted Compact",
    "notes": [
        text(
            "The names of the outcomes follow our source. The commitments were built from other points in "
            "the five papers. Each says from which."
        ),
    ],
}

# Slug, title, summary, what public bodies might promise, what voluntary groups might: (words, source)
OUTCOMES = [
    (
        "strong-civil-society",
        "Civil society that is strong, varied and independent",
        "Groups of many kinds last, differ, and can speak freely.",
        [
            (
                "Support lived-experience groups to become more independent over time.",
                "North Yorkshire paper, condition 8",
            ),
            ("Pay for capacity jointly at each stage.", "North Yorkshire paper, condition 1"),
        ],
        [
            ("Bring in a broad range of voices, not just those already known.", "Cumbria strategy"),
            ("Build on members’ own strengths.", "North Yorkshire paper, condition 2"),
        ],
    ),
    (
        "open-design",
        "Policy, commissioning, programmes and services designed openly and well",
        "People see how a decision comes about, and can change it while it is open.",
        [
            ("Say at the start what can and cannot be changed.", "Cumbria strategy, principle 1"),
            (
                "Involve people before decisions, with a first rough draft.",
                "York report, paragraph 5; Cumbria strategy",
            ),
        ],
        [
            (
                "Bring evidence of local priorities, place by place, in people’s own words.",
                "North Yorkshire paper, impacts",
            ),
            ("Give fair challenge.", "North Yorkshire paper, openness"),
        ],
    ),
    (
        "good-services",
        "Programmes and services that respond and are of good quality",
        "Services listen, change, and get better for those who use them.",
        [
            ("Show in business cases how people were involved.", "Cumbria strategy, ambitions"),
            ("Measure the satisfaction of staff and users.", "North Yorkshire paper, impacts"),
        ],
        [
            (
                "Share what frontline and community groups see.",
                "Cumbria strategy, on the NHS Long Term Plan",
            ),
            (
                "Test ideas, learn, and report what did not work.",
                "North Yorkshire paper, impacts; RCPsych slides",
            ),
        ],
    ),
    (
        "clear-changes",
        "Changes to programmes and services handled through clear arrangements",
        "When something ends or changes, everybody knows why, when, and what comes after.",
        [
            ("Give the reasons for change and be frank on pressures.", "Cumbria strategy"),
            ("Publish what changed because of comments.", "York report, paragraph 14"),
        ],
        [
            (
                "Plan for hand-over, so that projects become business as usual.",
                "Cumbria strategy, on letting go",
            ),
            ("Tell members what happened to what they said.", "RCPsych slides, learning point 1"),
        ],
    ),
    (
        "health-and-wellbeing",
        "Better community health and wellbeing",
        "People stay well in their own places, with others round them.",
        [
            ("Back prevention through community networks.", "Cumbria strategy"),
            ("Cover out-of-pocket costs of taking part.", "Cumbria strategy"),
        ],
        [
            ("Build resilience round people, families and carers.", "Cumbria strategy"),
            ("Link people to support close to them.", "Cumbria strategy"),
        ],
    ),
    (
        "fair-and-equal",
        "A society that is fair and equal",
        "Each gets what they need, and nobody is left out.",
        [
            (
                "Track reach by area and community, with input from groups with protected characteristics.",
                "North Yorkshire paper, impacts",
            ),
            ("Make adjustments for each person: equity, not sameness.", "RCPsych slides"),
        ],
        [
            (
                "Go out to people and do not wait for them to come.",
                "RCPsych slides, learning point 3",
            ),
            ("Offer varied ways to take part.", "North Yorkshire paper, impacts"),
        ],
    ),
]


def load(builder: Builder) -> None:
    """This function will add the Compact, a draft version of it, and that version's six outcomes."""
    compact = builder.add(
        builder.pages["about"], CompactPage, next_review_date=builder.in_days(NEXT_REVIEW_DAYS), **COMPACT
    )
    version = builder.add(compact, CompactVersionPage, **VERSION)
    for number, (slug, title, summary, public, vcse) in enumerate(OUTCOMES, start=1):
        builder.add(
            version,
            CompactOutcomePage,
            slug=slug,
            key=f"outcome-{slug}",
            title=title,
            summary=summary,
            number=number,
            commitments=[_draft("public", *each) for each in public]
            + [_draft("vcse", *each) for each in vcse],
        )


def _draft(side: str, words: str, source: str) -> dict:
    value = {"side": side, "words": words, "status": "draft", "source": source}
    return piece("commitment", value | {"evidence": "", "evidence_date": None, "page": None})
