"""The plan on a page, put together by us from points all over the papers; each line says from which."""

from network.demo import sources
from network.demo.builder import Builder
from network.demo.pieces import heading, note, outside, piece
from network.models import PlanPage

NORTH_YORKSHIRE = "North Yorkshire"
YORK = "York"
CUMBRIA = "Cumbria"
SLIDES = "RCPsych"
LONDON = "NW London"

PARTS = {
    "why": [
        ("Without this way of working, services may miss what residents need", f"{YORK}, paragraph 24"),
        ("Demand is rising", CUMBRIA),
        ("Inequality and poverty", f"{NORTH_YORKSHIRE}; {SLIDES}"),
        ("Habits of them and us", LONDON),
    ],
    "inputs": [
        (
            "Joint funding at each stage, such as the Community Mental Health Transformation Programme",
            NORTH_YORKSHIRE,
        ),
        (
            "Lived experience, staff knowledge, community ideas and energy",
            f"{NORTH_YORKSHIRE}; {CUMBRIA}",
        ),
        ("Time, materials, communication", NORTH_YORKSHIRE),
        ("Toolkit, short training, templates, three-stage planner", CUMBRIA),
        ("Steering group, champions, named sponsors at board level", CUMBRIA),
        ("Partners: Healthwatch, third sector, learning collaborative, community forums", CUMBRIA),
        ("Out-of-pocket expenses", CUMBRIA),
    ],
    "activities": [
        ("Community of practice, online, each month", NORTH_YORKSHIRE),
        ("At least two open Conversations a year", CUMBRIA),
        (
            "Agree aims and ways of working for each project, and check them again",
            f"{NORTH_YORKSHIRE}; {CUMBRIA}",
        ),
        ("Draft, ask, draft again, consult", YORK),
        ("Train staff, partners and community", CUMBRIA),
        ("Go out to people", SLIDES),
        ("Support champions; report to the board", CUMBRIA),
        ("Evaluate together with people", NORTH_YORKSHIRE),
    ],
    "outputs": [
        ("Sessions held; people who come, by method and area", ""),
        ("Training places; resources downloaded", ""),
        ("Projects, by stage and rung of the ladder", ""),
        ("Champions", ""),
        ("Comments received and answered", ""),
        ("Pledges made and kept", ""),
        ("Reports made", ""),
    ],
    "short_term": [
        ("People feel safe, heard and equal", NORTH_YORKSHIRE),
        ("People are confident that they can influence", CUMBRIA),
        ("Each side understands the fears and pressures of the other", CUMBRIA),
        ("Clearer words that all share", SLIDES),
    ],
    "medium_term": [
        ("Business cases show how people were involved", CUMBRIA),
        ("Integrated Care Communities co-produce", CUMBRIA),
        ("More ideas from users, fewer complaints, more satisfied staff and users", NORTH_YORKSHIRE),
        ("Right first time more often", NORTH_YORKSHIRE),
        ("Projects are handed over as everyday practice", CUMBRIA),
        ("New contributors and leaders with lived experience", NORTH_YORKSHIRE),
    ],
    "long_term": [
        ("The culture has changed", f"{CUMBRIA}; {LONDON}"),
        ("Better community health and wellbeing; a fairer society", f"{NORTH_YORKSHIRE}, Compact"),
        ("Less inequality in health; a lasting cut in poverty", NORTH_YORKSHIRE),
        ("People own their goals", LONDON),
    ],
    "conditions": [
        ("Safety, consistency, resources, clarity, quality", f"{NORTH_YORKSHIRE}, enablers"),
        ("Location, scale, openness, shared ownership", f"{NORTH_YORKSHIRE}, enablers"),
    ],
    "threats": [
        ("Money and time are needed at the start", SLIDES),
        ("Asking, and then not using the answer", SLIDES),
        ("A tick-box exercise; words that shut people out", YORK),
        ("Old hierarchies; pace that leaves no room for real partnership", LONDON),
        ("Keeping it going as staff come and go", LONDON),
    ],
}

PLAN = {
    "slug": "plan-on-a-page",
    "title": "Plan on a page",
    "summary": "From why change is needed to what should come of it, on one sheet.",
    "caution": "Put together by us (demo). Each line is from a published paper; the arrangement, and what "
    "can be counted, are ours.",
    "notes": [
        heading("About this plan"),
        note(
            "What a plan on a page is:",
            "it sets out the case for change and links what is planned to the change that is hoped for. It "
            "is also called a logic model.",
        ),
        note(
            "What we do not know:",
            "what the example in our source looks like. It is the Logic Model for Integrated Care of the "
            "Social Care Institute for Excellence. The figure is missing from our copy.",
        ),
        outside(
            "the Institute says that its model has four parts: enablers, components of integrated care, "
            "outcomes "
            "and long-term impacts. Source: <a "
            'href="https://www.scie.org.uk/integrated-care/logic-model">SCIE</a>.'
        ),
    ],
    "sources": [
        sources.north_yorkshire("section 2 and Appendix A"),
        sources.york("paragraph 24"),
        sources.cumbria(""),
        sources.introduction(""),
        sources.north_west_london(""),
    ],
    "related": ["enablers", "challenges", "compact"],
}


def load(builder: Builder) -> None:
    """This function will add the plan on a page."""
    parts = {
        name: [piece("line", {"line": line, "source": source}) for line, source in lines]
        for name, lines in PARTS.items()
    }
    builder.add(builder.pages["about"], PlanPage, **parts, **PLAN)
