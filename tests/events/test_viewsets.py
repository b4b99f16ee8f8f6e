from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core.models import Mail
from events.enums import Access, Format, Kind, PromiseState, SignupStatus
from events.models import AccessPromise, Joining, Occasion, Venue
from events.occasions import cancel_occasion, save_occasion
from tests.factories import (
    CampaignFactory,
    EventPageFactory,
    EventSeriesPageFactory,
    ExpensesDeskFactory,
    HeardNoteFactory,
    LocalityFactory,
    OccasionFactory,
    SignupFactory,
    VenueFactory,
)
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

CANARY = "canary-7f3a"
JOINING = {
    "url": f"https://meet.example.org/{CANARY}",
    "phone": f"0000 {CANARY}",
    "note": f"Ask for {CANARY}",
}


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


def form_data(**fields) -> dict:
    """What the form of an occasion sends, as it stands when everything is said in the shortest way."""
    data = {
        "name": "December meeting",
        "kind": Kind.COMMUNITY,
        "starts_at": "2026-12-08T10:00",
        "ends_at": "2026-12-08T11:30",
        "time_zone": "Europe/London",
        "format": Format.ONLINE,
        "venue": "",
        "locality": "",
        "capacity": "10",
        "audience": "everyone",
        "waiting_mode": "offer",
        "signup_opens_at": "",
        "signup_closes_at": "",
        "reminds_week_before": "on",
        "reminds_day_before": "on",
        "joining_url": "https://meet.example.org/x",
    }
    for access in Access:
        data |= {f"promise-{access}-{field}": "" for field in ("state", "ask_by_date", "note")}
    return data | fields


def unchanged(occasion: Occasion) -> dict:
    return form_data(
        name=occasion.name,
        starts_at=f"{occasion.local_start:%Y-%m-%dT%H:%M}",
        ends_at=f"{occasion.local_end:%Y-%m-%dT%H:%M}",
    )


# Creating


def test_creating_an_occasion_writes_facts_joining_and_promises(editor_client):
    promises = {
        "promise-bsl-state": PromiseState.CONFIRMED,
        "promise-captions-state": PromiseState.ON_REQUEST,
        "promise-captions-ask_by_date": "2026-12-01",
        "promise-captions-note": "Two days are enough",
    }

    response = editor_client.post(reverse("occasion:add"), form_data(**promises))

    assert response.status_code == 302
    occasion = Occasion.objects.get()
    assert occasion.starts_at == datetime(2026, 12, 8, 10, tzinfo=UTC)
    assert occasion.joining.details == {"url": "https://meet.example.org/x"}
    assert list(occasion.promises.values_list("access", "state", "note")) == [
        ("bsl", "confirmed", ""),
        ("captions", "on_request", "Two days are enough"),
    ]


def test_editor_chooses_which_reminders_go(editor_client):
    data = form_data()
    del data["reminds_week_before"]

    editor_client.post(reverse("occasion:add"), data)

    occasion = Occasion.objects.get()
    assert (occasion.reminds_week_before, occasion.reminds_day_before) == (False, True)


