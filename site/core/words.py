"""Words as search compares them: no case, no accents, no vowel signs, one form of an English word.

Both the text of what is found and what somebody typed pass through here, for the database's search and for
synonyms. Elasticsearch has the same rules in its own analysis (core/es.py). Endings of Polish words are left
alone: no search engine that we have knows them (decision 0017).
"""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

LONGEST_QUERY = 200
_english = snowballstemmer.stemmer("english")
ARABIC = re.compile(r"[\u0600-\u06ff]")
# As Elasticsearch's arabic_normalization and its light stemmer treat them
ARABIC_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "\u0640": None})
ARABIC_BEGINNINGS = ("وال", "بال", "كال", "فال", "ال", "لل", "و")
ARABIC_ENDINGS = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
# What NFKD leaves as it is, though people type it plainly
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
# So common in English that asking for them only costs time and hides pages
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be but by for if in into is it no not of on or such that the their then there"
        " these they this to was will with",
    )
)


def clean(query: str) -> str:
    """This function will make one line of at most 200 characters of what somebody typed."""
    printable = (" " if unicodedata.category(char) in ("Cc", "Cf", "Cs") else char for char in query)
    return " ".join("".join(printable).split())[:LONGEST_QUERY].strip()


def split(text: str) -> list[str]:
    """This function will return the words of a text in lower case, without a possessive “’s”."""
    text = unicodedata.normalize("NFKC", text).replace("’", "'").lower()
    text = "".join(
        char if char.isalnum() or unicodedata.category(char)[0] == "M" or char == "'" else " "
        for char in text
    )
    found = (word.strip("'") for word in re.sub(r"'s\b", "", text).split())
    return [word for word in found if word]


def split_query(query: str) -> list[str]:
    """This function will return the words of a query that say something; all of them if none does."""
    found = split(query)
    return [word for word in found if word not in STOP_WORDS] or found


def fold(text: str) -> list[str]:
    """This function will return the words of a text as they are compared."""
    return [fold_word(word) for word in split(text)]


@lru_cache(maxsize=50_000)
def fold_word(word: str) -> str:
    """This function will return one word, as `split` gives it, as it is compared."""
    plain = unicodedata.normalize("NFKD", word).translate(PLAIN)
    plain = "".join(char for char in plain if unicodedata.category(char)[0] != "M").replace("'", "")
    plain = "".join(str(unicodedata.digit(char, char)) for char in plain)
    return (_stem_arabic(plain) if ARABIC.search(plain) else _english.stemWord(plain)) or plain


def _stem_arabic(word: str) -> str:
    word = word.translate(ARABIC_LETTERS)
    for beginning in ARABIC_BEGINNINGS:
        if word.startswith(beginning) and len(word) - len(beginning) >= (3 if beginning == "و" else 2):
            word = word.removeprefix(beginning)
            break
    for ending in ARABIC_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            word = word.removesuffix(ending)
    return word
