"""The two sides of an exchange of messages: who is on each, and the private links that open it for them."""

import re
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import translation

from core.models import NetworkDetails, User
from core.private_links import InvalidLink, make_signer
from directory.enums import KeeperStatus, MemberStatus
from directory.models import Keeper, Member, RelayThread

VALUE = re.compile(r"([0-9a-f]{32})-([sr])~.+")


@dataclass(frozen=True)
class Reader:
    """Where one side of an exchange is told that a message waits; `user` where there is an account."""

    email: str
    language: str
    user: User | None


@dataclass(frozen=True)
class Side:
    """One side of an exchange, as one of its people has opened it."""

    thread: RelayThread
    is_starter: bool
    reader: Reader

    @property
    def token(self) -> str:
        """What stands in this reader's private address."""
        return make_token(self.thread, self.reader, is_starter=self.is_starter)

    @property
    def other_name(self) -> str:
        """What the other side called itself, or was called when it began; empty for the office."""
        return self.thread.receiver_name if self.is_starter else self.thread.sender["name"]

    @property
    def other_user(self) -> User | None:
        """The one account on the other side, if it is a person with one."""
        if self.is_starter:
            return self.thread.member.user if self.thread.member else None
        return self.thread.user


def get_readers(thread: RelayThread, *, is_starter: bool) -> list[Reader]:
    """This function will return who reads one side: nobody where an account or a membership has ended."""
    if not is_starter:
        return get_receivers(member=thread.member, organisation=thread.organisation)
    if thread.user is None:
        return [Reader(thread.sender["email"], thread.language, None)]
    return [Reader(thread.user.email, thread.language, thread.user)] if thread.user.is_active else []


def get_receivers(*, member: Member | None, organisation) -> list[Reader]:
    """This function will return who reads what is written to a member, to an organisation (at the address of
    its role, else whoever keeps its page), or, where both are missing, to the network's office.
    """
    if member:
        return _get_members([member])
    if organisation is None:
        email = NetworkDetails.for_language(settings.LANGUAGE_CODE).contact_email
    elif not organisation.is_published:
        return []
    elif not organisation.contact_email:
        keepers = Keeper.objects.filter(organisation=organisation, status=KeeperStatus.APPROVED)
        return _get_members([keeper.member for keeper in keepers.select_related("member__user")])
    else:
        email = organisation.contact_email
    return [Reader(email, settings.LANGUAGE_CODE, None)] if email else []


def make_token(thread: RelayThread, reader: Reader, *, is_starter: bool) -> str:
    """This function will return what stands in a reader's private address: the exchange and the side, signed
    for the e-mail address it goes to. It opens nothing any more once that is not this side's address.
    """
    return _make_signer(reader).sign(f"{thread.public_id.hex}-{'s' if is_starter else 'r'}")


def read_token(token: str) -> Side:
    """This function will return what a private link opens. Raises InvalidLink."""
    value = VALUE.fullmatch(token)
    thread = value and _find_thread(UUID(value[1]))
    if not thread:
        raise InvalidLink
    is_starter = value[2] == "s"
    for reader in get_readers(thread, is_starter=is_starter):
        try:
            _make_signer(reader).unsign(token)
        except signing.BadSignature:
            continue
        if is_starter or thread.is_confirmed:
            return Side(thread, is_starter, reader)
    raise InvalidLink


def get_url(name: str, thread: RelayThread, reader: Reader, *, is_starter: bool) -> str:
    """This function will return a reader's own absolute address of what is named, in their language."""
    with translation.override(reader.language):
        return settings.SITE_URL + reverse(name, args=[make_token(thread, reader, is_starter=is_starter)])


def _find_thread(public_id: UUID) -> RelayThread | None:
    threads = RelayThread.objects.filter(public_id=public_id)
    return threads.select_related("user", "member__user", "organisation", "page").first()


def _get_members(members: list[Member]) -> list[Reader]:
    return [
        Reader(member.user.email, member.language, member.user)
        for member in members
        if member.status == MemberStatus.APPROVED and member.user.is_active
    ]


def _make_signer(reader: Reader) -> signing.Signer:
    return make_signer(f"directory.relay {reader.email}")
