"""What people agree to, in which words, and until when. The only writer of `Consent`."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from core.models import User
from directory.enums import ConsentEnd, Purpose
from directory.models import Consent, ConsentWording

LASTS: dict[str, timedelta | None] = {
    Purpose.RULES: None,
    Purpose.STORY: settings.STORY_CONSENT_LASTS,
}


class NothingToAgreeTo(Exception):
    """Nobody has written the words for this purpose yet."""


def get_wording(purpose: str) -> ConsentWording | None:
    """This function will return the newest words for a purpose, or None. One query."""
    return ConsentWording.objects.filter(purpose=purpose).order_by("-version").first()


def give(*, user: User, purpose: str, language: str, now: datetime) -> Consent:
    """This function will note that somebody agrees, today and in the newest words. Agreeing again renews it.

    Raises NothingToAgreeTo.
    """
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)  # two presses at once are one after the other
        wording = get_wording(purpose)
        if wording is None:
            raise NothingToAgreeTo
        _end(user, purpose, ConsentEnd.RENEWED, now=now)
        lasts = LASTS.get(purpose, settings.CONSENT_LASTS)
        return Consent.objects.create(
            user=user,
            purpose=purpose,
            wording=wording,
            language=language,
            given_at=now,
            expires_at=now + lasts if lasts else None,
        )


def withdraw(*, user: User, purpose: str, now: datetime) -> bool:
    """This function will note that somebody no longer agrees, and say whether they did before."""
    return _end(user, purpose, ConsentEnd.WITHDRAWN, now=now) > 0


def live_consents(now: datetime) -> QuerySet[Consent]:
    """This function will return the consents that hold at a moment."""
    return Consent.objects.filter(Q(expires_at=None) | Q(expires_at__gt=now), ended_at=None)


def has_consent(*, user: User, purpose: str, now: datetime) -> bool:
    """This function will say whether somebody agrees to a purpose at a moment. One query."""
    return live_consents(now).filter(user=user, purpose=purpose).exists()


def agrees(purpose: str, *, user_field: str, now: datetime) -> Exists:
    """This condition holds for rows whose `user_field`, such as "user", agrees to a purpose at a moment."""
    return Exists(live_consents(now).filter(user=OuterRef(user_field), purpose=purpose))


def _end(user: User, purpose: str, end: ConsentEnd, *, now: datetime) -> int:
    return Consent.objects.filter(user=user, purpose=purpose, ended_at=None).update(ended_at=now, end=end)
