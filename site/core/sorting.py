"""Sorts a page under one more theme or place, as an editor would: by a new version of it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import Locale, Page

from core.models import Locality, Theme, User
from core.publishing import CannotPublish

FIELDS = {"themes": Theme, "localities": Locality}


class CannotSort(Exception):
    """This page is not sorted under themes and places, or this account may not change it."""


def may_sort(page: Page, user: User) -> bool:
    """This function will say whether somebody may sort a page: in the first language, which gives its themes
    and places to the others. It may be any Page, specific or not.
    """
    if page.alias_of_id or page.locale_id != Locale.get_default().pk or not _has_fields(page.specific_class):
        return False
    rights = page.permissions_for_user(user)
    return rights.can_edit() and not rights.page_locked()


def sort(*, page: Page, theme: Theme | None, locality: Locality | None, user: User) -> bool:
    """This function will add a theme, a place or both to the newest version of a page, and return whether
    readers see it at once.

    It is published where the page is public as it stands, and this account may publish it. What somebody has
    begun to change stays a draft, and so does what must not go public. Raises CannotSort.
    """
    if not may_sort(page, user):
        raise CannotSort
    is_public_as_it_stands = page.live and not page.has_unpublished_changes
    with transaction.atomic():
        newest = page.get_latest_revision_as_object()
        for name, value in (("themes", theme), ("localities", locality)):
            if value is not None:
                getattr(newest, name).add(value)
        revision = newest.save_revision(user=user, log_action="core.sort", clean=False)
        if not is_public_as_it_stands or not page.permissions_for_user(user).can_publish():
            return False
        try:
            with transaction.atomic():
                revision.publish(user=user)
        except (CannotPublish, ValidationError):
            return False
    return True


def _has_fields(model: type[Page]) -> bool:
    return all(_is_sorted_by(model, name) for name in FIELDS)


def _is_sorted_by(model: type[Page], name: str) -> bool:
    field = next((field for field in model._meta.many_to_many if field.name == name), None)
    return isinstance(field, ParentalManyToManyField) and field.related_model is FIELDS[name]
