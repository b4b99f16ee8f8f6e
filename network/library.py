"""Lists of resources: the library with its filters and box for words, and the training."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _
from wagtail.query import PageQuerySet

from core.facets import Filter, Filtered, filter_rows
from core.visibility import public
from core.words import clean
from network.enums import Audience, ResourceFormat, ResourceKind, Stage
from network.library_blocks import get_ready_formats
from network.models import ResourcePage
from stories.enums import Level

PER_PAGE = 12


@dataclass(frozen=True)
class Row:
    """As much of a resource as the filters ask about."""

    page_id: int
    kind: str
    audiences: frozenset[str]
    stages: frozenset[str]
    level: str
    formats: frozenset[str]  # those that are ready
    provider: str
    text: str  # title, people and summary, for the box for words


@dataclass(frozen=True)
class Listing:
    resources: list[ResourcePage]
    page_of_list: PageOfList
    filtered: Filtered
    words: str  # typed in the box, as understood
    choices: list[tuple[str, str]]  # name and value of every filter in force, for the box to send on

    @property
    def keep(self) -> list[dict[str, str]]:
        """What the filters send on."""
        return [{"name": "q", "value": self.words}] if self.words else []


@dataclass(frozen=True)
class Training:
    resources: list[ResourcePage]
    filtered: Filtered


def get_resources(language: str) -> PageQuerySet:
    """This function will return the resources that everybody may read, in this language, by title."""
    pages = public(ResourcePage.objects.filter(locale__language_code=language))
    return pages.select_related("locale").defer("body", "easy_read").order_by("title", "pk")


def get_listing(*, language: str, params: QueryDict) -> Listing:
    """This function will return one page of the library as asked for by a query string, with its filters.

    `?q=` keeps the resources that have all its words in title, people, year or summary. Names and values
    that mean nothing are ignored. Two queries, however many resources there are.
    """
    pages = get_resources(language)
    rows = _get_rows(pages)
    words = clean(params.get("q", ""))
    typed = words.casefold().split()
    found = [row for row in rows if all(word in row.text for word in typed)]
    filters = _get_filters(rows)
    filtered = filter_rows(found, filters, params, keep={"q": words} if words else None)
    page_of_list = Paginator(filtered.rows, PER_PAGE).get_page(params.get("page"))
    shown = pages.in_bulk([row.page_id for row in page_of_list])
    return Listing(
        resources=[shown[row.page_id] for row in page_of_list],
        page_of_list=page_of_list,
        filtered=filtered,
        words=words,
        choices=[(each.name, value) for each in filters for value in each.read(params)],
    )


def get_training(*, language: str, params: QueryDict) -> Training:
    """This function will return what there is to learn, for the people and by the provider that a query
    string asks for: the shortest first, and last where the time is not known. Two queries.
    """
    pages = get_resources(language).filter(kind=ResourceKind.TRAINING)
    rows = _get_rows(pages)
    filtered = filter_rows(rows, _get_training_filters(rows), params)
    shown = pages.in_bulk([row.page_id for row in filtered.rows])
    resources = [shown[row.page_id] for row in filtered.rows]
    return Training(sorted(resources, key=lambda page: (page.minutes is None, page.minutes)), filtered)


def _get_rows(pages: PageQuerySet) -> list[Row]:
    fields = ("pk", "kind", "audiences", "stages", "level", "formats", "provider")
    words = ("title", "author_or_body", "commissioned_by", "year_words", "summary", "provider")
    return [
        Row(
            page_id=values["pk"],
            kind=values["kind"],
            audiences=frozenset(piece["value"] for piece in values["audiences"].raw_data),
            stages=frozenset(piece["value"] for piece in values["stages"].raw_data),
            level=values["level"],
            formats=frozenset(get_ready_formats(values["formats"])),
            provider=values["provider"],
            text=" ".join(values[name] for name in words).casefold(),
        )
        for values in pages.values(*dict.fromkeys(fields + words))
    ]


def _get_filters(rows: list[Row]) -> list[Filter]:
    levels = dict(Level.choices) | {Level.INDIVIDUAL: _("Individual: my own care")}
    return [
        Filter("kind", _("Kind"), dict(ResourceKind.choices), _has("kind")),
        *_get_training_filters(rows),
        Filter("stage", _("Stage"), dict(Stage.choices), lambda row, stage: stage in row.stages),
        Filter("level", _("Level"), levels, _has("level")),
        Filter("format", _("Format"), dict(ResourceFormat.choices), lambda row, value: value in row.formats),
    ]


def _get_training_filters(rows: list[Row]) -> list[Filter]:
    providers = {row.provider: row.provider for row in sorted(rows, key=_get_provider) if row.provider}
    return [
        Filter("for", _("For whom"), dict(Audience.choices), _is_for),
        Filter("by", _("Who offers it"), providers, _has("provider")),
    ]


def _get_provider(row: Row) -> str:
    return row.provider


def _is_for(row: Row, audience: str) -> bool:
    """What names nobody is for everyone."""
    return not row.audiences or audience in row.audiences


def _has(field: str) -> Callable[[Row, str], bool]:
    return lambda row, value: getattr(row, field) == value
