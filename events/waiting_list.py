"""The waiting list: who is offered a freed place, and what comes of it.

With `events/signup.py` the only writer of bookings. The order of the list has one rule: SignupQuerySet.queue.
"""

from datetime import datetime, timedelta

from django.db.models import Count, Max, Q

from core.models import User
from events import emails, locking
from events.availability import OccasionCancelled, OccasionOver
from events.enums import SignupStatus, WaitingMode
from events.locking import in_turn
from events.models import AccessNeed, Occasion, Signup, WaitingMove
from events.offer_times import get_last_moment, get_offer_end

LEAST_STEP = timedelta(microseconds=1)  # what the database tells apart


class NothingOffered(Exception):
    """This booking has no offer to answer."""


class OfferEnded(Exception):
    """The time to answer is over; the place goes to the next."""


class NotWaiting(Exception):
    """This booking is not on the waiting list, or no longer."""


class NoPlaceFree(Exception):
    """So many seats are not free. Raise the number of places first."""


class ReasonMissing(Exception):
    """Somebody is served out of turn, and nothing says why."""


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


def get_turn(*, occasion: Occasion, now: datetime) -> datetime:
    """This function will return since when a booking that joins the list now counts as waiting: after all who
    joined before, served or not, though `now` was read before the lock and the clocks of two servers differ.
    Right only for an occasion that is locked. One query.
    """
    last = Signup.objects.filter(occasion=occasion).aggregate(last=Max("waiting_since"))["last"]
    return max(now, last) if last else now


@in_turn
def fill_places(*, occasion: Occasion, now: datetime) -> int:
    """This function will offer free seats to the first waiting bookings that fit, or give them where the
    occasion says so, with the messages. Returns how many bookings it served.

    A larger booking ahead keeps its position. Who has no e-mail is always offered: somebody must ring.
    Nothing happens in the last two hours before the start.
    """
    occasion = locking.lock_occasion(occasion.pk)
    if occasion.is_cancelled or now >= get_last_moment(occasion):
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
            _offer(signup, now=now)
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
    _end(signup, SignupStatus.DECLINED)
    fill_places(occasion=occasion, now=now)
    return signup


def lapse_offers(*, now: datetime) -> int:
    """This function will end the offers nobody answered in time, say so by mail, and pass the places on.
    Returns how many.
    """
    ended = Signup.objects.filter(status=SignupStatus.OFFERED, offer_ends_at__lte=now)
    # People were told that a cancelled event does not take place; nothing runs out there
    occasions = Occasion.objects.scheduled().filter(pk__in=ended.values("occasion_id"))
    return sum(_lapse_offers_of(occasion=occasion, now=now) for occasion in occasions)


@in_turn
def _lapse_offers_of(*, occasion: Occasion, now: datetime) -> int:
    occasion = locking.lock_occasion(occasion.pk)
    if occasion.is_cancelled:
        return 0
    ended = list(occasion.signups.filter(status=SignupStatus.OFFERED, offer_ends_at__lte=now))
    for signup in ended:
        _end(signup, SignupStatus.LAPSED)
        if now < occasion.starts_at:
            emails.queue_lapsed(signup=signup, now=now)
    fill_places(occasion=occasion, now=now)
    return len(ended)


@in_turn
def shorten_offers(*, occasion: Occasion) -> int:
    """This function will keep open offers within the rule where the start came nearer: none is open in the
    last two hours. Returns how many end earlier now.
    """
    occasion = locking.lock_occasion(occasion.pk)
    last_moment = get_last_moment(occasion)
    too_long = occasion.signups.filter(status=SignupStatus.OFFERED, offer_ends_at__gt=last_moment)
    return too_long.update(offer_ends_at=last_moment)


def fill_all_places(*, now: datetime) -> int:
    """This function will serve every waiting list that has room, whatever made the room."""
    waiting = Signup.objects.filter(status=SignupStatus.WAITING)
    occasions = Occasion.objects.scheduled().upcoming(now).filter(pk__in=waiting.values("occasion_id"))
    return sum(fill_places(occasion=occasion, now=now) for occasion in occasions)


