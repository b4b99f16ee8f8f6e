"""The main navigation and the language switch, in as few queries as they can be had."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from wagtail.models import Page, Site


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
        Page.objects.live()
        .public()
        .in_menu()
        .filter(locale__language_code=language, depth=3)
        .order_by("path")
        .only("title", "url_path", "path", "locale_id", "show_in_menus", "content_type_id")
    )
    links = []
    for page in pages:
        url = page.get_url(request)
        if url:
            links.append(Link(page.title, url, request.path.startswith(url)))
    return links


def get_languages(request: HttpRequest, language: str) -> list[LanguageLink]:
    """This function will return a link to this page in each language: the page's own translation where it
    has one, the same address behind the language's prefix where it has not. One query on a Wagtail page.
    """
    translations = {}
    page = getattr(request, "wagtail_page", None)
    if page is not None:
        rows = page.get_translations(inclusive=True).live().public().select_related("locale")
        translations = {row.locale.language_code: row.get_url(request) for row in rows}
    path = request.get_full_path()
    return [
        LanguageLink(code, name, translations.get(code) or translate_url(path, code), code == language)
        for code, name in settings.LANGUAGES
    ]


def get_home(request: HttpRequest, language: str) -> Page | None:
    """This function will return the home page in a language, or None where the site has none."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    return site.root_page.get_translations(inclusive=True).filter(locale__language_code=language).first()
