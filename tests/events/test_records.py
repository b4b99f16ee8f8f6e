import json
from datetime import date

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from events.records import get_records
from tests.events.test_pages import count_queries
from tests.factories import EventRecordPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def stream(kind, *values) -> str:
    return json.dumps([{"type": kind, "value": value} for value in values])


def list_results(title, *items) -> dict:
    values = [{"words": words, "more": "", "page": page, "anchor": anchor} for words, page, anchor in items]
    return {"title": title, "items": [{"type": "item", "value": value} for value in values]}


def get_glance(soup) -> dict[str, str]:
    return {row.dt.get_text(): row.dd.get_text(", ") for row in soup.select(".glance dl > div")}


def test_record_says_what_is_known_and_that_the_rest_is_not(client, event_index):
    page = EventRecordPageFactory(
        parent=event_index,
        when_words="July 2017",
        campaign="National Co-Production Week",
        hosts=stream("host", "City of York Council", "Healthwatch York"),
        formats=stream("format", "Talk at tables"),
        unknowns=stream("unknown", "The day"),
    )

    soup = get_soup(client, page.url)

    assert get_glance(soup) == {
        "When": "July 2017",
        "Where": "We do not know",
        "Hosts": "City of York Council, Healthwatch York",
        "Part of": "National Co-Production Week",
        "Who took part": "We do not know",
        "How many came": "We do not know",
    }
    text = " ".join(soup.main.get_text().split())
    assert "An event from before this site." in text
    assert "Talk at tables" in text
    assert soup.select_one(".unknown li").get_text(strip=True) == "The day"
    assert soup.select("a[href*=sign-up]") == []


def test_record_links_what_came_of_it_to_its_explanation(client, home, event_index):
    values = StandardPageFactory(parent=home, title="Values")
    page = EventRecordPageFactory(
        parent=event_index,
        outcomes=stream(
            "outcomes",
            list_results("Two values", ("Trust", values.pk, "trust"), ("Respect", values.pk, "")),
            list_results("One measure", ("Quantitative", None, "")),
        ),
    )

    soup = get_soup(client, page.url)

    assert [heading.get_text() for heading in soup.select(".outcomes h3")] == ["Two values", "One measure"]
    assert [item.b.get_text() for item in soup.select(".outcomes li")] == ["Trust", "Respect", "Quantitative"]
    assert [link["href"] for link in soup.select(".outcomes a")] == ["/values/#trust", "/values/"]


def test_record_in_polish_links_to_the_polish_page(client, home, event_index, locales):
    values = StandardPageFactory(parent=home, title="Values")
    page = EventRecordPageFactory(
        parent=event_index, outcomes=stream("outcomes", list_results("Values", ("Trust", values.pk, "trust")))
    )
    for source in (values, page):
        source.copy_for_translation(locales["pl"], copy_parents=True, alias=True)

    soup = get_soup(client, "/pl/events/" + page.slug + "/")

    assert [link["href"] for link in soup.select(".outcomes a")] == ["/pl/values/#trust"]


@pytest.mark.parametrize("number", [1, 30])
def test_record_makes_eight_queries_however_much_came_of_it(client, home, event_index, number):
    pages = [StandardPageFactory(parent=home) for _ in range(number)]
    items = [("Result", page.pk, "") for page in pages]
    page = EventRecordPageFactory(
        parent=event_index, outcomes=stream("outcomes", list_results("Results", *items))
    )

    assert count_queries(client, page.url) == 8


def test_records_come_the_latest_first_and_those_of_an_unknown_month_last(event_index):
    for title, month in (("Old", date(2015, 11, 18)), ("Unknown", None), ("New", date(2021, 7, 1))):
        EventRecordPageFactory(parent=event_index, title=title, month=month)

    assert [page.title for page in get_records("en")] == ["New", "Old", "Unknown"]


def test_records_leave_out_drafts_and_restricted_pages(event_index):
    EventRecordPageFactory(parent=event_index, title="Draft").unpublish()
    closed = EventRecordPageFactory(parent=event_index, title="Closed")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    EventRecordPageFactory(parent=event_index, title="Open")

    assert [page.title for page in get_records("en")] == ["Open"]


def test_archive_lists_records_in_a_section_of_their_own(client, event_index):
    page = EventRecordPageFactory(parent=event_index, title="Workshop", when_words="July 2021")

    soup = get_soup(client, f"{event_index.url}?past=1")

    assert soup.select_one("#before").get_text() == "From before this site"
    assert [link["href"] for link in soup.select(".records a")] == [page.url]
    assert soup.select_one(".records__when").get_text() == "July 2021"
    assert get_soup(client, event_index.url).select(".records") == []
