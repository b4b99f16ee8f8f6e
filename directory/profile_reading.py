"""Reading profiles before others see them: what waits, what is new in it, and the two answers.

Something waits where `Member.changed_at` is set: a profile that was never shown, or what is new in one that
was.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.models import User
from core.my_page import Waiting
from core.protected_files import delete_after_commit
from directory import profile_mails
from directory.enums import MemberStatus, ProfileField, ProfileStatus, Purpose, Sector
from directory.models import Member, Organisation
from directory.profiles import (
    CHOICES,
    LINKS,
    NAME,
    TOLD,
    ChangedMeanwhile,
    check_consent,
    get_draft,
    get_told,
    lock_member,
    put_told,
)


@dataclass(frozen=True)
class Line:
    """One line of a profile that waits: what others see now, and what they would see."""

    label: str
    shown: str
    new: str

    @property
    def is_new(self) -> bool:
        return self.shown != self.new


def get_waiting() -> QuerySet[Member]:
    """This function will return the members of whose profile something waits, the longest waiting first."""
    waiting = Member.objects.filter(status=MemberStatus.APPROVED, changed_at__isnull=False)
    return waiting.defer("adjustments", "asked_words").select_related("user").order_by("changed_at", "pk")


def get_waiting_for(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return, for My page, that somebody was asked to change their profile. One query."""
    asked = Member.objects.filter(user=user.pk, status=MemberStatus.APPROVED).exclude(reading_note="")
    words = _("Somebody read your profile and asks you to change something.")
    return [Waiting(words, reverse("directory:my_profile"))] if asked.exists() else []


def get_lines(member: Member) -> list[Line]:
    """This function will return what a profile says and would say, line by line, without what is empty."""
    draft = get_draft(member)
    was_shown = member.published_at is not None
    shown = get_told(member) if was_shown else dict.fromkeys(draft)
    labels = {**dict(ProfileField.choices), NAME: Member._meta.get_field(NAME).verbose_name}
    lines = [Line(str(labels[field]), _say(field, shown[field]), _say(field, draft[field])) for field in TOLD]
    return [line for line in lines if line.shown or line.new]


def publish_profile(*, member: Member, read_at: datetime | None, now: datetime) -> None:
    """This function will show what waits, as far as the member chose, and tell them.

    `read_at` is `changed_at` of the member as it was read. A profile that is paused stays so.
    Raises ChangedMeanwhile, NotAMember, and NoConsent where the person no longer agrees to be found.
    """
    with transaction.atomic():
        member = _lock_read(member, read_at)
        check_consent(member.user, Purpose.DIRECTORY, now=now)
        put_told(member, member.changes or {})
        if member.new_photo:
            delete_after_commit(member.photo)
            member.photo, member.new_photo = member.new_photo.name, ""
        if member.profile_status == ProfileStatus.WAITING:
            member.profile_status = ProfileStatus.PUBLISHED
        member.published_at = member.published_at or now
        member.changes, member.changed_at, member.reading_note = None, None, ""
        member.save()
        profile_mails.tell_member(member, mail="profile_published", now=now)


def send_back(*, member: Member, words: str, read_at: datetime | None, now: datetime) -> None:
    """This function will ask a member, in words, to change what waits; what was shown before stays in sight.

    `read_at` is `changed_at` of the member as it was read. Raises ChangedMeanwhile and NotAMember.
    """
    with transaction.atomic():
        member = _lock_read(member, read_at)
        if member.profile_status == ProfileStatus.WAITING:
            member.profile_status = ProfileStatus.DRAFT
        member.changed_at, member.reading_note = None, words
        member.save(update_fields=["profile_status", "changed_at", "reading_note"])
        profile_mails.tell_member(member, mail="profile_sent_back", now=now)


def _lock_read(member: Member, read_at: datetime | None) -> Member:
    locked = lock_member(member.user)
    if locked.changed_at is None or locked.changed_at != read_at:
        raise ChangedMeanwhile
    return locked


def _say(field: str, value: object) -> str:
    """In words for a reader; nothing for what is empty."""
    if not value:
        return ""
    if field in CHOICES:
        return _join(str(CHOICES[field](each).label) for each in value)
    if field in LINKS:
        related = Member._meta.get_field(field).related_model
        return _join(str(each) for each in related.objects.filter(pk__in=value))
    if field == ProfileField.INVOLVEMENT:
        pages = Page.objects.filter(translation_key__in=value).order_by("pk")
        return _join({page.translation_key: page.title for page in reversed(pages)}.values())
    if field == ProfileField.ORGANISATION:
        return _join(str(each) for each in Organisation.objects.filter(pk=value))
    if field == ProfileField.SECTOR:
        return str(Sector(value).label)
    return str(value)


def _join(names) -> str:
    return ", ".join(sorted(names, key=str.casefold))
