from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.db import connection, transaction

from core import outbox
from core.models import Mail, MailStatus

pytestmark = pytest.mark.django_db


def queue(now, **fields):
    values = {"key": "one", "kind": "test", "to": "a@example.org", "subject": "Hello", "text": "Words.\n"}
    return outbox.queue(**{**values, "now": now, **fields})


def get_states():
    return dict(Mail.objects.values_list("key", "status"))


# Writing


def test_queue_writes_one_message_a_key(now):
    first = queue(now)
    second = queue(now, text="Other words.")

    assert (first, second) == (True, False)
    assert list(Mail.objects.values_list("key", "text")) == [("one", "Words.\n")]


def test_queue_that_is_rolled_back_sends_nothing_m05(now):
    with transaction.atomic():
        queue(now)
        transaction.set_rollback(True)

    assert outbox.send_due(now=now) == 0
    assert mail.outbox == []


def test_queue_makes_one_line_of_the_subject(now):
    queue(now, subject="Hello\r\nBcc: all@example.org")

    outbox.send_due(now=now)

    assert mail.outbox[0].message()["Subject"] == "Hello Bcc: all@example.org"
    assert mail.outbox[0].message()["Bcc"] is None


def test_queue_shortens_a_subject_that_is_too_long(now):
    queue(now, subject="x" * 300)

    assert Mail.objects.get().subject == "x" * 254 + "…"


@pytest.mark.parametrize(("language", "subject"), [("en", "Test: A & B"), ("pl", "Test (pl): A & B")])
def test_queue_template_renders_text_unescaped_and_html_escaped(now, settings, tmp_path, language, subject):
    folder = tmp_path / "mails" / "test"
    folder.mkdir(parents=True)
    (folder / "subject.txt").write_text("Test{% if language == 'pl' %} (pl){% endif %}: {{ title }}")
    (folder / "body.txt").write_text("\n{{ title }} {{ site_url }}\n\n")
    (folder / "body.html").write_text("<p>{{ title }}</p>")
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]

    outbox.queue_template(
        template="mails/test",
        context={"title": "A & B"},
        key="one",
        kind="test",
        to="a@example.org",
        language=language,
        now=now,
    )

    message = Mail.objects.get()
    assert message.subject == subject
    assert message.text == "A & B http://testserver\n"
    assert message.html == "<p>A &amp; B</p>"


# Sending


def test_send_due_sends_and_keeps_only_the_state(now):
    queue(now, html="<p>Words.</p>", ics="BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", ics_method="REQUEST")

    assert outbox.send_due(now=now) == 1

    row = Mail.objects.get()
    assert (row.status, row.done_at, row.tries) == (MailStatus.SENT, now, 1)
    assert (row.text, row.html, row.ics) == ("", "", "")


def test_sent_message_has_its_parts_and_asks_for_no_automatic_answer_m17(now, settings):
    settings.DEFAULT_FROM_EMAIL = "The network <network@example.org>"
    queue(
        now,
        language="pl",
        html="<p>Words.</p>",
        ics="BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        ics_method="CANCEL",
    )
    message_id = Mail.objects.get().message_id

    outbox.send_due(now=now)

    message = mail.outbox[0].message()
    assert message["From"] == "The network <network@example.org>"
    assert message["To"] == "a@example.org"
    assert message["Message-ID"] == message_id
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["X-Auto-Response-Suppress"] == "All"
    assert message["Content-Language"] == "pl"
    assert [part["Content-Type"] for part in message.walk() if not part.is_multipart()] == [
        'text/plain; charset="utf-8"',
        'text/html; charset="utf-8"',
        'text/calendar; method="CANCEL"; charset="utf-8"',
    ]


@pytest.mark.parametrize(
    ("setting", "sender"),
    [
        ("Team: A, B <hello@example.org>", '"Team: A, B" <hello@example.org>'),
        ('"Team: A, B" <hello@example.org>', '"Team: A, B" <hello@example.org>'),
        ("hello@example.org", "hello@example.org"),
    ],
)
def test_sender_is_quoted_correctly_m12(now, settings, setting, sender):
    settings.DEFAULT_FROM_EMAIL = setting
    queue(now)

    outbox.send_due(now=now)

    assert mail.outbox[0].message()["From"] == sender


