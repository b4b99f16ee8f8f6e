"""Profiles of the demonstration: faces, groups and projects; what waits to be read; a half-written one.

Nobody here exists, and so nobody has a photo.
"""

from core import outbox
from core.models import User
from core.trusted import get_trusted
from directory import photos, profile_reading, profiles
from directory.enums import ProfileField, ProfileStatus, Role, Strength, Visibility
from directory.models import Member, Organisation
from network.demo.builder import Builder
from network.demo.logins import MEMBER

FORUM = "Sample Experience Forum (demo)"
PEERS = "Placeholder Peer Network (demo)"
# Address, drawn face, groups, projects
TIES = [
    ("asha@example.org", 18, [FORUM], ["plain-words"]),
    ("carys@example.org", 40, [FORUM, PEERS], ["plain-words", "support-to-take-part"]),
    ("erin@example.org", None, [PEERS], ["support-to-take-part"]),
    ("ines@example.org", 77, [], ["support-to-take-part"]),
    ("farid@example.org", 7, [], []),
]
NEW_WORDS = ("ben@example.org", "I can explain how a contract is written, and where it could bend. (demo)")
HALF_WRITTEN = {
    "roles": [Role.LAY_PARTNER],
    "strengths": [Strength.TESTING],
    "strengths_words": "Tries things out, and says what was hard (demo)",
}


def load(builder: Builder) -> None:
    """This function will tie the directory's people to faces, groups and projects, and leave something to
    read. What is there already stays.
    """
    for email, face, groups, slugs in TIES:
        member = Member.objects.filter(user__email=email).first()
        if member and not member.involvement.exists() and not member.groups.exists():
            _tie(builder, member, face, groups, slugs)
    _leave_changes(builder)
    _begin_profile(builder)
    for reader in get_trusted("directory", "welcome_members"):
        keep_quiet(reader)


def keep_quiet(user: User) -> None:
    """This function will withdraw what was said of profiles by mail: the demonstration’s page of mail stays
    empty for the visitor’s own.
    """
    outbox.withdraw(subject_key=f"user:{user.pk}", kinds=["profile_waiting", "profile_published"])


def _tie(builder: Builder, member: Member, face: int | None, groups: list[str], slugs: list[str]) -> None:
    photos.choose_avatar(user=member.user, avatar=face)
    told = {
        "groups": list(Organisation.objects.filter(name__in=groups).values_list("pk", flat=True)),
        "involvement": [str(builder.pages[f"project-{slug}"].translation_key) for slug in slugs],
    }
    member = profiles.write_profile(user=member.user, told=told, now=builder.now)
    if member.changed_at:
        profile_reading.publish_profile(member=member, read_at=member.changed_at, now=builder.now)
        keep_quiet(member.user)


def _leave_changes(builder: Builder) -> None:
    email, words = NEW_WORDS
    member = Member.objects.filter(user__email=email, about="", changes__isnull=True).first()
    if member:
        profiles.write_profile(user=member.user, told={"about": words}, now=builder.now)


def _begin_profile(builder: Builder) -> None:
    """The member that visitors log in as has begun a profile, and shows none of it yet."""
    member = Member.objects.select_related("user").get(user__email=MEMBER)
    if member.profile_status != ProfileStatus.DRAFT or member.roles:
        return
    profiles.write_profile(user=member.user, told=HALF_WRITTEN, now=builder.now)
    profiles.choose_visibility(
        user=member.user,
        listed=Visibility.MEMBERS,
        fields={ProfileField.ROLES: Visibility.EVERYONE, ProfileField.STRENGTHS_WORDS: Visibility.MEMBERS},
    )
