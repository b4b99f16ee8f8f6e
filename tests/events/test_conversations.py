from datetime import UTC, datetime

import pytest
from django.utils import translation

from events.conversations import get_promise
from events.enums import Kind, OccasionStatus
from tests.factories import EventPageFactory, OccasionFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


def converse(index, *date, **facts):
    occasion = OccasionFactory(in_person=True, starts_at=datetime(*date, 13, tzinfo=UTC), **facts)
    return EventPageFactory(parent=index, occasion=occasion, locale=index.locale)


def test_promise_counts_the_year(event_index):
    converse(event_index, 2025, 11, 1)
    converse(event_index, 2026, 2, 3)
    soon = converse(event_index, 2026, 12, 10)
    converse(event_index, 2027, 2, 3)
    promise = get_promise(NOW)
    assert (promise.year, promise.done, promise.to_come, promise.total) == (2026, 1, 1, 2)
    assert promise.is_kept
    assert promise.next_page == soon


def test_promise_is_not_kept_by_one(event_index):
    converse(event_index, 2026, 12, 10)
    assert not get_promise(NOW).is_kept


def test_promise_counts_nothing_cancelled_unpublished_or_of_another_kind(event_index):
    converse(event_index, 2026, 12, 10, status=OccasionStatus.CANCELLED)
    converse(event_index, 2026, 12, 11).unpublish()
    converse(event_index, 2026, 12, 12, kind=Kind.WORKSHOP)
    promise = get_promise(NOW)
    assert promise.total == 0
    assert promise.next_page is None


def test_promise_names_a_next_one_of_next_year(event_index):
    page = converse(event_index, 2027, 2, 3)
    promise = get_promise(NOW)
    assert promise.total == 0
    assert promise.next_page == page


def test_promise_counts_a_conversation_once_whatever_its_languages(event_index, locales):
    page = converse(event_index, 2026, 12, 10)
    polish = page.copy_for_translation(locales["pl"], copy_parents=True, alias=True)
    with translation.override("pl"):
        promise = get_promise(NOW)
    assert promise.total == 1
    assert promise.next_page.pk == polish.pk


def test_promise_uses_the_year_of_the_place(event_index):
    """Half an hour before midnight in London a new year has not begun, and at midnight it has."""
    converse(event_index, 2027, 1, 2)
    assert get_promise(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)).year == 2026
    assert get_promise(datetime(2027, 1, 1, 0, 0, tzinfo=UTC)).year == 2027


def test_promise_makes_one_query(event_index, django_assert_num_queries):
    converse(event_index, 2026, 12, 10)
    converse(event_index, 2026, 12, 11)
    with django_assert_num_queries(1):
        get_promise(NOW)
