"""Running it for real: what the container files and the operator's guide say agrees with the settings."""

import re
import sys

import polib
import pytest
from django.core.management import call_command

from config.settings.base import ROOT

DEPLOY = ROOT / "site" / "deploy"
sys.path.insert(0, str(ROOT / "site" / "bin"))

import _elasticsearch  # noqa: E402


def names_in(path):
    """The names set in an environment file."""
    return set(re.findall(r"^([A-Z_]+)=", path.read_text(), re.MULTILINE))


@pytest.fixture(scope="module")
def read_by_settings():
    text = (ROOT / "site" / "config" / "settings" / "production.py").read_text()
    required = re.search(r"REQUIRED = \{(.*?)\n\}", text, re.DOTALL)[1]
    optional = re.findall(r'env(?:\.\w+)?\("([A-Z0-9_]+)", default', text)
    return {"required": set(re.findall(r'"([A-Z_]+)":', required)), "optional": set(optional)}


@pytest.fixture(scope="module")
def given_by_compose():
    block = re.search(r"&environment\n(.*?)\n  volumes", (ROOT / "compose.yaml").read_text(), re.DOTALL)[1]
    return set(re.findall(r"^    ([A-Z_]+):", block, re.MULTILINE))


def test_compose_gives_every_variable_that_the_settings_require(read_by_settings, given_by_compose):
    assert read_by_settings["required"] - given_by_compose == set()


def test_compose_asks_only_for_what_the_example_lists():
    asked = set(re.findall(r"\$\{(\w+):\?\}", (ROOT / "compose.yaml").read_text()))

    assert asked == names_in(DEPLOY / "env.example")


def test_image_is_built_with_every_variable_that_the_settings_require(read_by_settings):
    assert read_by_settings["required"] - names_in(DEPLOY / "build.env") == set()


def test_guide_explains_every_variable(read_by_settings):
    table = re.findall(
        r"^\| `([A-Z0-9_]+)` \|", (ROOT / "site" / "docs" / "running.md").read_text(), re.MULTILINE
    )

    assert read_by_settings["required"] | read_by_settings["optional"] <= set(table)


@pytest.mark.parametrize("path", ["compose.yaml", "site/deploy/test-services.yaml"])
def test_containers_run_the_elasticsearch_that_the_tests_run(path):
    assert f"elasticsearch/elasticsearch:{_elasticsearch.VERSION}\n" in (ROOT / path).read_text()


def test_static_files_can_be_collected_as_in_production(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    }

    call_command("collectstatic", interactive=False, verbosity=0)

    assert (tmp_path / "staticfiles.json").is_file()


def test_message_files_are_compiled_as_they_stand():
    # They are committed compiled: a machine that only shows the site has no gettext.
    for source in (ROOT / "site" / "locale").rglob("*.po"):
        written = {
            (entry.msgctxt, entry.msgid): entry.msgstr or entry.msgstr_plural
            for entry in polib.pofile(source).translated_entries()
        }
        compiled = {
            (entry.msgctxt, entry.msgid): entry.msgstr or entry.msgstr_plural
            for entry in polib.mofile(source.with_suffix(".mo"))
        }
        assert compiled == written, f"{source.name} has changed: run 'manage.py compilemessages'"


@pytest.mark.parametrize("path", ["site/deploy/Caddyfile", "site/config/settings/production.py"])
def test_picture_that_was_taken_down_is_in_no_cache_after_a_minute_g03(path):
    [seconds] = re.findall(r"max-age=(\d+), must-revalidate", (ROOT / path).read_text())

    assert int(seconds) <= 60
