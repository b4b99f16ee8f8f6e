"""Lists of stories: which are on them, in which order, and their filters."""

from dataclasses import dataclass

from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from django.db.models import Case, TextField, Value, When
from django.db.models.functions import Cast
from django.http import QueryDict
from django.utils.translation import gettext as _
from wagtail.query import PageQuerySet

from core.facets import Filter, Filtered, filter_rows
from core.models import Campaign
from core.models.taxonomy import get_names
from core.visibility import public
from stories.enums import Level
from stories.models import StoryPage

PER_PAGE = 12
NOT_WORKED = "not-worked"


@dataclass(frozen=True)
class Listing:
    stories: list[StoryPage]
    page_of_list: PageOfList
    filtered: Filtered


@dataclass(frozen=True)
class Row:
    """As much of a story as the filters ask about."""

    page_id: int
    level: str
    tells_failure: bool
    places: frozenset[tuple[str, str]]  # slug, name
    themes: frozenset[tuple[str, str]]


def get_stories(language: str) -> PageQuerySet:
    """This function will return the stories that everybody may read, in this language, newest first."""
    pages = public(StoryPage.objects.filter(locale__language_code=language))
    return pages.select_related("locale").defer_streamfields().order_by("-published_date", "-pk")


def get_campaign_stories(*, campaign: Campaign, language: str) -> list[StoryPage]:
    """This function will return the stories of a campaign, newest first. One query."""
    return list(get_stories(language).filter(campaign=campaign))


def get_listing(*, language: str, params: QueryDict) -> Listing:
    """This function will return one page of stories as asked for by a query string, with its filters.

    Names and values that mean nothing are ignored. Four queries, however many stories there are.
    """
    pages = get_stories(language)
    rows = _get_rows(pages)
    filtered = filter_rows(rows, _get_filters(rows), params)
    page_of_list = Paginator(filtered.rows, PER_PAGE).get_page(params.get("page"))
    shown = pages.in_bulk([row.page_id for row in page_of_list])
    return Listing([shown[row.page_id] for row in page_of_list], page_of_list, filtered)


def _get_filters(rows: list[Row]) -> list[Filter]:
    places = sorted({place for row in rows for place in row.places}, key=lambda place: place[1])
    themes = sorted({theme for row in rows for theme in row.themes}, key=lambda theme: theme[1])
    return [
        Filter("place", _("Where"), dict(places), lambda row, slug: slug in dict(row.places)),
        Filter("level", _("Level"), dict(Level.choices), lambda row, level: row.level == level),
        Filter("theme", _("About"), dict(themes), lambda row, slug: slug in dict(row.themes)),
        Filter(
            "told",
            _("What it tells"),
            {NOT_WORKED: _("What did not work, too")},
            lambda row, value: row.tells_failure,
        ),
    ]


def _get_rows(pages: PageQuerySet) -> list[Row]:
    told = Case(When(failure__in=["[]", ""], then=Value(False)), default=Value(True))
    values = list(
        pages.annotate(failure=Cast("what_did_not_work", TextField()))
        .annotate(tells_failure=told)
        .values_list("pk", "level", "tells_failure")
    )
    ids = [pk for pk, _level, _tells_failure in values]
    places = get_names(StoryPage, "localities", ids)
    themes = get_names(StoryPage, "themes", ids)
    return [
        Row(pk, level, tells_failure, places.get(pk, frozenset()), themes.get(pk, frozenset()))
        for pk, level, tells_failure in values
    ]
