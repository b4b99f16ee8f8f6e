import json

import pytest
from bs4 import BeautifulSoup
from wagtail.blocks import StructBlockValidationError
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageViewRestriction

from core import art
from core.blocks import EasyReadStepBlock, get_drawing_choices
from tests.factories import HomePageFactory, StandardPageFactory, StoryPageFactory

pytestmark = pytest.mark.django_db


def write(*lines, picture=None):
    steps = [{"words": words, "drawing": "bus", "picture": picture} for words in lines]
    return json.dumps([{"type": "step", "value": step} for step in steps])


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture
def page(home):
    return StandardPageFactory(
        parent=home,
        title="Expenses",
        slug="expenses",
        easy_read=write("We pay the fare.", "Keep your ticket."),
    )


@pytest.fixture
def picture(db):
    image = get_image_model().objects.create(title="A bus", file=get_test_image_file())
    yield image
    for rendition in image.renditions.all():
        rendition.file.delete(save=False)
    image.file.delete(save=False)


def test_page_in_easy_read_has_a_picture_beside_each_line(client, page):
    soup = get_soup(client, "/expenses/easy-read/")

    steps = soup.select(".easy-read__steps > li")
    assert [step.select_one(".easy-step__words").get_text() for step in steps] == [
        "We pay the fare.",
        "Keep your ticket.",
    ]
    assert [len(step.select(".easy-step__picture svg.art--bus")) for step in steps] == [1, 1]
    assert soup.title.get_text().startswith("Expenses: Easy Read –")
    assert len(soup.select("h1")) == 1


def test_both_versions_link_to_each_other(client, page):
    full = get_soup(client, "/expenses/")
    easy = get_soup(client, "/expenses/easy-read/")

    link = full.select_one(".page-head .easy-read-link a")
    assert (link["href"], link.get_text()) == ("/expenses/easy-read/", "Easy Read")
    assert {link["href"] for link in easy.select(".easy-read__back a")} == {"/expenses/"}
    assert [link["href"] for link in easy.select(".crumbs a")] == ["/", "/expenses/"]
    assert easy.select(".easy-read-link") == []


def test_page_that_nobody_wrote_in_easy_read_has_none(client, home):
    StandardPageFactory(parent=home, title="Privacy", slug="privacy")

    assert get_soup(client, "/privacy/").select(".easy-read-link") == []
    assert client.get("/privacy/easy-read/").status_code == 404


@pytest.mark.parametrize("path", ["/expenses/easy-read/more/", "/expenses/easy/", "/easy-read/"])
def test_no_other_address_answers_with_easy_read(client, page, path):
    assert client.get(path).status_code == 404


def test_easy_read_of_a_hidden_page_is_hidden_too(client, page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert client.get("/expenses/easy-read/").status_code == 302


def test_easy_read_of_a_draft_is_not_served(client, page):
    page.unpublish()

    assert client.get("/expenses/easy-read/").status_code == 404


def test_home_page_has_easy_read_too(client, home):
    home.easy_read = write("We meet 1 time each month.")
    home.save()

    assert get_soup(client, "/").select_one(".easy-read-link a")["href"] == "/easy-read/"
    words = get_soup(client, "/easy-read/").select_one(".easy-step__words").get_text()
    assert words == "We meet 1 time each month."


@pytest.mark.parametrize(
    ("easy_read", "address"),
    [(write("Zwracamy za bilet."), "/pl/koszty/easy-read/"), ("", "/pl/koszty/")],
)
def test_language_switch_stays_in_easy_read_where_there_is_one(client, page, locales, easy_read, address):
    polish_home = HomePageFactory(
        parent=page.get_parent().get_parent(),
        locale=locales["pl"],
        slug="siec",
        translation_key=page.get_parent().translation_key,
    )
    StandardPageFactory(
        parent=polish_home,
        title="Koszty",
        slug="koszty",
        locale=locales["pl"],
        translation_key=page.translation_key,
        easy_read=easy_read,
    )

    soup = get_soup(client, "/expenses/easy-read/")

    assert soup.select_one('header [hreflang="pl"]')["href"] == address
    assert soup.select_one("link[rel=canonical]")["href"] == "http://testserver/expenses/easy-read/"


@pytest.mark.parametrize("count", [1, 30])
def test_easy_read_takes_six_queries_and_two_for_pictures(
    client, page, picture, django_assert_num_queries, count
):
    client.get("/expenses/easy-read/")

    page.easy_read = write(*["We pay."] * count)
    page.save()
    with django_assert_num_queries(6):
        client.get("/expenses/easy-read/")

    page.easy_read = write(*["We pay."] * count, picture=picture.pk)
    page.save()
    client.get("/expenses/easy-read/")  # makes the small copy
    with django_assert_num_queries(8):
        client.get("/expenses/easy-read/")


def test_what_may_upset_is_said_before_the_first_line(client, story_index):
    StoryPageFactory(
        parent=story_index, slug="haven", content_note="About distress.", easy_read=write("A story.")
    )

    soup = get_soup(client, "/stories/haven/easy-read/")

    assert "About distress." in soup.select_one(".page-head .note").get_text()
    assert len(soup.select(".leave a")) == 1


def test_own_picture_stands_in_place_of_the_drawing(client, page, picture):
    page.easy_read = write("We pay.", picture=picture.pk)
    page.save()

    step = get_soup(client, "/expenses/easy-read/").select_one(".easy-step")

    assert step.img["alt"] == ""  # the words beside it say the same
    assert step.select("svg") == []


def test_each_drawing_that_editors_may_choose_can_be_drawn():
    names = [name for name, _label in get_drawing_choices()]

    assert len(names) == len(art.PICTURES) + len(art.SCENES)
    for name in names:
        assert art.draw_picture(name).startswith(f'<svg class="art art--{name}"')
    assert art.draw_picture("nothing of ours") == ""


def test_editors_see_easy_read_before_it_is_published(client, page, admin_user):
    request = page.make_preview_request(preview_mode="easy-read")

    assert "We pay the fare." in request.rendered_content
    assert page.preview_modes == [("", "Default"), ("easy-read", "Easy Read")]


def test_editors_write_easy_read_in_a_tab_of_its_own(page):
    tabs = type(page).get_edit_handler().children

    assert [str(tab.heading) for tab in tabs] == ["Content", "Easy Read", "Promote", "Settings"]
    assert [panel.field_name for panel in tabs[1].children] == ["easy_read"]


def test_line_of_easy_read_is_short():
    block = EasyReadStepBlock()
    long = block.normalize({"words": "x" * 201, "drawing": "bus", "picture": None})

    with pytest.raises(StructBlockValidationError):
        block.clean(long)


def test_who_made_the_page_with_us_is_told_at_its_end(client, page):
    page.co_produced_with = "Young Lives York (demo)"
    page.save()

    made_with = get_soup(client, "/expenses/").select_one(".made-with")

    assert made_with.get_text(strip=True) == "Made together withYoung Lives York (demo)"
