"""Nine projects, made up on themes from the papers; and what York really said and did."""

from datetime import date, timedelta

from network.demo import sources
from network.demo.builder import Builder
from network.demo.pieces import bullets, note, piece, text, unknown
from network.models import ProjectPage, SaidAndDidPage

PROJECTS = {
    "slug": "projects",
    "title": "Projects",
    "summary": "What people are working on together, how far it is, and what you can and cannot change.",
    "show_in_menus": True,
    "body": [
        note(
            "Demonstration:",
            "these nine projects are made up on themes from our source papers. None of them is a report of "
            "real work. (demo)",
        )
    ],
}

CONTACT = "Network coordinator (demo)"
SUPPORT = "A buddy, a break half-way, papers a week early. You can claim what it costs you. (demo)"
LAW = "What the law prescribes: no project can vote on that"
MONEY = "Budgets agreed for this year: the member organisations decide on them"

YORK_PAIRS = [
    {
        "said": "Write it in language that people can follow.",
        "said_by": "Comments on a draft strategy, York, July 2017, in our words",
        "said_date": None,
        "answer": "did",
        "words": "Comments were used to rewrite the draft.",
        "answer_date": "2017-08-24",
        "decided_by": "The report’s authors",
        "evidence": "Report to York’s Health and Wellbeing Board, 24 August 2017, paragraphs 12 to 15",
        "page": "york-principles",
    },
    {
        "said": "Do not let this become a tick-box.",
        "said_by": "Comments on a draft strategy, York, July 2017, in our words",
        "said_date": None,
        "answer": "did",
        "words": "The authors weighed the comments, and proposed short principles in place of a strategy.",
        "answer_date": "2017-08-24",
        "decided_by": "Recommended by the authors. Our source does not record what the Board decided.",
        "evidence": "The same report, paragraphs 9 and 12 to 15",
        "page": "york-approach",
    },
]


class _Demo:
    """Writes down one project's pieces; days count from today, the past below zero."""

    def __init__(self, today: date):
        self.today = today

    def day(self, days: int) -> str:
        return (self.today + timedelta(days=days)).isoformat()

    def words(self, days: int) -> str:
        return f"{self.today + timedelta(days=days):%-d %B %Y} (demo)"

    def pair(self, said: str, by: str, said_on: int | None, answer: str, words: str, **more) -> dict:
        """`answered` is a number of days; `decided_by`, `evidence` and `page` are as in the block."""
        answered = more.get("answered")
        page = more.get("page")
        return piece(
            "pair",
            {
                "said": said,
                "said_by": by,
                "said_date": None if said_on is None else self.day(said_on),
                "answer": answer,
                "words": words,
                "answer_date": None if answered is None else self.day(answered),
                "decided_by": more.get("decided_by", ""),
                "evidence": more.get("evidence", ""),
                "page": f"page:{page}" if page else None,
            },
        )

    def update(self, days: int, words: str) -> dict:
        return piece("update", {"date": self.day(days), "words": words})

    def action(self, what: str, owner: str, due: int | None, status: str) -> dict:
        due_date = None if due is None else self.day(due)
        return piece("action", {"what": what, "owner": owner, "due_date": due_date, "status": status})

    def objection(
        self, days: int, challenge: str, reply: str = "", different: str = "", *, is_closed: bool = False
    ) -> dict:
        value = {"date": self.day(days), "challenge": challenge, "reply": reply}
        return piece("objection", value | {"different_views": different, "is_closed": is_closed})


def _points(*words: str) -> list[dict]:
    return [piece("point", each) for each in words]


def _aims(*words: str) -> list[dict]:
    return [piece("aim", each) for each in words]


def _sectors(*values: str) -> list[dict]:
    return [piece("sector", value) for value in values]


def _notes(**words: str) -> list[dict]:
    return [piece("note", {"stage": stage, "words": when}) for stage, when in words.items()]


def _person(role: str, reason: str, task: str, name: str = "") -> dict:
    value = {"name": name, "may_be_named": bool(name), "role": role, "reason": reason, "task": task}
    return piece("person", value)


def _partner(partner: str, wants: str, resources: str, barriers: str) -> dict:
    value = {"partner": partner, "wants": wants, "resources": resources, "barriers": barriers}
    return piece("partner", value)


def _resource(stage: str, what: str, provider: str = "") -> dict:
    return piece("resource", {"stage": stage, "what": what, "provider": provider})


