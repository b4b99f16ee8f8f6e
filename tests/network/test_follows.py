import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail as mailbox
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageViewRestriction

from core import outbox, personal_data
from core.models import Mail
from events.enums import OccasionStatus
from network import follows
from network.enums import NewsPace
from network.models import Follow, MailChoice, NewsItem
from network.news_mail import get_last_digest, tell_each, tell_weekly
from tests.core.pages import read_page
from tests.factories import (
    EventPageFactory,
    EventSeriesPageFactory,
    MemberFactory,
    OccasionFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    UserFactory,
)
from tests.factories.events import NOW
from tests.factories.projects import make_pair, make_update

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

A_DAY = timedelta(days=1)
A_MINUTE = timedelta(minutes=1)
LATER = NOW + A_DAY  # when something new is published
TOLD = LATER + 2 * A_MINUTE  # when the worker looks
MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)  # the first one at nine after LATER


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def project(home):
    index = ProjectIndexPageFactory(parent=home)
    return ProjectPageFactory(
        parent=index, title="Plain words", updates=json.dumps([make_update("2026-11-01")])
    )


@pytest.fixture
def series(event_index):
    return EventSeriesPageFactory(parent=event_index, title="Monthly meeting")


@pytest.fixture
def user():
    return UserFactory(email="ann@example.org")


def follow(user, page, now=NOW, pace=NewsPace.EACH):
    follows.follow(user=user, page_pk=page.pk, language="en", now=now)
    follows.set_pace(user=user, pace=pace, language="en", now=now)


def publish(page, time_machine, now=LATER, **fields):
    time_machine.move_to(now, tick=False)
    page.refresh_from_db()
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def add_update(page, time_machine, words="The first ten are done.", now=LATER):
    page.refresh_from_db()
    raw = [*list(page.updates.raw_data), make_update("2026-11-24", words)]
    publish(page, time_machine, now=now, updates=json.dumps(raw))


def add_date(series, time_machine, now=LATER, title="December meeting", days=30):
    time_machine.move_to(now, tick=False)
    start = NOW + timedelta(days=days)
    occasion = OccasionFactory(starts_at=start, ends_at=start + timedelta(hours=1))
    page = EventPageFactory(parent=series, title=title, occasion=occasion)
    page.save_revision().publish()
    return page


# Following


def test_button_asks_who_is_not_logged_in_to_log_in_and_costs_them_no_query(
    client, project, django_assert_num_queries
):
    client.get(project.url)

    with django_assert_num_queries(9):
        page = client.get(project.url).content.decode()

    assert f'href="{reverse("account_login")}?next=/projects/plain-words/"' in page
    assert "Log in to follow this" in page


@pytest.mark.parametrize("name", ["project", "series"])
def test_one_press_follows_and_one_press_stops(client, user, request, name):
    page = request.getfixturevalue(name)
    client.force_login(user)
    url = reverse("network:follow", args=[page.pk])
    assert "Follow: tell me what is new" in client.get(page.url).content.decode()

    answer = client.post(url, {"say": "yes", "next": page.url}, follow=True).content.decode()
    assert "You follow this now." in answer
    assert "Stop following" in answer
    assert follows.is_following(user=user, page=page)

    assert "You no longer follow this." in client.post(url, {"say": "no"}, follow=True).content.decode()
    assert not follows.is_following(user=user, page=page)


def test_button_costs_who_is_logged_in_one_query(client, user, project):
    client.force_login(user)
    client.get(project.url)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get(project.url)

    assert sum("network_follow" in query["sql"] for query in queries) == 1


def test_following_twice_is_once_and_translations_are_followed_with_the_page(user, project, locales):
    project.get_parent().specific.copy_for_translation(locales["pl"], copy_parents=True)
    polish = project.copy_for_translation(locales["pl"])

    follow(user, polish)
    follow(user, project)

    assert [each.page_id for each in Follow.objects.all()] == [project.pk]
    assert follows.is_following(user=user, page=polish)
    follows.unfollow(user=user, page_pk=polish.pk)
    assert Follow.objects.count() == 0


