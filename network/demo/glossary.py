"""The glossary: what each term means, who says so, and in which of the five papers."""

from network.demo import sources
from network.demo.builder import Builder
from network.demo.pieces import listed, piece
from network.models import GlossaryPage, GlossaryTermPage

CONTEXT_PAPER = "North Yorkshire’s context paper"
YORK = "York’s report"
CUMBRIA = "North Cumbria’s strategy"
SLIDES = "Slides “Co-production: an introduction”"
NORTH_WEST_LONDON = "North West London slides"
WORKSHOP = "Kooth Participation Workshop, run by The Participation People"

CAUTION = (
    "One person may mean this by the word, another something else. Agree what you mean before you use it."
)

GLOSSARY = {
    "slug": "glossary",
    "title": "Glossary",
    "summary": "The words we use, in plain English. Where a word has several meanings, you see them all.",
    "caution": "A word may mean one thing to you and another to the people you work with. Agree what you "
    "mean by each word that you choose.",
}


def said(
    by: str,
    *cited: dict,
    words: str | None = None,
    year: str = "",
    is_local: bool = False,
    is_ours: bool = False,
) -> dict:
    """A definition. Without `words` it is the term's short explanation; empty words are not known."""
    return {
        "by": by,
        "year": year,
        "words": words,
        "sources": listed([source["value"] for source in cited]),
        "is_ours": is_ours,
        "is_local": is_local,
    }


def ours(*cited: dict) -> dict:
    """The short explanation is ours; the papers only use the term."""
    return said("", *cited, is_ours=True)


def term(
    slug: str,
    title: str,
    short: str,
    *definitions: dict,
    also: tuple[str, ...] = (),
    horizon: str = "",
    caution: str = "",
    related: tuple[str, ...] = (),
) -> dict:
    filled = [each | {"words": short if each["words"] is None else each["words"]} for each in definitions]
    return {
        "slug": slug,
        "key": f"term-{slug}",
        "title": title,
        "summary": short,
        "also_called": "\n".join(also),
        "horizon": horizon,
        "caution": caution,
        "definitions": [piece("definition", each) for each in filled],
        "related": [f"term-{other}" for other in related],
    }


CORE_TERMS = [
    term(
        "consultation",
        "Consultation",
        "Those who decide ask people for information and advice, to help them decide.",
        said(WORKSHOP, sources.introduction(""), year="2022"),
        horizon="short",
        caution=CAUTION,
        related=("engagement", "meaningful-participation", "co-production"),
    ),
    term(
        "engagement",
        "Engagement",
        "People challenge what an organisation does, to bring positive social change. They join certain "
        "activities and decisions that touch them and others.",
        said(
            WORKSHOP,
            sources.introduction(""),
            year="2022",
            words="People challenge what an organisation does so as to bring positive social change. They "
            "join certain activities and decisions that touch them and other people, staff for example.",
        ),
        horizon="medium",
        caution=CAUTION,
        related=("consultation", "meaningful-participation", "ladder-of-engagement"),
    ),
    term(
        "meaningful-participation",
        "Meaningful participation",
        "People are actively part of decisions on what affects them. They feel that they add to their "
        "community, and come away stronger.",
        said(
            WORKSHOP,
            sources.introduction(""),
            year="2022",
            words="People are actively part of decisions on what affects them. They feel that they add to "
            "their community, and come away stronger and inspired.",
        ),
        horizon="medium_long",
        caution=CAUTION,
        related=("engagement", "co-production", "tokenism"),
    ),
    term(
        "co-production",
        "Co-production",
        "People who provide a service, people who use it and their community find answers together. All can "
        "speak, be heard and get help to take part.",
        said(
            "North Cumbria’s own definition",
            sources.cumbria(""),
            year="2020",
            is_local=True,
            words="A relationship of those who provide a service, those who use it and other members of the "
            "community. It uses the knowledge, abilities and resources of all to find answers. All can speak "
            "and be heard. It builds on experience, and all get help to take part. It is hard work, yet "
            "worth it.",
        ),
        said(
            "New Economics Foundation, says York’s report. NESTA, say the North West London slides",
            sources.york("paragraph 3"),
            sources.north_west_london(""),
            year="2009, for NESTA",
            words="Public services run through an equal, give-and-take relationship. Professionals, service "
            "users, families and neighbours are in it together.",
        ),
        said(
            "NESTA, The Challenge of Co-production",
            sources.north_west_london(""),
            year="2009",
            words="When that happens, services and neighbourhoods get far better at bringing about change.",
        ),
        said(
            YORK,
            sources.york("paragraph 3"),
            year="2017",
            words="Designing, changing or running services on equal terms with the people who use them, so "
            "that services and results improve.",
        ),
        said(
            "Social Care Institute for Excellence (SCIE)",
            sources.york("paragraph 2, where York’s Board adopted it"),
            sources.cumbria("where it is called a leading one"),
            words="",
        ),
        said(
            "We Co-Produce, The Art of Co-Production: A Guerrilla Guide",
            sources.introduction(""),
            year="2019",
            words="Communities and public services relate to each other differently. People stop being "
            "passive. They become equal partners in design, delivery and evaluation.",
        ),
        said(
            "NHS Long Term Plan resource kit, Maternity and Neonatal, page 24",
            sources.cumbria(""),
            words="Every partner takes part in reviewing, planning and developing. Nobody is told or asked "
            "only after the decision.",
        ),
        said(
            WORKSHOP,
            sources.introduction(""),
            year="2022",
            words="Grow the skills and strengths that people already have, and do not impose expectations. "
            "Back people as experts by experience. They use their skills and lives for their own good, their "
            "peers’ and the organisation’s. They feel that they share ownership.",
        ),
        also=("coproduction",),
        horizon="long",
        caution="Many definitions are nearly the same, says North Cumbria’s strategy. In each project, agree "
        "on aims and ways of working at the start. Check them again later.",
        related=("co-design", "meaningful-participation", "expert-by-experience", "parity-of-esteem"),
    ),
]

