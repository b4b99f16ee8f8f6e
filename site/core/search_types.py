"""What passes between a reader, the facade (core/search.py), and a search engine (core/es.py or
core/full_text.py).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.safestring import SafeString

from core.places import Places

PAGE_SIZE = 10
PER_GROUP = 3  # results of each kind, where they are shown by kind
MOST_SUGGESTIONS = 8


def count_pages(total: int) -> int:
    """This function will return how many pages of results there are, one where there is no result."""
    return max(1, -(-total // PAGE_SIZE))


class When(StrEnum):
    ANY = ""
    COMING = "coming"  # takes place from now on
    MONTH = "month"  # within the next 30 days
    PAST = "past"


class Sort(StrEnum):
    RELEVANCE = ""
    DATE = "date"


@dataclass(frozen=True)
class Query:
    """What a reader asks for. Values that mean nothing are ignored."""

    words: str = ""
    language: str = "en"  # of the reader
    kinds: tuple[str, ...] = ()  # names of findable.get_kinds(); none means all
    when: When = When.ANY
    where: str = ""  # slug of a Locality
    is_near: bool = False  # the places beside it too
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # of findable.get_filters()
    sort: Sort = Sort.RELEVANCE
    is_grouped: bool = False  # a few results of each kind
    page: int = 1  # one that does not exist becomes the nearest that does


# Ways to say one thing: a word or phrase as `words.split` gives it; first what was typed
Alternatives = tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """What a search engine is asked: a query that was understood."""

    concepts: tuple[Alternatives, ...]  # what must all be there
    language: str
    kinds: tuple[str, ...]  # never empty
    now: datetime  # UTC
    when: When = When.ANY
    # Values of the filter "where"; what names no place is found too, last
    places: frozenset[str] | None = None
    # By slug of every place: what counts as there
    areas: Mapping[str, frozenset[str]] = field(default_factory=dict)
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: Sort = Sort.RELEVANCE
    is_grouped: bool = False
    page: int = 1
    asks_for_next: bool = False  # what takes place soon is meant
    needs_all: bool = True  # else half of the concepts are enough
    first: frozenset[str] = frozenset()  # keys of entries that come before others: they have all concepts


@dataclass(frozen=True)
class Answer:
    """What a search engine found: entries by key, best first. Nothing here was checked against the
    present.
    """

    keys: Sequence[str] = ()  # of the page that was asked for, or the nearest that exists
    total: int = 0
    page: int = 1
    # Name of a filter ("kind", "when", "where" and the registered ones): value: how many one would see with
    # it, the other filters staying as they are. Empty where nobody counted
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    groups: Mapping[str, Sequence[str]] = field(default_factory=dict)  # by kind, where they were asked for
    without_place: int = 0  # of `total`: those that name no place, where a place was asked for
    is_bounded: bool = False  # there are more than `total`: it looked no further
    did_you_mean: str = ""  # other words that would find something, or more


@dataclass(frozen=True)
class Hit:
    key: str  # of its entry; empty for a person: nobody counts who looked at whom
    kind: str  # name of it
    kind_label: str | Promise
    title: str
    url: str
    language: str  # of the text
    title_html: SafeString  # with <mark> around what was searched for
    excerpt_html: SafeString  # of the summary, or of the text around what was found
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    day: date | None = None
    is_cancelled: bool = False
    names_place: bool = True  # False: it is shown for a place though it names none


@dataclass(frozen=True)
class Group:
    """Some results of one kind."""

    kind: str
    label: str | Promise
    total: int
    hits: Sequence[Hit]


@dataclass(frozen=True)
class Bet:
    """What editors put above the results."""

    title: str
    url: str
    text: str
    language: str = "en"  # of the title
    text_language: str = "en"


@dataclass(frozen=True)
class Results:
    query: Query  # as understood
    places: Places = field(default_factory=Places)  # all there are, to choose from
    hits: Sequence[Hit] = ()
    groups: Sequence[Group] = ()
    bets: Sequence[Bet] = ()
    total: int = 0
    page: int = 1
    pages: int = 1
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    without_place: int = 0
    is_bounded: bool = False
    is_fallback: bool = False  # Elasticsearch should have answered and did not
    did_you_mean: str = ""  # a query that would find something, or more
    corrected: str = ""  # nothing was found for what was typed: these are results for this instead
    is_relaxed: bool = False  # few or none have all the words: the others have most
    with_all: int = 0  # where `is_relaxed`: how many have all of them; they come first
    # For who is logged in: the people they may see, beside `hits` and `total`; None where they are `hits`
    people: Group | None = None
