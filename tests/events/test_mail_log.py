"""The messages of an occasion, as its editors see them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core import outbox
from core.models import Mail, MailStatus
from events.mail_log import get_mail_log
from events.signup import verify
from tests.events.booking import book
from tests.factories import OccasionFactory, SignupFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def occasion():
    return OccasionFactory(capacity=1)


def open_log(client, occasion, **query):
    return client.get(reverse("occasion:mail", args=[occasion.pk]), query)


def test_log_tells_states_names_and_masked_addresses_and_no_words(editor_client, occasion):
    verify(signup=book(occasion), now=NOW)
    book(occasion, email="sam@example.org")
    Mail.objects.filter(kind="confirmation").update(
        status=MailStatus.REFUSED, done_at=NOW, error="550 No such person"
    )
    book(OccasionFactory(), email="other@example.org")

    response = open_log(editor_client, occasion)

    page = response.content.decode()
    assert response.context["log"].totals == [("to be sent", 1), ("refused by the receiver", 1)]
    assert [row.what for row in response.context["log"].rows] == ["On the waiting list", "Place confirmed"]
    for words in ("Robin", "r***@example.org", "s***@example.org", "550 No such person", "24 Nov 2026 12:00"):
        assert words in page
    for words in ("robin@example.org", "other", "/place/", "Your place:"):
        assert words not in page


def test_log_says_what_was_erased(editor_client, occasion):
    signup = book(occasion)
    outbox.send_due(now=NOW)
    outbox.erase(subject_key=f"signup:{signup.uuid}")

    page = open_log(editor_client, occasion).content.decode()

    assert "erased" in page
    assert "Robin" not in page


def test_log_without_messages_says_so(editor_client, occasion):
    assert "No message has been written yet." in open_log(editor_client, occasion).content.decode()


@pytest.mark.parametrize("number", [1, 30])
def test_log_asks_the_same_for_one_and_many(occasion, django_assert_num_queries, number):
    for signup in SignupFactory.create_batch(number, occasion=occasion):
        outbox.queue(
            key=str(signup.uuid),
            kind="confirmation",
            to=signup.email,
            subject="",
            text="",
            subject_key=f"signup:{signup.uuid}",
            now=NOW,
        )

    with django_assert_num_queries(5):
        log = get_mail_log(occasion=occasion, number=None, now=NOW)

    assert len(log.rows) == number
    assert {row.name for row in log.rows} == {"Guest 1"}


def test_long_log_has_pages(editor_client, occasion):
    signup = SignupFactory(occasion=occasion)
    for number in range(101):
        outbox.queue(
            key=str(number),
            kind=f"kind {number}",
            to=signup.email,
            subject="",
            text="",
            subject_key=f"signup:{signup.uuid}",
            now=NOW + timedelta(seconds=number),
        )

    first, last = open_log(editor_client, occasion), open_log(editor_client, occasion, p="99")

    assert len(first.context["log"].rows) == 100
    assert [row.what for row in last.context["log"].rows] == ["kind 0"]
    assert "Page 2 of 2" in last.content.decode()


@pytest.mark.parametrize("status", [MailStatus.REFUSED, MailStatus.UNSURE])
def test_message_that_did_not_go_is_sent_again_and_that_is_logged(editor_client, occasion, status):
    book(occasion)
    Mail.objects.update(status=status, done_at=NOW)
    url = reverse("occasion:send_again", args=[occasion.pk, Mail.objects.get().pk])
    assert url in open_log(editor_client, occasion).content.decode()

    editor_client.post(url)

    assert Mail.objects.get().status == MailStatus.QUEUED
    assert ModelLogEntry.objects.get().action == "events.send_again"


@pytest.mark.parametrize("status", [MailStatus.QUEUED, MailStatus.SENT, MailStatus.MISSED])
def test_message_in_any_other_state_is_not_sent_again(editor_client, occasion, status):
    book(occasion)
    Mail.objects.update(status=status, done_at=NOW)
    url = reverse("occasion:send_again", args=[occasion.pk, Mail.objects.get().pk])
    assert url not in open_log(editor_client, occasion).content.decode()

    response = editor_client.post(url, follow=True)

    assert "is on its way, was sent, has been erased, or is too late" in response.content.decode()
    assert Mail.objects.get().status == status


def test_message_about_another_occasion_is_not_sent_again_from_here(editor_client, occasion):
    book(OccasionFactory())
    Mail.objects.update(status=MailStatus.REFUSED)

    response = editor_client.post(reverse("occasion:send_again", args=[occasion.pk, Mail.objects.get().pk]))

    assert response.status_code == 404


def test_who_may_not_see_bookings_sees_no_messages(make_staff, occasion):
    book(occasion)
    Mail.objects.update(status=MailStatus.REFUSED)
    client = log_in(make_staff("view_occasion", "change_occasion"))

    assert open_log(client, occasion).status_code == 302
    client.post(reverse("occasion:send_again", args=[occasion.pk, Mail.objects.get().pk]))
    assert Mail.objects.get().status == MailStatus.REFUSED
