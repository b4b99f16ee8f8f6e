"""What is taken down is gone from all that everybody can reach, at once, and by itself never comes back."""

import json
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import transaction
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowState, WorkflowTask

from core import entries
from core.models import BestBet, RelatedPage, SearchEntry
from core.publishing import publish_due
from core.search import search
from core.search_types import Query
from core.suggest import suggest
from stories.models import StoryPage
from stories.take_down import take_down
from tests.factories import StandardPageFactory, StoryPageFactory, UserFactory

pytestmark = pytest.mark.django_db

WORD = "Quillback"  # stands nowhere else on the site


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def picture():
    return get_image_model().objects.create(
        title="A table", description="A table", shows_people=False, file=get_test_image_file()
    )


@pytest.fixture
def story(story_index, picture):
    page = StoryPageFactory(
        parent=story_index,
        title=f"{WORD} story",
        picture=picture,
        voices=json.dumps(
            [{"type": "voice", "value": {"words": "Show us.", "name": "", "is_from_source": True}}]
        ),
    )
    page.save_revision().publish()
    return page


def take_down_at(story, now):
    with transaction.atomic():
        return take_down(story_key=story.translation_key, now=now)


def get_pages_that_name_it(client):
    addresses = (
        "/",
        "/stories/",
        "/stories/feed.atom",
        "/sitemap-pages.xml",
        "/about-us/",
        f"/search/?q={WORD}",
        "/pl/stories/",
    )
    found = set()
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200, address
        # The search page repeats what was asked for
        words = response.content.decode().replace(f'value="{WORD}"', "").replace(f"“{WORD}”", "")
        if f"{WORD} story" in words or f"{WORD.lower()}-story" in words:
            found.add(address)
    return found


def test_story_is_gone_from_every_place_at_once_s0_30(
    client, home, story, locales, now, django_capture_on_commit_callbacks
):
    about = StandardPageFactory(parent=home, title="About us")
    RelatedPage.objects.create(source=about, target=story)
    BestBet.objects.create(page=story, words="night")
    story.get_parent().copy_for_translation(locales["pl"], copy_parents=True, alias=True)
    polish = story.copy_for_translation(locales["pl"])
    polish.save_revision().publish()
    entries.refresh_all()
    assert get_pages_that_name_it(client) == {
        "/",
        "/stories/",
        "/stories/feed.atom",
        "/sitemap-pages.xml",
        "/about-us/",
        f"/search/?q={WORD}",
        "/pl/stories/",
    }
    assert [each.title for each in search(Query("night")).bets] == [f"{WORD} story"]
    assert suggest(WORD[:5], language="en") != []

    with django_capture_on_commit_callbacks(execute=True):
        pks = take_down_at(story, now)

    assert sorted(pks) == sorted([story.pk, polish.pk])
    assert client.get(story.url).status_code == 404
    assert client.get(polish.url).status_code == 404
    assert get_pages_that_name_it(client) == set()
    assert search(Query("night")).bets == []
    assert suggest(WORD[:5], language="en") == []
    assert not SearchEntry.objects.filter(heading__contains=WORD).exists()


def test_nothing_is_gone_where_the_withdrawal_is_not_committed(client, story, now):
    with transaction.atomic():
        take_down(story_key=story.translation_key, now=now)
        transaction.set_rollback(True)

    assert client.get(story.url).status_code == 200


def test_other_story_stays(client, story_index, story, now):
    other = StoryPageFactory(parent=story_index, title="Another")

    take_down_at(story, now)

    assert client.get(other.url).status_code == 200
    assert take_down(story_key=uuid4(), now=now) == []


def test_alias_goes_too_also_where_its_source_was_a_draft(client, home, story_index, story, now):
    alias = story.create_alias(update_slug="same-story")
    lone = story.create_alias(update_slug="lone-story")
    Page.objects.filter(pk=story.pk).update(live=False)
    assert client.get(lone.url).status_code == 200

    pks = take_down_at(story, now)

    assert sorted(pks) == [story.pk, alias.pk, lone.pk]
    assert not StoryPage.objects.filter(live=True).exists()
    assert client.get(lone.url).status_code == 404


def test_schedule_does_not_publish_it_again(story, now):
    soon = now + timedelta(hours=1)
    story.go_live_at = soon
    story.save_revision(approved_go_live_at=soon)
    Page.objects.filter(pk=story.pk).update(go_live_at=soon)

    take_down_at(story, now)

    assert publish_due(now=now + timedelta(hours=2)) == 0
    story.refresh_from_db()
    assert (story.live, story.go_live_at) == (False, None)


def test_running_workflow_ends_and_cannot_publish_it(story, now):
    editor = UserFactory()
    workflow = Workflow.objects.create(name="Two look at it")
    task = GroupApprovalTask.objects.create(name="Reading")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=story)
    story.save_revision()
    workflow.start(story, editor)

    take_down_at(story, now)

    [state] = WorkflowState.objects.all()
    assert state.status == WorkflowState.STATUS_CANCELLED
    assert StoryPage.objects.get(pk=story.pk).current_workflow_state is None


def get_rendition_path(picture):
    return Path(picture.get_rendition("width-300").file.path)


def test_picture_is_no_longer_served(story, picture, now, django_capture_on_commit_callbacks):
    path = get_rendition_path(picture)
    assert path.exists()

    with django_capture_on_commit_callbacks(execute=True):
        take_down_at(story, now)

    assert not path.exists()
    assert not picture.renditions.exists()


def test_picture_of_which_another_public_page_speaks_is_served_on(
    story_index, story, picture, now, django_capture_on_commit_callbacks
):
    StoryPageFactory(parent=story_index, title="Another", picture=picture)
    path = get_rendition_path(picture)

    with django_capture_on_commit_callbacks(execute=True):
        take_down_at(story, now)

    assert path.exists()


def test_picture_that_is_left_on_drafts_alone_is_no_longer_served(
    story_index, story, picture, now, django_capture_on_commit_callbacks
):
    StoryPageFactory(parent=story_index, title="Another", picture=picture, live=False)
    path = get_rendition_path(picture)

    with django_capture_on_commit_callbacks(execute=True):
        take_down_at(story, now)

    assert not path.exists()
