"""The editors' report of what the network still lacks."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from core.models import User
from network.gaps import get_gaps


def may_see_gaps(user: User) -> bool:
    return user.has_perm("directory.view_organisation") or user.has_perm("directory.change_organisation")


class GapsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_gaps(request.user)


class GapsViewSet(ViewSet):
    icon = "search"
    menu_label = gettext_lazy("What is missing")
    menu_order = 100
    menu_hook = "register_reports_menu_item"
    menu_item_class = GapsMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", gaps, name="index")]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))


@require_safe
def gaps(request: HttpRequest) -> HttpResponse:
    """This view will show what is missing of what everybody can see."""
    if not may_see_gaps(request.user):
        raise PermissionDenied
    context = {
        "gaps": get_gaps(now=timezone.now()),
        "may_change": request.user.has_perm("directory.change_organisation"),
        "header_title": GapsViewSet.menu_label,
        "header_icon": GapsViewSet.icon,
        "breadcrumbs_items": [{"url": "", "label": GapsViewSet.menu_label}],
    }
    return TemplateResponse(request, "network/admin/gaps.html", context)
