"""Pages on who decides: governance, steering group, strategy, policy map."""

from network.demo.pieces import (
    bullets,
    facts,
    heading,
    many,
    note,
    points,
    policy,
    role,
    table,
    text,
    unknowns,
)

STRATEGY_PAPER = "Coproduction Strategy, Working Together in North Cumbria, February 2020."

GOVERNANCE = {
    "slug": "governance",
    "title": "Boards, sponsors and reports",
    "summary": "Which boards answer for this work in North Yorkshire, York and North Cumbria. Who backs it.",
    "body": [
        heading("Three places, three ways"),
        table(
            "Where it is decided",
            "Place",
            "Who",
            [
                (
                    "North Yorkshire",
                    "The Thriving Communities Partnership, with the county council. The Compact says how "
                    "public bodies and charities work as partners",
                ),
                ("York", "The Health and Wellbeing Board"),
                (
                    "North Cumbria",
                    "The Working Together Steering Group leads. It reports to the System Leadership Board",
                ),
            ],
        ),
        heading("What boards have committed to"),
        points(
            (
                "York’s Health and Wellbeing Board, November 2016",
                "Design together and co-produce when major services change from now on. The definition is "
                "that of the Social Care Institute for Excellence.",
                "york-principles",
            ),
            (
                "North Cumbria’s partnership, February 2020",
                "Make co-production the way in which things are improved. Business cases show how people "
                "were involved.",
                "strategy",
            ),
            (
                "North Yorkshire’s public bodies and charities",
                "Keep to the Compact, which names six outcomes.",
                "compact",
            ),
        ),
        heading("Who backs it, by part"),
        text("A sponsor supports the work, sorts out trouble and sees to it that it goes on."),
        many(
            "roles",
            role(
                "System Leadership Board, North Cumbria",
                "Executive sponsor",
                "Named there. Supports, sorts out trouble, gives continuity.",
            ),
            role(
                "North Cumbria Integrated Care NHS Foundation Trust",
                "Executive sponsor and non-executive sponsor",
                "Two named people. Support, sort out trouble, give continuity.",
            ),
            role(
                "NHS North Cumbria Clinical Commissioning Group, Governing Body",
                "Executive sponsor and non-executive sponsor",
                "Two named people. Support, sort out trouble, give continuity.",
            ),
            role(
                "This network (demo)",
                "Board sponsor (demo)",
                "Would speak for the network where budgets are decided.",
                is_vacant=True,
            ),
        ),
        text("We name parts, not people. A message for a sponsor goes through the office."),
        heading("How we report"),
        bullets(
            "In North Cumbria the steering group tells the System Leadership Board regularly how the work "
            "goes, and what is hard.",
            "Impact and progress are evaluated.",
            "On this site you see what people said, and what was done. Open answers are shown too.",
        ),
        heading("What we do not know"),
        unknowns(
            "What York’s Board decided in August 2017. The report recommends, it does not record",
            "How North Yorkshire’s network takes its own decisions",
            "How often North Cumbria’s steering group reports",
        ),
        note(
            "Where this comes from:",
            "North Yorkshire’s context paper, York’s report of August 2017 and North Cumbria’s strategy. The "
            "sponsor of this network is made up. (demo)",
        ),
    ],
    "related": ["steering-group", "strategy", "said-and-did"],
}

