"""Taking, changing and giving back places."""

from datetime import timedelta
from uuid import uuid4

import pytest
from allauth.account.models import EmailAddress
from django.db import IntegrityError

from core.models import Mail
from events.availability import MembersOnly, OccasionCancelled, OccasionOver, SignupClosed, SignupNotOpenYet
from events.enums import Audience, OccasionStatus, SignupStatus
from events.models import AccessNeed, Signup
from events.signup import (
    BookingEnded,
    FormUsedBefore,
    NoContactNoWaiting,
    NoRoom,
    Seat,
    cancel,
    change_booking,
    sign_up,
    verify,
)
from tests.events.booking import book, get_mail
from tests.factories import MemberFactory, OccasionFactory, SignupFactory, UserFactory

pytestmark = pytest.mark.django_db


def get_names(signup):
    return [place.chosen_name for place in signup.places.filter(cancelled_at__isnull=True)]


# Taking places


def test_sign_up_takes_the_seats_and_queues_the_message(now):
    occasion = OccasionFactory(capacity=3)

    signup = sign_up(
        occasion=occasion,
        seats=[Seat("Robin", ("bsl",), "Near the front"), Seat("A friend")],
        email="Robin@Example.org",
        phone="01904 000000",
        language="pl",
        heard="poster",
        wants_news=True,
        now=now,
    )

    signup.refresh_from_db()
    assert signup.status == SignupStatus.CONFIRMED
    assert (signup.email, signup.email_normalised) == ("Robin@Example.org", "robin@example.org")
    assert (signup.phone, signup.language, signup.heard, signup.wants_news) == (
        "01904 000000",
        "pl",
        "poster",
        True,
    )
    assert (signup.created_at, signup.consented_at, signup.verified_at) == (now, now, None)
    assert get_names(signup) == ["Robin", "A friend"]
    assert AccessNeed.objects.get().details == {"kinds": ["bsl"], "note": "Near the front"}
    assert occasion.get_places_taken() == 2
    assert (get_mail("confirmation").to, get_mail("confirmation").language) == ("Robin@Example.org", "pl")


def test_sign_up_puts_a_booking_that_does_not_fit_on_the_waiting_list_as_a_whole(now):
    occasion = OccasionFactory(capacity=2)
    SignupFactory(occasion=occasion)

    signup = book(occasion, seats=2)

    assert (signup.status, signup.waiting_since) == (SignupStatus.WAITING, now)
    assert occasion.get_places_taken() == 1
    assert [mail.kind for mail in Mail.objects.all()] == ["waiting"]


def test_sign_up_takes_a_place_past_a_waiting_booking_that_does_not_fit():
    occasion = OccasionFactory(capacity=2)
    SignupFactory(occasion=occasion)
    SignupFactory(occasion=occasion, status=SignupStatus.WAITING, seats=2)

    assert book(occasion).status == SignupStatus.CONFIRMED


def test_sign_up_does_not_overtake_a_waiting_booking_that_fits():
    occasion = OccasionFactory(capacity=2)
    SignupFactory(occasion=occasion)
    SignupFactory(occasion=occasion, status=SignupStatus.WAITING)

    assert book(occasion).status == SignupStatus.WAITING


def test_sign_up_counts_an_open_offer_as_taken(now):
    occasion = OccasionFactory(capacity=1)
    SignupFactory(occasion=occasion, status=SignupStatus.OFFERED, offered_at=now)

    assert book(occasion).status == SignupStatus.WAITING


def test_sign_up_has_room_for_everybody_without_a_capacity():
    occasion = OccasionFactory(capacity=None)
    SignupFactory(occasion=occasion, seats=3)

    assert book(occasion, seats=3).status == SignupStatus.CONFIRMED


def test_sign_up_takes_a_form_that_is_sent_twice_only_once():
    """C04"""
    occasion = OccasionFactory()
    form = uuid4()

    first = book(occasion, form_token=form)
    second = book(occasion, form_token=form)

    assert second == first
    assert Signup.objects.count() == 1
    assert Mail.objects.count() == 1


def test_sign_up_refuses_the_form_of_a_booking_that_was_given_back(now):
    """C06"""
    occasion = OccasionFactory()
    form = uuid4()
    cancel(signup=book(occasion, form_token=form), now=now)

    with pytest.raises(FormUsedBefore):
        book(occasion, form_token=form)

    assert book(occasion, form_token=uuid4()).status == SignupStatus.CONFIRMED


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("robin@example.org", "ROBIN@Example.ORG"),
        ("robin@bücher.example", "robin@xn--bcher-kva.example"),
    ],
)
def test_sign_up_keeps_one_booking_per_address_and_sends_its_message_again(first, second):
    occasion = OccasionFactory()
    booked = book(occasion, email=first)

    again = book(occasion, email=second, seats=3)

    assert again == booked
    assert Signup.objects.count() == 1
    assert list(Mail.objects.values_list("kind", "to")) == [("confirmation", first)] * 2


