import json
from datetime import date, timedelta
from http import HTTPStatus

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale, PageViewRestriction

from network.project_blocks import ParticipantBlock, SuccessBlock, make_person
from network.successes import Thanks, get_newest, get_team, get_thanks
from tests.factories import ProjectIndexPageFactory, ProjectPageFactory
from tests.factories.events import NOW
from tests.factories.projects import make_person_block, make_success

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 24)


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == HTTPStatus.OK
    return BeautifulSoup(response.content, "html.parser")


def get_words(tag):
    return " ".join(tag.get_text(" ").split())


@pytest.fixture(autouse=True)
def _present(time_machine):
    time_machine.move_to(NOW)


@pytest.fixture
def index(home):
    return ProjectIndexPageFactory(parent=home)


def add_project(index, title, *, successes=(), team=(), **fields):
    return ProjectPageFactory(
        parent=index, title=title, successes=json.dumps(successes), team=json.dumps(team), **fields
    )


def translate(*pages):
    """Makes Polish pages of their own, not aliases, and returns the last."""
    polish = Locale.objects.get(language_code="pl")
    for page in pages:
        made = page.specific.copy_for_translation(locale=polish)
        made.save_revision().publish()
    return made.specific_class.objects.get(pk=made.pk)


def test_success_that_is_marked_on_a_project_is_on_the_home_page_and_the_project(client, index):
    """S3-14"""
    assert get_soup(client, "/").select(".success") == []

    add_project(index, "Plain words", successes=[make_success("2026-11-12", "Ten papers are out.")])

    [card] = get_soup(client, "/").select(".success")
    assert get_words(card) == "Ten papers are out. 12 November 2026 , Plain words"
    assert card.a["href"] == "/projects/plain-words/"
    assert "What went well, big or small 12 November 2026 Ten papers are out." in get_words(
        get_soup(client, "/projects/plain-words/").main
    )


def test_newest_two_successes_of_all_projects_come_first(index):
    add_project(
        index, "A", successes=[make_success("2026-03-01", "Old"), make_success("2026-11-24", "Today")]
    )
    add_project(index, "B", successes=[make_success("2026-10-01", "New")])
    add_project(index, "C", successes=[make_success("2026-11-25", "Not yet")])
    add_project(index, "Nothing")

    assert [success.words for success in get_newest("en", TODAY)] == ["Today", "New"]


def test_success_of_a_project_that_not_everybody_may_see_stays_there(index):
    page = add_project(index, "Ours", successes=[make_success("2026-11-12")])
    assert len(get_newest("en", TODAY)) == 1  # the fault: while it is public, it is there

    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert get_newest("en", TODAY) == []


def test_person_in_a_project_is_named_only_with_their_consent(client, index):
    """S1-12"""
    team = [
        make_person_block("Carys (demo)", role="Reader", may_be_named=True),
        make_person_block("Ben (demo)", role="Writer", may_be_named=False),
        make_person_block("", role="Helper"),
    ]
    add_project(index, "Plain words", team=team)

    soup = get_soup(client, "/projects/plain-words/")

    assert [get_words(person.b) for person in soup.select(".team > li")] == [
        "Carys (demo)",
        "Writer",
        "Helper",
    ]
    assert [get_words(line) for line in soup.select(".credits")] == [
        "We thank Carys (demo)",
        "And 2 more people, who are not named here.",
    ]
    assert "Ben" not in str(soup)


def test_name_of_before_the_question_was_asked_is_not_shown():
    """A block that was written when there was no such flag."""
    person = make_person({"name": "Ben (demo)", "role": "Writer", "reason": "Writes", "task": "Writes"})

    assert person["name"] == ""
    assert person["seed"] == make_person({**person, "name": "Somebody else"})["seed"]


def test_consent_that_is_taken_back_counts_in_every_language(home, index):
    """A translation keeps a copy of the team, with the name and the consent of the day it was made."""
    carys = make_person_block("Carys (demo)", role="Reader", may_be_named=True)
    page = add_project(index, "Plain words", team=[carys])
    polish = translate(home, index, page)
    assert [person["name"] for person in get_team(polish)] == ["Carys (demo)"]

    carys["value"]["may_be_named"] = False
    page.team = json.dumps([carys])
    page.save_revision().publish()

    assert polish.team.raw_data[0]["value"]["may_be_named"] is True
    assert [(person["name"], person["role"]) for person in get_team(polish)] == [("", "Reader")]


def test_people_are_thanked_once_each_in_the_order_of_the_alphabet():
    people = [{"name": name} for name in ("dev", "Asha", "dev", "", "", "Ben")]

    assert get_thanks(people) == Thanks(["Asha", "Ben", "dev"], 2)
    assert get_thanks([]) == Thanks([], 0)


@pytest.mark.parametrize("count", [1, 30])
def test_newest_successes_take_one_query(index, django_assert_num_queries, count):
    for number in range(count):
        add_project(index, f"P{number}", successes=[make_success((TODAY - timedelta(number)).isoformat())])
    index.get_url()  # looks up the site, once for all

    with django_assert_num_queries(1):
        urls = [success.page.get_url() for success in get_newest("en", TODAY)]
    assert urls == ["/projects/p0/", "/projects/p1/"][:count]


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (SuccessBlock(), "The first ten papers have a summary."),
        (ParticipantBlock(), "Carys Specimen (demo) , Lay partner Has had to read such papers"),
    ],
)
def test_block_of_a_project_shows_its_preview(block, words):
    html = block.render(block.normalize(block.get_preview_value()))

    assert words in get_words(BeautifulSoup(html, "html.parser"))
