"""The real name of somebody in a story who is to be known by another one."""

import json

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.urls import reverse

from core import writing_checks
from core.roles import ensure_roles
from tests.factories import StoryPageFactory, UserFactory
from tests.factories.contributors import ContributionFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db


def make_story(story_index, text, *, name="Grace Specimen", shown_as="Sam (demo)", is_pseudonym=True):
    body = json.dumps([{"type": "paragraph", "value": f"<p>{text}</p>"}])
    page = StoryPageFactory(parent=story_index, body=body)
    ContributionFactory(
        story_key=page.translation_key,
        contributor__details={"name": name},
        contributor__shown_as=shown_as,
        contributor__is_pseudonym=is_pseudonym,
    )
    return page


def get_names(page):
    return [hint.excerpt for hint in writing_checks.run(page) if hint.kind == "real_name"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Grace said so.", ["Grace"]),
        ("Then Grace Specimen left.", ["Grace Specimen"]),
        ("GRACE’s words, and Specimen’s.", ["GRACE", "Specimen"]),
        ("With good grace, Graceful people left.", []),
        ("Sam said so.", []),
    ],
)
def test_real_name_in_a_story_told_under_another_gets_a_hint(story_index, text, names):
    assert get_names(make_story(story_index, text)) == names


def test_name_that_is_no_secret_gets_none(story_index):
    assert get_names(make_story(story_index, "Grace said so.", is_pseudonym=False)) == []


def test_part_of_the_name_that_they_chose_gets_none(story_index):
    page = make_story(story_index, "Grace Specimen: Grace said so.", shown_as="Grace (demo)")

    assert get_names(page) == ["Grace Specimen"]


def test_names_of_another_story_are_not_told(story_index):
    make_story(story_index, "We met.")
    other = StoryPageFactory(parent=story_index, title="Grace")

    assert get_names(other) == []


def test_translation_is_looked_at_too(story_index, locales):
    page = make_story(story_index, "We met.")
    translation = page.copy_for_translation(locales["pl"], copy_parents=True)
    translation.title = "Opowieść: Grace"

    assert get_names(translation) == ["Grace"]


def test_contributor_whose_details_are_erased_has_no_name(story_index):
    page = make_story(story_index, "Grace said so.", name="")

    assert get_names(page) == []


@pytest.mark.parametrize(("may_handle", "quoted"), [(True, ["Grace"]), (False, [])])
def test_which_name_it_is_is_for_who_handles_contributors(client, story_index, may_handle, quoted):
    page = make_story(story_index, "Grace and Ada met.")
    ensure_roles()
    user = UserFactory()
    editors = user.groups.model.objects.get(name="Editors")
    if not may_handle:
        right = Permission.objects.get(codename="handle_contributors")
        editors.permissions.remove(right)
    user.groups.add(editors)
    log_in(user, client)

    response = client.get(reverse("page_hints", args=[page.pk]))

    soup = BeautifulSoup(response.content, "html.parser")
    assert [quote.get_text() for quote in soup.select("q")] == quoted
    assert "A name that must not stand here" in soup.get_text()
    assert ("Grace" in soup.get_text()) is may_handle
