"""The editors' screen of a series: its meetings are planned, follow it when it changes, and are left out."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.log_actions import log

from core.models import User
from events import planning
from events.access import can_change_occasions, can_plan_dates
from events.admin_forms import NO_SUCH_TIME, CancelDroppedForm, PlanForm
from events.admin_screens import BUSY, only_for
from events.locking import Busy
from events.models import EventSeriesPage
from events.occasions import TimeDoesNotExist
from events.templatetags.events import day_and_year, time_words

FACTS = {
    "when": gettext_lazy("day and time"),
    "where": gettext_lazy("format and venue"),
    "capacity": gettext_lazy("places"),
    "audience": gettext_lazy("who may come"),
    "locality": gettext_lazy("place"),
    "promises": gettext_lazy("what it promises"),
}
REFUSALS = {
    TimeDoesNotExist: NO_SUCH_TIME,
    Busy: BUSY,
    planning.SeriesNotPublished: gettext_lazy("Publish the series first: its meetings stand below it."),
    planning.SeriesWithoutVenue: gettext_lazy("Choose a venue for the series first: it meets in person."),
    planning.ChangedMeanwhile: gettext_lazy(
        "Something was changed in the meantime, so nothing was done. Look once more at what would change."
    ),
}


@require_http_methods(["GET", "POST"])
def plan_dates(request: HttpRequest, page_pk: int) -> HttpResponse:
    """This function will show the next dates of a series, and make those that are missing."""
    series = _get_series(request.user, page_pk)
    now = timezone.now()
    asked = request.POST or request.GET
    form = PlanForm(asked if {"count", "year"} & set(asked) else {"count": PlanForm.FIRST_SHOWN})
    plan, changes = [], None
    if form.is_valid():
        wanted = form.get_wanted(now)
        try:
            if request.method == "POST":
                return _plan(request, series, wanted)
            plan = planning.get_plan(series=series, now=now, **wanted)
            changes = planning.get_changes(series=series, now=now)
        except tuple(REFUSALS) as refusal:
            form.add_error(None, REFUSALS[type(refusal)])
    context = {
        "form": form,
        "plan": plan,
        "new": sum(planned.is_new for planned in plan),
        "changes": changes,
        "changed": [(change, _describe(change)) for change in changes.changes] if changes else [],
        "kept": [(change, [FACTS[name] for name in change.kept]) for change in changes.kept]
        if changes
        else [],
        "may_change": can_change_occasions(request.user),
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
def change_meetings(request: HttpRequest, page_pk: int) -> HttpResponse:
    """This function will change the planned meetings of a series to what it says now, as was shown."""
    series = _get_series(request.user, page_pk)
    try:
        changed = planning.change_meetings(
            series=series, seen=request.POST.get("seen", ""), now=timezone.now(), user=request.user
        )
    except tuple(REFUSALS) as refusal:
        messages.error(request, REFUSALS[type(refusal)])
    else:
        for meeting in changed:
            log(instance=meeting, action="wagtail.edit", user=request.user)
        messages.success(
            request,
            ngettext("%(count)s meeting was changed.", "%(count)s meetings were changed.", len(changed))
            % {"count": len(changed)},
        )
    return redirect("occasion:plan", page_pk)


@only_for(can_change_occasions)
@require_POST
def cancel_dropped(request: HttpRequest, page_pk: int) -> HttpResponse:
    """This function will cancel chosen meetings that the series no longer has and nobody has booked."""
    series = _get_series(request.user, page_pk)
    form = CancelDroppedForm(request.POST, series=series)
    if not form.is_valid():
        messages.error(request, _("Choose at least one meeting. Nothing was changed."))
        return redirect("occasion:plan", page_pk)
    try:
        cancelled = planning.cancel_dropped(series=series, now=timezone.now(), **form.cleaned_data)
    except tuple(REFUSALS) as refusal:
        messages.error(request, REFUSALS[type(refusal)])
    else:
        for meeting in cancelled:
            log(instance=meeting, action="events.cancel_occasion", user=request.user)
        messages.success(
            request,
            ngettext("%(count)s meeting was cancelled.", "%(count)s meetings were cancelled.", len(cancelled))
            % {"count": len(cancelled)},
        )
    return redirect("occasion:plan", page_pk)


def tell_of_changes(request: HttpRequest, series: EventSeriesPage) -> None:
    """This function will tell the editor where planned meetings are no longer as their series says."""
    try:
        changes = planning.get_changes(series=series, now=timezone.now())
    except TimeDoesNotExist:
        messages.warning(request, NO_SUCH_TIME)
        return
    if number := len(changes.changes) + len(changes.dropped):
        url = reverse("occasion:plan", args=[series.pk])
        messages.warning(
            request,
            ngettext(
                "%(count)s planned meeting is not as the series says now. It stays so until you change it.",
                "%(count)s planned meetings are not as the series says now. "
                "They stay so until you change them.",
                number,
            )
            % {"count": number},
            buttons=[messages.button(url, _("See what would change"))],
        )


def _describe(change: planning.Change) -> list[str]:
    """What becomes of a meeting, one line a fact."""
    lines = []
    after = change.make_after()
    if "when" in change.facts:
        lines.append(
            _("moves to %(day)s, %(times)s") % {"day": day_and_year(after), "times": time_words(after)}
        )
    if "where" in change.facts:
        place = after.venue.name if after.venue else ""
        lines.append(f"{after.get_format_display()}, {place}" if place else after.get_format_display())
    if "capacity" in change.facts:
        lines.append(
            ngettext("%(count)s place", "%(count)s places", after.capacity) % {"count": after.capacity}
            if after.capacity
            else _("room for everybody")
        )
    if "audience" in change.facts:
        lines.append(_("who may come: %(who)s") % {"who": after.get_audience_display()})
    if "locality" in change.facts:
        lines.append(_("place: %(place)s") % {"place": after.locality or "–"})
    if "promises" in change.facts:
        lines.append(_("what it promises, as the series does"))
    return lines


def _get_series(user: User, page_pk: int) -> EventSeriesPage:
    series = get_object_or_404(EventSeriesPage, pk=page_pk)
    if not can_plan_dates(user, series):
        raise PermissionDenied
    return series


def _plan(request: HttpRequest, series: EventSeriesPage, wanted: dict) -> HttpResponse:
    pages = planning.plan_dates(series=series, now=timezone.now(), user=request.user, **wanted)
    if pages:
        log(instance=series, action="events.plan_dates", user=request.user, data={"pages": len(pages)})
    messages.success(
        request,
        ngettext("%(count)s meeting was made.", "%(count)s meetings were made.", len(pages))
        % {"count": len(pages)},
    )
    return redirect("wagtailadmin_explore", series.pk)
