"""The page that says where each requirement of the source papers is."""

import re
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.ROOT)
PAGE = ROOT / "site/docs/requirements.md"
PAPERS = {"S0": 43, "S1": 21, "S2": 46, "S3": 26, "S4": 14}
ROW = re.compile(r"^\| (S\d-\d\d) \| (.+) \| (now|begun|later) \| (.+) \| (`(.+)`)? ?\|$", re.MULTILINE)


def test_requirements_are_all_there_once_and_in_order():
    numbers = [row[0] for row in ROW.findall(PAGE.read_text())]

    assert numbers == [f"{paper}-{n:02}" for paper, count in PAPERS.items() for n in range(1, count + 1)]


def test_requirements_that_are_there_or_begun_name_a_test_that_exists():
    rows = ROW.findall(PAGE.read_text())
    without = [number for number, _what, state, _where, _cell, test in rows if state != "later" and not test]
    gone = [test for *_cells, test in rows if test and not (ROOT / test).exists()]

    assert (without, gone) == ([], [])


def test_requirements_are_counted_right():
    words = PAGE.read_text()
    states = [row[2] for row in ROW.findall(words)]
    counts = {state: states.count(state) for state in ("now", "begun", "later")}

    assert "At present {now} are there, {begun} are begun and {later} come later.".format(**counts) in words
