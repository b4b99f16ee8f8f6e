import struct
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models.fields.files import FieldFile
from django.http import Http404
from PIL import ExifTags, Image, PngImagePlugin

from core.protected_files import (
    MOST_BYTES,
    UnusableFile,
    clean_upload,
    delete_after_commit,
    is_too_much,
    serve,
)
from events.models import Receipt

PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
CANARIES = (b"CanaryAuthor", b"CanaryXmp", b"CanaryComment", b"Exif", b"ICC_PROFILE", b"http://ns.adobe")


def make_picture(picture_format: str, *, size=(60, 40), mode="RGB", colour="red", **options) -> bytes:
    stored = BytesIO()
    Image.new(mode, size, colour).save(stored, picture_format, **options)
    return stored.getvalue()


def make_telling_picture(picture_format: str) -> bytes:
    """A picture with the place where it was taken, its author, XMP, a comment, and turned by the camera."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "CanaryAuthor"
    exif[ExifTags.Base.Orientation] = 6  # turn by 90 degrees to show it
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (53.0, 57.0, 36.0)
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>CanaryXmp</x:xmpmeta>"
    options = {"exif": exif}
    if picture_format == "JPEG":
        options |= {"xmp": xmp, "comment": b"CanaryComment"}
    if picture_format == "WEBP":
        options |= {"xmp": xmp}
    if picture_format == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", "CanaryAuthor")
        info.add_itxt("XML:com.adobe.xmp", xmp.decode())
        options |= {"pnginfo": info}
    return make_picture(picture_format, **options)


def make_large_png(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that says it is very large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width // 8 + 1) * 100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def make_zip_bomb() -> bytes:
    stored = BytesIO()
    with ZipFile(stored, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(20_000_000))
    return stored.getvalue()


def upload(content: bytes, name: str = "receipt.jpg", content_type: str = "image/jpeg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type)


@pytest.mark.parametrize("picture_format", ["JPEG", "PNG", "WEBP"])
def test_clean_upload_keeps_nothing_but_colours_of_a_picture(picture_format):
    """X08: place, author, XMP and comment are gone, and the picture stands upright."""
    sent = make_telling_picture(picture_format)
    assert b"CanaryAuthor" in sent
    assert b"CanaryXmp" in sent

    stored = clean_upload(upload(sent)).read()

    assert [canary for canary in CANARIES if canary in stored] == []
    picture = Image.open(BytesIO(stored))
    assert picture.format == "JPEG"
    assert picture.size == (40, 60)
    assert dict(picture.getexif()) == {}
    red, green, blue = picture.getpixel((20, 30))
    assert red > 240
    assert green < 15
    assert blue < 15


def test_clean_upload_drops_the_thumbnail_of_a_jpeg():
    """X08: a small picture in a picture may show what was cut away from the large one."""
    thumbnail = make_picture("JPEG", size=(16, 16), colour="blue")
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "CanaryAuthor"
    sent = make_picture("JPEG", exif=exif.tobytes() + thumbnail)
    assert sent.count(b"\xff\xd8\xff") == 2

    stored = clean_upload(upload(sent)).read()

    assert stored.count(b"\xff\xd8\xff") == 1


def test_clean_upload_stores_under_a_random_name_of_ours():
    """X07: whatever the sender called it stays with the sender."""
    content = make_picture("PNG")
    names = ["../../x.png", "a" * 300 + ".png", "\u202egnp.exe", "a\x00.php", "receipt.html"]

    stored = [clean_upload(upload(content, name or "x")).name for name in names]

    assert len(set(stored)) == len(names)
    assert all(len(name) == 36 and name.endswith(".jpg") for name in stored)
    assert all(int(name.removesuffix(".jpg"), 16) for name in stored)


def test_clean_upload_puts_what_is_see_through_on_white():
    sent = make_picture("PNG", mode="RGBA", colour=(0, 0, 0, 0))

    picture = Image.open(clean_upload(upload(sent)))

    assert picture.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["L", "P", "1", "CMYK", "LA", "I;16"])
def test_clean_upload_takes_pictures_of_every_kind_of_colour(mode):
    picture_format = "JPEG" if mode == "CMYK" else "PNG"
    sent = make_picture(picture_format, mode=mode, colour=0)

    assert Image.open(clean_upload(upload(sent))).mode == "RGB"


def test_clean_upload_makes_a_large_photo_smaller():
    sent = make_picture("JPEG", size=(4000, 2000))

    assert Image.open(clean_upload(upload(sent))).size == (3000, 1500)


def test_clean_upload_keeps_a_pdf_as_it_is():
    stored = clean_upload(upload(PDF, "receipt.png"))

    assert stored.read() == PDF
    assert stored.name.endswith(".pdf")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "This file is empty. Please choose another one."),
        (b"%PDF-1.4\n" + bytes(MOST_BYTES), "This file is larger than 10 MB. Please send a smaller one."),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            "This is not a file we can take. Please send a photo (JPEG, PNG, WebP) or a PDF.",
        ),
        (
            b"<html><script>alert(1)</script></html>",
            "This is not a file we can take. Please send a photo (JPEG, PNG, WebP) or a PDF.",
        ),
        (
            b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)",
            "This is not a file we can take. Please send a photo (JPEG, PNG, WebP) or a PDF.",
        ),
        (EICAR, "This is not a file we can take. Please send a photo (JPEG, PNG, WebP) or a PDF."),
        (make_zip_bomb(), "This is not a file we can take. Please send a photo (JPEG, PNG, WebP) or a PDF."),
        (
            bytes(4) + b"ftypheic" + bytes(40),
            "This picture is broken. Please take it once more.",
        ),
        (make_large_png(16000, 8000), "This picture has too many pixels. Please send a smaller one."),
        (make_large_png(40000, 40000), "This picture has too many pixels. Please send a smaller one."),
        (make_picture("JPEG")[:200], "This picture is broken. Please take it once more."),
        (b"\x89PNG\r\n\x1a\n<html>", "This picture is broken. Please take it once more."),
        (b"\xff\xd8\xff<?php echo 1;", "This picture is broken. Please take it once more."),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "This picture is broken. Please take it once more."),
        (PDF[:-8], "This PDF is broken. Please make it once more, or send a photo."),
        (
            PDF.replace(b"/Catalog", b"/Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>"),
            "This PDF has a program in it. Please send a photo or a screenshot instead.",
        ),
    ],
    ids=[
        "empty",
        "large",
        "svg",
        "html",
        "gif-js",
        "eicar",
        "zip-bomb",
        "cut-heic",
        "128-megapixel",
        "1600-megapixel",
        "cut-jpeg",
        "html-as-png",
        "php-as-jpeg",
        "cut-webp",
        "cut-pdf",
        "pdf-with-program",
    ],
)
def test_clean_upload_refuses_what_is_not_a_receipt_in_plain_words(content, words):
    """X07: the name says PNG each time; what counts is the content."""
    with pytest.raises(UnusableFile) as refusal:
        clean_upload(upload(content, "receipt.png", "image/png"))

    assert str(refusal.value) == words


def test_clean_upload_draws_only_the_picture_of_a_polyglot():
    """X07: a picture that is also a page, or an archive, is only a picture afterwards."""
    sent = make_picture("JPEG") + b"<script>alert(1)</script>" + make_zip_bomb()

    stored = clean_upload(upload(sent)).read()

    assert b"<script>" not in stored
    assert b"PK\x03\x04" not in stored


@pytest.fixture
def stored_file(settings, tmp_path):
    location = {"OPTIONS": {"location": tmp_path, "base_url": None}}
    settings.STORAGES = {
        **settings.STORAGES,
        "protected": {"BACKEND": "django.core.files.storage.FileSystemStorage", **location},
    }
    storage = storages["protected"]
    name = storage.save("receipts/abc.pdf", ContentFile(PDF))
    field = Receipt._meta.get_field("file")
    file = FieldFile(Receipt(), field, name)
    file.storage = storage
    return file


def test_serve_hands_a_file_out_as_something_to_save_and_nothing_to_run(stored_file):
    response = serve(stored_file, name="receipt-1")

    assert response.getvalue() == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="receipt-1.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    stored_file.close()


def test_serve_says_not_found_where_the_file_is_gone(stored_file):
    stored_file.storage.delete(stored_file.name)

    with pytest.raises(Http404):
        serve(stored_file, name="receipt-1")


def test_protected_files_lie_where_no_web_server_looks(settings):
    protected = Path(storages["protected"].location)

    for public in (settings.MEDIA_ROOT, settings.STATIC_ROOT, *settings.STATICFILES_DIRS):
        assert not protected.is_relative_to(public)


@pytest.mark.django_db
def test_delete_after_commit_waits_for_the_commit(stored_file, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=False) as callbacks:
        delete_after_commit(stored_file)
    assert stored_file.storage.exists(stored_file.name)

    for callback in callbacks:
        callback()

    assert not stored_file.storage.exists(stored_file.name)


@pytest.mark.parametrize(("length", "answer"), [("", False), ("20971520", False), ("20971521", True)])
def test_is_too_much_reads_the_announced_length(rf, length, answer):
    assert is_too_much(rf.post("/", CONTENT_LENGTH=length), files=1) is answer
