"""The hints for one page, as its side panel of checks shows them."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core import writing_checks
from core.models import User
from core.writing_checks import Hint


@require_safe
def page_hints(request: HttpRequest, page_id: int) -> HttpResponse:
    """This view will show the hints for the newest version of a page, draft or not, to who may change it."""
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    page = page.get_latest_revision_as_object()
    groups = _group(writing_checks.run(page), request.user)
    context = {
        "groups": groups,
        "count": sum(len(group["hints"]) for group in groups),
        "language": page.locale.language_code,
    }
    return TemplateResponse(request, "core/admin/page_hints.html", context)


def _group(hints: list[Hint], viewer: User) -> list[dict]:
    """By kind, in the order of registration; with the excerpt only if the viewer may see it."""
    groups = []
    for kind, label in writing_checks.get_labels().items():
        found = [(hint.words, hint.get_excerpt(viewer)) for hint in hints if hint.kind == kind]
        # without its excerpt one hint may look like the other
        found = list(dict.fromkeys(found))
        if found:
            groups.append({"label": label, "hints": found})
    return groups
