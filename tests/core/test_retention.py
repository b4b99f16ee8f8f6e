"""How carefully the site forgets: what a dry run says, and what a mistake cannot take."""

from datetime import timedelta
from io import StringIO

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.utils import timezone

from core import health, personal_data, retention, worker
from core.admin_home import ForgettingPanel, add_panels
from core.models import Forgetting, Mail, MailStatus
from core.protected_files import get_protected_storage
from events.models import AccessNeed, HeardNote
from network.models import SiteFeedback
from tests.factories import HeardNoteFactory, OccasionFactory, SignupFactory, UserFactory

pytestmark = pytest.mark.django_db

OLD = timedelta(days=400)


def keep_feedback(*, now, old, new=0):
    for number in range(old + new):
        day = timezone.localdate(now - OLD if number < old else now)
        SiteFeedback.objects.create(page="/", language="en", is_clear=True, words="", day=day)


def get_outcome(outcomes, model):
    return next(outcome for outcome in outcomes if outcome.item.model == model)


def forget(now, model="network.SiteFeedback", **kwargs):
    return get_outcome(retention.forget(now=now, **kwargs), model)


# Not too much


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        (4, 16, 16),  # a fifth goes
        (5, 15, 20),  # more does not
        (19, 0, 0),  # a table so small says nothing
        (20, 0, 20),
    ],
)
def test_more_than_a_fifth_of_a_table_is_not_forgotten_without_being_asked(now, old, new, left):
    keep_feedback(now=now, old=old, new=new)

    outcome = forget(now)

    assert SiteFeedback.objects.count() == left
    assert (outcome.due, outcome.total, outcome.waits) == (old, old + new, left == old + new)


def test_what_waits_goes_once_it_is_confirmed(now):
    keep_feedback(now=now, old=30)
    assert forget(now).waits

    outcome = forget(now, confirmed=True)

    assert (outcome.due, outcome.waits) == (30, False)
    assert not SiteFeedback.objects.exists()
    assert Forgetting.objects.get(model="network.SiteFeedback").waiting == 0


def test_table_that_waits_keeps_no_other_from_its_turn(now):
    keep_feedback(now=now, old=30)
    Mail.objects.create(
        key="a",
        kind="a",
        to="a@example.org",
        created_at=now,
        due_at=now,
        done_at=now - OLD,
        status=MailStatus.SENT,
    )

    assert retention.run(now=now) == 1
    assert not Mail.objects.exists()
    assert SiteFeedback.objects.count() == 30


def test_access_needs_of_one_large_event_go_on_their_day_without_being_asked(now):
    occasion = OccasionFactory(starts_at=now - timedelta(days=15))
    for _number in range(25):
        [place] = SignupFactory(occasion=occasion).places.all()
        AccessNeed.objects.create(place=place, details={"kinds": ["bsl"], "note": ""}, changed_at=now)

    outcome = forget(now, "events.AccessNeed")

    assert (outcome.due, outcome.total, outcome.waits) == (25, 25, False)
    assert not AccessNeed.objects.exists()


def test_files_of_what_waits_stay(now, django_capture_on_commit_callbacks):
    storage = get_protected_storage()
    occasion = OccasionFactory(starts_at=now - timedelta(days=500))
    notes = [
        HeardNoteFactory(occasion=occasion, table=1, scan=ContentFile(b"x", name="a.jpg"))
        for _number in range(20)
    ]

    with django_capture_on_commit_callbacks(execute=True):
        assert forget(now, "events.HeardNote").waits
    assert all(storage.exists(note.scan.name) for note in notes)

    with django_capture_on_commit_callbacks(execute=True):
        forget(now, "events.HeardNote", confirmed=True)
    assert not any(storage.exists(note.scan.name) for note in notes)


def test_table_that_fails_is_noted_and_keeps_no_other_from_its_turn(now, monkeypatch, caplog):
    def fail(now):
        SiteFeedback.objects.all().delete()
        raise RuntimeError("on purpose")

    keep_feedback(now=now, old=1)
    broken = personal_data.Declaration(
        "network.SiteFeedback", {"words": "why"}, (), "", "", "", None, None, fail
    )
    monkeypatch.setitem(personal_data._declarations, "network.SiteFeedback", broken)

    outcome = forget(now)

    assert outcome.failed
    assert SiteFeedback.objects.count() == 1  # what it had done is undone
    assert [record.getMessage() for record in caplog.records] == [
        "network.SiteFeedback could not be forgotten"
    ]
    assert Forgetting.objects.get(model="network.SiteFeedback").ran_at is None
    assert Forgetting.objects.get(model="core.User").ran_at == now
    assert health.get_state(now)["forgetting"] == "late"


