"""Signing up with the form, by one press, and the answers."""

from datetime import timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.test import Client
from django.urls import reverse

from core.models import Mail
from core.public_forms import read_form_token
from events.enums import Audience, OccasionStatus, SignupStatus
from events.forms import get_salt
from events.links import make_token
from events.models import AccessNeed, AccessPromise, EventPage, Signup
from events.occasions import cancel_occasion
from events.signup import cancel
from tests.events.booking import book, fill_in, make_public_occasion
from tests.factories import MemberFactory, OccasionFactory, SignupFactory, UserFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def occasion(event_index):
    return make_public_occasion(event_index, capacity=2)


def get_url(occasion):
    return reverse("events:sign_up", args=[occasion.pk])


def post(client, occasion, **answers):
    return client.post(get_url(occasion), fill_in(occasion, **answers))


def get_main(response):
    """What a page says, without its frame: the links to other languages carry the page's own address."""
    return response.content.decode().split("<main")[1].split("</main>")[0]


def make_member(**fields):
    member = MemberFactory(chosen_name="Robin B", **fields)
    EmailAddress.objects.create(user=member.user, email=member.user.email, verified=True)
    return member


def test_form_says_what_it_is_for_and_how_many_places_are_left(client, occasion):
    response = client.get(get_url(occasion))

    assert response.status_code == 200
    assert response["Cache-Control"] == "private"
    page = response.content.decode()
    assert "<title>Sign up: Letting go – " in page
    assert "Tuesday 8 December 2026" in page
    assert "2 of 2 places left" in page
    assert response.cookies == {}


def test_form_makes_at_most_ten_queries(client, occasion, django_assert_max_num_queries):
    client.get(get_url(occasion))

    with django_assert_max_num_queries(10):
        client.get(get_url(occasion))


def test_form_of_a_full_event_is_for_the_waiting_list(client, occasion):
    SignupFactory(occasion=occasion, seats=2)

    page = client.get(get_url(occasion)).content.decode()

    assert "<title>Join the waiting list: " in page
    assert "Put me on the waiting list" in page


def test_trap_is_out_of_the_way_of_people(client, occasion):
    """C19"""
    page = client.get(get_url(occasion)).content.decode()

    assert '<div class="govuk-visually-hidden" aria-hidden="true">' in page
    assert 'name="question" id="id_question" value="" tabindex="-1" autocomplete="off"' in page


@pytest.mark.parametrize("hidden", ["draft", "no page"])
def test_form_of_what_is_not_public_is_not_found(client, occasion, hidden):
    if hidden == "draft":
        EventPage.objects.get().unpublish()
    else:
        occasion = OccasionFactory()

    assert client.get(get_url(occasion)).status_code == 404
    assert post(client, occasion).status_code == 404
    assert not Signup.objects.exists()


