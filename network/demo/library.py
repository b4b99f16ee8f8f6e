"""The library of the demonstration: what the five source papers name, our two sheets, and short training.

Titles, authors and years are the papers' own; summaries are in our words. Who a resource is for, and at which
stage it helps, is our reading.
"""

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from network.demo import training
from network.demo.builder import Builder
from network.demo.pieces import bullets, note, outside, piece, text
from network.demo.rich_text_file import make_rtf
from network.demo.sheets import PLANNER, TERMS, get_sheet_words
from network.models import LibraryPage, ResourcePage, TrainingPage

COMMUNITY, LIVED, YOUNG = "community", "lived_experience", "young_people"
STAFF, DECIDERS = "staff", "decision_makers"
THINK, PLAN, DO, REFLECT, LET_GO = "think", "plan", "do", "reflect", "let_go"

# How the source papers are named on the pages of what they name
NORTH_YORKSHIRE = "Co-production and the Compact: context paper, North Yorkshire, after January 2022"
YORK = "Developing Co-Production in York, report to the Health and Wellbeing Board, August 2017"
CUMBRIA = "Coproduction Strategy, Working Together in North Cumbria, February 2020"
INTRODUCTION = "Co-production: an introduction, slides, about 2022"
LONDON = "Embedding Partnerships: the NW London approach, slides, November 2015"

LIBRARY = {
    "slug": "library",
    "title": "Library",
    "summary": "Reports, guides, templates and training on designing services together. "
    "Filter them, or look for a word.",
}

