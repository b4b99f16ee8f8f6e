from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import GroupPagePermission
from wagtail_localize.models import Translation, TranslationSource

from core import roles
from core.roles import ROLES, ensure_roles
from tests.factories import HomePageFactory, StandardPageFactory, UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db


def make_holder(role):
    ensure_roles()
    user = UserFactory()
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        ("Editors", {"events.see_bookings", "events.change_occasion"}),
        ("Access leads", {"events.see_bookings", "events.see_access_needs"}),
        ("Safeguarding leads", set()),
        (
            "Network leads",
            {
                "events.see_bookings",
                "events.change_occasion",
                "core.change_mail",
                "directory.welcome_members",
            },
        ),
        ("Translators", set()),
        ("Reviewers", set()),
        ("Aftercare contacts", {"events.handle_aftercare"}),
    ],
)
def test_role_may_do_what_it_is_for_and_no_more(role, allowed):
    user = make_holder(role)
    asked = {
        "events.see_bookings",
        "events.see_access_needs",
        "events.change_occasion",
        "events.handle_aftercare",
        "core.change_mail",
        "directory.welcome_members",
        "core.change_user",
        "auth.change_group",
    }

    assert user.has_perm("wagtailadmin.access_admin")
    assert {label for label in asked if user.has_perm(label)} == allowed


@pytest.mark.parametrize(
    ("role", "may"),
    [("Editors", True), ("Access leads", False), ("Translators", False), ("Reviewers", False)],
)
def test_only_writers_may_publish_pages(home, role, may):
    user = make_holder(role)

    assert home.permissions_for_user(user).can_publish() is may


def test_ensure_roles_twice_changes_nothing_and_keeps_what_was_added(db):
    call_command("ensure_roles")
    extra = Permission.objects.get(codename="add_redirect")
    Group.objects.get(name="Access leads").permissions.add(extra)
    before = {group.name: group.permissions.count() for group in Group.objects.all()}

    assert ensure_roles() == 0

    assert {group.name: group.permissions.count() for group in Group.objects.all()} == before
    assert set(ROLES) <= set(before)


def test_roles_are_there_after_migrate_with_no_further_command(db):
    assert set(ROLES) <= set(Group.objects.values_list("name", flat=True))
    editors = Group.objects.get(name="Editors")
    assert editors.permissions.filter(codename="change_occasion").exists()
    assert GroupPagePermission.objects.filter(group=editors, permission__codename="publish_page").exists()


def test_roles_wait_until_all_apps_have_their_tables(db, monkeypatch):
    Group.objects.filter(name="Translators").delete()
    last = [app for app in apps.get_app_configs() if app.models_module][-1]
    monkeypatch.setattr(roles.MigrationExecutor, "migration_plan", lambda executor, targets: ["one to go"])

    roles.make_roles(sender=last)

    assert not Group.objects.filter(name="Translators").exists()


def test_page_about_roles_tells_each_role_and_right():
    page = (Path(settings.ROOT) / "site/docs/roles.md").read_text()
    table = {line.split("|")[1].strip() for line in page.splitlines() if line.startswith("| ")} - {"Role"}
    rights = [f"- **{name}**: {', '.join(f'`{label}`' for label in sorted(ROLES[name]))}" for name in ROLES]

    assert table == set(ROLES)
    assert page.split("## The rights behind each role\n\n")[1].splitlines() == rights


# Translators


@pytest.fixture
def polish(home, locales):
    """A page in English, whose Polish translation is open."""
    home.copy_for_translation(locales["pl"], copy_parents=True)
    page = StandardPageFactory(parent=home, title="About", slug="about")
    source, _is_new = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locales["pl"])
    translation.save_target()
    ensure_roles()
    return translation.get_target_instance()


@pytest.fixture
def translator(polish):
    return log_in(make_holder("Translators"))


def test_translator_opens_a_translation_and_saves_its_words(translator, polish):
    translation = Translation.objects.get()
    segment = translation.source.stringsegment_set.get(context__path="title")
    url = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])

    assert translator.get(reverse("wagtailadmin_pages:edit", args=[polish.pk])).status_code == 200
    response = translator.put(url, "value=O+nas", content_type="application/x-www-form-urlencoded")

    assert response.status_code == 201
    assert segment.string.translations.get(locale__language_code="pl").data == "O nas"


def test_translator_publishes_nothing(translator, polish):
    translator.post(reverse("wagtailadmin_pages:edit", args=[polish.pk]), {"localize-action": "publish"})

    assert polish.permissions_for_user(make_holder("Translators")).can_publish() is False
    polish.refresh_from_db()
    assert polish.title == "About"


def test_translator_changes_no_english_page(translator, home, polish):
    english = polish.get_translation(home.locale)

    assert translator.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).status_code == 302
    assert translator.get(reverse("wagtailadmin_pages:add_subpage", args=[home.pk])).status_code == 302


def test_language_that_is_added_later_is_open_to_translators(home, locales):
    arabic = HomePageFactory(parent=home.get_parent(), locale=locales["ar"], slug="home-ar")
    user = make_holder("Translators")

    assert arabic.permissions_for_user(user).can_edit() is True
    assert home.permissions_for_user(user).can_edit() is False
