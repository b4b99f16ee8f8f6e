"""Who sees what of whom: each field, each choice, each viewer, on every place that shows people."""

from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AnonymousUser
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from directory import consents, visibility
from directory.blocks import block
from directory.enums import MemberStatus, OrganisationKind, ProfileField, ProfileStatus, Purpose, Visibility
from directory.models import Member
from directory.visibility import get_profile, get_profiles, visible_members
from tests.factories import (
    DirectoryPageFactory,
    LocalityFactory,
    MemberFactory,
    OrganisationFactory,
    ThemeFactory,
    UserFactory,
)
from tests.factories.projects import ProjectIndexPageFactory, ProjectPageFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

NAME = "Nora Nightjar"
# Field: what one would read or search if it leaked, and, if there is a filter, its name and value
CANARIES = {
    "roles": ("Governor", "role", "governor"),
    "sector": ("Charities, community groups", "sector", "vcse"),
    "organisation": ("Canarybody", "organisation", "canarybody"),
    "places": ("Canaryplace", "place", "canaryplace"),
    "languages": ("Ukrainian", "language", "uk"),
    "strengths": ("Storytelling", "strength", "storytelling"),
    "strengths_words": ("canaryhelp", None, None),
    "support_sought": ("canarywish", None, None),
    "interests": ("Canarytheme", "interest", "canarytheme"),
    "about": ("canaryabout", None, None),
    "availability": ("canarytime", None, None),
    "contact_words": ("canaryasked", None, None),
    "involvement": ("Canaryproject", None, None),
    "groups": ("Canarygroup", "group", "canarygroup"),
    "photo": ("/photo/", None, None),
}
VIEWERS = ("anonymous", "member", "asked", "left", "staff")
SEEN_BY = {"hidden": (), "members": ("member",), "everyone": VIEWERS}


@pytest.fixture
def directory(home):
    return DirectoryPageFactory(parent=home, slug="directory")


@pytest.fixture
def nora(home, directory):
    """Everybody may see the name. Every other field holds a canary, and is hidden."""
    return MemberFactory(
        shown=True,
        chosen_name=NAME,
        field_visibility={},
        roles=["governor"],
        sector="vcse",
        organisation=OrganisationFactory(name="Canarybody"),
        places=[LocalityFactory(name="Canaryplace")],
        languages=["uk"],
        strengths=["storytelling"],
        strengths_words="canaryhelp",
        support_sought="canarywish",
        interests=[ThemeFactory(name="Canarytheme")],
        about="canaryabout",
        availability="canarytime",
        contact_words="canaryasked",
        involvement=[ProjectPageFactory(parent=ProjectIndexPageFactory(parent=home), title="Canaryproject")],
        groups=[OrganisationFactory(name="Canarygroup", kind=OrganisationKind.FORUM)],
        photo=ContentFile(b"canarypicture", name="canary.jpg"),
        adjustments={"kinds": [], "note": "canaryneed"},
        user=UserFactory(email="canaryaddress@example.org", name="Canary Legal Name"),
    )


def make_viewer(kind):
    if kind == "anonymous":
        return AnonymousUser()
    if kind == "staff":
        return UserFactory(is_staff=True, is_superuser=True)
    status = {"member": MemberStatus.APPROVED, "asked": MemberStatus.ASKED, "left": MemberStatus.LEFT}[kind]
    return MemberFactory(status=status).user


@pytest.fixture(params=VIEWERS)
def viewer_kind(request):
    return request.param


def enter(client, kind):
    viewer = make_viewer(kind)
    if viewer.is_authenticated:
        log_in(viewer, client)


def read_people(client, query=""):
    """The list, without the box that repeats what was typed: its HTML, names, count and filters."""
    response = client.get(f"/directory/{query}")
    assert response.status_code == 200
    soup = BeautifulSoup(response.content, "html.parser")
    for tag in soup.select("form[role=search], .directory-count, .tools"):
        tag.extract()
    options = {
        (field["name"], field["value"]): int(field.find_parent("label").select_one(".count").get_text())
        for field in soup.select(".facets input[type=checkbox]")
    }
    names = [heading.get_text() for heading in soup.select(".person h3")]
    return str(soup.main), names, options


