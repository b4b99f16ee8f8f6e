"""What time brings: a reminder, the question whether somebody still agrees, and the end of a consent."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from directory.enums import ConsentEnd
from stories.contribution_mail import tell_editors, write
from stories.contributions import withdraw
from stories.models import Approval, Contribution


def remind(*, now: datetime) -> int:
    """This function will write once more to whoever has not answered for settings.REMIND_APPROVAL_AFTER, and
    return how many messages it queued.
    """
    waiting = Approval.objects.filter(
        answer="", asked_at__lte=now - settings.REMIND_APPROVAL_AFTER, contribution__ended_at=None
    ).select_related("contribution__contributor")
    # The oldest of each
    by_person = {each.contribution.contributor: each for each in waiting.order_by("-asked_at", "-pk")}
    return sum(
        write("contribution_ask", contributor, key=f"{approval.pk}:again", now=now, is_reminder=True)
        for contributor, approval in by_person.items()
    )


def ask_again(*, now: datetime) -> int:
    """This function will write once to everybody whose consent ends within settings.ASK_CONSENT_BEFORE, and
    to those who handle contributors, and return how many consents that were.
    """
    soon = Contribution.objects.filter(
        ended_at=None,
        asked_again_at=None,
        expires_at__gt=now,
        expires_at__lte=now + settings.ASK_CONSENT_BEFORE,
    )
    return sum(_ask_again(contribution, now=now) for contribution in soon.select_related("contributor"))


@transaction.atomic
def _ask_again(contribution: Contribution, *, now: datetime) -> bool:
    unasked = Contribution.objects.filter(pk=contribution.pk, ended_at=None, asked_again_at=None)
    if not unasked.update(asked_again_at=now):
        return False
    # A consent may be given anew, and run out once more
    key = f"{contribution.uuid}:{contribution.expires_at:%Y-%m-%d}"
    ends_at = contribution.expires_at
    write("contribution_ends", contribution.contributor, key=key, now=now, ends_at=ends_at)
    tell_editors("ends", contribution, key=f"{key}:ends", now=now, ends_at=ends_at)
    return True


def end_what_ran_out(*, now: datetime) -> int:
    """This function will end the consents whose time is over: their stories go off the site. Nothing stays
    up in silence. Returns how many.
    """
    over = Contribution.objects.filter(ended_at=None, expires_at__lte=now).order_by("pk")
    return sum(withdraw(contribution=each, end=ConsentEnd.EXPIRED, now=now) for each in over)