def test_creating_reads_times_in_the_zone_of_the_occasion(editor_client):
    editor_client.post(
        reverse("occasion:add"),
        form_data(time_zone="Europe/Warsaw", starts_at="2027-07-06T10:00", ends_at="2027-07-06T11:00"),
    )
    assert Occasion.objects.get().starts_at == datetime(2027, 7, 6, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"starts_at": "2027-03-28T01:30"}, "This time does not exist: the clocks go forward that night."),
        ({"starts_at": "next week"}, "Write day and time like this: 2027-03-09 10:00."),
        ({"starts_at": "2026-12-08T10:00Z"}, "Write day and time like this: 2027-03-09 10:00."),
        ({"starts_at": "2026-13-45T10:00"}, "Write day and time like this: 2027-03-09 10:00."),
        ({"starts_at": "0001-01-01T00:00"}, "Check the year."),
        ({"ends_at": "9999-12-31T23:59"}, "Check the year."),
        ({"ends_at": "2026-12-08T10:00"}, "The end must be after the start."),
        ({"format": "in_person"}, "Choose a venue: people come in person."),
        ({"format": "in_person", "venue": "999999"}, "Select a valid choice."),
        ({"capacity": "0"}, "Ensure this value is greater than or equal to 1."),
        ({"capacity": "-5"}, "Ensure this value is greater than or equal to 1."),
        ({"capacity": "1e9"}, "Enter a whole number."),
        ({"capacity": "99999999999999999999"}, "Ensure this value is less than or equal to 100000."),
        ({"time_zone": "Mars/Olympus"}, "Select a valid choice."),
        ({"name": "a\x00b"}, "Null characters are not allowed."),
        ({"joining_url": "javascript:alert(1)"}, "Enter a valid URL."),
        (
            {"signup_opens_at": "2026-12-02T10:00", "signup_closes_at": "2026-12-01T10:00"},
            "Sign-up must close after it opens.",
        ),
        ({"promise-bsl-state": "on_request"}, "Say by which day people must ask."),
        ({"promise-bsl-note": "Perhaps"}, "Choose a state, or empty this row."),
    ],
)
def test_creating_with_a_mistake_says_so_and_keeps_what_was_typed(editor_client, fields, words):
    """Case T02 among others."""
    response = editor_client.post(reverse("occasion:add"), form_data(**fields, joining_note="Say hello"))

    page = response.content.decode()
    assert response.status_code == 200
    assert words in page
    assert "Say hello" in page
    assert not Occasion.objects.exists()


# Changing


def test_saving_without_a_change_leaves_everything(editor_client):
    occasion = save_occasion(
        occasion=OccasionFactory(starts_at=datetime(2026, 12, 8, 10, tzinfo=UTC)),
        joining={"url": "https://meet.example.org/x"},
        promises=[AccessPromise(access=Access.BSL, state=PromiseState.CONFIRMED)],
        now=NOW,
    )
    SignupFactory(occasion=occasion)
    url = reverse("occasion:edit", args=[occasion.pk])
    form = editor_client.get(url).context["form"]
    data = {name: form[name].value() or "" for name in form.fields if name != "may_tell"}
    data["starts_at"], data["ends_at"] = "2026-12-08T10:00", "2026-12-08T11:30"
    data["hosts"] = []  # a browser sends nothing where none is chosen
    for row in form.promise_forms:
        data |= {row.add_prefix(name): row[name].value() or "" for name in row.fields}

    response = editor_client.post(url, data)

    assert response.status_code == 302
    after = Occasion.objects.get()
    assert (after.starts_at, after.sequence, after.capacity) == (occasion.starts_at, 0, 10)
    assert after.joining.details == {"url": "https://meet.example.org/x"}
    assert after.promises.get().access == Access.BSL
    assert not Mail.objects.exists()


def test_changing_the_time_asks_once_before_people_are_told(editor_client):
    occasion = OccasionFactory()
    SignupFactory.create_batch(2, occasion=occasion)
    data = unchanged(occasion) | {"ends_at": "2026-12-08T14:00", "name": "A later end"}
    url = reverse("occasion:edit", args=[occasion.pk])

    asked = editor_client.post(url, data)

    page = asked.content.decode()
    assert "2 people have booked and will be told what changes. Nothing is saved yet." in page
    assert "A later end" in page
    assert Occasion.objects.get().ends_at == occasion.ends_at
    assert not Mail.objects.exists()

    saved = editor_client.post(url, data | {"may_tell": "on"})

    assert saved.status_code == 302
    assert Occasion.objects.get().ends_at == datetime(2026, 12, 8, 14, tzinfo=UTC)
    assert Mail.objects.filter(kind="occasion_changed").count() == 2


def test_changing_what_does_not_matter_to_people_asks_nothing(editor_client):
    occasion = OccasionFactory()
    SignupFactory(occasion=occasion)

    response = editor_client.post(
        reverse("occasion:edit", args=[occasion.pk]), unchanged(occasion) | {"capacity": "3"}
    )

    assert response.status_code == 302
    assert Occasion.objects.get().capacity == 3


