"""What changes for searchers is written down with the change, and costs the editor no time."""

import pytest
from django.db import transaction
from wagtail.models import Page, PageViewRestriction

from core import entries, indexing
from core.models import IndexChange, IndexCondition, IndexState
from tests.factories import StandardPageFactory, StoryPageFactory
from tests.fault_servers import get_refused_url


@pytest.fixture
def elasticsearch_down(elasticsearch_at):
    elasticsearch_at(get_refused_url())


@pytest.fixture
def story(story_index, elasticsearch_down):
    page = StoryPageFactory(parent=story_index)
    IndexChange.objects.all().delete()
    return page


def get_noted():
    """The pages whose entry is to be made anew."""
    return {int(row.object_pk.removeprefix("page-")) for row in IndexChange.objects.filter(model="")}


def get_noted_for_index(now):
    while entries.refresh_noted(now=now):
        pass
    return {row.object_pk for row in IndexChange.objects.filter(model=entries.ENTRY)}


def test_creating_a_page_is_noted(story_index, elasticsearch_down):
    IndexChange.objects.all().delete()

    page = StoryPageFactory(parent=story_index)

    # the parent counts its children anew without being saved
    assert get_noted() == {page.pk}
    assert IndexChange.objects.get().object_pk == f"page-{page.pk}"


def test_publishing_is_noted(story):
    story.save_revision().publish()

    assert get_noted() == {story.pk}


def test_unpublishing_is_noted(story):
    story.unpublish()

    assert get_noted() == {story.pk}


def test_expiry_is_noted(story):
    # as publish_scheduled does: by the base class
    Page.objects.get(pk=story.pk).unpublish(set_expired=True)

    assert get_noted() == {story.pk}


def test_deleting_is_noted(story):
    pk = story.pk

    story.delete()

    assert get_noted() == {pk}


def test_deleting_the_parent_is_noted_for_all_below(home, elasticsearch_down):
    parent = StandardPageFactory(parent=home)
    child = StandardPageFactory(parent=parent)
    IndexChange.objects.all().delete()

    Page.objects.get(pk=parent.pk).delete()

    assert get_noted() == {parent.pk, child.pk}


def test_moving_is_noted_for_all_below(home, elasticsearch_down):
    old, new = StandardPageFactory(parent=home), StandardPageFactory(parent=home)
    moved = StandardPageFactory(parent=old)
    below = StandardPageFactory(parent=moved)
    IndexChange.objects.all().delete()

    Page.objects.get(pk=moved.pk).move(Page.objects.get(pk=new.pk), pos="last-child")

    assert get_noted() == {moved.pk, below.pk}


def test_restricting_and_freeing_are_noted_for_all_below(home, elasticsearch_down):
    parent = StandardPageFactory(parent=home)
    child = StandardPageFactory(parent=parent)
    IndexChange.objects.all().delete()

    restriction = PageViewRestriction.objects.create(page=parent, restriction_type=PageViewRestriction.LOGIN)
    assert get_noted() == {parent.pk, child.pk}

    IndexChange.objects.all().delete()
    restriction.delete()
    assert get_noted() == {parent.pk, child.pk}


def test_deleting_a_restricted_page_is_noted(story):
    PageViewRestriction.objects.create(page=story, restriction_type=PageViewRestriction.LOGIN)
    IndexChange.objects.all().delete()
    pk = story.pk

    story.delete()

    assert get_noted() == {pk}


def test_publishing_a_translation_is_noted_for_its_source_too(story, locales):
    polish = story.copy_for_translation(locales["pl"], copy_parents=True)
    IndexChange.objects.all().delete()

    polish.save_revision().publish()

    assert get_noted() == {story.pk, polish.pk}


def test_an_alias_is_never_noted(story, locales):
    alias = story.copy_for_translation(locales["pl"], copy_parents=True, alias=True)
    IndexChange.objects.all().delete()

    alias.save()

    assert get_noted() == set()


def test_a_change_that_is_rolled_back_is_not_noted(story):
    with transaction.atomic():
        story.unpublish()
        transaction.set_rollback(True)

    assert get_noted() == set()


def test_a_second_change_has_one_row_with_a_new_version(story, now):
    story.save()
    IndexChange.objects.update(tried_at=now)
    first = IndexChange.objects.get().version

    story.save()

    row = IndexChange.objects.get()
    assert row.version != first
    assert row.tried_at is None


def test_entry_that_changed_is_noted_for_the_index(story, now):
    story.save()
    assert get_noted_for_index(now) == {f"page-{story.pk}"}
    assert get_noted() == set()

    IndexChange.objects.all().delete()
    story.save()  # says the same as before

    assert get_noted_for_index(now) == set()

    story.delete()

    assert get_noted_for_index(now) == {f"page-{story.pk}"}


def test_nothing_is_noted_for_the_index_without_elasticsearch(story_index, now):
    IndexChange.objects.all().delete()
    story = StoryPageFactory(parent=story_index)

    assert get_noted() == {story.pk}
    assert get_noted_for_index(now) == set()


def test_apply_changes_does_nothing_without_elasticsearch(story_index, now):
    assert indexing.apply_changes(now=now) == 0
    assert not IndexState.objects.exists()


def test_apply_changes_keeps_the_rows_while_elasticsearch_is_down_and_tells(story, now):
    story.save()
    assert get_noted_for_index(now) == {f"page-{story.pk}"}

    assert indexing.apply_changes(now=now) == 0

    assert get_noted_for_index(now) == {f"page-{story.pk}"}
    assert IndexChange.objects.get().tried_at is None
    assert IndexState.objects.get().condition == IndexCondition.AWAY


def test_saving_a_page_never_waits_for_elasticsearch(story, elasticsearch_at, now):
    """No connection is tried at all: an address that cannot be resolved would raise."""
    elasticsearch_at("http://nowhere.invalid:9200")

    story.save_revision().publish()
    assert get_noted_for_index(now) == {f"page-{story.pk}"}
    story.delete()

    assert len(get_noted()) == 1
