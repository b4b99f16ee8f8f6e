"""Words as search compares them: no case, no accents, no vowel signs, one form of an English word.

Both the text of what is found and what somebody typed pass through here, for the database's search, for
Elasticsearch, which is handed words that are folded already (core/es_index.py), and for synonyms. Endings of
Polish words are left alone: no search engine that we have knows them (decision 0017).
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
ARABIC_BEGINNINGS = ("ال", "وال", "بال", "كال", "فال", "لل", "و")
ARABIC_ENDINGS = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
# What NFKD leaves as it is, though people type it plainly
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
# What the stemmer takes for two words, and this field for one
SAME = {"coproduct": "coproduc"}
AMERICAN = re.compile(r"(?<=\w\w\w)iz(?=(?:e|ed|er|ers|es|ing|ation|ations|ational)$)")
# So common, or only the frame of a question, that asking for them costs time and hides pages
STOP_WORDS = frozenset(
    re.findall(
        r"\S+",
        """
        a an and are as at be but by for if in into is it no not of on or such that the their then there these
        they this to was will with
        about am any can could did do does from had has have how i i'd i'm may me my our please shall should
        so some somebody someone tell than them us want we were what when where which who whom whose why would
        you your
        czy dla do gdzie i jak jest kiedy kto mogę na o od po się są te to w z za że
        أن أنا أين إلى التي الذي عن على في كيف لماذا ما ماذا متى مع من هذا هذه هل هو هي يمكنني
        """,
    )
)

# They ask for what takes place soon, and stand in the text of nearly nothing that does
NEXT_WORDS = frozenset(
    re.findall(
        r"\S+",
        """
        next upcoming forthcoming soon
        najbliższa najbliższe najbliższy następna następne następny wkrótce
        القادم القادمة قريبا
        """,
    )
)
WHEN_WORDS = frozenset({"when", "kiedy", "متى"})
# Alone they are asked for; beside other words they say too little to hide what has those
WEAK_WORDS = frozenset(
    re.findall(
        r"\S+",
        """
        after again already back before during still while yet
        actually also ever just many more most much really too very
        anybody anyone anything everybody everyone everything something thing things
        able allowed possible
        come comes coming find finding get gets getting give gives giving given go goes going got happen
        happened happening happens know let like look looking make makes making need needed needs put said say
        says see seen take takes think told tried try trying use used using want wanted wants
        aren't can't couldn't didn't doesn't don't he's here's how's i'll i'm i've isn't it's that's there's
        they're they've wasn't we're we've what's where's who's won't wouldn't you'll you're you've
        """,
    )
)
UNTOLD = STOP_WORDS | NEXT_WORDS | WEAK_WORDS  # what no text needs to have

_MARKS = "".join(
    f"\\u{code:04x}" for code in range(0x300, 0xFFFF) if unicodedata.category(chr(code))[0] == "M"
)
# Letters and digits, with the marks on them, and apostrophes between them
_PLAIN_WORD = rf"[^\W_]+(?:[{_MARKS}'’]+[^\W_]+)*[{_MARKS}]*"
# Written as one word, as two, or with a hyphen: all are read as one
_JOINED = (
    r"(?=[coew])(?:co[-‐‑]|co (?=(?:chair|creat|deliver|design|facilitat|lead|produc|research))|e[-‐‑]"
    r"|e (?=mail)|on[-‐‑](?=line)|well[-‐‑ ](?=being))"
)
_INITIALS = r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?"
WORD = re.compile(rf"{_INITIALS}|(?i:{_JOINED})?{_PLAIN_WORD}")
_JOINTS = re.compile(r"[-‐‑ .]")
_POSSESSIVE = re.compile(r"'s$")


def clean(query: str) -> str:
    """This function will make one line of at most 200 characters of what somebody typed."""
    printable = (" " if unicodedata.category(char) in ("Cc", "Cf", "Cs") else char for char in query)
    return " ".join("".join(printable).split())[:LONGEST_QUERY].strip()


def split(text: str) -> list[str]:
    """This function will return the words of a text in lower case, without a possessive “’s”. Initials with
    dots are one word, and so is “co-production”, however it is written.
    """
    text = unicodedata.normalize("NFKC", text)
    return [word for match in WORD.finditer(text) if (word := _normalise(match.group()))]


@lru_cache(maxsize=50_000)
def _normalise(found: str) -> str:
    return _POSSESSIVE.sub("", _JOINTS.sub("", found).lower().replace("’", "'"))


def split_query(query: str) -> list[str]:
    """This function will return the words of a query that say something; all of them if none does."""
    found = split(query)
    return [word for word in found if word not in STOP_WORDS] or found


def asks_for_next(query: str) -> bool:
    """This function will say whether somebody asks for what comes next, or when something is."""
    return not (NEXT_WORDS | WHEN_WORDS).isdisjoint(split(query))


def fold(text: str) -> list[str]:
    """This function will return the words of a text as they are compared."""
    return [fold_word(word) for word in split(text)]


def split_plain(text: str) -> list[str]:
    """This function will return the words of a text without accents, with their endings."""
    return [plain for word in split(text) if (plain := _make_plain(word))]


def locate(text: str) -> list[tuple[str, int, int]]:
    """This function will return the words of a text as they are compared, each with where it stands."""
    return [
        (folded, match.start(), match.end())
        for match in WORD.finditer(text)
        for folded in _fold_found(match.group())
    ]


@lru_cache(maxsize=50_000)
def _fold_found(found: str) -> tuple[str, ...]:
    return tuple(fold(found))


@lru_cache(maxsize=50_000)
def fold_word(word: str) -> str:
    """This function will return one word, as `split` gives it, as it is compared."""
    plain = _make_plain(word)
    stem = (_stem_arabic(plain) if ARABIC.search(plain) else _english.stemWord(plain)) or plain
    return SAME.get(stem, stem)


@lru_cache(maxsize=50_000)
def _make_plain(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word).translate(PLAIN)
    plain = "".join(char for char in plain if unicodedata.category(char)[0] != "M").replace("'", "")
    plain = "".join(str(unicodedata.digit(char, char)) for char in plain)
    return AMERICAN.sub("is", plain)


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
