"""The editors' screens for those who welcome members: requests to join, who is a member, terms of office.

They open to whoever was given the right to welcome members, by name or by group, and to nobody else.
"""

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminDateInput

from directory import diversity, membership, terms
from directory.enums import MemberStatus, Role
from directory.models import InductionItem, Member, Term
from directory.profiles import NotAMember

PAGE_SIZE = 50
QUICKER = gettext_lazy("Somebody was quicker, or the person has taken the request back.")


class WelcomerMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return membership.is_welcomer(request.user)


class WelcomeViewSet(ViewSet):
    icon = "user"
    menu_label = gettext_lazy("Requests to join")
    menu_item_class = WelcomerMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", list_requests, name="index"),
            path("<int:pk>/", open_request, name="open"),
            path("<int:pk>/approve/", approve, name="approve"),
        ]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))


class MembersViewSet(WelcomeViewSet):
    icon = "group"
    menu_label = gettext_lazy("Who is a member")

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", list_members, name="index")]


class TermViewSet(WelcomeViewSet):
    icon = "calendar"
    menu_label = gettext_lazy("Terms of office")

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", list_terms, name="index"),
            path("add/", add_term, name="add"),
            path("<int:pk>/", change_term, name="edit"),
            path("<int:pk>/end/", end_term, name="end"),
        ]


class InductionItemViewSet(ModelViewSet):
    """What is good to know on the way in. Editors keep the list; how far somebody is, they do not see."""

    model = InductionItem
    icon = "list-ol"
    menu_label = gettext_lazy("The way in")
    copy_view_enabled = False
    panels = [
        FieldPanel("step"),
        PageChooserPanel("page"),
        FieldPanel("minutes"),
        FieldPanel("sort_order"),
    ]
    list_display = ["page", "step", "minutes", "sort_order"]
    list_filter = ["step"]


class MembersViewSetGroup(ViewSetGroup):
    menu_label = gettext_lazy("People")
    menu_name = "people"
    menu_icon = "group"
    menu_order = 155  # after the events
    submenu_hook = "register_people_menu_item"
    items = (
        WelcomeViewSet("welcome"),
        MembersViewSet("members"),
        TermViewSet("term"),
        InductionItemViewSet("induction_item"),
    )


# Requests


class DeclineForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why, in plain words"),
        help_text=gettext_lazy("The person gets these words by e-mail. They are kept nowhere else."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": gettext_lazy("Write why: the person has a right to know.")},
    )


