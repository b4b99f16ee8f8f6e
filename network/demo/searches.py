"""What made-up people searched for, so that the editors' report has something to show. It says so itself."""

from collections.abc import Callable
from datetime import timedelta

from django.test import RequestFactory

from core import search_learning
from core.findable import make_page_key
from core.models import SearchTerm
from network.demo.builder import Builder

# Language, words, how many people, weeks ago
WITHOUT_RESULT = [
    ("en", "crèche", 14, 0),
    ("en", "parking permit", 11, 1),
    ("en", "hearing loop hire", 9, 1),
    ("en", "prescription", 8, 2),
    ("pl", "przedszkole", 8, 1),
    ("ar", "حضانة", 8, 2),
    ("en", "an unusual word", 2, 0),  # too few: it is not shown
]
# Language, words, how many people, the page that they opened
CHOSEN = [
    ("en", "expenses", 16, "expenses"),
    ("en", "what do you know about me", 9, "privacy"),
    ("en", "worried about someone", 8, "safeguarding"),
]


def load(builder: Builder) -> None:
    """This function will count searches of made-up people, unless some were counted already."""
    if SearchTerm.objects.exists():
        return
    for language, words, people, weeks in WITHOUT_RESULT:
        now = builder.now - timedelta(weeks=weeks)
        _count(people, search_learning.note_without_result, query=words, language=language, now=now)
    for language, words, people, page in CHOSEN:
        key = make_page_key(builder.pages[page].pk)
        choice = {"query": words, "language": language, "key": key, "now": builder.now}
        _count(people, search_learning.note_choice, **choice)


def _count(people: int, note: Callable, **search) -> None:
    """Each person has an address of those that are kept for examples."""
    for number in range(people):
        note(RequestFactory().get("/", REMOTE_ADDR=f"192.0.2.{number}"), **search)
