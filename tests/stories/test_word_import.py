"""A story from a Word document: its words and their structure come over, and nothing else does."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.models import PageLogEntry

from core import starters
from core.pictures import UnusableFile
from core.publishing import CannotPublish
from core.roles import ROLES, ensure_roles
from stories import word_import
from stories.enums import Level
from stories.models import StoryPage
from stories.word_import import read_word
from tests.factories import UserFactory
from tests.logging_in import log_in

ADDRESS = "/admin/word_story/"
BROKEN = "This is not a Word document, or it is broken. Open it in Word and save it once more."
FOOTNOTES = (
    f"<w:footnotes {nsdecls('w')}><w:footnote w:id='7'><w:p><w:r><w:t>City archive, 2019.</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>Page 3.</w:t></w:r></w:p></w:footnote></w:footnotes>"
)


def write(document):
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def make_document(*paragraphs):
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    return document


def make(*paragraphs):
    return write(make_document(*paragraphs))


def pack(content, **parts):
    """The same document with other parts, or more of them."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(file, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, part in parts.items():
            target.writestr(name, part)
    return file.getvalue()


def add_markup(document, inside):
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w', 'r')}>{inside}</w:p>"))


def add_link(document, address):
    key = document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    add_markup(document, f'<w:hyperlink r:id="{key}"><w:r><w:t>Read</w:t></w:r></w:hyperlink>')


def add_picture(document):
    file = BytesIO()
    Image.new("RGB", (4, 4), "red").save(file, "PNG")
    document.add_picture(file)


def read(content, name="kettle.docx"):
    """The title and the blocks, without the keys by which the editor tells its lines apart."""
    story = read_word(content, name=name)
    return story.title, [(kind, re.sub(r' data-block-key="\w+"', "", value)) for kind, value in story.blocks]


def test_title_headings_text_lists_and_bold_come_over():
    document = docx.Document()
    document.add_heading("The kettle", level=0)
    document.add_paragraph("Nobody could ")
    document.paragraphs[-1].add_run("reach").bold = True
    document.paragraphs[-1].add_run(" it ")
    document.paragraphs[-1].add_run("at all").italic = True
    document.add_heading("What was done & when", level=1)
    document.add_heading("First", level=3)
    document.add_paragraph("ask", style="List Bullet")
    document.add_paragraph("listen", style="List Bullet")
    document.add_paragraph("one", style="List Number")

    assert read(write(document)) == (
        "The kettle",
        [
            ("paragraph", "<p>Nobody could <b>reach</b> it at all</p>"),
            ("heading", "What was done & when"),
            ("heading", "First"),
            ("paragraph", "<ul><li>ask</li><li>listen</li></ul><ol><li>one</li></ol>"),
        ],
    )


def test_first_large_heading_is_the_title_wherever_it_stands():
    document = make_document("Before.")
    document.add_heading("The\nkettle", level=1)
    document.add_heading("More", level=1)
    document.add_paragraph("After.")

    assert read(write(document)) == (
        "The kettle",
        [("paragraph", "<p>Before.</p>"), ("heading", "More"), ("paragraph", "<p>After.</p>")],
    )


@pytest.mark.parametrize(
    ("name", "title"),
    [("Our kettle.docx", "Our kettle"), ("v1.2 kettle.DOCX", "v1.2 kettle"), (".docx", ""), ("?!.docx", "")],
)
def test_document_without_a_title_has_the_name_of_its_file(name, title):
    assert read(make("Words."), name)[0] == title


@pytest.mark.parametrize(
    ("long", "title"),
    [("kettle " * 60, "kettle " * 27 + "kettle…"), ("k" * 300, "k" * 199 + "…"), ("ﷺ" * 150, "File")],
)
def test_long_title_is_cut_at_a_word(long, title):
    document = make_document("Words.")
    document.add_heading(long, level=1)

    assert read(write(document), "File.docx")[0] == title


@pytest.mark.parametrize("address", ["https://example.org/a?b=1&c=2", "mailto:a@example.org", "tel:+44123"])
def test_link_comes_over(address):
    document = docx.Document()
    add_link(document, address)

    [(_kind, html)] = read(write(document))[1]
    assert BeautifulSoup(html, "html.parser").a.attrs == {"href": address}


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,a",
        "file:///etc/passwd",
        "other.docx",
        "//example.org/",
        "#place",
    ],
)
def test_link_that_runs_something_or_leads_nowhere_is_dropped_and_its_words_stay(address):
    document = docx.Document()
    add_link(document, address)

    assert read(write(document))[1] == [("paragraph", "<p>Read</p>")]


def test_markup_in_the_words_stays_words():
    assert read(make("<script>alert(1)</script> & <b>"))[1] == [
        ("paragraph", "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;</p>")
    ]


def test_comment_stays_out_even_where_the_document_asks_for_it():
    document = make_document("Words.")
    document.add_comment(document.paragraphs[0].runs, "Her name is Ann.", author="Bo Secret")
    asked_for = pack(write(document), **{"mammoth/style-map": "comment-reference => sup"})

    for content in (write(document), asked_for):
        assert read(content) == ("kettle", [("paragraph", "<p>Words.</p>")])


