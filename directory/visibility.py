"""Who sees which people, and what of them. Pages, lists, counts and searches know people only through here.

Whoever works for the network sees no more than anybody else does on public pages.
"""

from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Exists, Prefetch, Q, QuerySet, Value
from django.utils import timezone

from core.models import Theme
from directory.access import find_member
from directory.blocks import blocked_for
from directory.consents import agrees
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
from directory.models import Member, Organisation

Viewer = AbstractBaseUser | AnonymousUser


@dataclass(frozen=True)
class Named:
    """A place, a theme, an organisation or a choice, by what stands in an address, and its name."""

    slug: str
    name: str


@dataclass(frozen=True)
class Profile:
    """As much of a person as one viewer may see. What they may not see is empty, as if never told."""

    public_id: UUID
    name: str
    is_public: bool  # everyone may see that this person is here
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

    @property
    def avatar(self) -> int:
        """The seed of the drawn face: from the public number, so it says nothing about the person."""
        return self.public_id.int % 997

    @property
    def part(self) -> str:
        """Part, organisation and place in one line."""
        return ", ".join(item.name for item in (*self.roles, *self.organisation, *self.places))

    @property
    def can_help_with(self) -> str:
        return self.strengths_words or ", ".join(item.name for item in self.strengths)

    @property
    def has_more(self) -> bool:
        """Whether there is anything to see besides the name."""
        return any(getattr(self, field) for field in ProfileField.values)

    @property
    def all_words(self) -> str:
        """Everything of this person that this viewer may search, in one string."""
        words = [self.name]
        for field in ProfileField.values:
            value = getattr(self, field)
            words += [value] if isinstance(value, str) else [item.name for item in value]
        return "\n".join(words)


def visible_members(viewer: Viewer) -> QuerySet[Member]:
    """This function will return the members whose profile this viewer may see.

    Everyone sees those who are listed for everyone; approved members see those listed for members too.
    Who asked to join, has left, or works for the network is no member by that. Nobody is shown whose consent
    to be found has ended, nor anybody to whom they blocked or who blocked them. One query asks all of it.
    """
    looks_as_member = Exists(find_member(viewer)) if viewer.is_authenticated else Value(False)
    members = Member.objects.filter(
        agrees(Purpose.DIRECTORY, user_field="user", now=timezone.now()),
        status=MemberStatus.APPROVED,
        profile_status=ProfileStatus.PUBLISHED,
        user__is_active=True,
    ).annotate(seen_by_member=looks_as_member)
    if viewer.is_authenticated:
        members = members.exclude(blocked_for(viewer.pk, user_field="user"))
    return members.filter(Q(listed=Visibility.EVERYONE) | Q(listed=Visibility.MEMBERS, seen_by_member=True))


def get_profiles(*, viewer: Viewer, organisation: Organisation | None = None) -> list[Profile]:
    """This function will return what this viewer may see of all people it may see, sorted by name.

    With an `organisation`, only those of whom the viewer may know that they belong to it, and without their
    interests, which its page does not show. Three queries at most, however many people there are.
    """
    members = visible_members(viewer)
    if organisation is None:
        profiles = [_show(member) for member in _fetch(members)]
    else:
        # Of an empty query set Django asks nothing
        members = _fetch(
            members.filter(organisation=organisation), Prefetch("interests", Theme.objects.none())
        )
        profiles = [profile for profile in map(_show, members) if profile.organisation]
    return sorted(profiles, key=lambda profile: (profile.name.casefold(), profile.public_id))


def get_profile(*, viewer: Viewer, public_id: UUID) -> Profile | None:
    """This function will return what this viewer may see of one person, or None if that is nothing."""
    member = _fetch(visible_members(viewer).filter(public_id=public_id)).first()
    return member and _show(member)


def _fetch(members: QuerySet[Member], interests: str | Prefetch = "interests") -> QuerySet[Member]:
    private = ["adjustments", "language", "approved_at", "published_at"]
    return members.defer(*private).select_related("organisation").prefetch_related("places", interests)


def _show(member: Member) -> Profile:
    """Needs a member as `visible_members` returned it: that knows who looks."""
    values = _get_values(member)
    return Profile(
        public_id=member.public_id,
        name=member.chosen_name,
        is_public=member.listed == Visibility.EVERYONE,
        **{field: values[field] for field in ProfileField.values if _is_seen(member, field)},
    )


def _is_seen(member: Member, field: str) -> bool:
    """Whatever is not plainly open is hidden."""
    chosen = member.field_visibility.get(field)
    return chosen == Visibility.EVERYONE or (chosen == Visibility.MEMBERS and member.seen_by_member)


def _get_values(member: Member) -> dict[str, str | tuple[Named, ...]]:
    body = member.organisation
    return {
        "roles": _name_choices(Role, member.roles),
        "sector": _name_choices(Sector, [member.sector]),
        "organisation": (Named(body.slug, body.name),) if body and body.is_published else (),
        "places": tuple(Named(place.slug, str(place)) for place in member.places.all()),
        "languages": _name_choices(SpokenLanguage, member.languages),
        "strengths": _name_choices(Strength, member.strengths),
        "strengths_words": member.strengths_words,
        "support_sought": member.support_sought,
        "interests": tuple(Named(theme.slug, str(theme)) for theme in member.interests.all()),
        "about": member.about,
        "availability": member.availability,
        "contact_words": member.contact_words,
    }


def _name_choices(choices, values: list[str]) -> tuple[Named, ...]:
    """The chosen ones in the order of the choices."""
    return tuple(Named(value, str(label)) for value, label in choices.choices if value in values)
