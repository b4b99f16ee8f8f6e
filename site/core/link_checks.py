"""Looks, slowly and in the background, whether the addresses that pages lead to still answer.

The only writer of LinkCheck and PageLink. An address counts as broken when it failed twice, a day or more
apart: other sites are away for an hour now and then. See site/docs/decisions/0027-links-elsewhere.md.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from wagtail.models import Page

from core import link_reach
from core.models import LinkCheck, LinkOutcome, PageLink
from core.page_links import get_outside_links

EVERY = timedelta(seconds=15)  # one address at a time, so that messages never wait long
ANEW_AFTER = timedelta(days=7)
SURE_AFTER = timedelta(days=1)  # a first failure is looked at once more
HOST_RESTS = timedelta(minutes=1)  # between two addresses of one site
LOOKED_THROUGH = 100  # addresses that are due, for one whose site may be asked now
FINE = (LinkOutcome.THERE, LinkOutcome.UNKNOWN)  # what we could not see is no fault of the page

BROKEN = Q(failed_since__isnull=False, checked_at__gte=F("failed_since") + SURE_AFTER)


@transaction.atomic
def note_links(pages: Collection[Page]) -> None:
    """This function will note where these published pages, each of its own type, lead to, and forget where
    other pages led that are no longer published. The same number of queries for any number of pages.
    """
    links = [(page.pk, link) for page in pages for link in get_outside_links(page)]
    urls = {link.url for _page, link in links}
    LinkCheck.objects.bulk_create([LinkCheck(url=url) for url in sorted(urls)], ignore_conflicts=True)
    numbers = dict(LinkCheck.objects.filter(url__in=urls).values_list("url", "pk"))
    gone = Q(page__in=[page.pk for page in pages]) | Q(page__live=False)
    PageLink.objects.filter(gone).delete()
    PageLink.objects.bulk_create(
        PageLink(page_id=page, target_id=numbers[link.url], words=link.words) for page, link in links
    )
    LinkCheck.objects.filter(links=None).delete()


def check_next(*, now: datetime, may_reach: link_reach.MayReach = link_reach.is_open) -> int:
    """This function will go to the address that has waited longest, if one is due and its site was not asked
    within HOST_RESTS, note what happened, and return how many it went to. None where CHECK_LINKS is off.
    """
    check = _find_next(now) if settings.CHECK_LINKS else None
    if check is None:
        return 0
    outcome = link_reach.look(check.url, may_reach=may_reach)
    failed_since = None if outcome in FINE else check.failed_since or now
    LinkCheck.objects.filter(pk=check.pk).update(checked_at=now, outcome=outcome, failed_since=failed_since)
    return 1


def _find_next(now: datetime) -> LinkCheck | None:
    lately = LinkCheck.objects.filter(checked_at__gt=now - HOST_RESTS).values_list("url", flat=True)
    resting = {_get_host(url) for url in lately}
    is_due = Q(checked_at=None) | Q(checked_at__lte=now - ANEW_AFTER)
    is_doubtful = ~BROKEN & Q(failed_since__lte=now - SURE_AFTER)
    due = LinkCheck.objects.filter(is_due | is_doubtful).order_by(F("checked_at").asc(nulls_first=True), "pk")
    return next((check for check in due[:LOOKED_THROUGH] if _get_host(check.url) not in resting), None)


def _get_host(url: str) -> str | None:
    return urlsplit(url).hostname


def get_broken(pages: QuerySet[Page]) -> QuerySet[PageLink]:
    """This function will return the links among `pages` that lead nowhere, with page and address, those that
    failed first before others. One query.
    """
    broken = LinkCheck.objects.filter(BROKEN)
    links = PageLink.objects.filter(page__in=pages, target__in=broken).select_related("page", "target")
    return links.order_by("target__failed_since", "page__title", "pk")
