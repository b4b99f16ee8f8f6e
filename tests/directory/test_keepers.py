"""Who keeps an organisation's page: members ask, editors answer, either may end it."""

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core.models import Mail
from core.roles import ensure_roles
from directory import keepers
from directory.enums import KeeperStatus, MemberStatus
from directory.keepers import AlreadyAnswered, AlreadyKeeps
from directory.models import Keeper, Member
from tests.factories import MemberFactory, OrganisationFactory, UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
WORDS = "I run its office"


@pytest.fixture
def group(home):
    return OrganisationFactory(name="Sample Group")


@pytest.fixture
def member():
    return MemberFactory(chosen_name="Nora Nightjar", user__email="nora@example.org")


@pytest.fixture
def editor():
    ensure_roles()
    user = UserFactory(email="editor@example.org")
    user.groups.add(user.groups.model.objects.get(name="Editors"))
    return user


@pytest.fixture
def asked(group, member):
    return keepers.ask(organisation=group, member=member, words=WORDS, now=NOW)


@pytest.fixture
def keeper(asked):
    return keepers.answer(pk=asked.pk, is_approved=True, now=NOW)


def get_mails(kind):
    return list(Mail.objects.filter(kind=kind).order_by("pk"))


def get_rows():
    return list(Keeper.objects.values_list("status", "asked_words"))


def test_member_asks_and_editors_are_told_without_a_name(client, group, member, editor):
    UserFactory(email="chief@example.org", is_superuser=True)
    client.force_login(member.user)

    response = client.post(reverse("directory:ask_to_keep", args=[group.slug]), {"words": WORDS})

    assert response.status_code == 302
    assert get_rows() == [("asked", WORDS)]
    [mail] = get_mails("keeper_asked")
    assert mail.to == "editor@example.org"
    everything = f"{mail.subject}{mail.text}{mail.html}"
    assert "Sample Group" in everything
    assert reverse("keeper:index") in mail.text
    for private in ("Nora", "nora@", WORDS):
        assert private not in everything


def test_asking_twice_is_asking_once(group, member, editor, asked):
    again = keepers.ask(organisation=group, member=member, words="Again", now=NOW)

    assert (again.pk, get_rows()) == (asked.pk, [("asked", WORDS)])
    assert len(get_mails("keeper_asked")) == 1


def test_whoever_keeps_a_page_need_not_ask(group, member, keeper):
    with pytest.raises(AlreadyKeeps):
        keepers.ask(organisation=group, member=member, words=WORDS, now=NOW)


@pytest.mark.parametrize(("is_approved", "status"), [(True, "approved"), (False, "declined")])
def test_answer_goes_to_the_person_and_their_words_are_gone(asked, is_approved, status):
    keepers.answer(pk=asked.pk, is_approved=is_approved, now=NOW)

    assert get_rows() == [(status, "")]
    [mail] = get_mails("keeper_answer")
    assert (mail.to, mail.subject) == ("nora@example.org", "The page of Sample Group")
    assert ("you now keep" in mail.text) is is_approved


def test_request_is_answered_once(asked):
    keepers.answer(pk=asked.pk, is_approved=False, now=NOW)

    with pytest.raises(AlreadyAnswered):
        keepers.answer(pk=asked.pk, is_approved=True, now=NOW)

    assert get_rows() == [("declined", "")]
    assert len(get_mails("keeper_answer")) == 1


def test_whoever_was_declined_may_ask_again(group, member, asked):
    keepers.answer(pk=asked.pk, is_approved=False, now=NOW)
    keepers.ask(organisation=group, member=member, words="Now I do", now=NOW)

    assert get_rows() == [("asked", "Now I do")]


def test_whoever_has_left_is_not_on_the_lists(asked):
    Member.objects.update(status=MemberStatus.LEFT)

    assert list(keepers.get_asked()) == []
    with pytest.raises(AlreadyAnswered):
        keepers.answer(pk=asked.pk, is_approved=True, now=NOW)


def test_page_is_given_up_and_taken_back(client, group, member, keeper):
    client.force_login(member.user)
    assert client.post(reverse("directory:give_up", args=[group.slug])).status_code == 302
    assert get_rows() == []

    again = Keeper.objects.create(
        organisation=group, member=member, status=KeeperStatus.APPROVED, asked_at=NOW, answered_at=NOW
    )
    keepers.end(pk=again.pk, now=NOW)
    assert get_rows() == []
    assert "you no longer keep" in get_mails("keeper_answer")[-1].text


def test_nobody_gives_up_the_page_of_another(client, group, keeper):
    client.force_login(MemberFactory().user)

    client.post(reverse("directory:give_up", args=[group.slug]))

    assert get_rows() == [("approved", "")]


