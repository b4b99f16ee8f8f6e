"""What every file for spreadsheets has in common. Write it with `defusedcsv`, which marks formulas."""

import re

CONTROL_SIGNS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # spreadsheets refuse files with them (X06)
BOM = "\ufeff"  # tells spreadsheets that the file is UTF-8


def clean_cell(cell: object) -> str:
    """This function will return what a file for spreadsheets may hold, to be given to defusedcsv, which marks
    formulas: behind a space or a tab it would not know one.
    """
    return CONTROL_SIGNS.sub("", str(cell)).strip()
