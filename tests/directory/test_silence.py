from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

from core import retention
from core.models import Mail, User
from directory import silence
from directory.models import Concern, Member
from tests.factories import MemberFactory, OccasionFactory, SignupFactory, UserFactory

pytestmark = pytest.mark.django_db

ASK, KEEP = settings.ASK_SILENT_MEMBER, settings.KEEP_SILENT_MEMBER


@pytest.fixture
def member(now):
    """Somebody who joined three years ago and logged in last two years and a day ago."""
    user = UserFactory(email="ann@example.org", last_login=now - ASK - timedelta(days=1))
    return MemberFactory(user=user, chosen_name="Ann", approved_at=now - timedelta(days=1095))


def get_mails():
    return list(Mail.objects.filter(kind="silence").order_by("pk").values_list("to", "subject"))


def expire(now):
    return silence.expire_members(now)


def test_silent_member_is_asked_once(member, now):
    assert silence.ask(now=now) == 1
    assert silence.ask(now=now + timedelta(days=30)) == 0

    assert get_mails() == [("ann@example.org", "Do you want to stay a member?")]
    assert silence.get_stay_url(member) in Mail.objects.get().text
    assert "24 February 2027" in Mail.objects.get().text


@pytest.mark.parametrize("days", [0, 1])
def test_member_is_silent_two_years_after_the_last_log_in_and_not_before(member, now, days):
    User.objects.update(last_login=now - ASK - timedelta(days=days))

    assert silence.ask(now=now) == days


def test_member_who_never_logged_in_counts_from_the_day_they_were_taken_in(member, now):
    User.objects.update(last_login=None)
    assert silence.ask(now=now) == 1

    Member.objects.update(approved_at=now, silence_asked_at=None)
    assert silence.ask(now=now) == 0


def test_silent_member_goes_with_profile_and_account_three_months_after_being_asked(member, now):
    silence.ask(now=now)
    wait = KEEP - ASK
    assert expire(now + wait) == 0

    assert expire(now + wait + timedelta(seconds=1)) == 1

    assert not User.objects.filter(email="ann@example.org").exists()
    assert not Member.objects.exists()
    assert get_mails()[-1] == ("ann@example.org", "Your membership has ended")


def test_member_who_was_never_asked_never_goes(member, now):
    assert expire(now + timedelta(days=3650)) == 0


def test_log_in_ends_the_waiting_and_the_question_comes_anew_after_two_years(member, now):
    silence.ask(now=now)
    User.objects.update(last_login=now + timedelta(days=30))

    assert expire(now + KEEP) == 0
    assert silence.ask(now=now + ASK) == 0
    later = now + ASK + timedelta(days=31)
    assert expire(later) == 0
    assert silence.ask(now=later) == 1
    assert expire(later + timedelta(days=90)) == 0
    assert expire(later + timedelta(days=93)) == 1


def test_one_press_without_a_log_in_ends_the_waiting(client, member, now):
    silence.ask(now=now)
    path = silence.get_stay_url(member).removeprefix(settings.SITE_URL)
    page = client.get(path)
    member.refresh_from_db()
    assert (page.status_code, member.stayed_at) == (200, None)  # opening changes nothing
    assert "no-store" in page["Cache-Control"]
    button = BeautifulSoup(page.content, "html.parser").select_one("main form button")
    assert button.get_text() == "I want to stay"

    done = client.post(path)

    assert "You stay a member" in done.content.decode()
    member.refresh_from_db()
    assert member.stayed_at is not None
    assert expire(member.stayed_at + ASK - timedelta(days=1)) == 0


def test_link_that_is_not_ours_or_of_somebody_gone_opens_nothing(client, member):
    path = silence.get_stay_url(member).removeprefix(settings.SITE_URL)
    assert client.get("/stay/abc/").status_code == 404
    assert client.post(path.replace("~", "~x")).status_code == 404

    member.delete()

    assert client.post(path).status_code == 404


def test_staff_people_with_a_booking_and_hosts_of_what_comes_are_not_silent(member, now):
    assert (
        silence.ask(now=now - timedelta(seconds=1)) == 1
    )  # the fault that the next lines show the absence of
    Member.objects.update(silence_asked_at=None)
    User.objects.update(is_staff=True)
    assert silence.ask(now=now) == 0

    User.objects.update(is_staff=False)
    booking = SignupFactory(occasion=OccasionFactory(past=True), user=member.user)
    assert silence.ask(now=now) == 0

    booking.delete()
    occasion = OccasionFactory()
    occasion.hosts.add(member)
    assert silence.ask(now=now) == 0
    assert silence.ask(now=occasion.ends_at) == 1


def test_whom_a_worry_speaks_of_does_not_go(member, now):
    silence.ask(now=now)
    concern = Concern.objects.create(
        form_id="0b5c2a0e-6e0f-4a6e-9a0e-1f2e3d4c5b6a",
        details={"contact": ""},
        subject=member.user,
        created_at=now,
    )

    assert expire(now + KEEP) == 0
    concern.delete()
    assert expire(now + KEEP) == 1


def test_retention_guards_silent_members_too(now):
    for _number in range(25):
        user = UserFactory(last_login=now - KEEP)
        MemberFactory(
            user=user, approved_at=now - KEEP, silence_asked_at=now - timedelta(days=100), consents=()
        )

    retention.run(now=now)

    assert Member.objects.count() == 25
    assert get_mails() == []
