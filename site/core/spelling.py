"""Which words are written right, whether or not our pages have them: whoever asks about “cancer” did not mean
“cancel”, and whoever needs help with “rent” does not need “rest”.
"""

from functools import lru_cache

from django.conf import settings
from wordfreq import available_languages, word_frequency

SHORT = "small"  # of wordfreq's lists: what stands at least once in a million words


@lru_cache(maxsize=10_000)
def is_right(word: str, *, language: str) -> bool:
    """This function will say whether people often write a word so, or each of several words, in a language or
    in English. Of a language that wordfreq does not know it says no.
    """
    known = available_languages(wordlist=SHORT)
    return any(
        word_frequency(word, code, wordlist=SHORT) > 0
        for code in (language, settings.LANGUAGE_CODE)
        if code in known
    )
