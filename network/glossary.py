"""The glossary as a list: the terms of one language, by letter, narrowed by time horizon and by words."""

import unicodedata
from dataclasses import dataclass
from itertools import groupby

from django.http import QueryDict
from django.utils.translation import gettext as _

from core.facets import Filter, Filtered, filter_rows
from core.visibility import public
from network.enums import Horizon
from network.models import GlossaryPage, GlossaryTermPage

QUERY_LENGTH = 100


@dataclass(frozen=True)
class Listing:
    letters: list[tuple[str, list[GlossaryTermPage]]]
    filtered: Filtered
    words: str  # what was typed into the box

    @property
    def count(self) -> int:
        return len(self.filtered.rows)

    @property
    def kept(self) -> list[dict]:
        """What the filters' form sends on of the other form."""
        return [{"name": "q", "value": self.words}] if self.words else []

    @property
    def horizons(self) -> list[str]:
        """The horizons that are chosen, for the other form to send on."""
        return [option.value for facet in self.filtered.facets for option in facet.options if option.chosen]


def get_listing(glossary: GlossaryPage, params: QueryDict) -> Listing:
    """This function will return the terms that a query string asks for: `horizon` (values of Horizon, any
    of them) and `q` (words that stand in the term, its other names or its short explanation). One query.
    """
    words = params.get("q", "").strip()[:QUERY_LENGTH]
    terms = public(GlossaryTermPage.objects.child_of(glossary)).select_related("locale")
    rows = sorted((term for term in terms if _mentions(term, words)), key=_get_place)
    horizon = Filter(
        "horizon", _("Time horizon"), dict(Horizon.choices), lambda term, value: term.horizon == value
    )
    filtered = filter_rows(rows, [horizon], params, keep={"q": words} if words else None)
    letters = [(letter, list(group)) for letter, group in groupby(filtered.rows, key=_get_letter)]
    return Listing(letters, filtered, words)


def _mentions(term: GlossaryTermPage, words: str) -> bool:
    return words.casefold() in f"{term.title}\n{term.also_called}\n{term.summary}".casefold()


def _get_place(term: GlossaryTermPage) -> str:
    """Accents do not move a term."""
    letters = unicodedata.normalize("NFKD", term.title)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def _get_letter(term: GlossaryTermPage) -> str:
    return _get_place(term)[0].upper()
