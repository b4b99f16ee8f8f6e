"""Accounts that look after stories, and a story with somebody's words."""

import json

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from wagtail.models import GroupPagePermission, Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from core.models import User
from stories.models import StoryPage
from tests.factories import StoryPageFactory, UserFactory
from tests.logging_in import log_in

VOICE = "7d9f9bd5-6a8e-4c41-8a52-0d8f8f4a1c11"


def make_voice(words="Show us.", *, number=VOICE, is_from_source=False) -> dict:
    value = {"words": words, "name": "Grace (demo)", "role": "Carer", "is_from_source": is_from_source}
    return {"type": "voice", "id": number, "value": value}


def get_form(page, voices) -> dict:
    """What the editors' form of a story posts."""
    empty = streamfield([])
    block = {
        "count": len(voices),
        **{
            str(number): {"type": "voice", "deleted": "", "order": number, **voice}
            for number, voice in enumerate(voices)
        },
    }
    streams = [field.name for field in StoryPage._meta.concrete_fields if hasattr(field, "stream_block")]
    lists = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 6}
    return nested_form_data(
        {
            **dict.fromkeys(streams, empty),
            "title": page.title,
            "slug": page.slug,
            "summary": "Words",
            "published_date": "2026-10-01",
            "place_words": "York",
            "level": "system",
            "body": streamfield([("paragraph", rich_text("<p>People saw a need.</p>"))]),
            "voices": block,
            "related_links": lists,
            "comments": {**lists, "MAX_NUM_FORMS": ""},
        }
    )


@pytest.fixture
def story(story_index) -> StoryPage:
    """A draft with one voice, of which nobody has said whose it is."""
    page = StoryPageFactory(
        parent=story_index, title="A safe haven", live=False, voices=json.dumps([make_voice()])
    )
    page.save_revision()
    return page


@pytest.fixture
def make_editor(db):
    """Makes somebody who writes and publishes pages, and may handle contributors if asked for."""

    def make(*, handles: bool) -> User:
        user = UserFactory(name="Editor (demo)", email="editor@example.org")
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
        if handles:
            user.user_permissions.add(Permission.objects.get(codename="handle_contributors"))
        group = Group.objects.create(name="Editors of stories")
        pages = Permission.objects.filter(
            content_type__app_label="wagtailcore",
            codename__in=["add_page", "change_page", "publish_page", "bulk_delete_page"],
        )
        for permission in pages:
            GroupPagePermission.objects.create(
                group=group, page=Page.objects.get(depth=1), permission=permission
            )
        user.groups.add(group)
        return user

    return make


@pytest.fixture
def editor(make_editor) -> User:
    return make_editor(handles=True)


@pytest.fixture
def editor_client(editor) -> Client:
    return log_in(editor)
