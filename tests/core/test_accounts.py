import re
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.urls import reverse
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from core import accounts, personal_data
from core.models import Mail, User
from tests.core.conftest import PASSWORD
from tests.core.pages import read_page
from tests.factories import UserFactory
from tests.logging_in import log_in as log_in_staff

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def log_in(client, email="ann@example.org", password=PASSWORD, **extra):
    return client.post(reverse("account_login"), {"login": email, "password": password}, **extra)


def prove_again(client):
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def get_code(secret=SECRET):
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def get_mailed_code():
    """The code in the newest message."""
    return re.search(r"^\d{3}-\d{3}$", Mail.objects.latest("pk").text, re.MULTILINE)[0]


def get_link(mail):
    return re.search(r"http://testserver(\S+)", mail.text)[1]


def assert_page_is_sound(response, status=200):
    assert response.status_code == status
    assert read_page(response.content.decode()) == (1, [])


# Pages


@pytest.mark.parametrize(
    "name",
    [
        "account_login",
        "account_signup",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key_done",
        "account_email_verification_sent",
        "account_inactive",
        "account_request_login_code",
    ],
)
@pytest.mark.parametrize("prefix", ["", "/pl", "/ar"])
def test_page_for_visitors_is_ours_and_keeps_the_security_policy(client, home, prefix, name):
    response = client.get(prefix + reverse(name))

    assert_page_is_sound(response)
    assert "base.html" in [template.name for template in response.templates]


@pytest.mark.parametrize(
    "name",
    [
        "account_logout",
        "account_email",
        "account_change_password",
        "account_reauthenticate",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_list_webauthn",
        "usersessions_list",
    ],
)
def test_page_of_an_account_is_ours_and_keeps_the_security_policy(client, person, name):
    log_in(client)
    prove_again(client)

    response = client.get(reverse(name))

    assert_page_is_sound(response)
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    "name",
    [
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_index",
        "mfa_reauthenticate",
    ],
)
def test_page_of_the_second_factor_is_ours_and_keeps_the_security_policy(client, person, name):
    TOTP.activate(person, SECRET)
    RecoveryCodes.activate(person)
    log_in(client)
    client.post(reverse("mfa_authenticate"), {"code": get_code()})
    prove_again(client)

    response = client.get(reverse(name))

    assert_page_is_sound(response)


def test_confirmation_link_that_is_wrong_says_so(client, home):
    response = client.get(reverse("account_confirm_email", args=["nonsense"]))

    assert_page_is_sound(response)
    assert b"too old, or has been used" in response.content


# Logging in and out


def test_log_in_leads_to_my_places(client, person):
    response = log_in(client)

    assert (response.status_code, response["Location"]) == (302, reverse("network:my"))


def test_log_in_gives_the_session_a_new_key_u09(client, home, person):
    client.get(reverse("account_login"))
    client.session["seen"] = True
    session = client.session
    session["seen"] = True
    session.save()
    before = client.session.session_key

    log_in(client)

    assert client.session.session_key != before


@pytest.mark.parametrize("email", ["ann@example.org", "nobody@example.org"])
def test_log_in_refuses_with_the_same_words_l14(client, person, email):
    response = log_in(client, email=email, password="wrong")

    assert_page_is_sound(response)
    assert response.context["form"].non_field_errors() == [
        "The email address and/or password you specified are not correct."
    ]
    assert b"govuk-error-summary" in response.content
    assert f'value="{email}"' in response.content.decode()


def test_log_in_is_refused_after_five_wrong_passwords_u01(client, person):
    for _ in range(5):
        log_in(client, password="wrong")

    response = log_in(client)

    assert "_auth_user_id" not in client.session
    assert_page_is_sound(response, status=429)
    assert b"That was too often" in response.content


def test_log_in_is_refused_after_ten_wrong_passwords_from_one_place_u01(client, home):
    answers = [log_in(client, email=f"{number}@example.org").status_code for number in range(11)]

    assert answers == [200] * 10 + [429]


@pytest.mark.parametrize("proxies", [0, 1])
def test_made_up_sender_of_a_request_counts_as_the_same_place_l11(client, home, settings, proxies):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies

    answers = [
        log_in(
            client, email=f"{number}@example.org", headers={"x-forwarded-for": f"10.0.0.{number}, 192.0.2.1"}
        ).status_code
        for number in range(11)
    ]

    assert answers[-1] == 429


def test_log_in_from_one_address_ends_in_a_friendly_page_u01(client, home):
    for _ in range(31):
        response = log_in(client, email="", password="")

    assert_page_is_sound(response, status=429)
    assert b"That was too often" in response.content


@pytest.mark.parametrize(
    "target",
    [
        "//evil.example",
        "/\\evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "http://testserver@evil.example/",
        "///evil.example",
    ],
)
def test_log_in_never_leads_to_another_site_l13(client, person, target):
    response = client.post(
        reverse("account_login"), {"login": person.email, "password": PASSWORD, "next": target}
    )

    assert response["Location"] == reverse("network:my")


