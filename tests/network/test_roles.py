import json
from datetime import timedelta
from http import HTTPStatus

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from directory.enums import ProfileField, Role, Visibility
from network.models.roles import RoleDecisionBlock
from tests.factories import (
    DirectoryPageFactory,
    LocalityFactory,
    MemberFactory,
    OpportunityPageFactory,
    RolePageFactory,
    StandardPageFactory,
    StoryPageFactory,
)
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

URL = "/about/lay-partner/"
TODAY = NOW.date()


def get_soup(client, url=URL):
    response = client.get(url)
    assert response.status_code == HTTPStatus.OK
    return BeautifulSoup(response.content, "html.parser")


def get_words(tag):
    return " ".join(tag.get_text(" ").split())


def get_names(client, url=URL):
    return [heading.get_text(strip=True) for heading in get_soup(client, url).select(".person h3")]


def decisions(*values):
    keys = ("what", "right", "words")
    return json.dumps(
        [{"type": "decision", "value": dict(zip(keys, value, strict=True))} for value in values]
    )


@pytest.fixture(autouse=True)
def _present(time_machine):
    time_machine.move_to(NOW)


@pytest.fixture
def about(home):
    return StandardPageFactory(parent=home, title="About")


@pytest.fixture
def people(home):
    return DirectoryPageFactory(parent=home)


@pytest.fixture
def role(about, people):
    return RolePageFactory(parent=about, title="Lay partner", directory_role=Role.LAY_PARTNER)


def test_role_lists_what_it_can_decide_and_how_far_its_say_goes(client, role):
    """S4-02"""
    role.decisions = decisions(
        ("What stands on the agenda", "alone", ""),
        ("The board’s advice", "votes", "One vote each."),
        ("New papers", "asked", ""),
        ("The budget", "advises", ""),
    )
    role.save()

    assert [get_words(row) for row in get_soup(client).select(".rights > li")] == [
        "Decides alone What stands on the agenda",
        "Has a vote, like everybody else there The board’s advice One vote each.",
        "Must be asked before others decide New papers",
        "Gives advice; others decide The budget",
    ]


def test_role_says_what_people_ask_first(client, role):
    soup = get_soup(client)

    glance = {row.dt.get_text(): get_words(row.dd) for row in soup.select(".glance dl > div")}
    assert glance == {
        "How long": "Two years",
        "Who to ask": "Coordinator (demo)",
        "Open now": "Nothing at present",
    }
    text = get_words(soup.main)
    for words in ("Plain words.", "Anyone", "You visit first.", "A buddy", "Fares"):
        assert words in text


def test_role_leads_to_its_open_opportunities_only(client, role, get_involved, about):
    other = RolePageFactory(parent=about, title="Champion")
    OpportunityPageFactory(parent=get_involved, title="Open", role=role)
    OpportunityPageFactory(parent=get_involved, title="Last day", role=role, closing_date=TODAY)
    OpportunityPageFactory(
        parent=get_involved, title="Closed", role=role, closing_date=TODAY - timedelta(days=1)
    )
    OpportunityPageFactory(parent=get_involved, title="Draft", role=role, live=False)
    OpportunityPageFactory(parent=get_involved, title="Of another role", role=other)

    links = get_soup(client).select(".glance a")

    assert [(link.get_text(), link["href"]) for link in links] == [
        ("Last day", "/get-involved/last-day/"),
        ("Open", "/get-involved/open/"),
    ]


def test_role_leads_to_stories_in_the_editors_order_and_never_to_hidden_ones(client, role, story_index):
    stories = [StoryPageFactory(parent=story_index, title=title) for title in ("Second", "First", "Hidden")]
    role.stories = json.dumps([{"type": "story", "value": stories[place].pk} for place in (1, 0, 2)])
    role.save()

    def get_links():
        return [link["href"] for link in get_soup(client).select(".split__main a[href^='/stories/']")]

    assert get_links() == ["/stories/first/", "/stories/second/", "/stories/hidden/"]
    PageViewRestriction.objects.create(page=stories[2], restriction_type=PageViewRestriction.LOGIN)
    assert get_links() == ["/stories/first/", "/stories/second/"]


