from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.db.utils import OperationalError
from django.utils import timezone

from core import health, outbox, worker
from core.models import IndexChange, IndexCondition, IndexState, Mail, MailStatus
from tests.fault_servers import get_refused_url

PARTS = ("database", "worker", "messages", "search", "forgetting")
WELL = dict.fromkeys(PARTS, "well")


@pytest.fixture
def now():
    return timezone.now()  # the views read the machine's clock


@pytest.fixture
def working(db, now):
    worker.beat(now=now)


def queue(now):
    outbox.queue(key="one", kind="test", to="a@example.org", subject="Hello", text="Words.", now=now)


def test_live_answers_without_the_database(client):
    response = client.get("/health/live")

    assert (response.status_code, response.json()) == (200, {"live": True})


def test_ready_is_well_when_all_parts_are(client, working):
    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (200, WELL)
    assert response["Cache-Control"] == "private, no-store"


def test_ready_tells_a_silent_worker_g11(client, working, now):
    worker.beat(now=now - health.WORKER_SILENT - timedelta(minutes=1))

    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (503, {**WELL, "worker": "silent"})


def test_ready_tells_a_worker_that_never_was(client, db):
    assert client.get("/health/ready").json() == {**WELL, "worker": "silent"}


def test_ready_tells_messages_that_are_late(client, working, now):
    queue(now - health.MAIL_LATE - timedelta(minutes=1))

    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (503, {**WELL, "messages": "late"})


@pytest.mark.parametrize("status", [MailStatus.UNSURE, MailStatus.MISSED])
def test_ready_tells_of_messages_that_did_not_go_but_stays_ready(client, working, now, status):
    queue(now)
    Mail.objects.update(status=status, done_at=now)

    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (200, {**WELL, "messages": "a person has to look"})


def test_ready_forgets_after_a_day_what_was_too_late(client, working, now):
    queue(now)
    Mail.objects.update(status=MailStatus.MISSED, done_at=now - health.MISSED_SHOWN)

    assert client.get("/health/ready").json() == WELL


def test_ready_tells_a_search_index_that_lags(client, working, now):
    IndexChange.objects.create(model="wagtailcore.Page", object_pk="1", version=uuid4())
    IndexChange.objects.update(changed_at=now - health.INDEX_LATE - timedelta(minutes=1))

    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (503, {**WELL, "search": "late"})


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (IndexCondition.WELL, "well"),
        (IndexCondition.REBUILDING, "rebuilding; the database answers"),
        (IndexCondition.AWAY, "does not answer; the database answers"),
    ],
)
def test_ready_tells_how_elasticsearch_does_and_stays_ready_e06(
    client, working, elasticsearch_at, condition, words
):
    elasticsearch_at(get_refused_url())
    IndexState.objects.create(pk=IndexState.ONLY, condition=condition)

    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (200, {**WELL, "search": words})


def test_ready_does_not_tell_of_an_elasticsearch_that_the_site_no_longer_has(client, working):
    IndexState.objects.create(pk=IndexState.ONLY, condition=IndexCondition.AWAY)

    assert client.get("/health/ready").json() == WELL


def test_ready_tells_for_a_day_what_the_nightly_check_put_right(client, working, now):
    IndexState.objects.create(pk=IndexState.ONLY, drifted=3, checked_at=now - timedelta(hours=23))
    response = client.get("/health/ready")
    assert (response.status_code, response.json()) == (200, {**WELL, "search": "drifted: 3 put right"})

    IndexState.objects.update(checked_at=now - timedelta(hours=25))

    assert client.get("/health/ready").json() == WELL


def test_ready_tells_a_database_that_fails_and_no_more_g12(client, working):
    def fail(execute, sql, params, many, context):
        raise OperationalError("server 10.0.0.3 refused, PostgreSQL 15.4")

    with connection.execute_wrapper(fail):
        response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (503, {"database": "does not answer"})


@pytest.mark.parametrize("path", ["/health/live", "/health/ready"])
def test_health_takes_no_post(client, working, path):
    assert client.post(path).status_code == 405
