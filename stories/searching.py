"""What search knows of stories."""

from core.findable import Document, describe_page
from stories.models import NewsPage, StoryPage


def describe_story(page: StoryPage) -> Document:
    """This function will return what search knows of a story: its page, and the day it is dated."""
    themes = [str(theme) for theme in page.themes.all()]
    return describe_page(page, words=[page.when_words], labels=themes, day=page.published_date)


def describe_news(page: NewsPage) -> Document:
    """This function will return what search knows of a news post: its page, and the day it is dated."""
    return describe_page(page, labels=[str(theme) for theme in page.themes.all()], day=page.published_date)
