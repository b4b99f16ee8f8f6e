"""Shows where in a title or a text somebody's words are."""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from core.search_types import Alternatives


def mark(text: str, concepts: tuple[Alternatives, ...]) -> SafeString:
    """This function will return a text, escaped, with <mark> around the words of the concepts."""
    return mark_safe(escape(text))


def excerpt(*, summary: str, text: str, concepts: tuple[Alternatives, ...]) -> SafeString:
    """This function will return the summary, or where that lacks the words, the piece of the text around
    them, at most 300 characters, escaped and marked.
    """
    return mark(summary, concepts)
