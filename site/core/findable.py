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
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.search import index

from core.asked import read_lines
from core.models import BasePage, Locality
from core.search_types import Hit
from core.visibility import public
from core.words import fold

_PAGE = "page"  # the beginning of the key of every page
EVERY_LANGUAGE = frozenset(code for code, _name in settings.LANGUAGES)
MAIN_DEPTH = 3  # of the pages directly below a home page: by these the site tells what it is for
MAIN = 1.6  # what a match of a page that the site begins with counts, beside one of another
LONGEST_TEXT = 200_000  # characters: what PostgreSQL takes as one document, and far more than a page


@dataclass(frozen=True)
class Document:
    """What search knows of one thing. Only what everybody may see may be in it."""

    heading: str
    language: str = settings.LANGUAGE_CODE
    readers: tuple[str, ...] = tuple(sorted(EVERY_LANGUAGE))
    names: tuple[str, ...] = ()  # what it is also called
    names_are_synonyms: bool = False  # whoever searches for one finds what says another (core/synonyms.py)
    summary: str = ""
    text: str = ""
    # By which it is found too, but not quoted: places, choices, its kind, how people ask for it
    labels: tuple[str, ...] = ()
    starts_at: datetime | None = None  # of what takes place
    ends_at: datetime | None = None
    day: date | None = None  # by which it is sorted: when it takes place, or was published
    is_cancelled: bool = False
    weight: float = 1.0  # what a match of it counts, beside one of another thing
    # Name of a filter: its values, such as {"where": ["york"], "how": ["online"]}
    facets: Mapping[str, Collection[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Kind:
    name: str
    label: str | Promise
    order: int
    describe: Callable[[Model], Document]
    models: tuple[type[Model], ...] = ()
    # What `describe` reads besides, for many things at once: names for prefetch_related
    prefetch: tuple[str, ...] = ()
    # Of other things than pages: those that everybody may see, and their addresses by pk
    get_queryset: Callable[[], QuerySet] | None = None
    get_urls: Callable[[Collection[str]], Mapping[str, str]] | None = None
    # Of what not everybody sees alike: what one reader who is logged in may see of it, from the database
    find_for: Callable[..., list[Hit]] | None = None

    def get_models(self) -> tuple[type[Model], ...]:
        return self.models

    @property
    def has_pages(self) -> bool:
        return self.get_queryset is None

    def get_key(self, pk: object) -> str:
        """This function will return what an entry of this kind is known by."""
        return make_page_key(pk) if self.has_pages else f"{self.name}-{pk}"


class OtherPages(Kind):
    """The pages of every type that no app has registered."""

    def get_models(self) -> tuple[type[Model], ...]:
        registered = {model for kind in _kinds.values() for model in kind.models}
        pages = (model for model in apps.get_models() if issubclass(model, BasePage))
        return tuple(model for model in pages if model not in registered)


@dataclass(frozen=True)
class Filter:
    """By what results are narrowed: the values that documents carry under its name, with their words."""

    name: str  # in the query string, and in `Document.facets`
    label: str | Promise
    get_values: Callable[[], Mapping[str, str]]  # in the order in which readers choose; in their language


def make_page_key(pk: object) -> str:
    """This function will return what the entry of a page is known by, whatever its kind."""
    return f"{_PAGE}-{pk}"


def group_keys(keys: Iterable[str]) -> tuple[list[str], list[tuple[Kind, list[str]]]]:
    """This function will return the pks that keys of entries tell: those of pages, and those of each other
    kind. A key of no kind that is registered tells none.
    """
    pks: dict[str, list[str]] = {}
    for key in keys:
        beginning, _separator, pk = key.partition("-")
        pks.setdefault(beginning, []).append(pk)
    others = (kind for kind in get_kinds().values() if not kind.has_pages)
    return pks.get(_PAGE, []), [(kind, pks[kind.name]) for kind in others if kind.name in pks]


def summary_of(models: Iterable[type[BasePage]]) -> Coalesce:
    """This expression is the summary of a page of any of these types, without a query for each type."""
    summaries = [F(f"{model._meta.model_name}__summary") for model in models]
    return Coalesce(*summaries, Value(""), output_field=TextField())


def describe_page(
    page: BasePage,
    *,
    words: Iterable[object] = (),
    labels: Iterable[object] = (),
    places: Iterable[Locality] = (),
    **facts,
) -> Document:
    """This function will return what search knows of a page of any type: what its `search_fields` name, with
    more `words`, `labels`, `places`, and other `facts`: fields of Document. The words of its address are a
    name too: what is called “What we keep about you” may be at /privacy/.

    Readers of which languages it is for, `get_reader_languages` says.
    """
    fields = [each for each in page.get_search_fields() if isinstance(each, index.SearchField)]
    pieces = [
        piece
        for each in fields
        if each.field_name not in ("title", "summary")
        for piece in _get_pieces(each.get_value(page))
    ]
    places = list(places) or (page.localities.select_related("parent") if hasattr(page, "localities") else [])
    facts["facets"] = {"where": [place.slug for place in places], **facts.get("facets", {})}
    day = page.first_published_at and page.first_published_at.date()
    own = {"heading": page.title, "language": page.locale.language_code, "summary": page.summary, "day": day}
    facts["names"] = (*facts.get("names", ()), *_get_slug_words(page, facts.get("names", ())))
    own["text"] = join_words([*pieces, *words])
    own["weight"] = MAIN if page.depth == MAIN_DEPTH else 1.0
    # What people ask in their own words finds the page too, and is not quoted either
    found_by = (*labels, *name_places(places), *read_lines(page.asked_as))
    own["labels"] = tuple(str(label) for label in found_by if label)
    return Document(**{**own, **facts})


def _get_slug_words(page: BasePage, names: Iterable[str]) -> list[str]:
    """The words of a page's own address, where they say more than its title and other names."""
    said = page.slug.replace("-", " ")
    known = fold("\n".join([page.title, *names]))
    return [said] if page.depth > 2 and not set(fold(said)).issubset(known) else []


def join_words(pieces: Iterable[object]) -> str:
    """This function will return what there is of these as one text, no longer than search keeps it."""
    return "\n".join(str(piece) for piece in pieces if piece)[:LONGEST_TEXT]


def name_places(places: Iterable[Locality]) -> list[str]:
    """This function will return the names of places, and of what they lie in, in every language."""
    named = [each for place in places for each in (place, place.parent) if each]
    return list(dict.fromkeys(name for each in named for name in (each.name, *each.names.values())))


def say_in_every_language(labels: Iterable[str | Promise]) -> list[str]:
    """This function will return the words of labels in each of the site's languages, each once."""
    labels = list(labels)
    said = []
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            said += [str(label) for label in labels]
    return list(dict.fromkeys(said))


def _get_pieces(value: object) -> list[str]:
    """Streams give lists of texts, other fields one."""
    return [str(piece) for piece in (value if isinstance(value, list) else [value]) if piece]


OTHER_PAGES = OtherPages("pages", _("Other pages"), 1000, describe_page)
_kinds: dict[str, Kind] = {}
_filters: dict[str, Filter] = {}


def register_pages(
    name: str,
    *,
    label: str | Promise,
    order: int,
    models: Iterable[type[BasePage]],
    describe: Callable[[Model], Document] = describe_page,
    prefetch: Iterable[str] = (),
) -> None:
    """This function will let readers choose the pages of some types by one name; small orders come first.

    `describe(page)` returns what search knows of one; `prefetch` names what that reads of many. Raises
    ValueError where the name is taken.
    """
    _register(Kind(name, label, order, describe, tuple(models), tuple(prefetch)))


def register(
    name: str,
    *,
    label: str | Promise,
    order: int,
    model: type[Model],
    get_queryset: Callable[[], QuerySet],
    describe: Callable[[Model], Document],
    get_urls: Callable[[Collection[str]], Mapping[str, str]],
    find_for: Callable[..., list[Hit]] | None = None,
) -> None:
    """This function will let readers search for the things of a model that are no pages.

    `get_queryset()` returns those that everybody may see; `describe(thing)` what search knows of one of
    them; `get_urls(pks)` the addresses, by pk, of those that everybody may still see, which is asked for
    every result. `find_for(viewer=…, question=…)` returns what a reader who is logged in finds of this kind
    instead, best first: of one kind at most. Small orders come first. Raises ValueError where the name is
    taken.
    """
    _register(Kind(name, label, order, describe, (model,), (), get_queryset, get_urls, find_for))


def _register(kind: Kind) -> None:
    if kind.name in get_kinds():
        raise ValueError(f"Things called {kind.name} are registered already.")
    _kinds[kind.name] = kind


def register_filter(name: str, *, label: str | Promise, get_values: Callable[[], Mapping[str, str]]) -> None:
    """This function will let readers narrow results by what documents carry as `facets[name]`.

    Raises ValueError where the name is taken.
    """
    if name in _filters:
        raise ValueError(f"A filter called {name} is registered already.")
    _filters[name] = Filter(name, label, get_values)


def get_kinds() -> dict[str, Kind]:
    """This function will return all kinds of things by name, in the order in which readers choose them."""
    kinds = sorted([*_kinds.values(), OTHER_PAGES], key=lambda kind: kind.order)
    return {kind.name: kind for kind in kinds}


def get_filters() -> dict[str, Filter]:
    """This function will return the registered filters by name."""
    return dict(_filters)


def get_findable_pages() -> PageQuerySet:
    """This function will return the pages that search may show to somebody."""
    models = [model for kind in get_kinds().values() if kind.has_pages for model in kind.get_models()]
    types = ContentType.objects.get_for_models(*models).values()
    return public(Page.objects.filter(alias_of=None, content_type__in=types))


def get_reader_languages(pages: Collection[Page]) -> dict[int, tuple[str, ...]]:
    """This function will return, by pk, whose readers findable pages are for. One query where one of them is
    English.
    """
    own = settings.LANGUAGE_CODE
    taken = {page.translation_key: {own} for page in pages if page.locale.language_code == own}
    if taken:
        translations = get_findable_pages().filter(translation_key__in=taken)
        for key, code in translations.values_list("translation_key", "locale__language_code"):
            taken[key].add(code)
    readers = {}
    for page in pages:
        language = page.locale.language_code
        untranslated = EVERY_LANGUAGE - taken.get(page.translation_key, set()) if language == own else ()
        readers[page.pk] = (language, *sorted(untranslated))
    return readers