def _risk(risk: str, mitigation: str = "") -> dict:
    return piece("risk", {"risk": risk, "mitigation": mitigation})


def _get_plain_words(demo: _Demo) -> dict:
    return {
        "slug": "plain-words",
        "title": "Plain words for all papers (demo)",
        "summary": "People told York in 2017 to use language they can follow. This project does it for "
        "every paper that the network sends out.",
        "stage": "do",
        "stage_notes": _notes(
            think="Done in March (demo)",
            plan="Done in June (demo)",
            do="Since July (demo)",
            reflect="From February (demo)",
            let_go="Not dated yet",
        ),
        "started_words": "March 2026 (demo)",
        "level": "system",
        "rung": "co_design",
        "rung_reason": "Readers and writers choose the words together. The writers still decide what a "
        "paper is about. (demo)",
        "preparing_for": "Co-production: readers help to decide which papers are written at all. (demo)",
        "size": "small",
        "is_good_first": True,
        "time_asked": "minutes",
        "time_words": "Twenty minutes a page, at home",
        "support": SUPPORT,
        "localities": ["north-yorkshire"],
        "themes": ["plain-words"],
        "sectors": _sectors("lived_experience", "vcse", "public"),
        "can_change": _points(
            "Which words we stop using",
            "What goes in the summary at the top of each paper",
            "Which papers become Easy Read first",
            "How long before a meeting they are sent",
        ),
        "cannot_change": _points(
            "Words that the law prescribes. We explain them instead.",
            "Papers of other organisations. We can only ask.",
        ),
        "pairs": [
            demo.pair(
                "Use language that people can follow.",
                "A comment on a draft (demo)",
                -130,
                "did",
                "Summary and Easy Read go first. Pages explain hard words, with a link to the glossary.",
                answered=-69,
                decided_by="Project team (demo)",
                evidence=f"Since {demo.words(-69)}",
                page="glossary",
            ),
            demo.pair(
                "Too many initials; please spell them out.",
                "A comment on a draft (demo)",
                -100,
                "did",
                "Every paper spells a name out the first time.",
                answered=-40,
                decided_by="Project team (demo)",
            ),
            demo.pair(
                "Change the words in the council’s own letters as well.",
                f"At a meeting, {demo.words(-45)}",
                -45,
                "cannot",
                "The letters belong to the council. We sent it your points and will say what it answers.",
                answered=-33,
                decided_by="Steering group (demo)",
                evidence=f"Sent on {demo.words(-33)}",
            ),
            demo.pair(
                "Who decides in the end?",
                "A comment on a draft (demo)",
                -26,
                "open",
                "The steering group owes an answer.",
                evidence=f"Due by {demo.words(10)}",
                page="steering-group",
            ),
        ],
        "purpose": [
            note("Demonstration:", "this project is made up. It shows what one looks like. (demo)"),
            text(
                "Comments in York asked for accessible language. This project takes that up for the papers "
                "of this network.",
                "Each paper is read aloud by somebody who did not write it. What trips them is changed "
                "before it goes out.",
            ),
        ],
        "already_there": "A glossary, and people who read drafts already. (demo)",
        "from_blank_sheet": False,
        "power": "The writers of a paper decide its content. The readers can stop a paper that they cannot "
        "follow. (demo)",
        "design_involvement": "Three readers chose the way of working at the first meeting. (demo)",
        "delivery_involvement": "Eleven readers read every paper before it goes out. (demo)",
        "charter_aims": _aims(
            "Nobody has to read a sentence twice.",
            "A reader is never asked to explain why a word is hard.",
            "We say what we changed, each time.",
        ),
        "charter_agreed_by": "All who came to the first meeting (demo)",
        "charter_agreed_date": demo.day(-160),
        "charter_checked_date": demo.day(-41),
        "charter_next_check_date": demo.day(51),
        "terms": "You read when it suits you. You may stop at any time. You get credit by name or "
        "pseudonym, or none. (demo)",
        "terms_agreed_date": demo.day(-155),
        "terms_review_date": demo.day(200),
        "team": [
            _person(
                "Reader",
                "Has had to read such papers",
                "Reads aloud and marks what trips",
                "Carys Specimen (demo)",
            ),
            _person("Youth worker", "Knows what bores at sixteen", "Tests with young people"),
            _person(
                "Network coordinator", "Writes most of the papers", "Changes them", "Ines Example (demo)"
            ),
        ],
        "partners": [
            _partner(
                "Readers’ group (demo)",
                "Papers that one can read on the bus",
                "Eleven readers, a page a week each",
                "Papers come too late",
            ),
            _partner(
                "Network office (demo)",
                "Fewer questions after each paper",
                "Somebody who rewrites",
                "Some texts come from elsewhere",
            ),
        ],
        "resources": [
            _resource("plan", "One meeting, fares and lunch", "Lead agency (demo)"),
            _resource("do", "Four hours a month to rewrite", "Network office (demo)"),
            _resource(
                "do", "Readers’ time, and the thanks they choose", "Readers’ group and lead agency (demo)"
            ),
            _resource("reflect", "Somebody from outside to ask readers and writers"),
        ],
        "risks": [
            _risk("Readers tire of it.", "Nobody reads more than a page a week. (demo)"),
            _risk("Plain words hide what is complicated.", "The full paper stays one link away. (demo)"),
        ],
        "actions": [
            demo.action("Spell out every name in the papers of the monthly meeting", CONTACT, -40, "done"),
            demo.action("Send papers a week before each meeting", CONTACT, 23, "started"),
            demo.action("Choose the first three papers for Easy Read", "Readers’ group (demo)", 40, "to_do"),
            demo.action("Keep a list of banned words", CONTACT, None, "dropped"),
        ],
        "updates": [
            demo.update(-12, "Ten papers have a summary on top now. (demo)"),
            demo.update(
                -40,
                "Our list of banned words made people afraid to write. We dropped it, and show better words "
                "instead. (demo)",
            ),
        ],
        "objections": [
            demo.objection(
                -50,
                "Is a summary not just one more page to read?",
                "Network coordinator (demo): the summary takes the place of the first page.",
                "Two readers would still leave the rest out altogether.",
                is_closed=True,
            ),
            demo.objection(-20, "Why does nobody test papers in Polish?"),
        ],
        "next_meeting": f"{demo.words(16)}, online, 10:00",
        "sources": [sources.york("paragraph 12")],
        "related": ["read-a-draft", "glossary", "york-principles"],
    }


