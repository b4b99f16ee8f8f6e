from decimal import Decimal

import pytest

from events.money import (
    AmountTooLarge,
    UnusableAmount,
    get_mileage_pence,
    parse_miles,
    parse_pounds,
    say_pounds,
)


@pytest.mark.parametrize(
    ("words", "pence"),
    [
        ("4.20", 420),
        ("£4,20", 420),
        ("４.２０", 420),
        ("٤٫٢٠", 420),
        ("4.2", 420),
        ("4", 400),
        (" £ 4.20 ", 420),
        ("4.20 GBP", 420),
        ("0.01", 1),
        ("0.29", 29),
        ("19.99", 1999),
        ("1,000", 100_000),
        ("999.99", 99_999),
    ],
)
def test_parse_pounds_reads_a_sum_as_people_write_it_to_the_penny(words, pence):
    assert parse_pounds(words) == pence


@pytest.mark.parametrize(
    "words",
    [
        "",
        "-4",
        "−4.20",
        "0",
        "0.00",
        "NaN",
        "inf",
        "1e9",
        "4.205",
        "4.2.0",
        "four",
        "½",
        "4 20",
        "$4",
        "1,23,4",
    ],
)
def test_parse_pounds_refuses_what_is_no_sum(words):
    with pytest.raises(UnusableAmount):
        parse_pounds(words)


@pytest.mark.parametrize("words", ["1000.01", "1,000,000", "1000000000", "£10,000.00"])
def test_parse_pounds_refuses_what_cannot_be_meant(words):
    with pytest.raises((AmountTooLarge, UnusableAmount)):
        parse_pounds(words)


def test_parse_pounds_says_too_large_and_not_unusable():
    with pytest.raises(AmountTooLarge):
        parse_pounds("1000.01")


@pytest.mark.parametrize(
    ("words", "miles"), [("12", "12"), ("12,5", "12.5"), ("١٢٫٥", "12.5"), ("1000", "1000")]
)
def test_parse_miles_reads_a_distance(words, miles):
    assert parse_miles(words) == Decimal(miles)


def test_parse_miles_refuses_a_way_round_the_world():
    with pytest.raises(AmountTooLarge):
        parse_miles("24901")


@pytest.mark.parametrize(
    ("miles", "rate", "pence"), [("12.5", 45, 563), ("10", 45, 450), ("0.1", 4, 0), ("9.3", 30, 279)]
)
def test_get_mileage_pence_counts_half_a_penny_up(miles, rate, pence):
    assert get_mileage_pence(miles=Decimal(miles), rate=rate) == pence


@pytest.mark.parametrize(
    ("pence", "words"), [(420, "£4.20"), (5, "£0.05"), (100_000, "£1,000.00"), (0, "£0.00")]
)
def test_say_pounds_writes_pounds_and_pence(pence, words):
    assert say_pounds(pence) == words
