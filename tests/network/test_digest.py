"""The newsletter itself: what is in it, for whom, when, and that nobody gets it twice."""

import json
from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from allauth.account.models import EmailAddress
from django.core import mail as mailbox
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from core import outbox
from core.models import Mail, MailStatus
from directory import consents
from directory.enums import Purpose
from events.enums import OccasionStatus
from network import newsletter
from network.digest import get_last_monthly, queue_digests
from network.enums import DigestPace
from network.models import Subscription
from tests.factories import (
    ConsentWordingFactory,
    EventPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    OccasionFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    StoryPageFactory,
    UserFactory,
)
from tests.factories.events import NOW
from tests.factories.projects import make_pair

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

A_DAY = timedelta(days=1)
LATER = NOW + A_DAY  # when something new is published
MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)  # the first one at nine after LATER
FIRST_MONDAY = datetime(2026, 12, 7, 9, tzinfo=UTC)


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def news_index(story_index):
    return NewsIndexPageFactory(parent=story_index, slug="news")


def make_reader(number=0, told_until=NOW, pace=DigestPace.WEEKLY, language="en", **fields):
    email = f"reader{number}@example.org"
    return Subscription.objects.create(
        email=email,
        email_normalised=email,
        language=language,
        pace=pace,
        wording=ConsentWordingFactory(purpose=Purpose.NEWSLETTER),
        asked_at=NOW,
        confirmed_at=told_until,
        told_until=told_until,
        **fields,
    )


def tell(story_index, title="A safe haven", at=LATER, **fields):
    return StoryPageFactory(parent=story_index, title=title, first_published_at=at, **fields)


def get_text() -> str:
    return Mail.objects.get(kind=newsletter.DIGEST).text


# What is in it


def test_digest_tells_new_stories_news_events_ways_and_answers(
    home, story_index, news_index, event_index, time_machine
):
    index = ProjectIndexPageFactory(parent=home)
    project = ProjectPageFactory(parent=index, title="Plain words")
    make_reader()
    tell(story_index, summary="People saw a need.")
    NewsPageFactory(parent=news_index, title="We met", first_published_at=LATER)
    occasion = OccasionFactory(starts_at=NOW + 30 * A_DAY)
    EventPageFactory(parent=event_index, title="A meeting", occasion=occasion, first_published_at=LATER)
    time_machine.move_to(LATER, tick=False)
    project.pairs = json.dumps([make_pair("did", words="The letter is shorter now.")])
    project.save_revision().publish()

    assert queue_digests(now=MONDAY) == 1

    mail = Mail.objects.get()
    for words in ("A safe haven", "People saw a need.", "We met", "A meeting", "The letter is shorter now."):
        assert words in mail.text
        assert words in mail.html
    assert "/stories/a-safe-haven/" in mail.text
    assert mail.subject == "News of the network: A safe haven"
    assert mail.priority == 9


def test_digest_is_newest_first_and_repeats_nothing(story_index):
    make_reader()
    tell(story_index, "First", at=LATER)
    tell(story_index, "Second", at=LATER + A_DAY)

    queue_digests(now=MONDAY)

    text = get_text()
    assert text.index("Second") < text.index("First")
    assert text.count("First") == 1
    Mail.objects.all().delete()
    tell(story_index, "Third", at=MONDAY + A_DAY)
    queue_digests(now=MONDAY + timedelta(days=7))
    assert "Third" in get_text()
    assert "First" not in get_text()


def test_digest_without_anything_new_is_not_written(story_index):
    make_reader()
    tell(story_index, at=NOW - A_DAY)

    assert queue_digests(now=MONDAY) == 0
    assert Subscription.objects.get().told_until == MONDAY


def test_digest_leaves_out_drafts_private_pages_and_events_that_are_off(story_index, event_index):
    make_reader()
    tell(story_index, "Open")
    tell(story_index, "Draft", live=False)
    closed = tell(story_index, "Closed")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    off = OccasionFactory(starts_at=NOW + 30 * A_DAY, status=OccasionStatus.CANCELLED)
    EventPageFactory(parent=event_index, title="Off", occasion=off, first_published_at=LATER)
    over = OccasionFactory(past=True)
    EventPageFactory(parent=event_index, title="Over", occasion=over, first_published_at=LATER)

    queue_digests(now=MONDAY)

    text = get_text()
    assert "Open" in text
    for title in ("Draft", "Closed", "Off", "Over"):
        assert f"- {title}" not in text


def test_digest_speaks_the_readers_language(story_index, locales):
    make_reader(language="pl")
    story = tell(story_index)
    story_index.copy_for_translation(locales["pl"], copy_parents=True)
    copy = story.copy_for_translation(locales["pl"])
    copy.title, copy.first_published_at, copy.live = "Bezpieczna przystań", LATER, True
    copy.save()
    type(story_index).objects.filter(locale=locales["pl"]).update(live=True)

    queue_digests(now=MONDAY)

    mail = Mail.objects.get()
    assert (mail.language, "Bezpieczna przystań" in mail.text) == ("pl", True)
    assert "/pl/newsletter/stop/" in mail.stop_url


# When, and to whom


