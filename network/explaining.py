"""Explains the glossary's terms where page text uses them, without a script.

The first use of a term becomes a link to its short explanation at the end of the text. The decision record
is site/docs/decisions/0007-words-explained.md.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html import escape
from html.parser import HTMLParser

from django.core.cache import cache
from django.utils.html import format_html
from wagtail.models import Locale, Page

from core.visibility import public
from events.models import EventPage
from network.models import GlossaryTermPage

AT_MOST = 8  # of all the terms that one page uses: more would be a text of links
KEEP = 300  # seconds, should a change ever be missed
WITHOUT_TERMS = {"a", "h1", "h2", "h3", "h4", "h5", "h6"}


@dataclass(frozen=True)
class Word:
    """A term of the glossary, as page text needs it."""

    pk: int
    slug: str
    title: str
    summary: str
    url: str
    names: tuple[str, ...]


@dataclass
class Explainer:
    """Explains the terms that one page uses, each where it stands first."""

    words: tuple[Word, ...]
    page_pk: int | None
    used: list[Word] = field(default_factory=list)

    @cached_property
    def _matcher(self) -> tuple[re.Pattern, dict[str, Word]]:
        return get_pattern(self.words)

    def explain(self, html: str) -> str:
        """This function will return HTML whose terms lead to their explanations, and note them in `used`.

        Tags stay as they are. Links and headings keep their words.
        """
        if not self.words or len(self.used) == AT_MOST:
            return html
        marker = _Marker(self._mark)
        marker.feed(html)
        marker.close()
        return "".join(marker.pieces)

    def _mark(self, text: str) -> str:
        """Turns plain text into HTML."""
        pattern, names = self._matcher
        pieces, end = [], 0
        for match in pattern.finditer(text):
            # in words all in capitals a name is none of the initials
            word = names.get(_fold(match[1])) or names.get(_fold(match[1].lower()))
            if word is None or word in self.used or word.pk == self.page_pk or len(self.used) == AT_MOST:
                continue
            self.used.append(word)
            pieces += [escape(text[end : match.start()], quote=False), _make_link(word, match[0])]
            end = match.end()
        return "".join([*pieces, escape(text[end:], quote=False)])


class _Marker(HTMLParser):
    """Copies HTML, with `mark` in place of its text outside links and headings."""

    def __init__(self, mark: Callable[[str], str]):
        super().__init__()
        self.mark = mark
        self.pieces: list[str] = []
        self.depth = 0  # how many links and headings are open

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.pieces.append(self.get_starttag_text())
        self.depth += tag in WITHOUT_TERMS

    def handle_startendtag(self, tag: str, attrs: list) -> None:
        self.pieces.append(self.get_starttag_text())

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append(f"</{tag}>")
        self.depth -= tag in WITHOUT_TERMS

    def handle_data(self, data: str) -> None:
        self.pieces.append(escape(data, quote=False) if self.depth > 0 else self.mark(data))


def get_explainer(page: Page) -> Explainer | None:
    """This function will return what explains the terms on a page, or None where nothing is explained.

    One query where the cache does not hold the terms of the page's language.
    """
    # Live facts take all the queries that an event's page has
    if isinstance(page, EventPage):
        return None
    return Explainer(get_words(page.locale_id, is_alias=page.alias_of_id is not None), page.pk)


def get_words(locale_id: int, *, is_alias: bool) -> tuple[Word, ...]:
    """This function will return the terms in the language of a text, from the cache or in one query.

    A page that is an alias shows its source's words, and so do the terms that are aliases. Words that
    are translated are for translated text.
    """
    key = _get_key(locale_id, is_alias)
    words = cache.get(key)
    if words is None:
        terms = GlossaryTermPage.objects.filter(locale_id=locale_id, alias_of__isnull=not is_alias)
        words = tuple(_make_word(term) for term in public(terms).defer("definitions").order_by("path"))
        cache.set(key, words, KEEP)
    return words


def forget_words() -> None:
    """This function will empty the cache of terms. Call it when a change is committed."""
    locales = Locale.objects.values_list("pk", flat=True)
    cache.delete_many([_get_key(pk, is_alias) for pk in locales for is_alias in (True, False)])


@lru_cache(maxsize=16)
def get_pattern(words: tuple[Word, ...]) -> tuple[re.Pattern, dict[str, Word]]:
    """This function will return a pattern whose only group is a name of a term, and the terms by name.

    Whole words only, with or without a plural -s; the longest name first. Initials must stand in capitals.
    """
    names = {_fold(name): word for word in reversed(words) for name in word.names}
    choices = "|".join(map(_make_choice, sorted(names, key=len, reverse=True)))
    # Not within an address, or a longer word that a hyphen makes
    pattern = re.compile(rf"(?<![\w@/.-])({choices})s?(?![\w@/-]|\.\w)")
    return pattern, names


def _fold(name: str) -> str:
    """Initials stay as they are."""
    name = " ".join(name.split())
    return name if name.isupper() else name.casefold()


def _make_choice(name: str) -> str:
    first, rest = name[0], r"\s+".join(map(re.escape, name[1:].split(" ")))
    if name.isupper():
        return re.escape(first) + rest
    # A choice that starts with a set of letters is passed over quickly; one that starts with (?i: is not
    return f"[{re.escape(first + first.upper())}](?i:{rest})"


def _make_word(term: GlossaryTermPage) -> Word:
    names = (term.title, *term.get_other_names())
    return Word(term.pk, term.slug, term.title, term.summary, term.url, names)


def _make_link(word: Word, text: str) -> str:
    return format_html(
        '<a class="term" id="used-{}" href="#word-{}" aria-describedby="words-explained">{}</a>',
        word.slug,
        word.slug,
        text,
    )


def _get_key(locale_id: int, is_alias: bool) -> str:
    return f"glossary-words:{locale_id}:{is_alias}"