@require_safe
@never_cache
def list_requests(request: HttpRequest) -> HttpResponse:
    """This view will list the requests that wait, the oldest first, without what was written."""
    today = timezone.localdate()
    rows = [
        (member, (today - timezone.localdate(member.asked_at)).days)
        for member in membership.get_requests(viewer=request.user)
    ]
    return _show(request, "requests", WelcomeViewSet, rows=rows)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def open_request(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will show one request with the person's words, and take the reason for declining it."""
    form = DeclineForm(request.POST if request.method == "POST" else None)
    try:
        if request.method == "POST" and form.is_valid():
            reason = form.cleaned_data["reason"]
            membership.decline(pk=pk, viewer=request.user, reason=reason, now=timezone.now())
            messages.success(request, _("The request is declined, and the person is told why."))
            return redirect("welcome:index")
        member = membership.get_request(pk=pk, viewer=request.user)
    except membership.NotWaiting:
        messages.warning(request, QUICKER)
        return redirect("welcome:index")
    part = member.asked_words.get("part")
    context = {"member": member, "part": Role(part).label if part else "", "form": form}
    return _show(request, "request", WelcomeViewSet, title=_("A request to join"), **context)


@require_POST
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will take somebody in."""
    try:
        membership.approve(pk=pk, viewer=request.user, now=timezone.now())
    except membership.NotWaiting:
        messages.warning(request, QUICKER)
    else:
        messages.success(request, _("A new member: a message welcomes them."))
    return redirect("welcome:index")


# Members


@require_safe
@never_cache
def list_members(request: HttpRequest) -> HttpResponse:
    """This view will list those with a status, with chosen names and dates only, and say totals."""
    status = request.GET.get("status", "")
    if status not in MemberStatus.values:
        status = MemberStatus.APPROVED
    found = membership.get_members(viewer=request.user, status=status)
    by_sector, by_place = diversity.get_totals(viewer=request.user)
    return _show(
        request,
        "members",
        MembersViewSet,
        page_of_list=Paginator(found, PAGE_SIZE).get_page(request.GET.get("p")),
        status=status,
        statuses=MemberStatus.choices,
        by_sector=by_sector,
        by_place=by_place,
    )


# Terms of office


class NameChoiceField(forms.ModelChoiceField):
    def label_from_instance(self, member: Member) -> str:
        return member.chosen_name


class TermForm(forms.Form):
    office = forms.CharField(label=gettext_lazy("Office"), max_length=120)
    starts_on = forms.DateField(label=gettext_lazy("From"), widget=AdminDateInput)
    ends_on = forms.DateField(
        label=gettext_lazy("To"),
        help_text=gettext_lazy("The person, and those who welcome members, hear of it in time."),
        widget=AdminDateInput,
    )

    def clean(self) -> dict:
        data = super().clean()
        if "starts_on" in data and "ends_on" in data and data["ends_on"] <= data["starts_on"]:
            self.add_error("ends_on", _("The end has to be after the start."))
        return data


class NewTermForm(TermForm):
    member = NameChoiceField(label=gettext_lazy("Member"), queryset=Member.objects.none())
    field_order = ["member"]

    def __init__(self, data=None, *, viewer):
        super().__init__(data)
        self.fields["member"].queryset = terms.find_office_holders(viewer=viewer)


@require_safe
@never_cache
def list_terms(request: HttpRequest) -> HttpResponse:
    """This view will list the terms of office, those that end first first."""
    rows = terms.get_terms(viewer=request.user)
    return _show(request, "terms", TermViewSet, rows=rows, today=timezone.localdate())


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def add_term(request: HttpRequest) -> HttpResponse:
    """This view will give a member an office for some time."""
    form = NewTermForm(request.POST if request.method == "POST" else None, viewer=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            terms.add_term(viewer=request.user, **form.cleaned_data)
        except NotAMember:
            form.add_error("member", _("This person has left the network in the meantime."))
        else:
            messages.success(request, _("Saved."))
            return redirect("term:index")
    return _show(request, "term", TermViewSet, title=_("Add a term of office"), form=form)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def change_term(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will change the office or the dates of a term."""
    term = _get_term(request, pk)
    initial = {"office": term.office, "starts_on": term.starts_on, "ends_on": term.ends_on}
    form = TermForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        terms.change_term(pk=pk, viewer=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("term:index")
    may_end = term.ends_on > timezone.localdate()
    title = _("Change a term of office")
    return _show(request, "term", TermViewSet, title=title, form=form, term=term, may_end=may_end)


@require_POST
def end_term(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will end a term today."""
    _get_term(request, pk)
    terms.end_term(pk=pk, viewer=request.user, now=timezone.now())
    messages.success(request, _("The term ends today."))
    return redirect("term:index")


def _get_term(request: HttpRequest, pk: int) -> Term:
    term = terms.get_terms(viewer=request.user).filter(pk=pk).first()
    if term is None:
        raise Http404
    return term


def _show(
    request: HttpRequest, name: str, screen: type[ViewSet], *, title: str = "", **context
) -> TemplateResponse:
    names = {WelcomeViewSet: "welcome", MembersViewSet: "members", TermViewSet: "term"}
    crumbs = [{"url": reverse(f"{names[screen]}:index"), "label": screen.menu_label}]
    if title:
        crumbs.append({"url": "", "label": title})
    context |= {
        "header_title": title or screen.menu_label,
        "header_icon": screen.icon,
        "breadcrumbs_items": crumbs,
    }
    return TemplateResponse(request, f"directory/admin/{name}.html", context)
