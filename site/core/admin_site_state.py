"""The editors' report of what has been left lying on the whole site."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from core.admin_page_reviews import review_page
from core.site_state import Section, get_state, may_see_state
from core.spreadsheets import make_table

MOST_SHOWN = 100  # of each list on the screen; the file has them all


class SiteStateMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_state(request.user)


class SiteStateViewSet(ViewSet):
    icon = "list-ul"
    menu_label = gettext_lazy("What was left lying")

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", site_state, name="index"),
            path("export/", export_site_state, name="export"),
            path("read/<int:pk>/", review_page, name="review"),
        ]

    def make_menu_item(self) -> MenuItem:
        """This function will return the line of the reports’ menu, for those who may change pages."""
        url = reverse(self.get_url_name("index"))
        return SiteStateMenuItem(self.menu_label, url, icon_name=self.icon, order=100)


site_state_viewset = SiteStateViewSet("site_state")


@require_safe
def site_state(request: HttpRequest) -> HttpResponse:
    """This view will show what lies on the pages that this editor may change."""
    context = {
        "sections": _get_sections(request),
        "most": MOST_SHOWN,
        "header_title": SiteStateViewSet.menu_label,
        "header_icon": SiteStateViewSet.icon,
        "breadcrumbs_items": [{"url": "", "label": SiteStateViewSet.menu_label}],
    }
    return TemplateResponse(request, "core/admin/site_state.html", context)


@require_safe
def export_site_state(request: HttpRequest) -> HttpResponse:
    """This view will hand out the whole report as a file for spreadsheets."""
    sections = _get_sections(request)
    rows = [[_("List"), _("Page"), _("What there is to say"), _("Where to change it")]]
    for section in sections:
        for entry in section.entries:
            url = request.build_absolute_uri(reverse("wagtailadmin_pages:edit", args=[entry.page.pk]))
            rows.append([section.label, entry.page.title, entry.words, url])
    return make_table("left-lying.csv", rows)


def _get_sections(request: HttpRequest) -> list[Section]:
    if not may_see_state(request.user):
        raise PermissionDenied
    return get_state(user=request.user, now=timezone.now())