@pytest.mark.parametrize("choice", SEEN_BY)
@pytest.mark.parametrize("field", ProfileField.values)
def test_field_is_seen_only_by_those_it_is_shown_to(client, nora, viewer_kind, field, choice):
    canary, name, value = CANARIES[field]
    Member.objects.filter(pk=nora.pk).update(field_visibility={field: choice})
    is_seen = viewer_kind in SEEN_BY[choice]
    enter(client, viewer_kind)

    profile_page = client.get(f"/directory/people/{nora.public_id}/").content.decode()
    html, names, options = read_people(client)
    _html, found, _options = read_people(client, f"?q={canary.split(',')[0]}")

    assert names == [NAME]  # the person is there, whatever they hide
    assert NAME in profile_page
    assert (canary in profile_page) is is_seen
    assert found == ([NAME] if is_seen and field != ProfileField.PHOTO else [])
    assert options == ({(name, value): 1} if is_seen and name else {})
    if not is_seen:
        assert canary not in html
    if name:
        # a filter that is not there narrows nothing
        _html, narrowed, _options = read_people(client, f"?{name}={value}&{name}=other")
        assert narrowed == [NAME]
        MemberFactory(shown=True, chosen_name="Other")
        _html, narrowed, _options = read_people(client, f"?{name}={value}")
        assert narrowed == ([NAME] if is_seen else [NAME, "Other"])


@pytest.mark.parametrize("choice", SEEN_BY)
@pytest.mark.parametrize(("field", "slug"), [("organisation", "canarybody"), ("groups", "canarygroup")])
def test_organisation_names_only_people_who_show_that_they_belong_to_it(
    client, nora, viewer_kind, field, slug, choice
):
    Member.objects.filter(pk=nora.pk).update(field_visibility={field: choice})
    enter(client, viewer_kind)

    html = client.get(f"/directory/organisations/{slug}/").content.decode()

    assert (NAME in html) is (viewer_kind in SEEN_BY[choice])


@pytest.mark.parametrize("choice", SEEN_BY)
def test_photo_is_handed_only_to_those_it_is_shown_to(client, nora, viewer_kind, choice):
    Member.objects.filter(pk=nora.pk).update(field_visibility={"photo": choice})
    enter(client, viewer_kind)

    response = client.get(f"/photo/{nora.public_id}/")

    is_seen = viewer_kind in SEEN_BY[choice]
    assert response.status_code == (200 if is_seen else 404)
    if is_seen:
        assert b"".join(response.streaming_content) == b"canarypicture"
        assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))


def is_handed_photo(client, nora):
    response = client.get(f"/photo/{nora.public_id}/")
    return response.status_code == 200 and b"".join(response.streaming_content) == b"canarypicture"


def test_words_are_seen_where_the_check_is_replaced_by_nothing(client, nora, monkeypatch):
    """The test of these tests: without the check, every field that is hidden from everyone shows."""
    monkeypatch.setattr(visibility, "_is_seen", lambda member, field: True)

    page = client.get(f"/directory/people/{nora.public_id}/").content.decode()
    _html, _names, options = read_people(client)

    assert [field for field, (canary, *_rest) in CANARIES.items() if canary not in page] == []
    assert set(options) == {(name, value) for _canary, name, value in CANARIES.values() if name}
    assert is_handed_photo(client, nora)