@in_turn
def move(*, signup: Signup, to_position: int, reason: str, moved_by: User, now: datetime) -> Signup:
    """This function will put a waiting booking at another position of the list, and note who did so and why.

    Position 1 is next; one beyond the end is the end. Where nothing changes, nothing is noted.
    Raises ReasonMissing, NotWaiting, OccasionCancelled, OccasionOver and Busy.
    """
    if not reason:
        raise ReasonMissing
    occasion = _lock_for_hand(signup, now=now)
    queue = _get_queue(occasion)
    from_position = next((n for n, each in enumerate(queue, start=1) if each.pk == signup.pk), None)
    if from_position is None:
        raise NotWaiting
    to_position = min(to_position, len(queue))
    signup = queue[from_position - 1]
    if to_position == from_position:
        return signup
    turns = [each.waiting_since for each in queue]
    queue.insert(to_position - 1, queue.pop(from_position - 1))
    _give_turns(queue, turns)
    WaitingMove.objects.create(
        signup=signup,
        moved_by=moved_by,
        moved_at=now,
        from_position=from_position,
        to_position=to_position,
        reason=reason,
    )
    return signup


@in_turn
def give_place(*, signup: Signup, given_by: User, reason: str = "", now: datetime) -> Signup:
    """This function will give a waiting booking its seats at once, where so many are free, and tell the
    person. Giving twice is giving once.

    In the last two hours, when nothing is offered any more, the host gives places to whomever they reach.
    Before that it is out of turn: it needs a reason, which is noted with who did it.
    Raises ReasonMissing, NotWaiting, NoPlaceFree, OccasionCancelled, OccasionOver and Busy.
    """
    occasion = _lock_for_hand(signup, now=now)
    if not reason and now < get_last_moment(occasion):
        raise ReasonMissing
    signup = Signup.objects.select_related("occasion").get(pk=signup.pk)
    if signup.status == SignupStatus.CONFIRMED:
        return signup
    if signup.status != SignupStatus.WAITING:
        raise NotWaiting
    left = get_places_left(occasion)
    if left is not None and signup.places.filter(cancelled_at__isnull=True).count() > left:
        raise NoPlaceFree
    if reason:
        WaitingMove.objects.create(
            signup=signup,
            moved_by=given_by,
            moved_at=now,
            from_position=signup.get_position(),
            to_position=None,
            reason=reason,
        )
    _confirm(signup, now=now)
    return signup


def _get_queue(occasion: Occasion) -> list[Signup]:
    """The waiting bookings in order, each with its number of `seats`."""
    seats = Count("places", filter=Q(places__cancelled_at__isnull=True))
    queue = Signup.objects.filter(occasion=occasion).queue().annotate(seats=seats)
    return list(queue.select_related("occasion"))


def _give_turns(queue: list[Signup], turns: list[datetime]) -> None:
    """Lets the bookings wait in this order, with the turns there were; equal ones are put a step apart."""
    spread = turns[:1]
    for turn in turns[1:]:
        spread.append(max(turn, spread[-1] + LEAST_STEP))
    for signup, turn in zip(queue, spread, strict=True):
        signup.waiting_since = turn
    Signup.objects.bulk_update(queue, ["waiting_since"])


def _lock_for_hand(signup: Signup, *, now: datetime) -> Occasion:
    """Locks what somebody of the staff wants to change by hand, if there is still something to change."""
    occasion = locking.lock_occasion(signup.occasion_id)
    if occasion.is_cancelled:
        raise OccasionCancelled
    if occasion.is_over(now):
        raise OccasionOver
    return occasion


def _offer(signup: Signup, *, now: datetime) -> None:
    signup.status, signup.offered_at = SignupStatus.OFFERED, now
    signup.offer_ends_at = get_offer_end(occasion=signup.occasion, now=now)
    signup.save(update_fields=["status", "offered_at", "offer_ends_at"])
    emails.queue_offer(signup=signup, now=now)


def _end(signup: Signup, status: SignupStatus) -> None:
    signup.status = status
    signup.save(update_fields=["status"])
    AccessNeed.objects.filter(place__signup=signup).delete()  # nobody has to know any more


def _confirm(signup: Signup, *, now: datetime) -> None:
    signup.status, signup.offer_ends_at = SignupStatus.CONFIRMED, None
    signup.save(update_fields=["status", "offer_ends_at"])
    emails.queue_confirmation(signup=signup, now=now)
