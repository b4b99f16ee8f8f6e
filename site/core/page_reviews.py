"""When somebody should read a page again: on the day its editors chose, or a year after it was published.

A day that was chosen holds until the page is published on it or later: whoever publishes has read it.
"""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Case, Q, When
from django.db.models.functions import TruncDate
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.models import PageReview, User


class CannotReview(Exception):
    """The page is not published, repeats another one, or is not this account's to change."""


class DayIsOver(Exception):
    """Nobody can be asked to read a page on a day that is over, or today."""


def may_review(page: Page, user: User) -> bool:
    """This function will say whether somebody may choose when this page is read again."""
    return page.live and page.alias_of_id is None and page.permissions_for_user(user).can_edit()


def get_due(pages: PageQuerySet, *, now: datetime) -> PageQuerySet:
    """This function will return those of some pages that are published and should be read again, those first
    that were published longest ago. Each has `chosen_on`: the day that was chosen for it, or None.
    """
    is_chosen = Q(review__review_on__gt=TruncDate("last_published_at")) | Q(last_published_at=None)
    pages = pages.live().annotate(chosen_on=Case(When(is_chosen, then="review__review_on"), default=None))
    is_old = Q(chosen_on=None, last_published_at__lt=now - settings.REVIEW_AFTER)
    due = pages.filter(Q(chosen_on__lte=timezone.localdate(now)) | is_old)
    return due.order_by("last_published_at", "pk")


def get_chosen_day(page: Page) -> date | None:
    """This function will return the day that editors chose for a page that was not published since, or None.
    At most one query.
    """
    review = getattr(page, "review", None)
    if review is None:
        return None
    published = page.last_published_at
    is_done = published is not None and review.review_on <= timezone.localdate(published)
    return None if is_done else review.review_on


@transaction.atomic
def set_review(*, page: Page, review_on: date, user: User, now: datetime) -> None:
    """This function will have a page read again on a day, and note in its history who chose it.

    Raises CannotReview, and DayIsOver for a day that is not to come.
    """
    if not may_review(page, user):
        raise CannotReview
    if review_on <= timezone.localdate(now):
        raise DayIsOver
    PageReview.objects.update_or_create(page_id=page.pk, defaults={"review_on": review_on})
    log(instance=page, action="core.set_review", user=user, data={"review_on": review_on.isoformat()})
