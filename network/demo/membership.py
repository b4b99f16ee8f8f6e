"""Joining the network: house rules, the way in, requests that wait, terms of office. Nobody here exists."""

from datetime import timedelta

from allauth.account.models import EmailAddress

from core import outbox
from core.models import NetworkDetails, User
from directory import membership, pathway, terms
from directory.access import get_member
from directory.enums import MemberStatus, PathwayStep
from directory.models import InductionItem, Member, Term
from network.demo.builder import Builder
from network.demo.logins import MEMBER, NETWORK_LEAD
from network.demo.pieces import bullets, button, heading, note, points, table, text
from network.models import StandardPage

HOUSE_RULES = {
    "slug": "house-rules",
    "title": "House rules",
    "summary": "How we treat each other, in meetings and on this site. Everybody keeps to them.",
    "body": [
        note(
            "Demonstration:",
            "we wrote these rules. A real network writes its own, together with its members. (demo)",
        ),
        points(
            (
                "Respect",
                "We listen to the end. We speak about things and decisions, and never against a person.",
            ),
            (
                "What is confided stays here",
                "We pass on what was learnt, and not who said it. Somebody in danger is the exception.",
            ),
            ("Ask first", "We ask before we quote, record or photograph anybody. No is a full answer."),
            (
                "Everybody chooses",
                "Nobody has to tell their story. Nobody has to say who they are, or why they are here.",
            ),
            ("Room for all", "We share the time. We keep to plain words, and take breaks."),
            (
                "Equal",
                "What people have lived through, and what they have learnt at work, count the same.",
            ),
            (
                "No selling",
                "We use addresses and profiles for the network’s work, and for nothing else.",
            ),
        ),
        heading("If somebody breaks them"),
        bullets(
            "Tell the host, or write to the office. On a profile and in a message you can block somebody.",
            'If you are worried about safety, <a href="/concern/">tell us here</a>. You need no account.',
            "We talk with the person first. Somebody who does not stop may lose their membership.",
        ),
        heading("When you join"),
        text(
            "You agree to a short form of these rules. Your page keeps which words you agreed to, and when. "
            'Take that back whenever you like. <a href="/join/">Ask to join</a>.',
        ),
    ],
    "related": ["safeguarding", "pathway", "values"],
}

MEET_THE_SYSTEM = {
    "slug": "meet-the-system",
    "title": "Meet the system",
    "summary": "Who decides about services, who checks, and how to put a good question. For new members.",
    "body": [
        text(
            "Good challenge needs knowledge of how the system works. That is one of the barriers which lay "
            "partners named in North West London in 2015. This page is a start.",
        ),
        heading("Who does what"),
        table(
            "Bodies that you will meet",
            "Body",
            "What it does",
            [
                (
                    "Council",
                    "Plans and pays for much local support. Our sources name those of North Yorkshire, York "
                    "and Cumbria",
                ),
                (
                    "Health and Wellbeing Board",
                    "Brings council, health and others to one table. York’s agreed in 2016 to design "
                    "together",
                ),
                (
                    "Commissioners",
                    "Choose and buy services. In our sources these are councils and clinical commissioning "
                    "groups",
                ),
                ("NHS trust", "Runs hospitals and other care. Some have a council of governors"),
                ("Healthwatch", "A local body that speaks up for people who use health and care"),
                (
                    "Charities and community groups",
                    "Give support, and bring what they hear. Many people call them VCSE",
                ),
                (
                    "Steering group",
                    "Leads the work on co-production. North Cumbria’s has ten jobs and a flat structure",
                ),
            ],
        ),
        note(
            "Bodies change:",
            "our sources are from 2015 to 2022. What a body is called today, ask before you write to it.",
        ),
        heading("How a decision is made"),
        bullets(
            "<b>Think.</b> Somebody sees a need. This is the best moment to be there.",
            "<b>Plan.</b> What could be done, what it costs, who would run it. A business case says so.",
            "<b>Do.</b> It is tried out, often on a small scale.",
            "<b>Reflect.</b> Did it help? Those who use it help to judge.",
        ),
        heading("Questions that help"),
        bullets(
            "What is already decided, and what is open?",
            "Who decides, and when?",
            "Who is not in the room?",
            "What happens with what we say, and when do we hear of it?",
            "Can I have this in plain words?",
        ),
        button("Look up a word", "glossary"),
        heading("What we do not know"),
        text("Our sources give no chart of who answers to whom in each area. We do not draw one."),
        note(
            "Where this comes from:",
            "The barrier from North West London’s slides of 2015. The bodies from the papers of York, North "
            "Cumbria and North Yorkshire. What each does is said in our words, in short.",
        ),
    ],
    "related": ["governance", "glossary", "resource-who-decides-what"],
}

