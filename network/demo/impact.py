"""The page of what working together is good for: statements, what shows them, what is not known."""

from network.demo.pieces import heading, note, points, text, unknowns

IMPACT = {
    "slug": "impact",
    "title": "What it is good for",
    "summary": "Three effects that others report, what shows them, and what nobody has measured yet.",
    "body": [
        text(
            "North West London named three effects of its lay partners in 2015. Its slides give no numbers. "
            "So each statement below says who makes it, what shows it, and what is not known.",
        ),
        heading("Three statements"),
        points(
            (
                "Thinking opens up",
                "Many viewpoints come together, and ideas go further. North West London says so. Nobody has "
                "measured it here yet.",
                "north-west-london-lay-partners",
            ),
            (
                "People stand in the middle of policy",
                "Policy starts from those whom it is for. North West London says so. Here one can follow "
                "what people said, and what was done. Those entries are demo entries so far.",
                "said-and-did",
            ),
            (
                "The culture changes",
                "“Them” and “us” become “we”. North West London says so. Whether it happens here is not "
                "known yet. What it would look like is written down.",
                "leadership",
            ),
        ),
        heading("In a way that lets everybody in"),
        text(
            "The same slides say how: reach many kinds of partners, work accessibly, and start from people. "
            "For this site, that is promised and tested in the "
            '<a href="page:accessibility">statement on accessibility</a>. '
            '<a href="page:who-can-take-part">Anybody can take part</a>.',
        ),
        heading("What we do not know"),
        unknowns(
            "How large each effect is, in North West London or here",
            "Whether the effects last",
            "Whom this way of working has not reached",
        ),
        note(
            "Where this comes from:",
            "Embedding Partnerships: the NW London approach, slides of 18 November 2015. What shows each "
            "statement here is our own reading.",
        ),
    ],
    "related": ["evaluation-group", "challenges", "stories"],
}
