import json
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.http import QueryDict
from wagtail.documents import get_document_model
from wagtail.models import PageViewRestriction

from core import entries
from core.models import NetworkDetails
from network.library import PER_PAGE, get_listing, get_training
from network.library_blocks import FormatBlock, SheetBlock
from tests.factories import LibraryPageFactory, ResourcePageFactory, TrainingPageFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


def stream(kind, *values):
    return json.dumps([{"type": kind, "value": value} for value in values])


def formats(*values):
    return stream("format", *values)


@pytest.fixture
def library(home):
    return LibraryPageFactory(parent=home, slug="library")


@pytest.fixture
def resources(library):
    """A report that was asked for, a template of ours, and training that takes ten minutes."""
    return [
        ResourcePageFactory(
            parent=library,
            title="Options appraisal",
            author_or_body="ThriveLab",
            commissioned_by="North Yorkshire County Council",
            year_words="January 2022",
            summary="Three hopes.",
            level="policy",
            audiences=stream("audience", "staff", "decision_makers"),
            stages=stream("stage", "think", "plan"),
        ),
        ResourcePageFactory(
            parent=library,
            title="Planner",
            kind="template",
            author_or_body="",
            year_words="",
            summary="One sheet.",
            level="individual",
            audiences=stream("audience", "young_people"),
            stages=stream("stage", "think", "reflect"),
            formats=formats({"format": "print"}, {"format": "audio", "ready_date": "2027-02-01"}),
        ),
        ResourcePageFactory(
            parent=library,
            title="Plain words",
            kind="training",
            minutes=10,
            provider="CLIC",
            summary="Read your page aloud.",
        ),
    ]


def list_library(query=""):
    return get_listing(language="en", params=QueryDict(query))


def get_titles(query=""):
    return [resource.title for resource in list_library(query).resources]


def get_counts(query, name):
    [facet] = [facet for facet in list_library(query).filtered.facets if facet.name == name]
    return {option.value: option.count for option in facet.options if option.count}


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def get_text(tag):
    return " ".join(tag.get_text().split())


def get_glance(soup):
    return {row.dt.get_text(): row.dd.get_text(" ", strip=True) for row in soup.select(".glance dl > div")}


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["Options appraisal", "Plain words", "Planner"]),
        ("kind=template", ["Planner"]),
        ("kind=template&kind=training", ["Plain words", "Planner"]),
        ("for=young_people", ["Plain words", "Planner"]),
        ("for=staff&kind=report", ["Options appraisal"]),
        ("stage=reflect", ["Planner"]),
        ("stage=think", ["Options appraisal", "Planner"]),
        ("level=individual", ["Planner"]),
        ("format=print", ["Planner"]),
        ("format=audio", []),
        ("by=CLIC", ["Plain words"]),
        ("q=thrivelab", ["Options appraisal"]),
        ("q=COUNCIL+2022", ["Options appraisal"]),
        ("q=aloud", ["Plain words"]),
        ("q=pla", ["Plain words", "Planner"]),
        ("q=pla&stage=think", ["Planner"]),
        ("q=nowhere", []),
        ("q=%00&kind=x&stage=%00&page=-4", ["Options appraisal", "Plain words", "Planner"]),
    ],
)
def test_listing_filters(resources, query, titles):
    assert get_titles(query) == titles


def test_facets_count_what_each_choice_would_show(resources):
    assert get_counts("", "kind") == {"report": 1, "template": 1, "training": 1}
    assert get_counts("stage=think", "kind") == {"report": 1, "template": 1}
    assert get_counts("q=pla", "level") == {"individual": 1}
    # a format that is promised is no format yet; training for nobody in particular is for everyone
    assert get_counts("", "format") == {"web": 2, "print": 1}
    assert get_counts("", "for") == {
        "community": 1,
        "lived_experience": 1,
        "young_people": 2,
        "staff": 2,
        "decision_makers": 2,
    }


def test_words_stay_when_a_choice_is_taken_away(resources):
    [chip] = list_library("q=pla&stage=think").filtered.chips

    assert chip.url == "?q=pla"


