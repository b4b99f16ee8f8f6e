"""Pages that editors put above the results for some words."""

from core.search_types import Bet


def find(query: str, *, language: str) -> list[Bet]:
    """This function will return the best bets for a query that everybody may see. Two queries at most."""
    return []
