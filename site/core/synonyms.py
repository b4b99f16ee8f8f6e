"""Words that mean the same: of the glossary and of the editors' list. The only writer of `SearchWord`."""

from core import words
from core.search_types import Alternatives


def get_concepts(query: str, *, language: str) -> tuple[Alternatives, ...]:
    """This function will return what a query asks for, each with all ways to say it. One query."""
    return tuple((word,) for word in words.split_query(query))
