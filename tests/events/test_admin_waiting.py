"""What the staff does by hand about those who wait."""

from datetime import timedelta

import pytest
from wagtail.models import ModelLogEntry

from events.enums import SignupStatus
from events.models import Signup, WaitingMove
from tests.events.test_admin_lists import address
from tests.factories import OccasionFactory, SignupFactory
from tests.factories.events import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

REASON = "canary-travels-far"


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def occasion():
    return OccasionFactory(name="December meeting", capacity=2)


@pytest.fixture
def waiting(occasion):
    """Three who wait for a full event; the first wants two places."""
    SignupFactory(occasion=occasion, seats=2)
    return [
        SignupFactory(
            occasion=occasion,
            status=SignupStatus.WAITING,
            waiting_since=NOW - timedelta(hours=3 - number),
            seats=2 if number == 0 else 1,
        )
        for number in range(3)
    ]


def get_order(occasion):
    return list(Signup.objects.filter(occasion=occasion).queue())


def get_shown(response, context="waiting_list"):
    return [row.booking for row in response.context[context]]


def test_list_shows_those_who_wait_in_their_order_with_positions(editor_client, occasion, waiting):
    Signup.objects.filter(pk=waiting[2].pk).update(waiting_since=NOW - timedelta(days=1))

    response = editor_client.get(address("bookings", occasion))

    assert get_shown(response) == [waiting[2], waiting[0], waiting[1]]
    assert len(get_shown(response, "booked")) == 1
    page = response.content.decode().split("Waiting list</h2>")[1]
    assert ["<td>1</td>" in page, "<td>3</td>" in page, "<td>4</td>" in page] == [True, True, False]


def test_moving_asks_for_a_reason_and_moves_nobody_without(editor_client, occasion, waiting):
    url = address("move_booking", occasion, waiting[2])
    page = editor_client.get(url).content.decode()
    assert "number 3 on the waiting list now." in page

    for reason in ("", "   "):
        response = editor_client.post(url, {"where": "1", "reason": reason})
        assert "Others wait longer for it: please say why." in response.content.decode()
    assert get_order(occasion) == waiting
    assert not WaitingMove.objects.exists()


def test_moving_changes_the_order_and_shows_who_did_it_and_why(editor_client, editor, occasion, waiting):
    response = editor_client.post(
        address("move_booking", occasion, waiting[2]), {"where": "1", "reason": REASON}, follow=True
    )

    assert get_order(occasion) == [waiting[2], waiting[0], waiting[1]]
    assert WaitingMove.objects.get().moved_by == editor
    page = response.content.decode()
    assert "The booking was moved." in page
    assert "24 Nov 2026 12:00, Editor (demo):" in page
    assert "moved from 3 to 1." in page
    assert REASON in page


def test_moving_is_logged_without_the_reason(editor_client, editor, occasion, waiting):
    editor_client.post(address("move_booking", occasion, waiting[2]), {"where": "1", "reason": REASON})

    entry = ModelLogEntry.objects.get()
    assert (entry.action, entry.user) == ("events.move_booking", editor)
    assert REASON not in str(entry.data)


def test_a_place_at_once_is_given_only_where_it_is_free(editor_client, occasion, waiting):
    url = address("move_booking", occasion, waiting[2])
    data = {"where": "now", "reason": REASON}
    response = editor_client.post(url, data)
    assert "So many places are not free." in response.content.decode()
    assert REASON in response.content.decode()
    assert get_order(occasion) == waiting

    occasion.capacity = 3
    occasion.save()
    response = editor_client.post(url, data, follow=True)

    assert Signup.objects.get(pk=waiting[2].pk).status == SignupStatus.CONFIRMED
    page = response.content.decode()
    assert "The place is theirs." in page
    assert "given a place, from 3." in page


