"""Who came: noted once, taken back, and people who stand at the door without a booking."""

from datetime import timedelta

import pytest

from core.models import Mail
from events.access_needs import get_own_needs
from events.check_in import (
    CheckInNotOpenYet,
    NotExpected,
    check_in,
    find_guests,
    get_guests,
    take_walk_in,
    undo_check_in,
)
from events.enums import OccasionStatus, SignupStatus
from events.models import Place, Signup
from events.signup import DoorShut, NoRoom, Seat, cancel, change_booking, sign_up
from tests.events.booking import book
from tests.factories import OccasionFactory, SignupFactory, UserFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

STARTS = NOW + timedelta(days=14)
AT_THE_DOOR = STARTS - timedelta(minutes=5)


@pytest.fixture
def occasion():
    return OccasionFactory(starts_at=STARTS, capacity=4)


@pytest.fixture
def place(occasion):
    return book(occasion).places.get()


def walk_in(occasion, *, name="Noor", email="", now=AT_THE_DOOR):
    return take_walk_in(
        occasion=occasion, name=name, email=email, language="pl", added_by=UserFactory(), now=now
    )


def test_check_in_twice_notes_the_first_time_once(place):
    check_in(place=place, now=AT_THE_DOOR)
    check_in(place=place, now=AT_THE_DOOR + timedelta(seconds=1))

    assert Place.objects.get().came_at == AT_THE_DOOR


def test_undo_takes_it_back_and_may_come_twice(place):
    check_in(place=place, now=AT_THE_DOOR)

    undo_check_in(place=place, now=AT_THE_DOOR)
    undo_check_in(place=place, now=AT_THE_DOOR)

    assert Place.objects.get().came_at is None


def test_nobody_is_checked_in_more_than_two_hours_before(place):
    with pytest.raises(CheckInNotOpenYet):
        check_in(place=place, now=STARTS - timedelta(hours=2, seconds=1))

    check_in(place=place, now=STARTS - timedelta(hours=2))


def test_nobody_is_checked_in_to_what_is_cancelled(occasion, place):
    occasion.status = OccasionStatus.CANCELLED
    occasion.save()

    with pytest.raises(CheckInNotOpenYet):
        check_in(place=place, now=AT_THE_DOOR)


def test_place_given_back_meanwhile_is_not_checked_in(occasion, place):
    cancel(signup=place.signup, now=AT_THE_DOOR)

    for write in (check_in, undo_check_in):
        with pytest.raises(NotExpected):
            write(place=place, now=AT_THE_DOOR)
    assert Place.objects.get().came_at is None


def test_seat_of_a_booking_that_became_smaller_is_not_checked_in(occasion):
    signup = book(occasion, seats=2)
    second = signup.places.get(position=2)
    change_booking(signup=signup, seats=[Seat("Robin")], phone="", wants_news=False, now=NOW)

    with pytest.raises(NotExpected):
        check_in(place=second, now=AT_THE_DOOR)


@pytest.mark.parametrize("status", ["waiting", "offered", "declined", "lapsed"])
def test_booking_without_a_place_is_not_checked_in(occasion, status):
    signup = SignupFactory(occasion=occasion, status=status, offered_at=NOW)

    with pytest.raises(NotExpected):
        check_in(place=signup.places.get(), now=AT_THE_DOOR)


# The list


def test_list_has_everybody_with_a_place_by_name(occasion):
    sign_up(
        occasion=occasion,
        seats=[Seat("Zoë", ("bsl",), "By the window"), Seat("")],
        email="zoe@example.org",
        language="en",
        now=NOW,
    )
    sign_up(occasion=occasion, seats=[Seat("")], phone="01904 000000", language="en", now=NOW)
    book(occasion, email="robin@example.org")
    SignupFactory(occasion=occasion, status=SignupStatus.WAITING)
    SignupFactory(occasion=occasion, status=SignupStatus.CANCELLED)
    SignupFactory()

    guests = get_guests(occasion)

    assert [(guest.name, guest.has_needs) for guest in guests] == [
        ("A guest", False),
        ("Guest of Zoë", False),
        ("Robin", False),
        ("Zoë", True),
    ]


