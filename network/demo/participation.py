"""Models of participation: the seven steps that this site uses, and four models by others."""

from network.demo import sources
from network.demo.builder import Builder
from network.demo.pieces import bullets, heading, note, piece, table, text
from network.models import ParticipationModelPage, StandardPage
from stories.enums import Rung

TLAP = (
    "The seven steps are those of Think Local Act Personal and the National Co-production Advisory Group. "
    "See norfolk.gov.uk/article/39266. The explanations and examples are ours."
)


OWN_READING = "<p>Our own reading, where nothing else is said:</p>"


def _source(title: str, publisher: str, date: str, place: str) -> dict:
    value = {"title": title, "publisher": publisher, "date": date, "place": place, "url": ""}
    return piece("source", value)


def _part(name: str, words: str, example: str = "", *, outside: bool = True) -> dict:
    value = {"name": name, "words": words, "example": example, "is_from_outside": outside}
    return piece("part", value)


def _steps(**steps: tuple[str, str]) -> list[dict]:
    """One part for each of the seven steps, named as on the rest of the site."""
    return [_part(str(Rung(name).label), *steps[name]) for name in Rung.values]


PARTICIPATION = {
    "slug": "participation",
    "title": "Models of participation",
    "summary": "Four people drew how others take part. Use their models to think, not to hide behind.",
    "body": [
        text(
            "There are many models, and practice keeps changing. What counts is people’s relationships, and "
            "the way they go together.",
            "Nobody should hide behind a model. Pick one that helps you to ask who has the power here.",
        ),
        note(
            "The steps on this site:",
            'projects here name one of <a href="page:ladder">seven steps</a>, from being told to deciding '
            "together.",
        ),
    ],
    "related": ["ladder", "levels", "challenges"],
}

LADDER = {
    "slug": "ladder",
    "title": "Seven steps of taking part",
    "summary": "From being told what to do, to deciding together. Projects here say on which step they are.",
    "author": "Think Local Act Personal, with the National Co-production Advisory Group",
    "year_words": "",
    "origin": "Health and social care in England. Two of our source papers show a ladder, as a picture only",
    "for_whom": "Anybody who plans work that touches other people",
    "shape": "steps",
    "parts": _steps(
        coercion=("People must do what others decided for them.", "A plan is made, and signed for you."),
        educating=(
            "People are taught what others think is good for them.",
            "A class on how to use a clinic.",
        ),
        informing=("People hear what is going on, and why.", "A leaflet says that a clinic moves."),
        consultation=("People are asked, and others decide.", "A survey asks which of two places is best."),
        engagement=(
            "People can say more, more than once, and can change some of it.",
            "Patients talk to the planners three times before the plan is written.",
        ),
        co_design=(
            "People shape the service with staff. Others may still run it.",
            "Users and staff draw the new waiting room together.",
        ),
        co_production=(
            "People and staff plan, decide, run and judge it together, from the first empty page.",
            "People who use a service see the need for it, develop it, and judge how it goes.",
        ),
    ),
    "parts_source": TLAP,
    "use": [
        text(
            "North Yorkshire’s public health report of 2019 holds that shaping the future alongside people "
            "works better than acting on them or on their behalf.",
        ),
        heading("Which step suits?"),
        text(
            "Choose the step that works best for this piece of work, and say so at the start. Say also where "
            "people can change something, and who.",
        ),
        table(
            "Ask yourself",
            "If this is so",
            "Think of this step",
            [
                ("Everything is decided, by law perhaps", "Informing. Say openly that nothing can change"),
                ("You have two or three real choices left", "Consultation. Ask, decide, and tell people why"),
                ("Parts are open, and you need to understand more", "Engagement. Come back more than once"),
                ("The service is open, its budget is not", "Co-design. Draw it together, within the limits"),
                ("The page is empty, and you can share the decision", "Co-production. Begin together"),
                ("You will not use the answer", "None of them. Do not ask"),
            ],
        ),
        note("Our own reading:", "this table is made by us, from what the source papers say. (demo)"),
        heading("When co-production does not suit"),
        bullets(
            "When there is nothing left to decide.",
            "When there is no time to share power, and waiting would harm somebody.",
            "When nobody can say what will happen with the result.",
        ),
        text(
            "Not each challenge suits co-production, says North Cumbria’s strategy. A lower step, named "
            "honestly, is better than a high one in name only.",
        ),
        note(
            "Pictures that we cannot show:",
            "the papers of North Yorkshire and North Cumbria each hold a picture of a ladder. Its steps are "
            "not in their text, so we do not know them.",
        ),
    ],
    "cautions": OWN_READING
    + "<ul><li>A step is no mark out of seven. The right one depends on the work.</li>"
    "<li>Two people can stand on different steps of the same project.</li>"
    "<li>Nobody should hide behind a model. That one is from our source.</li></ul>",
    "used_by": '<p>This site. Each of our <a href="page:projects">projects</a> names its step, and why.</p>',
    "sources": [
        sources.cumbria("section on levels of engagement"),
        sources.north_yorkshire("section 1"),
        _source(
            "What makes co-production different?",
            "Think Local Act Personal",
            "not dated",
            "named in the introduction to co-production",
        ),
    ],
    "related": ["participation", "projects", "challenges"],
}

