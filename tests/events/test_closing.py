"""Closing an event, and reminding people until it is done."""

import json
from datetime import timedelta

import pytest

from core.enums import WordsState
from core.models import Mail, NetworkDetails
from events import closing
from events.enums import OccasionStatus
from events.models import Occasion
from tests.factories import (
    EventPageFactory,
    HeardNoteFactory,
    MemberFactory,
    OccasionFactory,
    SignupFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

HEARD = json.dumps([{"type": "paragraph", "value": "<p>People spoke.</p>"}])
A_SECOND = timedelta(seconds=1)
A_WEEK = timedelta(days=7)


@pytest.fixture
def over(event_index):
    """An event that is over, with a page that says what was heard."""
    occasion = OccasionFactory(past=True)
    EventPageFactory(parent=event_index, locale=event_index.locale, occasion=occasion, heard=HEARD)
    return occasion


def hold(index, **fields):
    occasion = OccasionFactory(past=True, **fields)
    EventPageFactory(parent=index, locale=index.locale, occasion=occasion)
    return occasion


def close(occasion, now, **fields):
    fields = {"people_came": 12, "user": UserFactory(), **fields}
    return closing.close_event(occasion=occasion, now=now, **fields)


# Closing


def test_close_event_notes_when_who_and_how_many(over, now):
    user = UserFactory()

    close(over, now, people_came=12, user=user)

    after = Occasion.objects.get(pk=over.pk)
    assert (after.people_came, after.closed_at, after.closed_by) == (12, now, user)


def test_close_event_takes_that_nobody_counted(over, now):
    close(over, now, people_came=None)
    after = Occasion.objects.get(pk=over.pk)
    assert (after.people_came, after.closed_at) == (None, now)


def test_close_event_tells_those_who_asked_for_news(over, now):
    SignupFactory(occasion=over, wants_news=True, verified_at=now, email="asks@example.org")
    SignupFactory(occasion=over, wants_news=False, verified_at=now)

    assert close(over, now) == 1

    assert [mail.to for mail in Mail.objects.all()] == ["asks@example.org"]


def test_close_event_is_refused_while_nobody_can_read_what_was_heard(event_index, now):
    occasion = hold(event_index)
    HeardNoteFactory(occasion=occasion, state=WordsState.WAITING)
    with pytest.raises(closing.NothingHeard):
        close(occasion, now)
    assert Occasion.objects.get(pk=occasion.pk).closed_at is None


def test_close_event_is_refused_while_its_page_is_a_draft(event_index, now):
    occasion = OccasionFactory(past=True)
    EventPageFactory(parent=event_index, occasion=occasion, heard=HEARD, live=False)
    HeardNoteFactory(occasion=occasion)
    with pytest.raises(closing.NothingHeard):
        close(occasion, now)


def test_close_event_is_satisfied_with_one_note_that_is_shown(event_index, now):
    occasion = hold(event_index)
    HeardNoteFactory(occasion=occasion)
    close(occasion, now)
    assert Occasion.objects.get(pk=occasion.pk).closed_at == now


def test_close_event_is_refused_before_the_end_and_twice(over, now):
    with pytest.raises(closing.NotOverYet):
        close(over, over.ends_at)
    close(over, now)
    with pytest.raises(closing.AlreadyClosed):
        close(over, now)


def test_close_event_is_refused_where_it_was_cancelled(over, now):
    Occasion.objects.update(status=OccasionStatus.CANCELLED)
    with pytest.raises(closing.NotOverYet):
        close(over, now)


# The list before closing


def get_done(occasion) -> list[bool]:
    return [point.is_done for point in closing.get_checklist(occasion).points]


def test_checklist_says_what_is_missing(event_index, now):
    occasion = hold(event_index)
    HeardNoteFactory(occasion=occasion, state=WordsState.WAITING)
    assert get_done(occasion) == [False, False, False, False, False, True]
    assert not closing.get_checklist(occasion).may_close


def test_checklist_says_what_is_done(event_index, now):
    occasion = OccasionFactory(past=True)
    recording = {"title": "Talk", "url": "https://example.org/", "captions": "yes", "captions_url": ""}
    pieces = [
        ("decision", {"words": "Meet", "who": "hosts", "by_date": None}),
        ("thanks", {"words": "Thank you."}),
        ("recording", recording),
    ]
    heard = json.dumps([{"type": kind, "value": value} for kind, value in pieces])
    EventPageFactory(parent=event_index, locale=event_index.locale, occasion=occasion, heard=heard)
    SignupFactory(occasion=occasion, seats=2).places.update(came_at=occasion.starts_at)
    assert get_done(occasion) == [True] * 6
    assert closing.count_people(occasion) == 2


def test_checklist_points_at_a_recording_without_captions(event_index):
    occasion = OccasionFactory(past=True)
    recording = {"title": "Talk", "url": "https://example.org/", "captions": "no", "captions_url": ""}
    heard = json.dumps([{"type": "recording", "value": recording}])
    EventPageFactory(parent=event_index, locale=event_index.locale, occasion=occasion, heard=heard)
    assert get_done(occasion)[-1] is False
    assert closing.get_checklist(occasion).may_close


# Chased until done


def test_get_open_events_lists_public_events_that_are_over_and_not_closed(event_index, now):
    later, earlier = (
        hold(event_index),
        hold(event_index, ends_at=now - timedelta(days=20), starts_at=now - timedelta(days=21)),
    )
    hold(event_index, closed_at=now)
    hold(event_index, status=OccasionStatus.CANCELLED)
    OccasionFactory(past=True)  # no page
    EventPageFactory(parent=event_index)  # to come
    assert closing.get_open_events(now) == [earlier, later]


def test_chase_writes_to_hosts_and_editors_three_days_after_the_end_and_then_weekly(event_index, editor, now):
    occasion = hold(event_index)
    host = MemberFactory(language="pl")
    occasion.hosts.add(host)
    first = occasion.ends_at + timedelta(days=3)

    assert closing.chase(now=first - A_SECOND) == 0
    assert closing.chase(now=first) == 2
    assert closing.chase(now=first + A_WEEK - A_SECOND) == 0
    assert closing.chase(now=first + A_WEEK) == 2

    assert set(Mail.objects.values_list("to", "language", "kind")) == {
        (editor.email, "en", "heard_owed"),
        (host.user.email, "pl", "heard_owed"),
    }


def test_chase_writes_six_times_at_most(event_index, editor, now):
    occasion = hold(event_index)
    start = occasion.ends_at + timedelta(days=3)
    assert [closing.chase(now=start + week * A_WEEK) for week in range(8)] == [1, 1, 1, 1, 1, 1, 0, 0]


def test_chase_leads_editors_to_the_screen_and_hosts_to_their_notes(event_index, editor, now):
    occasion = hold(event_index)
    occasion.hosts.add(MemberFactory())
    closing.chase(now=occasion.ends_at + timedelta(days=3))
    closing.chase(now=occasion.ends_at + timedelta(days=10))

    to_editor = [mail.text for mail in Mail.objects.filter(to=editor.email).order_by("pk")]
    to_host = [mail.text for mail in Mail.objects.exclude(to=editor.email).order_by("pk")]

    assert all(f"/close/{occasion.pk}/" in text for text in to_editor)
    assert f"/my/hosting/{occasion.pk}/notes/" in to_host[0]
    assert "Please send what you noted to the staff." in to_host[1]


def test_chase_writes_once_to_a_host_who_is_an_editor(event_index, editor, now):
    occasion = hold(event_index)
    occasion.hosts.add(MemberFactory(user=editor))
    assert closing.chase(now=occasion.ends_at + timedelta(days=3)) == 1


def test_chase_writes_to_the_network_where_there_is_nobody_else(event_index, now):
    NetworkDetails.objects.create(locale=event_index.locale, name="Network", contact_email="all@example.org")
    occasion = hold(event_index)
    assert closing.chase(now=occasion.ends_at + timedelta(days=3)) == 1
    assert Mail.objects.get().to == "all@example.org"


def test_chase_is_silent_once_the_event_is_closed(over, editor, now):
    close(over, now)
    assert closing.chase(now=now) == 0
