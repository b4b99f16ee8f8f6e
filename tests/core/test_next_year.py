"""Copies for next year keep what was planned and forget what came after; who may not write makes none."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from core import next_year
from core.roles import ROLES, ensure_roles
from network.models import OpportunityPage
from tests.events.test_heard import paper
from tests.factories import (
    EventPageFactory,
    OpportunityPageFactory,
    StandardPageFactory,
    StoryPageFactory,
    UserFactory,
)
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_roles")]


@pytest.fixture
def _roles(home):
    ensure_roles()


def make(role):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


def address(page):
    return reverse("next_year:copy", args=[page.pk])


def test_copy_of_an_event_is_a_draft_without_occasion_papers_and_what_was_heard(event_index):
    page = EventPageFactory(parent=event_index, title="Conversation")
    page.papers = [("paper", paper("Agenda", url="https://example.org/agenda"))]
    page.heard = [("paragraph", "<p>Heard</p>")]
    page.body = [("paragraph", "<p>Purpose</p>")]
    page.save_revision().publish()
    editor = make("Editors")
    client = log_in(editor)
    assert address(page) in client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Conversation" in client.get(address(page)).content.decode()
    assert type(page).objects.count() == 1  # reading makes nothing

    response = client.post(address(page))

    copy = type(page).objects.exclude(pk=page.pk).get()
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[copy.pk])
    for version in (copy, copy.get_latest_revision_as_object()):
        assert (version.title, version.live, version.occasion) == ("Conversation (next year)", False, None)
        assert (len(version.papers), len(version.heard), len(version.body)) == (0, 0, 1)
    assert copy.translation_key != page.translation_key
    page.refresh_from_db()
    assert (page.live, len(page.heard)) == (True, 1)
    entry = PageLogEntry.objects.get(action="core.copy_for_next_year")
    assert (entry.page_id, entry.user) == (copy.pk, editor)


def test_copy_of_a_story_has_nobody_s_words_or_results(story_index):
    page = StoryPageFactory(parent=story_index)
    page.voices = [("voice", {"words": "I was heard.", "name": "Ann (demo)", "is_from_source": True})]
    page.what_changed = [("paragraph", "<p>Much</p>")]
    page.save_revision().publish()

    copy = next_year.copy_for_next_year(page=page, user=make("Editors"))

    for version in (type(copy).objects.get(pk=copy.pk), copy.get_latest_revision_as_object()):
        assert (len(version.voices), len(version.what_changed), version.picture) == (0, 0, None)


def test_copy_of_an_opportunity_has_no_dates_and_a_second_copy_stands_beside_it(get_involved):
    dates = {"closing_date": date(2026, 12, 1), "feedback_date": date(2026, 12, 20)}
    page = OpportunityPageFactory(parent=get_involved, **dates)
    editor = make("Editors")

    for _each in range(2):
        next_year.copy_for_next_year(page=page, user=editor)

    copies = OpportunityPage.objects.exclude(pk=page.pk)
    assert set(copies.values_list("closing_date", "feedback_date")) == {(None, None)}
    assert copies.values("slug").distinct().count() == 2


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"Editors", "Network leads"}))
def test_who_may_not_write_makes_no_copy_and_reads_no_title(event_index, role):
    page = EventPageFactory(parent=event_index, title="Canary event", live=False)
    client = log_in(make(role))

    for response in (client.get(address(page)), client.post(address(page))):
        assert response["Location"] == reverse("wagtailadmin_home")
    assert "Canary" not in client.get(reverse("wagtailadmin_home")).content.decode()
    assert Page.objects.filter(title__contains="Canary").count() == 1


def test_other_kinds_of_page_are_not_copied_so(home):
    page = StandardPageFactory(parent=home)
    editor = make("Editors")
    with pytest.raises(next_year.CannotCopy):
        next_year.copy_for_next_year(page=page, user=editor)
    assert log_in(editor).get(address(page))["Location"] == reverse("wagtailadmin_home")
    assert log_in(editor).get("/admin/next_year/999999/").status_code == 404


def test_title_of_the_page_is_escaped_where_the_screen_asks(event_index):
    page = EventPageFactory(parent=event_index, title="<script>alert(1)</script>")
    words = log_in(make("Editors")).get(address(page)).content.decode()
    assert "<script>alert(1)" not in words
    assert "&lt;script&gt;alert(1)" in words
