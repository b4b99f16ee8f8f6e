"""What organisations of the demonstration lead to, three groups on their way to independence, and keepers."""

from dataclasses import dataclass
from datetime import timedelta

from core import outbox
from core.models import User
from directory import keepers, organisations
from directory.access import get_member
from directory.enums import Independence, OrganisationKind, Sector
from directory.models import Organisation
from network.demo.builder import Builder
from network.demo.directory import CHARITY, COUNCIL, MADE_UP, TRUST
from network.demo.logins import MEMBER

# Led by the steering group with which these work
CUMBRIAN_PROJECTS = ("project-telehealth", "project-care-at-distance", "project-recruit-and-keep-staff")
# Organisation's address: the pages that tell of its work
PAGES = {
    "north-yorkshire-co-design-network": ("workshop-to-network",),
    "community-first-yorkshire": ("workshop-to-network",),
    "thrivelab": ("lived-experience-voice",),
    "north-yorkshire-county-council": ("lived-experience-voice",),
    "york-health-and-wellbeing-board": ("york-principles",),
    "city-of-york-council": ("york-principles",),
    "working-together-steering-group": CUMBRIAN_PROJECTS,
    "community-alliances": CUMBRIAN_PROJECTS,
    "west-cumbria-community-forum": CUMBRIAN_PROJECTS,
    "carlisle-and-eden-community-forum": CUMBRIAN_PROJECTS,
    "governors-councils-of-the-providers": CUMBRIAN_PROJECTS,
    "west-cumbria-maternity-voices-partnership": ("west-cumbria-voices", "cumbria-maternity"),
    "people-first": ("story-three-stage-planner",),
    "triple-a": ("story-three-stage-planner",),
    "ash": ("quitt-tobacco", "project-stop-smoking-on-wards"),
    "kooth": ("lundy-with-adults",),
    "the-participation-people": ("lundy-with-adults",),
    "independent-mental-health-network": ("lundy-with-adults",),
    "nw-london-programme": ("north-west-london-lay-partners",),
    "sample-council-demo": ("project-plain-words",),
    "example-charity-demo": ("project-plain-words", "project-support-to-take-part"),
}
OFFICE = "office@example.org"


@dataclass(frozen=True)
class Group:
    name: str
    slug: str
    kind: OrganisationKind
    place: str
    brings: str
    meetings: str
    host: str  # by name; none where it stands on its own feet
    steps: tuple[tuple[int, Independence, str], ...]  # days ago, what it was from then, in words
    next_step: str
    review_in: int | None  # days
    pages: tuple[str, ...]


GROUPS = [
    Group(
        name="Sample Experience Forum (demo)",
        slug="sample-experience-forum-demo",
        kind=OrganisationKind.FORUM,
        place="north-yorkshire",
        brings="Reads plans before they are decided, and says what they would mean.",
        meetings="First Monday of the month, 10:30, online (demo)",
        host=CHARITY,
        steps=(
            (420, Independence.HOSTED, "It begins as a group of the charity. (demo)"),
            (160, Independence.OWN_VOICE, "It agrees rules of its own. (demo)"),
        ),
        next_step="A budget of its own, looked after by the charity (demo)",
        review_in=70,
        pages=("project-plain-words",),
    ),
    Group(
        name="Specimen Carers’ Circle (demo)",
        slug="specimen-carers-circle-demo",
        kind=OrganisationKind.PATIENT_GROUP,
        place="north-cumbria",
        brings="Knows what carers can do, and when.",
        meetings="",
        host=TRUST,
        steps=((90, Independence.HOSTED, "The trust gives it a room and a helper. (demo)"),),
        next_step="Choose its own chair (demo)",
        review_in=35,
        pages=("project-support-to-take-part",),
    ),
    Group(
        name="Placeholder Peer Network (demo)",
        slug="placeholder-peer-network-demo",
        kind=OrganisationKind.PATIENT_GROUP,
        place="york",
        brings="Trains people to speak for themselves.",
        meetings="Every second Thursday, 18:00, York (demo)",
        host="",
        steps=(
            (900, Independence.HOSTED, "Part of a council’s team. (demo)"),
            (600, Independence.OWN_MONEY, "Money of its own, in the council’s account. (demo)"),
            (200, Independence.INDEPENDENT, "A charity of its own. (demo)"),
        ),
        next_step="",
        review_in=None,
        pages=("project-evaluation-we-own",),
    ),
]


def load(builder: Builder) -> None:
    """This function will add the groups that are missing, link organisations to pages, and name keepers."""
    if Organisation.objects.filter(slug=GROUPS[0].slug).exists():
        return
    for group in GROUPS:
        _load_group(builder, group)
    for slug, pages in PAGES.items():
        Organisation.objects.get(slug=slug).pages.set([builder.pages[key] for key in pages])
    for name in (CHARITY, COUNCIL):
        organisation = Organisation.objects.get(name=name)
        organisation.contact_email = OFFICE
        organisations.save(organisation=organisation, version=organisation.version, now=builder.now)
    _load_keepers(builder)


def _load_group(builder: Builder, group: Group) -> None:
    organisation = Organisation(
        name=group.name,
        slug=group.slug,
        kind=group.kind,
        sector=Sector.LIVED_EXPERIENCE,
        about="This group does not exist.",
        brings=group.brings,
        meetings=group.meetings,
        hosted_by=Organisation.objects.filter(name=group.host).first(),
        independence_next=group.next_step,
        independence_review_on=builder.in_days(group.review_in),
        source_words=MADE_UP,
        is_published=True,
    )
    for version, (days_ago, independence, words) in enumerate(group.steps):
        organisation.independence = independence
        organisations.save(
            organisation=organisation,
            version=version,
            what_changed=words,
            now=builder.now - timedelta(days=days_ago),
            places=[builder.localities[group.place]],
            pages=[builder.pages[key] for key in group.pages],
        )


def _load_keepers(builder: Builder) -> None:
    """The member keeps a page and asks for another, which an editor can answer. Nobody is written to."""
    member = get_member(User.objects.get(email=MEMBER))
    for slug, words in ((GROUPS[0].slug, ""), ("example-charity-demo", "I help in its office. (demo)")):
        organisation = Organisation.objects.get(slug=slug)
        keeper = keepers.ask(organisation=organisation, member=member, words=words, now=builder.now)
        if not words:
            keepers.answer(pk=keeper.pk, is_approved=True, now=builder.now)
    for user in User.objects.all():
        outbox.withdraw(subject_key=f"user:{user.pk}", kinds=["keeper_asked", "keeper_answer"])
