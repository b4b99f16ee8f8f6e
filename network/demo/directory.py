"""The directory of the demonstration: people, all made up, and the organisations that the papers name.

What kind of body each is, and its sector, is our reading. Where a paper says nothing, so do we.
"""

from datetime import date

from allauth.account.models import EmailAddress
from django.utils.text import slugify

from core.models import User
from directory import consents, profile_reading, profiles
from directory.enums import OrganisationKind as Kind
from directory.enums import ProfileField, Purpose, Role, Sector, SpokenLanguage, Strength, Visibility
from directory.models import DirectoryPage, Member, MemberStatus, Organisation
from network.demo.builder import Builder
from network.demo.profiles import keep_quiet

DIRECTORY = {
    "slug": "directory",
    "title": "People",
    "summary": "Everyone here chose to be found, and chose what you see. The order is by name; nobody ranks "
    "above anybody.",
    "show_in_menus": True,
    "how_to_join": '<p>People who join the network can be listed. <a href="page:get-involved">See the ways '
    "to take part</a>.</p>",
}

NORTH_YORKSHIRE = "North Yorkshire: co-production and Compact context paper, after January 2022"
YORK = "York: report to the Health and Wellbeing Board, 24 August 2017"
CUMBRIA = "North Cumbria: Coproduction Strategy, February 2020"
SLIDES = "Slides of two patient and carer representatives, Royal College of Psychiatrists, about 2022"
LONDON = "Slides on the North West London approach, 18 November 2015"
BOTH = f"{NORTH_YORKSHIRE}. {SLIDES}"
MADE_UP = "Made up for this demonstration."

LUNDY = "Our source names it among those who use the Lundy model of participation."
READING = "Our source names a work of theirs as reading on co-production."

