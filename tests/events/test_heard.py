"""What was heard at an event, and what came of it: <event>/heard/."""

import json
from uuid import UUID

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.files.base import ContentFile
from django.db import connection
from wagtail.documents import get_document_model
from wagtail.models import PageViewRestriction
from wagtail_localize.models import TranslationSource

from core.enums import WordsState
from events.enums import NoteKind
from events.wagtail_hooks import warn_about_captions
from tests.events.test_pages import count_queries
from tests.factories import (
    DirectoryPageFactory,
    EventPageFactory,
    HeardNoteFactory,
    OccasionFactory,
    OrganisationFactory,
    StandardPageFactory,
)
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

FIRST = UUID("11111111-1111-4111-8111-111111111111")
SECOND = UUID("22222222-2222-4222-8222-222222222222")
FILE = "33333333-3333-4333-8333-333333333333"


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOW, tick=False):
        yield


def stream(*pieces) -> str:
    return json.dumps([{"type": kind, "value": value} for kind, value in pieces])


QUESTIONS = json.dumps(
    [
        {"type": "question", "value": "What helped?", "id": str(FIRST)},
        {"type": "question", "value": "What comes next?", "id": str(SECOND)},
    ]
)


def paper(title="The notes", **place) -> dict:
    return {"title": title, "format": "", "document": None, "page": None, "url": "", **place}


def outcome(words, page=None) -> dict:
    value = {"words": words, "more": "", "page": page, "anchor": ""}
    items = [{"type": "item", "value": value, "id": str(SECOND)}]
    return {"title": "Since then", "items": items}


def hold(index, **fields):
    """The page of an event that is over."""
    facts = {name: fields.pop(name) for name in ("people_came", "closed_at") if name in fields}
    occasion = OccasionFactory(past=True, **facts)
    return EventPageFactory(parent=index, locale=index.locale, occasion=occasion, **fields)


def get_soup(client, page, path="heard/"):
    response = client.get(f"{page.url}{path}")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def say(element) -> str:
    return " ".join(element.get_text(" ").split())


# What the page shows


def test_heard_page_shows_each_kind_of_piece_under_its_own_heading(client, event_index):
    page = hold(
        event_index,
        people_came=23,
        heard=stream(
            ("thanks", {"words": "Thank you all."}),
            ("paragraph", "<p>People spoke of mornings.</p>"),
            ("decision", {"words": "Meet at ten", "who": "the hosts", "by_date": "2027-01-31"}),
            ("decision", {"words": "Ask the board", "who": "the chair", "by_date": None}),
            ("other_view", {"words": "Nine is better.", "who": "Two carers"}),
            (
                "recording",
                {
                    "title": "The talk",
                    "url": "https://example.org/talk",
                    "captions": "yes",
                    "captions_url": "",
                },
            ),
            ("resource", paper("A leaflet", url="https://example.org/leaflet")),
        ),
        came_of_it=stream(("outcomes", outcome("Meetings begin at ten"))),
    )

    soup = get_soup(client, page)

    assert [say(heading) for heading in soup.select(".heard > h2")] == [
        "What was decided",
        "Some people saw it otherwise",
        "Listen or watch again",
        "To read and to use",
        "What came of it",
        "Steps that people want to take",
    ]
    assert [say(item) for item in soup.select(".decisions > li")] == [
        "Meet at ten Who does it: the hosts. By 31 January 2027.",
        "Ask the board Who does it: the chair. No date is set.",
    ]
    assert say(soup.select_one(".different-view")) == "Nine is better. Two carers"
    assert soup.find("a", href="https://example.org/talk").get_text() == "The talk"
    assert "With captions." in say(soup.main)
    assert soup.find("a", href="https://example.org/leaflet").get_text() == "A leaflet"
    assert say(soup.select_one(".outcomes__list")) == "Meetings begin at ten"
    assert say(soup.select_one(".thanks")) == "Thank you all."
    glance = {say(row.dt): say(row.dd) for row in soup.select(".glance dl > div")}
    assert glance == {"When": "Tuesday 10 November 2026", "How many came": "23", "The event": page.title}


def test_heard_page_says_what_nobody_counted_and_what_has_not_come_yet(client, event_index):
    page = hold(event_index, heard=stream(("paragraph", "<p>People spoke.</p>")))
    soup = get_soup(client, page)
    assert "Nobody has counted yet" in say(soup.select_one(".glance"))
    assert "Nothing is written here yet." in say(soup.select_one(".blank"))


