"""What readers answered to the questions of pages, as staff see it: to be read before everybody can."""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from core import page_answers
from core.admin_waiting import Waiting
from core.enums import WordsState
from core.models import PageAnswer, User

PER_PAGE = 50
READ_WITHIN = timedelta(days=7)


def may_read_answers(user: User) -> bool:
    """This function will say whether somebody lets readers' answers through."""
    return user.has_perm("core.change_pageanswer")


class AnswersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_read_answers(request.user)


class PageAnswerViewSet(ViewSet):
    icon = "comment"
    menu_label = gettext_lazy("Answers of readers")
    menu_order = 15
    menu_hook = "register_said_menu_item"
    menu_item_class = AnswersMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", list_answers, name="index"), path("<int:pk>/", read_answer, name="read")]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))


@never_cache
@require_safe
def list_answers(request: HttpRequest) -> HttpResponse:
    """This view will list the answers, those that nobody has read first."""
    if not may_read_answers(request.user):
        raise PermissionDenied
    answers = PageAnswer.objects.select_related("page__locale").order_by("-state", "-day", "-pk")
    context = {
        "page_obj": Paginator(answers, PER_PAGE).get_page(request.GET.get("p")),
        "header_title": PageAnswerViewSet.menu_label,
        "header_icon": PageAnswerViewSet.icon,
        "breadcrumbs_items": [{"url": "", "label": PageAnswerViewSet.menu_label}],
    }
    return TemplateResponse(request, "core/admin/answers.html", context)


@require_POST
def read_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will show an answer to everybody, or hide it."""
    if not may_read_answers(request.user):
        raise PermissionDenied
    state = WordsState.SHOWN if request.POST.get("show") == "yes" else WordsState.HIDDEN
    if page_answers.set_state(pk=pk, state=state):
        messages.success(request, _("Noted: %(state)s.") % {"state": state.label})
    else:
        messages.warning(request, _("This answer is gone: its page is, or it had waited too long."))
    return redirect("page_answer:index")


def get_waiting(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many answers nobody has read. One query."""
    if not may_read_answers(user):
        return []
    waiting = PageAnswer.objects.filter(state=WordsState.WAITING).order_by("day")
    days = list(waiting.values_list("day", flat=True))
    if not days:
        return []
    words = ngettext(
        "%(number)s answer of a reader is to be read.",
        "%(number)s answers of readers are to be read.",
        len(days),
    ) % {"number": len(days)}
    is_overdue = days[0] < timezone.localdate(now - READ_WITHIN)
    return [Waiting(words, reverse("page_answer:index"), count=len(days), is_overdue=is_overdue)]
