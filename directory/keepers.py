"""Who keeps an organisation's page: members ask, editors answer, either may end it.

The only writer of `Keeper`. Messages name the organisation, never a person.
"""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation

from core import outbox
from core.trusted import get_trusted
from directory.enums import KeeperStatus, MemberStatus
from directory.member_mail import write_to
from directory.models import Keeper, Member, Organisation


class AlreadyKeeps(Exception):
    """The member keeps this page already."""


class AlreadyAnswered(Exception):
    """The request was answered or taken back meanwhile, or the member has left."""


def ask(*, organisation: Organisation, member: Member, words: str, now: datetime) -> Keeper:
    """This function will note that a member asks to keep an organisation's page, and tell those who answer.

    `words` say how they belong to it, and go once the request is answered. Asking twice is asking once;
    whoever was declined may ask again. Raises AlreadyKeeps.
    """
    with transaction.atomic():
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        keeper = Keeper.objects.filter(organisation=organisation, member=member).first()
        if keeper and keeper.status == KeeperStatus.APPROVED:
            raise AlreadyKeeps
        if keeper and keeper.status == KeeperStatus.ASKED:
            return keeper
        keeper, _is_new = Keeper.objects.update_or_create(
            organisation=organisation,
            member=member,
            defaults={
                "status": KeeperStatus.ASKED,
                "asked_words": words,
                "asked_at": now,
                "answered_at": None,
            },
        )
        _tell_editors(keeper, now=now)
        return keeper


def answer(*, pk: int, is_approved: bool, now: datetime) -> Keeper:
    """This function will let a member keep a page, or not, and tell them. Raises AlreadyAnswered."""
    with transaction.atomic():
        keeper = get_asked().select_for_update(of=("self",)).filter(pk=pk).first()
        if keeper is None:
            raise AlreadyAnswered
        keeper.status = KeeperStatus.APPROVED if is_approved else KeeperStatus.DECLINED
        keeper.asked_words, keeper.answered_at = "", now
        keeper.save()
        _tell(keeper, "approved" if is_approved else "declined", now=now)
        return keeper


def end(*, pk: int, now: datetime) -> Keeper:
    """This function will take a page back from its keeper, as editors decide, and tell them.

    Raises AlreadyAnswered where they do not keep it any more.
    """
    with transaction.atomic():
        keeper = get_keepers().select_for_update(of=("self",)).filter(pk=pk).first()
        if keeper is None:
            raise AlreadyAnswered
        _tell(keeper, "ended", now=now)
        keeper.delete()
        return keeper


def give_up(*, organisation: Organisation, member: Member) -> bool:
    """This function will end a member's keeping of a page, or their request, as they wish, and say whether
    there was any.
    """
    deleted, _models = Keeper.objects.filter(organisation=organisation, member=member).delete()
    return deleted > 0


def get_asked() -> QuerySet[Keeper]:
    """This function will return the requests of members that wait for an answer, the oldest first."""
    return _of_members(KeeperStatus.ASKED).order_by("asked_at", "pk")


def get_keepers() -> QuerySet[Keeper]:
    """This function will return who keeps which page, by the organisation's name."""
    return _of_members(KeeperStatus.APPROVED).order_by("organisation__name", "pk")


def get_own(member: Member) -> QuerySet[Keeper]:
    """This function will return the pages that a member keeps, or asked to, by the organisation's name."""
    found = Keeper.objects.filter(member=member).exclude(status=KeeperStatus.DECLINED)
    return found.select_related("organisation").order_by("organisation__name")


def export_keepers(email: str) -> list[dict]:
    """This function will return which pages the member behind an address keeps, or asked to keep."""
    found = _get_of(email).select_related("organisation")
    return [
        {
            "organisation": keeper.organisation.name,
            "status": keeper.status,
            "asked_words": keeper.asked_words,
            "asked_at": keeper.asked_at,
            "answered_at": keeper.answered_at,
        }
        for keeper in found.order_by("pk")
    ]


def erase_keepers(*, email: str, now: datetime) -> int:
    """This function will end all keeping of the member behind an address, and return how much there was."""
    deleted, _models = _get_of(email).delete()
    return deleted


def _of_members(status: KeeperStatus) -> QuerySet[Keeper]:
    found = Keeper.objects.filter(status=status, member__status=MemberStatus.APPROVED)
    return found.select_related("organisation", "member__user")


def _get_of(email: str) -> QuerySet[Keeper]:
    return Keeper.objects.filter(member__user__email__iexact=email)


def _tell_editors(keeper: Keeper, *, now: datetime) -> None:
    outbox.tell_each(
        get_trusted("directory", "change_organisation"),
        template="directory/email/keeper_asked",
        context={
            "organisation": keeper.organisation.name,
            "list_url": settings.SITE_URL + reverse("keeper:index"),
        },
        key=f"keeper-asked:{keeper.pk}:{now.isoformat()}",
        kind="keeper_asked",
        now=now,
    )


def _tell(keeper: Keeper, said: str, *, now: datetime) -> None:
    """`said` is "approved", "declined" or "ended"."""
    member = keeper.member
    with translation.override(member.language):
        url = settings.SITE_URL + reverse("directory:my_organisations")
    write_to(
        member,
        "keeper_answer",
        key=f"keeper-{said}:{keeper.pk}:{now.isoformat()}",
        kind="keeper_answer",
        now=now,
        said=said,
        organisation=keeper.organisation.name,
        list_url=url,
    )
