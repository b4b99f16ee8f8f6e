import json
from datetime import date

import factory

from stories.enums import Level
from stories.models import NewsIndexPage, NewsPage, StoryIndexPage, StoryPage
from tests.factories.core import PageFactory


class StoryIndexPageFactory(PageFactory):
    class Meta:
        model = StoryIndexPage

    title = "Stories"
    show_in_menus = True


class StoryPageFactory(PageFactory):
    class Meta:
        model = StoryPage

    title = factory.Sequence(lambda n: f"Story {n}")
    published_date = date(2026, 10, 1)
    place_words = "York"
    level = Level.SYSTEM
    body = json.dumps([{"type": "paragraph", "value": "<p>People saw a need.</p>"}])


class NewsIndexPageFactory(PageFactory):
    class Meta:
        model = NewsIndexPage

    title = "News"


class NewsPageFactory(PageFactory):
    class Meta:
        model = NewsPage

    title = factory.Sequence(lambda n: f"News {n}")
    published_date = date(2026, 10, 1)
    body = json.dumps([{"type": "paragraph", "value": "<p>We met.</p>"}])
