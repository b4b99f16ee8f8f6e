"""Rights over what people confide. Somebody gives them by name or by group; no rank brings them."""

from django.contrib.auth.models import AnonymousUser, Permission
from django.db.models import Q, QuerySet

from core.models import User


def get_trusted(app_label: str, codename: str) -> QuerySet[User]:
    """This function will return the accounts to which somebody gave a permission, by name or by group.

    Being a superuser is not enough: that is a right over the site, not over what people confide.
    """
    by_name = Q(user_permissions__content_type__app_label=app_label, user_permissions__codename=codename)
    by_group = Q(
        groups__permissions__content_type__app_label=app_label, groups__permissions__codename=codename
    )
    return User.objects.filter(by_name | by_group, is_active=True).distinct()


def is_trusted(viewer: User | AnonymousUser, app_label: str, codename: str) -> bool:
    """This function will say whether an account is one of them. One query for all rights of a request."""
    return viewer.is_active and (app_label, codename) in _get_rights(viewer)


def _get_rights(viewer: User) -> set[tuple[str, str]]:
    """The editors' menu asks for several rights on each screen: they are kept with the request's account."""
    if not hasattr(viewer, "given_rights"):
        given = Permission.objects.filter(Q(user=viewer.pk) | Q(group__user=viewer.pk))
        viewer.given_rights = set(given.values_list("content_type__app_label", "codename"))
    return viewer.given_rights
