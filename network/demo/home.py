"""The words of the home page and of the two lists under it."""

from datetime import date, timedelta

from network.demo.pieces import piece

GET_INVOLVED = {
    "slug": "get-involved",
    "title": "Get involved",
    "summary": "Everything that is open now, from five minutes to a year. All of it counts the same.",
    "show_in_menus": True,
}

STORIES = {
    "slug": "stories",
    "title": "Stories",
    "summary": "What people did together, what changed, what did not work, and what we do not know.",
    "show_in_menus": True,
}

TITLE = "Shaped together, by the people it is for"
SUMMARY = (
    "We are people with lived experience, charities and public bodies in North Yorkshire, designing "
    "services together as equals."
)

WAYS = [
    (
        "Five minutes",
        "Say what is unclear in a draft",
        "By post or online, with or without your name.",
        "read-a-draft",
    ),
    (
        "An hour a month",
        "Come to the community of practice",
        "Online. People learn from each other; nobody is tested.",
        "community-of-practice",
    ),
    (
        "An afternoon",
        "Come to a Conversation with…",
        "In person, step-free, near a station or bus stop.",
        "events",
    ),
    (
        "Some hours a month",
        "Choose what we measure",
        "Join the group that picks the measures of success.",
        "evaluation-group",
    ),
    (
        "A year",
        "Be a lay partner on a board",
        "You influence decisions as an equal. We prepare you first.",
        "lay-partner",
    ),
]

VALUES = [
    "Parity of esteem",
    "Trust",
    "Inclusive",
    "Respect",
    "Open to change",
    "Accessible",
    "Agile",
    "Aware",
    "Communication",
]


def get_home(today: date) -> dict:
    """This function will return the home page's fields; the dates in them stand round `today`."""
    by = today + timedelta(days=70)
    return {
        "opening": "<p>Come once or every month. Use any name you like. You need no account.</p>",
        "ways_text": "All of it counts the same. You can claim back what it costs you, such as fares "
        "and parking.",
        "ways": [
            piece("way", {"time": time, "title": title, "text": words, "page": f"page:{slug}"})
            for time, title, words, slug in WAYS
        ],
        "changes_text": "Every time somebody tells us something, an answer is owed. Here are three, "
        "one of them still open.",
        "changes": [
            piece(
                "pair",
                {
                    "said": "Write it in words we can follow. And do not let this become a tick-box.",
                    "said_by": "Comments on a draft strategy, York, July 2017, in our words",
                    "said_date": None,
                    "answer": "did",
                    "words": "The draft was rewritten, and its authors proposed short principles in "
                    "place of a strategy.",
                    "decided_by": "",
                    "evidence": "Recommended to York’s Health and Wellbeing Board in August 2017",
                    "page": "page:york-principles",
                },
            ),
            piece(
                "pair",
                {
                    "said": "Give us the help we need to contribute as equals.",
                    "said_by": "Project: support to take part (demo)",
                    "said_date": None,
                    "answer": "will",
                    "words": "An access form, a buddy for your first meeting and one page on expenses.",
                    "decided_by": "",
                    "evidence": f"By {by:%-d %B %Y} (demo)",
                    "page": "page:project-support-to-take-part",
                },
            ),
            piece(
                "pair",
                {
                    "said": "Not everyone is online.",
                    "said_by": "Project: telehealth (demo)",
                    "said_date": (today - timedelta(days=19)).isoformat(),
                    "answer": "open",
                    "words": "The project team owes an answer.",
                    "decided_by": "",
                    "evidence": "Asked of the project team (demo)",
                    "page": "page:project-telehealth",
                },
            ),
        ],
        "values_title": "What we hold to",
        "values": [piece("value", value) for value in VALUES],
        "values_text": "<p>Nine values from the workshop of July 2021, where charities, people with "
        "lived experience and public-sector staff met.</p>"
        '<p><a href="page:principles">All that we hold to</a>, and <a href="page:compact">the Compact</a> '
        "between public bodies and voluntary groups.</p>",
    }
