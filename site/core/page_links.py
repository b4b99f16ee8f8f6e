"""Which addresses elsewhere a page leads to, and under which words. No query: it reads what is saved."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from bs4 import BeautifulSoup
from django.conf import settings
from django.db import models
from django.utils.text import Truncator
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from core.models import LinkCheck, PageLink
from core.page_text import get_children

LONGEST_URL = LinkCheck._meta.get_field("url").max_length
LONGEST_WORDS = PageLink._meta.get_field("words").max_length


@dataclass(frozen=True)
class Link:
    words: str
    url: str


def get_outside_links(page: Page) -> list[Link]:
    """This function will return each link of a page to another site once, in the order of its fields: those
    in texts, those of blocks, and fields that hold an address. `page` is of its own type.
    """
    found = []
    for field in type(page)._meta.get_fields():
        if isinstance(field, StreamField):
            found += _read_block(field.stream_block, getattr(page, field.name).raw_data, "")
        elif isinstance(field, RichTextField):
            found += _read_html(getattr(page, field.name))
        elif isinstance(field, models.URLField):
            found.append(Link(str(field.verbose_name), getattr(page, field.name)))
    links = [
        Link(Truncator(link.words.strip()).chars(LONGEST_WORDS), urldefrag(link.url.strip()).url)
        for link in found
        if _is_elsewhere(link.url)
    ]
    return [link for link in dict.fromkeys(links) if len(link.url) <= LONGEST_URL]


def _read_block(block: blocks.Block, raw: object, words: str) -> Iterator[Link]:
    """`words` are those that stand beside an address in the same block."""
    if isinstance(block, blocks.RichTextBlock):
        yield from _read_html(raw)
    elif isinstance(block, blocks.URLBlock):
        yield Link(words, raw or "")
    children = list(get_children(block, raw))
    if isinstance(block, blocks.BaseStructBlock):
        texts = [value for child, value in children if isinstance(child, blocks.CharBlock) and value]
        words = texts[0] if texts else ""
    elif isinstance(block, blocks.BaseStreamBlock):
        words = ""
    for child, value in children:
        yield from _read_block(child, value, words)


def _read_html(html: str | None) -> Iterator[Link]:
    for link in BeautifulSoup(html or "", "html.parser").find_all("a", href=True):
        yield Link(link.get_text(" ", strip=True), link["href"])


def _is_elsewhere(url: str | None) -> bool:
    try:
        parts = urlsplit(url or "")
    except ValueError:  # somebody wrote what is no address: only whoever reads the page finds out
        return False
    return parts.scheme in ("http", "https") and parts.netloc != urlsplit(settings.SITE_URL).netloc
