"""What search may find: the kinds of things that apps register, what search knows of each, and for whom.

A reader finds pages in their own language, and English ones that have no translation into it. Aliases only
repeat their source, so that they are never found themselves.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Model, QuerySet, TextField, Value
from django.db.models.functions import Coalesce
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.search import index

from core.models import BasePage
from core.visibility import public

PAGE = "page"  # the beginning of the key of every page
LONGEST_TEXT = 200_000  # characters: what PostgreSQL takes as one document, and far more than a page


@dataclass(frozen=True)
class Document:
    """What search knows of one thing. Only what everybody may see may be in it."""

    heading: str
    language: str = settings.LANGUAGE_CODE
    readers: tuple[str, ...] = tuple(code for code, _name in settings.LANGUAGES)
    names: tuple[str, ...] = ()  # what it is also called
    summary: str = ""
    text: str = ""
    starts_at: datetime | None = None  # of what takes place
    ends_at: datetime | None = None
    day: date | None = None  # by which it is sorted: when it takes place, or was published
    is_cancelled: bool = False
    # Name of a filter: its values, such as {"where": ["york"], "how": ["online"]}
    facets: Mapping[str, Collection[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Kind:
    name: str
    label: str | Promise
    get_queryset: Callable[[], QuerySet]  # of those that everybody may see
    describe: Callable[[Model], Document]
    get_urls: Callable[[Collection[str]], Mapping[str, str]] | None = (
        None  # of other things than pages, by pk
    )

    def get_models(self) -> list[type[Model]]:
        return [self.get_queryset().model]

    @property
    def has_pages(self) -> bool:
        return all(issubclass(model, Page) for model in self.get_models())

    def get_key(self, pk: object) -> str:
        """This function will return what an entry of this kind is known by."""
        return f"{PAGE if self.has_pages else self.name}-{pk}"


class OtherPages(Kind):
    """The pages of every type that no app has registered."""

    def get_models(self) -> list[type[Model]]:
        registered = {model for kind in _kinds.values() for model in kind.get_models()}
        pages = (model for model in apps.get_models() if issubclass(model, BasePage))
        return [model for model in pages if model not in registered]


@dataclass(frozen=True)
class Filter:
    """By what results are narrowed: the values that documents carry under its name, with their words."""

    name: str  # in the query string, and in `Document.facets`
    label: str | Promise
    get_values: Callable[[], Mapping[str, str]]  # in the order in which readers choose; in their language


def summary_of(models: Iterable[type[BasePage]]) -> Coalesce:
    """This expression is the summary of a page of any of these types, without a query for each type."""
    summaries = [F(f"{model._meta.model_name}__summary") for model in models]
    return Coalesce(*summaries, Value(""), output_field=TextField())


def describe_page(page: BasePage) -> Document:
    """This function will return what search knows of a page of any type: what its `search_fields` name."""
    fields = [each for each in page.get_search_fields() if isinstance(each, index.SearchField)]
    text = "\n".join(
        piece
        for each in fields
        if each.field_name not in ("title", "summary")
        for piece in _get_pieces(each.get_value(page))
    )
    places = page.localities.all() if hasattr(page, "localities") else ()
    return Document(
        heading=page.title,
        language=page.locale.language_code,
        readers=tuple(get_reader_languages(page)),
        summary=page.summary,
        text=text[:LONGEST_TEXT],
        day=page.first_published_at and page.first_published_at.date(),
        facets={"where": [place.slug for place in places]},
    )


def _get_pieces(value: object) -> list[str]:
    """Streams give lists of texts, other fields one."""
    return [str(piece) for piece in (value if isinstance(value, list) else [value]) if piece]


def _get_other_pages() -> QuerySet:
    return public(Page.objects.annotate(summary=summary_of(OTHER_PAGES.get_models())))


OTHER_PAGES = OtherPages("pages", _("Other pages"), _get_other_pages, describe_page)
_kinds: dict[str, Kind] = {}
_filters: dict[str, Filter] = {}


def register(
    name: str,
    *,
    label: str | Promise,
    get_queryset: Callable[[], QuerySet],
    describe: Callable[[Model], Document] = describe_page,
    get_urls: Callable[[Collection[str]], Mapping[str, str]] | None = None,
) -> None:
    """This function will let readers search for the things of one model.

    `get_queryset()` returns those that everybody may see; `describe(thing)` what search knows of one of
    them. Things that are no pages need `get_urls(pks)`: the addresses, by pk, of those that everybody may
    still see, which is asked for every result. Raises ValueError where the name is taken.
    """
    if name in get_kinds():
        raise ValueError(f"Things called {name} are registered already.")
    _kinds[name] = Kind(name, label, get_queryset, describe, get_urls)


def register_filter(name: str, *, label: str | Promise, get_values: Callable[[], Mapping[str, str]]) -> None:
    """This function will let readers narrow results by what documents carry as `facets[name]`.

    Raises ValueError where the name is taken.
    """
    if name in _filters:
        raise ValueError(f"A filter called {name} is registered already.")
    _filters[name] = Filter(name, label, get_values)


def get_kinds() -> dict[str, Kind]:
    """This function will return all kinds of things by name, in the order in which readers choose them."""
    return {**_kinds, OTHER_PAGES.name: OTHER_PAGES}


def get_filters() -> dict[str, Filter]:
    """This function will return the registered filters by name."""
    return dict(_filters)


def get_findable_pages() -> PageQuerySet:
    """This function will return the pages that search may show to somebody."""
    models = [model for kind in get_kinds().values() if kind.has_pages for model in kind.get_models()]
    types = ContentType.objects.get_for_models(*models).values()
    return public(Page.objects.filter(alias_of=None, content_type__in=types))


def get_reader_languages(page: Page) -> list[str]:
    """This function will return whose readers a findable page is for. One query for an English page."""
    own = page.locale.language_code
    if own != settings.LANGUAGE_CODE:
        return [own]
    translations = get_findable_pages().filter(translation_key=page.translation_key)
    translated = set(translations.values_list("locale__language_code", flat=True))
    return [own, *(code for code, name in settings.LANGUAGES if code not in translated)]