def test_tracked_change_is_taken_as_it_ends():
    document = docx.Document()
    deleted = "<w:del w:id='1'><w:r><w:delText>Ann</w:delText></w:r></w:del>"
    add_markup(document, f"{deleted}<w:ins w:id='2'><w:r><w:t>A neighbour</w:t></w:r></w:ins>")

    assert read(write(document))[1] == [("paragraph", "<p>A neighbour</p>")]


def test_footnotes_are_a_list_at_the_end():
    document = docx.Document()
    document.add_paragraph("one", style="List Number")
    add_markup(document, "<w:r><w:t>It was so.</w:t></w:r><w:r><w:footnoteReference w:id='7'/></w:r>")

    assert read(pack(write(document), **{"word/footnotes.xml": FOOTNOTES}))[1] == [
        ("paragraph", "<p>It was so.[1]</p><ol><li>one</li></ol>"),
        ("heading", "Notes"),
        ("paragraph", "<ol><li>City archive, 2019. Page 3.</li></ol>"),
    ]


def test_what_is_left_out_is_counted():
    document = make_document("Words.")
    add_picture(document)
    add_picture(document)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "York", "12"
    document.add_paragraph("Kept ").add_run("gone").font.strike = True

    story = read_word(write(document), name="kettle.docx")

    assert (story.pictures, story.tables, story.crossed_out) == (2, 1, 1)
    assert read(write(document))[1] == [
        ("paragraph", "<p>Words.</p><p>York</p><p>12</p><p>Kept</p>"),
    ]


def make_of_pictures_only():
    document = docx.Document()
    add_picture(document)
    return write(document)


def make_with_a_password_on_each_part():
    content = bytearray(make("Words."))
    content[content.index(b"PK\x01\x02") + 8] |= 1  # in the list of parts at the end
    return bytes(content)


def make_with_entities(encoding):
    words = '<!DOCTYPE w [<!ENTITY a "kettle">]><w>&a;</w>'
    return pack(make("Words."), **{"word/document.xml": f"\ufeff{words}".encode(encoding)})


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Plain words, renamed.", BROKEN),
        (make("Words.")[:-400], BROKEN),
        (make("Words.").replace(b"word/document.xml", b"word/dokument.xml"), BROKEN),
        (pack(make("Words."), **{"word/document.xml": "<w:document>"}), BROKEN),
        (
            word_import.OLD_OFFICE + b"\x00" * 600 + "WordDocument".encode("utf-16-le"),
            "This is a document of an old kind. Open it in Word, save it as “Word document (.docx)”.",
        ),
        (
            word_import.OLD_OFFICE + b"\x00" * 600 + word_import.ENCRYPTED,
            "This document is locked with a password. Save it once more without, and send that.",
        ),
        (
            make_with_a_password_on_each_part(),
            "This document is locked with a password. Save it once more without.",
        ),
        (
            pack(make("Words."), **{"[Content_Types].xml": "<Types>spreadsheetml</Types>"}),
            "This is another kind of file, with the name of a Word document.",
        ),
        (
            make(),
            "This document has no text, or a title alone. We cannot read pictures.",
        ),
        (
            make_of_pictures_only(),
            "This document has no text, or a title alone. We cannot read pictures.",
        ),
        (
            make("k" * 100_001),
            "This document has more than 100,000 characters. Take over a part of it.",
        ),
        (
            pack(make("Words."), **{"word/media/a.bin": b"\x01" * (50 * 1024**2)}),
            "This document unpacks to more than 50 MB. Take pictures out of it first.",
        ),
        (
            pack(make("Words."), **{"word/a.png": b" <" + b"a" * (2 * 1024**2)}),
            "This document is too large to be read. Take over a part of it.",
        ),
        (
            make_with_entities("utf-8"),
            "This document has something in it that Word never writes. We do not take it.",
        ),
        (
            make_with_entities("utf-16-be"),
            "This document has something in it that Word never writes. We do not take it.",
        ),
    ],
    ids=lambda value: "" if isinstance(value, bytes) else None,
)
def test_what_cannot_be_read_is_refused_in_words(content, words):
    with pytest.raises(UnusableFile) as refusal:
        read_word(content, name="kettle.docx")
    assert str(refusal.value) == words


def test_document_that_is_folded_without_end_is_refused():
    deep = "<w:smartTag>" * 5000 + "</w:smartTag>" * 5000
    document = f"<w:document {nsdecls('w')}><w:body><w:p>{deep}</w:p></w:body></w:document>"

    with pytest.raises(UnusableFile, match=BROKEN):
        read_word(pack(make("Words."), **{"word/document.xml": document}), name="kettle.docx")


@pytest.fixture
def _roles(story_index):
    ensure_roles()


def log_in_as(role):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return log_in(user)


