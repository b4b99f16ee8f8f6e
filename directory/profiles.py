"""What members say about themselves, and who sees it. Together with `photos.py`, `profile_reading.py` and
`membership.py`, which lock the same row first, the only writer of `Member`.

Before it is published, a profile is written straight away and read as a whole. Afterwards, what is new
waits in `Member.changes` until somebody has read it; what is taken away is gone at once, as is what is
hidden.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.conf import settings
from django.db import transaction
from wagtail.models import Page

from core.models import User
from directory import profile_mails
from directory.consents import has_consent
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
from directory.linked import get_ties
from directory.models import Member, Organisation

NAME = "chosen_name"
CHOICES = {"roles": Role, "languages": SpokenLanguage, "strengths": Strength}
LINKS = ("places", "interests", "groups")
WORDS = (NAME, "strengths_words", "support_sought", "about", "availability", "contact_words")
# All that a member tells, in the order in which it is asked
TOLD = (NAME, *(field for field in ProfileField.values if field != ProfileField.PHOTO))


class NotAMember(Exception):
    """The account has no approved membership."""


class UnknownChoice(ValueError):
    """A value that is none of the choices."""


class ChangedMeanwhile(Exception):
    """What is stored is no longer what the person had before their eyes."""


class NoConsent(Exception):
    """The person does not agree to what this would show."""


class NotNow(Exception):
    """The profile is not in a state in which this can be done."""


# Writing


def write_profile(
    *, user: User, told: Mapping[str, object], now: datetime, stamp: str | None = None
) -> Member:
    """This function will store what an approved member tells of themselves. It changes nothing about who
    sees it.

    `told` is by name of TOLD, in the form of `get_told`; what is left out stays. `stamp` is that of
    `get_stamp` when the person began to write. What is new in a profile that was published once waits to be
    read, where settings.PROFILE_CHANGES_ARE_READ. Raises NotAMember, UnknownChoice, and ChangedMeanwhile.
    """
    _check_told(told)
    with transaction.atomic():
        member = lock_member(user)
        if stamp not in (None, get_stamp(member)):
            raise ChangedMeanwhile
        shown = get_told(member)
        asked = {**get_draft(member), **told}
        if member.published_at and settings.PROFILE_CHANGES_ARE_READ:
            kept = {field: _keep(shown[field], asked[field]) for field in TOLD}
            changes = {field: asked[field] for field in TOLD if asked[field] != kept[field]}
        else:
            kept, changes = asked, {}
        put_told(member, {field: kept[field] for field in TOLD if kept[field] != shown[field]})
        if changes != (member.changes or {}):
            member.changes = changes or None
            note_new(member, is_waiting=bool(changes or member.new_photo), now=now)
        elif kept != shown and member.profile_status == ProfileStatus.WAITING:
            note_new(member, is_waiting=True, now=now)
        member.save()
        return member


def choose_visibility(*, user: User, listed: str, fields: Mapping[str, str]) -> Member:
    """This function will store who finds an approved member, and who sees which field, from now on.

    `listed` and the values of `fields` are values of Visibility, its keys of ProfileField; a field that is
    left out is hidden. Raises UnknownChoice where one is not, NotAMember where the account is none.
    """
    with transaction.atomic():
        member = lock_member(user)
        [member.listed] = _check(Visibility, [listed])
        keys, values = _check(ProfileField, fields.keys()), _check(Visibility, fields.values())
        member.field_visibility = dict(zip(keys, values, strict=True))
        member.save(update_fields=["listed", "field_visibility"])
        return member


def save_needs(*, user: User, language: str, adjustments: dict) -> Member:
    """This function will store what an approved member tells us alone.

    `adjustments` is {"kinds": [values of events.enums.Access], "note": "…"}, kept encrypted.
    Raises NotAMember where the account is none.
    """
    with transaction.atomic():
        member = lock_member(user)
        member.language, member.adjustments = language, adjustments
        member.save(update_fields=["language", "adjustments"])
        return member


# Showing


def submit_profile(*, user: User, now: datetime) -> Member:
    """This function will ask those who read profiles to read a draft. A second press changes nothing.

    Raises NotAMember, and NoConsent where the person does not agree to be found.
    """
    with transaction.atomic():
        member = lock_member(user)
        check_consent(user, Purpose.DIRECTORY, now=now)
        if member.profile_status == ProfileStatus.DRAFT:
            member.profile_status = ProfileStatus.WAITING
            note_new(member, is_waiting=True, now=now)
            member.save()
        return member


def pause_profile(*, user: User) -> Member:
    """This function will take a profile from sight, whole, until it is shown again. One that nobody has read
    yet is a draft again. Raises NotAMember.
    """
    with transaction.atomic():
        member = lock_member(user)
        if member.profile_status == ProfileStatus.PUBLISHED:
            member.profile_status = ProfileStatus.PAUSED
        elif member.profile_status == ProfileStatus.WAITING:
            member.profile_status, member.changed_at = ProfileStatus.DRAFT, None
        member.save(update_fields=["profile_status", "changed_at"])
        return member


def resume_profile(*, user: User, now: datetime) -> Member:
    """This function will show a paused profile again, as it was read. Raises NotAMember and NoConsent."""
    with transaction.atomic():
        member = lock_member(user)
        check_consent(user, Purpose.DIRECTORY, now=now)
        if member.profile_status == ProfileStatus.PAUSED:
            member.profile_status = ProfileStatus.PUBLISHED
            member.save(update_fields=["profile_status"])
        return member


# What all writers of a profile stand on


def lock_member(user: User) -> Member:
    """This function will lock and return the approved member behind an account. Raises NotAMember."""
    members = Member.objects.select_for_update(of=("self",)).select_related("user")
    member = members.filter(user=user.pk, status=MemberStatus.APPROVED).first()
    if member is None:
        raise NotAMember
    return member


def check_consent(user: User, purpose: Purpose, *, now: datetime) -> None:
    """This function will raise NoConsent unless somebody agrees to a purpose."""
    if not has_consent(user=user, purpose=purpose, now=now):
        raise NoConsent(purpose)


def note_new(member: Member, *, is_waiting: bool, now: datetime) -> None:
    """This function will put on a locked member that something new waits to be read, or no longer does, and
    tell those who read profiles, once until they have answered. The caller saves the member.
    """
    if is_waiting and member.changed_at is None:
        profile_mails.tell_readers(member, now=now)
    member.changed_at = now if is_waiting else None
    member.reading_note = ""


def put_told(member: Member, told: Mapping[str, object]) -> None:
    """This function will put what `get_told` returned back on a locked member. What is no longer there,
    such as a place that was deleted, is left out. The caller saves the member.
    """
    for field, value in told.items():
        if field in LINKS:
            related = Member._meta.get_field(field).related_model
            getattr(member, field).set(related.objects.filter(pk__in=value))
        elif field == ProfileField.INVOLVEMENT:
            member.involvement.set(_get_sources(value).values())
        elif field == ProfileField.ORGANISATION:
            member.organisation = Organisation.objects.filter(pk=value).first() if value else None
        else:
            setattr(member, field, value)


def get_told(member: Member) -> dict[str, object]:
    """This function will return all that a member tells, as JSON can hold it and so that equal things are
    equal: choices as values in their order; places, interests, groups and organisation by number; pages by
    the key that translations share.
    """
    told: dict[str, object] = {field: getattr(member, field) for field in (*WORDS, "sector")}
    for field, choices in CHOICES.items():
        told[field] = [value for value in choices.values if value in getattr(member, field)]
    ties = get_ties(member)
    for field in LINKS:
        told[field] = sorted(map(int, ties[field]))
    told["organisation"] = member.organisation_id
    told["involvement"] = sorted(ties["involvement"])
    return {field: told[field] for field in TOLD}


def get_draft(member: Member) -> dict[str, object]:
    """This function will return all that a member tells, with what nobody has read yet."""
    return {**get_told(member), **(member.changes or {})}


def get_stamp(member: Member, draft: Mapping[str, object] | None = None) -> str:
    """This function will return a word that is another one as soon as a member's profile is."""
    stored = [draft or get_draft(member), member.listed, sorted(member.field_visibility.items())]
    return hashlib.sha256(json.dumps(stored).encode()).hexdigest()


