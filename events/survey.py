"""The survey of an event: when it is open, the one writer of answers, and what is said of all of them.

Nothing that is kept leads to a person: no account, no address, no booking, no time of day. Below five answers
nothing is said at all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.enums import WordsState
from core.public_forms import used_once
from core.small_numbers import LEAST, drop_the_rest
from events.enums import SurveyQuestion
from events.models import Occasion, SurveyAnswer, Venue

MOST_A_DAY = 300  # answers for one event: the rest is a machine
SCALES: dict[str, tuple[Promise, ...]] = {  # what 1 to 5 mean
    SurveyQuestion.OVERALL: (_("Bad"), _("Not so good"), _("In between"), _("Good"), _("Very good")),
    SurveyQuestion.HEARD: (_("Not at all"), _("A little"), _("In part"), _("Mostly"), _("All of it")),
    SurveyQuestion.SUPPORT: (
        _("None of it"),
        _("A little"),
        _("Some of it"),
        _("Most of it"),
        _("All of it"),
    ),
    SurveyQuestion.VENUE: (
        _("Very uncomfortable"),
        _("Uncomfortable"),
        _("In between"),
        _("Comfortable"),
        _("Very comfortable"),
    ),
}


class SurveyNotOpen(Exception):
    """The event is not over yet, or has been for long, or never took place."""


class TooManyAnswers(Exception):
    """So many answers came today that a machine must be sending them."""


class State(StrEnum):
    NOT_YET = "not_yet"
    OPEN = "open"
    OVER = "over"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Total:
    """What was said to one question. `average` is None where too few have answered."""

    label: str
    answers: int  # those in the average
    average: float | None = None  # 1 to 5, one decimal
    words: str = ""  # the word of the scale that is nearest


@dataclass(frozen=True)
class Totals:
    answers: int  # 0 where there are fewer than LEAST
    questions: list[Total]
    words: list[str]  # those that somebody has read


def get_state(*, occasion: Occasion, now: datetime) -> State:
    """This function will say whether the survey takes answers: from the end, for settings.SURVEY_OPEN_FOR."""
    if occasion.is_cancelled:
        return State.CANCELLED
    if now < occasion.ends_at:
        return State.NOT_YET
    return State.OPEN if now < occasion.ends_at + settings.SURVEY_OPEN_FOR else State.OVER


def is_open(*, occasion: Occasion, now: datetime) -> bool:
    """This function will say whether the survey takes answers. No query."""
    return get_state(occasion=occasion, now=now) == State.OPEN


def get_questions(occasion: Occasion) -> list[SurveyQuestion]:
    """This function will return what is asked: about the place only where there was one."""
    return [each for each in SurveyQuestion if each != SurveyQuestion.VENUE or occasion.venue_id]


def save_answer(
    *, occasion: Occasion, form_id: UUID, ratings: dict[str, int], words: str, now: datetime
) -> None:
    """This function will keep one answer; the same form counts once. Raises SurveyNotOpen, TooManyAnswers."""
    if not is_open(occasion=occasion, now=now):
        raise SurveyNotOpen
    day = timezone.localdate(now)
    if occasion.survey_answers.filter(day=day).count() >= MOST_A_DAY:
        raise TooManyAnswers
    with used_once(form_id) as is_first:
        if is_first:
            SurveyAnswer.objects.create(
                occasion=occasion,
                day=day,
                ratings=ratings,
                words=words,
            )


def get_totals(*, occasion: Occasion, now: datetime) -> Totals:
    """This function will return what everybody may know of the answers. One query.

    Nothing of fewer than LEAST. While the survey is open each total grows by LEAST answers at a time: whoever
    looks twice does not learn what the last one said. Once it is over, all of them are in.
    """
    rows = list(occasion.survey_answers.order_by("pk").values_list("ratings", "words", "words_state"))
    if len(rows) < LEAST:
        return Totals(0, [], [])
    is_final = not is_open(occasion=occasion, now=now)
    totals = []
    for question in get_questions(occasion):
        said = [ratings[question] for ratings, *_words in rows if question in ratings]
        totals.append(_add_up(question, said if is_final else drop_the_rest(said)))
    shown = sorted(words for _ratings, words, state in rows if state == WordsState.SHOWN)
    return Totals(len(rows), totals, shown)


def get_venue_comfort(venue: Venue) -> Total:
    """This function will return how comfortable visitors of all events found a venue. One query."""
    said = SurveyAnswer.objects.filter(
        occasion__venue=venue, ratings__has_key=SurveyQuestion.VENUE.value
    ).order_by("pk")
    ratings = said.values_list(f"ratings__{SurveyQuestion.VENUE.value}", flat=True)
    return _add_up(SurveyQuestion.VENUE, drop_the_rest(list(ratings)))


def get_words(*, occasion: Occasion) -> QuerySet[SurveyAnswer]:
    """This function will return the answers that say something in own words, those to be read first.

    In the order of the alphabet: that in which they came could tell who wrote them.
    """
    answers = occasion.survey_answers.exclude(words="").defer("ratings", "day")
    return answers.order_by("-words_state", "words")


def set_words_state(*, occasion: Occasion, answer_pk: int, state: WordsState) -> bool:
    """This function will show what somebody wrote to everybody, or hide it. Returns whether it is there."""
    answers = occasion.survey_answers.filter(pk=answer_pk).exclude(words="")
    return bool(answers.update(words_state=state))


def get_ratings(*, occasion: Occasion) -> list[list[int | None]]:
    """This function will return the ratings of each answer in the order of get_questions, for a spreadsheet.

    Sorted, with neither day nor words, so that nobody puts them together. Nothing of fewer than LEAST.
    """
    questions = get_questions(occasion)
    rows = [
        [ratings.get(question) for question in questions]
        for ratings in occasion.survey_answers.values_list("ratings", flat=True)
    ]
    return sorted(rows, key=lambda row: [rating or 0 for rating in row]) if len(rows) >= LEAST else []


def _add_up(question: SurveyQuestion, ratings: Iterable[int]) -> Total:
    ratings = list(ratings)
    if len(ratings) < LEAST:
        return Total(str(question.label), 0)
    average = sum(ratings) / len(ratings)
    return Total(
        label=str(question.label),
        answers=len(ratings),
        average=round(average, 1),
        words=str(SCALES[question][int(average + 0.5) - 1]),
    )
