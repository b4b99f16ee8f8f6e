import csv
import io
from datetime import timedelta

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core.models import Mail
from events.booking_list import get_rows, write_csv
from events.enums import SignupStatus
from events.models import AccessNeed, AccessNeedView, Signup
from events.occasions import cancel_occasion
from tests.factories import (
    EventPageFactory,
    OccasionFactory,
    SignupFactory,
)
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

NEED = "canary-hoist-in-the-toilet"


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def occasion():
    return OccasionFactory(name="December meeting", capacity=2)


def address(name: str, *args) -> str:
    return reverse(f"occasion:{name}", args=[getattr(arg, "pk", arg) for arg in args])


def say_need(booking: Signup, *, kinds: tuple[str, ...] = ("bsl",), note: str = NEED) -> None:
    AccessNeed.objects.create(
        place=booking.places.get(position=1), details={"kinds": list(kinds), "note": note}, changed_at=NOW
    )


# The list of bookings


def test_list_counts_people_by_status_and_says_how_many_are_over(editor_client, occasion):
    SignupFactory(occasion=occasion, seats=3)
    SignupFactory(occasion=occasion, status=SignupStatus.OFFERED, offered_at=NOW, seats=2)
    SignupFactory(occasion=occasion, status=SignupStatus.WAITING)
    SignupFactory(occasion=occasion, status=SignupStatus.CANCELLED)

    context = editor_client.get(address("bookings", occasion)).context

    assert (context["confirmed"], context["offered"], context["waiting"]) == (3, 2, 1)
    assert context["places"] == "5 of 2 (3 over)"


def test_list_shows_names_contact_and_how_it_was_added(editor_client, editor, occasion):
    SignupFactory(occasion=occasion, email="a@example.org", phone="01904 000000", seats=2)
    SignupFactory(occasion=occasion, added_by=editor)

    page = editor_client.get(address("bookings", occasion)).content.decode()

    for words in ("Guest 1, Guest 2", "a@example.org", "01904 000000", "By Editor (demo)", "On the site"):
        assert words in page


def test_list_says_that_somebody_needs_something_and_never_what(editor_client, superuser_client, occasion):
    say_need(SignupFactory(occasion=occasion))
    for browser in (editor_client, superuser_client):
        response = browser.get(address("bookings", occasion))
        page = response.content.decode()
        assert response.context["needs_count"] == 1
        assert NEED not in page
        assert "British Sign Language" not in page
        assert "See what they need" not in page
    assert not AccessNeedView.objects.exists()


def test_list_counts_needs_by_kind_only_where_they_point_at_nobody(editor_client, occasion):
    for kinds in (("bsl",), ("bsl", "captions"), ("breaks",), ("bsl",)):
        say_need(SignupFactory(occasion=occasion), kinds=kinds)
    assert editor_client.get(address("bookings", occasion)).context["needs_totals"] == []

    say_need(SignupFactory(occasion=occasion), kinds=("breaks",))

    assert editor_client.get(address("bookings", occasion)).context["needs_totals"] == [
        ("British Sign Language interpreter", 3),
        ("Live captions", 1),
        ("Breaks", 2),
    ]


def test_list_escapes_what_people_typed(editor_client, occasion):
    booking = SignupFactory(occasion=occasion)
    booking.places.update(chosen_name="<script>alert(1)</script>")
    page = editor_client.get(address("bookings", occasion)).content.decode()
    assert "<script>alert(1)</script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_list_makes_the_same_number_of_queries_for_one_and_three(
    editor_client, occasion, django_assert_max_num_queries, django_assert_num_queries
):
    say_need(SignupFactory(occasion=occasion))
    with django_assert_max_num_queries(30) as counted:
        editor_client.get(address("bookings", occasion))
    for _ in range(2):
        say_need(SignupFactory(occasion=occasion))
    with django_assert_num_queries(len(counted.captured_queries)):
        editor_client.get(address("bookings", occasion))


def test_list_of_an_occasion_that_is_not_there_is_not_found(editor_client):
    assert editor_client.get(address("bookings", 999)).status_code == 404


# To ring


def test_list_says_whom_to_ring_about_a_free_place(editor_client, occasion):
    SignupFactory(
        occasion=occasion,
        email="",
        phone="01904 000000",
        status=SignupStatus.OFFERED,
        offered_at=NOW,
        offer_ends_at=NOW + timedelta(hours=48),
    )
    SignupFactory(occasion=occasion, status=SignupStatus.OFFERED, offered_at=NOW)
    SignupFactory(occasion=occasion, email="", phone="01904 000001")

    calls = editor_client.get(address("bookings", occasion)).context["calls"]

    assert [(call.row.booking.phone, call.words) for call in calls] == [
        ("01904 000000", "A place is free for them until Thu 26 Nov, 12:00.")
    ]