def test_only_public_pages_with_news_can_be_followed(client, user, home, project):
    PageViewRestriction.objects.create(page=project, restriction_type=PageViewRestriction.LOGIN)
    client.force_login(user)

    for pk in (home.pk, project.pk, 99999):
        assert client.post(reverse("network:follow", args=[pk]), {"say": "yes"}).status_code == 404
    assert Follow.objects.count() == 0


def test_nobody_follows_without_log_in(client, project):
    response = client.post(reverse("network:follow", args=[project.pk]), {"say": "yes"})

    assert response.status_code == 302
    assert Follow.objects.count() == 0


# What is new


def test_what_was_there_when_somebody_began_is_no_news(user, project, time_machine):
    follow(user, project)
    publish(project, time_machine)

    assert tell_each(now=TOLD) == 0


def test_update_answer_and_stage_become_news_once(user, project, time_machine):
    follow(user, project)
    known = NewsItem.objects.count()
    add_update(project, time_machine)
    publish(project, time_machine, pairs=json.dumps([make_pair("Spell it out.", "open")]))
    publish(project, time_machine, stage="reflect")
    assert [item.kind for item in NewsItem.objects.filter(at=LATER)] == ["update", "stage"]

    pairs = list(project.pairs.raw_data)
    pairs[0]["value"]["answer"] = "did"
    publish(project, time_machine, pairs=json.dumps(pairs))
    publish(project, time_machine)

    assert [item.kind for item in NewsItem.objects.filter(at=LATER)] == ["update", "stage", "answer"]
    assert NewsItem.objects.count() == known + 3


def test_new_date_of_a_series_becomes_news(user, series, time_machine):
    follow(user, series)

    page = add_date(series, time_machine)

    assert [(item.kind, item.what) for item in NewsItem.objects.all()] == [("date", str(page.occasion_id))]
    assert tell_each(now=TOLD) == 1
    assert "A new date: Thursday 24 December 2026: December meeting" in Mail.objects.get().text


def test_drafts_translations_and_private_pages_make_no_news(user, project, locales, time_machine):
    follow(user, project)
    known = NewsItem.objects.count()
    project.get_parent().specific.copy_for_translation(locales["pl"], copy_parents=True)
    polish = project.copy_for_translation(locales["pl"])
    publish(polish, time_machine, updates=json.dumps([make_update("2026-11-24", "Nowe.")]))
    project.updates = json.dumps([make_update("2026-11-24")])
    project.save_revision()
    PageViewRestriction.objects.create(page=project, restriction_type=PageViewRestriction.LOGIN)
    add_update(project, time_machine)

    assert NewsItem.objects.count() == known


def test_event_outside_a_series_is_no_news(event_index, time_machine):
    add_date(event_index, time_machine)

    assert NewsItem.objects.count() == 0


# Telling it


def test_each_time_means_at_once_and_once(user, project, time_machine):
    follow(user, project)
    add_update(project, time_machine)

    assert tell_each(now=LATER + A_MINUTE / 2) == 0  # whoever publishes may not have committed yet
    assert tell_each(now=TOLD) == 1
    assert tell_each(now=TOLD + A_DAY) == 0
    mail = Mail.objects.get()
    assert (mail.to, mail.kind, mail.subject) == ("ann@example.org", "news", "New: Plain words")
    assert "An update: The first ten are done." in mail.text
    assert "http://testserver/projects/plain-words/" in mail.html


def test_what_is_published_while_the_worker_looks_is_not_lost(user, project, time_machine):
    follow(user, project)
    tell_each(now=LATER + timedelta(seconds=10))
    add_update(project, time_machine)  # noted at LATER, committed after the worker looked

    assert tell_each(now=TOLD) == 1


