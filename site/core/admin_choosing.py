"""What Wagtail's page chooser tells: published pages, and the drafts of those who may change them.

Wagtail itself shows every draft's title to whoever may enter the admin.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.chooser import BrowseView, ChosenMultipleView
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet


def hide_drafts(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """This function will leave out the drafts that somebody may not change."""
    own = policy_registry.get_by_type(Page).instances_user_has_permission_for(request.user, "change")
    return pages.filter(Q(live=True) | Q(pk__in=own.values("pk")))


@require_admin_access
def choose_several(request: HttpRequest) -> HttpResponse:
    """This view will answer as Wagtail's does, where nothing that is asked for is hidden."""
    numbers = [number for number in request.GET.getlist("id") if number.isdecimal()]
    shown = hide_drafts(Page.objects.filter(pk__in=numbers), request).values_list("pk", flat=True)
    request.GET = request.GET.copy()
    request.GET.setlist("id", [str(number) for number in shown])
    return ChosenMultipleView.as_view()(request)


@require_admin_access
def choose_below(request: HttpRequest, parent_page_id: int) -> HttpResponse:
    """This view will answer as Wagtail's does, where the page above the list is not hidden."""
    refuse_hidden(request, str(parent_page_id))
    return BrowseView.as_view()(request, parent_page_id)


def refuse_hidden(request: HttpRequest, number: str) -> None:
    """This function will raise PermissionDenied where a number names a draft that somebody may not change.

    Wagtail's forms for copying and moving say its title while they refuse it as a place.
    """
    pages = Page.objects.filter(pk=number) if number.isdecimal() else Page.objects.none()
    if pages.exists() and not hide_drafts(pages, request).exists():
        raise PermissionDenied
