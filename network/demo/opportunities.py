"""The six opportunities: made up for the demonstration, on themes from the papers."""

from network.demo.pieces import bullets, heading, note, text

EXPENSES = (
    "You can claim mileage, fares and parking. If you need extra support, transport for you may be "
    "paid too. The lead agency’s own policy applies."
)
REWARDS = (
    "You choose: a training place, a written reference, public credit by name or pseudonym, or no "
    "reward at all. If you get benefits, taking money may affect them. Ask for advice first. (demo)"
)
SAFEGUARDING = "Safeguarding lead (demo)"
MADE_UP = note("Demonstration:", "This opportunity is made up. It shows what one looks like. (demo)")


def get_answer(word: str) -> str:
    return (
        f"<p>Write to <b>network@example.org</b> (demo address) and put “{word}” in the subject. "
        "Two lines are enough. You can give any name you like.</p><p>By post: The co-design network "
        "(demo), 1 Example Street. Or tell any host at a meeting.</p>"
    )


OPPORTUNITIES = [
    {
        "slug": "read-a-draft",
        "title": "Read a draft and say what is unclear",
        "summary": "Five minutes with one page. Tell us each word that you had to read twice.",
        "kind": "draft",
        "time_asked": "minutes",
        "time_words": "Five to twenty minutes, when it suits you",
        "methods": ["online", "post", "anonymous"],
        "level": "system",
        "localities": [],
        "themes": ["plain-words"],
        "who": "Anyone, most of all people who do not work in services. You bring fresh eyes.",
        "purpose": [
            text(
                "We send you one page before it is published. You mark what is unclear, in any way you like.",
                "People in York asked for words that they can follow. This is how we keep to that.",
            ),
        ],
        "how_chosen": "Nobody is turned away. You read as often or as seldom as you wish.",
        "can_change": "Every word, the order, and what is left out",
        "cannot_change": "Decisions that were made before the draft",
        "support": "We can send it in large print or as Easy Read, or read it to you on the phone.",
        "answer": "Drafts",
        "closes_in": 45,
        "feedback_in": 75,
        "related": ["project-plain-words", "york-principles", "expenses"],
    },
    {
        "slug": "lay-partner",
        "title": "Be a lay partner on a board",
        "summary": "Sit where policy is made, as an equal. We prepare you first.",
        "kind": "board",
        "time_asked": "year",
        "time_words": "One year: a meeting every two months, and two hours to prepare each",
        "methods": ["online", "in_person", "phone"],
        "level": "policy",
        "localities": ["north-yorkshire", "york"],
        "themes": ["sharing-power", "lived-experience"],
        "who": "People who have used services, or cared for somebody who has. You ask plain "
        "questions, listen, and speak up for those who are not in the room.",
        "purpose": [
            text(
                "A lay partner is a member of the public who takes part as an equal and influences "
                "decisions.",
                "Good challenge needs knowledge of how the system works. So you get an induction "
                "before the first meeting, and papers in plain words.",
            ),
            heading("What we look for"),
            bullets(
                "You can say what you see, kindly and clearly.",
                "You are curious about other people’s view.",
                "You can give the time, with support.",
            ),
            text(
                'Before you answer, <a href="page:north-west-london-lay-partners">read what others found '
                "hard</a>."
            ),
        ],
        "how_chosen": "You tell us why it interests you, in writing or in a call.\n"
        "Two people talk with you: one of them is a lay partner.\n"
        "You visit a meeting before you decide.",
        "can_change": "What the board discusses, how it hears people, and its advice",
        "cannot_change": "The legal duties of its member organisations",
        "support": "An induction, papers a week early, and a break half-way.",
        "buddy": "A lay partner who has done it for a year goes with you to your first three meetings. "
        "Before each, the two of you read the papers together. (demo)",
        "answer": "Lay partner",
        "closes_in": 38,
        "feedback_in": 66,
        "related": ["north-west-london-lay-partners", "expenses"],
    },
    {
        "slug": "champion",
        "title": "Be a champion where you work",
        "summary": "Show colleagues how to design with people, not for them.",
        "kind": "champion",
        "time_asked": "monthly",
        "time_words": "About three hours a month",
        "methods": ["online", "in_person"],
        "level": "system",
        "localities": ["north-yorkshire", "york"],
        "themes": ["training"],
        "who": "Staff of a council, a charity or the NHS, in any job. You bring trust among your colleagues.",
        "purpose": [
            text(
                "A champion is somebody inside an organisation who promotes co-production and shows "
                "how it is done.",
                "You come to the monthly meeting, try one thing at work, and tell the others how it went.",
            ),
            text('<a href="/join/?as=champion">Offer yourself as a champion</a>.'),
        ],
        "how_chosen": "You decide, and your manager agrees to the time.",
        "can_change": "How your team asks, listens and answers",
        "cannot_change": "Your organisation’s budget for this year",
        "support": "Bitesize training, a toolkit, and other champions to ring.",
        "answer": "Champion",
        "closes_in": 80,
        "feedback_in": 110,
        "related": ["community-of-practice", "lived-experience-voice"],
    },
    {
        "slug": "evaluation-group",
        "title": "Choose what we measure",
        "summary": "Join the group that picks the measures of success, and looks at what comes back.",
        "kind": "evaluate",
        "time_asked": "monthly",
        "time_words": "Two hours a month, for six months",
        "methods": ["online", "in_person", "phone"],
        "level": "system",
        "localities": ["north-yorkshire"],
        "themes": ["evaluation", "lived-experience"],
        "who": "People with lived experience, and one or two who are used to figures. You bring a "
        "sense of what matters.",
        "purpose": [
            text(
                "The workshop of July 2021 asked for an evaluation that people with lived experience "
                "make and own. This group does that.",
                "You choose measures that matter to people here, not only to those who pay.",
            ),
        ],
        "how_chosen": "We look for a mix of places and ages. Everybody who answers gets a reply, with a "
        "reason.",
        "can_change": "What is measured, how people are asked, and how results are told",
        "cannot_change": "Figures that the law asks for",
        "support": "A first session on measures, and Easy Read papers.",
        "buddy": "Somebody from the group rings you before and after your first two meetings. (demo)",
        "answer": "Measures",
        "closes_in": 52,
        "feedback_in": 80,
        "related": ["project-evaluation-we-own", "integrated-care-communities", "lived-experience-voice"],
    },
    {
        "slug": "test-the-planner",
        "title": "Young testers for a planning sheet",
        "summary": "Try the three-stage planner with a friend. Tell us where you got stuck.",
        "kind": "test",
        "time_asked": "hours",
        "time_words": "Two hours, once",
        "methods": ["in_person", "online", "post"],
        "level": "individual",
        "localities": ["north-cumbria", "west-cumbria"],
        "themes": ["young-people", "tools"],
        "who": "People from 14 to 25. You bring honesty: say it when something is boring.",
        "purpose": [
            text(
                "Young people made a planner in three stages: think, plan, reflect. Now others try it.",
                "You plan something real, such as a trip or a group, and tell us what the sheet did for you.",
            ),
        ],
        "how_chosen": "First come, first served. Under 16 we ask a parent or carer to agree.",
        "can_change": "The questions on the sheet, its size, its pictures",
        "cannot_change": "The three stages: those who made it chose them",
        "support": "Bring a friend or a worker. We meet where you feel at ease.",
        "answer": "Tester",
        "closes_in": 30,
        "feedback_in": 58,
        "related": ["three-stage-planner", "safeguarding"],
    },
    {
        "slug": "tell-a-story",
        "title": "Tell a story, with or without your name",
        "summary": "What happened when you tried to change something together? Failures are welcome.",
        "kind": "story",
        "time_asked": "hours",
        "time_words": "One talk of about an hour, and one to check the text",
        "methods": ["phone", "in_person", "online", "anonymous"],
        "level": "",
        "localities": [],
        "themes": ["feedback", "lived-experience"],
        "who": "Anyone who was part of it. You bring what happened, in your own words.",
        "purpose": [
            text(
                "Somebody listens and writes it down. You read it first. Nothing is published before "
                "you say yes.",
                "You can take it back later, for any reason or none.",
            ),
        ],
        "how_chosen": "We take stories in the order in which they come, from as many places as we can.",
        "can_change": "Everything in the text: it is yours",
        "cannot_change": "We take out what would show who somebody else is",
        "support": "A second person may sit with you. We ask the next day how you are.",
        "answer": "Story",
        "closes_in": None,
        "feedback_in": None,
        "related": ["york-safe-haven", "safeguarding"],
    },
]
