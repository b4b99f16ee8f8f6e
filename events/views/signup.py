"""Signing up: the form, one press for members, and the answer."""

import json
import logging
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.encryption import Undecryptable, decrypt, encrypt
from directory.access import get_member
from directory.models import Member
from events.availability import (
    Availability,
    MembersOnly,
    OccasionCancelled,
    OccasionOver,
    SignupClosed,
    SignupNotOpenYet,
    State,
    get_availability,
)
from events.forms import SignUpForm
from events.links import get_event_page, make_token
from events.locking import Busy
from events.models import Occasion, Signup
from events.signup import FormUsedBefore, NoContactNoWaiting, Seat, sign_up
from events.views.private import never_stored

logger = logging.getLogger(__name__)

ANSWER_KEPT = timedelta(hours=1)
CLOSED = (OccasionCancelled, OccasionOver, SignupNotOpenYet, SignupClosed, MembersOnly)


class _CsrfCheck(CsrfViewMiddleware):
    """Says what is wrong, or nothing, instead of answering itself: what somebody typed must not be lost."""

    def _reject(self, request: HttpRequest, reason: str) -> str:
        return reason


# The token protects an account that the browser would lend to a foreign page. Who is not logged in has none,
# and a foreign page gains nothing by sending this form: it works with cookies off, and after hours of typing.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up_view(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will show the form and take bookings, for a place or for the waiting list."""
    now = timezone.now()
    occasion = get_object_or_404(
        Occasion.objects.public().select_related("venue__locality").prefetch_related("promises"), pk=pk
    )
    member = get_member(request.user)
    if not _get_availability(occasion, member, now).can_sign_up:
        return _show_closed(request, occasion, member, now)
    if request.method != "POST":
        form = SignUpForm(occasion=occasion, now=now, initial=_get_initial(request, member))
        return _show_form(request, occasion, form, member=member, now=now)
    return _take_booking(request, occasion, member=member, now=now)


def _take_booking(
    request: HttpRequest, occasion: Occasion, *, member: Member | None, now: datetime
) -> HttpResponse:
    is_one_press = member is not None and "one_press" in request.POST
    form = SignUpForm(
        None if is_one_press else request.POST,
        occasion=occasion,
        now=now,
        initial=_get_initial(request, member),
    )

    def show_again(words: str = "", **kwargs) -> HttpResponse:
        return _show_form(request, occasion, form, member=member, words=words, now=now, **kwargs)

    if request.user.is_authenticated and _CsrfCheck(lambda _: None).process_view(request, None, (), {}):
        return show_again(_("We could not check that this came from you. Please press the button again."))
    if form.is_from_a_machine():
        logger.info("Sign-up form thrown away: the field that no person meets was filled")
        return _redirect_to_answer(occasion, email=request.POST.get("email", ""), now=now)
    if words := form.get_refusal(request.POST.get("form_token", ""), may_be_quick=is_one_press):
        return show_again(words)
    if not is_one_press and not form.is_valid():
        return show_again()

    try:
        signup = sign_up(
            occasion=occasion,
            form_token=form.form_id,
            user=request.user if request.user.is_authenticated else None,
            now=now,
            **(_read_member(member) if is_one_press else _read_form(form)),
        )
    except NoContactNoWaiting:
        form.add_error(
            "email",
            _("All places are taken. For the waiting list we need an e-mail address or telephone number"),
        )
        return show_again()
    except FormUsedBefore:
        return render(request, "events/sign_up_used.html", _get_frame(occasion))
    except CLOSED:
        return _show_closed(request, Occasion.objects.get(pk=occasion.pk), member, now)
    except Busy:
        return show_again(
            _("Many people are signing up right now. Nothing is lost: please press the button again."),
            status=503,
        )
    if signup.user_id and signup.user_id == request.user.pk:
        return redirect("events:place", token=make_token(signup))
    if signup.email:
        return _redirect_to_answer(occasion, email=signup.email, now=now)
    return _redirect_to_answer(occasion, signup=signup, now=now)


