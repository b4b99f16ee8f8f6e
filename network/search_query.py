"""Search in an address: reads what a query string asks for, and writes it."""

from urllib.parse import urlencode

from django.http import QueryDict

from core import findable
from core.search_types import Query, Sort, When

BY_KIND = "kinds"


def read_query(params: QueryDict, *, language: str) -> Query:
    """This function will return what a query string asks for: `q`, `kind`, `when`, `where`, `near`, the
    registered filters, `sort`, `view` and `page`. Names and values that mean nothing are ignored.
    """
    where = params.get("where", "")
    return Query(
        words=params.get("q", ""),
        language=language,
        kinds=tuple(name for name in findable.get_kinds() if name in params.getlist("kind")),
        when=_read_choice(When, params.get("when")),
        where=where,
        is_near=bool(where) and params.get("near") == "1",
        filters={name: chosen for name in findable.get_filters() if (chosen := _read_values(params, name))},
        sort=_read_choice(Sort, params.get("sort")),
        is_grouped=params.get("view") == BY_KIND,
        page=_read_number(params.get("page", "")),
    )


def write_query(query: Query) -> str:
    """This function will return the query string that asks for this, without the number of the page."""
    return urlencode(list_fields(query))


def list_fields(query: Query) -> list[tuple[str, str]]:
    """This function will return the names and values that ask for this, without the number of the page."""
    fields = [
        ("q", query.words),
        *(("kind", kind) for kind in query.kinds),
        ("when", query.when.value),
        ("where", query.where),
        ("near", "1" if query.is_near else ""),
        *((name, value) for name, values in query.filters.items() for value in values),
        ("sort", query.sort.value),
        ("view", BY_KIND if query.is_grouped else ""),
    ]
    return [(name, value) for name, value in fields if value]


def _read_choice(choices, value: str | None):
    return choices(value) if value in list(choices) else choices("")


def _read_values(params: QueryDict, name: str) -> tuple[str, ...]:
    asked = params.getlist(name)
    return tuple(value for value in findable.get_filters()[name].get_values() if value in asked)


def _read_number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        return 1
