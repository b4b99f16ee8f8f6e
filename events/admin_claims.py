"""Expenses claims: the desk's list and decisions, and what editors do about the claims for one event.

The desk's screens open to whoever is in a desk's role (`events/expenses.py::get_desks`), and to nobody else.
Editors see numbers, and may enter a claim that came on paper.
"""

import io
from collections.abc import Iterable
from datetime import datetime

from defusedcsv import csv
from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.menu import MenuItem
from wagtail.admin.views import generic
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log

from core.protected_files import is_too_much, serve
from core.spreadsheets import BOM, clean_cell, make_file
from core.viewsets import RefusesToDeleteWhatIsNeeded
from events import expenses
from events.access import can_see_bookings
from events.admin_screens import BUSY, only_for, render_screen
from events.claim_forms import ClaimForm, RefusalForm
from events.enums import ClaimState
from events.expenses import Details
from events.locking import Busy
from events.models import ExpensesClaim, ExpensesDesk, Occasion, Receipt

PAGE_SIZE = 50
OPEN = (ClaimState.RECEIVED, ClaimState.APPROVED)
OWN_CLAIM = gettext_lazy("This seems to be your own claim. Somebody else at the desk has to decide.")
REFUSALS = {
    expenses.OwnClaim: OWN_CLAIM,
    expenses.WrongMove: gettext_lazy("Somebody was quicker. This is how the claim stands now."),
    ExpensesClaim.DoesNotExist: gettext_lazy("The person has taken this claim back."),
    Busy: BUSY,
}


# The desk


class ClaimsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return expenses.is_at_a_desk(request.user)


class ClaimViewSet(ViewSet):
    icon = "list-ul"
    menu_label = gettext_lazy("Expenses claims")

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", list_claims, name="index"),
            path("export/", export_claims, name="export"),
            path("<int:pk>/", open_claim, name="open"),
            path("<int:pk>/decide/", decide, name="decide"),
            path("<int:pk>/receipts/<int:receipt_pk>/", receipt, name="receipt"),
        ]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        return ClaimsMenuItem


@only_for(expenses.is_at_a_desk)
@require_safe
@never_cache
def list_claims(request: HttpRequest) -> HttpResponse:
    """This function will list the claims of the viewer's desks: what is to do, or those of a state."""
    state = request.GET.get("state", "")
    page_of_list = Paginator(_find(request, state), PAGE_SIZE).get_page(request.GET.get("p"))
    context = {
        "rows": [(claim, Details.of(claim)) for claim in page_of_list],
        "page_of_list": page_of_list,
        "states": [("", _("To do")), *ClaimState.choices],
        "state": state,
        **_get_header(),
    }
    return TemplateResponse(request, "events/admin/claim_list.html", context)


def _find(request: HttpRequest, state: str) -> QuerySet[ExpensesClaim]:
    states = (state,) if state in ClaimState.values else OPEN
    return expenses.get_claims(request.user).filter(state__in=states)


@only_for(expenses.is_at_a_desk)
@require_safe
@never_cache
def open_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show one claim, and the buttons for what may be done with it."""
    return _show(request, _get_claim(request, pk), RefusalForm())


@only_for(expenses.is_at_a_desk)
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will approve a claim, note that it is paid, or refuse it, as the button pressed says."""
    claim = _get_claim(request, pk)
    state = request.POST.get("state", "")
    if state not in ClaimState.values:
        return redirect("claim:open", pk)
    form = RefusalForm(request.POST)
    if state == ClaimState.REFUSED and not form.is_valid():
        return _show(request, claim, form)
    reason = form.cleaned_data["reason"] if state == ClaimState.REFUSED else ""
    try:
        claim = expenses.decide(
            claim=claim,
            state=ClaimState(state),
            reason=reason,
            decided_by=request.user,
            now=timezone.now(),
        )
    except tuple(REFUSALS) as refusal:
        messages.error(request, REFUSALS[type(refusal)])
    else:
        log(instance=claim, action="events.decide_claim", user=request.user, data={"state": state})
        _say_who_tells(request, Details.of(claim))
    if not ExpensesClaim.objects.filter(pk=pk).exists():
        return redirect("claim:index")
    return redirect("claim:open", pk)