# (slug, kind, title, by, year, source, summary, for whom, stages), and what else there is to say
OTHERS = [
    (
        "context-paper",
        "report",
        "Co-production and the Compact: context paper",
        "North Yorkshire Thriving Communities Partnership",
        "Not given; after January 2022",
        "",
        "Why North Yorkshire designs services together, what the workshop of July 2021 brought, "
        "and how the Compact fits in.",
        (STAFF, DECIDERS, COMMUNITY),
        (THINK, PLAN),
        {
            "level": "policy",
            "related": ["principles", "compact"],
        },
    ),
    (
        "developing-co-production-in-york",
        "report",
        "Developing Co-Production in York",
        "Report to York’s Health and Wellbeing Board",
        "2017 (approved 24 August)",
        "",
        "How a first draft was rewritten from comments, and why principles were recommended "
        "in place of a strategy.",
        (DECIDERS, STAFF),
        (THINK, PLAN),
        {
            "level": "policy",
            "body": [
                note(
                    "Decision not recorded:",
                    "the report recommends. What the Board decided is not in it.",
                )
            ],
            "related": ["york-principles", "york-approach"],
        },
    ),
    (
        "north-cumbria-strategy",
        "policy",
        "Coproduction Strategy: Working Together in North Cumbria, 2020–2024",
        "North Cumbria Health and Care Integrated Care Partnership",
        "February 2020",
        "",
        "Principles, a steering group, tools and training for working together on health and care "
        "in North Cumbria.",
        (STAFF, DECIDERS, COMMUNITY),
        (PLAN, DO, LET_GO),
        {
            "level": "system",
            "related": ["cumbrian-principles"],
        },
    ),
    (
        "co-production-an-introduction",
        "guide",
        "Co-production: an introduction",
        "Two patient and carer representatives at the Royal College of Psychiatrists",
        "Not given; about 2022",
        "",
        "Slides on what words mean, on power and fairness, on models, and on what goes wrong. "
        "Their authors also offer training.",
        (LIVED, COMMUNITY, STAFF),
        (THINK, REFLECT),
        {},
    ),
    (
        "embedding-partnerships",
        "guide",
        "Embedding Partnerships: the NW London approach",
        "Slides for an event of MiP",
        "18 November 2015",
        "",
        "How lay partners came to influence decisions in North West London, at three levels, "
        "and what stood in the way.",
        (DECIDERS, STAFF, LIVED),
        (PLAN, DO, REFLECT),
        {"level": "policy", "related": ["north-west-london-lay-partners", "levels"]},
    ),
    (
        "guide-51",
        "guide",
        "What is co-production? (Guide 51)",
        "Social Care Institute for Excellence",
        "",
        CUMBRIA,
        "The guide behind a definition that Cumbria calls leading and that York’s Board took over.",
        (STAFF, DECIDERS, COMMUNITY),
        (THINK,),
        {
            "body": [text("Our source papers do not quote its wording, so neither do we.")],
            "related": ["what-is-co-production"],
        },
    ),
    (
        "logic-model",
        "model",
        "Logic Model for Integrated Care",
        "Social Care Institute for Excellence, for the Department of Health and Social Care, with the NHS",
        "",
        NORTH_YORKSHIRE,
        "An example of a plan on a page: it squeezes a complex system on to one sheet, "
        "from actions to the change hoped for.",
        (DECIDERS, STAFF),
        (PLAN, REFLECT),
        {
            "level": "system",
            "url": "https://scie.org.uk/integrated-care/logic-model",
            "body": [
                outside(
                    "The model has four parts: enablers, components of integrated care, outcomes and "
                    "long-term impacts (scie.org.uk).",
                )
            ],
            "related": ["plan-on-a-page"],
        },
    ),
    (
        "public-health-report-2019",
        "report",
        "Director of Public Health report on tackling poverty",
        "North Yorkshire Public Health",
        "2019",
        NORTH_YORKSHIRE,
        "Shaping the future with people works better than acting for them: the thought goes back "
        "to this report.",
        (DECIDERS, STAFF, COMMUNITY),
        (THINK,),
        {"level": "policy"},
    ),
    (
        "options-appraisal",
        "report",
        "Options appraisal: voice and representation of people with lived experience "
        "of mental health services",
        "ThriveLab",
        "January 2022",
        NORTH_YORKSHIRE,
        "ThriveLab’s report for North Yorkshire County Council, January 2022: three best hopes "
        "and eight conditions for a lasting voice.",
        (DECIDERS, STAFF, LIVED),
        (THINK, PLAN),
        {
            "level": "policy",
            "commissioned_by": "North Yorkshire County Council",
            "body": [
                text(
                    "People from the council, from provider organisations and from the rest of the health "
                    "system were asked about their best hopes."
                ),
                bullets(
                    "People with lived experience agree the terms on which co-production happens.",
                    "Their voice helps to make health fairer, through diversity and through place.",
                    "People who will contribute and lead in future are brought on.",
                ),
                text(
                    "Eight conditions go with them: capacity, asset based, place based, relationship "
                    "building, practical, impact, influence, and an independent vehicle."
                ),
            ],
            "related": ["lived-experience-voice", "best-hopes", "conditions"],
        },
    ),
    (
        "north-yorkshire-compact",
        "policy",
        "North Yorkshire Compact",
        "North Yorkshire partners",
        "",
        NORTH_YORKSHIRE,
        "How public bodies and voluntary, community and social enterprise organisations work as partners: "
        "six outcomes, with commitments on both sides.",
        (DECIDERS, STAFF, COMMUNITY),
        (PLAN, DO),
        {
            "level": "policy",
            "url": "https://nypartnerships.org.uk/nycompact",
            "related": ["compact"],
        },
    ),
    (
        "challenge-of-co-production",
        "report",
        "The Challenge of Co-production",
        "NESTA",
        "2009",
        LONDON,
        "An equal, give-and-take relationship of professionals and the people they work with. "
        "It makes change far more likely.",
        (DECIDERS, STAFF),
        (THINK,),
        {"related": ["what-is-co-production"]},
    ),
    (
        "definition-of-co-production",
        "article",
        "A definition of co-production",
        "New Economics Foundation",
        "",
        YORK,
        "Public services run as equals by professionals, service users, families and neighbours.",
        (STAFF, COMMUNITY),
        (THINK,),
        {"related": ["what-is-co-production"]},
    ),
    (
        "guerrilla-guide",
        "guide",
        "The Art of Co-Production: A Guerrilla Guide",
        "We Co-Produce; link by Ideas Alliance",
        "2019",
        INTRODUCTION,
        "People stop being passive and become equal partners in design, delivery and judging what works.",
        (COMMUNITY, LIVED, STAFF),
        (THINK, DO),
        {},
    ),
    (
        "working-in-partnership",
        "policy",
        "Working in Partnership with People and Communities: statutory guidance",
        "NHS England",
        "2022",
        INTRODUCTION,
        "Guidance in law for the NHS on involving people. “Start with people” is part of it.",
        (DECIDERS, STAFF),
        (PLAN, DO),
        {"level": "policy"},
    ),
    (
        "working-well-together",
        "guide",
        "Working Well Together",
        "Royal College of Psychiatrists",
        "",
        INTRODUCTION,
        "Named as a useful resource on working together in mental health. Our source says no more about it.",
        (STAFF, LIVED),
        (DO,),
        {},
    ),
    (
        "iceberg-effect",
        "model",
        "The Iceberg Effect",
        "Curators of Change",
        "",
        INTRODUCTION,
        "What people see is a life lived their way. It rests on conditions that one does not see, "
        "such as trust.",
        (STAFF, DECIDERS, LIVED),
        (THINK, REFLECT),
        {
            "level": "system",
            "body": [
                note(
                    "What we do not know:",
                    "which conditions stood above the water in the picture, and which below.",
                )
            ],
            "related": ["the-iceberg"],
        },
    ),
    (
        "equality-and-equity",
        "model",
        "Equality and equity framework",
        "Marshall Ganz, as credited in our source",
        "",
        INTRODUCTION,
        "Equality gives each the same. Equity gives each what they need, so that the result can be equal.",
        (STAFF, DECIDERS, COMMUNITY),
        (THINK, REFLECT),
        {"related": ["equality-and-equity"]},
    ),
    (
        "pathways-to-participation",
        "model",
        "Pathways to Participation",
        "Harry Shier",
        "",
        INTRODUCTION,
        "Levels of taking part, made for young people. It asks what adults do with their power.",
        (STAFF, DECIDERS, YOUNG),
        (PLAN, REFLECT),
        {
            "level": "system",
            "url": "https://researchrepository.ucd.ie/handle/10197/12051",
            "body": [
                outside(
                    "The article appeared in Children &amp; Society 15(2), April 2001. It has five levels, "
                    "with openings, opportunities and obligations at each (researchrepository.ucd.ie)."
                )
            ],
            "related": ["shier"],
        },
    ),
    (
        "tokenism-to-citizenship",
        "model",
        "Children’s Participation: From tokenism to citizenship",
        "Roger Hart, UNICEF",
        "",
        INTRODUCTION,
        "The ladder of participation. It began with children, and is now used with adults too.",
        (STAFF, DECIDERS, YOUNG),
        (THINK, PLAN, REFLECT),
        {
            "body": [outside("It is from 1992 (docsbay.net, “Roger Hart’s ladder of participation”).")],
            "related": ["hart"],
        },
    ),
    (
        "what-makes-co-production-different",
        "toolkit",
        "What makes co-production different? (co-production in commissioning tool)",
        "Think Local Act Personal",
        "",
        INTRODUCTION,
        "Part of a tool for choosing and buying services together with people.",
        (DECIDERS, STAFF),
        (PLAN,),
        {
            "level": "policy",
            "related": ["ladder"],
        },
    ),
    (
        "patient-leadership-triangle",
        "model",
        "Patient Leadership Triangle (ebook)",
        "David Gilbert, InHealth Associates",
        "2020, in the link",
        INTRODUCTION,
        "About unequal power. It gives staff room to see what work led by people is worth, "
        "and to gain confidence.",
        (STAFF, LIVED, DECIDERS),
        (THINK, REFLECT),
        {
            "level": "system",
            "url": "https://apo.org.au/node/303643",
            "related": ["gilbert"],
        },
    ),
    (
        "lundy-model",
        "model",
        "Lundy model of participation, and checklist",
        "Laura Lundy; PDF of the European Union",
        "",
        INTRODUCTION,
        "Four things in this order: space, voice, audience, influence. A checklist goes with it.",
        (YOUNG, STAFF, DECIDERS),
        (PLAN, DO, REFLECT),
        {
            "url": "https://eu-for-children.europa.eu/about/lundy-model",
            "related": ["lundy-with-adults", "lundy"],
        },
    ),
    (
        "resilience-framework",
        "model",
        "Resilience Framework",
        "Hart & Blincow, with Thomas",
        "2007",
        INTRODUCTION,
        "Helps children, young people and families to cope and to contribute.",
        (YOUNG, COMMUNITY, STAFF),
        (DO,),
        {
            "level": "individual",
            "body": [outside("This Hart is not Roger Hart of the ladder (general knowledge).")],
        },
    ),
    (
        "resilience-revolution",
        "article",
        "Resilience Revolution, Blackpool HeadStart",
        "Boingboing",
        "",
        INTRODUCTION,
        "Where the Resilience Framework is at work. Our source gives a link and no more.",
        (YOUNG, COMMUNITY),
        (DO,),
        {"level": "individual"},
    ),
    (
        "power-imbalances",
        "article",
        "Addressing power imbalances in co-production",
        "Vincent, Carter, Steynor and others; Nature Climate Change 10, 877–878",
        "2020",
        INTRODUCTION,
        "Research across countries suffers where power is unequal. It lasts longer when that is dealt with.",
        (STAFF, DECIDERS),
        (PLAN, REFLECT),
        {"level": "policy"},
    ),
    (
        "kooth-participation-workshop",
        "article",
        "Kooth Participation Workshop",
        "The Participation People",
        "2022",
        INTRODUCTION,
        "Sets four words apart: consultation, engagement, meaningful participation, co-production.",
        (STAFF, YOUNG),
        (THINK,),
        {"related": ["glossary"]},
    ),
    (
        "ireland-participation-strategy",
        "policy",
        "National Child and Youth Participation Strategy 2015–2020",
        "Ireland",
        "2015",
        INTRODUCTION,
        "A national strategy that uses the Lundy model for children and young people.",
        (DECIDERS, YOUNG),
        (PLAN,),
        {"level": "policy"},
    ),
    (
        "nhs-long-term-plan",
        "policy",
        "NHS Long Term Plan",
        "NHS",
        "January 2019",
        f"{CUMBRIA}; {INTRODUCTION}",
        "National plan. It looks for more work with charities, social enterprises and local partners.",
        (DECIDERS, STAFF),
        (PLAN,),
        {"level": "policy"},
    ),
    (
        "maternity-resource-kit",
        "toolkit",
        "Long Term Plan resource kit: Maternity and Neonatal, page 24",
        "NHS",
        "",
        CUMBRIA,
        "Every partner takes part in reviewing, planning and developing. "
        "Nobody is told or asked only after the decision.",
        (STAFF, LIVED),
        (PLAN, DO),
        {"level": "system"},
    ),
    (
        "better-births",
        "policy",
        "Better Births",
        "NHS",
        "March 2017, as our source dates its launch",
        CUMBRIA,
        "On maternity care in England. Maternity Voices Partnerships are closely linked to it.",
        (DECIDERS, STAFF, LIVED),
        (PLAN,),
        {
            "level": "policy",
            "body": [outside("The national report came out before March 2017 (general knowledge).")],
        },
    ),
    (
        "maternity-review-group",
        "report",
        "Independent Review Group report on maternity, page 22",
        "Independent Review Group, chaired by Dr Bill Kirkup CBE",
        "2019 (Governing Body papers of 3 July)",
        CUMBRIA,
        "Impressed by local people’s readiness to talk about hard matters, "
        "and by the Working Together Group.",
        (DECIDERS, STAFF, COMMUNITY),
        (REFLECT,),
        {"level": "system", "related": ["cumbria-maternity"]},
    ),
    (
        "north-cumbria-health-and-care-strategy",
        "policy",
        "North Cumbria Health and Care Strategy 2020–2024",
        "North Cumbria partnership",
        "February 2020",
        CUMBRIA,
        "Three main objectives and four ambitions that make them possible. "
        "Our source does not name them in its text.",
        (DECIDERS, STAFF),
        (PLAN,),
        {"level": "policy"},
    ),
    (
        "healthcare-for-the-future",
        "policy",
        "Healthcare for the Future (consultation)",
        "NHS in Cumbria",
        "",
        CUMBRIA,
        "After this consultation leaders promised to carry out the decisions together with communities.",
        (DECIDERS, COMMUNITY),
        (PLAN, DO),
        {
            "level": "policy",
            "body": [outside("The consultation was in autumn 2016 (general knowledge).")],
        },
    ),
    (
        "cumbria-toolkit",
        "toolkit",
        "Coproduction Toolkit",
        "North Cumbria partners",
        "",
        CUMBRIA,
        "Resources, templates, hints and tips, open to all. "
        "It draws on maternity, community hospitals and stroke.",
        (COMMUNITY, LIVED, STAFF, DECIDERS),
        (THINK, PLAN, DO, REFLECT),
        {
            "level": "system",
            "body": [
                note(
                    "What we do not know:",
                    "the address in our source is an old NHS page. We give no link to it.",
                ),
                outside(
                    "The toolkit is from 2018. Primary Care North Cumbria keeps an old copy "
                    "(primarycarenorthcumbria.co.uk)."
                ),
            ],
        },
    ),
    (
        "cumbria-health-strategies",
        "policy",
        "Cumbria Health and Wellbeing Strategy; Public Health Strategy",
        "Cumbria",
        "",
        CUMBRIA,
        "The local frame of policy in which North Cumbria’s strategy stands.",
        (DECIDERS,),
        (PLAN,),
        {"level": "policy"},
    ),
    (
        "maternity-review-2006",
        "report",
        "Maternity Review, West Cumbria",
        "",
        "2006",
        CUMBRIA,
        "The Maternity Voices Partnership in West Cumbria goes back to this review.",
        (DECIDERS, LIVED),
        (THINK,),
        {"level": "system", "related": ["west-cumbria-voices"]},
    ),
    (
        "york-health-strategy",
        "policy",
        "Joint health and wellbeing strategy, and Future Focus design principles",
        "York",
        "",
        YORK,
        "Two papers that York’s principles should sit with. "
        "The strategy commits to carry on changing through co-production.",
        (DECIDERS, STAFF),
        (PLAN,),
        {"level": "policy"},
    ),
    (
        "york-draft-approach",
        "policy",
        "Draft Approach to Co-Production (Annex A, second draft)",
        "York",
        "2017",
        YORK,
        "The draft that was rewritten from people’s comments in July 2017.",
        (DECIDERS, STAFF, COMMUNITY),
        (THINK, PLAN),
        {"level": "policy", "related": ["york-principles", "york-approach"]},
    ),
    (
        "article-12",
        "policy",
        "Article 12, UN Convention on the Rights of the Child",
        "United Nations",
        "",
        INTRODUCTION,
        "The right of children to be heard. The Lundy model rests on it.",
        (YOUNG, DECIDERS, STAFF),
        (THINK,),
        {"level": "policy"},
    ),
    (
        "copeland-stroke-workshop",
        "article",
        "Workshop on a community stroke prevention project in Copeland",
        "CLIC (Cumbria Learning and Improvement Collaborative)",
        "December 2021",
        "",
        "A workshop of CLIC. It is not in our source papers.",
        (STAFF, COMMUNITY),
        (DO,),
        {
            "provider": training.CLIC,
            "url": "https://theclic.org.uk/news/813",
            "body": [outside("We know of this workshop only from theclic.org.uk.")],
        },
    ),
]


