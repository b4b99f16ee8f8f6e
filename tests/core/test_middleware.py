import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import Group, Permission
from django.core.cache import cache
from django.urls import Resolver404, get_resolver, resolve, reverse, reverse_lazy

from tests.core.conftest import PASSWORD
from tests.core.test_accounts import SECRET, get_code, get_mailed_code, log_in, prove_again
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


SET_UP, SHOW = reverse_lazy("mfa_activate_totp"), reverse_lazy("mfa_reauthenticate")
MADE_UP = {"int": "1", "uuid": "11111111-2222-4333-8444-555555555555"}  # for arguments in addresses
OPEN_BEFORE = {
    "/accounts/2fa/totp/activate/",
    "/accounts/2fa/webauthn/add/",
    "/accounts/confirm-email/",
    "/accounts/confirm-email/1/",
    "/accounts/logout/",
    "/accounts/reauthenticate/",
    "/scheme/",
}
FOR_ALL = {"/admin/login/", "/_util/login/"}  # they only lead to the log-in page, which leads on


def get_paths():
    """Every address of the site, with made-up arguments: those under /admin/ and all others."""

    def fill(prefix, resolver):
        for _key, matches in resolver.reverse_dict.lists():
            for possibilities, _pattern, _defaults, converters in matches:
                path, names = possibilities[0]
                values = {
                    name: MADE_UP.get(
                        type(converters.get(name)).__name__.removesuffix("Converter").lower(), "1"
                    )
                    for name in names
                }
                paths.add(f"/{prefix}{path % values}")
        for namespace_prefix, inner in resolver.namespace_dict.values():
            fill(prefix + namespace_prefix % {}, inner) if "%" not in namespace_prefix else None

    paths: set[str] = set()
    fill("", get_resolver())
    return sorted(path for path in paths if "%" not in path and is_known(path))


def is_known(path):
    try:
        resolve(path)
    except Resolver404:
        return False
    return True


def find_open(client, paths, target):
    """Which addresses answer anything but "show your second factor first"."""
    answers = {path: client.get(path) for path in paths}
    return {
        path: (answer.status_code, answer.get("Location"))
        for path, answer in answers.items()
        if not (answer.status_code == 302 and answer["Location"].startswith(f"{target}?next="))
    }


def test_password_alone_opens_no_address_of_the_whole_site_u03(client, editor):
    log_in(client)
    paths = get_paths()

    found = find_open(client, paths, SET_UP)

    assert len([path for path in paths if path.startswith("/admin/")]) > 150
    assert len(paths) > 250
    assert set(found) - FOR_ALL <= OPEN_BEFORE


def test_code_by_mail_alone_opens_no_address_of_the_whole_site_u03(client, editor):
    client.post(reverse("account_login"), {"login": editor.email, "by_code": "yes"})
    client.post(reverse("account_confirm_login_code"), {"code": get_mailed_code()})
    assert client.session["_auth_user_id"] == str(editor.pk)

    assert set(find_open(client, get_paths(), SET_UP)) - FOR_ALL <= OPEN_BEFORE


def test_session_without_the_factor_gets_at_no_other_way_round_it_u03(client, editor):
    log_in(client)
    prove_again(client)
    TOTP.activate(editor, SECRET)
    RecoveryCodes.activate(editor)

    found = find_open(client, get_paths(), SHOW)

    # not the emergency codes, no new app or key, not removing the old one: a password would be enough there
    may = {"/accounts/logout/", "/accounts/2fa/reauthenticate/", "/accounts/2fa/webauthn/reauthenticate/"}
    assert set(found) - FOR_ALL <= may | {"/scheme/"}


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


@pytest.mark.django_db(transaction=True, serialized_rollback=True)  # allauth tells of a new app on commit
def test_editor_sets_up_an_app_and_enters(client, editor):
    log_in(client)
    prove_again(client)
    client.get(reverse("mfa_activate_totp"))
    secret = client.session["mfa.totp.secret"]

    client.post(reverse("mfa_activate_totp"), {"code": get_code(secret)})
    assert client.get(reverse("wagtailadmin_home")).status_code == 200  # it has just been shown
    client.logout()
    assert log_in(client)["Location"] == reverse("mfa_authenticate")
    assert client.get(reverse("wagtailadmin_home")).status_code == 302
    cache.clear()  # the app's next code: this one has been used
    client.post(reverse("mfa_authenticate"), {"code": get_code(secret)})

    assert client.get(reverse("wagtailadmin_home")).status_code == 200


def test_editor_with_an_app_who_has_not_used_it_is_asked_for_it(client, editor):
    log_in(client)
    TOTP.activate(editor, SECRET)

    response = client.get(reverse("wagtailadmin_home"))

    assert response["Location"].startswith(reverse("mfa_reauthenticate"))
    client.post(response["Location"], {"code": get_code()})
    assert client.get(reverse("wagtailadmin_home")).status_code == 200


def test_editor_who_removes_the_last_factor_needs_another_at_once_u03(client, editor):
    TOTP.activate(editor, SECRET)
    RecoveryCodes.activate(editor)
    log_in(client)
    client.post(reverse("mfa_authenticate"), {"code": get_code()})
    prove_again(client)
    assert client.get(reverse("wagtailadmin_home")).status_code == 200

    client.post(reverse("mfa_deactivate_totp"))

    assert Authenticator.objects.count() == 0
    assert client.get(reverse("wagtailadmin_home"))["Location"].startswith(reverse("mfa_activate_totp"))


def test_member_who_becomes_staff_needs_a_factor_from_then_on_u03(client, home):
    user = UserFactory()
    client.force_login(user)
    assert client.get(reverse("network:my")).status_code == 200

    user.user_permissions.add(Permission.objects.get(codename="access_admin"))

    assert client.get(reverse("network:my"))["Location"].startswith(reverse("mfa_activate_totp"))


@pytest.mark.parametrize("path", ["/_util/login/", "/pl/_util/login/"])
def test_wagtail_has_no_log_in_form_for_private_pages_u02(client, editor, path):
    response = client.post(path, {"username": editor.email, "password": PASSWORD})

    assert response["Location"].endswith(reverse("account_login"))
    assert "_auth_user_id" not in client.session


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


def test_answer_to_somebody_logged_in_is_never_stored(client, editor):
    # Kept, but asked for anew each time: what is taken down is gone at once
    assert client.get("/")["Cache-Control"] == "no-cache"

    log_in(client)
    client.force_login(UserFactory())

    assert client.get("/")["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
