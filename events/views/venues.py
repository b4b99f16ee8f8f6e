"""The page of a venue: what it is like, how to get there, what is on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from directory.access import get_member
from events.listing import get_coming_pages, make_cards
from events.models import Venue
from events.survey import get_venue_comfort

SHOWN = 20


@require_safe
def venue(request: HttpRequest, slug: str) -> HttpResponse:
    """This view will answer with the venue, what visitors found, and the public events to come there."""
    now = timezone.now()
    venue = get_object_or_404(Venue.objects.select_related("locality"), slug=slug)
    pages = get_coming_pages(get_language(), now).filter(occasion__venue=venue)[:SHOWN]
    cards = make_cards(pages, is_member=get_member(request.user) is not None, now=now)
    context = {"venue": venue, "comfort": get_venue_comfort(venue), "cards": cards}
    return render(request, "events/venue.html", context)