def test_listing_leaves_out_drafts_restricted_pages_and_other_languages(resources):
    appraisal, planner, _words = resources
    appraisal.unpublish()
    PageViewRestriction.objects.create(page=planner, restriction_type=PageViewRestriction.LOGIN)

    assert get_titles() == ["Plain words"]
    assert get_listing(language="pl", params=QueryDict("")).resources == []


def test_listing_gives_pages_of_a_list(library):
    for number in range(PER_PAGE + 1):
        ResourcePageFactory(parent=library, title=f"Resource {number:02}")

    assert get_titles("page=2") == [f"Resource {PER_PAGE}"]


def test_library_keeps_choices_in_the_box_and_words_in_the_filters(client, resources):
    soup = get_soup(client, "/library/?q=pla&stage=think")

    box, filters = soup.select_one(".library-search"), soup.select_one(".facets")
    assert [(field["name"], field["value"]) for field in box.select("input")] == [
        ("q", "pla"),
        ("stage", "think"),
    ]
    assert filters.select_one("input[type=hidden]")["value"] == "pla"
    assert get_text(soup.select_one(".split__main > .count")) == "1 resource with “pla”"


def test_library_shows_who_wrote_it_for_whom_and_when(client, resources):
    [appraisal] = get_soup(client, "/library/?q=options+appraisal").select(".resource")

    facts = {get_text(row.dt): get_text(row.dd) for row in appraisal.select("dl > div")}
    assert facts == {
        "By:": "ThriveLab",
        "For:": "North Yorkshire County Council",
        "Year:": "January 2022",
        "Formats:": "Web page",
    }


def test_library_helps_when_nothing_fits(client, resources):
    soup = get_soup(client, "/library/?q=nowhere")

    assert soup.select(".resource") == []
    assert soup.select_one(".empty a")["href"] == "/library/"


def test_search_finds_a_resource_by_title_and_by_who_wrote_it(client, resources):
    entries.refresh_all()
    for query in ("options appraisal", "thrivelab"):
        soup = get_soup(client, f"/search/?q={query}")
        [result] = soup.select(".results > li")
        assert (result.h3.get_text(), get_text(result.p)) == ("Options appraisal", "Library and training")


@pytest.mark.parametrize("count", [1, 30])
def test_library_takes_the_same_queries_for_one_and_thirty(client, library, django_assert_num_queries, count):
    for number in range(count):
        ResourcePageFactory(parent=library, title=f"Resource {number}", formats=formats({"format": "web"}))
    client.get("/library/")

    with django_assert_num_queries(8):
        client.get("/library/")


def test_resource_says_what_is_not_given(client, resources):
    glance = get_glance(get_soup(client, "/library/planner/"))

    assert glance["By"] == "Not given"
    assert glance["Year"] == "Not given"
    assert glance["For whom"] == "Young people"
    assert glance["Stage"] == "Think, Reflect"
    assert glance["Level"].startswith("Individual")
    assert "Time" not in glance
    assert "Commissioned by" not in glance


def test_training_says_how_long_it_takes_and_who_offers_it(client, resources):
    glance = get_glance(get_soup(client, "/library/plain-words/"))

    assert glance["Time"] == "10 minutes"
    assert glance["Who offers it"] == "CLIC"
    assert glance["For whom"] == "Everyone"


def test_format_that_is_not_there_says_by_when_and_then_that_it_is_late(client, resources, time_machine):
    time_machine.move_to(NOW)
    before = [get_text(item) for item in get_soup(client, "/library/planner/").select(".formats li")]
    time_machine.move_to(NOW + timedelta(days=100))
    after = [get_text(item) for item in get_soup(client, "/library/planner/").select(".formats li")]

    assert before == ["Sheet to print: on this page.", "Audio: will be ready by 1 February 2027."]
    assert after[1] == "Audio: it was to be ready by 1 February 2027 and is late."


def test_resource_without_another_format_says_so_and_whom_to_ask(client, resources):
    NetworkDetails.objects.create(
        locale=resources[0].locale,
        name="Network",
        contact_role="Coordinator (demo)",
        contact_email="network@example.org",
    )

    text = get_text(get_soup(client, "/library/options-appraisal/").main)

    assert "There is no other format yet." in text
    assert "You need it in another way? Ask the Coordinator (demo): network@example.org." in text
    assert "There is no other format yet." not in get_text(get_soup(client, "/library/planner/").main)