def test_heard_page_says_that_a_recording_has_no_captions(client, event_index):
    recording = {"title": "The talk", "url": "https://example.org/", "captions": "no", "captions_url": ""}
    page = hold(event_index, heard=stream(("recording", recording)))
    line = get_soup(client, page).select_one(".recording__lack")
    assert say(line) == "This recording has no captions. Who cannot hear it cannot follow it yet."


def test_heard_page_leads_to_captions_that_are_elsewhere(client, event_index):
    recording = {
        "title": "The talk",
        "url": "https://example.org/",
        "captions": "elsewhere",
        "captions_url": "https://example.org/text",
    }
    page = hold(event_index, heard=stream(("recording", recording)))
    soup = get_soup(client, page)
    assert soup.find("a", href="https://example.org/text") is not None
    assert soup.select(".recording__lack") == []


def test_text_written_before_there_were_other_pieces_still_shows(client, event_index):
    page = hold(event_index, heard=stream(("heading", "Mornings"), ("paragraph", "<p>Late is better.</p>")))
    soup = get_soup(client, page)
    assert say(soup.select_one(".heard h2")) == "Mornings"
    assert "Late is better." in say(soup.main)


# Notes by question (S4-04)


def test_notes_stand_under_their_question_and_pairs_under_their_three_headings(client, event_index):
    """S4-04: enter three notes, and they appear in the theme view under their headings."""
    page = hold(event_index, questions=QUESTIONS)
    for kind, words in (
        (NoteKind.BARRIER, "No bus"),
        (NoteKind.ENABLER, "A lift"),
        (NoteKind.BENEFIT, "New friends"),
        (NoteKind.NOTE, "We met early"),
    ):
        HeardNoteFactory(occasion=page.occasion, question=FIRST, kind=kind, words=words, table="3")
    HeardNoteFactory(occasion=page.occasion, words="The soup was good")

    first, last = get_soup(client, page).select(".theme")

    assert say(first.h3) == "What helped?"
    assert [say(note) for note in first.select(".theme__notes li")] == ["We met early Table 3"]
    assert {say(row.dt): say(row.dd) for row in first.select("dl > div")} == {
        "Barrier": "No bus Table 3",
        "What helps": "A lift Table 3",
        "Benefit": "New friends Table 3",
    }
    assert say(last.h3) == "About anything else"
    assert say(last.li) == "The soup was good"


def test_notes_follow_the_order_of_the_questions_and_survive_one_that_is_gone(client, event_index):
    page = hold(event_index, questions=QUESTIONS)
    gone = UUID("99999999-9999-4999-8999-999999999999")
    for question, words in ((gone, "Left over"), (SECOND, "Later"), (FIRST, "Sooner")):
        HeardNoteFactory(occasion=page.occasion, question=question, words=words)
    themes = get_soup(client, page).select(".theme")
    assert [(say(theme.h3), say(theme.li)) for theme in themes] == [
        ("What helped?", "Sooner"),
        ("What comes next?", "Later"),
        ("About anything else", "Left over"),
    ]


def test_notes_are_escaped(client, event_index):
    page = hold(event_index)
    HeardNoteFactory(occasion=page.occasion, words="<script>alert(1)</script>\nSecond line")
    html = client.get(f"{page.url}heard/").content.decode()
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>Second line" in html


@pytest.mark.parametrize("state", [WordsState.WAITING, WordsState.HIDDEN])
def test_notes_that_nobody_let_through_are_on_no_surface(client, event_index, state):
    canary = "canary-note-4b1d"
    page = hold(event_index, heard=stream(("paragraph", "<p>People spoke.</p>")))
    HeardNoteFactory(occasion=page.occasion, words=canary, state=state)
    other = hold(event_index)
    HeardNoteFactory(occasion=other.occasion, words=canary, state=state)

    for path in (
        page.url,
        f"{page.url}heard/",
        event_index.url,
        f"{event_index.url}?past=1",
        "/events/feed.atom",
        "/calendar/events.ics",
    ):
        response = client.get(path)
        assert response.status_code == 200
        assert canary not in response.content.decode(), path
    assert client.get(f"{other.url}heard/").status_code == 404
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM wagtailsearch_indexentry WHERE CAST(body AS text) LIKE %s", [f"%{canary}%"]
        )
        assert cursor.fetchone() == (0,)


# Where it is, and where it is not


def test_heard_page_is_not_there_while_there_is_nothing(client, event_index):
    page = hold(event_index)
    assert client.get(f"{page.url}heard/").status_code == 404
    assert client.get(f"{EventPageFactory(parent=event_index, occasion=None).url}heard/").status_code == 404


def test_heard_page_is_there_as_soon_as_one_note_is_shown(client, event_index):
    page = hold(event_index)
    HeardNoteFactory(occasion=page.occasion, words="We met early")
    assert "We met early" in say(get_soup(client, page).main)


