"""The five sets of principles of the papers, and two pages about what good work rests on."""

from network.demo import sources
from network.demo.builder import Builder
from network.demo.pieces import bullets, heading, note, piece, text
from network.models import PrincipleSetPage, PrinciplesPage, StandardPage

PRINCIPLES = {
    "slug": "principles",
    "title": "What we hold to",
    "summary": "Values, enablers, principles, hopes and conditions. Each set says who found it, and where.",
    "body": [
        note(
            "Whose words these are:",
            "The short names of the values, enablers and conditions follow the papers. All else is in our "
            "own words.",
        ),
    ],
    "related": ["compact", "learning-points", "participation"],
}

# Name, one line, page where it is lived
VALUES = [
    (
        "Parity of esteem",
        "Individuals and organisations meet as equals, with words they share, and put the relationship "
        "first.",
        "levels",
    ),
    (
        "Trust",
        "Everybody says plainly what they hope for, what they can bring and what stands in the way.",
        "",
    ),
    (
        "Inclusive",
        "Contributions are sought out and welcomed from all, not just the confident.",
        "who-can-take-part",
    ),
    ("Respect", "Each contribution counts and gets credit.", "said-and-did"),
    ("Open to change", "We expect plans to grow and shift as we go.", "york-principles"),
    ("Accessible", "Every need is catered for, and there is time and room to think.", "accessibility"),
    ("Agile", "We bend how we work so that new ideas can be tried.", ""),
    ("Aware", "We stay honest on what can be done, and still welcome challenge.", "challenges"),
    ("Communication", "What changed is written down and passed on in clear words.", "said-and-did"),
]

ENABLERS = [
    ("Safety", "People feel safe enough to give as much, or as little, as they like.", "safeguarding"),
    (
        "Consistency",
        "Expectations are set jointly at the start and checked along the way.",
        "terms-of-reference",
    ),
    ("Resources", "Enough time, the right materials and good communication are paid for.", "expenses"),
    ("Clarity", "No jargon; purpose and hoped-for results make sense to everyone.", "glossary"),
    (
        "Quality",
        "Look past outputs to outcomes, and care about what the joint work feels like.",
        "plan-on-a-page",
    ),
    ("Location", "Meet where people are at ease.", "events"),
    ("Scale", "Fit the size of the task to those taking part; keep it practical.", "get-involved"),
    ("Openness", "Be ready to hear fair criticism.", "challenges"),
    ("Shared ownership", "Spreading the word and bringing others in is a job for all.", "champion"),
]

CUMBRIAN = [
    ("Scope", "Say at the start what co-production can and cannot change.", "projects"),
    ("Support", "Give people training, help and resources so they can take part.", "training"),
    ("Who and why", "Know who is there, the reason, and each person’s part.", "terms-of-reference"),
    ("Information", "Everyone gets what they need, when they need it.", "library"),
    (
        "Mutual learning",
        "A setting where people listen, really hear and understand.",
        "community-of-practice",
    ),
    ("Sensitivity", "Considerate, respectful words and deeds.", ""),
    ("Openness and honesty", "The relationship is open and honest.", ""),
    ("Dignity", "Treat each other well, with community benefit as the goal.", ""),
    (
        "Real use of input",
        "What service users give is valued and visibly used.",
        "said-and-did",
    ),
    ("Creativity and flexibility", "Be ready for difference and change.", ""),
    ("Open minds", "Stay open towards other ways of doing things.", ""),
    ("Action", "Do things, do not only talk.", "projects"),
    ("Impact", "Measure what joint working achieves.", "plan-on-a-page"),
]

HOPES = [
    (
        "Our terms",
        "People with lived experience agree the terms on which co-production happens.",
        "terms-of-reference",
    ),
    (
        "A voice against inequality",
        "Their voice helps to reduce health inequality, through diversity and through place.",
        "levels",
    ),
    ("New leaders", "Future lived-experience contributors and leaders are brought on.", "leadership"),
]

