"""The editors' screen that says when to read a page again."""

from datetime import date

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Page

from core.page_reviews import DayIsOver, get_chosen_day, may_review, set_review


class ReviewForm(forms.Form):
    review_on = forms.DateField(label=gettext_lazy("Read it again on"), widget=AdminDateInput)


@require_http_methods(["GET", "HEAD", "POST"])
def review_page(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will ask whether all of a page is still right, and from when on to ask again."""
    page = get_object_or_404(Page.objects.select_related("review"), pk=pk)
    if not may_review(page, request.user):
        raise PermissionDenied
    now = timezone.now()
    in_a_year = timezone.localdate(now) + settings.REVIEW_AFTER
    form = ReviewForm(request.POST or None, initial={"review_on": in_a_year})
    if form.is_valid():
        day = form.cleaned_data["review_on"]
        try:
            set_review(page=page, review_on=day, user=request.user, now=now)
        except DayIsOver:
            form.add_error("review_on", _("Choose a day that is still to come."))
        else:
            words = _("“%(title)s” is to be read again on %(day)s.")
            messages.success(request, words % {"title": page.title, "day": _say(day)})
            return redirect("site_state:index")
    context = {
        "page": page,
        "form": form,
        "chosen_on": get_chosen_day(page),
        "header_title": _("Is it still right?"),
        "header_icon": "date",
        "breadcrumbs_items": [
            {"url": reverse("site_state:index"), "label": _("What was left lying")},
            {"url": "", "label": page.get_admin_display_title()},
        ],
    }
    return TemplateResponse(request, "core/admin/page_review.html", context)


def _say(day: date) -> str:
    return date_format(day, "j E Y")
