"""Requests for aftercare (S3-08): read by whom somebody trusted with it, by no rank, not even superusers."""

import logging
from datetime import timedelta
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core import personal_data
from core.models import Mail
from core.public_forms import make_form_token
from core.roles import ensure_roles
from events import aftercare
from events.aftercare import NotAftercareContact, TooManyRequests
from events.enums import RequestState
from events.models import AftercareRequest
from tests.core.test_personal_data import find_in_database
from tests.factories import EventPageFactory, UserFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

CANARY = "canarywords"
SAID = {"name": "Robin", "contact": "robin@example.org", "when": "Evenings", "words": CANARY}


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def contact(make_staff):
    """Somebody who does aftercare."""
    return make_staff("handle_aftercare", email="care@example.org", name="Carys Contact (demo)")


@pytest.fixture
def event(event_index):
    return EventPageFactory(parent=event_index, title="Talk", slug="talk", locale=event_index.locale)


def ask(**fields):
    fields = {"occasion": None, "form_id": uuid4(), "language": "en", "now": NOW} | SAID | fields
    aftercare.ask(**fields)
    return AftercareRequest.objects.order_by("pk").last()


def fill_in(*, shown_at=NOW - timedelta(seconds=10), **answers):
    token = make_form_token(salt="events.aftercare", now=shown_at)
    return SAID | {"form_token": token, "question": ""} | answers


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


# The writer and reader


def test_request_is_encrypted_and_tells_its_readers_only_that_it_waits(contact, event):
    UserFactory(email="boss@example.org", is_superuser=True)

    made = ask(occasion=event.occasion)

    assert made.details == SAID
    assert find_in_database(CANARY) == []
    assert find_in_database("robin@example.org") == []
    mail = Mail.objects.get()
    assert (mail.to, mail.subject, mail.kind) == ("care@example.org", "A request is waiting", "aftercare")
    for text in (mail.text, mail.html):
        assert reverse("aftercare:index") in text
        for word in (*SAID.values(), "Talk"):
            assert word not in text


def test_request_reaches_a_group_with_the_right_s3_08():
    """S3-08: it reaches the right role only."""
    ensure_roles()
    user = UserFactory(email="group@example.org")
    user.groups.add(Group.objects.get(name="Aftercare contacts"))
    for role in ("Editors", "Network leads", "Access leads", "Safeguarding leads"):
        UserFactory().groups.add(Group.objects.get(name=role))

    ask()

    assert [mail.to for mail in Mail.objects.all()] == ["group@example.org"]


def test_same_form_asks_once(contact):
    form_id = uuid4()
    for _press in range(2):
        ask(form_id=form_id)

    assert AftercareRequest.objects.count() == 1
    assert Mail.objects.count() == 1


def test_more_requests_than_people_make_in_a_day_are_refused(contact, monkeypatch):
    monkeypatch.setattr(aftercare, "MOST_A_DAY", 1)
    ask()

    with pytest.raises(TooManyRequests):
        ask()

    ask(now=NOW + timedelta(days=1))
    assert AftercareRequest.objects.count() == 2


@pytest.mark.parametrize("fields", [{}, {"is_staff": True}, {"is_staff": True, "is_superuser": True}])
def test_nobody_reads_or_handles_by_rank(fields):
    made, viewer = ask(), UserFactory(**fields)
    for look in (
        lambda: aftercare.get_requests(viewer=viewer),
        lambda: aftercare.open_request(pk=made.pk, viewer=viewer),
        lambda: aftercare.handle(pk=made.pk, viewer=viewer, state=RequestState.CLOSED, note="x", now=NOW),
    ):
        with pytest.raises(NotAftercareContact):
            look()

    made.refresh_from_db()
    assert (made.state, made.details) == (RequestState.RECEIVED, SAID)
    assert not ModelLogEntry.objects.exists()


def test_each_look_is_logged_without_a_word_of_it(contact):
    made = ask()

    opened, said = aftercare.open_request(pk=made.pk, viewer=contact)

    assert (opened, said) == (made, aftercare.Said(**SAID, note=""))
    entry = ModelLogEntry.objects.get()
    assert (entry.action, entry.user, entry.label, entry.data) == (
        "events.see_aftercare",
        contact,
        str(made.pk),
        {},
    )


