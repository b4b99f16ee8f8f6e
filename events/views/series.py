"""Signing up for all coming dates of a series: one form, one message."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.links import get_chosen_pages
from core.private import never_stored
from core.visibility import public
from directory.access import get_member
from directory.models import Member
from events.availability import (
    Availability,
    MembersOnly,
    OccasionCancelled,
    OccasionOver,
    SignupClosed,
    SignupNotOpenYet,
    get_availability,
)
from events.forms import SeriesSignUpForm
from events.links import make_token
from events.listing import get_coming_pages
from events.locking import Busy
from events.models import EventPage, EventSeriesPage, Occasion, Signup
from events.questions import has_required
from events.signup import (
    FormUsedBefore,
    HasOwnQuestions,
    NoContactNoWaiting,
    SeriesBooking,
    sign_up_for_series,
)
from events.views import people
from events.views.people import Objection

WHY_MISSED = {
    OccasionCancelled: _("It was cancelled."),
    OccasionOver: _("It is over."),
    SignupNotOpenYet: _("Sign-up is not open yet."),
    SignupClosed: _("Sign-up is closed."),
    MembersOnly: _("It is for members of the network."),
    NoContactNoWaiting: _("It is full. For the waiting list we need an e-mail address or telephone number."),
    FormUsedBefore: _("You gave this place back."),
    HasOwnQuestions: _("It asks a question of its own: sign up for it by itself."),
    Busy: _("Many people were signing up at that moment. Please try it by itself."),
}
WORDS_BY_NAME = {reason.__name__: words for reason, words in WHY_MISSED.items()}


@dataclass(frozen=True)
class Date:
    """A coming date of the series as the form lists it."""

    page: EventPage
    occasion: Occasion
    availability: Availability

    @property
    def has_own_questions(self) -> bool:
        return has_required(self.occasion)

    @property
    def is_included(self) -> bool:
        return self.availability.can_sign_up and not self.has_own_questions


# Without a token for people who are not logged in: see sign_up_view
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up_for_series_view(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will show the form and book every coming date that is open, each by itself."""
    now = timezone.now()
    series = _get_series(pk)
    member = get_member(request.user)
    dates = _get_dates(series, is_member=member is not None, now=now)
    if request.method != "POST":
        form = _make_form(request, series, dates, member=member, now=now)
        return _show_form(request, series, dates, form, member=member)
    return _take_bookings(request, series, dates, member=member, now=now)


def _take_bookings(
    request: HttpRequest,
    series: EventSeriesPage,
    dates: list[Date],
    *,
    member: Member | None,
    now: datetime,
) -> HttpResponse:
    is_one_press = "one_press" in request.POST and member is not None
    data = None if "one_press" in request.POST else request.POST
    form = _make_form(request, series, dates, data=data, member=member, now=now)

    def show_again(objection: Objection | None = None) -> HttpResponse:
        return _show_form(request, series, dates, form, member=member, objection=objection)

    if objection := people.find_objection(request, form, is_one_press=is_one_press, now=now):
        return show_again(objection)
    if form.is_from_a_machine():
        return _redirect_to_answer(series, email=request.POST.get("email", ""), now=now)
    if not is_one_press and not form.is_valid():
        return show_again()
    fields = people.read_member(member) if is_one_press else people.read_form(form)
    booking = sign_up_for_series(
        occasions=[date.occasion for date in dates],
        form_id=form.form_id,
        user=request.user if request.user.is_authenticated else None,
        now=now,
        **fields,
    )
    why_none = set() if booking.booked else {type(refusal) for _occasion, refusal in booking.missed}
    if Busy in why_none:
        return show_again(people.get_busy_objection())
    if NoContactNoWaiting in why_none:
        form.add_error("email", WHY_MISSED[NoContactNoWaiting])
        return show_again()
    is_own = all(signup.user_id and signup.user_id == request.user.pk for signup in booking.booked)
    if fields["email"] and not is_own:
        return _redirect_to_answer(series, email=fields["email"], booking=booking, now=now)
    return _redirect_to_answer(series, booking=booking, now=now)


