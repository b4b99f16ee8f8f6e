import json
import threading
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core import mail as mailbox
from django.db import OperationalError, connection, connections, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core import outbox
from core.models import Mail, User
from directory import concerns, consents
from directory.enums import Purpose
from events.enums import SignupStatus
from events.models import Signup
from network import follows, own_data
from network.own_data import get_export, get_kept, get_sections
from tests.core.pages import read_page
from tests.core.test_personal_data import find_in_database
from tests.factories import (
    ConcernContactFactory,
    MemberFactory,
    OccasionFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    SignupFactory,
    UserFactory,
)

PASSWORD = "correct horse battery"
READ, TAKE, DELETE = (reverse(f"network:{name}") for name in ("read_data", "download_data", "my_delete"))


@pytest.fixture
def member(home):
    member = MemberFactory(user__email="ann@example.org", chosen_name="Ann Canary", consents=[])
    member.user.set_password(PASSWORD)
    member.user.save()
    EmailAddress.objects.create(user=member.user, email="ann@example.org", verified=True, primary=True)
    EmailAddress.objects.create(user=member.user, email="second@example.org", verified=True)
    EmailAddress.objects.create(user=member.user, email="claimed@example.org", verified=False)
    return member


def show_who_one_is(client):
    return client.post(reverse("account_reauthenticate"), {"password": PASSWORD}, follow=True)


@pytest.fixture
def known(client, member):
    """A browser whose reader has just shown again who they are."""
    client.force_login(member.user)
    show_who_one_is(client)
    return client


def book(email, *, days=7, **fields):
    start = timezone.now() + timedelta(days=days)
    occasion = fields.pop("occasion", None) or OccasionFactory(
        starts_at=start, ends_at=start + timedelta(hours=1), name="Meeting"
    )
    signup = SignupFactory(occasion=occasion, email=email, email_normalised=email, **fields)
    signup.places.update(chosen_name="Somebody")
    return signup


# Taking one's data


@pytest.mark.django_db
@pytest.mark.parametrize("url", [READ, TAKE, DELETE])
def test_data_and_deletion_ask_once_more_who_it_is(client, member, url):
    client.force_login(member.user)

    response = client.get(url)

    assert response["Location"] == f"{reverse('account_reauthenticate')}?next={url.replace('/', '%2F')}"
    show_who_one_is(client)
    assert client.get(url).status_code == 200


@pytest.mark.django_db
def test_deletion_without_showing_who_one_is_deletes_nothing(client, member):
    client.force_login(member.user)

    response = client.post(DELETE, {"sure": "yes"})

    assert response["Location"].startswith(reverse("account_reauthenticate"))
    assert User.objects.filter(pk=member.user.pk).exists()


@pytest.mark.django_db
def test_file_holds_everything_of_all_confirmed_addresses_and_of_no_other(known, member, home):
    now = timezone.now()
    consents.give(user=member.user, purpose=Purpose.NEWSLETTER, language="en", now=now)
    page = ProjectPageFactory(parent=ProjectIndexPageFactory(parent=home), title="Plain words")
    follows.follow(user=member.user, page_pk=page.pk, language="en", now=now)
    for email in ("ann@example.org", "second@example.org", "claimed@example.org", "bo@example.org"):
        book(email)

    response = known.get(TAKE)

    data = json.loads(response.content)["data"]
    assert response["Content-Disposition"] == f'attachment; filename="my-data-{now:%Y-%m-%d}.json"'
    assert [row["email"] for row in data["events.Signup"]] == ["ann@example.org", "second@example.org"]
    assert [row["chosen_name"] for row in data["directory.Member"]] == ["Ann Canary"]
    assert [row["purpose"] for row in data["directory.Consent"]] == ["newsletter"]
    assert [row["page"] for row in data["network.Follow"]] == ["Plain words"]
    assert [row["email"] for row in data["core.User"]] == ["ann@example.org"]
    assert "bo@example.org" not in response.content.decode()
    assert "password" not in data["core.User"][0]


@pytest.mark.django_db
def test_g07_data_holds_no_third_party(known, member):
    """G07: neither who else comes, nor what somebody reported about the person."""
    ConcernContactFactory()
    ConcernContactFactory()
    signup = book("ann@example.org")
    book("bo@example.org", occasion=signup.occasion).places.update(chosen_name="Bo Canary")
    concerns.report(
        form_id=signup.uuid,
        words="canaryconcern about Ann",
        where="",
        name="Canaryreporter",
        contact="reporter@example.org",
        subject=member.user,
        language="en",
        now=timezone.now(),
    )

    page = known.get(READ).content.decode() + known.get(TAKE).content.decode()

    for words in ("Bo Canary", "bo@example.org", "canaryconcern", "Canaryreporter", "reporter@"):
        assert words not in page
    assert "Somebody" in page  # what the person wrote in their own booking


