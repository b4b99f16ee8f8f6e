"""Copies of what comes round each year: a draft that keeps what was planned, and forgets what came after.

Each app registers its kinds of page, and how to empty a copy of what is true of the first only.
"""

from collections.abc import Callable

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from core.models import User

_forget: dict[type[Page], Callable[[Page], None]] = {}


class CannotCopy(Exception):
    """Pages of this kind are not copied so, or this account may not copy this one."""


def register(model: type[Page], *, forget: Callable[[Page], None]) -> None:
    """This function will offer copies of a kind of page. `forget(copy)` changes the unsaved fields of a copy.

    Raises ValueError where the kind is registered.
    """
    if model in _forget:
        raise ValueError(f"{model.__name__} can be copied already.")
    _forget[model] = forget


def may_copy(page: Page, user: User) -> bool:
    """This function will say whether somebody may change this page, and write below the page above it."""
    if page.specific_class not in _forget or page.alias_of_id:
        return False
    rights = page.permissions_for_user(user)
    return rights.can_edit() and rights.can_copy() and _may_add(page, user)


def copy_for_next_year(*, page: Page, user: User) -> Page:
    """This function will make a draft beside a page, in its language, and return it. Raises CannotCopy."""
    if not may_copy(page, user):
        raise CannotCopy
    title = _("%(title)s (next year)") % {"title": page.title}
    with transaction.atomic():
        copy = page.specific.copy(
            recursive=False,
            copy_revisions=False,
            keep_live=False,
            reset_translation_key=True,
            update_attrs={"title": title[:255], "slug": _get_free_slug(page)},
            user=user,
            log_action=None,
        )
        _forget[page.specific_class](copy)
        copy.save(clean=False)
        revision = copy.save_revision(user=user, clean=False)
        log(instance=copy, action="core.copy_for_next_year", user=user, revision=revision)
    return copy


def _may_add(page: Page, user: User) -> bool:
    return page.get_parent().permissions_for_user(user).can_add_subpage()


def _get_free_slug(page: Page) -> str:
    taken = set(page.get_siblings().values_list("slug", flat=True))
    number = 1
    while (slug := f"{page.slug[:240]}-next-{number}") in taken:
        number += 1
    return slug
