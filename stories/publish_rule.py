"""What a story may be published with: nobody's words, photo or story, before they approved it as it stands.

`stories/signals.py` asks this for every way of publishing. Screens ask `get_missing` before.
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.publishing import CannotPublish
from stories.bound import Piece, get_pieces, get_story_key
from stories.enums import Scope, WordsAnswer
from stories.models import Contribution, StoryPage


class ConsentMissing(CannotPublish):
    """Somebody whose words, photo or story is in it has not approved it as it stands."""


@dataclass(frozen=True)
class Standing:
    """One piece of a story and the people whose it is; `waits_for` are those who have yet to say yes."""

    piece: Piece
    contributions: list[Contribution]
    waits_for: list[Contribution]

    @property
    def may_be_published(self) -> bool:
        return bool(self.contributions) and not self.waits_for


def check_may_publish(page: StoryPage, *, now: datetime) -> None:
    """This function will return where each piece of this version has its consent. Raises ConsentMissing."""
    with transaction.atomic():
        # Whoever takes something back at this moment waits for us, and finds this page among the story's
        given = Contribution.objects.filter(story_key=get_story_key(page)).order_by("pk")
        list(given.select_for_update().values_list("pk"))
        missing = get_missing(page, now=now)
    if not missing:
        return
    waiting = ngettext(
        "%(count)d piece of it still needs the approval of the person whose it is.",
        "%(count)d pieces of it still need the approval of the people whose they are.",
        len(missing),
    )
    words = (
        _("“%(title)s” cannot be published yet.") % {"title": page.title},
        waiting % {"count": len(missing)},
        _("See “Whose words are these” on the page."),
    )
    raise ConsentMissing(" ".join(words))


def get_missing(page: StoryPage, *, now: datetime) -> list[Standing]:
    """This function will return the pieces of this version that may not be published yet."""
    return [standing for standing in get_standings(page, now=now) if not standing.may_be_published]


def get_standings(page: StoryPage, *, now: datetime) -> list[Standing]:
    """This function will return all pieces of this version of a story, and how each stands.

    In another language than that of the source page the scope "translation" is enough, where the piece is
    approved as the source page has it.
    """
    pieces = get_pieces(page)
    if not pieces:
        return []
    live = Contribution.objects.filter(story_key=get_story_key(page), ended_at=None)
    by_place: dict[tuple[str, str], list[Contribution]] = {}
    for contribution in live.select_related("contributor").prefetch_related("approvals"):
        by_place.setdefault((contribution.kind, contribution.piece), []).append(contribution)
    source = _get_source(page)
    in_source = {piece.place: piece.digest for piece in get_pieces(source)} if source else {}

    def is_approved(contribution: Contribution, piece: Piece) -> bool:
        digests = get_approved_digests(contribution)
        may_be_translated = Scope.TRANSLATION in contribution.scopes
        return contribution.holds(now) and (
            piece.digest in digests or (may_be_translated and in_source.get(piece.place) in digests)
        )

    return [
        Standing(piece, whose, [each for each in whose if not is_approved(each, piece)])
        for piece in pieces
        for whose in [by_place.get(piece.place, [])]
    ]


def get_approved_digests(contribution: Contribution) -> set[str]:
    """This function will return the digests of all that somebody said yes to."""
    approvals = contribution.approvals.all()
    return {approval.digest for approval in approvals if approval.answer == WordsAnswer.APPROVED}


def _get_source(page: StoryPage) -> StoryPage | None:
    """The page in the site's own language, where this is not it."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return None
    return StoryPage.objects.filter(
        translation_key=get_story_key(page), locale__language_code=settings.LANGUAGE_CODE
    ).first()
