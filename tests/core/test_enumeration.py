"""Nobody learns from an answer whether an address has an account: status, headers and words are the same."""

import re

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from core.models import Mail

pytestmark = pytest.mark.django_db
KNOWN, UNKNOWN = "ann@example.org", "nil@example.org"  # of one length: so are the answers
# name: the steps, each an address and what is sent to it
JOURNEYS = {
    "wrong password": [("account_login", {"login": "{email}", "password": "wrong"})],
    "code from the log-in page": [("account_login", {"login": "{email}", "by_code": "yes"})],
    "code from its own page": [("account_request_login_code", {"email": "{email}"})],
    "wrong code": [
        ("account_login", {"login": "{email}", "by_code": "yes"}),
        ("account_confirm_login_code", {"code": "000-000"}),
    ],
    "second code": [
        ("account_login", {"login": "{email}", "by_code": "yes"}),
        ("account_confirm_login_code", {"action": "resend"}),
    ],
    "three wrong codes": [
        ("account_login", {"login": "{email}", "by_code": "yes"}),
        *[("account_confirm_login_code", {"code": "000-000"})] * 3,
    ],
    "new password": [("account_reset_password", {"email": "{email}"})],
    "sign-up": [("account_signup", {"email": "{email}", "password1": "six other words", "website": ""})],
    "weak password": [("account_signup", {"email": "{email}", "password1": "short", "website": ""})],
    "too many passwords": [("account_login", {"login": "{email}", "password": "wrong"})] * 6,
    "too many codes": [("account_request_login_code", {"email": "{email}"})] * 4,
}


def travel(steps, email):
    """What a browser sees after each step, and on the page to which it leads: without what is random."""
    cache.clear()  # as from a place of its own: the limits of the other journey do not count here
    client = Client()
    seen = []
    for name, data in steps:
        answer = client.post(reverse(name), {key: value.format(email=email) for key, value in data.items()})
        answers = [answer]
        if answer.status_code == 302:
            answers.append(client.get(answer["Location"]))
        for each in answers:
            words = each.content.decode().replace(email, "EMAIL")
            words = re.sub(r'(csrfmiddlewaretoken" value=")[^"]+', r"\1", words)
            words = re.sub(r'"challenge": "[^"]+', "", words)
            cookies = sorted(
                (key, sorted(attribute for attribute, value in morsel.items() if value))
                for key, morsel in each.cookies.items()
            )
            seen.append((each.status_code, dict(each.headers), cookies, words))
    return seen


@pytest.fixture(autouse=True)
def _at_one_moment(time_machine, now):
    time_machine.move_to(now, tick=False)


@pytest.mark.parametrize("name", JOURNEYS)
def test_answers_are_the_same_for_known_and_unknown_addresses_l14(person, name):
    known, unknown = (travel(JOURNEYS[name], email) for email in (KNOWN, UNKNOWN))

    assert known == unknown


def test_comparison_sees_what_tells_them_apart_l14(person, settings):
    """The test of the test: with the protection off, the same comparison finds a difference."""
    settings.ACCOUNT_PREVENT_ENUMERATION = False

    known, unknown = (travel(JOURNEYS["sign-up"], email) for email in (KNOWN, UNKNOWN))

    assert known != unknown


@pytest.mark.parametrize("name", ["code from the log-in page", "new password", "sign-up"])
def test_holder_of_the_address_gets_a_message_either_way_l14(person, name):
    for email in (KNOWN, UNKNOWN):
        travel(JOURNEYS[name], email)

    assert list(Mail.objects.order_by("pk").values_list("to", flat=True)) == [KNOWN, UNKNOWN]
