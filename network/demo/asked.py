"""How people ask for the pages of the demonstration, in three languages. Search finds the pages by it."""

from functools import cache

from wagtail_localize.strings import StringValue

from core.asked import read_lines
from network.demo.asked_english import ENGLISH
from network.demo.asked_translated import ARABIC, POLISH
from network.demo.builder import Builder

TRANSLATED = {"pl": POLISH, "ar": ARABIC}


def load(builder: Builder) -> None:
    """This function will say of the pages that this run has made how people ask for them. It comes before
    anybody approves a story, since these words are a part of it.
    """
    for key, asked in ENGLISH.items():
        page = builder.pages[key]
        if builder.is_new(page):
            page.asked_as = _join(asked)


@cache
def get_words(language: str) -> dict[str, str]:
    """This function will return what translators write for the English lines of each page: those of their
    own language.
    """
    return {_mark_up(ENGLISH[key]): _mark_up(own) for key, own in TRANSLATED[language].items()}


def _join(asked: str) -> str:
    return "\n".join(read_lines(asked))


def _mark_up(asked: str) -> str:
    """As the translators' tool keeps lines."""
    return StringValue.from_plaintext(_join(asked)).data