PEOPLE = [
    term(
        "co-design",
        "Co-design",
        "People who use a service and its staff shape it together.",
        ours(sources.north_yorkshire(""), sources.york(""), sources.north_west_london("")),
        also=("codesign",),
        related=("co-production", "expert-by-experience"),
    ),
    term(
        "lived-experience",
        "Lived experience",
        "Knowledge that comes from having lived through something, such as using mental health services.",
        ours(sources.north_yorkshire("")),
        also=("LE",),
        related=("expert-by-experience", "peer-support"),
    ),
    term(
        "expert-by-experience",
        "Expert by experience",
        "A person whose lived experience is treated as expertise.",
        ours(sources.north_yorkshire(""), sources.introduction("")),
        also=("experts by experience",),
        related=("lived-experience", "lay-partner"),
    ),
    term(
        "lay-partner",
        "Lay partner",
        "A member of the public who takes part as an equal, and influences decisions at policy level.",
        said(NORTH_WEST_LONDON, sources.north_west_london(""), year="2015"),
        related=("expert-by-experience", "patient-leadership"),
    ),
    term(
        "champion",
        "Champion",
        "Someone inside an organisation who promotes co-production and shows how it is done.",
        said(CUMBRIA, sources.cumbria(""), year="2020"),
        related=("co-production", "business-as-usual"),
    ),
    term(
        "community-of-practice",
        "Community of practice",
        "People who meet regularly to learn from each other. Here they meet online, every month.",
        said(CONTEXT_PAPER, sources.north_yorkshire("section 1")),
        also=("communities of practice",),
        related=("reflective-practice", "peer-support"),
    ),
    term(
        "patient-leadership",
        "Patient leadership",
        "Patients lead together with staff.",
        ours(sources.introduction("")),
        related=("lay-partner", "system-leadership"),
    ),
    term(
        "peer-support",
        "Peer support",
        "Help between people who have been through similar things.",
        ours(sources.introduction("")),
        related=("lived-experience", "aftercare"),
    ),
]

