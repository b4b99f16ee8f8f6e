"""What stands between a draft and the public: a rule may refuse, whatever the way of publishing."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision
from wagtail.permissions import policy_registry

from core.admin_waiting import Waiting
from core.models import User

logger = logging.getLogger(__name__)

REFUSED = "core.refuse_schedule"  # in the site's history


class CannotPublish(Exception):
    """A page must not go public, or must not go away, as it is. The message says why, in plain words.

    Raised by receivers of Wagtail's signals: the transaction rolls back, and the admin shows the message
    (`config/urls.py`).
    """


def publish_due(*, now: datetime) -> int:
    """This function will take down expired pages and publish scheduled ones, and return how many.

    Each page is done in a transaction of its own. One that is refused loses its schedule, stays a draft, and
    is told to the editors (`get_refused`). One that fails is logged, and tried again the next time.
    """
    expired = Page.objects.filter(live=True, expire_at__lt=now).order_by("expire_at", "pk")
    scheduled = Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at", "pk")
    steps = [partial(_take_down, page) for page in expired]
    steps += [partial(_publish, revision) for revision in scheduled]
    return sum(map(_try, steps))


def get_refused(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return the drafts of this editor's pages that were refused when their time came, and
    not changed since. Two queries.
    """
    may_publish = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "publish")
    entries = PageLogEntry.objects.filter(
        action=REFUSED,
        revision=F("page__latest_revision"),
        page__has_unpublished_changes=True,
        page__in=may_publish.values("pk"),
    )
    return [
        Waiting(
            _("Its time came, and it stayed a draft: %(why)s") % {"why": entry.data.get("why", "")},
            reverse("wagtailadmin_pages:edit", args=[entry.page_id]),
            is_overdue=True,
        )
        for entry in entries.order_by("-timestamp", "-pk")
    ]


def _take_down(page: Page) -> bool:
    page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    return True


def _publish(revision: Revision) -> bool:
    try:
        with transaction.atomic():
            revision.publish(log_action="wagtail.publish.scheduled")
    except CannotPublish as refusal:
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
        log(instance=revision.content_object, action=REFUSED, revision=revision, data={"why": str(refusal)})
        return False
    return True


def _try(step: Callable[[], bool]) -> bool:
    try:
        with transaction.atomic():
            return step()
    except Exception:
        logger.exception("A scheduled page could not be published or taken down")
        return False
