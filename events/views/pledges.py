"""Pledges: making one, the wall, and the private page that asks how it went."""

from collections.abc import Callable
from functools import wraps

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.private import never_stored
from core.private_links import InvalidLink
from core.rate_limits import TooManyForms, count_form
from core.visibility import public
from events import pledges
from events.feedback_forms import PledgeForm, PledgeOutcomeForm
from events.links import get_event_query
from events.models import EventPage, Occasion, Pledge
from events.views.after import find_occasion, say_too_many, show
from events.views.frame import get_frame

PAGE_SIZE = 20


@require_safe
def wall(request: HttpRequest) -> HttpResponse:
    """This view will show the pledges whose makers want everybody to see them, and count all."""
    total, kept = pledges.count(Pledge.objects.all())
    page_of_list = Paginator(pledges.get_shown(), PAGE_SIZE).get_page(request.GET.get("page"))
    shown = list(page_of_list)
    pages = public(
        EventPage.objects.filter(
            occasion__in={pledge.occasion_id for pledge in shown}, locale__language_code=get_language()
        )
    )
    by_occasion = {page.occasion_id: page for page in pages}
    for pledge in shown:
        pledge.event_page = by_occasion.get(pledge.occasion_id)
    context = {
        "total": total,
        "kept": kept,
        "pledges": shown,
        "page_of_list": page_of_list,
        "news": _("Your pledge is erased.") if request.GET.get("done") == "erased" else "",
    }
    return render(request, "events/pledges.html", context)


# No token against cross-site requests, as for "Was this page clear?": see decision 5.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def pledge(request: HttpRequest) -> HttpResponse:
    """This view will take a pledge, made after the event that ?event= names or after none."""
    now = timezone.now()
    occasion = find_occasion(request)
    form = PledgeForm(request.POST if request.method == "POST" else None, now=now)

    def show_form(words: str = "", status: int = 200) -> HttpResponse:
        return show(request, "pledge", status=status, form=form, words=words, **get_frame(occasion))

    if request.method != "POST":
        return show_form()
    if form.is_from_a_machine():
        return _thank(occasion)
    if words := form.get_refusal(request.POST.get("form_token", "")):
        return show_form(words)
    if not form.is_valid():
        return show_form()
    fields = ("words", "name", "email", "is_for_all")
    try:
        count_form(request, name="pledge", now=now)
        pledges.make_pledge(
            occasion=occasion,
            form_id=form.form_id,
            language=get_language(),
            now=now,
            **{field: form.cleaned_data[field] for field in fields},
        )
    except (TooManyForms, pledges.TooManyPledges):
        return show_form(say_too_many(), status=429)
    return _thank(occasion)


def _thank(occasion: Occasion | None) -> HttpResponse:
    return redirect(reverse("events:pledge_done") + get_event_query(occasion))


@require_safe
def pledge_done(request: HttpRequest) -> HttpResponse:
    """This view will say what happens now: the same words whatever was sent."""
    return show(request, "pledge_done", **get_frame(find_occasion(request)))


# The private page


def with_pledge(view: Callable) -> Callable:
    """This decorator will give a view the pledge behind the link, or say that the link opens nothing."""

    # The address is the key: see events/views/private.py
    @csrf_exempt
    @never_stored
    @wraps(view)
    def inner(request: HttpRequest, token: str) -> HttpResponse:
        try:
            found = pledges.read_token(token)
        except InvalidLink:
            return render(request, "events/pledge_unknown.html", status=404)
        return view(request, found, token)

    return inner


@require_http_methods(["GET", "HEAD", "POST"])
@with_pledge
def pledge_outcome(request: HttpRequest, pledge: Pledge, token: str) -> HttpResponse:
    """This view will ask how it went. Opening it changes nothing."""
    form = PledgeOutcomeForm(
        request.POST if request.method == "POST" else None,
        initial={"outcome": pledge.outcome, "words": pledge.outcome_words},
    )
    if request.method == "POST" and form.is_valid():
        pledges.say_outcome(
            pledge=pledge, outcome=form.cleaned_data["outcome"], words=form.cleaned_data["words"]
        )
        return redirect(f"{reverse('events:pledge_outcome', args=[token])}?done=yes")
    context = {"pledge": pledge, "form": form, "token": token, "is_done": request.GET.get("done") == "yes"}
    return render(request, "events/pledge_outcome.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_pledge
def pledge_erase(request: HttpRequest, pledge: Pledge, token: str) -> HttpResponse:
    """This view will ask once, then erase the pledge."""
    if request.method == "POST":
        pledges.erase(pledge=pledge)
        return redirect(f"{reverse('events:pledges')}?done=erased")
    return render(request, "events/pledge_erase.html", {"pledge": pledge, "token": token})
