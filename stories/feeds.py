"""The Atom feed of the stories."""

from datetime import UTC, datetime, time

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.visibility import public
from stories.listing import get_stories
from stories.models import StoryIndexPage, StoryPage

SHOWN = 20


class StoryFeed(Feed):
    """The newest stories, in the reader's language."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest) -> HttpRequest:
        return request

    def title(self) -> str:
        return _("Stories of working together")

    def link(self, request: HttpRequest) -> str:
        pages = StoryIndexPage.objects.filter(locale__language_code=get_language())
        index = public(pages).select_related("locale").first()
        return index.get_url(request) if index else "/"

    def items(self, request: HttpRequest) -> list[tuple[StoryPage, str]]:
        stories = get_stories(get_language())[:SHOWN]
        return [(story, request.build_absolute_uri(story.get_url(request))) for story in stories]

    def item_title(self, item: tuple[StoryPage, str]) -> str:
        return item[0].title

    def item_description(self, item: tuple[StoryPage, str]) -> str:
        return item[0].summary

    def item_link(self, item: tuple[StoryPage, str]) -> str:
        return item[1]

    def item_pubdate(self, item: tuple[StoryPage, str]) -> datetime:
        return datetime.combine(item[0].published_date, time(), UTC)

    def item_updateddate(self, item: tuple[StoryPage, str]) -> datetime:
        return item[0].last_published_at or self.item_pubdate(item)