def test_heard_page_of_a_hidden_event_is_hidden_too(client, event_index):
    page = hold(event_index, heard=stream(("paragraph", "<p>People spoke.</p>")))
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="secret"
    )
    assert "People spoke." not in client.get(f"{page.url}heard/").content.decode()
    restriction.delete()
    page.unpublish()
    assert client.get(f"{page.url}heard/").status_code == 404


def test_event_page_leads_to_what_was_heard_only_when_there_is_something(client, event_index):
    silent = hold(event_index)
    closed = hold(event_index, closed_at=NOW, people_came=1)
    told = hold(event_index, heard=stream(("paragraph", "<p>People spoke.</p>")))

    assert get_soup(client, silent, "").select(".heard-door") == []
    assert "What we heard is not written up yet." in say(get_soup(client, silent, "").main)
    for page in (closed, told):
        door = get_soup(client, page, "").select_one(".heard-door")
        assert door.a["href"] == f"{page.url}heard/"
    assert "1 person came." in say(get_soup(client, closed, "").select_one(".heard-door"))


def test_heard_page_stands_in_each_language_with_the_same_notes(client, locales, event_index):
    page = hold(event_index, questions=QUESTIONS)
    page.copy_for_translation(locales["pl"], copy_parents=True, alias=True)
    HeardNoteFactory(occasion=page.occasion, question=FIRST, words="We met early")

    soup = get_soup(client, page)

    links = {link["hreflang"]: link["href"] for link in soup.select("nav a[hreflang], a[hreflang]")}
    assert links["pl"] == f"/pl{page.url}heard/"
    polish = BeautifulSoup(client.get(f"/pl{page.url}heard/").content, "html.parser")
    assert "We met early" in say(polish.select_one(".theme"))


def test_draft_can_be_previewed_with_what_was_heard(event_index):
    page = hold(event_index, heard=stream(("paragraph", "<p>People spoke.</p>")))
    response = page.make_preview_request(preview_mode="heard")
    assert "People spoke." in response.render().content.decode()


@pytest.mark.parametrize(("captions", "warnings"), [("no", 1), ("yes", 0)])
def test_editor_is_told_of_a_recording_without_captions(rf, event_index, captions, warnings):
    recording = {"title": "Talk", "url": "https://example.org/", "captions": captions, "captions_url": ""}
    request = rf.get("/")
    request.session = {}
    request._messages = FallbackStorage(request)
    warn_about_captions(request, hold(event_index, heard=stream(("recording", recording))))
    assert len(request._messages) == warnings


def test_pieces_of_what_was_heard_can_be_translated(event_index):
    page = hold(
        event_index,
        heard=stream(
            ("decision", {"words": "Meet at ten", "who": "the hosts", "by_date": None}),
            ("other_view", {"words": "Nine is better.", "who": "Two carers"}),
            ("resource", paper("A leaflet", page=event_index.pk)),
        ),
        came_of_it=stream(("outcomes", outcome("Meetings begin at ten", event_index.pk))),
        brings_together=stream(("group", {"name": "The choir", "words": "Sings", "organisation": ""})),
    )
    source, _is_new = TranslationSource.update_or_create_from_instance(page)
    words = set(source.stringsegment_set.values_list("string__data", flat=True))
    assert words >= {
        *("Meet at ten", "the hosts", "Nine is better.", "Two carers", "A leaflet"),
        *("Since then", "Meetings begin at ten", "The choir", "Sings"),
    }


# Links (S2-08)


def test_event_page_shows_projects_requests_and_groups_that_it_brings_together(client, home, event_index):
    """S2-08: the event page lists linked projects and requests."""
    directory = DirectoryPageFactory(parent=home)
    OrganisationFactory(name="Reading group (demo)", slug="reading-group")
    project = StandardPageFactory(parent=home, title="Better letters")
    draft = StandardPageFactory(parent=home, title="Not public", live=False)
    page = EventPageFactory(
        parent=event_index,
        locale=event_index.locale,
        brings_together=stream(
            ("project", {"page": project.pk, "words": "Asks for readers"}),
            ("project", {"page": draft.pk, "words": "Secret words"}),
            ("request", {"who": "A carers’ group", "words": "Somebody who draws", "page": project.pk}),
            ("request", {"who": "A school", "words": "A room", "page": draft.pk}),
            ("group", {"name": "Reading group", "words": "Reads aloud", "organisation": "reading-group"}),
            ("group", {"name": "The choir", "words": "", "organisation": ""}),
        ),
    )

    soup = get_soup(client, page, "")

    rows = soup.select_one(".gathering")
    assert [say(row) for row in rows.select("div")] == [
        "Projects Better letters Asks for readers",
        "Somebody asks for help A carers’ group: Somebody who draws Better letters A school: A room",
        "Groups and organisations Reading group Reads aloud The choir",
    ]
    assert [link["href"] for link in rows.select("a")] == [
        project.url,
        project.url,
        f"{directory.url}organisations/reading-group/",
    ]
    assert client.get(f"{directory.url}organisations/reading-group/").status_code == 200


