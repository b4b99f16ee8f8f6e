"""What organisations' pages say: saved by editors and by keepers, one after the other."""

from datetime import UTC, date, datetime

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core.roles import ensure_roles
from directory import organisations
from directory.enums import Independence, KeeperStatus, Sector
from directory.models import IndependenceStep, Keeper, Organisation
from directory.organisations import ChangedMeanwhile, NotItsKeeper
from tests.factories import LocalityFactory, MemberFactory, OrganisationFactory, UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def group(home):
    return OrganisationFactory(
        name="Sample Group",
        sector=Sector.LIVED_EXPERIENCE,
        about="It meets.",
        independence=Independence.HOSTED,
    )


@pytest.fixture
def member():
    return MemberFactory(chosen_name="Nora Nightjar")


@pytest.fixture
def keeper(group, member):
    return Keeper.objects.create(
        organisation=group, member=member, status=KeeperStatus.APPROVED, asked_at=NOW, answered_at=NOW
    )


def get_steps():
    return list(IndependenceStep.objects.values_list("independence", "words", "date"))


def make_form(organisation, **changes):
    fields = {
        "version": organisation.version,
        "about": organisation.about,
        "brings": organisation.brings,
        "independence": organisation.independence,
    }
    return fields | changes


def get_soup(response):
    return BeautifulSoup(response.content, "html.parser")


def test_changed_independence_adds_a_line_to_the_history(group):
    group.independence = Independence.OWN_VOICE
    organisations.save(organisation=group, version=0, what_changed="Own rules.", now=NOW)
    group.independence_next = "Own account"
    organisations.save(organisation=group, version=1, now=NOW)

    assert get_steps() == [("own_voice", "Own rules.", date(2026, 11, 22))]


def test_first_independence_of_a_new_organisation_is_in_its_history(db):
    body = Organisation(
        name="New", slug="new", kind="group", sector="vcse", independence=Independence.INDEPENDENT
    )

    organisations.save(organisation=body, version=0, places=[LocalityFactory(name="York")], now=NOW)

    assert get_steps() == [("independent", "", date(2026, 11, 22))]
    assert [str(place) for place in body.places.all()] == ["York"]


def test_form_that_was_opened_before_another_was_saved_is_refused(group):
    first, second = (Organisation.objects.get(pk=group.pk) for _number in range(2))
    first.about, second.about = "First", "Second"
    organisations.save(organisation=first, version=0, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        organisations.save(organisation=second, version=0, now=NOW)

    group.refresh_from_db()
    assert (group.about, group.version) == ("First", 1)


def test_without_the_look_at_the_version_the_second_would_win(group, monkeypatch):
    monkeypatch.setattr(organisations, "_lock", lambda pk, version: Organisation.objects.get(pk=pk))
    first, second = (Organisation.objects.get(pk=group.pk) for _number in range(2))
    first.about, second.about = "First", "Second"

    for form in (first, second):
        organisations.save(organisation=form, version=0, now=NOW)

    group.refresh_from_db()
    assert group.about == "Second"


def test_keeper_changes_only_what_is_theirs(group, member, keeper):
    fields = {"about": "New", "name": "Stolen", "compact_adopter_since": date(2026, 1, 1)}

    organisations.save_as_keeper(organisation=group, member=member, version=0, fields=fields, now=NOW)

    group.refresh_from_db()
    assert (group.about, group.name, group.compact_adopter_since) == ("New", "Sample Group", None)


@pytest.mark.parametrize("status", [KeeperStatus.ASKED, KeeperStatus.DECLINED, None])
def test_whoever_does_not_keep_a_page_changes_nothing(client, group, member, keeper, status):
    if status:
        Keeper.objects.update(status=status)
    else:
        keeper.delete()
    with pytest.raises(NotItsKeeper):
        organisations.save_as_keeper(
            organisation=group, member=member, version=0, fields={"about": "Mine"}, now=NOW
        )

    client.force_login(member.user)
    url = reverse("directory:keep", args=[group.slug])
    assert client.get(url).status_code == 404
    assert client.post(url, make_form(group, about="Mine")).status_code == 404
    group.refresh_from_db()
    assert group.about == "It meets."


def test_keeper_fills_in_the_form_and_everyone_sees_it(client, group, member, keeper):
    client.force_login(member.user)
    url = reverse("directory:keep", args=[group.slug])
    form = make_form(
        group,
        about="We meet on Mondays.",
        website="www.example.org",
        contact_email="office@example.org",
        independence="own_money",
        what_changed="A bank account.",
        independence_next="Become a charity",
        independence_review_on="31/3/2027",
    )

    assert client.get(url).status_code == 200
    assert client.post(url, form).status_code == 302

    group.refresh_from_db()
    assert (group.about, group.website) == ("We meet on Mondays.", "https://www.example.org")
    assert (group.contact_email, group.independence_next) == ("office@example.org", "Become a charity")
    assert group.independence_review_on == date(2027, 3, 31)
    assert [step[:2] for step in get_steps()] == [("own_money", "A bank account.")]


def test_log_knows_a_keeper_by_number_only(group, member, keeper):
    organisations.save_as_keeper(
        organisation=group, member=member, version=0, fields={"about": "New"}, now=NOW
    )

    entry = ModelLogEntry.objects.get()
    assert (entry.action, entry.user_id, entry.data) == (
        "directory.keeper_saved",
        None,
        {"keeper": keeper.pk},
    )
    assert "Nora" not in f"{entry.label}{entry.data}"


def test_stale_form_is_told_and_loses_nothing(client, group, member, keeper):
    """Two keepers at once: nothing typed is lost, and the second press saves."""
    client.force_login(member.user)
    url = reverse("directory:keep", args=[group.slug])
    mine = make_form(group, about="My long text", brings="Tea")
    group.about = "What an editor wrote"
    organisations.save(organisation=group, version=0, now=NOW)

    soup = get_soup(client.post(url, mine))

    assert "Somebody else has saved this page" in soup.select_one(".govuk-error-summary").get_text()
    assert soup.select_one("textarea[name=about]").get_text().strip() == "My long text"
    assert [each.get_text(strip=True) for each in soup.select("#now-there ~ dl dd")] == [
        "What an editor wrote",
        "Empty",
    ]
    group.refresh_from_db()
    assert group.about == "What an editor wrote"
    again = mine | {"version": soup.select_one("input[name=version]")["value"]}
    assert client.post(url, again).status_code == 302
    group.refresh_from_db()
    assert (group.about, group.brings) == ("My long text", "Tea")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("about", "x" * 1001, "Write at most 1000 letters"),
        ("about", "a\x00b", "Null characters are not allowed."),
        ("website", "javascript:alert(1)", "Write an address like www.example.org"),
        ("website", "ftp://example.org", "Write an address like www.example.org"),
        ("website", "not an address", "Write an address like www.example.org"),
        ("contact_email", "office", "Write an e-mail address like office@example.org"),
        ("contact_email", "a@example.org\nBcc: b@example.org", "Write an e-mail address like"),
        ("independence", "emperor", "Choose one of these"),
        ("independence_review_on", "soon", "Write a day like 31/3/2027"),
        ("independence_review_on", "0001-01-01", "Check the year."),
        ("version", "x", "Somebody else has saved this page"),
        ("version", "9" * 5000, "Somebody else has saved this page"),
    ],
)
def test_bad_input_is_told_beside_the_field(client, group, member, keeper, field, value, words):
    client.force_login(member.user)
    url = reverse("directory:keep", args=[group.slug])

    response = client.post(url, make_form(group, brings="My typed words") | {field: value})

    soup = get_soup(response)
    assert response.status_code == 200
    assert words in soup.select_one(".govuk-error-summary").get_text()
    assert soup.select_one("textarea[name=brings]").get_text().strip() == "My typed words"
    group.refresh_from_db()
    assert group.version == 0


