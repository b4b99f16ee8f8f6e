"""Which pages everybody may see."""

from functools import cache

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Value
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet


def public(pages: PageQuerySet) -> PageQuerySet:
    """This function will keep the live pages that no restriction hides: on them, above them, or on the
    page that they are an alias of.

    Wagtail's own `.public()` reads all restrictions first and forgets aliases; this is one condition in
    the same query.
    """
    return pages.live().exclude(is_restricted())


@cache  # every search asks it; what Django makes of it is a copy
def is_restricted() -> Q:
    """This condition holds for the pages that a restriction hides, as `public` reads it."""
    own, source = OuterRef("path"), OuterRef("alias_of__path")
    # Three plain questions: as one, PostgreSQL would pair all pages with all pages
    return Q(Exists(_below(own))) | Q(Exists(_below_alias(own))) | Q(Exists(_below(source)))


def get_restrictions(page: Page) -> QuerySet[PageViewRestriction]:
    """This function will return the restrictions that hide a page. A few queries: routing asks this
    only about a page that it knows to be hidden.
    """
    own = Value(page.path)
    found = [*_below(own), *_below_alias(own)]
    if page.alias_of_id:
        found += _below(Value(page.alias_of.path))
    return PageViewRestriction.objects.filter(pk__in=[restriction.pk for restriction in found])


def _below(path) -> QuerySet[PageViewRestriction]:
    """The restrictions of pages that stand at this path or above it."""
    return _with_path(path).filter(reader_path__startswith=F("page__path"))


def _below_alias(path) -> QuerySet[PageViewRestriction]:
    """The restrictions of pages whose alias, in another language, stands at this path or above it."""
    return _with_path(path).filter(reader_path__startswith=F("page__aliases__path"))


def _with_path(path) -> QuerySet[PageViewRestriction]:
    return PageViewRestriction.objects.annotate(reader_path=ExpressionWrapper(path, output_field=CharField()))
