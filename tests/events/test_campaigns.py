"""S1-06: events that are part of an awareness week, and have several hosts."""

import json
from datetime import date
from functools import partial

import pytest
from bs4 import BeautifulSoup
from django.db import IntegrityError
from django.urls import reverse
from wagtail.models import PageViewRestriction, Site

from core.models import Campaign
from events.models import Occasion
from tests.events.test_pages import count_queries
from tests.events.test_viewsets import form_data
from tests.factories import (
    CampaignFactory,
    EventPageFactory,
    EventRecordPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    OccasionFactory,
    StoryPageFactory,
)
from tests.factories.events import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]
WEEK = "National Co-Production Week"


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def campaign():
    return CampaignFactory(name=WEEK, slug="week", about="A week on <b>one</b> subject.")


def announce(index, campaign, title, *, hosts="[]", **facts):
    return EventPageFactory(
        parent=index, title=title, hosts=hosts, occasion=OccasionFactory(campaign=campaign, **facts)
    )


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def get_titles(soup, section) -> list[str]:
    return [link.get_text() for link in soup.select(f"[aria-labelledby={section}] h3 a")]


def say(element) -> str:
    return " ".join(element.get_text().split())


# The event's page


def test_event_page_shows_more_than_one_host(client, event_index):
    hosts = [
        {"type": "host", "value": {"name": "City of York Council", "role": ""}},
        {"type": "host", "value": {"name": "Healthwatch York", "role": "Questions at the tables"}},
    ]
    page = announce(event_index, None, "Co-hosted", hosts=json.dumps(hosts))

    rows = get_soup(client, page.url).select(".hosts li")

    assert [row.b.get_text() for row in rows] == ["City of York Council", "Healthwatch York"]


def test_event_page_leads_to_its_campaign(client, event_index, campaign):
    page = announce(event_index, campaign, "Part of it")

    head = get_soup(client, page.url).select_one(".page-head")

    assert f"Part of {WEEK}" in say(head)
    assert head.select_one(f"a[href='{event_index.url}campaigns/week/']").get_text() == WEEK


def test_event_page_without_a_campaign_names_none(client, event_index):
    page = announce(event_index, None, "On its own")

    assert "Part of" not in get_soup(client, page.url).main.get_text()


def test_event_page_makes_no_query_more_for_its_campaign(client, event_index, campaign):
    page = announce(event_index, campaign, "Part of it")

    assert count_queries(client, page.url) == 9


# The campaign's page


def test_campaign_page_says_what_it_is_and_lists_its_events(client, event_index, campaign):
    announce(event_index, campaign, "Later", starts_at=NOW.replace(month=12, day=20))
    announce(event_index, campaign, "Soon", starts_at=NOW.replace(month=12, day=8))
    announce(event_index, campaign, "Over", past=True)
    announce(event_index, campaign, "Over long ago", starts_at=NOW.replace(month=10))
    announce(event_index, CampaignFactory(), "Of another campaign")
    announce(event_index, None, "Of none")
    EventRecordPageFactory(parent=event_index, title="York goes Global", campaign=WEEK)
    EventRecordPageFactory(parent=event_index, title="Another record", campaign="Another week")

    soup = get_soup(client, f"{event_index.url}campaigns/week/")

    assert say(soup.h1) == WEEK
    assert say(soup.select_one(".lead")) == "From Monday 7 December 2026 to Sunday 13 December 2026"
    assert "A week on <b>one</b> subject." in soup.main.get_text()
    assert get_titles(soup, "coming") == ["Soon", "Later"]
    assert get_titles(soup, "over") == ["Over", "Over long ago"]
    assert get_titles(soup, "before") == ["York goes Global"]


