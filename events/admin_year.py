"""The editors' calendar of a year."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from events.access import can_see_bookings, can_see_occasions
from events.admin_screens import only_for
from events.admin_views import say_places_taken
from events.year import get_year

YEARS = range(2000, 2101)  # beyond, somebody is trying addresses


class YearMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return can_see_occasions(request.user)


class YearViewSet(ViewSet):
    icon = "calendar-alt"
    menu_label = gettext_lazy("The year")

    def get_menu_item(self, order: int | None = None) -> MenuItem:
        return YearMenuItem(
            label=self.menu_label,
            url=reverse(f"{self.name}:index"),
            name=self.name,
            icon_name=self.icon,
            order=order or 0,
        )

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", year, name="index"), path("<int:number>/", year, name="year")]


@only_for(can_see_occasions)
@require_safe
def year(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """This function will show the occasions of a year by month, and what the year still lacks."""
    now = timezone.now()
    this_year = timezone.localtime(now).year
    number = this_year if number is None else number
    if number not in YEARS:
        raise Http404
    shown = get_year(number, now=now)
    months = [
        (
            month.first_day,
            [(entry, say_places_taken(entry.occasion)) for entry in month.entries],
        )
        for month in shown.months
    ]
    context = {
        "year": shown,
        "months": months,
        "opens": "hub" if can_see_bookings(request.user) else "inspect",
        "is_to_come": number >= this_year,
        "header_title": _("The year %(number)s") % {"number": number},
        "header_icon": "calendar-alt",
        "breadcrumbs_items": [{"url": "", "label": _("The year")}],
    }
    return TemplateResponse(request, "events/admin/year.html", context)
