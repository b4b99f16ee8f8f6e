"""The nightly check, where there is no Elasticsearch: tests/search checks a real one."""

from datetime import UTC, datetime, timedelta

import pytest

from core import drift, entries
from core.models import IndexState, SearchEntry
from tests.factories import StoryPageFactory

NIGHT = datetime(2026, 6, 10, 2, 30, tzinfo=UTC)  # half past three in London


@pytest.fixture
def story(story_index):
    page = StoryPageFactory(parent=story_index, title="Kettle")
    entries.refresh_all()
    return SearchEntry.objects.get(key=f"page-{page.pk}")


def test_check_puts_right_what_is_missing_wrong_or_too_many(story):
    story.delete()
    SearchEntry.objects.create(key="page-999999", kind="stories", language="en", heading="Gone")
    SearchEntry.objects.exclude(key="page-999999").update(heading="Wrong", fingerprint="wrong")
    others = SearchEntry.objects.count() - 1

    assert drift.check(now=NIGHT) == others + 2

    assert SearchEntry.objects.get(key=story.key).heading == "Kettle"
    assert not SearchEntry.objects.filter(heading__in=["Wrong", "Gone"]).exists()
    assert IndexState.objects.get().drifted == others + 2
    assert drift.check(now=NIGHT) == 0


@pytest.mark.parametrize(
    ("last", "is_due"),
    [
        (None, True),
        (NIGHT - timedelta(days=1), True),
        (NIGHT - timedelta(hours=1), True),  # before three
        (NIGHT - timedelta(minutes=29), False),
        (NIGHT, False),
    ],
)
def test_check_is_due_once_a_night_and_where_there_never_was_one(story, last, is_due):
    if last:
        IndexState.objects.create(pk=IndexState.ONLY, checked_at=last)
    story.delete()

    assert drift.check_nightly(now=NIGHT) == int(is_due)


def test_check_before_three_belongs_to_the_night_before(story):
    IndexState.objects.create(pk=IndexState.ONLY, checked_at=NIGHT - timedelta(days=1))
    story.delete()

    assert drift.check_nightly(now=NIGHT - timedelta(hours=1)) == 0
