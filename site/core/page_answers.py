"""Readers' answers to the questions of a page: the one writer, what is shown, and the forgetting.

Nothing is kept that could lead to a person: no account, no address of a computer, no time of day. Nobody sees
an answer before somebody has read it, and it goes with its page. Search does not know of them.
"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page

from core.enums import ReaderQuestion, WordsState
from core.models import BasePage, PageAnswer
from core.public_forms import used_once
from core.visibility import public

MOST_A_DAY = 200  # more than so small a network ever hears: the rest is a machine


class NotAsked(Exception):
    """Nobody may see the page any more, or it asks its readers nothing."""


class TooManyAnswers(Exception):
    """So many answers came today that a machine must be sending them."""


def get_page(pk: int) -> tuple[BasePage, list[ReaderQuestion]]:
    """This function will return a page that everybody may see, and what it asks its readers. Raises NotAsked.

    At most three queries.
    """
    page = public(Page.objects.filter(pk=pk)).select_related("locale").specific().first()
    questions = page.get_reader_questions() if isinstance(page, BasePage) else []
    if not questions:
        raise NotAsked
    return page, questions


def save_answers(
    *, page_pk: int, form_id: UUID, words: dict[ReaderQuestion, str], language: str, now: datetime
) -> None:
    """This function will keep what somebody answered, each question for itself; the same form counts once.
    Questions that the page does not ask are left out. Raises NotAsked, TooManyAnswers.
    """
    day = timezone.localdate(now)
    with transaction.atomic():
        # Taking a story down holds this lock: no answer comes after it
        Page.objects.select_for_update().filter(pk=page_pk).first()
        _page, questions = get_page(page_pk)
        if PageAnswer.objects.filter(day=day).count() >= MOST_A_DAY:
            raise TooManyAnswers
        with used_once(form_id) as is_first:
            if is_first:
                PageAnswer.objects.bulk_create(
                    PageAnswer(
                        page_id=page_pk, question=question, words=words[question], language=language, day=day
                    )
                    for question in questions
                    if words.get(question)
                )


def set_state(*, pk: int, state: WordsState) -> bool:
    """This function will show an answer to everybody, or hide it. Returns whether it is still there."""
    return bool(PageAnswer.objects.filter(pk=pk).update(state=state))


def get_shown(page: BasePage) -> QuerySet[PageAnswer]:
    """This function will return what readers answered to a page in any of its languages and somebody let
    through, the latest day first. Within a day in the order of the alphabet: that in which they came could
    tell who wrote them.
    """
    shown = PageAnswer.objects.filter(page__translation_key=page.translation_key, state=WordsState.SHOWN)
    return shown.order_by("-day", "words", "pk")


def forget(*, pages: Collection[int]) -> int:
    """This function will delete all answers to these pages, and return how many."""
    return PageAnswer.objects.filter(page__in=pages).delete()[0]


def expire(now: datetime) -> int:
    """This function will delete what nobody let through within settings.KEEP_UNSHOWN_ANSWER."""
    last_day = timezone.localdate(now - settings.KEEP_UNSHOWN_ANSWER)
    return PageAnswer.objects.filter(day__lt=last_day).exclude(state=WordsState.SHOWN).delete()[0]
