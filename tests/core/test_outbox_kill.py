"""Case M01: a worker is killed (SIGKILL) at each step of its work. No message is lost.

Seven of the points are those of sending; at the other three it is writing: reminders, the end of an offer
with the next one, a letter to everybody.

The worker is the real `manage.py worker` in a process of its own, on the test's database, talking to a real
mail server in this process. The server's steps tell the test when to kill; nothing waits for a time to pass.
"""

import os
import signal
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from core import outbox
from core.models import Mail, MailStatus
from events.enums import SignupStatus
from events.letters import write_letter
from events.models import Letter, Signup
from tests.factories import OccasionFactory, SignupFactory, UserFactory

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

PATIENCE = 60  # seconds until a step that never comes fails the test


def get_database_url():
    place = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{place['NAME']}"
    return "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**place)


@pytest.fixture
def now():
    return timezone.now()  # the worker's process has the machine's clock


@pytest.fixture
def start_worker(settings):
    """Starts the real worker, and kills it at the latest when the test ends."""
    processes = []

    def start(*command):
        process = subprocess.Popen(
            [sys.executable, *(command or ("manage.py", "worker"))],
            cwd=settings.ROOT,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join(sys.path),
                "DJANGO_SETTINGS_MODULE": "tests.core.smtp_settings",
                "DATABASE_URL": get_database_url(),
                "SMTP_PORT": str(settings.EMAIL_PORT),
            },
            stdout=subprocess.PIPE,
        )
        processes.append(process)
        assert process.stdout.readline() == b"The worker is running.\n"
        return process

    yield start
    for process in processes:
        process.kill()
        process.wait()
        process.stdout.close()


def kill(process):
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL


def queue(now, *, repeatable):
    outbox.queue(
        key="test",
        kind="reminder",
        to="a@example.org",
        subject="Tomorrow",
        text="See you.",
        repeatable=repeatable,
        now=now,
    )


def let_the_next_worker_run():
    """After the lease: the claim is moved into the past."""
    Mail.objects.filter(status=MailStatus.SENDING).update(
        claimed_at=F("claimed_at") - 2 * settings.MAIL_LEASE
    )
    call_command("worker", "--once")


def get_outcome(mail_server):
    assert len({message["Message-ID"] for message in mail_server.messages}) <= 1
    return Mail.objects.get().status, len(mail_server.messages)


@pytest.mark.parametrize("repeatable", [True, False])
def test_killed_before_the_claim_sends_once(now, mail_server, start_worker, repeatable):
    queue(now, repeatable=repeatable)
    with transaction.atomic():
        Mail.objects.select_for_update().get()  # SQLite: the transaction itself locks the database
        kill(start_worker())
    assert Mail.objects.get().status == MailStatus.QUEUED

    let_the_next_worker_run()

    assert get_outcome(mail_server) == (MailStatus.SENT, 1)


@pytest.mark.parametrize(
    ("repeatable", "outcome"), [(True, (MailStatus.SENT, 1)), (False, (MailStatus.UNSURE, 0))]
)
def test_killed_after_the_claim_loses_nothing(
    now, settings, silent_server, mail_server, start_worker, repeatable, outcome
):
    queue(now, repeatable=repeatable)
    settings.EMAIL_PORT = silent_server.getsockname()[1]
    process = start_worker()
    talk, _ = silent_server.accept()  # it has claimed the message and waits for the greeting
    assert Mail.objects.get().status == MailStatus.SENDING
    kill(process)
    talk.close()
    settings.EMAIL_PORT = mail_server.port

    let_the_next_worker_run()

    assert get_outcome(mail_server) == outcome


@pytest.mark.parametrize("step", ["EHLO", "MAIL", "RCPT"])
@pytest.mark.parametrize(
    ("repeatable", "outcome"), [(True, (MailStatus.SENT, 1)), (False, (MailStatus.UNSURE, 0))]
)
def test_killed_before_data_loses_nothing(now, mail_server, start_worker, step, repeatable, outcome):
    queue(now, repeatable=repeatable)
    mail_server.hold_at(step)
    process = start_worker()
    assert mail_server.reached.wait(PATIENCE)
    kill(process)
    mail_server.go_on()

    let_the_next_worker_run()

    assert get_outcome(mail_server) == outcome


