"""The editors' report of all hints for plain writing, and their list of hard words."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.model import ModelViewSet

from core import writing_checks
from core.spreadsheets import make_table
from network import page_readings
from network.models import JargonWord

PAGES_SHOWN = 50


class HintsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return page_readings.may_see_report(request.user)


class HintsViewSet(ViewSet):
    icon = "glasses"
    menu_label = gettext_lazy("Hints for plain writing")
    menu_order = 110
    menu_hook = "register_reports_menu_item"
    menu_item_class = HintsMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", hints, name="index"), path("export/", export_hints, name="export")]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))


class JargonWordViewSet(ModelViewSet):
    model = JargonWord
    icon = "warning"
    menu_label = gettext_lazy("Hard words")
    menu_order = 115
    menu_hook = "register_reports_menu_item"
    copy_view_enabled = False
    form_fields = ["language", "word", "instead"]
    list_display = ["word", "instead", "language"]
    list_filter = ["language"]
    search_fields = ["word", "instead"]
    search_backend_name = None
    ordering = ["language", "word"]


@require_safe
def hints(request: HttpRequest) -> HttpResponse:
    """This view will show the hints for published pages, of the kind of `?kind=`, some pages at a time."""
    _check_right(request)
    kind = _get_kind(request)
    counts = page_readings.count_pages(page_readings.get_readings(viewer=request.user))
    readings = page_readings.get_readings(viewer=request.user, kind=kind)
    shown = Paginator(readings, PAGES_SHOWN).get_page(request.GET.get("p"))
    context = {
        "kind": kind,
        "kinds": [(each, label, counts[each]) for each, label in writing_checks.get_labels().items()],
        "readings": shown,
        "lines": page_readings.get_lines(shown, kind=kind),
        "may_write_words": request.user.has_perm("network.change_jargonword"),
        "header_title": HintsViewSet.menu_label,
        "header_icon": HintsViewSet.icon,
        "breadcrumbs_items": [{"url": "", "label": HintsViewSet.menu_label}],
    }
    return TemplateResponse(request, "network/admin/hints.html", context)


@require_safe
def export_hints(request: HttpRequest) -> HttpResponse:
    """This view will hand out the report as a file for spreadsheets, of the kind of `?kind=`."""
    _check_right(request)
    kind = _get_kind(request)
    readings = page_readings.get_readings(viewer=request.user, kind=kind)
    rows = [[_("Page"), _("Language"), _("Hint"), _("How many"), _("For example")]]
    for line in page_readings.get_lines(readings, kind=kind):
        rows.append([line.page.title, line.page.locale.language_code, line.label, line.count, line.excerpt])
    return make_table("hints.csv", rows)


def _check_right(request: HttpRequest) -> None:
    if not page_readings.may_see_report(request.user):
        raise PermissionDenied


def _get_kind(request: HttpRequest) -> str:
    asked = request.GET.get("kind", "")
    return asked if asked in writing_checks.get_labels() else ""
