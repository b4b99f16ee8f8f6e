"""Editors take in organisations from a table, after it was tried; nothing is shown before they show it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core.roles import ensure_roles
from directory.models import Organisation
from tests.factories import LocalityFactory, UserFactory
from tests.factories.directory import OrganisationFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

URL = "/admin/organisation_import/"
TABLE = (
    "name,kind,sector,places,website,compact_adopter_since,source,page\n"
    "Kettle Club (demo),charity,vcse,york; Selby,example.org,22/11/2026,A report,https://example.org/x\n"
    "Sample Forum (demo),Community forum,lived_experience,,,,,\n"
)


def log_in_as(role):
    ensure_roles()
    user = UserFactory()
    user.groups.add(user.groups.model.objects.get(name=role))
    return log_in(user)


@pytest.fixture
def editor_client():
    return log_in_as("Editors")


def send(client, table, name="organisations.csv"):
    return client.post(URL, {"file": SimpleUploadedFile(name, table.encode(), content_type="text/csv")})


def test_table_is_tried_and_then_taken_in_and_shown_to_nobody_yet(editor_client):
    york, selby = LocalityFactory(name="York", slug="york"), LocalityFactory(name="Selby", slug="selby")

    tried = send(editor_client, TABLE)

    page = tried.content.decode()
    assert (tried.status_code, Organisation.objects.count()) == (200, 0)
    assert "all 2 rows are right" in page
    assert "are left out: page" in page

    taken = editor_client.post(URL, {"text": tried.context["text"]})

    assert taken.headers["Location"] == reverse("organisation:index")
    club = Organisation.objects.get(slug="kettle-club-demo")
    assert (club.kind, club.sector, set(club.places.all())) == ("charity", "vcse", {york, selby})
    assert (club.website, str(club.compact_adopter_since), club.source_words, club.is_published) == (
        "https://example.org",
        "2026-11-22",
        "A report",
        False,
    )
    assert Organisation.objects.get(slug="sample-forum-demo").kind == "forum"


def test_mistakes_are_said_row_by_row_and_nothing_comes_in(editor_client):
    OrganisationFactory(name="Kettle Club (demo)")
    table = (
        "name,kind,sector,places,website,contact_email\n"
        "kettle club (DEMO),charity,vcse,,,\n"
        ",tea shop,vcse,Atlantis,javascript:alert(1),nobody\n"
        f"{'a' * 121},charity,vcse,,,\n"
    )

    response = send(editor_client, table)

    said = {(error.number, error.heading) for error in response.context["outcome"].errors}
    assert said == {
        (2, "name"),
        (3, "name"),
        (3, "kind"),
        (3, "places"),
        (3, "website"),
        (3, "contact_email"),
        (4, "name"),
    }
    page = response.content.decode()
    assert (response.status_code, Organisation.objects.count()) == (400, 1)
    assert "There is one of this name. Change that one by hand." in page
    assert "Not on the list of places: Atlantis" in page
    assert "<textarea" not in page


@pytest.mark.parametrize(
    ("table", "words"),
    [("kind\ncharity\n", "These are missing: name, sector"), ("", "This file is empty."), ("\0", "missing")],
)
def test_what_is_no_table_is_said_beside_the_field(editor_client, table, words):
    response = send(editor_client, table)

    assert response.status_code == 400
    assert words in response.content.decode()


def test_nothing_chosen_is_said_beside_the_field(editor_client):
    assert "Choose a file" in editor_client.post(URL).content.decode()


def test_table_that_was_tampered_with_is_checked_again(editor_client):
    response = editor_client.post(URL, {"text": "name,kind,sector\nX,nothing,vcse\n"})

    assert (response.status_code, Organisation.objects.count()) == (400, 0)


def test_names_from_a_table_are_escaped(editor_client):
    """X02: in the trial's list, in the mistakes, and among the columns that mean nothing."""
    response = send(editor_client, "name,kind,sector,<b>x</b>\n<i>Club</i>,charity,vcse,1\n")

    page = response.content.decode()
    assert "&lt;i&gt;Club&lt;/i&gt;" in page
    assert "&lt;b&gt;x&lt;/b&gt;" in page
    assert "<i>Club" not in page
    assert "<b>x" not in page


def test_open_data_of_one_site_comes_into_another(client, editor_client):
    OrganisationFactory(name="Kettle Club (demo)", slug="kettle", about="=1+1", is_published=True)
    table = client.get("/directory/organisations.csv").content.decode()
    Organisation.objects.all().delete()

    tried = send(editor_client, table)
    editor_client.post(URL, {"text": tried.context["text"]})

    assert Organisation.objects.get().about == "=1+1"


def test_only_who_may_add_organisations_may_take_them_in(client):
    other = log_in_as("Translators")

    for address in (URL, f"{URL}empty/"):
        assert client.get(address).status_code == 302
        assert other.get(address).status_code == 302
    assert send(other, TABLE).status_code == 302
    assert Organisation.objects.count() == 0


def test_list_leads_to_it_and_it_hands_out_an_empty_table(editor_client):
    assert URL in editor_client.get(reverse("organisation:index")).content.decode()
    table = editor_client.get(f"{URL}empty/").content.decode()
    assert table.startswith("name,kind,sector,places,")
    assert send(editor_client, table).status_code == 400
