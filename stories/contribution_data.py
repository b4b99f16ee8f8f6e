"""What the register does with contributors: gives out, erases, forgets."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from core import outbox
from core.contact import UnusableEmail, normalise_email
from core.protected_files import delete_after_commit
from directory.enums import ConsentEnd
from stories.contribution_mail import get_subject_key
from stories.contributions import withdraw
from stories.models import Approval, Contribution, Contributor

NOTHING_KNOWN = {
    "details": None,
    "email": "",
    "email_normalised": "",
    "shown_as": "",
    "is_pseudonym": False,
    "language": settings.LANGUAGE_CODE,
    "added_by": None,
}


def export_contributors(email: str) -> list[dict]:
    """This function will return all that is kept of the contributors behind an address."""
    return [export_contributor(contributor) for contributor in _get_contributors(email)]


def export_contributor(contributor: Contributor) -> dict:
    """This function will return all that is kept of one contributor, with what they were shown and said."""
    contributions = contributor.contributions.select_related("wording").prefetch_related("approvals")
    return {
        **(contributor.details or {}),
        "email": contributor.email,
        "shown_as": contributor.shown_as,
        "is_pseudonym": contributor.is_pseudonym,
        "language": contributor.language,
        "since": contributor.created_at,
        "contributions": [_export(contribution) for contribution in contributions],
    }


def _export(contribution: Contribution) -> dict:
    return {
        "kind": contribution.kind,
        "scopes": contribution.scopes,
        "agreed_to": contribution.wording.words if contribution.wording else None,
        "language": contribution.language,
        "given_at": contribution.given_at,
        "given_how": contribution.given_how,
        "has_scan": bool(contribution.scan),
        "expires_at": contribution.expires_at,
        "ended_at": contribution.ended_at,
        "end": contribution.end,
        "shown": [
            {
                "language": approval.language,
                "words": approval.words,
                "asked_at": approval.asked_at,
                "answer": approval.answer,
                "answered_at": approval.answered_at,
                "comment": approval.comment,
            }
            for approval in contribution.approvals.all()
        ],
    }


@transaction.atomic
def erase_contributors(*, email: str, now: datetime) -> int:
    """This function will forget the contributors behind an address, take down all that they gave, and return
    how many they were. That there was a consent, from when to when and to what, stays as a proof.
    """
    contributors = list(_get_contributors(email))
    for contributor in contributors:
        for contribution in contributor.contributions.filter(ended_at=None):
            withdraw(contribution=contribution, end=ConsentEnd.WITHDRAWN, now=now)
        for contribution in contributor.contributions.exclude(scan=""):
            delete_after_commit(contribution.scan)
        contributor.contributions.update(scan="")
        Approval.objects.filter(contribution__contributor=contributor).update(
            words={}, comment="", asked_by=None
        )
        outbox.erase(subject_key=get_subject_key(contributor))
    numbers = [contributor.pk for contributor in contributors]
    return Contributor.objects.filter(pk__in=numbers).update(**NOTHING_KNOWN)


def expire_contributors(now: datetime) -> int:
    """This function will delete what ended, and who gave nothing, longer ago than settings.KEEP_CONTRIBUTION,
    and return how many of both.
    """
    before = now - settings.KEEP_CONTRIBUTION
    old = Contribution.objects.filter(ended_at__lt=before, scrubbed_at__isnull=False)
    count = old.count()
    old.delete()  # their scans go with them: see stories/signals.py
    gone = Contributor.objects.filter(contributions=None, created_at__lt=before)
    return count + gone.delete()[0]


def _get_contributors(email: str) -> QuerySet[Contributor]:
    try:
        return Contributor.objects.filter(email_normalised=normalise_email(email))
    except UnusableEmail:
        return Contributor.objects.none()