# Name, kind, sector, places, what they bring, who they are, source
ORGANISATIONS = [
    (
        "North Yorkshire Thriving Communities Partnership",
        Kind.NETWORK,
        Sector.OTHER,
        ["north-yorkshire"],
        "Brings councils, charities and others in the county together.",
        "The context paper on co-production and the Compact is the partnership’s.",
        NORTH_YORKSHIRE,
    ),
    (
        "North Yorkshire Co-design Network",
        Kind.NETWORK,
        Sector.OTHER,
        ["north-yorkshire"],
        "A community of practice that meets online each month.",
        "It grew out of a workshop in July 2021.",
        NORTH_YORKSHIRE,
    ),
    (
        "North Yorkshire County Council",
        Kind.COUNCIL,
        Sector.PUBLIC,
        ["north-yorkshire"],
        "Asked for the options appraisal on the voice of people with lived experience.",
        "The appraisal is dated January 2022. Papers also write NYCC.",
        NORTH_YORKSHIRE,
    ),
    (
        "Community First Yorkshire",
        Kind.CHARITY,
        Sector.VCSE,
        ["north-yorkshire"],
        "Ran the workshop of July 2021.",
        "The network grew out of that workshop.",
        NORTH_YORKSHIRE,
    ),
    (
        "Community Mental Health Transformation Programme",
        Kind.PROGRAMME,
        Sector.PUBLIC,
        ["north-yorkshire"],
        "Pays for the network.",
        "",
        NORTH_YORKSHIRE,
    ),
    (
        "ThriveLab",
        Kind.KNOWLEDGE,
        Sector.OTHER,
        [],
        "Wrote the options appraisal of January 2022.",
        "North Yorkshire County Council had asked for it.",
        NORTH_YORKSHIRE,
    ),
    (
        "Social Care Institute for Excellence",
        Kind.NATIONAL,
        Sector.OTHER,
        ["national"],
        "York took on its definition of co-production.",
        "Its guide 51 asks what co-production is. Two of our sources write “of Excellence”.",
        f"{YORK}. {CUMBRIA}",
    ),
    (
        "Department of Health and Social Care",
        Kind.NATIONAL,
        Sector.PUBLIC,
        ["national"],
        "",
        "",
        BOTH,
    ),
    ("NHS England", Kind.NATIONAL, Sector.PUBLIC, ["national"], "", "", BOTH),
    (
        "City of York Council",
        Kind.COUNCIL,
        Sector.PUBLIC,
        ["york"],
        "One of the hosts of the York event of July 2017.",
        "It also held a conference on strengths with the National Local Area Coordination Network.",
        YORK,
    ),
    (
        "Healthwatch York",
        Kind.HEALTHWATCH,
        Sector.OTHER,
        ["york"],
        "One of the hosts of the York event of July 2017.",
        "",
        YORK,
    ),
    (
        "York Health and Wellbeing Board",
        Kind.BOARD,
        Sector.PUBLIC,
        ["york"],
        "Committed itself in 2016 to design large changes together with people.",
        "The report of August 2017 on principles went to this board.",
        YORK,
    ),
    (
        "International Service",
        Kind.CHARITY,
        Sector.VCSE,
        ["york"],
        "One of the hosts of the York event of July 2017.",
        "",
        YORK,
    ),
    (
        "Central Locality Delivery Group",
        Kind.GROUP,
        Sector.PUBLIC,
        ["york"],
        "A paper of this group is one that York’s principles should sit with.",
        "",
        YORK,
    ),
    (
        "National Local Area Coordination Network",
        Kind.NETWORK,
        Sector.OTHER,
        ["national"],
        "Held a conference on strengths with City of York Council.",
        "",
        YORK,
    ),
    (
        "New Economics Foundation",
        Kind.KNOWLEDGE,
        Sector.VCSE,
        ["national"],
        "York quotes its definition of co-production.",
        "",
        YORK,
    ),
    (
        "NESTA",
        Kind.KNOWLEDGE,
        Sector.VCSE,
        ["national"],
        "Published The Challenge of Co-production in 2009.",
        "",
        LONDON,
    ),
    (
        "North Cumbria Health and Care Integrated Care Partnership",
        Kind.NETWORK,
        Sector.PUBLIC,
        ["north-cumbria"],
        "Its strategy for co-production runs from 2020 to 2024.",
        "",
        CUMBRIA,
    ),
    (
        "NHS North Cumbria CCG",
        Kind.NHS,
        Sector.PUBLIC,
        ["north-cumbria"],
        "One of those who led the three-stage planner.",
        "CCG stands for Clinical Commissioning Group. Its governing body names two sponsors of "
        "co-production: an executive and a non-executive.",
        CUMBRIA,
    ),
    (
        "North Cumbria Integrated Care NHS Foundation Trust",
        Kind.NHS,
        Sector.PUBLIC,
        ["north-cumbria"],
        "One of those who led the three-stage planner.",
        "It names two sponsors of co-production: an executive and a non-executive.",
        CUMBRIA,
    ),
    (
        "Cumbria County Council",
        Kind.COUNCIL,
        Sector.PUBLIC,
        ["north-cumbria"],
        "One of those who led the three-stage planner.",
        "Its Thriving Communities approach is part of the local frame of policy.",
        CUMBRIA,
    ),
    (
        "Healthwatch Cumbria",
        Kind.HEALTHWATCH,
        Sector.OTHER,
        ["north-cumbria"],
        "Works with the steering group.",
        "",
        CUMBRIA,
    ),
    (
        "Cumbria Learning and Improvement Collaborative (CLIC)",
        Kind.KNOWLEDGE,
        Sector.PUBLIC,
        ["north-cumbria"],
        "Carries training and works with the steering group.",
        "",
        CUMBRIA,
    ),
    (
        "Working Together Steering Group",
        Kind.GROUP,
        Sector.OTHER,
        ["north-cumbria"],
        "Leads co-production in North Cumbria, with a flatter structure.",
        "It finds and backs projects, groups and champions. Its chair is from outside the NHS.",
        CUMBRIA,
    ),
    (
        "Community Alliances",
        Kind.FORUM,
        Sector.VCSE,
        ["north-cumbria"],
        "Work with the steering group.",
        "",
        CUMBRIA,
    ),
    (
        "West Cumbria Community Forum",
        Kind.FORUM,
        Sector.VCSE,
        ["west-cumbria"],
        "Works with the steering group.",
        "",
        CUMBRIA,
    ),
    (
        "Carlisle and Eden Community Forum",
        Kind.FORUM,
        Sector.VCSE,
        ["carlisle-and-eden"],
        "Works with the steering group.",
        "",
        CUMBRIA,
    ),
    (
        "West Cumbria Maternity Voices Partnership",
        Kind.PATIENT_GROUP,
        Sector.LIVED_EXPERIENCE,
        ["west-cumbria"],
        "Shapes maternity care together with staff.",
        "Its work goes back to the Maternity Review of 2006. The paper calls it a national leader.\n\n"
        "Seats on boards: Maternity Voices Partnerships have one on the Local Maternity System Board.",
        CUMBRIA,
    ),
    (
        "Local Maternity System Board",
        Kind.BOARD,
        Sector.PUBLIC,
        ["north-cumbria"],
        "Keeps a seat for Maternity Voices Partnerships.",
        "",
        CUMBRIA,
    ),
    (
        "Governors’ Councils of the providers",
        Kind.GOVERNORS,
        Sector.OTHER,
        ["north-cumbria"],
        "Work with the steering group.",
        "",
        CUMBRIA,
    ),
    (
        "People First",
        Kind.CHARITY,
        Sector.VCSE,
        ["north-cumbria"],
        "One of those who led the three-stage planner.",
        "",
        CUMBRIA,
    ),
    (
        "Triple A",
        Kind.CHARITY,
        Sector.VCSE,
        ["north-cumbria"],
        "One of those who led the three-stage planner.",
        "",
        CUMBRIA,
    ),
    (
        "North East and North Cumbria Integrated Care System",
        Kind.NHS,
        Sector.PUBLIC,
        ["north-cumbria"],
        "The North Cumbria strategy means to share what it learns with it.",
        "",
        CUMBRIA,
    ),
    (
        "System Leadership Board",
        Kind.BOARD,
        Sector.PUBLIC,
        ["north-cumbria"],
        "The steering group reports to it.",
        "One of its executives is a sponsor of co-production.",
        CUMBRIA,
    ),
    (
        "Royal College of Psychiatrists",
        Kind.NATIONAL,
        Sector.OTHER,
        ["national"],
        "Two of its patient and carer representatives made the introduction to co-production.",
        "Working Well Together is a guide of theirs.",
        SLIDES,
    ),
    (
        "National Collaborating Centre for Mental Health (NCCMH)",
        Kind.NATIONAL,
        Sector.PUBLIC,
        ["national"],
        "Worked with the charity ASH on one of the projects told here.",
        "",
        SLIDES,
    ),
    (
        "ASH",
        Kind.CHARITY,
        Sector.VCSE,
        ["national"],
        "Brought knowledge of the subject to a project on smoking.",
        "Our source writes Action for Smoking Health.",
        SLIDES,
    ),
    (
        "We Co-Produce",
        Kind.KNOWLEDGE,
        Sector.VCSE,
        [],
        "Published The Art of Co-Production: A Guerrilla Guide in 2019.",
        "",
        SLIDES,
    ),
    ("Ideas Alliance", Kind.KNOWLEDGE, Sector.VCSE, [], "Offers the Guerrilla Guide.", READING, SLIDES),
    (
        "Curators of Change",
        Kind.KNOWLEDGE,
        Sector.OTHER,
        [],
        "The iceberg of conditions for good work is theirs.",
        READING,
        SLIDES,
    ),
    (
        "InHealth Associates",
        Kind.KNOWLEDGE,
        Sector.OTHER,
        [],
        "The Patient Leadership Triangle comes from here.",
        READING,
        SLIDES,
    ),
    (
        "Think Local Act Personal",
        Kind.NATIONAL,
        Sector.OTHER,
        ["national"],
        "Asks what makes co-production different.",
        READING,
        SLIDES,
    ),
    (
        "UNICEF",
        Kind.NATIONAL,
        Sector.OTHER,
        [],
        "Published Roger Hart on children’s participation.",
        READING,
        SLIDES,
    ),
    (
        "Boingboing",
        Kind.CHARITY,
        Sector.VCSE,
        ["blackpool"],
        "Tells of the Resilience Revolution in Blackpool.",
        READING,
        SLIDES,
    ),
    (
        "Kooth",
        Kind.GROUP,
        Sector.OTHER,
        [],
        "Its participation team helped to try the Lundy model with adults.",
        "",
        SLIDES,
    ),
    (
        "The Participation People",
        Kind.GROUP,
        Sector.OTHER,
        [],
        "Ran the Kooth Participation Workshop in 2022.",
        "",
        SLIDES,
    ),
    (
        "Independent Mental Health Network",
        Kind.PATIENT_GROUP,
        Sector.LIVED_EXPERIENCE,
        [],
        "Its people tried the Lundy model as adults.",
        "",
        SLIDES,
    ),
    ("Leicester City Council", Kind.COUNCIL, Sector.PUBLIC, [], "Uses the Lundy model.", LUNDY, SLIDES),
    ("BBC Children in Need", Kind.CHARITY, Sector.VCSE, [], "Uses the Lundy model.", LUNDY, SLIDES),
    ("Anna Freud Centre", Kind.CHARITY, Sector.VCSE, [], "Uses the Lundy model.", LUNDY, SLIDES),
    ("European Commission", Kind.NATIONAL, Sector.PUBLIC, [], "Uses the Lundy model.", LUNDY, SLIDES),
    ("World Health Organisation", Kind.NATIONAL, Sector.PUBLIC, [], "Uses the Lundy model.", LUNDY, SLIDES),
    (
        "NW London programme",
        Kind.PROGRAMME,
        Sector.PUBLIC,
        ["nw-london"],
        "Made lay partners part of how decisions are taken.",
        "",
        LONDON,
    ),
    (
        "MiP",
        Kind.GROUP,
        Sector.OTHER,
        ["national"],
        "Held the event of 18 November 2015.",
        "Our source does not spell out the name.",
        LONDON,
    ),
]

