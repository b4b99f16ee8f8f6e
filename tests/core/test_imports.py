"""A table is read as spreadsheets write it, and taken in whole or not at all."""

import pytest
from django import forms

from core.imports import MOST_BYTES, MOST_ROWS, Row, RowError, UnreadableTable, decode, read_table, take_in
from core.models import Locality

HEADINGS = ("name", "slug")
NEEDED = ("name",)


def read(text, needed=NEEDED):
    return read_table(text, headings=HEADINGS, needed=needed)


class PlaceForm(forms.ModelForm):
    class Meta:
        model = Locality
        fields = ["name", "slug"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_table_is_read_with_the_separator_of_its_headings(separator):
    text = separator.join(["name", "slug"]) + "\r\n" + separator.join(["York", "york"]) + "\r\n"

    assert read(text).rows == [Row(2, {"name": "York", "slug": "york"})]


def test_table_keeps_commas_and_lines_inside_quotes_and_counts_rows_as_a_spreadsheet():
    table = read('Name,Slug\n"York, and\nSelby",york\n\n , \nRipon,ripon\n')

    assert table.rows == [
        Row(2, {"name": "York, and\nSelby", "slug": "york"}),
        Row(5, {"name": "Ripon", "slug": "ripon"}),
    ]


def test_table_leaves_out_columns_that_mean_nothing_here():
    table = read("page,name\nhttps://example.org,York\n")

    assert (table.rows, table.left_out) == ([Row(2, {"name": "York"})], ["page"])


def test_cell_loses_control_signs_and_the_mark_of_a_formula():
    """X06: and what our own files mark as a formula comes back as it was."""
    assert read("name\nYo\x07rk\n'=1+1\n").rows == [Row(2, {"name": "York"}), Row(3, {"name": "=1+1"})]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "These are missing: name"),
        ("slug\nyork\n", "These are missing: name"),
        ("name,slug,NAME\nYork,york,x\n", "twice: name"),
        ("name,slug\n", "nothing below the headings"),
        ("name,slug\n ,\n", "nothing below the headings"),
        ("name,slug\nYork,york,more\n", "Row 2 has more cells than headings"),
        ("name\n" + "York\n" * (MOST_ROWS + 1), f"more than {MOST_ROWS} rows"),
        ('name\n"' + "a" * 200_000 + '"\n', "not a table"),
    ],
)
def test_what_is_no_table_is_refused_in_words(text, words):
    with pytest.raises(UnreadableTable, match=words):
        read(text)


def test_file_must_be_utf8_and_no_larger_than_a_megabyte():
    assert decode("\ufeffname\nŁódź".encode()) == "name\nŁódź"
    with pytest.raises(UnreadableTable, match="CSV UTF-8"):
        decode("Café".encode("cp1252"))
    with pytest.raises(UnreadableTable, match="1 MB"):
        decode(b"a" * (MOST_BYTES + 1))


@pytest.mark.django_db
def test_trial_says_what_would_come_in_and_keeps_nothing():
    outcome = take_in(read("name,slug\nYork,york\nRipon,ripon\n"), make_form=PlaceForm, is_trial=True)

    assert (outcome.names, outcome.errors) == (["York", "Ripon"], [])
    assert Locality.objects.count() == 0


@pytest.mark.django_db
def test_one_wrong_row_keeps_all_others_out():
    """G10: nothing is half saved. What stands twice in the table is found too, as the first is there."""
    table = read("name,slug\nYork,york\nRipon,not a slug\nYork,york-2\n")

    outcome = take_in(table, make_form=PlaceForm, is_trial=False)

    assert [(error.number, error.heading) for error in outcome.errors] == [(3, "slug"), (4, "name")]
    assert outcome.errors[1] == RowError(4, "name", "Place with this Name already exists.")
    assert Locality.objects.count() == 0


@pytest.mark.django_db
def test_right_rows_come_in():
    outcome = take_in(read("name,slug\nYork,york\nRipon,ripon\n"), make_form=PlaceForm, is_trial=False)

    assert outcome.names == ["York", "Ripon"]
    assert sorted(Locality.objects.values_list("name", flat=True)) == ["Ripon", "York"]
