"""What is put into the address of a list narrows it by its own filters, or not at all (cases X13)."""

import pytest
from bs4 import BeautifulSoup

from core import entries
from tests.factories import (
    DirectoryPageFactory,
    EventPageFactory,
    GlossaryPageFactory,
    GlossaryTermPageFactory,
    LibraryPageFactory,
    MemberFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    OccasionFactory,
    OrganisationFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    ResourcePageFactory,
    StoryPageFactory,
)
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

LISTS = [
    "/stories/",
    "/news/",
    "/events/",
    "/projects/",
    "/library/",
    "/glossary/",
    "/directory/",
    "/directory/organisations/",
]
QUERIES = [
    "organiser__password__startswith=p",
    "owner__password__startswith=p&user__email__contains=a",
    "locale__language_code=pl&pk__gt=0&live=0",
    "place=%25&theme=_&kind=%27%20OR%201%3D1--&level=.*",
    "q=&order_by=owner__password&sort=-password&page=%00",
]


@pytest.fixture
def lists(home, event_index, story_index, time_machine):
    """Each list with something in it."""
    time_machine.move_to(NOW, tick=False)
    EventPageFactory(parent=event_index, title="Kettle", occasion=OccasionFactory())
    StoryPageFactory(parent=story_index, title="Kettle")
    for index, page, slug in (
        (NewsIndexPageFactory, NewsPageFactory, "news"),
        (ProjectIndexPageFactory, ProjectPageFactory, "projects"),
        (LibraryPageFactory, ResourcePageFactory, "library"),
        (GlossaryPageFactory, GlossaryTermPageFactory, "glossary"),
    ):
        page(parent=index(parent=home, slug=slug), title="Kettle")
    DirectoryPageFactory(parent=home, slug="directory")
    MemberFactory(chosen_name="Kettle (demo)", shown=True)
    OrganisationFactory(name="Kettle (demo)")
    entries.refresh_all()


def read(client, address):
    """What the list shows, without the form, which may repeat what was typed."""
    response = client.get(address)
    assert response.status_code == 200, address
    main = BeautifulSoup(response.content, "html.parser").main
    for form in main.select("form"):
        form.decompose()
    return main.get_text(" ", strip=True)


@pytest.mark.parametrize("path", LISTS)
def test_list_knows_its_own_filters_only(client, lists, path):
    shown = read(client, path)
    assert "Kettle" in shown

    for query in QUERIES:
        assert read(client, f"{path}?{query}") == shown, query


@pytest.mark.parametrize("words", ["%25", "_", "%25_", ".*", "K.ttle", "%5Cw"])
def test_search_takes_wildcards_for_what_they_are(client, lists, words):
    assert "Kettle" in read(client, "/search/?q=kettle")

    assert "Kettle" not in read(client, f"/search/?q={words}")
