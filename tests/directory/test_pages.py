"""The pages of the directory, as people open them."""

from datetime import UTC, date, datetime

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from core.models import NetworkDetails
from core.roles import ensure_roles
from directory.enums import Independence, KeeperStatus, OrganisationKind, Sector
from directory.listing import PER_PAGE
from directory.models import Member, Organisation
from directory.photos import FACES
from network.models import HomePage
from tests.factories import (
    DirectoryPageFactory,
    LocalityFactory,
    MemberFactory,
    OrganisationFactory,
    StandardPageFactory,
    ThemeFactory,
    UserFactory,
)
from tests.factories.projects import ProjectPageFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory(home):
    return DirectoryPageFactory(parent=home, slug="directory")


@pytest.fixture
def forum(directory):
    return OrganisationFactory(
        name="Sample Forum",
        kind=OrganisationKind.FORUM,
        sector=Sector.PUBLIC,
        is_our_reading=True,
        places=[LocalityFactory(name="York")],
        brings="Brings people together.",
        about="It meets.",
        source_words="A paper of 2020",
    )


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def get_names(client, query=""):
    return [tag.get_text() for tag in get_soup(client, f"/directory/{query}").select(".person h3")]


def get_organisations(client, query=""):
    return [
        tag.get_text() for tag in get_soup(client, f"/directory/organisations/{query}").select(".orgs h3")
    ]


def make_people(count, **fields):
    body, group = OrganisationFactory(), OrganisationFactory(kind=OrganisationKind.FORUM)
    project = ProjectPageFactory(parent=HomePage.objects.get())
    york, theme = LocalityFactory(name="York"), ThemeFactory(name="Tools")
    for number in range(count):
        MemberFactory(
            shown=True,
            chosen_name=f"Person {number:02}",
            organisation=body,
            roles=["governor"],
            strengths=["facilitation"],
            places=[york],
            interests=[theme],
            groups=[group],
            involvement=[project],
            photo="people/one.jpg",
            **fields,
        )
    return body


def test_people_are_sorted_by_name_whatever_its_case_and_all_alike(client, directory):
    for name in ("bea", "Ann", "Çelik", "Cy"):
        MemberFactory(shown=True, chosen_name=name)

    assert get_names(client) == ["Ann", "bea", "Cy", "Çelik"]
    assert get_names(client, "?sort=-name&order=rank") == ["Ann", "bea", "Cy", "Çelik"]


def test_order_by_chance_is_another_one_each_day_and_leaves_nobody_out(client, directory, monkeypatch):
    """S0-27: by name or by chance, and no rank."""
    names = [f"Person {number:02}" for number in range(PER_PAGE + 6)]
    for name in names:
        MemberFactory(shown=True, chosen_name=name)

    def read_both_pages(day):
        monkeypatch.setattr(timezone, "localdate", lambda: day)
        return get_names(client, "?sort=chance") + get_names(client, "?sort=chance&page=2")

    first_day, again = read_both_pages(date(2026, 11, 1)), read_both_pages(date(2026, 11, 1))
    next_day = read_both_pages(date(2026, 11, 2))

    assert first_day == again
    assert sorted(first_day) == sorted(next_day) == names
    assert first_day != next_day
    assert first_day != names


def test_everybody_has_the_same_card(client, directory):
    """S0-27: a sponsor and an expert by experience have the same card."""
    for name, role in (("Ann", "sponsor"), ("Bea", "expert")):
        MemberFactory(shown=True, chosen_name=name, roles=[role], strengths=["training"])

    ann, bea = get_soup(client, "/directory/").select(".person")

    def get_shape(card):
        return [(tag.name, tag.get("class")) for tag in card.find_all(["div", "h3", "p", "b", "a"])]

    assert get_shape(ann) == get_shape(bea)


def test_strength_is_found_by_its_word(client, directory):
    """S0-13"""
    MemberFactory(shown=True, chosen_name="Ann", strengths=["facilitation"])
    MemberFactory(shown=True, chosen_name="Bea", strengths=["testing"])

    assert get_names(client, "?q=facilitation") == ["Ann"]
    assert get_names(client, "?strength=facilitation") == ["Ann"]


