"""Three hundred people sign up within a minute, at the server that runs in production."""

import http.client
import os
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode, urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from core.models import Mail, MailStatus
from events.enums import SignupStatus
from events.models import Signup
from tests.events.booking import make_public_occasion
from tests.fault_servers import get_refused_url

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

ROOT = Path(__file__).resolve().parents[2]
PEOPLE, SECONDS, PLACES = 300, 60, 200
PRESS_TWICE = 10  # each tenth person does
READING = settings.SIGNUP_FORM_LEAST.total_seconds() + 3  # production takes no form sooner than after two
TOKEN = re.compile(r'name="form_token" value="([^"]+)"')
STARTS_WITHIN = 60


@contextmanager
def serve(folder: Path):
    """Runs gunicorn with the production settings on the tests' database; yields its port."""
    port = urlsplit(get_refused_url()).port  # a free one
    database = connection.settings_dict
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "DATABASE_URL": "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**database),
        "SECRET_KEY": settings.SECRET_KEY,
        "FIELD_ENCRYPTION_KEYS": settings.FIELD_ENCRYPTION_KEYS[0],
        "ALLOWED_HOSTS": "localhost",
        "SITE_URL": f"http://localhost:{port}",
        "EMAIL_URL": "smtp://127.0.0.1:1",  # nobody is there: mail sent in a request would fail it
        "DEFAULT_FROM_EMAIL": "network@example.org",
    }
    manage = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity=0"]
    subprocess.run(manage, cwd=ROOT, env=environment, check=True)
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [
                *[sys.executable, "-m", "gunicorn", "--config", "site/config/gunicorn.py"],
                f"--bind=127.0.0.1:{port}",
            ],
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=log,
        )
        try:
            until = time.monotonic() + STARTS_WITHIN
            while not answers(port) and time.monotonic() < until:
                time.sleep(0.2)
            yield port
        finally:
            server.terminate()
            server.wait(timeout=30)


def answers(port: int) -> bool:
    try:
        return ask(port, "GET", "/health/live", "192.0.2.1")[0] == 200
    except OSError:
        return False


def ask(port: int, method: str, path: str, address: str, data: dict | None = None) -> tuple[int, str]:
    """Sends one request as the proxy passes it on; returns status and text."""
    link = http.client.HTTPConnection("localhost", port, timeout=60)
    headers = {"X-Forwarded-For": address, "X-Forwarded-Proto": "https"}
    if data is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    link.request(method, path, urlencode(data or {}), headers)
    response = link.getresponse()
    text = response.read().decode()
    link.close()
    return response.status, text


class Person(threading.Thread):
    """Opens the form at their moment, fills it in, and sends it: each tenth twice."""

    def __init__(self, number: int, port: int, path: str, start_at: float):
        super().__init__()
        self.number, self.port, self.path, self.start_at = number, port, path, start_at
        self.address = f"198.51.{number // 250}.{number % 250 + 1}"
        self.statuses: list[int] = []
        self.took: list[float] = []

    def run(self) -> None:
        time.sleep(max(0, self.start_at - time.monotonic()))
        _, page = ask(self.port, "GET", self.path, self.address)
        token = TOKEN.search(page)[1]
        time.sleep(READING)
        presses = [threading.Thread(target=self.send, args=[token]) for _ in range(self.count_presses())]
        for press in presses:
            press.start()
        for press in presses:
            press.join()

    def count_presses(self) -> int:
        return 2 if self.number % PRESS_TWICE == 0 else 1

    def send(self, token: str) -> None:
        form = {
            "name": f"Person {self.number}",
            "email": f"person{self.number}@example.org",
            "consent": "on",
            "form_token": token,
        }
        started = time.perf_counter()
        status, _ = ask(self.port, "POST", self.path, self.address, form)
        self.took.append(time.perf_counter() - started)
        self.statuses.append(status)


def test_bench_sign_ups_in_a_minute(event_index, tmp_path):
    occasion = make_public_occasion(
        event_index, capacity=PLACES, starts_at=timezone.now() + timedelta(days=14)
    )
    path = reverse("events:sign_up", args=[occasion.pk])
    with serve(tmp_path) as port:
        ask(port, "GET", path, "192.0.2.1")
        begin = time.monotonic()
        people = [Person(number, port, path, begin + number * SECONDS / PEOPLE) for number in range(PEOPLE)]
        for person in people:
            person.start()
        for person in people:
            person.join()
        lasted = time.monotonic() - begin

    took = sorted(seconds for person in people for seconds in person.took)
    percentiles = quantiles(took, n=100)
    print(  # noqa: T201  what a benchmark is for
        f"\n{PEOPLE} people within {SECONDS} s, {len(took)} forms, all answered after {lasted:.0f} s:"
        f" median {percentiles[49]:.2f} s, 95 % within {percentiles[94]:.2f} s, longest {took[-1]:.2f} s",
        end="",
    )
    assert Counter(status for person in people for status in person.statuses) == {302: len(took)}
    bookings = Signup.objects.filter(occasion=occasion)
    assert bookings.count() == bookings.values("email_normalised").distinct().count() == PEOPLE
    assert Counter(bookings.values_list("status", flat=True)) == {
        SignupStatus.CONFIRMED: PLACES,
        SignupStatus.WAITING: PEOPLE - PLACES,
    }
    assert occasion.get_places_taken() == PLACES
    assert Counter(Mail.objects.values_list("kind", "status", "tries")) == {
        ("confirmation", MailStatus.QUEUED, 0): PLACES,
        ("waiting", MailStatus.QUEUED, 0): PEOPLE - PLACES,
    }