CONDITIONS = [
    ("Capacity", "Proper, shared funding and time at each stage.", ""),
    (
        "Asset based",
        "Start from the strengths of people and organisations with lived experience.",
        "",
    ),
    ("Place based", "Recognise and back varied voices from every locality.", "directory"),
    ("Relationship building", "Grow networks through regular human contact.", "community-of-practice"),
    (
        "Practical",
        "A new group takes on realistic jobs it can finish, and grows from there.",
        "steering-group",
    ),
    (
        "Impact",
        "Evaluate soundly; people with lived experience help to build the evidence.",
        "evaluation-group",
    ),
    ("Influence", "A real ability to change things, which can be measured and told.", "said-and-did"),
    ("Independent vehicle", "Encourage independence from day one and increase it over time.", "governance"),
]

WORKSHOP = (
    "A workshop in July 2021, run by Community First Yorkshire. Charities, people with lived experience and "
    "public-sector staff took part."
)
APPRAISAL = (
    "From a report by ThriveLab for North Yorkshire County Council, January 2022. Its title: Options "
    "appraisal: voice and representation of people with lived experience of mental health services. People "
    "from the council, from provider organisations and from the rest of the health system were asked."
)

SETS = [
    {
        "slug": "values",
        "title": "Nine values",
        "summary": "How people in North Yorkshire want to treat each other when they design together.",
        "kind": "values",
        "origin": WORKSHOP,
        "rows": VALUES,
        "sources": [sources.north_yorkshire("Appendix A")],
        "related": ["enablers", "workshop-2021"],
    },
    {
        "slug": "enablers",
        "title": "Nine enablers",
        "summary": "What has to be there, so that people can work in the way that the values ask for.",
        "kind": "enablers",
        "origin": WORKSHOP,
        "rows": ENABLERS,
        "sources": [sources.north_yorkshire("Appendix A")],
        "related": ["values", "workshop-2021"],
    },
    {
        "slug": "cumbrian-principles",
        "title": "Thirteen Cumbrian principles",
        "summary": "The Cumbrian Way Towards Co-Production: how people in North Cumbria agreed to work.",
        "kind": "principles",
        "origin": "Co-produced in North Cumbria, and part of its strategy for 2020 to 2024.",
        "rows": CUMBRIAN,
        "sources": [sources.cumbria("“The Cumbrian Way Towards Co-Production”")],
        "related": ["strategy", "values"],
    },
    {
        "slug": "best-hopes",
        "title": "Three best hopes",
        "summary": "What should come of lived-experience voice in mental health services in North Yorkshire.",
        "kind": "hopes",
        "origin": APPRAISAL + " The question was about their best hopes. The short names here are ours.",
        "rows": HOPES,
        "sources": [sources.north_yorkshire("on the options appraisal")],
        "related": ["conditions", "lived-experience-voice"],
    },
    {
        "slug": "conditions",
        "title": "Eight conditions",
        "summary": "What must be in place for the voice of lived experience to last and to count.",
        "kind": "conditions",
        "origin": APPRAISAL,
        "rows": CONDITIONS,
        "sources": [sources.north_yorkshire("on the options appraisal")],
        "related": ["best-hopes", "the-iceberg"],
    },
]


def _see(label: str, page: str, words: str) -> str:
    return f'<b>{label}</b>: <a href="page:{page}">{words}</a>'