def _read_form(form: SignUpForm) -> dict:
    fields = ("email", "phone", "heard", "wants_news")
    return {
        "seats": form.get_seats(),
        "language": get_language(),
        **{field: form.cleaned_data[field] for field in fields},
    }


def _read_member(member: Member) -> dict:
    adjustments = member.adjustments
    kinds, note = tuple(adjustments.get("kinds", [])), adjustments.get("note", "")
    return {
        "seats": [Seat(member.chosen_name, kinds, note)],
        "email": member.user.email,
        "language": member.language,
    }


def _get_initial(request: HttpRequest, member: Member | None) -> dict:
    initial = {}
    if request.user.is_authenticated:
        initial |= {"email": request.user.email, "name": request.user.name}
    if member:
        initial |= {
            "name": member.chosen_name,
            "needs": member.adjustments.get("kinds", []),
            "needs_note": member.adjustments.get("note", ""),
        }
    return initial


def _get_availability(occasion: Occasion, member: Member | None, now: datetime) -> Availability:
    return get_availability(
        occasion=occasion,
        places_taken=occasion.get_places_taken(),
        is_member=member is not None,
        now=now,
    )


def _get_frame(occasion: Occasion) -> dict:
    return {"occasion": occasion, "event_page": get_event_page(occasion, get_language())}


def _show_form(
    request: HttpRequest,
    occasion: Occasion,
    form: SignUpForm,
    *,
    member: Member | None,
    words: str = "",
    status: int = 200,
    now: datetime,
) -> HttpResponse:
    availability = _get_availability(occasion, member, now)
    context = {
        **_get_frame(occasion),
        "availability": availability,
        "is_full": availability.state == State.FULL,
        "form": form,
        "member": member,
        "words": words,  # why the form is shown again, where nothing in it is wrong
    }
    response = render(request, "events/sign_up.html", context, status=status)
    response["Cache-Control"] = "private"  # but kept by the browser: going back must not lose what was typed
    if status == 503:
        response["Retry-After"] = "5"
    return response


def _show_closed(
    request: HttpRequest, occasion: Occasion, member: Member | None, now: datetime
) -> HttpResponse:
    context = {**_get_frame(occasion), "availability": _get_availability(occasion, member, now)}
    return render(request, "events/sign_up_closed.html", context)


# The answer. What it says travels sealed in the address, so that it needs no cookie


def _redirect_to_answer(
    occasion: Occasion, *, email: str = "", signup: Signup | None = None, now: datetime
) -> HttpResponse:
    answer = {"email": email[:254], "until": (now + ANSWER_KEPT).timestamp()}
    if signup:
        answer["signup"] = signup.pk
    url = reverse("events:sign_up_done", args=[occasion.pk])
    return redirect(f"{url}?{urlencode({'answer': encrypt(json.dumps(answer))})}")


@never_stored
@require_safe
def sign_up_done(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will say what happens next: the same words for every e-mail address, known or not.

    Who gave none gets the private link here, and only here.
    """
    now = timezone.now()
    occasion = get_object_or_404(Occasion.objects.public().select_related("venue__locality"), pk=pk)
    try:
        answer = json.loads(decrypt(request.GET.get("answer", "")))
    except Undecryptable:
        return redirect("events:sign_up", pk=pk)
    if now.timestamp() > answer["until"]:
        return redirect("events:sign_up", pk=pk)
    signup = Signup.objects.filter(pk=answer.get("signup"), occasion=occasion).first()
    context = {**_get_frame(occasion), "email": answer["email"], "signup": signup}
    if signup:
        context["seats"] = signup.places.filter(cancelled_at__isnull=True).count()
        context["place_url"] = request.build_absolute_uri(
            reverse("events:place", kwargs={"token": make_token(signup)})
        )
    return render(request, "events/sign_up_done.html", context)
