"""The Atom feeds of the stories and of the news."""

from datetime import UTC, datetime, time

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.query import PageQuerySet

from core.visibility import public
from stories.listing import get_stories
from stories.models import NewsIndexPage, NewsPage, StoryIndexPage, StoryPage
from stories.news import get_news

SHOWN = 20


class StoryFeed(Feed):
    """The newest stories, in the reader's language."""

    feed_type = Atom1Feed
    index_model = StoryIndexPage

    def get_object(self, request: HttpRequest) -> HttpRequest:
        return request

    def title(self) -> str:
        return _("Stories of working together")

    def link(self, request: HttpRequest) -> str:
        pages = self.index_model.objects.filter(locale__language_code=get_language())
        index = public(pages).select_related("locale").first()
        return index.get_url(request) if index else "/"

    def items(self, request: HttpRequest) -> list[tuple[StoryPage | NewsPage, str]]:
        pages = self.get_pages(get_language())[:SHOWN]
        return [(page, request.build_absolute_uri(page.get_url(request))) for page in pages]

    def get_pages(self, language: str) -> PageQuerySet:
        """This function will return what the feed lists, newest first."""
        return get_stories(language)

    def item_title(self, item: tuple[StoryPage | NewsPage, str]) -> str:
        return item[0].title

    def item_description(self, item: tuple[StoryPage | NewsPage, str]) -> str:
        return item[0].summary

    def item_link(self, item: tuple[StoryPage | NewsPage, str]) -> str:
        return item[1]

    def item_pubdate(self, item: tuple[StoryPage | NewsPage, str]) -> datetime:
        return datetime.combine(item[0].published_date, time(), UTC)

    def item_updateddate(self, item: tuple[StoryPage | NewsPage, str]) -> datetime:
        return item[0].last_published_at or self.item_pubdate(item)


class NewsFeed(StoryFeed):
    """The newest news, in the reader's language."""

    index_model = NewsIndexPage

    def title(self) -> str:
        return _("News of the network")

    def get_pages(self, language: str) -> PageQuerySet:
        return get_news(language)