# Dry run


def test_dry_run_counts_and_changes_nothing(now, django_capture_on_commit_callbacks):
    keep_feedback(now=now, old=2, new=1)
    note = HeardNoteFactory(
        occasion=OccasionFactory(past=True), table=1, scan=ContentFile(b"x", name="a.jpg")
    )
    UserFactory()

    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        found = {each.item.model: each for each in retention.forecast(now=now)}

    feedback = found["network.SiteFeedback"]
    assert (feedback.due, feedback.total) == (2, 3)
    # 400 days ago they came; they may stay for a year and are due on the day after that
    assert feedback.first_due == now - OLD + settings.KEEP_SITE_FEEDBACK + timedelta(days=1)
    photo = found["events.HeardNote"]
    assert (photo.due, photo.total) == (0, 1)
    assert photo.first_due > now
    assert found["events.AccessNeed"].first_due is None
    assert SiteFeedback.objects.count() == 3
    assert HeardNote.objects.get().scan.name == note.scan.name
    assert get_protected_storage().exists(note.scan.name)
    assert callbacks == []
    assert not Forgetting.objects.exists()


# The command


def test_command_says_what_it_forgot():
    keep_feedback(now=timezone.now(), old=1, new=4)
    out = StringIO()

    call_command("forget", stdout=out)

    assert out.getvalue() == "network.SiteFeedback: 1 of 5\n"
    assert SiteFeedback.objects.count() == 4


def test_command_refuses_too_much_until_it_is_confirmed():
    keep_feedback(now=timezone.now(), old=30)

    with pytest.raises(CommandError, match=r"network\.SiteFeedback: 30 of 30\n.*--confirm"):
        call_command("forget", stdout=StringIO())
    assert SiteFeedback.objects.count() == 30

    call_command("forget", "--confirm", stdout=StringIO())
    assert not SiteFeedback.objects.exists()


def test_command_dry_run_says_what_would_go_and_when():
    now = timezone.now()
    keep_feedback(now=now, old=30)
    due = now - OLD + settings.KEEP_SITE_FEEDBACK + timedelta(days=1)
    out = StringIO()

    call_command("forget", "--dry-run", stdout=out)

    lines = out.getvalue().splitlines()
    assert f"network.SiteFeedback: 30 of 30, waits for --confirm; the oldest is due: {due:%Y-%m-%d}" in lines
    assert "events.AccessNeed: 0 of 0; the oldest is due: never" in lines
    assert SiteFeedback.objects.count() == 30


# Who hears of it


def test_worker_forgets_once_a_day():
    [job] = [job for job in worker.get_jobs() if job.name == "forgetting what is old"]

    assert (job.run, job.every) == (retention.run, timedelta(days=1))


def test_run_notes_when_it_was_and_what_is_kept(now):
    SignupFactory(occasion=OccasionFactory())
    SignupFactory(occasion=OccasionFactory(starts_at=now - OLD))

    retention.run(now=now)

    row = Forgetting.objects.get(model="events.Signup")
    assert (row.ran_at, row.kept, row.waiting) == (now, 1, 0)  # the old one leads to nobody any more


def test_health_says_that_a_person_has_to_look_and_which_run_is_late(now):
    assert health.get_state(now)["forgetting"] == "well"
    keep_feedback(now=now, old=30)
    retention.run(now=now)
    assert health.get_state(now)["forgetting"] == "a person has to look"
    assert health.get_state(now + timedelta(days=2, seconds=1))["forgetting"] == "late"


def test_administrators_home_says_which_table_waits():
    now = timezone.now()
    keep_feedback(now=now, old=30)
    retention.run(now=now)

    html = ForgettingPanel().render_html({})

    assert "30 rows are due, more than a fifth of them." in html
    assert "manage.py forget --confirm" in html


@pytest.mark.parametrize("rank", [True, False])
def test_only_administrators_are_told(rf, rank):
    request = rf.get("/admin/")
    request.user = UserFactory(is_staff=True, is_superuser=rank)
    panels = []

    add_panels(request, panels)

    assert [panel.name for panel in panels] == ["waiting", "starters", "forgetting"][: 2 + rank]
