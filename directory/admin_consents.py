"""The editors' screens for the words to which people agree. Each change of them is a new version."""

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from core.models import User
from core.trusted import is_trusted
from directory import consents
from directory.enums import Purpose


def may_write(user: User) -> bool:
    """This function will say whether somebody welcomes members, and so writes what these agree to."""
    return is_trusted(user, "directory", "welcome_members")


class ConsentMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_write(request.user)


class ConsentWordingViewSet(ViewSet):
    icon = "doc-full"
    menu_label = gettext_lazy("What members agree to")
    menu_order = 12
    menu_hook = "register_people_menu_item"
    menu_item_class = ConsentMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", list_wordings, name="index"), path("<slug:purpose>/", write, name="write")]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))


class WordingForm(forms.Form):
    """One field a language: words_en, words_pl, …"""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for code, name in settings.LANGUAGES:
            self.fields[f"words_{code}"] = forms.CharField(
                label=name,
                required=code == settings.LANGUAGE_CODE,
                max_length=1000,
                widget=forms.Textarea(attrs={"rows": 4, "lang": code, "dir": "auto"}),
                error_messages={"required": _("Write the words in this language")},
            )

    def get_words(self) -> dict[str, str]:
        """This function will return the words by language code."""
        return {code: self.cleaned_data[f"words_{code}"] for code, _name in settings.LANGUAGES}


@require_safe
def list_wordings(request: HttpRequest) -> HttpResponse:
    """This view will list all versions for each purpose, with how many people agree to each now."""
    _check(request)
    found = consents.get_wordings(timezone.now())
    purposes = [(each, [row for row in found if row.purpose == each]) for each in Purpose]
    context = {"purposes": purposes, **_get_header()}
    return TemplateResponse(request, "directory/admin/consents.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, purpose: str) -> HttpResponse:
    """This view will take a new version of the words for one purpose."""
    _check(request)
    if purpose not in Purpose.values:
        raise Http404
    newest = consents.get_wording(purpose)
    initial = {f"words_{code}": words for code, words in newest.words.items()} if newest else {}
    form = WordingForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            wording = consents.write_wording(purpose=purpose, words=form.get_words(), now=timezone.now())
        except consents.SameWords:
            form.add_error(None, _("These are the words of the newest version. Change them, or go back."))
        else:
            messages.success(request, _("Version %(version)s is in force.") % {"version": wording.version})
            return redirect("consent_wording:index")
    label = Purpose(purpose).label
    context = {"form": form, "newest": newest, "purpose": label, **_get_header(label)}
    return TemplateResponse(request, "directory/admin/consent_write.html", context)


def _check(request: HttpRequest) -> None:
    if not may_write(request.user):
        raise PermissionDenied


def _get_header(title: str = "") -> dict:
    crumbs = [{"url": reverse("consent_wording:index"), "label": ConsentWordingViewSet.menu_label}]
    if title:
        crumbs.append({"url": "", "label": title})
    return {
        "header_title": title or ConsentWordingViewSet.menu_label,
        "header_icon": ConsentWordingViewSet.icon,
        "breadcrumbs_items": crumbs,
    }
