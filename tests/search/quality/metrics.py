"""How good a list of results is, measured against what people judged. Grades: 3 what they want, 2 good,
1 related; what was not judged has 0.
"""

from collections.abc import Mapping, Sequence
from math import log2

DEPTH = 10  # results on the first page
GOOD = 2


def get_ndcg(found: Sequence[str], grades: Mapping[str, int]) -> float:
    """This function will return the normalised discounted cumulative gain of the first ten results, from 0
    to 1, where 1 is the best order possible.

    A result of grade g in place p (from 1) gains (2^g - 1) / log2(p + 1). What is found twice gains once.
    Raises ValueError where nothing was judged as worth finding.
    """
    best = _get_gain(sorted(grades.values(), reverse=True)[:DEPTH])
    if not best:
        raise ValueError("Nothing was judged as worth finding.")
    first = list(dict.fromkeys(found[:DEPTH]))
    return _get_gain([grades.get(name, 0) for name in first]) / best


def _get_gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(place + 1) for place, grade in enumerate(grades, start=1))


def get_recall(found: Sequence[str], grades: Mapping[str, int]) -> float:
    """This function will return what part of the good ones is among the first ten results, from 0 to 1.

    Of more than ten good ones, ten are all that can be asked for. Raises ValueError where none is good.
    """
    good = {name for name, grade in grades.items() if grade >= GOOD}
    if not good:
        raise ValueError("Nothing was judged as good.")
    return len(good.intersection(found[:DEPTH])) / min(len(good), DEPTH)
