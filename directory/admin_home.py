"""What the editors' home says about people and organisations: who waits for an answer."""

from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.translation import ngettext

from core.admin_waiting import Waiting
from core.models import User
from core.trusted import is_trusted
from directory import concerns, keepers, membership, profile_reading

ANSWER_WITHIN = timedelta(days=7)


def get_requests(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many people wait to be taken in, to those who welcome members."""
    if not membership.is_welcomer(user):
        return []
    asked = list(membership.get_requests(viewer=user).values_list("asked_at", flat=True))
    words = ngettext("%(number)s person asks to join.", "%(number)s people ask to join.", len(asked)) % {
        "number": len(asked)
    }
    return _wait(words, "welcome:index", asked, now)


def get_profiles(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many profiles are to be read."""
    if not is_trusted(user, "directory", "welcome_members"):
        return []
    changed = list(profile_reading.get_waiting().values_list("changed_at", flat=True))
    words = ngettext(
        "%(number)s profile is to be read.", "%(number)s profiles are to be read.", len(changed)
    ) % {"number": len(changed)}
    return _wait(words, "profile:index", changed, now)


def get_keepers(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many members ask to keep the page of their organisation."""
    if not user.has_perm("directory.change_organisation"):
        return []
    asked = list(keepers.get_asked().values_list("asked_at", flat=True))
    words = ngettext(
        "%(number)s member asks to keep a page.", "%(number)s members ask to keep a page.", len(asked)
    ) % {"number": len(asked)}
    return _wait(words, "keeper:index", asked, now)


def get_concerns(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many worries about safety are open, to those who read them."""
    if not concerns.is_contact(user):
        return []
    open_ones = concerns.get_concerns(viewer=user).filter(closed_at__isnull=True)
    reported = list(open_ones.values_list("created_at", flat=True))
    words = ngettext(
        "%(number)s worry about safety is open.", "%(number)s worries about safety are open.", len(reported)
    ) % {"number": len(reported)}
    return _wait(words, "concern:index", reported, now)


def _wait(words: str, url_name: str, since: list[datetime], now: datetime) -> list[Waiting]:
    """One line for all that have waited since these moments; nothing where nobody waits."""
    if not since:
        return []
    is_overdue = min(since) < now - ANSWER_WITHIN
    return [Waiting(words, reverse(url_name), count=len(since), is_overdue=is_overdue)]