def test_changing_the_time_asks_nothing_where_nobody_has_booked(editor_client):
    occasion = OccasionFactory()
    response = editor_client.post(
        reverse("occasion:edit", args=[occasion.pk]), unchanged(occasion) | {"ends_at": "2026-12-08T14:00"}
    )
    assert response.status_code == 302


def test_changing_a_cancelled_occasion_is_refused_in_plain_words(editor_client):
    occasion = OccasionFactory()
    cancel_occasion(occasion=occasion, reason="Snow", now=NOW)

    response = editor_client.post(
        reverse("occasion:edit", args=[occasion.pk]), unchanged(occasion) | {"capacity": "3"}
    )

    assert "This occasion is cancelled. It can no longer be changed." in response.content.decode()
    assert Occasion.objects.get().capacity == 10


def test_screen_of_an_occasion_links_its_pages(editor_client, event_index):
    page = EventPageFactory(parent=event_index)
    response = editor_client.get(reverse("occasion:edit", args=[page.occasion_id]))
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in response.content.decode()


# Cancelling and deleting


def test_cancelling_tells_people_why_and_is_logged(editor_client, editor):
    occasion = OccasionFactory(name="December meeting")
    SignupFactory(occasion=occasion)
    url = reverse("occasion:cancel", args=[occasion.pk])
    assert "1 person will be told by e-mail." in editor_client.get(url).content.decode()

    response = editor_client.post(url, {"reason": "The hall is flooded"}, follow=True)

    assert "“December meeting” is cancelled." in response.content.decode()
    assert Occasion.objects.get().cancelled_because == "The hall is flooded"
    assert Mail.objects.filter(kind="occasion_cancelled").count() == 1
    assert ModelLogEntry.objects.get().action == "events.cancel_occasion"


def test_cancelling_again_changes_nothing(editor_client):
    occasion = OccasionFactory()
    cancel_occasion(occasion=occasion, reason="Snow", now=NOW)

    response = editor_client.post(
        reverse("occasion:cancel", args=[occasion.pk]), {"reason": "Ice"}, follow=True
    )

    assert "This occasion was cancelled before." in response.content.decode()
    assert Occasion.objects.get().cancelled_because == "Snow"


def test_cancelling_what_has_taken_place_is_refused(editor_client):
    occasion = OccasionFactory(past=True)
    response = editor_client.post(reverse("occasion:cancel", args=[occasion.pk]), {}, follow=True)
    assert "It can no longer be cancelled." in response.content.decode()
    assert not Occasion.objects.get().is_cancelled


@pytest.mark.parametrize("method", ["get", "post"])
def test_deleting_a_booked_occasion_is_refused(editor_client, method):
    occasion = SignupFactory().occasion
    response = getattr(editor_client, method)(reverse("occasion:delete", args=[occasion.pk]), follow=True)
    assert "People have booked for this occasion. Cancel it instead." in response.content.decode()
    assert Occasion.objects.exists()


def test_deleting_an_occasion_with_a_page_is_refused(editor_client, event_index):
    page = EventPageFactory(parent=event_index)
    response = editor_client.post(reverse("occasion:delete", args=[page.occasion_id]), follow=True)
    assert "Pages tell of this occasion." in response.content.decode()
    assert Occasion.objects.exists()


def test_deleting_an_occasion_that_nobody_needs_works(editor_client):
    occasion = OccasionFactory()
    url = reverse("occasion:delete", args=[occasion.pk])
    assert editor_client.get(url).status_code == 200

    response = editor_client.post(url)

    assert response.status_code == 302
    assert not Occasion.objects.exists()


# Warnings


def test_saving_a_conversation_warns_where_the_venue_breaks_the_promise(editor_client):
    venue = VenueFactory(is_step_free=False)
    response = editor_client.post(
        reverse("occasion:add"),
        form_data(kind=Kind.CONVERSATION, format=Format.IN_PERSON, venue=venue.pk),
        follow=True,
    )
    page = response.content.decode()
    assert "A Conversation is promised to be in a community venue" in page
    assert "We promise 2 Conversations a year. For 2026 there are 0 so far." in page