def _get_support(demo: _Demo) -> dict:
    return {
        "slug": "support-to-take-part",
        "title": "Support to take part (demo)",
        "summary": "Nobody can contribute as an equal without the help they need. This project says what "
        "help there is, and puts it in place.",
        "stage": "do",
        "stage_notes": _notes(
            think="Done in May (demo)",
            plan="Done in September (demo)",
            do="Since October (demo)",
            reflect="Next summer (demo)",
            let_go="Not dated yet",
        ),
        "started_words": "May 2026 (demo)",
        "level": "individual",
        "rung": "co_production",
        "rung_reason": "Those who need support decide what it is, and give it to each other. (demo)",
        "size": "medium",
        "is_good_first": False,
        "time_asked": "monthly",
        "time_words": "Two hours a month",
        "support": "The support that this project makes: try it out, and say what is missing. (demo)",
        "localities": ["north-yorkshire", "york"],
        "themes": ["lived-experience", "health-inequality"],
        "sectors": _sectors("lived_experience", "vcse"),
        "can_change": _points(
            "What the sign-up form asks, and how",
            "What a buddy does, and does not do",
            "How we explain expenses",
        ),
        "cannot_change": _points(
            "Expenses rates: the lead agency’s own policy sets them",
            "Who sees access needs: only the access leads, to keep them safe",
        ),
        "pairs": [
            demo.pair(
                "Give us the help we need to contribute as equals.",
                "At the first meeting of the project (demo)",
                -60,
                "will",
                "An access form, a buddy for your first meeting and one page on expenses.",
                answered=-30,
                decided_by="Project team (demo)",
                evidence=f"By {demo.words(70)}",
                page="expenses",
            ),
            demo.pair(
                "I need a lift, and a break half-way.",
                "A comment after a meeting (demo)",
                -80,
                "did",
                "Every meeting has a break half-way. You can ask for transport when you sign up.",
                answered=-48,
                decided_by="Project team (demo)",
                evidence=f"Since {demo.words(-48)}",
                page="events",
            ),
            demo.pair(
                "Pay us for our time.",
                "At a meeting (demo)",
                -70,
                "cannot",
                "There is no budget for it this year. You can choose other thanks. We ask again in spring.",
                answered=-35,
                decided_by="Steering group (demo)",
                evidence=f"Minutes of {demo.words(-35)}",
            ),
            demo.pair(
                "Can my sister be my buddy?",
                "A question by phone (demo)",
                -9,
                "open",
                "The project team owes an answer.",
            ),
        ],
        "purpose": [
            note("Demonstration:", "this project is made up. It shows what one looks like. (demo)"),
            text(
                "In York people asked for help to contribute as equals. In Cumbria support is one of the "
                "thirteen principles. This project asks what that means in practice.",
            ),
            bullets(
                "What do people need before, during and after a meeting?",
                "Who can give it, and who pays for it?",
                "How does one ask without having to explain oneself?",
            ),
        ],
        "already_there": "A sign-up form that asks what would help, and a page on expenses. (demo)",
        "from_blank_sheet": True,
        "power": "Members with lived experience chair it and can say no. Money is held by the lead agency. "
        "(demo)",
        "design_involvement": "Members with lived experience wrote the first list on a blank sheet. (demo)",
        "delivery_involvement": "Buddies are people who needed one themselves. (demo)",
        "evaluation_involvement": "Everybody who had support is asked if it helped, and may stay nameless. "
        "(demo)",
        "charter_aims": _aims(
            "Nobody stays away because of what they need.",
            "One asks once, not at every meeting.",
            "We tell people what we cannot do, and why.",
        ),
        "charter_agreed_by": "Members with lived experience, two charities, the lead agency (demo)",
        "charter_agreed_date": demo.day(-75),
        "charter_checked_date": demo.day(-20),
        "charter_next_check_date": demo.day(60),
        "terms": "Two hours a month at most. Expenses within two weeks. Anything you tell stays in the "
        "room. (demo)",
        "terms_agreed_date": demo.day(-74),
        "terms_review_date": demo.day(110),
        "team": [
            _person(
                "Chair, expert by experience",
                "Stayed away for a year",
                "Leads the meetings",
                "Grace Specimen (demo)",
            ),
            _person("Charity worker", "Drives people to meetings", "Finds and prepares buddies"),
            _person("Access lead", "Reads what people need", "Sees to it before each meeting"),
        ],
        "partners": [
            _partner(
                "Members with lived experience (demo)",
                "To come without asking favours",
                "Knowing what helps; time as buddies",
                "Fares paid back late",
            ),
            _partner(
                "Lead agency (demo)",
                "Meetings that more people come to",
                "Its expenses policy, a room",
                "Two signatures for each claim",
            ),
            _partner(
                "Two charities (demo)",
                "Support that lasts after a project",
                "Drivers and a minibus",
                "Grants that end in spring",
            ),
        ],
        "resources": [
            _resource("plan", "A day together, with fares and lunch", "Lead agency (demo)"),
            _resource("do", "Buddies’ time and training", "Two charities (demo)"),
            _resource("do", "Printed access form, also as Easy Read", "Network office (demo)"),
            _resource("let_go", "Somebody who keeps the list of buddies"),
        ],
        "risks": [
            _risk("A buddy hears of something unsafe.", "Each buddy knows the safeguarding lead. (demo)"),
            _risk("The minibus goes when the grant ends."),
        ],
        "actions": [
            demo.action("Write one page on expenses", CONTACT, -15, "done"),
            demo.action("Find six buddies", "Charity worker (demo)", 30, "started"),
            demo.action("Try the access form with ten people", "Access lead (demo)", 55, "to_do"),
        ],
        "updates": [
            demo.update(-7, "Four buddies have said yes. (demo)"),
            demo.update(-48, "Every meeting has a break half-way from now on. (demo)"),
        ],
        "objections": [
            demo.objection(
                -33,
                "Asking people for thanks instead of money keeps the poor away.",
                "Steering group (demo): we agree that it may. The budget is asked for again in spring.",
                "Some members want to stop until there is money. Others want to go on.",
            ),
        ],
        "next_meeting": f"{demo.words(9)}, in person, with a break",
        "sources": [sources.york("paragraph 9"), sources.cumbria("principle 2")],
        "related": ["expenses", "safeguarding", "accessibility"],
    }


