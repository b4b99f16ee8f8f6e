import json
from datetime import date

import pytest
from bs4 import BeautifulSoup

from core.models import NetworkDetails
from tests.factories import StoryPageFactory

pytestmark = pytest.mark.django_db


def stream(kind, *values):
    return json.dumps([{"type": kind, "value": value} for value in values])


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture
def story(story_index):
    return StoryPageFactory(
        parent=story_index,
        title="A safe haven",
        scene="safe-haven",
        scene_alt="A door stands open.",
        content_note="This page is about distress.",
        need_spotted_by="Service users",
        developed_by="Service users, too",
        level_is_our_reading=True,
        what_did_not_work=stream("paragraph", "<p>It took too long.</p>"),
        timeline=stream("timeline", [{"when": "July 2017", "text": "It is named."}]),
        voices=stream("voice", {"words": "Show us.", "name": "Grace Specimen (demo)", "role": "Carer"}),
        unknowns=stream("unknown", "Opening hours"),
        sources=stream(
            "source", {"title": "A report", "publisher": "York", "date": "2017", "place": "p 11", "url": ""}
        ),
    )


def test_story_shows_who_saw_the_need_and_what_nobody_knows(client, story):
    soup = get_soup(client, "/stories/a-safe-haven/")

    glance = {row.dt.get_text(): row.dd.get_text(" ", strip=True) for row in soup.select(".glance dl > div")}
    assert glance["Who spotted the need"] == "Service users"
    assert glance["Who developed it"] == "Service users, too"
    assert glance["Partners"] == "We do not know"
    assert glance["Carries it now"] == "We do not know"
    assert glance["Level"].startswith("System or organisation (our reading)")
    assert [item.get_text(strip=True) for item in soup.select(".unknown li")] == ["Opening hours"]
    assert [item.b.get_text() for item in soup.select(".timeline li")] == ["July 2017"]
    assert soup.select_one(".voice b").get_text() == "Grace Specimen (demo)"
    assert [" ".join(item.get_text().split()) for item in soup.select(".sources li")] == [
        "A report. York, 2017, p 11."
    ]


def test_story_draws_its_scene_and_says_what_it_shows(client, story):
    [picture] = get_soup(client, "/stories/a-safe-haven/").select("[role=img]")

    assert picture["aria-label"] == "A door stands open."
    assert picture.svg is not None


def test_story_with_a_content_note_lets_one_leave_and_names_support(client, story):
    NetworkDetails.objects.create(
        locale=story.locale, name="Network", crisis_text="<p>Talk to us (demo).</p>", safeguarding_role="Lead"
    )

    soup = get_soup(client, "/stories/a-safe-haven/")

    assert len(soup.select("[data-leave]")) == 1
    assert "This page is about distress." in soup.select_one(".note").get_text()
    assert "Talk to us (demo)." in soup.select_one(".support").get_text()


def test_story_without_a_content_note_has_no_way_to_leave_quickly(client, story_index):
    StoryPageFactory(parent=story_index, title="Calm")

    assert get_soup(client, "/stories/calm/").select("[data-leave]") == []


def test_story_with_a_content_note_takes_ten_queries(client, story, django_assert_num_queries):
    client.get("/stories/a-safe-haven/")

    with django_assert_num_queries(10):
        client.get("/stories/a-safe-haven/")


@pytest.mark.parametrize("count", [1, 30])
def test_story_index_takes_the_same_queries_for_one_and_thirty(
    client, story_index, django_assert_num_queries, count
):
    for number in range(count):
        StoryPageFactory(parent=story_index, title=f"Story {number}", published_date=date(2026, 1, 1))
    client.get("/stories/")

    with django_assert_num_queries(11):
        client.get("/stories/")


def test_story_index_says_what_to_do_when_nothing_fits(client, story):
    soup = get_soup(client, "/stories/?level=individual")

    assert soup.select(".story-card") == []
    assert soup.select_one(".empty a")["href"] == "/stories/"
