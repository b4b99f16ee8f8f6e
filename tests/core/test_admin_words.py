"""The admin in the editors' words: every page type and every block says what it is, and how it looks."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models

from core.models import Image, User
from tests.access.world import make_picture
from tests.factories import UserFactory
from tests.logging_in import log_in

OURS = [model for model in get_page_models() if model is not Page]
LONGEST = 200  # of a description, in letters


def get_choices(stream: blocks.StreamBlock) -> Iterator[blocks.Block]:
    """All that an editor can choose in a stream, and in the streams within."""
    for block in stream.child_blocks.values():
        yield block
        inner = block.child_block if isinstance(block, blocks.ListBlock) else block
        if isinstance(inner, blocks.StreamBlock):
            yield from get_choices(inner)
        elif isinstance(inner, blocks.StructBlock):
            for child in inner.child_blocks.values():
                if isinstance(child, blocks.StreamBlock):
                    yield from get_choices(child)


def get_blocks() -> dict[type[blocks.Block], blocks.Block]:
    fields = [field for model in OURS for field in model._meta.fields if isinstance(field, StreamField)]
    return {type(block): block for field in fields for block in get_choices(field.stream_block)}


OWN_BLOCKS = [block for kind, block in get_blocks().items() if not kind.__module__.startswith("wagtail.")]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_kind_of_page_says_what_it_is_for(model):
    words = str(model.page_description)
    assert 10 < len(words) <= LONGEST
    assert words.endswith(".")


@pytest.mark.parametrize("block", OWN_BLOCKS, ids=lambda block: type(block).__name__)
def test_block_says_what_it_is_for(block):
    words = str(block.meta.description)
    assert 10 < len(words) <= LONGEST
    assert words.endswith(".")


def test_walk_finds_blocks_of_all_apps_and_streams_within_streams():
    apps = {type(block).__module__.split(".")[0] for block in OWN_BLOCKS}
    names = {type(block).__name__ for block in OWN_BLOCKS}
    assert apps == {"core", "events", "network", "stories"}
    assert {"VoiceBlock", "HeadingBlock", "DecisionBlock", "UpdateBlock"} <= names


@pytest.mark.django_db
@pytest.mark.parametrize("block", OWN_BLOCKS, ids=lambda block: type(block).__name__)
def test_block_shows_how_it_will_look(home, block):
    assert block.is_previewable
    Image.objects.create(title="A door", description="A blue door", file=make_picture("door.jpg"))
    client = log_in(UserFactory(is_staff=True, is_superuser=True))
    address = reverse("wagtailadmin_block_preview")

    response = client.get(address, {"id": block.definition_prefix})

    assert response.status_code == 200
    body = BeautifulSoup(response.content, "html.parser").body
    assert body.get_text(strip=True) or body.find(["svg", "img"])


@pytest.mark.django_db
def test_menu_has_what_belongs_together_in_groups(home, rf):
    from wagtail.admin.menu import admin_menu

    request = rf.get("/admin/")
    request.user = User.objects.get(pk=UserFactory(is_staff=True, is_superuser=True).pk)
    names = [item.name for item in admin_menu.menu_items_for_request(request)]

    assert {"explorer", "stories", "people", "said", "files", "reports", "settings"} <= set(names)
    assert not {"images", "documents"} & set(names)
