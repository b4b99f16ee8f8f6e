"""What editors see and do about one occasion, bookings and access needs above all."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.log_actions import log

from core.contact import UnusableEmail, UnusablePhone
from core.spreadsheets import make_file
from events import access_needs as needs
from events import conversations, joining, occasions, signup, waiting_list
from events.access import can_change_occasions, can_see_bookings
from events.admin_forms import BookingForm, CancelOccasionForm
from events.admin_screens import BUSY, only_for, render_screen
from events.availability import OccasionCancelled, OccasionOver, SignupClosed, SignupNotOpenYet
from events.booking_list import count_seats, get_rows, get_waiting, load_moves, write_csv
from events.calls import get_calls
from events.enums import HOLDING_STATUSES, Kind, SignupStatus
from events.locking import Busy
from events.models import Occasion, Signup

# Why a booking could not be made: (field, words)
REFUSALS = {
    OccasionCancelled: (None, gettext_lazy("This occasion is cancelled.")),
    OccasionOver: (None, gettext_lazy("This occasion has taken place.")),
    SignupNotOpenYet: (None, gettext_lazy("Sign-up is not open yet.")),
    SignupClosed: (None, gettext_lazy("Sign-up is closed.")),
    signup.NoContactNoWaiting: (
        "phone",
        gettext_lazy("No place is left. For the waiting list write down a telephone or an e-mail address."),
    ),
    UnusableEmail: ("email", gettext_lazy("No message can be sent to this address. Please check it.")),
    UnusablePhone: ("phone", gettext_lazy("Nobody can be rung at this number. Please check it.")),
    Busy: (None, BUSY),
}


def say_places_taken(occasion: Occasion) -> str:
    """This function will say how full an occasion from `with_places_taken()` is: "13 of 10 (3 over)"."""
    taken = {"taken": occasion.places_taken, "capacity": occasion.capacity}
    if occasion.capacity is None:
        return str(occasion.places_taken)
    if (over := occasion.places_taken - occasion.capacity) > 0:
        return _("%(taken)s of %(capacity)s (%(over)s over)") % {**taken, "over": over}
    return _("%(taken)s of %(capacity)s") % taken


def warn_about(request: HttpRequest, occasion: Occasion) -> None:
    """This function will warn the editor where nobody can join, or a Conversation breaks the promise."""
    if not occasion.is_over(timezone.now()) and joining.is_missing(occasion):
        messages.warning(request, _("Nobody can join online yet: add the address of the meeting."))
    if occasion.kind != Kind.CONVERSATION:
        return
    if conversations.breaks_promise(occasion):
        messages.warning(
            request,
            _("A Conversation is promised to be in a community venue, step-free and near a station or stop."),
        )
    warn_about_year(request)


def warn_about_year(request: HttpRequest) -> None:
    """This function will warn where this year's Conversations are fewer than promised."""
    promise = conversations.get_promise(timezone.now())
    if not promise.is_kept:
        messages.warning(
            request,
            _("We promise %(promised)s Conversations a year. For %(year)s there are %(total)s so far.")
            % {"promised": promise.promised, "year": promise.year, "total": promise.total},
        )


