"""The main navigation, the foot's links and the language switch, in as few queries as they can be had."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from wagtail.models import Page

from core.logging import PRIVATE_PATH
from core.visibility import public


@dataclass(frozen=True)
class Link:
    title: str
    url: str
    current: bool = False


@dataclass(frozen=True)
class Sections:
    navigation: list[Link]
    rooms: list[Link]  # of the foot: pages that hold something to look up
    texts: list[Link]  # of the foot: pages of text, such as privacy


@dataclass(frozen=True)
class Section:
    """A page, and those right below it."""

    title: str
    url: str
    links: list[Link]


@dataclass(frozen=True)
class LanguageLink:
    code: str
    name: str
    url: str
    current: bool
    is_translated: bool = False  # and is no copy of the page in English


def get_sections(request: HttpRequest, language: str) -> Sections:
    """This function will return the home page's live, public children: those shown in menus for the main
    navigation, the others for the foot of the page, in two groups. One query.
    """
    pages = (
        public(Page.objects.all())
        .filter(locale__language_code=language, depth=3)
        .order_by("path")
        .select_related("locale", "content_type")
    )
    sections = Sections([], [], [])
    for page in pages:
        if url := page.get_url(request):
            link = Link(page.title, url, request.path.startswith(url))
            if page.show_in_menus:
                sections.navigation.append(link)
            elif getattr(page.content_type.model_class(), "is_text", False):
                sections.texts.append(link)
            else:
                sections.rooms.append(link)
    return sections


def get_section(request: HttpRequest, page: Page, parent: Page) -> Section:
    """This function will return the live, public pages below `parent`, with `page` as the current one, for
    readers to go on from there. One query.
    """
    pages = public(Page.objects.child_of(parent)).order_by("path").select_related("locale")
    links = [Link(other.title, other.get_url(request), other.pk == page.pk) for other in pages]
    return Section(parent.title, parent.get_url(request), links)


def get_languages(
    request: HttpRequest,
    language: str,
    page: Page | None = None,
    get_url: Callable[[Page, HttpRequest], str | None] = Page.get_url,
) -> list[LanguageLink]:
    """This function will return a link to this page in each language: the page's own translation where it
    has one, the same address behind the language's prefix where it has not. One query where `page` is given.

    `get_url` says which address of a translation is meant, its Easy Read perhaps.
    """
    translations = {}
    if page is not None:
        rows = public(page.get_translations(inclusive=True)).select_related("locale")
        translations = {row.locale.language_code: row for row in rows}
    path = request.get_full_path()
    links = []
    for code, name in settings.LANGUAGES:
        row = translations.get(code)
        url = get_url(row, request) if row else None
        is_translated = row is not None and row.alias_of_id is None
        links.append(
            LanguageLink(code, name, url or translate_url(path, code), code == language, is_translated)
        )
    return links


def is_key(path: str) -> bool:
    """This function will say whether an address is somebody's key to what is theirs."""
    return bool(PRIVATE_PATH.search(path)) or "/accounts/" in path


def get_own_path(request: HttpRequest) -> str:
    """This function will return the path of this page, or nothing where the path is somebody's key."""
    return "" if is_key(request.path) else request.path
