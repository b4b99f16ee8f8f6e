"""Links to pages: to the page in the reader's language, with few queries."""

from collections.abc import Iterable

from django.db.models import OuterRef, Q, Subquery
from django.http import HttpRequest
from django.utils.html import escape
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.rich_text.pages import PageLinkHandler as WagtailPageLinkHandler

from core.visibility import public


def get_linked_pages(ids: Iterable[int], language: str, *, also: Q | None = None) -> PageQuerySet:
    """This function will return the live, public pages that stand in `language` for the pages chosen.

    Each has `chosen_id`, the number under which it was chosen. Those that fit `also` come too, so that a
    page which needs both asks once; their `chosen_id` may be empty.
    """
    chosen = Page.objects.filter(pk__in=list(ids))
    same = chosen.filter(translation_key=OuterRef("translation_key")).values("pk")
    wanted = Q(translation_key__in=chosen.values("translation_key")) | (also or Q(pk__in=[]))
    pages = Page.objects.filter(wanted, locale__language_code=language)
    return public(pages).annotate(chosen_id=Subquery(same[:1])).select_related("locale")


def get_chosen_pages(ids: Iterable[int | None], language: str) -> dict[int, Page]:
    """This function will return the live, public pages that stand in `language` for the pages chosen, by the
    number under which each was chosen; empty choices are passed over. One query, none where all are empty.
    """
    return {page.chosen_id: page for page in get_linked_pages(filter(None, ids), language)}


def get_way_back(request: HttpRequest, default: str) -> str:
    """This function will return where a form leads when it is done: to `next`, if that is a path of this
    site, else to `default`.
    """
    back = request.POST.get("next", "")
    # No host at all is allowed: only a path of this site leads anywhere
    is_path = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return back if is_path else default


class PageLinkHandler(WagtailPageLinkHandler):
    """Page links in text. Wagtail's own asks four times a link; this asks once a text."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        pages = get_chosen_pages({int(attrs["id"]) for attrs in attrs_list}, get_language())
        return [_open_link(pages.get(int(attrs["id"]))) for attrs in attrs_list]


def _open_link(page: Page | None) -> str:
    """A page that is not public, or gone, leaves its words behind, without a link."""
    return f'<a href="{escape(page.url)}">' if page and page.url else "<a>"