STEERING_GROUP = {
    "slug": "steering-group",
    "title": "The steering group",
    "summary": "What a flat group with ten jobs does, who works with it, and how one joins.",
    "body": [
        text(
            "North Cumbria’s Working Together Steering Group leads the work and holds it together. Its "
            "structure is flatter than usual, and every voice counts the same.",
            "Its chair comes from outside the NHS: a senior faith leader.",
        ),
        heading("Ten jobs"),
        points(
            ("Find projects and back them", ""),
            ("Lead the projects of now", "Telehealth, care at a distance, and finding and keeping staff."),
            (
                "Connect groups",
                "And back them, such as the Maternity Voices Partnership.",
                "west-cumbria-voices",
            ),
            (
                "Bring co-production into local care teams",
                "The Integrated Care Communities.",
                "integrated-care-communities",
            ),
            ("Back the change of culture", "Until it is everyday practice."),
            ("Find and support more kinds of people", "", "pathway"),
            ("Find and support champions", "", "champion"),
            ("Watch how projects go", "", "projects"),
            ("Show how to let go", "A finished project is handed over and becomes everyday work."),
            ("Challenge, and welcome chances", "To help, not to stop."),
        ),
        heading("Who works with it"),
        table(
            "By sector. The sectors are our own reading",
            "Sector",
            "Who",
            [
                (
                    "People and communities",
                    "West Cumbria Community Forum, Carlisle and Eden Community Forum, Community Alliances",
                ),
                ("People who use services", "Healthwatch Cumbria, Maternity Voices Partnership"),
                ("Charities", "The third sector"),
                (
                    "Public sector",
                    "Cumbria Learning and Improvement Collaborative, Governors’ Councils, engagement teams",
                ),
            ],
        ),
        heading("How to join ours"),
        points(
            ("Come and look", "Visit a meeting before you decide. (demo)", "pathway"),
            ("Say that you are interested", "There is an induction first. (demo)", "lay-partner"),
        ),
        facts(
            Meetings="Every two months, online. Papers come a week before (demo)",
            For_how_long="One year, and one more if you like (demo)",
            What_it_costs_you="Nothing: you can claim what you spend",
        ),
        heading("What we do not know"),
        unknowns(
            "How many seats each sector has in North Cumbria",
            "How often that group meets",
            "How its members are chosen",
        ),
        note("Where this comes from:", STRATEGY_PAPER + " Leadership and structure."),
    ],
    "related": ["governance", "terms-of-reference", "lay-partner"],
}

STRATEGY = {
    "slug": "strategy",
    "title": "A strategy made together: North Cumbria",
    "summary": "What a partnership promised for 2020 to 2024, with whom, and what became of the period.",
    "body": [
        note(
            "This period is over.",
            "The strategy ran from 2020 to 2024. We do not know of a new one. Read it as an example of what "
            "can be promised.",
        ),
        facts(
            Period="2020 to 2024, launched in February 2020",
            Made_by="The steering group, Community Alliances, the NHS and others",
            Beside="The policies that the partners had already",
            To_be_looked_at_again="Our source gives no date",
        ),
        heading("Seven aims"),
        table(
            "Three main objectives and four ambitions that enable them",
            "Aim",
            "Its name",
            [
                ("First main objective", "To be named"),
                ("Second main objective", "To be named"),
                ("Third main objective", "To be named"),
                ("First enabling ambition", "To be named"),
                ("Second enabling ambition", "To be named"),
                ("Third enabling ambition", "To be named"),
                ("Fourth enabling ambition", "To be named"),
            ],
        ),
        note("What we do not know:", "the names of the seven aims. They stood in a picture."),
        heading("Five benefits of involving the community"),
        points(
            ("Demand is met", "Services become the best they can be, for users and staff."),
            ("Confidence", "People choose, care for themselves, and ask for help when it is right."),
            ("Personal care", "Services fit each person."),
            ("Resilience", "Round people, families and carers."),
            ("Healthier places", "Through prevention and networks."),
        ),
        heading("A duty by law"),
        text(
            "Public bodies in health have a legal duty to involve people. Working like this helps them to "
            "keep it. One piece of evidence is the story of maternity care in Cumbria, linked below.",
        ),
        heading("What the partners promised"),
        points(
            (
                "Involve all parts of the system",
                "Status: our source does not report it. It shows one example.",
                "integrated-care-communities",
            ),
            (
                "Look for chances to involve more users of services",
                "Status: our source does not report it. It shows one example.",
                "west-cumbria-voices",
            ),
            (
                "Value fresh ideas",
                "Status: our source does not report it. It shows one example.",
                "three-stage-planner",
            ),
            ("Embrace involvement when things are improved", "Status: our source does not report it."),
            (
                "Share what is learnt, in the North East and North Cumbria and beyond",
                "Status: our source does not report it.",
            ),
        ),
        heading("The ambition, and the means"),
        text("Co-production becomes the way in which things are improved. These are the means:"),
        bullets(
            "Business cases must show it.",
            "Resources are made known, and training reaches more people.",
            "Leaders show how it is done.",
            "It is part of the Integrated Care Communities.",
            "More people are involved, and existing groups are linked.",
        ),
        heading("What they wanted to do next"),
        bullets(
            "Make it everyday practice.",
            "Test the toolkit.",
            "Build up evidence.",
            "Develop the Integrated Care Communities.",
        ),
        note("Where this comes from:", STRATEGY_PAPER),
    ],
    "related": ["cumbria-maternity", "policy-map", "cumbrian-principles"],
}

