"""Several pages at once: sorted, or sent for review. Each page asks for its own rights."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page, PageLogEntry

from core import sorting
from core.roles import REVIEWERS, ensure_roles
from stories.models import StoryPage
from stories.workflow import NAME
from tests.factories import (
    EventPageFactory,
    LocalityFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    StandardPageFactory,
    StoryIndexPageFactory,
    StoryPageFactory,
    ThemeFactory,
    UserFactory,
)
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_roles")]

ONE_BRANCH = "editor of one branch"


@pytest.fixture
def _roles(story_index):
    ensure_roles()


@pytest.fixture
def theme():
    return ThemeFactory(name="Transport")


@pytest.fixture
def place():
    return LocalityFactory(name="York")


def make(role, branch=None):
    user = UserFactory(is_staff=True)
    if role == ONE_BRANCH:
        group = Group.objects.create(name=role)
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        for codename in ("add_page", "change_page", "publish_page"):
            permission = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
            GroupPagePermission.objects.create(group=group, page=branch, permission=permission)
        user.groups.add(group)
    else:
        user.groups.add(Group.objects.get(name=role))
    return user


def publish(page):
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def make_address(action, *pages):
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return reverse("wagtail_bulk_action", args=["wagtailcore", "page", action]) + f"?{chosen}"


def read(page):
    """What readers see of it: its themes and places."""
    page = type(page).objects.get(pk=page.pk)
    return [str(each) for each in [*page.themes.all(), *page.localities.all()]]


def read_draft(page):
    draft = Page.objects.get(pk=page.pk).get_latest_revision_as_object()
    return [str(each) for each in [*draft.themes.all(), *draft.localities.all()]]


def tell(response):
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


def test_pages_are_sorted_under_a_theme_and_a_place_for_readers_and_keep_what_they_had(
    story_index, theme, place
):
    first = StoryPageFactory(parent=story_index)
    first.themes.add(ThemeFactory(name="Older"))
    first = publish(first)
    news = publish(NewsPageFactory(parent=NewsIndexPageFactory(parent=story_index, slug="news")))
    editor = make("Editors")
    client = log_in(editor)

    asked = client.get(make_address("sort", first, news))
    response = client.post(make_address("sort", first, news), {"theme": theme.pk, "locality": place.pk})

    assert [item["item"].pk for item in asked.context["items"]] == [first.pk, news.pk]
    assert (read(first), read(news)) == (["Older", "Transport", "York"], ["Transport", "York"])
    assert tell(response) == ["2 pages are sorted so, for readers too."]
    entry = PageLogEntry.objects.get(page=news.pk, action="core.sort")
    assert (entry.user, entry.message) == (editor, "Sorted under one more theme or place")


def test_sorting_publishes_nothing_that_was_not_public_before(story_index, theme):
    draft = StoryPageFactory(parent=story_index, live=False)
    changed = publish(StoryPageFactory(parent=story_index, title="As it was"))
    changed.title = "Half written"
    changed.save_revision()
    alone = publish(StoryPageFactory(parent=story_index))

    response = log_in(make("Editors")).post(make_address("sort", draft, changed, alone), {"theme": theme.pk})

    pages = [StoryPage.objects.get(pk=page.pk) for page in (draft, changed, alone)]
    assert [(page.live, read(page)) for page in pages] == [(False, []), (True, []), (True, ["Transport"])]
    assert pages[1].title == "As it was"
    assert [read_draft(page) for page in pages] == [["Transport"]] * 3
    assert pages[1].get_latest_revision_as_object().title == "Half written"
    assert tell(response) == [
        "1 page is sorted so, for readers too. 2 pages are sorted so in their drafts alone."
    ]


def test_sorting_passes_the_rule_of_publishing(story_index, theme):
    """Somebody's words stand on the page, and nobody has approved them: the page stays as readers know it."""
    page = publish(StoryPageFactory(parent=story_index))
    page.voices = [("voice", {"words": "I was heard.", "name": "", "is_from_source": False})]
    page.save()
    page.save_revision()
    Page.objects.filter(pk=page.pk).update(has_unpublished_changes=False)

    response = log_in(make("Editors")).post(make_address("sort", page), {"theme": theme.pk})

    assert (read(page), read_draft(page)) == ([], ["Transport"])
    assert tell(response) == ["1 page is sorted so in its draft alone."]


def test_whoever_may_not_publish_sorts_a_draft(story_index, theme):
    page = publish(StoryPageFactory(parent=story_index))
    user = make(ONE_BRANCH, story_index)
    GroupPagePermission.objects.filter(permission__codename="publish_page", group__user=user).delete()

    log_in(user).post(make_address("sort", page), {"theme": theme.pk})

    assert (read(page), read_draft(page)) == ([], ["Transport"])