def test_saving_a_conversation_warns_of_nothing_where_the_promise_is_kept(editor_client, event_index):
    for day in (1, 2):
        EventPageFactory(
            parent=event_index,
            occasion=OccasionFactory(in_person=True, starts_at=NOW + timedelta(days=day)),
        )
    response = editor_client.post(
        reverse("occasion:add"),
        form_data(kind=Kind.CONVERSATION, format=Format.IN_PERSON, venue=VenueFactory().pk),
        follow=True,
    )
    assert "promise" not in " ".join(str(message) for message in response.context["messages"])


def test_saving_an_online_occasion_warns_where_nobody_can_join(editor_client):
    response = editor_client.post(reverse("occasion:add"), form_data(joining_url=""), follow=True)
    assert "Nobody can join online yet: add the address of the meeting." in response.content.decode()


# The list


def test_list_shows_what_comes_next_first_and_the_past_last(editor_client):
    for name, days in {"Later": 20, "Long ago": -40, "Next": 5, "Just over": -3}.items():
        OccasionFactory(name=name, starts_at=NOW + timedelta(days=days))
    rows = editor_client.get(reverse("occasion:index")).context["object_list"]
    assert [occasion.name for occasion in rows] == ["Next", "Later", "Just over", "Long ago"]


def test_list_says_how_full_each_occasion_is(editor_client):
    occasion = OccasionFactory(capacity=2)
    SignupFactory(occasion=occasion, seats=3)
    SignupFactory(occasion=occasion, status=SignupStatus.WAITING)
    OccasionFactory(capacity=None)
    page = editor_client.get(reverse("occasion:index")).content.decode()
    assert "3 of 2 (1 over)" in page


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("when=upcoming", ["Next"]),
        ("when=past", ["Before"]),
        ("kind=conversation", ["Before"]),
        ("status=cancelled", []),
        ("q=nex", ["Next"]),
        ("when=x&venue=abc&p=abc", ["Next", "Before"]),
    ],
)
def test_list_filters(editor_client, query, names):
    OccasionFactory(name="Next")
    OccasionFactory(name="Before", past=True, in_person=True)
    response = editor_client.get(f"{reverse('occasion:index')}?{query}")
    assert [occasion.name for occasion in response.context["object_list"]] == names


def test_list_makes_the_same_number_of_queries_for_one_and_three(
    editor_client, django_assert_max_num_queries, django_assert_num_queries
):
    url = reverse("occasion:index")
    OccasionFactory(in_person=True)
    with django_assert_max_num_queries(30) as counted:
        editor_client.get(url)
    OccasionFactory.create_batch(2, in_person=True)
    with django_assert_num_queries(len(counted.captured_queries)):
        editor_client.get(url)


# The chooser


def test_chooser_lists_the_next_first_and_finds_by_name(editor_client):
    OccasionFactory(name="Long ago", past=True)
    OccasionFactory(name="Sooner")
    page = editor_client.get(reverse("occasion_chooser:choose")).json()["html"]
    assert page.index("Sooner, 8 Dec 2026 12:00") < page.index("Long ago")
    found = editor_client.get(reverse("occasion_chooser:choose_results") + "?q=long").content.decode()
    assert "Long ago" in found
    assert "Sooner" not in found


def test_chooser_makes_an_occasion_in_the_modal(editor_client):
    data = form_data()
    fields = ("name", "kind", "starts_at", "ends_at", "format", "venue", "capacity", "audience")

    response = editor_client.post(
        reverse("occasion_chooser:create"), {field: data[field] for field in fields}
    )

    occasion = Occasion.objects.get()
    assert response.json()["result"] == {
        "id": str(occasion.pk),
        "title": "December meeting, 8 Dec 2026 10:00",
        "edit_url": reverse("occasion:edit", args=[occasion.pk]),
    }


def test_chooser_shows_a_mistake_in_the_modal(editor_client):
    response = editor_client.post(reverse("occasion_chooser:create"), form_data(starts_at="2027-03-28T01:30"))
    assert "This time does not exist" in response.json()["htmlFragment"]
    assert not Occasion.objects.exists()


# Venues


