"""Lists of news: which posts are on them, and in which order."""

from wagtail.query import PageQuerySet

from core.visibility import public
from stories.models import NewsPage


def get_news(language: str) -> PageQuerySet:
    """This function will return the news that everybody may read, in this language, newest first."""
    pages = public(NewsPage.objects.filter(locale__language_code=language))
    return pages.select_related("locale").defer_streamfields().order_by("-published_date", "-pk")