@pytest.mark.parametrize("action", ["sort", "send_for_review"])
def test_page_of_another_branch_is_neither_named_nor_changed_l03(home, story_index, theme, action):
    others = StoryIndexPageFactory(parent=home, slug="others")
    hidden = StoryPageFactory(parent=others, title="Canaryword", live=False)
    hidden.save_revision()
    own = StoryPageFactory(parent=story_index, live=False)
    own.save_revision()
    client = log_in(make(ONE_BRANCH, story_index))
    address = make_address(action, hidden, own)

    asked = client.get(address)
    client.post(address, {"theme": theme.pk})

    assert [item["item"].pk for item in asked.context["items"]] == [own.pk]
    assert "Canaryword" not in asked.content.decode()
    assert (read_draft(hidden), Page.objects.get(pk=hidden.pk).revisions.count()) == ([], 1)
    assert (Page.objects.get(pk=hidden.pk).workflow_in_progress, read(hidden)) == (False, [])
    changed = Page.objects.get(pk=own.pk)
    assert (changed.workflow_in_progress, read_draft(own)) == (
        (False, ["Transport"]) if action == "sort" else (True, [])
    )


@pytest.mark.parametrize("role", [REVIEWERS, "Translators", "Access leads"])
@pytest.mark.parametrize("action", ["sort", "send_for_review"])
def test_who_writes_no_pages_changes_none_of_them(story_index, theme, role, action):
    page = StoryPageFactory(parent=story_index, title="Canaryword", live=False)
    page.save_revision()
    client = log_in(make(role))

    answers = [
        client.get(make_address(action, page)),
        client.post(make_address(action, page), {"theme": theme.pk}),
    ]

    assert [answer.status_code for answer in answers] == [200, 302]
    assert "Canaryword" not in answers[0].content.decode()
    assert (read_draft(page), Page.objects.get(pk=page.pk).workflow_in_progress) == ([], False)


def test_pages_without_themes_and_places_translations_and_locked_ones_are_left_out(
    home, story_index, event_index, theme
):
    event, text = EventPageFactory(parent=event_index), StandardPageFactory(parent=home)
    alias = StoryPageFactory(parent=story_index).create_alias(update_slug="an-alias")
    locked = StoryPageFactory(parent=story_index, locked=True)
    client = log_in(make("Editors"))
    address = make_address("sort", event, text, alias, locked)

    asked = client.get(address)
    client.post(address, {"theme": theme.pk})

    assert asked.context["items"] == []
    assert len(asked.context["items_with_no_access"]) == 4
    assert b"<form" not in asked.content.split(b"<main", 1)[1]
    assert not theme.stories.exists()


def test_sorting_under_nothing_is_refused_in_words(story_index):
    page = StoryPageFactory(parent=story_index)
    response = log_in(make("Editors")).post(make_address("sort", page), {})

    assert "Choose a theme, a place or both." in response.content.decode()
    assert page.revisions.count() == 0


def test_writer_refuses_what_the_screen_does_not_offer(event_index, theme):
    page = EventPageFactory(parent=event_index)
    with pytest.raises(sorting.CannotSort):
        sorting.sort(page=page, theme=theme, locality=None, user=make("Editors"))


@pytest.mark.parametrize(("action", "cost"), [("sort", 3), ("send_for_review", 4)])
def test_each_more_page_costs_the_same_few_queries(story_index, action, cost):
    client = log_in(make("Editors"))
    counts = []
    for number in (1, 2, 12):
        pages = StoryPageFactory.create_batch(number, parent=story_index, live=False)
        for page in pages:
            page.save_revision()
        with CaptureQueriesContext(connection) as queries:
            client.get(make_address(action, *pages))
        counts.append(len(queries))

    assert (counts[1] - counts[0], counts[2] - counts[1]) == (cost, 10 * cost)


def test_several_drafts_are_sent_for_review_and_wait_for_a_reviewer(story_index):
    first, second = StoryPageFactory.create_batch(2, parent=story_index, live=False)
    first.save_revision()
    editor = make("Editors")

    response = log_in(editor).post(make_address("send_for_review", first, second))

    for page in (first, second):
        state = Page.objects.get(pk=page.pk).current_workflow_state
        assert (state.workflow.name, state.status, state.requested_by) == (NAME, "in_progress", editor)
    assert tell(response) == ["2 drafts were sent for review."]
    assert "waits for you to read it" in log_in(make(REVIEWERS)).get("/admin/").content.decode()


def test_draft_that_was_sent_back_goes_to_the_same_review_again(story_index):
    page = StoryPageFactory(parent=story_index, live=False)
    page.save_revision()
    editor = make("Editors")
    state = page.get_workflow().start(page, editor)
    state.current_task_state.reject(user=make(REVIEWERS))

    log_in(editor).post(make_address("send_for_review", page))

    state.refresh_from_db()
    assert (state.status, Page.objects.get(pk=page.pk).current_workflow_state) == ("in_progress", state)


def test_what_is_public_or_in_review_is_not_sent_and_what_is_not_whole_says_so(story_index):
    public = publish(StoryPageFactory(parent=story_index))
    waiting, half = StoryPageFactory.create_batch(2, parent=story_index, live=False)
    waiting.save_revision()
    waiting.get_workflow().start(waiting, make("Network leads"))
    half.place_words = ""
    half.title = ""
    half.save_revision(clean=False)
    client = log_in(make("Editors"))
    address = make_address("send_for_review", public, waiting, half)

    asked = client.get(address)
    response = client.post(address)

    assert [item["item"].pk for item in asked.context["items"]] == [half.pk]
    assert not Page.objects.get(pk=half.pk).workflow_in_progress
    assert tell(response) == ["1 draft lacks something that it needs. Open it to see what."]
