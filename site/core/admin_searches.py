"""The editors' report of what people searched for, with one click to an answer."""

from datetime import date
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from core import search_learning
from core.models import User
from core.search_report import Report, Term, get_report
from core.spreadsheets import make_table

WEEKS = {
    1: gettext_lazy("This week"),
    4: gettext_lazy("Four weeks"),
    12: gettext_lazy("Twelve weeks"),
    52: gettext_lazy("A year"),
}
USUAL_WEEKS = 4
AT_MOST = 100  # terms of each list on the screen; the file has them all


def may_see_searches(user: User) -> bool:
    """This function will say whether somebody may answer what people search for, and so read it."""
    return user.has_perm("core.add_synonymset") or user.has_perm("core.add_bestbet")


class SearchesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_searches(request.user)


class SearchesViewSet(ViewSet):
    icon = "search"
    menu_label = gettext_lazy("What people searched for")
    menu_item_class = SearchesMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", searches, name="index"),
            path("export/", export_searches, name="export"),
            path("forget/", forget_search, name="forget"),
        ]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))


@require_safe
def searches(request: HttpRequest) -> HttpResponse:
    """This view will show what found nothing, and what was opened, in the weeks of `?weeks=`."""
    weeks, report = _get_report(request)
    context = {
        "weeks": weeks,
        "choices": WEEKS.items(),
        "report": report,
        "without_result": _add_links(request, report.without_result),
        "chosen": _add_links(request, report.chosen),
        "least": settings.SEARCH_TERM_SHOWN_FROM,
        "header_title": SearchesViewSet.menu_label,
        "header_icon": SearchesViewSet.icon,
        "breadcrumbs_items": [{"url": "", "label": SearchesViewSet.menu_label}],
    }
    return TemplateResponse(request, "core/admin/searches.html", context)


@require_safe
def export_searches(request: HttpRequest) -> HttpResponse:
    """This view will hand out all of the report as a file for spreadsheets."""
    _weeks, report = _get_report(request)
    terms = {id(term): term for term in (*report.without_result, *report.chosen)}
    rows = [[_("Language"), _("Words"), _("Found nothing"), _("Opened"), _("What was opened")]]
    for term in terms.values():
        opened = "; ".join(f"{heading} ({count})" for heading, count in term.opened)
        rows.append([term.language, term.words, term.without_result, term.chosen, opened])
    return make_table(_make_file_name(report.since), rows)


@require_POST
def forget_search(request: HttpRequest) -> HttpResponse:
    """This view will delete what should not stand in a report, such as a name."""
    if not may_see_searches(request.user):
        raise PermissionDenied
    if search_learning.forget(query=request.POST.get("words", ""), language=request.POST.get("language", "")):
        messages.success(request, _("Forgotten."))
    return redirect("searches:index")


def _get_report(request: HttpRequest) -> tuple[int, Report]:
    if not may_see_searches(request.user):
        raise PermissionDenied
    asked = request.GET.get("weeks", "")
    weeks = next((weeks for weeks in WEEKS if str(weeks) == asked), USUAL_WEEKS)
    return weeks, get_report(weeks=weeks, now=timezone.now())


def _add_links(request: HttpRequest, terms: list[Term]) -> list[dict]:
    """Each term with where its words are given a meaning, or a page, by those who may."""
    urls = {
        name: reverse(f"{name}:add")
        for name, right in {"synonym_set": "core.add_synonymset", "best_bet": "core.add_bestbet"}.items()
        if request.user.has_perm(right)
    }
    shown = []
    for term in terms[:AT_MOST]:
        asked = urlencode({"words": term.words, "language": term.language})
        shown.append({"term": term, "links": {name: f"{url}?{asked}" for name, url in urls.items()}})
    return shown


def _make_file_name(since: date) -> str:
    return f"searches-since-{since:%Y-%m-%d}.csv"
