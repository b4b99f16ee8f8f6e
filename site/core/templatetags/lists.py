"""Tags for lists with filters."""

from collections.abc import Iterable

from django import template

from core.facets import Facet

register = template.Library()


@register.filter
def is_narrowed(facets: Iterable[Facet]) -> bool:
    """Whether something is chosen in one of the filters."""
    return any(facet.is_open for facet in facets)
