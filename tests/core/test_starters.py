"""Drafts to begin from: made by a button, filled by their writer, never published with a question in them."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from core import starters
from core.publishing import CannotPublish
from core.roles import ROLES, ensure_roles
from events.models import EventPage
from stories.enums import Level
from stories.models import StoryPage
from tests.factories import StandardPageFactory, UserFactory
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_roles")]

STORY = "/admin/starter/story/"
CONVERSATION = "/admin/starter/conversation/"


@pytest.fixture
def _roles(story_index, event_index):
    ensure_roles()


def make(role):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


def test_button_makes_a_draft_that_asks_and_opens_it():
    editor = make("Editors")
    client = log_in(editor, enforce_csrf_checks=True)

    home = BeautifulSoup(client.get(reverse("wagtailadmin_home")).content, "html.parser")
    assert client.post(STORY).status_code == 403
    key = home.select_one(f"form[action='{STORY}'] input[name=csrfmiddlewaretoken]")["value"]
    response = client.post(STORY, {"csrfmiddlewaretoken": key})

    page = StoryPage.objects.get()
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.live, page.owner, page.has_unpublished_changes) == (False, editor, True)
    assert client.get(response["Location"]).status_code == 200
    draft = page.get_latest_revision_as_object()
    assert [block.value for block in draft.body if block.block_type == "heading"] == [
        "The need",
        "What was done",
    ]
    questions = starters.find_questions(draft)
    assert "What is this story called?" in questions
    assert "Where was it?" in questions
    assert "What did not work, or took longer? It helps others most." in questions
    assert draft.carried_by == "[To answer: Which people or group? By role: leave private names out.]"
    assert list(PageLogEntry.objects.filter(action="core.start_page").values_list("user", flat=True)) == [
        editor.pk
    ]


def test_new_conversation_has_an_agenda_with_a_break_and_no_date():
    assert log_in(make("Editors")).post(CONVERSATION).status_code == 302

    page = EventPage.objects.get()
    assert (page.live, page.occasion) == (False, None)
    items = page.get_latest_revision_as_object().agenda[0].value
    assert [item["is_break"] for item in items] == [False, False, True, False, False]
    assert "What can change?" in starters.find_questions(page)


def test_two_drafts_stand_side_by_side():
    client = log_in(make("Editors"))
    assert [client.post(STORY).status_code for _each in range(2)] == [302, 302]
    assert StoryPage.objects.values("slug").distinct().count() == 2


def test_reading_the_address_makes_nothing():
    assert log_in(make("Editors")).get(STORY).status_code == 405
    assert not StoryPage.objects.exists()


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"Editors", "Network leads"}))
def test_roles_that_do_not_write_are_not_offered_it_and_refused(role):
    client = log_in(make(role))

    assert STORY not in client.get(reverse("wagtailadmin_home")).content.decode()
    assert client.post(STORY)["Location"] == reverse("wagtailadmin_home")
    assert client.post("/admin/starter/nothing/")["Location"] == reverse("wagtailadmin_home")
    assert not StoryPage.objects.exists()


def test_draft_with_a_question_left_is_not_published(story_index):
    draft = starters.start(name="story", user=make("Editors")).get_latest_revision_as_object()
    draft.level = Level.SYSTEM
    revision = draft.save_revision()

    with pytest.raises(CannotPublish, match="still has a question to answer"):
        revision.publish()


def test_question_in_any_text_stops_any_page_and_its_answer_lets_it_go(home):
    page = StandardPageFactory(parent=home, live=False)
    page.body = [("paragraph", f"<p>{starters.ask('Who & when?')}</p>")]
    with pytest.raises(CannotPublish, match=r"Who &amp; when\?|Who & when\?"):
        page.save_revision().publish()

    page.body = [("paragraph", "<p>In [New] York, in May. [To be told]</p>")]
    page.save_revision().publish()
    assert Page.objects.get(pk=page.pk).live


def test_starter_is_registered_once():
    with pytest.raises(ValueError, match="There is a starter story already"):
        starters.register("story", label="Story", index=Page, make=Page)
