"""What search may find: the kinds of things that apps register, and for whom each page is.

A reader finds pages in their own language, and English ones that have no translation into it. Aliases only
repeat their source, so that they are never found themselves.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Model, Q, QuerySet, TextField, Value
from django.db.models.functions import Coalesce
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.models import BasePage
from core.visibility import public


@dataclass(frozen=True)
class Kind:
    name: str
    label: str | Promise
    get_queryset: Callable[[], QuerySet]

    def get_models(self) -> list[type[Model]]:
        return [self.get_queryset().model]


class OtherPages(Kind):
    """The pages of every type that no app has registered."""

    def get_models(self) -> list[type[Model]]:
        registered = {model for kind in _kinds.values() for model in kind.get_models()}
        pages = (model for model in apps.get_models() if issubclass(model, BasePage))
        return [model for model in pages if model not in registered]


def summary_of(models: Iterable[type[BasePage]]) -> Coalesce:
    """This expression is the summary of a page of any of these types, without a query for each type."""
    summaries = [F(f"{model._meta.model_name}__summary") for model in models]
    return Coalesce(*summaries, Value(""), output_field=TextField())


def _get_other_pages() -> QuerySet:
    return public(Page.objects.annotate(summary=summary_of(OTHER_PAGES.get_models())))


OTHER_PAGES = OtherPages("pages", _("Other pages"), _get_other_pages)
_kinds: dict[str, Kind] = {}


def register(name: str, *, label: str | Promise, get_queryset: Callable[[], QuerySet]) -> None:
    """This function will let readers search for the pages of one type, and for them alone.

    `get_queryset()` returns those that everybody may see, with all that a result shows of them. It is
    called for every search. Raises ValueError where the name is taken.
    """
    if name in get_kinds():
        raise ValueError(f"Things called {name} are registered already.")
    _kinds[name] = Kind(name, label, get_queryset)


def get_kinds() -> dict[str, Kind]:
    """This function will return all kinds of things by name, in the order in which readers choose them."""
    return {**_kinds, OTHER_PAGES.name: OTHER_PAGES}


def get_findable_pages(kinds: Collection[Kind] | None = None) -> PageQuerySet:
    """This function will return the pages that search may show to somebody, of these or all kinds."""
    kinds = get_kinds().values() if kinds is None else kinds
    models = [model for kind in kinds for model in kind.get_models()]
    types = ContentType.objects.get_for_models(*models).values()
    return public(Page.objects.filter(alias_of=None, content_type__in=types))


def for_readers_of(pages: PageQuerySet, language: str) -> PageQuerySet:
    """This function will keep the findable pages for readers of a language."""
    own = Q(locale__language_code=language)
    if language == settings.LANGUAGE_CODE:
        return pages.filter(own)
    translated = get_findable_pages().filter(own).values("translation_key")
    source = Q(locale__language_code=settings.LANGUAGE_CODE) & ~Q(translation_key__in=translated)
    return pages.filter(own | source)


def get_reader_languages(page: Page) -> list[str]:
    """This function will return whose readers a findable page is for, as
    `for_readers_of` says it for readers.
    """
    own = page.locale.language_code
    if own != settings.LANGUAGE_CODE:
        return [own]
    translations = get_findable_pages().filter(translation_key=page.translation_key)
    translated = set(translations.values_list("locale__language_code", flat=True))
    return [own, *(code for code, name in settings.LANGUAGES if code not in translated)]
