import os
import runpy
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

import certifi
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse

from core import es, es_index
from core.models import SearchEntry
from tests.core.pages import read_page
from tests.factories import StandardPageFactory, UserFactory

# Thrown away after the test: no server is asked with them
PRODUCTION = {
    "SECRET_KEY": "throw-away-6b1f0d3c9a7e4825f0d1c2b3a4958677aabbccddeeff0011",
    "FIELD_ENCRYPTION_KEYS": "dGhyb3ctYXdheS1rZXktZm9yLXRlc3RzLW9ubHktMTI=",
    "ERASURE_KEYS": "throw-away-for-tests-only",
    "ALLOWED_HOSTS": "network.example.org",
    "SITE_URL": "https://network.example.org",
    "DATABASE_URL": "postgres://nobody:nothing@127.0.0.1:1/none",
    "EMAIL_URL": "smtp+tls://nobody:nothing@127.0.0.1:1",
    "DEFAULT_FROM_EMAIL": "The network <hello@example.org>",
}

POLICY = {
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
}


def load_production():
    """From modules of its own: what it changes of the base must not reach the settings of the tests."""
    with pytest.MonkeyPatch.context() as modules:
        modules.delitem(sys.modules, "config.settings.base", raising=False)
        return runpy.run_module("config.settings.production")


@pytest.fixture
def environment(monkeypatch):
    """The environment of a site in production, and nothing else that a setting reads."""
    for name in ("ELASTICSEARCH_URL", "REDIS_URL", "S3_BUCKET"):
        monkeypatch.delenv(name, raising=False)
    for name, value in PRODUCTION.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


# Production


def get_client(production):
    return es.SearchBackend({**production["WAGTAILSEARCH_BACKENDS"]["elasticsearch"]})


def test_production_without_elasticsearch_searches_the_database(environment):
    assert list(load_production()["WAGTAILSEARCH_BACKENDS"]) == ["default"]


def test_production_asks_each_host_of_a_cluster_with_a_key_and_its_own_authority(environment, tmp_path):
    authority = tmp_path / "ca.pem"
    authority.write_text(Path(certifi.where()).read_text())
    environment.setenv("ELASTICSEARCH_URL", "https://one.example:9200,https://two.example:9243")
    environment.setenv("ELASTICSEARCH_API_KEY", "throw-away")
    environment.setenv("ELASTICSEARCH_CA_FILE", str(authority))
    environment.setenv("ELASTICSEARCH_PREFIX", "north_")
    environment.setenv("ELASTICSEARCH_REPLICAS", "2")

    backend = get_client(load_production())

    nodes = [node.config for node in backend.es.transport.node_pool.all()]
    assert sorted((node.scheme, node.host, node.port) for node in nodes) == [
        ("https", "one.example", 9200),
        ("https", "two.example", 9243),
    ]
    assert {(node.ca_certs, node.verify_certs) for node in nodes} == {(str(authority), True)}
    assert backend.es._headers["authorization"] == "ApiKey throw-away"
    assert backend.get_index_for_model(SearchEntry).name == f"north_entries_{es_index.get_version()}"
    assert backend.settings["settings"]["number_of_replicas"] == 2
    assert {type(node) for node in backend.es.transport.node_pool.all()} == {es.QuickNode}


def test_production_logs_in_to_elasticsearch_with_a_password_of_any_characters(environment):
    environment.setenv("ELASTICSEARCH_URL", "https://one.example:9200")
    environment.setenv("ELASTICSEARCH_USER", "site")
    environment.setenv("ELASTICSEARCH_PASSWORD", "p@ss:/%41")

    header = get_client(load_production()).es._headers["authorization"]

    assert b64decode(header.removeprefix("Basic ")).decode() == "site:p@ss:/%41"


def test_production_takes_the_times_of_search_from_the_environment(environment):
    environment.setenv("SEARCH_TIMEOUT", "0.8")
    environment.setenv("SEARCH_CONNECT_TIMEOUT", "0.1")

    production = load_production()

    assert (production["SEARCH_TIMEOUT"], production["SEARCH_CONNECT_TIMEOUT"]) == (0.8, 0.1)


@pytest.mark.parametrize("name", PRODUCTION)
def test_production_refuses_to_start_without_a_variable(environment, name):
    environment.delenv(name)

    with pytest.raises(ImproperlyConfigured, match=f"cannot start[^:]*:\n  {name}: "):
        load_production()


def test_production_names_all_variables_that_are_missing_at_once(environment):
    for name in PRODUCTION:
        environment.setenv(name, "")

    with pytest.raises(ImproperlyConfigured) as refusal:
        load_production()

    assert [line.split(":")[0].strip() for line in str(refusal.value).splitlines()[1:]] == list(PRODUCTION)


def test_production_passes_djangos_own_check_for_deployment():
    result = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        env={**os.environ, **PRODUCTION, "DJANGO_SETTINGS_MODULE": "config.settings.production"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("System check identified no issues")


def test_production_cookies_belong_to_this_host_alone_u09(environment):
    production = load_production()

    for cookie in ("SESSION", "CSRF"):
        assert production[f"{cookie}_COOKIE_NAME"].startswith("__Host-")
        assert production[f"{cookie}_COOKIE_SECURE"] is True
        assert production[f"{cookie}_COOKIE_SAMESITE"] == "Lax"
        # a browser throws away a __Host- cookie that has a domain or another path
        assert f"{cookie}_COOKIE_DOMAIN" not in production
        assert f"{cookie}_COOKIE_PATH" not in production
    assert production["SESSION_COOKIE_HTTPONLY"] is True


def test_production_is_no_demonstration(environment):
    production = load_production()

    assert (production["DEMO"], production["DEBUG"]) == (False, False)


# Every answer


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/accounts/login/", "/search/", "/nothing-here/", "/health/live"])
def test_answer_carries_the_security_headers(client, home, path):
    response = client.get(path)

    assert set(response["Content-Security-Policy"].split("; ")) == POLICY
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["/", "/pl/", "/ar/", "/text/", "/search/?q=a", "/accounts/login/", "/nothing-here/"]
)
def test_page_has_nothing_inline_that_the_policy_would_stop(client, home, path):
    StandardPageFactory(parent=home, slug="text")

    html = client.get(path).content.decode()

    assert read_page(html) == (1, [])


@pytest.mark.django_db
@pytest.mark.parametrize(
    "headers",
    [{"host": "evil.example"}, {"host": "testserver.evil.example"}, {"host": "testserver@evil.example"}],
)
def test_foreign_host_is_refused_l11(client, home, headers):
    response = client.get("/", headers=headers)

    assert response.status_code == 400
    assert b"evil" not in response.content


@pytest.mark.django_db
def test_forwarded_host_is_ignored_l11(client, home):
    UserFactory(email="ann@example.org")

    response = client.get("/accounts/login/", headers={"x-forwarded-host": "evil.example"})

    assert (response.status_code, b"evil" in response.content) == (200, False)


@pytest.mark.django_db
def test_form_without_its_token_is_refused_in_plain_words_c18(home):
    strict = Client(enforce_csrf_checks=True)

    response = strict.post(reverse("account_login"), {"login": "ann@example.org", "password": "secret"})

    assert response.status_code == 403
    assert read_page(response.content.decode()) == (1, [])
    assert b"This form has been open too long" in response.content