def send(client, content, name="Our kettle.docx", **more):
    return client.post(ADDRESS, {"file": SimpleUploadedFile(name, content), **more})


@pytest.mark.django_db
@pytest.mark.usefixtures("_roles")
@pytest.mark.parametrize("role", ["Editors", "Network leads"])
def test_document_becomes_a_draft_that_asks_for_the_rest(role):
    client = log_in_as(role)
    home = BeautifulSoup(client.get(reverse("wagtailadmin_home")).content, "html.parser")
    assert home.select_one(f"a[href='{ADDRESS}']").text == "Story from a Word document"
    form = BeautifulSoup(client.get(ADDRESS).content, "html.parser").select_one("form[enctype]")
    assert form.select_one("input[type=file][name=file]")

    document = make_document("Nobody could reach it.")
    document.add_heading("What was done", level=2)
    document.add_paragraph("We asked.")
    add_picture(document)
    add_picture(document)
    response = send(client, write(document))

    page = StoryPage.objects.get()
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.title, page.live, page.first_published_at) == ("Our kettle", False, None)
    draft = page.get_latest_revision_as_object()
    assert [
        (block.block_type, BeautifulSoup(str(block.value), "html.parser").text) for block in draft.body
    ] == [
        ("paragraph", "Nobody could reach it."),
        ("heading", "What was done"),
        ("paragraph", "We asked."),
    ]
    questions = starters.find_questions(draft)
    assert "What is this story called?" not in questions
    assert questions[:2] == ["What happened, in two short sentences?", "Where was it?"]
    assert PageLogEntry.objects.filter(action="core.start_page").count() == 1
    assert not get_document_model().objects.exists()
    words = BeautifulSoup(client.get(response["Location"]).content, "html.parser").text
    assert "2 pictures were left out. Add them here, with who gave consent and what they show." in words
    draft.level = Level.SYSTEM
    with pytest.raises(CannotPublish, match="still has a question to answer"):
        draft.save_revision().publish()


@pytest.mark.django_db
@pytest.mark.usefixtures("_roles")
def test_same_document_twice_and_one_without_a_name_are_drafts_too():
    client = log_in_as("Editors")
    document = make_document("Words.")
    document.add_heading("kettle " * 60, level=1)

    for content, name in [
        (write(document), "a.docx"),
        (write(document), "a.docx"),
        (make("Words."), "?.docx"),
    ]:
        assert send(client, content, name).status_code == 302

    assert StoryPage.objects.values("slug").distinct().count() == 3
    assert StoryPage.objects.order_by("pk").last().title == "[To answer: What is this story called?]"


@pytest.mark.django_db
@pytest.mark.usefixtures("_roles")
@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({}, "Choose a file"),
        ({"file": SimpleUploadedFile("kettle.docx", b"")}, "This file is empty."),
        ({"file": SimpleUploadedFile("kettle.docx", b"Words.")}, BROKEN),
    ],
)
def test_refusal_stands_beside_the_field_and_makes_nothing(data, words):
    response = log_in_as("Editors").post(ADDRESS, data)

    assert response.status_code == 400
    assert response.context["form"].errors == {"file": [words]}
    assert words in BeautifulSoup(response.content, "html.parser").select_one("form[enctype]").text
    assert not StoryPage.objects.exists()


@pytest.mark.django_db
@pytest.mark.usefixtures("_roles")
def test_file_that_is_too_large_is_refused(settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 100

    response = send(log_in_as("Editors"), make("Words."))

    assert response.context["form"].errors == {
        "file": ["This file is larger than 50 MB. Please send a smaller one."]
    }


@pytest.mark.django_db
@pytest.mark.usefixtures("_roles")
def test_file_that_the_virus_scanner_warns_of_is_refused_x07(scanner):
    response = send(log_in_as("Editors"), pack(make("Words."), EICAR=""))

    assert response.context["form"].errors == {
        "file": ["The virus scanner warns of this file, so we do not take it."]
    }


@pytest.mark.django_db
@pytest.mark.usefixtures("_roles")
@pytest.mark.parametrize("role", sorted(set(ROLES) - {"Editors", "Network leads"}))
def test_roles_that_do_not_write_are_not_offered_it_and_refused(role):
    client = log_in_as(role)

    assert ADDRESS not in client.get(reverse("wagtailadmin_home")).content.decode()
    assert client.get(ADDRESS)["Location"] == reverse("wagtailadmin_home")
    assert send(client, make("Words."))["Location"] == reverse("wagtailadmin_home")
    assert not StoryPage.objects.exists()


@pytest.mark.django_db
@pytest.mark.usefixtures("_roles")
def test_nothing_is_made_without_the_key_of_the_form_or_without_a_document():
    user = UserFactory(is_superuser=True)
    assert send(log_in(user, enforce_csrf_checks=True), make("Words.")).status_code == 403

    assert log_in(user).post("/admin/starter/word_story/")["Location"] == reverse("wagtailadmin_home")
    assert not StoryPage.objects.exists()
