import json
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup

from events.enums import Kind
from network.demo.translate import translate
from tests.factories import (
    EventPageFactory,
    EventSeriesPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    OccasionFactory,
    OpportunityPageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    RolePageFactory,
    StandardPageFactory,
    StoryPageFactory,
)
from tests.factories.events import NOW
from tests.factories.projects import make_success

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
    projects = ProjectIndexPageFactory(parent=home)
    for number in range(stories):
        successes = json.dumps([make_success(f"2026-10-{number + 1:02}", f"Success {number}")])
        ProjectPageFactory(parent=projects, title=f"Project {number}", successes=successes)
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
    assert [words.get_text() for words in soup.select(".success__words")] == ["Success 2", "Success 1"]
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
    NewsPageFactory.create_batch(stories, parent=NewsIndexPageFactory(parent=story_index))
    client.get("/")

    with django_assert_num_queries(14):
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


@pytest.fixture
def explained(opportunity, home, story_index):
    """The opportunity with the role that it leads to, and the story of somebody who did it before."""
    about = StandardPageFactory(parent=home, title="About")
    opportunity.role = RolePageFactory(parent=about, title="Lay partner")
    opportunity.story = StoryPageFactory(parent=story_index, title="A year as a lay partner")
    opportunity.save()
    return opportunity


def test_opportunity_says_which_qualities_count_how_people_are_chosen_and_who_walks_along(
    client, opportunity
):
    """S4-08"""

    def get_sections():
        headings = get_soup(client, "/get-involved/lay-partner/").select(".split__main h2")
        return {heading.get_text(): heading.find_next("p").get_text() for heading in headings}

    sections = get_sections()
    assert sections["Who is sought, and what they bring"] == "Anyone"
    assert sections["How people are chosen"] == "Not said yet."
    assert "Who walks along with newcomers" not in sections

    opportunity.how_chosen = "Two people talk with you.\nYou visit first."
    opportunity.buddy = "A lay partner of last year."
    opportunity.save()

    sections = get_sections()
    assert sections["How people are chosen"] == "Two people talk with you.You visit first."
    assert sections["Who walks along with newcomers"] == "A lay partner of last year."


def test_opportunity_leads_to_its_role_and_to_a_past_holders_story(client, explained):
    """S4-08"""

    def get_links():
        return [link["href"] for link in get_soup(client, "/get-involved/lay-partner/").select(".note a")]

    assert get_links() == ["/about/lay-partner/", "/stories/a-year-as-a-lay-partner/"]

    explained.story.unpublish()

    assert get_links() == ["/about/lay-partner/"]


def test_opportunity_with_a_role_and_a_story_takes_one_query_more(
    client, explained, django_assert_num_queries
):
    client.get("/get-involved/lay-partner/")

    with django_assert_num_queries(9):
        client.get("/get-involved/lay-partner/")


class Same(dict):
    """Words that stay as they are."""

    def __contains__(self, words):
        return True

    def __missing__(self, words):
        return words


def test_opportunity_in_a_translation_leads_to_the_role_in_that_language(client, explained, home, locales):
    role, story = explained.role, explained.story
    around = [home, role.get_parent(), role, story.get_parent(), story, explained.get_parent(), explained]
    for page in around:
        page.specific.copy_for_translation(locale=locales["pl"], alias=True)

    translate(page=explained, locale=locales["pl"], words=Same())

    assert [link["href"] for link in get_soup(client, "/pl/get-involved/lay-partner/").select(".note a")] == [
        "/pl/about/lay-partner/",
        "/pl/stories/a-year-as-a-lay-partner/",
    ]


def test_opportunity_outlives_its_role_and_its_story(client, explained):
    explained.role.delete()
    explained.story.delete()

    assert get_soup(client, "/get-involved/lay-partner/").select(".note a") == []


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