def test_digest_comes_on_monday_at_nine_with_all_news_of_the_week_in_one(user, project, series, time_machine):
    follow(user, project, pace=NewsPace.WEEKLY)
    follow(user, series, pace=NewsPace.WEEKLY)
    add_update(project, time_machine, "First.")
    add_update(project, time_machine, "Second.", now=LATER + A_DAY)
    add_date(series, time_machine, now=LATER + A_DAY)

    assert tell_each(now=TOLD + A_DAY) == 0
    assert tell_weekly(now=MONDAY - timedelta(seconds=1)) == 0
    assert tell_weekly(now=MONDAY) == 1
    assert tell_weekly(now=MONDAY + 2 * A_DAY) == 0
    mail = Mail.objects.get()
    assert mail.key == f"news:{user.pk}:2026-W49"
    assert mail.subject == "New on 2 pages that you follow"
    for words in ("First.", "Second.", "December meeting"):
        assert mail.text.count(words) == 1


def test_digest_of_a_week_without_news_is_not_written(user, project):
    follow(user, project, pace=NewsPace.WEEKLY)

    assert tell_weekly(now=MONDAY) == 0
    assert Mail.objects.count() == 0


def test_worker_that_was_down_on_monday_writes_the_digest_later(user, project, time_machine):
    follow(user, project, pace=NewsPace.WEEKLY)
    add_update(project, time_machine)

    assert tell_weekly(now=MONDAY + 3 * A_DAY) == 1


@pytest.mark.parametrize(
    ("now", "digest"),
    [
        (datetime(2026, 11, 30, 8, 59, tzinfo=UTC), datetime(2026, 11, 23, 9, tzinfo=UTC)),
        (datetime(2026, 11, 30, 9, tzinfo=UTC), datetime(2026, 11, 30, 9, tzinfo=UTC)),
        (datetime(2026, 7, 6, 8, tzinfo=UTC), datetime(2026, 7, 6, 8, tzinfo=UTC)),  # nine in summer
        (datetime(2026, 7, 12, 23, tzinfo=UTC), datetime(2026, 7, 6, 8, tzinfo=UTC)),
    ],
)
def test_digest_follows_the_clock_of_the_place(now, digest):
    assert get_last_digest(now) == digest


def test_never_is_never_and_what_was_new_then_is_not_told_later(user, project, time_machine):
    follow(user, project, pace=NewsPace.NEVER)
    add_update(project, time_machine)
    assert (tell_each(now=TOLD), tell_weekly(now=MONDAY)) == (0, 0)

    follows.set_pace(user=user, pace=NewsPace.EACH, language="en", now=MONDAY)

    assert tell_each(now=MONDAY + A_DAY) == 0


def test_mail_is_in_the_persons_language_with_the_words_that_are_translated(project, locales, time_machine):
    member = MemberFactory(language="pl")
    project.get_parent().specific.copy_for_translation(locales["pl"], copy_parents=True)
    polish = project.copy_for_translation(locales["pl"])
    publish(polish, time_machine, now=NOW, title="Proste słowa")
    follow(member.user, project)
    add_update(project, time_machine)

    tell_each(now=TOLD)

    mail = Mail.objects.get()
    assert (mail.language, mail.subject.endswith("Proste słowa")) == ("pl", True)
    assert "The first ten are done." in mail.text  # nobody has translated it yet
    assert "/pl/my/mail/" in mail.text


def test_page_that_became_private_or_was_deleted_tells_nobody_anything(user, project, series, time_machine):
    follow(user, project)
    follow(user, series)
    add_update(project, time_machine)
    add_date(series, time_machine)
    PageViewRestriction.objects.create(page=project, restriction_type=PageViewRestriction.LOGIN)
    series.unpublish()

    assert tell_each(now=TOLD) == 0
    page = follows.get_follows(user=user, language="en")
    assert [each.page for each in page] == [None, None]
    project.delete()
    assert [each.page_id for each in Follow.objects.all()] == [series.pk]


def test_what_was_taken_off_again_is_not_told(user, project, series, time_machine):
    follow(user, project)
    follow(user, series)
    add_update(project, time_machine)
    publish(project, time_machine, updates="[]")
    page = add_date(series, time_machine)
    page.occasion.status = OccasionStatus.CANCELLED
    page.occasion.save()

    assert tell_each(now=TOLD) == 0


def test_who_stopped_following_or_has_no_account_is_not_told(user, project, time_machine):
    other = UserFactory(is_active=False)
    follow(user, project)
    follow(other, project)
    add_update(project, time_machine)
    follows.unfollow(user=user, page_pk=project.pk)

    assert tell_each(now=TOLD) == 0


