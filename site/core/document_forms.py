"""The form by which documents come to the site. It refuses what would fill a server, and warns of what a file
tells or does beside its text. No document is changed: editors decide.
"""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm

from core.pictures import UnusableFile
from core.virus_scan import check_file

MOST_UNPACKED = 200 * 1024 * 1024  # bytes of all that is packed into one file
PROGRAM = re.compile(rb"/(JavaScript|JS|Launch)\b")
PDF_AUTHOR = re.compile(rb"/Author\s*(\((?!\s*\))|<(?!\s*>))|<dc:creator>")
OFFICE_AUTHOR = re.compile(rb"<(dc:creator|cp:lastModifiedBy)>[^<]")
NAMES_AUTHOR = _(
    "This file names who wrote it, and readers can see that. Take the name out unless the person agrees."
)
HAS_PROGRAM = _("This file has a program in it. Save it once more without, or leave it out.")


class DocumentForm(BaseDocumentForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and (warnings := _read_warnings(self.instance.file)):
            # where many are sent at once the file has no field of its own
            field = self.fields.get("file") or self.fields["title"]
            field.help_text = " ".join(map(str, [*warnings, field.help_text]))

    def clean_file(self) -> File:
        """This function will refuse a packed file that unpacks to more than a server can hold, and one that
        the virus scanner warns of.
        """
        file = self.cleaned_data["file"]
        if "file" in self.changed_data:
            try:
                _check(file)
            except UnusableFile as refusal:
                # Wagtail looks at the ending of the document's file next, and would complain that it has none
                self.instance.file = self.instance.file or file
                raise ValidationError(str(refusal)) from refusal
        return file


def find_warnings(content: bytes) -> list[str | Promise]:
    """This function will return what an editor should know of a PDF or Office file before others read it."""
    if content.startswith(b"%PDF-"):
        names_author, has_program = PDF_AUTHOR.search(content), PROGRAM.search(content)
    else:
        names_author, has_program = _look_into_office(content)
    return [words for words, found in ((NAMES_AUTHOR, names_author), (HAS_PROGRAM, has_program)) if found]


def _check(file: File) -> None:
    if _count_unpacked(file) > MOST_UNPACKED:
        raise UnusableFile(_("This file unpacks to more than 200 MB. Please send a smaller one."))
    check_file(file)


def _read_warnings(file: File) -> list[str | Promise]:
    try:
        with file.storage.open(file.name) as stored:
            return find_warnings(stored.read())
    except FileNotFoundError:
        return []


def _look_into_office(content: bytes) -> tuple[bool, bool]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
            told = b"".join(
                archive.read(name)
                for name in ("docProps/core.xml", "meta.xml")
                if name in names and archive.getinfo(name).file_size < 1024**2
            )
    except BadZipFile:
        return False, False
    return bool(OFFICE_AUTHOR.search(told)), any(name.endswith("vbaProject.bin") for name in names)


def _count_unpacked(file: File) -> int:
    """Bytes, as the file itself says: whoever unpacks more than that stops."""
    try:
        with ZipFile(file) as archive:
            return sum(item.file_size for item in archive.infolist())
    except BadZipFile:
        return 0
    finally:
        file.seek(0)
