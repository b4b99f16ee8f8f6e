"""An event's own questions, and what people answered: the only writer of both.

An answer is kept in one language, so that all answers to a question can be read together: "yes" or "no", the
words of a choice as the editor wrote them first, or the person's own words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from events.enums import QuestionKind
from events.models import Answer, Occasion, Question, Signup


class QuestionAnswered(Exception):
    """People have answered this question: it can be neither taken out nor asked in another way."""

    def __init__(self, question: Question):
        super().__init__(question.words)
        self.question = question


@dataclass(frozen=True)
class Said:
    """One answer as people read it: both in the reader's language, where the words are not a person's own."""

    question: str
    answer: str


def write_questions(*, occasion: Occasion, questions: Iterable[Question]) -> None:
    """This function will make these the questions of an occasion, each known by its `position`.

    Call it in the transaction that has locked the occasion. Raises QuestionAnswered where one with answers
    is missing, or is to be answered in another way.
    """
    new = {question.position: question for question in questions}
    for question in get_answered(occasion):
        if question.position not in new or new[question.position].kind != question.kind:
            raise QuestionAnswered(question)
    occasion.questions.exclude(position__in=new).delete()
    for position, question in new.items():
        occasion.questions.update_or_create(
            position=position,
            defaults={
                "words": question.words,
                "translations": question.translations,
                "kind": question.kind,
                "choices": question.choices if question.kind == QuestionKind.ONE_OF else [],
                "is_required": question.is_required,
            },
        )


def has_required(occasion: Occasion) -> bool:
    """This function will say whether an occasion asks something that must be answered. No query where its
    questions are in hand, else one.
    """
    return any(question.is_required for question in occasion.questions.all())


def get_answered(occasion: Occasion) -> list[Question]:
    """This function will return the questions of an occasion that somebody has answered. One query."""
    return list(occasion.questions.filter(answers__isnull=False).distinct())


def write_answers(*, signup: Signup, answers: Mapping[int, str]) -> None:
    """This function will make these the answers of a booking: {number of the question: words}.

    Empty words are no answer. A question that the occasion does not ask (any more) is passed over.
    """
    asked = signup.occasion.questions.filter(pk__in=[pk for pk, words in answers.items() if words])
    signup.answers.all().delete()
    Answer.objects.bulk_create(
        Answer(signup=signup, question=question, words=answers[question.pk]) for question in asked
    )


def get_said(signup: Signup) -> list[Said]:
    """This function will return what a booking answered, in the order of the questions. One query."""
    return say(signup.answers.select_related("question"))


def say(answers: Iterable[Answer]) -> list[Said]:
    """This function will put answers, each with its question, into the reader's language. No query."""
    return [Said(str(answer.question), answer.question.say(answer.words)) for answer in answers]
