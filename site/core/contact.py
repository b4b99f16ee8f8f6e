"""E-mail addresses and telephone numbers as people write them, and as the site compares them."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.encoding import punycode

LONGEST_EMAIL = 254  # RFC 5321 §4.5.3.1.3 with errata
PHONE_DIGITS = range(6, 16)  # ITU-T E.164: fifteen at most
DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-")
ADDRESSES = re.compile(r"[^\s<>,;:()\"]+@[^\s<>,;:()\"]+")
PHONE_SIGNS = re.compile(r"[0-9+().\-/ ]+")


class UnusableEmail(Exception):
    """No message can be sent to this."""


class UnusablePhone(Exception):
    """Nobody can be rung at this."""


def normalise_email(email: str) -> str:
    """This function will return an address in the one form in which two of them are compared: lower case, the
    domain in ASCII.

    Stricter than Django: one plain name@domain, no quoted names, no numeric domains. Raises UnusableEmail.
    """
    name, _, domain = email.rpartition("@")
    try:
        domain = punycode(domain)
        validate_email(f"{name}@{domain}")
    except (ValidationError, UnicodeError) as error:
        raise UnusableEmail from error
    if '"' in name or "[" in domain or "." not in domain or len(name) + len(domain) >= LONGEST_EMAIL:
        raise UnusableEmail
    return f"{name}@{domain}".lower()


def normalise_if_usable(email: str) -> str:
    """This function will return an address as `normalise_email` does, or "" where that refuses."""
    try:
        return normalise_email(email)
    except UnusableEmail:
        return ""


def names_address(words: str, email: str) -> bool:
    """This function will say whether an address stands in somebody's words, in whatever form."""
    return normalise_if_usable(email) in find_addresses(words)


def find_addresses(words: str) -> set[str]:
    """This function will return the e-mail addresses in somebody's words, each as `normalise_email` does."""
    found = set()
    for address in ADDRESSES.findall(words):
        try:
            found.add(normalise_email(address.rstrip(".")))
        except UnusableEmail:
            continue
    return found


def normalise_phone(phone: str) -> str:
    """This function will return a number with plain digits and single spaces: any country's way of writing it
    is fine. Raises UnusablePhone.
    """
    # NFKC makes full-width signs plain; decimal() knows the digits of all scripts
    signs = unicodedata.normalize("NFKC", phone).translate(DASHES)
    plain = " ".join("".join(str(unicodedata.decimal(sign, sign)) for sign in signs).split())
    if not PHONE_SIGNS.fullmatch(plain) or sum(sign.isdigit() for sign in plain) not in PHONE_DIGITS:
        raise UnusablePhone
    return plain


def mask_email(email: str) -> str:
    """This function will return an address as its owner knows it again and a stranger does not."""
    name, _, domain = email.partition("@")
    return f"{name[:1]}***@{domain}"
