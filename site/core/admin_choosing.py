"""What Wagtail's page chooser tells: published pages, and the drafts of those who may change them.

Wagtail itself shows every draft's title to whoever may enter the admin.
"""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.chooser import ChosenMultipleView
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
