"""The hints for whoever writes a page: what each looks for, and who may see them."""

import json

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.documents import get_document_model

from core import writing_checks
from core.page_text import PieceKind, get_pieces
from core.roles import ensure_roles
from core.writing_checks import Hint
from tests.factories import StoryPageFactory, UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

LONG = " ".join(["word"] * 26) + "."


def make_story(story_index, *blocks, **fields):
    body = json.dumps([{"type": kind, "value": value} for kind, value in blocks])
    return StoryPageFactory(parent=story_index, body=body, summary="We met.", **fields)


def get_excerpts(page, kind):
    return [hint.excerpt for hint in writing_checks.run(page) if hint.kind == kind]


def log_in_as(client, role):
    ensure_roles()
    user = UserFactory()
    user.groups.add(user.groups.model.objects.get(name=role))
    log_in(user, client)
    return user


def test_pieces_are_what_somebody_wrote_and_no_code(story_index, django_assert_num_queries):
    page = make_story(
        story_index,
        ("heading", "What we did"),
        ("paragraph", "<p>We <b>met</b>.</p><ul><li>York</li></ul>"),
        ("button", {"words": "Join us", "page": story_index.pk}),
        ("picture", {"image": {"image": 7, "decorative": False, "alt_text": "A hall"}, "caption": "Hall"}),
        ("picture", {"image": {"image": 7, "decorative": True, "alt_text": ""}, "caption": ""}),
        scene="meeting",
        sources=json.dumps([{"type": "source", "value": {"title": "Report", "url": "https://example.org/"}}]),
    )
    page = type(page).objects.get(pk=page.pk)

    with django_assert_num_queries(0):
        pieces = get_pieces(page)

    in_body = [(piece.kind, piece.get_lines()) for piece in pieces if piece.field == "body"]
    assert in_body == [
        (PieceKind.HEADING, ["What we did"]),
        (PieceKind.HTML, ["We met .", "York"]),
        (PieceKind.LINK, ["Join us"]),
        (PieceKind.PICTURE, ["A hall"]),
        (PieceKind.TEXT, ["Hall"]),
    ]
    assert [piece.text for piece in pieces if piece.field == "sources"] == ["Report"]
    assert not [piece for piece in pieces if piece.field in ("scene", "slug", "level", "published_date")]


def test_long_sentence_is_quoted_in_any_language(story_index):
    page = make_story(story_index, ("paragraph", f"<p>We met.</p><p>{LONG}</p>"))

    (hint,) = [hint for hint in writing_checks.run(page) if hint.kind == "long_sentence"]

    assert hint.words == "A sentence of 26 words. Can it be two? Readers hold 25 at most."
    assert hint.excerpt == LONG


def test_hard_page_is_told_its_reading_age(story_index):
    hard = "Organisational transformation necessitates interdisciplinary accountability methodologies. " * 20
    page = make_story(story_index, ("paragraph", f"<p>{hard}</p>"))

    (hint,) = [hint for hint in writing_checks.run(page) if hint.kind == "reading_age"]

    assert "Aim for 14." in hint.words
    assert not [hint for hint in writing_checks.run(make_story(story_index)) if hint.kind == "reading_age"]


@pytest.mark.parametrize(
    ("text", "excerpts"),
    [
        ("click here", ["click here"]),
        ("Read more…", ["Read more…"]),
        ("tutaj", ["tutaj"]),
        ("هنا", ["هنا"]),
        ("https://example.org/a", ["https://example.org/a"]),
        ("www.example.org", ["www.example.org"]),
        ("", [""]),
        ("How we met", []),
        ("More about York", []),
    ],
)
def test_link_says_where_it_leads(story_index, text, excerpts):
    page = make_story(story_index, ("paragraph", f'<p><a href="https://example.org/">{text}</a></p>'))

    assert get_excerpts(page, "link_text") == excerpts


def test_button_says_where_it_leads(story_index):
    page = make_story(story_index, ("button", {"words": "Click here", "page": None}))

    assert get_excerpts(page, "link_text") == ["Click here"]


@pytest.mark.parametrize(
    ("block", "excerpts"),
    [
        (("heading", "WHAT WE DID"), ["WHAT WE DID"]),
        (("heading", ""), [""]),
        (("paragraph", "<p>Text before.</p><h3></h3>"), [""]),
        (("heading", "NHS"), []),
        (("heading", "What we did"), []),
        (("paragraph", "<p>Text without a heading.</p>"), []),
    ],
)
def test_heading_has_words_that_are_not_all_capitals(story_index, block, excerpts):
    assert get_excerpts(make_story(story_index, block), "heading") == excerpts


