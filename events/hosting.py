"""Members who host: whom the host's own pages let in, and when."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import AnonymousUser

from core.models import User
from directory.access import find_member
from directory.models import Member
from events.models import Occasion

OPENS_BEFORE = timedelta(hours=24)
CLOSES_AFTER = timedelta(days=7)


class NotHost(Exception):
    """This account is no approved member who hosts this occasion."""


class HostPageShut(Exception):
    """A host has come too early or too late, or the occasion is cancelled."""

    def __init__(self, occasion: Occasion):
        super().__init__(occasion.pk)
        self.occasion = occasion


@dataclass(frozen=True)
class Hours:
    """From when until when the host of an occasion sees who comes."""

    opens_at: datetime
    closes_at: datetime

    def are_open(self, now: datetime) -> bool:
        """Whether a host may see the list now."""
        return self.opens_at <= now <= self.closes_at


def get_hours(occasion: Occasion) -> Hours:
    """This function will return the hours of an occasion's host page."""
    return Hours(occasion.starts_at - OPENS_BEFORE, occasion.ends_at + CLOSES_AFTER)


def get_occasion(*, user: User | AnonymousUser, pk: int, now: datetime) -> Occasion:
    """This function will return the occasion that somebody hosts, while they may see who comes. One query.

    Raises NotHost and HostPageShut.
    """
    hosted = Occasion.objects.filter(pk=pk, hosts__in=find_member(user))
    occasion = hosted.select_related("venue__locality").first()
    if occasion is None:
        raise NotHost
    if occasion.is_cancelled or not get_hours(occasion).are_open(now):
        raise HostPageShut(occasion)
    return occasion


def get_hosted(*, member: Member, now: datetime) -> list[Occasion]:
    """This function will return what a member hosts whose page has not shut yet, soonest first. One query."""
    hosted = member.hosted_occasions.filter(ends_at__gte=now - CLOSES_AFTER)
    return list(hosted.select_related("venue").order_by("starts_at", "pk"))
