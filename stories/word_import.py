"""A Word document as the title and the text of a story: words, headings, lists, bold and links, nothing else.

The file comes from anywhere. So it is looked into before it is parsed, mammoth makes HTML of it, and the
converter of Wagtail's own editor lets through what somebody could have typed into the field.
"""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from textwrap import shorten
from zipfile import ZipFile

import mammoth
from bs4 import BeautifulSoup, Tag
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from core.blocks import TEXT_FEATURES
from core.pictures import UnusableFile

logger = logging.getLogger(__name__)

MOST_UNPACKED = 50 * 1024 * 1024  # bytes of all parts of a document
MOST_MARKUP = 2 * 1024 * 1024  # bytes of the parts that are parsed: each million takes seconds, and 100 MB
MOST_CHARACTERS = 100_000
MOST_TITLE = 200  # characters: the field takes more, and the address made of it needs room for a number
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how files of old Word begin, and those with a password
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
BEFORE_MARKUP = b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n"
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LINKS = ("http://", "https://", "mailto:", "tel:")
TABLE_PART = re.compile(r"</?(?:table|thead|tbody|tr|th|td)\b[^<>]*>")  # one by one they would take a minute
STYLES = "p[style-name='Title'] => h1:fresh"
NOTES = "Notes"  # in English, as the starters are


@dataclass(frozen=True)
class WordStory:
    title: str  # "" where neither the document nor its name has one
    blocks: list[tuple[str, str]]  # as the body of a story takes them
    pictures: int  # left out
    crossed_out: int  # places with words that were struck through: left out
    tables: int  # whose cells are paragraphs now


def read_word(content: bytes, *, name: str) -> WordStory:
    """This function will return what a story can take over from a document in the format .docx, which came
    under this name. Comments, and what was deleted as a tracked change, stay out.

    Raises UnusableFile, with words for whoever sent it.
    """
    if content.startswith(OLD_OFFICE):
        raise UnusableFile(_get_words_on_old(content))
    try:
        _check_parts(content)
        html, pictures = _convert(content)
        soup = BeautifulSoup(TABLE_PART.sub("", html), "html.parser")
        return _make_story(soup, name=name, pictures=pictures, tables=html.count("<table>"))
    except UnusableFile:
        raise
    except Exception as error:  # whatever is wrong with it: each part of it can be broken in its own way
        logger.warning("A Word document could not be read: %s", type(error).__name__)
        words = _("This is not a Word document, or it is broken. Open it in Word and save it once more.")
        raise UnusableFile(words) from None


def _get_words_on_old(content: bytes) -> str:
    if ENCRYPTED in content:
        return _("This document is locked with a password. Save it once more without, and send that.")
    return _("This is a document of an old kind. Open it in Word, save it as “Word document (.docx)”.")


def _check_parts(content: bytes) -> None:
    """This function will refuse what fills the memory, what needs a password, and what defines its own words
    in XML: these can unfold without end.
    """
    with ZipFile(BytesIO(content)) as archive:
        parts = archive.infolist()
        if sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise UnusableFile(_("This document unpacks to more than 50 MB. Take pictures out of it first."))
        if any(part.flag_bits & 1 for part in parts):
            raise UnusableFile(_("This document is locked with a password. Save it once more without."))
        if b"wordprocessingml" not in archive.read("[Content_Types].xml"):
            raise UnusableFile(_("This is another kind of file, with the name of a Word document."))
        # By their content, for a part of any name may be the one that is parsed
        markup = [text for part in parts if _is_markup(text := archive.read(part))]
    if sum(map(len, markup)) > MOST_MARKUP:
        raise UnusableFile(_("This document is too large to be read. Take over a part of it."))
    if any(b"<!DOCTYPE" in text.replace(b"\x00", b"") for text in markup):
        raise UnusableFile(_("This document has something in it that Word never writes. We do not take it."))


def _is_markup(content: bytes) -> bool:
    return content.lstrip(BEFORE_MARKUP).startswith(b"<")


def _convert(content: bytes) -> tuple[str, int]:
    """HTML, and how many pictures were left out of it. What a document brings to steer mammoth is ignored."""
    pictures = []

    def leave_out(picture) -> list:
        pictures.append(picture)
        return []

    result = mammoth.convert_to_html(
        BytesIO(content),
        style_map=STYLES,
        include_embedded_style_map=False,  # it could bring the comments in
        external_file_access=False,
        convert_image=leave_out,
    )
    return result.value, len(pictures)


def _make_story(soup: BeautifulSoup, *, name: str, pictures: int, tables: int) -> WordStory:
    crossed_out = _drop_crossed_out(soup)
    _set_notes_apart(soup)
    _drop_links_that_lead_nowhere(soup)
    if len(soup.get_text()) > MOST_CHARACTERS:
        raise UnusableFile(_("This document has more than 100,000 characters. Take over a part of it."))
    title = _take_title(soup) or _make_title(re.sub(r"\.\w*$", "", name))
    blocks = list(_make_blocks(soup))
    if not blocks:
        raise UnusableFile(_("This document has no text, or a title alone. We cannot read pictures."))
    return WordStory(title, blocks, pictures, crossed_out, tables)


def _drop_crossed_out(soup: BeautifulSoup) -> int:
    crossed_out = soup("s")
    for words in crossed_out:
        words.decompose()
    return len(crossed_out)


def _set_notes_apart(soup: BeautifulSoup) -> None:
    """Mammoth lists footnotes and endnotes last, each with an arrow that leads back."""
    notes = soup.select("li[id]")
    for note in notes:
        note("a")[-1].decompose()
    if notes:
        heading = soup.new_tag("h2")
        heading.string = NOTES
        notes[0].parent.insert_before(heading)
    for paragraph in soup.select("li > p"):
        paragraph.insert_after(" ")
        paragraph.unwrap()


def _drop_links_that_lead_nowhere(soup: BeautifulSoup) -> None:
    """Their words stay: of links within the document, to files beside it, and of what would run."""
    for link in soup("a"):
        if not link.get("href", "").lower().startswith(LINKS):
            link.unwrap()


def _take_title(soup: BeautifulSoup) -> str:
    heading = soup.find("h1", recursive=False)
    title = _make_title(_get_words(heading)) if heading else ""
    if title:
        heading.decompose()
    return title


def _make_title(words: str) -> str:
    """It is "" where no address can be made of it: of dots alone, or of signs that unfold."""
    words = " ".join(words.split())
    if len(words) > MOST_TITLE:
        words = (shorten(words, MOST_TITLE - 1, placeholder="") or words[: MOST_TITLE - 1]) + "…"
    return words if 0 < len(slugify(words, allow_unicode=True)) <= MOST_TITLE else ""


def _make_blocks(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    converter = ContentstateConverter(TEXT_FEATURES)
    for is_heading, elements in groupby(soup.contents, key=lambda element: element.name in HEADINGS):
        if is_heading:
            yield from (("heading", words) for words in map(_get_words, elements) if words)
        elif html := "".join(str(element) for element in elements if element.get_text().strip()):
            yield "paragraph", converter.to_database_format(converter.from_database_format(html))


def _get_words(heading: Tag) -> str:
    for line_break in heading("br"):
        line_break.replace_with(" ")
    return " ".join(heading.get_text().split())
