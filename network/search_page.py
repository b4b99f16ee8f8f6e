"""What the search page shows beside its results: filters with counts, chips, ways to sort, sections."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.conf import settings
from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core import findable, words
from core.facets import Chip, Facet, Option
from core.places import Place
from core.search_types import PAGE_SIZE, Group, Hit, Query, Results, Sort, When
from network.search_query import list_fields, write_query

Counts = Mapping[str, Mapping[str, int]]
MOST_WORDS = 5  # of a query that found nothing: each may be searched for alone


@dataclass(frozen=True)
class Turn:
    """One of a few ways to look at the results."""

    label: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class Section:
    """Results in the reader's language, or in others."""

    is_own: bool
    hits: Sequence[Hit]

    @property
    def is_english(self) -> bool:
        return all(hit.language == settings.LANGUAGE_CODE for hit in self.hits)


@dataclass(frozen=True)
class SearchPage:
    results: Results
    page_of_list: PageOfList
    facets: list[Facet]
    chips: list[Chip]
    places: list[Place]

    @property
    def query(self) -> Query:
        return self.results.query

    @property
    def shown_words(self) -> str:
        """What the results are for."""
        return self.results.corrected or self.query.words

    @property
    def sections(self) -> list[Section]:
        """The reader's language comes first."""
        own = [hit for hit in self.results.hits if hit.language == self.query.language]
        others = [hit for hit in self.results.hits if hit.language != self.query.language]
        return [section for section in (Section(True, own), Section(False, others)) if section.hits]

    @property
    def groups(self) -> list[tuple[Group, str]]:
        """The results of each kind, and where all of it are, if there are more."""
        return [(group, self._get_all_url(group)) for group in self.results.groups]

    @property
    def people_url(self) -> str:
        """Where all people are, if there are more than are shown."""
        people = self.results.people
        return self._get_all_url(people) if people else ""

    def _get_all_url(self, group: Group) -> str:
        has_more = group.total > len(group.hits)
        return _link(replace(self.query, kinds=(group.kind,), is_grouped=False)) if has_more else ""

    @property
    def with_place(self) -> int:
        return self.results.total - self.results.without_place

    @property
    def sorts(self) -> list[Turn]:
        labels = {Sort.RELEVANCE: _("Best match"), Sort.DATE: pgettext("order of results", "Date")}
        return [
            Turn(label, _link(replace(self.query, sort=sort)), self.query.sort == sort)
            for sort, label in labels.items()
        ]

    @property
    def views(self) -> list[Turn]:
        labels = {False: _("One list"), True: _("By kind")}
        return [
            Turn(label, _link(replace(self.query, is_grouped=grouped)), self.query.is_grouped == grouped)
            for grouped, label in labels.items()
        ]

    @property
    def did_you_mean_url(self) -> str:
        return _link(replace(self.query, words=self.results.did_you_mean))

    @property
    def single_words(self) -> list[Turn]:
        """The words of a query of a few, each alone."""
        found = list(dict.fromkeys(words.split_query(self.query.words)))
        if not 1 < len(found) <= MOST_WORDS:
            return []
        return [Turn(word, _link(replace(self.query, words=word)), False) for word in found]

    @property
    def clear_url(self) -> str:
        """The same words, with nothing chosen."""
        return _link(
            replace(self.query, kinds=(), when=When.ANY, where="", is_near=False, filters={}),
        )

    @property
    def query_string(self) -> str:
        """Without the number of the page."""
        return write_query(self.query)

    @property
    def kept_by_box(self) -> list[dict]:
        """What the search box sends on: all but its own words."""
        return [{"name": name, "value": value} for name, value in list_fields(self.query) if name != "q"]

    @property
    def kept_by_filters(self) -> list[dict]:
        """What the filters send on."""
        kept = Query(self.query.words, sort=self.query.sort, is_grouped=self.query.is_grouped)
        return [{"name": name, "value": value} for name, value in list_fields(kept)]


def make_page(results: Results) -> SearchPage:
    """This function will return what the search page shows of results. It makes no query of its own."""
    places = results.places.get_ordered()
    return SearchPage(
        results=results,
        page_of_list=Paginator(range(results.total), PAGE_SIZE).get_page(results.page),
        facets=_make_facets(results.query, results.counts, places),
        chips=_make_chips(results.query, places),
        places=places,
    )


def _link(query: Query) -> str:
    return f"?{write_query(query)}"


def _make_facets(query: Query, counts: Counts, places: list[Place]) -> list[Facet]:
    kinds = {kind.name: str(kind.label) for kind in findable.get_kinds().values()}
    facets = [
        _make_facet("kind", _("What"), kinds, query.kinds, counts),
        Facet("when", _("When"), _make_periods(query, counts), is_single=True),
        Facet(
            "where",
            _("Where"),
            _make_places(query, counts, places),
            is_single=True,
            beside=Facet("near", "", [Option("1", _("Places near it too"), None, query.is_near)]),
        )
        if places
        else None,
        *(
            _make_facet(name, str(each.label), each.get_values(), query.filters.get(name, ()), counts)
            for name, each in findable.get_filters().items()
        ),
    ]
    return [facet for facet in facets if facet and facet.options]


def _make_facet(
    name: str, title: str, labels: Mapping[str, str], chosen: Sequence[str], counts: Counts
) -> Facet:
    options = [
        Option(value, str(label), _count(counts, name, value), value in chosen)
        for value, label in labels.items()
    ]
    return Facet(name, title, _leave_out_empty(options))


def _leave_out_empty(options: list[Option]) -> list[Option]:
    """What nothing would be found with, unless it is chosen."""
    return [option for option in options if option.count != 0 or option.chosen]


def _make_periods(query: Query, counts: Counts) -> list[Option]:
    labels = {
        When.ANY: _("Any time"),
        When.COMING: _("Coming up"),
        When.MONTH: _("In the next 30 days"),
        When.PAST: pgettext("of events", "Past"),
    }
    return [
        Option(when.value, label, _count(counts, "when", when.value) if when else None, query.when == when)
        for when, label in labels.items()
    ]


def _make_places(query: Query, counts: Counts, places: list[Place]) -> list[Option]:
    options = [
        Option(
            place.slug,
            place.name,
            _count(counts, "where", place.slug),
            query.where == place.slug,
            depth=place.depth,
        )
        for place in places
    ]
    return [Option("", _("Anywhere"), None, not query.where), *_leave_out_empty(options)]


def _count(counts: Counts, name: str, value: str) -> int | None:
    """Nothing where nobody counted."""
    return counts[name].get(value, 0) if counts.get(name) else None


def _make_chips(query: Query, places: list[Place]) -> list[Chip]:
    kinds = findable.get_kinds()
    chips = [
        Chip(str(kinds[name].label), _link(replace(query, kinds=_without(query.kinds, name))))
        for name in query.kinds
    ]
    if query.when:
        labels = {option.value: option.label for option in _make_periods(query, {})}
        chips.append(Chip(labels[query.when], _link(replace(query, when=When.ANY))))
    for place in places:
        if place.slug == query.where:
            chips.append(Chip(place.name, _link(replace(query, where="", is_near=False))))
    if query.is_near:
        chips.append(Chip(_("Places near it too"), _link(replace(query, is_near=False))))
    for name, chosen in query.filters.items():
        labels = findable.get_filters()[name].get_values()
        for value in chosen:
            rest = {**query.filters, name: _without(chosen, value)}
            chips.append(Chip(str(labels[value]), _link(replace(query, filters=rest))))
    return chips


def _without(values: Sequence[str], value: str) -> tuple[str, ...]:
    return tuple(other for other in values if other != value)