def _keep(shown, asked):
    """What may stay in sight unread, of what is shown, when somebody asks for something else instead."""
    if isinstance(shown, list):
        return [value for value in shown if value in asked]
    return shown if asked else asked


def _check_told(told: Mapping[str, object]) -> None:
    for field, value in told.items():
        if field in CHOICES:
            _check(CHOICES[field], value)
        elif field in LINKS:
            _check_all_there(field, value, Member._meta.get_field(field).related_model.objects)
        elif field == ProfileField.INVOLVEMENT:
            if set(_get_sources(value)) != set(value):
                raise UnknownChoice(field)
        elif field == ProfileField.ORGANISATION:
            _check_all_there(field, [value] if value else [], Organisation.objects)
        elif field == ProfileField.SECTOR:
            _check(Sector, [value] if value else [])
        elif field not in TOLD:
            raise UnknownChoice(field)


def _check(choices, values: Iterable[str]) -> list[str]:
    values = [str(value) for value in values]
    if unknown := set(values) - set(choices.values):
        raise UnknownChoice(f"None of {choices.__name__}: {sorted(unknown)}")
    return values


def _check_all_there(field: str, numbers: Iterable[int], manager) -> None:
    if manager.filter(pk__in=numbers).count() != len(set(numbers)):
        raise UnknownChoice(field)


def _get_sources(keys: Iterable[str]) -> dict[str, Page]:
    """By what translations of a page have in common: the first of them that was made."""
    found: dict[str, Page] = {}
    for page in Page.objects.filter(translation_key__in=list(keys)).order_by("pk"):
        found.setdefault(str(page.translation_key), page)
    return found
