"""What the worker would tell editors about each published page, read anew every day and when published.

An excerpt that not everybody may see is not kept: only that there is something.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils.functional import Promise
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from core import link_checks, writing_checks
from core.models import BasePage, User
from core.writing_checks import Hint
from network.models import PageReading

ANEW_AFTER = timedelta(days=1)
AT_ONCE = 50  # pages


@dataclass(frozen=True)
class Line:
    """The hints of one kind for one page."""

    page: Page
    label: str | Promise
    count: int
    excerpt: str  # of the first of them


def read_due(*, now: datetime) -> int:
    """This function will read up to AT_ONCE published pages that it has not read for a day, or not since they
    were published, note where they lead to, and return how many. Copies that wait for their translation are
    left out. What was read of pages that are no longer published is forgotten.
    """
    fresh = PageReading.objects.filter(
        page=OuterRef("pk"), read_at__gt=now - ANEW_AFTER, read_at__gte=OuterRef("published_at")
    )
    pages = Page.objects.live().filter(alias_of=None, depth__gt=1)
    pages = pages.annotate(published_at=Coalesce("last_published_at", Value(now - ANEW_AFTER)))
    due = list(pages.filter(~Exists(fresh)).order_by("pk").specific()[:AT_ONCE])
    link_checks.note_links(due)
    PageReading.objects.filter(page__live=False).delete()
    readings = [PageReading(page_id=page.pk, read_at=now, hints=_sum_up(page)) for page in due]
    PageReading.objects.bulk_create(
        readings, update_conflicts=True, unique_fields=["page"], update_fields=["read_at", "hints"]
    )
    return len(readings)


def _sum_up(page: Page) -> dict[str, dict]:
    summed: dict[str, dict] = {}
    for hint in writing_checks.run(page) if isinstance(page, BasePage) else ():
        line = summed.setdefault(hint.kind, {"count": 0, "excerpt": _get_open_excerpt(hint)})
        line["count"] += 1
    return summed


def _get_open_excerpt(hint: Hint) -> str:
    return "" if hint.right else hint.excerpt


def may_see_report(user: User) -> bool:
    """This function will say whether somebody may change some page, and so read what could be better."""
    return PagePermissionPolicy().user_has_permission(user, "change")


def get_readings(*, viewer: User, kind: str = "") -> QuerySet[PageReading]:
    """This function will return the readings with hints, of one kind or of all, of published pages that the
    viewer may change, in the order of the site.
    """
    pages = PagePermissionPolicy().instances_user_has_permission_for(viewer, "change").filter(live=True)
    readings = PageReading.objects.filter(page__in=pages).exclude(hints={}).select_related("page__locale")
    readings = readings.order_by("page__path")
    return readings.filter(hints__has_key=kind) if kind else readings


def count_pages(readings: QuerySet[PageReading]) -> Counter[str]:
    """This function will say how many pages have hints of each kind. One query."""
    return Counter(kind for hints in readings.values_list("hints", flat=True) for kind in hints)


def get_lines(readings: Iterable[PageReading], *, kind: str = "") -> list[Line]:
    """This function will return what stands in readings, of one kind or of all, a line for a page and kind.

    What an earlier version of this site looked for, and this one does not, is left out.
    """
    labels = writing_checks.get_labels()
    return [
        Line(reading.page, labels[each], reading.hints[each]["count"], reading.hints[each]["excerpt"])
        for reading in readings
        for each in ([kind] if kind else labels)
        if each in reading.hints
    ]