@pytest.mark.parametrize("listed", SEEN_BY)
def test_person_is_found_only_by_those_they_are_listed_for(client, nora, viewer_kind, listed):
    everything = dict.fromkeys(ProfileField.values, "everyone")
    Member.objects.filter(pk=nora.pk).update(listed=listed, field_visibility=everything)
    is_seen = viewer_kind in SEEN_BY[listed]
    enter(client, viewer_kind)

    response = client.get(f"/directory/people/{nora.public_id}/")
    html, names, options = read_people(client)
    organisation = client.get("/directory/organisations/canarybody/").content.decode()

    assert response.status_code == (200 if is_seen else 404)
    assert names == ([NAME] if is_seen else [])
    assert (("place", "canaryplace") in options) is is_seen
    assert (NAME in organisation) is is_seen
    assert read_people(client, "?q=canaryabout")[1] == ([NAME] if is_seen else [])
    if not is_seen:
        shown = html + response.content.decode()
        # the project is a public page, which "page not found" may offer
        assert [field for field, (canary, *_) in CANARIES.items() if canary in shown] in ([], ["involvement"])


@pytest.mark.parametrize(
    "change",
    [
        {"profile_status": ProfileStatus.DRAFT},
        {"profile_status": ProfileStatus.WAITING},
        {"profile_status": ProfileStatus.PAUSED},
        {"status": MemberStatus.ASKED},
        {"status": MemberStatus.LEFT},
    ],
)
def test_nobody_sees_a_person_who_is_not_published_or_no_member(nora, viewer_kind, change):
    viewer = make_viewer(viewer_kind)
    assert [member.chosen_name for member in visible_members(viewer)] == [NAME]

    Member.objects.filter(pk=nora.pk).update(**change)

    assert list(visible_members(viewer)) == []
    assert get_profile(viewer=viewer, public_id=nora.public_id) is None


def read_everything(client, nora):
    """Whether a reader meets Nora: on her page, on the list, in its search and filters, at her organisation
    and her group; and whether they are handed her photo.
    """
    _html, names, options = read_people(client)
    return (
        client.get(f"/directory/people/{nora.public_id}/").status_code == 200,
        names == [NAME],
        read_people(client, "?q=canaryabout")[1] == [NAME],
        ("place", "canaryplace") in options,
        NAME in client.get("/directory/organisations/canarybody/").content.decode(),
        NAME in client.get("/directory/organisations/canarygroup/").content.decode(),
        is_handed_photo(client, nora),
    )


ALL_SHOWN, NOTHING = (True,) * 7, (False,) * 7


@pytest.fixture
def open_nora(nora):
    """Nora, who hides nothing."""
    everything = dict.fromkeys(ProfileField.values, "everyone")
    Member.objects.filter(pk=nora.pk).update(field_visibility=everything)
    return nora


@pytest.mark.parametrize("blocks_first", ["nora", "viewer"])
def test_neither_sees_the_other_once_one_of_them_blocked(client, open_nora, now, blocks_first):
    """L18"""
    viewer = MemberFactory(shown=True, chosen_name="Vic", field_visibility={})
    client.force_login(viewer.user)
    assert read_everything(client, open_nora)[0] is True
    one, other = (open_nora.user, viewer.user) if blocks_first == "nora" else (viewer.user, open_nora.user)

    block(blocker=one, blocked=other, now=now)

    _html, names, options = read_people(client)
    assert names == ["Vic"]
    assert options == {}
    assert read_everything(client, open_nora) == NOTHING
    assert get_profile(viewer=open_nora.user, public_id=viewer.public_id) is None
    assert read_everything(Client(), open_nora)[0] is True  # everybody else does


def test_person_is_out_of_sight_as_soon_as_they_take_their_consent_back(client, open_nora, now):
    assert read_everything(client, open_nora) == ALL_SHOWN

    consents.withdraw(user=open_nora.user, purpose=Purpose.DIRECTORY, now=now)

    assert read_everything(client, open_nora) == NOTHING


def test_person_is_out_of_sight_as_soon_as_their_consent_ran_out(client, open_nora):
    assert read_everything(client, open_nora) == ALL_SHOWN

    open_nora.user.consents.filter(purpose=Purpose.DIRECTORY).update(expires_at=timezone.now())

    assert read_everything(client, open_nora) == NOTHING


