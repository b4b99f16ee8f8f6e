"""Which pages everybody may see."""

from functools import cache

from django.db.models import BooleanField, CharField, Func, Q, QuerySet
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

# Written out, since this is asked with every search and every page: as Django's own subqueries it took
# milliseconds to make. PostgreSQL goes through it once, from the restrictions, which are few; the same as
# several questions had it look at every page for each page
HIDDEN = """EXISTS (
    SELECT 1 FROM wagtailcore_pageviewrestriction restriction JOIN wagtailcore_page hidden
    ON hidden.id = restriction.page_id OR hidden.alias_of_id = restriction.page_id
    WHERE hidden.path IN (%(expressions)s))"""
AS_FAR_DOWN = "substr(%(expressions)s, 1, length(hidden.path))"


def public(pages: PageQuerySet) -> PageQuerySet:
    """This function will keep the live pages that no restriction hides: on them, above them, on a page whose
    alias stands there, or on or above the page that they are an alias of.

    Wagtail's own `.public()` reads all restrictions first and forgets aliases; this is one condition in
    the same query.
    """
    return pages.live().exclude(is_restricted())


@cache  # what Django makes of it is a copy
def is_restricted() -> Func:
    """This condition holds for the pages that a restriction hides, as `public` reads it."""
    paths = [
        Func(path, template=AS_FAR_DOWN, output_field=CharField()) for path in ("path", "alias_of__path")
    ]
    return Func(*paths, template=HIDDEN, output_field=BooleanField())


def find_public(model: type[Page], *, language: str) -> Page | None:
    """This function will return the page of a type of which each language has one, such as the list of news,
    where everybody may see it. One query.
    """
    pages = public(model.objects.filter(locale__language_code=language))
    return pages.select_related("locale").order_by("pk").first()


def get_restrictions(page: Page) -> QuerySet[PageViewRestriction]:
    """This function will return the restrictions that hide a page. One query, two for an alias: routing asks
    this only about a page that it knows to be hidden.
    """
    paths = [page.path, page.alias_of.path] if page.alias_of_id else [page.path]
    above = {path[:end] for path in paths for end in range(Page.steplen, len(path) + 1, Page.steplen)}
    found = Q(page__path__in=above) | Q(page__aliases__path__in=above)
    return PageViewRestriction.objects.filter(found).distinct()
