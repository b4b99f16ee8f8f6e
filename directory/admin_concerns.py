"""The editors' screens for concerns: the list for those who read them, and the list of these people."""

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
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.model import ModelViewSet

from core.models import User
from directory import concerns
from directory.enums import ConcernState
from directory.models import Concern, ConcernContact


class ConcernMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return concerns.is_contact(request.user)


class ConcernViewSet(ViewSet):
    icon = "warning"
    menu_label = gettext_lazy("Worries about safety")
    menu_order = 14
    menu_hook = "register_people_menu_item"
    menu_item_class = ConcernMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", list_concerns, name="index"), path("<int:pk>/", open_concern, name="open")]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))


class ConcernContactForm(WagtailAdminModelForm):
    def clean_user(self) -> User:
        user = self.cleaned_data["user"]
        if not user.is_active or not user.has_perm("wagtailadmin.access_admin"):
            raise forms.ValidationError(
                _("This account could not read them: it may not enter this site for editors.")
            )
        return user


class ConcernContactViewSet(ModelViewSet):
    """Who reads concerns. Superusers keep the list, and each change of it stands in the site's history."""

    model = ConcernContact
    icon = "user"
    menu_label = gettext_lazy("Who reads worries about safety")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = ["user"]

    def get_form_class(self, for_update=False):
        return forms.modelform_factory(ConcernContact, ConcernContactForm, fields=["user"])


class HandleForm(forms.Form):
    state = forms.ChoiceField(label=gettext_lazy("How it stands"), choices=ConcernState)
    note = forms.CharField(
        label=gettext_lazy("Add a note"),
        help_text=gettext_lazy(
            "Encrypted, and seen only by those on the list, with your name. It cannot be changed afterwards."
        ),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


@require_safe
@never_cache
def list_concerns(request: HttpRequest) -> HttpResponse:
    """This view will list the concerns by day, without anything that was said."""
    context = {"concerns": concerns.get_concerns(viewer=request.user), **_get_header()}
    return TemplateResponse(request, "directory/admin/concerns.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def open_concern(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will show what one concern says, and take how it stands."""
    form = HandleForm(request.POST if request.method == "POST" else None)
    now = timezone.now()
    try:
        if request.method == "POST" and form.is_valid():
            concerns.handle_concern(
                pk=pk,
                viewer=request.user,
                state=ConcernState(form.cleaned_data["state"]),
                note=form.cleaned_data["note"],
                now=now,
            )
            messages.success(request, _("Saved."))
            return redirect("concern:index")
        concern, said = concerns.open_concern(pk=pk, viewer=request.user, now=now)
    except Concern.DoesNotExist as error:
        raise Http404 from error
    form.initial = {"state": concern.state}
    context = {
        "concern": concern,
        "said": said,
        "notes": concerns.get_notes(concern=concern),
        "looks": concerns.get_looks(concern=concern),
        "form": form,
        **_get_header(_("A worry about safety")),
    }
    return TemplateResponse(request, "directory/admin/concern.html", context)


def _get_header(title: str = "") -> dict:
    crumbs = [{"url": reverse("concern:index"), "label": ConcernViewSet.menu_label}]
    if title:
        crumbs.append({"url": "", "label": title})
    return {
        "header_title": title or ConcernViewSet.menu_label,
        "header_icon": ConcernViewSet.icon,
        "breadcrumbs_items": crumbs,
    }
