from datetime import date
from xml.etree import ElementTree as ET

import pytest

from tests.factories import StoryPageFactory

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"


def test_feed_lists_live_stories_newest_first(client, story_index):
    StoryPageFactory(parent=story_index, title="Older", published_date=date(2026, 1, 1))
    StoryPageFactory(parent=story_index, title="Newer", published_date=date(2026, 2, 1))
    StoryPageFactory(parent=story_index, title="Draft", published_date=date(2026, 3, 1), live=False)

    response = client.get("/stories/feed.atom")

    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    entries = ET.fromstring(response.content).findall(f"{ATOM}entry")  # noqa: S314  our own answer
    assert [entry.find(f"{ATOM}title").text for entry in entries] == ["Newer", "Older"]
    assert entries[0].find(f"{ATOM}link").get("href") == "http://testserver/stories/newer/"
