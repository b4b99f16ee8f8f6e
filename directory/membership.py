"""Who belongs to the network. The only writer of `Member.status`.

Somebody with a confirmed account asks, and those who were given the right to welcome members answer. Whoever
leaves, or is declined, may ask again. What people wrote with their request is gone once it is answered.
"""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.log_actions import log

from core import outbox
from core.models import User
from core.trusted import get_trusted, is_trusted
from directory import consents, photos
from directory.enums import MemberStatus, Purpose, Role
from directory.member_mail import write_to
from directory.models import Member
from directory.profiles import UnknownChoice

RIGHT = ("directory", "welcome_members")
OPEN = (MemberStatus.ASKED, MemberStatus.APPROVED)
# Of somebody who left: enough to say so, and to know them by when they come back. All else goes at once
STAYS = {"id", "user", "public_id", "chosen_name", "status", "language", "approved_at"}
# What somebody agreed to as a member. Their stories and the newsletter need no membership
ENDS = (Purpose.RULES, Purpose.DIRECTORY, Purpose.PHOTO, Purpose.PROJECTS)


class NotConfirmed(Exception):
    """The account has no address that somebody confirmed."""


class AskedAlready(Exception):
    """A request of this account waits to be answered."""


class MemberAlready(Exception):
    """The account is a member."""


class NothingToLeave(Exception):
    """The account is no member, and has not asked to be one."""


class NotAWelcomer(PermissionDenied):
    """Nobody gave this account the right to welcome members."""


class NotWaiting(Exception):
    """There is no such request, or somebody has answered it, or it was taken back."""


# Asking and leaving


def is_confirmed(user: User | AnonymousUser) -> bool:
    """This function will say whether somebody is logged in with an account whose address they confirmed."""
    return user.is_authenticated and EmailAddress.objects.filter(user=user, verified=True).exists()


def get_membership(user: User) -> Member | None:
    """This function will return what there is of an account's membership, whatever its status, or None."""
    return Member.objects.filter(user=user).first()


def ask(
    *,
    user: User,
    chosen_name: str,
    language: str,
    part: str,
    words: str,
    read_in: str,
    rules_version: int | None = None,
    now: datetime,
) -> Member:
    """This function will keep a request to join, note that the person agrees to the house rules, and tell
    both them and those who answer. It writes to the person in `language`.

    `part` is a value of Role or "". `read_in` is the language, and `rules_version` the version, of the house
    rules that they read. Raises NotConfirmed, AskedAlready, MemberAlready, UnknownChoice, and
    consents.NothingToAgreeTo or consents.WordsChanged.
    """
    if part and part not in Role.values:
        raise UnknownChoice(f"No part in the network: {part}")
    if not is_confirmed(user):
        raise NotConfirmed
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)  # two presses at once are one after the other
        member = get_membership(user) or Member(user=user)
        if member.pk and member.status == MemberStatus.ASKED:
            raise AskedAlready
        if member.pk and member.status == MemberStatus.APPROVED:
            raise MemberAlready
        member.status, member.asked_at = MemberStatus.ASKED, now
        member.approved_at = member.declined_at = member.left_at = None
        member.chosen_name, member.language = chosen_name, language
        member.asked_words = {"part": part, "words": words}
        member.save()
        consents.give(user=user, purpose=Purpose.RULES, language=read_in, version=rules_version, now=now)
        _write_to(member, "join_received", now=now)
        _tell_welcomers(member, now=now)
        return member


def leave(*, user: User, now: datetime) -> Member:
    """This function will end a membership, or take back the request for one, at once. The account stays.

    The profile goes, and all that only members have: see STAYS. Raises NothingToLeave.
    """
    with transaction.atomic():
        member = Member.objects.select_for_update().filter(user=user, status__in=OPEN).first()
        if member is None:
            raise NothingToLeave
        outbox.withdraw(subject_key=f"user:{member.user_id}", kinds=["join"])
        _clear(member)
        member.status, member.left_at = MemberStatus.LEFT, now
        member.save()
        for purpose in ENDS:
            consents.withdraw(user=user, purpose=purpose, now=now)
        return member


def _clear(member: Member) -> None:
    """Takes from a member all that is not in STAYS, and what only members have."""
    photos.forget_files(member)
    for field in Member._meta.concrete_fields:
        if field.name not in STAYS:
            setattr(member, field.attname, field.get_default())
    for field in Member._meta.many_to_many:
        getattr(member, field.name).clear()
    for related in (member.terms, member.induction, member.kept_organisations):
        related.all().delete()


