"""The pledges as staff see them: those that their makers want on the wall, to be read before."""

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from core.enums import WordsState
from events import pledges as wall
from events.access import can_change_occasions
from events.admin_screens import only_for, render_screen
from events.models import Occasion, Pledge

PAGE_SIZE = 50


class PledgesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return can_change_occasions(request.user)


class PledgeViewSet(ViewSet):
    icon = "pick"
    menu_label = gettext_lazy("Pledges")

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", pledges, name="index"), path("<int:pk>/", read_pledge, name="read")]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        return PledgesMenuItem


@only_for(can_change_occasions)
@require_safe
def pledges(request: HttpRequest) -> HttpResponse:
    """This function will list the pledges of all events for the wall; ?event= leads to those of one."""
    if pk := _get_number(request):
        return redirect("occasion:pledges", pk)
    context = _get_list(request, Pledge.objects.all()) | {
        "events": Occasion.objects.filter(pledges__isnull=False).distinct().order_by("-starts_at"),
        "header_title": _("Pledges"),
        "header_icon": PledgeViewSet.icon,
        "breadcrumbs_items": [{"url": "", "label": _("Pledges")}],
    }
    return TemplateResponse(request, "events/admin/pledges.html", context)


@only_for(can_change_occasions)
@require_safe
def pledges_of_occasion(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will list the pledges that were made at one event, for the wall."""
    occasion = get_object_or_404(Occasion, pk=pk)
    found = Pledge.objects.filter(occasion=occasion)
    return render_screen(request, "pledges", occasion, _("Pledges"), **_get_list(request, found))


@only_for(can_change_occasions)
@require_POST
def read_pledge(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will put a pledge on the wall, or take it off."""
    state = WordsState.SHOWN if request.POST.get("show") == "yes" else WordsState.HIDDEN
    if wall.set_state(pk=pk, state=state):
        messages.success(request, _("Noted: %(state)s.") % {"state": state.label})
    if occasion_pk := _get_number(request):
        return redirect("occasion:pledges", occasion_pk)
    return redirect("pledge:index")


def _get_list(request: HttpRequest, found: QuerySet[Pledge]) -> dict:
    """Those to be read come first. What people keep for themselves is only counted: staff do not read it."""
    listed = found.filter(is_for_all=True).select_related("occasion")
    total, kept = wall.count(found)
    return {
        "page_obj": Paginator(listed.order_by("-state", "-created_at", "-pk"), PAGE_SIZE).get_page(
            request.GET.get("p")
        ),
        "total": total,
        "kept": kept,
        "own": found.filter(is_for_all=False).count(),
    }


def _get_number(request: HttpRequest) -> int | None:
    try:
        return int(request.GET.get("event", ""))
    except ValueError:
        return None
