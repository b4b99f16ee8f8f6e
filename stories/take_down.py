"""Takes a story off everything that everybody can reach, in one transaction with whoever asks for it.

Lists, home, feeds, the sitemap, related pages and best bets show live pages alone, and so does the database's
search. What holds copies of its own is told here: the search, and the drawn copies of pictures. What editors
still have of it, `stories/scrubbing.py` takes away.
"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import Page, ReferenceIndex, Revision

from core import entries, page_answers
from stories.models import StoryPage


def take_down(*, story_key: UUID, now: datetime) -> list[int]:
    """This function will unpublish a story in all of its languages, wherever it is shown, and end what would
    publish it again without anybody's doing: schedules and running workflows.

    It belongs into the transaction that ends the consent: everybody sees the story until that is committed,
    and nobody afterwards. What readers answered to it is deleted: it may repeat what was taken back. The
    drawn copies of pictures that no other public page shows go with it, so that their addresses answer 404.
    Returns the numbers of the story's pages, drafts among them.
    """
    pks = sorted(get_pages(story_key).values_list("pk", flat=True))
    locked = Page.objects.select_for_update().filter(pk__in=pks).order_by("pk")
    # Aliases last: most have gone with their source by then
    for row in sorted(locked, key=lambda row: row.alias_of_id is not None):
        _unpublish(StoryPage.objects.get(pk=row.pk))
    Page.objects.filter(pk__in=pks).update(go_live_at=None)
    get_revisions(pks).update(approved_go_live_at=None)
    entries.forget("stories", pks)
    page_answers.forget(pages=pks)
    _delete_renditions(pks)
    return pks


def get_pages(story_key: UUID) -> QuerySet[StoryPage]:
    """This function will return all pages of a story: its languages, and the aliases of these."""
    return StoryPage.objects.filter(Q(translation_key=story_key) | Q(alias_of__translation_key=story_key))


def get_revisions(pks: Collection[int]) -> QuerySet[Revision]:
    """This function will return what was ever saved of these pages."""
    return Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page), object_id__in=[str(pk) for pk in pks]
    )


def get_pictures(pks: Collection[int]) -> list[AbstractImage]:
    """This function will return the pictures that these pages show, as they were saved last."""
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(pk) for pk in pks],
        to_content_type=ContentType.objects.get_for_model(get_image_model()),
    )
    numbers = references.values_list("to_object_id", flat=True)
    return list(get_image_model().objects.filter(pk__in=[int(number) for number in numbers]))


def get_pages_with(picture: AbstractImage) -> set[int]:
    """This function will return the numbers of the pages that show a picture, as they were saved last."""
    by_pages = ReferenceIndex.get_references_to(picture).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    return {int(number) for number in by_pages.values_list("object_id", flat=True)}


def is_shown_elsewhere(picture: AbstractImage, *, than: Collection[int]) -> bool:
    """This function will say whether a live page shows a picture, or anything that is no page uses it,
    these pages aside.
    """
    page_type = ContentType.objects.get_for_model(Page)
    if ReferenceIndex.get_references_to(picture).exclude(base_content_type=page_type).exists():
        return True
    return Page.objects.live().filter(pk__in=get_pages_with(picture) - set(than)).exists()


def end_workflow(page: StoryPage) -> None:
    """This function will end the workflow in which a page is, if any."""
    if (workflow_state := page.current_workflow_state) is not None:
        workflow_state.cancel()


def _unpublish(page: StoryPage) -> None:
    end_workflow(page)
    page.unpublish()


def _delete_renditions(pks: Collection[int]) -> None:
    for picture in get_pictures(pks):
        if not is_shown_elsewhere(picture, than=pks):
            picture.renditions.all().delete()  # Wagtail deletes the files once this is committed
