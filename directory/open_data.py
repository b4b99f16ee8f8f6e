"""The organisations as open data: what their pages show to everybody, and nothing else."""

import io
from datetime import date

from defusedcsv import csv

from core.spreadsheets import BOM, clean_cell
from directory.models import Organisation

# Others' programs read these names: they stay as they are, and new ones come last
COLUMNS = (
    "name",
    "kind",
    "sector",
    "kind_and_sector_are_our_reading",
    "places",
    "brings",
    "about",
    "meetings",
    "website",
    "compact_adopter_since",
    "hosted_by",
    "independence",
    "independence_next",
    "independence_review_on",
    "source",
    "page",
    "as_of",
    "terms",
)
TERMS = "You may use and pass on this list. Say where it comes from, and of which day it is."


def write_csv(*, day: date, directory_url: str) -> str:
    """This function will return a spreadsheet with a row for each organisation that is shown, in which no
    cell is a formula. `day` is that of the list; `directory_url` that of the directory, or nothing where
    there is none.

    It is in English, whatever the reader's language: programs read it. Two queries.
    """
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    rows = Organisation.objects.filter(is_published=True).select_related("hosted_by")
    for row in sorted(rows.prefetch_related("places"), key=lambda row: row.name.casefold()):
        host = row.hosted_by
        cells = [
            row.name,
            row.kind,
            row.sector,
            "yes" if row.is_our_reading else "no",
            "; ".join(place.name for place in row.places.all()),
            row.brings,
            row.about,
            row.meetings,
            row.website,
            row.compact_adopter_since or "",
            host.name if host and host.is_published else "",
            row.independence,
            row.independence_next,
            row.independence_review_on or "",
            row.source_words,
            f"{directory_url}organisations/{row.slug}/" if directory_url else "",
            day,
            TERMS,
        ]
        writer.writerow([clean_cell(cell) for cell in cells])
    return BOM + table.getvalue()
