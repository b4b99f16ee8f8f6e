"""What holds for the whole site."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.template.loader import get_template
from wagtail.models import Page, get_page_models

ROOT = Path(settings.ROOT)
TOP_LEVEL = {
    "site", "network", "events", "directory", "stories", "templates", "tests",
    "manage.py", "pyproject.toml", "README.md", "uv.lock", "Dockerfile", "compose.yaml", "LICENSE",
}  # fmt: skip


@pytest.mark.django_db
def test_migrations_are_complete():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_system_checks_find_nothing():
    call_command("check", fail_level="WARNING")


def test_top_level_holds_what_the_design_names_and_nothing_else():
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}

    assert names - {"__pycache__"} == TOP_LEVEL


def test_site_is_a_folder_and_no_package():
    assert not (ROOT / "site" / "__init__.py").exists()


@pytest.mark.parametrize(
    "name", sorted(str(path.relative_to(ROOT / "templates")) for path in (ROOT / "templates").rglob("*.*"))
)
def test_template_compiles(name):
    get_template(name)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "templates").rglob("*.html")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_template_holds_no_inline_script_or_style(path):
    if "email" in path.parts:
        return  # a mail has no other place for its style, and no policy that forbids it
    words = path.read_text()

    data = r"application/(ld\+)?json"  # is read, never run
    found = re.findall(rf"<style|\sstyle=|\son[a-z]+=\"|<script(?![^>]*(?:\ssrc=|{data}))", words)
    assert found == []


def test_every_page_type_says_where_it_may_stand():
    ours = [model for model in get_page_models() if model is not Page]

    assert {model.__name__ for model in ours if model.parent_page_types is None} == set()


def test_every_environment_variable_is_in_the_guide():
    words = "".join(path.read_text() for path in (ROOT / "site/config/settings").glob("*.py"))
    names = set(re.findall(r"env(?:\.\w+)?\(\s*\"([A-Z_0-9]+)\"", words))
    guide = (ROOT / "site/docs/running.md").read_text() + (ROOT / "README.md").read_text()

    assert {name for name in names if name not in guide} == set()


class HeadingParser(HTMLParser):
    """Collects what every page must have once."""

    def __init__(self):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["/", "/events/", "/stories/", "/get-involved/", "/search/", "/accounts/login/"]
)
def test_public_page_has_one_h1_a_title_and_its_language(
    client, path, home, event_index, story_index, get_involved
):
    response = client.get(path)
    parser = HeadingParser()
    parser.feed(response.content.decode())
    tags = [tag for tag, _attrs in parser.tags]

    assert response.status_code == 200
    assert tags.count("h1") == 1
    assert tags.count("title") == 1
    assert tags.count("main") == 1
    assert next(attrs for tag, attrs in parser.tags if tag == "html") == {"lang": "en", "dir": "ltr"}
