"""What stands between a draft and the public: a rule may refuse, whatever the way of publishing."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.db import transaction
from wagtail.models import Page, Revision

logger = logging.getLogger(__name__)


class CannotPublish(Exception):
    """A page must not go public, or must not go away, as it is. The message says why, in plain words.

    Raised by receivers of Wagtail's signals: the transaction rolls back, and the admin shows the message
    (`config/urls.py`).
    """


def publish_due(*, now: datetime) -> int:
    """This function will take down expired pages and publish scheduled ones, and return how many.

    Each page is done in a transaction of its own: one that is refused keeps its schedule, is logged, and is
    tried again the next time. (Wagtail's own `publish_scheduled` loses the schedule of such a page.)
    """
    expired = [
        partial(page.specific.unpublish, set_expired=True, log_action="wagtail.unpublish.scheduled")
        for page in Page.objects.filter(live=True, expire_at__lt=now).order_by("expire_at", "pk")
    ]
    scheduled = [
        partial(revision.publish, log_action="wagtail.publish.scheduled")
        for revision in Revision.objects.filter(approved_go_live_at__lt=now).order_by(
            "approved_go_live_at", "pk"
        )
    ]
    return sum(map(_try, [*expired, *scheduled]))


def _try(step: Callable[[], None]) -> bool:
    try:
        with transaction.atomic():
            step()
    except CannotPublish as refusal:
        logger.warning("A scheduled page was not published: %s", refusal)
    except Exception:
        logger.exception("A scheduled page could not be published or taken down")
    else:
        return True
    return False
