"""What readers answered to pages of the demonstration. Nobody did: all of it is made up, and says so."""

from uuid import uuid4

from core import page_answers
from core.enums import ReaderQuestion, WordsState
from core.models import PageAnswer
from network.demo.builder import Builder

ANSWERS = (
    (
        "york-safe-haven",
        ReaderQuestion.FEEL,
        "Hope. People were asked first, and it shows. (demo)",
        WordsState.SHOWN,
    ),
    (
        "york-safe-haven",
        ReaderQuestion.LEARN,
        "Ask those who know the nights, not only those who plan the days. (demo)",
        WordsState.SHOWN,
    ),
    (
        "york-safe-haven",
        ReaderQuestion.FEEL,
        "I am angry that it took so long. (demo)",
        WordsState.WAITING,
    ),
    (
        "challenges",
        ReaderQuestion.BARRIER,
        "Meetings are in the morning, and my bus pass is valid from half past nine. (demo)",
        WordsState.SHOWN,
    ),
    (
        "challenges",
        ReaderQuestion.BARRIER,
        "I care for my mother and cannot leave for two hours. (demo)",
        WordsState.WAITING,
    ),
)


def load(builder: Builder) -> None:
    """This function will answer the questions of pages that this run has made, and let most through."""
    for key, question, words, state in ANSWERS:
        page = builder.pages[key]
        if builder.is_new(page):
            page_answers.save_answers(
                page_pk=page.pk, form_id=uuid4(), words={question: words}, language="en", now=builder.now
            )
            made = PageAnswer.objects.get(page=page, words=words)
            page_answers.set_state(pk=made.pk, state=state)