@only_for(can_change_occasions)
@require_http_methods(["GET", "POST"])
def cancel_occasion(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will ask for a reason, then cancel an occasion and tell everybody who has booked."""
    occasion = get_object_or_404(Occasion, pk=pk)
    form = CancelOccasionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            occasions.cancel_occasion(
                occasion=occasion, reason=form.cleaned_data["reason"], now=timezone.now()
            )
        except occasions.AlreadyCancelled:
            messages.info(request, _("This occasion was cancelled before."))
        except OccasionOver:
            messages.error(request, _("This occasion has taken place. It can no longer be cancelled."))
        except Busy:
            messages.error(request, BUSY)
        else:
            log(instance=occasion, action="events.cancel_occasion", user=request.user)
            messages.success(request, _("“%(name)s” is cancelled.") % {"name": occasion.name})
            if occasion.kind == Kind.CONVERSATION:
                warn_about_year(request)
        return redirect("occasion:bookings" if can_see_bookings(request.user) else "occasion:edit", pk)
    people = occasions.count_people_to_tell(occasion=occasion)
    return render_screen(
        request, "cancel_occasion", occasion, _("Cancel this occasion"), form=form, people=people
    )


@only_for(can_see_bookings)
@require_safe
def bookings(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show who has booked: never what anybody needs, only that they said something."""
    occasion = get_object_or_404(Occasion.objects.with_places_taken().select_related("venue"), pk=pk)
    rows = get_rows(occasion)
    load_moves(rows)
    seats = count_seats(rows)
    return render_screen(
        request,
        "bookings",
        occasion,
        _("Bookings"),
        booked=[row for row in rows if row.booking.status in HOLDING_STATUSES],
        waiting_list=get_waiting(rows),
        ended=[row for row in rows if not row.booking.is_live],
        calls=get_calls(occasion, rows, now=timezone.now()),
        confirmed=seats[SignupStatus.CONFIRMED],
        offered=seats[SignupStatus.OFFERED],
        waiting=seats[SignupStatus.WAITING],
        places=say_places_taken(occasion),
        needs_count=sum(row.has_needs for row in rows if row.booking.is_live),
        needs_totals=needs.get_totals(occasion=occasion),
        may_change=can_change_occasions(request.user),
        is_access_lead=needs.is_access_lead(request.user),
    )


@only_for(can_see_bookings)
@require_http_methods(["GET", "POST"])
def book(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will book for somebody who phoned or wrote, by the same rules as everybody's."""
    occasion = get_object_or_404(Occasion, pk=pk)
    form = BookingForm(request.POST if request.method == "POST" else None, occasion=occasion)
    if request.method == "POST" and form.is_valid() and _book(request, occasion, form):
        return redirect("occasion:bookings", pk)
    return render_screen(request, "book", occasion, _("Book for somebody"), form=form)


@only_for(can_see_bookings)
@require_http_methods(["GET", "POST"])
def cancel_booking(request: HttpRequest, pk: int, signup_pk: int) -> HttpResponse:
    """This function will ask once, then give back the places of a booking."""
    booking = get_object_or_404(Signup.objects.select_related("occasion"), pk=signup_pk, occasion=pk)
    if request.method == "POST":
        try:
            signup.cancel(signup=booking, now=timezone.now())
        except OccasionOver:
            messages.error(request, _("This occasion has taken place. Bookings can no longer be cancelled."))
        except Busy:
            messages.error(request, BUSY)
        else:
            log(instance=booking.occasion, action="events.cancel_booking", user=request.user)
            messages.success(request, _("The booking is cancelled."))
        return redirect("occasion:bookings", pk)
    return render_screen(request, "cancel_booking", booking.occasion, _("Cancel a booking"), booking=booking)


@only_for(can_see_bookings)
@require_POST
def answer_offer(request: HttpRequest, pk: int, signup_pk: int) -> HttpResponse:
    """This function will note the answer of somebody who was rung about a free place."""
    booking = get_object_or_404(Signup.objects.select_related("occasion"), pk=signup_pk, occasion=pk)
    answer = waiting_list.accept_offer if request.POST.get("answer") == "yes" else waiting_list.decline_offer
    try:
        answer(signup=booking, now=timezone.now())
    except (waiting_list.NothingOffered, waiting_list.OfferEnded):
        messages.error(request, _("This offer is over. The place went to the next."))
    except Busy:
        messages.error(request, BUSY)
    else:
        log(instance=booking.occasion, action="events.answer_offer", user=request.user)
        messages.success(request, _("The answer is noted."))
    return redirect("occasion:bookings", pk)


@only_for(can_see_bookings)
@require_POST
def export_bookings(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will hand out the bookings as a file for a spreadsheet, and log that."""
    occasion = get_object_or_404(Occasion, pk=pk)
    rows = get_rows(occasion)
    log(instance=occasion, action="events.export_bookings", user=request.user, data={"bookings": len(rows)})
    name = f"{slugify(occasion.name) or 'bookings'}-{occasion.local_start:%Y-%m-%d}.csv"
    return make_file(name, write_csv(rows))


@only_for(needs.is_access_lead)
@require_safe
def access_needs(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show an access lead what people need, and note that they looked."""
    occasion = get_object_or_404(Occasion, pk=pk)
    found = needs.get_needs(occasion=occasion, viewer=request.user, now=timezone.now())
    return render_screen(request, "access_needs", occasion, _("Access needs"), needs=found)


def _book(request: HttpRequest, occasion: Occasion, form: BookingForm) -> bool:
    """Whether the booking stands; where it does not, the form says why."""
    data, now = form.cleaned_data, timezone.now()
    try:
        booking = signup.sign_up(
            occasion=occasion,
            seats=form.get_seats(),
            email=data["email"],
            phone=data["phone"],
            language=data["language"],
            answers=form.get_answers(),
            added_by=request.user,
            now=now,
        )
    except tuple(REFUSALS) as refusal:
        form.add_error(*REFUSALS[type(refusal)])
        return False
    if booking.created_at != now:
        messages.info(request, _("This address has a booking already. It was sent its message again."))
        return True
    log(instance=occasion, action="events.book", user=request.user)
    if booking.status == SignupStatus.WAITING:
        messages.warning(request, _("No place was left: the booking is on the waiting list."))
    else:
        messages.success(request, _("The place is booked."))
    return True
