"""Signing up: the form, one press for members, and the answer."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.private import never_stored
from core.visibility import public
from directory.access import get_member
from directory.models import Member
from events.availability import NOT_OPEN, Availability, State, get_availability
from events.forms import SignUpForm
from events.links import make_token
from events.locking import Busy
from events.models import EventIndexPage, Occasion, Signup
from events.questions import has_required
from events.signup import FormUsedBefore, NoContactNoWaiting, sign_up
from events.views import people
from events.views.frame import get_frame
from events.views.people import Objection


# The token protects an account that the browser would lend to a foreign page. Who is not logged in has none,
# and a foreign page gains nothing by sending this form: it works with cookies off, and after hours of typing.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up_view(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will show the form and take bookings, for a place or for the waiting list.

    A form that was opened in time is taken until 60 seconds after closing (availability.GRACE).
    """
    now = timezone.now()
    occasion = get_object_or_404(
        Occasion.objects.public().select_related("venue__locality").prefetch_related("promises", "questions"),
        pk=pk,
    )
    member = get_member(request.user)
    availability = _get_availability(occasion, member, now)
    if not availability.can_sign_up:
        return _show_closed(request, occasion, availability)
    if request.method != "POST":
        form = SignUpForm(occasion=occasion, now=now, initial=people.get_initial(request, member))
        return _show_form(request, occasion, form, availability, member=member)
    return _take_booking(request, occasion, availability, member=member, now=now)


def _take_booking(
    request: HttpRequest,
    occasion: Occasion,
    availability: Availability,
    *,
    member: Member | None,
    now: datetime,
) -> HttpResponse:
    is_one_press = "one_press" in request.POST and _may_press(member, occasion)
    form = SignUpForm(
        None if "one_press" in request.POST else request.POST,
        occasion=occasion,
        now=now,
        initial=people.get_initial(request, member),
    )

    def show_again(objection: Objection | None = None) -> HttpResponse:
        return _show_form(request, occasion, form, availability, member=member, objection=objection)

    if objection := people.find_objection(request, form, is_one_press=is_one_press, now=now):
        return show_again(objection)
    if form.is_from_a_machine():
        return _redirect_to_answer(occasion, email=request.POST.get("email", ""), now=now)
    if not is_one_press and not form.is_valid():
        return show_again()

    try:
        signup = sign_up(
            occasion=occasion,
            form_token=form.form_id,
            user=request.user if request.user.is_authenticated else None,
            now=now,
            **(people.read_member(member) if is_one_press else people.read_form(form)),
        )
    except NoContactNoWaiting:
        form.add_error(
            "email",
            _("All places are taken. For the waiting list we need an e-mail address or telephone number"),
        )
        return show_again()
    except FormUsedBefore:
        return render(request, "events/sign_up_used.html", get_frame(occasion))
    except NOT_OPEN:
        occasion = Occasion.objects.select_related("venue__locality").get(pk=occasion.pk)
        return _show_closed(request, occasion, _get_availability(occasion, member, now))
    except Busy:
        return show_again(people.get_busy_objection())
    if signup.user_id and signup.user_id == request.user.pk:
        return redirect("events:place", token=make_token(signup))
    if signup.email:
        return _redirect_to_answer(occasion, email=signup.email, now=now)
    return _redirect_to_answer(occasion, signup=signup, now=now)


def _may_press(member: Member | None, occasion: Occasion) -> bool:
    """Whether one press is enough: not where a question has to be answered."""
    return member is not None and not has_required(occasion)


def _get_availability(occasion: Occasion, member: Member | None, now: datetime) -> Availability:
    return get_availability(
        occasion=occasion,
        places_taken=occasion.get_places_taken(),
        is_member=member is not None,
        now=now,
    )


def _show_form(
    request: HttpRequest,
    occasion: Occasion,
    form: SignUpForm,
    availability: Availability,
    *,
    member: Member | None,
    objection: Objection | None = None,
) -> HttpResponse:
    context = {
        **get_frame(occasion),
        "availability": availability,
        "is_full": availability.state == State.FULL,
        "form": form,
        "member": member if _may_press(member, occasion) else None,
    }
    return people.show_form(request, "events/sign_up.html", context, objection)


def _show_closed(request: HttpRequest, occasion: Occasion, availability: Availability) -> HttpResponse:
    indexes = public(EventIndexPage.objects.filter(locale__language_code=get_language()))
    context = {
        **get_frame(occasion),
        "availability": availability,
        "index": indexes.select_related("locale").first(),
    }
    return render(request, "events/sign_up_closed.html", context)


def _redirect_to_answer(
    occasion: Occasion, *, email: str = "", signup: Signup | None = None, now: datetime
) -> HttpResponse:
    answer = {"email": email[:254]}
    if signup:
        answer["signup"] = signup.pk
    url = reverse("events:sign_up_done", args=[occasion.pk])
    return redirect(f"{url}?{urlencode({'answer': people.seal_answer(now=now, **answer)})}")


@csrf_exempt  # it takes nothing: whoever sends something is led to the form
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up_done(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will say what happens next: the same words for every e-mail address, known or not.

    Who gave none gets the private link here, and only here. Who comes without an answer of ours is led to
    the form.
    """
    now = timezone.now()
    occasion = get_object_or_404(Occasion.objects.public().select_related("venue__locality"), pk=pk)
    try:
        answer = people.open_answer(request.GET.get("answer", ""), now=now)
    except people.NoAnswer:
        return redirect("events:sign_up", pk=pk)
    signup = Signup.objects.filter(pk=answer.get("signup"), occasion=occasion).first()
    context = {**get_frame(occasion), "email": answer["email"], "signup": signup}
    if signup:
        context["seats"] = signup.places.filter(cancelled_at__isnull=True).count()
        context["place_url"] = request.build_absolute_uri(
            reverse("events:place", kwargs={"token": make_token(signup)})
        )
    return render(request, "events/sign_up_done.html", context)
