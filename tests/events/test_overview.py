from datetime import timedelta

import pytest
from django.urls import reverse

from core.enums import WordsState
from core.models import Mail, MailStatus, NetworkDetails
from directory.models import ConcernContact
from events.enums import NoteKind, SignupStatus
from events.models import HeardNote, Joining, SurveyAnswer
from events.overview import Overview
from tests.factories import (
    ConcernContactFactory,
    EventPageFactory,
    MemberFactory,
    OccasionFactory,
    SignupFactory,
)
from tests.factories.events import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def is_safe(locales):
    """The network has named who answers for safety, and who reads worries."""
    NetworkDetails.objects.create(
        locale=locales["en"], name="Network", safeguarding_role="Lead", safeguarding_text="<p>Write</p>"
    )
    ConcernContactFactory()


@pytest.fixture
def ready(event_index, is_safe):
    """An occasion to come with which nothing is wrong."""
    occasion = OccasionFactory(capacity=5)
    EventPageFactory(parent=event_index, occasion=occasion, locale=event_index.locale)
    Joining.objects.create(occasion=occasion, details={"url": "https://meet.example.org/x"})
    occasion.hosts.add(MemberFactory(chosen_name="Asha (demo)"))
    return occasion


def get_numbers(occasion):
    return {number.label: number.value for number in Overview(occasion, now=NOW).get_numbers()}


def get_tasks(occasion):
    return [task.words for task in Overview(occasion, now=NOW).get_tasks()]


def test_overview_counts_people_by_standing(ready):
    SignupFactory(occasion=ready, seats=2)
    SignupFactory(occasion=ready, status=SignupStatus.OFFERED, offered_at=NOW)
    SignupFactory(occasion=ready, status=SignupStatus.WAITING, seats=3)
    SignupFactory(occasion=ready, status=SignupStatus.CANCELLED)

    numbers = get_numbers(ready)

    assert numbers["People with a place"] == 2
    assert numbers["People who were offered a place"] == 1
    assert numbers["People on the waiting list"] == 3
    assert (numbers["Places"], numbers["Places left"]) == (5, 2)


def test_overview_counts_messages_of_this_occasion_only(ready):
    for occasion, status in (
        (ready, MailStatus.SENT),
        (ready, MailStatus.QUEUED),
        (OccasionFactory(), "sent"),
    ):
        signup = SignupFactory(occasion=occasion)
        Mail.objects.create(
            key=signup.uuid,
            to=signup.email,
            kind="confirmation",
            subject_key=f"signup:{signup.uuid}",
            status=status,
            created_at=NOW,
            due_at=NOW,
        )

    numbers = get_numbers(ready)

    assert (numbers["Messages sent"], numbers["Messages to be sent"]) == (1, 1)


def test_nothing_waits_where_all_is_ready(ready):
    assert get_tasks(ready) == []


def test_overview_says_what_an_event_to_come_still_lacks(event_index):
    occasion = OccasionFactory(capacity=1)
    SignupFactory(occasion=occasion, seats=2)

    assert get_tasks(occasion) == [
        "No page tells of it yet: nobody can sign up.",
        "No safeguarding contact is named.",
        "Nobody is named to read worries about safety: an administrator can.",
        "Nobody can join online yet: add the address of the meeting.",
        "No host is named: somebody has to check people in.",
        "1 more than there are places.",
    ]


@pytest.mark.parametrize("field", ["safeguarding_role", "safeguarding_text"])
def test_overview_says_that_the_plan_for_safety_is_missing_s3_07(ready, field):
    NetworkDetails.objects.update(**{field: ""})
    ConcernContact.objects.all().delete()

    tasks = Overview(ready, now=NOW).get_tasks()

    details = NetworkDetails.objects.get()
    assert [(task.words, task.url) for task in tasks] == [
        (
            "No safeguarding contact is named.",
            reverse("wagtailsnippets_core_networkdetails:edit", args=[details.pk]),
        ),
        (
            "Nobody is named to read worries about safety: an administrator can.",
            reverse("concern_contact:index"),
        ),
    ]


def test_overview_says_that_a_venue_breaks_the_promise(ready):
    ready.kind = "conversation"
    ready.save()

    assert get_tasks(ready) == [
        "The venue is not what we promise: a community venue, step-free, near a station."
    ]


def test_overview_says_whom_no_message_reaches(ready):
    SignupFactory(occasion=ready, status=SignupStatus.OFFERED, offered_at=NOW, email="", phone="01904 000000")
    refused = SignupFactory(occasion=ready)
    Mail.objects.create(
        key="k",
        kind="confirmation",
        subject_key=f"signup:{refused.uuid}",
        status=MailStatus.REFUSED,
        created_at=NOW,
        due_at=NOW,
    )

    assert get_tasks(ready) == ["1 person has to be rung.", "1 message did not arrive."]


def test_overview_of_a_past_event_asks_to_close_and_to_read(event_index):
    occasion = OccasionFactory(past=True)
    for state in (WordsState.WAITING, WordsState.SHOWN):
        HeardNote.objects.create(
            occasion=occasion, kind=NoteKind.NOTE, words="Soup", state=state, entered_at=NOW
        )
    SurveyAnswer.objects.create(occasion=occasion, day=NOW.date(), words="More soup")

    assert get_tasks(occasion) == [
        "Say what was heard, and close this event.",
        "Notes to read: 1",
        "Answers in own words to read: 1",
    ]
    assert get_numbers(occasion)["Notes of the meeting"] == 2
    assert get_numbers(occasion)["Answers to the survey"] == "fewer than five"

    occasion.closed_at = NOW
    assert Overview(occasion, now=NOW).get_stage() == "Closed on 24 November 2026"


@pytest.mark.parametrize("count", [1, 30])
def test_overview_makes_the_same_queries_however_many_come(event_index, django_assert_num_queries, count):
    occasion = OccasionFactory(starts_at=NOW - timedelta(days=14), capacity=100)
    for _ in range(count):
        SignupFactory(occasion=occasion)

    with django_assert_num_queries(9):
        overview = Overview(occasion, now=NOW)
        overview.get_numbers()
        overview.get_tasks()


def test_screen_shows_numbers_and_no_name_of_who_comes(editor_client, ready):
    SignupFactory(occasion=ready, email="canary@example.org").places.update(chosen_name="Canary")

    content = editor_client.get(reverse("occasion:hub", args=[ready.pk])).content.decode()

    assert "People with a place" in content
    assert "Asha (demo)" in content
    assert "Canary" not in content
    assert "canary@example.org" not in content