def test_links_lead_to_pages_in_the_readers_language(client, locales, home, event_index):
    project = StandardPageFactory(parent=home, title="Better letters")
    page = hold(
        event_index,
        brings_together=stream(("project", {"page": project.pk, "words": ""})),
        came_of_it=stream(("outcomes", outcome("Letters are read aloud", project.pk))),
    )
    for each in (project, page):
        each.copy_for_translation(locales["pl"], copy_parents=True, alias=True)
    polish = BeautifulSoup(client.get(f"/pl{page.url}").content, "html.parser")
    heard = BeautifulSoup(client.get(f"/pl{page.url}heard/").content, "html.parser")
    assert polish.select_one(".gathering a")["href"] == f"/pl{project.url}"
    assert heard.select_one(".outcomes a")["href"] == f"/pl{project.url}"


def test_related_pages_still_stand_in_the_editors_order(client, home, event_index):
    first, second = (StandardPageFactory(parent=home, title=title) for title in ("Zebra", "Apple"))
    page = hold(event_index)
    page.related_links = [
        page.related_links.model(target=first, sort_order=0),
        page.related_links.model(target=second, sort_order=1),
    ]
    page.save()
    links = get_soup(client, page, "").select(".related__list a")
    assert [link.get_text() for link in links] == ["Zebra", "Apple"]


# Files


@pytest.fixture
def document():
    made = get_document_model().objects.create(title="Agenda", file=ContentFile(b"words", name="agenda.txt"))
    yield made
    made.file.delete(save=False)


@pytest.mark.parametrize("field", ["papers", "heard"])
def test_file_of_a_paper_is_reached_through_the_page(client, event_index, document, field):
    kind = "paper" if field == "papers" else "resource"
    piece = {"type": kind, "value": paper("The agenda", document=document.pk, format="easy_read"), "id": FILE}
    page = hold(event_index, **{field: json.dumps([piece])})

    soup = get_soup(client, page, "" if field == "papers" else "heard/")
    link = soup.select_one(".papers a")

    assert say(link.parent) == "The agenda (Easy Read)"
    assert link["href"] == f"{page.url}papers/{FILE}/"
    assert client.get(link["href"])["Location"] == document.url
    document.delete()
    assert client.get(link["href"]).status_code == 404


def test_file_of_no_paper_is_not_found(client, event_index):
    page = hold(event_index, papers=stream(("paper", paper(url="https://example.org/"))))
    assert client.get(f"{page.url}papers/{FILE}/").status_code == 404


# Queries


@pytest.mark.parametrize("count", [1, 30])
def test_heard_page_makes_ten_queries_however_much_was_said(client, home, event_index, count):
    projects = [StandardPageFactory(parent=home, title=f"Project {n}") for n in range(count)]
    page = hold(
        event_index,
        questions=QUESTIONS,
        heard=stream(
            *[("decision", {"words": "Meet", "who": "hosts", "by_date": None}) for _ in range(count)],
            *[("resource", paper(page=project.pk)) for project in projects],
        ),
        came_of_it=stream(*[("outcomes", outcome("Done", project.pk)) for project in projects]),
    )
    for number in range(count):
        HeardNoteFactory(occasion=page.occasion, question=FIRST if number % 2 else None)
    assert count_queries(client, f"{page.url}heard/") == 10


@pytest.mark.parametrize("count", [1, 30])
def test_event_page_makes_no_more_queries_for_what_it_leads_to(client, home, event_index, document, count):
    DirectoryPageFactory(parent=home)
    OrganisationFactory(slug="reading-group")
    projects = [StandardPageFactory(parent=home, title=f"Project {n}") for n in range(count)]
    group = {"name": "Reading group", "words": "", "organisation": "reading-group"}
    page = EventPageFactory(
        parent=event_index,
        locale=event_index.locale,
        brings_together=stream(
            *[("project", {"page": project.pk, "words": ""}) for project in projects], ("group", group)
        ),
        papers=stream(
            ("paper", paper(document=document.pk)), *[("paper", paper(page=each.pk)) for each in projects]
        ),
    )
    assert count_queries(client, page.url) == 9
