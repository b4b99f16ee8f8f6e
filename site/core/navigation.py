"""The main navigation and the language switch, in as few queries as they can be had."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from wagtail.models import Page

from core.visibility import public


@dataclass(frozen=True)
class Link:
    title: str
    url: str
    current: bool = False


@dataclass(frozen=True)
class LanguageLink:
    code: str
    name: str
    url: str
    current: bool


def get_navigation(request: HttpRequest, language: str) -> list[Link]:
    """This function will return the home page's live, public children that are shown in menus. One query."""
    pages = (
        public(Page.objects.all())
        .in_menu()
        .filter(locale__language_code=language, depth=3)
        .order_by("path")
        .select_related("locale")
    )
    urls = [(page.title, page.get_url(request)) for page in pages]
    return [Link(title, url, request.path.startswith(url)) for title, url in urls if url]


def get_languages(request: HttpRequest, language: str, page: Page | None = None) -> list[LanguageLink]:
    """This function will return a link to this page in each language: the page's own translation where it
    has one, the same address behind the language's prefix where it has not. One query where `page` is given.
    """
    translations = {}
    if page is not None:
        rows = public(page.get_translations(inclusive=True)).select_related("locale")
        translations = {row.locale.language_code: row.get_url(request) for row in rows}
    path = request.get_full_path()
    return [
        LanguageLink(code, name, translations.get(code) or translate_url(path, code), code == language)
        for code, name in settings.LANGUAGES
    ]
