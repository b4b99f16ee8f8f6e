"""Training in the library: what the source papers name, short modules of our own, and the page on it."""

from network.demo.pieces import bullets, heading, note, outside, piece, text

CLIC = "CLIC"
CUMBRIA = "Coproduction Strategy, Working Together in North Cumbria, February 2020"
LONDON = "Embedding Partnerships: the NW London approach, slides, November 2015"

PAGE = {
    "slug": "training",
    "title": "Training",
    "summary": "Short pieces to learn from, on a phone and with no account. And how to ask for more.",
    "related": ["library", "three-stage-planner", "terms-of-reference"],
    "body": [
        text(
            "Bitesize training is short enough for a break: one thing to learn, one thing to try. "
            "The idea is North Cumbria’s, whose training and tips stand online for everyone.",
            "Joining in lasts best where communities, too, get training. So it is open to all.",
        ),
    ],
    "how_to_ask": "<p>A group, a team or a board can ask for a session. So can one person. Tell us:</p>"
    "<ul><li>who you are, in any words you like</li><li>what you would like to be able to do</li>"
    "<li>what would make it easy for you to take part</li></ul>"
    "<p>We answer within ten days. (demo)</p>",
    "more": [
        heading("Training inside other training"),
        text(
            "In Cumbria co-production is part of courses for leaders, through CLIC. "
            '<a href="page:resource-leadership-training">Read about it</a>.'
        ),
        heading("Small things that help a meeting"),
        outside(
            "These tips are from North Cumbria’s toolkit of 2018, in our words "
            "(northcumbriahealthandcare.nhs.uk, “What we have learned”)."
        ),
        bullets(
            "Start with a round of names. Ask whether people want name badges.",
            "Try tables as in a workshop.",
            "If you need a laptop open, say why. If papers are late, say so.",
            "Set two goals: a practical one, and one for the mood.",
            "Ask people how it went after 3, 6 and 12 months.",
        ),
    ],
}

# What the source papers name; the fields are those of network.demo.library.OTHERS
NAMED = [
    (
        "bitesize-training",
        "training",
        "Bitesize training",
        "North Cumbria partners",
        "",
        CUMBRIA,
        "Short training on working together, offered online beside the toolkit, templates and tips.",
        ("community", "lived_experience", "staff", "decision_makers"),
        ("think", "plan"),
        {"body": [note("What we do not know:", "how long each piece takes, and where it stands now.")]},
    ),
    (
        "leadership-training",
        "training",
        "Co-production inside leadership training",
        "CLIC (Cumbria Learning and Improvement Collaborative)",
        "",
        CUMBRIA,
        "Courses for leaders, and wider training, already have co-production in them.",
        ("staff", "decision_makers"),
        ("think", "plan"),
        {"provider": CLIC, "level": "system", "related": ["leadership"]},
    ),
    (
        "made-to-measure-training",
        "training",
        "Made-to-measure training in Integrated Care Communities",
        "North Cumbria partners",
        "",
        CUMBRIA,
        "Planned: find what hampers working together, then develop and test training with people "
        "across a community.",
        ("community", "staff"),
        ("think", "do", "reflect"),
        {
            "level": "system",
            "body": [note("What we do not know:", "whether it took place, and what came of it.")],
            "related": ["integrated-care-communities"],
        },
    ),
]


def _module(
    slug: str,
    title: str,
    summary: str,
    minutes: int,
    *pieces: dict,
    done: str,
    audiences: tuple[str, ...],
    stages: tuple[str, ...],
    **fields,
) -> dict:
    return {
        "slug": slug,
        "kind": "training",
        "title": f"{title} (demo)",
        "summary": summary,
        "minutes": minutes,
        "provider": "The co-design network (demo)",
        "author_or_body": "The co-design network (demo)",
        "year_words": "2026",
        "audiences": audiences,
        "stages": stages,
        "body": [
            note("Demonstration:", "we wrote this piece to show what short training looks like here. (demo)"),
            *pieces,
            heading("You have finished when"),
            text(done),
        ],
        "formats": [
            piece("format", {"format": kind, "document": None, "url": "", "language": "", **rest})
            for kind, rest in (
                ("web", {"note": "No account, no download.", "ready_date": None}),
                ("print", {"note": "Print this page.", "ready_date": None}),
            )
        ],
        **fields,
    }


EVERYONE = ("community", "lived_experience", "young_people", "staff", "decision_makers")

