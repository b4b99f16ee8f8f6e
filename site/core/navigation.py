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
class Sections:
    navigation: list[Link]
    footer: list[Link]


@dataclass(frozen=True)
class LanguageLink:
    code: str
    name: str
    url: str
    current: bool


def get_sections(request: HttpRequest, language: str) -> Sections:
    """This function will return the home page's live, public children: those shown in menus for the main
    navigation, the others (privacy, accessibility, …) for the foot of the page. One query.
    """
    pages = (
        public(Page.objects.all())
        .filter(locale__language_code=language, depth=3)
        .order_by("path")
        .select_related("locale")
    )
    sections = Sections([], [])
    for page in pages:
        if url := page.get_url(request):
            links = sections.navigation if page.show_in_menus else sections.footer
            links.append(Link(page.title, url, request.path.startswith(url)))
    return sections


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
