"""Finds the page for an address in two queries, however deep it lies.

Wagtail's own way asks twice for each step of the path. Here one query brings every page on the way, which
also gives the breadcrumbs and the check for restrictions what they need. The decision record is
site/docs/decisions/0002-page-routing.md.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail.models import Page, Site
from wagtail.views import serve as wagtail_serve

from core.visibility import is_restricted


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """This function will answer with the page at `path`, through Wagtail's own hooks and `Page.serve`."""
    # Where Wagtail keeps the result of its own search for the length of a request
    request._wagtail_route_for_request = find_route(request, path)
    return wagtail_serve(request, path)


def find_route(request: HttpRequest, path: str):
    """This function will return Wagtail's route result (page, args, kwargs) for a path, or None."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    roots = [root for root in Site.get_site_root_paths() if root.site_id == site.pk]
    root_path = next((root.root_path for root in roots if root.language_code == get_language()), None)
    if root_path is None:
        return None
    components = [component for component in path.split("/") if component]
    url_paths = [root_path]
    for component in components:
        url_paths.append(f"{url_paths[-1]}{component}/")
    slugs = [root_path.rstrip("/").rpartition("/")[2], *components]
    # The slugs are there for their index; url_path has none
    on_the_way = list(
        Page.objects.filter(slug__in=slugs, url_path__in=url_paths)
        .annotate(is_restricted=is_restricted())
        .select_related("locale", "translation_review")
        .order_by("depth")
    )
    if not on_the_way:
        return None
    *ancestors, found = on_the_way
    page = _get_specific(found)
    page.locale = found.locale
    page.route_ancestors = ancestors
    page.route_reviewed = hasattr(found, "translation_review")
    page.is_unrestricted = not found.is_restricted
    try:
        # Steps that are no page are the page's own to know, such as "easy-read/"
        return page.route(request, components[len(ancestors) :])
    except Http404:
        return None


def _get_specific(found: Page) -> Page:
    """The page with its own fields, and with what its type wants beside them. One query."""
    names = getattr(found.specific_class, "route_with", ())
    if not names:
        return found.specific
    return found.specific_class.objects.select_related(*names).get(pk=found.pk)