MODULES = [
    _module(
        "plain-words",
        "Plain words in ten minutes",
        "Take one page that you wrote, and make it easy to follow.",
        10,
        heading("Try this"),
        bullets(
            "Read your page aloud. Mark each place where you stumble.",
            "Spell out initials. Most readers do not know them.",
            "Cut each sentence that is longer than 25 words in two.",
            "Ask somebody outside your work to say back what it means.",
        ),
        heading("Why"),
        text(
            "People who commented on York’s draft in 2017 asked for words that they could follow. "
            '<a href="page:york-principles">Read what came of it</a>.'
        ),
        done="somebody outside your work has said it back, and it was what you meant.",
        audiences=EVERYONE,
        stages=("plan", "do"),
    ),
    _module(
        "a-first-meeting",
        "A first meeting where everyone gets a word in",
        "How to begin, so that people feel safe and know why they are there.",
        15,
        heading("Before"),
        bullets(
            "Choose a place where people are at ease. Ask what each one needs.",
            "Say why you meet, who comes, and what each person’s part is.",
            "Send papers early, or say that they are late.",
        ),
        heading("In the room"),
        bullets(
            "Start with a round of names.",
            "Agree what you hope for, and how you want to treat each other.",
            "Go round the table more than once. People may pass.",
        ),
        outside(
            "The round of names and the word on late papers are tips from North Cumbria’s toolkit, in our "
            "words (northcumbriahealthandcare.nhs.uk)."
        ),
        done="you have a list of who comes, what each needs, and the first question for the table.",
        audiences=("community", "lived_experience", "staff"),
        stages=("plan", "do"),
    ),
    _module(
        "what-can-change",
        "Say what can change, and what cannot",
        "Four lines that save people’s time, and your good name.",
        10,
        heading("Try this"),
        bullets(
            "Write down one thing that is truly open.",
            "Write down one thing that is fixed, and who fixed it.",
            "Write down why.",
            "Show it to one person who will take part. What do they ask?",
        ),
        heading("Why"),
        text(
            "The first of the thirteen Cumbrian principles is to say so at the start. "
            "If you will not use what people tell you, do not ask."
        ),
        done="your four lines fit on a card, and somebody else understands them.",
        audiences=("staff", "decision_makers"),
        stages=("think", "plan"),
        related=["terms-of-reference"],
    ),
    _module(
        "close-the-loop",
        "Tell people what came of it",
        "The step that most often goes missing, in three sentences.",
        10,
        heading("Try this"),
        bullets(
            "What did people say? Use their words.",
            "What did you do with it: done, will be done by a day, or cannot be done?",
            "If it cannot be done: why?",
        ),
        heading("Why"),
        text("It is the first of five things to learn in the slides “Co-production: an introduction”."),
        done="you have sent three sentences to people who once told you something.",
        audiences=("staff", "decision_makers", "community"),
        stages=("do", "reflect"),
    ),
    _module(
        "my-own-care",
        "Ready for a talk about my own care",
        "Your goals, your questions, your words: a small plan for the next appointment.",
        12,
        heading("Try this"),
        bullets(
            "What matters most to me just now?",
            "What do I want to be able to do, in my own words?",
            "Three questions that I want to ask. The most important one first.",
            "Who comes with me, and what should they do?",
        ),
        heading("In the talk"),
        bullets(
            "You may bring this page, and write on it.",
            "Say back what you understood. Ask them to do the same.",
            "Listening goes both ways.",
        ),
        note("Not advice on health:", "this page is about the talk. It does not say what care is right."),
        done="you have one goal and three questions on paper or on your phone.",
        audiences=("community", "lived_experience", "young_people"),
        stages=("think", "plan"),
        level="individual",
        source_paper=f"The individual level is in: {LONDON}",
    ),
    _module(
        "who-decides-what",
        "Who decides what: a first look",
        "For new members and lay partners: words and bodies that you will meet.",
        15,
        heading("Words"),
        bullets(
            "<b>VCSE</b>: voluntary, community and social enterprise organisations.",
            "<b>Commissioning</b>: choosing and buying services. It can be done together with people.",
            "<b>Business as usual</b>: work that has become everyday practice.",
        ),
        heading("Bodies"),
        bullets(
            "<b>Health and Wellbeing Board</b>: York’s decided in 2016 to design together.",
            "<b>Healthwatch</b>: a local body that speaks up for people who use health and care.",
            "<b>Maternity Voices Partnership</b>: those who use and give maternity care shape it together.",
        ),
        heading("Three questions for your first meeting"),
        bullets("Who decides this?", "By when?", "What would change their mind?"),
        done="you can say in one sentence who decides on the thing that you came for.",
        audiences=("community", "lived_experience"),
        stages=("think",),
        level="policy",
        source_paper=f"The need for it is in: {LONDON}",
        related=["lay-partner", "glossary"],
    ),
    _module(
        "new-colleague",
        "New here? How we work with people",
        "For new staff: what stays the same when colleagues come and go.",
        15,
        heading("Why this is for you"),
        text(
            "A way of working lives in people. When staff change, it can get lost. So each new colleague "
            "meets it in the first weeks.",
        ),
        heading("What we hold to"),
        bullets(
            "People who use a service know things that nobody else knows. Ask before you plan.",
            "Say at the start what can change and what cannot.",
            "Tell people what came of what they said. Also when the answer is no.",
            "Plain words. No jargon, in writing or in the room.",
            "Sharing power feels slow in a hurry. It saves time later.",
        ),
        heading("In your first month"),
        bullets(
            "Come to one monthly meeting, and listen.",
            "Ask a colleague which decision people changed last year.",
            "Read one letter of your team aloud with somebody who gets such letters.",
            "Find out who the champion is where you work.",
        ),
        heading("If you lead a team"),
        bullets(
            "Give each new colleague an hour for this.",
            "Ask in interviews how somebody has worked with the people they serve.",
            "Let go of one thing that others could lead.",
        ),
        done="you have been to one meeting, and can name one thing that people changed where you work.",
        audiences=("staff", "decision_makers"),
        stages=("think", "do"),
        level="system",
        source_paper=f"That a culture has to be kept as staff join is in: {LONDON}",
        related=["champion", "leadership"],
    ),
]
