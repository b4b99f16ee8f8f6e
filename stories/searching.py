"""What search knows of stories."""

from core.findable import Document, describe_page
from stories.models import StoryPage


def describe_story(page: StoryPage) -> Document:
    """This function will return what search knows of a story: its page, and the day it is dated."""
    themes = [str(theme) for theme in page.themes.all()]
    return describe_page(page, words=[page.when_words], labels=themes, day=page.published_date)
