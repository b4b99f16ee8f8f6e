from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry
from wagtail.signals import page_published

from core import publishing
from core.publishing import CannotPublish
from core.roles import ensure_roles
from tests.factories import StandardPageFactory, UserFactory

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def now():
    return timezone.now()  # Wagtail compares with the machine's clock too


def schedule(page, *, at, title):
    """An editor's change, approved to go public later."""
    page.go_live_at = at
    page.title = title
    page.save_revision(approved_go_live_at=at)


def get_titles(home):
    return dict(Page.objects.child_of(home).values_list("slug", "title"))


@pytest.fixture
def refuse():
    """Refuses to publish pages with this title, as a rule of an app would."""

    def receiver(instance, **kwargs):
        if instance.title == "Refused":
            raise CannotPublish("Not like this.")

    page_published.connect(receiver)
    yield
    page_published.disconnect(receiver)


def test_publish_due_publishes_what_is_due_and_nothing_else(home, now):
    for slug, at in [("due", now - MINUTE), ("later", now + MINUTE)]:
        page = StandardPageFactory(parent=home, slug=slug, title="Old")
        schedule(page, at=at, title="New")

    assert publishing.publish_due(now=now) == 1
    assert get_titles(home) == {"due": "New", "later": "Old"}
    assert PageLogEntry.objects.filter(action="wagtail.publish.scheduled").count() == 1


def test_publish_due_takes_down_what_has_expired(home, now):
    StandardPageFactory(parent=home, slug="over", expire_at=now - MINUTE)
    StandardPageFactory(parent=home, slug="current", expire_at=now + MINUTE)

    assert publishing.publish_due(now=now) == 1

    assert dict(Page.objects.child_of(home).values_list("slug", "live")) == {"over": False, "current": True}
    assert Page.objects.get(slug="over").expired is True


def test_publish_due_tries_a_refused_page_once_and_goes_on(home, now, refuse):
    for slug, title in [("first", "Refused"), ("second", "New")]:
        page = StandardPageFactory(parent=home, slug=slug, title="Old")
        schedule(page, at=now - MINUTE, title=title)

    assert publishing.publish_due(now=now) == 1
    assert publishing.publish_due(now=now) == 0

    assert get_titles(home) == {"first": "Old", "second": "New"}
    refused = Page.objects.get(slug="first").latest_revision
    assert (refused.approved_go_live_at, refused.content["title"]) == (None, "Refused")
    [entry] = PageLogEntry.objects.filter(action=publishing.REFUSED)
    assert (entry.revision, entry.data) == (refused, {"why": "Not like this."})


def test_publish_due_tries_again_what_failed(home, now, caplog):
    def fail(**kwargs):
        raise RuntimeError

    page = StandardPageFactory(parent=home, slug="first", title="Old")
    schedule(page, at=now - MINUTE, title="New")
    page_published.connect(fail)
    try:
        assert publishing.publish_due(now=now) == 0
    finally:
        page_published.disconnect(fail)

    assert [record.getMessage() for record in caplog.records] == [
        "A scheduled page could not be published or taken down"
    ]
    assert publishing.publish_due(now=now) == 1
    assert get_titles(home) == {"first": "New"}


def test_refused_page_waits_for_who_may_publish_it_until_its_draft_is_changed(home, now, refuse):
    ensure_roles()
    page = StandardPageFactory(parent=home, title="Old")
    schedule(page, at=now - MINUTE, title="Refused")
    editor, translator = UserFactory(), UserFactory()
    editor.groups.add(Group.objects.get(name="Editors"))
    translator.groups.add(Group.objects.get(name="Translators"))
    assert publishing.get_refused(user=editor, now=now) == []

    publishing.publish_due(now=now)

    [line] = publishing.get_refused(user=editor, now=now)
    assert line.words == "Its time came, and it stayed a draft: Not like this."
    assert (line.url, line.is_overdue) == (reverse("wagtailadmin_pages:edit", args=[page.pk]), True)
    assert publishing.get_refused(user=translator, now=now) == []
    page.title = "Better"
    page.save_revision()
    assert publishing.get_refused(user=editor, now=now) == []
