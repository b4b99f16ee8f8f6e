"""The words of the events: twelve meetings of the community of practice, and three Conversations."""

from datetime import date, timedelta

from network.demo.pieces import listed, note, piece, text

ASK_DAYS_BEFORE = 7

ONLINE_PROMISES = [
    ("captions", "confirmed", ""),
    ("breaks", "confirmed", "Ten minutes, half-way"),
    ("easy_read", "on_request", "Papers one week before"),
    ("bsl", "on_request", ""),
    ("interpreter", "on_request", ""),
]
HALL_PROMISES = [
    ("step_free", "confirmed", "Ramp at the door, lift inside"),
    ("quiet_space", "confirmed", "Open all afternoon"),
    ("breaks", "confirmed", "Half an hour"),
    ("transport", "on_request", "A taxi or a lift, paid"),
    ("bsl", "on_request", ""),
    ("captions", "not_available", ""),
]


def _promise(access: str, state: str, note: str) -> dict:
    days_before = ASK_DAYS_BEFORE if state == "on_request" else None
    return piece("promise", {"access": access, "state": state, "days_before": days_before, "note": note})


SERIES = {
    "slug": "community-of-practice",
    "title": "Community of practice",
    "summary": "Online, every second Tuesday of the month. People learn from each other; nobody is tested.",
    "rule": "FREQ=MONTHLY;BYDAY=2TU",
    "capacity": 24,
    "body": [
        text(
            "The network meets online every month. Come once or every time. Bring a question, or just "
            "listen with your camera off.",
            "Each meeting has one theme, a break half-way and time to think. You need no account and "
            "no camera.",
        )
    ],
    "promises": [_promise(*promise) for promise in ONLINE_PROMISES],
}

EVENT_INDEX = {
    "slug": "events",
    "title": "Events",
    "summary": "Everybody is welcome. Come once or every month, under any name you like.",
    "show_in_menus": True,
}

HOSTS = [
    piece("host", {"name": "Asha Example (demo)", "role": "Expert by experience"}),
    piece("host", {"name": "Ben Sample (demo)", "role": "Co-production champion, council"}),
]
CONVERSATION_HOSTS = [
    piece("host", {"name": "Carys Specimen (demo)", "role": "Lay partner, York"}),
    piece("host", {"name": "Ines Example (demo)", "role": "Charity lead, North Yorkshire"}),
]


def _agenda(*items: tuple) -> list[dict]:
    keys = ("time", "title", "text", "is_break")
    return [piece("agenda", listed([dict(zip(keys, item, strict=True)) for item in items]))]


ONLINE_AGENDA = _agenda(
    ("10:00:00", "Welcome", "Say any name you like, or none.", False),
    ("10:10:00", "The theme of the day", "One person tells what they tried.", False),
    ("10:40:00", "Break", "Ten minutes away from the screen.", True),
    ("10:50:00", "Small groups", "Three or four people each. You may stay in the big room.", False),
    ("11:15:00", "What we take with us", "One thing each, in words or in the chat.", False),
)
HALL_AGENDA = _agenda(
    ("13:00:00", "Soup and welcome", "Come early if you like a quiet start.", False),
    ("13:45:00", "At the tables, first question", "Six people at each table.", False),
    ("14:30:00", "Break", "The quiet room is open all afternoon.", True),
    ("15:00:00", "At the tables, second question", "", False),
    ("15:40:00", "What happens next", "Who answers, and by when.", False),
)


def _scope(can: list[str], cannot: list[str]) -> list[dict]:
    return [piece("scope", {"can_change": listed(can), "cannot_change": listed(cannot)})]


def _questions(*questions: str) -> list[dict]:
    return [piece("question", words) for words in questions]


def _meeting(slug, title, summary, about, questions, can, cannot, **more) -> dict:
    return {
        "slug": slug,
        "title": title,
        "summary": summary,
        "body": [text(*about)],
        "agenda": ONLINE_AGENDA,
        "questions": _questions(*questions),
        "scope": _scope(can, cannot),
        "hosts": HOSTS,
        **more,
    }