COUNCIL = "Sample Council (demo)"
TRUST = "Specimen Hospital Trust (demo)"
CHARITY = "Example Charity (demo)"
MADE_UP_ORGANISATIONS = [
    (
        COUNCIL,
        Kind.COUNCIL,
        Sector.PUBLIC,
        ["north-yorkshire"],
        "Has a co-production champion.",
        "This council does not exist.",
        MADE_UP,
    ),
    (
        TRUST,
        Kind.NHS,
        Sector.PUBLIC,
        ["north-cumbria"],
        "Has a co-production champion and an executive sponsor.",
        "This trust does not exist.",
        MADE_UP,
    ),
    (
        CHARITY,
        Kind.CHARITY,
        Sector.VCSE,
        ["north-yorkshire"],
        "Trains people who want to design services together.",
        "This charity does not exist.",
        MADE_UP,
    ),
]
ADOPTED = {CHARITY: date(2026, 3, 2)}

HIDDEN, MEMBERS, EVERYONE = Visibility.HIDDEN, Visibility.MEMBERS, Visibility.EVERYONE

# What each tells; who finds them; and fields that not everyone sees
PEOPLE = [
    {
        "name": "Asha Example (demo)",
        "roles": [Role.EXPERT],
        "sector": Sector.LIVED_EXPERIENCE,
        "places": ["north-yorkshire"],
        "languages": [SpokenLanguage.ENGLISH, SpokenLanguage.URDU],
        "strengths": [Strength.FACILITATION],
        "strengths_words": "Facilitates small groups",
        "support_sought": "Somebody to plan the first meeting with",
        "interests": ["lived-experience", "sharing-power"],
        "about": "I like groups in which the quietest person gets heard first.",
        "availability": "Mondays and Thursdays, mornings",
        "contact_words": "By e-mail, with a day to think it over",
        "seen": {ProfileField.SUPPORT_SOUGHT: MEMBERS, ProfileField.CONTACT_WORDS: MEMBERS},
    },
    {
        "name": "Ben Sample (demo)",
        "roles": [Role.CHAMPION, Role.COMMISSIONER],
        "sector": Sector.PUBLIC,
        "organisation": COUNCIL,
        "places": ["north-yorkshire"],
        "languages": [SpokenLanguage.ENGLISH],
        "strengths": [Strength.COMMISSIONING],
        "strengths_words": "Knows how services are bought",
        "interests": ["sharing-power", "scope"],
        "availability": "Office hours",
        "seen": {ProfileField.AVAILABILITY: MEMBERS},
    },
    {
        "name": "Carys Specimen (demo)",
        "roles": [Role.LAY_PARTNER],
        "sector": Sector.LIVED_EXPERIENCE,
        "places": ["york"],
        "languages": [SpokenLanguage.ENGLISH, SpokenLanguage.BSL],
        "strengths": [Strength.PLAIN_WORDS],
        "strengths_words": "Reads papers for plain words",
        "interests": ["plain-words"],
        "about": "Send me your paper and I send it back shorter.",
        "contact_words": "In writing, or with an interpreter",
        "seen": {ProfileField.SECTOR: HIDDEN},
    },
    {
        "name": "Dev Placeholder (demo)",
        "listed": MEMBERS,
        "roles": [Role.YOUNG_ADVISER],
        "places": ["north-cumbria"],
        "languages": [SpokenLanguage.ENGLISH],
        "strengths": [Strength.TESTING],
        "strengths_words": "Tests tools with friends",
        "interests": ["young-people", "tools"],
    },
    {
        "name": "Erin Example (demo)",
        "roles": [Role.MATERNITY_VOICES],
        "sector": Sector.LIVED_EXPERIENCE,
        "places": ["west-cumbria"],
        "languages": [SpokenLanguage.ENGLISH],
        "strengths": [Strength.STORYTELLING],
        "strengths_words": "Tells stories, and helps others tell theirs",
        "interests": ["maternity"],
        "seen": {ProfileField.PLACES: HIDDEN, ProfileField.SECTOR: MEMBERS},
    },
    {
        "name": "Farid Sample (demo)",
        "roles": [Role.CHAMPION],
        "sector": Sector.PUBLIC,
        "organisation": TRUST,
        "places": ["north-cumbria"],
        "languages": [SpokenLanguage.ENGLISH, SpokenLanguage.ARABIC],
        "strengths": [Strength.IMPROVEMENT],
        "strengths_words": "Improves quality, one small step at a time",
        "interests": ["evaluation", "health-inequality"],
    },
    {
        "name": "Grace Specimen (demo)",
        "listed": HIDDEN,
        "roles": [Role.CARER],
        "sector": Sector.LIVED_EXPERIENCE,
        "places": ["york"],
        "languages": [SpokenLanguage.ENGLISH],
        "strengths": [Strength.ACCESS_CHECKS],
        "strengths_words": "Checks how easy a place is to use",
    },
    {
        "name": "Hal Placeholder (demo)",
        "is_paused": True,
        "roles": [Role.FORUM],
        "places": ["carlisle-and-eden"],
        "languages": [SpokenLanguage.ENGLISH],
        "strengths": [Strength.LOCAL_NETWORKS],
        "strengths_words": "Knows who knows whom",
    },
    {
        "name": "Ines Example (demo)",
        "roles": [Role.CHARITY_LEAD],
        "sector": Sector.VCSE,
        "organisation": CHARITY,
        "places": ["north-yorkshire", "york"],
        "languages": [SpokenLanguage.ENGLISH, SpokenLanguage.POLISH],
        "strengths": [Strength.TRAINING, Strength.FACILITATION],
        "strengths_words": "Trains people",
        "support_sought": "Rooms that cost nothing",
        "interests": ["training"],
        "about": "We train in the evening, so that people who work can come.",
        "seen": {},
    },
    {
        "name": "Kit Sample (demo)",
        "roles": [Role.SPONSOR],
        "organisation": TRUST,
        "places": ["north-cumbria"],
        "strengths": [Strength.UNBLOCKING],
        "strengths_words": "Removes what blocks",
        "seen": dict.fromkeys(ProfileField.values, MEMBERS),
    },
    {
        "name": "Lou Example (demo)",
        "is_waiting": True,
        "roles": [Role.LAY_PARTNER],
        "places": ["york"],
        "languages": [SpokenLanguage.ENGLISH],
        "strengths": [Strength.PLAIN_WORDS],
        "strengths_words": "Asks the question that everybody has",
        "about": "I came to one meeting and stayed for the tea.",
    },
]


