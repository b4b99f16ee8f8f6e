"""What changes in an account: who may do it, who is told, and how long a link in a mailbox lives."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import reverse

from core.models import Mail, User
from tests.core.test_accounts import (
    PASSWORD,
    SECRET,
    assert_page_is_sound,
    get_code,
    get_link,
    get_mailed_code,
    log_in,
    prove_again,
)
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
NEW = {"password1": "five quite new words", "password2": "five quite new words"}


def get_told():
    return list(Mail.objects.order_by("pk").values_list("to", "subject"))


def ask_for_new_password(email="ann@example.org"):
    """Returns the link from the message, which somebody else asked for."""
    Client().post(reverse("account_reset_password"), {"email": email})
    return get_link(Mail.objects.filter(to=email).latest("pk"))


def use(link, **data):
    """Opens a link as a browser does that has never been here, and sends a new password."""
    browser = Client()
    form = browser.get(link)
    if form.status_code == 302:
        browser.post(form["Location"], data or NEW)
    return form


# Told by mail


def test_new_password_is_told_by_mail(client, person):
    log_in(client)

    client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, **NEW})

    assert get_told() == [("ann@example.org", "Your password was changed")]


def test_reset_password_is_told_by_mail(client, person):
    use(ask_for_new_password())

    assert get_told()[-1] == ("ann@example.org", "Your password was changed")


@pytest.mark.django_db(transaction=True, serialized_rollback=True)  # allauth tells of it on commit
def test_each_change_of_the_second_factor_is_told_by_mail(client, person):
    log_in(client)
    prove_again(client)
    client.get(reverse("mfa_activate_totp"))
    client.post(reverse("mfa_activate_totp"), {"code": get_code(client.session["mfa.totp.secret"])})
    client.post(reverse("mfa_generate_recovery_codes"))
    client.post(reverse("mfa_deactivate_totp"))

    subjects = [subject for _to, subject in get_told()]
    assert len(subjects) == len(set(subjects)) == 3
    assert {to for to, _subject in get_told()} == {"ann@example.org"}


def test_removed_address_is_told_and_no_message_says_from_where(client, person):
    EmailAddress.objects.create(user=person, email="old@example.org", verified=True)
    log_in(client)
    prove_again(client)

    client.post(
        reverse("account_email"),
        {"action_remove": "", "email": "old@example.org"},
        headers={"user-agent": "Canary/1.0"},
        REMOTE_ADDR="203.0.113.9",
    )

    mail = Mail.objects.get()
    assert not EmailAddress.objects.filter(email="old@example.org").exists()
    assert "203.0.113.9" not in mail.text
    assert "Canary" not in mail.text


# Asked once more


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("account_email", {"action_add": "", "email": "ann2@example.org"}),
        ("account_email", {"action_remove": "", "email": "ann@example.org"}),
        ("mfa_activate_totp", {"code": "000000"}),
        ("mfa_add_webauthn", {}),
        ("mfa_generate_recovery_codes", {}),
    ],
)
def test_change_asks_who_it_is_u07(client, person, name, data):
    log_in(client)

    response = client.post(reverse(name), data)

    assert response["Location"].startswith(reverse("account_reauthenticate"))
    assert list(EmailAddress.objects.values_list("email", flat=True)) == ["ann@example.org"]


def test_proof_is_good_for_five_minutes_u07(client, person, time_machine, now):
    time_machine.move_to(now, tick=False)
    log_in(client)
    prove_again(client)
    time_machine.move_to(now + timedelta(seconds=301), tick=False)

    response = client.post(reverse("account_email"), {"action_add": "", "email": "ann2@example.org"})

    assert response["Location"].startswith(reverse("account_reauthenticate"))


def test_who_has_neither_password_nor_factor_logs_in_again_u07(client, person, time_machine, now):
    time_machine.move_to(now, tick=False)
    person.set_unusable_password()
    person.save()
    client.post(reverse("account_login"), {"login": person.email, "by_code": "yes"})
    client.post(reverse("account_confirm_login_code"), {"code": get_mailed_code()})
    add = {"action_add": "", "email": "ann2@example.org"}
    time_machine.move_to(now + timedelta(seconds=301), tick=False)

    response = client.post(reverse("account_email"), add)

    assert response["Location"] == "/accounts/login/?next=%2Faccounts%2Femail%2F"
    assert "_auth_user_id" not in client.session
    assert not EmailAddress.objects.filter(email="ann2@example.org").exists()

    client.post(reverse("account_login"), {"login": person.email, "by_code": "yes"})
    client.post(reverse("account_confirm_login_code"), {"code": get_mailed_code()})
    client.post(reverse("account_email"), add)
    assert EmailAddress.objects.filter(email="ann2@example.org", verified=False).exists()


def test_wrong_password_is_no_proof(client, person):
    log_in(client)

    response = client.post(reverse("account_reauthenticate"), {"password": "wrong"})

    assert_page_is_sound(response)
    assert b"govuk-error-message" in response.content


# Links in mailboxes


def test_reset_link_opens_no_other_account_l15(client, person):
    bob = UserFactory(email="bob@example.org")
    EmailAddress.objects.create(user=bob, email=bob.email, verified=True, primary=True)
    link, other = ask_for_new_password(), ask_for_new_password("bob@example.org")
    uid = other.split("/key/")[1].split("-")[0]

    use(f"/accounts/password/reset/key/{uid}-{link.split('-', 1)[1]}")

    bob.refresh_from_db()
    assert bob.check_password(NEW["password1"]) is False


@pytest.mark.parametrize(
    "change",
    [
        lambda user: user.set_password("quite another one"),
        lambda user: setattr(user, "email", "new@example.org"),
    ],
    ids=["password changed", "address changed"],
)
def test_reset_link_ends_when_the_account_changes_l15(client, person, change):
    link = ask_for_new_password()
    change(person)
    person.save()
    EmailAddress.objects.update(email=person.email)

    use(link)

    assert User.objects.get().check_password(NEW["password1"]) is False


def test_key_of_a_link_goes_to_no_other_site_l15(client, person):
    link = ask_for_new_password()
    key = link.strip("/").rsplit("-", 1)[1]

    response = client.get(link)

    # tests/core/test_logging.py masks it in logs
    assert key not in response["Location"]
    assert response["Referrer-Policy"] == "same-origin"


# In our look


THEIRS = {  # each only leads to ours, or writes the hidden form of the passkey
    "account/base_entrance.html",
    "allauth/layouts/entrance.html",
    "mfa/webauthn/snippets/login_script.html",
}


def test_no_page_of_an_account_is_drawn_by_a_template_of_allauth(client, person):
    log_in(client)
    prove_again(client)
    TOTP.activate(person, SECRET)
    inside = [
        "account_email",
        "account_change_password",
        "account_reauthenticate",
        "account_logout",
        "mfa_index",
        "mfa_deactivate_totp",
        "mfa_add_webauthn",
        "mfa_list_webauthn",
        "mfa_generate_recovery_codes",
        "mfa_reauthenticate",
        "usersessions_list",
    ]
    outside = ["account_login", "account_signup", "account_reset_password", "account_request_login_code"]
    answers = [client.get(reverse(name)) for name in inside]
    client.logout()
    answers += [client.get(reverse(name)) for name in outside]
    client.post(reverse("account_login"), {"login": person.email, "by_code": "yes"})
    answers.append(client.get(reverse("account_confirm_login_code")))

    assert {answer.status_code for answer in answers} == {200}
    origins = [template.origin for answer in answers for template in answer.templates if template.origin]
    theirs = {origin.template_name for origin in origins if "site-packages/allauth" in origin.name}
    assert theirs == THEIRS
