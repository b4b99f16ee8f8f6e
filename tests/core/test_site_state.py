"""Editors see what was left lying on the pages that they may change, and on no others."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import GroupPagePermission, Locale, Page

from core.models import LinkCheck, LinkOutcome, PageLink
from core.roles import ensure_roles
from core.site_state import DRAFT_LIES_AFTER, get_state
from tests.factories import StoryPageFactory, UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db
URL = "/admin/site_state/"
A_DAY = timedelta(days=1)


def make_editor(role="Editors"):
    ensure_roles()
    user = UserFactory()
    user.groups.add(Group.objects.get(name=role))
    return user


def get_found(name, user=None):
    """Title and words of what a section lists."""
    sections = get_state(user=user or make_editor(), now=timezone.now())
    [section] = [each for each in sections if each.name == name]
    return [(entry.page.title, entry.words) for entry in section.entries]


def link_to(page):
    return [{"type": "paragraph", "value": f'<p><a linktype="page" id="{page.pk}">there</a></p>'}]


def test_link_to_a_page_that_readers_no_longer_see_is_found(story_index):
    target = StoryPageFactory(parent=story_index, title="Kettle")
    source = StoryPageFactory(parent=story_index, title="Tea")
    source.body.extend([("paragraph", link_to(target)[0]["value"])])
    source.save_revision().publish()
    assert get_found("links") == []

    target.unpublish()
    assert get_found("links") == [("Tea", "Leads to: Kettle")]


def test_page_that_nobody_changed_for_a_year_is_to_be_looked_at(story_index):
    now = timezone.now()
    old, fresh = (StoryPageFactory(parent=story_index, title=title) for title in ("Old", "Fresh"))
    for page, age in ((old, settings.REVIEW_AFTER + A_DAY), (fresh, settings.REVIEW_AFTER - A_DAY)):
        Page.objects.filter(pk=page.pk).update(last_published_at=now - age)

    assert [title for title, _words in get_found("review")] == ["Old"]


def test_draft_that_nobody_touched_for_a_month_is_found_unless_it_has_a_date(story_index):
    now = timezone.now()
    ages = {"Lying": DRAFT_LIES_AFTER + A_DAY, "New": A_DAY, "Planned": DRAFT_LIES_AFTER + A_DAY}
    for title, age in ages.items():
        page = StoryPageFactory(parent=story_index, title=title)
        goes_live = now + A_DAY if title == "Planned" else None
        Page.objects.filter(pk=page.pk).update(
            has_unpublished_changes=True, latest_revision_created_at=now - age, go_live_at=goes_live
        )

    assert [title for title, _words in get_found("drafts")] == ["Lying"]


def test_english_page_says_which_languages_it_lacks(story_index):
    story = StoryPageFactory(parent=story_index, title="Tea")
    polish = Locale.objects.get_or_create(language_code="pl")[0]

    assert dict(get_found("languages"))["Tea"] == "Missing: Polski, العربية"

    story.copy_for_translation(polish, copy_parents=True).save_revision().publish()

    assert dict(get_found("languages"))["Tea"] == "Missing: العربية"


def test_editor_sees_only_the_pages_that_they_may_change(story_index):
    mine, other = (StoryPageFactory(parent=story_index, title=title) for title in ("Mine", "Other"))
    Page.objects.filter(pk__in=[mine.pk, other.pk]).update(last_published_at="2020-01-01T00:00Z")
    group = Group.objects.create(name="Of one page")
    change = GroupPagePermission._meta.get_field("permission").related_model
    permission = change.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=group, page=mine, permission=permission)
    user = UserFactory()
    user.groups.add(group)

    assert [title for title, _words in get_found("review", user)] == ["Mine"]


@pytest.mark.parametrize("count", [1, 30])
def test_report_asks_the_database_the_same_for_any_number_of_pages(
    story_index, count, django_assert_num_queries, settings
):
    settings.CHECK_LINKS = True
    now = timezone.now()
    elsewhere = LinkCheck.objects.create(
        url="https://a.example/", outcome=LinkOutcome.GONE, failed_since=now - 2 * A_DAY, checked_at=now
    )
    target = StoryPageFactory(parent=story_index, live=False)
    for _ in range(count):
        page = StoryPageFactory(parent=story_index, body=link_to(target))
        Page.objects.filter(pk=page.pk).update(has_unpublished_changes=True)
        PageLink.objects.create(page=page, target=elsewhere, words="there")
    Page.objects.update(last_published_at="2020-01-01T00:00Z", latest_revision_created_at="2020-01-01T00:00Z")
    user = make_editor()
    get_state(user=user, now=now)

    with django_assert_num_queries(8):
        sections = get_state(user=user, now=now)
    assert len(sections) == 5
    assert all(len(section.entries) >= count for section in sections)


def test_screen_and_file_tell_the_same_and_hold_no_formula(story_index):
    """X06"""
    page = StoryPageFactory(parent=story_index, title="=1+1 <b>Tea</b>")
    Page.objects.filter(pk=page.pk).update(last_published_at="2020-01-01T12:00Z")
    client = log_in(make_editor())

    screen = client.get(URL).content.decode()
    table = client.get(f"{URL}export/").content.decode()

    assert "=1+1 &lt;b&gt;Tea&lt;/b&gt;" in screen
    assert "Last published on 1 January 2020" in screen
    assert "To be looked at again,'=1+1 <b>Tea</b>,Last published on 1 January 2020" in table


def test_only_who_changes_pages_reads_it(client):
    assert client.get(URL).status_code == 302
    reader = log_in(make_editor("Aftercare contacts"))
    assert [reader.get(address).status_code for address in (URL, f"{URL}export/")] == [302, 302]
