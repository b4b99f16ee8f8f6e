"""The private page of a booking. Opening it changes nothing: mail scanners open links, people press."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.contact import mask_email
from core.private import never_stored
from events import ical
from events.access_needs import OwnSeat, get_own_seats
from events.availability import (
    MembersOnly,
    OccasionCancelled,
    OccasionOver,
    SignupClosed,
    SignupNotOpenYet,
)
from events.enums import Format, SignupStatus
from events.forms import ChangeBookingForm, get_answer_initial
from events.joining import get_joining
from events.links import get_event_page
from events.models import Place, Signup
from events.next_steps import get_claim_steps, get_steps
from events.questions import get_said
from events.retention import erase_booking
from events.signup import (
    BookingEnded,
    NoRoom,
    cancel,
    cancel_series,
    change_booking,
    get_booked_together,
    verify,
)
from events.views.frame import get_frame
from events.views.private import is_known, with_booking
from events.waiting_list import NothingOffered, OfferEnded, accept_offer, decline_offer

CANNOT_ADD = (NoRoom, SignupNotOpenYet, SignupClosed, MembersOnly)


class SeeOther(HttpResponseRedirect):
    """To an address that is to be opened with GET (RFC 9110 §15.4.4)."""

    status_code = 303
    allowed_schemes = ["https", "http"]


@require_safe
@with_booking
def place(request: HttpRequest, signup: Signup, token: str) -> HttpResponse:
    """This view will show a booking: when, where, how it stands, and what can be done."""
    now = timezone.now()
    occasion = signup.occasion
    has_ended = occasion.is_over(now) or occasion.is_cancelled
    has_names = is_known(request, signup)
    frame = _get_frame(signup, token)
    context = {
        **frame,
        "is_known": has_names,
        "seats": get_own_seats(signup),
        "status": signup.status,
        "position": signup.get_position() if signup.status == SignupStatus.WAITING else None,
        "is_offer_open": signup.is_offer_open(now) and not has_ended,
        "has_ended": has_ended,
        "is_over": occasion.is_over(now),
        "can_change": signup.is_live and not has_ended,
        "can_confirm": bool(signup.email) and signup.verified_at is None and signup.is_live and not has_ended,
        "email": mask_email(signup.email),
        "answers": get_said(signup) if has_names and signup.is_live else [],
        "together": get_booked_together(signup=signup, now=now),
        "steps": get_steps(signup=signup, page=frame["event_page"], token=token, now=now),
        "claims": get_claim_steps(signup) if occasion.starts_at <= now else [],
        "joining": _get_joining(signup) if occasion.is_door_open(now) else {},
        "is_door_open": occasion.is_door_open(now),
        "is_online": occasion.format != Format.IN_PERSON,
        "opens_at": occasion.starts_at - settings.EVENTS_DOOR_OPENS_BEFORE,
        "news": _get_news(request.GET.get("done", "")),
    }
    return render(request, "events/place.html", context)


@require_POST
@with_booking
def place_confirm(request: HttpRequest, signup: Signup, token: str) -> HttpResponse:
    """This view will take "yes, this is me"."""
    verify(signup=signup, now=timezone.now())
    return _go_to_place(token, "confirmed")


@require_POST
@with_booking
def place_answer(request: HttpRequest, signup: Signup, token: str) -> HttpResponse:
    """This view will take the answer to an offer."""
    now = timezone.now()
    verify(signup=signup, now=now)
    try:
        if request.POST.get("answer") == "accept":
            accept_offer(signup=signup, now=now)
            return _go_to_place(token, "accepted")
        if request.POST.get("answer") == "decline":
            decline_offer(signup=signup, now=now)
            return _go_to_place(token, "declined")
    except (NothingOffered, OfferEnded):
        return _go_to_place(token, "too-late")
    return _go_to_place(token)


@require_http_methods(["GET", "HEAD", "POST"])
@with_booking
def place_change(request: HttpRequest, signup: Signup, token: str) -> HttpResponse:
    """This view will let people change names, number of seats, needs and telephone."""
    now = timezone.now()
    occasion = signup.occasion
    if not signup.is_live or occasion.is_cancelled or occasion.is_over(now):
        return _go_to_place(token)
    if not is_known(request, signup):
        return _go_to_place(token, "who")
    seats = get_own_seats(signup)
    form = ChangeBookingForm(
        request.POST if request.method == "POST" else None,
        occasion=occasion,
        today=timezone.localdate(now),
        most_seats=_get_most_seats(signup, len(seats)),
        initial=_get_initial(signup, seats),
    )
    if request.method == "POST" and form.is_valid():
        verify(signup=signup, now=now)
        try:
            change_booking(
                signup=signup,
                seats=form.get_seats(),
                phone=form.cleaned_data["phone"],
                wants_news=form.cleaned_data["wants_news"],
                answers=form.get_answers(),
                now=now,
            )
        except CANNOT_ADD:
            form.add_error(
                f"name_{len(seats) + 1}", _("There is no free place for another person at the moment")
            )
        except (BookingEnded, OccasionCancelled, OccasionOver):
            return _go_to_place(token)
        else:
            return _go_to_place(token, "changed")
    context = {
        **_get_frame(signup, token),
        "form": form,
        "taken": len(seats),
        "brings_more": form.is_filled_after(len(seats)),
    }
    return render(request, "events/place_change.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_booking
def place_cancel(request: HttpRequest, signup: Signup, token: str) -> HttpResponse:
    """This view will ask once, then give the booking back."""
    now = timezone.now()
    if not signup.is_live or signup.occasion.is_over(now):
        return _go_to_place(token)
    if request.method == "POST":
        verify(signup=signup, now=now)
        try:
            if request.POST.get("dates") == "all":
                cancel_series(signup=signup, now=now)
                return _go_to_place(token, "cancelled-all")
            cancel(signup=signup, now=now)
        except OccasionOver:
            return _go_to_place(token)
        return _go_to_place(token, "cancelled")
    context = {
        **_get_frame(signup, token),
        "seats": signup.places.filter(cancelled_at__isnull=True).count(),
        "together": get_booked_together(signup=signup, now=now),
    }
    return render(request, "events/place_cancel.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_booking
def place_erase(request: HttpRequest, signup: Signup, token: str) -> HttpResponse:
    """This view will ask once, then forget everything about this booking."""
    now = timezone.now()
    if request.method == "POST":
        erase_booking(signup=signup, now=now)
        return redirect("events:place_erased")  # this link opens nothing any more
    gives_back = signup.is_live and not signup.occasion.is_cancelled and not signup.occasion.is_over(now)
    return render(request, "events/place_erase.html", {**_get_frame(signup, token), "gives_back": gives_back})


@never_stored
@require_safe
def place_erased(request: HttpRequest) -> HttpResponse:
    """This view will say that a booking is forgotten: the same words for everybody."""
    return render(request, "events/place_erased.html")


@require_safe
@with_booking
def place_calendar(request: HttpRequest, signup: Signup, token: str) -> HttpResponse:
    """This view will hand out the calendar entry, with the way to our door."""
    page = get_event_page(signup.occasion, get_language())
    # not REQUEST: a file to put into a calendar is no invitation to answer by mail (RFC 5546 §1.4)
    calendar = ical.booking_calendar(signup=signup, page=page, method="PUBLISH", now=timezone.now())
    headers = {"Content-Disposition": 'attachment; filename="event.ics"'}
    return HttpResponse(calendar, content_type="text/calendar; charset=utf-8", headers=headers)


@require_safe
@with_booking
def join(request: HttpRequest, signup: Signup, token: str) -> HttpResponse:
    """This view will be the door: people with a place go through from 15 minutes before the start.

    The meeting's own address is in no page: it is only ever the target of this redirect.
    """
    now = timezone.now()
    occasion = signup.occasion
    has_place = signup.status == SignupStatus.CONFIRMED
    joining = _get_joining(signup) if has_place and occasion.is_door_open(now) else {}
    if joining.get("url"):
        return SeeOther(joining["url"])
    context = {
        **_get_frame(signup, token),
        "has_place": has_place,
        "is_over": occasion.is_over(now),
        "is_door_open": occasion.is_door_open(now),
        "is_online": occasion.format != Format.IN_PERSON,
        "opens_at": occasion.starts_at - settings.EVENTS_DOOR_OPENS_BEFORE,
        "joining": joining,
    }
    return render(request, "events/join.html", context, status=200 if has_place else 403)


def _get_frame(signup: Signup, token: str) -> dict:
    return {**get_frame(signup.occasion), "signup": signup, "token": token}


def _get_joining(signup: Signup) -> dict[str, str]:
    """How to get in, for people with a place; nothing for others."""
    if signup.status != SignupStatus.CONFIRMED:
        return {}
    return get_joining(signup.occasion)


def _get_most_seats(signup: Signup, taken: int) -> int:
    """How many seats the form has room for: only who has a place may bring more people."""
    return Place.MAX_PER_SIGNUP if signup.status == SignupStatus.CONFIRMED else taken


def _get_initial(signup: Signup, seats: list[OwnSeat]) -> dict:
    initial = {"phone": signup.phone, "wants_news": signup.wants_news, **get_answer_initial(signup)}
    for seat in seats:
        position = seat.place.position
        initial[f"name_{position}"] = seat.place.chosen_name
        if seat.need:
            initial[f"needs_{position}"], initial[f"note_{position}"] = seat.need.kinds, seat.need.note
    return initial


def _go_to_place(token: str, done: str = "") -> HttpResponse:
    response = redirect("events:place", token=token)
    if done:
        response["Location"] += f"?done={done}"
    return response


def _get_news(done: str) -> str:
    """What has just been done, in words. It stands in the address, so it needs no cookie."""
    return {
        "who": _("First tell us that this booking is yours: press “Yes, this is me”."),
        "confirmed": _("Thank you. We know now that our messages reach you."),
        "accepted": _("The place is yours."),
        "declined": _("You declined the offer. The place goes to the next person."),
        "too-late": _("The time to answer this offer is over."),
        "changed": _("Your changes are saved."),
        "cancelled": _("Your place is given back."),
        "cancelled-all": _("Your places at all these dates are given back."),
    }.get(done, "")
