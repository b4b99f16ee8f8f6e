import json
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import QueryDict
from wagtail import hooks
from wagtail.fields import StreamField
from wagtail.models import PageViewRestriction

from network import consultation_blocks
from network.consultations import PER_PAGE, get_listing, get_open_consultations
from network.demo.consultations import YORK
from network.enums import ConsultationState
from network.listing import get_listing as get_ways
from network.models import ConsultationPage
from network.wagtail_hooks import warn_of_short_consultation
from tests.factories import (
    ConsultationIndexPageFactory,
    ConsultationPageFactory,
    LocalityFactory,
    StandardPageFactory,
    UserFactory,
)
from tests.factories.consultations import make_stage
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db
FORMSETS = ("related_links", "comments")  # the second are Wagtail's own notes to editors
TODAY = NOW.date()  # 24 November 2026


@pytest.fixture(autouse=True)
def _present(time_machine):
    time_machine.move_to(NOW)


@pytest.fixture
def index(home):
    return ConsultationIndexPageFactory(parent=home, slug="consultations")


def stream(kind, *values) -> str:
    return json.dumps([{"type": kind, "value": value} for value in values])


def get_soup(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def words(tag) -> str:
    return " ".join(tag.get_text(" ").split())


def list_titles(**kwargs) -> list[str]:
    listing = get_listing(**{"language": "en", "number": None, "today": TODAY, **kwargs})
    return [row.page.title for row in listing.rows]


THEME = {
    "theme": "Plain language",
    "count": None,
    "said": "Use our words.",
    "answer": "did",
    "words": "It was rewritten.",
}
RECOMMENDATION = {
    "words": "Option A",
    "status": "recommended",
    "when": "August 2017",
    "reason": "It is short.",
}


# What a consultation must say


def test_editor_cannot_publish_a_consultation_without_what_people_must_know(index):
    form_class = ConsultationPage.get_edit_handler().get_form_class()
    page = ConsultationPage(locale=index.locale)
    streams = [field.name for field in page._meta.fields if isinstance(field, StreamField)]
    data = {f"{name}-count": "0" for name in streams}
    data |= {f"{name}-{part}_FORMS": "0" for name in FORMSETS for part in ("TOTAL", "INITIAL")}

    errors = form_class(data, instance=page, parent_page=index, for_user=UserFactory()).errors

    assert set(errors) - {"title", "slug", "summary"} == {
        "decision",
        "decision_maker",
        "can_change",
        "cannot_change",
        "stages",
        "how_to_take_part",
        "safeguarding_contact",
    }


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"response_date": None}, "Say when it is decided, and by when you answer."),
        ({"decision_when": ""}, "Say when it is decided, and by when you answer."),
        ({"closes_date": date(2026, 10, 31)}, "It closes after it opens."),
        ({"response_date": date(2026, 12, 30)}, "The answer comes after it closes."),
    ],
)
def test_consultation_that_opens_promises_an_answer_and_keeps_its_days_in_order(index, facts, message):
    page = ConsultationPageFactory(parent=index, is_open=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        ConsultationPage.objects.filter(pk=page.pk).update(**facts)
    for name, value in facts.items():
        setattr(page, name, value)

    with pytest.raises(ValidationError) as caught:
        page.full_clean()
    assert message in caught.value.messages


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("stages", {"stages": json.dumps([make_stage("One", "now"), make_stage("Two", "now")])}),
        ("themes_date", {"themes": stream("theme", THEME)}),
        ("comments_note", {"sample_comments": stream("comment", {"theme": "Words", "words": "Too long."})}),
    ],
)
def test_consultation_refuses(index, field, values):
    page = ConsultationPageFactory(parent=index)
    for name, value in values.items():
        setattr(page, name, value)

    with pytest.raises(ValidationError) as caught:
        page.full_clean()
    assert list(caught.value.message_dict) == [field]


# How things stand


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 10, 31), ConsultationState.COMING),
        (date(2026, 11, 1), ConsultationState.OPEN),
        (date(2026, 12, 31), ConsultationState.OPEN),
        (date(2027, 1, 1), ConsultationState.CLOSED),
    ],
)
def test_consultation_opens_and_closes_on_its_days(index, today, state):
    page = ConsultationPageFactory(parent=index, is_open=True)

    assert page.get_state(today) == state
    assert list(get_open_consultations("en", today)) == ([page] if state == ConsultationState.OPEN else [])