def test_send_due_takes_smaller_priority_first_then_the_oldest_m09(now):
    queue(now, key="newsletter", priority=9, due_at=now - timedelta(hours=2))
    queue(now, key="younger", due_at=now - timedelta(minutes=1))
    queue(now, key="older", due_at=now - timedelta(hours=1))
    queue(now, key="later", due_at=now + timedelta(seconds=1))

    taken = [claimed.key for claimed in iter(lambda: outbox.claim(now=now), None)]

    assert taken == ["older", "younger", "newsletter"]


def test_five_thousand_messages_go_by_priority_and_age_with_equal_effort_m09(now, django_assert_num_queries):
    Mail.objects.bulk_create(
        Mail(
            key=f"news {number}",
            kind="heard",
            to="a@example.org",
            priority=9,
            created_at=now,
            due_at=now - timedelta(days=1, seconds=number),
        )
        for number in range(5000)
    )
    queue(now, key="confirmation")
    queue(now, key="offer", priority=2)

    with django_assert_num_queries(4):  # a savepoint, one search, one note
        taken = [outbox.claim(now=now).key]
    taken += [outbox.claim(now=now).key for _ in range(3)]

    assert taken == ["offer", "confirmation", "news 4999", "news 4998"]


def test_send_due_marks_the_refused_one_and_sends_the_others_m03(now, mail_server):
    mail_server.answers["b@example.org"] = "550 No such person"
    for letter in "abc":
        queue(now, key=letter, to=f"{letter}@example.org")

    outbox.send_due(now=now)
    outbox.send_due(now=now + timedelta(days=1))

    assert get_states() == {"a": MailStatus.SENT, "b": MailStatus.REFUSED, "c": MailStatus.SENT}
    assert [message["To"] for message in mail_server.messages] == ["a@example.org", "c@example.org"]
    refused = Mail.objects.get(key="b")
    assert (refused.tries, refused.error) == (1, "550 No such person")


def test_send_due_marks_a_message_whose_content_is_refused(now, mail_server):
    mail_server.data_answer = "554 Looks like spam"
    queue(now)

    outbox.send_due(now=now)

    assert (Mail.objects.get().status, Mail.objects.get().error) == (
        MailStatus.REFUSED,
        "554 Looks like spam",
    )


def test_send_due_marks_an_address_that_no_message_can_have(now, mail_server):
    queue(now, to="a@exa\nmple.org")

    outbox.send_due(now=now)

    assert Mail.objects.get().status == MailStatus.REFUSED


def test_temporary_refusal_is_tried_again_after_growing_delays(now, mail_server):
    mail_server.answers["a@example.org"] = "451 Come back later"
    queue(now, repeatable=False)

    delays = []
    for _ in range(8):
        due_at = Mail.objects.get().due_at
        outbox.send_due(now=due_at)
        delays.append((Mail.objects.get().due_at - due_at) / timedelta(minutes=1))
    mail_server.answers.clear()
    outbox.send_due(now=Mail.objects.get().due_at)

    assert delays == [1, 2, 4, 8, 16, 32, 60, 60]
    assert (Mail.objects.get().status, Mail.objects.get().tries) == (MailStatus.SENT, 9)


def test_temporary_refusal_ends_after_five_days(now, mail_server):
    mail_server.answers["a@example.org"] = "451 Come back later"
    queue(now)
    Mail.objects.update(tries=outbox.MOST_TRIES - 1)

    outbox.send_due(now=now)

    assert get_states() == {"one": MailStatus.REFUSED}


def test_mail_server_that_is_away_delays_even_what_must_not_be_repeated(now, silent_server):
    silent_server.close()
    queue(now, repeatable=False)

    outbox.send_due(now=now)

    row = Mail.objects.get()
    assert (row.status, row.due_at) == (MailStatus.QUEUED, now + timedelta(minutes=1))
    assert row.error.startswith("ConnectionRefusedError")