def test_handling_keeps_the_words_and_the_day_of_closing(contact):
    made = ask()
    day = timedelta(days=1)
    for number, (state, closed_at) in enumerate(
        [
            (RequestState.IN_HAND, None),
            (RequestState.CLOSED, NOW + day),
            (RequestState.CLOSED, NOW + day),
            (RequestState.IN_HAND, None),
        ]
    ):
        aftercare.handle(pk=made.pk, viewer=contact, state=state, note="Rang", now=NOW + number * day)
        made.refresh_from_db()
        assert (made.state, made.closed_at, made.handled_by) == (state, closed_at, contact)

    assert made.details == {**SAID, "note": "Rang"}
    assert find_in_database("rang") == []


def test_list_has_the_open_ones_first_and_says_nothing_of_them(contact, django_assert_num_queries):
    closed, first, second = ask(), ask(), ask()
    aftercare.handle(pk=closed.pk, viewer=contact, state=RequestState.CLOSED, note="", now=NOW)

    with django_assert_num_queries(1):
        found = list(aftercare.get_requests(viewer=contact))

    assert [each.pk for each in found] == [first.pk, second.pk, closed.pk]
    assert all("details" in each.get_deferred_fields() for each in found)


def test_request_is_deleted_a_year_after_it_was_closed(contact):
    waiting, closed = ask(), ask()
    aftercare.handle(pk=closed.pk, viewer=contact, state=RequestState.CLOSED, note="", now=NOW)
    year = timedelta(days=365)

    assert aftercare.expire_requests(NOW + year) == 0
    assert aftercare.expire_requests(NOW + year + timedelta(seconds=1)) == 1
    assert AftercareRequest.objects.get() == waiting


@pytest.mark.parametrize(
    "written",
    ["robin@example.org", "Ring 01904 000000 or ROBIN@Example.org.", "mail <robin@example.org>, not by day"],
)
def test_person_gets_and_erases_requests_with_their_address_in_them(written):
    ask(contact=written)
    ask(contact="trobin@example.org or ring")
    ask(contact="the bench by the river")

    [exported] = personal_data.export("Robin@example.org")["events.AftercareRequest"]
    assert (exported["contact"], exported["words"], exported["state"]) == (written, CANARY, "received")
    assert personal_data.erase("Robin@example.org", NOW)["events.AftercareRequest"] == 1
    assert AftercareRequest.objects.count() == 2


def test_copy_of_the_database_holds_no_word_of_it(contact, capsys):
    ask()

    call_command("dumpdata", "events.aftercarerequest")

    assert CANARY not in capsys.readouterr().out


# The public pages


def test_page_says_first_where_help_is_now_and_how_to_leave(client, contact, event):
    soup = get_soup(client, f"/aftercare/?event={event.occasion_id}")

    assert soup.select_one(".leave a[data-leave]")
    assert "If you need help now" in soup.select_one(".support h2")
    assert "Talk" in soup.select_one(".note").get_text()
    assert soup.select_one("main form")["action"] == f"/aftercare/?event={event.occasion_id}"
    assert client.cookies == {}


def test_request_is_sent_without_account_or_cookie_and_with_nothing_in_a_log(contact, event, caplog):
    caplog.set_level(logging.DEBUG)
    client = Client(enforce_csrf_checks=True)

    response = client.post(f"/aftercare/?event={event.occasion_id}", fill_in(state="closed", note="x"))

    assert response.url == "/aftercare/thanks/"
    made = AftercareRequest.objects.get()
    assert (made.details, made.occasion, made.language) == (SAID, event.occasion, "en")
    assert (made.state, made.created_at, made.handled_by) == (RequestState.RECEIVED, NOW, None)
    assert client.cookies == {}
    for word in SAID.values():
        assert word not in caplog.text


def test_answer_is_the_same_page_for_people_and_machines(client, contact, home):
    urls = {client.post("/aftercare/", fill_in(question=trap)).url for trap in ("", "spam")}

    assert urls == {"/aftercare/thanks/"}
    assert AftercareRequest.objects.count() == 1
    response = client.get("/aftercare/thanks/")
    assert "If you need help now" in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_double_press_and_back_button_ask_once(client, contact):
    sent = fill_in()
    for _press in range(2):
        assert client.post("/aftercare/", sent).status_code == 302

    assert AftercareRequest.objects.count() == 1


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"contact": " "}, "Write how we can reach you"),
        ({"contact": "x" * 201}, "Write at most 200 letters"),
        ({"words": "x" * 1001}, "Write at most 1000 letters"),
    ],
)
def test_mistake_is_said_and_nothing_is_kept(client, contact, home, answers, words):
    soup = BeautifulSoup(client.post("/aftercare/", fill_in(**answers)).content, "html.parser")

    assert words in soup.select_one(".govuk-error-summary").get_text()
    assert not AftercareRequest.objects.exists()


