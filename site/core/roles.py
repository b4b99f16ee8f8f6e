"""The roles that a network starts with. Administrators change them in the admin as they like."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

ENTER = ("wagtailadmin.access_admin",)
WRITE = (
    "core.change_networkdetails",
    *(
        f"core.{action}_{model}"
        for model in ("locality", "theme", "translationreview")
        for action in ("add", "change", "delete")
    ),
    *(
        f"events.{action}_{model}"
        for model in ("campaign", "expensesdesk", "occasion", "venue")
        for action in ("add", "change", "delete", "view")
    ),
    "events.see_bookings",
    *(f"directory.{action}_organisation" for action in ("add", "change", "delete", "view")),
    *(f"network.{action}_sitefeedback" for action in ("change", "delete", "view")),
    "wagtail_localize.submit_translation",
)
ROLES = {
    "Editors": (*ENTER, *WRITE),
    "Access leads": (*ENTER, "events.view_occasion", "events.see_bookings", "events.see_access_needs"),
    "Aftercare contacts": (*ENTER, "events.handle_aftercare"),
    "Safeguarding leads": ENTER,
    "Network leads": (*ENTER, *WRITE, "core.view_mail", "core.change_mail"),
}
WRITERS = ("Editors", "Network leads")
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
        return made


def _get_permission(label: str) -> Permission:
    app, codename = label.split(".")
    return Permission.objects.get(content_type__app_label=app, codename=codename)


def _let_write(role: Group) -> None:
    root = Page.objects.get(depth=1)
    for codename in PAGE_PERMISSIONS:
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
        GroupPagePermission.objects.get_or_create(group=role, page=root, permission=permission)
    collection = Collection.get_first_root_node()
    for codename in COLLECTION_PERMISSIONS:
        app = "wagtailimages" if codename.endswith("image") else "wagtaildocs"
        permission = Permission.objects.get(content_type__app_label=app, codename=codename)
        GroupCollectionPermission.objects.get_or_create(
            group=role, collection=collection, permission=permission
        )
