"""Documents: what they tell beside their text, how much they unpack to, and how they are handed out."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents.models import Document
from wagtail.models import Collection, CollectionViewRestriction

from core.document_forms import HAS_PROGRAM, NAMES_AUTHOR, find_warnings
from tests.core.test_protected_files import PDF
from tests.core.test_search_viewsets import editor, enter  # noqa: F401  fixtures

pytestmark = pytest.mark.django_db

AUTHOR = PDF.replace(b"/Catalog", b"/Catalog /Author (Ann Example)")
PROGRAM = PDF.replace(b"/Catalog", b"/Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>")


def make_docx(author=""):
    document, stored = docx.Document(), BytesIO()
    document.core_properties.author = document.core_properties.last_modified_by = author
    document.save(stored)
    return stored.getvalue()


def make_bomb():
    stored = BytesIO()
    with ZipFile(stored, "w", ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"word/{number}.xml", bytes(100_000_000))
    return stored.getvalue()


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def add(client, content, name):
    data = {"title": "A paper", "file": SimpleUploadedFile(name, content), "tags": ""}
    return client.post(reverse("wagtaildocs:add"), data)


@pytest.mark.parametrize(
    ("content", "warnings"),
    [
        (PDF, []),
        (PDF.replace(b"/Catalog", b"/Catalog /Author ()"), []),
        (AUTHOR, [NAMES_AUTHOR]),
        (PDF + b"<dc:creator><rdf:Seq><rdf:li>Ann</rdf:li></rdf:Seq></dc:creator>", [NAMES_AUTHOR]),
        (PROGRAM, [HAS_PROGRAM]),
        (make_docx(), []),
        (make_docx("Ann Example"), [NAMES_AUTHOR]),
        (b"Only words", []),
        (b"PK\x03\x04 cut", []),
    ],
    ids=["pdf", "empty-author", "author", "xmp", "program", "docx", "docx-author", "text", "cut-zip"],
)
def test_document_that_tells_or_does_more_than_its_text_is_named(content, warnings):
    """X09"""
    assert find_warnings(content) == warnings


@pytest.mark.parametrize("content", [AUTHOR, PROGRAM], ids=["author", "program"])
def test_editor_is_warned_at_the_file(editor, content):  # noqa: F811
    """X09: where one file is changed, and where many are sent at a time."""
    words = str(find_warnings(content)[0])
    file = SimpleUploadedFile("a.pdf", content)
    many = editor.post(
        reverse("wagtaildocs:add_multiple"),
        {"title": "A", "files[]": file},
        headers={"x-requested-with": "XMLHttpRequest"},
    )

    document = Document.objects.get()
    one = editor.get(reverse("wagtaildocs:edit", args=[document.pk]))

    assert words in many.json()["form"]
    assert words in one.content.decode()


def test_editor_is_not_warned_of_a_plain_file(editor):  # noqa: F811
    assert add(editor, PDF, "a.pdf").status_code == 302

    page = editor.get(reverse("wagtaildocs:edit", args=[Document.objects.get().pk])).content.decode()

    assert str(NAMES_AUTHOR) not in page
    assert str(HAS_PROGRAM) not in page


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (make_bomb(), "a.docx", "This file unpacks to more than 200 MB. Please send a smaller one."),
        (b"<script>alert(1)</script>", "a.html", "File extension “html” is not allowed."),
        (b"<svg/>", "a.svg", "File extension “svg” is not allowed."),
        (b"", "a.pdf", "The submitted file is empty."),
    ],
    ids=["zip-bomb", "html", "svg", "empty"],
)
def test_document_that_is_a_page_or_a_bomb_is_refused(editor, content, name, words):  # noqa: F811
    """X07"""
    response = add(editor, content, name)

    assert response.status_code == 200
    assert response.context["form"].errors["file"][0].startswith(words)
    assert Document.objects.count() == 0


@pytest.mark.parametrize("name", ["../../x.pdf", "a" * 300 + ".pdf", "\u202efdp.pdf", "a\x00b.pdf"])
def test_document_with_a_strange_name_stays_in_its_folder(editor, settings, name):  # noqa: F811
    """X07"""
    assert add(editor, PDF, name).status_code == 302

    path = Path(Document.objects.get().file.path)
    assert path.parent == Path(settings.MEDIA_ROOT) / "documents"
    assert len(path.name) <= 100
    assert path.name.isprintable()
    assert "\u202e" not in path.name


@pytest.mark.parametrize(("name", "content"), [("a.pdf", PDF), ("a.txt", b"<script>alert(1)</script>")])
def test_document_is_saved_and_never_opened_as_a_page_of_ours(client, home, name, content):
    """X09, X07"""
    document = Document.objects.create(title="A", file=ContentFile(content, name=name))

    response = client.get(document.url)

    assert b"".join(response.streaming_content) == content
    response.close()
    assert response["Content-Disposition"].startswith("attachment;")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response["Content-Security-Policy"]


def test_document_of_a_private_collection_tells_nobody_that_it_is_unchanged(client, home):
    """L06: who knows number, name and hash is asked to log in like anybody else."""
    collection = Collection.get_first_root_node().add_child(name="Private")
    document = Document.objects.create(title="A", file=ContentFile(PDF, name="a.pdf"), collection=collection)
    etag = f'"{document.get_file_hash()}"'
    assert client.get(document.url, headers={"if-none-match": etag}).status_code == 304

    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    answers = [client.get(document.url, headers=headers) for headers in ({}, {"if-none-match": etag})]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert [answer.url.split("?")[0] for answer in answers] == ["/_util/login/"] * 2
    assert all("ETag" not in answer for answer in answers)
