"""What somebody can do about an event once it has begun or is over, for the private page of their booking."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from events import expenses, survey
from events.claim_links import make_claim_token
from events.enums import SignupStatus
from events.links import get_event_query
from events.models import EventPage, Occasion, Signup

CANNOT_CLAIM = (expenses.NoPlace, expenses.TooEarly, expenses.TooLate, expenses.NoDesk)


@dataclass(frozen=True)
class Step:
    url: str
    words: str


def get_steps(*, signup: Signup, page: EventPage | None, token: str, now: datetime) -> list[Step]:
    """This function will return what is open to the holder of a booking now, the most useful first.

    `page` is the event's, `token` that of the private link. No query for a booking from links.read_token.
    """
    occasion = signup.occasion
    had_place = signup.status == SignupStatus.CONFIRMED and not occasion.is_cancelled
    steps = []
    if had_place and survey.is_open(occasion=occasion, now=now):
        url = reverse("events:survey", args=[occasion.pk])
        steps.append(Step(url, _("Answer a few questions about the event. Nobody learns who answered")))
    if page and page.live and occasion.is_over(now) and page.has_heard(occasion):
        url = page.get_heard_url(is_shared=bool(occasion.closed_at))
        steps.append(Step(url, _("Read what we heard, and what happens with it")))
    if _may_claim(signup, now):
        steps.append(Step(reverse("events:claim", args=[token]), _("Claim what it cost you to take part")))
    if had_place and occasion.is_over(now):
        steps += _get_personal_steps(occasion)
    return steps


def get_claim_steps(signup: Signup) -> list[Step]:
    """This function will return the claims made with a booking, each with how it stands. One query."""
    return [
        Step(
            reverse("events:claimed", args=[make_claim_token(claim)]),
            _("Your claim for expenses: %(state)s") % {"state": claim.get_state_display()},
        )
        for claim in signup.claims.all()
    ]


def _get_personal_steps(occasion: Occasion) -> list[Step]:
    query = get_event_query(occasion)
    return [
        Step(reverse("events:pledge") + query, _("Say one thing that you will do now")),
        Step(reverse("events:aftercare") + query, _("Ask us to get in touch with you about it")),
    ]


def _may_claim(signup: Signup, now: datetime) -> bool:
    try:
        expenses.check_may_claim(signup=signup, now=now)
    except CANNOT_CLAIM:
        return False
    return True