def test_sign_up_books_the_same_address_again_after_it_was_cancelled(now):
    occasion = OccasionFactory()
    first = cancel(signup=book(occasion), now=now)

    assert book(occasion) != first


def test_sign_up_takes_a_booking_without_contact_while_there_is_room():
    occasion = OccasionFactory(capacity=1)

    signup = book(occasion, email="")

    assert (signup.status, signup.email, signup.phone) == (SignupStatus.CONFIRMED, "", "")
    assert not Mail.objects.exists()


def test_sign_up_refuses_the_waiting_list_without_contact():
    occasion = OccasionFactory(capacity=1)
    book(occasion, email="")

    with pytest.raises(NoContactNoWaiting):
        book(occasion, email="")

    assert book(occasion, email="", phone="01904 000000").status == SignupStatus.WAITING


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [
        ({"status": OccasionStatus.CANCELLED}, OccasionCancelled),
        ({"past": True}, OccasionOver),
        ({"audience": Audience.MEMBERS}, MembersOnly),
    ],
)
def test_sign_up_refuses_what_is_not_open(facts, refusal):
    occasion = OccasionFactory(**facts)

    with pytest.raises(refusal):
        book(occasion)

    assert not Signup.objects.exists()
    assert not Mail.objects.exists()


def test_sign_up_allows_clocks_to_differ_by_a_minute_at_either_end(now):
    occasion = OccasionFactory(signup_opens_at=now, signup_closes_at=now + timedelta(days=1))
    a_minute, a_second = timedelta(minutes=1), timedelta(seconds=1)

    with pytest.raises(SignupNotOpenYet):
        book(occasion, now=now - a_minute - a_second)
    with pytest.raises(SignupClosed):
        book(occasion, now=occasion.signup_closes_at + a_minute + a_second)
    assert book(occasion, now=now - a_minute).status == SignupStatus.CONFIRMED
    late = book(occasion, now=occasion.signup_closes_at + a_minute, email="late@example.org")
    assert late.status == SignupStatus.CONFIRMED


def test_sign_up_looks_at_the_occasion_as_it_is_not_as_it_was_read(now):
    occasion = OccasionFactory(capacity=5)
    stale = type(occasion).objects.get(pk=occasion.pk)
    occasion.status = OccasionStatus.CANCELLED
    occasion.save()

    with pytest.raises(OccasionCancelled):
        book(stale)


def test_sign_up_lets_members_and_those_whom_an_editor_books_into_a_members_meeting():
    occasion = OccasionFactory(audience=Audience.MEMBERS)

    member = book(occasion, user=MemberFactory().user)
    phoned = book(occasion, email="", phone="01904 000000", added_by=UserFactory())

    assert (member.status, phoned.status) == (SignupStatus.CONFIRMED, SignupStatus.CONFIRMED)


def test_sign_up_links_an_account_by_its_own_verified_address_only(now):
    user = UserFactory(email="robin@example.org")
    EmailAddress.objects.create(user=user, email="robin@example.org", verified=True)

    own = book(OccasionFactory(), user=user)
    someone_elses = book(OccasionFactory(), user=user, email="sam@example.org")
    without = book(OccasionFactory(), user=user, email="")

    assert (own.user, own.verified_at) == (user, now)
    assert (someone_elses.user, someone_elses.verified_at) == (None, None)
    assert (without.user, without.verified_at) == (user, None)


def test_sign_up_links_an_earlier_booking_of_the_accounts_own_address(now):
    occasion = OccasionFactory()
    before = book(occasion)
    user = UserFactory(email="robin@example.org")
    EmailAddress.objects.create(user=user, email="robin@example.org", verified=True)

    assert book(occasion, user=user) == before
    before.refresh_from_db()
    assert (before.user, before.verified_at) == (user, now)


@pytest.mark.parametrize("seats", [0, 7])
def test_sign_up_knows_one_to_six_seats(seats):
    with pytest.raises(ValueError, match="1 to 6 seats"):
        book(OccasionFactory(), seats=seats)


# Changing them


def change(signup, now, *names, phone="", **kwargs):
    seats = [name if isinstance(name, Seat) else Seat(name) for name in names]
    return change_booking(signup=signup, seats=seats, phone=phone, wants_news=False, now=now, **kwargs)


def test_change_booking_replaces_names_needs_and_phone(now):
    signup = book(OccasionFactory(), seats=2)

    change(signup, now, Seat("Sam", ("captions",), ""), "Alex", phone="٠١٩٠٤ ٠٠٠٠٠٠")

    signup.refresh_from_db()
    assert get_names(signup) == ["Sam", "Alex"]
    assert signup.phone == "01904 000000"
    assert AccessNeed.objects.get().details == {"kinds": ["captions"], "note": ""}


def test_change_booking_deletes_a_need_that_is_taken_back(now):
    signup = change(book(OccasionFactory()), now, Seat("Robin", ("bsl",), ""))

    change(signup, now, "Robin")

    assert not AccessNeed.objects.exists()