@pytest.mark.django_db
def test_readable_page_says_what_why_and_how_long(known, member):
    book("ann@example.org")

    response = known.get(READ)

    page = response.content.decode()
    assert read_page(page) == (1, [])
    assert "no-store" in response["Cache-Control"]
    assert "Ann Canary" in page
    assert "Why: what others see" in page
    assert "Contract: the person asked for a place." in page
    assert "{" not in page.split('class="my__room')[1].split("</main>")[0]  # nothing raw


@pytest.mark.django_db
def test_words_of_an_export_name_choices_days_and_what_is_within(member):
    book("ann@example.org", status=SignupStatus.WAITING, waiting_since=timezone.now())

    sections = get_sections(get_export(member.user))

    section = next(each for each in sections if each.title == "Bookings")
    facts = {fact.label: fact.value for fact in section.rows[0]}
    assert facts["Status"].words == "On the waiting list"
    assert [item.words for item in facts["Names"].items] == ["Somebody"]
    assert facts["Wants news"].words == "No"
    assert facts["Phone"].words == "Nothing"


def edit_from_elsewhere():
    """Somebody changes a name in another connection. SQLite lets nobody, while another one is at it."""

    def edit():
        try:
            with connection.cursor() as cursor:
                if connection.vendor == "sqlite":
                    cursor.execute("PRAGMA busy_timeout = 10")
                cursor.execute("UPDATE core_user SET name = 'Changed'")
        except OperationalError:
            pass
        finally:
            connections.close_all()

    thread = threading.Thread(target=edit)
    thread.start()
    thread.join()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_g07_data_is_of_one_moment_though_somebody_edits_meanwhile(monkeypatch):
    """G07: in a plain transaction PostgreSQL shows what others commit between two questions."""
    user = UserFactory(email="ann@example.org", name="")

    def read_twice(email):
        before = User.objects.get(email=email).name
        edit_from_elsewhere()
        return [before, User.objects.get(email=email).name]

    monkeypatch.setattr(own_data.personal_data, "export", read_twice)
    with transaction.atomic():
        fault = read_twice(user.email)
    User.objects.update(name="")

    assert fault == ["", "" if connection.vendor == "sqlite" else "Changed"]
    assert get_export(user) == ["", ""]


# Going


@pytest.mark.django_db
def test_page_says_what_goes_and_what_stays_from_the_register(known):
    page = known.get(DELETE).content.decode()

    assert read_page(page) == (1, [])
    for each in get_kept():
        assert each.title in page
    assert "we account for money" in page


@pytest.mark.django_db
def test_deletion_asks_for_the_tick(known, member):
    response = known.post(DELETE)

    assert response.status_code == 400
    assert "Tick the box first" in response.content.decode()
    assert User.objects.filter(pk=member.user.pk).exists()


@pytest.mark.django_db
def test_deletion_forgets_logs_out_gives_places_back_and_says_so(known, member):
    own, theirs = book("second@example.org"), book("bo@example.org")
    own.occasion.capacity = 1
    own.occasion.save()
    next_one = book(
        "next@example.org",
        occasion=own.occasion,
        status=SignupStatus.WAITING,
        waiting_since=timezone.now(),
    )
    assert find_in_database("ann canary")  # what the test looks for is there

    response = known.post(DELETE, {"sure": "yes"}, follow=True)

    assert response.redirect_chain[-1][0] == reverse("network:deleted")
    assert "The account is deleted" in response.content.decode()
    assert not response.wsgi_request.user.is_authenticated
    assert not User.objects.filter(email="ann@example.org").exists()
    assert find_in_database("ann canary") == []
    assert find_in_database("second@example.org") == []
    own.refresh_from_db()
    assert (own.status, own.email) == (SignupStatus.CANCELLED, "")
    next_one.refresh_from_db()
    assert next_one.status == SignupStatus.OFFERED
    assert Signup.objects.get(pk=theirs.pk).email == "bo@example.org"


@pytest.mark.django_db
def test_last_message_goes_out_and_takes_the_address_with_it(known, member):
    known.post(DELETE, {"sure": "yes"})
    mail = Mail.objects.get(kind=outbox.GOODBYE)
    assert (mail.to, mail.key.split(":")[0]) == ("ann@example.org", "erased")

    outbox.send_due(now=timezone.now())

    assert [sent.to for sent in mailbox.outbox if sent.subject == "Your account is deleted"] == [
        ["ann@example.org"]
    ]
    assert find_in_database("ann@example.org") == []


@pytest.mark.django_db
def test_second_press_finds_nobody_and_breaks_nothing(known, member):
    known.post(DELETE, {"sure": "yes"})

    response = known.post(DELETE, {"sure": "yes"})

    assert response["Location"] == f"{reverse('account_login')}?next={DELETE}"
    assert Mail.objects.filter(kind=outbox.GOODBYE).count() == 1


@pytest.mark.django_db
def test_other_browsers_of_the_account_are_logged_out_too(known, member):
    other = Client()
    other.force_login(member.user)

    known.post(DELETE, {"sure": "yes"})

    assert other.get(reverse("network:my")).status_code == 302
