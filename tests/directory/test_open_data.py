"""The organisations as a file for spreadsheets: what everybody may see, and no formula."""

import csv
import io
from datetime import date

import pytest

from directory.enums import Sector
from directory.open_data import COLUMNS
from tests.factories import DirectoryPageFactory, LocalityFactory, OrganisationFactory

pytestmark = pytest.mark.django_db

URL = "/directory/organisations.csv"


@pytest.fixture
def directory(home):
    return DirectoryPageFactory(parent=home, slug="directory")


def get_rows(client, url=URL):
    response = client.get(url)
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_list_holds_what_is_shown_by_name(client, directory):
    host = OrganisationFactory(name="Host", is_published=False)
    OrganisationFactory(
        name="bees",
        sector=Sector.LIVED_EXPERIENCE,
        places=[LocalityFactory(name="York")],
        hosted_by=host,
        compact_adopter_since=date(2026, 3, 2),
    )
    OrganisationFactory(name="Aid", hosted_by=OrganisationFactory(name="Charity"))

    rows = get_rows(client)

    assert [row["name"] for row in rows] == ["Aid", "bees", "Charity"]
    assert [row["hosted_by"] for row in rows] == ["Charity", "", ""]
    bees = rows[1]
    assert (bees["kind"], bees["sector"], bees["places"]) == ("charity", "lived_experience", "York")
    assert bees["compact_adopter_since"] == "2026-03-02"
    assert bees["page"].endswith("/directory/organisations/bees/")
    assert bees["terms"].startswith("You may use and pass on this list.")


def test_columns_stay_as_they_are(client, directory):
    """Others' programs read them: new ones may come last, none may go."""
    response = client.get(URL)

    header = response.content.decode("utf-8-sig").splitlines()[0].split(",")
    assert header == list(COLUMNS)
    assert header == [
        *("name", "kind", "sector", "kind_and_sector_are_our_reading", "places", "brings", "about"),
        *("meetings", "website", "compact_adopter_since", "hosted_by", "independence"),
        *("independence_next", "independence_review_on", "source", "page", "as_of", "terms"),
    ]
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"].startswith('attachment; filename="organisations-20')


def test_list_never_holds_the_address_for_messages_nor_what_is_not_shown(client, directory):
    OrganisationFactory(name="Shown", contact_email="canary-role@example.org")
    OrganisationFactory(name="Canary Draft", is_published=False)

    text = client.get(URL).content.decode()

    assert "Shown" in text
    assert "canary" not in text.casefold()


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", " =", "\r="])
@pytest.mark.parametrize("field", ["name", "about", "meetings"])
def test_no_cell_is_a_formula(client, directory, field, sign):
    """X06: a canary that a spreadsheet would run."""
    OrganisationFactory(slug="canary", **{field: f"{sign}cmd|' /C calc'!A0"})

    [row] = get_rows(client)

    assert row[field].startswith("'")
    assert "cmd" in row[field]


@pytest.mark.parametrize("count", [1, 30])
def test_list_costs_the_same_queries_however_many(client, directory, count, django_assert_num_queries):
    york = LocalityFactory(name="York")
    for _number in range(count):
        OrganisationFactory(places=[york])
    client.get("/directory/")

    with django_assert_num_queries(3):
        client.get(URL)