@pytest.mark.parametrize("people", [1, 30])
def test_list_takes_one_query(django_assert_num_queries, people):
    occasion = OccasionFactory()
    for _ in range(people):
        SignupFactory(occasion=occasion)

    with django_assert_num_queries(1):
        assert len(get_guests(occasion)) == people


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("zoe", ["Zoë Łaska"]),
        ("ZOË  łas", ["Zoë Łaska"]),
        ("a", ["Robin Sample", "Zoë Łaska"]),
        ("", ["Robin Sample", "Zoë Łaska"]),
        ("nobody", []),
    ],
)
def test_names_are_found_by_parts_and_without_accents(words, found):
    occasion = OccasionFactory()
    for name in ("Robin Sample", "Zoë Łaska"):
        Place.objects.create(signup=SignupFactory(occasion=occasion), position=2, chosen_name=name)
    guests = [guest for guest in get_guests(occasion) if "Guest" not in guest.name]

    assert [guest.name for guest in find_guests(guests, words)] == found


# Without a booking


def test_walk_in_has_a_place_and_is_here(occasion):
    place = walk_in(occasion)

    signup = Signup.objects.get()
    assert (signup.status, signup.is_walk_in, signup.language) == (SignupStatus.CONFIRMED, True, "pl")
    assert (place.chosen_name, place.came_at) == ("Noor", AT_THE_DOOR)
    assert [guest.is_walk_in for guest in get_guests(occasion)] == [True]
    assert not Mail.objects.exists()


def test_walk_in_with_an_address_gets_their_private_page(occasion):
    walk_in(occasion, email="Noor@Example.org")

    assert Mail.objects.get().kind == "confirmation"
    assert Signup.objects.get().email_normalised == "noor@example.org"


def test_walk_in_obeys_the_number_of_places(occasion):
    SignupFactory(occasion=occasion, seats=3)
    SignupFactory(occasion=occasion, status=SignupStatus.OFFERED, offered_at=NOW)

    with pytest.raises(NoRoom):
        walk_in(occasion)
    assert occasion.get_places_taken() == 4


def test_walk_in_takes_a_free_place_past_those_who_wait_elsewhere(occasion):
    SignupFactory(occasion=occasion, seats=3)
    SignupFactory(occasion=occasion, status=SignupStatus.WAITING)

    walk_in(occasion)

    assert occasion.get_places_taken() == 4


@pytest.mark.parametrize("minutes", [-16, 91])
def test_walk_in_comes_while_the_door_is_open(occasion, minutes):
    with pytest.raises(DoorShut):
        walk_in(occasion, now=STARTS + timedelta(minutes=minutes))


@pytest.mark.parametrize("minutes", [-15, 90])
def test_walk_in_may_come_after_sign_up_closed(occasion, minutes):
    occasion.signup_closes_at = NOW
    occasion.save()

    assert walk_in(occasion, now=STARTS + timedelta(minutes=minutes)).came_at


def test_address_that_has_a_place_already_gets_no_second_booking(occasion):
    booking = book(occasion, seats=2)
    check_in(place=booking.places.get(position=1), now=AT_THE_DOOR)

    place = walk_in(occasion, email="robin@example.org")
    again = walk_in(occasion, email="robin@example.org")

    assert (place.signup_id, place.position) == (booking.pk, 2)
    assert (again.position, again.came_at) == (1, AT_THE_DOOR)
    assert Signup.objects.count() == 1


@pytest.mark.parametrize("status", [SignupStatus.WAITING, SignupStatus.OFFERED])
def test_address_that_waits_gets_the_place_on_its_booking(occasion, status):
    booking = SignupFactory(
        occasion=occasion, status=status, offered_at=NOW, offer_ends_at=STARTS, email="robin@example.org"
    )

    place = walk_in(occasion, email="robin@example.org")

    booking.refresh_from_db()
    assert place.signup_id == booking.pk
    assert (booking.status, booking.offer_ends_at, booking.is_walk_in) == ("confirmed", None, False)


def test_address_that_waits_gets_no_place_where_none_is_free(occasion):
    SignupFactory(occasion=occasion, seats=3)
    SignupFactory(
        occasion=occasion, seats=2, status=SignupStatus.WAITING, email_normalised="robin@example.org"
    )

    with pytest.raises(NoRoom):
        walk_in(occasion, email="robin@example.org")


def test_walk_in_has_no_needs_written_down(occasion):
    assert get_own_needs(walk_in(occasion).signup) == {}
