"""The editors' screen on which the meetings of a series are planned and moved."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.log_actions import log

from events import occasions
from events.access import can_change_occasions, can_plan_dates
from events.admin_forms import NO_SUCH_TIME, PlanForm
from events.admin_screens import BUSY, only_for
from events.locking import Busy
from events.models import EventSeriesPage


@require_http_methods(["GET", "POST"])
def plan_dates(request: HttpRequest, page_pk: int) -> HttpResponse:
    """This function will show the next dates of a series, and make those that are missing."""
    series = get_object_or_404(EventSeriesPage, pk=page_pk)
    if not can_plan_dates(request.user, series):
        raise PermissionDenied
    now = timezone.now()
    asked = request.POST or request.GET
    form = PlanForm(asked if "count" in asked else {"count": PlanForm.base_fields["count"].initial})
    plan = []
    if form.is_valid():
        try:
            if request.method == "POST":
                return _plan(request, series, form.cleaned_data["count"])
            plan = occasions.get_plan(series=series, count=form.cleaned_data["count"], now=now)
        except occasions.TimeDoesNotExist:
            form.add_error(None, NO_SUCH_TIME)
        except occasions.SeriesNotPublished:
            form.add_error(None, _("Publish the series first: its meetings stand below it."))
    context = {
        "form": form,
        "plan": plan,
        "missing": sum(not meeting.is_there for meeting in plan),
        "to_move": occasions.get_meetings_to_move(series=series, now=now),
        "may_move": can_change_occasions(request.user),
        "series": series,
        "header_title": _("Plan the next dates"),
        "header_icon": "calendar-check",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_pages:edit", args=[series.pk]), "label": series.title},
            {"url": "", "label": _("Plan the next dates"), "sublabel": series.title},
        ],
    }
    return TemplateResponse(request, "events/admin/plan_dates.html", context)


@only_for(can_change_occasions)
@require_POST
def move_meetings(request: HttpRequest, page_pk: int) -> HttpResponse:
    """This function will move the planned meetings of a series to its new time of day."""
    series = get_object_or_404(EventSeriesPage, pk=page_pk)
    if not can_plan_dates(request.user, series):
        raise PermissionDenied
    try:
        moved = occasions.move_meetings(series=series, now=timezone.now())
    except occasions.TimeDoesNotExist:
        messages.error(request, NO_SUCH_TIME)
    except Busy:
        messages.error(request, BUSY)
    else:
        for meeting in moved:
            log(instance=meeting, action="wagtail.edit", user=request.user)
        messages.success(
            request,
            ngettext("%(count)s meeting was moved.", "%(count)s meetings were moved.", len(moved))
            % {"count": len(moved)},
        )
    return redirect("occasion:plan", page_pk)


def _plan(request: HttpRequest, series: EventSeriesPage, count: int) -> HttpResponse:
    pages = occasions.plan_dates(series=series, count=count, now=timezone.now(), user=request.user)
    if pages:
        log(instance=series, action="events.plan_dates", user=request.user, data={"pages": len(pages)})
    messages.success(
        request,
        ngettext("%(count)s meeting was made.", "%(count)s meetings were made.", len(pages))
        % {"count": len(pages)},
    )
    return redirect("wagtailadmin_explore", series.pk)
