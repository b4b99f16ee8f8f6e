"""Members of whom nobody has heard for long: asked whether they want to stay, and gone if they never answer.

Whoever logs in or presses the button in our mail stays. So does whoever is here without logging in: staff,
people with a booking, hosts of what is to come.
"""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import translation

from core import accounts, presence
from core.private_links import InvalidLink, read_uuid, sign_uuid
from directory import membership, profile_data
from directory.enums import MemberStatus
from directory.member_mail import write_to
from directory.models import Concern, Member

SALT = "directory.stay"


def ask(*, now: datetime) -> int:
    """This function will ask members without a sign of life for settings.ASK_SILENT_MEMBER, once, whether
    they want to stay, and return how many.
    """
    unasked = _get_silent(now).filter(
        Q(silence_asked_at=None)
        | Q(silence_asked_at__lte=F("user__last_login"))
        | Q(silence_asked_at__lte=F("stayed_at"))
    )
    return sum(_ask(member, now=now) for member in unasked)


def stay(*, token: str, now: datetime) -> None:
    """This function will note that a member wants to stay, as their private link says. Raises InvalidLink."""
    if not Member.objects.filter(pk=read_token(token).pk).update(stayed_at=now):
        raise InvalidLink


def read_token(token: str) -> Member:
    """This function will return the member behind a private link to stay. Raises InvalidLink."""
    public_id = read_uuid(token, salt=SALT)
    member = Member.objects.filter(public_id=public_id, status=MemberStatus.APPROVED).first()
    if member is None:
        raise InvalidLink
    return member


def get_stay_url(member: Member) -> str:
    """This function will return the absolute address on which a member says that they stay."""
    with translation.override(member.language):
        token = sign_uuid(member.public_id, salt=SALT)
        return settings.SITE_URL + reverse("directory:stay", args=[token])


def expire_members(now: datetime) -> int:
    """This function will forget who left or was declined long ago, and the accounts of members who were asked
    and did not answer until settings.KEEP_SILENT_MEMBER. Returns how many.

    Whom a worry about safety speaks of stays.
    """
    time_to_answer = settings.KEEP_SILENT_MEMBER - settings.ASK_SILENT_MEMBER
    gone = (
        _get_silent(now)
        .filter(silence_asked_at__lt=now - time_to_answer)
        .exclude(silence_asked_at__lte=F("user__last_login"), user__last_login__isnull=False)
        .exclude(silence_asked_at__lte=F("stayed_at"), stayed_at__isnull=False)
        .exclude(Exists(Concern.objects.filter(subject=OuterRef("user"))))
    )
    return membership.expire_members(now) + sum(_forget(member, now=now) for member in gone)


def _get_silent(now: datetime) -> QuerySet[Member]:
    before = now - settings.ASK_SILENT_MEMBER
    return (
        Member.objects.filter(
            Q(user__last_login=None) | Q(user__last_login__lt=before),
            Q(stayed_at=None) | Q(stayed_at__lt=before),
            status=MemberStatus.APPROVED,
            approved_at__lt=before,
            user__is_active=True,
        )
        .exclude(presence.is_present("user", now=now))
        .select_related("user")
        .order_by("pk")
    )


@transaction.atomic
def _ask(member: Member, *, now: datetime) -> bool:
    Member.objects.filter(pk=member.pk).update(silence_asked_at=now)
    last_day = now + settings.KEEP_SILENT_MEMBER - settings.ASK_SILENT_MEMBER
    return _write("silence_ask", member, now=now, last_day=last_day, stay_url=get_stay_url(member))


@transaction.atomic
def _forget(member: Member, *, now: datetime) -> bool:
    profile_data.erase_members(email=member.user.email, now=now)
    accounts.erase_account(email=member.user.email, now=now)
    return _write("silence_gone", member, now=now)


def _write(mail: str, member: Member, *, now: datetime, **context) -> bool:
    key = f"{mail}:{member.public_id}:{now:%Y-%m-%d}"
    return write_to(member, mail, key=key, kind="silence", now=now, **context)
