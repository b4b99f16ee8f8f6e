"""The pages about the network: how people take part, who decides, what we have learnt."""

from network.demo import decisions, impact, learnt
from network.demo.builder import Builder
from network.demo.pieces import (
    bullets,
    definition,
    heading,
    many,
    note,
    piece,
    points,
    table,
    text,
)
from network.models import StandardPage

DEFINITIONS = {
    "slug": "what-is-co-production",
    "title": "What is co-production?",
    "summary": "Seven bodies say what the word means. None of them owns it, and each is named here.",
    "body": [
        text(
            "Many definitions are nearly the same. What counts is that each project agrees on its aims and "
            "its way of working. People agree at the start, and look again later.",
            "The word suits any kind of organisation, not only health. To agree each time is not the goal: "
            "different opinions lead to a better place.",
        ),
        heading("What others say, in our words"),
        many(
            "definitions",
            definition(
                "New Economics Foundation",
                "",
                "Public services run through an equal relationship of give and take. Professionals, people "
                "who use services, families and neighbours are in it.",
                "Developing Co-Production in York, paragraph 3. North West London credits the same idea to "
                "NESTA",
            ),
            definition(
                "NESTA, The Challenge of Co-production",
                "2009",
                "Where that happens, services and neighbourhoods get far better at bringing about change.",
                "Embedding Partnerships: the NW London approach, 2015",
            ),
            definition(
                "York’s report to its Health and Wellbeing Board",
                "2017",
                "Services are designed, changed or run on equal terms with those who use them, so that "
                "services and results get better.",
                "Developing Co-Production in York, paragraph 3",
            ),
            definition(
                "Social Care Institute for Excellence",
                "year not given",
                "York’s Board adopted this definition, and North Cumbria calls it a leading one. Neither "
                "paper quotes it, so we do not know its words from them.",
                "Developing Co-Production in York, paragraph 2. North Cumbria’s strategy, 2020",
            ),
            definition(
                "The Cumbrian definition",
                "2020",
                "A relationship between those who provide services, those who use them and the rest of the "
                "community. Everybody’s knowledge, abilities and resources are used to find answers. All can "
                "speak and be heard, and all get help to take part. It is hard work, and worth it.",
                "Coproduction Strategy, Working Together in North Cumbria",
            ),
            definition(
                "We Co-Produce, The Art of Co-Production: A Guerrilla Guide",
                "2019",
                "Communities and public services deal with each other in another way. People stop being "
                "passive. They are equal partners in design, delivery and evaluation.",
                "Co-production: an introduction, about 2022",
            ),
            definition(
                "NHS, Long Term Plan resource kit for Maternity and Neonatal",
                "year not given",
                "Every partner takes part in reviewing, planning and developing. Nobody is just told, or "
                "asked after the decision.",
                "North Cumbria’s strategy, which cites page 24",
            ),
            definition(
                "Kooth Participation Workshop, run by The Participation People",
                "2022",
                "Skills and strengths that people have are grown, without pressing expectations on them. "
                "Experts by experience use them for themselves, their peers and the organisation. They feel "
                "that they share what is made.",
                "Co-production: an introduction, about 2022",
            ),
        ),
        heading("What it is good for"),
        text(
            "In March 2009 the Minister of State for Care Services, Phil Hope, said what he saw in it. Care "
            "becomes better and more responsive. Above all it becomes more humane, trusted and "
            "life-changing. (In our words, from the introduction to co-production.)",
        ),
        heading("Equal is not the same as fair"),
        text(
            "Beyond the basics, co-production rests on equity: each gets what they need. "
            '<a href="page:equality-and-equity">Read on about equality and equity</a>.',
        ),
    ],
    "related": ["ladder", "levels", "glossary"],
}

LEVELS = {
    "slug": "levels",
    "title": "Three levels of co-production",
    "summary": "In your own care, in an organisation, and where policy is made. Each level has stories.",
    "body": [
        heading("What they mean"),
        # Relative addresses, so that a reader stays in the language they read
        piece(
            "paragraph",
            "<h3>Policy</h3><p>People are equal partners where policy and strategy are made. Lay partners "
            'influence decisions. <a href="../../stories/?level=policy">Read stories of policy</a>.</p>'
            "<h3>System or organisation</h3><p>Frontline staff help to design. The new way of working "
            'belongs to staff and users alike. <a href="../../stories/?level=system">Read stories of '
            "organisations</a>.</p>"
            "<h3>Individual</h3><p>People take an active part in their own care. They talk with "
            "professionals who listen, and they listen in turn. They are equipped to look after their health "
            'and set their own goals. <a href="../../stories/?level=individual">Read stories of '
            "individuals</a>.</p>",
        ),
        heading("How the levels show on this site"),
        bullets(
            "Each story, project and opportunity names its level.",
            "Where the level is our own reading, the page says so.",
            "You can narrow the lists by level.",
        ),
        note(
            "Where this comes from:",
            "Embedding Partnerships: the NW London approach, slide on levels, 18 November 2015.",
        ),
    ],
    "related": ["stories", "lay-partner", "ladder"],
}