def test_post_takes_the_place_and_says_that_a_message_was_sent(client, occasion):
    response = post(
        client, occasion, name_2="Sam", needs_note="A quiet corner", heard="poster", wants_news="on"
    )

    signup = Signup.objects.get()
    assert (signup.status, signup.language, signup.heard) == (SignupStatus.CONFIRMED, "en", "poster")
    assert [place.chosen_name for place in signup.places.all()] == ["Robin", "Sam"]
    assert AccessNeed.objects.get().details == {"kinds": [], "note": "A quiet corner"}
    assert response.status_code == 302
    assert "robin" not in response["Location"]
    answer = client.get(response["Location"])
    assert "We have sent a message to <bdi>robin@example.org</bdi>." in answer.content.decode()
    assert make_token(signup) not in answer.content.decode()
    assert answer["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"


def test_answer_is_the_same_for_an_address_that_was_on_the_list(client, occasion):
    first = client.get(post(client, occasion)["Location"])
    again = client.get(post(client, occasion)["Location"])

    assert get_main(again) == get_main(first)
    assert "robin@example.org" in get_main(first)
    assert Signup.objects.count() == 1
    assert Mail.objects.count() == 2


def test_answer_works_without_cookies_and_with_none_to_protect_it(occasion):
    client = Client(enforce_csrf_checks=True)

    response = post(client, occasion)
    client.cookies.clear()

    assert client.get(response["Location"]).status_code == 200
    assert Signup.objects.count() == 1


def test_answer_shows_the_link_to_who_gave_no_address(client, occasion):
    response = post(client, occasion, email="", no_contact="on")

    link = f"http://testserver/place/{make_token(Signup.objects.get())}/"
    page = client.get(response["Location"]).content.decode()
    assert "You have a place" in page
    assert page.count(f">{link}<") == 1
    assert "We cannot tell you when something changes." in page


def test_answer_says_that_we_ring_who_waits_with_a_telephone(client, occasion):
    SignupFactory(occasion=occasion, seats=2)

    response = post(client, occasion, email="", phone="01904 000000")

    page = client.get(response["Location"]).content.decode()
    assert "You are on the waiting list" in page
    assert "When a place is free for you, we ring you." in page


def test_answer_is_forgotten_after_an_hour_and_cannot_be_made_up(client, occasion):
    location = post(client, occasion)["Location"]
    done = reverse("events:sign_up_done", args=[occasion.pk])

    for wrong in (done, f"{done}?answer=x", f"{done}?answer=%C5%82"):
        assert client.get(wrong)["Location"] == get_url(occasion)
    with time_machine.travel(NOW + timedelta(minutes=61), tick=False):
        assert client.get(location)["Location"] == get_url(occasion)


def test_errors_stand_first_and_keep_what_was_typed(client, occasion):
    response = post(client, occasion, email="robin@example", name_2="Sam", needs_note="A quiet corner")

    page = response.content.decode()
    assert response.status_code == 200
    assert "<title>Error: Sign up: Letting go" in page
    assert '<a href="#id_email">Write your e-mail address like name@example.org</a>' in page
    for kept in ('value="Robin"', 'value="robin@example"', 'value="Sam"', "A quiet corner</textarea>"):
        assert kept in page
    assert '<details class="bring" open>' in page
    assert not Signup.objects.exists()


def test_full_without_contact_is_told_what_the_list_needs(client, occasion):
    SignupFactory(occasion=occasion, seats=2)

    response = post(client, occasion, email="", no_contact="on")

    assert "For the waiting list we need an e-mail address or telephone number" in response.content.decode()
    assert Signup.objects.count() == 1


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"status": OccasionStatus.CANCELLED, "cancelled_because": "Flood."}, "will not take place. Flood."),
        (
            {"signup_opens_at": NOW + timedelta(days=1)},
            "You can sign up from Wednesday 25 November at 12:00.",
        ),
        ({"signup_closes_at": NOW - timedelta(days=1)}, "Sign-up closed on Monday 23 November at 12:00."),
        ({"audience": Audience.MEMBERS}, "This meeting is for members of the network."),
        ({"past": True}, "This event is over."),
    ],
)
def test_closed_says_why_and_takes_nothing(client, event_index, facts, words):
    occasion = make_public_occasion(event_index, **facts)

    shown, sent = client.get(get_url(occasion)), post(client, occasion)

    for response in (shown, sent):
        assert response.status_code == 200
        assert words in response.content.decode()
    assert not Signup.objects.exists()
    assert not Mail.objects.exists()


def test_only_what_the_form_asks_is_taken(client, occasion, event_index):
    """C23"""
    other = make_public_occasion(event_index)

    foreign = {"occasion": other.pk, "status": "cancelled", "added_by": "1", "verified_at": "2026-01-01"}
    client.post(get_url(occasion), {**fill_in(occasion), **foreign, "seats": "9"})

    signup = Signup.objects.get()
    assert (signup.occasion, signup.status) == (occasion, SignupStatus.CONFIRMED)
    assert (signup.added_by, signup.verified_at, signup.places.count()) == (None, None, 1)


def test_same_form_again_gives_the_same_answer(client, occasion):
    """C04"""
    answers = fill_in(occasion, email="", no_contact="on")

    first, second = (client.get(client.post(get_url(occasion), answers)["Location"]) for _ in range(2))

    assert get_main(second) == get_main(first)
    assert Signup.objects.count() == 1


def test_same_form_after_a_cancellation_asks_for_a_new_one(client, occasion):
    """C06"""
    answers = fill_in(occasion)
    client.post(get_url(occasion), answers)
    cancel(signup=Signup.objects.get(), now=NOW)

    response = client.post(get_url(occasion), answers)

    assert "You gave this place back" in response.content.decode()
    assert not Signup.objects.live().exists()


def test_form_sent_again_after_an_answer_that_never_came_gives_that_answer(client, occasion):
    """C13: the booking was committed, then the line broke."""
    answers = fill_in(occasion)
    form_id, _age = read_form_token(answers["form_token"], salt=get_salt(occasion), now=NOW)
    booked = book(occasion, form_token=form_id)

    response = client.post(get_url(occasion), answers)

    assert "We have sent a message to <bdi>robin@example.org</bdi>." in get_main(
        client.get(response["Location"])
    )
    assert Signup.objects.get() == booked
    assert Mail.objects.count() == 1


@pytest.mark.parametrize(("seconds", "is_taken"), [(59, True), (61, False)])
def test_form_opened_in_time_is_taken_for_a_minute_after_closing(client, event_index, seconds, is_taken):
    """C10"""
    occasion = make_public_occasion(event_index, signup_closes_at=NOW + timedelta(minutes=5))
    answers = fill_in(occasion)

    with time_machine.travel(occasion.signup_closes_at + timedelta(seconds=seconds), tick=False):
        response = client.post(get_url(occasion), answers)

    assert Signup.objects.exists() is is_taken
    assert ("Sign-up closed on Tuesday 24 November at 12:05." in response.content.decode()) is not is_taken


