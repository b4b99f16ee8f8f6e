"""Who sees which people, and what of them. Pages, lists, counts and searches know people only through here.

Whoever works for the network sees no more than anybody else does on public pages.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Exists, Q, QuerySet, Value
from django.db.models.fields.files import FieldFile
from django.utils import timezone

from directory.access import find_member
from directory.blocks import blocked_for
from directory.consents import agrees, has_consent
from directory.enums import (
    MemberStatus,
    ProfileField,
    ProfileStatus,
    Purpose,
    Role,
    Sector,
    SpokenLanguage,
    Strength,
    Visibility,
)
from directory.linked import Linked, Named, get_linked
from directory.models import Member, Organisation

Viewer = AbstractBaseUser | AnonymousUser
WORDS = [field for field in ProfileField.values if field != ProfileField.PHOTO]
GLANCE = ("roles", "organisation", "groups", "places", "languages", "sector")
FACES = 997  # how many drawn faces there are
# What no other person ever sees
PRIVATE = (
    "adjustments",
    "language",
    "asked_words",
    "approved_at",
    "published_at",
    "changes",
    "reading_note",
    "new_photo",
)


@dataclass(frozen=True)
class Profile:
    """As much of a person as one viewer may see. What they may not see is empty, as if never told."""

    public_id: UUID
    name: str
    is_public: bool  # everyone may see that this person is here
    avatar: int  # the seed of the drawn face
    roles: tuple[Named, ...] = ()
    sector: tuple[Named, ...] = ()
    organisation: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()
    languages: tuple[Named, ...] = ()
    strengths: tuple[Named, ...] = ()
    strengths_words: str = ""
    support_sought: str = ""
    interests: tuple[Named, ...] = ()
    about: str = ""
    availability: str = ""
    contact_words: str = ""
    involvement: tuple[Named, ...] = ()
    groups: tuple[Named, ...] = ()
    photo: bool = False  # whether there is one, at the address directory:photo
    is_own: bool = False  # the viewer's

    @property
    def part(self) -> str:
        """Part, organisation and place in one line."""
        return ", ".join(item.name for item in (*self.roles, *self.organisation, *self.places))

    @property
    def can_help_with(self) -> str:
        return self.strengths_words or ", ".join(item.name for item in self.strengths)

    @property
    def has_more(self) -> bool:
        """Whether there is anything to read besides the name."""
        return any(getattr(self, field) for field in WORDS)

    @property
    def has_glance(self) -> bool:
        """Whether there is anything for the box of short facts."""
        return any(getattr(self, field) for field in GLANCE)

    def has_role(self, role: Role) -> bool:
        """This function will say whether the viewer may know that this person plays a part."""
        return any(named.slug == role for named in self.roles)

    def belongs_to(self, organisation: Organisation) -> bool:
        """This function will say whether the viewer may know that this person belongs to a body or group."""
        return any(named.slug == organisation.slug for named in (*self.organisation, *self.groups))

    @property
    def all_words(self) -> str:
        """Everything of this person that this viewer may search, in one string."""
        words = [self.name]
        for field in WORDS:
            value = getattr(self, field)
            words += [value] if isinstance(value, str) else [item.name for item in value]
        return "\n".join(words)


def visible_members(viewer: Viewer) -> QuerySet[Member]:
    """This function will return the members whose profile this viewer may see.

    Everyone sees those who are listed for everyone; approved members see those listed for members too.
    Who asked to join, has left, or works for the network is no member by that. Nobody is shown whose consent
    to be found has ended, nor anybody to whom they blocked or who blocked them. One query asks all of it, and
    whether each agrees to show their photo.
    """
    now = timezone.now()
    looks_as_member = Exists(find_member(viewer)) if viewer.is_authenticated else Value(False)
    members = Member.objects.filter(
        agrees(Purpose.DIRECTORY, user_field="user", now=now),
        status=MemberStatus.APPROVED,
        profile_status=ProfileStatus.PUBLISHED,
        user__is_active=True,
    ).annotate(
        seen_by_member=looks_as_member, agrees_to_photo=agrees(Purpose.PHOTO, user_field="user", now=now)
    )
    if viewer.is_authenticated:
        members = members.exclude(blocked_for(viewer.pk, user_field="user"))
    return members.filter(Q(listed=Visibility.EVERYONE) | Q(listed=Visibility.MEMBERS, seen_by_member=True))


def get_profiles(
    *, viewer: Viewer, organisation: Organisation | None = None, role: Role | None = None
) -> list[Profile]:
    """This function will return what this viewer may see of all people it may see, sorted by name.

    With an `organisation` or group, or a `role`, only those of whom the viewer may know that they belong to
    it, and without what they take part in, which such pages do not show. Three queries at most, however many
    people there are.
    """
    members = visible_members(viewer)
    if organisation is not None:
        in_group = Member.groups.through.objects.filter(organisation=organisation).values("member")
        members = members.filter(Q(organisation=organisation) | Q(pk__in=in_group))
    members = list(_fetch(members))
    if role is not None:
        members = [member for member in members if role in member.roles]
    is_whole = organisation is None and role is None
    linked = get_linked([member.pk for member in members], with_pages=is_whole)
    profiles = [_show(member, linked[member.pk]) for member in members]
    if organisation is not None:
        profiles = [profile for profile in profiles if profile.belongs_to(organisation)]
    if role is not None:
        profiles = [profile for profile in profiles if profile.has_role(role)]
    return sorted(profiles, key=lambda profile: (profile.name.casefold(), profile.public_id))


def get_profile(*, viewer: Viewer, public_id: UUID) -> Profile | None:
    """This function will return what this viewer may see of one person, or None if that is nothing.
    Three queries at most.
    """
    member = _fetch(visible_members(viewer).filter(public_id=public_id)).first()
    if member is None:
        return None
    shown = _show(member, get_linked([member.pk])[member.pk])
    return replace(shown, is_own=member.user_id == viewer.pk)


def get_photo(*, viewer: Viewer, public_id: UUID) -> FieldFile | None:
    """This function will return the photo of one person, if this viewer may see it, or None. One query."""
    member = visible_members(viewer).filter(public_id=public_id).first()
    return member.photo if member and _shows_photo(member) else None


def preview_profile(member: Member, *, as_member: bool, now: datetime) -> Profile | None:
    """This function will return a profile as others see it once it is published, or None if it is listed for
    none of them: as a member sees it, or as everybody else does. Four queries at most.
    """
    member.seen_by_member = as_member
    member.agrees_to_photo = has_consent(user=member.user, purpose=Purpose.PHOTO, now=now)
    if not _is_open(member, member.listed):
        return None
    return _show(member, get_linked([member.pk])[member.pk])


def _fetch(members: QuerySet[Member]) -> QuerySet[Member]:
    return members.defer(*PRIVATE).select_related("organisation")


def _show(member: Member, linked: Linked) -> Profile:
    """Needs a member as `visible_members` returned it: that knows who looks."""
    values = _get_values(member, linked)
    return Profile(
        public_id=member.public_id,
        name=member.chosen_name,
        is_public=member.listed == Visibility.EVERYONE,
        avatar=get_avatar(member),
        photo=_shows_photo(member),
        **{field: values[field] for field in WORDS if _is_seen(member, field)},
    )


def get_avatar(member: Member) -> int:
    """This function will return the seed of a member's drawn face: the one they chose, or one from their
    public number, which says nothing about the person.
    """
    return member.public_id.int % FACES if member.avatar is None else member.avatar


def _shows_photo(member: Member) -> bool:
    return bool(member.photo) and member.agrees_to_photo and _is_seen(member, ProfileField.PHOTO)


def _is_seen(member: Member, field: str) -> bool:
    return _is_open(member, member.field_visibility.get(field))


def _is_open(member: Member, choice: object) -> bool:
    """Whatever is not plainly open is hidden."""
    return choice == Visibility.EVERYONE or (choice == Visibility.MEMBERS and member.seen_by_member)


def _get_values(member: Member, linked: Linked) -> dict[str, str | tuple[Named, ...]]:
    body = member.organisation
    return {
        "roles": _name_choices(Role, member.roles),
        "sector": _name_choices(Sector, [member.sector]),
        "organisation": (Named(body.slug, body.name),) if body and body.is_published else (),
        "places": tuple(linked.places),
        "languages": _name_choices(SpokenLanguage, member.languages),
        "strengths": _name_choices(Strength, member.strengths),
        "strengths_words": member.strengths_words,
        "support_sought": member.support_sought,
        "interests": tuple(linked.interests),
        "about": member.about,
        "availability": member.availability,
        "contact_words": member.contact_words,
        "involvement": tuple(linked.involvement),
        "groups": tuple(linked.groups),
    }


def _name_choices(choices, values: list[str]) -> tuple[Named, ...]:
    """The chosen ones in the order of the choices."""
    return tuple(Named(value, str(label)) for value, label in choices.choices if value in values)
