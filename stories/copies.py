"""What a copy for next year forgets."""

from django.utils import timezone

from stories.models import StoryPage


def forget_what_came_after(copy: StoryPage) -> None:
    """This function will empty, in an unsaved page, what is true of one year only, and what is somebody's.

    Whoever gave words or a picture gave them to the other story.
    """
    copy.what_changed, copy.what_did_not_work, copy.what_we_learnt = [], [], []
    copy.voices, copy.timeline, copy.measures = [], [], []
    copy.picture, copy.published_date = None, timezone.localdate()
