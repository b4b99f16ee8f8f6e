"""Messages between people, through the site: no side sees the other's address. The one writer and reader.

Mails say only that a message waits; what it says is read and answered on the site, behind a private link
(relay_sides.py). Why not by e-mail: site/docs/decisions/0015-relay.md. How long it is kept: relay_keeping.py.
Who was blocked is told nothing: what they write is kept for themselves, and goes nowhere.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Max, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import outbox
from core.contact import normalise_email
from core.models import Mail, User
from directory import blocks, concerns
from directory.enums import KeeperStatus, MemberStatus, RelayState
from directory.models import Member, Organisation, RelayMessage, RelayThread
from directory.relay_keeping import get_subject_key
from directory.relay_sides import Reader, Side, get_readers, get_receivers, get_url

A_DAY = timedelta(days=1)
TOLD = "relay"  # a message waits
CONFIRM = "relay_confirm"  # somebody without an account is asked whether it was them


class NobodyThere(Exception):
    """Nobody would get the message: no address, no keeper, a membership that ended."""


class Ended(Exception):
    """One of the two ended the exchange."""


class BlockedByYourself(Exception):
    """Who writes has blocked the other: neither writes to the other then."""


class TooManyMessages(Exception):
    """Somebody wrote, or was written to, as often as one may be in a day."""


@dataclass(frozen=True)
class Receiver:
    """To whom a message goes: a member, an organisation, or, where both are missing, the network's office.

    `name` is what the sender knows it by, empty for the office. `page`: what they ask the office about.
    """

    name: str = ""
    member: Member | None = None
    organisation: Organisation | None = None
    page: object | None = None

    @property
    def readers(self) -> list[Reader]:
        return get_receivers(member=self.member, organisation=self.organisation)


@dataclass(frozen=True)
class Exchange:
    """One line of somebody's list."""

    side: Side
    last_at: datetime


def write(
    *,
    receiver: Receiver,
    user: User | None,
    name: str,
    email: str,
    words: str,
    form_id: UUID,
    language: str,
    now: datetime,
) -> None:
    """This function will keep a message and tell its receiver that it waits.

    Who has no `user` gives an `email`: the message goes on only once they have pressed a button behind the
    link that is sent there. The same form counts once. Raises NobodyThere and TooManyMessages.
    """
    if not receiver.readers:
        raise NobodyThere
    with transaction.atomic():
        thread, is_new = RelayThread.objects.get_or_create(
            form_id=form_id,
            defaults={
                "member": receiver.member,
                "organisation": receiver.organisation,
                "page": receiver.page,
                "user": user,
                "sender": {"name": name, "email": "" if user else normalise_email(email)},
                "receiver_name": receiver.name,
                "is_confirmed": user is not None,
                "language": language,
                "created_at": now,
                "last_at": now,
            },
        )
        if not is_new:
            return
        if user:
            _check_limits(thread, is_from_starter=True, now=now)
        message = RelayMessage.objects.create(
            thread=thread, form_id=form_id, is_from_starter=True, words=words, sent_at=now
        )
        if user:
            _pass_on(message, now=now)
        else:
            _ask_to_confirm(thread, now=now)


def confirm(*, side: Side, now: datetime) -> None:
    """This function will pass on what somebody without an account wrote, once. Raises TooManyMessages."""
    with transaction.atomic():
        thread = _lock(side.thread)
        if thread.is_confirmed or thread.state != RelayState.OPEN:
            return
        _check_limits(thread, is_from_starter=True, now=now)
        thread.is_confirmed, thread.last_at = True, now
        thread.save(update_fields=["is_confirmed", "last_at"])
        for message in thread.messages.all():
            _pass_on(message, now=now)


