"""Pages on what was learnt: challenges and answers, five learning points, how we got here."""

from network.demo.pieces import (
    bullets,
    challenge,
    heading,
    many,
    note,
    piece,
    points,
    text,
    timeline,
)

NORTH_YORKSHIRE = "North Yorkshire"
YORK = "York, 2017"
CUMBRIA = "North Cumbria, 2020"
INTRODUCTION = "Co-production: an introduction, about 2022"
LONDON = "North West London, 2015"
OURS = "Our own reading"


CHALLENGES = {
    "slug": "challenges",
    "title": "What is hard, and what helps",
    "summary": "Twenty things that people found hard, who said so, and an answer to each.",
    "body": [
        text("Nobody has solved all of these. Where an answer is our own reading, the page says so."),
        heading("Starting well"),
        many(
            "challenges",
            challenge(
                "It needs money and time at the start, and less once it is routine",
                INTRODUCTION,
                "Share the cost at each stage, and invest properly.",
                NORTH_YORKSHIRE,
                "conditions",
            ),
            challenge(
                "People are asked, and the answers are not used",
                INTRODUCTION,
                "Do not start unless the findings will be used. Say what can and cannot change.",
                f"{INTRODUCTION}; {CUMBRIA}",
                "cumbrian-principles",
            ),
            challenge(
                "How organisations work together",
                YORK,
                "Agree on aims and ways of working before anything else.",
                CUMBRIA,
                "terms-of-reference",
            ),
            challenge(
                "Agreeing on common objectives",
                YORK,
                "Agree on aims at the start of each project, and look at them again later.",
                CUMBRIA,
                "what-is-co-production",
            ),
            challenge(
                "It turns into a tick-box",
                YORK,
                "Tell people what came of what they said. Show the evidence.",
                f"{INTRODUCTION}; {CUMBRIA}",
                "said-and-did",
            ),
            challenge(
                "The pace, against a real partnership",
                LONDON,
                "Start early. Leave time to think.",
                f"{CUMBRIA}; {NORTH_YORKSHIRE}",
                "enablers",
            ),
        ),
        heading("Keeping people safe and fairly treated"),
        many(
            "challenges",
            challenge(
                "Nobody thinks about safeguarding through the whole of it",
                INTRODUCTION,
                "Name a contact and a plan for each event, consultation and project.",
                OURS,
                "safeguarding",
            ),
            challenge(
                "There is no care afterwards for people it upset",
                INTRODUCTION,
                "Offer a talk afterwards, each time.",
                OURS,
                "safeguarding",
            ),
            challenge(
                "There are few ways to take part without a name",
                INTRODUCTION,
                "Take answers without a name, above all on topics that people hide.",
                OURS,
                "read-a-draft",
            ),
            challenge(
                "People on benefits can hardly be rewarded",
                INTRODUCTION,
                "Offer thanks to choose from, and pay back what it costs.",
                f"{OURS}; {CUMBRIA}",
                "payment-and-reward",
            ),
            challenge(
                "Equal support for everybody",
                YORK,
                "Give training, support and resources to take part.",
                CUMBRIA,
                "training",
            ),
            challenge(
                "Language",
                YORK,
                "Use plain words, and agree on what they mean.",
                f"{NORTH_YORKSHIRE}; {INTRODUCTION}",
                "glossary",
            ),
        ),
        heading("Sharing power"),
        many(
            "challenges",
            challenge(
                "Sharing power in old hierarchies",
                LONDON,
                "Make the group flatter. Leaders show how it is done.",
                CUMBRIA,
                "steering-group",
            ),
            challenge(
                "Seeing residents as people who only receive",
                YORK,
                "See them as active citizens, and celebrate what they do.",
                YORK,
                "stories",
            ),
            challenge(
                "Power between North and South in research partnerships",
                INTRODUCTION,
                "Deal with it openly, or the work will not last.",
                "Vincent and others, Nature Climate Change 10, 877–878, 2020",
                "equality-and-equity",
            ),
            challenge(
                "The culture of professional staff",
                LONDON,
                "Train leaders. Find champions among staff.",
                CUMBRIA,
                "champion",
            ),
        ),
        heading("Finding people, and keeping going"),
        many(
            "challenges",
            challenge(
                "Lay partners are not diverse enough",
                LONDON,
                "Recruit more widely, with support. Go out to people.",
                f"{CUMBRIA}; {LONDON}; {INTRODUCTION}",
                "north-west-london-lay-partners",
            ),
            challenge(
                "One needs deep knowledge of the system",
                LONDON,
                "Give training, and information when it is needed.",
                CUMBRIA,
                "pathway",
            ),
            challenge(
                "Finding different people who have the time, the ability and the commitment",
                LONDON,
                "Offer support, and many ways to take part.",
                f"{NORTH_YORKSHIRE}; {CUMBRIA}",
                "get-involved",
            ),
            challenge(
                "Keeping it going",
                LONDON,
                "Recruit again and again. Keep the culture when staff join. Hand over what is finished.",
                f"{LONDON}; {CUMBRIA}",
                "community-of-practice",
            ),
        ),
        piece("ask_barriers", None),
    ],
    "related": ["learning-points", "enablers", "stories"],
}

