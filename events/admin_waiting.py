"""What the staff does by hand about those who wait, and about those whom only a telephone reaches."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.log_actions import log

from events import calls, waiting_list
from events.access import can_see_bookings
from events.admin_forms import MoveForm
from events.admin_screens import BUSY, only_for, render_screen
from events.availability import OccasionCancelled, OccasionOver
from events.enums import SignupStatus
from events.locking import Busy
from events.models import Signup

# Why nothing could be done
REFUSALS = {
    waiting_list.NotWaiting: gettext_lazy("This booking is no longer on the waiting list."),
    waiting_list.ReasonMissing: gettext_lazy("Others wait longer for it: please say why."),
    waiting_list.NoPlaceFree: gettext_lazy(
        "So many places are not free. Put the booking at position 1, then raise the number of places."
    ),
    OccasionCancelled: gettext_lazy("This occasion is cancelled."),
    OccasionOver: gettext_lazy("This occasion has taken place."),
    Busy: BUSY,
}


@only_for(can_see_bookings)
@require_http_methods(["GET", "POST"])
def move_booking(request: HttpRequest, pk: int, signup_pk: int) -> HttpResponse:
    """This function will ask where a waiting booking shall stand and why, then put it there."""
    booking = _get_booking(pk, signup_pk)
    if booking.status != SignupStatus.WAITING:
        messages.error(request, REFUSALS[waiting_list.NotWaiting])
        return redirect("occasion:bookings", pk)
    position = booking.get_position()
    form = MoveForm(
        request.POST if request.method == "POST" else None,
        position=position,
        length=booking.occasion.signups.queue().count(),
    )
    if request.method == "POST" and form.is_valid() and _move(request, booking, form):
        return redirect("occasion:bookings", pk)
    return render_screen(
        request,
        "move_booking",
        booking.occasion,
        _("Move on the waiting list"),
        booking=booking,
        form=form,
        position=position,
        names=", ".join(booking.places.exclude(chosen_name="").values_list("chosen_name", flat=True)),
    )


@only_for(can_see_bookings)
@require_POST
def give_place(request: HttpRequest, pk: int, signup_pk: int) -> HttpResponse:
    """This function will give a free place to somebody who waited and was reached in the last two hours."""
    booking = _get_booking(pk, signup_pk)
    try:
        waiting_list.give_place(signup=booking, given_by=request.user, now=timezone.now())
    except tuple(REFUSALS) as refusal:
        messages.error(request, REFUSALS[type(refusal)])
    else:
        log(instance=booking.occasion, action="events.give_place", user=request.user)
        messages.success(request, _("The place is theirs."))
    return redirect("occasion:bookings", pk)


@only_for(can_see_bookings)
@require_POST
def note_told(request: HttpRequest, pk: int, signup_pk: int) -> HttpResponse:
    """This function will note that somebody was rung about what changed, as the screen showed it, or about an
    offer that ran out.
    """
    booking = _get_booking(pk, signup_pk)
    said = request.POST.get("sequence", "")
    if "lapse" in request.POST:
        calls.note_told_of_lapse(signup=booking)
    elif said.isascii() and said.isdigit() and int(said) <= booking.occasion.sequence:
        calls.note_told(signup=booking, sequence=int(said))
    else:
        return redirect("occasion:bookings", pk)
    log(instance=booking.occasion, action="events.note_told", user=request.user)
    messages.success(request, _("It is noted that they know."))
    return redirect("occasion:bookings", pk)


def _get_booking(pk: int, signup_pk: int) -> Signup:
    return get_object_or_404(Signup.objects.select_related("occasion"), pk=signup_pk, occasion=pk)


def _move(request: HttpRequest, booking: Signup, form: MoveForm) -> bool:
    """Whether it is done; where it is not, the form says why."""
    reason, now = form.cleaned_data["reason"], timezone.now()
    position = form.get_position()
    try:
        if position is None:
            waiting_list.give_place(signup=booking, given_by=request.user, reason=reason, now=now)
        else:
            waiting_list.move(
                signup=booking, to_position=position, reason=reason, moved_by=request.user, now=now
            )
    except tuple(REFUSALS) as refusal:
        form.add_error(None, REFUSALS[type(refusal)])
        return False
    # Why is for those who see the bookings: the log is read by more people
    log(instance=booking.occasion, action="events.move_booking", user=request.user)
    messages.success(request, _("The place is theirs.") if position is None else _("The booking was moved."))
    return True
