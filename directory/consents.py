"""What people agree to, in which words, and until when. The only writer of `Consent` and its wordings."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from core.models import User
from directory import search_changes
from directory.enums import ConsentEnd, Purpose
from directory.models import Consent, ConsentWording

LASTS: dict[str, timedelta | None] = {
    Purpose.RULES: None,
    Purpose.STORY: settings.STORY_CONSENT_LASTS,
}


class NothingToAgreeTo(Exception):
    """Nobody has written the words for this purpose yet."""


class WordsChanged(Exception):
    """There are newer words than those that the person has read."""


class SameWords(Exception):
    """The newest version says this already."""


class NoEnglish(Exception):
    """A version needs the words of the site's own language."""


# Giving and taking back


def get_wording(purpose: str) -> ConsentWording | None:
    """This function will return the newest words for a purpose, or None. One query."""
    return ConsentWording.objects.filter(purpose=purpose).order_by("-version").first()


def give(*, user: User, purpose: str, language: str, now: datetime, version: int | None = None) -> Consent:
    """This function will note that somebody agrees, today and in the newest words. Agreeing again renews it;
    agreeing twice to the same words on one day is agreeing once.

    `version` is that of the words that the person has read, where a page showed them some time ago.
    Raises NothingToAgreeTo, and WordsChanged where that version is no longer the newest.
    """
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)  # two presses at once are one after the other
        wording = get_wording(purpose)
        if wording is None:
            raise NothingToAgreeTo
        if version not in (None, wording.version):
            raise WordsChanged
        given = live_consents(now).filter(user=user, purpose=purpose, wording=wording).first()
        if given and timezone.localdate(given.given_at) == timezone.localdate(now):
            return given
        _end(user, purpose, ConsentEnd.RENEWED, now=now)
        lasts = LASTS.get(purpose, settings.CONSENT_LASTS)
        search_changes.note_user(user.pk)
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


def end_expired(*, consent: Consent) -> bool:
    """This function will note that a consent ran out, and say whether it was still open until now."""
    still_open = Consent.objects.filter(pk=consent.pk, ended_at=None)
    with transaction.atomic():
        search_changes.note_user(consent.user_id)
        return still_open.update(ended_at=consent.expires_at, end=ConsentEnd.EXPIRED) > 0


def note_asked_again(*, consent: Consent, now: datetime) -> bool:
    """This function will note that somebody was asked to renew, and say whether that is the first time."""
    unasked = Consent.objects.filter(pk=consent.pk, ended_at=None, asked_again_at=None)
    return unasked.update(asked_again_at=now) > 0


def _end(user: User, purpose: str, end: ConsentEnd, *, now: datetime) -> int:
    given = Consent.objects.filter(user=user, purpose=purpose, ended_at=None)
    with transaction.atomic():
        search_changes.note_user(user.pk)
        return given.update(ended_at=now, end=end)


# Reading


def live_consents(now: datetime) -> QuerySet[Consent]:
    """This function will return the consents that hold at a moment."""
    return Consent.objects.filter(Q(expires_at=None) | Q(expires_at__gt=now), ended_at=None)


def has_consent(*, user: User, purpose: str, now: datetime) -> bool:
    """This function will say whether somebody agrees to a purpose at a moment. One query."""
    return live_consents(now).filter(user=user, purpose=purpose).exists()


def agrees(purpose: str, *, user_field: str, now: datetime) -> Exists:
    """This condition holds for rows whose `user_field`, such as "user", agrees to a purpose at a moment."""
    return Exists(live_consents(now).filter(user=OuterRef(user_field), purpose=purpose))


def get_running_out(*, user: User, now: datetime) -> list[Consent]:
    """This function will return what somebody agreed to that ends within settings.ASK_CONSENT_BEFORE."""
    soon = live_consents(now).filter(user=user, expires_at__lte=now + settings.ASK_CONSENT_BEFORE)
    return list(soon.order_by("expires_at"))


def export_consents(email: str) -> list[dict]:
    """This function will return all that the account of an address has agreed to, with the words of then."""
    consents = Consent.objects.filter(user__email__iexact=email).select_related("wording")
    return [
        {
            "purpose": consent.purpose,
            "version": consent.wording.version,
            "words": consent.wording.words,
            "language": consent.language,
            "given_at": consent.given_at,
            "expires_at": consent.expires_at,
            "ended_at": consent.ended_at,
            "end": consent.end,
        }
        for consent in consents.order_by("given_at", "pk")
    ]


# The words


def write_wording(*, purpose: str, words: Mapping[str, str], now: datetime) -> ConsentWording:
    """This function will make a new version of the words for a purpose. Those who agreed to an earlier one
    agreed to that one, and stay so until they renew it.

    `words` are by language code; empty ones are left out. Raises NoEnglish and SameWords.
    """
    said = {code: text.strip() for code, text in words.items() if text.strip()}
    if settings.LANGUAGE_CODE not in said:
        raise NoEnglish
    with transaction.atomic():
        versions = ConsentWording.objects.select_for_update().filter(purpose=purpose)
        newest = versions.order_by("-version").first()
        if newest and newest.words == said:
            raise SameWords
        version = newest.version + 1 if newest else 1
        return ConsentWording.objects.create(purpose=purpose, version=version, words=said, created_at=now)


def get_wordings(now: datetime) -> list[ConsentWording]:
    """This function will return all versions, those of one purpose together and the newest first, each with
    `agreed`: how many agree to it now. One query.
    """
    live = Q(consents__ended_at=None) & (Q(consents__expires_at=None) | Q(consents__expires_at__gt=now))
    counted = ConsentWording.objects.annotate(agreed=Count("consents", filter=live))
    return list(counted.order_by("purpose", "-version"))


def get_newest_wordings() -> dict[str, ConsentWording]:
    """This function will return the newest words by purpose. One query."""
    same = ConsentWording.objects.filter(purpose=OuterRef("purpose")).order_by("-version")
    newest = ConsentWording.objects.filter(pk=Subquery(same.values("pk")[:1]))
    return {wording.purpose: wording for wording in newest}