def test_log_in_to_a_closed_account_says_so(client, person):
    User.objects.update(is_active=False)

    response = log_in(client)

    assert response["Location"] == reverse("account_inactive")
    assert "_auth_user_id" not in client.session


def test_closed_account_loses_its_session_at_once_l16(client, person):
    log_in(client)
    User.objects.update(is_active=False)

    response = client.get(reverse("network:my"))

    assert response.status_code == 302


def test_account_that_an_administrator_closes_is_logged_out_everywhere_l16(client, person):
    log_in(client)
    staff = log_in_staff(UserFactory(is_superuser=True))

    staff.post(
        reverse("wagtailusers_users:edit", args=[person.pk]),
        {"email": person.email, "name": "", "is_active": "", "groups": []},
    )
    User.objects.update(is_active=True)  # opened again: the old session stays over

    assert client.get(reverse("network:my")).status_code == 302
    assert UserSession.objects.filter(user=person).count() == 0


def test_accounts_that_an_administrator_closes_together_are_logged_out_everywhere_l16(client, person):
    log_in(client)
    staff = log_in_staff(UserFactory(is_superuser=True))
    url = reverse("wagtail_bulk_action", args=["core", "user", "set_active_state"])

    staff.post(f"{url}?id={person.pk}", {"mark_as_active": "False"})
    assert User.objects.get(pk=person.pk).is_active is False
    User.objects.update(is_active=True)

    assert client.get(reverse("network:my")).status_code == 302


def test_log_out_needs_a_press(client, person):
    log_in(client)

    client.get(reverse("account_logout"))
    assert client.session["_auth_user_id"] == str(person.pk)

    client.post(reverse("account_logout"))
    assert "_auth_user_id" not in client.session


# Making an account


def sign_up(client, email):
    return client.post(
        reverse("account_signup"), {"email": email, "password1": "six other words", "website": ""}
    )


def test_sign_up_answers_alike_for_known_and_unknown_addresses_u08(client, person):
    unknown = sign_up(client, "new@example.org")
    client.logout()
    known = sign_up(client, "ann@example.org")

    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert list(Mail.objects.order_by("pk").values_list("to", "subject")) == [
        ("new@example.org", "Please confirm your e-mail address"),
        ("ann@example.org", "You have an account already"),
    ]
    assert User.objects.count() == 2


def test_sign_up_is_confirmed_by_pressing_a_button_never_by_opening_the_link(client, home):
    sign_up(client, "new@example.org")
    link = get_link(Mail.objects.get())

    page = client.get(link)
    assert_page_is_sound(page)
    assert EmailAddress.objects.get().verified is False

    client.post(link)
    assert EmailAddress.objects.get().verified is True


def test_sign_up_by_a_machine_looks_like_success_and_makes_nothing(client, home):
    response = client.post(
        reverse("account_signup"),
        {"email": "bot@example.org", "password1": "six other words", "website": "http://spam"},
    )

    assert response["Location"] == reverse("account_email_verification_sent")
    assert (User.objects.count(), Mail.objects.count()) == (0, 0)


def test_sign_up_says_what_is_wrong_and_keeps_what_was_typed(client, home):
    response = client.post(reverse("account_signup"), {"email": "new@example.org", "password1": "short"})

    assert_page_is_sound(response)
    assert list(response.context["form"].errors) == ["password1"]
    assert b'value="new@example.org"' in response.content


@pytest.mark.parametrize(
    ("name", "data", "errors"),
    [
        (
            "account_login",
            {},
            {"login": ["Write your e-mail address"], "password": ["Write your password"]},
        ),
        (
            "account_signup",
            {"email": "nonsense", "password1": ""},
            {
                "email": ["Write your e-mail address like name@example.org"],
                "password1": ["Choose a password"],
            },
        ),
        ("account_reset_password", {"email": ""}, {"email": ["Write your e-mail address"]}),
    ],
)
def test_form_says_in_plain_words_what_is_missing(client, home, name, data, errors):
    response = client.post(reverse(name), data)

    assert_page_is_sound(response)
    assert response.context["form"].errors == errors


# A new password


def test_reset_answers_alike_for_known_and_unknown_addresses_l14(client, person):
    answers = [
        client.post(reverse("account_reset_password"), {"email": email})
        for email in ("ann@example.org", "nobody@example.org")
    ]

    assert {(answer.status_code, answer["Location"]) for answer in answers} == {
        (302, reverse("account_reset_password_done"))
    }
    assert list(Mail.objects.order_by("pk").values_list("to", "subject", "priority")) == [
        ("ann@example.org", "Choose a new password", 1),
        ("nobody@example.org", "No account with this address", 1),
    ]