@pytest.mark.parametrize(
    ("alt", "excerpts"),
    [
        ("", [""]),
        ("Photo of people at a table", ["Photo of people at a table"]),
        ("DSC_0042.jpg", ["DSC_0042.jpg"]),
        ("People at a table", []),
    ],
)
def test_picture_has_words_that_say_what_it_shows(story_index, alt, excerpts):
    picture = {"image": {"image": 7, "decorative": False, "alt_text": alt}, "caption": ""}

    assert get_excerpts(make_story(story_index, ("picture", picture)), "alt_text") == excerpts


def test_link_to_a_pdf_asks_for_a_web_page(story_index):
    report, sheet = (
        get_document_model().objects.create(title=name, file=ContentFile(b"%PDF", name=name))
        for name in ("report.pdf", "sheet.odt")
    )
    links = "".join(f'<a linktype="document" id="{each.pk}">Our report</a>' for each in (report, sheet))
    page = make_story(story_index, ("paragraph", f"<p>{links}</p>"))

    assert get_excerpts(page, "pdf") == ["report.pdf"]


def test_page_without_easy_read_gets_a_hint_and_a_list_of_pages_none(story_index):
    page = make_story(story_index)
    assert len(get_excerpts(page, "easy_read")) == 1

    page.easy_read = [("step", {"words": "We met.", "drawing": "screen", "picture": None})]
    assert get_excerpts(page, "easy_read") == []
    assert get_excerpts(story_index, "easy_read") == []


def test_kind_of_hint_is_registered_once():
    with pytest.raises(ValueError, match="easy_read"):
        writing_checks.register("easy_read", "Again", lambda page, pieces: [])


# Beside the page


def read_hints(client, page):
    url = reverse("page_hints", args=[page.pk])
    response = client.get(url, headers={"x-requested-with": "XMLHttpRequest"})
    return response.status_code, BeautifulSoup(response.content, "html.parser")


def test_hints_are_those_of_the_newest_draft(client, story_index):
    page = make_story(story_index, ("paragraph", "<p>We met.</p>"))
    page.body = [("heading", "WHAT <B>WE DID")]
    page.save_revision()
    log_in_as(client, "Editors")

    status, soup = read_hints(client, page)

    assert (status, [quote.get_text() for quote in soup.select("q")]) == (200, ["WHAT <B>WE DID"])
    assert soup.select_one("[data-hints-count]").get_text() == "2 hints on the newest saved version."


@pytest.mark.parametrize("role", ["Access leads", "Aftercare contacts", "Safeguarding leads", "Translators"])
def test_hints_of_a_draft_are_for_who_may_change_the_page_l03(client, story_index, role):
    page = make_story(story_index, ("heading", "SECRET DRAFT"), live=False)
    log_in_as(client, role)

    response = client.get(reverse("page_hints", args=[page.pk]))
    status, soup = read_hints(client, page)

    assert (response.status_code, status) == (302, 403)
    assert "SECRET" not in str(soup)
    assert page.title not in str(soup)


def test_hints_are_for_nobody_who_is_not_logged_in_l03(client, story_index):
    page = make_story(story_index, ("heading", "SECRET DRAFT"))

    response = client.get(reverse("page_hints", args=[page.pk]))

    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))


def test_page_that_is_gone_has_no_hints(client, story_index):
    log_in_as(client, "Editors")

    assert client.get(reverse("page_hints", args=[10**6])).status_code == 404


def test_excerpt_with_a_right_is_for_who_was_given_it():
    hint = Hint("kind", "Words", "Grace", right=("core", "view_mail"))
    reader, rank = UserFactory(), UserFactory(is_superuser=True)
    ensure_roles()
    reader.groups.add(reader.groups.model.objects.get(name="Network leads"))

    assert (hint.get_excerpt(reader), hint.get_excerpt(rank)) == ("Grace", "")


def test_public_page_has_no_user_bar_and_a_preview_has(client, story_index):
    page = make_story(story_index, ("paragraph", "<p>We met.</p>"))
    log_in_as(client, "Editors")

    public = client.get(page.url).content
    preview = page.make_preview_request(
        original_request=client.get(page.url).wsgi_request, preview_mode=page.default_preview_mode
    )
    preview.render()

    assert b"wagtail-userbar" not in public
    assert b"<wagtail-userbar>" in preview.content