def test_consultation_without_dates_is_closed(index):
    assert ConsultationPageFactory(parent=index).get_state(TODAY) == ConsultationState.CLOSED


@pytest.mark.parametrize(
    ("closes", "warned"), [(date(2026, 11, 27), True), (date(2026, 11, 28), False), (None, False)]
)
def test_editor_is_told_that_a_consultation_is_short(rf, index, settings, closes, warned):
    """S0-29. Both days count: from 1 to 28 November are 28 days. Nobody is refused."""
    settings.CONSULTATION_LEAST = timedelta(days=28)
    request = rf.get("/")
    request.session = {}
    request._messages = FallbackStorage(request)
    page = ConsultationPageFactory(parent=index, is_open=True, closes_date=closes)

    warn_of_short_consultation(request, page)
    warn_of_short_consultation(request, index)

    words = "People have fewer than 28 days to comment. Some need longer to think, and to answer."
    assert [str(message).strip() for message in request._messages] == [words] * warned
    for moment in ("after_create_page", "after_edit_page"):
        assert warn_of_short_consultation in hooks.get_hooks(moment)


def test_answer_that_is_owed_is_public_from_the_day_after(client, index, time_machine):
    page = ConsultationPageFactory(parent=index, is_open=True)
    time_machine.move_to(NOW.replace(year=2027, month=1, day=31))
    assert get_soup(client, page).select(".notice") == []

    time_machine.move_to(NOW.replace(year=2027, month=2, day=3))
    owed = "We promised an answer by 31 January 2027. It is 3 days late."
    assert words(get_soup(client, page).select_one(".notice")) == owed
    assert words(get_soup(client, index).select_one(".notice")) == owed

    page.answered_date = date(2027, 2, 3)
    page.save()
    assert get_soup(client, page).select(".notice") == []
    assert "We answered on 3 February 2027" in words(get_soup(client, page).select_one(".glance"))


# The page


def test_consultation_names_the_decision_and_puts_its_scope_first(client, index):
    soup = get_soup(client, ConsultationPageFactory(parent=index, is_open=True))

    glance = {row.dt.get_text(): words(row.dd) for row in soup.select(".glance dl > div")}
    assert glance == {
        "What is decided": "Whether to change the words",
        "Who decides": "The board",
        "When it is decided": "In March",
        "We answer by": "31 January 2027",
        "Where": "Wherever you live",
        "Time": "Minutes",
    }
    main = soup.select_one(".split__main")
    assert main.h2.get_text() == "What can and cannot change here"
    assert words(soup.select_one(".scope__cannot li")) == "The budget, because it is spent"
    assert "Open until 31 December 2026." in words(soup.select_one(".note"))
    assert "Ways to do it: Online, By post" in words(main)
    assert "Without a name: not said." in words(main)


def test_consultation_marks_the_stage_that_is_now_and_keeps_the_others(client, home, index):
    story = StandardPageFactory(parent=home, title="The first draft")
    stages = [
        make_stage("Draft", "done", story.pk),
        make_stage("Comments", "now"),
        make_stage("Vote", "next"),
    ]
    soup = get_soup(client, ConsultationPageFactory(parent=index, stages=json.dumps(stages)))

    assert [stage.h3.get_text() for stage in soup.select(".stage")] == ["Draft", "Comments", "Vote"]
    [current] = soup.select("[aria-current=step]")
    assert current.h3.get_text() == "Comments"
    assert words(current.select_one(".stage__when")) == "We are here"
    assert [link["href"] for link in soup.select(".stage a")] == ["/the-first-draft/"]


def test_consultation_whose_end_is_not_recorded_marks_the_last_stage_on_record(client, index):
    stages = [make_stage("Draft"), make_stage("Second draft"), make_stage("Vote", "not_recorded")]
    soup = get_soup(client, ConsultationPageFactory(parent=index, stages=json.dumps(stages)))

    [current] = soup.select("[aria-current=step]")
    assert current.h3.get_text() == "Second draft"
    assert words(current.select_one(".stage__when")) == "The last stage on record"


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("recommended", "Recommended , August 2017. Decision not recorded."),
        ("not_recorded", "Not recorded , August 2017. Decision not recorded."),
        ("agreed", "Agreed , August 2017."),
        ("declined", "Declined , August 2017."),
    ],
)
def test_recommendation_says_whether_a_decision_is_recorded(client, index, status, shown):
    recommendations = stream("recommendation", RECOMMENDATION | {"status": status})
    soup = get_soup(client, ConsultationPageFactory(parent=index, recommendations=recommendations))

    assert words(soup.select_one(".recommendation__status")) == shown