def test_list_says_whom_to_ring_about_a_cancelled_occasion(editor_client, occasion):
    SignupFactory(occasion=occasion, email="", phone="01904 000000")
    SignupFactory(occasion=occasion)
    cancel_occasion(occasion=occasion, reason="Snow", now=NOW)

    calls = editor_client.get(address("bookings", occasion)).context["calls"]

    assert [call.words for call in calls] == ["It will not take place."]


@pytest.mark.parametrize(
    ("answer", "status"), [("yes", SignupStatus.CONFIRMED), ("no", SignupStatus.DECLINED)]
)
def test_answer_of_somebody_who_was_rung_is_noted(editor_client, occasion, answer, status):
    offered = SignupFactory(
        occasion=occasion, email="", phone="01904 000000", status=SignupStatus.OFFERED, offered_at=NOW
    )

    editor_client.post(address("answer_offer", occasion, offered), {"answer": answer})

    offered.refresh_from_db()
    assert offered.status == status
    assert ModelLogEntry.objects.get().action == "events.answer_offer"


def test_answer_to_an_offer_that_is_over_says_so(editor_client, occasion):
    lapsed = SignupFactory(occasion=occasion, status=SignupStatus.LAPSED)
    response = editor_client.post(address("answer_offer", occasion, lapsed), {"answer": "yes"}, follow=True)
    assert "This offer is over. The place went to the next." in response.content.decode()


# Booking and cancelling for somebody


def booking_data(**fields) -> dict:
    return {
        "seats": "1",
        "name_1": "Robin",
        "name_2": "",
        "name_3": "",
        "email": "",
        "phone": "01904 000000",
        "language": "pl",
        "note": "",
        "agrees": "on",
    } | fields


def test_booking_for_somebody_takes_a_place_and_says_who_added_it(editor_client, editor, occasion):
    response = editor_client.post(
        address("book", occasion), booking_data(seats="2", name_2="Kim", kinds=["bsl"], note=NEED)
    )

    assert response.status_code == 302
    booking = Signup.objects.get()
    assert (booking.status, booking.language, booking.added_by) == (SignupStatus.CONFIRMED, "pl", editor)
    assert [place.chosen_name for place in booking.places.all()] == ["Robin", "Kim"]
    assert AccessNeed.objects.get().details == {"kinds": ["bsl"], "note": NEED}
    entry = ModelLogEntry.objects.get()
    assert entry.action == "events.book"
    assert NEED not in str(entry.data)


def test_booking_for_somebody_obeys_the_number_of_places(editor_client, occasion):
    SignupFactory(occasion=occasion, seats=2)

    response = editor_client.post(address("book", occasion), booking_data(), follow=True)

    assert "No place was left: the booking is on the waiting list." in response.content.decode()
    assert Signup.objects.latest("pk").status == SignupStatus.WAITING


def test_booking_an_address_twice_makes_one_booking(editor_client, occasion):
    data = booking_data(email="robin@example.org", phone="")
    editor_client.post(address("book", occasion), data)
    Signup.objects.update(created_at=NOW - timedelta(hours=1))

    response = editor_client.post(address("book", occasion), data, follow=True)

    assert "This address has a booking already." in response.content.decode()
    assert Signup.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"email": "a@[127.0.0.1]"}, "No message can be sent to this address. Please check it."),
        ({"phone": "ring me"}, "Nobody can be rung at this number. Please check it."),
        ({"seats": "99"}, "Select a valid choice."),
        ({"seats": "-1"}, "Select a valid choice."),
        ({"agrees": ""}, "Ask them first. Without their yes nothing may be kept."),
        ({"kinds": ["magic"]}, "Select a valid choice."),
        ({"language": "xx"}, "Select a valid choice."),
    ],
)
def test_booking_with_a_mistake_says_so_and_keeps_what_was_typed(editor_client, occasion, fields, words):
    response = editor_client.post(address("book", occasion), booking_data(**fields))
    page = response.content.decode()
    assert response.status_code == 200
    assert words in page
    assert "Robin" in page
    assert not Signup.objects.exists()