@pytest.mark.parametrize("change", ["withdrawn", "expired"])
def test_photo_is_out_of_sight_with_its_consent_and_the_rest_stays(client, open_nora, now, change):
    if change == "withdrawn":
        consents.withdraw(user=open_nora.user, purpose=Purpose.PHOTO, now=now)
    else:
        open_nora.user.consents.filter(purpose=Purpose.PHOTO).update(expires_at=timezone.now())

    assert read_everything(client, open_nora) == (*ALL_SHOWN[:-1], False)
    assert "/photo/" not in read_people(client)[0]


def test_nobody_sees_a_person_whose_account_is_shut(nora):
    nora.user.is_active = False
    nora.user.save()

    assert get_profiles(viewer=AnonymousUser()) == []


def test_person_sees_of_themselves_what_any_member_sees(nora):
    Member.objects.filter(pk=nora.pk).update(field_visibility={"about": "hidden", "places": "members"})

    [profile] = get_profiles(viewer=nora.user)

    assert (profile.about, [place.name for place in profile.places]) == ("", ["Canaryplace"])


@pytest.mark.parametrize("choice", ["", "public", "Everyone", None, 1, ["everyone"], {"everyone": True}])
def test_choice_that_is_none_of_ours_hides(nora, choice):
    Member.objects.filter(pk=nora.pk).update(field_visibility={"about": choice})

    assert get_profile(viewer=make_viewer("member"), public_id=nora.public_id).about == ""


def test_address_and_needs_are_nowhere(client, nora, viewer_kind):
    everything = dict.fromkeys(ProfileField.values, "everyone")
    Member.objects.filter(pk=nora.pk).update(field_visibility=everything)
    enter(client, viewer_kind)

    paths = ["", f"people/{nora.public_id}/", "organisations/", "organisations/canarybody/"]
    html = "".join(client.get(f"/directory/{path}").content.decode() for path in paths)

    assert "canaryabout" in html
    assert not [word for word in ("canaryaddress", "canaryneed", "Canary Legal Name") if word in html]
    for words in ("canaryaddress", "canaryneed", "Legal"):
        assert read_people(client, f"?q={words}")[1] == []


def test_hidden_paused_and_unknown_people_get_the_same_answer(client, nora):
    hidden = MemberFactory(shown=True, listed=Visibility.HIDDEN)
    paused = MemberFactory(shown=True, profile_status=ProfileStatus.PAUSED)
    member_only = MemberFactory(shown=True, listed=Visibility.MEMBERS)

    ids = [hidden.public_id, paused.public_id, member_only.public_id, uuid4()]
    answers = [client.get(f"/directory/people/{number}/") for number in ids]

    assert [answer.status_code for answer in answers] == [404] * 4
    texts = {
        answer.content.decode().replace(str(number), "") for answer, number in zip(answers, ids, strict=True)
    }
    assert len(texts) == 1


def test_profile_for_members_is_kept_from_search_engines_and_caches(client, nora):
    Member.objects.filter(pk=nora.pk).update(listed=Visibility.MEMBERS)
    enter(client, "member")

    response = client.get(f"/directory/people/{nora.public_id}/")

    assert response.headers["X-Robots-Tag"] == "noindex"
    assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))
    assert "no-store" in client.get("/directory/").headers["Cache-Control"]


def test_address_stays_when_the_name_changes_and_says_nothing_about_the_person(client, nora):
    nora.chosen_name = "Someone New"
    nora.save()

    html = client.get(f"/directory/people/{nora.public_id}/").content.decode()

    assert "Someone New" in html
    assert NAME not in html
    assert str(nora.pk) not in str(nora.public_id).split("-")


def test_canaries_cover_every_field():
    assert set(CANARIES) == set(ProfileField.values)


@pytest.mark.parametrize(
    "change", [{"listed": "world"}, {"profile_status": "published", "published_at": None}]
)
def test_database_refuses_what_cannot_be(nora, change):
    with pytest.raises(IntegrityError), transaction.atomic():
        Member.objects.filter(pk=nora.pk).update(**change)
