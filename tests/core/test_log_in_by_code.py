"""Logging in with a code from a message: for whom, how often, how long."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import reverse

from core.models import Mail, User
from tests.core.test_accounts import SECRET, assert_page_is_sound, get_mailed_code

pytestmark = pytest.mark.django_db
ASK, CONFIRM = "/accounts/login/", "/accounts/login/code/confirm/"


def ask(client, email="ann@example.org", **more):
    return client.post(ASK, {"login": email, "by_code": "yes", **more})


def confirm(client, code):
    return client.post(CONFIRM, {"code": code})


def is_logged_in(client):
    return "_auth_user_id" in client.session


def test_code_logs_in_once_and_gives_the_session_a_new_key_u09(client, person):
    ask(client)
    before = client.session.session_key
    code = get_mailed_code()

    response = confirm(client, code)

    assert (response.status_code, response["Location"]) == (302, reverse("network:my"))
    assert client.session.session_key != before
    client.logout()
    ask(client)
    confirm(client, code)
    assert not is_logged_in(client)


@pytest.mark.parametrize("written", [str.lower, lambda code: code.replace("-", ""), lambda code: f" {code} "])
def test_code_may_be_written_in_any_way(client, person, written):
    ask(client)

    confirm(client, written(get_mailed_code()))

    assert is_logged_in(client)


def test_code_leads_where_the_person_wanted_to_go(client, person):
    response = ask(client, next="/my/?from=here")
    page = client.get(response["Location"])
    assert_page_is_sound(page)

    response = client.post(CONFIRM, {"code": get_mailed_code(), "next": "/my/?from=here"})

    assert response["Location"] == "/my/?from=here"


def test_code_ends_after_ten_minutes(client, person, time_machine, now):
    time_machine.move_to(now, tick=False)
    ask(client)
    time_machine.move_to(now + timedelta(seconds=601), tick=False)

    confirm(client, get_mailed_code())

    assert not is_logged_in(client)


def test_code_still_works_just_before_ten_minutes(client, person, time_machine, now):
    time_machine.move_to(now, tick=False)
    ask(client)
    time_machine.move_to(now + timedelta(seconds=599), tick=False)

    confirm(client, get_mailed_code())

    assert is_logged_in(client)


def test_third_wrong_code_ends_it(client, person):
    ask(client)
    right = get_mailed_code()
    first = confirm(client, "000-000")
    assert_page_is_sound(first)
    assert b"govuk-error-message" in first.content

    confirm(client, "000-000")
    last = confirm(client, "000-000")
    confirm(client, right)

    assert last.status_code == 302
    assert not is_logged_in(client)


def test_new_code_replaces_the_old_one_and_comes_twice_at_most(client, person):
    ask(client)
    old = get_mailed_code()
    for _ in range(3):
        client.post(CONFIRM, {"action": "resend"})

    assert Mail.objects.count() == 3
    assert b"Send a new code" not in client.get(CONFIRM).content
    confirm(client, old)
    assert not is_logged_in(client)
    confirm(client, get_mailed_code())
    assert is_logged_in(client)


def test_code_works_only_in_the_browser_in_which_it_was_asked_for(client, person):
    ask(client)
    other = Client()

    other.post(CONFIRM, {"code": get_mailed_code()})

    assert not is_logged_in(other)


def test_code_of_an_account_with_second_factor_still_asks_for_it_u05(client, person):
    TOTP.activate(person, SECRET)
    ask(client)

    response = confirm(client, get_mailed_code())

    assert response["Location"] == reverse("mfa_authenticate")
    assert not is_logged_in(client)


def test_closed_account_gets_no_code_l16(client, person):
    User.objects.update(is_active=False)

    ask(client)

    assert [mail.subject for mail in Mail.objects.all()] == ["No account with this address"]


def test_codes_for_one_address_are_sent_three_times_a_minute_at_most(client, person):
    answers = []
    for _ in range(4):
        answers.append(ask(client).status_code)
        client.session.flush()

    assert answers == [302, 302, 302, 429]
    assert Mail.objects.count() == 3


def test_message_names_the_code_and_nothing_of_the_account(client, person):
    ask(client)

    mail = Mail.objects.get()
    assert (mail.to, mail.subject, mail.priority) == ("ann@example.org", "Your code to log in", 1)
    assert not re.search(r"https?://", mail.text)
    assert get_mailed_code() not in mail.subject  # a locked telephone shows it


def test_log_in_page_asks_for_the_address_before_it_sends_a_code(client, home):
    response = client.post(ASK, {"login": "", "by_code": "yes"})

    assert_page_is_sound(response)
    assert response.context["form"].errors == {"login": ["Write your e-mail address"]}
    assert response.content.count(b"Write your e-mail address<") >= 2  # in the summary, and next to the field
