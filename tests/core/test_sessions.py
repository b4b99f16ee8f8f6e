"""Where somebody is logged in: what is kept of it, and how it ends."""

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import reverse

from core import accounts, sessions
from tests.core.conftest import PASSWORD
from tests.core.test_accounts import assert_page_is_sound, log_in
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0"
EDGE = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1"
ROOM = "/accounts/sessions/"


@pytest.fixture
def phone(person):
    """Somebody's other browser, in which they are logged in."""
    phone = Client(headers={"user-agent": FIREFOX})
    log_in(phone)
    return phone


def is_in(browser):
    return browser.get(reverse("network:my")).status_code == 200


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        (FIREFOX, "Firefox, Android"),
        (EDGE, "Edge, Windows"),
        (SAFARI, "Safari, iPhone"),
        ("curl/8.5.0", ""),
        ("", ""),
    ],
)
def test_browser_is_described_by_its_common_name(user_agent, words):
    assert sessions.describe_browser(user_agent) == words


def test_log_in_keeps_no_network_address_and_no_version(client, person):
    log_in(
        client, headers={"user-agent": FIREFOX, "x-forwarded-for": "203.0.113.9"}, REMOTE_ADDR="203.0.113.9"
    )

    noted = UserSession.objects.get()

    assert (noted.ip, noted.user_agent, noted.data) == ("0.0.0.0", "Firefox, Android", {})  # noqa: S104
    assert noted.session_key == client.session.session_key


def test_room_lists_own_sessions_alone_and_marks_this_one(client, phone):
    log_in(client)
    other = UserFactory()
    UserSession.objects.create(user=other, ip="0.0.0.0", session_key="x", user_agent="Canary")  # noqa: S104

    response = client.get(ROOM)

    assert_page_is_sound(response)
    page = response.content.decode()
    assert [session.user_agent for session in response.context["sessions"]] == ["", "Firefox, Android"]
    assert page.count('class="badge"') == 1
    assert "Canary" not in page
    assert sessions.NO_ADDRESS not in page


def test_one_session_is_ended_by_a_press(client, phone):
    log_in(client)
    noted = UserSession.objects.get(user_agent="Firefox, Android")

    client.get(ROOM)
    assert is_in(phone)
    client.post(ROOM, {"session": noted.pk})

    assert (is_in(client), is_in(phone)) == (True, False)


def test_all_other_sessions_are_ended_by_a_press(client, phone):
    log_in(client)

    client.post(ROOM, {"session": "others"})

    assert (is_in(client), is_in(phone)) == (True, False)


def test_session_of_somebody_else_is_never_ended(client, phone):
    stranger = UserFactory(email="bob@example.org")
    client.force_login(stranger)

    client.post(ROOM, {"session": UserSession.objects.get().pk})
    client.post(ROOM, {"session": "others"})

    assert is_in(phone)


@pytest.mark.parametrize("chosen", ["", "x", "-1", "٣", "9" * 40, "1e3", "\x00"])
def test_nonsense_ends_nothing_and_is_no_fault(client, phone, chosen):
    log_in(client)

    response = client.post(ROOM, {"session": chosen})

    assert (response.status_code, response["Location"]) == (302, ROOM)
    assert is_in(phone)


def test_room_is_for_those_who_are_logged_in(client, home):
    assert client.get(ROOM)["Location"] == f"/accounts/login/?next={ROOM}"


def test_new_password_ends_all_sessions(client, phone):
    log_in(client)
    words = "five quite new words"

    client.post(
        reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": words, "password2": words}
    )

    assert (is_in(client), is_in(phone)) == (False, False)


def test_note_goes_with_the_session(client, phone, now):
    phone.session.flush()

    accounts.expire_accounts(now)

    assert UserSession.objects.count() == 0


def test_export_tells_the_sessions(client, phone):
    (row,) = accounts.export_account("ann@example.org")

    assert [session["user_agent"] for session in row["logged_in"]] == ["Firefox, Android"]