SHIER = {
    "slug": "shier",
    "title": "Pathways to Participation",
    "summary": "Harry Shier looks at how adults behave, and at the power they have.",
    "author": "Harry Shier",
    "year_words": "2001, says a source outside our papers",
    "origin": "Work with children and young people",
    "for_whom": "Children and young people. Adults who work with them",
    "shape": "steps",
    "parts": [
        _part("Children are listened to", "An adult hears what a child says."),
        _part("They are helped to say what they think", "There is a way to speak that suits each child."),
        _part("Their view counts", "What they say is weighed when something is decided."),
        _part("They take part in decisions", "They sit where it is decided."),
        _part("They share power and responsibility", "Adults give some of theirs away."),
    ],
    "parts_source": (
        "Our papers do not name the five levels. They are from Children & Society 15(2), pages 107 to 117, "
        "April 2001, as its abstract at researchrepository.ucd.ie/handle/10197/12051 says. Words ours."
    ),
    "use": [
        text(
            "Look at who holds power in the room. People with power often choose when, and where, others may "
            "speak: on a committee, in a council, on a panel.",
            "At each level ask three things. Is somebody ready to begin? Is there a way? Is it a duty?",
        ),
        note(
            "From outside our sources:",
            "the model calls the three openings, opportunities and obligations. With five levels they make "
            "fifteen questions.",
        ),
        heading("A question for your own work"),
        text("Who may choose the time and the place? What would change if somebody else did?"),
    ],
    "cautions": OWN_READING
    + "<ul><li>It was made for young people. Ask the people you work with whether it fits.</li>"
    "<li>It shows what adults do. It does not show how taking part feels.</li></ul>",
    "sources": [
        sources.introduction("slides on models"),
        _source("Pathways to Participation", "Harry Shier", "2001, says an outside source", ""),
    ],
}

HART = {
    "slug": "hart",
    "title": "Ladder of Participation, drawn as steps",
    "summary": "Roger Hart’s eight rungs. The lower ones can be preparation, not failure.",
    "author": "Roger Hart",
    "year_words": "1992, says a source outside our papers",
    "origin": "Children’s Participation: From tokenism to citizenship, for UNICEF",
    "for_whom": "Young people at first. Now used with adults in health and care too",
    "shape": "steps",
    "parts": [
        _part("Manipulation", "Adults use children for what they want. Not participation."),
        _part("Decoration", "Children are there to look good. Not participation."),
        _part("Tokenism", "Children are asked, and it changes nothing. Not participation."),
        _part("Assigned but informed", "Adults choose the task, and say why."),
        _part("Consulted and informed", "Adults run it, ask, and say what came of the answers."),
        _part("Adults begin, decisions are shared", "The idea is the adults’. The choice is everybody’s."),
        _part("Children begin and direct", "Children run it. Adults help when they are asked."),
        _part("Children begin, decisions are shared", "The idea is theirs. The choice is everybody’s."),
    ],
    "parts_source": (
        "Our papers do not name the eight rungs. Rungs 1 to 6 and the year are from "
        "docsbay.net/doc/833018/rogerhart-sladderofparticipation, 7 and 8 are general knowledge. Words ours."
    ),
    "use": [
        heading("Lower steps can prepare"),
        text(
            "People and staff may need the lower steps first, to get ready. So a project can stand on a low "
            "step and say what it prepares for.",
            "Taking part is a process, not a product. What people have lived through, and where they are, "
            "changes how far they want to go.",
        ),
        heading("Why we draw steps"),
        text(
            "A ladder can look like a rank order: those at the top seem to be the better ones. Steps are "
            "wide, and one can rest on each.",
        ),
    ],
    "cautions": "<ul><li>The shape of a ladder may look like a rank order, says our source.</li>"
    "<li>Its lowest three rungs are no participation. A project there says what it prepares for.</li></ul>",
    "used_by": "<p>Policy people and practitioners know it well, our source says. It names nobody.</p>",
    "sources": [
        sources.introduction("slide on the ladder of participation"),
        _source(
            "Children’s Participation: From tokenism to citizenship",
            "Roger Hart, UNICEF",
            "1992, says an outside source",
            "",
        ),
    ],
}

