"""The editors' screen that copies a page for next year."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.viewsets.base import ViewSet
from wagtail.models import Page

from core import next_year


class NextYearViewSet(ViewSet):
    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("<int:pk>/", copy, name="copy")]


@require_http_methods(["GET", "HEAD", "POST"])
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will say what a copy keeps and forgets, and make it."""
    page = get_object_or_404(Page, pk=pk)
    if not next_year.may_copy(page, request.user):
        raise PermissionDenied
    if request.method == "POST":
        made = next_year.copy_for_next_year(page=page, user=request.user)
        messages.success(request, _("A draft for next year. Set its dates, and read it once more."))
        return redirect("wagtailadmin_pages:edit", made.pk)
    title = _("Copy for next year")
    crumbs = [
        {"url": reverse("wagtailadmin_pages:edit", args=[page.pk]), "label": page.get_admin_display_title()},
        {"url": "", "label": title},
    ]
    context = {"page": page, "header_title": title, "header_icon": "copy", "breadcrumbs_items": crumbs}
    return TemplateResponse(request, "core/admin/next_year.html", context)