def test_event_cancelled_while_somebody_typed_takes_nobody_and_says_why(client, occasion):
    """C11"""
    client.get(get_url(occasion))
    cancel_occasion(occasion=occasion, reason="Flood.", now=NOW)

    page = post(client, occasion).content.decode()

    assert "This event will not take place. Flood." in page
    assert "You have not been signed up, and no message was sent." in page
    assert "Find another date in our list of events" in page
    assert not Signup.objects.exists()
    assert not Mail.objects.exists()


@pytest.mark.parametrize(
    "value", ["-1", "0", "9" * 400, "NaN", "1e9", "١٢", "１", "\x00", "\ud7ff", "' OR 1=1"]
)
def test_odd_values_in_any_field_are_names_or_errors_and_never_a_fault(client, occasion, value):
    """C15: nobody types a number of people; whatever stands in its place is a name, or passed over."""
    fields = ["seats", "places", "name_2", "name_6", "name_7", "needs", "needs_2", "note_3", "heard", "phone"]

    response = post(client, occasion, **dict.fromkeys(fields, value))

    assert response.status_code == 200
    assert "<title>Error: " in response.content.decode()
    assert not Signup.objects.exists()


@pytest.mark.parametrize("value", ["-1", "NaN", "1e9", "١٢", "１"])
def test_odd_number_in_place_of_a_name_is_a_name(client, occasion, value):
    """C15"""
    post(client, occasion, name_6=value, seats=value)

    assert [place.chosen_name for place in Signup.objects.get().places.all()] == ["Robin", value]


def test_six_people_are_one_booking_each_with_what_they_need(client, event_index):
    occasion = make_public_occasion(event_index, capacity=6)
    AccessPromise.objects.create(occasion=occasion, access="captions", state="confirmed")
    others = {f"name_{number}": f"Guest {number}" for number in range(2, 7)}

    post(client, occasion, **others, needs_4=["captions"], note_6="A chair with arms")

    places = Signup.objects.get().places.select_related("access_need")
    assert [place.chosen_name for place in places] == ["Robin", *others.values()]
    assert [need.place.position for need in AccessNeed.objects.order_by("place")] == [4, 6]
    assert occasion.get_places_taken() == 6


def test_need_without_a_name_asks_for_one_and_opens_what_was_filled(client, occasion):
    page = post(client, occasion, note_5="A chair with arms").content.decode()

    error = "Write a name for the person who needs this. Any name will do"
    assert f'<a href="#id_name_5">{error}</a>' in page
    assert page.count('<details class="bring" open>') == 2
    assert page.count('<details class="bring bring--needs" open>') == 1
    assert not Signup.objects.exists()


def test_answer_page_is_no_way_round_the_form(client, occasion):
    """C24"""
    done = reverse("events:sign_up_done", args=[occasion.pk])

    response = Client(enforce_csrf_checks=True).post(done, fill_in(occasion))

    assert response["Location"] == get_url(occasion)
    assert not Signup.objects.exists()


# Machines, and people who are taken for one


def test_too_many_forms_from_one_network_are_asked_to_wait_and_keep_what_was_typed(
    client, occasion, settings
):
    settings.FORMS_PER_ADDRESS = 1
    post(client, occasion, email="sam@example.org")

    response = post(client, occasion)

    page = response.content.decode()
    assert response.status_code == 429
    assert response["Retry-After"] == "600"
    assert "please press the button again in 10 minutes." in page
    assert 'value="Robin"' in page
    assert Signup.objects.count() == 1


def test_machine_gets_the_usual_answer_and_nothing_is_kept(client, occasion, caplog):
    """C19: counted in the log."""
    with caplog.at_level("INFO", logger="events.views.people"):
        response = post(client, occasion, question="buy now")

    assert "We have sent a message to" in client.get(response["Location"]).content.decode()
    assert caplog.messages == ["Sign-up form thrown away: the field that no person meets was filled"]
    assert not Signup.objects.exists()
    assert not Mail.objects.exists()


def test_form_sent_within_two_seconds_is_shown_again_and_then_taken(client, occasion, settings):
    """C19"""
    settings.SIGNUP_FORM_LEAST = timedelta(seconds=2)
    answers = fill_in(occasion, shown_at=NOW - timedelta(seconds=1))

    response = client.post(get_url(occasion), answers)

    assert "press the button once more" in response.content.decode()
    assert answers["form_token"] in response.content.decode()
    assert not Signup.objects.exists()
    with time_machine.travel(NOW + timedelta(seconds=2), tick=False):
        assert client.post(get_url(occasion), answers).status_code == 302


