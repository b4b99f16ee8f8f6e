"""One exchange of messages in the demonstration: somebody wrote to the member, who has answered."""

from datetime import timedelta
from uuid import uuid4

from core import outbox
from directory import relay
from directory.enums import ProfileStatus
from directory.models import Member, RelayThread
from directory.relay_keeping import get_subject_key
from directory.relay_sides import Side, get_readers
from network.demo.builder import Builder
from network.demo.logins import MEMBER

WORDS = (
    "Hello! I read that you can help with plain words. Could you look at a letter with me, "
    "some time next week? It is two pages long. (demo)"
)
ANSWER = "Hello! Yes, gladly. Any morning is fine for me. (demo)"


def load(builder: Builder) -> None:
    """This function will have one shown member write to the demonstration's member, if nobody did yet.

    No message about it is left to send.
    """
    if RelayThread.objects.exists():
        return
    member = Member.objects.select_related("user").get(user__email=MEMBER)
    sender = (
        Member.objects.filter(profile_status=ProfileStatus.PUBLISHED)
        .exclude(pk=member.pk)
        .select_related("user")
        .order_by("pk")[0]
    )
    started = builder.now - timedelta(days=2)
    relay.write(
        receiver=relay.Receiver(name=member.chosen_name, member=member),
        user=sender.user,
        name=sender.chosen_name,
        email="",
        words=WORDS,
        form_id=uuid4(),
        language="en",
        now=started,
    )
    thread = RelayThread.objects.get()
    [reader] = get_readers(thread, is_starter=False)
    side = Side(thread, is_starter=False, reader=reader)
    relay.answer(side=side, words=ANSWER, form_id=uuid4(), now=started + timedelta(hours=3))
    for is_starter in (True, False):
        subject_key = get_subject_key(thread, is_starter=is_starter)
        outbox.withdraw(subject_key=subject_key, kinds=[relay.TOLD])