def answer(*, side: Side, words: str, form_id: UUID, now: datetime) -> None:
    """This function will keep one more message of an exchange and tell the other side that it waits.

    The same form counts once. Raises Ended, NobodyThere, BlockedByYourself and TooManyMessages.
    """
    with transaction.atomic():
        thread = _lock(side.thread)
        if RelayMessage.objects.filter(form_id=form_id).exists():
            return
        if thread.state != RelayState.OPEN:
            raise Ended
        if not get_readers(thread, is_starter=not side.is_starter):
            raise NobodyThere
        if has_blocked_other(side):
            raise BlockedByYourself
        _check_limits(thread, is_from_starter=side.is_starter, now=now)
        thread.last_at = now
        thread.save(update_fields=["last_at"])
        message = RelayMessage.objects.create(
            thread=thread, form_id=form_id, is_from_starter=side.is_starter, words=words, sent_at=now
        )
        _pass_on(message, now=now)


def end(*, side: Side, state: RelayState = RelayState.STOPPED) -> None:
    """This function will end an exchange for both, and take back what waits to be sent to who ended it."""
    with transaction.atomic():
        thread = _lock(side.thread)
        if thread.state == RelayState.OPEN:
            thread.state, thread.is_ended_by_starter = state, side.is_starter
            thread.save(update_fields=["state", "is_ended_by_starter"])
        outbox.withdraw(subject_key=get_subject_key(thread, is_starter=side.is_starter), kinds=[TOLD])


def block_other(*, side: Side, now: datetime) -> None:
    """This function will keep the two people of an exchange from seeing and writing to one another.

    It does nothing where either has no account: for them there is `end`.
    """
    if side.reader.user and side.other_user:
        blocks.block(blocker=side.reader.user, blocked=side.other_user, name=side.other_name, now=now)


def has_blocked_other(side: Side) -> bool:
    """This function will say whether this side's person blocked the other's. One query, or none."""
    if not (side.reader.user and side.other_user):
        return False
    return blocks.has_blocked(blocker=side.reader.user, blocked=side.other_user)


def report(
    *, side: Side, words: str, contact: str, quotes: bool, form_id: UUID, language: str, now: datetime
) -> None:
    """This function will report a worry about the other side, and end the exchange.

    The exchange's own words go along only if the person who reports it wants that: `quotes`.
    Raises NobodyReads and TooManyConcerns of concerns.py; then nothing has changed.
    """
    with override(settings.LANGUAGE_CODE):
        where = _("Messages through this site, with: %(name)s") % {"name": side.other_name or _("the office")}
    said = [words, *(_quote(message, side) for message in get_messages(side) if quotes)]
    with transaction.atomic():
        concerns.report(
            form_id=form_id,
            words="\n\n".join(said),
            where=where,
            name="",
            contact=contact,
            subject=side.other_user,
            language=language,
            now=now,
        )
        end(side=side, state=RelayState.REPORTED)


def get_messages(side: Side) -> list[RelayMessage]:
    """This function will return what one side wrote and what was passed on to it, in order. One query."""
    seen = Q(is_from_starter=side.is_starter) | Q(is_withheld=False)
    return list(side.thread.messages.filter(seen).order_by("pk"))


def get_exchanges(*, user: User) -> list[Exchange]:
    """This function will return the exchanges of an account, the newest message first, each behind the link
    that opens it. One query.
    """
    keeps = Q(
        organisation__contact_email="",
        organisation__is_published=True,
        organisation__keepers__member__user=user,
        organisation__keepers__member__status=MemberStatus.APPROVED,
        organisation__keepers__status=KeeperStatus.APPROVED,
    )
    receives = Q(member__user=user, member__status=MemberStatus.APPROVED) | keeps
    threads = (
        RelayThread.objects.filter(Q(user=user) | receives, is_confirmed=True)
        .annotate(
            starter_at=Max("messages__sent_at", filter=_passed(is_starter=True)),
            receiver_at=Max("messages__sent_at", filter=_passed(is_starter=False)),
        )
        .select_related("user", "member__user", "page")
    )
    found = []
    for thread in threads:
        is_starter = thread.user_id == user.pk
        last_at = thread.starter_at if is_starter else thread.receiver_at
        if last_at:
            found.append(Exchange(Side(thread, is_starter, Reader(user.email, "", user)), last_at))
    return sorted(found, key=lambda exchange: exchange.last_at, reverse=True)


