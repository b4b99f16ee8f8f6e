import pytest

from core.small_numbers import drop_the_rest, say_count


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0"), (1, "fewer than five"), (4, "fewer than five"), (5, "5"), (31, "31")]
)
def test_few_are_said_to_be_few(count, words):
    assert say_count(count) == words


@pytest.mark.parametrize(("given", "left"), [(0, 0), (4, 0), (5, 5), (9, 5), (14, 10)])
def test_values_are_taken_five_at_a_time(given, left):
    assert drop_the_rest(list(range(given))) == list(range(left))
