"""The roles that a network starts with: `migrate` makes them. site/docs/roles.md says what each is for.

Administrators change them in the admin as they like. They themselves are superusers, not a role: who could
give out roles could give themselves any.
"""

from django.apps import AppConfig, apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.dispatch import Signal
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

ENTER = ("wagtailadmin.access_admin",)
WRITE = (
    "core.change_networkdetails",
    "core.change_pageanswer",
    *(
        f"core.{action}_{model}"
        for model in (
            "aim",
            "bestbet",
            "locality",
            "servicearea",
            "supportcontact",
            "synonymset",
            "theme",
            "translationreview",
        )
        for action in ("add", "change", "delete")
    ),
    *(f"core.{action}_campaign" for action in ("add", "change", "delete", "view")),
    *(
        f"events.{action}_{model}"
        for model in ("expensesdesk", "occasion", "venue")
        for action in ("add", "change", "delete", "view")
    ),
    "events.see_bookings",
    *(f"directory.{action}_organisation" for action in ("add", "change", "delete", "view")),
    *(f"directory.{action}_inductionitem" for action in ("add", "change", "delete", "view")),
    *(f"network.{action}_jargonword" for action in ("add", "change", "delete")),
    *(f"network.{action}_sitefeedback" for action in ("change", "delete", "view")),
    "stories.handle_contributors",
    "wagtail_localize.submit_translation",
)
ROLES = {
    "Editors": (*ENTER, *WRITE),
    "Access leads": (*ENTER, "events.view_occasion", "events.see_bookings", "events.see_access_needs"),
    "Aftercare contacts": (*ENTER, "events.handle_aftercare"),
    "Safeguarding leads": ENTER,
    "Network leads": (*ENTER, *WRITE, "core.view_mail", "core.change_mail", "directory.welcome_members"),
    "Reviewers": ENTER,
    "Translators": (*ENTER, "wagtail_localize.submit_translation"),
}
# Sent when all roles are there, so that apps can give theirs what stands in no permission
roles_ensured = Signal()
WRITERS = ("Editors", "Network leads")
TRANSLATORS = "Translators"
REVIEWERS = "Reviewers"
PAGE_PERMISSIONS = ("add_page", "change_page", "publish_page")
COLLECTION_PERMISSIONS = ("add_image", "change_image", "choose_image")
COLLECTION_PERMISSIONS += ("add_document", "change_document", "choose_document")


def ensure_roles() -> int:
    """This function will make the roles that are missing, and give each what it lacks.

    It takes nothing away, so that what administrators have added stays. Returns how many roles it made.
    """
    with transaction.atomic():
        made = 0
        for name, labels in ROLES.items():
            role, is_new = Group.objects.get_or_create(name=name)
            made += is_new
            role.permissions.add(*map(_get_permission, labels))
        for role in Group.objects.filter(name__in=WRITERS):
            _let_write(role)
        _let_translate(Group.objects.get(name=TRANSLATORS))
        roles_ensured.send(sender=Group)
        return made


def make_roles(sender: AppConfig, using: str = DEFAULT_DB_ALIAS, **kwargs) -> None:
    """This function will call ensure_roles when all apps have their tables and their permissions.

    `migrate` sends its signal once for each app that has models, and when it went only part of the way, too.
    """
    last = [app for app in apps.get_app_configs() if app.models_module][-1]
    if sender.label != last.label or using != DEFAULT_DB_ALIAS:
        return
    executor = MigrationExecutor(connections[using])
    is_whole = not executor.migration_plan(executor.loader.graph.leaf_nodes())
    # a database that tests have emptied has no page at all
    if is_whole and Page.objects.filter(depth=1).exists():
        ensure_roles()


def _get_permission(label: str) -> Permission:
    app, codename = label.split(".")
    return Permission.objects.get(content_type__app_label=app, codename=codename)


def _let_write(role: Group) -> None:
    root = Page.objects.get(depth=1)
    for codename in PAGE_PERMISSIONS:
        _let_on_pages(role, root, codename)
    collection = Collection.get_first_root_node()
    for codename in COLLECTION_PERMISSIONS:
        app = "wagtailimages" if codename.endswith("image") else "wagtaildocs"
        permission = Permission.objects.get(content_type__app_label=app, codename=codename)
        GroupCollectionPermission.objects.get_or_create(
            group=role, collection=collection, permission=permission
        )


def _let_translate(role: Group) -> None:
    """Each language is a tree of its own: who may change its pages translates, and touches no English."""
    languages = Page.objects.filter(depth=2).exclude(locale__language_code=settings.LANGUAGE_CODE)
    for page in languages:
        _let_on_pages(role, page, "change_page")


def _let_on_pages(role: Group, page: Page, codename: str) -> None:
    permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
    GroupPagePermission.objects.get_or_create(group=role, page=page, permission=permission)