def test_mail_server_that_hangs_is_left_and_others_are_tried_m04(now, settings, silent_server, mail_server):
    settings.EMAIL_PORT = silent_server.getsockname()[1]
    settings.EMAIL_TIMEOUT = 0.1
    queue(now, key="first")
    outbox.send_due(now=now)
    settings.EMAIL_PORT = mail_server.port
    queue(now, key="second")

    outbox.send_due(now=now)

    assert get_states() == {"first": MailStatus.QUEUED, "second": MailStatus.SENT}


@pytest.mark.parametrize(("repeatable", "status"), [(True, MailStatus.QUEUED), (False, MailStatus.UNSURE)])
def test_dialogue_that_breaks_off_repeats_only_what_may_be_repeated(
    now, settings, mail_server, repeatable, status
):
    settings.EMAIL_TIMEOUT = 0.1
    mail_server.hold_at("DATA")  # the server has the message and gives no answer
    queue(now, repeatable=repeatable)

    outbox.send_due(now=now)

    assert get_states() == {"one": status}


def test_production_waits_less_than_half_a_minute_for_the_mail_server(settings):
    assert settings.EMAIL_TIMEOUT <= 30
    assert settings.MAIL_LEASE.total_seconds() > 2 * settings.EMAIL_TIMEOUT


def test_message_that_can_be_stopped_says_so_to_mail_readers(now):
    queue(now, stop_url="https://example.org/mail/stop/abc/")

    outbox.send_due(now=now)

    message = mail.outbox[0].message()
    assert message["List-Unsubscribe"] == "<https://example.org/mail/stop/abc/>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert Mail.objects.get().stop_url == ""


def test_message_that_is_essential_cannot_be_stopped(now):
    queue(now)

    outbox.send_due(now=now)

    message = mail.outbox[0].message()
    assert (message["List-Unsubscribe"], message["List-Unsubscribe-Post"]) == (None, None)


def test_no_part_has_a_file_name_that_anybody_could_choose_m13(now):
    title = 'a"\r\nX: y.ics'
    ics = f"BEGIN:VCALENDAR\r\nSUMMARY:{title}\r\nEND:VCALENDAR\r\n"
    queue(now, subject=title, html=f"<p>{title}</p>", ics=ics, ics_method="REQUEST")

    outbox.send_due(now=now)

    message = mail.outbox[0].message()
    assert message["X"] is None
    assert {part.get_filename() for part in message.walk()} == {None}


def test_send_due_never_sends_what_came_too_late_m07(now):
    queue(now, key="late", best_before=now)
    queue(now, key="in time", best_before=now + timedelta(seconds=1))

    assert outbox.send_due(now=now) == 1
    assert get_states() == {"late": MailStatus.QUEUED, "in time": MailStatus.SENT}


