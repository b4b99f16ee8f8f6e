"""Events in every way of publishing, copying, deleting and translating a page."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield
from wagtail_localize.models import LocaleSynchronization, Translation, TranslationSource

from core.publishing import publish_due
from events.links import make_token
from events.models import EventPage, Occasion
from events.page_life import PageWithoutOccasion, get_booked_pages
from tests.factories import (
    EventPageFactory,
    EventSeriesPageFactory,
    OccasionFactory,
    SignupFactory,
)
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

WITHOUT = "Choose when and where before you publish this event."


@pytest.fixture
def event(event_index):
    return EventPageFactory(parent=event_index, title="Plain words", slug="plain-words")


@pytest.fixture
def draft(event_index):
    """An event that does not say yet when and where."""
    page = EventPageFactory(parent=event_index, title="Some day", slug="some-day", occasion=None, live=False)
    page.save_revision()
    return page


@pytest.fixture
def polish(event, locales):
    """The tree in Polish, each page following its English one."""
    LocaleSynchronization.objects.create(locale=locales["pl"], sync_from=locales["en"])
    return EventPage.objects.get(locale=locales["pl"], translation_key=event.translation_key)


def translate(page: Page, locale, *, publish: bool = True) -> EventPage:
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    translation.save_target(publish=publish)
    return EventPage.objects.get(translation_key=page.translation_key, locale=locale)


def form_data(page: EventPage, *, occasion: Occasion | None, **more) -> dict:
    empty = streamfield([])
    return nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "summary": page.summary,
            "occasion": occasion.pk if occasion else "",
            "body": empty,
            "agenda": empty,
            "scope": empty,
            "questions": empty,
            "hosts": empty,
            "expenses": rich_text(""),
            "heard": empty,
            "papers": empty,
            "brings_together": empty,
            "came_of_it": empty,
            "easy_read": empty,
            "co_produced_with": "",
            "related_links": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 6},
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 0},
            **more,
        }
    )


# Without occasion


def test_publishing_in_the_editor_says_beside_the_field_that_the_occasion_is_missing(editor_client, draft):
    url = reverse("wagtailadmin_pages:edit", args=[draft.pk])

    response = editor_client.post(url, form_data(draft, occasion=None, **{"action-publish": "1"}))

    assert response.status_code == 200
    assert WITHOUT in response.content.decode()
    draft.refresh_from_db()
    assert not draft.live


def test_saving_a_draft_needs_no_occasion(editor_client, draft):
    url = reverse("wagtailadmin_pages:edit", args=[draft.pk])

    response = editor_client.post(url, form_data(draft, occasion=None, title="Some other day"))

    assert response.status_code == 302
    assert Page.objects.get(pk=draft.pk).get_latest_revision_as_object().title == "Some other day"


def test_publishing_in_the_editor_with_an_occasion_makes_it_public(editor_client, draft):
    occasion = OccasionFactory()
    url = reverse("wagtailadmin_pages:edit", args=[draft.pk])

    response = editor_client.post(url, form_data(draft, occasion=occasion, **{"action-publish": "1"}))

    assert response.status_code == 302
    assert EventPage.objects.get(pk=draft.pk).live
    assert list(Occasion.objects.public()) == [occasion]


def test_creating_and_publishing_without_occasion_makes_no_page(editor_client, event_index):
    page = EventPage(title="New", slug="new", summary="Words")
    url = reverse("wagtailadmin_pages:add", args=["events", "eventpage", event_index.pk])

    response = editor_client.post(url, form_data(page, occasion=None, **{"action-publish": "1"}))

    assert WITHOUT in response.content.decode()
    assert not EventPage.objects.exists()


def test_publishing_a_revision_without_occasion_raises(draft):
    with pytest.raises(PageWithoutOccasion), transaction.atomic():
        draft.get_latest_revision().publish()
    assert not EventPage.objects.get(pk=draft.pk).live


def test_scheduling_without_occasion_raises(draft):
    draft.go_live_at = timezone.now() + timedelta(days=1)
    with pytest.raises(PageWithoutOccasion), transaction.atomic():
        draft.save_revision().publish()


def test_bulk_publishing_without_occasion_is_refused_with_a_message(superuser_client, draft):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={draft.pk}"

    response = superuser_client.post(url, follow=True)

    assert response.status_code == 200
    assert "“Some day” cannot be published: first choose when and where." in response.content.decode()
    assert not EventPage.objects.get(pk=draft.pk).live


def test_taking_the_occasion_from_a_live_page_is_refused(event):
    event.occasion = None
    with pytest.raises(PageWithoutOccasion), transaction.atomic():
        event.save_revision().publish()
    assert EventPage.objects.get(pk=event.pk).occasion_id is not None


# Copies


def test_copy_is_a_draft_without_occasion_in_the_page_and_in_its_revisions(event):
    event.save_revision()

    copy = event.copy(update_attrs={"slug": "copy"}, keep_live=False)

    copy = EventPage.objects.get(pk=copy.pk)
    assert (copy.live, copy.occasion_id) == (False, None)
    assert {revision.as_object().occasion_id for revision in copy.revisions.all()} == {None}


def test_copying_in_the_admin_makes_a_draft_without_occasion(editor_client, event, event_index):
    response = editor_client.post(
        reverse("wagtailadmin_pages:copy", args=[event.pk]),
        {"new_title": "Copy", "new_slug": "copy", "new_parent_page": event_index.pk, "publish_copies": ""},
    )

    assert response.status_code == 302
    copy = EventPage.objects.get(slug="copy")
    assert (copy.live, copy.occasion_id) == (False, None)


def test_copying_in_the_admin_leaves_behind_what_was_heard(editor_client, event, event_index):
    event.heard = json.dumps([{"type": "paragraph", "value": "<p>People spoke.</p>"}])
    event.save_revision().publish()
    editor_client.post(
        reverse("wagtailadmin_pages:copy", args=[event.pk]),
        {"new_title": "Copy", "new_slug": "copy", "new_parent_page": event_index.pk, "publish_copies": ""},
    )
    copy = EventPage.objects.get(slug="copy")
    assert [len(each.heard) for each in (copy, copy.get_latest_revision_as_object())] == [0, 0]
    assert len(EventPage.objects.get(pk=event.pk).heard) == 1


def test_copying_as_live_is_refused_with_a_message(editor_client, event, event_index):
    response = editor_client.post(
        reverse("wagtailadmin_pages:copy", args=[event.pk]),
        {"new_title": "Copy", "new_slug": "copy", "new_parent_page": event_index.pk, "publish_copies": "on"},
        follow=True,
    )

    assert "first choose when and where" in response.content.decode()
    assert not EventPage.objects.filter(slug="copy").exists()


def test_copy_for_translation_keeps_the_occasion(event, event_index, locales):
    event_index.get_parent().copy_for_translation(locales["pl"], copy_parents=True)
    event_index.copy_for_translation(locales["pl"])

    copy = event.copy_for_translation(locales["pl"])

    copy = EventPage.objects.get(pk=copy.pk)
    assert copy.occasion_id == event.occasion_id
    assert copy.get_latest_revision_as_object().occasion_id == event.occasion_id


# Languages


def test_alias_in_another_language_shares_the_occasion(event, polish):
    assert (polish.alias_of_id, polish.occasion_id) == (event.pk, event.occasion_id)


def test_translation_shares_the_occasion(event, polish, locales):
    translated = translate(event, locales["pl"])
    assert translated.alias_of_id is None
    assert translated.occasion_id == event.occasion_id


def test_another_occasion_on_the_source_reaches_alias_and_translation(event, polish, locales):
    LocaleSynchronization.objects.create(locale=locales["ar"], sync_from=locales["en"])
    translate(event, locales["pl"])

    event.occasion = OccasionFactory()
    event.save_revision().publish()

    occasions = EventPage.objects.filter(translation_key=event.translation_key).values_list(
        "occasion_id", flat=True
    )
    assert list(occasions) == [event.occasion_id] * 3


def test_publishing_a_translation_never_changes_the_occasion(event, polish, locales):
    """An old draft of a translation may still hold another one."""
    translated = translate(event, locales["pl"])
    translated.occasion = OccasionFactory()

    translated.save_revision().publish()

    assert EventPage.objects.get(pk=translated.pk).occasion_id == event.occasion_id
    assert EventPage.objects.get(pk=event.pk).occasion_id == event.occasion_id


def test_form_of_a_translation_does_not_take_another_occasion(editor_client, event, polish, locales):
    translated = translate(event, locales["pl"])
    Translation.objects.update(enabled=False)  # edited by hand from now on

    url = reverse("wagtailadmin_pages:edit", args=[translated.pk])
    response = editor_client.post(url, form_data(translated, occasion=OccasionFactory()))

    assert response.status_code == 302
    draft = Page.objects.get(pk=translated.pk).get_latest_revision_as_object()
    assert draft.occasion_id == event.occasion_id


def test_occasion_of_a_series_meeting_is_public_once_for_all_its_languages(event, polish, locales):
    translate(event, locales["pl"])
    assert list(Occasion.objects.public()) == [event.occasion]


# On a schedule, by a workflow, moved, and put back


def test_schedule_makes_the_occasion_public_when_it_is_due(draft, time_machine):
    time_machine.move_to(NOW)  # Wagtail asks its own clock whether a page is for later
    draft.occasion = OccasionFactory()
    draft.go_live_at = NOW + timedelta(days=1)
    draft.save_revision(approved_go_live_at=draft.go_live_at)
    draft.save()

    assert publish_due(now=NOW) == 0
    assert not Occasion.objects.public().exists()

    time_machine.move_to(NOW + timedelta(days=2))
    assert publish_due(now=NOW + timedelta(days=2)) == 1
    assert Occasion.objects.public().get() == draft.occasion


def test_schedule_that_ends_a_page_closes_sign_up(client, event):
    event.expire_at = NOW
    event.save()

    assert publish_due(now=NOW + timedelta(minutes=1)) == 1

    assert client.get(reverse("events:sign_up", args=[event.occasion_id])).status_code == 404


@pytest.fixture
def workflow(event_index):
    task = GroupApprovalTask.objects.create(name="Read by somebody with lived experience")
    task.groups.add(Group.objects.create(name="Readers"))
    workflow = Workflow.objects.create(name="Read first")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


def approve(page, workflow, user):
    state = workflow.start(page, user)
    return state.current_task_state.approve(user=user)


def test_workflow_publishes_an_event_that_has_its_occasion(draft, workflow, superuser):
    draft.occasion = OccasionFactory()
    draft.save_revision()

    approve(draft, workflow, superuser)

    assert Occasion.objects.public().get() == draft.occasion


def test_workflow_refuses_an_event_without_occasion(draft, workflow, superuser):
    with pytest.raises(PageWithoutOccasion), transaction.atomic():
        approve(draft, workflow, superuser)

    draft.refresh_from_db()
    assert not draft.live


def test_moved_event_keeps_occasion_and_bookings(event, event_index):
    SignupFactory(occasion=event.occasion)
    series = EventSeriesPageFactory(parent=event_index, slug="series")

    event.move(series, pos="last-child")

    moved = EventPage.objects.get(pk=event.pk)
    assert (moved.get_parent().pk, moved.live) == (series.pk, True)
    assert moved.occasion.signups.count() == 1
    assert Occasion.objects.public().get() == event.occasion


def test_old_revision_cannot_bring_back_another_occasion_than_it_had(event):
    """The facts are live, not in the revision: what is put back is the page's words and its own occasion."""
    revision = event.save_revision()
    event.occasion.capacity = 99
    event.occasion.save()
    event.title = "Other words"
    event.save_revision().publish()

    revision.publish()

    page = EventPage.objects.get(pk=event.pk)
    assert (page.title, page.occasion.capacity) == ("Plain words", 99)