def _get_others(demo: _Demo) -> list[dict]:
    made_up = note("Demonstration:", "this project is made up. It shows what one looks like. (demo)")
    return [
        {
            "slug": "not-a-tick-box",
            "title": "Not a tick-box (demo)",
            "summary": "People in York feared a show. Here each project says what can change, and logs what "
            "did.",
            "stage": "reflect",
            "started_words": "January 2026 (demo)",
            "level": "system",
            "rung": "co_design",
            "rung_reason": "People who took part wrote the questions that each project must answer. (demo)",
            "size": "medium",
            "time_asked": "hours",
            "time_words": "Two hours, once",
            "localities": ["york"],
            "themes": ["scope", "feedback"],
            "sectors": _sectors("lived_experience", "public"),
            "can_change": _points("What each project has to say in public", "How often we look at it"),
            "cannot_change": _points(LAW),
            "pairs": [
                demo.pair(
                    "This must not be for show.",
                    "From a concern in York’s comments (demo)",
                    -200,
                    "did",
                    "Each project says what can change, and logs what did.",
                    answered=-55,
                    decided_by="Steering group (demo)",
                    evidence=f"On every project page since {demo.words(-55)}",
                    page="projects",
                ),
            ],
            "purpose": [made_up, text("We look at our own projects, and ask where one only ticked a box.")],
            "power": "The steering group decides. Two of its members have lived experience. (demo)",
            "design_involvement": "People who took part before wrote the questions. (demo)",
            "evaluation_involvement": "They also judge the answers. (demo)",
            "charter_aims": _aims("We count what changed, not who came."),
            "charter_agreed_by": "Steering group (demo)",
            "charter_agreed_date": demo.day(-230),
            "charter_next_check_date": demo.day(-12),
            "team": [_person("Steering group member", "Was asked too often", "Reads all project pages")],
            "risks": [_risk("The log itself becomes a tick-box.")],
            "updates": [demo.update(-30, "We read nine project pages. Three had no evidence. (demo)")],
            "sources": [sources.york("paragraph 9")],
            "related": ["york-principles", "challenges"],
        },
        {
            "slug": "common-objectives",
            "title": "Common objectives (demo)",
            "summary": "How do organisations agree on aims? This project tries a charter at the first "
            "meeting.",
            "stage": "plan",
            "started_words": "September 2026 (demo)",
            "level": "policy",
            "rung": "engagement",
            "rung_reason": "People are heard on the aims. The organisations still sign alone. (demo)",
            "preparing_for": "Co-design: people write the aims with the organisations. (demo)",
            "size": "large",
            "time_asked": "monthly",
            "time_words": "Half a day a month",
            "localities": ["north-yorkshire", "york"],
            "themes": ["sharing-power"],
            "sectors": _sectors("vcse", "public"),
            "can_change": _points("The shared aims", "How often they are checked together"),
            "cannot_change": _points(LAW, MONEY),
            "pairs": [
                demo.pair(
                    "How do organisations agree on aims?",
                    "From a concern in York’s comments (demo)",
                    -61,
                    "will",
                    "A charter page, agreed at the first meeting of each project.",
                    answered=-25,
                    decided_by="Project team (demo)",
                    evidence=f"By {demo.words(45)}",
                ),
            ],
            "purpose": [made_up, text("Aims that differ stop work in the middle. We write them down first.")],
            "power": "The organisations’ leaders hold it. That is what we want to change. (demo)",
            "design_involvement": "Two charities and one council drew up the first form. (demo)",
            "team": [_person("Charity lead", "Has seen aims clash", "Drafts the charter form")],
            "updates": [demo.update(-25, "A first form of the charter is out for comments. (demo)")],
            "sources": [sources.york("paragraph 9")],
            "related": ["compact", "challenges"],
        },
        {
            "slug": "recruit-and-keep-staff",
            "title": "Recruit and keep staff locally (demo)",
            "summary": "Rules made for cities may not fit here. People and services look for ways to win "
            "staff who stay.",
            "stage": "do",
            "level": "system",
            "rung": "co_design",
            "rung_reason": "Residents and staff design the welcome for new colleagues together. (demo)",
            "size": "large",
            "time_asked": "monthly",
            "time_words": "Three hours a month",
            "localities": ["north-cumbria", "west-cumbria"],
            "themes": ["training"],
            "sectors": _sectors("lived_experience", "public"),
            "can_change": _points("How new staff are welcomed", "What we tell them about living here"),
            "cannot_change": _points("National pay scales: they are agreed elsewhere"),
            "pairs": [
                demo.pair(
                    "Central policy does not fit here.",
                    "From a concern in Cumbria’s strategy (demo)",
                    -90,
                    "did",
                    "Ideas were shared with regional partners.",
                    answered=-28,
                    decided_by="Project team (demo)",
                ),
            ],
            "purpose": [
                made_up,
                text(
                    "Recruiting and keeping staff is one of the projects that Cumbria’s strategy names as "
                    "under way. Everything else on this page is made up."
                ),
            ],
            "design_involvement": "Residents and nurses planned the first welcome day. (demo)",
            "delivery_involvement": "Residents show new staff round. (demo)",
            "charter_aims": _aims("We ask those who left, too."),
            "charter_agreed_by": "Project team (demo)",
            "charter_agreed_date": demo.day(-120),
            "charter_next_check_date": demo.day(30),
            "updates": [demo.update(-28, "Ideas went to regional partners. No answer has come yet. (demo)")],
            "unknowns": unknown(
                "Who is in the real project",
                "What it does",
                "What came of it: the strategy gives its title only",
            ),
            "sources": [sources.cumbria("steering group")],
            "related": ["cumbria-maternity", "steering-group"],
        },
        {
            "slug": "care-at-distance",
            "title": "Care at distance (demo)",
            "summary": "Care over long distances worries people, and services are under pressure. Both sides "
            "say so, and ask each other.",
            "stage": "plan",
            "level": "system",
            "rung": "consultation",
            "rung_reason": "People are asked, and answered in public. Staff still draw up the plan. (demo)",
            "preparing_for": "Co-design of the routes people take to care. (demo)",
            "size": "large",
            "time_asked": "hours",
            "time_words": "An hour, when you have a question",
            "localities": ["north-cumbria", "west-cumbria", "carlisle-and-eden"],
            "themes": ["health-inequality"],
            "sectors": _sectors("public"),
            "can_change": _points("Which questions are answered first", "How appointments are offered"),
            "cannot_change": _points("Where hospitals stand: that is beyond this project"),
            "pairs": [
                demo.pair(
                    "Explain the pressures, and listen to worries.",
                    "From a theme in Cumbria’s strategy (demo)",
                    -50,
                    "will",
                    "A question-and-answer page that works both ways.",
                    answered=-21,
                    decided_by="Project team (demo)",
                    evidence=f"By {demo.words(60)}",
                ),
            ],
            "purpose": [
                made_up,
                text(
                    "Care at distance is one of the projects that Cumbria’s strategy names as under way. "
                    "Everything else on this page is made up."
                ),
            ],
            "updates": [demo.update(-21, "The first six questions are in. (demo)")],
            "unknowns": unknown("What the real project does: the strategy gives its title only"),
            "sources": [sources.cumbria("steering group")],
            "related": ["steering-group"],
        },
        {
            "slug": "telehealth",
            "title": "Telehealth (demo)",
            "summary": "Seeing a nurse by screen helps some people and shuts others out. We are at the "
            "beginning.",
            "stage": "think",
            "level": "system",
            "rung": "informing",
            "rung_reason": "So far people are told what is planned. (demo)",
            "preparing_for": "Co-design, once people without a screen are in the room. (demo)",
            "size": "medium",
            "time_asked": "hours",
            "time_words": "Two hours, once",
            "localities": ["north-cumbria"],
            "themes": ["health-inequality", "tools"],
            "sectors": _sectors("public"),
            "can_change": _points("What is offered beside the screen"),
            "cannot_change": _points("Which software the NHS buys: it is bought elsewhere"),
            "pairs": [
                demo.pair(
                    "Not everyone is online.",
                    "Asked of the project team (demo)",
                    -19,
                    "open",
                    "The project team owes an answer.",
                ),
                demo.pair(
                    "Keep a way in for those without a screen.",
                    "At a meeting (demo)",
                    -40,
                    "will",
                    "Phone and face-to-face routes are offered beside the screen.",
                    answered=-14,
                    decided_by="Project team (demo)",
                    evidence=f"By {demo.words(90)}",
                ),
            ],
            "purpose": [
                made_up,
                text(
                    "Telehealth is one of the projects that Cumbria’s strategy names as under way. "
                    "Everything else on this page is made up."
                ),
            ],
            "updates": [demo.update(-14, "We look for people who have no internet at home. (demo)")],
            "unknowns": unknown("What the real project does: the strategy gives its title only"),
            "sources": [sources.cumbria("steering group")],
            "related": ["steering-group"],
        },
        {
            "slug": "stop-smoking-on-wards",
            "title": "Stop-smoking help on wards (demo)",
            "summary": "People on mental health wards seldom get help to stop smoking. Those who took part "
            "ask what came of it.",
            "stage": "reflect",
            "level": "system",
            "rung": "engagement",
            "rung_reason": "Patients said what would help. Staff chose what to try. (demo)",
            "size": "large",
            "time_asked": "hours",
            "time_words": "An hour, once",
            "localities": ["national"],
            "themes": ["mental-health", "health-inequality"],
            "sectors": _sectors("lived_experience", "vcse", "public"),
            "can_change": _points("How results are told to those who took part"),
            "cannot_change": _points("Smoke-free rules on hospital grounds: the law sets them"),
            "pairs": [
                demo.pair(
                    "Show us what happened.",
                    "From a theme in the slides of our source (demo)",
                    -110,
                    "will",
                    "Results are shared with everybody who took part.",
                    answered=-95,
                    decided_by="Project team (demo)",
                    evidence=f"By {demo.words(25)}",
                ),
            ],
            "purpose": [
                made_up,
                text(
                    "A real programme on this theme is told of in our stories. This page is not its page, "
                    "and says nothing of its results."
                ),
            ],
            "design_involvement": "Patients said what would help them. (demo)",
            "updates": [demo.update(-120, "The last ward has finished. (demo)")],
            "sources": [sources.introduction("QuITT slide")],
            "related": ["quitt-tobacco"],
        },
        {
            "slug": "evaluation-we-own",
            "title": "Evaluation we own (demo)",
            "summary": "Those who live with the results choose what is measured. A group picks the measures.",
            "stage": "plan",
            "started_words": "August 2026 (demo)",
            "level": "system",
            "rung": "co_production",
            "rung_reason": "A group with lived experience picks the measures, and owns the results. (demo)",
            "size": "small",
            "is_good_first": True,
            "time_asked": "monthly",
            "time_words": "Two hours a month, for six months",
            "support": SUPPORT,
            "localities": ["north-yorkshire"],
            "themes": ["evaluation", "lived-experience"],
            "sectors": _sectors("lived_experience"),
            "can_change": _points("What is measured", "How people are asked", "How results are told"),
            "cannot_change": _points("Figures that the law asks for"),
            "purpose": [
                made_up,
                text(
                    "The workshop of July 2021 asked for an evaluation that people with lived experience "
                    "make and own."
                ),
            ],
            "from_blank_sheet": True,
            "power": "The group decides. The lead agency pays, and has no vote. (demo)",
            "design_involvement": "The group starts with a blank sheet. (demo)",
            "evaluation_involvement": "The group is the evaluation. (demo)",
            "updates": [demo.update(-18, "Five people have asked to join. (demo)")],
            "next_meeting": f"{demo.words(20)}, online and by phone",
            "sources": [sources.north_yorkshire("Appendix A, impacts")],
            "related": ["evaluation-group"],
        },
    ]


def load(builder: Builder) -> None:
    """This function will add the nine projects, and the page of all that was said and done.

    The list of projects is there already: it stands in the main navigation.
    """
    index = builder.pages["projects"]
    demo = _Demo(builder.today)
    for project in (_get_plain_words(demo), _get_support(demo), *_get_others(demo)):
        fields = {"contact_role": CONTACT, "key": f"project-{project['slug']}"} | project
        builder.add(index, ProjectPage, **builder.with_lists(fields))
    builder.add(index, SaidAndDidPage, **_get_said_and_did())


def _get_said_and_did() -> dict:
    pairs = [value | {"page": f"page:{value['page']}"} for value in YORK_PAIRS]
    return {
        "slug": "said-and-did",
        "title": "You said, we did",
        "summary": "Every time somebody tells us something, an answer is owed. All of them are here, those "
        "without an answer too.",
        "body": [
            note(
                "Demonstration:",
                "all but the two entries from York in 2017 are made up, and so are the numbers above. (demo)",
            )
        ],
        "pairs": [piece("pair", pair) for pair in pairs],
        "sources": [sources.york("paragraphs 9 and 12 to 15")],
        "related": ["york-approach", "projects"],
    }
