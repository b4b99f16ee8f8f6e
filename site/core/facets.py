"""Filters of a list: what may be chosen, how much is behind each choice, and the links that undo one.

A list hands in small rows, one a thing to show, and says of each filter whether a row has a value. Counting
is done on the rows, so every number is exact, and names or values that mean nothing are ignored.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.http import QueryDict

Row = TypeVar("Row")


@dataclass(frozen=True)
class Filter(Generic[Row]):
    name: str  # in the query string
    label: str
    values: Mapping[str, str]  # value: its words
    has: Callable[[Row, str], bool]
    needs_all: bool = False  # a row must have every chosen value; else one of them is enough

    def read(self, params: QueryDict) -> list[str]:
        asked = params.getlist(self.name)
        return [value for value in self.values if value in asked]

    def takes(self, row: Row, chosen: list[str]) -> bool:
        if not chosen:
            return True
        return (all if self.needs_all else any)(self.has(row, value) for value in chosen)


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    # How many things one would see with it, the other filters staying as they are; None: nobody counted
    count: int | None
    chosen: bool
    depth: int = 0  # steps below the top, where the choices are a tree


@dataclass(frozen=True)
class Facet:
    name: str
    title: str
    options: list[Option]
    is_single: bool = False  # one choice at most; the one with an empty value means none
    beside: "Facet | None" = None  # what may be chosen along with it

    @property
    def is_open(self) -> bool:
        chosen = any(option.chosen and option.value for option in self.options)
        return chosen or bool(self.beside and self.beside.is_open)


@dataclass(frozen=True)
class Chip:
    """A choice in force, and the list without it."""

    label: str
    url: str


@dataclass(frozen=True)
class Filtered(Generic[Row]):
    rows: list[Row]
    facets: list[Facet]
    chips: list[Chip]
    query: str  # the choices in force, without the number of the page


def filter_rows(
    rows: list[Row], filters: list[Filter[Row]], params: QueryDict, *, keep: Mapping[str, str] | None = None
) -> Filtered[Row]:
    """This function will keep the rows that a query string asks for, and count what each choice would show.

    A row must pass all filters. `keep` is what every link of the list carries besides. It makes no query.
    """
    chosen = {each.name: each.read(params) for each in filters}
    return Filtered(
        rows=[row for row in rows if all(each.takes(row, chosen[each.name]) for each in filters)],
        facets=[_make_facet(each, filters, chosen, rows) for each in filters],
        chips=_make_chips(filters, chosen, keep or {}),
        query=_make_query(chosen, keep or {}),
    )


def _make_facet(each: Filter, filters: list[Filter], chosen: dict[str, list[str]], rows: list) -> Facet:
    others = [
        row
        for row in rows
        if all(other.takes(row, chosen[other.name]) for other in filters if other.name != each.name)
    ]
    options = [
        Option(
            value=value,
            label=str(label),
            count=sum(
                each.takes(row, [*chosen[each.name], value] if each.needs_all else [value]) for row in others
            ),
            chosen=value in chosen[each.name],
        )
        for value, label in each.values.items()
    ]
    return Facet(each.name, str(each.label), options)


def _make_chips(filters: list[Filter], chosen: dict[str, list[str]], keep: Mapping[str, str]) -> list[Chip]:
    chips = []
    for each in filters:
        for value in chosen[each.name]:
            rest = {**chosen, each.name: [other for other in chosen[each.name] if other != value]}
            chips.append(Chip(str(each.values[value]), f"?{_make_query(rest, keep)}"))
    return chips


def _make_query(chosen: dict[str, list[str]], keep: Mapping[str, str]) -> str:
    query = QueryDict(mutable=True)
    query.update(keep)
    for name, values in chosen.items():
        query.setlist(name, values)
    return query.urlencode()