def test_old_revision_without_occasion_cannot_be_published_again(draft):
    without = draft.get_latest_revision()
    draft.occasion = OccasionFactory()
    draft.save_revision().publish()

    with pytest.raises(PageWithoutOccasion), transaction.atomic():
        without.publish()

    assert EventPage.objects.get(pk=draft.pk).occasion == draft.occasion


# Unpublishing


def test_unpublishing_takes_the_occasion_from_the_public(event):
    event.unpublish()
    assert not Occasion.objects.public().exists()


def test_unpublishing_closes_sign_up_and_private_pages_go_on(client, event):
    token = make_token(SignupFactory(occasion=event.occasion))

    event.unpublish()

    assert client.get(reverse("events:sign_up", args=[event.occasion_id])).status_code == 404
    assert client.get(reverse("events:place", args=[token])).status_code == 200


@pytest.mark.parametrize("address", ["wagtailadmin_pages:unpublish", "wagtailadmin_pages:delete"])
def test_taking_a_conversation_away_warns_of_the_promise(editor_client, event_index, address):
    """S2-07: fewer than two Conversations in a year."""
    page = EventPageFactory(
        parent=event_index, locale=event_index.locale, occasion=OccasionFactory(in_person=True)
    )

    response = editor_client.post(reverse(address, args=[page.pk]), follow=True)

    assert "We promise 2 Conversations a year." in response.content.decode()


