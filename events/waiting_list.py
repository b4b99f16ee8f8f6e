"""The waiting list: who is offered a freed place, for how long, and what comes of it.

With `events/signup.py` the only writer of bookings.
"""

from datetime import datetime, timedelta

from django.db.models import Count, Q

from events import emails, locking
from events.enums import SignupStatus, WaitingMode
from events.locking import in_turn
from events.models import Occasion, Signup

HOLD = timedelta(hours=48)
# Nobody is hurried at the last moment: from here on the host fills places by hand
LAST_OFFERS = timedelta(hours=2)


class NothingOffered(Exception):
    """This booking has no offer to answer."""


class OfferEnded(Exception):
    """The time to answer is over; the place goes to the next."""


def get_places_left(occasion: Occasion) -> int | None:
    """This function will return how many seats nobody holds, never below 0; None where there is no limit."""
    if occasion.capacity is None:
        return None
    return max(0, occasion.capacity - occasion.get_places_taken())


def has_room(*, occasion: Occasion, seats: int) -> bool:
    """This function will say whether so many seats may be given away now, past nobody who waits for them.

    Right only for an occasion that is locked.
    """
    left = get_places_left(occasion)
    if left is None:
        return True
    return seats <= left and not any(signup.seats <= left for signup in _get_queue(occasion))


@in_turn
def fill_places(*, occasion: Occasion, now: datetime) -> int:
    """This function will offer free seats to the first waiting bookings that fit, or give them where the
    occasion says so, with the messages. Returns how many bookings it served.

    A larger booking ahead keeps its position. Who has no e-mail is always offered: somebody must ring.
    Nothing happens in the last two hours before the start.
    """
    occasion = locking.lock_occasion(occasion.pk)
    last_moment = occasion.starts_at - LAST_OFFERS
    if occasion.is_cancelled or now >= last_moment:
        return 0
    left = get_places_left(occasion)
    served = 0
    for signup in _get_queue(occasion):
        if left is not None and signup.seats > left:
            continue
        if left is not None:
            left -= signup.seats
        if occasion.waiting_mode == WaitingMode.GIVE and signup.email:
            _confirm(signup, now=now)
        else:
            signup.status = SignupStatus.OFFERED
            signup.offered_at, signup.offer_ends_at = now, min(now + HOLD, last_moment)
            signup.save(update_fields=["status", "offered_at", "offer_ends_at"])
            emails.queue_offer(signup=signup, now=now)
        served += 1
    return served


@in_turn
def accept_offer(*, signup: Signup, now: datetime) -> Signup:
    """This function will make an offered place the person's own. Accepting twice is accepting once.

    Raises NothingOffered or OfferEnded.
    """
    locking.lock_occasion(signup.occasion_id)
    signup = Signup.objects.select_related("occasion").get(pk=signup.pk)
    if signup.status == SignupStatus.CONFIRMED:
        return signup
    if signup.status == SignupStatus.LAPSED:
        raise OfferEnded
    if signup.status != SignupStatus.OFFERED or signup.occasion.is_cancelled:
        raise NothingOffered
    if not signup.is_offer_open(now):
        raise OfferEnded
    _confirm(signup, now=now)
    return signup


@in_turn
def decline_offer(*, signup: Signup, now: datetime) -> Signup:
    """This function will give an offered place to the next. Declining twice is declining once.

    Raises NothingOffered.
    """
    occasion = locking.lock_occasion(signup.occasion_id)
    signup = Signup.objects.select_related("occasion").get(pk=signup.pk)
    if signup.status in (SignupStatus.DECLINED, SignupStatus.LAPSED):
        return signup
    if signup.status != SignupStatus.OFFERED:
        raise NothingOffered
    signup.status = SignupStatus.DECLINED
    signup.save(update_fields=["status"])
    fill_places(occasion=occasion, now=now)
    return signup


def lapse_offers(*, now: datetime) -> int:
    """This function will end the offers nobody answered in time and pass the places on. Returns how many."""
    ended = Signup.objects.filter(status=SignupStatus.OFFERED, offer_ends_at__lte=now)
    occasions = Occasion.objects.filter(pk__in=ended.values("occasion_id"))
    return sum(_lapse_offers_of(occasion=occasion, now=now) for occasion in occasions)


@in_turn
def _lapse_offers_of(*, occasion: Occasion, now: datetime) -> int:
    occasion = locking.lock_occasion(occasion.pk)
    ended = Signup.objects.filter(
        occasion=occasion, status=SignupStatus.OFFERED, offer_ends_at__lte=now
    ).update(status=SignupStatus.LAPSED)
    fill_places(occasion=occasion, now=now)
    return ended


def fill_all_places(*, now: datetime) -> int:
    """This function will serve every waiting list that has room, whatever made the room."""
    waiting = Signup.objects.filter(status=SignupStatus.WAITING)
    occasions = Occasion.objects.scheduled().upcoming(now).filter(pk__in=waiting.values("occasion_id"))
    return sum(fill_places(occasion=occasion, now=now) for occasion in occasions)


def _get_queue(occasion: Occasion) -> list[Signup]:
    """The waiting bookings in order, each with its number of `seats`."""
    seats = Count("places", filter=Q(places__cancelled_at__isnull=True))
    queue = Signup.objects.filter(occasion=occasion).queue().annotate(seats=seats)
    return list(queue.select_related("occasion"))


def _confirm(signup: Signup, *, now: datetime) -> None:
    signup.status, signup.offer_ends_at = SignupStatus.CONFIRMED, None
    signup.save(update_fields=["status", "offer_ends_at"])
    emails.queue_confirmation(signup=signup, now=now)
