"""Places and themes by their name in the reader's language."""

import pytest
from django.utils.translation import override

from core.models import Theme
from core.models.taxonomy import name_of
from stories.models import StoryPage
from tests.factories import StoryPageFactory, ThemeFactory

pytestmark = pytest.mark.django_db


def get_name(language: str) -> tuple[str, str]:
    """The name of the one story's theme, from the row and from the query."""
    with override(language):
        return str(Theme.objects.get()), StoryPage.objects.values_list(name_of("themes"), flat=True).get()


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Plain words"), ("pl", "Prosty język"), ("ar", "Plain words")],
)
def test_name_is_in_the_readers_language_where_there_is_one(story_index, language, name):
    theme = ThemeFactory(name="Plain words", names={"pl": "Prosty język", "ar": ""})
    story = StoryPageFactory(parent=story_index)
    story.themes.set([theme])
    story.save()

    assert get_name(language) == (name, name)