WAYS_OF_WORKING = [
    term(
        "compact",
        "Compact",
        "An agreement on how public bodies and VCSEs work as partners.",
        said(CONTEXT_PAPER, sources.north_yorkshire("")),
        related=("vcse", "third-sector"),
    ),
    term(
        "system-leadership",
        "System leadership",
        "Leading across organisations, around a place. It works by influence, not by rank.",
        said(
            CONTEXT_PAPER,
            sources.north_yorkshire("Figure 1"),
            words="Leading across organisations by influence, around a place.",
        ),
        related=("place-based", "patient-leadership"),
    ),
    term(
        "logic-model",
        "Logic model",
        "A single sheet that gives the case for change, and the route from actions to results.",
        said(CONTEXT_PAPER, sources.north_yorkshire("")),
        also=("plan on a page",),
        related=("progressive-commissioning", "thematic-analysis"),
    ),
    term(
        "progressive-commissioning",
        "Progressive commissioning",
        "Choosing and buying services together with people, and starting from their strengths.",
        ours(sources.north_yorkshire("")),
        related=("asset-based", "co-design"),
    ),
    term(
        "asset-based",
        "Asset based",
        "Starting with what people and places have, not with what they lack.",
        said(f"{CONTEXT_PAPER}, and {YORK}", sources.north_yorkshire(""), sources.york("")),
        also=("asset-based", "strengths based", "strengths-based"),
        related=("place-based", "progressive-commissioning"),
    ),
    term(
        "place-based",
        "Place based",
        "Built around a locality.",
        said(CONTEXT_PAPER, sources.north_yorkshire("")),
        also=("place-based",),
        related=("asset-based", "system-leadership"),
    ),
    term(
        "parity-of-esteem",
        "Parity of esteem",
        "Being regarded as equals.",
        said(CONTEXT_PAPER, sources.north_yorkshire("Appendix A")),
        related=("equality-and-equity", "tokenism"),
    ),
    term(
        "ladder-of-engagement",
        "Ladder of engagement",
        "Steps that lead from little influence to full partnership.",
        said(CUMBRIA, sources.cumbria(""), year="2020"),
        related=("engagement", "tokenism"),
    ),
    term(
        "business-as-usual",
        "Business as usual",
        "Work that has become everyday practice.",
        ours(sources.cumbria("")),
        related=("letting-go", "life-cycle"),
    ),
    term(
        "letting-go",
        "Letting go",
        "Handing over a finished project, so that it becomes everyday work.",
        said(
            CUMBRIA,
            sources.cumbria(""),
            year="2020",
            words="Handing a finished project over so that it becomes business as usual.",
        ),
        related=("business-as-usual", "life-cycle"),
    ),
    term(
        "life-cycle",
        "Life cycle",
        "The stages that a co-produced project goes through.",
        ours(sources.cumbria("")),
        related=("letting-go", "feedback-loop"),
    ),
    term(
        "thematic-analysis",
        "Thematic analysis",
        "Sorting comments by theme.",
        said(YORK, sources.york(""), year="2017"),
        related=("consultation", "feedback-loop"),
    ),
    term(
        "tick-box-exercise",
        "Tick-box exercise",
        "Involvement that is done for show.",
        said(YORK, sources.york(""), year="2017"),
        also=("tick-box", "tick box exercise"),
        related=("tokenism", "meaningful-participation"),
    ),
    term(
        "tokenism",
        "Tokenism",
        "Being present without influence.",
        said(
            f"{SLIDES}, and those of North West London",
            sources.introduction(""),
            sources.north_west_london(""),
        ),
        also=("token representation",),
        related=("tick-box-exercise", "parity-of-esteem"),
    ),
    term(
        "feedback-loop",
        "Feedback loop",
        "Telling people what came of the time and information that they gave.",
        said(SLIDES, sources.introduction("")),
        related=("life-cycle", "consultation"),
    ),
    term(
        "reflective-practice",
        "Reflective practice",
        "Looking back on one’s work in order to learn.",
        ours(sources.north_yorkshire("")),
        related=("community-of-practice", "feedback-loop"),
    ),
    term(
        "person-centred",
        "Person-centred",
        "Fitted to the individual.",
        ours(sources.north_yorkshire("")),
        also=("person centred",),
        related=("self-care", "asset-based"),
    ),
    term(
        "self-care",
        "Self-care",
        "Choosing and managing one’s own care.",
        ours(sources.cumbria("")),
        also=("personalisation",),
        related=("person-centred", "peer-support"),
    ),
]

