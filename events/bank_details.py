"""Finds what looks like bank details in free text. We never keep any: the lead agency asks for them."""

import re
import unicodedata

DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-")
EIGHT_DIGITS = re.compile(r"(?<!\d)\d{8}(?!\d)|(?<!\d)\d{4}[ -]\d{4}(?![ -]?\d)")  # an account in Britain
SORT_CODE = re.compile(r"(?<![\d-])\d{2}[- ]\d{2}[- ]\d{2}(?![\d-])")
SORT_CODE_WORDS = re.compile(r"sort\s*code\D{0,12}\d{6}", re.IGNORECASE)
IBAN = re.compile(r"\b[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30}", re.IGNORECASE)
CARD = re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")


def has_bank_details(words: str) -> bool:
    """This function will say whether a text has a sort code, an account, an IBAN or a card's number in it.

    Days such as 24-11-26 and 20261124 are none, nor are telephone numbers.
    """
    signs = unicodedata.normalize("NFKC", words).translate(DASHES)
    plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in signs)
    return (
        any(not _is_day(found) for found in EIGHT_DIGITS.findall(plain))
        or any(not _is_day(found) for found in SORT_CODE.findall(plain))
        or bool(SORT_CODE_WORDS.search(plain))
        or any(_is_iban(found) for found in IBAN.findall(plain))
        or any(_is_card(found) for found in CARD.findall(plain))
    )


def _is_day(found: str) -> bool:
    digits = re.sub(r"\D", "", found)
    if len(digits) == 8 and digits.startswith("20"):
        return _may_be(day=digits[6:], month=digits[4:6])
    if len(digits) == 8 and digits[4:6] != "20":
        return False
    return _may_be(day=digits[:2], month=digits[2:4])


def _may_be(*, day: str, month: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12


def _is_iban(found: str) -> bool:
    """ISO 13616: the first four signs moved to the end, letters as numbers from 10, modulo 97 it is 1."""
    signs = re.sub(r"[ -]", "", found).upper()
    return any(
        int("".join(str(int(sign, 36)) for sign in signs[4:end] + signs[:4])) % 97 == 1
        for end in range(15, len(signs) + 1)  # words after it may look like a part of it
    )


def _is_card(found: str) -> bool:
    """ISO/IEC 7812: every second digit from the right doubled; then the sum of all digits ends in 0."""
    digits = [int(sign) for sign in reversed(found) if sign.isdigit()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
