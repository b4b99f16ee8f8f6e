"""The text of documents: PDF, Word, RTF and plain text; and files that are broken, locked or hostile."""

import io
import zipfile

import docx
import pypdf
import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from core import document_reader, document_text
from core.document_text import CannotRead, read_changed, read_file
from core.models import DocumentText

pytestmark = pytest.mark.django_db


def make_pdf(words="Kettle", password=""):
    """The smallest PDF that says something."""
    stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    content, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(content)
    content += b"xref\n0 5\n0000000000 65535 f \n%strailer\n<< /Size 5 /Root 1 0 R >>\n" % table
    content += b"startxref\n%d\n%%%%EOF" % start
    if not password:
        return content
    writer = pypdf.PdfWriter(io.BytesIO(content))
    writer.encrypt(password, algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    return locked.getvalue()


def make_docx(words="Kettle"):
    document = docx.Document()
    document.add_paragraph(words)
    document.add_table(rows=1, cols=1).rows[0].cells[0].text = "Cup"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def make_bomb():
    """A Word file of some hundred kilobytes whose text has two gigabytes."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(make_docx())) as whole,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb,
    ):
        for name in whole.namelist():
            if name != "word/document.xml":
                bomb.writestr(name, whole.read(name))
        start, end = whole.read("word/document.xml").split(b"Kettle")
        with bomb.open("word/document.xml", "w", force_zip64=True) as text:
            text.write(start)
            for _ in range(256):
                text.write(b"x" * 8 * 1024**2)
            text.write(end)
    return file.getvalue()


def make_document(content=b"Kettle", name="kettle.txt", **kwargs):
    file = ContentFile(content, name=name)
    return get_document_model().objects.create(title="Paper", file=file, **kwargs)


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.parametrize(
    ("content", "ending", "text"),
    [
        (make_pdf(), "pdf", "Kettle"),
        (make_docx(), "DOCX", "Kettle\nCup"),
        ("Zażółć".encode(), "txt", "Zażółć"),
        (b"\xff\x00a", "txt", "\ufffd a"),
        (
            b"{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\info{\\title No}}\\b Caf\\'e9\\b0\\par \\u322?}",
            "rtf",
            "Café\nł",
        ),
    ],
    ids=["pdf", "docx", "txt", "bytes", "rtf"],
)
def test_text_of_a_file_is_read(content, ending, text):
    assert read_file(content, ending=ending) == text


@pytest.mark.parametrize(
    ("content", "ending", "why"),
    [
        (b"%PDF-1.4\nbroken", "pdf", document_text.UNREADABLE),
        (make_pdf()[:200], "pdf", document_text.UNREADABLE),
        (make_pdf(password="kettle"), "pdf", document_text.ENCRYPTED),
        (b"PK\x03\x04 broken", "docx", document_text.UNREADABLE),
        (b"", "docx", document_text.UNREADABLE),
        (b"no rtf", "rtf", document_text.UNREADABLE),
        (b"GIF89a", "gif", document_text.UNKNOWN),
    ],
    ids=["broken pdf", "cut pdf", "locked pdf", "broken docx", "empty docx", "no rtf", "picture"],
)
def test_file_that_cannot_be_read_says_why(content, ending, why):
    with pytest.raises(CannotRead) as fault:
        read_file(content, ending=ending)

    assert str(fault.value) == why


def test_file_that_would_fill_the_memory_ends_only_its_reader():
    bomb = make_bomb()
    assert len(bomb) < 5 * 1024**2

    with pytest.raises(CannotRead) as fault:
        read_file(bomb, ending="docx")

    assert str(fault.value) == document_text.UNREADABLE


def test_file_that_takes_too_long_is_left(monkeypatch, tmp_path):
    slow = tmp_path / "slow.py"
    slow.write_text("while True: pass")
    monkeypatch.setattr(document_text, "READER", slow)
    monkeypatch.setattr(document_text, "LONGEST_WAIT", document_text.timedelta(seconds=1))

    with pytest.raises(CannotRead):
        read_file(b"words", ending="txt")


def test_file_that_is_too_large_is_not_opened(monkeypatch):
    monkeypatch.setattr(document_text, "LARGEST", 4)

    with pytest.raises(CannotRead) as fault:
        read_file(b"words", ending="txt")

    assert str(fault.value) == document_text.TOO_LARGE


def test_text_has_an_end():
    assert len(read_file(b"word " * 100_000, ending="txt")) == document_reader.CHARACTERS


def test_document_is_read_once_and_again_when_its_file_is_another(now):
    document = make_document()

    assert read_changed([document.pk], now=now) == [document.pk]
    assert read_changed([document.pk], now=now) == []
    assert document_text.get_texts([document.pk]) == ["Paper", "Kettle"]

    document.file = ContentFile(b"Cup", name="cup.txt")
    document._set_document_file_metadata()
    document.save()

    assert read_changed([document.pk], now=now) == [document.pk]
    assert document_text.get_texts([document.pk]) == ["Paper", "Cup"]


def test_unreadable_document_is_noted_and_keeps_no_other_from_being_read(now):
    broken, gone, whole = make_document(b"%PDF", "a.pdf"), make_document(), make_document()
    gone.get_file_hash()
    gone.file.storage.delete(gone.file.name)

    assert read_changed([broken.pk, gone.pk, whole.pk], now=now) == [broken.pk, gone.pk, whole.pk]
    assert read_changed([broken.pk, gone.pk, whole.pk], now=now) == []
    assert dict(DocumentText.objects.values_list("document", "error")) == {
        broken.pk: document_text.UNREADABLE,
        gone.pk: document_text.MISSING,
        whole.pk: "",
    }


def test_document_that_is_gone_before_it_was_ever_read_is_noted(now):
    document = make_document()
    document.file.storage.delete(document.file.name)

    assert read_changed([document.pk], now=now) == [document.pk]
    assert read_changed([document.pk], now=now) == []


def test_private_document_is_read_by_nobody_and_its_text_forgotten(now):
    drawer = Collection.get_first_root_node().add_child(name="Drawer")
    document = make_document(collection=drawer.add_child(name="Below"))
    read_changed([document.pk], now=now)
    assert document_text.get_texts([document.pk]) == ["Paper", "Kettle"]

    CollectionViewRestriction.objects.create(
        collection=drawer, restriction_type=CollectionViewRestriction.LOGIN
    )

    assert document_text.get_texts([document.pk]) == []
    assert read_changed([document.pk], now=now) == [document.pk]
    assert not DocumentText.objects.exists()


def test_a_few_documents_are_read_at_once(now):
    documents = [make_document().pk for _ in range(document_text.AT_ONCE + 1)]

    assert read_changed(documents, now=now) == documents[:-1]
    assert read_changed(documents, now=now) == documents[-1:]
