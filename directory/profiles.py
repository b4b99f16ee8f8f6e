"""What members say about themselves, and who sees it. The only writer of `Member`."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from core.models import Locality, Theme, User
from directory.enums import (
    MemberStatus,
    ProfileField,
    ProfileStatus,
    Role,
    Sector,
    SpokenLanguage,
    Strength,
    Visibility,
)
from directory.models import Member, Organisation


class NotAMember(Exception):
    """The account has no approved membership."""


class UnknownChoice(ValueError):
    """A value that is none of the choices."""


def save_profile(*, user: User, chosen_name: str, language: str, adjustments: dict) -> Member:
    """This function will store what an approved member changed about themselves.

    `adjustments` is {"kinds": [values of events.enums.Access], "note": "…"}, kept encrypted.
    Raises NotAMember where the account is none.
    """
    with transaction.atomic():
        member = _lock_member(user)
        member.chosen_name, member.language, member.adjustments = chosen_name, language, adjustments
        member.save(update_fields=["chosen_name", "language", "adjustments"])
        return member


def write_profile(
    *,
    user: User,
    roles: Iterable[str] = (),
    sector: str = "",
    organisation: Organisation | None = None,
    places: Iterable[Locality] = (),
    languages: Iterable[str] = (),
    strengths: Iterable[str] = (),
    strengths_words: str = "",
    support_sought: str = "",
    interests: Iterable[Theme] = (),
    about: str = "",
    availability: str = "",
    contact_words: str = "",
) -> Member:
    """This function will store what an approved member tells of themselves. It shows none of it to anybody.

    `roles`, `languages`, `strengths` and `sector` are values of Role, SpokenLanguage, Strength and Sector.
    Raises UnknownChoice where one is not, NotAMember where the account is none.
    """
    with transaction.atomic():
        member = _lock_member(user)
        member.roles = _check(Role, roles)
        member.languages = _check(SpokenLanguage, languages)
        member.strengths = _check(Strength, strengths)
        [member.sector] = _check(Sector, [sector]) if sector else [""]
        member.organisation = organisation
        member.strengths_words, member.support_sought = strengths_words, support_sought
        member.about, member.availability, member.contact_words = about, availability, contact_words
        member.save()
        member.places.set(places)
        member.interests.set(interests)
        return member


def choose_visibility(*, user: User, listed: str, fields: Mapping[str, str]) -> Member:
    """This function will store who finds an approved member, and who sees which field.

    `listed` and the values of `fields` are values of Visibility, its keys of ProfileField; a field that is
    left out is hidden. Raises UnknownChoice where one is not, NotAMember where the account is none.
    """
    with transaction.atomic():
        member = _lock_member(user)
        [member.listed] = _check(Visibility, [listed])
        keys, values = _check(ProfileField, fields.keys()), _check(Visibility, fields.values())
        member.field_visibility = dict(zip(keys, values, strict=True))
        member.save(update_fields=["listed", "field_visibility"])
        return member


def publish_profile(*, user: User, now: datetime) -> Member:
    """This function will show a profile that was read, as far as the member chose. Raises NotAMember."""
    with transaction.atomic():
        member = _lock_member(user)
        member.profile_status, member.published_at = ProfileStatus.PUBLISHED, now
        member.save(update_fields=["profile_status", "published_at"])
        return member


def pause_profile(*, user: User) -> Member:
    """This function will take a profile from sight, whole, until it is published again. Raises NotAMember."""
    with transaction.atomic():
        member = _lock_member(user)
        member.profile_status = ProfileStatus.PAUSED
        member.save(update_fields=["profile_status"])
        return member


def _lock_member(user: User) -> Member:
    members = Member.objects.select_for_update().filter(user=user, status=MemberStatus.APPROVED)
    member = members.first()
    if member is None:
        raise NotAMember
    return member


def _check(choices, values: Iterable[str]) -> list[str]:
    values = [str(value) for value in values]
    if unknown := set(values) - set(choices.values):
        raise UnknownChoice(f"None of {choices.__name__}: {sorted(unknown)}")
    return values


def export_members(email: str) -> list[dict]:
    """This function will return what the members behind an address have told about themselves."""
    members = Member.objects.filter(user__email__iexact=email).select_related("organisation").order_by("pk")
    return [
        {
            "chosen_name": member.chosen_name,
            "status": member.status,
            "language": member.language,
            "adjustments": member.adjustments,
            "approved_at": member.approved_at,
            "public_id": str(member.public_id),
            "profile_status": member.profile_status,
            "published_at": member.published_at,
            "listed": member.listed,
            "field_visibility": member.field_visibility,
            "roles": member.roles,
            "sector": member.sector,
            "organisation": member.organisation.name if member.organisation else "",
            "places": [place.name for place in member.places.all()],
            "languages": member.languages,
            "strengths": member.strengths,
            "strengths_words": member.strengths_words,
            "support_sought": member.support_sought,
            "interests": [theme.name for theme in member.interests.all()],
            "about": member.about,
            "availability": member.availability,
            "contact_words": member.contact_words,
        }
        for member in members
    ]


def erase_members(*, email: str, now: datetime) -> int:
    """This function will delete the memberships of the account behind an address, and return how many."""
    members = Member.objects.filter(user__email__iexact=email)
    count = members.count()
    members.delete()
    return count
