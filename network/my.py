"""My page: what waits for somebody, their places, and what came of what they took part in."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core import my_page
from core.private import never_stored
from directory.access import get_member
from network import contributions, follows
from network.my_places import get_places


@login_required
@never_stored
@require_safe
def my(request: HttpRequest) -> HttpResponse:
    """This view will show somebody what waits for them, their places, and what is new where they follow."""
    now = timezone.now()
    member = get_member(request.user)
    context = {
        "places": get_places(user=request.user, member=member, now=now, language=get_language()),
        "member": member,
        "waiting": my_page.get_waiting(user=request.user, now=now),
        "news": follows.get_newest(user=request.user, language=get_language(), now=now),
    }
    return render(request, "network/my.html", context)


@login_required
@never_stored
@require_safe
def my_contributions(request: HttpRequest) -> HttpResponse:
    """This view will show somebody what they took part in, and what came of it."""
    now = timezone.now()
    places = get_places(user=request.user, member=None, now=now, language=get_language())
    context = {
        "events": contributions.get_events(places.earlier),
        "given_back": [booking for booking in places.earlier if not booking.came],
        "pledges": contributions.get_pledges(request.user),
    }
    return render(request, "network/my_contributions.html", context)
