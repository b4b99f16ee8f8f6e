import json

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from stories.models import StoryPage
from tests.factories import UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

NAMED = "Haven <script>alert(1)</script>"


def make_link(address):
    """A text of the rich text editor, all of which links to an address."""
    line = {"text": "Read", "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "key": "a"}
    entity = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": address}}
    text = {
        "blocks": [{**line, "entityRanges": [{"offset": 0, "length": 4, "key": 0}]}],
        "entityMap": {"0": entity},
    }
    return json.dumps(text)


@pytest.fixture
def publish(client, story_index):
    """Posts the form of a new story, as the editors' screen does."""
    log_in(UserFactory(is_superuser=True), client)
    streams = [field.name for field in StoryPage._meta.concrete_fields if hasattr(field, "stream_block")]
    forms = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 6}

    def publish(**fields):
        data = {
            **dict.fromkeys(streams, streamfield([])),
            "title": "Haven",
            "slug": "haven",
            "summary": "Words",
            "published_date": "2026-10-01",
            "place_words": "York",
            "level": "system",
            "related_links": forms,
            "comments": {**forms, "MAX_NUM_FORMS": ""},
            **fields,
        }
        url = reverse("wagtailadmin_pages:add", args=["stories", "storypage", story_index.pk])
        return client.post(url, nested_form_data(data) | {"action-publish": "1"}, follow=True)

    return publish


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,<script>alert(1)</script>"])
def test_story_keeps_no_link_that_runs_a_script(client, publish, address):
    """X01"""
    response = publish(body=streamfield([("paragraph", make_link(address))]))

    assert response.status_code == 200
    story = StoryPage.objects.get()
    assert "alert" not in json.dumps(story.body.get_prep_value())
    body = client.get(story.url).content.decode()
    assert "Read" in body
    assert "alert(1)" not in body


def test_story_escapes_what_was_typed_on_its_page_its_card_and_in_the_message(client, publish):
    """X02"""
    response = publish(
        title=NAMED,
        place_words=NAMED,
        body=streamfield([("before_after", {"before": NAMED, "after": "Now"})]),
    )

    story = StoryPage.objects.get()
    pages = [client.get(address).content for address in (story.url, "/stories/", "/stories/feed.atom")]
    for html in [response.content, *pages]:
        assert b"alert(1)" in html
        assert b"<script>alert(1)" not in html
    assert BeautifulSoup(pages[0], "html.parser").h1.get_text() == NAMED
