"""What search engines are told: every page in every language it is translated into, and no copies."""

from datetime import datetime

from django.contrib.sitemaps import Sitemap
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.visibility import public


class PageSitemap(Sitemap):
    limit = 1000  # a page of the map; 10,000 in one took three seconds

    def items(self) -> PageQuerySet:
        pages = Page.objects.filter(depth__gt=1, alias_of=None)
        return public(pages).select_related("locale").order_by("path")

    def location(self, page: Page) -> str:
        return page.url

    def lastmod(self, page: Page) -> datetime | None:
        return page.last_published_at