def test_creating_a_venue(editor_client):
    data = {
        "name": "Example Hall (demo)",
        "slug": "example-hall",
        "address": "1 Example Street",
        "locality": LocalityFactory().pk,
        "is_community_venue": "on",
        "is_step_free": "on",
        "transport_hub": "the station",
        "hub_distance": "300",
    }
    response = editor_client.post(reverse("venue:add"), data)
    assert response.status_code == 302
    assert Venue.objects.get().keeps_conversation_promise()


def test_deleting_a_venue_where_events_take_place_is_refused(editor_client):
    venue = OccasionFactory(in_person=True).venue
    response = editor_client.post(reverse("venue:delete", args=[venue.pk]), follow=True)
    assert response.status_code == 200
    assert Venue.objects.filter(pk=venue.pk).exists()


def test_lists_of_venues_and_their_forms_open(editor_client):
    venue = VenueFactory()
    for url in (
        reverse("venue:index"),
        reverse("venue:index") + "?q=hall&is_step_free=true",
        reverse("venue:add"),
        reverse("venue:edit", args=[venue.pk]),
    ):
        assert editor_client.get(url).status_code == 200


# Joining details


def test_joining_details_are_shown_to_those_who_may_change_them_and_nowhere_else(
    editor_client, superuser_client, make_staff, event_index
):
    """Case L01, for the admin: lists, inspection, history, usage, choosing, export and the log."""
    page = EventPageFactory(parent=event_index)
    occasion = page.occasion
    url = reverse("occasion:edit", args=[occasion.pk])
    data = unchanged(occasion) | {f"joining_{key}": value for key, value in JOINING.items()}
    assert editor_client.post(url, data).status_code == 302
    assert Joining.objects.get().details == JOINING
    page.save_revision().publish()
    assert CANARY in editor_client.get(url).content.decode()

    addresses = [
        reverse("occasion:index"),
        reverse("occasion:index") + "?export=csv",
        reverse("occasion:index") + "?export=xlsx",
        reverse("occasion:index_results"),
        reverse("occasion:inspect", args=[occasion.pk]),
        reverse("occasion:history", args=[occasion.pk]),
        reverse("occasion:history_results", args=[occasion.pk]),
        reverse("occasion:usage", args=[occasion.pk]),
        reverse("occasion:cancel", args=[occasion.pk]),
        reverse("occasion:bookings", args=[occasion.pk]),
        reverse("occasion:book", args=[occasion.pk]),
        reverse("occasion_chooser:choose"),
        reverse("occasion_chooser:choose_results"),
        reverse("occasion_chooser:chosen", args=[occasion.pk]),
        reverse("occasion_chooser:chosen_multiple") + f"?id={occasion.pk}",
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:history", args=[page.pk]),
        reverse("wagtailadmin_pages:usage", args=[page.pk]),
        reverse("wagtailadmin_reports:site_history"),
    ]
    for address in addresses:
        response = superuser_client.get(address, follow=True)
        assert response.status_code == 200, address
        body = b"".join(response.streaming_content) if response.streaming else response.content
        assert CANARY.encode() not in body, address
    export = editor_client.post(reverse("occasion:export", args=[occasion.pk]))
    assert CANARY not in export.content.decode()
    for entry in ModelLogEntry.objects.all():
        assert CANARY not in f"{entry.label} {entry.data}"
    for revision in page.revisions.all():
        assert CANARY not in str(revision.content)


def test_joining_details_are_encrypted_in_the_database():
    occasion = save_occasion(occasion=OccasionFactory(), joining=JOINING, now=NOW)
    stored = Joining.objects.filter(occasion=occasion).extra(select={"raw": "details"}).values("raw").get()
    assert CANARY not in stored["raw"]


# Who may what