POLICY_MAP = {
    "slug": "policy-map",
    "title": "Policies this work rests on",
    "summary": "National and local papers, with the page where our sources give one, and where we do it.",
    "body": [
        heading("National"),
        many(
            "policies",
            policy(
                "NHS Long Term Plan",
                "NHS",
                "January 2019",
                "page 26",
                "The NHS works with charities and social enterprises.",
                "compact",
            ),
            policy(
                "NHS Long Term Plan",
                "NHS",
                "January 2019",
                "page 34",
                "A stronger base with local government and voluntary partners, for prevention and against "
                "inequality. Neighbourhood teams grow.",
                "integrated-care-communities",
            ),
            policy(
                "Long Term Plan resource kit, Maternity and Neonatal",
                "NHS",
                "",
                "page 24",
                "Every partner reviews, plans and develops. Nobody is only told afterwards.",
                "what-is-co-production",
            ),
            policy(
                "Better Births",
                "NHS",
                "March 2017, says our source; the national report is older, say others",
                "",
                "Maternity care is shaped with those who use it.",
                "cumbria-maternity",
            ),
            policy(
                "Working in Partnership with People and Communities, statutory guidance",
                "NHS England",
                "2022",
                "",
                "Start with people. Our source names the guidance and does not sum it up.",
                "get-involved",
            ),
        ),
        heading("North Yorkshire and York"),
        many(
            "policies",
            policy(
                "Annual report, on tackling poverty",
                "North Yorkshire Director of Public Health",
                "2019",
                "",
                "Shaping the future with people works better than acting on them or for them.",
                "ladder",
            ),
            policy(
                "North Yorkshire Compact",
                "North Yorkshire partners",
                "",
                "",
                "How public bodies and charities relate and work as partners. Six outcomes.",
                "compact",
            ),
            policy(
                "Joint health and wellbeing strategy; Future Focus design principles",
                "York",
                "",
                "",
                "York’s report of 2017 ties co-production to both. It gives no page.",
                "york-principles",
            ),
        ),
        heading("North Cumbria"),
        many(
            "policies",
            policy(
                "North Cumbria Health and Care Strategy 2020–2024",
                "North Cumbria partnership",
                "February 2020",
                "",
                "Seven aims, not named in the text of our source.",
                "strategy",
            ),
            policy(
                "Health and Wellbeing Strategy; Public Health Strategy; Thriving Communities approach",
                "Cumbria, and Cumbria County Council",
                "",
                "",
                "The local frame that the strategy names. It gives no page.",
                "steering-group",
            ),
        ),
        note(
            "Where this comes from:",
            "North Cumbria’s strategy, North Yorkshire’s context paper, York’s report and the introduction "
            "to co-production. We did not read the policies for this page, only what these say of them.",
        ),
    ],
    "related": ["strategy", "governance", "library"],
}

PAGES = [GOVERNANCE, STEERING_GROUP, STRATEGY, POLICY_MAP]
