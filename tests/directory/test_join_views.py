"""The page on membership, its form, and leaving: read by anybody, sent once, refused in plain words."""

import re
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Mail, NetworkDetails
from directory import consents, membership
from directory.enums import MemberStatus, Purpose, Role
from directory.models import Member
from tests.core.pages import read_page
from tests.directory.joining import ask, make_account, make_welcomer
from tests.factories import MemberFactory, StandardPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

JOIN, LEAVE = "/join/", "/my/leave/"
ANSWERS = {
    "chosen_name": "Robin",
    "language": "en",
    "part": "champion",
    "words": "Hello",
    "agree": "on",
    "rules_version": "1",
}


@pytest.fixture
def user():
    return make_account(email="robin@example.org")


@pytest.fixture
def client(user):
    client = Client()
    client.force_login(user)
    return client


def get_soup(client, url=JOIN):
    response = client.get(url)
    assert response.status_code == 200
    assert read_page(response.content.decode()) == (1, [])
    return BeautifulSoup(response.content, "html.parser")


def read_errors(response):
    soup = BeautifulSoup(response.content, "html.parser")
    return [item.get_text(strip=True) for item in soup.select(".govuk-error-summary__list li")]


# Reading


def test_page_is_read_without_account_and_leads_to_one_and_back():
    soup = get_soup(Client(), "/join/?as=champion")

    assert consents.get_wording(Purpose.RULES).words["en"] in soup.get_text()
    links = [link["href"] for link in soup.select("main .form-actions a")]
    back = "?next=%2Fjoin%2F%3Fas%3Dchampion"
    assert links == [reverse("account_signup") + back, reverse("account_login") + back]
    assert soup.select("main form") == []
    assert str(Role.CHAMPION.label) in soup.select_one(".lead").get_text()


def test_who_makes_an_account_for_it_comes_back_to_the_page():
    """In the browser in which they began. Elsewhere the link confirms the address, and logs nobody in."""
    client, elsewhere = Client(), Client()
    signup = {"password1": "six other words", "website": "", "next": "/join/?as=champion"}
    for email, browser in (("here@example.org", client), ("there@example.org", elsewhere)):
        client.post(reverse("account_signup"), signup | {"email": email})
        [link] = re.findall(r"http\S+/accounts/confirm-email/\S+", Mail.objects.get(to=email).text)
        response = browser.post(urlsplit(link).path)
        assert (response["Location"] == "/join/?as=champion") is (browser is client)
        client.logout()

    assert "_auth_user_id" not in elsewhere.session


def test_page_links_the_house_rules(home, locales):
    rules = StandardPageFactory(parent=home, slug="house-rules", title="House rules")
    NetworkDetails.objects.create(locale=locales["en"], name="Network", house_rules=rules)

    assert get_soup(Client()).select_one("main a[href='/house-rules/']") is not None

    rules.unpublish()
    assert get_soup(Client()).select_one("main a[href='/house-rules/']") is None


def test_page_without_rules_takes_no_request(client):
    """The words are what people agree to: where there are none, nobody can agree."""
    consents.ConsentWording.objects.filter(purpose=Purpose.RULES).delete()

    assert get_soup(client).select("main form") == []
    assert client.post(JOIN, ANSWERS).status_code == 200
    assert not Member.objects.exists()


def test_account_without_confirmed_address_is_told_to_confirm_it_first():
    client = Client()
    client.force_login(make_account(verified=False))

    soup = get_soup(client)

    assert soup.select("main form") == []
    assert soup.select_one(f"main a[href='{reverse('account_email')}']") is not None
    client.post(JOIN, ANSWERS)
    assert not Member.objects.exists()


def test_part_is_taken_from_the_address_if_there_is_such_a_part(client):
    for query, chosen in (("?as=champion", "champion"), ("?as=king", ""), ("", "")):
        options = get_soup(client, JOIN + query).select("select[name=part] option[selected]")
        assert [option["value"] for option in options] == [chosen]


def test_form_asks_for_no_diagnosis_and_no_real_name(client):
    names = {field["name"] for field in get_soup(client).select("main [name]")}

    assert names == {*ANSWERS, "csrfmiddlewaretoken"}


def test_page_costs_few_queries(client, django_assert_num_queries):
    with django_assert_num_queries(3):
        Client().get(JOIN)
    with django_assert_num_queries(7):
        client.get(JOIN)


# Asking


def test_asking_keeps_the_request_and_says_how_it_stands(client, user):
    response = client.post(JOIN, ANSWERS, follow=True)

    member = Member.objects.get()
    assert (member.user, member.status, member.chosen_name) == (user, MemberStatus.ASKED, "Robin")
    assert member.asked_words == {"part": "champion", "words": "Hello"}
    assert "Robin, we have your request" in response.content.decode()
    assert BeautifulSoup(response.content, "html.parser").select("main form") == []


def test_second_press_is_answered_like_the_first_and_asks_nothing(client):
    first = client.post(JOIN, ANSWERS)
    second = client.post(JOIN, ANSWERS | {"chosen_name": "Other"})

    assert (first.status_code, first["Location"]) == (second.status_code, second["Location"]) == (302, JOIN)
    assert Member.objects.get().chosen_name == "Robin"
    assert Mail.objects.filter(key__startswith="join_received").count() == 1


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("chosen_name", "", "Write a name. Any name will do"),
        ("chosen_name", "x" * 81, "Write at most 80 letters"),
        ("language", "xx", "Choose a language"),
        ("part", "king", "Choose a part from the list, or leave it open"),
        ("words", "x" * 1001, "Write at most 1000 letters"),
        ("agree", "", "Tick that you agree to the house rules"),
    ],
)
def test_bad_answer_is_named_beside_its_field_and_keeps_the_rest(client, field, value, error):
    response = client.post(JOIN, ANSWERS | {field: value})

    assert response.status_code == 200
    assert read_errors(response) == [error]
    kept = "Hello" if field != "words" else "Robin"
    assert kept in response.content.decode()
    assert not Member.objects.exists()


