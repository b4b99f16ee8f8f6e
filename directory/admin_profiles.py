"""The screens of those who read profiles before others see them. No rank brings the right to it."""

from datetime import datetime

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, re_path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from core.protected_files import serve
from core.trusted import is_trusted
from directory import profile_reading, profiles
from directory.models import Member


def may_read(request: HttpRequest) -> bool:
    """This function will say whether an account may read profiles that wait. One query."""
    return is_trusted(request.user, "directory", "welcome_members")


class ProfileMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_read(request)


class ProfileViewSet(ViewSet):
    icon = "user"
    menu_label = gettext_lazy("Profiles to read")
    menu_order = 1
    menu_hook = "register_people_menu_item"
    menu_item_class = ProfileMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", list_profiles, name="index"),
            path("<int:pk>/", read_profile, name="read"),
            re_path("^(?P<pk>[0-9]+)/(?P<which>shown|new)/$", show_photo, name="photo"),
        ]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))


class AnswerForm(forms.Form):
    read_at = forms.DateTimeField(widget=forms.HiddenInput)
    words = forms.CharField(
        label=gettext_lazy("If you send it back: what should change, and why?"),
        help_text=gettext_lazy("The person reads this on their own page."),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


@require_safe
@never_cache
def list_profiles(request: HttpRequest) -> HttpResponse:
    """This view will list the profiles of which something waits, the longest waiting first."""
    _check(request)
    context = {"members": profile_reading.get_waiting(), **_get_header()}
    return TemplateResponse(request, "directory/admin/profiles.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def read_profile(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will show what is new in a profile beside what was there, and take the answer."""
    _check(request)
    member = get_object_or_404(profile_reading.get_waiting(), pk=pk)
    form = AnswerForm(request.POST or None, initial={"read_at": member.changed_at.isoformat()})
    if request.method == "POST" and form.is_valid():
        sends_back = request.POST.get("answer") != "publish"
        if sends_back and not form.cleaned_data["words"]:
            form.add_error("words", _("Say in a few words what should change"))
        elif _answer(request, member, form.cleaned_data, sends_back=sends_back, now=timezone.now()):
            return redirect("profile:index")
        else:
            return redirect("profile:read", pk)
    context = {
        "member": member,
        "lines": profile_reading.get_lines(member),
        "was_shown": member.published_at is not None,
        "form": form,
        **_get_header(_("A profile to read")),
    }
    return TemplateResponse(request, "directory/admin/profile.html", context)


@require_safe
@never_cache
def show_photo(request: HttpRequest, pk: int, which: str) -> HttpResponse:
    """This view will hand the photos of a profile that waits to whoever reads it."""
    _check(request)
    member = get_object_or_404(profile_reading.get_waiting(), pk=pk)
    photo = member.new_photo if which == "new" else member.photo
    if not photo:
        raise Http404
    return serve(photo, name="photo")


def _answer(request: HttpRequest, member: Member, said: dict, *, sends_back: bool, now: datetime) -> bool:
    """Whether the answer was taken; a message says why not."""
    try:
        if sends_back:
            profile_reading.send_back(member=member, words=said["words"], read_at=said["read_at"], now=now)
        else:
            profile_reading.publish_profile(member=member, read_at=said["read_at"], now=now)
    except profiles.ChangedMeanwhile:
        messages.error(request, _("The person changed it meanwhile. Please read it once more."))
    except profiles.NoConsent:
        messages.error(request, _("The person no longer agrees to be found, so it cannot be shown."))
    except profiles.NotAMember:
        messages.error(request, _("This person is no longer a member."))
    else:
        messages.success(request, _("It is sent back.") if sends_back else _("It is shown now."))
        return True
    return False


def _check(request: HttpRequest) -> None:
    if not may_read(request):
        raise PermissionDenied


def _get_header(title: str = "") -> dict:
    crumbs = [{"url": reverse("profile:index"), "label": ProfileViewSet.menu_label}]
    if title:
        crumbs.append({"url": "", "label": title})
    return {
        "header_title": title or ProfileViewSet.menu_label,
        "header_icon": ProfileViewSet.icon,
        "breadcrumbs_items": crumbs,
    }