def test_campaign_page_leaves_out_drafts_and_restricted_pages(client, event_index, campaign):
    announce(event_index, campaign, "Open")
    announce(event_index, campaign, "Draft").unpublish()
    closed = announce(event_index, campaign, "Closed")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    EventRecordPageFactory(parent=event_index, title="Draft of a record", campaign=WEEK).unpublish()

    soup = get_soup(client, f"{event_index.url}campaigns/week/")

    assert get_titles(soup, "coming") == ["Open"]
    assert soup.select(".records") == []


def test_campaign_page_gathers_stories_and_news(client, event_index, story_index, campaign):
    news_index = NewsIndexPageFactory(parent=story_index, slug="news")
    StoryPageFactory(parent=story_index, title="A story of it", campaign=campaign)
    StoryPageFactory(parent=story_index, title="A story of none")
    StoryPageFactory(parent=story_index, title="A draft", campaign=campaign, live=False)
    NewsPageFactory(parent=news_index, title="News of it", campaign=campaign)
    NewsPageFactory(parent=news_index, title="News of another", campaign=CampaignFactory())

    soup = get_soup(client, f"{event_index.url}campaigns/week/")

    assert get_titles(soup, "campaign-stories") == ["A story of it"]
    assert get_titles(soup, "campaign-news") == ["News of it"]
    assert soup.select(".empty") == []


def test_campaign_page_without_events_says_so(client, event_index, campaign):
    soup = get_soup(client, f"{event_index.url}campaigns/week/")

    assert say(soup.select_one(".empty h2")) == "Nothing is planned for this campaign yet"
    assert soup.select_one(".empty a")["href"] == event_index.url


def test_campaign_page_of_a_past_campaign_says_that_nothing_is_to_come(client, event_index, campaign):
    announce(event_index, campaign, "Over", past=True)

    soup = get_soup(client, f"{event_index.url}campaigns/week/")

    assert "No event of this campaign is planned at the moment." in say(soup.main)


def test_campaign_of_one_day_names_it_once(client, event_index):
    CampaignFactory(slug="day", starts_on=date(2026, 12, 7), ends_on=date(2026, 12, 7))

    soup = get_soup(client, f"{event_index.url}campaigns/day/")

    assert say(soup.select_one(".lead")) == "Monday 7 December 2026"


def test_campaign_page_speaks_the_readers_language(client, event_index, campaign, locales):
    Campaign.objects.update(names={"pl": "Tydzień"}, abouts={"pl": "O czym to jest."})
    page = announce(event_index, campaign, "Part of it")
    polish = page.copy_for_translation(locales["pl"], copy_parents=True, alias=True)
    EventRecordPageFactory(
        parent=polish.get_parent().specific, locale=locales["pl"], title="Zapis", campaign="Tydzień"
    )
    Site.clear_site_root_paths_cache()

    soup = get_soup(client, "/pl/events/campaigns/week/")

    assert say(soup.h1) == "Tydzień"
    assert "O czym to jest." in soup.main.get_text()
    assert get_titles(soup, "before") == ["Zapis"]
    [link] = soup.select("[aria-labelledby=coming] h3 a")
    assert link["href"] == f"/pl/events/{page.slug}/"
    assert soup.select_one("link[rel=canonical]")["href"].endswith("/events/campaigns/week/")


def test_campaign_that_is_not_there_is_not_found(client, event_index):
    assert client.get(f"{event_index.url}campaigns/nowhere/").status_code == 404


@pytest.mark.parametrize("number", [1, 30])
def test_campaign_page_makes_twelve_queries_however_much_belongs_to_it(
    client, event_index, story_index, campaign, number
):
    news_index = NewsIndexPageFactory(parent=story_index)
    for n in range(number):
        announce(event_index, campaign, f"To come {n}", in_person=True)
        announce(event_index, campaign, f"Over {n}", past=True)
        EventRecordPageFactory(parent=event_index, campaign=WEEK)
        StoryPageFactory(parent=story_index, campaign=campaign)
        NewsPageFactory(parent=news_index, campaign=campaign)

    assert count_queries(client, f"{event_index.url}campaigns/week/") == 12


# Events from before this site


