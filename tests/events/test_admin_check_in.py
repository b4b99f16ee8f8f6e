"""The day itself on the staff's screens."""

from datetime import timedelta

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from events.enums import Format, SignupStatus
from events.models import AccessNeed, Joining, Occasion, Place
from tests.events.test_viewsets import form_data
from tests.factories import MemberFactory, OccasionFactory, SignupFactory, VenueFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_the_door")]

CANARY = "canary-7f3a"
SECRET = f"https://meet.example.org/{CANARY}"
NEW_ROOM = "https://meet.example.org/new-room"
SCREENS = ["check_in", "walk_in", "print_list"]


@pytest.fixture
def _at_the_door(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def occasion():
    occasion = OccasionFactory(starts_at=NOW + timedelta(minutes=5), capacity=3)
    Joining.objects.create(occasion=occasion, details={"url": SECRET})
    return occasion


@pytest.fixture
def place(occasion):
    place = SignupFactory(occasion=occasion, email=f"{CANARY}@example.org").places.get()
    AccessNeed.objects.create(place=place, details={"kinds": ["bsl"], "note": CANARY}, changed_at=NOW)
    return place


def address(occasion: Occasion, name: str = "check_in", *args) -> str:
    return reverse(f"occasion:{name}", args=[occasion.pk, *args])


@pytest.mark.parametrize("name", [*SCREENS, "change_room"])
def test_screens_are_for_those_with_the_right(occasion, place, make_staff, access_lead_client, client, name):
    changes = log_in(make_staff("change_occasion"))
    for browser in (client, access_lead_client, *([] if name == "change_room" else [changes])):
        response = browser.get(address(occasion, name))
        assert response.status_code == 302
        assert browser.get(response["Location"]).status_code == 200
    assert client.get(address(occasion, name))["Location"].startswith(reverse("account_login"))


def test_mark_without_the_right_changes_nothing(occasion, place, access_lead_client):
    access_lead_client.post(address(occasion, "mark", place.pk), {"came": "yes"})

    assert Place.objects.get().came_at is None


@pytest.mark.parametrize("name", [*SCREENS, "change_room"])
def test_screens_show_neither_need_nor_contact_nor_address(editor_client, occasion, place, name):
    """Case L01."""
    page = editor_client.get(address(occasion, name)).content.decode()

    assert CANARY not in page


def test_screen_notes_who_is_here_and_takes_it_back(editor_client, occasion, place):
    response = editor_client.post(address(occasion, "mark", place.pk), {"came": "yes"}, follow=True)

    assert response.redirect_chain[0][0] == f"{address(occasion)}#guest-{place.pk}"
    assert "1 of 1 are here" in response.content.decode()
    editor_client.post(address(occasion, "mark", place.pk), {"came": "no"})
    assert Place.objects.get().came_at is None


def test_mark_is_for_places_of_this_occasion(editor_client, occasion, place):
    other = OccasionFactory()

    assert editor_client.post(address(other, "mark", place.pk), {"came": "yes"}).status_code == 404


def test_staff_may_put_the_list_right_long_after(editor_client, occasion, place, time_machine):
    time_machine.move_to(NOW + timedelta(days=10), tick=False)

    editor_client.post(address(occasion, "mark", place.pk), {"came": "yes"})

    assert Place.objects.get().came_at == NOW + timedelta(days=10)


def test_screen_says_whom_to_ring_in_their_order(editor_client, occasion, place):
    for name, minutes in (("Second", 2), ("First", 1)):
        signup = SignupFactory(
            occasion=occasion,
            status=SignupStatus.WAITING,
            waiting_since=NOW + timedelta(minutes=minutes),
            phone=f"01904 00000{minutes}",
        )
        signup.places.update(chosen_name=name)

    page = editor_client.get(address(occasion)).content.decode()

    assert "2 places are free." in page
    assert page.index("First: 1 place, 01904 000001") < page.index("Second: 1 place, 01904 000002")


def test_screen_names_nobody_to_ring_before_the_last_two_hours(editor_client, occasion, time_machine):
    SignupFactory(occasion=occasion, status=SignupStatus.WAITING, phone="01904 000001")
    time_machine.move_to(NOW - timedelta(hours=3), tick=False)

    page = editor_client.get(address(occasion)).content.decode()

    assert "01904 000001" not in page
    assert "From two hours before the start" in page


@pytest.mark.parametrize("people", [1, 30])
def test_screen_takes_the_same_queries_whatever_the_number(
    editor_client, occasion, django_assert_num_queries, people
):
    for _ in range(people):
        SignupFactory(occasion=occasion)
        SignupFactory(occasion=occasion, status=SignupStatus.WAITING)
    editor_client.get(address(occasion))

    with django_assert_num_queries(20):
        editor_client.get(address(occasion))


def test_walk_in_is_on_the_list(editor_client, editor, occasion):
    answers = {"name": "Noor", "language": "en", "agrees": "on"}

    page = editor_client.post(address(occasion, "walk_in"), answers, follow=True).content.decode()

    place = Place.objects.get()
    assert "1 of 1 are here" in page
    assert (place.chosen_name, place.signup.is_walk_in, place.signup.added_by) == ("Noor", True, editor)


def test_walk_in_to_a_full_event_is_refused(editor_client, occasion):
    SignupFactory(occasion=occasion, seats=3)

    page = editor_client.post(
        address(occasion, "walk_in"), {"name": "Noor", "language": "en", "agrees": "on"}
    ).content.decode()

    assert "No place is free. Raise the number of places first" in page
    assert occasion.get_places_taken() == 3


def test_new_room_is_logged_without_its_address(editor_client, editor, occasion):
    """Case L01."""
    editor_client.post(address(occasion, "change_room"), {"url": NEW_ROOM})

    assert Joining.objects.get().details == {"url": NEW_ROOM}
    entry = ModelLogEntry.objects.get(action="events.change_room")
    assert (entry.user, entry.data) == (editor, {})


def test_room_of_a_cancelled_or_past_meeting_is_not_changed(editor_client, occasion, time_machine):
    time_machine.move_to(NOW + timedelta(hours=3), tick=False)

    page = editor_client.post(address(occasion, "change_room"), {"url": NEW_ROOM}).content.decode()

    assert "This occasion has taken place." in page
    assert Joining.objects.get().details == {"url": SECRET}


def test_meeting_in_person_has_no_room_to_change(editor_client, occasion):
    occasion.format, occasion.venue = Format.IN_PERSON, VenueFactory()
    occasion.save()

    assert editor_client.get(address(occasion, "change_room")).status_code == 404
    assert address(occasion, "change_room") not in editor_client.get(address(occasion)).content.decode()


# Who hosts


def test_editor_chooses_hosts_among_the_approved(editor_client):
    host, other = MemberFactory(chosen_name="Asha"), MemberFactory(chosen_name="Ben")
    asking = MemberFactory(chosen_name="Carys", status="asked", approved_at=None)
    page = editor_client.get(reverse("occasion:add")).content.decode()
    assert "Asha, member since" in page
    assert "Carys" not in page

    editor_client.post(reverse("occasion:add"), form_data(hosts=[host.pk]))

    occasion = Occasion.objects.get()
    assert list(occasion.hosts.all()) == [host]
    edit = reverse("occasion:edit", args=[occasion.pk])
    assert "checked" in str(editor_client.get(edit).context["form"]["hosts"])
    editor_client.post(edit, form_data(hosts=[other.pk]))
    assert list(occasion.hosts.all()) == [other]
    assert editor_client.post(edit, form_data(hosts=[asking.pk])).status_code == 200
    assert list(occasion.hosts.all()) == [other]
