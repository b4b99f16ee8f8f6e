"""The private page of an exchange of messages, for either side; and My page's list of them."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.private import never_stored
from core.private_links import InvalidLink
from core.rate_limits import TooManyForms, count_form
from directory import concerns, relay
from directory.enums import RelayState
from directory.relay_forms import AnswerForm, ReportForm
from directory.relay_sides import Side, get_readers, read_token
from directory.write_views import refuse, say_too_many


def with_side(view: Callable) -> Callable:
    """This decorator will give a view the side that a link opens, or say that it opens nothing."""

    # The address is the key: no other site knows it
    @csrf_exempt
    @never_stored
    @wraps(view)
    def inner(request: HttpRequest, token: str) -> HttpResponse:
        try:
            side = read_token(token)
        except InvalidLink:
            return render(request, "directory/relay_unknown.html", status=404)
        return view(request, side)

    return inner


@require_http_methods(["GET", "HEAD", "POST"])
@with_side
def thread(request: HttpRequest, side: Side) -> HttpResponse:
    """This view will show one exchange to one of its sides, and take what they write. Opening it changes
    nothing.
    """
    now = timezone.now()
    form = AnswerForm(request.POST if request.method == "POST" else None, now=now)
    if request.method != "POST":
        return _show_thread(request, side, form)
    if form.is_from_a_machine():
        return redirect("directory:relay", side.token)
    if words := refuse(request, form):
        return _show_thread(request, side, form, words=words)
    if not form.is_valid():
        return _show_thread(request, side, form)
    try:
        count_form(request, name="relay", now=now)
        relay.answer(side=side, words=form.cleaned_data["words"], form_id=form.form_id, now=now)
    except (relay.Ended, relay.NobodyThere, relay.BlockedByYourself):
        words = _("This exchange has ended. Your message was not sent.")
        side = read_token(side.token)
        return _show_thread(request, side, form, words=words, status=409)
    except (TooManyForms, relay.TooManyMessages):
        return _show_thread(request, side, form, words=say_too_many(), status=429)
    return _go_back(side, "sent")


@require_http_methods(["GET", "HEAD", "POST"])
@with_side
def confirm(request: HttpRequest, side: Side) -> HttpResponse:
    """This view will pass on what somebody without an account wrote, once they press the button."""
    if request.method == "POST" and side.is_starter:
        try:
            relay.confirm(side=side, now=timezone.now())
        except relay.TooManyMessages:
            form = AnswerForm(now=timezone.now())
            return _show_thread(request, side, form, words=say_too_many(), status=429)
        return _go_back(side, "confirmed")
    return redirect("directory:relay", side.token)


@require_http_methods(["GET", "HEAD", "POST"])
@with_side
def stop(request: HttpRequest, side: Side) -> HttpResponse:
    """This view will end an exchange, by a press here or in a mail reader (RFC 8058)."""
    if request.method == "POST":
        relay.end(side=side)
        return _go_back(side, "stopped")
    return redirect("directory:relay", side.token)


@require_http_methods(["GET", "HEAD", "POST"])
@with_side
def block(request: HttpRequest, side: Side) -> HttpResponse:
    """This view will keep the two from one another, where who presses is logged in as the one whose link it
    is.
    """
    if request.method == "POST" and request.user == side.reader.user:
        relay.block_other(side=side, now=timezone.now())
        return redirect("directory:my_blocks")
    return redirect("directory:relay", side.token)


@require_http_methods(["GET", "HEAD", "POST"])
@with_side
def report(request: HttpRequest, side: Side) -> HttpResponse:
    """This view will take a worry about the other side, where it would be read, and end the exchange."""
    now = timezone.now()
    form = ReportForm(request.POST if request.method == "POST" else None, now=now)
    is_read = concerns.has_contacts(is_about_somebody=side.other_user is not None)

    def show(words: str = "", status: int = 200) -> HttpResponse:
        context = {"side": side, "form": form if is_read else None, "words": words}
        return render(request, "directory/relay_report.html", context, status=status)

    if request.method != "POST" or not is_read:
        return show()
    if form.is_from_a_machine():
        return redirect("directory:concern_done")
    if words := refuse(request, form):
        return show(words)
    if not form.is_valid():
        return show()
    try:
        count_form(request, name="concern", now=now)
        relay.report(
            side=side,
            form_id=form.form_id,
            language=get_language(),
            now=now,
            **{field: form.cleaned_data[field] for field in ("words", "quotes", "contact")},
        )
    except (TooManyForms, concerns.TooManyConcerns):
        words = _("We could not take this: too many came today. Please turn to the people named here.")
        return show(words, 429)
    return redirect("directory:concern_done")


@login_required
@never_stored
@require_safe
def my_messages(request: HttpRequest) -> HttpResponse:
    """This view will list the exchanges of somebody who is logged in."""
    context = {"exchanges": relay.get_exchanges(user=request.user)}
    return render(request, "directory/my_messages.html", context)


def _show_thread(
    request: HttpRequest, side: Side, form: AnswerForm, *, words: str = "", status: int = 200
) -> HttpResponse:
    has_blocked = relay.has_blocked_other(side)
    has_ended = side.thread.state != RelayState.OPEN
    goes_on = not has_ended and not has_blocked
    context = {
        "side": side,
        "messages_said": relay.get_messages(side),
        "form": form if goes_on and get_readers(side.thread, is_starter=not side.is_starter) else None,
        "has_ended": has_ended,
        "has_blocked": has_blocked,
        "can_block": bool(side.reader.user and side.other_user) and not has_blocked,
        "is_logged_in": request.user.is_authenticated and request.user == side.reader.user,
        "done": request.GET.get("done", ""),
        "words": words,
    }
    return render(request, "directory/relay.html", context, status=status)


def _go_back(side: Side, done: str) -> HttpResponse:
    response = redirect("directory:relay", side.token)
    response["Location"] += f"?done={done}"
    return response
