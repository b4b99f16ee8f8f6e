"""What becomes of messages between people: what one gets of them, and when they go. See relay.py."""

from datetime import datetime

from django.conf import settings
from django.db.models import Q

from core import outbox
from core.contact import UnusableEmail, normalise_email
from directory.models import RelayThread


def export_threads(email: str) -> list[dict]:
    """This function will return the exchanges of the person behind an address: what they wrote, and what was
    passed on to them. Never the other side's address, nor what was kept from them.
    """
    rows = []
    for thread, is_starter in _find_threads(email):
        messages = [
            {
                "is_from_me": message.is_from_starter == is_starter,
                "words": message.words,
                "sent_at": message.sent_at,
            }
            for message in thread.messages.all()
            if message.is_from_starter == is_starter or (thread.is_confirmed and not message.is_withheld)
        ]
        if messages:
            rows.append(
                {
                    "my_name": thread.sender["name"] if is_starter else thread.receiver_name,
                    "other_name": thread.receiver_name if is_starter else thread.sender["name"],
                    "language": thread.language,
                    "state": thread.state,
                    "created_at": thread.created_at,
                    "messages": messages,
                }
            )
    return rows


def erase_threads(*, email: str, now: datetime) -> int:
    """This function will delete the exchanges of the person behind an address, on both sides, and the news of
    them that waits to be sent. Returns how many there were.
    """
    found = {thread for thread, _is_starter in _find_threads(email)}
    for thread in found:
        _delete(thread)
    return len(found)


def expire_threads(now: datetime) -> int:
    """This function will delete the exchanges whose newest message is older than settings.KEEP_RELAY, and
    those that nobody confirmed in settings.KEEP_RELAY_UNCONFIRMED. Returns how many.
    """
    old = Q(last_at__lt=now - settings.KEEP_RELAY)
    unconfirmed = Q(is_confirmed=False, created_at__lt=now - settings.KEEP_RELAY_UNCONFIRMED)
    found = list(RelayThread.objects.filter(old | unconfirmed))
    for thread in found:
        _delete(thread)
    return len(found)


def _delete(thread: RelayThread) -> None:
    for is_starter in (True, False):
        outbox.erase(subject_key=get_subject_key(thread, is_starter=is_starter))
    thread.delete()


def get_subject_key(thread: RelayThread, *, is_starter: bool) -> str:
    """This function will return under which key the outbox keeps what goes to one side of an exchange."""
    return f"relay:{thread.public_id}:{'starter' if is_starter else 'receiver'}"


def _find_threads(email: str) -> list[tuple[RelayThread, bool]]:
    """The exchanges of an address, and whether its owner began each. What is encrypted cannot be searched:
    of those without an account all are opened, and 90 days of them are few.
    """
    try:
        wanted = normalise_email(email)
    except UnusableEmail:
        return []
    threads = RelayThread.objects.order_by("pk").prefetch_related("messages")
    started = threads.filter(user__email__iexact=email)
    unknown = [thread for thread in threads.filter(user=None) if thread.sender.get("email") == wanted]
    received = threads.filter(member__user__email__iexact=email)
    return [(thread, True) for thread in (*started, *unknown)] + [(thread, False) for thread in received]
