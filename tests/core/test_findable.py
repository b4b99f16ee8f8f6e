"""What search knows of every page, whatever its type."""

import pytest

from core import entries
from core.findable import describe_page
from core.models import SearchEntry
from tests.factories import StandardPageFactory, StoryPageFactory


@pytest.mark.parametrize(
    ("title", "slug", "names"),
    [
        ("What we keep about you", "privacy", ("privacy",)),
        ("Tell people what came of it", "close-the-loop", ("close the loop",)),
        ("A safe haven in York", "york-safe-haven", ()),  # says no more than the title
    ],
)
def test_page_is_also_called_by_the_words_of_its_address(home, title, slug, names):
    page = StandardPageFactory(parent=home, title=title, slug=slug)

    assert describe_page(page).names == names


def test_entry_says_of_which_kind_the_thing_is(home, story_index):
    story = StoryPageFactory(parent=story_index, title="Kettle")
    page = StandardPageFactory(parent=home, title="Kettles")

    entries.refresh([f"page-{story.pk}", f"page-{page.pk}"])
    texts = dict(SearchEntry.objects.values_list("key", "labels"))

    assert texts[f"page-{story.pk}"].splitlines()[-3:] == ["Stories", "Historie", "القصص"]
    assert "Stories" not in texts[f"page-{page.pk}"]