LEARNING_POINTS = {
    "slug": "learning-points",
    "title": "Five learning points",
    "summary": "What two patient and carer representatives took from their work, and a question for you.",
    "body": [
        heading("What they learnt"),
        points(
            ("Close the loop", "Tell people what you did with their time and information.", "said-and-did"),
            ("Be equal partners", "With trust, respect and openness.", "values"),
            ("Go out", "Do not wait for people to come."),
            ("Keep at it", "Research together is hard, and it rewards you."),
            (
                "Decide together",
                "How it works, and what to do. Celebrate each success, big or small.",
                "projects",
            ),
        ),
        heading("A question to take home"),
        text("<b>How do you know that co-production is going well?</b>"),
        bullets(
            "Think of the last piece of work that you shared with others.",
            "Who was in the room, and who was not?",
            "What was changed because of somebody’s words?",
            "Ask the same of somebody on the other side, and compare.",
        ),
        text(
            "Bring your answer to the next monthly meeting. You can give it without your name.",
        ),
        note(
            "Where this comes from:",
            "Co-production: an introduction, slides at the Royal College of Psychiatrists, about 2022. The "
            "four thoughts under the question are ours.",
        ),
    ],
    "related": ["community-of-practice", "challenges", "training"],
}

HISTORY = {
    "slug": "history",
    "title": "How we got here",
    "summary": "Papers, meetings and people’s work since 2006, here and elsewhere, that we build on.",
    "body": [
        *timeline(
            ("2006", "A maternity review in West Cumbria. The Maternity Voices Partnership goes back to it."),
            (
                "2007",
                "The Resilience Framework, which helps young people and families to cope and contribute.",
            ),
            (
                "March 2009",
                "A minister, Phil Hope, says that co-production makes care more humane and trusted.",
            ),
            ("2009", "NESTA publishes The Challenge of Co-production."),
            ("18 November 2015", "North West London talks about lay partners and what is hard."),
            ("November 2016", "York’s Health and Wellbeing Board commits to design together."),
            ("March 2017", "Better Births, on maternity care. The date is that of North Cumbria’s paper."),
            ("May 2017", "A conference in York. Our source gives the month, the year is our reading."),
            ("July 2017", "York’s event in National Co-Production Week."),
            (
                "24 August 2017",
                "York’s report on co-production is signed off. We do not know what the Board decided.",
            ),
            ("January 2019", "The NHS Long Term Plan."),
            ("3 July 2019", "North Cumbria’s commissioners receive an independent report on maternity care."),
            ("2019", "North Yorkshire’s Director of Public Health reports on tackling poverty."),
            ("2019", "We Co-Produce publishes The Art of Co-Production."),
            ("February 2020", "North Cumbria’s strategy for working together."),
            ("2020", "Researchers write in Nature Climate Change about power in co-production."),
            ("July 2021", "A workshop in North Yorkshire, run by Community First Yorkshire."),
            ("After July 2021", "This network starts. It meets online every month."),
            ("January 2022", "The options appraisal on lived-experience voice, by ThriveLab."),
            ("2022", "NHS England’s guidance on working with people and communities."),
            ("2022", "Kooth’s participation workshop, run by The Participation People."),
        ),
        note(
            "Where this comes from:",
            "the five papers that this site rests on. Dates are as they give them.",
        ),
    ],
    "related": ["workshop-to-network", "workshop-2021", "library"],
}

PAGES = [CHALLENGES, LEARNING_POINTS, HISTORY]