# Six that have been, then six to come: the themes of a year, in order.
MEETINGS = [
    _meeting(
        "safety",
        "Safety: what helps you to speak?",
        "How do people come to feel safe enough to give as much, or as little, as they like?",
        ["People share more when they may also share nothing. We look at what makes a room safe."],
        ["What made you feel safe in a meeting?", "What made you stop speaking?"],
        ["How we open and close our meetings"],
        ["What the law asks us to report"],
    ),
    _meeting(
        "plain-words",
        "Plain words: what did you have to read twice?",
        "Bring a page that you could not follow. We rewrite it together.",
        ["In York many people asked for language that they can follow. We practise on real pages."],
        ["Which word would you ban?", "Who should read a page before it goes out?"],
        ["The words of our own papers"],
        ["The wording of laws"],
    ),
    _meeting(
        "sharing-power",
        "Sharing power: who decides in the end?",
        "Old hierarchies find it hard to share power. What has worked?",
        ["We look at a group without ranks, and at what a chair from outside can do."],
        ["When did you feel that you could decide something?", "What would you give away first?"],
        ["How this network takes decisions"],
        ["Who is legally answerable for a budget"],
    ),
    _meeting(
        "outreach",
        "Going out: who is not in the room?",
        "Do not wait for people to come. Where could we go instead?",
        ["We collect places where people already meet, and who could open the door there."],
        ["Who has never been asked?", "Where do people already meet?"],
        ["Where and when we meet"],
        ["How many places there are in a small room"],
    ),
    _meeting(
        "without-a-name",
        "Taking part without your name",
        "Some subjects carry stigma. How can people have their say and stay unknown?",
        ["Anonymous ways to take part are often missing. We try three of them."],
        ["When would you rather not be known?", "What must we never ask?"],
        ["Our forms, and what they ask"],
        ["What we must do when somebody is in danger"],
    ),
    _meeting(
        "evaluation-we-own",
        "Evaluation that we own",
        "Measure what matters to people, not only what funders ask for.",
        ["People with lived experience choose the measures. We look at the first list."],
        ["How do you know that it is going well?", "What would you never measure?"],
        ["The measures that we choose ourselves"],
        ["Figures that the law asks for"],
    ),
    _meeting(
        "letting-go",
        "Letting go: how a project becomes everyday work",
        "When is a project done, and who carries it on?",
        [
            "Letting go means to hand over a finished project, so that it becomes everyday work.",
            "One person tells how they did it, and what went wrong at first.",
        ],
        ["What would you hand over today?", "Who has to say yes?"],
        ["How we close our own projects"],
        ["Contracts that run on"],
    ),
    _meeting(
        "expenses-and-fares",
        "Expenses: what does it cost you to take part?",
        "Fares, parking, a lift, time away from work. What should we change?",
        ["We read the expenses page together and find what is missing."],
        ["What did it cost you to come?", "What stops you from claiming?"],
        ["How easy it is to claim, and how fast we answer"],
        ["The lead agency’s rates"],
    ),
    _meeting(
        "young-people",
        "Young people, and the Lundy check",
        "Space, voice, audience, influence: four questions to ask of any project.",
        ["The model was made for young people. We try it on a project of ours."],
        ["Where do young people have space here?", "Who hears them, and what happens then?"],
        ["How we invite young people"],
        ["Safeguarding rules for under-18s"],
        capacity=12,
    ),
    _meeting(
        "lay-partner-induction",
        "An induction for lay partners",
        "Good challenge needs knowledge of the system. What should day one look like?",
        ["We plan a first day together with people who have been lay partners."],
        ["What would you have liked to know on day one?", "Who should be your buddy?"],
        ["The induction and its papers"],
        ["The terms of reference of each board"],
    ),
    _meeting(
        "failure-stories",
        "Failure stories",
        "What did not work, and what did you learn? Failing is allowed here.",
        ["Three short stories of what went wrong. No blame, no names."],
        ["What would you try differently?", "What made it possible to say so?"],
        ["How openly we write about failures"],
        ["What is confidential"],
    ),
    _meeting(
        "celebration",
        "A year of it: celebration",
        "Each success counts, big or small. We look back and say thank you.",
        ["We go through the year’s answers, done and not done, and mark what changed."],
        ["What are you proud of?", "What do you wish for next year?"],
        ["The themes of next year"],
        ["What has already been promised"],
    ),
]

