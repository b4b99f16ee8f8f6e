"""Editors take in events from a table: each becomes a draft with its occasion."""

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from events.enums import Audience, Format
from events.models import EventPage, Occasion
from tests.factories import OccasionFactory, VenueFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

URL = "/admin/event_import/"
HEAD = "title,summary,kind,starts_at,ends_at,format,venue,capacity,audience\n"
TABLE = (
    HEAD + "Tea and ideas (demo),Talk.,workshop,2027-06-08 10:00,2027-06-08 12:00,in_person,town hall,20,\n"
    "Online hour (demo),Listen in.,Community of practice,09/03/2027 10:00,09.03.2027 11:30,Online,,,members\n"
)


def send(client, table):
    return client.post(URL, {"file": SimpleUploadedFile("events.csv", table.encode())})


def test_table_becomes_drafts_with_their_occasions(editor_client, editor, event_index):
    venue = VenueFactory(name="Town Hall")
    tried = send(editor_client, TABLE)
    assert (tried.status_code, Occasion.objects.count(), EventPage.objects.count()) == (200, 0, 0)

    taken = editor_client.post(URL, {"text": tried.context["text"]})

    assert taken.status_code == 302
    page = EventPage.objects.get(title="Tea and ideas (demo)", locale=event_index.locale)
    tea = page.occasion
    assert (page.live, page.owner, page.get_parent().pk, page.slug) == (
        False,
        editor,
        event_index.pk,
        "tea-and-ideas-demo",
    )
    assert page.get_latest_revision_as_object().occasion_id == tea.pk
    # British summer time
    assert (tea.starts_at, tea.capacity, tea.venue) == (datetime(2027, 6, 8, 9, tzinfo=UTC), 20, venue)
    hour = Occasion.objects.get(name="Online hour (demo)")
    assert (hour.format, hour.audience, hour.ends_at) == (
        Format.ONLINE,
        Audience.MEMBERS,
        datetime(2027, 3, 9, 11, 30, tzinfo=UTC),
    )


def test_draft_from_a_table_is_seen_by_nobody_and_can_be_published(client, editor_client, event_index):
    VenueFactory(name="Town Hall")
    editor_client.post(URL, {"text": TABLE})
    page = EventPage.objects.get(title="Online hour (demo)", locale=event_index.locale)
    assert client.get(page.url).status_code == 404

    page.get_latest_revision().publish()

    assert client.get(page.url).status_code == 200


@pytest.mark.parametrize(
    ("changed", "heading", "words"),
    [
        (("2027-06-08 10:00", "soon"), "starts_at", "Write day and time like this"),
        (("2027-06-08 10:00", "2027-03-28 01:30"), "starts_at", "This time does not exist"),
        (("2027-06-08 12:00", "2027-06-08 09:00"), "ends_at", "The end must be after the start."),
        (("2027-06-08 10:00", "0027-06-08 10:00"), "starts_at", "Check the year."),
        (("town hall", ""), "venue", "Choose a venue"),
        (("town hall", "Castle"), "venue", "Not on the list of venues: Castle"),
        (("workshop", "party"), "kind", "party"),
        ((",20,", ",many,"), "capacity", "whole number"),
        ((",20,", ",-1,"), "capacity", "1"),
        (("Tea and ideas (demo)", ""), "title", "required"),
    ],
)
def test_mistake_in_one_row_keeps_all_out(editor_client, event_index, changed, heading, words):
    """T02: a time that does not exist among them."""
    VenueFactory(name="Town Hall")

    response = send(editor_client, TABLE.replace(*changed))

    [error] = [each for each in response.context["outcome"].errors if each.heading == heading]
    assert (response.status_code, error.number) == (400, 2)
    assert words in error.words
    assert Occasion.objects.count() == EventPage.objects.count() == 0


def test_second_event_of_the_same_title_gets_an_address_of_its_own(editor_client, event_index):
    row = "Tea,Talk.,workshop,2027-06-08 10:00,2027-06-08 12:00,online,,,\n"

    editor_client.post(URL, {"text": HEAD + row + row.replace("06-08", "06-09")})

    pages = EventPage.objects.filter(locale=event_index.locale)
    assert sorted(pages.values_list("slug", flat=True)) == ["tea", "tea-1"]


def test_only_who_may_add_events_may_take_them_in(make_staff, event_index):
    other = log_in(make_staff("view_occasion"))

    assert other.get(URL).status_code == 302
    assert other.post(URL, {"text": TABLE}).status_code == 302
    assert Occasion.objects.count() == 0


def test_list_of_occasions_leads_to_it(editor_client, make_staff, event_index):
    OccasionFactory()

    assert URL in editor_client.get("/admin/occasion/").content.decode()
    assert URL not in log_in(make_staff("view_occasion")).get("/admin/occasion/").content.decode()
