from datetime import date
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from core.findable import get_kinds
from stories.models.news import PER_PAGE
from tests.factories import NewsIndexPageFactory, NewsPageFactory, ThemeFactory

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def news_index(story_index):
    return NewsIndexPageFactory(parent=story_index, slug="news")


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def get_titles(soup) -> list[str]:
    return [link.get_text() for link in soup.select(".news-card__title a")]


def make_news(news_index, count):
    for number in range(count):
        NewsPageFactory(
            parent=news_index, title=f"Post {number:02}", published_date=date(2026, 1, 1 + number)
        )


def test_news_is_listed_newest_first_without_drafts_and_restricted_pages(client, news_index):
    NewsPageFactory(parent=news_index, title="Older", published_date=date(2026, 1, 1))
    NewsPageFactory(parent=news_index, title="Newer", published_date=date(2026, 2, 1))
    NewsPageFactory(parent=news_index, title="Draft", live=False)
    closed = NewsPageFactory(parent=news_index, title="Closed")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)

    soup = get_soup(client, "/stories/news/")

    assert get_titles(soup) == ["Newer", "Older"]
    assert [time["datetime"] for time in soup.select(".news-card time")] == ["2026-02-01", "2026-01-01"]


def test_news_comes_in_pages_of_a_list(client, news_index):
    make_news(news_index, PER_PAGE + 1)

    assert get_titles(get_soup(client, "/stories/news/?page=2")) == ["Post 00"]
    assert get_titles(get_soup(client, "/stories/news/?page=%00x")) == [
        f"Post {number:02}" for number in range(PER_PAGE, 0, -1)
    ]


def test_list_without_news_says_so_and_leads_to_the_stories(client, story_index, news_index):
    empty = get_soup(client, "/stories/news/").select_one(".empty")

    assert empty.h2.get_text() == "There is no news yet"
    assert empty.a["href"] == story_index.url


@pytest.mark.parametrize("count", [1, 30])
def test_list_of_news_takes_the_same_queries_for_one_and_thirty(
    client, news_index, django_assert_num_queries, count
):
    make_news(news_index, count)
    client.get("/stories/news/")

    with django_assert_num_queries(8):
        client.get("/stories/news/")


def test_post_shows_its_day_and_text(client, news_index):
    NewsPageFactory(parent=news_index, title="We met", slug="we-met", published_date=date(2026, 3, 5))

    soup = get_soup(client, "/stories/news/we-met/")

    assert soup.select_one(".page-head time").get_text() == "5 March 2026"
    assert "We met." in soup.main.get_text()


def test_post_takes_eight_queries_at_most(client, news_index, django_assert_num_queries):
    NewsPageFactory(parent=news_index, slug="we-met")
    client.get("/stories/news/we-met/")

    with django_assert_num_queries(7):
        client.get("/stories/news/we-met/")


def test_feed_of_news_lists_news_alone_newest_first(client, story_index, news_index):
    make_news(news_index, 2)
    NewsPageFactory(parent=news_index, title="Draft", live=False)

    response = client.get("/stories/news.atom")

    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ET.fromstring(response.content)  # noqa: S314  our own answer
    assert feed.find(f"{ATOM}link").get("href") == "http://testserver/stories/news/"
    titles = [entry.find(f"{ATOM}title").text for entry in feed.findall(f"{ATOM}entry")]
    assert titles == ["Post 01", "Post 00"]


def test_search_knows_a_post_by_its_text_theme_and_day(news_index):
    post = NewsPageFactory(parent=news_index, title="We met", published_date=date(2026, 3, 5))
    post.themes.set([ThemeFactory(name="Mental health")])
    post.save()

    document = get_kinds()["news"].describe(post)

    assert (document.heading, document.day) == ("We met", date(2026, 3, 5))
    assert "We met." in document.text
    assert "Mental health" in document.labels


def test_home_shows_the_three_newest_posts(client, home, news_index):
    make_news(news_index, 4)

    soup = get_soup(client, "/")

    section = soup.select_one("section[aria-labelledby=news]")
    assert get_titles(section) == ["Post 03", "Post 02", "Post 01"]
    assert section.select_one(f"a[href='{news_index.url}']").get_text() == "All news"


def test_home_without_news_has_no_such_section(client, home, news_index):
    assert get_soup(client, "/").select("section[aria-labelledby=news]") == []