def test_themes_are_dated_and_answered(client, index):
    themes = stream("theme", THEME, THEME | {"theme": "Time", "count": 3, "answer": "open"})
    soup = get_soup(
        client, ConsultationPageFactory(parent=index, themes=themes, themes_date=date(2017, 8, 24))
    )

    assert "as of 24 August 2017" in words(soup.main)
    assert [words(pair.select_one(".pair__said small")) for pair in soup.select(".pair")] == [
        "Plain language",
        "Time, 3 comments",
    ]
    assert words(soup.select_one(".pair--did .pair__answer")) == "What was done It was rewritten."
    assert len(soup.select(".pair--open")) == 1


def test_comments_stand_by_theme_under_their_label(client, index):
    comments = [("Words", "Too long."), ("Time", "Too late."), ("Words", "Too hard.")]
    page = ConsultationPageFactory(
        parent=index,
        comments_note="Demo: made up.",
        sample_comments=stream("comment", *({"theme": theme, "words": text} for theme, text in comments)),
    )
    soup = get_soup(client, page)

    assert [words(group) for group in soup.select(".comments > div")] == [
        "Words 2 comments Too long. Too hard.",
        "Time 1 comment Too late.",
    ]
    assert words(soup.select_one(".comments").find_previous_sibling("p")) == "Demo: made up."


def test_lundy_check_shows_what_is_missing(client, index):
    page = ConsultationPageFactory(parent=index, space="A room", voice="Questions", influence="A new draft")
    rows = [words(row) for row in get_soup(client, page).select(".lundy li")]

    assert rows == [
        "Space: how people can form a view and give it A room",
        "Voice: what helps people to say it Questions",
        "Audience: who hears it and can act Not said.",
        "Influence: what it changes, and who tells A new draft",
    ]


def test_questions_on_the_text_and_on_embedding_stand_apart(client, index):
    page = ConsultationPageFactory(
        parent=index,
        text_questions=stream("question", "Is it clear?"),
        embed_questions=stream("question", "Who uses it?"),
    )
    soup = get_soup(client, page)

    headings = {heading.get_text(): heading for heading in soup.select(".split__main h3")}
    assert words(headings["On the text"].find_next("li")) == "Is it clear?"
    assert words(headings["On how to make it part of everyday work"].find_next("li")) == "Who uses it?"


@pytest.mark.parametrize("number", [1, 30])
def test_consultation_takes_the_same_queries_however_long_it_is(
    client, home, index, django_assert_num_queries, number
):
    pages = [StandardPageFactory(parent=home) for _ in range(number)]
    draft = {"label": "Draft", "when": "", "changes": "", "document": None, "url": ""}
    page = ConsultationPageFactory(
        parent=index,
        stages=json.dumps([make_stage(page=page.pk) for page in pages]),
        drafts=stream("draft", *[draft] * number),
        themes=stream("theme", *[THEME] * number),
        themes_date=TODAY,
        recommendations=stream("recommendation", *[RECOMMENDATION] * number),
    )
    page.localities.set([LocalityFactory() for _ in range(number)])
    page.save()
    client.get(page.url)

    with django_assert_num_queries(9):
        client.get(page.url)


# The list


def test_list_puts_open_ones_first_and_the_dateless_last(index):
    ConsultationPageFactory(parent=index, title="Before")
    over = {"opens_date": date(2026, 1, 1), "response_date": date(2027, 1, 1)}
    ConsultationPageFactory(parent=index, title="Over", is_open=True, **over, closes_date=date(2026, 2, 1))
    ConsultationPageFactory(
        parent=index, title="Just over", is_open=True, **over, closes_date=date(2026, 3, 1)
    )
    ConsultationPageFactory(parent=index, title="Coming", is_open=True, opens_date=date(2026, 12, 1))
    ConsultationPageFactory(parent=index, title="Always", is_open=True, closes_date=None)
    ConsultationPageFactory(parent=index, title="Soon shut", is_open=True, closes_date=TODAY)
    closed = ConsultationPageFactory(parent=index, title="Hidden", is_open=True)
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)

    assert list_titles() == ["Soon shut", "Always", "Coming", "Just over", "Over", "Before"]