def test_change_booking_gives_a_seat_back_to_the_waiting_list(now):
    occasion = OccasionFactory(capacity=2)
    signup = book(occasion, seats=2)
    change(signup, now, "Robin", Seat("Alex", ("bsl",), ""))
    waiting = book(occasion, email="sam@example.org")

    change(signup, now, "Robin")

    waiting.refresh_from_db()
    assert get_names(signup) == ["Robin"]
    assert waiting.status == SignupStatus.OFFERED
    assert occasion.get_places_taken() == 2
    assert not AccessNeed.objects.exists()


def test_change_booking_takes_a_free_seat_and_no_more(now):
    occasion = OccasionFactory(capacity=2)
    signup = book(occasion)

    change(signup, now, "Robin", "Alex")
    with pytest.raises(NoRoom):
        change(signup, now, "Robin", "Alex", "Sam")

    assert get_names(signup) == ["Robin", "Alex"]


def test_change_booking_takes_no_seat_that_somebody_waits_for(now):
    occasion = OccasionFactory(capacity=2)
    signup = book(occasion)
    SignupFactory(occasion=occasion, status=SignupStatus.WAITING)

    with pytest.raises(NoRoom):
        change(signup, now, "Robin", "Alex")


def test_change_booking_does_not_let_a_waiting_booking_grow(now):
    occasion = OccasionFactory(capacity=1)
    book(occasion)
    waiting = book(occasion, email="sam@example.org")

    with pytest.raises(NoRoom):
        change(waiting, now, "Sam", "Alex")


def test_change_booking_takes_no_more_seats_after_sign_up_closed(now):
    occasion = OccasionFactory(signup_closes_at=now)
    signup = book(occasion)
    later = now + timedelta(hours=1)

    with pytest.raises(SignupClosed):
        change(signup, later, "Robin", "Alex")

    change(signup, later, "Rob")
    assert get_names(signup) == ["Rob"]


def test_change_booking_refuses_what_has_ended(now):
    occasion = OccasionFactory()
    signup = cancel(signup=book(occasion), now=now)
    other = book(occasion, email="sam@example.org")

    with pytest.raises(BookingEnded):
        change(signup, now, "Robin")
    with pytest.raises(OccasionOver):
        change(other, occasion.ends_at + timedelta(seconds=1), "Robin")


# Giving them back


def test_cancel_frees_the_seats_deletes_needs_and_says_so(now):
    occasion = OccasionFactory(capacity=1)
    signup = sign_up(
        occasion=occasion, seats=[Seat("Robin", ("bsl",))], email="robin@example.org", language="en", now=now
    )

    cancelled = cancel(signup=signup, now=now)

    assert (cancelled.status, cancelled.cancelled_at) == (SignupStatus.CANCELLED, now)
    assert occasion.get_places_taken() == 0
    assert not AccessNeed.objects.exists()
    assert get_mail("cancelled").ics_method == "CANCEL"


def test_cancel_offers_the_seat_to_the_first_who_waits(now):
    occasion = OccasionFactory(capacity=1)
    signup = book(occasion)
    waiting = book(occasion, email="sam@example.org")

    cancel(signup=signup, now=now)

    waiting.refresh_from_db()
    assert waiting.status == SignupStatus.OFFERED
    assert get_mail("offer").to == "sam@example.org"


def test_cancel_twice_is_cancel_once(now):
    signup = book(OccasionFactory())

    cancel(signup=signup, now=now)
    cancel(signup=signup, now=now + timedelta(hours=1))

    signup.refresh_from_db()
    assert signup.cancelled_at == now
    assert Mail.objects.filter(kind="cancelled").count() == 1


def test_cancel_takes_a_waiting_booking_off_the_list_without_a_calendar_entry(now):
    occasion = OccasionFactory(capacity=1)
    book(occasion)
    waiting = book(occasion, email="sam@example.org")

    cancel(signup=waiting, now=now)

    assert not Signup.objects.queue().exists()
    assert get_mail("cancelled").ics == ""


def test_cancel_refuses_what_is_over():
    occasion = OccasionFactory()
    signup = book(occasion)

    with pytest.raises(OccasionOver):
        cancel(signup=signup, now=occasion.ends_at + timedelta(seconds=1))


def test_verify_notes_the_first_press_only(now):
    signup = book(OccasionFactory())
    by_phone = book(OccasionFactory(), email="", phone="01904 000000")

    verify(signup=signup, now=now)
    verify(signup=signup, now=now + timedelta(hours=1))
    verify(signup=by_phone, now=now)

    signup.refresh_from_db()
    by_phone.refresh_from_db()
    assert signup.verified_at == now
    assert by_phone.verified_at is None


def test_one_live_booking_per_address_holds_in_the_database():
    signup = book(OccasionFactory())

    with pytest.raises(IntegrityError):
        SignupFactory(occasion=signup.occasion, email="robin@example.org")