def test_champions_are_found_by_their_organisation(client, directory):
    """S2-33"""
    aid, trust = OrganisationFactory(name="Aid"), OrganisationFactory(name="Trust")
    MemberFactory(shown=True, chosen_name="Ann", roles=["champion"], organisation=aid)
    MemberFactory(shown=True, chosen_name="Bea", roles=["champion"], organisation=trust)
    MemberFactory(shown=True, chosen_name="Cy", organisation=aid)
    soup = get_soup(client, "/directory/?organisation=aid")

    link = soup.find("a", string="Only co-production champions")["href"]

    assert get_names(client, link) == ["Ann"]
    card = get_soup(client, f"/directory/{link}").select_one(".person")
    assert "Aid" in card.get_text()


def test_print_out_holds_all_whom_the_filters_leave_and_no_more(client, directory):
    make_people(PER_PAGE + 6)
    MemberFactory(shown=True, chosen_name="Elsewhere")
    MemberFactory(shown=True, chosen_name="Members only", listed="members")

    soup = get_soup(client, "/directory/print/?place=york")

    names = [tag.get_text() for tag in soup.select(".people-sheet h2")]
    assert names == [f"Person {number:02}" for number in range(PER_PAGE + 6)]
    assert len(get_soup(client, "/directory/print/").select(".people-sheet h2")) == PER_PAGE + 7


def test_chosen_drawn_face_takes_the_place_of_the_first(client, directory):
    member = MemberFactory(shown=True)
    url = f"/directory/people/{member.public_id}/"
    first = get_soup(client, url).select_one(".person-head svg")

    Member.objects.update(avatar=FACES[0])

    assert get_soup(client, url).select_one(".person-head svg") != first


def test_person_without_more_than_a_name_has_a_card_and_a_page(client, directory):
    member = MemberFactory(shown=True, chosen_name="Just Me", field_visibility={})

    assert get_names(client) == ["Just Me"]
    soup = get_soup(client, f"/directory/people/{member.public_id}/")
    assert "shows you their name and nothing else" in soup.main.get_text()


def test_person_is_not_asked_to_write_to_themselves(client, directory):
    own, other = MemberFactory(shown=True), MemberFactory(shown=True)
    log_in(own.user, client)

    own_page = get_soup(client, f"/directory/people/{own.public_id}/").main
    other_page = get_soup(client, f"/directory/people/{other.public_id}/").main

    assert own_page.find(id="contact") is None
    assert own_page.find("a", string="Change it")["href"] == reverse("directory:my_profile")
    assert other_page.find(id="contact") is not None


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Ann", "Bea"]),
        ("?place=york", ["Ann"]),
        ("?place=york&place=leeds", ["Ann", "Bea"]),
        ("?role=governor&place=leeds", []),
        ("?language=pl", ["Bea"]),
        ("?q=facilitation", ["Ann"]),
        ("?q=ANN+york", ["Ann"]),
        ("?q=bea+york", []),
        ("?q=%00&place=%00", []),
        ("?q=%25", []),
        ("?q=' OR 1=1 --", []),
        ("?place=' OR 1=1 --&role[]=x&page=-1&sector=%F0%9F%98%80", ["Ann", "Bea"]),
        ("?page=abc&page=99999999999999999999", ["Ann", "Bea"]),
    ],
)
def test_people_are_narrowed_by_filters_and_words(client, directory, query, names):
    york, leeds = LocalityFactory(name="York"), LocalityFactory(name="Leeds")
    MemberFactory(
        shown=True, chosen_name="Ann", places=[york], roles=["governor"], strengths=["facilitation"]
    )
    MemberFactory(shown=True, chosen_name="Bea", places=[leeds], languages=["pl"])

    assert get_names(client, query) == names


def test_words_and_choices_go_on_together(client, directory):
    make_people(PER_PAGE + 1)

    soup = get_soup(client, "/directory/?q=person&place=york")

    assert soup.select_one(".facets input[name=q]")["value"] == "person"
    assert soup.select_one("form[role=search] input[name=place]")["value"] == "york"
    assert soup.select_one("a[rel=next]")["href"] == "?q=person&place=york&page=2"
    assert get_names(client, "?q=person&place=york&page=2") == [f"Person {PER_PAGE}"]


