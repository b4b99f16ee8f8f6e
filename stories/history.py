"""Cuts a piece out of a page and of all that was ever saved of it, or makes a page and its past vanish.

Of what was saved only the newest state stays, without the piece. Nobody can tell which of the old states,
comments and log lines repeat what was taken back, so all of them go.
"""

import json
from collections.abc import Iterator
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from taggit.models import Tag
from wagtail.admin.models import FormState
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import Comment, ModelLogEntry, Page, PageLogEntry, ReferenceIndex

from stories.enums import ContributionKind
from stories.models import StoryPage
from stories.take_down import end_workflow, get_revisions


def cut_out(pk: int, *, kind: ContributionKind, piece: str) -> None:
    """This function will cut a piece out of a page and its newest draft, and forget all older versions."""
    page = StoryPage.objects.get(pk=pk)
    end_workflow(page)
    draft = page.get_latest_revision_as_object() if page.latest_revision_id else None
    if _cut(page, kind, piece):
        page.save(clean=False)
        ReferenceIndex.create_or_update_for_object(page)  # Wagtail itself does this after the commit
    get_revisions([pk]).delete()
    if draft is not None:
        _cut(draft, kind, piece)
        draft.go_live_at = None
        draft.wagtail_admin_comments = []
        revision = draft.save_revision(clean=False, changed=False)
        if page.live and not page.has_unpublished_changes:
            Page.objects.filter(pk=pk).update(live_revision=revision)
    _forget_around(pk)
    PageLogEntry.objects.filter(page_id=pk).update(data={}, revision=None)


def delete_page(pk: int) -> None:
    """This function will delete a page with all that was ever saved of it. That it was there, and who did
    what when, stays in the log, by number.
    """
    StoryPage.objects.get(pk=pk).delete()
    _forget_around(pk)
    PageLogEntry.objects.filter(page_id=pk).update(label=_number(StoryPage, pk), data={}, revision=None)


def delete_picture(picture: AbstractImage) -> bool:
    """This function will delete a picture that nothing shows any more, with its files, and say whether it
    did. The log keeps its number.
    """
    if ReferenceIndex.get_references_to(picture).exists():
        return False
    pk = picture.pk
    tags = list(picture.tags.values_list("pk", flat=True))
    picture.delete()  # Wagtail deletes the files once this is committed
    Tag.objects.filter(pk__in=tags, taggit_taggeditem_items=None).delete()
    content_type = ContentType.objects.get_for_model(picture)
    ModelLogEntry.objects.filter(content_type=content_type, object_id=str(pk)).update(
        label=_number(type(picture), pk), data={}
    )
    return True


def _forget_around(pk: int) -> None:
    """What editors wrote beside the page, and what they were just typing."""
    Comment.objects.filter(page_id=pk).delete()
    FormState.objects.filter(
        content_type=ContentType.objects.get_for_model(StoryPage), object_id=str(pk)
    ).delete()


def _number(model: type, pk: int) -> str:
    return f"{model._meta.object_name} {pk}"


def _cut(page: StoryPage, kind: ContributionKind, piece: str) -> bool:
    """Whether this version of the page had the piece."""
    is_photo = kind == ContributionKind.PHOTO
    has_changed = False
    if is_photo and str(page.picture_id) == piece:
        page.picture, page.scene_alt = None, ""
        has_changed = True
    for field in page._meta.concrete_fields:
        if not isinstance(field, StreamField):
            continue
        value = getattr(page, field.name)
        numbers = set(_find_blocks(field, value, piece)) if is_photo else {piece}
        stored = value.get_prep_value()
        left = _without(stored, numbers)
        if left != stored:
            setattr(page, field.name, json.dumps(left))
            has_changed = True
    return has_changed


def _find_blocks(field: StreamField, value, piece: str) -> Iterator[str]:
    """The ids of the innermost blocks that show a picture."""
    for model, number, _model_path, content_path in field.extract_references(value):
        if issubclass(model, get_image_model()) and str(number) == piece:
            yield next(part for part in reversed(content_path.split(".")) if _is_id(part))


def _is_id(part: str) -> bool:
    try:
        UUID(part)
    except ValueError:
        return False
    return True


def _without(stored, numbers: set[str]):
    if isinstance(stored, list):
        kept = [item for item in stored if not (isinstance(item, dict) and item.get("id") in numbers)]
        return [_without(item, numbers) for item in kept]
    if isinstance(stored, dict):
        return {name: _without(value, numbers) for name, value in stored.items()}
    return stored
