"""Copies of pictures in the sizes and formats that pages show. They are drawn when a page is published, so
that nobody who reads it waits for a drawing.
"""

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Count, Prefetch, Q, prefetch_related_objects
from django.db.models.functions import Cast
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage, SourceImageIOError
from wagtail.models import Page, ReferenceIndex

logger = logging.getLogger(__name__)

SPECS = tuple(
    f"format-{kind}|width-{width}" for kind in ("avif", "webp", "jpeg") for width in (400, 800, 1200)
)
PLAIN = "format-jpeg|width-800"  # what every browser can show: drawn at once, the others soon after
AT_ONCE = 5  # pictures that the worker draws before it does something else


def find_pictures(value: object) -> Iterator[AbstractImage]:
    """This function will yield the pictures in a value of page text, block in block."""
    if isinstance(value, AbstractImage):
        yield value
    elif isinstance(value, StructValue):
        for part in value.values():
            yield from find_pictures(part)
    elif isinstance(value, StreamValue | ListValue):
        for child in value.bound_blocks if isinstance(value, ListValue) else value:
            yield from find_pictures(child.value)


def find_pictures_of(page: Page) -> Iterator[AbstractImage]:
    """This function will yield the pictures that a page shows anywhere."""
    for field in page._meta.concrete_fields:
        if isinstance(field, StreamField) or field.related_model is get_image_model():
            yield from find_pictures(getattr(page, field.name))


def load(pictures: Iterable[AbstractImage]) -> None:
    """This function will fetch the copies of pictures that a page is about to show. One query at most."""
    copies = get_image_model().get_rendition_model().objects.filter(filter_spec__in=SPECS)
    prefetch_related_objects(list(pictures), Prefetch("renditions", copies, to_attr="prefetched_renditions"))


def draw_plain(page: Page) -> None:
    """This function will draw what a page that is being published cannot do without."""
    for picture in find_pictures_of(page):
        try:
            picture.get_rendition(PLAIN)
        except SourceImageIOError:
            logger.warning("The file of picture %s is gone", picture.pk)


def draw_missing(*, now: datetime) -> int:
    """This function will draw copies that pictures of published pages lack, of a few pictures at a time.

    A job of the worker. Returns of how many.
    """
    model = get_image_model()
    live = Page.objects.live().annotate(key=Cast("pk", CharField())).values("key")
    used = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=live,
        to_content_type=ContentType.objects.get_for_model(model),
    )
    numbers = used.annotate(number=Cast("to_object_id", model._meta.pk)).values("number")
    drawn = Count("renditions", filter=Q(renditions__filter_spec__in=SPECS))
    waiting = model.objects.filter(pk__in=numbers).annotate(drawn=drawn).filter(drawn__lt=len(SPECS))
    done = 0
    for picture in waiting.order_by("-pk")[:AT_ONCE]:
        try:
            picture.get_renditions(*SPECS)
        except SourceImageIOError:
            logger.warning("The file of picture %s is gone", picture.pk)
        else:
            done += 1
    return done
