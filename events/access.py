"""Who of the staff may see and change what about occasions. Access needs: `events/access_needs.py`."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from wagtail.models import Page

from core.models import User
from events.models import EventSeriesPage


def can_see_occasions(user: User | AnonymousUser) -> bool:
    """This function will say whether this account may see occasions that are not public yet."""
    return any(user.has_perm(f"events.{action}_occasion") for action in ("view", "add", "change", "delete"))


def can_change_occasions(user: User | AnonymousUser) -> bool:
    """This function will say whether this account may change when and where, and see how people join."""
    return user.has_perm("events.change_occasion")


def can_see_bookings(user: User | AnonymousUser) -> bool:
    """This function will say whether this account may see who has booked, and book or cancel for them."""
    return user.has_perm("events.see_bookings")


def can_write_letters(user: User | AnonymousUser) -> bool:
    """This function will say whether this account may write to everybody of an event."""
    return can_see_bookings(user) and can_change_occasions(user)


def can_plan_dates(user: User | AnonymousUser, page: Page) -> bool:
    """This function will say whether this account may plan the meetings of the series on this page.

    They are planned from the page in the site's first language; the others follow it.
    """
    return (
        isinstance(page, EventSeriesPage)
        and page.locale.language_code == settings.LANGUAGE_CODE
        and user.has_perm("events.add_occasion")
        and page.permissions_for_user(user).can_publish_subpage()
    )
