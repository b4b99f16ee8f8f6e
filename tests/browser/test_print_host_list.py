"""The host's list comes out of the printer on one sheet; on a phone it works without JavaScript."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from events.models import AccessNeed, Place
from tests.factories import EventPageFactory, MemberFactory, OccasionFactory, SignupFactory

pytestmark = [pytest.mark.django_db(transaction=True, serialized_rollback=True)]

LEAST_TAP = 48  # pixels


@pytest.fixture
def occasion(event_index):
    """A meeting that begins in five minutes, to which 25 people with long names come."""
    occasion = OccasionFactory(starts_at=timezone.now() + timedelta(minutes=5), capacity=30)
    EventPageFactory(
        parent=event_index, occasion=occasion, title="Conversation with people who plan mental health care"
    )
    signups = [SignupFactory(occasion=occasion) for _ in range(25)]
    for number, signup in enumerate(signups):
        place = signup.places.get()
        place.chosen_name = f"Somebody with rather a long name {number:02}"
        place.save()
        AccessNeed.objects.create(place=place, details={}, changed_at=timezone.now())
    return occasion


@pytest.fixture
def open_as_host(open_page, occasion):
    member = MemberFactory()
    occasion.hosts.add(member)
    client = Client()
    client.force_login(member.user)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value

    def open_(name: str, **kwargs):
        page = open_page("/robots.txt", javascript=False, **kwargs)
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": page.url}])
        page.goto(reverse(f"events:{name}", args=[occasion.pk]))
        return page

    return open_


def test_list_of_25_names_prints_on_one_sheet_of_a4(open_as_host):
    page = open_as_host("host_list")

    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1
    page.emulate_media(media="print")
    expect(page.locator("tbody tr")).to_have_count(25)
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.get_by_text("Print this page.")).to_be_hidden()


def test_somebody_is_found_and_noted_as_here_on_a_phone(open_as_host):
    page = open_as_host("host", width=320)
    page.get_by_label("Find by name").fill("name 17")
    page.get_by_role("button", name="Find").click()
    button = page.get_by_role("button", name=re.compile("^Here.*name 17$"))
    box = button.bounding_box()

    button.click()

    expect(page.get_by_text("1 of 25 are here")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Undo.*name 17$"))).to_be_in_viewport()
    assert (box["width"] >= LEAST_TAP, box["height"] >= LEAST_TAP) == (True, True)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert Place.objects.filter(came_at__isnull=False).count() == 1