@pytest.mark.parametrize("where", ["", "0", "-1", "3", "4", "1e9", "abc"])
def test_moving_takes_no_senseless_position(editor_client, occasion, waiting, where):
    response = editor_client.post(
        address("move_booking", occasion, waiting[2]), {"where": where, "reason": REASON}
    )
    assert response.context["form"].errors["where"]
    assert get_order(occasion) == waiting


def test_moving_somebody_who_waits_no_more_says_so(editor_client, occasion, waiting):
    Signup.objects.filter(pk=waiting[2].pk).update(status=SignupStatus.CANCELLED)
    response = editor_client.get(address("move_booking", occasion, waiting[2]), follow=True)
    assert "This booking is no longer on the waiting list." in response.content.decode()


def test_moving_a_booking_of_another_occasion_is_not_found(editor_client, occasion, waiting):
    other = OccasionFactory()
    for name in ("move_booking", "give_place", "note_told"):
        assert editor_client.post(address(name, other, waiting[2])).status_code == 404


def test_the_reason_is_escaped(editor_client, occasion, waiting):
    editor_client.post(
        address("move_booking", occasion, waiting[2]), {"where": "1", "reason": "<script>alert(1)</script>"}
    )
    page = editor_client.get(address("bookings", occasion)).content.decode()
    assert "<script>alert(1)</script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_in_the_last_two_hours_a_free_place_is_given_by_one_press(editor_client, occasion, waiting):
    occasion.capacity = 3
    occasion.starts_at = NOW + timedelta(hours=1)
    occasion.ends_at = NOW + timedelta(hours=2)
    occasion.save()
    page = editor_client.get(address("bookings", occasion)).content.decode()
    assert address("give_place", occasion, waiting[0]) not in page
    assert address("give_place", occasion, waiting[2]) in page

    editor_client.post(address("give_place", occasion, waiting[2]))
    response = editor_client.post(address("give_place", occasion, waiting[1]), follow=True)

    assert "So many places are not free." in response.content.decode()
    assert get_order(occasion) == waiting[:2]
    assert ModelLogEntry.objects.get().action == "events.give_place"


def test_before_the_last_two_hours_a_place_is_not_given_without_a_reason(editor_client, occasion, waiting):
    occasion.capacity = 3
    occasion.save()
    editor_client.post(address("give_place", occasion, waiting[2]))
    assert get_order(occasion) == waiting


def test_who_was_rung_is_no_longer_on_the_list_to_ring(editor_client, occasion):
    booking = SignupFactory(occasion=occasion, email="", phone="01904 000000")
    occasion.sequence = 2
    occasion.save()
    for sequence in ("", "3", "-1", "²", "9" * 40):
        editor_client.post(address("note_told", occasion, booking), {"sequence": sequence})
        assert len(editor_client.get(address("bookings", occasion)).context["calls"]) == 1

    editor_client.post(address("note_told", occasion, booking), {"sequence": "2"})

    assert editor_client.get(address("bookings", occasion)).context["calls"] == []
    assert ModelLogEntry.objects.get().action == "events.note_told"


def test_who_was_rung_about_an_offer_that_ran_out_leaves_the_list(editor_client, occasion):
    booking = SignupFactory(
        occasion=occasion,
        status=SignupStatus.LAPSED,
        email="",
        phone="01904 000000",
        offered_at=NOW - timedelta(hours=48),
        offer_ends_at=NOW,
    )
    page = editor_client.get(address("bookings", occasion)).content.decode()
    assert "They did not answer in time" in page
    assert f'name="lapse" value="{occasion.sequence}"' in page

    editor_client.post(address("note_told", occasion, booking), {"lapse": occasion.sequence})

    assert editor_client.get(address("bookings", occasion)).context["calls"] == []
    assert ModelLogEntry.objects.get().action == "events.note_told"


def test_nothing_is_given_or_noted_by_following_a_link(editor_client, occasion, waiting):
    for name in ("give_place", "note_told"):
        assert editor_client.get(address(name, occasion, waiting[2])).status_code == 405
