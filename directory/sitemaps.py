"""What search engines are told of the directory: its organisations, never its people."""

from itertools import product

from django.contrib.sitemaps import Sitemap

from core.visibility import public
from directory.models import DirectoryPage, Organisation


class OrganisationSitemap(Sitemap):
    """The organisations that are shown, below the directory of each language it is translated into.

    People are left out, also those whom everyone may see: who chooses to be found here has not asked to be
    found by their name on the whole web, and what a search engine keeps cannot be taken back from here.
    """

    limit = 1000

    def items(self) -> list[tuple[DirectoryPage, Organisation]]:
        pages = public(DirectoryPage.objects.filter(alias_of=None)).select_related("locale").order_by("path")
        return list(product(pages, Organisation.objects.filter(is_published=True).order_by("name")))

    def location(self, item: tuple[DirectoryPage, Organisation]) -> str:
        page, organisation = item
        return f"{page.url}organisations/{organisation.slug}/"