def test_only_groups_of_people_with_lived_experience_are_asked_how_independent_they_are(
    client, group, member, keeper
):
    Organisation.objects.update(sector=Sector.VCSE, independence="")
    client.force_login(member.user)

    soup = get_soup(client.get(reverse("directory:keep", args=[group.slug])))

    assert soup.select("[name=about]") != []
    assert soup.select("[name^=independence], [name=what_changed]") == []


@pytest.fixture
def editor():
    ensure_roles()
    user = UserFactory()
    user.groups.add(user.groups.model.objects.get(name="Editors"))
    return user


def make_editors_form(group, **changes):
    form = {"name": group.name, "slug": group.slug, "kind": group.kind, "sector": group.sector}
    return form | {"version": group.version, "is_published": "on"} | changes


def test_editors_change_of_independence_goes_through_the_writer(client, group, editor):
    log_in(editor, client)
    url = reverse("organisation:edit", args=[group.pk])
    form = make_editors_form(group, independence="independent", what_changed="Its own charity.")

    assert get_soup(client.get(url)).select_one("input[name=version]")["value"] == "0"
    assert client.post(url, form).status_code == 302

    assert [step[:2] for step in get_steps()] == [("independent", "Its own charity.")]
    assert Organisation.objects.get().version == 1


def test_editors_stale_form_is_refused_and_keeps_what_was_typed(client, group, editor):
    log_in(editor, client)
    organisations.save(organisation=group, version=0, now=NOW)

    response = client.post(
        reverse("organisation:edit", args=[group.pk]),
        make_editors_form(group, version=0, about="My typed words"),
    )

    assert response.status_code == 200
    assert "Somebody else has saved this page" in response.content.decode()
    assert get_soup(response).select_one("textarea[name=about]").get_text().strip() == "My typed words"
    group.refresh_from_db()
    assert group.about == "It meets."


def test_editor_adds_an_organisation(client, home, editor):
    log_in(editor, client)
    form = {"name": "New", "slug": "new", "kind": "forum", "sector": "vcse", "version": 0}

    response = client.post(reverse("organisation:add"), form)

    assert response.status_code == 302
    assert Organisation.objects.get().name == "New"
