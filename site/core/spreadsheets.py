"""What every file for spreadsheets has in common. Write it with `defusedcsv`, which marks formulas."""

import re
from collections.abc import Iterable

from defusedcsv import csv
from django.http import HttpResponse

CONTROL_SIGNS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # spreadsheets refuse files with them (X06)
BOM = "\ufeff"  # tells spreadsheets that the file is UTF-8


def clean_cell(cell: object) -> str:
    """This function will return what a file for spreadsheets may hold, to be given to defusedcsv, which marks
    formulas: behind a space or a tab it would not know one.
    """
    return CONTROL_SIGNS.sub("", str(cell)).strip()


def make_file(name: str, content: str = BOM) -> HttpResponse:
    """This function will return the answer that a browser keeps as a file of this name; more can be written
    to it.
    """
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)


def make_table(name: str, rows: Iterable[Iterable[object]]) -> HttpResponse:
    """This function will return such a file with these rows, in which no cell is a formula."""
    file = make_file(name)
    csv.writer(file).writerows([clean_cell(cell) for cell in row] for row in rows)
    return file
