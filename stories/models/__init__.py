from stories.models.contributors import Approval, Contribution, Contributor
from stories.models.news import NewsIndexPage, NewsPage
from stories.models.pages import StoryIndexPage, StoryPage

__all__ = [
    "Approval",
    "Contribution",
    "Contributor",
    "NewsIndexPage",
    "NewsPage",
    "StoryIndexPage",
    "StoryPage",
]