def load(builder: Builder) -> None:
    """This function will add the library with all it holds, and the page on training."""
    home_page = builder.pages["network"]
    library = builder.add(home_page, LibraryPage, **LIBRARY)
    for sheet in (PLANNER, TERMS):
        _load_sheet(builder, library, sheet)
    for module in training.MODULES:
        _load_resource(builder, library, **module)
    for slug, kind, title, by, year, source, summary, audiences, stages, extra in [*training.NAMED, *OTHERS]:
        _load_resource(
            builder,
            library,
            slug=slug,
            kind=kind,
            title=title,
            author_or_body=by,
            year_words=year,
            source_paper=source,
            summary=summary,
            audiences=audiences,
            stages=stages,
            **extra,
        )
    builder.add(home_page, TrainingPage, **training.PAGE)


def _load_resource(
    builder: Builder,
    library: LibraryPage,
    *,
    slug: str,
    audiences: tuple[str, ...],
    stages: tuple[str, ...],
    key: str = "",
    url: str = "",
    formats: list[dict] | None = None,
    **fields,
) -> None:
    """Without `formats` it is a text of others, which we only point to."""
    builder.add(
        library,
        ResourcePage,
        slug=slug,
        key=key or f"resource-{slug}",
        audiences=[piece("audience", value) for value in audiences],
        stages=[piece("stage", value) for value in stages],
        formats=formats or _get_formats_elsewhere(builder, url),
        **fields,
    )


