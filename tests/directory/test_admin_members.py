"""The screens of those who welcome members: closed to all ranks, and without an address of anybody."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from core.models import Mail
from directory import membership
from directory.enums import MemberStatus
from directory.models import InductionItem, Member, Term
from tests.directory.joining import ask, make_account, make_welcomer
from tests.factories import (
    InductionItemFactory,
    MemberFactory,
    StandardPageFactory,
    TermFactory,
    UserFactory,
)
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

REQUESTS = "/admin/welcome/"
MEMBERS = "/admin/members/"
TERMS = "/admin/term/"
A_DAY = timedelta(days=1)


@pytest.fixture
def client():
    return log_in(make_welcomer())


@pytest.fixture
def request_to_join():
    asked_at = timezone.now() - 3 * A_DAY
    return ask(make_account(email="canary@example.org"), part="champion", now=asked_at)


def get_page(client, url):
    response = client.get(url)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    return response.content.decode()


@pytest.mark.parametrize("rank", ["editor", "superuser"])
def test_screens_are_closed_to_whoever_was_not_given_the_right(request_to_join, rank):
    user = UserFactory(is_staff=True, is_superuser=rank == "superuser")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client, term = log_in(user), TermFactory()
    pk = request_to_join.pk
    for url in (REQUESTS, f"{REQUESTS}{pk}/", MEMBERS, TERMS, f"{TERMS}add/", f"{TERMS}{term.pk}/"):
        assert client.get(url)["Location"] == reverse("wagtailadmin_home"), url
    for url in (f"{REQUESTS}{pk}/", f"{REQUESTS}{pk}/approve/", f"{TERMS}{term.pk}/end/"):
        client.post(url, {"reason": "No"})

    request_to_join.refresh_from_db()
    assert request_to_join.status == MemberStatus.ASKED
    assert not ModelLogEntry.objects.exists()
    assert list(Term.objects.values_list("ends_on", flat=True)) == [term.ends_on]


def test_menu_shows_the_screens_to_welcomers_only(client):
    editor = UserFactory(is_staff=True, is_superuser=True)

    assert REQUESTS in get_page(client, MEMBERS)
    assert REQUESTS not in log_in(editor).get("/admin/").content.decode()


def test_home_of_welcomers_says_that_somebody_waits(client, request_to_join):
    words = "1 person asks to join."
    assert words in client.get("/admin/").content.decode()
    assert words not in log_in(UserFactory(is_superuser=True)).get("/admin/").content.decode()

    membership.leave(user=request_to_join.user, now=timezone.now())
    assert words not in client.get("/admin/").content.decode()


def test_list_says_how_long_each_waits_and_not_what_was_written(client, request_to_join):
    page = get_page(client, REQUESTS)

    cells = [cell.get_text(strip=True) for cell in BeautifulSoup(page, "html.parser").select("td")]
    assert cells[0] == "Robin"
    assert cells[2] == "3"
    assert "canary" not in page


def test_request_shows_words_but_no_address(client, request_to_join):
    page = get_page(client, f"{REQUESTS}{request_to_join.pk}/")

    assert "canarywords" in page
    assert "Co-production champion" in page
    assert "canary@example.org" not in page
    assert ModelLogEntry.objects.get().action == "directory.see_request"


def test_approving_and_a_second_press(client, request_to_join):
    url = f"{REQUESTS}{request_to_join.pk}/approve/"
    assert client.get(url).status_code == 405

    for words in ("A new member", "Somebody was quicker"):
        assert words in client.post(url, follow=True).content.decode()

    request_to_join.refresh_from_db()
    assert request_to_join.status == MemberStatus.APPROVED
    assert Mail.objects.filter(subject="Welcome to the network").count() == 1


def test_declining_needs_a_reason(client, request_to_join):
    url = f"{REQUESTS}{request_to_join.pk}/"

    response = client.post(url, {"reason": " "})
    assert "Write why" in response.content.decode()
    assert Member.objects.get().status == MemberStatus.ASKED

    response = client.post(url, {"reason": "You live elsewhere"}, follow=True)
    assert "told why" in response.content.decode()
    assert Member.objects.get().status == MemberStatus.DECLINED


def test_request_that_was_taken_back_is_said_to_be(client, request_to_join):
    membership.leave(user=request_to_join.user, now=timezone.now())

    response = client.get(f"{REQUESTS}{request_to_join.pk}/", follow=True)

    assert "taken the request back" in response.content.decode()


def test_members_are_listed_by_status_with_names_and_dates_only(client):
    MemberFactory(chosen_name="Ann", user__email="canary@example.org", about="canaryabout")
    MemberFactory(chosen_name="Ben", status=MemberStatus.LEFT, left_at=timezone.now())

    approved, left = get_page(client, MEMBERS), get_page(client, f"{MEMBERS}?status=left")

    assert ("Ann" in approved, "Ben" in approved) == (True, False)
    assert ("Ann" in left, "Ben" in left) == (False, True)
    assert "canary" not in approved
    assert get_page(client, f"{MEMBERS}?status=king&p=x").count("Ann") == 1


@pytest.mark.parametrize("url", [REQUESTS, MEMBERS, TERMS])
def test_lists_cost_the_same_queries_for_one_person_and_many(client, url, django_assert_num_queries):
    def make(number):
        for _each in range(number):
            TermFactory()
            ask(make_account())

    make(1)
    client.get(url)
    with CaptureQueriesContext(connection) as for_one:
        client.get(url)
    make(29)
    with django_assert_num_queries(len(for_one)):
        client.get(url)


def test_term_is_added_changed_and_ended(client):
    today = timezone.localdate()
    member = MemberFactory(chosen_name="Robin")
    dates = {"starts_on": today - A_DAY, "ends_on": today + 30 * A_DAY}

    client.post(f"{TERMS}add/", {"member": member.pk, "office": "Chair", **dates})
    term = Term.objects.get()
    assert (term.member, term.office, term.ends_on) == (member, "Chair", today + 30 * A_DAY)

    client.post(f"{TERMS}{term.pk}/", {"office": "Deputy chair", **dates})
    assert Term.objects.get().office == "Deputy chair"
    assert "Deputy chair" in get_page(client, TERMS)

    client.post(f"{TERMS}{term.pk}/end/")
    assert Term.objects.get().ends_on == today


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"starts_on": "2026-02-01", "ends_on": "2026-02-01"}, "The end has to be after the start."),
        ({"starts_on": "soon", "ends_on": "2026-02-01"}, "Enter a valid date."),
        ({"starts_on": "2026-01-01", "ends_on": "2026-02-01", "office": ""}, "This field is required."),
        ({"starts_on": "2026-01-01", "ends_on": "2026-02-01", "member": "0"}, "Select a valid choice"),
    ],
)
def test_bad_term_is_refused_in_words(client, fields, words):
    member = MemberFactory()

    response = client.post(f"{TERMS}add/", {"member": member.pk, "office": "Chair"} | fields)

    assert words in response.content.decode()
    assert not Term.objects.exists()


def test_term_that_is_gone_is_not_found(client):
    assert client.get(f"{TERMS}999/").status_code == 404
    assert client.post(f"{TERMS}999/end/").status_code == 404


def test_way_in_is_kept_by_whoever_may_change_it(client, home):
    """Editors keep the list; who welcomes members needs the right to it as well."""
    item = InductionItemFactory(page=StandardPageFactory(parent=home, title="House rules"))
    url = "/admin/induction_item/"
    assert client.get(url)["Location"] == reverse("wagtailadmin_home")
    editor = UserFactory()
    editor.user_permissions.set(
        Permission.objects.filter(codename__in=["access_admin", "view_inductionitem", "change_inductionitem"])
    )

    page = log_in(editor).get(url).content.decode()

    assert "House rules" in page
    assert InductionItem.objects.get() == item