@only_for(expenses.is_at_a_desk)
@require_safe
def receipt(request: HttpRequest, pk: int, receipt_pk: int) -> HttpResponse:
    """This function will hand out one receipt, and log that."""
    claim = _get_claim(request, pk)
    found = get_object_or_404(Receipt, pk=receipt_pk, claim=claim)
    log(instance=claim, action="events.see_receipt", user=request.user)
    return serve(found.file, name=f"claim-{claim.pk}-receipt-{found.pk}")


@only_for(expenses.is_at_a_desk)
@require_POST
def export_claims(request: HttpRequest) -> HttpResponse:
    """This function will hand out the claims of the list as a file for the agency's finance, and log that."""
    claims = list(_find(request, request.POST.get("state", "")))
    for desk in {claim.desk for claim in claims}:
        log(instance=desk, action="events.export_claims", user=request.user)
    name = f"expenses-claims-{timezone.localdate():%Y-%m-%d}.csv"
    response = make_file(name, write_csv(claims))
    response.headers["Cache-Control"] = "no-store, private"
    return response


def write_csv(claims: Iterable[ExpensesClaim]) -> str:
    """This function will return a spreadsheet with a row for each cost, in which no cell is a formula."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(
        [
            _("Claim"),
            _("Lead agency"),
            _("Event"),
            _("Day"),
            _("Name"),
            _("E-mail"),
            _("Telephone"),
            _("What"),
            _("Note"),
            _("Miles"),
            _("Pence a mile"),
            _("Pounds"),
            _("State"),
            _("Since"),
        ]
    )
    for claim in claims:
        details = Details.of(claim)
        for item in details.items:
            cells = [
                claim.pk,
                claim.desk.organisation.name,
                claim.occasion.name,
                f"{claim.occasion.local_start:%Y-%m-%d}",
                details.name,
                details.email,
                details.phone,
                item.label,
                item.note,
                item.miles,
                "" if item.rate is None else item.rate,
                f"{item.pence // 100}.{item.pence % 100:02}",
                claim.get_state_display(),
                f"{timezone.localtime(claim.changed_at):%Y-%m-%d}",
            ]
            writer.writerow([clean_cell(cell) for cell in cells])
    return BOM + table.getvalue()


def _get_claim(request: HttpRequest, pk: int) -> ExpensesClaim:
    """A claim of another desk does not exist for whoever asks."""
    return get_object_or_404(expenses.get_claims(request.user), pk=pk)


def _show(request: HttpRequest, claim: ExpensesClaim, form: RefusalForm) -> HttpResponse:
    is_own = expenses.is_own(claim=claim, viewer=request.user)
    context = {
        "claim": claim,
        "details": Details.of(claim),
        "receipts": claim.receipts.all(),
        "moves": () if is_own else expenses.MOVES[ClaimState(claim.state)],
        "own_claim": OWN_CLAIM if is_own else "",
        "form": form,
        **_get_header(_("Claim %(number)s") % {"number": claim.pk}),
    }
    return TemplateResponse(request, "events/admin/claim.html", context)


def _say_who_tells(request: HttpRequest, details: Details) -> None:
    if details.email:
        messages.success(request, _("Noted. The person is told by e-mail."))
    elif details.phone:
        messages.warning(
            request, _("Noted. They have no e-mail: please ring %(phone)s.") % {"phone": details.phone}
        )
    else:
        messages.warning(request, _("Noted. They gave no address: please tell them the way the paper says."))


def _get_header(title: str = "") -> dict:
    crumbs = [{"url": reverse("claim:index"), "label": _("Expenses claims")}]
    if title:
        crumbs.append({"url": "", "label": title})
    return {
        "header_title": title or _("Expenses claims"),
        "header_icon": ClaimViewSet.icon,
        "breadcrumbs_items": crumbs,
    }


# The claims for one event, for editors


class PaperClaimForm(ClaimForm):
    language = forms.ChoiceField(
        label=gettext_lazy("Language"), choices=settings.LANGUAGES, initial=settings.LANGUAGE_CODE
    )


@only_for(can_see_bookings)
@require_safe
def claims(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show how many claims there are for an event, and what they come to."""
    occasion = get_object_or_404(Occasion.objects.select_related("lead_agency"), pk=pk)
    return render_screen(
        request,
        "claims",
        occasion,
        _("Expenses"),
        totals=expenses.get_totals(occasion),
        desk=expenses.get_desk(occasion),
        has_begun=occasion.local_start.date()
        <= timezone.now().astimezone(occasion.local_start.tzinfo).date(),
    )