@pytest.mark.parametrize("token", ["", "x", None])
def test_form_that_is_too_old_or_without_token_is_shown_again_with_a_new_one(client, occasion, token):
    """C18"""
    old = fill_in(occasion, shown_at=NOW - timedelta(hours=25))["form_token"]

    response = post(client, occasion, form_token=old if token is None else token)

    page = response.content.decode()
    assert "This page was open for long. Nothing is lost" in page
    assert 'value="Robin"' in page
    assert not Signup.objects.exists()
    new = page.split('name="form_token" value="')[1].split('"')[0]
    assert post(client, occasion, form_token=new).status_code == 302


# People who are logged in


def test_member_signs_up_with_one_press(client, occasion):
    member = make_member(language="pl", adjustments={"kinds": ["bsl"], "note": "Near the front"})
    client.force_login(member.user)
    token = fill_in(occasion)["form_token"]
    assert "Sign up as Robin B" in client.get(get_url(occasion)).content.decode()

    response = client.post(get_url(occasion), {"one_press": "yes", "form_token": token})

    signup = Signup.objects.get()
    assert (signup.user, signup.email, signup.language) == (member.user, member.user.email, "pl")
    assert signup.verified_at == NOW
    assert signup.places.get().chosen_name == "Robin B"
    assert AccessNeed.objects.get().details == {"kinds": ["bsl"], "note": "Near the front"}
    assert response["Location"] == f"/place/{make_token(signup)}/"


def test_member_may_come_to_a_members_meeting(client, event_index):
    occasion = make_public_occasion(event_index, audience=Audience.MEMBERS)
    client.force_login(make_member().user)

    client.post(get_url(occasion), {"one_press": "yes", "form_token": fill_in(occasion)["form_token"]})

    assert Signup.objects.count() == 1


def test_one_press_is_for_members_only(client, occasion):
    client.force_login(UserFactory())

    response = client.post(
        get_url(occasion), {"one_press": "yes", "form_token": fill_in(occasion)["form_token"]}
    )

    assert "One press is not enough here. Please fill in the form." in response.content.decode()
    assert not Signup.objects.exists()


def test_account_finds_its_name_and_address_in_the_form(client, occasion):
    client.force_login(UserFactory(email="sam@example.org", name="Sam"))

    page = client.get(get_url(occasion)).content.decode()

    assert 'value="sam@example.org"' in page
    assert 'value="Sam"' in page
    assert "csrfmiddlewaretoken" in page


def test_account_learns_nothing_about_another_address(client, occasion):
    client.force_login(UserFactory())
    book(occasion, email="known@example.org")

    known = client.get(post(client, occasion, email="known@example.org")["Location"])
    unknown = client.get(post(client, occasion, email="other@example.org")["Location"])

    assert get_main(known).replace("known@", "other@") == get_main(unknown)


def test_foreign_page_cannot_use_an_account_and_nothing_typed_is_lost(occasion):
    """C18"""
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_member().user)

    response = post(client, occasion)
    pressed = client.post(
        get_url(occasion), {"one_press": "yes", "form_token": fill_in(occasion)["form_token"]}
    )

    assert "We could not check that this came from you." in response.content.decode()
    assert 'value="Robin"' in response.content.decode()
    assert pressed.status_code == 200
    assert not Signup.objects.exists()


def test_member_who_was_logged_out_while_reading_is_told_so(client, occasion):
    """C18"""
    token = fill_in(occasion)["form_token"]

    pressed = client.post(get_url(occasion), {"one_press": "yes", "form_token": token})

    assert "You are no longer logged in. Log in again, or fill in the form." in pressed.content.decode()
    assert not Signup.objects.exists()


def test_form_of_an_account_whose_session_ended_is_taken_as_anybodys(occasion):
    """C18: two hours of typing are not lost; the account is not lent to the form."""
    client = Client(enforce_csrf_checks=True)
    user = UserFactory(email="robin@example.org")
    answers = fill_in(occasion, csrfmiddlewaretoken="of a session that ended")

    with time_machine.travel(NOW + timedelta(hours=2), tick=False):
        response = client.post(get_url(occasion), answers, headers={"origin": "https://elsewhere.example"})

    assert response.status_code == 302
    signup = Signup.objects.get()
    assert (signup.user, signup.verified_at, signup.email) == (None, None, user.email)


# Languages


def test_polish_page_counts_against_the_same_places(client, occasion):
    english_url = get_url(occasion)

    client.post("/pl" + english_url, fill_in(occasion, name_2="Sam"))
    response = client.post(english_url, fill_in(occasion, email="sam@example.org"))

    polish, english = Signup.objects.order_by("pk")
    assert (polish.language, polish.status) == ("pl", SignupStatus.CONFIRMED)
    assert (english.language, english.status) == ("en", SignupStatus.WAITING)
    assert response.status_code == 302
