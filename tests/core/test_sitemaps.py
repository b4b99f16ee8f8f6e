from xml.etree import ElementTree as ET

import pytest
from wagtail.models import PageViewRestriction

from tests.factories import HomePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


def get_addresses(client, url):
    found = ET.fromstring(client.get(url).content)  # noqa: S314  our own answer
    return [tag.text for tag in found.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def test_sitemap_lists_each_public_page_in_each_language_and_no_copies(client, home, locales):
    StandardPageFactory(parent=home, title="About")
    StandardPageFactory(parent=home, title="Draft", live=False)
    secret = StandardPageFactory(parent=home, title="Secret")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    HomePageFactory(
        parent=home.get_parent(), locale=locales["pl"], slug="siec", translation_key=home.translation_key
    )
    home.copy_for_translation(locales["ar"], alias=True)

    assert get_addresses(client, "/sitemap.xml") == [
        "http://testserver/sitemap-pages.xml",
        "http://testserver/sitemap-organisations.xml",
    ]
    assert get_addresses(client, "/sitemap-pages.xml") == [
        "http://testserver/",
        "http://testserver/about/",
        "http://testserver/pl/",
    ]


def test_robots_are_kept_from_private_pages_and_told_of_the_map(client, home):
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert "Disallow: /place/" in lines
    assert lines[-1] == "Sitemap: http://testserver/sitemap.xml"