@pytest.mark.parametrize(("name", "links"), [(WEEK, ["/events/campaigns/week/"]), ("Another week", [])])
def test_record_leads_to_its_campaign_where_it_is_in_the_list(client, event_index, campaign, name, links):
    record = EventRecordPageFactory(parent=event_index, campaign=name)

    glance = get_soup(client, record.url).select_one(".glance")

    assert name in glance.get_text()
    assert [link["href"] for link in glance.select("a")] == links


def test_record_with_a_campaign_makes_eight_queries(client, event_index, campaign):
    record = EventRecordPageFactory(parent=event_index, campaign=WEEK)

    assert count_queries(client, record.url) == 8


# Editors


def make_data(**fields) -> dict:
    data = {"name": WEEK, "slug": "week", "starts_on": "2026-12-07", "ends_on": "2026-12-13"}
    return data | {"about": "About it.", "name_pl": "Tydzień", "about_ar": "عن الأسبوع"} | fields


def test_editor_adds_a_campaign_and_puts_an_event_in_it(editor_client):
    editor_client.post(reverse("campaign:add"), make_data())

    campaign = Campaign.objects.get()
    assert (campaign.name, campaign.starts_on, campaign.ends_on) == (
        WEEK,
        date(2026, 12, 7),
        date(2026, 12, 13),
    )
    assert (campaign.names, campaign.abouts) == ({"pl": "Tydzień"}, {"ar": "عن الأسبوع"})

    editor_client.post(reverse("occasion:add"), form_data(campaign=campaign.pk))

    assert Occasion.objects.get().campaign == campaign


def test_editor_sees_and_empties_what_a_campaign_says(editor_client, campaign):
    Campaign.objects.update(abouts={"pl": "O czym to jest."})
    url = reverse("campaign:edit", args=[campaign.pk])
    assert "O czym to jest." in editor_client.get(url).content.decode()

    editor_client.post(url, make_data(about_pl="", about_ar=""))

    campaign.refresh_from_db()
    assert campaign.abouts == {}


def test_campaign_cannot_end_before_it_starts(editor_client, db):
    response = editor_client.post(reverse("campaign:add"), make_data(ends_on="2026-12-06"))

    assert "The last day must not be before the first." in response.content.decode()
    assert not Campaign.objects.exists()
    with pytest.raises(IntegrityError):
        CampaignFactory(starts_on=date(2026, 12, 7), ends_on=date(2026, 12, 6))


def test_deleting_a_campaign_leaves_its_events(editor_client, event_index, campaign):
    page = announce(event_index, campaign, "Part of it")

    editor_client.post(reverse("campaign:delete", args=[campaign.pk]))

    assert not Campaign.objects.exists()
    assert Occasion.objects.get(pk=page.occasion_id).campaign is None


@pytest.mark.parametrize("factory", ["story", "news"])
def test_story_and_news_lead_to_their_campaign(client, event_index, story_index, campaign, factory):
    """The campaign is found from them in one query more."""
    if factory == "story":
        make = partial(StoryPageFactory, parent=story_index)
    else:
        make = partial(NewsPageFactory, parent=NewsIndexPageFactory(parent=story_index, slug="news"))
    without = make(slug="without")
    part = make(slug="part", campaign=campaign)
    client.get(part.url)

    assert count_queries(client, part.url) == count_queries(client, without.url) + 1
    assert say(get_soup(client, without.url).main).count("Part of") == 0
    [link] = get_soup(client, part.url).select('a[href$="/campaigns/week/"]')
    assert (link.get_text(), link["href"]) == (WEEK, f"{event_index.url}campaigns/week/")


def test_story_says_nothing_of_a_campaign_whose_page_nobody_may_read(
    client, event_index, story_index, campaign
):
    PageViewRestriction.objects.create(page=event_index, restriction_type=PageViewRestriction.LOGIN)
    story = StoryPageFactory(parent=story_index, campaign=campaign)

    assert WEEK not in say(get_soup(client, story.url))
