"""Lists of stories: which are on them, in which order, and their filters."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from django.db.models import Case, TextField, Value, When
from django.db.models.functions import Cast
from django.http import QueryDict
from django.utils.translation import gettext as _
from wagtail.query import PageQuerySet

from core import renditions
from core.facets import Filter, Filtered, filter_rows
from core.models.taxonomy import get_names
from core.visibility import public
from stories.enums import Level, Rung
from stories.models import StoryPage

PER_PAGE = 12
NOT_WORKED = "not-worked"
TO_COME = "to-come"
ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class Listing:
    stories: list[StoryPage]
    featured: StoryPage | None  # where it is among them, it is the first
    page_of_list: PageOfList
    filtered: Filtered


@dataclass(frozen=True)
class Row:
    """As much of a story as the filters ask about."""

    page_id: int
    level: str
    rung: str
    is_featured: bool
    is_from_elsewhere: bool
    told: frozenset[str]  # NOT_WORKED, TO_COME
    places: set[tuple[str, str]]  # slug, name
    themes: set[tuple[str, str]]
    areas: set[tuple[str, str]]


def get_stories(language: str) -> PageQuerySet:
    """This function will return the stories that everybody may read, in this language, newest first."""
    pages = public(StoryPage.objects.filter(locale__language_code=language))
    return pages.select_related("locale", "picture").defer_streamfields().order_by("-published_date", "-pk")


def load_pictures(stories: Iterable[StoryPage]) -> None:
    """This function will fetch the copies of pictures that the cards of stories show. One query at most."""
    renditions.load([story.picture for story in stories if story.picture])


def get_listing(*, language: str, params: QueryDict, featured_id: int | None = None) -> Listing:
    """This function will return one page of stories as asked for by a query string, with its filters.

    The featured story, given by its number in any language, stands first wherever it fits. Names and values
    that mean nothing are ignored. Four queries, however many stories there are.
    """
    pages = get_stories(language)
    rows = sorted(_get_rows(pages, featured_id), key=lambda row: not row.is_featured)
    filtered = filter_rows(rows, _get_filters(rows), params)
    page_of_list = Paginator(filtered.rows, PER_PAGE).get_page(params.get("page"))
    found = pages.in_bulk([row.page_id for row in page_of_list])
    load_pictures(found.values())
    featured = next((found[row.page_id] for row in page_of_list if row.is_featured), None)
    return Listing([found[row.page_id] for row in page_of_list], featured, page_of_list, filtered)


def _get_filters(rows: list[Row]) -> list[Filter]:
    return [
        Filter("place", _("Where"), _name(rows, "places"), lambda row, slug: slug in dict(row.places)),
        Filter("level", _("Level"), dict(Level.choices), lambda row, level: row.level == level),
        Filter("theme", _("About"), _name(rows, "themes"), lambda row, slug: slug in dict(row.themes)),
        Filter("area", _("Service area"), _name(rows, "areas"), lambda row, slug: slug in dict(row.areas)),
        Filter("step", _("Step of taking part"), dict(Rung.choices), lambda row, rung: row.rung == rung),
        Filter(
            "from",
            _("From where"),
            {ELSEWHERE: _("From elsewhere")},
            lambda row, value: row.is_from_elsewhere,
        ),
        Filter(
            "told",
            _("What it tells"),
            {NOT_WORKED: _("What did not work, too"), TO_COME: _("Details are still to come")},
            lambda row, value: value in row.told,
        ),
    ]


def _name(rows: list[Row], field: str) -> dict[str, str]:
    """The values of the rows by slug, in the order of their names."""
    return dict(sorted({named for row in rows for named in getattr(row, field)}, key=lambda named: named[1]))


def _get_rows(pages: PageQuerySet, featured_id: int | None) -> list[Row]:
    featured = StoryPage.objects.filter(pk=featured_id).values("translation_key")
    tells_failure = Case(When(failure__in=["[]", ""], then=Value(False)), default=Value(True))
    values = list(
        pages.annotate(failure=Cast("what_did_not_work", TextField()))
        .annotate(
            tells_failure=tells_failure,
            is_featured=Case(When(translation_key__in=featured, then=Value(True)), default=Value(False)),
        )
        .values("pk", "level", "rung", "is_featured", "is_from_elsewhere", "is_stub", "tells_failure")
    )
    ids = [row["pk"] for row in values]
    names = get_names(StoryPage, ["localities", "themes", "service_areas"], ids)
    return [
        Row(
            page_id=row["pk"],
            level=row["level"],
            rung=row["rung"],
            is_featured=row["is_featured"],
            is_from_elsewhere=row["is_from_elsewhere"],
            told=frozenset(
                kind for kind, told in ((NOT_WORKED, row["tells_failure"]), (TO_COME, row["is_stub"])) if told
            ),
            places=names["localities"][row["pk"]],
            themes=names["themes"][row["pk"]],
            areas=names["service_areas"][row["pk"]],
        )
        for row in values
    ]
