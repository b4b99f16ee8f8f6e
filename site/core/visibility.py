"""Which pages everybody may see."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Value
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

# A restriction hides its page, the aliases of it in other languages, and all that lies below either
HIDES = Q(reader_path__startswith=F("page__path")) | Q(reader_path__startswith=F("page__aliases__path"))


def public(pages: PageQuerySet) -> PageQuerySet:
    """This function will keep the live pages that no restriction hides: on them, above them, or on the
    page that they are an alias of.

    Wagtail's own `.public()` reads all restrictions first and forgets aliases; this is one condition in
    the same query.
    """
    return pages.live().exclude(is_restricted())


def is_restricted() -> Q:
    """This condition holds for the pages that a restriction hides, as `public` reads it."""
    return Q(Exists(_restrictions(OuterRef("path")))) | Q(Exists(_restrictions(OuterRef("alias_of__path"))))


def get_restrictions(page: Page) -> QuerySet[PageViewRestriction]:
    """This function will return the restrictions that hide a page. A few queries: routing asks this
    only about a page that it knows to be hidden."""
    ids = list(_restrictions(Value(page.path)).values_list("pk", flat=True))
    if page.alias_of_id:
        ids += _restrictions(Value(page.alias_of.path)).values_list("pk", flat=True)
    return PageViewRestriction.objects.filter(pk__in=ids)


def _restrictions(path) -> QuerySet[PageViewRestriction]:
    reader_path = ExpressionWrapper(path, output_field=CharField())
    return PageViewRestriction.objects.annotate(reader_path=reader_path).filter(HIDES)
