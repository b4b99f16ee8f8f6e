import json
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.utils.translation import override
from wagtail.images.tests.utils import get_test_image_file

from core.models import Image, NetworkDetails, RelatedPage, Rendition, SupportContact
from core.renditions import PLAIN
from stories.enums import Rung
from stories.listing import PER_PAGE
from tests.factories import (
    DirectoryPageFactory,
    NewsIndexPageFactory,
    OrganisationFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
    StoryPageFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db


def stream(kind, *values):
    return json.dumps([{"type": kind, "value": value} for value in values])


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture
def story(story_index):
    return StoryPageFactory(
        parent=story_index,
        title="A safe haven",
        scene="safe-haven",
        scene_alt="A door stands open.",
        content_note="This page is about distress.",
        need_spotted_by="Service users",
        developed_by="Service users, too",
        level_is_our_reading=True,
        what_did_not_work=stream("paragraph", "<p>It took too long.</p>"),
        timeline=stream("timeline", [{"when": "July 2017", "text": "It is named."}]),
        voices=stream("voice", {"words": "Show us.", "name": "Grace Specimen (demo)", "role": "Carer"}),
        unknowns=stream("unknown", "Opening hours"),
        sources=stream(
            "source", {"title": "A report", "publisher": "York", "date": "2017", "place": "p 11", "url": ""}
        ),
    )


def test_story_shows_who_saw_the_need_and_what_nobody_knows(client, story):
    soup = get_soup(client, "/stories/a-safe-haven/")

    glance = {row.dt.get_text(): row.dd.get_text(" ", strip=True) for row in soup.select(".glance dl > div")}
    assert glance["Who spotted the need"] == "Service users"
    assert glance["Who developed it"] == "Service users, too"
    assert glance["Partners"] == "We do not know"
    assert glance["Carries it now"] == "We do not know"
    assert glance["Level"].startswith("System or organisation (our reading)")
    assert [item.get_text(strip=True) for item in soup.select(".unknown li")] == ["Opening hours"]
    assert [item.b.get_text() for item in soup.select(".timeline li")] == ["July 2017"]
    assert soup.select_one(".voice b").get_text() == "Grace Specimen (demo)"
    assert [" ".join(item.get_text().split()) for item in soup.select(".sources li")] == [
        "A report. York, 2017, p 11."
    ]


def test_story_draws_its_scene_and_says_what_it_shows(client, story):
    [picture] = get_soup(client, "/stories/a-safe-haven/").select("[role=img]")

    assert picture["aria-label"] == "A door stands open."
    assert picture.svg is not None


def test_story_with_a_content_note_lets_one_leave_and_names_support(client, story):
    NetworkDetails.objects.create(
        locale=story.locale, name="Network", crisis_text="<p>Talk to us (demo).</p>", safeguarding_role="Lead"
    )

    soup = get_soup(client, "/stories/a-safe-haven/")

    assert len(soup.select("[data-leave]")) == 1
    assert "This page is about distress." in soup.select_one(".note").get_text()
    assert "Talk to us (demo)." in soup.select_one(".support").get_text()


def test_story_never_leaves_its_reader_without_a_word_on_support(client, story):
    NetworkDetails.objects.create(locale=story.locale, name="Network", contact_email="us@example.org")

    support = get_soup(client, "/stories/a-safe-haven/").select_one(".support")

    assert (
        " ".join(support.get_text().split())
        == "Talk to somebody you trust. You can write to us: us@example.org"
    )


def test_story_without_a_content_note_has_no_way_to_leave_quickly(client, story_index):
    StoryPageFactory(parent=story_index, title="Calm")

    assert get_soup(client, "/stories/calm/").select("[data-leave]") == []


def test_story_with_a_content_note_takes_ten_queries(client, story, django_assert_num_queries):
    client.get("/stories/a-safe-haven/")

    with django_assert_num_queries(10):
        client.get("/stories/a-safe-haven/")


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.usefixtures("_media")
def test_story_index_takes_the_same_queries_for_one_and_thirty(
    client, story_index, django_assert_num_queries, count
):
    for number in range(count):
        StoryPageFactory(
            parent=story_index,
            title=f"Story {number}",
            published_date=date(2026, 1, 1),
            picture=make_image(number),
        )
    client.get("/stories/")

    with django_assert_num_queries(11):
        soup = get_soup(client, "/stories/")
    assert len(soup.select(".story-card picture img[alt='']")) == min(count, PER_PAGE)


@pytest.mark.parametrize("is_live", [True, False])
def test_story_index_leads_to_the_news_that_can_be_read(client, story_index, is_live):
    NewsIndexPageFactory(parent=story_index, slug="news", live=is_live)

    links = get_soup(client, "/stories/").select('main a[href="/stories/news/"]')

    assert [link.get_text() for link in links] == ["Read the news of the network"][:is_live]


def test_story_index_says_what_to_do_when_nothing_fits(client, story):
    soup = get_soup(client, "/stories/?level=individual")

    assert soup.select(".story-card") == []
    assert soup.select_one(".empty a")["href"] == "/stories/"


def test_story_shows_its_step_and_that_it_is_from_elsewhere(client, story_index):
    StoryPageFactory(
        parent=story_index, title="Far", rung=Rung.CO_PRODUCTION, is_from_elsewhere=True, is_stub=True
    )

    soup = get_soup(client, "/stories/far/")

    glance = {row.dt.get_text(): row.dd.get_text(" ", strip=True) for row in soup.select(".glance dl > div")}
    assert glance["Step of taking part"].startswith("Co-production (our reading)")
    assert glance["Whose story"].startswith("From elsewhere")
    assert soup.select_one(".stub b").get_text() == "Details to come:"


def test_whole_story_has_no_mark_of_a_stub(client, story):
    soup = get_soup(client, "/stories/a-safe-haven/")

    assert soup.select(".stub") == []
    assert "Step of taking part" not in soup.select_one(".glance").get_text()


def test_story_shows_measures_questions_and_a_text_to_send_on(client, story):
    story.measures = stream(
        "measure", {"what": "Nights open", "before": "", "after": "7", "is_ours": False, "source": "A report"}
    )
    story.save()

    soup = get_soup(client, "/stories/a-safe-haven/")

    assert soup.select_one(".measure h3").get_text() == "Nights open"
    assert [item.get_text() for item in soup.select(".questions li")] == [
        "What feeling does this leave you with?",
        "What is there to learn from it?",
    ]
    assert soup.select_one("#share").get_text().splitlines() == [
        "A safe haven",
        "A summary in plain words.",
        "Where: York",
        "http://testserver/stories/a-safe-haven/",
    ]
    assert soup.select_one(".tell__links a")["href"].startswith("mailto:?subject=A%20safe%20haven")


def test_story_shows_projects_apart_from_other_related_pages(client, home, story):
    project = ProjectPageFactory(parent=ProjectIndexPageFactory(parent=home), title="Words")
    other = StandardPageFactory(parent=home, title="Aims")
    story.related_links = [RelatedPage(target=project), RelatedPage(target=other)]
    story.save()

    soup = get_soup(client, "/stories/a-safe-haven/")

    assert [link.get_text() for link in soup.select(".related a")] == ["Aims"]
    heading = soup.find("h2", string="Projects that go with it")
    assert [link["href"] for link in heading.find_next("ul").select("a")] == ["/projects/words/"]


@pytest.fixture
def distress(story):
    """A theme of the story, with words of its own on where to find help."""
    NetworkDetails.objects.create(
        locale=story.locale, name="Network", crisis_text="<p>Talk to us (demo).</p>"
    )
    theme = ThemeFactory(name="Distress")
    SupportContact.objects.create(
        theme=theme, texts={"en": "Write to haven@example.org <b>now</b>.", "pl": "Napisz."}
    )
    story.themes.set([theme])
    story.easy_read = stream("step", {"words": "A safe place.", "drawing": "", "picture": None})
    story.save()
    return theme


@pytest.mark.parametrize("path", ["/stories/a-safe-haven/", "/stories/a-safe-haven/easy-read/"])
def test_story_names_whom_to_turn_to_about_its_theme(client, distress, path):
    soup = get_soup(client, path)

    support = soup.select_one(".support")
    assert "Write to haven@example.org <b>now</b>." in support.get_text()
    assert support.select_one("a")["href"] == "mailto:haven@example.org"
    assert "Talk to us (demo)." not in support.get_text()
    assert len(soup.select(".note a[href='#support']")) == len(soup.select("#support")) == 1


def test_story_names_whom_to_turn_to_beside_its_content_note(client, distress):
    assert (
        "Write to haven@example.org"
        in get_soup(client, "/stories/a-safe-haven/").select_one(".note details").get_text()
    )


@pytest.mark.parametrize("path", ["/stories/a-safe-haven/", "/stories/a-safe-haven/easy-read/"])
def test_story_without_contacts_for_its_themes_names_those_of_the_network(client, distress, path):
    SupportContact.objects.all().delete()

    soup = get_soup(client, path)

    assert "Talk to us (demo)." in soup.select_one(".support").get_text()
    assert soup.select(".note details") == []


def test_support_contact_speaks_the_readers_language_or_english(distress):
    contact = SupportContact.objects.get()

    with override("pl"):
        assert contact.words == "Napisz."
    with override("ar"):
        assert contact.words == "Write to haven@example.org <b>now</b>."


@pytest.mark.parametrize("count", [1, 30])
def test_story_takes_ten_queries_whatever_it_leads_to(
    client, home, story, distress, django_assert_num_queries, count
):
    DirectoryPageFactory(parent=home)
    for number in range(count):
        OrganisationFactory(name=f"Body {number}", is_published=True).pages.add(story)
        other = StoryPageFactory(parent=story.get_parent(), title=f"Other {number}")
        other.themes.set([distress])
        other.save()
    client.get("/stories/a-safe-haven/")

    with django_assert_num_queries(10):
        soup = get_soup(client, "/stories/a-safe-haven/")
    assert len(soup.select("[aria-labelledby=similar] .story-card")) == min(count, 3)
    assert len(soup.select("a[href^='/people/organisations/body-']")) == count


def test_story_loads_nothing_from_another_site(client, distress):
    soup = get_soup(client, "/stories/a-safe-haven/")

    loaded = [tag.get("src") for tag in soup.select("[src]")]
    loaded += [tag["href"] for tag in soup.select("link[rel=stylesheet], link[rel=preload], link[rel=icon]")]
    assert loaded
    assert [address for address in loaded if not address.startswith("/")] == []


@pytest.fixture
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def make_image(number=1):
    image = Image.objects.create(
        file=get_test_image_file(), title=f"Table {number}", description="A table", shows_people=False
    )
    # As publishing draws it
    Rendition.objects.create(image=image, filter_spec=PLAIN, file="images/a.jpg", width=8, height=5)
    return image


@pytest.mark.usefixtures("_media")
def test_story_with_a_picture_takes_ten_queries(client, story_index, django_assert_num_queries):
    StoryPageFactory(parent=story_index, title="Seen", picture=make_image())
    client.get("/stories/seen/")

    with django_assert_num_queries(10):
        soup = get_soup(client, "/stories/seen/")
    assert len(soup.select("main .picture img")) == 1


@pytest.mark.usefixtures("_media")
@pytest.mark.parametrize("count", [2, 12])
def test_gallery_takes_two_queries_more_however_many_pictures_it_has(
    client, story_index, django_assert_num_queries, count
):
    pictures = [
        {"image": {"image": make_image(number).pk, "alt_text": "A table", "decorative": False}, "caption": ""}
        for number in range(count)
    ]
    gallery = [{"type": "item", "id": str(n), "value": each} for n, each in enumerate(pictures)]
    StoryPageFactory(
        parent=story_index, title="Seen", picture=make_image(99), body=stream("gallery", gallery)
    )
    client.get("/stories/seen/")

    with django_assert_num_queries(11):
        soup = get_soup(client, "/stories/seen/")
    assert len(soup.select(".gallery img")) == count