def test_address_elsewhere_tells_it_no_referrer_and_says_whether_it_was_checked(client, library):
    page = ResourcePageFactory(
        parent=library,
        title="Model",
        formats=formats({"format": "web", "url": "https://example.org/model", "language": "Welsh"}),
    )
    soup = get_soup(client, "/library/model/")

    link = soup.select_one(".formats a")
    assert (link["href"], link["rel"]) == ("https://example.org/model", ["noreferrer"])
    assert get_text(soup.select_one(".formats b")) == "Web page (Welsh):"
    assert "We have not checked yet whether the addresses elsewhere still answer." in get_text(soup.main)

    page.last_checked_date = date(2026, 11, 2)
    page.save()
    text = get_text(get_soup(client, "/library/model/").main)
    assert "We last checked the addresses elsewhere on 2 November 2026." in text


@pytest.fixture
def document():
    document = get_document_model().objects.create(
        title="Template", file=ContentFile(b"{\\rtf1 Words}", name="template.rtf")
    )
    document.get_file_size()
    yield document
    document.file.delete(save=False)


def test_file_is_offered_with_its_type_and_size_and_can_be_had(client, library, document):
    ResourcePageFactory(
        parent=library,
        title="Terms",
        formats=formats({"format": "editable", "document": document.pk}),
    )

    item = get_soup(client, "/library/terms/").select_one(".formats li")

    assert get_text(item) == "File that you can change: Template (RTF, 13 bytes)"
    assert b"".join(client.get(item.a["href"]).streaming_content) == b"{\\rtf1 Words}"


@pytest.mark.parametrize("count", [1, 30])
def test_resource_takes_the_same_queries_for_one_and_thirty_formats(
    client, library, document, django_assert_num_queries, count
):
    ResourcePageFactory(
        parent=library,
        title="Terms",
        formats=formats(*[{"format": "editable", "document": document.pk}] * count),
    )
    client.get("/library/terms/")

    with django_assert_num_queries(8):
        client.get("/library/terms/")


def test_training_of_no_minutes_is_refused(library):
    with pytest.raises(ValidationError, match="network_resourcepage_takes_some_time"):
        ResourcePageFactory(parent=library, title="Nothing", minutes=0)


@pytest.fixture
def training(home, resources, library):
    ResourcePageFactory(
        parent=library,
        title="A first meeting",
        kind="training",
        provider="The network",
        audiences=stream("audience", "community"),
    )
    return TrainingPageFactory(parent=home, slug="training")


def test_training_page_lists_the_shortest_first_for_everyone_to_see(client, training):
    soup = get_soup(client, "/training/")

    assert [
        (get_text(item.select_one(".resource__time")), get_text(item.h3), item.a["href"])
        for item in soup.select(".resource")
    ] == [
        ("10 minutes", "Plain words", "/library/plain-words/"),
        ("Time not given", "A first meeting", "/library/a-first-meeting/"),
    ]
    assert "Tell us who you are." in soup.select_one(".ask").get_text()


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("by=CLIC", ["Plain words"]),
        ("for=community", ["Plain words", "A first meeting"]),
        ("for=staff", ["Plain words"]),
        ("for=staff&by=The+network", []),
        ("by=nobody&for=%00", ["Plain words", "A first meeting"]),
    ],
)
def test_training_is_found_by_reader_and_provider(training, query, titles):
    found = get_training(language="en", params=QueryDict(query)).resources

    assert [resource.title for resource in found] == titles


@pytest.mark.parametrize("count", [1, 30])
def test_training_page_takes_the_same_queries_for_one_and_thirty(
    client, home, library, django_assert_num_queries, count
):
    TrainingPageFactory(parent=home, slug="training")
    for number in range(count):
        ResourcePageFactory(parent=library, title=f"Piece {number}", kind="training", minutes=5)
    client.get("/training/")

    with django_assert_num_queries(9):
        client.get("/training/")


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (FormatBlock(), "will be ready by 31 January 2030."),
        (SheetBlock(), '<label class="sheet__question" for="box-1-1">What matters to us?</label>'),
    ],
)
def test_block_shows_its_preview(block, words):
    html = block.render(block.normalize(block.get_preview_value()))

    assert words in html
    assert block.meta.template.startswith("blocks/")