def test_each_screen_opens_only_for_whom_it_is_meant(
    client, member_client, make_staff, superuser, event_index
):
    """Case L03: every address of these screens, for every role."""
    desk = ExpensesDeskFactory()
    occasion = OccasionFactory(lead_agency=desk.organisation)
    booking = SignupFactory(occasion=occasion)
    note = HeardNoteFactory(occasion=occasion)
    waiting = SignupFactory(occasion=occasion, status=SignupStatus.WAITING)
    series = EventSeriesPageFactory(parent=event_index)
    venue = VenueFactory()
    campaign = CampaignFactory()
    staff = {
        "no rights": log_in(make_staff()),
        "views": log_in(make_staff("view_occasion", "view_venue", "view_campaign")),
        "changes": log_in(make_staff("change_occasion", "change_venue", "change_campaign")),
        "sees bookings": log_in(make_staff("see_bookings")),
        "access lead": log_in(make_staff("see_access_needs")),
        "superuser": log_in(superuser),
    }
    changers = {"changes", "superuser"}
    viewers = {"views", "changes", "superuser"}
    bookers = {"sees bookings", "superuser"}
    expected = {
        reverse("occasion:index"): viewers,
        reverse("occasion:index_results"): viewers,
        reverse("occasion:add"): {"superuser"},
        reverse("occasion:edit", args=[occasion.pk]): changers,
        reverse("occasion:inspect", args=[occasion.pk]): viewers,
        reverse("occasion:history", args=[occasion.pk]): changers,
        reverse("occasion:history_results", args=[occasion.pk]): changers,
        reverse("occasion:usage", args=[occasion.pk]): changers,
        reverse("occasion:cancel", args=[occasion.pk]): changers,
        reverse("occasion:hub", args=[occasion.pk]): bookers,
        reverse("occasion:bookings", args=[occasion.pk]): bookers,
        reverse("occasion:book", args=[occasion.pk]): bookers,
        reverse("occasion:cancel_booking", args=[occasion.pk, booking.pk]): bookers,
        reverse("occasion:move_booking", args=[occasion.pk, waiting.pk]): bookers,
        reverse("occasion:check_in", args=[occasion.pk]): bookers,
        reverse("occasion:walk_in", args=[occasion.pk]): bookers,
        reverse("occasion:print_list", args=[occasion.pk]): bookers,
        reverse("occasion:change_room", args=[occasion.pk]): changers,
        reverse("occasion:mail", args=[occasion.pk]): bookers,
        reverse("occasion:write", args=[occasion.pk]): {"superuser"},
        reverse("occasion:survey", args=[occasion.pk]): changers,
        reverse("occasion:pledges", args=[occasion.pk]): changers,
        reverse("occasion:claims", args=[occasion.pk]): bookers,
        reverse("occasion:enter_claim", args=[occasion.pk]): bookers,
        reverse("pledge:index"): changers,
        reverse("aftercare:index"): set(),
        reverse("claim:index"): set(),
        reverse("expenses_desk:index"): {"superuser"},
        reverse("expenses_desk:add"): {"superuser"},
        reverse("occasion:delete", args=[OccasionFactory().pk]): {"superuser"},
        reverse("occasion:plan", args=[series.pk]): {"superuser"},
        reverse("occasion:access_needs", args=[occasion.pk]): {"access lead"},
        reverse("occasion:notes", args=[occasion.pk]): changers,
        reverse("occasion:change_note", args=[occasion.pk, note.pk]): changers,
        reverse("occasion:close", args=[occasion.pk]): changers,
        reverse("occasion_chooser:choose"): viewers,
        reverse("occasion_chooser:choose_results"): viewers,
        reverse("occasion_chooser:chosen", args=[occasion.pk]): viewers,
        reverse("occasion_chooser:chosen_multiple"): viewers,
        reverse("occasion_chooser:create"): {"superuser"},
        reverse("event_year:index"): viewers,
        reverse("event_year:year", args=[2026]): viewers,
        reverse("venue:index"): viewers,
        reverse("venue:edit", args=[venue.pk]): changers,
        reverse("venue:add"): {"superuser"},
        reverse("venue:delete", args=[venue.pk]): {"superuser"},
        reverse("campaign:index"): viewers,
        reverse("campaign:edit", args=[campaign.pk]): changers,
        reverse("campaign:add"): {"superuser"},
        reverse("campaign:delete", args=[campaign.pk]): {"superuser"},
    }
    let_in = {
        address: {role for role, browser in staff.items() if browser.get(address).status_code == 200}
        for address in expected
    }
    assert let_in == expected
    for address in expected:
        assert client.get(address)["Location"].startswith(reverse("account_login")), address
        assert member_client.get(address).status_code == 403, address