GILBERT = {
    "slug": "gilbert",
    "title": "Patient Leadership Triangle",
    "summary": "David Gilbert asks how power can move from “done to” to “done with”.",
    "author": "David Gilbert",
    "year_words": "2020, the year in the address of the e-book",
    "origin": "InHealth Associates. An e-book",
    "for_whom": "Patients, carers and staff who lead together",
    "shape": "ring",
    "parts": [
        _part("A patient director", "Somebody who has been a patient leads among the directors."),
        _part("A forum of patients and carers", "A group that meets, and is heard where it is decided."),
        _part("Patient and carer partners", "People who work with staff on one piece of improvement each."),
    ],
    "parts_source": (
        "Our papers do not name the three points. They are those of the model in Sussex, from an interview "
        "at hsj.co.uk (7025726). Words ours."
    ),
    "use": [
        text(
            "Power between patients and staff is not equal. The triangle moves work from “done to” towards "
            "“done with”.",
            "It gives staff room to try out work that people lead. They see what it is worth, and gain "
            "confidence.",
        ),
        heading("A question for staff"),
        text("Where can you try something that a patient leads, and be allowed to learn from it?"),
    ],
    "cautions": OWN_READING + "<ul><li>A title without influence is a token.</li>"
    "<li>Staff need time and cover to try things out.</li></ul>",
    "used_by": "<p>Sussex, says a source outside our papers. We do not know where else.</p>",
    "sources": [
        sources.introduction("slide on the patient leadership triangle"),
        _source("Patient Leadership Triangle (e-book)", "David Gilbert, InHealth Associates", "2020", ""),
    ],
}

LUNDY = {
    "slug": "lundy",
    "title": "The Lundy model: space, voice, audience, influence",
    "summary": "Four things that a right to be heard needs, in this order.",
    "author": "Professor Laura Lundy",
    "year_words": "",
    "origin": "Article 12 of the United Nations Convention on the Rights of the Child",
    "for_whom": "Young people. Checked for use with adults in two workshops",
    "shape": "path",
    "parts": [
        _part(
            "Space",
            "A safe place where everybody has the chance to form a view and give it.",
            "Ask people where, and when, they feel safe to talk.",
        ),
        _part(
            "Voice",
            "Help to say it, in the way that suits.",
            "Offer drawing, writing, a recording, or a talk without a name.",
        ),
        _part(
            "Audience",
            "Somebody listens who can act on it.",
            "Write down who will read the answers, and by when.",
        ),
        _part(
            "Influence",
            "It is acted on as far as it can be. People hear why, or why not.",
            "Publish what was said beside what was done.",
        ),
    ],
    "parts_source": (
        "Our papers give the four names and their order. What each means is from "
        "eu-for-children.europa.eu/about/lundy-model, in our words. The examples are ours."
    ),
    "use": [
        text(
            "Go through the four in order, before you begin and again at the end.",
            "A checklist exists. The model has an academic base, is easy to adapt and was tried with people. "
            "It fits with the Resilience Framework, which helps young people and families to cope and "
            "contribute.",
        ),
        heading("With adults"),
        text(
            "Two workshops with people of the Independent Mental Health Network checked it for adults. "
            'Kooth’s participation team ran them. <a href="page:lundy-with-adults">Read that story</a>.',
        ),
        note(
            "An exercise from our source:",
            "picture an online service. This model guided both how it was made and what it became.",
        ),
    ],
    "cautions": OWN_READING + "<ul><li>A voice that nobody with power hears changes nothing.</li>"
    "<li>Influence is not a promise to do all of it. It is a duty to answer.</li></ul>",
    "used_by": "<ul><li>Ireland, in its National Child and Youth Participation Strategy 2015–2020</li>"
    "<li>European Commission</li><li>World Health Organisation</li><li>Leicester City Council</li>"
    "<li>BBC Children in Need</li><li>Anna Freud Centre</li></ul>",
    "sources": [
        sources.introduction("slides on the Lundy model"),
        _source("Lundy model of participation, and checklist", "Laura Lundy", "not dated", ""),
        _source("Convention on the Rights of the Child", "United Nations", "not dated", "Article 12"),
    ],
    "related": ["lundy-with-adults"],
}

MODELS = [SHIER, HART, GILBERT, LUNDY]


def load(builder: Builder) -> None:
    """This function will add the seven steps, and the four models with the page above them."""
    about = builder.pages["about"]
    builder.add(about, ParticipationModelPage, **LADDER)
    participation = builder.add(about, StandardPage, **PARTICIPATION)
    for model in MODELS:
        builder.add(participation, ParticipationModelPage, **model)
