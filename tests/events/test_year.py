from datetime import UTC, datetime

import pytest
from django.urls import reverse

from events.enums import Kind, OccasionStatus
from events.year import get_year
from tests.factories import EventPageFactory, OccasionFactory, SignupFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


def announce(index, *day, is_live=True, **facts):
    occasion = OccasionFactory(starts_at=datetime(*day, 13, tzinfo=UTC), **facts)
    EventPageFactory(parent=index, occasion=occasion, title=occasion.name, locale=index.locale, live=is_live)
    return occasion


def test_year_has_each_occasion_in_its_month_of_the_place(event_index):
    announce(event_index, 2026, 3, 3)
    OccasionFactory(starts_at=datetime(2026, 5, 31, 23, 30, tzinfo=UTC))  # half past midnight in June there
    announce(event_index, 2027, 1, 1)

    year = get_year(2026, now=NOW)

    assert [len(month.entries) for month in year.months] == [0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]
    assert [entry.is_public for entry in year.entries] == [True, False]


def test_year_counts_the_public_conversations_that_take_place(event_index):
    announce(event_index, 2026, 12, 10, in_person=True)
    announce(event_index, 2026, 12, 11, in_person=True, status=OccasionStatus.CANCELLED)
    announce(event_index, 2026, 12, 12, in_person=True, is_live=False)
    announce(event_index, 2026, 12, 13, kind=Kind.WORKSHOP)

    year = get_year(2026, now=NOW)

    assert (year.conversations, year.missing_conversations) == (1, 1)


def test_year_knows_what_is_over_and_not_closed(event_index):
    waits = announce(event_index, 2026, 10, 1)
    announce(event_index, 2026, 10, 2, closed_at=NOW)
    announce(event_index, 2026, 10, 3, status=OccasionStatus.CANCELLED)
    announce(event_index, 2026, 10, 4, is_live=False)  # nobody could read what was heard
    announce(event_index, 2026, 12, 1)

    assert [entry.occasion for entry in get_year(2026, now=NOW).to_close] == [waits]


@pytest.mark.parametrize("count", [1, 30])
def test_year_makes_two_queries(event_index, django_assert_num_queries, count):
    for _ in range(count):
        SignupFactory(occasion=announce(event_index, 2026, 12, 10))

    with django_assert_num_queries(2):
        year = get_year(2026, now=NOW)

    assert sum(entry.occasion.places_taken for entry in year.entries) == count


@pytest.mark.usefixtures("_at_now")
def test_calendar_of_the_year_warns_of_missing_conversations(editor_client, event_index):
    announce(event_index, 2026, 12, 10, in_person=True)

    content = editor_client.get(reverse("event_year:index")).content.decode()

    assert "For 2026 there are 1 so far: 1 is missing." in content
    assert editor_client.get(reverse("event_year:year", args=[2027])).status_code == 200
    assert "are missing" not in editor_client.get(reverse("event_year:year", args=[2025])).content.decode()


@pytest.mark.usefixtures("_at_now")
def test_calendar_of_the_year_has_an_end(editor_client):
    assert editor_client.get(reverse("event_year:year", args=[1999])).status_code == 404
