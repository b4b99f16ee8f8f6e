from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from events.admin_forms import (
    BookingForm,
    LocalDateTimeField,
    NewOccasionForm,
    OccasionForm,
    PromiseForm,
)
from events.enums import Access, PromiseState
from events.models import AccessPromise
from events.signup import Seat
from tests.factories import OccasionFactory


@pytest.mark.parametrize("text", ["2027-03-09T10:00", "2027-03-09 10:00", " 2027-03-09 10:00:00 "])
def test_local_date_time_field_reads_what_a_clock_shows(text):
    assert LocalDateTimeField().clean(text) == datetime(2027, 3, 9, 10)  # noqa: DTZ001


@pytest.mark.parametrize(
    "text",
    ["10:00", "9/3/2027 10:00", "2027-03-09T10:00+01:00", "2027-02-30T10:00", "1999-12-31T10:00", "٢٠٢٧"],
)
def test_local_date_time_field_refuses_anything_else(text):
    with pytest.raises(ValidationError):
        LocalDateTimeField().clean(text)


@pytest.mark.django_db
def test_occasion_form_shows_times_in_the_zone_of_the_occasion():
    occasion = OccasionFactory(
        starts_at=datetime(2027, 7, 6, 8, tzinfo=UTC), time_zone="Europe/Warsaw", signup_closes_at=None
    )
    form = NewOccasionForm(instance=occasion)
    assert 'value="2027-07-06T10:00"' in str(form["starts_at"])


@pytest.mark.django_db
def test_occasion_form_shows_what_was_promised():
    occasion = OccasionFactory()
    AccessPromise.objects.create(
        occasion=occasion,
        access=Access.CAPTIONS,
        state=PromiseState.ON_REQUEST,
        ask_by_date=date(2026, 12, 1),
    )
    rows = {row.access: row for row in OccasionForm(instance=occasion).promise_forms}
    assert list(rows) == list(Access)
    assert 'value="2026-12-01"' in str(rows[Access.CAPTIONS]["ask_by_date"])
    assert rows[Access.BSL].initial == {}


def test_promise_form_keeps_a_note_for_each_language():
    data = {
        "promise-bsl-state": "confirmed",
        "promise-bsl-note": "All day",
        "promise-bsl-note_pl": "Cały dzień",
    }

    form = PromiseForm(data, access=Access.BSL)

    assert form.is_valid()
    promise = form.get_promise()
    assert (promise.note, promise.notes) == ("All day", {"pl": "Cały dzień"})
    assert PromiseForm.get_initial(promise)["note_pl"] == "Cały dzień"
    with override("pl"):
        assert promise.get_note() == "Cały dzień"
    with override("ar"):
        assert promise.get_note() == "All day"


def test_promise_form_forgets_a_date_that_means_nothing():
    form = PromiseForm(
        {"promise-bsl-state": "confirmed", "promise-bsl-ask_by_date": "2026-12-01"}, access=Access.BSL
    )
    assert form.is_valid()
    assert form.get_promise().ask_by_date is None


def test_promise_form_says_nothing_where_nothing_is_chosen():
    form = PromiseForm({}, access=Access.BSL)
    assert form.is_valid()
    assert form.get_promise() is None


def fill_in_by_phone(occasion, **answers):
    data = {"seats": "2", "name_1": "Robin", "language": "en", "agrees": "on", **answers}
    return BookingForm(data, occasion=occasion)


@pytest.mark.django_db
def test_booking_form_has_a_name_for_each_place():
    occasion = OccasionFactory()

    form = fill_in_by_phone(occasion, seats="6", name_6="Sam")
    too_many = fill_in_by_phone(occasion, name_3="Left over")

    assert form.is_valid()
    assert [seat.name for seat in form.get_seats()] == ["Robin", "", "", "", "", "Sam"]
    assert too_many.errors == {"name_3": ["There are more names than places. Choose more places."]}


@pytest.mark.django_db
@pytest.mark.parametrize("seats", ["", "0", "-1", "7", "1e9", "NaN", "9" * 400, "１", "٢", "2.0", "\x00"])
def test_booking_form_takes_no_number_of_places_but_its_own(seats):
    """C15"""
    form = fill_in_by_phone(OccasionFactory(), seats=seats)

    assert not form.is_valid()
    assert list(form.errors) == ["seats"]


@pytest.mark.django_db
def test_booking_form_gives_needs_to_the_first_seat_only():
    form = fill_in_by_phone(OccasionFactory(), kinds=["bsl"], note="Front row")

    assert form.is_valid()
    assert form.get_seats() == [Seat(name="Robin", kinds=("bsl",), note="Front row"), Seat(name="")]
