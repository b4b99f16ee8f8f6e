"""What a contributor's private page shows: each thing that they gave, with the words as they will stand."""

from dataclasses import dataclass, field
from datetime import datetime

from django import forms
from django.conf import settings
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage

from directory.consents import get_wording
from directory.enums import Purpose
from directory.models import ConsentWording
from stories.contribution_forms import ChangesForm, ConsentForm
from stories.enums import ContributionKind, Scope, WordsAnswer
from stories.models import Approval, Contribution, Contributor


@dataclass(frozen=True)
class Shown:
    """One version of the words, in one language, with what may be said to it."""

    approval: Approval
    direction: str  # of the words: "ltr" or "rtl"
    consent_form: ConsentForm | None
    changes_form: ChangesForm | None


@dataclass(frozen=True)
class Gift:
    """One contribution, the newest of its words first."""

    contribution: Contribution
    is_soon_over: bool
    has_picture: bool
    shown: list[Shown] = field(default_factory=list)

    @property
    def scope_words(self) -> list[str]:
        return [str(Scope(scope).label) for scope in self.contribution.scopes]


def get_gifts(contributor: Contributor, *, bound: tuple[int, forms.Form] | None, now: datetime) -> list[Gift]:
    """This function will return all that somebody gave, what has ended last. `bound` is a form that was sent
    with mistakes, and the number of the approval that it is about. Four queries at most.
    """
    wording = get_public_wording()
    found = contributor.contributions.prefetch_related("approvals").order_by("created_at", "pk")
    gifts = [_make_gift(each, bound=bound, wording=wording, now=now) for each in found]
    return sorted(gifts, key=lambda gift: gift.contribution.ended_at is not None)


def get_public_wording() -> ConsentWording:
    """This function will return the words to which somebody agrees who lets us publish something."""
    return get_wording(Purpose.PUBLISHING)


def get_picture(contribution: Contribution) -> AbstractImage | None:
    """This function will return the photo that a contribution is about, or None."""
    if contribution.kind != ContributionKind.PHOTO or not contribution.piece.isdecimal():
        return None
    return get_image_model().objects.filter(pk=int(contribution.piece)).first()


def _make_gift(
    contribution: Contribution,
    *,
    bound: tuple[int, forms.Form] | None,
    wording: ConsentWording,
    now: datetime,
) -> Gift:
    ends_at = contribution.expires_at
    newest: dict[str, Approval] = {}
    if contribution.ended_at is None:
        newest = {approval.language: approval for approval in contribution.approvals.all()}
    return Gift(
        contribution,
        is_soon_over=contribution.holds(now) and ends_at <= now + settings.ASK_CONSENT_BEFORE,
        has_picture=contribution.kind == ContributionKind.PHOTO and contribution.ended_at is None,
        shown=[_show(each, contribution, bound=bound, wording=wording) for each in newest.values()],
    )


def _show(
    approval: Approval,
    contribution: Contribution,
    *,
    bound: tuple[int, forms.Form] | None,
    wording: ConsentWording,
) -> Shown:
    direction = "rtl" if approval.language in settings.LANGUAGES_BIDI else "ltr"
    if approval.answer == WordsAnswer.APPROVED:
        return Shown(approval, direction, None, None)
    sent = bound[1] if bound and bound[0] == approval.pk else None
    prefix = f"words-{approval.pk}"
    consent_form = ConsentForm(
        initial={"more": contribution.scopes, "version": wording.version}, auto_id=f"{prefix}-%s"
    )
    return Shown(
        approval,
        direction,
        sent if isinstance(sent, ConsentForm) else consent_form,
        sent if isinstance(sent, ChangesForm) else ChangesForm(auto_id=f"{prefix}-%s"),
    )