def test_whoever_looks_for_somebody_is_told_whom_to_ask(client, directory):
    NetworkDetails.objects.create(
        locale=directory.locale, name="Net", contact_role="Coordinator (demo)", contact_email="n@example.org"
    )
    member = MemberFactory(shown=True)

    for path in ("", f"people/{member.public_id}/", "organisations/"):
        soup = get_soup(client, f"/directory/{path}")
        assert "Coordinator (demo)" in soup.select_one(".introduction").get_text()
        assert soup.main.select("form[method=post], textarea") == []


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Aid", "Sample Forum"]),
        ("?kind=charity", ["Aid"]),
        ("?sector=public", ["Sample Forum"]),
        ("?place=york", ["Sample Forum"]),
        ("?kind=charity&sector=public", []),
        ("?kind=%00&sector=' OR 1=1 --&page=x", ["Aid", "Sample Forum"]),
    ],
)
def test_organisations_are_narrowed(client, forum, query, names):
    OrganisationFactory(name="Aid", places=[LocalityFactory(name="Leeds")])
    OrganisationFactory(name="Draft", is_published=False)

    assert get_organisations(client, query) == names


def test_organisation_tells_what_we_know_and_what_is_our_reading(client, forum):
    soup = get_soup(client, "/directory/organisations/sample-forum/")

    glance = {row.dt.get_text(): row.dd.get_text(" ", strip=True) for row in soup.select(".glance dl > div")}
    assert glance == {
        "Kind": "Community forum (our reading)",
        "Sector": "Public sector (our reading)",
        "Where": "York",
        "Compact": "Has not told us that it adopted it",
    }
    assert "A paper of 2020" in soup.main.get_text()
    assert [link.get_text() for link in soup.select(".crumbs a")] == ["Home", "People", "Organisations"]


@pytest.fixture
def group(directory):
    """A group of people with lived experience on its way to independence."""
    group = OrganisationFactory(
        name="Sample Group",
        kind=OrganisationKind.PATIENT_GROUP,
        sector=Sector.LIVED_EXPERIENCE,
        hosted_by=OrganisationFactory(name="Sample Charity"),
        meetings="Mondays, 10:30",
        independence=Independence.OWN_VOICE,
        independence_next="Open an account",
        independence_review_on=date(2027, 3, 31),
    )
    for independence, words, day in (
        (Independence.HOSTED, "It begins.", date(2025, 1, 2)),
        (Independence.OWN_VOICE, "", date(2026, 5, 6)),
    ):
        group.independence_steps.create(independence=independence, words=words, date=day)
    return group


def get_group_page(client):
    return get_soup(client, "/directory/organisations/sample-group/")


def test_group_tells_how_independent_it_is_and_what_comes_next(client, group):
    """S0-18: status, next look, and the history."""
    soup = get_group_page(client)

    facts = [row.get_text(" ", strip=True) for row in soup.select(".roadmap .keyfacts div")]
    assert facts == [
        "Now: Part of another body, with its own rules and voice",
        "Hosted by: Sample Charity",
        "Next step: Open an account",
        "Looked at again on: 31 March 2027",
    ]
    assert [row.get_text(" ", strip=True) for row in soup.select(".roadmap .timeline li")] == [
        "6 May 2026 Part of another body, with its own rules and voice",
        "2 January 2025 Part of another body. It begins.",
    ]
    glance = soup.select_one(".glance").get_text(" ", strip=True)
    assert "Hosted by Sample Charity" in glance
    assert "Meets Mondays, 10:30" in glance


def test_group_whose_host_is_not_shown_does_not_name_it(client, group):
    Organisation.objects.filter(name="Sample Charity").update(is_published=False)

    assert "Sample Charity" not in get_group_page(client).get_text()


