import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import Group, Permission
from django.urls import get_resolver, reverse

from tests.core.test_accounts import PASSWORD, SECRET, get_code, log_in, prove_again
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(home):
    """Somebody who may enter the admin, with a password and no second factor yet."""
    role = Group.objects.create(name="Test editors")
    role.permissions.add(Permission.objects.get(codename="access_admin"))
    user = UserFactory(email="ann@example.org")
    user.set_password(PASSWORD)
    user.save()
    user.groups.add(role)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def get_admin_paths():
    """Every address of the admin that needs no argument."""
    paths = set()
    for _key, matches in get_resolver().reverse_dict.lists():
        for possibilities, *_ in matches:
            path, arguments = possibilities[0]
            if not arguments and path.startswith("admin/"):
                paths.add(f"/{path}")
    for prefix, resolver in get_resolver().namespace_dict.values():
        if prefix.startswith("admin/"):
            for _key, matches in resolver.reverse_dict.lists():
                for possibilities, *_ in matches:
                    path, arguments = possibilities[0]
                    if not arguments:
                        paths.add(f"/{prefix}{path}")
    return sorted(paths - {"/admin/login/"})


def test_password_alone_opens_no_address_of_the_admin_u03(client, editor):
    log_in(client)
    paths = get_admin_paths()

    answers = {path: client.get(path) for path in paths}

    assert len(paths) > 50
    wrong = {
        path: (answer.status_code, answer.get("Location"))
        for path, answer in answers.items()
        if not (answer.status_code == 302 and answer["Location"].startswith(reverse("mfa_activate_totp")))
    }
    assert wrong == {}


def test_password_alone_opens_no_address_that_a_script_asks_for_u03(client, editor):
    log_in(client)

    response = client.get(reverse("wagtailadmin_home"), headers={"x-requested-with": "XMLHttpRequest"})

    assert (response.status_code, response.json()) == (403, {"detail": "Second factor needed"})


def test_password_alone_changes_nothing_by_post_u03(client, editor):
    log_in(client)

    response = client.post(reverse("wagtailadmin_account"), {})

    assert response["Location"].startswith(reverse("mfa_activate_totp"))


def test_member_who_opens_the_admin_is_told_that_it_is_not_for_them(client):
    client.force_login(UserFactory())
    assert client.get(reverse("wagtailadmin_home")).status_code == 403


def test_editor_sets_up_an_app_and_enters(client, editor):
    log_in(client)
    prove_again(client)
    client.get(reverse("mfa_activate_totp"))
    secret = client.session["mfa.totp.secret"]

    client.post(reverse("mfa_activate_totp"), {"code": get_code(secret)})
    client.logout()
    assert log_in(client)["Location"] == reverse("mfa_authenticate")
    assert client.get(reverse("wagtailadmin_home")).status_code == 302
    client.post(reverse("mfa_authenticate"), {"code": get_code(secret)})

    assert client.get(reverse("wagtailadmin_home")).status_code == 200


def test_editor_with_an_app_who_has_not_used_it_is_asked_for_it(client, editor):
    log_in(client)
    TOTP.activate(editor, SECRET)

    response = client.get(reverse("wagtailadmin_home"))

    assert response["Location"].startswith(reverse("mfa_reauthenticate"))
    client.post(response["Location"], {"code": get_code()})
    assert client.get(reverse("wagtailadmin_home")).status_code == 200


@pytest.mark.parametrize("method", ["get", "post"])
def test_admin_has_no_log_in_form_of_its_own_u02(client, editor, method):
    response = getattr(client, method)(
        "/admin/login/?next=/admin/", {"username": editor.email, "password": PASSWORD}
    )

    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [("/admin/password_reset/", 404, 302), ("/admin/account/change_password/", 302, 302)],
)
def test_admin_has_no_password_forms_of_its_own_u02(client, editor, path, before, after):
    assert client.get(path).status_code == before
    log_in(client)
    assert client.get(path).status_code == after


def test_demonstration_lets_editors_in_by_password(client, settings, editor):
    settings.STAFF_SECOND_FACTOR = False
    log_in(client)

    assert client.get(reverse("wagtailadmin_home")).status_code == 200


def test_answer_to_somebody_logged_in_is_never_stored(client, editor):
    assert "no-store" not in client.get("/").get("Cache-Control", "")

    log_in(client)

    assert client.get("/")["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
