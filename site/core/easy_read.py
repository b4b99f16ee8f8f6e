"""Easy Read: the pictures that stand beside its lines."""

from django.db.models import Prefetch, prefetch_related_objects
from wagtail.blocks import StreamValue
from wagtail.images import get_image_model

PICTURE_FILTER = "max-480x480"  # as in templates/blocks/easy_read_step.html


def load_pictures(steps: StreamValue) -> StreamValue:
    """This function will fetch the pictures of all lines, and their small copies, in two queries at most."""
    pictures = [step.value["picture"] for step in steps if step.value["picture"]]
    copies = get_image_model().get_rendition_model().objects.filter(filter_spec=PICTURE_FILTER)
    prefetch_related_objects(pictures, Prefetch("renditions", copies, to_attr="prefetched_renditions"))
    return steps
