"""Files that people confide: receipts, photos of notes. Checked when they come, handed out only by our views.

A picture is drawn anew: neither the place where it was taken nor a program hidden in it stays. A PDF is kept
as it is.
"""

from io import BytesIO
from pathlib import PurePath
from uuid import uuid4

from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage, storages
from django.db import transaction
from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpRequest
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 50_000_000  # what phones take; more would fill the memory of the server
LONGEST_SIDE = 3000  # pixels kept: small print stays legible
ACCEPT = ".pdf,.jpg,.jpeg,.png,.webp"  # what a file field offers first
CONTENT_TYPES = {".pdf": "application/pdf", ".jpg": "image/jpeg"}
PROGRAMS_IN_PDF = (b"/JavaScript", b"/Launch")


class UnusableFile(Exception):
    """This file cannot be taken. Its text says why, in words for the person who sent it."""


def get_protected_storage() -> Storage:
    """This function will return where these files lie. Fields name the function, so that settings decide."""
    return storages["protected"]


def is_too_much(request: HttpRequest, *, files: int) -> bool:
    """This function will say whether a request is larger than a form with so many files can be.

    Ask before anything reads request.POST: then nothing of it is written to the disk.
    """
    return int(request.META.get("CONTENT_LENGTH") or 0) > (files + 1) * MOST_BYTES


def clean_upload(file: File) -> ContentFile:
    """This function will return what may be stored of an upload, under a random name of ours.

    The type is read from the content: PDF, JPEG, PNG or WebP. Raises UnusableFile.
    """
    if not file.size:
        raise UnusableFile(_("This file is empty. Please choose another one."))
    if file.size > MOST_BYTES:
        raise UnusableFile(_("This file is larger than 10 MB. Please send a smaller one."))
    file.seek(0)
    content = file.read()
    if content.startswith(b"%PDF-"):
        return ContentFile(_clean_pdf(content), name=f"{uuid4().hex}.pdf")
    if picture_format := _get_picture_format(content):
        return ContentFile(_draw_anew(content, picture_format), name=f"{uuid4().hex}.jpg")
    if content[4:8] == b"ftyp":
        raise UnusableFile(
            _("We cannot read photos of the kind HEIC. Please send it as JPEG, or take a screenshot of it.")
        )
    raise UnusableFile(_("This is not a file we can take. Please send a photo (JPEG, PNG, WebP) or a PDF."))


def serve(field_file: FieldFile, *, name: str) -> FileResponse:
    """This function will hand a stored file out, to be saved as `name` with the ending of its type.

    Ask who may see it, and log that, before. Raises Http404 where the file is gone.
    """
    ending = PurePath(field_file.name).suffix
    try:
        content = field_file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(
        content, as_attachment=True, filename=f"{name}{ending}", content_type=CONTENT_TYPES[ending]
    )
    add_never_cache_headers(response)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def delete_after_commit(field_file: FieldFile) -> None:
    """This function will delete a stored file once the transaction that no longer wants it is through."""
    if field_file:
        storage, name = field_file.storage, field_file.name
        transaction.on_commit(lambda: storage.delete(name))


def _get_picture_format(content: bytes) -> str:
    if content.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "WEBP"
    return ""


def _clean_pdf(content: bytes) -> bytes:
    if b"%%EOF" not in content[-2048:]:
        raise UnusableFile(_("This PDF is broken. Please make it once more, or send a photo."))
    if any(program in content for program in PROGRAMS_IN_PDF):
        raise UnusableFile(_("This PDF has a program in it. Please send a photo or a screenshot instead."))
    return content


def _draw_anew(content: bytes, picture_format: str) -> bytes:
    """Only the colours of a picture, as a JPEG. No place, date, name, thumbnail or second picture stays."""
    try:
        with Image.open(BytesIO(content), formats=[picture_format]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise UnusableFile(_too_many_pixels())
            picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
    except UnusableFile:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnusableFile(_too_many_pixels()) from error
    except Exception as error:  # whatever a reader stumbles over in a file that is not what it says
        raise UnusableFile(_("This picture is broken. Please take it once more.")) from error
    drawn = Image.new("RGB", upright.size, "white")  # a new one: the old one drags its comments along
    drawn.paste(upright, mask=upright)
    stored = BytesIO()
    drawn.save(stored, "JPEG", quality=85)
    return stored.getvalue()


def _too_many_pixels() -> str:
    return _("This picture has too many pixels. Please send a smaller one.")
