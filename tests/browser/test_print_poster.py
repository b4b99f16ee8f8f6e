"""A poster comes out of the printer on one sheet, however much stands on it."""

import re

import pytest

from core.models import NetworkDetails
from events.enums import Access, PromiseState
from events.models import AccessPromise
from tests.factories import EventPageFactory, OccasionFactory, VenueFactory

pytestmark = [pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.mark.parametrize("javascript", [True, False])
def test_poster_prints_on_one_sheet_of_a4(open_page, event_index, locales, javascript):
    NetworkDetails.objects.create(
        locale=locales["en"],
        name="The co-design network",
        contact_phone="01632 960 100",
        contact_email="network@example.org",
    )
    venue = VenueFactory(address="1 Example Street\nExample\nYork", transport_hub="the railway station")
    occasion = OccasionFactory(in_person=True, venue=venue)
    for access in Access.values:
        AccessPromise.objects.create(occasion=occasion, access=access, state=PromiseState.CONFIRMED)
    event = EventPageFactory(
        parent=event_index,
        occasion=occasion,
        title="Conversation with people who plan mental health care here and in other places",
        summary="What people say in many words. " * 9,
    )

    page = open_page(f"{event.url}poster/", javascript=javascript)
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))

    assert sheets == 1
    page.emulate_media(media="print")
    assert page.get_by_role("heading", name="Conversation with people").is_visible()
    assert page.locator(".poster__code svg").is_visible()
    assert page.get_by_role("banner").is_visible() is False
    assert page.get_by_role("contentinfo").is_visible() is False
    assert page.get_by_text("This is a poster.").is_visible() is False
