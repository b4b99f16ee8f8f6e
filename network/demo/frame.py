"""How to sign up, and what was changed on this site because people said so."""

from datetime import timedelta

from core.models import NetworkDetails
from network.demo.builder import Builder
from network.demo.pieces import bullets, button, heading, piece, text
from network.models import SiteChangesPage, StandardPage

SIGN_UP_HELP = {
    "slug": "sign-up-help",
    "title": "How to sign up",
    "summary": "Step by step, with no account, under any name you like.",
    "body": [
        heading("What you do"),
        piece(
            "paragraph",
            "<ol><li>Choose a date, and press “Sign up” on its page.</li>"
            "<li>Write a name. Any name will do.</li>"
            "<li>Write an e-mail address or a telephone number. You may leave out both.</li>"
            "<li>Tick what would help you take part.</li>"
            "<li>Press “Take my place”.</li></ol>",
        ),
        button("See all dates", "events"),
        heading("Do I need to use my real name?"),
        text("No. We call you by the name that you write. Nobody asks for another one."),
        heading("Bring a friend or supporter"),
        text(
            "You can bring up to two people: a friend, a carer, somebody who supports you. Each of them gets "
            "a place."
        ),
        heading("What does it cost?"),
        text(
            "Nothing: our events are free. "
            '<a href="page:expenses">You can claim what it costs you to come</a>.'
        ),
        heading("See, change or cancel my booking"),
        bullets(
            "With an e-mail address you get a message with a private link. There you see, change or "
            "cancel your booking.",
            "Without one, the next page shows your private link. Keep it: we cannot show it again.",
        ),
        heading("What if all places are taken?"),
        text("You can go on the waiting list. We offer you a place that is freed, and keep it for 48 hours."),
        heading("What we keep"),
        text(
            "What you need is encrypted. Only our access lead reads it, and it is deleted 14 days after "
            'the event. <a href="page:privacy">Read what else we keep</a>.'
        ),
        heading("If you are stuck"),
        text("Write to <b>network@example.org</b> (demo address), and we book for you."),
    ],
    "related": ["expenses", "privacy", "accessibility"],
}


def load(builder: Builder) -> None:
    """This function will add both pages below the home page."""
    home = builder.pages["network"]
    builder.add(home, StandardPage, **SIGN_UP_HELP)
    builder.add(
        home,
        SiteChangesPage,
        slug="changes",
        title="What you said about this site",
        summary="At the end of each page we ask whether it was clear. Here is what came of the answers.",
        changes=get_changes(builder),
    )


def link_sign_up_help(builder: Builder) -> None:
    """This function will lead to the page on signing up from every form, in each language."""
    page = builder.pages["sign-up-help"]
    for row in NetworkDetails.objects.filter(sign_up_help=None).select_related("locale"):
        row.sign_up_help = page.get_translation(row.locale)
        row.save()


def get_changes(builder: Builder) -> list[dict]:
    """This function will return the pairs; their dates stand round today."""
    last_month = builder.today - timedelta(days=34)
    asked = builder.today - timedelta(days=12)
    by = builder.today + timedelta(days=60)
    heard = f"An answer on this site, {last_month:%B %Y} (demo)"
    return [
        _pair(
            "I did not know whether I need an account to sign up.",
            heard,
            "did",
            "We wrote a page on how to sign up. It is there in Easy Read too.",
            evidence=f"{builder.today:%B %Y} (demo)",
            page="page:sign-up-help",
        ),
        _pair(
            "Has anybody tried this site with a screen reader?",
            heard,
            "will",
            "Nobody has yet. People who use one will test the main pages with us.",
            evidence=f"By {by:%-d %B %Y} (demo)",
            page="page:accessibility",
        ),
        _pair(
            "Put the number of a crisis line at the top of each page.",
            heard,
            "cannot",
            "Our sources name no number, and a demonstration must not make one up. On a real site it "
            "opens the foot of each page.",
            evidence=f"Answered in {builder.today:%B %Y} (demo)",
        ),
        _pair(
            "Can I have the Easy Read pages by post?",
            f"An answer on this site, {asked:%B %Y} (demo)",
            "open",
            "The editors owe an answer.",
            evidence="Asked of the editors (demo)",
            said_date=asked.isoformat(),
        ),
    ]


def _pair(
    said: str,
    said_by: str,
    answer: str,
    words: str,
    *,
    evidence: str,
    page: str | None = None,
    said_date: str | None = None,
) -> dict:
    return piece(
        "pair",
        {
            "said": said,
            "said_by": said_by,
            "said_date": said_date,
            "answer": answer,
            "words": words,
            "evidence": evidence,
            "page": page,
        },
    )
