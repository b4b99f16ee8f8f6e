"""The editors' screen of withdrawals: how far each is, by number, without a word of what was taken back."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin.viewsets.base import ViewSet

from stories.access import can_handle_contributors
from stories.admin_contributors import ContributorMenuItem
from stories.withdrawals import get_ended, get_withdrawals, is_search_server_away

PER_PAGE = 50


class WithdrawalViewSet(ViewSet):
    icon = "bin"
    menu_label = gettext_lazy("Withdrawals")
    menu_order = 25
    menu_hook = "register_stories_menu_item"
    menu_item_class = ContributorMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", list_withdrawals, name="index")]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))


@never_cache
@require_safe
def list_withdrawals(request: HttpRequest) -> HttpResponse:
    """This view will list what people took back, and what ran out, newest first, and how far each is."""
    if not can_handle_contributors(request.user):
        raise PermissionDenied
    page = Paginator(get_ended(), PER_PAGE).get_page(request.GET.get("p"))
    context = {
        "withdrawals": get_withdrawals(page.object_list, now=timezone.now()),
        "page": page,
        "is_search_server_away": is_search_server_away(),
        "header_title": WithdrawalViewSet.menu_label,
        "header_icon": WithdrawalViewSet.icon,
        "breadcrumbs_items": [{"url": "", "label": WithdrawalViewSet.menu_label}],
    }
    return TemplateResponse(request, "stories/admin/withdrawals.html", context)