def _passed(*, is_starter: bool) -> Q:
    return Q(messages__is_from_starter=is_starter) | Q(messages__is_withheld=False)


def _pass_on(message: RelayMessage, *, now: datetime) -> None:
    """Tells the other side, unless it does not want to hear from who wrote this."""
    thread = message.thread
    if _is_unwanted(thread, is_from_starter=message.is_from_starter):
        message.is_withheld = True
        message.save(update_fields=["is_withheld"])
        return
    is_starter = not message.is_from_starter
    for number, reader in enumerate(get_readers(thread, is_starter=is_starter)):
        stop_url = get_url("directory:relay_stop", thread, reader, is_starter=is_starter)
        _mail(
            TOLD, thread, reader, f"{message.pk}:{number}", is_starter=is_starter, now=now, stop_url=stop_url
        )


def _ask_to_confirm(thread: RelayThread, *, now: datetime) -> None:
    """Anybody can type anybody's address: so it gets only so many of these a day."""
    [reader] = get_readers(thread, is_starter=True)
    recent = Mail.objects.filter(to=reader.email, kind=CONFIRM, created_at__gt=now - A_DAY)
    if recent.count() < settings.MAIL_PER_ADDRESS_A_DAY:
        _mail(CONFIRM, thread, reader, f"{thread.public_id}", is_starter=True, now=now)


def _mail(
    kind: str, thread: RelayThread, reader: Reader, key: str, *, is_starter: bool, now: datetime, **fields
) -> None:
    outbox.queue_template(
        template=f"directory/email/{kind}",
        context={"url": get_url("directory:relay", thread, reader, is_starter=is_starter), **fields},
        key=f"{kind}:{key}",
        kind=kind,
        subject_key=get_subject_key(thread, is_starter=is_starter),
        to=reader.email,
        language=reader.language,
        now=now,
        **fields,
    )


def _is_unwanted(thread: RelayThread, *, is_from_starter: bool) -> bool:
    """Accounts block one another. Who has none is unwanted where their receiver ended an exchange with them:
    they could begin the next one at once.
    """
    if thread.user:
        return bool(thread.member) and blocks.is_blocked(thread.user, thread.member.user)
    if not is_from_starter:
        return False
    ended = _same_receiver(thread).filter(user=None, is_ended_by_starter=False)
    return any(other.sender["email"] == thread.sender["email"] for other in ended)


def _check_limits(thread: RelayThread, *, is_from_starter: bool, now: datetime) -> None:
    today = RelayMessage.objects.filter(sent_at__gt=now - A_DAY, is_from_starter=is_from_starter)
    sender = {"thread__user": thread.user} if is_from_starter and thread.user else {"thread": thread}
    if today.filter(**sender).count() >= settings.RELAY_PER_SENDER:
        raise TooManyMessages
    received = today.filter(thread__in=_same_receiver(thread), thread__is_confirmed=True, is_withheld=False)
    if is_from_starter and received.count() >= settings.RELAY_PER_RECEIVER:
        raise TooManyMessages


def _same_receiver(thread: RelayThread) -> QuerySet[RelayThread]:
    return RelayThread.objects.filter(member=thread.member, organisation=thread.organisation)


def _lock(thread: RelayThread) -> RelayThread:
    threads = RelayThread.objects.select_for_update(of=("self",))
    return threads.select_related("user", "member__user", "organisation").get(pk=thread.pk)


def _quote(message: RelayMessage, side: Side) -> str:
    who = _("I wrote:") if message.is_from_starter == side.is_starter else _("They wrote:")
    return f"{timezone.localtime(message.sent_at):%d.%m.%Y %H:%M} {who}\n{message.words}"
