"""Sums of money and distances: as people write them, and as the site counts with them."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

MOST_PENCE = 100_000  # £1,000 for one thing: more is a slip of the finger, or a matter to talk about first
MOST_MILES = Decimal(1000)
SEPARATORS = str.maketrans({"٫": ".", "٬": ",", "’": ","})  # as written with Arabic digits; as in Zurich
POUND_SIGN = re.compile(r"^(£|gbp)\s*|\s*(£|gbp)$", re.IGNORECASE)
IN_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d{1,2})?")
PLAIN = re.compile(r"\d{1,9}([.,]\d{1,2})?")


class UnusableAmount(Exception):
    """This is no sum of money."""


class AmountTooLarge(Exception):
    """So much cannot be meant, or has to be talked about first."""


def parse_pounds(words: str) -> int:
    """This function will return the pence of a sum in pounds: "4.20", "£4,20", "４.２０" and "٤٫٢٠" are 420.

    Raises UnusableAmount, where it is nothing or less too, and AmountTooLarge above MOST_PENCE.
    """
    pence = int(_parse(POUND_SIGN.sub("", _make_plain(words))) * 100)
    if pence > MOST_PENCE:
        raise AmountTooLarge
    return pence


def parse_miles(words: str) -> Decimal:
    """This function will return a distance in miles. Raises UnusableAmount and AmountTooLarge."""
    miles = _parse(_make_plain(words))
    if miles > MOST_MILES:
        raise AmountTooLarge
    return miles


def get_mileage_pence(*, miles: Decimal, rate: int) -> int:
    """This function will return what so many miles come to at `rate` pence a mile; half a penny counts up."""
    return int((miles * rate).quantize(Decimal(1), ROUND_HALF_UP))


def say_pounds(pence: int) -> str:
    """This function will write pence as pounds: "£4.20"."""
    return f"£{pence // 100:,}.{pence % 100:02}"


def _make_plain(words: str) -> str:
    signs = unicodedata.normalize("NFKC", words).translate(SEPARATORS).strip()
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in signs)


def _parse(plain: str) -> Decimal:
    if IN_THOUSANDS.fullmatch(plain):
        number = Decimal(plain.replace(",", ""))
    elif PLAIN.fullmatch(plain):
        number = Decimal(plain.replace(",", "."))
    else:
        raise UnusableAmount
    if not number:
        raise UnusableAmount
    return number
