"""The measures, on lists whose figures anybody can work out by hand."""

from math import log2

import pytest

from tests.search.quality.metrics import get_ndcg, get_recall

GRADES = {"wanted": 3, "good": 2, "related": 1}
BEST = 7 + 3 / log2(3) + 1 / 2  # 2^3-1, 2^2-1 and 2^1-1 in the first three places


@pytest.mark.parametrize(
    ("found", "gain"),
    [
        (["wanted", "good", "related"], BEST),
        (["wanted", "good", "related", "something else"], BEST),
        (["good", "wanted", "related"], 3 + 7 / log2(3) + 1 / 2),
        (["something else", "wanted"], 7 / log2(3)),
        (["related"], 1),
        (["wanted", "wanted", "wanted"], 7),  # what is found twice gains once
        (["something else"], 0),
        ([], 0),
        ([*"0123456789", "wanted"], 0),  # the eleventh is not on the first page
        ([*"012345678", "wanted"], 7 / log2(11)),
    ],
)
def test_ndcg_weighs_grades_by_their_place(found, gain):
    assert get_ndcg(found, GRADES) == pytest.approx(gain / BEST)


def test_ndcg_of_more_than_ten_good_ones_can_be_perfect():
    grades = dict.fromkeys("abcdefghijkl", 3)

    assert get_ndcg([*"abcdefghij"], grades) == 1


def test_ndcg_needs_something_worth_finding():
    with pytest.raises(ValueError, match="worth finding"):
        get_ndcg(["something"], {"something": 0})


@pytest.mark.parametrize(
    ("found", "recall"),
    [
        (["wanted", "good"], 1),
        (["good", "something else", "wanted"], 1),
        (["good", "related"], 0.5),
        (["related"], 0),
        ([], 0),
        ([*"0123456789", "wanted"], 0),
    ],
)
def test_recall_is_the_part_of_the_good_ones_that_was_found(found, recall):
    assert get_recall(found, GRADES) == recall


def test_recall_of_more_than_ten_good_ones_can_be_perfect():
    grades = dict.fromkeys("abcdefghijkl", 2)

    assert get_recall([*"abcdefghij"], grades) == 1
    assert get_recall([*"abcdef"], grades) == 0.6


def test_recall_needs_something_good():
    with pytest.raises(ValueError, match="as good"):
        get_recall(["something"], {"something": 1})