@pytest.mark.parametrize(
    ("repeatable", "outcome"), [(True, (MailStatus.SENT, 2)), (False, (MailStatus.UNSURE, 1))]
)
def test_killed_after_data_repeats_only_what_may_be_repeated(
    now, mail_server, start_worker, repeatable, outcome
):
    queue(now, repeatable=repeatable)
    mail_server.hold_at("DATA")
    process = start_worker()
    assert mail_server.reached.wait(PATIENCE)  # the server has the message, the worker has no answer
    kill(process)
    mail_server.go_on()

    let_the_next_worker_run()

    assert get_outcome(mail_server) == outcome


@pytest.mark.parametrize(
    ("repeatable", "outcome"), [(True, (MailStatus.SENT, 2)), (False, (MailStatus.UNSURE, 1))]
)
def test_killed_between_answer_and_note_repeats_only_what_may_be_repeated(
    now, mail_server, start_worker, repeatable, outcome
):
    queue(now, repeatable=repeatable)
    mail_server.hold_at("DATA")
    process = start_worker()
    assert mail_server.reached.wait(PATIENCE)
    process.send_signal(signal.SIGSTOP)  # the answer reaches it, but it never comes to note it
    mail_server.go_on()
    assert mail_server.replied.wait(PATIENCE)
    kill(process)
    assert Mail.objects.get().status == MailStatus.SENDING

    let_the_next_worker_run()

    assert get_outcome(mail_server) == outcome


# Killed while it writes


def let_it_die_writing(start_worker, *, message):
    process = start_worker("-m", "tests.core.dying_worker", str(message))
    assert process.wait(PATIENCE) == -signal.SIGKILL


def let_others_write_and_send():
    for _ in range(2):  # what is written in one round is sent in the next
        call_command("worker", "--once")


def get_letters(mail_server):
    """How many messages of each kind went to each address."""
    assert set(Mail.objects.values_list("status", flat=True)) == {MailStatus.SENT}
    kinds = dict(Mail.objects.values_list("message_id", "kind"))
    return Counter((kinds[message["Message-ID"]], message["To"]) for message in mail_server.messages)


def test_killed_while_reminding_reminds_everybody_once(now, mail_server, start_worker):
    occasion = OccasionFactory(starts_at=now + timedelta(hours=23))
    people = SignupFactory.create_batch(3, occasion=occasion, created_at=now - timedelta(days=2))

    let_it_die_writing(start_worker, message=2)
    assert not Mail.objects.exists()
    let_others_write_and_send()

    assert get_letters(mail_server) == {("reminder", signup.email): 1 for signup in people}


def test_killed_while_an_offer_ends_tells_both_once(now, mail_server, start_worker):
    occasion = OccasionFactory(capacity=1, starts_at=now + timedelta(days=20))
    had = SignupFactory(
        occasion=occasion, status=SignupStatus.OFFERED, offered_at=now, offer_ends_at=now - timedelta(hours=1)
    )
    waits = SignupFactory(occasion=occasion, status=SignupStatus.WAITING)

    let_it_die_writing(start_worker, message=2)
    assert not Mail.objects.exists()
    assert Signup.objects.get(pk=had.pk).status == SignupStatus.OFFERED
    let_others_write_and_send()

    assert get_letters(mail_server) == {("lapsed", had.email): 1, ("offer", waits.email): 1}
    statuses = Signup.objects.order_by("pk").values_list("status", flat=True)
    assert list(statuses) == [SignupStatus.LAPSED, SignupStatus.OFFERED]


def test_killed_while_posting_a_letter_writes_to_everybody_once(now, mail_server, start_worker):
    occasion = OccasionFactory(starts_at=now + timedelta(days=20))
    people = SignupFactory.create_batch(3, occasion=occasion, created_at=now)
    write_letter(
        form_id=uuid4(),
        occasion=occasion,
        recipients="confirmed",
        subject="A new room",
        text="Hello {name}",
        written_by=UserFactory(),
        now=now,
    )

    let_it_die_writing(start_worker, message=2)
    assert Mail.objects.count() == 1
    let_others_write_and_send()

    assert get_letters(mail_server) == {("letter", signup.email): 1 for signup in people}
    assert Letter.objects.get().told == 3
