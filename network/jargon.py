"""Words that are hard to understand. A page that uses one without the glossary's help gets a hint."""

import re
from functools import lru_cache

from django.utils.translation import gettext as _
from wagtail.models import Page

from core.page_text import Piece
from core.writing_checks import Hint
from network.enums import ResourceFormat
from network.explaining import get_words
from network.library_blocks import get_ready_formats
from network.models import GlossaryTermPage, JargonWord, ResourcePage


def check_jargon(page: Page, pieces: list[Piece]) -> list[Hint]:
    """This function will give a hint for each listed word that a page uses and the glossary does not explain.

    One query, and one for the glossary where the cache does not hold it.
    """
    listed = dict(
        JargonWord.objects.filter(language=page.locale.language_code).values_list("word", "instead")
    )
    if not listed or isinstance(page, GlossaryTermPage):
        return []
    explained = {
        name.casefold()
        for word in get_words(page.locale_id, is_alias=page.alias_of_id is not None)
        for name in word.names
    }
    hard = {word.casefold(): word for word in listed if word.casefold() not in explained}
    text = "\n".join(line for piece in pieces for line in piece.get_lines())
    used = {match[1].casefold() for match in _get_pattern(tuple(sorted(hard))).finditer(text)} if hard else ()
    return [_make_hint(hard[word], listed[hard[word]]) for word in sorted(used)]


def check_formats(page: Page, pieces: list[Piece]) -> list[Hint]:
    """This function will give a hint where a resource is there as a PDF, and not as a web page. No query."""
    if not isinstance(page, ResourcePage):
        return []
    ready = get_ready_formats(page.formats)
    if ResourceFormat.PDF not in ready or ResourceFormat.WEB in ready:
        return []
    return [Hint("pdf_alone", _("There is a PDF and no web page. A web page suits phones and reading aids."))]


def _make_hint(word: str, instead: str) -> Hint:
    if instead:
        words = _("A hard word that the glossary does not explain. You could say: %(instead)s.")
        return Hint("jargon", words % {"instead": instead}, word)
    return Hint("jargon", _("A hard word. Say it another way, or explain it in the glossary."), word)


@lru_cache(maxsize=8)
def _get_pattern(words: tuple[str, ...]) -> re.Pattern:
    choices = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    # with or without a plural -s, as the glossary finds its terms; not within a longer word
    return re.compile(rf"(?<![\w-])({choices})s?(?![\w-])", re.IGNORECASE)
