"""The stories. Nothing in them goes beyond the papers they cite; of some the papers say little."""

from network.demo import sources
from network.demo.pieces import (
    before_after,
    bullets,
    heading,
    measure,
    outside,
    text,
    timeline,
    unknown,
    voice,
)

STORIES = [
    {
        "slug": "york-safe-haven",
        "title": "A safe haven that service users saw the need for, and developed",
        "summary": "In York, people who use services saw what was missing. They did not stop there: "
        "they developed it.",
        "weeks_ago": 1,
        "scene": "safe-haven",
        "scene_alt": "At night, under town walls, somebody in a lit doorway hands a cup to a person "
        "who arrives.",
        "content_note": "This page is about mental health and being in distress. It has no details of harm.",
        "place_words": "York",
        "when_words": "Spoken of in July 2017",
        "need_spotted_by": "Service users",
        "developed_by": "Service users",
        "level": "system",
        "rung": "co_design",
        "level_is_our_reading": True,
        "localities": ["york"],
        "themes": ["mental-health", "lived-experience"],
        "body": [
            text(
                "People who use services in York saw that a safe haven was needed. It was also they "
                "who developed it.",
                "In July 2017 people met at an event in National Co-Production Week. There the safe "
                "haven was named as a good local example of designing a service together.",
            ),
            before_after(
                "People who use services saw that a safe haven was missing.",
                "They developed it. It was named as a good local example.",
            ),
            outside(
                "the York Press wrote in October 2016 that the Department of Health had given £178,200 "
                "for an out-of-hours safe haven at Sycamore House. It was planned for 6pm to midnight "
                "each day, from May 2017. We do not know what happened then. (yorkpress.co.uk, article "
                "14822681; competefor.com, 31 October 2016)"
            ),
        ],
        "timeline": timeline(
            ("Not dated", "People who use services see that a safe haven is needed. They develop it."),
            (
                "November 2016",
                "York’s Health and Wellbeing Board commits to design major changes to health and "
                "social care together with people.",
            ),
            (
                "July 2017",
                "At “People and Places: York goes Global” it is named as a good local example.",
            ),
            ("August 2017", "The report to the Board, of 24 August, tells of it."),
        ),
        "measures": [
            measure(
                "What difference it made, in figures",
                source="The report to the Board gives no figures.",
            )
        ],
        "what_we_learnt": [
            text(
                "Those who saw the need were those who built the answer. Ask who in your area already "
                "knows what is missing."
            ),
        ],
        "voices": [
            voice(
                "Show us a success such as the safe haven.",
                "Grace Specimen (demo)",
                "Carer representative, York",
            ),
            voice("We are citizens, not cases.", "Carys Specimen (demo)", "Lay partner, York"),
        ],
        "unknowns": unknown(
            "Who the partners were",
            "The dates of the work",
            "Opening hours, as they came to be",
            "What difference it made, in figures",
        ),
        "sources": [sources.york("paragraph 11")],
        "related": ["york-principles", "quitt-tobacco", "community-of-practice"],
    },
    {
        "slug": "cumbria-maternity",
        "title": "Keeping consultant-led maternity care in Cumbria",
        "summary": "Local people sat down with NHS bodies and talked about the hard things. Reviewers "
        "said that they were impressed.",
        "weeks_ago": 3,
        "scene": "maternity",
        "scene_alt": "Under green fells a parent holds a sleeping baby. A person sits on either side.",
        "content_note": "This page is about maternity care and the worry of losing it. It has no "
        "details of harm.",
        "place_words": "North and West Cumbria",
        "when_words": "After the consultation “Healthcare for the Future”, up to the review of July 2019",
        "partners": "NHS bodies, staff, the community and the Working Together Group",
        "level": "system",
        "rung": "co_production",
        "level_is_our_reading": True,
        "is_from_elsewhere": True,
        "localities": ["north-cumbria", "west-cumbria"],
        "themes": ["maternity", "sharing-power"],
        "body": [
            text(
                "After a consultation, leaders promised to carry out its decisions together with "
                "communities. Co-production was written into how that work was governed.",
                "NHS bodies, staff and the community worked on it, among them a Working Together Group.",
            ),
            heading("How progress was judged"),
            text(
                "An Independent Review Group of clinical experts looked at the progress. Dr Bill "
                "Kirkup CBE chaired it.",
                "The group was impressed by local people. They were ready to talk about hard matters "
                "and to look for answers. It singled out the Working Together Group.",
                "It saw lessons here for national policy on staffing, training and recruitment. It "
                "hoped that local energy would feed the wider debate.",
            ),
            outside(
                "the consultation “Healthcare for the Future” was held in autumn 2016. (general "
                "knowledge, not in the strategy)"
            ),
        ],
        "timeline": timeline(
            (
                "Not dated",
                "The consultation “Healthcare for the Future” ends. Leaders promise to go on together.",
            ),
            ("Not dated", "Co-production becomes part of how the decisions are carried out."),
            ("3 July 2019", "The review goes to the Governing Body of the Clinical Commissioning Group."),
            ("February 2020", "The strategy tells of it, and the learning goes into a toolkit and training."),
        ),
        "what_changed": [
            text(
                "Consultant-led maternity care was sustained. The strategy says that this way of "
                "working was developed in sustaining it.",
                "What was learnt went into a toolkit and into training.",
            ),
            before_after(
                "Leaders promised to carry out what was decided together with communities.",
                "Co-production is part of how the decisions are governed. Consultant-led care was sustained.",
            ),
        ],
        "measures": [
            measure(
                "Births, beds and staff",
                source="Neither the strategy nor what it tells of the review gives numbers.",
            )
        ],
        "what_did_not_work": [
            text(
                "The review found central NHS bodies slow to see one thing. Rules that suit cities may "
                "not suit other places."
            )
        ],
        "what_we_learnt": [
            bullets(
                "Write co-production into how decisions are governed, not only into how they are discussed.",
                "Talk about the hard matters. People came ready for it.",
                "Pass local lessons up: national rules can be the obstacle.",
            ),
        ],
        "unknowns": unknown(
            "How many births, beds or staff this was about",
            "Who sat in the Working Together Group",
            "How long each step took",
        ),
        "sources": [
            sources.cumbria("Long Term Plan section"),
            {
                **sources.cumbria("page 22"),
                "value": {
                    "title": "Independent Review Group: maternity report",
                    "publisher": "chaired by Dr Bill Kirkup CBE; in the CCG Governing Body papers",
                    "date": "3 July 2019",
                    "place": "page 22",
                    "url": "",
                },
            },
        ],
        "related": ["west-cumbria-voices", "integrated-care-communities"],
    },
    {
        "slug": "york-principles",
        "title": "York proposed principles instead of a strategy",
        "summary": "What happened between a commitment in 2016 and a second draft in 2017.",
        "weeks_ago": 5,
        "scene": "drafts",
        "scene_alt": "Three sheets of paper on a table: one crossed out, one shorter, the last with a "
        "leaf. Many hands hold them.",
        "place_words": "York",
        "when_words": "November 2016 to August 2017",
        "partners": "Health and Wellbeing Board, City of York Council, Healthwatch York, "
        "International Service",
        "developed_by": "The authors of the draft, with the comments they got",
        "level": "policy",
        "localities": ["york"],
        "themes": ["plain-words", "scope", "feedback"],
        "body": [
            text(
                "In November 2016 York’s Health and Wellbeing Board committed to design major changes "
                "to health and social care together with people. A rough draft was made from guidance "
                "that was there.",
                "In July 2017 people talked about it at tables, round set questions. A short survey "
                "followed.",
                "Many comments asked for language that people can follow. Many warned of a tick-box "
                "exercise.",
                "The authors weighed the comments. They also asked how a strategy could ever be "
                "delivered. They came to recommend guiding principles that any organisation can use.",
            ),
        ],
        "timeline": timeline(
            ("November 2016", "The Board commits to design together. A rough draft is made."),
            ("July 2017", "People comment at an event in National Co-Production Week."),
            ("August 2017", "A second draft goes to the Board. The authors recommend principles."),
            ("Planned next", "A third draft, and a formal consultation."),
        ),
        "what_changed": [
            text(
                "Some comments were used to rewrite the draft.",
                "The authors recommended a move from a strategy to principles. Their reason: many "
                "organisations can adopt principles, and that helps people to see how and why to work "
                "together.",
            )
        ],
        "what_did_not_work": [
            text(
                "The work began as a strategy. Its authors asked how one could ever be delivered, "
                "and proposed another form."
            )
        ],
        "what_we_learnt": [
            text("Show an early, rough draft. It is easier to change the form while it is still rough."),
        ],
        "voices": [
            voice("Principles would be simpler to use than a long plan.", "A comment (demo)", "York"),
            voice("A plan gives us something to hold people to.", "Another comment (demo)", "York"),
        ],
        "unknowns": unknown(
            "What the Board decided",
            "Whether the formal consultation took place",
            "How many people commented",
        ),
        "sources": [sources.york("paragraphs 2 to 26")],
        "related": ["york-safe-haven", "read-a-draft"],
    },
    {
        "slug": "west-cumbria-voices",
        "title": "Maternity Voices: a seat on the board in West Cumbria",
        "summary": "Parents and staff who shape maternity care together also sit where strategy is decided.",
        "weeks_ago": 8,
        "scene": "west-cumbria",
        "scene_alt": "Three people sit on a bench between fells and water. A pram stands beside them.",
        "place_words": "West Cumbria",
        "when_words": "Going back to the Maternity Review of 2006",
        "partners": "West Cumbria Maternity Voices Partnership, Local Maternity System Board",
        "carried_by": "The Maternity Voices Partnership, as the strategy of 2020 tells it",
        "level": "system",
        "level_is_our_reading": True,
        "is_from_elsewhere": True,
        "localities": ["west-cumbria"],
        "themes": ["maternity", "sharing-power"],
        "body": [
            text(
                "A Maternity Voices Partnership is a group through which people who use maternity "
                "care, and those who work in it, shape that care together.",
                "In West Cumbria this work goes back to the Maternity Review of 2006. The strategy "
                "calls the partnership a national leader.",
                "Such partnerships have a seat on the Local Maternity System Board. That is where "
                "strategy is decided. They are closely linked to the national work called Better "
                "Births.",
            ),
            outside(
                "the strategy dates the launch of Better Births to March 2017. The national report "
                "itself came out earlier. (general knowledge)"
            ),
        ],
        "timeline": timeline(
            ("2006", "The Maternity Review in West Cumbria."),
            ("March 2017", "Better Births is launched, as the strategy dates it."),
            ("February 2020", "The strategy names the partnership a national leader."),
        ),
        "what_changed": [text("People who use maternity care sit on the board that decides on strategy.")],
        "what_we_learnt": [
            text("A seat where decisions are made is more than being asked before they are made."),
        ],
        "unknowns": unknown("What the board changed because of the partnership", "Who the members are"),
        "sources": [sources.cumbria("maternity and Long Term Plan sections")],
        "related": ["cumbria-maternity", "lay-partner"],
    },
    {
        "slug": "three-stage-planner",
        "key": "story-three-stage-planner",
        "title": "Think, plan, reflect: a planner made by young people",
        "summary": "One large sheet of paper in three stages. Young people made it with groups that "
        "back people with additional needs.",
        "weeks_ago": 11,
        "scene": "three-stages",
        "scene_alt": "A thread runs through three sheets: tangled on the first, curved on the second, "
        "straight on the third.",
        "place_words": "Cumbria",
        "partners": "People First, Triple A, NHS North Cumbria CCG, NCIC NHS Foundation Trust, "
        "Cumbria County Council",
        "developed_by": "Young people, and groups that support people with additional needs",
        "level": "individual",
        "level_is_our_reading": True,
        "is_from_elsewhere": True,
        "localities": ["north-cumbria", "west-cumbria", "carlisle-and-eden"],
        "themes": ["young-people", "tools"],
        "body": [
            text(
                "The planner is a sheet of A3 paper. It takes a person or a group through three "
                "stages: think, plan, reflect.",
                "Young people made it, with groups that support people with additional needs. People "
                "First, Triple A, the NHS and the county council led the work.",
                "It is one of several tools made by the community. They stand beside the toolkit and "
                "training.",
            ),
        ],
        "what_we_learnt": [
            text("A tool that its users made needs less explaining."),
        ],
        "unknowns": unknown("The year", "How many people use it", "What its users would change"),
        "sources": [sources.cumbria("tools made by the community")],
        "related": ["three-stage-planner", "test-the-planner", "lundy-with-adults"],
    },
    {
        "slug": "integrated-care-communities",
        "title": "Planning co-production into local care teams",
        "summary": "Five steps that North Cumbria set out for its Integrated Care Communities. We do "
        "not know how they went.",
        "weeks_ago": 14,
        "scene": "care-communities",
        "scene_alt": "Three houses on a hill, joined by one thread. Two people stand in front of them.",
        "place_words": "North Cumbria",
        "when_words": "Planned in the strategy for 2020 to 2024",
        "partners": "Integrated Care Communities in North Cumbria",
        "level": "system",
        "level_is_our_reading": True,
        "is_from_elsewhere": True,
        "localities": ["north-cumbria"],
        "themes": ["training", "evaluation"],
        "body": [
            text(
                "An Integrated Care Community is a local team and the people it cares for. The "
                "strategy planned to bring co-production into these teams, step by step."
            ),
            bullets(
                "Find what gets in the way of working together.",
                "Develop made-to-measure training and test it with people across the community.",
                "Pick service areas that would gain.",
                "Find improvements and make them together.",
                "Judge how well the approach worked, against what got better.",
            ),
        ],
        "what_we_learnt": [
            text("Judge two things apart: what got better, and how well people worked together."),
        ],
        "unknowns": unknown("Whether the steps were taken", "The result", "Which service areas were picked"),
        "sources": [sources.cumbria("section on Integrated Care Communities")],
        "related": ["cumbria-maternity", "evaluation-group"],
    },
    {
        "slug": "workshop-to-network",
        "title": "From one workshop to a network that meets every month",
        "summary": "A workshop in July 2021 set down values. Out of it grew the North Yorkshire "
        "Co-design Network.",
        "weeks_ago": 16,
        "scene": "workshop",
        "scene_alt": "A round table seen from above, with seats of many shapes round it. Two seats "
        "are still free.",
        "content_note": "This page speaks of mental illness in general. It tells no one person’s story.",
        "place_words": "North Yorkshire",
        "when_words": "From July 2021",
        "partners": "Community First Yorkshire, Community Mental Health Transformation Programme",
        "developed_by": "Charities, people with lived experience and public-sector staff",
        "carried_by": "The North Yorkshire Co-design Network",
        "level": "system",
        "localities": ["north-yorkshire"],
        "themes": ["mental-health", "lived-experience", "sharing-power"],
        "body": [
            text(
                "In July 2021 Community First Yorkshire ran a workshop. Charities, people with lived "
                "experience and public-sector staff met.",
                "They asked one question. How can these three groups back more community-based "
                "answers for people who live with mental illness, by working as equals?",
                "They set down nine values, nine things that make it work, and ten ways to look at impact.",
                "The network grew out of that. It meets online every month as a community of "
                "practice. The Community Mental Health Transformation Programme pays for it.",
            ),
        ],
        "timeline": timeline(
            ("July 2021", "The workshop sets down values, enablers and ways to look at impact."),
            ("After that", "The network begins to meet online, every month."),
            (
                "January 2022",
                "A report for the county council looks at voice and representation.",
            ),
        ),
        "what_changed": [text("There is a place where people meet every month and learn from each other.")],
        "what_we_learnt": [
            text("Agree on values first. They were what people kept when the workshop was over."),
        ],
        "unknowns": unknown(
            "How many people came", "The day of the first meeting", "What has changed in services"
        ),
        "sources": [sources.north_yorkshire("section 1 and Appendix A")],
        "related": ["lived-experience-voice", "community-of-practice"],
    },
    {
        "slug": "lived-experience-voice",
        "title": "Three hopes and eight conditions for lived-experience voice",
        "summary": "North Yorkshire asked how people who have used mental health services can be "
        "heard and represented.",
        "weeks_ago": 19,
        "scene": "appraisal",
        "scene_alt": "Two people look at three cards on a table, each with different signs.",
        "content_note": "This page is about mental health services. It tells no one person’s story.",
        "place_words": "North Yorkshire",
        "when_words": "January 2022",
        "partners": "North Yorkshire County Council, ThriveLab",
        "developed_by": "ThriveLab, from what people said",
        "level": "policy",
        "localities": ["north-yorkshire"],
        "themes": ["mental-health", "lived-experience", "sharing-power"],
        "body": [
            text(
                "North Yorkshire County Council asked ThriveLab for an options appraisal. It is about "
                "the voice and representation of people with lived experience of mental health "
                "services.",
                "People from the council, from organisations that provide services and from the wider "
                "health system were asked for their best hopes.",
            ),
            heading("Three best hopes"),
            bullets(
                "People with lived experience agree the terms on which co-production happens.",
                "Their voice helps to make health fairer, through diversity and through place.",
                "People who will contribute and lead in future are brought on.",
            ),
            heading("Eight conditions"),
            bullets(
                "Capacity: proper, shared funding and time at each stage.",
                "Asset based: start from what people and organisations are good at.",
                "Place based: back varied voices from every locality.",
                "Relationships: grow networks through regular human contact.",
                "Practical: a new group takes on jobs it can finish.",
                "Impact: evaluate soundly, with people who have lived experience.",
                "Influence: be able to change things, and to show it.",
                "Independence: encourage it from day one, and increase it over time.",
            ),
        ],
        "what_we_learnt": [
            text(
                "The report turns one question round. What sense is there in planning a service and "
                "leaving out those who will depend on it?"
            ),
        ],
        "unknowns": unknown("Which option was chosen", "How many people were asked"),
        "sources": [sources.north_yorkshire("section on the options appraisal")],
        "related": ["workshop-to-network", "evaluation-group"],
    },
    {
        "slug": "quitt-tobacco",
        "title": "Help to stop smoking on mental health wards",
        "summary": "QuITT set out so that more people on mental health wards get help to stop smoking.",
        "weeks_ago": 23,
        "scene": "quitt",
        "scene_alt": "Two people sit in fresh air and look at a tablet with a tick on it.",
        "content_note": "This page is about smoking, mental illness and hospital wards. It has no "
        "details of harm.",
        "place_words": "National",
        "partners": "National Collaborating Centre for Mental Health (NCCMH), with Action for Smoking "
        "Health (ASH) as subject expert",
        "level": "system",
        "level_is_our_reading": True,
        "localities": ["national"],
        "themes": ["mental-health", "health-inequality"],
        "body": [
            text(
                "QuITT stands for Quality Improvement in Tobacco Treatment. Its aim: more people on "
                "mental health wards get help to stop smoking.",
                'It is part of an aim of the <a href="page:policy-map">NHS Long Term Plan</a> of 2019. '
                "That aim is fairer health for people with severe mental illness.",
            ),
            outside(
                "the name of ASH is written here as in the slides. It is normally given as Action on "
                "Smoking and Health. (general knowledge)"
            ),
        ],
        "what_we_learnt": [
            text("Fairness was the aim from the start, not a check at the end."),
        ],
        "unknowns": unknown(
            "The results: our source does not give them", "The year", "Which wards took part"
        ),
        "sources": [sources.introduction("slide on QuITT")],
        "related": ["york-safe-haven", "lundy-with-adults"],
    },
    {
        "slug": "lundy-with-adults",
        "title": "Trying a model made for young people with adults",
        "summary": "Two workshops asked whether space, voice, audience and influence also make sense "
        "for adults.",
        "weeks_ago": 27,
        "scene": "lundy",
        "scene_alt": "Two people, and a thread that joins four signs: a space, a speech bubble, an "
        "ear and a tick.",
        "place_words": "Place not given",
        "partners": "Independent Mental Health Network, Kooth’s participation team",
        "level": "system",
        "level_is_our_reading": True,
        "localities": [],
        "themes": ["young-people", "tools", "mental-health"],
        "body": [
            text(
                "Professor Laura Lundy’s model was made for young people. It names four things in "
                "order: space, voice, audience, influence.",
                "It rests on Article 12 of the United Nations Convention on the Rights of the Child.",
                "Kooth’s participation team ran two workshops. People of the Independent Mental "
                "Health Network looked at whether the model also suits adults.",
            ),
            outside(
                "what the four words mean, after the model’s page at eu-for-children.europa.eu. Space: "
                "a safe chance to form a view. Voice: help to say it. Audience: those who can act hear "
                "it. Influence: it is acted on as fits, and people learn why or why not."
            ),
        ],
        "what_we_learnt": [
            text(
                "No one should hide behind a model. What counts is people’s relationships and their journey."
            ),
        ],
        "unknowns": unknown("What the two workshops found", "How many people took part", "The dates"),
        "sources": [sources.introduction("slides on models of participation")],
        "related": ["three-stage-planner", "community-of-practice"],
    },
    {
        "slug": "north-west-london-lay-partners",
        "title": "Lay partners at the table where policy is made",
        "summary": "In North West London, members of the public took part as equals. They also said "
        "what made it hard.",
        "weeks_ago": 30,
        "scene": "lay-partners",
        "scene_alt": "Five people sit side by side at one table. Each has the same sheet of paper.",
        "place_words": "North West London",
        "when_words": "Told in November 2015",
        "partners": "Lay partners and professionals in North West London",
        "developed_by": "Lay partners and professionals together",
        "level": "policy",
        "is_from_elsewhere": True,
        "localities": ["nw-london"],
        "themes": ["sharing-power", "lived-experience"],
        "body": [
            text(
                "A lay partner is a member of the public who takes part as an equal. In North West "
                "London lay partners influenced decisions on policy and strategy.",
                "A talk in November 2015 told of it. Its picture: from “them” and “us” to “we”.",
            ),
        ],
        "what_changed": [
            text("The talk names these effects:"),
            bullets(
                "wide-open thinking, from many points of view",
                "individuals in the middle of policy",
                "a change of culture",
                "partners of many kinds reached, in a way that people can take part in",
            ),
        ],
        "what_did_not_work": [
            text("The talk is open about what was hard:"),
            bullets(
                "Old hierarchies find it hard to share power.",
                "The pace of work strains against real partnership.",
                "Lay partners were not diverse enough.",
                "Good challenge needs deep knowledge of the system.",
            ),
        ],
        "what_we_learnt": [
            text(
                "Keep recruiting, and keep the culture as staff change. Knowledge can be shared before "
                "day one."
            ),
        ],
        "unknowns": unknown(
            "Which decisions changed", "How many lay partners there were", "What came after 2015"
        ),
        "sources": [sources.north_west_london("slides on effects and barriers")],
        "related": ["lay-partner", "west-cumbria-voices"],
    },
    {
        "slug": "hospitals-and-stroke",
        "title": "What community hospitals and stroke care taught North Cumbria",
        "summary": "Work in both areas gave lessons for a toolkit and for training. Our source says no more.",
        "weeks_ago": 33,
        "is_stub": True,
        "is_from_elsewhere": True,
        "place_words": "North Cumbria",
        "level": "system",
        "level_is_our_reading": True,
        "localities": ["north-cumbria"],
        "themes": ["training", "tools"],
        "body": [
            text(
                "What was learnt in community hospitals, stroke care and maternity care was gathered. "
                "It went into the toolkit and into training."
            )
        ],
        "unknowns": unknown("What was done", "Who took part", "What came of it"),
        "sources": [sources.cumbria("section on what co-production is worth")],
        "related": ["cumbria-maternity"],
    },
    {
        "slug": "steering-group-projects",
        "title": "Three projects of a steering group in North Cumbria",
        "summary": "Finding and keeping staff, care at a distance, telehealth. Our source gives titles only.",
        "weeks_ago": 35,
        "is_stub": True,
        "is_from_elsewhere": True,
        "place_words": "North Cumbria",
        "when_words": "Under way in February 2020",
        "level": "system",
        "level_is_our_reading": True,
        "localities": ["north-cumbria"],
        "themes": ["sharing-power"],
        "body": [
            text(
                "The steering group had three projects under way. They were about recruitment and "
                "retention, care at a distance, and telehealth.",
                "The projects of these names on this site are made up. (demo)",
            )
        ],
        "unknowns": unknown("What each project did", "Who took part", "What came of it"),
        "sources": [sources.cumbria("list of the steering group’s projects")],
        "related": [
            "project-recruit-and-keep-staff",
            "project-care-at-distance",
            "project-telehealth",
            "integrated-care-communities",
        ],
    },
]
