"""The day itself, for the staff: what the host's pages do, and whom to ring while places are free."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.log_actions import log

from events import check_in
from events.access import can_change_occasions, can_see_bookings
from events.admin_screens import only_for, render_screen
from events.booking_list import get_rows
from events.day_forms import RoomForm, WalkInForm
from events.enums import Format, SignupStatus
from events.joining import get_joining
from events.models import Occasion
from events.views.hosting import count, render_list, take_mark
from events.waiting_list import get_places_left


@only_for(can_see_bookings)
@require_safe
def check_in_screen(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show who comes, with a button beside each name, and who waits for a place."""
    now = timezone.now()
    occasion = get_object_or_404(Occasion.objects.prefetch_related("hosts"), pk=pk)
    guests = check_in.get_guests(occasion)
    can_check_in = check_in.is_check_in_open(occasion, now)
    can_fill = can_check_in and not occasion.is_over(now)
    waiting = [row for row in get_rows(occasion) if row.booking.status == SignupStatus.WAITING]
    return render_screen(
        request,
        "check_in",
        occasion,
        _("On the day"),
        **count(guests),
        guests=guests,
        can_check_in=can_check_in,
        can_fill=can_fill,
        places_left=get_places_left(occasion) if can_fill else None,
        waiting=sorted(waiting, key=lambda row: (row.booking.waiting_since, row.booking.pk)),
        is_door_open=occasion.is_door_open(now),
        may_change_room=can_change_occasions(request.user)
        and occasion.format != Format.IN_PERSON
        and not occasion.is_cancelled
        and not occasion.is_over(now),
    )


@only_for(can_see_bookings)
@require_POST
def mark(request: HttpRequest, pk: int, place_pk: int) -> HttpResponse:
    """This function will note that somebody is here, or take it back."""
    occasion = get_object_or_404(Occasion, pk=pk)
    if refusal := take_mark(request, occasion, place_pk):
        messages.error(request, refusal)
    return redirect(f"{reverse('occasion:check_in', args=[pk])}#guest-{place_pk}")


@only_for(can_see_bookings)
@require_http_methods(["GET", "POST"])
def walk_in(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will take somebody who came without a booking, while places are free."""
    occasion = get_object_or_404(Occasion, pk=pk)
    form = WalkInForm(request.POST if request.method == "POST" else None)
    place = None
    if request.method == "POST" and form.is_valid():
        place = form.save(occasion=occasion, added_by=request.user, now=timezone.now())
    if place:
        log(instance=occasion, action="events.book", user=request.user)
        messages.success(request, _("They have a place now, and are noted as here."))
        return redirect(f"{reverse('occasion:check_in', args=[pk])}#guest-{place.pk}")
    return render_screen(request, "walk_in", occasion, _("Add somebody without a booking"), form=form)


@only_for(can_change_occasions)
@require_http_methods(["GET", "POST"])
def change_room(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will lead everybody to another room, and write down that it did, without the address."""
    occasion = get_object_or_404(Occasion, pk=pk)
    if occasion.format == Format.IN_PERSON:
        raise Http404
    form = RoomForm(request.POST if request.method == "POST" else None, joining=get_joining(occasion))
    if request.method == "POST" and form.is_valid() and form.save(occasion=occasion, now=timezone.now()):
        log(instance=occasion, action="events.change_room", user=request.user)
        messages.success(request, _("The door leads to the new room now. Nobody needs a new link."))
        return redirect("occasion:check_in" if can_see_bookings(request.user) else "occasion:edit", pk)
    return render_screen(request, "change_room", occasion, _("The room has changed"), form=form)


@only_for(can_see_bookings)
@require_safe
def print_list(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show the list as one sheet to print."""
    occasion = get_object_or_404(Occasion.objects.select_related("venue"), pk=pk)
    return render_list(request, occasion, back_url=reverse("occasion:check_in", args=[pk]))
