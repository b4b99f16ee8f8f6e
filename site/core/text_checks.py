"""The hints that need nothing but the page: sentences, headings, links, pictures, files, Easy Read."""

import re
from collections.abc import Iterator

from django.conf import settings
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.models import Page

from core import reading
from core.models import BasePage
from core.page_text import Piece, PieceKind
from core.writing_checks import Hint

EXCERPT = 160  # signs
READING_AGE = 14  # years: our own aim, no source of ours names one
EASY_READ_FIELD = "easy_read"  # short lines beside pictures: they would make the page look easier than it is
# Links that say nothing when a screen reader lists them, in the languages of the site
VAGUE = {
    *("click here", "click", "here", "more", "read more", "find out more", "this link", "link", "this page"),
    *("download", "details", "tutaj", "kliknij tutaj", "kliknij", "więcej", "czytaj więcej", "link tutaj"),
    *("هنا", "اضغط هنا", "انقر هنا", "المزيد", "اقرأ المزيد"),
}
BARE_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
NEEDLESS_START = re.compile(
    r"(a |an |the )?(photo|photograph|picture|image|graphic) (of|showing)\b", re.IGNORECASE
)
FILE_NAME = re.compile(r"\S+\.(jpe?g|png|gif|webp|avif|heic)", re.IGNORECASE)


def check_reading_age(page: Page, pieces: list[Piece]) -> list[Hint]:
    """This function will give a hint where a page in English is harder to read than for READING_AGE."""
    age = reading.get_reading_age(_get_prose(pieces), page.locale.language_code)
    if age is None or round(age) <= READING_AGE:
        return []
    words = _(
        "By the lengths of its words and sentences, people read this page with ease from about %(age)s years "
        "of age. Aim for %(wanted)s. It is an estimate, for English only."
    )
    return [Hint("reading_age", words % {"age": round(age), "wanted": READING_AGE})]


def check_sentences(page: Page, pieces: list[Piece]) -> list[Hint]:
    """This function will give a hint for each sentence that is too long, in any language."""
    words = _("A sentence of %(count)s words. Can it be two? Readers hold %(most)s at most.")
    return [
        Hint(
            "long_sentence",
            words % {"count": reading.count_words(sentence), "most": reading.LONGEST_SENTENCE},
            _cut(sentence),
        )
        for sentence in reading.find_long_sentences(_get_prose(pieces))
    ]


def check_links(page: Page, pieces: list[Piece]) -> list[Hint]:
    """This function will give a hint for each link whose words do not say where it leads."""
    hints = []
    for text in _get_link_texts(pieces):
        if text.strip(" .…:»>→").casefold() in VAGUE or not text:
            words = _(
                "These words do not say where the link leads. Some people hear only the links of a page."
            )
            hints.append(Hint("link_text", words, _cut(text)))
        elif BARE_ADDRESS.fullmatch(text):
            words = _("An address in place of words. Say where the link leads.")
            hints.append(Hint("link_text", words, _cut(text)))
    return hints


def check_headings(page: Page, pieces: list[Piece]) -> list[Hint]:
    """This function will give a hint for each heading that is empty, or all in capitals."""
    hints = []
    for text in _get_headings(page, pieces):
        if not text:
            hints.append(Hint("heading", _("A heading without words. Take it away, or write it.")))
        elif text.isupper() and len(text.split()) > 1:
            words = _("Capitals only are hard to read, and some screen readers spell them.")
            hints.append(Hint("heading", words, _cut(text)))
    return hints


def check_pictures(page: Page, pieces: list[Piece]) -> list[Hint]:
    """This function will give a hint for each picture whose words, for those who do not see it, are missing
    or say nothing.
    """
    hints = []
    for piece in pieces:
        if piece.kind != PieceKind.PICTURE:
            continue
        if not piece.text.strip():
            words = _(
                "A picture without words for those who do not see it. Or say that it shows nothing new."
            )
            hints.append(Hint("alt_text", words))
        elif NEEDLESS_START.match(piece.text):
            words = _("No need to say that it is a picture. Begin with what it shows.")
            hints.append(Hint("alt_text", words, _cut(piece.text)))
        elif FILE_NAME.fullmatch(piece.text.strip()):
            words = _("This is the name of a file. Say what the picture shows.")
            hints.append(Hint("alt_text", words, _cut(piece.text)))
    return hints


def check_documents(page: Page, pieces: list[Piece]) -> list[Hint]:
    """This function will give a hint for each PDF that page text leads to. At most one query."""
    links = [link for link in _find_links(pieces) if link.get("linktype") == "document"]
    numbers = {int(link["id"]) for link in links if link.get("id", "").isdecimal()}
    if not numbers:
        return []
    files = get_document_model().objects.filter(pk__in=numbers, file__iendswith=".pdf").order_by("pk")
    words = _(
        "A PDF is hard to read on a phone, and for many aids. Is what it says on a web page, too? Lead there."
    )
    return [Hint("pdf", words, _cut(title)) for title in files.values_list("title", flat=True)]


def check_easy_read(page: Page, pieces: list[Piece]) -> list[Hint]:
    """This function will give a hint where a page in the site's first language has no Easy Read."""
    if not isinstance(page, BasePage) or page.easy_read or page.lists_its_pages:
        return []
    if page.locale.language_code != settings.LANGUAGE_CODE:
        return []
    return [Hint("easy_read", _("There is no Easy Read of this page yet. See the tab “Easy Read”."))]


def _get_prose(pieces: list[Piece]) -> list[str]:
    prose = [piece for piece in pieces if piece.kind in (PieceKind.TEXT, PieceKind.HTML)]
    return [line for piece in prose if piece.field != EASY_READ_FIELD for line in piece.get_lines()]


def _find_links(pieces: list[Piece]) -> Iterator:
    for piece in pieces:
        if piece.kind == PieceKind.HTML:
            yield from piece.html.find_all("a")


def _get_link_texts(pieces: list[Piece]) -> list[str]:
    buttons = [piece.text.strip() for piece in pieces if piece.kind == PieceKind.LINK]
    return [*(link.get_text(" ", strip=True) for link in _find_links(pieces)), *buttons]


def _get_headings(page: Page, pieces: list[Piece]) -> Iterator[str]:
    yield page.title.strip()
    for piece in pieces:
        if piece.kind == PieceKind.HEADING:
            yield piece.text.strip()
        elif piece.kind == PieceKind.HTML:
            for heading in piece.html.find_all(["h2", "h3", "h4"]):
                yield heading.get_text(" ", strip=True)


def _cut(text: str) -> str:
    return Truncator(text).chars(EXCERPT)