@pytest.mark.parametrize("odd", ["\x00", "\U0001f600", "‮abc", "<script>", "ąćę", "سلام"])
def test_odd_signs_make_no_fault(client, odd):
    answers = ANSWERS | {"chosen_name": f"A{odd}", "words": odd, "rules_version": f"1{odd}", "part": odd}

    response = client.post(JOIN, answers)

    assert response.status_code == 200
    assert "<script>" not in response.content.decode()


def test_missing_fields_make_no_fault(client):
    response = client.post(JOIN, {})

    assert len(read_errors(response)) == 3


def test_page_that_was_open_while_the_rules_changed_shows_the_new_ones(client):
    consents.write_wording(purpose=Purpose.RULES, words={"en": "New rules"}, now=timezone.now())

    response = client.post(JOIN, ANSWERS)

    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.select_one(".join-rules").get_text(strip=True) == "New rules"
    assert "have changed" in soup.select_one(".notice--warning").get_text()
    assert soup.select_one("[name=rules_version]")["value"] == "2"
    assert soup.select_one("[name=agree]").get("checked") is None
    assert soup.select_one("[name=chosen_name]")["value"] == "Robin"
    assert not Member.objects.exists()


def test_too_many_requests_from_one_connection_are_told_so(client, settings):
    settings.FORMS_PER_ADDRESS = 0

    response = client.post(JOIN, ANSWERS)

    assert response.status_code == 429
    assert "Hello" in response.content.decode()
    assert not Member.objects.exists()


def test_form_refuses_other_sites(user):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(user)

    assert strict.post(JOIN, ANSWERS).status_code == 403
    assert not Member.objects.exists()


def test_answer_to_strangers_is_the_same_whether_an_address_is_known_l14(user):
    """L14: the page takes no address. Who has asked learns it only when logged in."""
    stranger = Client()
    before = stranger.get(JOIN).content
    ask(user)

    assert stranger.get(JOIN).content == before
    assert stranger.post(JOIN, ANSWERS | {"email": user.email}).status_code == 200
    assert Member.objects.count() == 1


# How it stands


@pytest.mark.parametrize(
    ("fields", "words", "has_form"),
    [
        ({"status": "asked", "asked_at": timezone.now()}, "we have your request", False),
        ({"status": "approved"}, "you are a member already", False),
        ({"status": "declined", "declined_at": timezone.now()}, "We said no to your request", True),
        ({"status": "left", "left_at": timezone.now()}, "You left the network", True),
        (
            {"status": "left", "left_at": timezone.now(), "approved_at": None},
            "You took your request back",
            True,
        ),
    ],
)
def test_each_status_has_its_own_plain_answer(client, user, fields, words, has_form):
    MemberFactory(user=user, chosen_name="Robin", **fields)

    soup = get_soup(client)

    assert words in soup.get_text()
    assert bool(soup.select("main form")) is has_form


# Leaving


def test_leaving_takes_one_press_and_opening_the_page_changes_nothing(client, user):
    MemberFactory(user=user)
    soup = get_soup(client, LEAVE)
    assert "What goes at once" in soup.get_text()
    assert Member.objects.get().status == MemberStatus.APPROVED

    response = client.post(LEAVE, follow=True)

    assert Member.objects.get().status == MemberStatus.LEFT
    assert "You have left the network." in response.content.decode()
    assert user.is_active


def test_leaving_twice_is_no_fault(client, user):
    MemberFactory(user=user)
    client.post(LEAVE)

    response = client.post(LEAVE, follow=True)

    assert response.status_code == 200
    assert "You are not a member of the network." in response.content.decode()


def test_request_is_taken_back_on_the_same_page(client, user):
    ask(user)
    assert "Take your request back" in get_soup(client, LEAVE).get_text()

    response = client.post(LEAVE, follow=True)

    assert "You have taken your request back." in response.content.decode()
    assert Member.objects.get().status == MemberStatus.LEFT


def test_leaving_asks_for_log_in():
    assert Client().post(LEAVE)["Location"] == f"{reverse('account_login')}?next={LEAVE}"


def test_who_was_taken_in_sees_the_welcome_and_who_left_the_way_back(client, user):
    """One round: ask, be taken in, leave, ask again."""
    client.post(JOIN, ANSWERS)
    membership.approve(pk=Member.objects.get().pk, viewer=make_welcomer(), now=timezone.now())
    assert "you are a member already" in get_soup(client).get_text()
    client.post(LEAVE)

    soup = get_soup(client)

    assert soup.select_one("[name=chosen_name]")["value"] == "Robin"
    client.post(JOIN, ANSWERS)
    assert Member.objects.get().status == MemberStatus.ASKED


def test_pages_of_one_person_are_stored_nowhere(client, user):
    MemberFactory(user=user)

    for url in (JOIN, LEAVE):
        assert "no-store" in client.get(url)["Cache-Control"]
