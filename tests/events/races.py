"""Many people at one event at the same moment, each through the site's own forms."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence

from django.db import connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Mail
from events.enums import SignupStatus
from events.links import make_token
from events.locking import Busy
from events.models import Occasion, Signup
from events.waiting_list import fill_all_places, lapse_offers
from tests.events.booking import fill_in
from tests.factories import SignupFactory

PEOPLE = 50
TRIES = 100  # of one person who is told to try again in a moment: on a slow machine, again and again
PLACES = 10
WORKERS = 2
ROUNDS_OF_WORK = 10  # of each

Post = tuple[str, dict]  # address, and what the form holds


def run_at_once(acts: Sequence[Callable]) -> list:
    """Calls each function in a thread of its own, all started together; returns what they returned."""
    barrier = threading.Barrier(len(acts))
    answers = [None] * len(acts)

    def run(number: int) -> None:
        try:
            barrier.wait(timeout=60)
            answers[number] = try_until_free(acts[number])
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[number]) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def try_until_free(act: Callable) -> object:
    """Calls a function again as long as others keep the lock for too long: on a slow machine they do."""
    for _ in range(TRIES):
        try:
            return act()
        except Busy:
            continue
    raise Busy


def post(url: str, data: dict) -> int:
    """Sends a form until it is told something else than to try again; returns the answer's status."""
    client = Client(raise_request_exception=False)
    for _ in range(TRIES):
        status = client.post(url, data).status_code
        if status != 503:
            break
    return status


def post_at_once(posts: Sequence[Post]) -> list[int]:
    return run_at_once([lambda url=url, data=data: post(url, data) for url, data in posts])


def get_sign_ups(occasion: Occasion) -> list[Post]:
    """The forms of fifty people, each with an address of their own."""
    url, now = reverse("events:sign_up", args=[occasion.pk]), timezone.now()
    return [
        (url, fill_in(occasion, shown_at=now, email=f"person{number}.{occasion.pk}@example.org"))
        for number in range(PEOPLE)
    ]


def race(occasion: Occasion) -> list[int]:
    """Fifty people sign up for an event of ten places, of which five are free. Meanwhile three give their
    place back, two answer an offer, one with no, and two workers serve the waiting list.
    """
    now = timezone.now()
    confirmed = SignupFactory.create_batch(3, occasion=occasion)
    offer = {"waiting_since": now, "offered_at": now, "offer_ends_at": occasion.starts_at}
    offered = SignupFactory.create_batch(2, occasion=occasion, status=SignupStatus.OFFERED, **offer)
    leaving = [(reverse("events:place_cancel", args=[make_token(each)]), {}) for each in confirmed]
    answers = [
        (reverse("events:place_answer", args=[make_token(each)]), {"answer": answer})
        for each, answer in zip(offered, ("accept", "decline"), strict=True)
    ]
    posts = [*get_sign_ups(occasion), *leaving, *answers]
    acts = [lambda url=url, data=data: post(url, data) for url, data in posts]
    return run_at_once([*acts, *[work] * WORKERS])[: len(posts)]


def work() -> None:
    for _ in range(ROUNDS_OF_WORK):
        try_until_free(lambda: lapse_offers(now=timezone.now()))
        try_until_free(lambda: fill_all_places(now=timezone.now()))


def check_race(occasion: Occasion, statuses: Sequence[int]) -> None:
    """Exactly ten have a place or an offer, nobody is lost or doubled, and offers went to the first."""
    bookings = Signup.objects.filter(occasion=occasion)
    came = bookings.filter(email__startswith="person")
    served = came.filter(offered_at__isnull=False)
    waiting = bookings.queue()
    last_served = served.order_by("waiting_since", "pk").last()

    assert Counter(statuses) == {302: len(statuses)}
    assert occasion.get_places_taken() == PLACES
    assert came.live().count() == came.count() == PEOPLE
    assert waiting.count() == PEOPLE - PLACES + 1  # one of the ten accepted an offer made before
    assert last_served is None or get_turn(last_served) < get_turn(waiting.first())
    mails = Mail.objects.filter(subject_key__in=[f"signup:{booking.uuid}" for booking in came])
    assert Counter(mails.values_list("kind", flat=True)) == +Counter(
        confirmation=came.confirmed().count(),
        waiting=waiting.count() + served.count(),
        offer=served.count(),
    )


def read_occasion(pk: int) -> Occasion:
    """What stands in for locking.lock_occasion where a test takes the lock away."""
    return Occasion.objects.get(pk=pk)


def get_turn(booking: Signup) -> tuple:
    return booking.waiting_since, booking.pk
