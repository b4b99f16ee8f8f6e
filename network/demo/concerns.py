"""Who reads worries about safety in the demonstration, and one that is waiting. All of it is made up."""

from datetime import timedelta
from uuid import uuid4

from core import outbox
from core.models import User
from directory import concerns
from directory.models import Concern, ConcernContact
from network.demo.builder import Builder
from network.demo.logins import AFTERCARE, SAFEGUARDING


def load(builder: Builder) -> None:
    """This function will put two people on the list, so that worries about a named person are taken, and
    report one worry if there is none. Nobody is written to about it.
    """
    for email in (SAFEGUARDING, AFTERCARE):
        ConcernContact.objects.get_or_create(user=User.objects.get(email=email))
    if not Concern.objects.exists():
        concerns.report(
            form_id=uuid4(),
            words="Somebody waited outside for another person after the meeting. It felt wrong. (demo)",
            where="A meeting in York (demo)",
            name="",
            contact="",
            language="en",
            now=builder.now - timedelta(days=1),
        )
        outbox.withdraw(subject_key=f"concern:{Concern.objects.get().pk}", kinds=["concern"])
