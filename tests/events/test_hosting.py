"""The host's own pages: who gets in and when, and that no more is on them than a host may know."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from directory.models import MemberStatus
from events.enums import OccasionStatus, SignupStatus
from events.links import make_token
from events.models import AccessNeed, Joining, Occasion, Place, Signup
from events.signup import Seat, sign_up
from tests.core.pages import read_page
from tests.events.booking import make_public_occasion
from tests.factories import MemberFactory, SignupFactory, VenueFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_the_door")]

STARTS = NOW + timedelta(days=14)
CANARY = "canary-7f3a"
SECRET = f"https://meet.example.org/{CANARY}"
CONTACT = f"{CANARY}@example.org"
PHONE = "01904 737373"
NEW_ROOM = "https://meet.example.org/new-room"
PAGES = ["host", "host_list", "host_walk_in", "host_room"]


@pytest.fixture
def _at_the_door():
    with time_machine.travel(STARTS - timedelta(minutes=5), tick=False):
        yield


@pytest.fixture
def occasion(event_index):
    occasion = make_public_occasion(event_index, starts_at=STARTS, capacity=4)
    Joining.objects.create(occasion=occasion, details={"url": SECRET, "phone": "01904 111111"})
    return occasion


@pytest.fixture
def robin(occasion):
    """A booking about which there is more to know than a host may."""
    return sign_up(
        occasion=occasion,
        seats=[Seat("Robin", ("bsl",), f"need {CANARY}"), Seat("Sam")],
        email=CONTACT,
        phone=PHONE,
        language="en",
        heard="poster",
        now=NOW,
    )


@pytest.fixture
def member(occasion):
    member = MemberFactory(chosen_name="Asha")
    occasion.hosts.add(member)
    return member


@pytest.fixture
def browser(member):
    client = Client()
    client.force_login(member.user)
    return client


def address(occasion, name="host", *args):
    return reverse(f"events:{name}", args=[occasion.pk, *args])


def travel(moment):
    return time_machine.travel(moment, tick=False)


def press(browser, occasion, place, came="yes"):
    return browser.post(address(occasion, "host_mark", place.pk), {"came": came})


# Who gets in, and when


@pytest.mark.parametrize("name", [*PAGES, "host_join"])
def test_host_pages_ask_for_log_in(client, occasion, name):
    response = client.get(address(occasion, name))

    assert response["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("name", [*PAGES, "host_join"])
@pytest.mark.parametrize("who", ["member", "host of another", "host no longer approved", "staff"])
def test_host_pages_are_not_there_for_others(occasion, editor, name, who):
    other = make_public_occasion(occasion.pages.get().get_parent().specific)
    user = editor
    if who != "staff":
        member = MemberFactory()
        user = member.user
        if who == "host of another":
            other.hosts.add(member)
        if who == "host no longer approved":
            occasion.hosts.add(member)
            member.status = MemberStatus.ASKED
            member.save()

    response = log_in(user).get(address(occasion, name))

    assert response.status_code == 404


def test_mark_of_a_host_of_another_event_changes_nothing(occasion, robin):
    member = MemberFactory()
    other = make_public_occasion(occasion.pages.get().get_parent().specific, starts_at=STARTS)
    other.hosts.add(member)
    browser = log_in(member.user)
    place = robin.places.get(position=1)

    for url in (address(occasion, "host_mark", place.pk), address(other, "host_mark", place.pk)):
        assert browser.post(url, {"came": "yes"}).status_code == 404
    assert not Place.objects.filter(came_at__isnull=False).exists()


@pytest.mark.parametrize("name", [*PAGES, "host_join"])
@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (STARTS - timedelta(hours=24, seconds=1), "You see who comes from Monday 7 December at 12:00."),
        (
            STARTS + timedelta(days=7, minutes=90, seconds=1),
            "It was open until Tuesday 15 December at 13:30.",
        ),
    ],
)
def test_host_page_outside_its_hours_says_when(browser, occasion, robin, name, moment, words):
    with travel(moment):
        response = browser.get(address(occasion, name))
        marked = press(browser, occasion, robin.places.get(position=1))

    page = response.content.decode()
    assert (response.status_code, marked.status_code) == (403, 403)
    assert words in page
    assert "Robin" not in page
    assert read_page(page) == (1, [])
    assert not Place.objects.filter(came_at__isnull=False).exists()


@pytest.mark.parametrize("moment", [STARTS - timedelta(hours=24), STARTS + timedelta(days=7, minutes=90)])
def test_host_page_is_open_in_its_hours(browser, occasion, robin, moment):
    with travel(moment):
        assert "Robin" in browser.get(address(occasion)).content.decode()


def test_host_page_of_a_cancelled_event_says_so(browser, occasion, robin):
    occasion.status, occasion.cancelled_because = OccasionStatus.CANCELLED, "The hall is flooded."
    occasion.save()

    page = browser.get(address(occasion)).content.decode()

    assert "The hall is flooded." in page
    assert "Robin" not in page


# What is on them


@pytest.mark.parametrize("name", PAGES)
def test_host_pages_show_neither_contact_nor_need_nor_address(browser, occasion, robin, name):
    """Cases L01 and L02: the raw address is in none of them."""
    response = browser.get(address(occasion, name))

    page = response.content.decode()
    assert read_page(page) == (1, [])
    for secret in (CANARY, PHONE, "British Sign Language", "poster"):
        assert secret not in page
    assert "no-store" in response["Cache-Control"]
    assert '<meta name="robots" content="noindex">' in page


def test_host_page_shows_names_and_that_somebody_has_needs(browser, occasion, robin):
    page = browser.get(address(occasion)).content.decode()

    assert "0 of 2 are here" in page
    assert page.count("Access needs: yes") == 1
    for words in ("<bdi>Robin</bdi>", "<bdi>Sam</bdi>", "2 places are free.", "01904 111111"):
        assert words in page


def test_host_page_counts_those_who_wait_without_names(browser, occasion, robin):
    SignupFactory(occasion=occasion, seats=2)
    Place.objects.create(
        signup=SignupFactory(occasion=occasion, status=SignupStatus.WAITING), position=2, chosen_name="Wanda"
    )

    page = browser.get(address(occasion)).content.decode()

    assert "0 places are free." in page
    assert "1 booking waits for a place." in page
    assert "Wanda" not in page


@pytest.mark.parametrize("people", [1, 30])
def test_host_page_takes_the_same_queries_whatever_the_number(
    browser, occasion, django_assert_num_queries, people
):
    for _ in range(people):
        AccessNeed.objects.create(
            place=SignupFactory(occasion=occasion).places.get(), details={}, changed_at=NOW
        )
    browser.get(address(occasion))

    with django_assert_num_queries(11):
        browser.get(address(occasion))


def test_name_is_found_without_javascript(browser, occasion, robin):
    page = browser.get(address(occasion), {"name": "SAM"}).content.decode()

    assert "<bdi>Sam</bdi>" in page
    assert "<bdi>Robin</bdi>" not in page
    assert "0 of 2 are here" in page


def test_name_that_nobody_has_leads_to_those_without_a_booking(browser, occasion, robin):
    page = browser.get(address(occasion), {"name": "Noor"}).content.decode()

    assert "Nobody on the list has this name." in page
    assert page.count(f'href="{address(occasion, "host_walk_in")}"') == 2


# Who is here


def test_one_press_notes_that_somebody_is_here_and_another_takes_it_back(browser, occasion, robin):
    place = robin.places.get(position=2)

    response = press(browser, occasion, place)

    assert response["Location"] == f"{address(occasion)}#guest-{place.pk}"
    page = browser.get(address(occasion)).content.decode()
    assert "1 of 2 are here" in page
    assert "Here since <bdi>11:55</bdi>" in page
    press(browser, occasion, place, came="no")
    assert "0 of 2 are here" in browser.get(address(occasion)).content.decode()


def test_two_presses_are_one(browser, occasion, robin):
    place = robin.places.get(position=1)

    press(browser, occasion, place)
    with travel(STARTS):
        press(browser, occasion, place)

    place.refresh_from_db()
    assert place.came_at == STARTS - timedelta(minutes=5)


def test_opening_the_address_of_a_button_notes_nothing(browser, occasion, robin):
    response = browser.get(address(occasion, "host_mark", robin.places.get(position=1).pk))

    assert response.status_code == 405
    assert not Place.objects.filter(came_at__isnull=False).exists()


def test_foreign_page_cannot_press_a_button(member, occasion, robin):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(member.user)

    assert press(browser, occasion, robin.places.get(position=1)).status_code == 403
    assert not Place.objects.filter(came_at__isnull=False).exists()


def test_place_given_back_meanwhile_is_said(browser, occasion, robin):
    place = robin.places.get(position=1)
    Signup.objects.update(status=SignupStatus.CANCELLED)

    response = browser.post(address(occasion, "host_mark", place.pk), {"came": "yes"}, follow=True)

    assert "This place was given back meanwhile." in response.content.decode()


def test_no_button_is_there_before_anybody_can_have_come(browser, occasion, robin):
    with travel(STARTS - timedelta(hours=3)):
        page = browser.get(address(occasion)).content.decode()
        response = press(browser, occasion, robin.places.get(position=1))
        again = browser.get(response["Location"]).content.decode()

    assert "You can note who is here from Tuesday 8 December at 10:00." in page
    assert 'value="yes"' not in page
    assert "places are free" not in page
    assert "It is too early" in again


def test_list_to_print_says_who_has_needs_and_who_is_here(browser, occasion, robin):
    press(browser, occasion, robin.places.get(position=2))

    page = browser.get(address(occasion, "host_list")).content.decode()

    assert page.count("<td>Yes</td>") == 2
    assert page.count('<span class="door-sheet__box">') == 1


# Without a booking

NOOR = {"name": "Noor", "language": "en", "agrees": "on"}


def test_walk_in_is_on_the_list_at_once(browser, occasion, robin):
    response = browser.post(address(occasion, "host_walk_in"), NOOR)

    place = Place.objects.get(chosen_name="Noor")
    assert response["Location"] == f"{address(occasion)}#guest-{place.pk}"
    page = browser.get(address(occasion)).content.decode()
    assert "1 of 3 are here" in page
    assert "Came without a booking" in page
    assert (place.signup.is_walk_in, place.signup.email) == (True, "")


def test_walk_in_to_a_full_event_is_refused_in_plain_words(browser, occasion, robin):
    SignupFactory(occasion=occasion, seats=2)

    response = browser.post(address(occasion, "host_walk_in"), NOOR)

    page = response.content.decode()
    assert response.status_code == 200
    assert "No place is free. Raise the number of places first" in page
    assert 'value="Noor"' in page
    assert read_page(page) == (1, [])
    assert occasion.get_places_taken() == 4


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": " "}, "Write a name. Any name will do"),
        ({"name": "x" * 81}, "Write a name of at most 80 letters"),
        ({"email": "noor"}, "Write your e-mail address like name@example.org"),
        ({"agrees": ""}, "Ask them first. Without their yes nothing may be kept"),
    ],
)
def test_walk_in_form_says_what_to_put_right(browser, occasion, change, words):
    response = browser.post(address(occasion, "host_walk_in"), {**NOOR, **change})

    assert words in response.content.decode()
    assert not Signup.objects.exists()


@pytest.mark.parametrize("minutes", [-16, 91])
def test_walk_in_is_refused_while_the_door_is_shut(browser, occasion, minutes):
    with travel(STARTS + timedelta(minutes=minutes)):
        page = browser.get(address(occasion, "host_walk_in")).content.decode()
        response = browser.post(address(occasion, "host_walk_in"), NOOR)

    assert '<form class="form-column"' not in page
    for shown in (page, response.content.decode()):
        assert "People without a booking can be added while the door is open" in shown
    assert not Signup.objects.exists()


# Another room


def test_new_room_is_behind_everybodys_old_link_at_once(browser, client, occasion, robin):
    """Case L01: the log says that, never the address."""
    door = reverse("events:join", args=[make_token(robin)])
    assert client.get(door)["Location"] == SECRET

    response = browser.post(address(occasion, "host_room"), {"url": NEW_ROOM, "phone": "01904 222222"})

    assert response["Location"] == address(occasion)
    page = browser.get(address(occasion)).content.decode()
    assert "The door leads to the new room now." in page
    assert "01904 222222" in page
    assert "meet.example.org" not in page
    assert client.get(door)["Location"] == NEW_ROOM
    assert Joining.objects.get().details == {"url": NEW_ROOM, "phone": "01904 222222"}
    entry = ModelLogEntry.objects.get(action="events.change_room")
    assert "meet.example.org" not in str(entry.data)
    assert Occasion.objects.get().sequence == 0


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "Write the address of the new room"),
        ("room 3", "Write the whole address, with https://"),
        ("http://meet.example.org/x", "Write the whole address, with https://"),
        ("javascript:alert(1)", "Write the whole address, with https://"),
    ],
)
def test_room_needs_a_whole_address(browser, occasion, url, words):
    page = browser.post(address(occasion, "host_room"), {"url": url}).content.decode()

    assert words in page
    assert read_page(page) == (1, [])
    assert Joining.objects.get().details["url"] == SECRET


def test_meeting_in_person_has_no_room_to_change(browser, event_index, member):
    hall = make_public_occasion(event_index, in_person=True, venue=VenueFactory(), starts_at=STARTS)
    hall.hosts.add(member)

    for name in ("host_room", "host_join"):
        assert browser.get(address(hall, name)).status_code == 404
    page = browser.get(address(hall)).content.decode()
    assert "The room has changed" not in page


def test_room_is_not_changed_once_it_is_over(browser, occasion):
    with travel(STARTS + timedelta(minutes=91)):
        assert browser.post(address(occasion, "host_room"), {"url": NEW_ROOM}).status_code == 404
        assert browser.get(address(occasion, "host_join")).status_code == 404
    assert Joining.objects.get().details["url"] == SECRET


def test_hosts_have_a_door_of_their_own(browser, occasion):
    """Case L02."""
    with travel(STARTS - timedelta(hours=1)):
        response = browser.get(address(occasion, "host_join"))

    assert (response.status_code, response["Location"]) == (303, SECRET)
    assert response["Referrer-Policy"] == "no-referrer"
    assert CANARY not in response.content.decode()


def test_door_without_an_address_says_so_to_the_host(browser, occasion):
    Joining.objects.all().delete()

    page = browser.get(address(occasion)).content.decode()

    assert "The door has no address yet." in page
    assert browser.get(address(occasion, "host_join")).status_code == 404
