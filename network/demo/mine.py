"""What the demonstration's member agreed to, follows, pledged and claimed. Nobody here exists."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings

from core import outbox
from core.models import User
from directory import consents
from directory.enums import Purpose
from directory.models import Consent
from events import claim_emails, expenses, pledges
from events.models import Signup
from network import follows
from network.demo.builder import Builder
from network.demo.expenses import FARE
from network.demo.hosting import LAST
from network.demo.logins import MEMBER

FOLLOWED = ("project-plain-words", "community-of-practice")
FOLLOWED_FOR = timedelta(days=20)
ENDS_IN = timedelta(days=12)  # the newsletter: so My page has something that waits
PLEDGE = "I will ask one person who has never been to come along with me. (demo)"


def load(builder: Builder) -> None:
    """This function will fill My page of the demonstration's member, where it is empty yet."""
    user = User.objects.get(email=MEMBER)
    if user.follows.exists():
        return
    for slug in FOLLOWED:
        page = builder.pages[slug]
        follows.follow(user=user, page_pk=page.pk, language="en", now=builder.now - FOLLOWED_FOR)
    _agree(user, Purpose.RULES, now=builder.now - FOLLOWED_FOR)
    _agree(user, Purpose.PROJECTS, now=builder.now - FOLLOWED_FOR)
    newsletter = _agree(user, Purpose.NEWSLETTER, now=builder.now + ENDS_IN - settings.CONSENT_LASTS)
    consents.note_asked_again(consent=newsletter, now=builder.now)  # no message: nobody is there to read it
    _take_part(builder, user)


def _agree(user: User, purpose: Purpose, *, now: datetime) -> Consent:
    return consents.give(user=user, purpose=purpose, language="en", now=now)


def _take_part(builder: Builder, user: User) -> None:
    """After the member's last meeting: a pledge, and a claim that waits for the desk."""
    booking = Signup.objects.filter(user=user, occasion=builder.pages[LAST].occasion).first()
    if booking is None:
        return
    pledges.make_pledge(
        occasion=booking.occasion,
        form_id=uuid4(),
        words=PLEDGE,
        email=user.email,
        language="en",
        now=builder.now,
    )
    claim = expenses.claim(
        signup=booking,
        details=expenses.Details(name=user.name, email=user.email, items=(FARE,)),
        receipts=[],
        form_token=uuid4(),
        language="en",
        now=builder.now,
    )
    # As in expenses.py: the demonstration's mail page stays empty for the visitor's own
    outbox.erase(subject_key=claim_emails.get_subject_key(claim))
