"""A part that is broken: what people read, and what goes on (case G10, G11)."""

import errno
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.utils import timezone, translation
from redis.exceptions import RedisError

from core import health, worker
from core.faults import FaultMiddleware
from directory.models import Concern
from events.models import Signup
from network.models import SiteFeedback
from tests.core.pages import read_page
from tests.events.booking import fill_in, make_public_occasion
from tests.factories import ConcernContactFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def cache_down(settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "core.caches.ForgivingRedisCache",
            "LOCATION": "redis://127.0.0.1:1",
            "OPTIONS": {"socket_connect_timeout": 0.3},
        }
    }


@pytest.fixture
def read_only():
    """The database itself refuses to write, as a full or a standby one does."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA query_only = ON")
        else:
            connection.check_constraints()  # now: checking at the end would lock rows, which is writing
            cursor.execute("SET LOCAL transaction_read_only = on")
    yield
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA query_only = OFF")


def sign_up(client, event_index):
    occasion = make_public_occasion(event_index, starts_at=timezone.now() + timedelta(days=14))
    return client.post(f"/sign-up/{occasion.pk}/", fill_in(occasion, shown_at=timezone.now()))


def report(client):
    token = client.get("/concern/").context["form"]["form_token"].value()
    return client.post("/concern/", {"words": "A worry.", "form_token": token})


# The database takes nothing


@pytest.mark.parametrize("path", ["/", "/events/", "/text/", "/search/?q=a", "/concern/", "/accounts/login/"])
def test_reading_goes_on_while_the_database_is_read_only_g10(client, home, event_index, path, request):
    StandardPageFactory(parent=home, slug="text")
    ConcernContactFactory()
    request.getfixturevalue("read_only")

    assert client.get(path).status_code == 200


def test_form_says_that_nothing_was_saved_while_the_database_is_read_only_g10(client, home, request):
    ConcernContactFactory()
    request.getfixturevalue("read_only")

    response = report(client)

    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert "Nothing of what you just sent was saved." in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    assert read_page(response.content.decode()) == (1, [])
    assert not Concern.objects.exists()


def test_message_is_in_the_readers_language_and_direction(client, home, request):
    ConcernContactFactory()
    token = client.get("/concern/").context["form"]["form_token"].value()
    request.getfixturevalue("read_only")

    response = client.post("/ar/concern/", {"words": "A worry.", "form_token": token})

    assert response.status_code == 503
    assert '<html lang="ar" dir="rtl">' in response.content.decode()
    translation.activate("en")


@pytest.mark.parametrize("error", [ValueError("on purpose"), FileNotFoundError(errno.ENOENT, "no such file")])
def test_mistake_of_ours_is_no_outage(rf, error):
    assert FaultMiddleware(lambda request: None).process_exception(rf.post("/concern/"), error) is None


# The disk is full


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS])
def test_full_disk_is_told_in_the_same_words_g10(rf, number):
    """Whatever writes a file. The rows that go with it are in a transaction that is undone."""
    error = OSError(number, "No space left on device")

    response = FaultMiddleware(lambda request: None).process_exception(rf.post("/my/photo/"), error)

    assert response.status_code == 503
    assert "Nothing of what you just sent was saved." in response.content.decode()


# The cache is away


def test_page_fails_without_the_cache_where_nobody_forgives_it(client, home, cache_down, settings):
    StandardPageFactory(parent=home, slug="text", body=[("text", "<p>Co-design</p>")])
    redis = "django.core.cache.backends.redis.RedisCache"
    settings.CACHES = {"default": {**settings.CACHES["default"], "BACKEND": redis}}

    with pytest.raises(RedisError):
        client.get("/text/")


@pytest.mark.parametrize(
    "path", ["/", "/events/", "/text/", "/search/?q=a", "/accounts/login/", "/site-map/"]
)
def test_pages_go_on_without_the_cache_g10(client, home, event_index, cache_down, path):
    StandardPageFactory(parent=home, slug="text", body=[("text", "<p>Co-design</p>")])

    assert client.get(path).status_code == 200


def test_forms_go_on_without_the_cache_g10(client, home, event_index, cache_down):
    ConcernContactFactory()
    token = client.get("/feedback/").context["form"]["form_token"].value()

    assert report(client).status_code == 302
    assert client.post("/feedback/", {"clear": "yes", "form_token": token}).status_code == 302
    assert sign_up(client, event_index).status_code == 302
    assert client.post("/accounts/login/", {"login": "a@example.org", "password": "b"}).status_code == 200

    assert (Concern.objects.count(), SiteFeedback.objects.count(), Signup.objects.count()) == (1, 1, 1)


def test_cache_that_is_away_is_like_an_empty_one(cache_down):
    cache.set("a", 1)
    cache.set_many({"a": 1})
    cache.delete_many(["a"])

    assert cache.get("a", "nothing") == "nothing"
    assert cache.get_many(["a"]) == {}
    assert cache.add("a", 1) is True
    assert (cache.touch("a"), cache.delete("a")) == (False, False)
    with pytest.raises(ValueError, match="not found"):
        cache.incr("a")


# The worker is away


def test_sign_up_works_while_health_is_red_without_a_worker_g11(client, event_index):
    worker.beat(now=timezone.now() - timedelta(minutes=10))

    assert (client.get("/health/ready").status_code, client.get("/health/ready").json()["worker"]) == (
        503,
        "silent",
    )
    assert sign_up(client, event_index).status_code == 302
    assert Signup.objects.count() == 1


# What strangers learn


@pytest.mark.parametrize("path", ["/health/live", "/health/ready"])
def test_health_tells_strangers_no_version_and_no_secret_g12(client, path):
    response = client.get(path)

    values = set(response.json().values())
    assert values <= {True, health.WELL, health.LOOK, "silent", "late"}
    assert not {"Server", "X-Powered-By"} & set(response.headers)