def test_reset_link_works_once_l15(client, person):
    client.post(reverse("account_reset_password"), {"email": person.email})
    link = get_link(Mail.objects.get())
    form_url = client.get(link)["Location"]
    assert_page_is_sound(client.get(form_url))

    client.post(form_url, {"password1": "five quite new words", "password2": "five quite new words"})

    assert User.objects.get().check_password("five quite new words")
    again = client.get(link, follow=True)
    assert b"This link no longer works" in again.content


def test_reset_link_ends_after_an_hour(client, person, time_machine, now):
    time_machine.move_to(now, tick=False)
    client.post(reverse("account_reset_password"), {"email": person.email})
    time_machine.move_to(now + timedelta(hours=1, seconds=1), tick=False)

    response = client.get(get_link(Mail.objects.get()), follow=True)

    assert b"This link no longer works" in response.content


def test_reset_of_an_account_with_second_factor_still_asks_for_it_u05(client, person):
    TOTP.activate(person, SECRET)
    client.post(reverse("account_reset_password"), {"email": person.email})
    form_url = client.get(get_link(Mail.objects.get()))["Location"]

    client.post(form_url, {"password1": "five quite new words", "password2": "five quite new words"})
    response = log_in(client, password="five quite new words")

    assert response["Location"] == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session


# Changing the address


def test_new_address_asks_who_it_is_and_tells_the_old_one_u07(client, person):
    log_in(client)

    refused = client.post(reverse("account_email"), {"action_add": "", "email": "ann2@example.org"})
    assert refused["Location"].startswith(reverse("account_reauthenticate"))

    client.post(refused["Location"], {"password": PASSWORD})
    client.post(reverse("account_email"), {"action_add": "", "email": "ann2@example.org"})
    client.post(get_link(Mail.objects.get(to="ann2@example.org")))
    client.post(reverse("account_email"), {"action_primary": "", "email": "ann2@example.org"})

    assert User.objects.get().email == "ann2@example.org"
    assert Mail.objects.filter(to="ann@example.org", subject="Your e-mail address was changed").count() == 1


# Account mail


@pytest.mark.parametrize(
    ("path", "opening"), [("/accounts/password/reset/", "Hello,"), ("/pl/accounts/password/reset/", None)]
)
def test_account_mail_is_queued_in_the_language_of_the_page(client, person, path, opening):
    client.post(path, {"email": person.email})

    mail = Mail.objects.get()
    assert mail.language == ("pl" if path.startswith("/pl/") else "en")
    assert mail.subject_key == f"user:{person.pk}"
    assert "{" not in mail.text
    if opening:
        assert mail.text.startswith(opening)


def test_secret_of_the_app_is_encrypted_in_the_database(person):
    TOTP.activate(person, SECRET)

    assert SECRET not in str(Authenticator.objects.get().data)
    assert Authenticator.objects.get().wrap().validate_code(get_code()) is True


# Giving out and forgetting


def test_erase_deletes_the_account_its_log_ins_and_its_name_in_the_log_g01(client, person, now):
    log_in(client)
    log(instance=person, action="wagtail.edit")
    UserFactory(email="bob@example.org")

    done = personal_data.erase("Ann@Example.org", now)

    assert done["core.User"] == 1
    assert list(User.objects.values_list("email", flat=True)) == ["bob@example.org"]
    assert (EmailAddress.objects.count(), Session.objects.count()) == (0, 0)
    assert ModelLogEntry.objects.get().label == ""


def test_erase_leaves_the_account_of_somebody_who_only_claims_the_address(person, now):
    other = UserFactory(email="bob@example.org")
    EmailAddress.objects.create(user=other, email="claimed@example.org", verified=False)

    accounts.erase_account(email="claimed@example.org", now=now)

    assert User.objects.filter(pk=other.pk).exists()
    assert not EmailAddress.objects.filter(email="claimed@example.org").exists()


def test_export_tells_the_account_and_no_secret(person):
    TOTP.activate(person, SECRET)

    (row,) = accounts.export_account("ANN@example.org")

    assert (row["email"], row["addresses"]) == (
        "ann@example.org",
        [{"email": "ann@example.org", "verified": True}],
    )
    assert [factor["type"] for factor in row["second_factors"]] == ["totp"]
    assert SECRET not in str(row)


def test_expire_deletes_only_old_accounts_that_nobody_confirmed(person, now, settings):
    old = now - settings.KEEP_UNCONFIRMED_ACCOUNT - timedelta(seconds=1)
    for email, joined_at in [("old@example.org", old), ("young@example.org", now)]:
        user = UserFactory(email=email, joined_at=joined_at)
        EmailAddress.objects.create(user=user, email=email, verified=False)
    UserFactory(email="made-by-an-administrator@example.org", joined_at=old)
    User.objects.filter(pk=person.pk).update(joined_at=old)

    assert accounts.expire_accounts(now) == 1
    assert not User.objects.filter(email="old@example.org").exists()
    assert User.objects.count() == 3
