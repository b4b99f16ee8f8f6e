"""The editors' report of what the network lacks: only what everybody can see is counted."""

import json
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from core.roles import ensure_roles
from directory.enums import Role, Sector, Visibility
from network.gaps import get_gaps
from tests.factories import (
    EventPageFactory,
    LocalityFactory,
    MemberFactory,
    OccasionFactory,
    OrganisationFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    UserFactory,
    VenueFactory,
)
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def projects(home):
    return ProjectIndexPageFactory(parent=home, slug="projects")


@pytest.fixture
def york():
    return LocalityFactory(name="York")


def sectors(*values):
    return json.dumps([{"type": "sector", "value": value} for value in values])


def names(found):
    return [each.name for each in found]


def test_organisation_has_a_champion_only_where_everybody_may_know_it(home, now):
    """S2-33: the gap list shows organisations with none."""
    bodies = {
        name: OrganisationFactory(name=name) for name in ("Open", "Hidden", "Members", "Paused", "None")
    }
    OrganisationFactory(name="Draft", is_published=False)
    everyone = {"roles": Visibility.EVERYONE, "organisation": Visibility.EVERYONE}
    for name, fields in {
        "Open": {},
        "Hidden": {"field_visibility": everyone | {"organisation": Visibility.HIDDEN}},
        "Members": {"field_visibility": everyone | {"roles": Visibility.MEMBERS}},
        "Paused": {"profile_status": "paused"},
    }.items():
        MemberFactory(shown=True, organisation=bodies[name], roles=[Role.CHAMPION], **fields)
    MemberFactory(shown=True, organisation=bodies["None"], roles=[Role.GOVERNOR])

    assert names(get_gaps(now=now).without_champion) == ["Hidden", "Members", "None", "Paused"]


@pytest.mark.parametrize("what", ["person", "organisation", "project", "event"])
def test_place_with_anything_public_is_not_empty(event_index, projects, york, now, what):
    """S0-11: the report lists localities with nothing."""
    LocalityFactory(name="Leeds")
    if what == "person":
        MemberFactory(shown=True, places=[york])
    elif what == "organisation":
        OrganisationFactory(places=[york])
    elif what == "project":
        ProjectPageFactory(parent=projects, localities=[york])
    else:
        occasion = OccasionFactory(venue=VenueFactory(locality=york), starts_at=now + timedelta(days=2))
        EventPageFactory(parent=event_index, occasion=occasion)

    gaps = get_gaps(now=now)

    assert gaps.empty_places == ["Leeds"]
    assert [(count.people, count.organisations, count.projects, count.events) for count in gaps.places] == [
        (0, 0, 0, 0),
        tuple(int(what == each) for each in ("person", "organisation", "project", "event")),
    ]


def test_place_of_what_is_hidden_or_over_is_empty(event_index, projects, york, now):
    MemberFactory(shown=True, places=[york], field_visibility={"places": Visibility.MEMBERS})
    OrganisationFactory(places=[york], is_published=False)
    ProjectPageFactory(parent=projects, localities=[york], live=False)
    for fields in (
        {"starts_at": now - timedelta(days=2)},
        {"starts_at": now + timedelta(days=2), "status": "cancelled"},
    ):
        EventPageFactory(
            parent=event_index, occasion=OccasionFactory(venue=VenueFactory(locality=york), **fields)
        )

    assert get_gaps(now=now).empty_places == ["York"]


def test_project_without_lived_experience_is_named_and_sectors_are_counted(projects, now):
    """S0-05: who is missing where, and the balance of sectors."""
    ProjectPageFactory(parent=projects, title="With", sectors=sectors("lived_experience", "public"))
    ProjectPageFactory(parent=projects, title="Without", sectors=sectors("public"))
    MemberFactory(shown=True, sector=Sector.VCSE)
    OrganisationFactory(sector=Sector.PUBLIC)

    gaps = get_gaps(now=now)

    assert [page.title for page in gaps.without_lived_experience] == ["Without"]
    assert [(count.people, count.organisations, count.projects) for count in gaps.sectors] == [
        (0, 0, 1),
        (1, 0, 0),
        (0, 1, 2),
        (0, 0, 0),
    ]


@pytest.mark.parametrize("count", [1, 30])
def test_report_costs_the_same_queries_however_much_there_is(
    event_index, projects, york, now, count, django_assert_num_queries
):
    for number in range(count):
        MemberFactory(shown=True, places=[york])
        OrganisationFactory(places=[york])
        ProjectPageFactory(parent=projects, slug=f"project-{number}", localities=[york])
        occasion = OccasionFactory(venue=VenueFactory(locality=york), starts_at=now + timedelta(days=2))
        EventPageFactory(parent=event_index, slug=f"event-{number}", occasion=occasion)

    with django_assert_num_queries(8):
        get_gaps(now=now)


@pytest.mark.parametrize(
    ("role", "status"), [("Editors", 200), ("Network leads", 200), ("Access leads", 302), (None, 403)]
)
def test_only_those_who_see_organisations_open_the_report(client, home, role, status):
    ensure_roles()
    OrganisationFactory(name="Alone")
    user = UserFactory()
    if role:
        user.groups.add(user.groups.model.objects.get(name=role))
    log_in(user, client)

    response = client.get(reverse("gaps:index"))

    assert response.status_code == status
    if status == 200:
        soup = BeautifulSoup(response.content, "html.parser")
        assert soup.select_one("#champions + ul").get_text(strip=True) == "Alone"
