"""The life of one event: whatever people and staff do, in whatever order, nobody is lost, passed over or left
untold, and no place is given twice.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.db import transaction
from django.db.models import Count, Q
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core.models import Mail
from events import check_in, emails, occasions, signup, waiting_list
from events.availability import OccasionCancelled, OccasionOver, SignupClosed
from events.enums import HOLDING_STATUSES, LIVE_STATUSES, SignupStatus, WaitingMode
from events.models import Signup
from events.offer_times import get_last_moment
from tests.events.booking import ROBIN
from tests.factories import OccasionFactory, UserFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

FEWER = settings(
    max_examples=30,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,  # the same lives each time: what fails here fails everywhere
    database=None,
    suppress_health_check=list(HealthCheck),  # a database is slow, and that is no fault of the strategies
)
# To see that a planted fault is found, its shortest story is not needed
FIND = settings(FEWER, max_examples=200, phases=[Phase.generate], report_multiple_bugs=False)

PEOPLE = [f"person{number}@example.org" for number in range(8)]
CONTACTS = st.sampled_from(["", "01904 000000", *PEOPLE])
# Most events of these lives are small and full: there happens more
SEATS = st.sampled_from([1, 1, 1, 1, 1, 2, 2, 3, 6])
NUMBERS = st.integers(0, 99)
CAPACITIES = st.sampled_from([1, 2, 2, 3, 3, 4, 5, None])
MESSAGES = {
    SignupStatus.CONFIRMED: "confirmation",
    SignupStatus.WAITING: "waiting",
    SignupStatus.OFFERED: "offer",
    SignupStatus.LAPSED: "lapsed",
    SignupStatus.CANCELLED: "cancelled",
    SignupStatus.DECLINED: None,  # they pressed "no" themselves, and their page says so
}
OVER = (OccasionCancelled, OccasionOver)


@dataclass(frozen=True)
class Standing:
    """How one booking stands."""

    uuid: UUID
    email: str
    status: str
    seats: int
    turn: tuple[datetime, int] | None
    offer_ends_at: datetime | None

    @property
    def is_live(self) -> bool:
        return self.status in LIVE_STATUSES


class EventLife(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.life = transaction.atomic()
        self.life.__enter__()
        self.now = NOW
        self.steps = 0
        self.staff = UserFactory()
        self.before: dict[int, Standing] = {}
        self.mails: Counter = Counter()
        self.forget()

    def teardown(self):
        transaction.set_rollback(True)
        self.life.__exit__(None, None, None)

    def forget(self):
        """What the last step did by itself, for the checks after it."""
        self.may_end: set[int] = set()
        self.by_hand: set[int] = set()
        self.also_told: Counter = Counter()

    # What happens

    @initialize(
        capacity=CAPACITIES,
        mode=st.sampled_from([WaitingMode.OFFER, WaitingMode.OFFER, WaitingMode.OFFER, WaitingMode.GIVE]),
        crowd=st.lists(SEATS, min_size=4, max_size=6),
    )
    def announce(self, capacity, mode, crowd):
        starts_at = NOW + timedelta(days=30)
        self.occasion = OccasionFactory(capacity=capacity, waiting_mode=mode, starts_at=starts_at)
        for seats, contact in zip(crowd, PEOPLE, strict=False):
            self.book(seats, contact)
            self.nothing_is_broken()

    @rule(seats=SEATS, contact=CONTACTS)
    def sign_up(self, seats, contact):
        is_email = "@" in contact
        booked = self.find_live(contact) if is_email else None
        try:
            booking = self.book(seats, contact)
        except signup.NoContactNoWaiting:
            assert not contact
            return
        except (*OVER, SignupClosed):
            assert self.is_cancelled or self.now > self.occasion.starts_at
            return
        if booked:
            assert booking.pk == booked
            self.also_told += self.get_mails() - self.mails  # once more, as often as the day's limit lets
            assert self.also_told.total() <= 1

    @rule(number=NUMBERS, seats=SEATS)
    def change(self, number, seats):
        booking = self.pick(number, *LIVE_STATUSES)
        try:
            signup.change_booking(
                signup=self.get(booking), seats=[ROBIN] * seats, phone="", wants_news=False, now=self.now
            )
        except (signup.NoRoom, signup.BookingEnded, SignupClosed, *OVER):
            assert self.look() == self.before

    @rule(number=NUMBERS)
    def cancel(self, number):
        booking = self.pick(number, SignupStatus.CONFIRMED)
        try:
            signup.cancel(signup=self.get(booking), now=self.now)
        except OccasionOver:
            return
        self.may_end.add(booking)
        assert not self.get(booking).is_live

    @rule(number=NUMBERS)
    def accept(self, number):
        booking = self.pick(number, SignupStatus.OFFERED)
        try:
            accepted = waiting_list.accept_offer(signup=self.get(booking), now=self.now)
        except waiting_list.NothingOffered:
            assert self.is_cancelled or self.before[booking].status != SignupStatus.OFFERED
        except waiting_list.OfferEnded:
            ended = self.before[booking]
            assert ended.status == SignupStatus.LAPSED or ended.offer_ends_at <= self.now
        else:
            assert accepted.status == SignupStatus.CONFIRMED

    @rule(number=NUMBERS)
    def decline(self, number):
        booking = self.pick(number, SignupStatus.OFFERED)
        try:
            waiting_list.decline_offer(signup=self.get(booking), now=self.now)
        except waiting_list.NothingOffered:
            return
        self.may_end.add(booking)

    @rule(hours=st.sampled_from([1, 13, 49]), works=st.booleans())
    def pass_time(self, hours, works):
        self.now += timedelta(hours=hours)
        if works:
            self.run_worker()

    @rule(number=NUMBERS, answers=st.lists(st.sampled_from(["yes", "no", "nothing"]), min_size=1, max_size=3))
    def pass_a_place_on(self, number, answers):
        """Somebody gives their place back, and those who are offered it answer, or do not."""
        self.cancel(number)
        self.nothing_is_broken()
        for answer in answers:
            if not (ends := self.get_offer_ends()):
                break
            if answer == "nothing":
                self.now = max(self.now, min(ends))
                self.run_worker()
            else:
                (self.accept if answer == "yes" else self.decline)(number)
            self.nothing_is_broken()

    @precondition(lambda self: self.steps > 14)
    @rule(minutes=st.sampled_from([4000, 1000, 110, 10]))
    def come_near_the_start(self, minutes):
        self.now = max(self.now, self.occasion.starts_at - timedelta(minutes=minutes))

    def run_worker(self):
        if not self.is_cancelled:
            self.may_end |= {
                pk
                for pk, each in self.before.items()
                if each.status == SignupStatus.OFFERED and each.offer_ends_at <= self.now
            }
        ending = set(self.may_end)
        waiting_list.lapse_offers(now=self.now)
        waiting_list.fill_all_places(now=self.now)
        assert all(self.get(pk).status == SignupStatus.LAPSED for pk in ending)

    @precondition(lambda self: not self.is_cancelled)
    @rule(capacity=CAPACITIES)
    def set_capacity(self, capacity):
        self.occasion.capacity = capacity
        occasions.save_occasion(occasion=self.occasion, now=self.now)

    @rule(number=NUMBERS, position=st.integers(1, 5))
    def move(self, number, position):
        booking = self.pick(number, SignupStatus.WAITING)
        try:
            waiting_list.move(
                signup=self.get(booking),
                to_position=position,
                reason="Travels far",
                moved_by=self.staff,
                now=self.now,
            )
        except (waiting_list.NotWaiting, *OVER):
            assert self.look() == self.before
            return
        queue = get_queue(self.look())
        assert queue.index(booking) == min(position, len(queue)) - 1, "moved elsewhere"
        assert [pk for pk in queue if pk != booking] == [pk for pk in get_queue(self.before) if pk != booking]

    @rule(number=NUMBERS)
    def give_place(self, number):
        booking = self.pick(number, SignupStatus.WAITING)
        try:
            waiting_list.give_place(
                signup=self.get(booking), given_by=self.staff, reason="Travels far", now=self.now
            )
        except (waiting_list.NotWaiting, waiting_list.NoPlaceFree, *OVER):
            assert self.look() == self.before
            return
        self.by_hand.add(booking)

    @precondition(lambda self: self.steps > 18)
    @rule(contact=st.sampled_from(["", *PEOPLE]))
    def walk_in(self, contact):
        try:
            place = check_in.take_walk_in(
                occasion=self.occasion,
                name="Robin",
                email=contact,
                language="en",
                added_by=self.staff,
                now=self.now,
            )
        except signup.DoorShut:
            assert not self.occasion.is_door_open(self.now)
            return
        except signup.NoRoom:
            assert self.look() == self.before
            return
        self.by_hand.add(place.signup_id)

    @precondition(lambda self: self.steps > 20)
    @rule()
    def cancel_event(self):
        try:
            occasions.cancel_occasion(occasion=self.occasion, reason="Snow", now=self.now)
        except (occasions.AlreadyCancelled, OccasionOver):
            return
        self.occasion.refresh_from_db()
        live = (each for each in self.before.values() if each.is_live and each.email)
        self.also_told += Counter((each.uuid, "occasion_cancelled") for each in live)

    # What holds after each step

    @invariant()
    def nothing_is_broken(self):
        before, after = self.before, self.look()
        self.check_capacity(before, after)
        self.check_order(before, after)
        self.check_nobody_is_overtaken(before, after)
        self.check_nobody_is_lost(before, after)
        self.check_everybody_is_told(before, after)
        self.steps += 1
        self.before = after
        self.forget()

    def check_capacity(self, before, after):
        taken = count_taken(after)
        raised = taken > count_taken(before)
        assert not raised or self.capacity is None or taken <= self.capacity, "places taken above capacity"

    def check_order(self, before, after):
        """Whoever was served is exactly whom the rule names: the first that fits, as far as places go."""
        queue = [pk for pk in get_queue(before) if pk not in self.by_hand and after[pk].is_live]
        served = [pk for pk in queue if after[pk].status in HOLDING_STATUSES]
        free = self.count_free(after, add=sum(after[pk].seats for pk in served))
        expected = []
        for pk in queue if self.may_offer else []:
            if after[pk].seats <= free:
                expected.append(pk)
                free -= after[pk].seats
        assert served == expected, "freed places offered out of order, or not at all"
        if self.may_offer:
            assert not any(after[pk].seats <= free for pk in get_queue(after)), "a place that lies idle"

    def check_nobody_is_overtaken(self, before, after):
        """Nobody takes seats at once while somebody waits for whom they are enough."""
        free = self.count_free(before)
        for pk, each in after.items():
            had = before[pk].seats if pk in before else 0
            is_new = pk not in before or before[pk].status == SignupStatus.CONFIRMED
            takes = each.status == SignupStatus.CONFIRMED and is_new and each.seats > had
            if takes and pk not in self.by_hand:
                assert not any(before[other].seats <= free for other in get_queue(before)), "overtaken"

    def check_nobody_is_lost(self, before, after):
        for pk, each in before.items():
            if each.is_live and pk not in self.may_end:
                assert after[pk].is_live, "a live booking was lost"
                assert after[pk].seats > 0
        addresses = Counter(each.email for each in after.values() if each.is_live and each.email)
        assert all(count == 1 for count in addresses.values()), "two live bookings of one address"

    def check_everybody_is_told(self, before, after):
        expected = Counter(self.also_told)
        for pk, each in after.items():
            was = before[pk].status if pk in before else None
            too_late = each.status == SignupStatus.LAPSED and self.now >= self.occasion.starts_at
            if each.email and each.status != was and MESSAGES[each.status] and not too_late:
                expected[(each.uuid, MESSAGES[each.status])] += 1
        mails = self.get_mails()
        assert mails - self.mails == expected, "a change without a message, or with two"
        self.mails = mails

    # What there is

    @property
    def capacity(self) -> int | None:
        return self.occasion.capacity

    @property
    def is_cancelled(self) -> bool:
        return self.occasion.is_cancelled

    @property
    def may_offer(self) -> bool:
        return not self.is_cancelled and self.now < get_last_moment(self.occasion)

    def book(self, seats, contact) -> Signup:
        is_email = "@" in contact
        return signup.sign_up(
            occasion=self.occasion,
            seats=[ROBIN] * seats,
            email=contact if is_email else "",
            phone="" if is_email else contact,
            language="en",
            now=self.now,
        )

    def pick(self, number, *statuses) -> int:
        """A booking of such a status; now and then another one, to see that it is refused."""
        fitting = [pk for pk, each in self.before.items() if each.status in statuses]
        choice = list(self.before) if number % 7 == 6 or not fitting else fitting
        return choice[number % len(choice)]

    def get_offer_ends(self) -> list[datetime]:
        return [each.offer_ends_at for each in self.before.values() if each.status == SignupStatus.OFFERED]

    def get(self, pk) -> Signup:
        return Signup.objects.get(pk=pk)

    def look(self) -> dict[int, Standing]:
        seats = Count("places", filter=Q(places__cancelled_at=None))
        return {
            row.pk: Standing(
                row.uuid,
                row.email_normalised,
                row.status,
                row.seats,
                (row.waiting_since, row.pk) if row.status == SignupStatus.WAITING else None,
                row.offer_ends_at,
            )
            for row in Signup.objects.filter(occasion=self.occasion).annotate(seats=seats).order_by("pk")
        }

    def find_live(self, email) -> int | None:
        return next((pk for pk, each in self.before.items() if each.is_live and each.email == email), None)

    def count_free(self, standings, add=0) -> float:
        return float("inf") if self.capacity is None else self.capacity - count_taken(standings) + add

    def get_mails(self) -> Counter:
        return Counter(
            (UUID(key.removeprefix("signup:")), kind)
            for key, kind in Mail.objects.values_list("subject_key", "kind")
        )


def get_queue(standings) -> list[int]:
    waiting = [pk for pk, each in standings.items() if each.status == SignupStatus.WAITING]
    return sorted(waiting, key=lambda pk: standings[pk].turn)


def count_taken(standings) -> int:
    return sum(each.seats for each in standings.values() if each.status in HOLDING_STATUSES)


def test_no_life_of_an_event_breaks_a_promise():
    run_state_machine_as_test(EventLife, settings=FEWER)


def always_room(**_):
    return True


def get_queue_backwards(occasion, get_queue=waiting_list._get_queue):
    return get_queue(occasion)[::-1]


def move_nobody(**_):
    raise waiting_list.NotWaiting


def say_nothing(**_):
    return None


@pytest.mark.parametrize(
    ("module", "faults", "words"),
    [
        (signup, {"has_room": always_room}, "places taken above capacity"),
        (waiting_list, {"get_places_left": lambda occasion: 1}, "above capacity|out of order|overtaken"),
        (waiting_list, {"_get_queue": get_queue_backwards, "move": move_nobody}, "out of order"),
        (waiting_list, {"_get_queue": get_queue_backwards}, "out of order|moved elsewhere"),
        (signup, {"fill_places": say_nothing}, "or not at all"),
        (emails, {"queue_lapsed": say_nothing}, "a change without a message"),
    ],
)
def test_a_planted_fault_is_found(monkeypatch, module, faults, words):
    """The test of the test."""
    for name, fault in faults.items():
        monkeypatch.setattr(module, name, fault)

    with pytest.raises(AssertionError, match=words):
        run_state_machine_as_test(EventLife, settings=FIND)