@pytest.mark.parametrize("status", [MemberStatus.ASKED, MemberStatus.LEFT, None])
def test_only_members_ask(client, group, status):
    user = MemberFactory(status=status).user if status else UserFactory()
    client.force_login(user)
    url = reverse("directory:ask_to_keep", args=[group.slug])

    assert client.get(url).status_code == 200
    assert client.post(url, {"words": WORDS}).status_code == 200

    assert get_rows() == []
    assert client.post(reverse("directory:give_up", args=[group.slug])).status_code == 403


def test_whoever_is_not_logged_in_logs_in_first(client, group):
    for name in ("keep", "ask_to_keep"):
        url = reverse(f"directory:{name}", args=[group.slug])
        response = client.get(url)
        assert response["Location"] == f"{reverse('account_login')}?next={url}"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "Write in a few words how you belong to it"),
        ("   ", "Write in a few words how you belong to it"),
        ("x" * 301, "Write at most 300 letters"),
        ("a\x00b", "Null characters are not allowed."),
    ],
)
def test_request_without_usable_words_is_refused_beside_the_field(client, group, member, words, told):
    client.force_login(member.user)

    response = client.post(reverse("directory:ask_to_keep", args=[group.slug]), {"words": words})

    assert told in BeautifulSoup(response.content, "html.parser").main.get_text()
    assert get_rows() == []


def test_page_that_is_not_shown_cannot_be_asked_for(client, member):
    OrganisationFactory(name="Draft", is_published=False)
    client.force_login(member.user)

    assert client.get("/my/organisations/draft/ask/").status_code == 404


def test_my_organisations_lists_what_a_member_keeps(client, group, member, keeper):
    keepers.ask(organisation=OrganisationFactory(name="Aid"), member=member, words=WORDS, now=NOW)
    Keeper.objects.create(
        organisation=OrganisationFactory(),
        member=member,
        status=KeeperStatus.DECLINED,
        asked_at=NOW,
        answered_at=NOW,
    )
    client.force_login(member.user)

    soup = BeautifulSoup(client.get("/my/organisations/").content, "html.parser")

    assert [tag.get_text() for tag in soup.select(".my__room h2")] == ["Aid", "Sample Group"]
    assert [link["href"] for link in soup.select(".my__room a.button")] == ["/my/organisations/sample-group/"]


@pytest.mark.parametrize(("pressed", "status"), [("yes", "approved"), ("no", "declined")])
def test_editor_answers_in_the_admin_and_the_log_has_no_name(client, editor, asked, pressed, status):
    log_in(editor, client)
    assert "Nora Nightjar" in client.get(reverse("keeper:index")).content.decode()

    client.post(reverse("keeper:answer", args=[asked.pk]), {"answer": pressed})

    assert get_rows() == [(status, "")]
    entry = ModelLogEntry.objects.get(action="directory.answer_keeper")
    assert (entry.label, entry.data) == ("Sample Group", {"keeper": asked.pk, "answer": pressed})


def test_editor_takes_a_page_back(client, editor, keeper):
    log_in(editor, client)

    client.post(reverse("keeper:answer", args=[keeper.pk]), {"answer": "end"})

    assert get_rows() == []


@pytest.mark.parametrize("pressed", ["yes", "end"])
def test_late_press_in_the_admin_is_told(client, editor, asked, pressed):
    keepers.answer(pk=asked.pk, is_approved=False, now=NOW)
    log_in(editor, client)

    response = client.post(reverse("keeper:answer", args=[asked.pk]), {"answer": pressed}, follow=True)

    assert "Somebody was quicker" in response.content.decode()
    assert get_rows() == [("declined", "")]


@pytest.mark.parametrize("role", ["Access leads", "Safeguarding leads"])
def test_nobody_without_the_right_sees_or_answers_requests(client, asked, role):
    ensure_roles()
    user = UserFactory()
    user.groups.add(user.groups.model.objects.get(name=role))
    log_in(user, client)

    for response in (
        client.get(reverse("keeper:index")),
        client.post(reverse("keeper:answer", args=[asked.pk]), {"answer": "yes"}),
    ):
        assert response.status_code == 302
        assert response["Location"] == reverse("wagtailadmin_home")
    assert get_rows() == [("asked", WORDS)]


def test_export_and_erasure_know_what_somebody_keeps(group, keeper):
    assert keepers.export_keepers("NORA@example.org") == [
        {
            "organisation": "Sample Group",
            "status": "approved",
            "asked_words": "",
            "asked_at": NOW,
            "answered_at": NOW,
        }
    ]

    assert keepers.erase_keepers(email="nora@example.org", now=NOW) == 1
    assert get_rows() == []