@pytest.mark.parametrize("limit", ["events.aftercare.MOST_A_DAY", "django.conf.settings.FORMS_PER_ADDRESS"])
def test_flood_is_stopped_in_words_and_help_stays_on_the_page(client, contact, home, monkeypatch, limit):
    monkeypatch.setattr(limit, 0)

    response = client.post("/aftercare/", fill_in())

    assert response.status_code == 429
    assert CANARY in response.content.decode()
    assert "If you need help now" in response.content.decode()


def test_nothing_is_asked_where_nobody_would_read_it(client, superuser, home):
    soup = get_soup(client, "/aftercare/")
    client.post("/aftercare/", fill_in())

    assert soup.select("main form") == []
    assert "nobody here could answer" in soup.main.get_text()
    assert not AftercareRequest.objects.exists()


def test_pages_are_kept_nowhere_and_found_by_no_search(client, contact, home):
    for path in ("/aftercare/", "/aftercare/thanks/"):
        response = client.get(path)
        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "no-referrer"
        assert "noindex" in response["X-Robots-Tag"]


def test_page_makes_few_queries(client, contact, event, django_assert_num_queries):
    client.get("/aftercare/")

    with django_assert_num_queries(6):
        client.get(f"/aftercare/?event={event.occasion_id}")


# The screens


def test_screens_open_for_the_role_and_for_nobody_else(client, member_client, editor, superuser, contact):
    made = ask()
    browsers = {
        "editor": log_in(editor),
        "superuser": log_in(superuser),
        "contact": log_in(contact),
    }
    for url in (reverse("aftercare:index"), reverse("aftercare:open", args=[made.pk])):
        answers = {role: browser.get(url) for role, browser in browsers.items()}
        assert {role for role, answer in answers.items() if answer.status_code == 200} == {"contact"}, url
        assert "no-store" in answers["contact"]["Cache-Control"]
        assert client.get(url)["Location"].startswith(reverse("account_login"))
        assert member_client.get(url).status_code == 403
        for browser in (browsers["editor"], browsers["superuser"], member_client, client):
            browser.post(url, {"state": "closed", "note": ""})

    made.refresh_from_db()
    assert made.state == RequestState.RECEIVED
    assert ModelLogEntry.objects.count() == 1  # the look of the contact


def test_menu_leads_only_the_role_there(editor_client, superuser_client, contact):
    browsers = {"editor": editor_client, "superuser": superuser_client, "contact": log_in(contact)}

    shown = {
        role
        for role, browser in browsers.items()
        if reverse("aftercare:index") in browser.get(reverse("wagtailadmin_home")).content.decode()
    }

    assert shown == {"contact"}


def test_contact_reads_and_closes_a_request(contact, event):
    made = ask(occasion=event.occasion)
    browser = log_in(contact)
    listed = browser.get(reverse("aftercare:index")).content.decode()
    assert event.occasion.name in listed
    for word in SAID.values():
        assert word not in listed

    url = reverse("aftercare:open", args=[made.pk])
    opened = browser.get(url).content.decode()
    for word in SAID.values():
        assert word in opened
    assert browser.post(url, {"state": "closed", "note": "Rang"}).url == reverse("aftercare:index")

    made.refresh_from_db()
    assert (made.state, made.closed_at, made.handled_by) == (RequestState.CLOSED, NOW, contact)
    assert made.details["note"] == "Rang"
    actions = ModelLogEntry.objects.order_by("pk").values_list("action", flat=True)
    assert list(actions) == ["events.see_aftercare", "events.handle_aftercare"]


def test_unknown_request_is_not_there(contact):
    browser = log_in(contact)

    assert browser.get(reverse("aftercare:open", args=[999])).status_code == 404
    assert browser.post(reverse("aftercare:open", args=[999]), {"state": "closed"}).status_code == 404


def test_words_stand_on_no_other_admin_page(contact, superuser_client, editor_client, event):
    """Canaries: reports, history, the mail log, the event's own screens."""
    made = ask(occasion=event.occasion)
    aftercare.open_request(pk=made.pk, viewer=contact)
    pk = event.occasion_id
    for url in (
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_reports:site_history"),
        reverse("occasion:index"),
        reverse("occasion:hub", args=[pk]),
        reverse("occasion:history", args=[pk]),
        reverse("mail:index"),
    ):
        text = superuser_client.get(url).content.decode()
        for word in SAID.values():
            assert word not in text, url

    with connection.cursor() as cursor:
        cursor.execute("SELECT details FROM events_aftercarerequest")
        assert CANARY not in cursor.fetchone()[0]