def test_each_action_is_taken_only_from_whom_it_is_meant(client, member_client, make_staff, event_index):
    occasion = OccasionFactory(capacity=1)
    offered = SignupFactory(occasion=occasion, status=SignupStatus.OFFERED, offered_at=NOW, email="")
    note = HeardNoteFactory(occasion=occasion)
    series = EventSeriesPageFactory(parent=event_index)
    addresses = {
        reverse("occasion:cancel", args=[occasion.pk]): ["see_bookings", "view_occasion", "see_access_needs"],
        reverse("occasion:export", args=[occasion.pk]): ["change_occasion", "see_access_needs"],
        reverse("occasion:book", args=[occasion.pk]): ["change_occasion", "see_access_needs"],
        reverse("occasion:cancel_booking", args=[occasion.pk, offered.pk]): ["change_occasion"],
        reverse("occasion:answer_offer", args=[occasion.pk, offered.pk]): ["change_occasion"],
        reverse("occasion:notes", args=[occasion.pk]): ["see_bookings", "view_occasion"],
        reverse("occasion:decide_note", args=[occasion.pk, note.pk]): ["see_bookings", "view_occasion"],
        reverse("occasion:close", args=[occasion.pk]): ["see_bookings", "view_occasion"],
        reverse("occasion:plan", args=[series.pk]): ["change_occasion", "add_occasion"],
        reverse("occasion:change_meetings", args=[series.pk]): ["change_occasion", "add_occasion"],
        reverse("occasion:cancel_dropped", args=[series.pk]): ["change_occasion", "add_occasion"],
    }
    for address, codenames in addresses.items():
        for browser in [client, member_client, *(log_in(make_staff(codename)) for codename in codenames)]:
            response = browser.post(
                address, {"answer": "yes", "agrees": "on", "seats": "1", "language": "en", "count": "1"}
            )
            assert response.status_code == (403 if browser is member_client else 302), address

    assert not Occasion.objects.get(pk=occasion.pk).is_cancelled
    offered.refresh_from_db()
    assert offered.status == SignupStatus.OFFERED
    assert occasion.signups.count() == 1
    assert Occasion.objects.count() == 1
    assert not ModelLogEntry.objects.exists()


def test_every_address_of_these_screens_is_in_the_matrix():
    """A new address fails here until somebody has decided who may open it."""
    from events.viewsets import EventsViewSetGroup, occasion_chooser

    names = {pattern.name for viewset in EventsViewSetGroup.items for pattern in viewset.get_urlpatterns()}
    chooser_names = {pattern.name for pattern in occasion_chooser.get_urlpatterns()}

    assert names == {
        *("index", "index_results", "add", "edit", "delete", "history", "history_results", "usage"),
        *("inspect", "cancel", "bookings", "book", "export", "cancel_booking", "answer_offer"),
        *("survey", "survey_words", "export_survey", "pledges", "read", "open"),
        *("access_needs", "plan", "change_meetings", "cancel_dropped", "hub", "year"),
        *("notes", "change_note", "decide_note", "photo_of_note", "close"),
        *("move_booking", "give_place", "note_told"),  # tests/events/test_admin_waiting.py
        *("check_in", "mark", "walk_in", "print_list", "change_room"),  # test_admin_check_in.py
        *("mail", "send_again", "write"),  # test_mail_log.py, test_letters.py
        *("claims", "enter_claim", "receipt", "decide"),  # test_admin_claims.py
    }
    assert chooser_names == {"choose", "choose_results", "chosen", "chosen_multiple", "create"}


def test_buttons_of_a_page_are_those_one_may_press(editor_client, make_staff, event_index):
    page = EventPageFactory(parent=event_index)
    response = editor_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    text = response.content.decode()
    assert reverse("occasion:bookings", args=[page.occasion_id]) in text
    assert reverse("occasion:edit", args=[page.occasion_id]) in text


def test_menu_has_the_events_together(editor_client):
    page = editor_client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("occasion:index") in page
    assert reverse("venue:index") in page
