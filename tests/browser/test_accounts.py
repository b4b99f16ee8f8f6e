"""Logging in with a real browser: by password without JavaScript, by passkey under the security policy."""

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Permission
from django.urls import reverse

from core.models import Mail
from tests.browser.test_accessibility import WIDTHS, find_faults
from tests.core.test_accounts import get_code
from tests.factories import MemberFactory, SignupFactory, UserFactory

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PASSWORD = "four plain words here"


@pytest.fixture
def person(home, settings):
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # the test's server speaks plain HTTP
    user = UserFactory(email="ann@example.org")
    user.set_password(PASSWORD)
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def log_in(page):
    page.get_by_label("E-mail address").fill("ann@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()
    page.get_by_role("heading", name="My page").wait_for()


def give_authenticator(page):
    """The device's own key store, which says yes to everything."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_person_logs_in_and_out_without_javascript(open_page, person):
    page = open_page(reverse("account_login"), javascript=False)

    log_in(page)
    page.get_by_role("button", name="Log out").click()
    page.get_by_role("link", name="Log in").wait_for()


def test_person_logs_in_with_a_code_without_javascript(open_page, person):
    page = open_page(reverse("account_login"), javascript=False, width=320)

    page.get_by_label("E-mail address").fill("ann@example.org")
    page.get_by_role("button", name="Send me a code instead").click()
    page.get_by_label("The code").fill("000000")
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("alert").wait_for()
    page.get_by_label("The code").fill(re.search(r"\d{3}-\d{3}", Mail.objects.get().text)[0])
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name="My page").wait_for()


def test_editor_sets_up_an_app_at_the_first_log_in_without_javascript(open_page, person):
    person.user_permissions.add(Permission.objects.get(codename="access_admin"))
    page = open_page("/admin/", javascript=False)

    page.get_by_label("E-mail address").fill("ann@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("heading", name="Use an app that shows codes").wait_for()
    secret = page.locator("strong.code").inner_text()
    page.get_by_label("Authenticator code").fill(get_code(secret))
    page.get_by_role("button", name="Use this app").click()
    page.get_by_role("heading", name="Your emergency codes").wait_for()
    page.get_by_role("link", name="I have kept them").click()
    page.get_by_role("link", name="Go to the editors' screens").click()
    page.wait_for_url("**/admin/")


def test_person_adds_a_passkey_and_logs_in_with_nothing_else(open_page, person):
    page = open_page(reverse("account_login"))
    stopped = []
    page.on("console", lambda message: stopped.append(message.text) if message.type == "error" else None)
    give_authenticator(page)
    log_in(page)

    page.goto(page.url.replace(reverse("network:my"), reverse("mfa_add_webauthn")))
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Name").fill("My laptop")
    page.get_by_label("Passwordless").check()
    page.get_by_role("button", name="Add it").click()
    page.get_by_role("heading", name="Your emergency codes").wait_for()
    assert Authenticator.objects.filter(user=person, type="webauthn").count() == 1

    page.context.clear_cookies()
    page.goto(page.url.split("/accounts/")[0] + reverse("account_login"))
    page.get_by_role("button", name="Log in with a passkey").click()
    page.get_by_role("heading", name="My page").wait_for()
    assert stopped == []


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_of_an_account_have_no_faults(open_page, person, width):
    MemberFactory(user=person)
    SignupFactory(user=person)
    page = open_page(reverse("account_login"), width=width)
    faults = {}

    def look(name):
        faults[name] = find_faults(page)

    def go(name):
        page.goto(page.url.split("/accounts/")[0].split("/my/")[0] + reverse(name))
        look(name)

    page.get_by_role("button", name="Log in", exact=True).click()
    look("account_login with errors")
    for name in (
        "account_login",
        "account_request_login_code",
        "account_signup",
        "account_reset_password",
        "account_reset_password_done",
    ):
        go(name)
    page.goto(page.url.split("/accounts/")[0] + reverse("account_login"))
    log_in(page)
    for name in (
        "network:my",
        "account_email",
        "account_change_password",
        "mfa_index",
        "usersessions_list",
        "account_reauthenticate",
        "directory:my_profile",
        "directory:my_photo",
        "directory:preview_profile",
        "directory:my_messages",
        "directory:pathway",
        "directory:my_organisations",
        "directory:my_consents",
        "directory:my_blocks",
        "directory:leave",
        "network:adjustments",
        "network:my_contributions",
        "network:my_follows",
        "network:my_mail",
        "network:my_data",
    ):
        go(name)
    page.goto(page.url.split("/accounts/")[0].split("/my/")[0] + reverse("mfa_activate_totp"))
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    look("mfa_activate_totp")
    go("mfa_add_webauthn")

    assert {name: found for name, found in faults.items() if found} == {}
