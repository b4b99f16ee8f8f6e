"""Easy Read: the pictures that stand beside its lines."""

from wagtail.blocks import StreamValue

from core import renditions


def load_pictures(steps: StreamValue) -> StreamValue:
    """This function will fetch the pictures of all lines, and their small copies, in two queries at most."""
    renditions.load(renditions.find_pictures(steps))
    return steps