# By step: the key of a page, and the minutes it takes, if known
WAY = {
    PathwayStep.NEWCOMER: [
        ("house-rules", 5),
        ("meet-the-system", 10),
        ("glossary", None),
        ("community-of-practice", None),
    ],
    PathwayStep.CONTRIBUTOR: [("training", None), ("resource-plain-words", 10), ("read-a-draft", 20)],
    PathwayStep.LEADER: [
        ("steering-group", 5),
        ("resource-who-decides-what", 15),
        ("resource-new-colleague", 15),
    ],
}
TICKED = ("house-rules", "meet-the-system", "training")

REQUESTS = [
    (
        "wren@example.org",
        "Wren Newcomer (demo)",
        "expert",
        "I have waited long for help myself, and would like others to wait less. (demo)",
        9,
    ),
    ("toni@example.org", "Toni Newcomer (demo)", "champion", "I work for a council. (demo)", 2),
]

# Office, days since it began, days until it ends: the first is near enough to be reminded of
TERMS = [("Lay partner in the evaluation group (demo)", 320, 45), ("Buddy for newcomers (demo)", 60, 300)]


def load_pages(builder: Builder) -> None:
    """This function will add the house rules, and the page for those who are new to the system."""
    builder.add(builder.pages["network"], StandardPage, **HOUSE_RULES)
    builder.add(builder.pages["about"], StandardPage, **MEET_THE_SYSTEM)


def link_house_rules(builder: Builder) -> None:
    """This function will lead to the house rules from where people ask to join, in each language."""
    page = builder.pages["house-rules"]
    for row in NetworkDetails.objects.filter(house_rules=None).select_related("locale"):
        row.house_rules = page.get_translation(row.locale)
        row.save()


def load(builder: Builder) -> None:
    """This function will fill the way in, with the member's ticks; and add requests and terms of office.

    Nobody is written to about any of it now.
    """
    if not InductionItem.objects.exists():
        _load_way(builder)
    for request in REQUESTS:
        _load_request(builder, *request)
    if not Term.objects.exists():
        _load_terms(builder)


def _load_way(builder: Builder) -> None:
    member = User.objects.get(email=MEMBER)
    order = 0
    for step, rows in WAY.items():
        for key, minutes in rows:
            order += 10
            item = InductionItem.objects.create(
                step=step, page=builder.pages[key], minutes=minutes, sort_order=order
            )
            if key in TICKED:
                pathway.tick(user=member, item_pk=item.pk, now=builder.now)


def _load_request(builder: Builder, email: str, name: str, part: str, words: str, days: int) -> None:
    if User.objects.filter(email=email).exists():
        return
    asked_at = builder.now - timedelta(days=days)
    # Without a password: nobody logs in as them
    user = User.objects.create_user(email, name=name, joined_at=asked_at)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    member = membership.ask(
        user=user, chosen_name=name, language="en", part=part, words=words, read_in="en", now=asked_at
    )
    for subject_key in (f"user:{user.pk}", f"join:{member.pk}"):
        outbox.withdraw(subject_key=subject_key, kinds=["join"])


def _load_terms(builder: Builder) -> None:
    viewer = User.objects.get(email=NETWORK_LEAD)
    first = get_member(User.objects.get(email=MEMBER))
    others = Member.objects.filter(status=MemberStatus.APPROVED).exclude(pk=first.pk).order_by("pk")
    for member, (office, begun, left) in zip([first, *others[:1]], TERMS, strict=False):
        terms.add_term(
            viewer=viewer,
            member=member,
            office=office,
            starts_on=builder.today - timedelta(days=begun),
            ends_on=builder.today + timedelta(days=left),
        )