@pytest.mark.parametrize("people", [1, 30])
def test_telling_asks_the_same_questions_for_one_and_for_thirty(project, time_machine, people):
    for _number in range(people):
        follow(UserFactory(), project)
    add_update(project, time_machine)

    with CaptureQueriesContext(connection) as queries:
        assert tell_each(now=TOLD) == people

    asked = [
        query["sql"]
        for query in queries
        if not any(name in query["sql"] for name in ("core_mail", "core_networkdetails", "SAVEPOINT"))
    ]
    assert len(asked) == 10


# One press ends it


def test_unsubscribe_is_one_click_without_cookie_and_get_changes_nothing(
    client, user, home, project, time_machine
):
    follow(user, project)
    add_update(project, time_machine)
    tell_each(now=TOLD)
    outbox.send_due(now=TOLD)
    sent = mailbox.outbox[0]
    url = sent.extra_headers["List-Unsubscribe"].strip("<>")
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert url in sent.body

    assert read_page(client.get(url).content.decode()) == (1, [])
    assert follows.get_pace(user) == NewsPace.EACH
    response = client.post(url, {"List-Unsubscribe": "One-Click"})

    assert b"You have stopped mail about what you follow" in response.content
    assert follows.get_pace(user) == NewsPace.NEVER
    assert follows.is_following(user=user, page=project)


def test_stopping_withdraws_what_is_still_to_be_sent(client, user, home, project, time_machine):
    follow(user, project)
    add_update(project, time_machine)
    tell_each(now=TOLD)

    client.post(follows.get_stop_url(user, "en"))

    assert Mail.objects.count() == 0


@pytest.mark.parametrize("token", ["x", "1~x", "~"])
def test_address_that_means_nobody_stops_nothing_and_says_the_same(client, user, home, project, token):
    follow(user, project)

    response = client.post(reverse("network:stop_news", args=[token]))

    assert b"You have stopped mail about what you follow" in response.content
    assert follows.get_pace(user) == NewsPace.EACH


# The rooms


@pytest.mark.parametrize("number", [1, 30])
def test_list_takes_the_same_queries_for_one_and_thirty(
    client, user, home, django_assert_num_queries, number
):
    index = ProjectIndexPageFactory(parent=home)
    for _each in range(number):
        follow(user, ProjectPageFactory(parent=index))
    client.force_login(user)
    client.get("/my/follows/")

    with django_assert_num_queries(7):
        page = client.get("/my/follows/").content.decode()

    assert page.count("Stop following") == number
    assert read_page(page) == (1, [])


def test_list_says_what_is_new_and_names_no_private_page(client, user, project, series, time_machine):
    follow(user, project)
    follow(user, series)
    add_update(project, time_machine)
    PageViewRestriction.objects.create(page=series, restriction_type=PageViewRestriction.LOGIN)
    client.force_login(user)

    page = client.get("/my/follows/").content.decode()

    assert "New on 25 November 2026: An update" in page
    assert "Monthly meeting" not in page
    assert "A page that is not open to everybody now" in page


def test_room_of_mail_stores_the_pace(client, user, home):
    client.force_login(user)
    page = client.get("/my/mail/").content.decode()
    assert read_page(page) == (1, [])
    assert 'value="weekly" checked' in page
    assert "What we always send" in page

    client.post("/my/mail/", {"pace": "each"})
    refused = client.post("/my/mail/", {"pace": "hourly"}, follow=True).content.decode()

    assert "Choose how often we may write." in refused
    assert MailChoice.objects.get().pace == NewsPace.EACH


def test_register_gives_out_and_erases_follows(user, project):
    follow(user, project)
    follow(UserFactory(), project)

    data = personal_data.export("ann@example.org")
    assert data["network.Follow"] == [{"page": "Plain words", "created_at": NOW}]
    assert [row["pace"] for row in data["network.MailChoice"]] == ["each"]

    personal_data.erase("ann@example.org", NOW)
    assert (Follow.objects.count(), MailChoice.objects.count()) == (1, 1)
