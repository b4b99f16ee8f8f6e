"""The host's own pages on the day: who comes, who is here, who came without a booking, and another room.

They show chosen names and "has access needs: yes". No contact, no needs, and never the meeting's own address.
"""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.log_actions import log

from events import check_in, hosting
from events.day_forms import BUSY, RoomForm, WalkInForm
from events.enums import Format, SignupStatus
from events.joining import get_joining
from events.locking import Busy
from events.models import Occasion, Place
from events.views.frame import get_frame
from events.views.place import SeeOther
from events.waiting_list import get_places_left


def only_for_hosts(view: Callable) -> Callable:
    """This decorator will give a view the occasion that the reader hosts, in its hours, or answer itself."""

    @login_required
    @never_cache
    @wraps(view)
    def inner(request: HttpRequest, pk: int, **kwargs) -> HttpResponse:
        now = timezone.now()
        try:
            occasion = hosting.get_occasion(user=request.user, pk=pk, now=now)
        except hosting.NotHost as error:
            raise Http404 from error
        except hosting.HostPageShut as shut:
            context = {
                **get_frame(shut.occasion),
                "hours": hosting.get_hours(shut.occasion),
                "is_too_early": now < hosting.get_hours(shut.occasion).opens_at,
            }
            return render(request, "events/host_shut.html", context, status=403)
        return view(request, occasion, **kwargs)

    return inner


@only_for_hosts
@require_safe
def host(request: HttpRequest, occasion: Occasion) -> HttpResponse:
    """This view will show the list for a phone, with a button beside each name."""
    now = timezone.now()
    guests = check_in.get_guests(occasion)
    words = request.GET.get("name", "").strip()
    # When people begin to come nobody is offered a place any more: free ones are filled by hand
    can_fill = check_in.is_check_in_open(occasion, now) and not occasion.is_over(now)
    joining = get_joining(occasion) if occasion.format != Format.IN_PERSON else {}
    context = {
        **get_frame(occasion),
        **count(guests),
        "guests": check_in.find_guests(guests, words),
        "words": words,
        "can_check_in": check_in.is_check_in_open(occasion, now),
        "check_in_opens_at": occasion.starts_at - check_in.OPENS_BEFORE,
        "places_left": get_places_left(occasion) if can_fill else None,
        "waiting": occasion.signups.filter(status=SignupStatus.WAITING).count() if can_fill else 0,
        "is_door_open": occasion.is_door_open(now),
        "is_over": occasion.is_over(now),
        "is_online": occasion.format != Format.IN_PERSON,
        "phone": joining.get("phone", ""),
        "has_room": "url" in joining,
    }
    return render(request, "events/host.html", context)


@only_for_hosts
@require_POST
def host_mark(request: HttpRequest, occasion: Occasion, place_pk: int) -> HttpResponse:
    """This view will note that somebody is here, or take it back, and return to their name."""
    if refusal := take_mark(request, occasion, place_pk):
        messages.error(request, refusal)
        return redirect("events:host", occasion.pk)
    return redirect(f"{reverse('events:host', args=[occasion.pk])}#guest-{place_pk}")


@only_for_hosts
@require_http_methods(["GET", "HEAD", "POST"])
def host_walk_in(request: HttpRequest, occasion: Occasion) -> HttpResponse:
    """This view will take somebody who came without a booking, while places are free."""
    now = timezone.now()
    form = WalkInForm(request.POST if request.method == "POST" else None)
    place = None
    if request.method == "POST" and form.is_valid():
        place = form.save(occasion=occasion, added_by=request.user, now=now)
    if place:
        return redirect(f"{reverse('events:host', args=[occasion.pk])}#guest-{place.pk}")
    context = {**get_frame(occasion), "form": form, "is_door_open": occasion.is_door_open(now)}
    return render(request, "events/host_walk_in.html", context)


@only_for_hosts
@require_http_methods(["GET", "HEAD", "POST"])
def host_room(request: HttpRequest, occasion: Occasion) -> HttpResponse:
    """This view will lead everybody to another room, and write down that it did, without the address."""
    now = timezone.now()
    if occasion.format == Format.IN_PERSON or occasion.is_over(now):
        raise Http404
    form = RoomForm(request.POST if request.method == "POST" else None, joining=get_joining(occasion))
    if request.method == "POST" and form.is_valid() and form.save(occasion=occasion, now=now):
        log(instance=occasion, action="events.change_room", user=request.user)
        messages.success(request, _("The door leads to the new room now. Nobody needs a new link."))
        return redirect("events:host", occasion.pk)
    return render(request, "events/host_room.html", {**get_frame(occasion), "form": form})


@only_for_hosts
@require_safe
def host_list(request: HttpRequest, occasion: Occasion) -> HttpResponse:
    """This view will show the list as one sheet to print."""
    back_url = reverse("events:host", args=[occasion.pk])
    return render_list(request, occasion, back_url=back_url)


@only_for_hosts
@require_safe
def host_join(request: HttpRequest, occasion: Occasion) -> HttpResponse:
    """This view will be the host's door: open as long as their page is, for somebody must be in first."""
    joining = get_joining(occasion) if occasion.format != Format.IN_PERSON else {}
    if not joining.get("url") or occasion.is_over(timezone.now()):
        raise Http404
    response = SeeOther(joining["url"])
    response["Referrer-Policy"] = "no-referrer"
    return response


def count(guests: list[check_in.Guest]) -> dict[str, int]:
    """This function will count who is expected and who is here."""
    return {"expected": len(guests), "here": sum(guest.came_at is not None for guest in guests)}


def take_mark(request: HttpRequest, occasion: Occasion, place_pk: int) -> str | Promise:
    """This function will do what the button beside a name says. Returns why not, or ""."""
    place = get_object_or_404(
        Place.objects.select_related("signup"), pk=place_pk, signup__occasion=occasion.pk
    )
    write = check_in.undo_check_in if request.POST.get("came") == "no" else check_in.check_in
    try:
        write(place=place, now=timezone.now())
    except check_in.NotExpected:
        return _("This place was given back meanwhile.")
    except check_in.CheckInNotOpenYet:
        return _("It is too early: people can be checked in from two hours before the start.")
    except Busy:
        return BUSY
    return ""


def render_list(request: HttpRequest, occasion: Occasion, *, back_url: str) -> HttpResponse:
    """This function will answer with the list on paper, for hosts and for staff."""
    guests = check_in.get_guests(occasion)
    context = {**get_frame(occasion), **count(guests), "guests": guests, "back_url": back_url}
    return render(request, "events/host_list.html", context)