def test_taking_another_meeting_away_warns_of_nothing(editor_client, event):
    response = editor_client.post(reverse("wagtailadmin_pages:unpublish", args=[event.pk]), follow=True)

    assert "We promise" not in response.content.decode()


# Deleting


@pytest.fixture
def booked(event):
    SignupFactory(occasion=event.occasion)
    return event


@pytest.fixture
def booked_series(event_index):
    series = EventSeriesPageFactory(parent=event_index, slug="series")
    SignupFactory(occasion=EventPageFactory(parent=series, title="Meeting of a series").occasion)
    return series


def test_deleting_a_booked_page_in_the_admin_is_refused(editor_client, booked):
    response = editor_client.post(reverse("wagtailadmin_pages:delete", args=[booked.pk]), follow=True)

    assert "People have booked for “Plain words”. Cancel the event instead." in response.content.decode()
    assert EventPage.objects.filter(pk=booked.pk).exists()


def test_deleting_the_parent_of_a_booked_page_in_the_admin_is_refused(editor_client, booked_series):
    response = editor_client.post(reverse("wagtailadmin_pages:delete", args=[booked_series.pk]), follow=True)

    assert "People have booked for “Meeting of a series”." in response.content.decode()
    assert Page.objects.filter(pk=booked_series.pk).exists()