def _get_formats_elsewhere(builder: Builder, url: str) -> list[dict]:
    return [
        make_format("web", url=url)
        if url
        else make_format("web", note="Our summary only. We hold no copy of the text and no address."),
        make_format("large_print", note="Our summary (demo).", ready_date=builder.in_days(45).isoformat()),
    ]


def make_format(kind: str, **fields) -> dict:
    empty = {"document": None, "url": "", "language": "", "note": "", "ready_date": None}
    return piece("format", {"format": kind} | empty | fields)


def _load_sheet(builder: Builder, library: LibraryPage, sheet: dict) -> None:
    fields = {name: sheet[name] for name in sheet if name not in ("sheet", "under", "paper_words")}
    words = get_sheet_words(sheet["sheet"])
    name, title = sheet["slug"], sheet["title"]
    large = make_rtf(words, points=24)
    formats = [
        make_format("web", note="Fill it in above."),
        make_format("print", note=sheet["paper_words"]),
        make_format("editable", document=_get_document(title, f"{name}.rtf", make_rtf(words))),
        make_format(
            "large_print", document=_get_document(f"{title}, large print", f"{name}-large.rtf", large)
        ),
        make_format("easy_read", note="(demo)", ready_date=builder.in_days(60).isoformat()),
    ]
    body = [piece("sheet", sheet["sheet"]), *sheet["under"]]
    _load_resource(builder, library, key=name, body=body, formats=formats, **fields)


def _get_document(title: str, file_name: str, content: str) -> int:
    """The number of the file, made unless it is there."""
    model = get_document_model()
    document = model.objects.filter(title=title).first()
    if document is None:
        file = ContentFile(content.encode("ascii"), name=file_name)
        document = model.objects.create(title=title, file=file)
        document.get_file_size()  # asked for here, so that no reader's visit writes it
    return document.pk