LEADERSHIP = {
    "slug": "leadership",
    "title": "How leadership shifts",
    "summary": "From the top down to many directions: twelve shifts, and five moves from “them” to “we”.",
    "body": [
        text(
            "Working together across organisations asks for another kind of leader. Such leaders work by "
            "influence, round a place and its people.",
        ),
        heading("Then and now"),
        table(
            "Leadership from the 1990s to the 2020s: twelve shifts",
            "1990s",
            "2020s",
            [
                ("From the top down, in ranks", "In many directions, and sideways"),
                ("Fixed, by prescription", "Adapts, and is at ease with mess"),
                ("Power in the centre", "Works by influence"),
                ("One organisation at a time", "The whole system, by place"),
                ("Territory, ownership, a centre", "Shared out: people complement each other and take part"),
                ("Professionals lead", "Built round the person, open to all, co-produced"),
                ("Transactions", "Relationships, and personal ones"),
                ("Answers first to regulators and policy-makers", "Answers first to people and communities"),
                ("Self-interest", "Altruism"),
                ("Short tasks", "Change of the whole system, over a long time"),
                ("Avoids conflict", "Brings conflict into the open and looks for a way through"),
                ("Competes, and clashes easily", "Looks for agreement, a shared vision and a shared story"),
            ],
        ),
        heading("From “them” and “us” to “we”"),
        table(
            "Five moves",
            "From",
            "To",
            [
                ("Consulting", "Understanding together what is possible, and what is not"),
                ("Asking what users think", "Writing the proposal together, from an empty page"),
                ("Professionals decide what users want", "Design and delivery are a shared duty"),
                ("Token representatives", "Equal partners"),
                ("Outcomes set by the service", "Outcomes set by those who use it"),
            ],
        ),
        heading("What that changes in a service"),
        bullets(
            "How it is developed: find out what people need, and what is there already. Decide with users "
            "what is needed. They help to judge success.",
            "How it is delivered: users shape their care with professionals. Providers answer to people and "
            "communities.",
        ),
        note(
            "Where this comes from:",
            "the twelve shifts from North Yorkshire’s context paper, Figure 1. The five moves from North "
            "West London’s slides of 2015. Both in our words.",
        ),
    ],
    "related": ["principles", "steering-group", "training"],
}

PATHWAY = {
    "slug": "pathway",
    "title": "From a first visit to leading",
    "summary": "Come and look, put something in, lead if you like. You can stay on any step, or step back.",
    "body": [
        text(
            "One of three best hopes in North Yorkshire is that future contributors and leaders with lived "
            "experience are brought on. This page shows a way. It is our proposal. (demo)",
        ),
        piece(
            "paragraph",
            "<h3>1. Newcomer: come and look</h3>"
            '<ul><li>Come to a <a href="page:community-of-practice">monthly meeting</a>, under any name.</li>'
            '<li><a href="/join/">Ask to join the network</a>. Members see what is good to know.</li>'
            '<li>Read <a href="page:who-can-take-part">who can take part</a>, and words you may meet in the '
            '<a href="page:glossary">glossary</a>.</li>'
            "<li>Somebody who knows the way can sit beside you at your first meeting. Ask for a buddy. "
            "(demo)</li></ul>"
            "<h3>2. Contributor: put something in</h3>"
            '<ul><li><a href="page:read-a-draft">Read a draft</a> and say what is unclear.</li>'
            '<li>Join the <a href="page:evaluation-group">group that chooses what we measure</a>.</li>'
            '<li>Take a place in <a href="page:training">training</a>.</li>'
            "<li>A mentor talks with you every two months. (demo)</li></ul>"
            "<h3>3. Leader: help to decide</h3>"
            '<ul><li>Be a <a href="page:lay-partner">lay partner on a board</a>. There is an induction '
            "first.</li>"
            '<li>Be a <a href="page:champion">champion where you work</a>, or '
            '<a href="/join/?as=champion">offer yourself as one</a>.</li>'
            '<li>Read what the <a href="page:steering-group">steering group</a> does, and how one joins.</li>'
            "<li>Become somebody else’s buddy or mentor. (demo)</li></ul>",
        ),
        heading("Before you say yes to a board"),
        bullets(
            "Good challenge needs knowledge of how the system works. Ask for papers in plain words.",
            "Ask what this part may decide, and for how long.",
            'Read <a href="page:north-west-london-lay-partners">what others found hard</a>.',
        ),
        note(
            "Where this comes from:",
            "the hope from the options appraisal of January 2022, in North Yorkshire’s context paper. The "
            "need for knowledge from North West London, 2015. The three steps are ours.",
        ),
    ],
    "related": ["who-can-take-part", "expenses", "best-hopes"],
}

PAYMENT_AND_REWARD = {
    "slug": "payment-and-reward",
    "title": "Payment and other thanks",
    "summary": "Money does not suit everybody. You choose how you are thanked, or whether at all.",
    "parent": "expenses",
    "body": [
        text(
            "Few creative ways exist to reward people in hard circumstances, says one of our sources. "
            "Somebody who gets benefits may not be able to take money. So there must be other thanks, and "
            "people choose.",
        ),
        heading("What you can choose from"),
        points(
            ("A place in training", "You choose which, from what is on offer. (demo)"),
            ("A written reference", "For a job, a course or another group. (demo)"),
            ("Public credit", "Under your name, or any name you choose. (demo)"),
            ("Nothing at all", "That is fine too, and you can change your mind. (demo)"),
        ),
        note(
            "Made up for this demonstration:", "the list. Our sources say that choice matters, and list none."
        ),
        heading("If you get benefits"),
        bullets(
            "Do not take money before you have asked for advice.",
            "What you spend is another matter: you can claim expenses.",
        ),
        note("No figures here:", "our sources give no amounts, so neither do we."),
    ],
    "related": ["expenses", "get-involved"],
}

PAGES = [
    DEFINITIONS,
    LEVELS,
    LEADERSHIP,
    PATHWAY,
    PAYMENT_AND_REWARD,
    *decisions.PAGES,
    *learnt.PAGES,
    impact.IMPACT,
]


def load(builder: Builder) -> None:
    """This function will add the pages of text below About, and one below the page on expenses."""
    for fields in PAGES:
        parent = builder.pages[fields.get("parent", "about")]
        builder.add(parent, StandardPage, **{name: fields[name] for name in fields if name != "parent"})
