"""When pages are to be read again: a year after they were published, or on the day that editors chose."""

from datetime import date, timedelta

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from core import admin_home, page_reviews
from core.models import PageReview
from core.page_reviews import CannotReview, DayIsOver
from core.roles import ensure_roles
from tests.factories import StoryPageFactory, UserFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

A_DAY = timedelta(days=1)
TODAY = date(2026, 11, 24)


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


def make_editor(role="Editors"):
    ensure_roles()
    user = UserFactory()
    user.groups.add(Group.objects.get(name=role))
    return user


def publish(index, title="Kettle", *, ago=timedelta(0), chosen=None):
    """A page published so long ago, and the day chosen for it."""
    page = StoryPageFactory(parent=index, title=title)
    Page.objects.filter(pk=page.pk).update(last_published_at=NOW - ago)
    if chosen:
        PageReview.objects.create(page=page, review_on=chosen)
    return Page.objects.get(pk=page.pk)


def get_due():
    due = page_reviews.get_due(Page.objects.filter(depth__gt=1).exclude(title="Stories"), now=NOW)
    return [(page.title, page.chosen_on) for page in due]


@pytest.mark.parametrize(
    ("ago", "chosen", "due"),
    [
        (settings.REVIEW_AFTER + A_DAY, None, True),
        (settings.REVIEW_AFTER - A_DAY, None, False),
        (30 * A_DAY, TODAY, True),
        (30 * A_DAY, TODAY + A_DAY, False),
        (settings.REVIEW_AFTER + A_DAY, TODAY + A_DAY, False),  # somebody read it, and said when next
        (A_DAY, TODAY - 9 * A_DAY, False),  # it was published after that day
        (timedelta(0), TODAY, False),  # and on that day
        (settings.REVIEW_AFTER + A_DAY, TODAY - settings.REVIEW_AFTER - 9 * A_DAY, True),  # a year after that
    ],
)
def test_page_is_due_on_its_own_day_or_a_year_after_it_was_published(story_index, ago, chosen, due):
    page = publish(story_index, ago=ago, chosen=chosen)

    assert [title for title, _chosen in get_due()] == ["Kettle"] * due
    page.refresh_from_db()
    is_open = chosen is not None and chosen > (NOW - ago).date()
    assert page_reviews.get_chosen_day(page) == (chosen if is_open else None)


def test_page_that_readers_do_not_see_is_never_due(story_index):
    page = publish(story_index, ago=settings.REVIEW_AFTER + A_DAY, chosen=TODAY - A_DAY)
    Page.objects.filter(pk=page.pk).update(live=False)

    assert get_due() == []


def test_day_is_chosen_once_a_page_and_noted_in_its_history(story_index):
    page, editor = publish(story_index), make_editor()

    for day in (TODAY + A_DAY, TODAY + 9 * A_DAY):
        page_reviews.set_review(page=page, review_on=day, user=editor, now=NOW)

    assert list(PageReview.objects.values_list("page_id", "review_on")) == [(page.pk, TODAY + 9 * A_DAY)]
    entries = PageLogEntry.objects.filter(action="core.set_review").order_by("pk")
    assert [(entry.user_id, entry.data["review_on"]) for entry in entries] == [
        (editor.pk, "2026-11-25"),
        (editor.pk, "2026-12-03"),
    ]


def test_day_that_is_over_and_page_of_somebody_else_are_refused(story_index):
    page, editor = publish(story_index), make_editor()
    draft = publish(story_index, "Draft")
    draft.live = False

    for day in (TODAY, TODAY - A_DAY):
        with pytest.raises(DayIsOver):
            page_reviews.set_review(page=page, review_on=day, user=editor, now=NOW)
    for refused, user in ((page, make_editor("Access leads")), (draft, editor)):
        with pytest.raises(CannotReview):
            page_reviews.set_review(page=refused, review_on=TODAY + A_DAY, user=user, now=NOW)
    assert not PageReview.objects.exists()
    assert not PageLogEntry.objects.filter(action="core.set_review").exists()


def test_home_of_the_editors_counts_the_pages_in_one_line(story_index, django_assert_num_queries):
    editor = make_editor()
    old = settings.REVIEW_AFTER + A_DAY
    publish(story_index, "One", ago=old)
    assert [line.words for line in admin_home.get_pages_to_review(user=editor, now=NOW)] == [
        "1 page is to be read again."
    ]
    publish(story_index, "Two", chosen=TODAY, ago=A_DAY)
    user = type(editor).objects.get(pk=editor.pk)

    with django_assert_num_queries(2):
        [line] = admin_home.get_pages_to_review(user=user, now=NOW)
    assert (line.words, line.count) == ("2 pages are to be read again.", 2)
    assert line.url == "/admin/site_state/#review"
    assert admin_home.get_pages_to_review(user=make_editor("Access leads"), now=NOW) == []


# The screen


def get_url(page):
    return reverse("site_state:review", args=[page.pk])


def test_editor_says_that_all_is_right_and_the_page_leaves_the_list(story_index):
    page = publish(story_index, "Kettle <b>", ago=settings.REVIEW_AFTER + A_DAY)
    client = log_in(make_editor())
    assert get_url(page) in client.get("/admin/site_state/").content.decode()

    asked = client.get(get_url(page)).content.decode()
    response = client.post(get_url(page), {"review_on": "2027-05-01"}, follow=True)

    assert 'value="2027-11-24"' in asked
    assert "Last published on 23 November 2025. No day is chosen" in asked
    assert "“Kettle &lt;b&gt;” is to be read again on 1 May 2027." in response.content.decode()
    assert get_due() == []
    assert "Somebody wants it read again on 1 May 2027." in client.get(get_url(page)).content.decode()


def test_day_that_editors_chose_stands_in_the_report(story_index):
    publish(story_index, ago=9 * A_DAY, chosen=TODAY)

    assert "To be read again on 24 November 2026" in (
        log_in(make_editor()).get("/admin/site_state/").content.decode()
    )


@pytest.mark.parametrize("typed", ["", "2026-11-24", "2020-01-01", "soon", "2026-02-30", "10000-01-01", "\0"])
def test_wrong_day_is_explained_beside_the_field_and_keeps_what_was_typed(story_index, typed):
    page = publish(story_index)

    response = log_in(make_editor()).post(get_url(page), {"review_on": typed})

    assert response.status_code == 200
    assert response.context["form"].errors["review_on"]
    assert response.context["form"]["review_on"].value() == typed
    assert not PageReview.objects.exists()


def test_screen_is_for_who_may_change_the_page_l03(story_index):
    page = publish(story_index, "Kettle")
    draft = StoryPageFactory(parent=story_index, live=False)
    editor = log_in(make_editor())

    assert editor.get(get_url(page)).status_code == 200
    assert editor.get(get_url(draft)).status_code == 302
    assert editor.get(reverse("site_state:review", args=[999_999])).status_code == 404
    for role in ("Access leads", "Translators", "Reviewers"):
        client = log_in(make_editor(role))
        response = client.get(get_url(page), follow=True)
        assert response.redirect_chain, role
        assert "Kettle" not in response.content.decode(), role
        client.post(get_url(page), {"review_on": "2027-05-01"})
    assert not PageReview.objects.exists()


def test_button_of_a_page_leads_to_the_screen(story_index):
    page = publish(story_index)
    copy = StoryPageFactory(parent=story_index, live=False)
    client = log_in(make_editor())

    def has_button(of):
        url = reverse("wagtailadmin_pages:edit", args=[of.pk])
        return get_url(of) in client.get(url).content.decode()

    assert (has_button(page), has_button(copy)) == (True, False)