@only_for(can_see_bookings)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def enter_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will take a claim that came on paper to its desk. After that only the desk reads it."""
    occasion = get_object_or_404(Occasion, pk=pk)
    now = timezone.now()
    desk = expenses.get_desk(occasion)
    if desk is None:
        messages.error(request, _("Choose a lead agency that has an expenses desk first."))
        return redirect("occasion:claims", pk)
    if is_too_much(request, files=Receipt.MOST):
        messages.error(request, _("Your files are too large together. Please send smaller ones."))
        return redirect("occasion:enter_claim", pk)
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = PaperClaimForm(*sent, occasion=occasion, desk=desk, now=now, needs_contact=False)
    if request.method == "POST" and form.is_valid():
        if words := form.get_refusal(request.POST.get("form_token", ""), may_be_quick=True):
            form.add_error(None, words)
            form.say_files_are_lost()
        elif taken := _enter(request, occasion, form, now):
            log(instance=occasion, action="events.enter_claim", user=request.user)
            words = _("The claim is with the desk. Its number is %(number)s: write it on the paper.")
            messages.success(request, words % {"number": taken.pk})
            return redirect("occasion:claims", pk)
    return render_screen(
        request, "enter_claim", occasion, _("Enter a claim that came on paper"), form=form, desk=desk
    )


def _enter(
    request: HttpRequest, occasion: Occasion, form: PaperClaimForm, now: datetime
) -> ExpensesClaim | None:
    try:
        return expenses.enter_claim(
            occasion=occasion,
            details=form.get_details(),
            receipts=form.get_files(),
            form_token=form.form_id,
            language=form.cleaned_data["language"],
            entered_by=request.user,
            now=now,
        )
    except expenses.TooEarly:
        form.add_error(None, _("Claims can be entered from the day of the event."))
    except Busy:
        form.add_error(None, BUSY)
    form.say_files_are_lost()
    return None


# Desks, for editors


class ExpensesDeskForm(WagtailAdminModelForm):
    """A desk that has claims keeps its agency and its role: else whoever may edit desks could read them."""

    policy_url = forms.URLField(
        label=gettext_lazy("Address of its expenses policy"),
        required=False,
        max_length=200,
        assume_scheme="https",
    )
    mileage_rate = forms.IntegerField(
        label=gettext_lazy("Pence a mile"),
        required=False,
        min_value=1,
        max_value=999,
        help_text=gettext_lazy("From its policy. Leave empty if you do not know: we never make one up."),
    )

    class Meta:
        model = ExpensesDesk
        fields = ["organisation", "role", "policy_url", "mileage_rate"]

    def clean(self) -> dict:
        data = super().clean()
        if self.instance.pk and self.instance.claims.filter(anonymised_at__isnull=True).exists():
            words = _("Claims are with this desk, so this stays. Change who is in its role instead.")
            for field in {"organisation", "role"} & set(self.changed_data):
                self.add_error(field, words)
        return data


class ExpensesDeskDeleteView(RefusesToDeleteWhatIsNeeded, generic.DeleteView):
    needed_words = gettext_lazy("Claims came to this desk. It can no longer be deleted.")


class ExpensesDeskViewSet(ModelViewSet):
    model = ExpensesDesk
    icon = "form"
    menu_label = gettext_lazy("Expenses desks")
    copy_view_enabled = False
    delete_view_class = ExpensesDeskDeleteView
    search_fields = ["organisation__name"]
    search_backend_name = None
    list_display = ["organisation", "role", "policy_url", "mileage_rate"]

    def get_form_class(self, for_update: bool = False) -> type[ExpensesDeskForm]:
        return ExpensesDeskForm