def test_role_shows_people_who_have_it_and_nobody_else(client, role):
    MemberFactory(shown=True, chosen_name="Carys (demo)", roles=[Role.LAY_PARTNER, Role.EXPERT])
    MemberFactory(shown=True, chosen_name="Ben (demo)", roles=[Role.CHAMPION])
    MemberFactory(chosen_name="Not listed (demo)", roles=[Role.LAY_PARTNER])

    soup = get_soup(client)

    [person] = soup.select(".person")
    assert get_words(person.h3) == "Carys (demo)"
    assert person.a["href"].startswith("/people/people/")


def test_role_tells_of_nobody_that_they_have_it_who_hides_it(client, role):
    """Whoever hides their part is in the directory, and on no page of a role."""
    shown = dict.fromkeys(ProfileField.values, Visibility.EVERYONE)
    nora = MemberFactory(shown=True, chosen_name="Nora (demo)", roles=[Role.LAY_PARTNER])
    assert get_names(client) == ["Nora (demo)"]  # the fault: while the part is open, she is there

    nora.field_visibility = shown | {ProfileField.ROLES: Visibility.HIDDEN}
    nora.save()

    assert get_names(client) == []
    assert "Nobody has chosen to be shown here." in get_words(get_soup(client).main)
    assert "Nora (demo)" in get_names(client, "/people/")


def test_role_shows_members_those_who_are_listed_for_members(client, role):
    MemberFactory(
        shown=True, chosen_name="Members only (demo)", roles=[Role.LAY_PARTNER], listed=Visibility.MEMBERS
    )
    assert get_names(client) == []

    client.force_login(MemberFactory().user)

    assert get_names(client) == ["Members only (demo)"]


def test_role_that_is_none_of_the_directory_says_nothing_of_people(client, about, people):
    RolePageFactory(parent=about, title="Lay partner")
    MemberFactory(shown=True, roles=[Role.LAY_PARTNER])

    assert get_names(client) == []
    assert "People in this role" not in get_words(get_soup(client).main)


def test_role_in_another_language_leads_to_pages_in_that_language(client, role, get_involved, story_index):
    story = StoryPageFactory(parent=story_index, title="Told")
    role.stories = json.dumps([{"type": "story", "value": story.pk}])
    role.save()
    opportunity = OpportunityPageFactory(parent=get_involved, title="Open", role=role)
    home = role.get_parent().get_parent()
    for page in (home, role.get_parent(), role, get_involved, opportunity, story_index, story):
        page.specific.copy_for_translation(
            locale=story.locale.__class__.objects.get(language_code="pl"), alias=True
        )

    soup = get_soup(client, f"/pl{URL}")

    links = {link["href"] for link in soup.select(".split a")}
    assert {"/pl/get-involved/open/", "/pl/stories/told/"} <= links


@pytest.mark.parametrize("count", [1, 30])
def test_role_takes_ten_queries(client, role, get_involved, story_index, django_assert_num_queries, count):
    place = LocalityFactory(name="York")
    for number in range(count):
        OpportunityPageFactory(parent=get_involved, title=f"Open {number}", role=role)
        MemberFactory(shown=True, roles=[Role.LAY_PARTNER], places=[place])
    stories = [StoryPageFactory(parent=story_index) for _number in range(min(count, 6))]
    role.stories = json.dumps([{"type": "story", "value": story.pk} for story in stories])
    role.save()
    client.get(URL)

    with django_assert_num_queries(10):
        client.get(URL)


def test_role_must_say_at_least_one_decision(role):
    from wagtail.blocks import StreamBlockValidationError

    block = type(role)._meta.get_field("decisions").stream_block
    with pytest.raises(StreamBlockValidationError):
        block.clean(block.to_python([]))


def test_decision_shows_its_preview():
    block = RoleDecisionBlock()

    html = block.render(block.normalize(block.get_preview_value()))

    assert get_words(BeautifulSoup(html, "html.parser")) == (
        "Has a vote, like everybody else there What stands on the agenda "
        "Every member may put something on it."
    )
