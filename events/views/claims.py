"""Claiming what it cost to take part, and the private page of a claim. Opening it changes nothing."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.private import never_stored
from core.private_links import InvalidLink
from core.protected_files import is_too_much
from events import expenses
from events.claim_forms import ClaimForm, ReceiptForm
from events.claim_links import make_claim_token, read_claim_token
from events.enums import ClaimState
from events.locking import Busy
from events.models import ExpensesClaim, ExpensesDesk, Receipt, Signup
from events.signup import verify
from events.views.frame import get_frame
from events.views.private import is_known, with_booking

CANNOT_CLAIM = (
    expenses.NoPlace,
    expenses.TooEarly,
    expenses.TooLate,
    expenses.NoDesk,
    expenses.TooManyClaims,
)


def with_claim(view: Callable) -> Callable:
    """This decorator will give a view the claim behind the link, or say that the link opens nothing."""

    @csrf_exempt  # the address is the key: see events/views/private.py
    @never_stored
    @wraps(view)
    def inner(request: HttpRequest, token: str) -> HttpResponse:
        try:
            claim = read_claim_token(token)
        except InvalidLink:
            return render(request, "events/claim_unknown.html", status=404)
        try:
            return view(request, claim, token)
        except Busy:
            return _ask_to_press_again(request)

    return inner


@require_http_methods(["GET", "HEAD", "POST"])
@with_booking
def claim(request: HttpRequest, signup: Signup, token: str) -> HttpResponse:
    """This view will ask what it cost, and take the claim; or say why that is not possible."""
    now = timezone.now()
    try:
        desk = expenses.check_may_claim(signup=signup, now=now)
        if request.method == "POST":
            return _take(request, signup, token, desk, now=now)
        expenses.check_has_room(signup)
    except CANNOT_CLAIM as refusal:
        return _refuse(request, signup, token, refusal)
    return _show(request, signup, token, _get_form(request, signup, desk, now=now))


def _take(
    request: HttpRequest, signup: Signup, token: str, desk: ExpensesDesk, *, now: datetime
) -> HttpResponse:
    if is_too_much(request, files=Receipt.MOST):  # before anything reads what was sent
        words = _("Your files are too large together, and nothing was sent. Please send smaller ones.")
        return _show(
            request, signup, token, _get_form(request, signup, desk, now=now), words=words, status=413
        )
    form = ClaimForm(request.POST, request.FILES, occasion=signup.occasion, desk=desk, now=now)
    if form.is_from_a_machine():
        return redirect("events:place", token=token)
    if not form.is_valid():
        return _show(request, signup, token, form)
    if words := form.get_refusal(request.POST.get("form_token", "")):
        form.say_files_are_lost()
        return _show(request, signup, token, form, words=words)
    verify(signup=signup, now=now)
    taken = expenses.claim(
        signup=signup,
        details=form.get_details(),
        receipts=form.get_files(),
        form_token=form.form_id,
        language=get_language(),
        now=now,
    )
    return _go_to_claim(taken, "sent")


def _get_form(request: HttpRequest, signup: Signup, desk: ExpensesDesk, *, now: datetime) -> ClaimForm:
    if not is_known(request, signup):
        return ClaimForm(occasion=signup.occasion, desk=desk, now=now)
    first = signup.places.filter(cancelled_at__isnull=True).first()
    initial = {
        "name": first.chosen_name if first else "",
        "email": signup.email,
        "phone": signup.phone,
    }
    return ClaimForm(occasion=signup.occasion, desk=desk, now=now, initial=initial)


def _show(
    request: HttpRequest, signup: Signup, token: str, form: ClaimForm, *, words: str = "", status: int = 200
) -> HttpResponse:
    context = {
        **get_frame(signup.occasion),
        "token": token,
        "form": form,
        "desk": form.desk,
        "words": words,
        "sent": _get_sent(signup),
        "last_day": signup.occasion.local_end + settings.CLAIM_UNTIL,
    }
    return render(request, "events/claim.html", context, status=status)


def _refuse(request: HttpRequest, signup: Signup, token: str, refusal: Exception) -> HttpResponse:
    context = {
        **get_frame(signup.occasion),
        "token": token,
        "why": type(refusal).__name__,
        "sent": _get_sent(signup),
        "last_day": signup.occasion.local_end + settings.CLAIM_UNTIL,
        "most": ExpensesClaim.MOST_PER_BOOKING,
    }
    return render(request, "events/claim_closed.html", context)


def _get_sent(signup: Signup) -> list[dict]:
    """The claims that were sent with this booking, for the way to them."""
    return [
        {"token": make_claim_token(claim), "created_at": claim.created_at, "state": claim.get_state_display()}
        for claim in signup.claims.all()
    ]


@require_safe
@with_claim
def claimed(request: HttpRequest, claim: ExpensesClaim, token: str) -> HttpResponse:
    """This view will show a claim: how it stands, what was claimed, and what can be done."""
    return _show_claim(request, claim, token, ReceiptForm(), news=_get_news(request.GET.get("done", "")))


@require_POST
@with_claim
def claim_receipt(request: HttpRequest, claim: ExpensesClaim, token: str) -> HttpResponse:
    """This view will add a receipt to a claim that is not decided yet."""
    if is_too_much(request, files=1):
        words = _("This file is larger than 10 MB. Please send a smaller one.")
        return _show_claim(request, claim, token, ReceiptForm(), words=words, status=413)
    form = ReceiptForm(request.POST, request.FILES)
    if not form.is_valid():
        return _show_claim(request, claim, token, form)
    try:
        expenses.add_receipt(claim=claim, content=form.cleaned_data["receipt"], now=timezone.now())
    except expenses.Decided:
        return _go_to_claim(claim, "decided")
    except expenses.TooManyReceipts:
        return _go_to_claim(claim, "most")
    return _go_to_claim(claim, "added")


@require_http_methods(["GET", "HEAD", "POST"])
@with_claim
def claim_withdraw(request: HttpRequest, claim: ExpensesClaim, token: str) -> HttpResponse:
    """This view will ask once, then delete the claim."""
    if claim.state != ClaimState.RECEIVED:
        return _go_to_claim(claim, "decided")
    if request.method != "POST":
        context = {**get_frame(claim.occasion), "token": token}
        return render(request, "events/claim_withdraw.html", context)
    try:
        expenses.withdraw(claim=claim)
    except expenses.Decided:
        return _go_to_claim(claim, "decided")
    return redirect("events:claim_withdrawn")


@require_safe
@never_stored
def claim_withdrawn(request: HttpRequest) -> HttpResponse:
    """This view will say that a claim is gone."""
    return render(request, "events/claim_withdrawn.html")


def _show_claim(
    request: HttpRequest,
    claim: ExpensesClaim,
    token: str,
    form: ReceiptForm,
    *,
    news: str = "",
    words: str = "",
    status: int = 200,
) -> HttpResponse:
    receipts = claim.receipts.count()
    is_open = claim.state == ClaimState.RECEIVED
    context = {
        **get_frame(claim.occasion),
        "claim": claim,
        "details": expenses.Details.of(claim),
        "agency": claim.desk.organisation.name,
        "policy_url": claim.desk.policy_url,
        "token": token,
        "receipts": receipts,
        "form": form if is_open and receipts < Receipt.MOST else None,
        "is_open": is_open,
        "news": news,
        "words": words,
    }
    return render(request, "events/claimed.html", context, status=status)


def _go_to_claim(claim: ExpensesClaim, done: str) -> HttpResponse:
    response = redirect("events:claimed", token=make_claim_token(claim))
    response["Location"] += f"?done={done}"
    return response


def _get_news(done: str) -> str:
    """What has just been done, in words. It stands in the address, so it needs no cookie."""
    return {
        "sent": _("We have your claim. Keep the address of this page: it is your key to it."),
        "added": _("The receipt is added."),
        "most": _("A claim can have four receipts. This one has them already."),
        "decided": _("The lead agency has decided. The claim can no longer be changed or taken back."),
    }.get(done, "")


def _ask_to_press_again(request: HttpRequest) -> HttpResponse:
    response = render(request, "events/claim_busy.html", status=503)
    response["Retry-After"] = "5"
    return response