def test_sweep_marks_what_came_too_late_and_keeps_no_words_of_it_m07(now):
    queue(now, key="late", best_before=now, html="<p>Words.</p>", stop_url="https://example.org/s/")
    queue(now, key="in time", best_before=now + timedelta(seconds=1))

    assert outbox.sweep(now=now) == 1

    assert get_states() == {"late": MailStatus.MISSED, "in time": MailStatus.QUEUED}
    late = Mail.objects.get(key="late")
    assert (late.text, late.html, late.stop_url, late.done_at) == ("", "", "", now)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_workers_never_take_the_same_message(now):
    for number in range(20):
        queue(now, key=str(number))
    start = Barrier(2)
    taken = []

    def take():
        try:
            start.wait()
            while claimed := outbox.claim(now=now):
                taken.append(claimed.key)
        finally:
            connection.close()

    workers = [Thread(target=take) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert sorted(taken, key=int) == [str(number) for number in range(20)]


# A worker died


def test_sweep_leaves_a_claim_alone_during_its_lease(now, settings):
    queue(now)
    outbox.claim(now=now)

    assert outbox.sweep(now=now + settings.MAIL_LEASE) == 0
    assert get_states() == {"one": MailStatus.SENDING}


def test_sweep_queues_what_may_go_twice_and_asks_about_the_rest(now, settings):
    queue(now, key="confirmation")
    queue(now, key="reminder", repeatable=False)
    outbox.claim(now=now)
    outbox.claim(now=now)

    assert outbox.sweep(now=now + settings.MAIL_LEASE + timedelta(seconds=1)) == 2
    assert get_states() == {"confirmation": MailStatus.QUEUED, "reminder": MailStatus.UNSURE}


def test_slow_worker_does_not_overwrite_the_next_claim(now, settings):
    queue(now)
    slow = outbox.claim(now=now)
    later = now + settings.MAIL_LEASE + timedelta(seconds=1)
    outbox.sweep(now=later)
    outbox.claim(now=later)

    outbox._finish(slow, status=MailStatus.SENT)

    assert get_states() == {"one": MailStatus.SENDING}


def test_send_again_queues_an_unsure_message(now):
    queue(now)
    Mail.objects.update(status=MailStatus.UNSURE, done_at=now, tries=1)

    outbox.send_again(mail=Mail.objects.get(), now=now)
    outbox.send_due(now=now)

    assert get_states() == {"one": MailStatus.SENT}


def test_send_again_refuses_a_message_whose_moment_is_over(now):
    queue(now, best_before=now + timedelta(hours=1))
    Mail.objects.update(status=MailStatus.UNSURE, done_at=now)

    with pytest.raises(outbox.NothingToSendAgain):
        outbox.send_again(mail=Mail.objects.get(), now=now + timedelta(hours=1))


@pytest.mark.parametrize(
    "status", [MailStatus.QUEUED, MailStatus.SENDING, MailStatus.SENT, MailStatus.MISSED]
)
def test_send_again_refuses_a_message_in_any_other_state(now, status):
    queue(now)
    Mail.objects.update(status=status)

    with pytest.raises(outbox.NothingToSendAgain):
        outbox.send_again(mail=Mail.objects.get(), now=now)


def test_send_again_refuses_an_erased_message(now):
    queue(now, subject_key="signup:1")
    Mail.objects.update(status=MailStatus.UNSURE, done_at=now)
    outbox.erase(subject_key="signup:1")

    with pytest.raises(outbox.NothingToSendAgain):
        outbox.send_again(mail=Mail.objects.get(), now=now)


# Forgetting


def test_erase_deletes_what_waits_and_blanks_the_rest_m10(now):
    queue(now, key="sent", subject_key="signup:1")
    outbox.send_due(now=now)
    queue(now, key="waiting", subject_key="signup:1")
    queue(now, key="other", subject_key="signup:2")

    assert outbox.erase(subject_key="signup:1") == 2

    assert get_states() == {"sent": MailStatus.SENT, "other": MailStatus.QUEUED}
    assert (Mail.objects.get(key="sent").to, Mail.objects.get(key="sent").subject) == ("", "")


def test_withdraw_deletes_only_what_waits_of_these_kinds(now):
    queue(now, key="sent", kind="reminder", subject_key="signup:1")
    outbox.send_due(now=now)
    queue(now, key="reminder", kind="reminder", subject_key="signup:1")
    queue(now, key="changed", kind="changed", subject_key="signup:1")
    queue(now, key="other", kind="reminder", subject_key="signup:2")

    assert outbox.withdraw(subject_key="signup:1", kinds=["reminder"]) == 1

    assert sorted(get_states()) == ["changed", "other", "sent"]


def test_erase_without_a_subject_erases_nothing(now):
    queue(now)

    assert (outbox.erase(subject_key=""), outbox.erase_address(email="")) == (0, 0)
    assert get_states() == {"one": MailStatus.QUEUED}


def test_erase_address_finds_it_in_any_case(now):
    queue(now, to="Ann@Example.org")

    assert outbox.erase_address(email="ann@example.org") == 1
    assert get_states() == {}


def test_expire_deletes_states_that_were_kept_long_enough(now, settings):
    for key, age in [("old", settings.KEEP_MAIL_STATE + timedelta(seconds=1)), ("young", timedelta(0))]:
        queue(now - age, key=key)
        outbox.send_due(now=now - age)
    queue(now - settings.KEEP_MAIL_STATE * 2, key="waiting")

    assert outbox.expire(now=now) == 1
    assert get_states() == {"young": MailStatus.SENT, "waiting": MailStatus.QUEUED}
