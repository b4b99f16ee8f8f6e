from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageLogEntry
from wagtail.signals import page_published

from core import publishing
from core.publishing import CannotPublish
from tests.factories import StandardPageFactory

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


def test_publish_due_keeps_the_schedule_of_a_refused_page_and_goes_on(home, now, refuse, caplog):
    for slug, title in [("first", "Refused"), ("second", "New")]:
        page = StandardPageFactory(parent=home, slug=slug, title="Old")
        schedule(page, at=now - MINUTE, title=title)

    assert publishing.publish_due(now=now) == 1

    assert get_titles(home) == {"first": "Old", "second": "New"}
    refused = Page.objects.get(slug="first").latest_revision
    assert refused.approved_go_live_at == now - MINUTE
    assert [record.getMessage() for record in caplog.records] == [
        "A scheduled page was not published: Not like this."
    ]
