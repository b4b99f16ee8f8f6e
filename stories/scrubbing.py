"""Takes what somebody has taken back out of everything that still keeps it, within a day: the worker's part.

The page is off the site by then (stories/take_down.py). What goes here, and what stays as a proof, says
site/docs/decisions/0021-withdrawal.md.
"""

import logging
from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.images import get_image_model
from wagtail.models import Revision

from core.protected_files import delete_after_commit
from stories import history, take_down, translation_memory
from stories.contribution_data import NOTHING_KNOWN
from stories.enums import ContributionKind
from stories.models import Approval, Contribution, Contributor, StoryPage

logger = logging.getLogger(__name__)

OPEN_TABS = timedelta(days=7)  # so long somebody may still save a page that they had open before


def scrub_due(*, now: datetime) -> int:
    """This function will scrub each contribution that has ended, in a transaction of its own, and return how
    many. One that fails is logged, and tried again the next time.
    """
    waiting = Contribution.objects.filter(ended_at__isnull=False, scrubbed_at=None).order_by("ended_at", "pk")
    return sum(_try(contribution, now) for contribution in [*waiting, *_find_saved_again(now)])


def _try(contribution: Contribution, now: datetime) -> bool:
    try:
        scrub(contribution=contribution, now=now)
    except Exception:
        logger.exception("Contribution %s could not be scrubbed, and is tried again", contribution.uuid)
        return False
    return True


@transaction.atomic
def scrub(*, contribution: Contribution, now: datetime) -> None:
    """This function will take a piece out of its story, in all languages and with all that was ever saved, or
    delete the whole story; and forget the words, the picture and, where nothing else of theirs is left, who
    the person was. When they agreed to what, for how long, and the digests of the words stay.
    """
    if not _is_given_anew(contribution):
        if contribution.kind == ContributionKind.STORY:
            _delete_story(contribution.story_key)
        else:
            _cut_out(contribution)
    delete_after_commit(contribution.scan)
    Contribution.objects.filter(pk=contribution.pk).update(scan="", scrubbed_at=now)
    Approval.objects.filter(contribution=contribution).update(words={}, comment="", asked_by=None)
    contributor = Contributor.objects.select_for_update().get(pk=contribution.contributor_id)
    if not contributor.contributions.filter(ended_at=None).exists():
        Contributor.objects.filter(pk=contributor.pk).update(**NOTHING_KNOWN)


def _is_given_anew(contribution: Contribution) -> bool:
    return Contribution.objects.filter(
        contributor_id=contribution.contributor_id,
        story_key=contribution.story_key,
        kind=contribution.kind,
        piece=contribution.piece,
        ended_at=None,
    ).exists()


def _delete_story(story_key: UUID) -> None:
    pages = take_down.get_pages(story_key)
    keys = {story_key, *pages.values_list("translation_key", flat=True)}
    pks = list(pages.order_by("pk").values_list("pk", flat=True))
    pictures = take_down.get_pictures(pks)
    for pk in pks:
        history.delete_page(pk)
    translation_memory.forget(keys)
    for picture in pictures:
        history.delete_picture(picture)


def _cut_out(contribution: Contribution) -> None:
    pages = take_down.get_pages(contribution.story_key) | _find_copies(contribution)
    rows = list(pages.distinct().order_by("pk").values_list("pk", "translation_key"))
    for pk, _key in rows:
        history.cut_out(pk, kind=contribution.kind, piece=contribution.piece)
    translation_memory.read_anew({key for _pk, key in rows})
    if contribution.kind == ContributionKind.PHOTO and not _is_used_by_consent(contribution.piece):
        for picture in get_image_model().objects.filter(pk=int(contribution.piece)):
            history.delete_picture(picture)


def _find_copies(contribution: Contribution) -> QuerySet[StoryPage]:
    """Drafts that were made from the story and have the piece with no consent of their own."""
    if contribution.kind == ContributionKind.PHOTO:
        picture = get_image_model().objects.filter(pk=int(contribution.piece)).first()
        pks = take_down.get_pages_with(picture) if picture else set()
    else:
        pks = {int(number) for number in _with_words(contribution.piece).values_list("object_id", flat=True)}
    consented = Contribution.objects.filter(piece=contribution.piece, ended_at=None).values("story_key")
    return StoryPage.objects.filter(pk__in=pks, live=False).exclude(translation_key__in=consented)


def _is_used_by_consent(picture: str) -> bool:
    return Contribution.objects.filter(kind=ContributionKind.PHOTO, piece=picture, ended_at=None).exists()


def _find_saved_again(now: datetime) -> list[Contribution]:
    """What somebody who had the page open has saved once more after it was scrubbed."""
    lately = Contribution.objects.filter(kind=ContributionKind.VOICE, scrubbed_at__gt=now - OPEN_TABS)
    return [each for each in lately if not _is_given_anew(each) and _stands_in(each)]


def _stands_in(contribution: Contribution) -> bool:
    pks = take_down.get_pages(contribution.story_key).values_list("pk", flat=True)
    return _with_words(contribution.piece, of=list(pks)).exists()


def _with_words(words: str, *, of: Collection[int] | None = None) -> QuerySet[Revision]:
    revisions = Revision.page_revisions.all() if of is None else take_down.get_revisions(of)
    return revisions.annotate(saved=Cast("content", TextField())).filter(saved__contains=words)
