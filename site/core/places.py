"""Places within places: what lies in one, what it lies in, and what is near."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.models import Locality


@dataclass(frozen=True)
class Place:
    slug: str
    name: str  # in the reader's language
    depth: int  # 0: lies in no other


def get_places() -> list[Place]:
    """This function will return all places, each followed by those that lie in it, by their names in the
    reader's language. One query.
    """
    localities = {place.pk: place for place in Locality.objects.all()}
    parents = {pk: place.parent_id for pk, place in localities.items()}
    lines = {pk: _get_line(pk, parents) for pk in localities}
    names = {pk: str(place) for pk, place in localities.items()}
    ordered = sorted(lines, key=lambda pk: [(names[each].casefold(), each) for each in reversed(lines[pk])])
    return [Place(localities[pk].slug, names[pk], len(lines[pk]) - 1) for pk in ordered]


def get_area(slug: str, *, is_near: bool) -> frozenset[str] | None:
    """This function will return the slugs of all places that matter to somebody in the place `slug`: it, all
    in it, and all that it lies in; if `is_near`, also the places beside it and what lies in them. None where
    there is no such place. One query.
    """
    parents = _get_parents()
    if slug not in parents:
        return None
    centre = {slug, parents[slug] or slug} if is_near else {slug}
    inside = {place for place in parents if centre & set(_get_line(place, parents))}
    return frozenset(inside | set(_get_line(slug, parents)))


def get_areas() -> dict[str, frozenset[str]]:
    """This function will return, for every place, the slugs of all places that matter to somebody there, as
    `get_area` does. One query.
    """
    parents = _get_parents()
    lines = {slug: frozenset(_get_line(slug, parents)) for slug in parents}
    areas = {slug: set(line) for slug, line in lines.items()}
    for slug, line in lines.items():
        for larger in line:
            areas[larger].add(slug)
    return {slug: frozenset(area) for slug, area in areas.items()}


def _get_parents() -> dict[str, str | None]:
    return dict(Locality.objects.values_list("slug", "parent__slug"))


def _get_line(place, parents: Mapping) -> list:
    """A place, what it lies in, and so on; each once, even where editors made a circle."""
    line = []
    while place is not None and place in parents and place not in line:
        line.append(place)
        place = parents[place]
    return line