SAFETY_AND_FAIRNESS = [
    term(
        "safeguarding",
        "Safeguarding",
        "Keeping people who take part from harm, all through.",
        ours(sources.introduction("")),
        related=("aftercare", "stigmatised-topic"),
    ),
    term(
        "aftercare",
        "Aftercare",
        "Support after taking part, for anyone whom it may have upset.",
        said(SLIDES, sources.introduction("")),
        related=("safeguarding", "peer-support"),
    ),
    term(
        "stigmatised-topic",
        "Stigmatised topic",
        "A subject that people may fear being linked with.",
        ours(sources.introduction("")),
        also=("stigmatised",),
        related=("safeguarding", "aftercare"),
    ),
    term(
        "equality-and-equity",
        "Equality and equity",
        "Equality: each person or group gets the same. Equity: each gets what they need, so that the result "
        "can be equal.",
        said(
            "Equality, after a framework that the slides credit to Marshall Ganz",
            sources.introduction(""),
            words="Each person or group gets the same.",
        ),
        said(
            "Equity, after the same framework",
            sources.introduction(""),
            words="Each gets what they need, because circumstances differ. So the result can be equal.",
        ),
        also=("equality", "equity"),
        related=("intersectionality", "protected-characteristics", "parity-of-esteem"),
    ),
    term(
        "intersectionality",
        "Intersectionality",
        "How parts of a person’s identity combine.",
        ours(sources.introduction("")),
        related=("equality-and-equity", "protected-characteristics"),
    ),
    term(
        "protected-characteristics",
        "Protected characteristics",
        "Groups whom the law protects from discrimination.",
        ours(sources.north_yorkshire("")),
        also=("protected characteristic",),
        related=("equality-and-equity", "intersectionality"),
    ),
]

ORGANISATIONS = [
    term(
        "vcse",
        "VCSE",
        "Voluntary, community and social enterprise.",
        said(CONTEXT_PAPER, sources.north_yorkshire("")),
        also=("voluntary, community and social enterprise",),
        related=("third-sector", "compact"),
    ),
    term(
        "third-sector",
        "Third sector",
        "Charities, community groups and social enterprises.",
        ours(sources.cumbria("")),
        related=("vcse", "compact"),
    ),
    term(
        "integrated-care-community",
        "Integrated Care Community",
        "A local team, and the population that it looks after, in North Cumbria.",
        ours(sources.cumbria("")),
        also=("ICC", "Integrated Care Communities"),
        related=("ncic", "ccg"),
    ),
    term(
        "maternity-voices-partnership",
        "Maternity Voices Partnership",
        "A group through which people who use maternity care, and its staff, shape it.",
        ours(sources.cumbria("")),
        also=("MVP",),
        related=("co-design", "expert-by-experience"),
    ),
    term(
        "ccg",
        "CCG",
        "Clinical Commissioning Group.",
        said(CUMBRIA, sources.cumbria(""), year="2020"),
        also=("Clinical Commissioning Group",),
        related=("ncic", "progressive-commissioning"),
    ),
    term(
        "ncic",
        "NCIC",
        "North Cumbria Integrated Care NHS Foundation Trust.",
        said(CUMBRIA, sources.cumbria(""), year="2020"),
        also=("North Cumbria Integrated Care NHS Foundation Trust",),
        related=("integrated-care-community", "clic"),
    ),
    term(
        "clic",
        "CLIC",
        "Cumbria Learning and Improvement Collaborative.",
        said(CUMBRIA, sources.cumbria(""), year="2020"),
        also=("Cumbria Learning and Improvement Collaborative",),
        related=("ncic", "community-of-practice"),
    ),
    term(
        "ltp",
        "LTP",
        "The NHS Long Term Plan of January 2019.",
        said(f"{CUMBRIA}, and the introduction slides", sources.cumbria(""), sources.introduction("")),
        also=("NHS Long Term Plan", "Long Term Plan"),
        related=("ccg", "co-production"),
    ),
    term(
        "healthwatch",
        "Healthwatch",
        "A local body that speaks up for people who use health services and care.",
        ours(sources.york(""), sources.cumbria("")),
        related=("maternity-voices-partnership", "third-sector"),
    ),
    term(
        "safe-haven",
        "Safe haven",
        "A service in York. Its users spotted that it was needed, and developed it.",
        said(YORK, sources.york(""), year="2017"),
        related=("expert-by-experience", "peer-support"),
    ),
    term(
        "local-area-coordination",
        "Local Area Coordination",
        "York’s report names it, through its national network, and does not explain it.",
        said("National Local Area Coordination Network", sources.york(""), words=""),
        related=("asset-based", "place-based"),
    ),
]

TERMS = [*CORE_TERMS, *PEOPLE, *WAYS_OF_WORKING, *SAFETY_AND_FAIRNESS, *ORGANISATIONS]


def load(builder: Builder) -> None:
    """This function will add the glossary below the home page."""
    glossary = builder.add(builder.pages["network"], GlossaryPage, **GLOSSARY)
    for fields in TERMS:
        builder.add(glossary, GlossaryTermPage, **fields)
