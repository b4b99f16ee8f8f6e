import json
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup

from events.enums import Kind
from tests.factories import (
    EventPageFactory,
    EventSeriesPageFactory,
    OccasionFactory,
    OpportunityPageFactory,
    StandardPageFactory,
    StoryPageFactory,
)
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture(autouse=True)
def _present(time_machine):
    time_machine.move_to(NOW)


@pytest.fixture
def opportunity(get_involved):
    return OpportunityPageFactory(
        parent=get_involved,
        title="Lay partner",
        level="policy",
        closing_date=date(2026, 11, 24),
        feedback_date=date(2026, 12, 24),
    )


def fill_home(home, event_index, story_index, *, stories=3, meetings=2):
    series = EventSeriesPageFactory(parent=event_index)
    for number in range(meetings):
        occasion = OccasionFactory(starts_at=NOW + timedelta(days=7 + number))
        EventPageFactory(parent=series, title=f"Meeting {number}", occasion=occasion)
    EventPageFactory(
        parent=event_index,
        title="Conversation",
        occasion=OccasionFactory(in_person=True, starts_at=NOW + timedelta(days=16)),
    )
    pages = [StoryPageFactory(parent=story_index, title=f"Story {number}") for number in range(stories)]
    home.ways = json.dumps(
        [
            {
                "type": "way",
                "value": {"time": "A minute", "title": "Read", "text": "Now", "page": pages[0].pk},
            },
            {"type": "way", "value": {"time": "A year", "title": "Gone", "text": "Then", "page": 999}},
        ]
    )
    home.changes = json.dumps(
        [
            {
                "type": "pair",
                "value": {
                    "said": "Not everyone is online.",
                    "said_by": "Project (demo)",
                    "said_date": "2026-11-05",
                    "answer": "open",
                    "words": "An answer is owed.",
                    "evidence": "",
                    "page": None,
                },
            }
        ]
    )
    home.save()


def test_home_lays_the_next_meeting_and_the_next_conversation_on_the_table(
    client, home, event_index, story_index, get_involved
):
    fill_home(home, event_index, story_index)

    soup = get_soup(client, "/")

    assert [link.get_text() for link in soup.select(".table .occasion a[href*=events]")] == [
        "Meeting 0",
        "Conversation",
    ]
    assert "In 2026: 0 held, 1 to come." in " ".join(soup.select_one(".occasion__vow").get_text().split())
    assert [link["href"] for link in soup.select(".join a")] == ["/stories/story-0/"]
    assert "Waiting for 19 days." in soup.select_one(".pair--open").get_text()
    assert soup.select(".pair--open a") == []
    assert len(soup.select(".story-card")) == 3
    assert {"/events/", "/get-involved/", "/stories/"} <= {
        link["href"] for link in soup.select("main a") if link.has_attr("href")
    }


def test_home_without_events_and_stories_still_says_what_the_network_is(client, home):
    soup = get_soup(client, "/")

    assert soup.h1.get_text() == "Shaped together, by the people it is for"
    assert soup.select(".table") == []


@pytest.mark.parametrize(("stories", "meetings"), [(1, 1), (12, 12)])
def test_home_takes_the_same_queries_whatever_there_is(
    client, home, event_index, story_index, django_assert_num_queries, stories, meetings
):
    fill_home(home, event_index, story_index, stories=stories, meetings=meetings)
    client.get("/")

    with django_assert_num_queries(12):
        client.get("/")


def test_past_conversations_of_this_year_count(client, home, event_index):
    EventPageFactory(
        parent=event_index,
        occasion=OccasionFactory(kind=Kind.CONVERSATION, starts_at=NOW - timedelta(days=90)),
    )
    EventPageFactory(parent=event_index, occasion=OccasionFactory(starts_at=NOW + timedelta(days=9)))

    vow = get_soup(client, "/").select_one(".occasion__vow")

    assert "In 2026: 1 held, 0 to come." in " ".join(vow.get_text().split())


def test_opportunity_shows_what_one_must_know(client, opportunity):
    soup = get_soup(client, "/get-involved/lay-partner/")

    glance = {row.dt.get_text(): row.dd.get_text(" ", strip=True) for row in soup.select(".glance dl > div")}
    assert glance["Time"] == "Five minutes"
    assert glance["How"] == "Online, By post"
    assert glance["Where"] == "Wherever you live"
    assert glance["Open until"] == "24 November 2026"
    assert glance["You hear back by"] == "24 December 2026"
    assert glance["Level"].startswith("Policy")
    text = " ".join(soup.main.get_text().split())
    for words in ("Fares", "A reference", "Safeguarding lead (demo)", "The budget", "Write to us."):
        assert words in text


def test_opportunity_says_the_day_after_that_it_is_closed(client, opportunity, time_machine):
    time_machine.move_to(NOW + timedelta(days=1))

    soup = get_soup(client, "/get-involved/lay-partner/")

    assert "This closed on 24 November 2026." in soup.select_one(".note").get_text()
    assert "Write to us." not in soup.main.get_text()
    assert soup.select_one(".note a")["href"] == "/get-involved/"


def test_opportunity_takes_eight_queries(client, opportunity, django_assert_num_queries):
    client.get("/get-involved/lay-partner/")

    with django_assert_num_queries(8):
        client.get("/get-involved/lay-partner/")


def test_get_involved_helps_when_nothing_fits(client, opportunity):
    soup = get_soup(client, "/get-involved/?what=story")

    assert soup.select_one(".empty a")["href"] == "/get-involved/"


def test_privacy_periods_are_those_of_the_settings(client, home, settings):
    settings.KEEP_ACCESS_NEEDS = timedelta(days=21)
    StandardPageFactory(parent=home, title="Privacy", body=json.dumps([{"type": "keeping", "value": None}]))

    cells = [cell.get_text() for cell in get_soup(client, "/privacy/").select("td")]

    assert cells[:2] == ["What you need to take part", "21 days after the event"]


def test_editor_is_warned_of_an_opportunity_with_one_way_only(rf, opportunity, admin_user):
    from django.contrib.messages.storage.fallback import FallbackStorage

    from network.wagtail_hooks import warn_of_one_way_only

    def get_warnings(page):
        request = rf.get("/")
        request.session = {}
        request._messages = FallbackStorage(request)
        warn_of_one_way_only(request, page)
        return len(list(request._messages))

    assert get_warnings(opportunity) == 0
    opportunity.methods = json.dumps([{"type": "method", "value": "online"}])
    assert get_warnings(opportunity) == 1
