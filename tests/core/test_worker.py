import signal
import subprocess
import sys
from datetime import timedelta
from threading import Event

import pytest
from django.core.management import call_command

from core import worker
from core.models import WorkerBeat
from tests.core.test_outbox_kill import get_database_url

pytestmark = pytest.mark.django_db


class Counter:
    """A job that counts its runs, and fails on the runs it is told to."""

    def __init__(self, *, fails=False, stop=None):
        self.runs = 0
        self.fails = fails
        self.stop = stop

    def __call__(self, *, now):
        self.runs += 1
        if self.stop:
            self.stop.set()
        if self.fails:
            raise RuntimeError("on purpose")
        return 1


def run(jobs, now, last_runs=None, stop=None):
    return worker.run_jobs(
        jobs=jobs, last_runs={} if last_runs is None else last_runs, now=now, stop=stop or Event()
    )


def test_run_jobs_runs_each_job_as_often_as_it_asks(now):
    often, seldom = Counter(), Counter()
    jobs = [
        worker.Job("often", often, timedelta(seconds=10)),
        worker.Job("seldom", seldom, timedelta(seconds=60)),
    ]
    last_runs = {}

    done = [run(jobs, now + timedelta(seconds=second), last_runs) for second in range(0, 61, 5)]

    assert (often.runs, seldom.runs) == (7, 2)
    assert done == [2, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 2]


def test_job_that_fails_is_logged_and_keeps_no_other_from_running(now, caplog):
    good = Counter()
    jobs = [worker.Job("bad", Counter(fails=True), timedelta(0)), worker.Job("good", good, timedelta(0))]

    assert run(jobs, now) == 1
    assert good.runs == 1
    assert [record.getMessage() for record in caplog.records] == ["The job 'bad' failed"]


def test_stop_ends_after_the_current_job(now):
    stop = Event()
    second = Counter()
    jobs = [
        worker.Job("first", Counter(stop=stop), timedelta(0)),
        worker.Job("second", second, timedelta(0)),
    ]

    assert run(jobs, now, stop=stop) == 1
    assert second.runs == 0


def test_register_refuses_a_name_that_is_taken():
    with pytest.raises(ValueError, match="sending messages"):
        worker.register("sending messages", Counter(), every=timedelta(0))


def test_beat_keeps_one_row(now):
    worker.beat(now=now)
    worker.beat(now=now + timedelta(seconds=10))

    assert WorkerBeat.objects.get().beaten_at == now + timedelta(seconds=10)


def test_worker_once_runs_every_job_of_every_app(caplog):
    call_command("worker", "--once")

    assert WorkerBeat.objects.count() == 1
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_worker_ends_well_on_sigterm(settings):
    process = subprocess.Popen(
        [sys.executable, "manage.py", "worker"],
        cwd=settings.ROOT,
        env={
            "PATH": "",
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "DATABASE_URL": get_database_url(),
        },
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout.readline() == b"The worker is running.\n"
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
