"""Does the time of an answer tell whether an address has an account? With production's password hashing."""

import time
from statistics import median

import pytest
from allauth.account.models import EmailAddress
from django.conf import global_settings
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
TRIES = 50
AT_MOST = 0.020  # seconds between the medians (cases L14)
FORMS = {
    "log-in": ("account_login", {"password": "wrong words"}, "login"),
    "code": ("account_login", {"by_code": "yes"}, "login"),
    "new password": ("account_reset_password", {}, "email"),
    "sign-up": ("account_signup", {"password1": "six other words", "website": ""}, "email"),
}


@pytest.fixture
def _hashes_as_in_production(home, settings):
    settings.PASSWORD_HASHERS = global_settings.PASSWORD_HASHERS
    for number in range(TRIES):
        user = UserFactory(email=f"known{number:03}@example.org")
        user.set_password("four plain words here")
        user.save()
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)


def measure(name, data, field, email):
    cache.clear()
    client = Client()
    start = time.perf_counter()
    client.post(reverse(name), {**data, field: email})
    return time.perf_counter() - start


@pytest.mark.usefixtures("_hashes_as_in_production")
@pytest.mark.parametrize("form", FORMS)
def test_time_of_the_answer_tells_nothing_l14(form):
    name, data, field = FORMS[form]
    measure(name, data, field, "warm@example.org")
    times = {"known": [], "nobody": []}
    for number in range(TRIES):  # in turn, so that a busy moment hits both
        for kind, measured in times.items():
            measured.append(measure(name, data, field, f"{kind}{number:03}@example.org"))

    difference = median(a - b for a, b in zip(times["known"], times["nobody"], strict=True))
    print(  # noqa: T201  what a benchmark is for
        f"\n{form}: known {median(times['known']) * 1000:.1f} ms,"
        f" unknown {median(times['nobody']) * 1000:.1f} ms, median difference {difference * 1000:.1f} ms"
    )
    assert abs(difference) < AT_MOST
