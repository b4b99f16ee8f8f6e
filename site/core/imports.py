"""Tables that come as CSV: each row is checked as a form checks what is typed. All are taken in, or none."""

import csv
import io
from collections.abc import Callable, Collection
from dataclasses import dataclass

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _

from core.spreadsheets import clean_cell

MOST_BYTES = 1_000_000
MOST_ROWS = 500
SEPARATORS = ",;\t"
MARKED_FORMULA = ("'=", "'+", "'-", "'@", "'|", "'%")  # as our own files mark them, see core/spreadsheets.py


class UnreadableTable(Exception):
    """This is no table that can be taken in. The message says why, in plain words."""


@dataclass(frozen=True)
class Row:
    number: int  # as a spreadsheet shows it: the headings are row 1
    cells: dict[str, str]  # by heading


@dataclass(frozen=True)
class Table:
    rows: list[Row]
    left_out: list[str]  # headings that mean nothing here


@dataclass(frozen=True)
class RowError:
    number: int
    heading: str  # "" where it is about the whole row
    words: str


@dataclass(frozen=True)
class Outcome:
    names: list[str]  # of what was taken in, or would be
    errors: list[RowError]


class WordChoiceField(forms.ChoiceField):
    """A choice that a table names by its word, in the editor's language, or as our own files do."""

    def to_python(self, value: str | None) -> str:
        value = super().to_python(value).strip()
        words = {str(label).casefold(): key for key, label in self.choices}
        return words.get(value.casefold(), value)


def read_table(text: str, *, headings: Collection[str], needed: Collection[str]) -> Table:
    """This function will read CSV with commas, semicolons or tabs, of at most 500 rows below the headings.

    Cells of `headings` are kept, without control characters; `needed` must be there. Empty rows are left out.
    Raises UnreadableTable.
    """
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=separator)
    try:
        lines = [[_clean(cell) for cell in line] for line in reader]
    except csv.Error as error:
        raise UnreadableTable(_("This is not a table as CSV.")) from error
    own = [heading.casefold() for heading in lines[0]] if lines else []
    _check_headings(own, needed)
    filled = [(number, line) for number, line in enumerate(lines[1:], start=2) if any(line)]
    if not filled:
        raise UnreadableTable(_("There is nothing below the headings."))
    if len(filled) > MOST_ROWS:
        raise UnreadableTable(_("There are more than %(most)d rows. Part the table.") % {"most": MOST_ROWS})
    rows = []
    for number, line in filled:
        if any(line[len(own) :]):
            raise UnreadableTable(_("Row %(number)d has more cells than headings.") % {"number": number})
        rows.append(
            Row(number, {name: cell for name, cell in zip(own, line, strict=False) if name in headings})
        )
    return Table(rows, [name for name in own if name and name not in headings])


def decode(data: bytes) -> str:
    """This function will return the text of a file. Raises UnreadableTable."""
    if len(data) > MOST_BYTES:
        raise UnreadableTable(_("This file is larger than 1 MB. Part the table."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        words = _("This file is not in UTF-8. In your spreadsheet choose “Save as”, then “CSV UTF-8”.")
        raise UnreadableTable(words) from error


def take_in(
    table: Table, *, make_form: Callable[[dict[str, str]], forms.BaseForm], is_trial: bool
) -> Outcome:
    """This function will save the form of each row in one transaction: where one row is wrong, or this is a
    trial, nothing stays. A trial does all that the real thing does, so that it meets the same refusals.

    `make_form` returns the bound form for the cells of a row; its `save` returns what was made.
    """
    names: list[str] = []
    errors: list[RowError] = []
    with transaction.atomic():
        for row in table.rows:
            form = make_form(row.cells)
            if form.is_valid():
                names.append(str(form.save()))
            else:
                errors += _read_errors(row, form)
        if is_trial or errors:
            transaction.set_rollback(True)
    return Outcome(names, errors)


def _clean(cell: str) -> str:
    cell = clean_cell(cell)
    return cell[1:] if cell.startswith(MARKED_FORMULA) else cell


def _check_headings(own: list[str], needed: Collection[str]) -> None:
    missing = [name for name in needed if name not in own]
    if missing:
        words = _("The first row must name the columns. These are missing: %(names)s.")
        raise UnreadableTable(words % {"names": ", ".join(missing)})
    twice = sorted({name for name in own if name and own.count(name) > 1})
    if twice:
        raise UnreadableTable(_("These columns are there twice: %(names)s.") % {"names": ", ".join(twice)})


def _read_errors(row: Row, form: forms.BaseForm) -> list[RowError]:
    return [
        RowError(row.number, "" if name == forms.forms.NON_FIELD_ERRORS else name, str(words))
        for name, own in form.errors.items()
        for words in own
    ]