def test_group_that_has_not_told_says_so_and_other_bodies_are_not_asked(client, group):
    Organisation.objects.filter(name="Sample Group").update(independence="")
    assert "nobody has told us" in get_group_page(client).select_one(".roadmap").get_text()

    Organisation.objects.update(sector=Sector.PUBLIC)
    assert get_group_page(client).select(".roadmap") == []


def test_organisation_leads_to_its_public_projects_and_stories(client, home, group):
    """S2-40: each links to related projects."""
    open_page = StandardPageFactory(parent=home, title="Open project")
    hidden = StandardPageFactory(parent=home, title="Hidden project", live=False)
    group.pages.set([open_page, hidden])

    main = get_group_page(client).main

    assert main.find("a", string="Open project")["href"] == open_page.url
    assert "Hidden project" not in main.get_text()


@pytest.mark.parametrize(
    ("contact_email", "keeper", "is_there"),
    [
        ("", None, False),
        ("canary-role@example.org", None, True),
        ("", KeeperStatus.APPROVED, True),
        ("", KeeperStatus.ASKED, False),
        ("", KeeperStatus.DECLINED, False),
    ],
)
def test_organisation_can_be_written_to_where_somebody_reads_it(
    client, group, contact_email, keeper, is_there
):
    Organisation.objects.filter(pk=group.pk).update(contact_email=contact_email)
    if keeper:
        moment = datetime(2026, 5, 6, tzinfo=UTC)
        member = MemberFactory(chosen_name="Canary Keeper")
        group.keepers.create(member=member, status=keeper, asked_at=moment, answered_at=moment)

    soup = get_group_page(client)

    links = [link["href"] for link in soup.select("main a.button")]
    assert links == (["/write/organisation/sample-group/"] if is_there else [])
    assert "canary" not in str(soup).casefold()


def test_person_stands_on_the_page_of_their_group_only_where_they_show_that(client, group):
    for name, seen in (("Shown", "everyone"), ("Members", "members"), ("Hidden", "hidden")):
        member = MemberFactory(
            shown=True, chosen_name=name, field_visibility={"groups": seen, "organisation": "everyone"}
        )
        member.groups.add(group)

    names = [tag.get_text(strip=True) for tag in get_group_page(client).select(".person h3")]

    assert names == ["Shown"]


def test_adopters_of_the_compact_stand_on_the_list(client, forum):
    soup = get_soup(client, "/directory/organisations/")
    assert soup.select("#adopters") == []

    OrganisationFactory(name="Aid", compact_adopter_since=date(2026, 3, 2))
    OrganisationFactory(name="Draft", compact_adopter_since=date(2026, 3, 2), is_published=False)

    soup = get_soup(client, "/directory/organisations/?kind=forum")
    assert [row.get_text(" ", strip=True) for row in soup.select("#adopters + ul li")] == [
        "Aid , since 2 March 2026"
    ]
    assert get_organisations(client, "?compact=adopted") == ["Aid"]
    assert soup.select_one('a[href="/directory/organisations.csv"]') is not None


@pytest.mark.parametrize("kind", ["forum", "patient_group", "governors", "charity"])
def test_list_knows_the_kinds_of_group_that_the_papers_name(client, directory, kind):
    """S2-40: forums, patient groups, governors' councils, charities; each says what it brings."""
    for each in OrganisationKind:
        OrganisationFactory(name=f"A {each.value}", kind=each, brings=f"Brings {each.value}")

    soup = get_soup(client, f"/directory/organisations/?kind={kind}")

    assert [tag.get_text() for tag in soup.select(".orgs h3")] == [f"A {kind}"]
    assert soup.select_one(".orgs .soft").get_text() == f"Brings {kind}"


@pytest.mark.parametrize(
    "path",
    [
        "organisations/none/",
        "organisations/draft/",
        "people/1/",
        "people/x/",
        "organisations/sample-forum/x/",
    ],
)
def test_address_that_leads_nowhere_says_so(client, forum, path):
    OrganisationFactory(name="Draft", is_published=False)

    assert client.get(f"/directory/{path}").status_code == 404


def read_card(soup):
    names = ("og:title", "og:description", "og:url")
    return [soup.select_one(f'meta[property="{name}"]')["content"] for name in names]


