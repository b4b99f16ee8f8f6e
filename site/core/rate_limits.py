"""How many forms may come from one network address, or in a day: limits for machines, no puzzles for people.

The address itself is kept nowhere: the cache holds a number under a keyed hash, for some minutes.
"""

import logging
from datetime import datetime
from ipaddress import IPv6Address, ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

HOUSEHOLD = 64  # bits: whoever has one IPv6 address has all that begin like it


class TooManyForms(Exception):
    """So many forms came from this network address that a machine may be sending them."""

    def __init__(self, retry_after: int):
        super().__init__(f"again in {retry_after} s")
        self.retry_after = retry_after  # seconds


def count_form(request: HttpRequest, *, name: str, now: datetime) -> None:
    """This function will count one form that was sent. Above settings.FORMS_PER_ADDRESS of the same `name` in
    settings.FORMS_PER_ADDRESS_TIME it will raise TooManyForms.

    Where the cache is down it lets everybody pass: a lost form is worse than one too many.
    """
    period = int(settings.FORMS_PER_ADDRESS_TIME.total_seconds())
    number, passed = divmod(int(now.timestamp()), period)
    who = salted_hmac("core.rate_limits", f"{name} {number} {_get_address(request)}").hexdigest()
    key = f"forms:{who}"
    try:
        cache.add(key, 0, timeout=period)
        sent = cache.incr(key)
    except (RedisError, ValueError):  # ValueError: it was dropped between the two
        logger.warning("Forms could not be counted: the cache does not answer")
        return
    if sent > settings.FORMS_PER_ADDRESS:
        raise TooManyForms(period - passed)


def draw_lot(request: HttpRequest, *, name: str, lots: int) -> int:
    """This function will return the one of `lots` that a network address always draws for this `name`.

    So few lots tell that searches came from different addresses, and lead back to none of them.
    """
    drawn = salted_hmac("core.rate_limits.lots", f"{name} {_get_address(request)}", algorithm="sha256")
    return int.from_bytes(drawn.digest()) % lots


def have_come_today(rows: QuerySet, number: int, *, now: datetime) -> bool:
    """This function will say whether so many of these rows, or more, were made since midnight. One query.

    They need a `created_at`.
    """
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    return rows.filter(created_at__gte=midnight).count() >= number


def _get_address(request: HttpRequest) -> str:
    """The client's address as the outermost proxy of ours names it (ALLAUTH_TRUSTED_PROXY_COUNT): what
    others write into X-Forwarded-For counts for nothing.
    """
    try:
        address = ip_address(get_adapter().get_client_ip(request))
    except (ImproperlyConfigured, PermissionDenied):
        return request.META["REMOTE_ADDR"]
    if isinstance(address, IPv6Address):
        return str(ip_network((address, HOUSEHOLD), strict=False))
    return str(address)