def test_booking_without_contact_for_the_waiting_list_says_why_not(editor_client, occasion):
    SignupFactory(occasion=occasion, seats=2)
    response = editor_client.post(address("book", occasion), booking_data(phone=""))
    assert "For the waiting list write down a telephone or an e-mail address." in response.content.decode()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"starts_at": NOW - timedelta(days=2)}, "This occasion has taken place."),
        ({"status": "cancelled"}, "This occasion is cancelled."),
        ({"signup_opens_at": NOW + timedelta(days=1)}, "Sign-up is not open yet."),
        ({"signup_closes_at": NOW - timedelta(days=1)}, "Sign-up is closed."),
    ],
)
def test_booking_when_sign_up_is_not_open_says_why(editor_client, fields, words):
    occasion = OccasionFactory(**fields)
    response = editor_client.post(address("book", occasion), booking_data())
    assert words in response.content.decode()
    assert not Signup.objects.exists()


def test_cancelling_a_booking_asks_first_then_passes_the_place_on(editor_client, occasion):
    booking = SignupFactory(occasion=occasion, seats=2, email="robin@example.org")
    waiting = SignupFactory(occasion=occasion, status=SignupStatus.WAITING)
    url = address("cancel_booking", occasion, booking)
    assert "A message goes to robin@example.org." in editor_client.get(url).content.decode()
    assert Signup.objects.get(pk=booking.pk).status == SignupStatus.CONFIRMED

    editor_client.post(url)

    assert Signup.objects.get(pk=booking.pk).status == SignupStatus.CANCELLED
    assert Signup.objects.get(pk=waiting.pk).status == SignupStatus.OFFERED
    assert Mail.objects.filter(to="robin@example.org").get().kind == "cancelled"


def test_cancelling_a_booking_of_another_occasion_is_not_found(editor_client, occasion):
    other = SignupFactory()
    assert editor_client.post(address("cancel_booking", occasion, other)).status_code == 404
    assert Signup.objects.get(pk=other.pk).is_live


# The file


def test_file_has_the_bookings_without_formulas_needs_or_control_signs(editor_client, occasion):
    """Case X06, and formulas in what people typed."""
    booking = SignupFactory(occasion=occasion, email="a@example.org", phone="+44 1904 000000")
    booking.places.update(chosen_name='=HYPERLINK("http://evil.example")\x0b')
    say_need(booking)

    response = editor_client.post(address("export", occasion))

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="december-meeting-2026-12-08.csv"'
    text = response.content.decode("utf-8-sig")
    header, row = csv.reader(io.StringIO(text))
    assert len(header) == len(row) == 9
    assert row[0] == '\'=HYPERLINK("http://evil.example")'
    assert row[2:6] == ["Has a place", "a@example.org", "'+44 1904 000000", "en"]
    assert NEED not in text
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


@pytest.mark.parametrize("name", ["\t=1+1", " =1+1", "\r\n=1+1"])
def test_file_knows_a_formula_behind_what_nobody_sees(occasion, name):
    SignupFactory(occasion=occasion).places.update(chosen_name=name)
    assert list(csv.reader(io.StringIO(write_csv(get_rows(occasion)))))[1][0] == "'=1+1"


def test_file_is_logged_with_who_and_how_many(editor_client, editor, occasion):
    SignupFactory.create_batch(2, occasion=occasion)
    editor_client.post(address("export", occasion))
    entry = ModelLogEntry.objects.get()
    assert (entry.action, entry.user, entry.data) == ("events.export_bookings", editor, {"bookings": 2})


def test_file_is_not_handed_out_by_following_a_link(editor_client, occasion):
    assert editor_client.get(address("export", occasion)).status_code == 405
    assert not ModelLogEntry.objects.exists()


# Access needs


def test_access_lead_sees_what_people_need_and_the_look_is_written_down(
    access_lead_client, access_lead, occasion
):
    say_need(SignupFactory(occasion=occasion))

    page = access_lead_client.get(address("access_needs", occasion)).content.decode()

    assert NEED in page
    assert "British Sign Language interpreter" in page
    view = AccessNeedView.objects.get()
    assert (view.occasion, view.viewed_by) == (occasion, access_lead)


def test_access_needs_are_shown_to_nobody_else(
    client, editor_client, superuser_client, member_client, occasion
):
    say_need(SignupFactory(occasion=occasion))
    for browser in (client, editor_client, superuser_client, member_client):
        response = browser.get(address("access_needs", occasion), follow=True)
        assert NEED not in response.content.decode()
    assert not AccessNeedView.objects.exists()


def test_access_needs_are_shown_to_a_superuser_who_was_given_the_right(make_staff, occasion):
    say_need(SignupFactory(occasion=occasion))
    both = log_in(make_staff("see_access_needs", is_superuser=True))
    assert NEED in both.get(address("access_needs", occasion)).content.decode()


# Planning a series


def test_bookings_are_linked_from_the_page_of_the_event(editor_client, event_index):
    page = EventPageFactory(parent=event_index)
    text = editor_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert address("bookings", page.occasion) in text
