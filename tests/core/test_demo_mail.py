import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import Permission

from core import demo_codes, demo_mail, outbox
from tests.core.pages import read_page
from tests.factories import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.core.demo_urls")]

ICS = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


@pytest.fixture
def send(home, settings, tmp_path, now):
    """Sends a message as the demonstration does, and returns its name."""
    settings.EMAIL_BACKEND = "core.demo_mail.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"

    def send(**fields):
        values = {"key": "one", "kind": "test", "to": "a@example.org", "subject": "Hello", "text": "Words."}
        outbox.queue(**{**values, **fields}, now=now)
        outbox.send_due(now=now)
        return demo_mail.get_mails(limit=1)[0].name

    return send


@pytest.mark.urls("config.urls")
def test_page_exists_only_in_the_demonstration(client, home):
    assert client.get("/demo/mail/").status_code == 404


def test_list_shows_the_newest_first(client, send):
    send(key="one", subject="First")
    send(key="two", subject="Second", to="b@example.org")

    response = client.get("/demo/mail/")

    assert [(mail.subject, mail.to) for mail in response.context["mails"]] == [
        ("Second", "b@example.org"),
        ("First", "a@example.org"),
    ]
    assert read_page(response.content.decode()) == (1, [])
    assert response["Cache-Control"] == "private, no-store"
    assert b'name="robots" content="noindex' in response.content


def test_list_is_calm_before_anything_was_sent(client, home, settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path / "not there yet"

    assert b"Nothing has been sent yet" in client.get("/demo/mail/").content


def test_message_shows_its_text_with_links_to_press_and_nothing_else_alive(client, send):
    name = send(
        subject="<b>Hello</b>",
        text="See http://testserver/place/abc~x-1_y/ now.\n<script>alert(1)</script> Żółć",
    )

    response = client.get(f"/demo/mail/{name}/")

    page = response.content.decode()
    assert '<a href="http://testserver/place/abc~x-1_y/" rel="nofollow">' in page
    assert read_page(page) == (1, [])
    assert "&lt;b&gt;Hello&lt;/b&gt;" in page
    assert "Żółć" in page


def test_message_offers_its_calendar_entry(client, send):
    name = send(ics=ICS, ics_method="REQUEST")

    response = client.get(f"/demo/mail/{name}/calendar.ics")

    assert response.content.decode().split() == ICS.split()
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="calendar.ics"'


def test_message_without_calendar_entry_offers_none(client, send):
    name = send()

    assert client.get(f"/demo/mail/{name}/calendar.ics").status_code == 404
    assert b"calendar.ics" not in client.get(f"/demo/mail/{name}/").content


@pytest.mark.parametrize(
    "name", ["..", "..%2f..%2fdb.sqlite3", "%2e%2e%2fsecret", "00000000000000000000-00000000", "x.eml", "%00"]
)
def test_message_is_found_by_its_own_name_only(client, send, settings, name):
    send()
    (settings.EMAIL_FILE_PATH.parent / "secret.eml").write_text("Subject: secret\n\nsecret")

    response = client.get(f"/demo/mail/{name}/")

    assert response.status_code == 404


def test_half_a_message_is_never_shown(client, send, settings):
    name = send()
    (settings.EMAIL_FILE_PATH / f"{name}.eml").rename(settings.EMAIL_FILE_PATH / f"{name}.part")

    assert demo_mail.get_mails(limit=5) == []


def test_page_shows_the_codes_of_staff_alone_and_for_how_long(client, send, time_machine):
    time_machine.move_to(59.0, tick=False)  # of RFC 6238, appendix B: 94287082, of which the last six
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    for email in ("editor@example.org", "member@example.org"):
        user = UserFactory(email=email, name=email)
        TOTP.activate(user, secret)
        if email.startswith("editor"):
            user.user_permissions.add(Permission.objects.get(codename="access_admin"))

    response = client.get("/demo/mail/")

    assert response.context["codes"] == [
        demo_codes.DemoCode("editor@example.org", "editor@example.org", "287082")
    ]
    assert "These codes are new in 1 second." in response.content.decode()
    assert read_page(response.content.decode()) == (1, [])