def test_weekly_comes_on_monday_at_nine_and_once(story_index):
    make_reader()
    tell(story_index)

    assert queue_digests(now=MONDAY - timedelta(seconds=1)) == 0
    assert queue_digests(now=MONDAY) == 1
    assert queue_digests(now=MONDAY + timedelta(minutes=10)) == 0
    assert Mail.objects.get().key == f"digest:{Subscription.objects.get().uuid}:2026-W49"


def test_monthly_comes_on_the_first_monday(story_index):
    make_reader(pace=DigestPace.MONTHLY)
    tell(story_index)

    assert queue_digests(now=MONDAY) == 0
    assert queue_digests(now=FIRST_MONDAY) == 1
    assert Mail.objects.get().key.endswith(":2026-12")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2026, 11, 2, 9, tzinfo=UTC), datetime(2026, 11, 2, 9, tzinfo=UTC)),
        (datetime(2026, 11, 2, 8, 59, tzinfo=UTC), datetime(2026, 10, 5, 8, tzinfo=UTC)),
        (datetime(2026, 6, 30, 12, tzinfo=UTC), datetime(2026, 6, 1, 8, tzinfo=UTC)),
        (datetime(2027, 1, 1, 12, tzinfo=UTC), datetime(2026, 12, 7, 9, tzinfo=UTC)),
    ],
)
def test_first_monday_follows_the_clock_of_the_place(now, expected):
    assert get_last_monthly(now) == expected


def test_unconfirmed_address_gets_nothing(story_index):
    make_reader()
    Subscription.objects.update(confirmed_at=None, told_until=None)
    tell(story_index)

    assert queue_digests(now=MONDAY) == 0


def test_account_gets_one_and_none_once_it_took_its_consent_back(story_index):
    user = UserFactory(email="reader0@example.org")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    make_reader()
    consents.give(user=user, purpose=Purpose.NEWSLETTER, language="en", now=NOW)
    tell(story_index)

    assert queue_digests(now=MONDAY) == 1
    assert [mail.to for mail in Mail.objects.all()] == ["reader0@example.org"]
    assert "/my/mail/" in get_text()

    consents.withdraw(user=user, purpose=Purpose.NEWSLETTER, now=MONDAY)
    tell(story_index, "Second", at=MONDAY + A_DAY)
    assert queue_digests(now=MONDAY + timedelta(days=7)) == 0
    assert not Mail.objects.exists()  # what had not gone yet is withdrawn, too


def test_message_carries_the_header_that_stops_it(story_index):
    make_reader()
    tell(story_index)
    queue_digests(now=MONDAY)

    outbox.send_due(now=MONDAY)

    sent = mailbox.outbox[0]
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert sent.extra_headers["List-Unsubscribe"].strip("<>") in sent.body


@pytest.mark.parametrize("people", [1, 30])
def test_digest_asks_the_same_questions_for_one_and_for_thirty(story_index, news_index, people):
    for number in range(people):
        make_reader(number)
    for number in range(people):
        tell(story_index, f"Story {number}")
        NewsPageFactory(parent=news_index, title=f"Post {number}", first_published_at=LATER)

    with CaptureQueriesContext(connection) as queries:
        assert queue_digests(now=MONDAY) == people

    asked = [
        query["sql"]
        for query in queries
        if not any(name in query["sql"] for name in ("core_mail", "core_networkdetails", "SAVEPOINT"))
    ]
    assert len(asked) == 14


def test_worker_that_dies_before_the_commit_tells_everything_at_the_next_run(story_index, monkeypatch):
    make_reader()
    tell(story_index)

    def die(**kwargs):
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(newsletter, "note_told", die)
        with pytest.raises(KeyboardInterrupt):
            queue_digests(now=MONDAY)
    assert not Mail.objects.exists()

    assert queue_digests(now=MONDAY + timedelta(minutes=10)) == 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_workers_in_the_same_second_write_one_digest_each_m06(story_index):
    for number in range(3):
        make_reader(number)
    tell(story_index)
    start = Barrier(2)
    written = []

    def run():
        try:
            start.wait()
            written.append(queue_digests(now=MONDAY))
        finally:
            connection.close()

    workers = [Thread(target=run) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert sum(written) == 3
    assert Mail.objects.count() == 3


# What is taken down


def test_story_that_is_taken_down_is_in_no_digest_that_has_not_gone(story_index):
    make_reader()
    story = tell(story_index, "Gone")
    tell(story_index, "Stays")
    queue_digests(now=MONDAY)
    assert "Gone" in get_text()

    story.unpublish()

    assert not Mail.objects.exists()
    assert queue_digests(now=MONDAY + timedelta(minutes=10)) == 1
    assert "Stays" in get_text()
    assert "Gone" not in get_text()


def test_digest_that_names_another_story_or_has_gone_is_left_alone(story_index):
    make_reader()
    other = tell(story_index, "Old", at=NOW - A_DAY)
    story = tell(story_index)
    queue_digests(now=MONDAY)
    other.unpublish()
    assert Mail.objects.filter(status=MailStatus.QUEUED).count() == 1
    outbox.send_due(now=MONDAY)

    story.unpublish()

    assert Mail.objects.get().status == MailStatus.SENT
    assert queue_digests(now=MONDAY + timedelta(minutes=10)) == 0