def test_bulk_deleting_a_booked_page_is_refused(superuser_client, booked, booked_series):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])

    response = superuser_client.post(f"{url}?id={booked.pk}&id={booked_series.pk}", follow=True)

    assert "People have booked for “Plain words”." in response.content.decode()
    assert Page.objects.filter(pk__in=[booked.pk, booked_series.pk]).count() == 2


def test_deleting_a_page_that_nobody_booked_works(editor_client, event):
    response = editor_client.post(reverse("wagtailadmin_pages:delete", args=[event.pk]))

    assert response.status_code == 302
    assert not EventPage.objects.exists()
    assert Occasion.objects.filter(pk=event.occasion_id).exists()


def test_deleting_a_booked_page_in_code_raises(booked):
    with pytest.raises(ProtectedError), transaction.atomic():
        booked.delete()
    assert EventPage.objects.filter(pk=booked.pk).exists()


def test_deleting_the_parent_of_a_booked_page_in_code_raises(booked_series):
    with pytest.raises(ProtectedError), transaction.atomic():
        booked_series.delete()
    assert EventPage.objects.filter(title="Meeting of a series").exists()


def test_get_booked_pages_looks_below_and_at_nothing_where_nothing_is_given(booked, booked_series):
    assert [page.title for page in get_booked_pages([booked_series])] == ["Meeting of a series"]
    assert get_booked_pages([]) == []
