"""What the editors' home says about consent: who was asked and said nothing, and whose consent ends."""

from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import ngettext

from core.admin_waiting import Waiting
from core.models import User
from stories.access import can_handle_contributors
from stories.models import Approval, Contribution
from stories.withdrawals import SCRUB_WITHIN

WAIT_FOR_ANSWER = timedelta(days=7)


def get_unanswered(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many questions people have not answered for a week. One query."""
    if not can_handle_contributors(user):
        return []
    asked = Approval.objects.filter(
        answer="", contribution__ended_at=None, asked_at__lt=now - WAIT_FOR_ANSWER
    ).count()
    words = ngettext(
        "%(number)s approval was asked for a week ago or more, and not answered.",
        "%(number)s approvals were asked for a week ago or more, and not answered.",
        asked,
    )
    return _wait(words, asked)


def get_ending(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many consents end soon. One query."""
    if not can_handle_contributors(user):
        return []
    ending = Contribution.objects.filter(
        ended_at=None, expires_at__lt=now + settings.ASK_CONSENT_BEFORE
    ).count()
    words = ngettext(
        "%(number)s consent to a story ends within %(days)s days.",
        "%(number)s consents to stories end within %(days)s days.",
        ending,
    )
    return _wait(words, ending, days=settings.ASK_CONSENT_BEFORE.days)


def get_unscrubbed(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how much that was withdrawn a day ago is still in old versions. One query."""
    if not can_handle_contributors(user):
        return []
    left = Contribution.objects.filter(scrubbed_at=None, ended_at__lt=now - SCRUB_WITHIN).count()
    words = ngettext(
        "%(number)s thing was withdrawn a day ago, and old versions still have it.",
        "%(number)s things were withdrawn a day ago, and old versions still have them.",
        left,
    )
    return _wait(words, left, screen="withdrawal:index", is_overdue=True)


def _wait(
    words: str, number: int, *, screen: str = "contributor:index", is_overdue: bool = False, **more: int
) -> list[Waiting]:
    if not number:
        return []
    url = reverse(screen)
    return [Waiting(words % {"number": number, **more}, url, count=number, is_overdue=is_overdue)]
