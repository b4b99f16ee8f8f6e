"""The words of a page, piece by piece, as its editors wrote them: for whatever reads over their shoulder.

It reads what is saved, not what is shown, so it asks the database nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cached_property

from bs4 import BeautifulSoup
from django.db import models
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail_localize.fields import get_translatable_fields

from core.asked import AskedAsField
from core.blocks import ButtonBlock, HeadingBlock

# What begins on a line of its own
LINES = ("p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote")
# What is no language, and what nobody reads
NO_WORDS = (models.SlugField, models.URLField, models.EmailField, AskedAsField)


class PieceKind(StrEnum):
    TEXT = auto()
    HTML = auto()  # what editors make bold, link and list
    HEADING = auto()
    LINK = auto()  # the words of a button
    PICTURE = auto()  # what is said in place of one that shows something; "" where nothing is


@dataclass(frozen=True)
class Piece:
    kind: PieceKind
    text: str
    field: str  # of the page

    @cached_property
    def html(self) -> BeautifulSoup:
        return BeautifulSoup(self.text, "html.parser")

    def get_lines(self) -> list[str]:
        """This function will return the words that people read, a paragraph or an item of a list each."""
        if self.kind != PieceKind.HTML:
            return [line for line in self.text.splitlines() if line.strip()]
        lines = [line for line in self.html.find_all(LINES) if not line.find(LINES)]
        found = [line.get_text(" ", strip=True) for line in lines or [self.html]]
        return [line for line in found if line]


def get_pieces(page: Page) -> list[Piece]:
    """This function will return all that somebody wrote on a page, in the order of its fields. No query.

    `page` is of its own type. What is no language, such as an address or a date, and what only search reads,
    is left out.
    """
    pieces = []
    for translatable in get_translatable_fields(type(page)):
        field = translatable.get_field(type(page))
        if not translatable.is_translated(page) or isinstance(field, NO_WORDS):
            continue
        value = getattr(page, field.name, None)
        if isinstance(field, StreamField):
            pieces += _read_block(field.stream_block, value.raw_data, field.name)
        elif isinstance(field, RichTextField) and value:
            pieces.append(Piece(PieceKind.HTML, value, field.name))
        elif isinstance(field, (models.CharField, models.TextField)) and value:
            pieces.append(Piece(PieceKind.TEXT, value, field.name))
    return pieces


def _read_block(block: blocks.Block, raw: object, field: str) -> Iterator[Piece]:
    if isinstance(block, ImageBlock):
        if raw and raw.get("image") and not raw.get("decorative"):
            yield Piece(PieceKind.PICTURE, raw.get("alt_text") or "", field)
    elif isinstance(block, ButtonBlock):
        yield Piece(PieceKind.LINK, raw.get("words") or "", field)
    elif isinstance(block, HeadingBlock):
        yield Piece(PieceKind.HEADING, raw or "", field)
    elif isinstance(block, blocks.RichTextBlock) and raw:
        yield Piece(PieceKind.HTML, raw, field)
    elif isinstance(block, (blocks.CharBlock, blocks.TextBlock)) and raw:
        yield Piece(PieceKind.TEXT, raw, field)
    else:
        for child, value in get_children(block, raw):
            yield from _read_block(child, value, field)


def get_children(block: blocks.Block, raw: object) -> Iterator[tuple[blocks.Block, object]]:
    """This function will yield the blocks that stand in another one, each with what is saved of it. No query:
    nothing is made of the values.
    """
    if isinstance(block, blocks.BaseStreamBlock):
        for item in raw or []:
            if item["type"] in block.child_blocks:
                yield block.child_blocks[item["type"]], item["value"]
    elif isinstance(block, blocks.BaseStructBlock):
        for name, child in block.child_blocks.items():
            yield child, (raw or {}).get(name)
    elif isinstance(block, blocks.ListBlock):
        for item in raw or []:
            # as Wagtail saved lists once, and as it does now
            is_item = isinstance(item, dict) and item.get("type") == "item"
            yield block.child_block, item["value"] if is_item else item
