"""What people are told about their expenses claim by e-mail: how it stands, and the way to its private page.

Neither sums nor reasons are in a message: they stand on that page.
"""

from datetime import datetime

from django.utils import translation

from core import outbox
from events import ical
from events.claim_links import get_claim_url
from events.links import get_event_page, get_title
from events.models import ExpensesClaim


def get_subject_key(claim: ExpensesClaim) -> str:
    """This function will return what the messages about a claim have in common in the outbox."""
    return f"claim:{claim.uuid}"


def queue_state(*, claim: ExpensesClaim, email: str, now: datetime) -> None:
    """This function will queue what the state of a claim means. Who gave no address is rung by the desk."""
    if not email:
        return
    page = get_event_page(claim.occasion, claim.language)
    with translation.override(claim.language):
        context = {
            "occasion": claim.occasion,
            "title": get_title(claim.occasion, page),
            "where": ical.describe_place(claim.occasion),
            "name": "",  # anybody may write anybody's name and address into a claim
            "agency": claim.desk.organisation.name,
            "claim_url": get_claim_url(claim),
        }
    outbox.queue_template(
        template=f"events/email/claim_{claim.state}",
        context=context,
        key=f"{get_subject_key(claim)}:{claim.state}",
        kind=f"claim_{claim.state}",
        to=email,
        language=claim.language,
        now=now,
        subject_key=get_subject_key(claim),
    )
