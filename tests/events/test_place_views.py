"""The private page of a booking, and the door to the meeting."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from core.models import Mail
from events.claim_links import make_claim_token
from events.enums import OccasionStatus, SignupStatus
from events.links import make_token
from events.models import (
    AccessNeed,
    AccessPromise,
    Answer,
    ExpensesClaim,
    ExpensesDesk,
    Joining,
    Question,
    Signup,
)
from events.signup import Seat, cancel, sign_up, verify
from events.waiting_list import lapse_offers
from tests.events.booking import book, make_public_occasion
from tests.factories import OccasionFactory, OrganisationFactory, SignupFactory, VenueFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

SECRET = "https://meet.example.org/secret-room"
VIEWS = ["place", "place_change", "place_cancel", "place_erase", "place_calendar", "join"]
POSTS = ["place_confirm", "place_answer", "place_cancel"]


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def occasion(event_index):
    occasion = make_public_occasion(event_index, capacity=2)
    Joining.objects.create(
        occasion=occasion, details={"url": SECRET, "phone": "01904 111111", "note": "Say who you are."}
    )
    return occasion


@pytest.fixture
def signup(occasion):
    return book(occasion)


@pytest.fixture
def known(signup):
    """A booking whose address somebody has answered from."""
    return verify(signup=signup, now=NOW)


@pytest.fixture
def offered(occasion):
    """A booking that was offered the one place that another gave back."""
    first = book(occasion, email="first@example.org", seats=2)
    waiting = book(occasion)
    cancel(signup=first, now=NOW)
    return Signup.objects.get(pk=waiting.pk)


def get_url(signup, name="place"):
    return reverse(f"events:{name}", args=[make_token(signup)])


def get_page(client, signup, name="place"):
    return client.get(get_url(signup, name)).content.decode()


def at_the_door(occasion, minutes=-15):
    return time_machine.travel(occasion.starts_at + timedelta(minutes=minutes), tick=False)


# Who gets in, and what leaves


@pytest.mark.parametrize("name", VIEWS)
def test_wrong_link_opens_nothing(client, signup, name):
    url = get_url(signup, name).replace("-1~", "-2~")

    response = client.get(url)

    assert response.status_code == 404
    assert "This link opens nothing" in response.content.decode()
    assert "Letting go" not in response.content.decode()


@pytest.mark.parametrize("name", VIEWS)
def test_private_answers_are_kept_by_nobody(client, signup, name):
    response = client.get(get_url(signup, name))

    assert response["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize("name", [*VIEWS, "place_confirm", "place_answer"])
def test_opening_changes_nothing(client, offered, name):
    """C22: a mail scanner follows links, and gives nothing back by it."""
    before = Signup.objects.filter(pk=offered.pk).values().get()

    client.get(get_url(offered, name), {"answer": "accept"})
    client.head(get_url(offered, name))

    assert Signup.objects.filter(pk=offered.pk).values().get() == before


@pytest.mark.parametrize("name", POSTS)
def test_buttons_work_without_cookies(signup, name):
    client = Client(enforce_csrf_checks=True)

    response = client.post(get_url(signup, name), {"name_1": "Robin"})

    assert response.status_code == 302
    signup.refresh_from_db()
    assert signup.verified_at == NOW


@pytest.mark.parametrize("count", [1, 6])
def test_page_makes_seven_queries_however_many_come(client, known, django_assert_num_queries, count):
    for position in range(2, count + 1):
        place = known.places.create(position=position, chosen_name="Sam")
        AccessNeed.objects.create(place=place, details={"kinds": ["bsl"], "note": ""}, changed_at=NOW)
    client.get(get_url(known))

    with django_assert_num_queries(7):
        client.get(get_url(known))


# The page


def test_page_says_when_where_who_and_what_they_need(client, occasion):
    signup = sign_up(
        occasion=occasion,
        seats=[Seat("Robin", ("bsl",), "Near the front"), Seat("Sam")],
        email="robin@example.org",
        language="en",
        now=NOW,
    )
    verify(signup=signup, now=NOW)

    page = get_page(client, signup)

    for words in (
        "You have 2 places",
        "Letting go",
        "Tuesday 8 December 2026",
        "12:00 to 13:30",
        "<bdi>Robin</bdi>",
        "<bdi>Sam</bdi>",
        "British Sign Language interpreter, ",
        "Near the front",
        "You can join from Tuesday 8 December at 11:45.",
    ):
        assert words in page
    assert "robin@example.org" not in page


def test_page_names_nobody_before_somebody_said_that_it_is_theirs(client, occasion):
    """C09: the address may have been mistyped, and the message gone to a stranger."""
    signup = sign_up(
        occasion=occasion,
        seats=[Seat("Canary", ("bsl",), "Near the canary"), Seat("Sam Canary")],
        email="robin@example.org",
        language="en",
        now=NOW,
    )

    page = get_page(client, signup)
    change = client.get(get_url(signup, "place_change"), follow=True)

    assert "canary" not in page.lower()
    assert "British Sign Language" not in page
    assert "r***@example.org" in page
    assert "2 people. Names and needs are shown once you have pressed" in page
    assert change.redirect_chain == [(get_url(signup) + "?done=who", 302)]
    assert "First tell us that this booking is yours" in change.content.decode()
    assert "canary" not in change.content.decode().lower()

    client.post(get_url(signup, "place_confirm"))

    assert "Near the canary" in get_page(client, signup)


def test_page_names_them_at_once_to_who_gave_no_address(client, occasion):
    signup = book(occasion, email="", phone="01904 000000")

    assert "<bdi>Robin</bdi>" in get_page(client, signup)


def test_page_says_the_position_on_the_waiting_list(client, occasion):
    SignupFactory(occasion=occasion, seats=2)
    book(occasion, email="first@example.org")
    second = book(occasion, email="second@example.org")

    assert "You are number 2 on the list." in get_page(client, second)


def test_page_of_a_cancelled_event_says_why(client, occasion, signup):
    occasion.status, occasion.cancelled_because = OccasionStatus.CANCELLED, "The hall is flooded."
    occasion.save()

    page = get_page(client, signup)

    assert "Cancelled: this event will not take place" in page
    assert "The hall is flooded." in page
    assert "/change/" not in page


def test_page_works_when_the_event_is_unpublished_and_after_it(client, occasion, signup):
    occasion.pages.get().unpublish()

    assert "You have a place" in get_page(client, signup)
    with at_the_door(occasion, minutes=91):
        page = get_page(client, signup)
    assert "This event is over" in page
    assert "/cancel/" not in page


def test_confirm_notes_that_our_messages_arrive(client, signup):
    assert "Yes, this is me" in get_page(client, signup)

    response = client.post(get_url(signup, "place_confirm"), follow=True)

    assert "We know now that our messages reach you." in response.content.decode()
    assert "Yes, this is me" not in response.content.decode()


# Offers


def test_offer_is_accepted_with_one_press(client, offered):
    """C09: the link is the key, in whatever browser."""
    assert "We hold it for you until Thursday 26 November at 12:00." in get_page(client, offered)

    response = client.post(get_url(offered, "place_answer"), {"answer": "accept"}, follow=True)

    assert "The place is yours." in response.content.decode()
    offered.refresh_from_db()
    assert (offered.status, offered.verified_at) == (SignupStatus.CONFIRMED, NOW)


def test_offer_is_declined_with_one_press(client, offered):
    response = client.post(get_url(offered, "place_answer"), {"answer": "decline"}, follow=True)

    assert "You declined the offer" in response.content.decode()
    assert "Sign up again" in response.content.decode()
    offered.refresh_from_db()
    assert offered.status == SignupStatus.DECLINED


def test_offer_that_ran_out_says_so(client, offered):
    """C09"""
    with time_machine.travel(offered.offer_ends_at, tick=False):
        before = get_page(client, offered)
        response = client.post(get_url(offered, "place_answer"), {"answer": "accept"}, follow=True)
        lapse_offers(now=offered.offer_ends_at)
        after = get_page(client, offered)

    assert "The time to answer this offer is over." in response.content.decode()
    for page in (before, after):
        assert "Your offer ran out" in page
        assert "Yes, I take it" not in page


def test_answer_without_an_answer_changes_nothing(client, offered):
    client.post(get_url(offered, "place_answer"), {"answer": "perhaps"})

    offered.refresh_from_db()
    assert offered.status == SignupStatus.OFFERED


# Changing


def test_change_form_shows_what_stands(client, occasion):
    AccessPromise.objects.create(occasion=occasion, access="captions", state="confirmed")
    signup = sign_up(
        occasion=occasion,
        seats=[Seat("Robin", ("captions",), "Near the front")],
        email="robin@example.org",
        phone="01904 000000",
        language="en",
        now=NOW,
    )
    verify(signup=signup, now=NOW)

    page = get_page(client, signup, "place_change")

    for words in ('value="Robin"', "Near the front</textarea>", 'value="01904 000000"', 'checked="checked"'):
        assert words in page
    assert "Bring more people" in page


def test_change_saves_names_needs_and_phone(client, occasion, known):
    AccessPromise.objects.create(occasion=occasion, access="captions", state="confirmed")
    answers = {
        "name_1": "Rob",
        "needs_1": "captions",
        "name_2": "Sam",
        "note_2": "Tea",
        "phone": "01904 000000",
    }

    response = client.post(get_url(known, "place_change"), answers, follow=True)

    page = response.content.decode()
    assert "Your changes are saved." in page
    for words in ("You have 2 places", "<bdi>Rob</bdi>", "Live captions", "<bdi>Sam</bdi>", "Tea"):
        assert words in page


def test_change_says_when_there_is_no_room_and_keeps_what_was_typed(client, occasion, known):
    book(occasion, email="other@example.org")

    response = client.post(get_url(known, "place_change"), {"name_1": "Rob", "name_2": "Sam"})

    page = response.content.decode()
    assert "<title>Error: " in page
    assert '<a href="#id_name_2">There is no free place for another person at the moment</a>' in page
    assert 'value="Rob"' in page
    assert [place.chosen_name for place in known.places.all()] == ["Robin"]


def test_change_says_what_to_put_right(client, known):
    response = client.post(get_url(known, "place_change"), {"name_1": "", "phone": "soon"})

    page = response.content.decode()
    assert "To give back all places, cancel the booking" in page
    assert "Write a telephone number with its area code" in page


# Cancelling


def test_cancel_asks_once_and_then_gives_the_place_back(client, signup):
    assert "Give your place back?" in get_page(client, signup, "place_cancel")

    response = client.post(get_url(signup, "place_cancel"), follow=True)

    assert "You gave your place back" in response.content.decode()
    signup.refresh_from_db()
    assert signup.status == SignupStatus.CANCELLED
    assert Mail.objects.filter(kind="cancelled").count() == 1


@pytest.mark.parametrize("name", ["place_change", "place_cancel"])
def test_what_is_cancelled_leads_back_to_the_page(client, signup, name):
    cancel(signup=signup, now=NOW)

    for response in (client.get(get_url(signup, name)), client.post(get_url(signup, name))):
        assert response["Location"] == get_url(signup)


# All dates of a series


@pytest.fixture
def dates(event_index):
    """Three dates that somebody booked together, and one that is over."""
    starts = [NOW + timedelta(days=day) for day in (14, 42, 70, -14)]
    together = uuid4()
    return [
        SignupFactory(
            occasion=make_public_occasion(event_index, starts_at=start),
            booked_together=together,
            email="robin@example.org",
        )
        for start in starts
    ]


def test_page_leads_to_the_other_dates_booked_with_it(client, dates):
    page = get_page(client, dates[0])

    assert "The dates you booked together" in page
    for other in dates[1:3]:
        assert f'<a href="{get_url(other)}">' in page
    assert get_url(dates[3]) not in page


def test_booking_of_one_date_says_nothing_of_others(client, signup):
    assert "The dates you booked together" not in get_page(client, signup)
    assert "Give back all these dates" not in get_page(client, signup, "place_cancel")


def test_all_dates_are_given_back_with_one_press(client, dates):
    assert "Give back all these dates" in get_page(client, dates[1], "place_cancel")

    response = client.post(get_url(dates[1], "place_cancel"), {"dates": "all"}, follow=True)

    assert "Your places at all these dates are given back." in response.content.decode()
    statuses = [Signup.objects.get(pk=signup.pk).status for signup in dates]
    assert statuses == ["cancelled", "cancelled", "cancelled", "confirmed"]


def test_one_date_is_given_back_alone(client, dates):
    client.post(get_url(dates[1], "place_cancel"))

    statuses = [Signup.objects.get(pk=signup.pk).status for signup in dates]
    assert statuses == ["confirmed", "cancelled", "confirmed", "confirmed"]


# What the event asked


def test_page_says_what_was_answered(client, occasion, known):
    question = Question.objects.create(occasion=occasion, position=1, words="Soup or salad?", kind="text")
    Answer.objects.create(signup=known, question=question, words="Soup")

    page = get_page(client, known)

    assert "Soup or salad?" in page
    assert '<b dir="auto">Soup</b>' in page


# After the event


@pytest.fixture
def desk(occasion):
    agency = OrganisationFactory()
    occasion.lead_agency = agency
    occasion.save()
    return ExpensesDesk.objects.create(organisation=agency, role=Group.objects.create(name="Claims"))


def make_claim(signup, desk, state="received"):
    return ExpensesClaim.objects.create(
        occasion=signup.occasion,
        signup=signup,
        desk=desk,
        details={},
        state=state,
        created_at=NOW,
        changed_at=NOW,
    )


def get_steps(client, signup, *, minutes):
    with at_the_door(signup.occasion, minutes=minutes):
        response = client.get(get_url(signup))
    return {step.url.rpartition(signup.occasion.pages.get().slug)[2] for step in response.context["steps"]}


def test_page_offers_nothing_of_afterwards_before(client, occasion, signup, desk):
    assert get_steps(client, signup, minutes=-1500) == set()


def test_page_takes_claims_from_the_day_itself(client, signup, desk):
    assert get_steps(client, signup, minutes=-15) == {get_url(signup, "claim")}


def test_page_after_the_event_leads_to_survey_claim_pledge_and_aftercare(client, occasion, signup, desk):
    assert get_steps(client, signup, minutes=91) == {
        reverse("events:survey", args=[occasion.pk]),
        get_url(signup, "claim"),
        f"{reverse('events:pledge')}?event={occasion.pk}",
        f"{reverse('events:aftercare')}?event={occasion.pk}",
    }


def test_page_after_the_event_leads_to_what_was_heard_once_it_is_closed(client, occasion, signup):
    occasion.closed_at = occasion.ends_at
    occasion.save()
    booking = SignupFactory(occasion=occasion, status=SignupStatus.CANCELLED)

    assert "/heard/" in get_steps(client, signup, minutes=91)
    assert get_steps(client, booking, minutes=91) == {"/heard/"}


def test_page_says_nothing_of_afterwards_to_who_had_no_place(client, occasion, desk):
    signup = SignupFactory(occasion=occasion, status=SignupStatus.WAITING)

    assert get_steps(client, signup, minutes=91) == set()


def test_page_of_a_cancelled_event_offers_only_to_claim(client, occasion, signup, desk):
    occasion.status = OccasionStatus.CANCELLED
    occasion.save()

    assert get_steps(client, signup, minutes=91) == {get_url(signup, "claim")}


def test_page_says_how_claims_stand(client, occasion, signup, desk):
    claim = make_claim(signup, desk, state="approved")

    with at_the_door(occasion, minutes=91):
        page = get_page(client, signup)

    assert reverse("events:claimed", args=[make_claim_token(claim)]) in page
    assert "Your claim for expenses: Approved" in page


@pytest.mark.parametrize("count", [1, 5])
def test_page_after_the_event_makes_eight_queries_however_much_was_claimed(
    client, known, desk, django_assert_num_queries, count
):
    for _number in range(count):
        make_claim(known, desk)
    with at_the_door(known.occasion, minutes=91):
        client.get(get_url(known))

        with django_assert_num_queries(8):
            client.get(get_url(known))


def test_page_never_makes_more_than_ten_queries(client, known, desk, django_assert_num_queries):
    """In the meeting itself, online, of a series: the dates, the claims and the door come on top."""
    known.booked_together = uuid4()
    known.save()
    make_claim(known, desk)
    with at_the_door(known.occasion, minutes=1):
        client.get(get_url(known))

        with django_assert_num_queries(10):
            client.get(get_url(known))


# Being forgotten


def test_erase_asks_once_and_then_forgets_this_booking(client, occasion, signup):
    """Case C22: opening the page erases nothing."""
    other = book(OccasionFactory())
    waiting = book(occasion, email="second@example.org", seats=2)
    assert "Erase what we know about you?" in get_page(client, signup, "place_erase")
    assert "This gives your booking back too." in get_page(client, signup, "place_erase")
    old_link = get_url(signup)

    response = client.post(get_url(signup, "place_erase"), follow=True)

    page = response.content.decode()
    assert "It is done" in page
    assert "Letting go" not in page
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert client.get(old_link).status_code == 404
    signup.refresh_from_db()
    assert (signup.status, signup.email, signup.anonymised_at) == (SignupStatus.CANCELLED, "", NOW)
    assert [place.chosen_name for place in signup.places.all()] == [""]
    waiting.refresh_from_db()
    other.refresh_from_db()
    assert (waiting.status, other.email) == (SignupStatus.OFFERED, "robin@example.org")


def test_erasing_after_the_event_leaves_that_somebody_came(client, occasion, signup):
    signup.places.update(came_at=occasion.starts_at)
    with at_the_door(occasion, minutes=91):
        assert "This gives your booking back too." not in get_page(client, signup, "place_erase")
        client.post(get_url(signup, "place_erase"))

    signup.refresh_from_db()
    assert (signup.status, signup.email) == (SignupStatus.CONFIRMED, "")
    assert signup.places.get().came_at == occasion.starts_at


@pytest.mark.parametrize("status", ["waiting", "offered", "declined", "lapsed", "cancelled"])
def test_every_booking_can_be_erased_from_its_page(client, occasion, status):
    signup = SignupFactory(occasion=occasion, status=status, offered_at=NOW)
    assert get_url(signup, "place_erase") in get_page(client, signup)

    client.post(get_url(signup, "place_erase"))

    signup.refresh_from_db()
    assert (signup.email, signup.anonymised_at) == ("", NOW)


# Calendar and door


def test_calendar_entry_leads_to_our_door_and_never_past_it(client, signup):
    response = client.get(get_url(signup, "place_calendar"))

    calendar = response.content.decode().replace("\r\n ", "")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert f"URL:http://testserver{get_url(signup, 'join')}" in calendar
    assert "SUMMARY:Letting go" in calendar
    assert "meet.example.org" not in calendar


def test_door_is_shut_until_15_minutes_before(client, occasion, signup):
    with at_the_door(occasion, minutes=-16):
        response = client.get(get_url(signup, "join"))
        page = get_page(client, signup)

    assert response.status_code == 200
    assert "You can join from Tuesday 8 December at 11:45." in response.content.decode()
    for shown in (page, response.content.decode()):
        assert "meet.example.org" not in shown
        assert "01904 111111" not in shown


@pytest.mark.parametrize("minutes", [-15, 0, 90])
def test_door_leads_people_with_a_place_in(client, occasion, signup, minutes):
    with at_the_door(occasion, minutes=minutes):
        response = client.get(get_url(signup, "join"))
        page = get_page(client, signup)

    assert response.status_code == 303
    assert response["Location"] == SECRET
    assert response["Referrer-Policy"] == "no-referrer"
    assert "meet.example.org" not in response.content.decode()
    assert "Join now" in page
    assert "01904 111111" in page
    assert "meet.example.org" not in page


def test_door_shows_the_telephone_where_there_is_no_address(client, occasion, signup):
    Joining.objects.filter(occasion=occasion).update(details={"phone": "01904 111111"})

    with at_the_door(occasion):
        page = get_page(client, signup, "join")

    assert "The door is open" in page
    assert "01904 111111" in page


def test_door_says_when_nobody_has_said_how_to_join(client, occasion, signup):
    Joining.objects.all().delete()

    with at_the_door(occasion):
        assert "The door has no address yet" in get_page(client, signup, "join")


def test_door_is_shut_after_the_end_and_when_cancelled(client, occasion, signup):
    with at_the_door(occasion, minutes=91):
        assert "This event is over" in get_page(client, signup, "join")
    occasion.status = OccasionStatus.CANCELLED
    occasion.save()
    with at_the_door(occasion):
        assert "This event will not take place" in get_page(client, signup, "join")


@pytest.mark.parametrize("status", ["waiting", "offered", "declined", "lapsed", "cancelled"])
def test_door_is_for_people_with_a_place(client, occasion, status):
    signup = SignupFactory(occasion=occasion, status=status, offered_at=NOW)

    with at_the_door(occasion):
        response = client.get(get_url(signup, "join"))
        page = get_page(client, signup)

    assert response.status_code == 403
    for shown in (page, response.content.decode()):
        assert "meet.example.org" not in shown
        assert "01904 111111" not in shown


def test_meeting_in_person_has_no_door(client, event_index):
    venue = VenueFactory(name="Priory Street Centre (demo)")
    occasion = make_public_occasion(event_index, in_person=True, venue=venue)
    signup = book(occasion)

    assert "Priory Street Centre (demo)" in get_page(client, signup, "join")
    assert "You can join from" not in get_page(client, signup)
