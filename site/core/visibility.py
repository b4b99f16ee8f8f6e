"""Which pages everybody may see."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet


def public(pages: PageQuerySet) -> PageQuerySet:
    """This function will keep the live pages that no restriction hides: on them, above them, or on the
    page that they are an alias of.

    Wagtail's own `.public()` reads all restrictions first and forgets aliases; this is one condition in
    the same query.
    """
    return (
        pages.live().exclude(Exists(_restrictions("path"))).exclude(Exists(_restrictions("alias_of__path")))
    )


def _restrictions(path: str):
    reader_path = ExpressionWrapper(OuterRef(path), output_field=CharField())
    return PageViewRestriction.objects.annotate(reader_path=reader_path).filter(
        reader_path__startswith=F("page__path")
    )