ICEBERG = {
    "slug": "the-iceberg",
    "title": "The iceberg: what good work rests on",
    "summary": "People see the result. What carries it lies below, like the larger part of an iceberg.",
    "body": [
        heading("What people see"),
        text(
            "The result is a life that a person lives in their own way. They do what matters to them, as "
            "independently as they can."
        ),
        heading("What carries it"),
        text("The slides name these conditions. Each link leads to where this site shows it, or tries it."),
        bullets(
            _see("Relationships", "conditions", "one of the eight conditions"),
            _see("Trust", "values", "one of the nine values"),
            _see("Empathy", "cumbrian-principles", "sensitivity and dignity, two of the Cumbrian principles"),
            _see("Values", "values", "the nine values"),
            _see("Flexibility", "cumbrian-principles", "creativity and flexibility, a Cumbrian principle"),
            _see("Very different conversations", "events", "our open Conversations"),
            _see("Starting from what people value", "conditions", "to be asset based, a condition"),
            _see("Positive risk taking", "challenges", "challenges, and what people answer to them"),
            _see("Testing quickly and failing fast", "three-stage-planner", "think, plan, reflect"),
            _see("Always learning", "learning-points", "five learning points"),
            _see("Rewriting the rules", "leadership", "how leadership shifts"),
            _see("Co-creation", "projects", "projects, and what came of them"),
            _see("Working alongside other providers", "compact", "the Compact"),
            _see(
                "Support built around personal outcomes", "plan-on-a-page", "the plan, which ends in outcomes"
            ),
            _see("Re-humanising services", "stories", "stories of people and services"),
            _see("New organisational form", "governance", "how decisions are made"),
            "<b>Funguarding</b>: the slide does not explain this word, so we cannot either. "
            '<a href="page:challenges">What is hard, and what helps</a> may come close.',
            _see("Cause good trouble", "enablers", "openness: be ready to hear fair criticism"),
        ),
        note(
            "What we do not know:",
            "which of these stand above the water in the picture, and which below. Our copy has the words "
            "only.",
        ),
        note(
            "Where this comes from:",
            "The Iceberg Effect by Curators of Change, as shown in Co-production: an introduction, slides "
            "at the Royal College of Psychiatrists, not dated, about 2022. The links are our own reading.",
        ),
    ],
    "related": ["conditions", "equality-and-equity"],
}

EQUITY = {
    "slug": "equality-and-equity",
    "title": "Equality and equity",
    "summary": "The same for everyone is not always fair. Co-production rests on what each person needs.",
    "body": [
        heading("Two words that differ"),
        piece(
            "paragraph",
            "<h3>Equality</h3><p>Each person or group gets the same.</p>"
            "<h3>Equity</h3><p>Each gets what they need. Circumstances differ, and the result can be "
            "equal.</p>",
        ),
        heading("What it takes"),
        text(
            "Changing how things stand needs commitment, courage, imagination and a will to learn.",
            "Beyond the basics, co-production rests on equity. Power, several sides of who one is, and the "
            "barriers that institutions put up all count.",
        ),
        heading("What that means here"),
        bullets(
            "When you sign up you can say what would help you. Only those who arrange it see it: "
            '<a href="page:privacy">what we keep, and who sees it</a>.',
            'You can ask for what it costs you: <a href="page:expenses">claim what it cost you</a>.',
            'There is more than one way to take part: <a href="page:get-involved">choose what suits you</a>.',
        ),
        heading("The four pillars"),
        text("One slide is called “The Four Pillars of Co-Production”."),
        note(
            "What we do not know:",
            "what the four pillars are. They were in a picture, and our copy has the title only.",
        ),
        note(
            "Where this comes from:",
            "Co-production: an introduction, slides at the Royal College of Psychiatrists, not dated, about "
            "2022. They credit a framework by Marshall Ganz.",
        ),
    ],
    "related": ["the-iceberg", "values"],
}


def load(builder: Builder) -> None:
    """This function will add the list of principles, its five sets and the two pages below it."""
    parent = builder.add(builder.pages["about"], PrinciplesPage, **PRINCIPLES)
    for principle_set in SETS:
        fields = {name: principle_set[name] for name in principle_set if name != "rows"}
        rows = [
            piece("principle", {"name": name, "line": line, "page": f"page:{page}" if page else None})
            for name, line, page in principle_set["rows"]
        ]
        builder.add(parent, PrincipleSetPage, principles=rows, **fields)
    builder.add(parent, StandardPage, **ICEBERG)
    builder.add(parent, StandardPage, **EQUITY)