def load(builder: Builder) -> None:
    """This function will add the directory's page, its organisations, and people with an account each."""
    builder.add(builder.pages["network"], DirectoryPage, **DIRECTORY)
    for row in ORGANISATIONS:
        _load_organisation(builder, row, is_our_reading=True)
    for row in MADE_UP_ORGANISATIONS:
        _load_organisation(builder, row, is_our_reading=False)
    for person in PEOPLE:
        _load_person(builder, person)


def _load_organisation(builder: Builder, row: tuple, *, is_our_reading: bool) -> None:
    name, kind, sector, places, brings, about, source_words = row
    organisation, is_new = Organisation.objects.get_or_create(
        slug=slugify(name),
        defaults={
            "name": name,
            "kind": kind,
            "sector": sector,
            "is_our_reading": is_our_reading,
            "brings": brings,
            "about": about,
            "compact_adopter_since": ADOPTED.get(name),
            "source_words": source_words,
            "is_published": True,
        },
    )
    if is_new:
        organisation.places.set([builder.localities[slug] for slug in places])


def _load_person(builder: Builder, person: dict) -> None:
    name = person["name"]
    email = f"{name.split()[0].lower()}@example.org"
    if User.objects.filter(email=email).exists():
        return
    # Without a password: nobody logs in as them
    user = User.objects.create_user(email, name=name, joined_at=builder.now)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    Member.objects.create(user=user, chosen_name=name, status=MemberStatus.APPROVED, approved_at=builder.now)
    told = {field: person[field] for field in ProfileField.values if field in person}
    told["places"] = [builder.localities[slug].pk for slug in person["places"]]
    told["interests"] = [builder.themes[slug].pk for slug in person.get("interests", ())]
    if "organisation" in person:
        told["organisation"] = Organisation.objects.get(name=person["organisation"]).pk
    profiles.write_profile(user=user, told=told, now=builder.now)
    profiles.choose_visibility(
        user=user,
        listed=person.get("listed", EVERYONE),
        fields=dict.fromkeys(ProfileField.values, EVERYONE) | person.get("seen", {}),
    )
    consents.give(user=user, purpose=Purpose.DIRECTORY, language="en", now=builder.now)
    member = profiles.submit_profile(user=user, now=builder.now)
    if person.get("is_waiting"):
        return
    profile_reading.publish_profile(member=member, read_at=member.changed_at, now=builder.now)
    keep_quiet(user)
    if person.get("is_paused"):
        profiles.pause_profile(user=user)
