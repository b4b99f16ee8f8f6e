"""Places within places: what lies in one, what it lies in, and what is near."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.models import Locality


@dataclass(frozen=True)
class Place:
    slug: str
    name: str  # in the reader's language
    depth: int  # 0: lies in no other


@dataclass(frozen=True)
class Places:
    """All places by slug, as they were read: nothing here makes a query."""

    names: Mapping[str, str] = field(default_factory=dict)  # in the reader's language
    parents: Mapping[str, str | None] = field(default_factory=dict)

    def get_ordered(self) -> list[Place]:
        """This function will return all places, each followed by those that lie in it, by their names."""
        lines = {slug: _get_line(slug, self.parents) for slug in self.names}
        ordered = sorted(
            lines, key=lambda slug: [(self.names[each].casefold(), each) for each in reversed(lines[slug])]
        )
        return [Place(slug, self.names[slug], len(lines[slug]) - 1) for slug in ordered]

    def get_area(self, slug: str, *, is_near: bool) -> frozenset[str] | None:
        """This function will return the slugs of all places that matter to somebody in the place `slug`: it,
        all in it, and all that it lies in; if `is_near`, also the places beside it and what lies in them.
        None where there is no such place.
        """
        if slug not in self.parents:
            return None
        centre = {slug, self.parents[slug] or slug} if is_near else {slug}
        inside = {place for place in self.parents if centre & set(_get_line(place, self.parents))}
        return frozenset(inside | set(_get_line(slug, self.parents)))

    def get_areas(self) -> dict[str, frozenset[str]]:
        """This function will return, for every place, the slugs of all places that matter to somebody there,
        as `get_area` does.
        """
        lines = {slug: frozenset(_get_line(slug, self.parents)) for slug in self.parents}
        areas = {slug: set(line) for slug, line in lines.items()}
        for slug, line in lines.items():
            for larger in line:
                areas[larger].add(slug)
        return {slug: frozenset(area) for slug, area in areas.items()}


def read() -> Places:
    """This function will return all places, with their names in the reader's language. One query."""
    localities = {place.pk: place for place in Locality.objects.all()}
    slugs = {pk: place.slug for pk, place in localities.items()}
    return Places(
        names={place.slug: str(place) for place in localities.values()},
        parents={place.slug: slugs.get(place.parent_id) for place in localities.values()},
    )


def _get_line(place, parents: Mapping) -> list:
    """A place, what it lies in, and so on; each once, even where editors made a circle."""
    line = []
    while place is not None and place in parents and place not in line:
        line.append(place)
        place = parents[place]
    return line
