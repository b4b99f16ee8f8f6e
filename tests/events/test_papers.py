"""Papers on time (S2-13): what the event page says, and the editors' list."""

import json
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Page

from events.admin_forms import OccasionForm
from events.enums import OccasionStatus
from events.models import Occasion
from events.papers import get_late_papers
from tests.events.test_heard import paper, say
from tests.events.test_viewsets import form_data
from tests.factories import EventPageFactory, OccasionFactory
from tests.factories.events import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

TODAY = date(2026, 11, 24)
YESTERDAY = TODAY - timedelta(days=1)
PAPERS = json.dumps([{"type": "paper", "value": paper("The agenda", url="https://example.org/agenda")}])


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


def announce(index, *, due, because="", papers="[]", **facts):
    occasion = OccasionFactory(papers_due_date=due, papers_late_because=because, **facts)
    return EventPageFactory(parent=index, locale=index.locale, occasion=occasion, papers=papers)


def read(client, page) -> str:
    return say(BeautifulSoup(client.get(page.url).content, "html.parser").main)


def test_event_page_says_when_the_papers_will_be_there(client, event_index):
    page = announce(event_index, due=TODAY)
    assert "The papers will be here by Tuesday 24 November." in read(client, page)


def test_event_page_says_that_papers_are_late_and_why(client, event_index):
    """S2-13: a meeting with late papers shows a notice."""
    page = announce(event_index, due=YESTERDAY, because="We wait for the translator.")
    words = read(client, page)
    assert "The papers are late. We said that they would be here by Monday 23 November." in words
    assert "We wait for the translator." in words


def test_event_page_admits_that_nobody_said_why(client, event_index):
    assert "We have not said why yet." in read(client, announce(event_index, due=YESTERDAY))


def test_event_page_shows_papers_and_no_notice(client, event_index):
    page = announce(event_index, due=YESTERDAY, papers=PAPERS)
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    assert soup.select_one(".papers a")["href"] == "https://example.org/agenda"
    assert "late" not in say(soup.main)


def test_event_page_without_papers_says_nothing_about_them(client, event_index):
    soup = BeautifulSoup(client.get(announce(event_index, due=None).url).content, "html.parser")
    assert soup.find(id="papers") is None


@pytest.mark.parametrize("facts", [{"past": True}, {"status": OccasionStatus.CANCELLED}])
def test_event_page_has_no_notice_where_papers_are_of_no_use_any_more(client, event_index, facts):
    page = announce(event_index, due=YESTERDAY, **facts)
    assert "The papers are late." not in read(client, page)


def test_get_late_papers_lists_events_to_come_whose_day_is_over(event_index, django_assert_num_queries):
    """S2-13: editors see the list of what is overdue."""
    later = announce(event_index, due=YESTERDAY, starts_at=NOW + timedelta(days=20))
    sooner = announce(event_index, due=YESTERDAY, starts_at=NOW + timedelta(days=2))
    announce(event_index, due=TODAY)
    announce(event_index, due=None)
    announce(event_index, due=YESTERDAY, papers=PAPERS)
    announce(event_index, due=YESTERDAY, past=True)
    announce(event_index, due=YESTERDAY, status=OccasionStatus.CANCELLED)
    Page.objects.filter(pk=announce(event_index, due=YESTERDAY).pk).update(live=False)
    with django_assert_num_queries(1):
        assert get_late_papers(NOW) == [sooner, later]


def test_papers_fall_due_by_the_day_of_the_event_s_own_zone(event_index, time_machine):
    page = announce(event_index, due=TODAY, time_zone="Pacific/Auckland")
    assert get_late_papers(NOW) == [page]  # there it is the 25th already
    Occasion.objects.update(time_zone="Europe/London")
    assert get_late_papers(NOW) == []


def test_form_of_an_occasion_writes_when_papers_are_there_and_why_not(event_index):
    occasion = announce(event_index, due=None).occasion
    form = OccasionForm(
        form_data(papers_due_date="2026-12-01", papers_late_because="We wait."), instance=occasion
    )
    assert form.is_valid(), form.errors
    form.save()
    occasion.refresh_from_db()
    assert (occasion.papers_due_date, occasion.papers_late_because) == (date(2026, 12, 1), "We wait.")