def test_list_leads_to_other_ways_while_nothing_is_open(client, index, get_involved):
    page = ConsultationPageFactory(parent=index)

    soup = get_soup(client, index)

    assert soup.select_one(".empty a")["href"] == "/get-involved/"
    assert [link["href"] for link in soup.select(".consultation a")] == [page.url]
    assert [heading.get_text() for heading in soup.select(".consultations > h2")] == ["Closed"]


def test_list_without_any_consultation_stands(client, index):
    assert get_soup(client, index).select_one(".empty h2").get_text() == "Nothing is open just now"


def test_list_comes_in_pages(index):
    for number in range(PER_PAGE + 1):
        ConsultationPageFactory(parent=index, title=f"Number {number}")

    assert len(list_titles()) == PER_PAGE
    assert len(list_titles(number="2")) == 1
    assert len(list_titles(number="x")) == PER_PAGE


@pytest.mark.parametrize("number", [1, 30])
def test_list_takes_the_same_queries_for_one_and_thirty(client, index, django_assert_num_queries, number):
    for _ in range(number):
        ConsultationPageFactory(parent=index)
    client.get(index.url)

    with django_assert_num_queries(8):
        client.get(index.url)


# Ways to take part


def look(query=""):
    return get_ways(language="en", params=QueryDict(query), is_member=True, now=NOW).ways


def test_open_consultation_is_a_way_to_take_part(client, index, get_involved):
    york = LocalityFactory(name="York")
    page = ConsultationPageFactory(parent=index, title="Open", is_open=True)
    page.localities.set([york])
    page.save()
    ConsultationPageFactory(parent=index, title="Over")

    [way] = look()
    assert way.consultation == page
    assert (way.day, way.place_words, way.method_words) == (date(2026, 12, 31), "York", "Online, By post")
    assert [found.consultation for found in look("what=consultation&where=york&how=post&time=minutes")] == [
        page
    ]
    assert look("time=year") == []
    soup = get_soup(client, get_involved)
    assert soup.select_one(f".ways a[href='{page.url}']").get_text() == "Open"


def test_closed_consultation_is_no_way_to_take_part(index, time_machine):
    ConsultationPageFactory(parent=index, is_open=True)

    assert (
        get_ways(language="en", params=QueryDict(), is_member=True, now=NOW + timedelta(days=38)).ways == []
    )


# What the demonstration says of York


def test_york_is_recommended_and_never_said_to_be_agreed():
    assert [item["value"]["status"] for item in YORK["recommendations"]] == ["recommended"]
    assert [item["value"]["is_recommended"] for item in YORK["options"]] == [True, False]
    assert "What the Board decided" in [item["value"] for item in YORK["unknowns"]]


def test_york_has_five_stages_and_its_comments_are_marked_as_made_up():
    states = [item["value"]["state"] for item in YORK["stages"]]
    assert states == ["done", "done", "done", "not_recorded", "not_recorded"]
    assert {item["value"]["count"] for item in YORK["themes"]} == {None}
    assert len(YORK["sample_comments"]) == 12
    assert YORK["comments_note"].startswith("Demo:")


# The pieces


BLOCKS = [
    consultation_blocks.StageBlock,
    consultation_blocks.DraftBlock,
    consultation_blocks.OptionBlock,
    consultation_blocks.ThemeBlock,
    consultation_blocks.CommentBlock,
    consultation_blocks.RecommendationBlock,
    consultation_blocks.DifferentViewBlock,
]


@pytest.mark.parametrize(
    ("block", "shown"),
    zip(
        BLOCKS,
        [
            "People talk about a rough draft, at tables.",
            "We do not have the text.",
            "What speaks against it We do not know",
            "People said Write it in words we can follow. Language",
            "Please spell out the initials. (demo)",
            "Decision not recorded",
            "Why another way was chosen: Principles can be adopted by many organisations.",
        ],
        strict=True,
    ),
)
def test_block_shows_its_preview(block, shown):
    block = block()
    html = block.render(block.normalize(block.get_preview_value()))
    assert shown in words(BeautifulSoup(html, "html.parser"))
