"""What search knows of ways to take part, projects, the library with its documents, and the glossary."""

import json
from datetime import date

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from core import entries
from core.models import DocumentText, SearchEntry
from core.search import search
from core.search_types import Query
from network import searching
from tests.factories import (
    ConsultationIndexPageFactory,
    ConsultationPageFactory,
    GlossaryPageFactory,
    GlossaryTermPageFactory,
    LibraryPageFactory,
    LocalityFactory,
    OpportunityPageFactory,
    ResourcePageFactory,
    StandardPageFactory,
    StoryPageFactory,
    ThemeFactory,
)
from tests.searching import make_private, titles

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def learn(now):
    """Does what the worker does, and returns what search knows by heading."""

    def run():
        while searching.read_documents(now=now) + entries.refresh_noted(now=now):
            pass
        return {entry.heading: entry for entry in SearchEntry.objects.all()}

    return run


@pytest.fixture
def library(home):
    return LibraryPageFactory(parent=home, slug="library")


@pytest.fixture
def document():
    return get_document_model().objects.create(
        title="Paper", file=ContentFile(b"A kettle for everybody.", name="paper.txt")
    )


@pytest.fixture
def resource(library, document):
    return ResourcePageFactory(parent=library, title="Guide", formats=offer(document))


def offer(document):
    return json.dumps([{"type": "format", "value": {"format": "editable", "document": document.pk}}])


def find(words, **kwargs):
    return titles(search(Query(words, **kwargs)))


def get_facets(entry, name):
    return sorted(entry.facets.filter(name=name).values_list("value", flat=True))


def test_opportunity_knows_ways_places_and_when_it_closes(get_involved, learn):
    OpportunityPageFactory(
        parent=get_involved,
        title="Kettle",
        closing_date=date(2026, 1, 5),
        methods=json.dumps([{"type": "method", "value": value} for value in ("online", "post")]),
        localities=[LocalityFactory(name="York", names={"pl": "Jork"})],
        themes=[ThemeFactory(name="Mental health")],
    )

    entry = learn()["Kettle"]

    assert (entry.kind, entry.day) == ("opportunities", date(2026, 1, 5))  # closed, and found
    assert (get_facets(entry, "how"), get_facets(entry, "where")) == (["online", "post"], ["york"])
    assert {"By post", "Mental health", "York", "Jork"} <= set(entry.labels.split("\n"))


def test_consultation_and_story_have_kinds_of_their_own(home, story_index, learn):
    index = ConsultationIndexPageFactory(parent=home)
    ConsultationPageFactory(parent=index, title="Ask", closes_date=date(2026, 12, 1))
    StoryPageFactory(parent=story_index, title="Tell", published_date=date(2026, 2, 1))
    StandardPageFactory(parent=home, title="Page")

    known = learn()

    assert {
        heading: entry.kind for heading, entry in known.items() if heading in ("Ask", "Tell", "Page")
    } == {
        "Ask": "consultations",
        "Tell": "stories",
        "Page": "pages",
    }
    assert (known["Ask"].day, known["Tell"].day) == (date(2026, 12, 1), date(2026, 2, 1))


def test_term_is_found_by_its_other_names(home, learn):
    glossary = GlossaryPageFactory(parent=home)
    GlossaryTermPageFactory(parent=glossary, title="Maternity Voices", also_called="MVP\nmaternity group")

    entry = learn()["Maternity Voices"]

    assert (entry.kind, entry.names) == ("glossary", "MVP\nmaternity group")
    assert find("mvp") == ["Maternity Voices"]


def test_place_that_gets_another_name_is_known_anew(get_involved, learn):
    large = LocalityFactory(name="Yorkshire")
    small = LocalityFactory(name="York", parent=large)
    OpportunityPageFactory(parent=get_involved, title="Kettle", localities=[small])
    assert "Yorkshire" in learn()["Kettle"].labels

    large.name = "Ridings"
    large.save()

    labels = learn()["Kettle"].labels
    assert "Yorkshire" not in labels
    assert "Ridings" in labels


def test_theme_that_gets_another_name_is_known_anew(get_involved, learn):
    theme = ThemeFactory(name="Housing")
    OpportunityPageFactory(parent=get_involved, title="Kettle", themes=[theme])
    learn()

    theme.name = "Homes"
    theme.save()

    assert "Homes" in learn()["Kettle"].labels


def test_document_of_the_library_is_found_by_its_words(resource, learn):
    learn()

    [hit] = search(Query("kettle")).hits

    assert (hit.title, hit.url, hit.kind) == ("Guide", "/library/guide/", "resources")
    assert "<mark>kettle</mark>" in hit.excerpt_html


def test_replaced_document_is_found_by_its_new_words(resource, document, learn):
    learn()

    document.file = ContentFile(b"A cup for everybody.", name="cup.txt")
    document._set_document_file_metadata()
    document.save()
    learn()

    assert find("kettle") == []
    assert find("cup") == ["Guide"]


def test_deleted_document_is_forgotten(resource, document, learn):
    learn()

    document.delete()
    learn()

    assert find("kettle") == []
    assert not SearchEntry.objects.filter(text__contains="kettle").exists()


def test_document_made_private_is_forgotten(resource, document, learn):
    drawer = Collection.get_first_root_node().add_child(name="Drawer")
    document.collection = drawer
    document.save()
    learn()
    assert find("kettle") == ["Guide"]

    restriction = CollectionViewRestriction.objects.create(
        collection=drawer, restriction_type=CollectionViewRestriction.LOGIN
    )
    learn()
    assert find("kettle") == []
    assert not SearchEntry.objects.filter(text__contains="kettle").exists()
    assert not DocumentText.objects.exists()

    restriction.delete()
    learn()
    assert find("kettle") == ["Guide"]


def test_document_of_a_private_page_is_not_read(resource, learn):
    make_private(resource)

    learn()

    assert not DocumentText.objects.exists()
    assert find("kettle") == []


def test_document_that_nobody_offers_is_not_read(library, document, learn):
    learn()

    assert not DocumentText.objects.exists()


def test_unreadable_document_keeps_its_page_in_the_search(library, learn):
    broken = get_document_model().objects.create(title="Paper", file=ContentFile(b"%PDF", name="a.pdf"))
    ResourcePageFactory(parent=library, title="Guide", formats=offer(broken))

    learn()

    assert find("guide") == ["Guide"]
    assert DocumentText.objects.get().error != ""
