"""What somebody who is logged in has booked and hosts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db.models import Q
from django.urls import reverse

from core.contact import normalise_if_usable
from core.models import User
from directory.models import Member
from events.enums import SignupStatus
from events.hosting import Hours, get_hosted, get_hours
from events.links import get_place_url, make_stop_token
from events.models import EventPage, Occasion, Signup

MOST_EARLIER = 50


@dataclass(frozen=True)
class Booking:
    signup: Signup
    title: str
    url: str
    is_offer: bool  # it waits for an answer
    page: EventPage | None  # in the reader's language, else in the site's

    @property
    def stop_url(self) -> str:
        """The address that ends reminders of it, on this site."""
        return reverse("events:stop_mail", args=[make_stop_token(self.signup)])

    @property
    def came(self) -> bool:
        """Whether the person had a place at what was not cancelled."""
        return self.signup.status == SignupStatus.CONFIRMED and not self.signup.occasion.is_cancelled


@dataclass(frozen=True)
class Hosted:
    """What a member hosts, and when its page is open to them."""

    occasion: Occasion
    title: str
    hours: Hours
    is_open: bool


@dataclass(frozen=True)
class Places:
    """All that somebody comes to, came to and hosts."""

    offers: list[Booking]
    coming: list[Booking]
    earlier: list[Booking]
    hosted: list[Hosted]


def get_places(*, user: User, member: Member | None, now: datetime, language: str) -> Places:
    """This function will return somebody's open offers, their other live bookings of what is not over, and
    what they host, all soonest first; and the last of all other bookings, latest first. Bookings made without
    log-in count where they were made with an address that this account has confirmed. Four queries.
    """
    signups = list(
        Signup.objects.filter(Q(user=user) | Q(email_normalised__in=get_addresses(user)))
        .select_related("occasion__venue")
        .order_by("occasion__starts_at", "pk")
    )
    occasions = get_hosted(member=member, now=now) if member else []
    pages = _get_pages(
        {signup.occasion_id for signup in signups} | {occasion.pk for occasion in occasions}, language
    )
    bookings = [_make_booking(signup, pages.get(signup.occasion_id), now) for signup in signups]
    coming = [item for item in bookings if item.signup.is_live and not item.signup.occasion.is_over(now)]
    return Places(
        offers=[item for item in coming if item.is_offer],
        coming=[item for item in coming if not item.is_offer],
        earlier=[item for item in reversed(bookings) if item not in coming][:MOST_EARLIER],
        hosted=[_make_hosted(occasion, pages.get(occasion.pk), now) for occasion in occasions],
    )


def get_addresses(user: User) -> list[str]:
    """This function will return the addresses that an account has confirmed, as bookings keep them."""
    confirmed = EmailAddress.objects.filter(user=user, verified=True).values_list("email", flat=True)
    return list(filter(None, map(normalise_if_usable, confirmed)))  # nobody can have booked with the rest


def _make_booking(signup: Signup, page: EventPage | None, now: datetime) -> Booking:
    return Booking(
        signup=signup,
        title=page.title if page else signup.occasion.name,
        url=get_place_url(signup),
        is_offer=signup.is_offer_open(now) and not signup.occasion.is_cancelled,
        page=page,
    )


def _make_hosted(occasion: Occasion, page: EventPage | None, now: datetime) -> Hosted:
    hours = get_hours(occasion)
    is_open = hours.are_open(now) and not occasion.is_cancelled
    return Hosted(occasion, page.title if page else occasion.name, hours, is_open)


def _get_pages(occasions: Iterable[int], language: str) -> dict[int, EventPage]:
    """The page of each occasion: in this language if there is one, else in the site's."""
    wanted = (settings.LANGUAGE_CODE, language)
    pages = EventPage.objects.filter(occasion__in=occasions, locale__language_code__in=wanted)
    found = sorted(pages.select_related("locale"), key=lambda page: page.locale.language_code == language)
    return {page.occasion_id: page for page in found}  # the latter, if there, overwrites the former
