"""Requests for aftercare, for those who were given the right to them. `events/aftercare.py` logs looks."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from events import aftercare
from events.admin_screens import only_for
from events.aftercare import is_aftercare_contact
from events.enums import RequestState
from events.models import AftercareRequest


class AftercareMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_aftercare_contact(request.user)


class AftercareViewSet(ViewSet):
    icon = "help"
    menu_label = gettext_lazy("Aftercare")

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", requests, name="index"), path("<int:pk>/", open_request, name="open")]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        return AftercareMenuItem


class HandleForm(forms.Form):
    state = forms.ChoiceField(label=gettext_lazy("How it stands"), choices=RequestState)
    note = forms.CharField(
        label=gettext_lazy("Your note"),
        help_text=gettext_lazy("Encrypted, and seen only by those who do aftercare."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


@only_for(is_aftercare_contact)
@require_safe
@never_cache
def requests(request: HttpRequest) -> HttpResponse:
    """This function will list the requests by day, without anything that was said."""
    context = {
        "requests": aftercare.get_requests(viewer=request.user),
        **_get_header(),
    }
    return TemplateResponse(request, "events/admin/aftercare_requests.html", context)


@only_for(is_aftercare_contact)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def open_request(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show what one request says, and take how it stands."""
    form = HandleForm(request.POST if request.method == "POST" else None)
    try:
        if request.method == "POST" and form.is_valid():
            aftercare.handle(
                pk=pk,
                viewer=request.user,
                state=RequestState(form.cleaned_data["state"]),
                note=form.cleaned_data["note"],
                now=timezone.now(),
            )
            messages.success(request, _("Saved."))
            return redirect("aftercare:index")
        opened, said = aftercare.open_request(pk=pk, viewer=request.user)
    except AftercareRequest.DoesNotExist as error:
        raise Http404 from error
    form.initial = {"state": opened.state, "note": said.note}
    context = {"opened": opened, "said": said, "form": form, **_get_header(_("A request"))}
    return TemplateResponse(request, "events/admin/aftercare_request.html", context)


def _get_header(title: str = "") -> dict:
    crumbs = [{"url": reverse("aftercare:index"), "label": _("Aftercare")}]
    if title:
        crumbs.append({"url": "", "label": title})
    return {
        "header_title": title or _("Aftercare"),
        "header_icon": AftercareViewSet.icon,
        "breadcrumbs_items": crumbs,
    }