# Answering


def is_welcomer(viewer: User | AnonymousUser) -> bool:
    """This function will say whether somebody gave this account the right to welcome members. One query."""
    return is_trusted(viewer, *RIGHT)


def get_welcomers() -> QuerySet[User]:
    """This function will return those who welcome members."""
    return get_trusted(*RIGHT)


def get_requests(*, viewer: User) -> QuerySet[Member]:
    """This function will return the requests that wait, without their words, the oldest first.

    Raises NotAWelcomer.
    """
    _check(viewer)
    waiting = Member.objects.filter(status=MemberStatus.ASKED, user__is_active=True)
    return waiting.defer("asked_words", "adjustments").order_by("asked_at", "pk")


def get_request(*, pk: int, viewer: User) -> Member:
    """This function will return one request with its words, and write down that `viewer` looked.

    Raises NotAWelcomer and NotWaiting.
    """
    with transaction.atomic():
        member = _get_waiting(pk, viewer)
        _log(member, "see", viewer)
        return member


def approve(*, pk: int, viewer: User, now: datetime) -> Member:
    """This function will take somebody in and welcome them by mail. Their profile is shown to nobody yet; the
    part they asked for stands in it. Raises NotAWelcomer and NotWaiting.
    """
    with transaction.atomic():
        member = _get_waiting(pk, viewer)
        part = member.asked_words.get("part")
        member.status, member.approved_at = MemberStatus.APPROVED, now
        member.roles = [part] if part else []
        member.asked_words = {}
        member.save()
        _log(member, "approve", viewer)
        _write_to(member, "join_welcome", now=now)
        return member


def decline(*, pk: int, viewer: User, reason: str, now: datetime) -> Member:
    """This function will decline a request and tell the person why, by mail: the reason is kept nowhere else.

    Raises NotAWelcomer and NotWaiting.
    """
    with transaction.atomic():
        member = _get_waiting(pk, viewer)
        member.status, member.declined_at = MemberStatus.DECLINED, now
        member.asked_words = {}
        member.save()
        _log(member, "decline", viewer)
        _write_to(member, "join_declined", reason=reason, now=now)
        return member


def get_members(*, viewer: User, status: str) -> QuerySet[Member]:
    """This function will return those with a status, with their chosen names and dates, by name.

    Raises NotAWelcomer.
    """
    _check(viewer)
    dates = ("chosen_name", "status", "asked_at", "approved_at", "declined_at", "left_at")
    return Member.objects.filter(status=status).only(*dates).order_by("chosen_name", "pk")


# Forgetting


def expire_members(now: datetime) -> int:
    """This function will delete requests that were declined or not answered, and what is left of members who
    left, settings.KEEP_REQUEST_TO_JOIN after. Returns how many.
    """
    before = now - settings.KEEP_REQUEST_TO_JOIN
    old = Member.objects.filter(
        Q(status=MemberStatus.ASKED, asked_at__lt=before)
        | Q(status=MemberStatus.DECLINED, declined_at__lt=before)
        | Q(status=MemberStatus.LEFT, left_at__lt=before)
    )
    count = old.count()
    old.delete()
    return count


def _check(viewer: User) -> None:
    if not is_welcomer(viewer):
        raise NotAWelcomer


def _get_waiting(pk: int, viewer: User) -> Member:
    _check(viewer)
    waiting = Member.objects.select_for_update(of=("self",)).select_related("user")
    member = waiting.filter(pk=pk, status=MemberStatus.ASKED).first()
    if member is None:
        raise NotWaiting
    return member


def _log(member: Member, action: str, viewer: User) -> None:
    """By number: the site's history is read by more people than may know who asked."""
    log(instance=member, action=f"directory.{action}_request", user=viewer, title=f"No. {member.pk}")


def _write_to(member: Member, mail: str, *, now: datetime, **context: str) -> None:
    """One mail a request: whoever asks again is answered again."""
    key = f"{mail}:{member.pk}:{member.asked_at.timestamp():.0f}"
    write_to(member, mail, key=key, kind="join", now=now, priority=3, **context)


def _tell_welcomers(member: Member, *, now: datetime) -> None:
    outbox.tell_each(
        get_welcomers(),
        template="directory/email/join_waiting",
        context={},
        key=f"join_waiting:{member.pk}:{member.asked_at.timestamp():.0f}",
        kind="join",
        subject_key=f"join:{member.pk}",
        now=now,
    )
