"""Stories are read by somebody with lived experience, who enters nothing else of the admin."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Page, Workflow

from core.roles import REVIEWERS, ensure_roles
from stories.models import StoryIndexPage
from stories.workflow import NAME
from tests.factories import EventPageFactory, StoryIndexPageFactory, StoryPageFactory, UserFactory
from tests.logging_in import log_in
from tests.stories.conftest import get_form

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_roles")]


@pytest.fixture
def _roles(story_index):
    ensure_roles()


@pytest.fixture
def draft(story_index):
    page = StoryPageFactory(parent=story_index, title="A quiet room", live=False)
    page.save_revision()
    return page


def make(role):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def act(client, page, action, **data):
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    return client.post(url, data)


def test_list_of_stories_has_the_workflow_once_however_often_roles_are_made(story_index, home):
    ensure_roles()
    ensure_roles()

    workflow = Workflow.objects.get(name=NAME)
    assert story_index.get_workflow() == workflow
    task = GroupApprovalTask.objects.get(workflow_tasks__workflow=workflow)
    assert [group.name for group in task.groups.all()] == [REVIEWERS]
    assert home.get_workflow() != workflow


def test_new_list_of_stories_gets_it_and_a_workflow_that_was_switched_off_stays_off(home, story_index):
    other = StoryIndexPageFactory(parent=home, slug="other-stories")
    assert other.get_workflow().name == NAME

    Workflow.objects.get(name=NAME).deactivate()
    StoryIndexPageFactory(parent=home, slug="third-stories")
    ensure_roles()
    assert [page.get_workflow().name == NAME for page in StoryIndexPage.objects.all()] == [False] * 3


def test_reviewer_reads_what_an_editor_sent_and_publishes_it_by_approving(draft):
    draft.get_workflow().start(draft, make("Editors"))
    reviewer = log_in(make(REVIEWERS))
    home = reviewer.get(reverse("wagtailadmin_home")).content.decode()
    assert "“A quiet room” waits for you to read it." in home
    assert reviewer.get(edit(draft)).status_code == 200

    act(reviewer, Page.objects.get(pk=draft.pk), "approve")

    assert Page.objects.get(pk=draft.pk).live
    assert reviewer.get(edit(draft))["Location"] == reverse("wagtailadmin_home")


def test_reviewer_who_approves_in_the_form_is_led_home_and_told_that_it_is_published(draft):
    """Wagtail leads to the list of pages, which tells reviewers that they lack a right."""
    draft.get_workflow().start(draft, make("Editors"))
    reviewer = log_in(make(REVIEWERS))
    data = get_form(draft, []) | {"action-workflow-action": "true", "workflow-action-name": "approve"}

    response = reviewer.post(edit(draft), data, follow=True)

    assert Page.objects.get(pk=draft.pk).live
    assert response.redirect_chain == [(reverse("wagtailadmin_home"), 302)]
    words = [str(message) for message in response.context["messages"]]
    assert any("“A quiet room” is published." in each for each in words)


def test_reviewer_sends_back_with_words(draft):
    draft.get_workflow().start(draft, make("Editors"))

    act(log_in(make(REVIEWERS)), Page.objects.get(pk=draft.pk), "reject", comment="Who said so?")

    page = Page.objects.get(pk=draft.pk)
    assert not page.live
    assert page.current_workflow_state.status == "needs_changes"


def test_nobody_but_a_reviewer_approves(draft):
    draft.get_workflow().start(draft, make("Editors"))

    act(log_in(make("Editors")), Page.objects.get(pk=draft.pk), "approve")

    page = Page.objects.get(pk=draft.pk)
    assert (page.live, page.current_workflow_state.status) == (False, "in_progress")


def test_reviewer_has_no_right_to_publish_or_take_down_outside_a_review(story_index, draft):
    live = StoryPageFactory(parent=story_index)
    reviewer = make(REVIEWERS)
    rights = live.permissions_for_user(reviewer)

    assert (rights.can_edit(), rights.can_publish(), rights.can_unpublish()) == (False, False, False)
    log_in(reviewer).post(reverse("wagtailadmin_pages:unpublish", args=[live.pk]))
    assert Page.objects.get(pk=live.pk).live
    draft.get_workflow().start(draft, make("Editors"))
    assert not Page.objects.get(pk=draft.pk).permissions_for_user(reviewer).can_publish()


def test_approval_without_the_contributor_s_own_yes_is_refused_in_words_and_stays_in_review(draft):
    draft.voices = [("voice", {"words": "I was heard.", "name": "", "is_from_source": False})]
    draft.save_revision()
    draft.get_workflow().start(draft, make("Editors"))
    reviewer = log_in(make(REVIEWERS))

    response = act(reviewer, Page.objects.get(pk=draft.pk), "approve")

    page = Page.objects.get(pk=draft.pk)
    assert (page.live, page.current_workflow_state.status) == (False, "in_progress")
    words = reviewer.get(response["Location"]).content.decode()
    assert "A quiet room" in words
    assert "cannot be published" in words


def test_reviewer_sees_no_page_that_is_not_in_review(draft, event_index):
    event = EventPageFactory(parent=event_index, title="Canary event", live=False)
    reviewer = log_in(make(REVIEWERS))
    for page in (draft, event):
        assert reviewer.get(edit(page))["Location"] == reverse("wagtailadmin_home")
    assert "A quiet room" not in reviewer.get(reverse("wagtailadmin_home")).content.decode()
