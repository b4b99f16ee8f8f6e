"""The member's own pages of the profile, the readers' screens, and what the directory shows in between."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.urls import reverse

from directory import consents, profiles
from directory.enums import ProfileField, ProfileStatus, Purpose, Visibility
from directory.models import Consent, Member
from tests.factories import (
    ConsentWordingFactory,
    DirectoryPageFactory,
    LocalityFactory,
    MemberFactory,
    OrganisationFactory,
    UserFactory,
)
from tests.factories.projects import ProjectPageFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

URL = "/my/profile/"


@pytest.fixture
def member(home, client):
    ConsentWordingFactory()
    member = MemberFactory(chosen_name="Ann", consents=[])
    client.force_login(member.user)
    return member


@pytest.fixture
def reader():
    user = UserFactory(is_staff=True)
    user.user_permissions.add(*Permission.objects.filter(codename__in=["access_admin", "welcome_members"]))
    return user


def fill(client, **changes):
    """What the form would send as it stands, with changes."""
    soup = BeautifulSoup(client.get(URL).content, "html.parser")
    form = soup.select_one("form.profile-form")
    data = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        if field.get("type") in ("radio", "checkbox") and not field.has_attr("checked"):
            continue
        if field.name == "select":
            chosen = field.select_one("option[selected]")
            data[field["name"]] = chosen["value"] if chosen else ""
        elif field.name == "textarea":
            data[field["name"]] = field.get_text().strip()
        else:
            data.setdefault(field["name"], []).append(field.get("value", ""))
    return {**data, **changes}


def send(client, **changes):
    return client.post(URL, fill(client, **changes), follow=True)


def read(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_member_writes_chooses_asks_is_read_and_found(client, home, member, reader):
    """The journey: draft, preview, waiting, published, found; nobody sees it one step too early."""
    DirectoryPageFactory(parent=home, slug="directory")
    place = LocalityFactory(name="Canaryplace")
    project = ProjectPageFactory(parent=home, title="Warm rooms")
    told = {
        "listed": "everyone",
        "about": "I listen.",
        "sees_about": "everyone",
        "places": [str(place.pk)],
        "sees_places": "members",
        "involvement": [str(project.translation_key)],
        "sees_involvement": "everyone",
    }
    send(client, **told, then="save")
    assert Member.objects.get().profile_status == ProfileStatus.DRAFT
    public = read(client, f"{URL}preview/?as=public")
    assert ("I listen." in public, "Warm rooms" in public, "Canaryplace" in public) == (True, True, False)
    assert "Canaryplace" in read(client, f"{URL}preview/?as=member")

    page = send(client, then="submit").content.decode()
    assert "Tick the box if you agree to be found" in page
    assert Member.objects.get().profile_status == ProfileStatus.DRAFT
    send(client, then="submit", agree="on")
    assert Member.objects.get().profile_status == ProfileStatus.WAITING
    assert Consent.objects.get(user=member.user).purpose == Purpose.DIRECTORY

    log_in(reader, client)
    assert client.get(f"/directory/people/{member.public_id}/").status_code == 404
    screen = client.get(reverse("profile:read", args=[member.pk]))
    read_at = BeautifulSoup(screen.content, "html.parser").select_one("input[name=read_at]")["value"]
    client.post(
        reverse("profile:read", args=[member.pk]), {"read_at": read_at, "words": "", "answer": "publish"}
    )

    client.logout()
    page = read(client, f"/directory/people/{member.public_id}/")
    assert ("I listen." in page, "Warm rooms" in page, "Canaryplace" in page) == (True, True, False)


def test_every_choice_is_nobody_until_the_person_chooses(client, member):
    soup = BeautifulSoup(client.get(URL).content, "html.parser")

    chosen = {tag["name"]: tag["value"] for tag in soup.select(".who-sees input[checked]")}
    assert chosen == dict.fromkeys((f"sees_{field}" for field in ProfileField.values), "hidden")
    assert soup.select_one("input[name=listed][checked]")["value"] == "hidden"


def test_choices_take_effect_at_once_in_both_directions(client, member):
    send(client, listed="everyone", sees_about="everyone", then="save")
    assert Member.objects.get().field_visibility == {"about": "everyone"}

    send(client, listed="members", sees_about="hidden", sees_roles="members", then="save")

    assert (Member.objects.get().listed, Member.objects.get().field_visibility) == (
        "members",
        {"roles": "members"},
    )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"chosen_name": " "}, "chosen_name"),
        ({"chosen_name": "x" * 81}, "chosen_name"),
        ({"about": "x" * 1001}, "about"),
        ({"about": "a\x00b"}, "about"),
        ({"strengths_words": "x" * 201}, "strengths_words"),
        ({"roles": ["chief"]}, "roles"),
        ({"places": ["x"]}, "places"),
        ({"organisation": "999999"}, "organisation"),
        ({"involvement": ["x"]}, "involvement"),
        ({"listed": "world"}, "listed"),
        ({"sees_about": "world"}, "sees_about"),
    ],
)
def test_form_says_what_is_wrong_and_keeps_the_rest(client, member, change, field):
    data = fill(client, availability="Mondays", **change)

    response = client.post(URL, data)

    assert (response.status_code, list(response.context["form"].errors)) == (200, [field])
    assert "govuk-error-summary" in response.content.decode()
    assert 'value="Mondays"' in response.content.decode()
    assert Member.objects.get().availability == ""


def test_page_left_open_shows_nothing_again_that_was_hidden_meanwhile(client, member):
    """The fault first: sent as it stood, the old page would open the field again."""
    send(client, listed="everyone", sees_about="everyone", then="save")
    stale = fill(client, availability="Mondays")
    send(client, sees_about="hidden", then="save")

    response = client.post(URL, stale)

    assert "changed in another window" in response.content.decode()
    assert 'value="Mondays"' in response.content.decode()
    assert Member.objects.get().field_visibility == {}


def test_fields_that_nobody_offers_change_nothing(client, member):
    """C23"""
    send(client, status="left", profile_status="published", avatar="7", user="1", then="save")

    stored = Member.objects.get()
    assert (stored.status, stored.profile_status, stored.avatar) == ("approved", "draft", None)


def test_pause_and_show_again_is_one_press_each(client, member, now):
    consents.give(user=member.user, purpose=Purpose.DIRECTORY, language="en", now=now)
    Member.objects.update(profile_status=ProfileStatus.PUBLISHED, published_at=now)

    client.post(f"{URL}pause/")
    assert Member.objects.get().profile_status == ProfileStatus.PAUSED
    client.post(f"{URL}show/")
    assert Member.objects.get().profile_status == ProfileStatus.PUBLISHED


def test_profile_without_consent_is_shown_again_only_with_it(client, member, now):
    Member.objects.update(profile_status=ProfileStatus.PAUSED, published_at=now)

    client.post(f"{URL}show/")
    assert Member.objects.get().profile_status == ProfileStatus.PAUSED

    version = consents.get_wording(Purpose.DIRECTORY).version
    client.post(f"{URL}show/", {"agree": "on", "wording_version": version})
    assert Member.objects.get().profile_status == ProfileStatus.PUBLISHED
    assert Consent.objects.get().purpose == Purpose.DIRECTORY


def test_get_changes_nothing(client, member):
    for path in ("pause/", "show/"):
        assert client.get(f"{URL}{path}").status_code == 405


@pytest.mark.parametrize("looks_as", ["public", "member", "editor"])
@pytest.mark.parametrize("choice", Visibility.values)
def test_preview_shows_what_the_public_page_shows_for_each_choice(client, member, looks_as, choice):
    Member.objects.update(listed="everyone", about="canaryabout", field_visibility={"about": choice})

    page = read(client, f"{URL}preview/?as={looks_as}")

    is_seen = choice == "everyone" or (choice == "members" and looks_as == "member")
    assert ("canaryabout" in page) is is_seen


def test_preview_says_who_does_not_find_the_profile(client, member):
    Member.objects.update(listed="members")

    assert "They do not find your profile." in read(client, f"{URL}preview/?as=public")
    assert "They do not find your profile." not in read(client, f"{URL}preview/?as=member")
    assert client.get(f"{URL}preview/?as=admin").status_code == 404


@pytest.mark.parametrize("path", ["", "preview/"])
def test_profile_is_for_members_and_for_no_cache(client, member, path):
    assert "no-store" in client.get(f"{URL}{path}").headers["Cache-Control"]
    client.force_login(UserFactory())
    assert client.get(f"{URL}{path}").status_code == 403
    client.logout()
    assert client.get(f"{URL}{path}").status_code == 302


@pytest.mark.parametrize("count", [1, 30])
def test_form_costs_the_same_queries_however_much_there_is_to_choose(
    client, member, home, count, django_assert_num_queries
):
    for number in range(count):
        OrganisationFactory()
        LocalityFactory(name=f"Place {number}")
        ProjectPageFactory(parent=home)
    client.get(URL)

    with django_assert_num_queries(13):
        client.get(URL)


# Those who read profiles


@pytest.mark.parametrize("name", ["profile:index", "profile:read", "profile:photo"])
def test_nobody_reads_profiles_by_rank(client, now, name):
    member = MemberFactory()
    profiles.submit_profile(user=member.user, now=now)
    log_in(UserFactory(is_staff=True, is_superuser=True), client)
    args = {"profile:index": [], "profile:read": [member.pk], "profile:photo": [member.pk, "shown"]}[name]

    response = client.get(reverse(name, args=args), follow=True)

    assert response.redirect_chain or response.status_code == 403
    assert member.chosen_name not in response.content.decode()


def test_reader_must_say_what_should_change(client, reader, now):
    member = MemberFactory()
    profiles.submit_profile(user=member.user, now=now)
    log_in(reader, client)
    url = reverse("profile:read", args=[member.pk])

    page = client.post(url, {"read_at": now.isoformat(), "words": "", "answer": "back"})
    assert "Say in a few words what should change" in page.content.decode()
    assert Member.objects.get().profile_status == ProfileStatus.WAITING

    client.post(url, {"read_at": now.isoformat(), "words": "No names, please", "answer": "back"})
    assert (Member.objects.get().profile_status, Member.objects.get().reading_note) == (
        ProfileStatus.DRAFT,
        "No names, please",
    )


def test_reader_opens_only_what_waits(client, reader):
    member = MemberFactory(shown=True)
    log_in(reader, client)

    assert client.get(reverse("profile:read", args=[member.pk])).status_code == 404
    assert client.get(reverse("profile:photo", args=[member.pk, "shown"])).status_code == 404


@pytest.mark.parametrize("count", [1, 30])
def test_list_of_readers_costs_the_same_queries_however_many(
    client, reader, now, count, django_assert_num_queries
):
    for _number in range(count):
        profiles.submit_profile(user=MemberFactory().user, now=now)
    log_in(reader, client)
    client.get(reverse("profile:index"))

    with django_assert_num_queries(13):
        client.get(reverse("profile:index"))
