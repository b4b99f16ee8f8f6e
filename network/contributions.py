"""What somebody took part in, and what came of it: events, pledges, claims."""

from dataclasses import dataclass

from django.urls import reverse

from core.enums import WordsState
from core.models import User
from events.claim_links import make_claim_token
from events.models import ExpensesClaim, Occasion, Pledge
from events.pledges import make_token
from network.my_places import Booking, get_addresses

Claim = tuple[str, str]  # how it stands, and its private address


@dataclass(frozen=True)
class Event:
    """An event somebody came to. `heard_url` is empty until something was written down."""

    occasion: Occasion
    title: str
    url: str  # of the booking
    heard_url: str
    came_of_it: bool
    claims: list[Claim]


@dataclass(frozen=True)
class OwnPledge:
    pledge: Pledge
    url: str  # its private address
    on_wall: bool


def get_events(bookings: list[Booking]) -> list[Event]:
    """This function will return those of these earlier bookings that were kept, in their order. One query."""
    came = [booking for booking in bookings if booking.came]
    claims: dict[int, list[Claim]] = {}
    made = ExpensesClaim.objects.filter(signup__in=[booking.signup.pk for booking in came])
    for claim in made.order_by("created_at", "pk"):
        address = reverse("events:claimed", args=[make_claim_token(claim)])
        claims.setdefault(claim.signup_id, []).append((claim.get_state_display(), address))
    return [_make_event(booking, claims.get(booking.signup.pk, [])) for booking in came]


def get_pledges(user: User) -> list[OwnPledge]:
    """This function will return the pledges made with an address that the account has confirmed, the latest
    first. Two queries.
    """
    return [
        OwnPledge(
            pledge,
            reverse("events:pledge_outcome", args=[make_token(pledge)]),
            pledge.is_for_all and pledge.state == WordsState.SHOWN,
        )
        for pledge in Pledge.objects.filter(email__in=get_addresses(user)).order_by("-created_at", "-pk")
    ]


def _make_event(booking: Booking, claims: list[Claim]) -> Event:
    page, occasion = booking.page, booking.signup.occasion
    has_heard = page is not None and page.live and page.has_heard(occasion)
    return Event(
        occasion=occasion,
        title=booking.title,
        url=booking.url,
        heard_url=(page.get_heard_url(is_shared=bool(occasion.closed_at)) or "") if has_heard else "",
        came_of_it=has_heard and bool(page.came_of_it),
        claims=claims,
    )
