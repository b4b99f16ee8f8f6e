"""One press ends reminders, thanks and news; the page tells nobody anything (case M16)."""

import re

import pytest
from django.test import Client

from core.models import Mail
from events.links import get_stop_url, make_stop_token, make_token
from events.models import Signup
from events.signup import cancel
from tests.factories import SignupFactory
from tests.factories.events import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now", "home")]


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def signup():
    return SignupFactory(wants_news=True)


def press(token):
    """As a mail reader does it: no page before, no cookie, no token of a form (RFC 8058 §3.1)."""
    client = Client(enforce_csrf_checks=True)
    return client.post(f"/mail/stop/{token}/", {"List-Unsubscribe": "One-Click"})


def without_token(response):
    return re.sub(r"/mail/stop/[^/]+/", "/mail/stop/…/", response.content.decode())


def get_choices():
    return list(Signup.objects.order_by("pk").values_list("stopped_mail_at", "wants_news"))


def test_one_press_of_a_mail_reader_ends_reminders_and_news(signup):
    response = press(make_stop_token(signup))

    assert response.status_code == 200
    assert get_choices() == [(NOW, False)]


def test_pressing_twice_is_pressing_once(signup, time_machine):
    press(make_stop_token(signup))
    time_machine.shift(3600)

    press(make_stop_token(signup))

    assert get_choices() == [(NOW, False)]


def test_looking_changes_nothing_and_shows_one_button(signup, client):
    response = client.get(get_stop_url(signup).removeprefix("http://testserver"))

    assert response.content.decode().count('class="govuk-button"') == 1
    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert get_choices() == [(None, True)]


def test_pages_in_the_persons_language(signup):
    signup.language = "pl"

    assert get_stop_url(signup).startswith("http://testserver/pl/mail/stop/")


def test_wrong_token_gets_the_same_words_and_changes_nothing_m16(signup):
    gone = SignupFactory()
    tokens = {
        "wrong": "abc",
        "forged": make_stop_token(signup)[:-1] + "!",
        "of another kind": make_token(signup),
        "of nobody": make_stop_token(gone),
        "empty": "~",
        "null": "a\x00b",
    }
    gone.places.all().delete()
    gone.delete()

    answers = {kind: press(token) for kind, token in tokens.items()}
    shown = {kind: Client().get(f"/mail/stop/{token}/") for kind, token in tokens.items()}

    assert {answer.status_code for answer in [*answers.values(), *shown.values()]} == {200}
    assert get_choices() == [(None, True)]
    answers["right"] = press(make_stop_token(signup))
    assert len({without_token(answer) for answer in answers.values()}) == 1
    assert len({without_token(answer) for answer in shown.values()}) == 1


def test_token_stops_its_own_booking_only_m16(signup):
    SignupFactory(wants_news=True)

    press(make_stop_token(signup))

    assert get_choices() == [(NOW, False), (None, True)]


def test_essential_messages_go_on(signup):
    press(make_stop_token(signup))

    cancel(signup=signup, now=NOW)

    assert Mail.objects.get().kind == "cancelled"


def test_stop_address_opens_no_booking(signup):
    assert Client().get(f"/place/{make_stop_token(signup)}/").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/anymail/", "/webhook/", "/webhooks/mail/", "/mail/bounce/", "/mail/", "/mail/stop/", "/bounces/"],
)
def test_no_address_takes_bounces_or_complaints_m15(client, path):
    """Nothing is mounted that a forged or replayed notice could reach."""
    assert client.post(path, {"Type": "Notification", "bounce": "robin@example.org"}).status_code in (
        404,
        405,
    )
