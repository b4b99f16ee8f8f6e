"""The two questions that one coming event of the demonstration asks of its own. Both are made up."""

from events import occasions
from events.enums import QuestionKind
from events.models import Occasion, Question
from network.demo.builder import Builder

EVENT = "conversation-mental-health"
SOUP, FIRST = 1, 2  # their positions
TOPICS = [
    {
        "words": "The time between a first call and a first visit (demo)",
        "translations": {
            "pl": "Czas między pierwszym telefonem a pierwszą wizytą (demo)",
            "ar": "الوقت بين أول اتصال وأول زيارة (demo)",
        },
    },
    {
        "words": "How people are told what comes next (demo)",
        "translations": {
            "pl": "Jak ludzie dowiadują się, co będzie dalej (demo)",
            "ar": "كيف يعرف الناس ما الخطوة التالية (demo)",
        },
    },
    {
        "words": "Something else (demo)",
        "translations": {"pl": "Coś innego (demo)", "ar": "شيء آخر (demo)"},
    },
]


def load(builder: Builder) -> None:
    """This function will let the event ask its questions, unless it does so already."""
    occasion = builder.pages[EVENT].occasion
    if not occasion.questions.exists():
        occasions.save_occasion(occasion=occasion, questions=_make_questions(), now=builder.now)


def get_answers(occasion: Occasion, *, number: int) -> dict[int, str]:
    """This function will return what the person of this number answers: not everybody answers everything."""
    answers = {SOUP: ("yes", "no", "yes")[number % 3], FIRST: TOPICS[number % 3]["words"]}
    asked = occasion.questions.all() if number % 4 else []
    return {question.pk: answers[question.position] for question in asked}


def _make_questions() -> list[Question]:
    return [
        Question(
            position=SOUP,
            words="Will you have soup with us at one o’clock? (demo)",
            translations={
                "pl": "Czy zjesz z nami zupę o trzynastej? (demo)",
                "ar": "هل ستتناول الحساء معنا في الساعة الواحدة؟ (demo)",
            },
            kind=QuestionKind.YES_NO,
        ),
        Question(
            position=FIRST,
            words="What shall we talk about first? (demo)",
            translations={"pl": "Od czego zaczniemy rozmowę? (demo)", "ar": "بماذا نبدأ الحديث؟ (demo)"},
            kind=QuestionKind.ONE_OF,
            choices=TOPICS,
        ),
    ]
