"""Asks people in time whether they still agree, and tells them when a consent ran out."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation

from core import outbox
from directory import consents
from directory.models import Consent


def ask_again(*, now: datetime) -> int:
    """This function will write once to everybody whose consent ends within settings.ASK_CONSENT_BEFORE, and
    return how many messages it queued.
    """
    soon = consents.live_consents(now).filter(expires_at__lte=now + settings.ASK_CONSENT_BEFORE)
    return sum(_ask(consent, now=now) for consent in _with_people(soon.filter(asked_again_at=None)))


def end_what_ran_out(*, now: datetime) -> int:
    """This function will end the consents whose time is over, tell each person once, and return how many.

    Nothing is shown on their ground from the moment on at which they ran out, whenever this comes.
    """
    over = Consent.objects.filter(ended_at=None, expires_at__lte=now)
    return sum(_end(consent, now=now) for consent in _with_people(over))


def _with_people(found: QuerySet[Consent]) -> QuerySet[Consent]:
    return found.select_related("user__member", "wording").order_by("pk")


@transaction.atomic
def _ask(consent: Consent, *, now: datetime) -> bool:
    is_first = consents.note_asked_again(consent=consent, now=now)
    return is_first and _write("consent_ends", consent, now=now, best_before=consent.expires_at)


@transaction.atomic
def _end(consent: Consent, *, now: datetime) -> bool:
    has_ended = consents.end_expired(consent=consent)
    if has_ended:
        _write("consent_ended", consent, now=now)
    return has_ended


def _write(mail: str, consent: Consent, *, now: datetime, best_before: datetime | None = None) -> bool:
    user = consent.user
    if not user.is_active:
        return False
    language = user.member.language if hasattr(user, "member") else consent.language
    with translation.override(language):
        context = {
            "name": user.member.chosen_name if hasattr(user, "member") else "",
            "purpose": consent.get_purpose_display(),
            "words": consent.wording.get_words(),
            "ends_at": consent.expires_at,
            "consents_url": settings.SITE_URL + reverse("directory:my_consents"),
        }
    return outbox.queue_template(
        template=f"directory/email/{mail}",
        context=context,
        key=f"consent:{consent.pk}:{mail}",
        kind=mail,
        to=user.email,
        language=language,
        now=now,
        best_before=best_before,
        repeatable=False,
        subject_key=f"user:{user.pk}",
    )
