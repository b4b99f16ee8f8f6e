"""Files that people confide: receipts, photos of notes. Checked when they come, handed out only by our views.

A picture is drawn anew: neither the place where it was taken nor a program hidden in it stays. A PDF is kept
as it is.
"""

from pathlib import PurePath
from uuid import uuid4

from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage, storages
from django.db import transaction
from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpRequest
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from core.pictures import MOST_BYTES, UnusableFile, draw_anew, get_format, read
from core.virus_scan import check_file

ACCEPT = ".pdf,.jpg,.jpeg,.png,.webp"  # what a file field offers first
CONTENT_TYPES = {".pdf": "application/pdf", ".jpg": "image/jpeg"}
PROGRAMS_IN_PDF = (b"/JavaScript", b"/Launch")


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

    The type is read from the content: PDF, or a picture that core.pictures takes. Raises UnusableFile.
    """
    content = read(file)
    if content.startswith(b"%PDF-"):
        pdf = ContentFile(_clean_pdf(content), name=f"{uuid4().hex}.pdf")
        check_file(pdf)
        return pdf
    if get_format(content):
        return draw_anew(content)
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


def _clean_pdf(content: bytes) -> bytes:
    if b"%%EOF" not in content[-2048:]:
        raise UnusableFile(_("This PDF is broken. Please make it once more, or send a photo."))
    if any(program in content for program in PROGRAMS_IN_PDF):
        raise UnusableFile(_("This PDF has a program in it. Please send a photo or a screenshot instead."))
    return content
