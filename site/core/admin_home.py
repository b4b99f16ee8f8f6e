"""What the editors' home says about pages, and the administrators' about forgetting."""

from datetime import datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.components import Component
from wagtail.models import GroupApprovalTask, Page, TaskState
from wagtail.permissions import policy_registry

from core import admin_waiting, page_reviews, retention
from core.admin_starters import StartersPanel
from core.admin_waiting import Waiting
from core.models import User

READ_WITHIN = timedelta(days=7)  # what was sent for review
LEAVE_DRAFTS = timedelta(days=14)  # before anybody is reminded of them


class ForgettingPanel(Component):
    name = "forgetting"
    order = 20  # after what waits
    template_name = "core/admin/forgetting_panel.html"

    def get_context_data(self, parent_context: dict) -> dict:
        return {"problems": retention.get_problems(timezone.now())}


class WaitingPanel(Component):
    name = "waiting"
    order = 10  # before all else
    template_name = "core/admin/waiting_panel.html"

    def get_context_data(self, parent_context: dict) -> dict:
        user = parent_context["request"].user
        return {"groups": admin_waiting.get_groups(user=user, now=timezone.now())}


def add_panels(request: HttpRequest, panels: list[Component]) -> None:
    """This function will begin the editors' home with what waits for somebody."""
    panels += [WaitingPanel(), StartersPanel()]
    if request.user.is_superuser:
        panels.append(ForgettingPanel())


def remove_numbers(request: HttpRequest, items: list[SummaryItem]) -> None:
    """This function will take Wagtail's count of pages and pictures off the home: it asks nobody to do a
    thing.
    """
    items.clear()


def get_pages_to_read(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return the pages that wait for the judgement of a group that somebody is in."""
    tasks = GroupApprovalTask.objects.filter(active=True, groups__user=user.pk)
    states = TaskState.objects.filter(
        task__in=tasks,
        status=TaskState.STATUS_IN_PROGRESS,
        revision__base_content_type=ContentType.objects.get_for_model(Page),
    )
    return [
        Waiting(
            _("“%(title)s” waits for you to read it.") % {"title": state.revision.object_str},
            reverse("wagtailadmin_pages:edit", args=[state.revision.object_id]),
            is_overdue=state.started_at < now - READ_WITHIN,
        )
        for state in states.select_related("revision").order_by("started_at", "pk")
    ]


def get_lying_drafts(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return the pages that somebody changed last, long ago, and that nobody published."""
    may_change = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    pages = may_change.filter(
        has_unpublished_changes=True,
        latest_revision__user=user.pk,
        latest_revision_created_at__lt=now - LEAVE_DRAFTS,
    )
    return [
        Waiting(
            _("Your draft of “%(title)s” has not been published.") % {"title": page.draft_title},
            reverse("wagtailadmin_pages:edit", args=[page.pk]),
        )
        for page in pages.order_by("latest_revision_created_at", "pk")
    ]


def get_pages_to_review(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return one line for all pages that somebody may change and should read again."""
    may_change = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    number = page_reviews.get_due(may_change.filter(alias_of=None), now=now).count()
    words = ngettext(
        "%(number)s page is to be read again.", "%(number)s pages are to be read again.", number
    ) % {"number": number}
    url = f"{reverse('site_state:index')}#review"
    return [Waiting(words, url, count=number)] if number else []
