from xml.etree import ElementTree as ET

import pytest

from tests.factories import DirectoryPageFactory, MemberFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


def test_sitemap_lists_organisations_that_are_shown_and_no_people(client, home, locales):
    directory = DirectoryPageFactory(parent=home, slug="directory")
    home.copy_for_translation(locales["pl"], alias=True)
    directory.copy_for_translation(locales["pl"], alias=True)
    body = OrganisationFactory(name="Aid")
    OrganisationFactory(name="Draft", is_published=False)
    person = MemberFactory(shown=True, organisation=body)

    answers = [client.get(f"/sitemap-{section}.xml").content for section in ("organisations", "pages")]

    tags = ET.fromstring(answers[0]).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")  # noqa: S314  our own answer
    assert [tag.text for tag in tags] == ["http://testserver/directory/organisations/aid/"]
    assert str(person.public_id) not in "".join(answer.decode() for answer in answers)
