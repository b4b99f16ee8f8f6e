import json
from datetime import date

import factory

from stories.enums import Level
from stories.models import StoryIndexPage, StoryPage
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