def test_link_to_an_organisation_shows_its_name_and_what_it_brings(client, forum):
    title, about, url = read_card(get_soup(client, "/directory/organisations/sample-forum/"))

    assert (title, about) == ("Sample Forum", "Brings people together.")
    assert url.endswith("/directory/organisations/sample-forum/")


def test_link_to_a_person_shows_no_name(client, directory):
    member = MemberFactory(shown=True, chosen_name="Nora Nightjar")

    title, about, _url = read_card(get_soup(client, f"/directory/people/{member.public_id}/"))

    assert (title, about) == (directory.title, directory.summary)


def test_addresses_below_the_directory_stand_in_every_language(client, home, directory, forum, locales):
    MemberFactory(shown=True)
    home.copy_for_translation(locales["pl"], alias=True)
    directory.copy_for_translation(locales["pl"], alias=True)

    soup = get_soup(client, "/pl/directory/organisations/sample-forum/")

    assert soup.select_one("link[rel=canonical]")["href"].endswith("/directory/organisations/sample-forum/")
    assert [link["href"] for link in soup.select("nav.tools a")] == [
        "/directory/organisations/sample-forum/",
        "/pl/directory/organisations/sample-forum/",
        "/ar/directory/organisations/sample-forum/",
    ]
    assert soup.select_one(".nav a[aria-current]")["href"] == "/pl/directory/"


def enter(client):
    """Whoever is logged in costs two queries of every page: the session and the account."""
    client.force_login(MemberFactory().user)
    return 2


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("is_member", [False, True])
def test_people_cost_the_same_queries_however_many(
    client, directory, count, is_member, django_assert_num_queries
):
    make_people(count)
    more = enter(client) if is_member else 0
    client.get("/directory/")

    with django_assert_num_queries(9 + more):
        client.get("/directory/")


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("is_member", [False, True])
def test_organisation_costs_the_same_queries_however_much_there_is(
    client, home, directory, count, is_member, django_assert_num_queries
):
    body = make_people(count)
    body.places.set([LocalityFactory() for _number in range(count)])
    body.pages.set([StandardPageFactory(parent=home, slug=f"page-{number}") for number in range(count)])
    body.hosted_by, body.independence = OrganisationFactory(), Independence.HOSTED
    body.save()
    for number in range(count):
        body.independence_steps.create(independence=Independence.HOSTED, date=date(2026, 1, number + 1))
    more = enter(client) if is_member else 0
    client.get("/directory/")

    with django_assert_num_queries(10 + more):
        soup = get_soup(client, f"/directory/organisations/{body.slug}/")

    assert len(soup.select(".timeline li")) == len(soup.select(".person")) == count


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("is_member", [False, True])
def test_organisations_cost_the_same_queries_however_many(
    client, directory, count, is_member, django_assert_num_queries
):
    york = LocalityFactory(name="York")
    for _number in range(count):
        OrganisationFactory(places=[york])
    more = enter(client) if is_member else 0
    client.get("/directory/")

    with django_assert_num_queries(8 + more):
        client.get("/directory/organisations/")


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("is_member", [False, True])
def test_profile_costs_the_same_queries_whoever_looks(
    client, directory, count, is_member, django_assert_num_queries
):
    make_people(count)
    person = Member.objects.first()
    more = enter(client) if is_member else 0
    client.get("/directory/")

    with django_assert_num_queries(9 + more):
        client.get(f"/directory/people/{person.public_id}/")


@pytest.mark.parametrize(
    ("role", "may"), [("Editors", True), ("Network leads", True), ("Access leads", False)]
)
def test_only_writers_change_organisations_in_the_admin(client, forum, role, may):
    ensure_roles()
    user = UserFactory()
    user.groups.add(*user.groups.model.objects.filter(name=role))
    log_in(user, client)
    form = {
        "name": "New Forum",
        "slug": "sample-forum",
        "kind": "forum",
        "sector": "vcse",
        "is_published": "on",
        "version": "0",
    }

    response = client.post(reverse("organisation:edit", args=[forum.pk]), form)

    assert response.status_code == 302
    assert (Organisation.objects.get().name == "New Forum") is may
