"""The editors' screen of who keeps organisations' pages, and who asks to."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.log_actions import log

from core.models import User
from directory import keepers


def may_answer(user: User) -> bool:
    return user.has_perm("directory.change_organisation")


class KeeperMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_answer(request.user)


class KeeperViewSet(ViewSet):
    icon = "key"
    menu_label = gettext_lazy("Who keeps which page")
    menu_order = 11
    menu_hook = "register_people_menu_item"
    menu_item_class = KeeperMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", list_keepers, name="index"), path("<int:pk>/", answer, name="answer")]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))


@require_safe
@never_cache
def list_keepers(request: HttpRequest) -> HttpResponse:
    """This view will list the requests to keep a page, and who keeps one."""
    _check(request)
    context = {
        "asked": keepers.get_asked(),
        "keepers": keepers.get_keepers(),
        "header_title": KeeperViewSet.menu_label,
        "header_icon": KeeperViewSet.icon,
        "breadcrumbs_items": [{"url": "", "label": KeeperViewSet.menu_label}],
    }
    return TemplateResponse(request, "directory/admin/keepers.html", context)


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will say yes or no to a request, or take a page back, as the button pressed says. The site's
    history keeps it with the organisation, by number.
    """
    _check(request)
    pressed = request.POST.get("answer", "")
    try:
        if pressed in ("yes", "no"):
            keeper = keepers.answer(pk=pk, is_approved=pressed == "yes", now=timezone.now())
        elif pressed == "end":
            keeper = keepers.end(pk=pk, now=timezone.now())
        else:
            return redirect("keeper:index")
    except keepers.AlreadyAnswered:
        messages.error(request, _("Somebody was quicker, or the request was taken back."))
    else:
        data = {"keeper": pk, "answer": pressed}
        log(
            instance=keeper.organisation,
            action="directory.answer_keeper",
            user=request.user,
            data=data,
        )
        messages.success(request, _("Noted. The person is told by e-mail."))
    return redirect("keeper:index")


def _check(request: HttpRequest) -> None:
    if not may_answer(request.user):
        raise PermissionDenied
