"""The pieces of a story that belong to somebody: their words, their photo, or all of it.

Nothing of them is published before each person has approved it as it stands: see stories/publish_rule.py.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db import models
from django.db.models import Q
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from core.blocks import QuoteBlock
from core.models import BasePage
from stories.blocks import VoiceBlock
from stories.enums import ContributionKind
from stories.models import Contribution, StoryPage

# What of every page a story tells by, beside its own fields
SHARED_TEXTS = ("title", "summary", "search_description", "easy_read")
# Of these a reader sees no words
NO_TEXTS = ("scene",)


@dataclass(frozen=True)
class Piece:
    """One thing of somebody's, as it stands in one version of a story."""

    kind: ContributionKind
    piece: str  # the id of the block, or the number of the picture; "" for the whole story
    words: dict  # what a reader gets of it; JSON

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the words, in hexadecimal digits: other words have another one."""
        canonical = json.dumps(self.words, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()

    @property
    def place(self) -> tuple[str, str]:
        """What names the piece in all versions and languages of the story."""
        return self.kind.value, self.piece


def get_story_key(page: Page) -> UUID:
    """This function will return what the languages, aliases and versions of one story have in common.

    An alias in the same language has a key of its own: that of the page which it follows counts.
    """
    while page.alias_of_id:
        page = page.alias_of
    return page.translation_key


def get_pieces(page: StoryPage) -> list[Piece]:
    """This function will return what of this version of a story belongs to somebody, in the page's order.

    That is each voice and quotation that was not published before, each picture on which somebody can be
    recognised, and what was once given by somebody, whatever the page says of it now: nobody gets round a
    withdrawal by ticking a box. One query, and those of the pictures.
    """
    given = set(
        Contribution.objects.filter(Q(ended_at=None) | Q(given_at__isnull=False))
        .filter(story_key=get_story_key(page))
        .values_list("kind", "piece")
    )
    found = [piece for piece, is_free in _find_all(page) if not is_free or piece.place in given]
    if (ContributionKind.STORY, "") in given:
        found.insert(0, Piece(ContributionKind.STORY, "", {"texts": get_texts(page)}))
    return found


def get_texts(page: StoryPage) -> list[str]:
    """This function will return all that a story says, as plain texts, title and summary first."""
    own = [field.name for field in StoryPage._meta.local_concrete_fields if _has_texts(field)]
    values = [(page._meta.get_field(name), getattr(page, name)) for name in (*SHARED_TEXTS, *own)]
    texts = []
    for field, value in values:
        is_stream = isinstance(field, StreamField)
        texts += field.stream_block.get_searchable_content(value) if is_stream else [value]
    return [str(text) for text in texts if text]


def _has_texts(field: models.Field) -> bool:
    is_text = isinstance(field, StreamField | models.CharField | models.TextField)
    return is_text and not field.choices and field.name not in NO_TEXTS


def _find_all(page: BasePage) -> Iterator[tuple[Piece, bool]]:
    """Each voice and each picture, and whether it is free: of nobody who would have to be asked."""
    voices: list[tuple[Piece, bool]] = []
    pictures: dict[int, AbstractImage] = {}
    said_of: dict[int, list[str]] = {}

    def note_picture(image: AbstractImage, texts: list[str]) -> None:
        pictures[image.pk] = image
        said_of.setdefault(image.pk, []).extend(texts)

    def walk(block: blocks.Block, value, number: str, texts: list[str]) -> None:
        """`number` is the id of the nearest block that has one, `texts` what stands beside a picture."""
        if not value:
            return
        if isinstance(block, VoiceBlock):
            voices.append(_read_voice(block, value, number))
        if isinstance(block, QuoteBlock):
            voices.append(_read_quotation(value, number))
        if isinstance(block, ImageBlock | ImageChooserBlock):
            note_picture(value, texts or block.get_searchable_content(value))
        elif isinstance(block, blocks.BaseStreamBlock):
            for child in value:
                walk(child.block, child.value, child.id or number, [])
        elif isinstance(block, blocks.ListBlock):
            for child in value.bound_blocks:
                walk(child.block, child.value, child.id or number, texts)
        elif isinstance(block, blocks.BaseStructBlock):
            said = block.get_searchable_content(value)
            for name, child in block.child_blocks.items():
                walk(child, value.get(name), number, said)

    if page.picture:
        note_picture(page.picture, [page.scene_alt or page.picture.description])
    for field in page._meta.concrete_fields:
        if isinstance(field, StreamField):
            walk(field.stream_block, getattr(page, field.name), "", [])
    yield from voices
    for pk, image in pictures.items():
        words = {"picture": image.get_file_hash(), "texts": [text for text in said_of[pk] if text]}
        piece = Piece(ContributionKind.PHOTO, str(pk), words)
        yield piece, not getattr(image, "shows_people", False)


def _read_voice(block: VoiceBlock, value: blocks.StructValue, number: str) -> tuple[Piece, bool]:
    words = block.get_prep_value(value)
    is_from_source = words.pop("is_from_source", False)
    return Piece(ContributionKind.VOICE, number, words), bool(is_from_source)


def _read_quotation(value: blocks.StructValue, number: str) -> tuple[Piece, bool]:
    """A quotation with its source was published before; what has none is somebody's own."""
    words = {"words": value["words"], "name": value["who"], "role": value["source"]}
    return Piece(ContributionKind.VOICE, number, words), bool(value["source"])
