from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError

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


def test_booking_form_gives_needs_to_the_first_seat_only():
    form = BookingForm(
        {
            "seats": "2",
            "name_1": "Robin",
            "name_3": "Left over",
            "language": "en",
            "kinds": ["bsl"],
            "note": "Front row",
            "agrees": "on",
        }
    )
    assert form.is_valid()
    assert form.get_seats() == [Seat(name="Robin", kinds=("bsl",), note="Front row"), Seat(name="")]
