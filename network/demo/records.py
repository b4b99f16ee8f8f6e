"""Events from before this site: the workshop of July 2021, York's events, and what others held."""

from datetime import date

from django.utils.text import slugify

from events.models import EventRecordPage
from network.demo import sources
from network.demo.builder import Builder
from network.demo.pieces import listed, note, piece, text, unknown
from network.demo.principles import ENABLERS, VALUES

MEASURES = [
    ("Measure what matters", "Go past what funders want. Ask people in each place what matters to them."),
    (
        "Quantitative",
        "Fewer complaints. More satisfied users and staff. People stay, bring ideas, and things are right "
        "first time.",
    ),
    ("Geographic and demographic", "Compare what got better across areas and communities."),
    ("Qualitative", "Services centre on the person. People come to expect that a service fits them."),
    ("Protected characteristics", "One can see what people in these groups put in, and what it altered."),
    ("Practice and outcomes apart", "Judge the result and, apart from it, how well people worked together."),
    ("Learning is captured", "To reflect is itself a result that is measured."),
    (
        "Flexible, adaptive and agile",
        "Answer what people tell you. To fail and learn from it is allowed, in so many words.",
    ),
    ("A framework to monitor and evaluate", "Made and owned with people with lived experience."),
    ("A range of opportunities", "More people join, because there are many ways in."),
]


def _outcomes(title: str, items: list[tuple], page: str = "") -> dict:
    rows = [
        {
            "words": words,
            "more": more,
            "page": f"page:{page}" if page else None,
            "anchor": f"principle-{slugify(words)}" if page else "",
        }
        for words, more, *_rest in items
    ]
    return piece("outcomes", {"title": title, "items": listed(rows)})


def _named(kind: str, *names: str) -> list[dict]:
    return [piece(kind, name) for name in names]


WORKSHOP = {
    "slug": "workshop-2021",
    "title": "The workshop of July 2021",
    "summary": "Charities, people with lived experience and public-sector staff met. This network grew "
    "out of it.",
    "when_words": "July 2021",
    "month": date(2021, 7, 1),
    "place_words": "North Yorkshire",
    "audience_words": "Charities, people with lived experience, public-sector staff",
    "hosts": _named("host", "Community First Yorkshire"),
    "formats": _named("format", "Workshop"),
    "body": [
        text(
            "The question was how these three groups can back more community-based answers for people "
            "who live with mental illness, through co-production.",
            "Afterwards the North Yorkshire Co-design Network began. "
            '<a href="page:community-of-practice">It still meets online every month</a>.',
        )
    ],
    "outcomes": [
        _outcomes("Nine values and principles", VALUES, "values"),
        _outcomes("Nine enablers", ENABLERS, "enablers"),
        _outcomes("Ten ways to see the difference it makes", MEASURES),
    ],
    "unknowns": unknown("The day and the building", "How many people came", "Who said what"),
    "sources": [sources.north_yorkshire("section 1 and Appendix A")],
    "related": ["values", "enablers", "community-of-practice", "about"],
}

GOES_GLOBAL = {
    "slug": "york-goes-global",
    "title": "People and Places: York goes Global",
    "summary": "A rough draft on co-production was talked through at tables, in a week given to the subject.",
    "when_words": "July 2017",
    "month": date(2017, 7, 1),
    "place_words": "York",
    "attendance_words": "Well attended; our source gives no number",
    "campaign": "National Co-Production Week",
    "hosts": _named("host", "City of York Council", "Healthwatch York", "International Service"),
    "formats": _named(
        "format", "Talk at tables round set questions", "A short survey, sent out after the event"
    ),
    "body": [
        text(
            "People talked about a rough draft of York’s approach to co-production. Many asked for words "
            "that they can follow. Many warned of a tick-box exercise.",
            "The safe haven was named as a good local example. "
            '<a href="page:york-safe-haven">Read the story of the safe haven</a>.',
            '<a href="page:york-approach">See what came of the comments</a>.',
        )
    ],
    "unknowns": unknown("The day and the building", "The number of people", "The answers to the survey"),
    "sources": [sources.york("paragraphs 6 to 13")],
    "related": ["york-approach", "york-safe-haven"],
}

PEOPLE_AND_PLACE = {
    "slug": "people-and-place",
    "title": "People and Place: strength-based approaches and collaboration",
    "summary": "A conference on starting from the strengths of people and places.",
    "when_words": "May; the year is not stated",
    "month": date(2017, 5, 1),
    "hosts": _named("host", "City of York Council", "National Local Area Coordination Network"),
    "formats": _named("format", "Conference"),
    "body": [
        note(
            "Which year:",
            "the report of August 2017 says May and gives no year. It may well be 2017.",
        )
    ],
    "unknowns": unknown("The year", "The place", "Who came, and how many", "What came of it"),
    "sources": [sources.york("paragraphs 6 to 10")],
    "related": ["york-goes-global"],
}

KOOTH = {
    "slug": "kooth-workshop",
    "title": "Kooth Participation Workshop",
    "summary": "A workshop on the words of taking part, and how long each way of doing it lasts.",
    "when_words": "2022",
    "month": date(2022, 1, 1),
    "hosts": _named("host", "The Participation People"),
    "formats": _named("format", "Workshop"),
    "body": [
        text("Slides of patient and carer representatives take the meaning of four core terms from it.")
    ],
    "unknowns": unknown("The day and the place", "Who came, and how many"),
    "sources": [sources.introduction("slides on terms")],
}

ADULT_PROOFING = {
    "slug": "adult-proofing-workshops",
    "title": "Two adult-proofing workshops",
    "summary": "A model made for young people was tried out with adults.",
    "when_words": "Not stated; before about 2022",
    "audience_words": "People who take part in the Independent Mental Health Network",
    "hosts": _named("host", "Kooth’s participation team", "Independent Mental Health Network"),
    "formats": _named("format", "Two workshops"),
    "body": [
        text(
            "The Lundy model of participation asks four things in turn: space, voice, audience, "
            "influence. It was made for young people. The workshops checked it for use with adults."
        )
    ],
    "unknowns": unknown("The days and the place", "How many people came", "What they would change"),
    "sources": [sources.introduction("slide on the Lundy model")],
}

NW_LONDON = {
    "slug": "north-west-london-talk",
    "title": "Embedding partnerships: a talk from North West London",
    "summary": "A talk on lay partners, in which people spoke in pairs and ended with a promise.",
    "when_words": "18 November 2015",
    "month": date(2015, 11, 18),
    "hosts": _named("host", "MiP (our source does not spell out the name)"),
    "formats": _named(
        "format",
        "Talk in pairs: experience, barriers, what helps, benefits",
        "A question at the end: what will you do?",
    ),
    "body": [text('<a href="page:north-west-london-lay-partners">Read the story of the lay partners</a>.')],
    "unknowns": unknown("The place", "Who came, and how many", "What people promised"),
    "sources": [sources.north_west_london("the slides")],
    "related": ["north-west-london-lay-partners"],
}

RECORDS = [WORKSHOP, GOES_GLOBAL, PEOPLE_AND_PLACE, KOOTH, ADULT_PROOFING, NW_LONDON]


def load(builder: Builder) -> None:
    """This function will add the events from before this site."""
    for record in RECORDS:
        builder.add(builder.pages["events"], EventRecordPage, **record)