def _get_series(pk: int) -> EventSeriesPage:
    """The series under this number, in the reader's language where it has a page in it. Raises Http404."""
    own = get_chosen_pages([pk], get_language()).get(pk)
    series = public(EventSeriesPage.objects.select_related("locale")).filter(pk=own.pk if own else pk).first()
    if series is None:
        raise Http404
    return series


def _get_dates(series: EventSeriesPage, *, is_member: bool, now: datetime) -> list[Date]:
    """The coming dates, soonest first. Four queries, however many there are."""
    pages = {
        page.occasion_id: page
        for page in get_coming_pages(series.locale.language_code, now).child_of(series)[: series.DATES_SHOWN]
    }
    occasions = (
        Occasion.objects.filter(pk__in=pages)
        .with_places_taken()
        .select_related("venue__locality")
        .prefetch_related("promises", "questions")
        .order_by("starts_at", "pk")
    )
    return [
        Date(
            pages[occasion.pk],
            occasion,
            get_availability(
                occasion=occasion, places_taken=occasion.places_taken, is_member=is_member, now=now
            ),
        )
        for occasion in occasions
    ]


def _make_form(
    request: HttpRequest,
    series: EventSeriesPage,
    dates: Iterable[Date],
    *,
    data=None,
    member: Member | None,
    now: datetime,
) -> SeriesSignUpForm:
    return SeriesSignUpForm(
        data,
        series=series,
        occasions=[date.occasion for date in dates if date.is_included],
        now=now,
        initial=people.get_initial(request, member),
    )


def _show_form(
    request: HttpRequest,
    series: EventSeriesPage,
    dates: list[Date],
    form: SeriesSignUpForm,
    *,
    member: Member | None,
    objection: Objection | None = None,
) -> HttpResponse:
    context = {
        "series": series,
        "included": [date for date in dates if date.is_included],
        "left_out": [date for date in dates if not date.is_included],
        "form": form,
        "member": member,
    }
    return people.show_form(request, "events/sign_up_series.html", context, objection)


def _redirect_to_answer(
    series: EventSeriesPage, *, email: str = "", booking: SeriesBooking | None = None, now: datetime
) -> HttpResponse:
    """With an address given, the answer holds nothing that depends on whether it was on a list."""
    answer = {"email": email[:254], "signups": [], "missed": []}
    if booking:
        answer["missed"] = [(occasion.pk, type(refusal).__name__) for occasion, refusal in booking.missed]
        if not email:
            answer["signups"] = [signup.pk for signup in booking.booked]
    url = reverse("events:sign_up_series_done", args=[series.pk])
    return redirect(f"{url}?{urlencode({'answer': people.seal_answer(now=now, **answer)})}")


@csrf_exempt  # it takes nothing: whoever sends something is led to the form
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up_series_done(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will say what happens next: the same words for every e-mail address, known or not.

    Who gave none gets the private links here, and only here.
    """
    now = timezone.now()
    series = _get_series(pk)
    try:
        answer = people.open_answer(request.GET.get("answer", ""), now=now)
    except people.NoAnswer:
        return redirect("events:sign_up_series", pk=pk)
    reasons = dict(answer["missed"])
    pages = get_coming_pages(series.locale.language_code, now).filter(occasion__in=reasons)
    bookings = Signup.objects.filter(pk__in=answer["signups"]).select_related("occasion")
    context = {
        "series": series,
        "email": answer["email"],
        "bookings": [
            {
                "signup": signup,
                "url": request.build_absolute_uri(
                    reverse("events:place", kwargs={"token": make_token(signup)})
                ),
            }
            for signup in bookings.order_by("occasion__starts_at", "occasion_id")
        ],
        "missed": [
            {"page": page, "words": WORDS_BY_NAME[reasons[page.occasion_id]]}
            for page in pages.select_related("occasion")
        ],
    }
    return render(request, "events/sign_up_series_done.html", context)
