import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from core.routing import find_route
from tests.factories import EventPageFactory, EventSeriesPageFactory, HomePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(event_index):
    series = EventSeriesPageFactory(parent=event_index, slug="monthly")
    return EventPageFactory(parent=series, slug="november")


def test_find_route_brings_the_page_and_those_above_it(rf, home, event_index, event):
    page = find_route(rf.get("/"), "events/monthly/november/").page

    assert page == event
    assert type(page) is type(event)
    assert [ancestor.slug for ancestor in page.get_crumbs()] == ["network", "events", "monthly"]


def test_find_route_takes_two_queries_at_any_depth(rf, home, event, django_assert_num_queries):
    for path in ("", "events/", "events/monthly/november/"):
        request = rf.get("/")
        find_route(request, "")  # the site and its root paths

        with django_assert_num_queries(2):
            find_route(request, path)


@pytest.mark.parametrize("path", ["nowhere/", "events/nowhere/", "november/", "events/november/"])
def test_find_route_finds_nothing_where_no_page_is(rf, home, event, path):
    assert find_route(rf.get("/"), path) is None


def test_find_route_does_not_find_a_draft(rf, home, event):
    event.unpublish()

    assert find_route(rf.get("/"), "events/monthly/november/") is None


def test_page_below_a_restricted_page_is_not_served(client, home, event, event_index):
    PageViewRestriction.objects.create(page=event_index, restriction_type=PageViewRestriction.LOGIN)

    response = client.get("/events/monthly/november/")

    assert response.status_code == 302
    assert response.url.startswith(reverse("wagtailcore_login"))


def test_alias_of_a_restricted_page_is_not_served(client, home, locales):
    secret = StandardPageFactory(parent=home, slug="secret")
    HomePageFactory(
        parent=home.get_parent(), locale=locales["pl"], slug="siec", translation_key=home.translation_key
    )
    alias = secret.copy_for_translation(locales["pl"], alias=True)
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)

    response = client.get(alias.url)

    assert response.status_code == 302
