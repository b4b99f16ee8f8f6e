"""The buttons on the editors' home that begin a page from a starter."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.viewsets.base import ViewSet

from core import starters


class StartersPanel(Component):
    name = "starters"
    order = 15  # after what waits
    template_name = "core/admin/starters_panel.html"

    def get_context_data(self, parent_context: dict) -> dict:
        request = parent_context["request"]
        # Wagtail renders a panel without its request, so that the form's key against forgery is put in here
        return {"starters": starters.get_starters(request.user), "csrf_token": get_token(request)}


class StarterViewSet(ViewSet):
    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("<slug:name>/", begin, name="begin")]


@require_POST
def begin(request: HttpRequest, name: str) -> HttpResponse:
    """This view will make the draft and open it."""
    try:
        page = starters.start(name=name, user=request.user)
    except starters.NoSuchStarter:
        raise PermissionDenied from None
    messages.success(
        request, _("A draft with headings and questions. Answer what you can, and delete the rest.")
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