VENUE = {
    "slug": "example-hall",
    "name": "Example Community Hall (demo)",
    "address": "1 Example Street\nYork\n(demo: there is no such address)",
    "is_community_venue": True,
    "is_step_free": True,
    "has_quiet_room": True,
    "transport_hub": "the railway station and a bus stop",
    "hub_distance": 350,
    "directions": "From the station go straight on for four minutes. The door is on the left, with a "
    "ramp. (demo)",
    "comfort_notes": "Daylight on two sides, chairs with and without arms, carpet. The quiet room has "
    "a lamp and no overhead light. (demo)",
}

# The first has been, the others are to come; late in December two have been.
CONVERSATIONS = [
    {
        "slug": "conversation-carers",
        "title": "Conversation with… carers and the people who plan breaks for them",
        "summary": "An afternoon at tables about the one hour a week that is your own.",
        "body": [
            text(
                "Carers, charities and planners sat at tables round two questions.",
                "It was open to everybody. Nobody had to be a carer to come.",
            )
        ],
        "agenda": HALL_AGENDA,
        "hosts": CONVERSATION_HOSTS,
        "questions": _questions("What would you do with one free hour?", "Who should be told, and how?"),
        "scope": _scope(
            ["How breaks are offered and explained"], ["The sum set aside for breaks this year (demo)"]
        ),
    },
    {
        "slug": "conversation-mental-health",
        "title": "Conversation with… people who plan mental health care",
        "summary": "Tell them what is missing, and hear what stands in their way. An afternoon, with "
        "soup first.",
        "body": [
            text(
                "People who plan mental health care in the community sit down with people who use it. "
                "Charities and staff come too.",
                "You can speak, write it down, or only listen. Both sides say what they hope for and "
                "what they fear.",
            ),
            note("Before you come:", "we talk about mental health. You can leave the room at any moment."),
        ],
        "agenda": HALL_AGENDA,
        "hosts": CONVERSATION_HOSTS,
        "questions": _questions(
            "What would have helped you a week earlier?", "What could be done here without new money?"
        ),
        "scope": _scope(
            [
                "What happens between a first call and a first visit",
                "How people are told what comes next",
                "Which questions are asked in the survey next spring (demo)",
            ],
            ["Budgets agreed for this year (demo)", "National rules on waiting times"],
        ),
    },
    {
        "slug": "conversation-commissioners",
        "title": "Conversation with… people who choose which services are bought",
        "summary": "How is it decided which services there are? Ask those who do it.",
        "body": [
            text(
                "Commissioners explain in plain words how services are chosen. Then you say what they "
                "should ask for.",
            )
        ],
        "agenda": HALL_AGENDA,
        "hosts": CONVERSATION_HOSTS,
        "questions": _questions("What should a good offer promise?", "How would you check it?"),
        "scope": _scope(["What the next call for offers asks for (demo)"], ["Contracts that run on"]),
    },
]


JOINING = {
    "url": "https://meet.example.org/community-of-practice",
    "phone": "01632 960 200 (demo)",
    "note": "Your camera may stay off. (demo)",
}


def get_pauses(today: date) -> list[dict]:
    """This function will return the pause of the community of practice: this August, or the next one."""
    year = today.year + (today.month > 8)
    value = {"first": f"{year}-08-01", "last": f"{year}-08-31", "why": "summer break (demo)"}
    return [piece("pause", value)]


def get_conversation_dates(today: date) -> list[date]:
    """This function will return three Thursdays, earliest first, so that the year's counter is true.

    As a rule one has been and one is to come this year, and one is next year's. In the first weeks of a
    year none can have been yet, in the last ones none is still to come: then the nearest true dates stand.
    """
    soon = _thursday(today + timedelta(days=18))
    if soon.year > today.year:
        return [_thursday(today - timedelta(days=150)), _thursday(today - timedelta(days=21)), soon]
    past = _thursday(max(today - timedelta(days=150), date(today.year, 1, 8)))
    if past > today - timedelta(days=7):
        return [_thursday(today - timedelta(days=60)), soon, _thursday(soon + timedelta(days=150))]
    return [past, soon, _thursday(date(today.year + 1, 3, 8))]


def _thursday(day: date) -> date:
    """That day, or the next Thursday."""
    return day + timedelta(days=(3 - day.weekday()) % 7)
