"""What people search for, counted without personal data. The only writer of SearchTerm and SearchChoice.

A search is counted under a keyed hash whose key changes with the week. Its words are kept only once enough
network addresses used them in one week, and some words never are. Why, and what this cannot do: decision
0018. Counting never fails a search: whatever the database says, there is one count less.
"""

import logging
import re
import unicodedata
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from core import words
from core.models import SearchChoice, SearchEntry, SearchTerm
from core.rate_limits import TooManyForms, count_form, draw_lot

logger = logging.getLogger(__name__)

MOST_A_WEEK = 20_000  # terms: more than people ever type; the rest is a machine
LOTS = 60  # bits of SearchTerm.lots: an address draws one of them for each term and week
LONGEST = 60  # characters: what is longer tells a story
MOST_WORDS = 6
MOST_DIGITS = 4  # a year; more are telephones, dates of birth, numbers of files
POSTCODE = re.compile(r"\b[a-z]{1,2}[0-9][a-z0-9]?\s*[0-9][a-z]{2}\b", re.IGNORECASE)


def note_without_result(request: HttpRequest, *, query: str, language: str, now: datetime) -> None:
    """This function will count one search, from whoever sent the request, that found nothing."""
    _note(request, "without_result", query=query, language=language, now=now)


def note_choice(request: HttpRequest, *, query: str, language: str, key: str, now: datetime) -> None:
    """This function will count that a result, by the key of its entry, was opened for a search.

    What is no entry is not counted.
    """
    _note(request, "chosen", query=query, language=language, now=now, key=key)


def may_be_kept(query: str) -> bool:
    """This function will say whether a search is short and has nothing that looks like an address, a number
    that people have, or a postcode. Names it cannot tell from other words.
    """
    query = unicodedata.normalize("NFKC", query)
    return (
        len(query) <= LONGEST
        and 0 < len(words.split(query)) <= MOST_WORDS
        and "@" not in query
        and "://" not in query
        and sum(char.isdigit() for char in query) <= MOST_DIGITS
        and not POSTCODE.search(query)
    )


def get_week(now: datetime) -> date:
    """This function will return the Monday of the week."""
    today = timezone.localdate(now)
    return today - timedelta(days=today.weekday())


def expire_terms(now: datetime) -> int:
    """This function will delete the terms that stayed rare, and the old ones, and return how many."""
    today = timezone.localdate(now)
    rare = Q(words="", week_starts_on__lte=today - settings.KEEP_RARE_SEARCH)
    old = Q(week_starts_on__lte=today - settings.KEEP_SEARCH)
    return SearchTerm.objects.filter(rare | old).delete()[1].get(SearchTerm._meta.label, 0)


def forget(*, query: str, language: str) -> int:
    """This function will delete the terms of all weeks that have these words, in any form, and return how
    many they were.
    """
    folded = words.fold(query)
    kept = SearchTerm.objects.filter(language=language).exclude(words="")
    same = [pk for pk, own in kept.values_list("pk", "words") if words.fold(own) == folded]
    return SearchTerm.objects.filter(pk__in=same).delete()[1].get(SearchTerm._meta.label, 0)


def _note(
    request: HttpRequest, field: str, *, query: str, language: str, now: datetime, key: str = ""
) -> None:
    query = words.clean(query)
    if not may_be_kept(query):
        return
    try:
        count_form(request, name="searches", now=now)
        with transaction.atomic():
            if key and not SearchEntry.objects.filter(key=key).exists():
                return
            term = _count(request, field, query=query, language=language, now=now)
            if term and key:
                _count_choice(term, key)
    except TooManyForms:
        return
    except DatabaseError as error:
        logger.warning("A search was not counted: %s", type(error).__name__)


def _count(
    request: HttpRequest, field: str, *, query: str, language: str, now: datetime
) -> SearchTerm | None:
    """The term, one higher; None where there are too many. It has its words from the first search at which
    enough addresses had asked.
    """
    week = get_week(now)
    folded = " ".join(words.fold(query))
    digest = salted_hmac(f"core.search_learning {week}", f"{language} {folded}", algorithm="sha256")
    term = {"week_starts_on": week, "language": language, "digest": digest.hexdigest()}
    lot = draw_lot(request, name=term["digest"], lots=LOTS)
    same = SearchTerm.objects.filter(**term)
    more = {field: F(field) + 1, "lots": F("lots").bitor(1 << lot)}
    if not same.update(**more):
        if SearchTerm.objects.filter(week_starts_on=week).count() >= MOST_A_WEEK:
            return None
        SearchTerm.objects.bulk_create([SearchTerm(**term)], ignore_conflicts=True)
        same.update(**more)
    counted = same.get()
    if not counted.words and counted.lots.bit_count() >= settings.SEARCH_TERM_SHOWN_FROM:
        counted.words = " ".join(words.split(query))
        counted.save(update_fields=["words"])
    return counted


def _count_choice(term: SearchTerm, key: str) -> None:
    SearchChoice.objects.bulk_create([SearchChoice(term=term, key=key)], ignore_conflicts=True)
    SearchChoice.objects.filter(term=term, key=key).update(count=F("count") + 1)
