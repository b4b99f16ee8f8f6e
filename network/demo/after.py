"""What people said and pledged after the demonstration's meetings. Nobody did: all of it is made up."""

from datetime import timedelta
from itertools import cycle, islice
from uuid import uuid4

from core.enums import WordsState
from events import aftercare, pledges, survey
from events.enums import PledgeOutcome
from events.models import EventPage, Pledge
from network.demo.builder import Builder

A_DAY = timedelta(days=1)
# How many answered, from the first meeting on. Four are too few to say anything of them
ANSWERS = (12, 9, 14, 11, 10, 4, 13)
RATINGS = (5, 4, 5, 3, 4, 4, 5, 2, 4, 5, 3)
WORDS = (
    ("I liked that there was a break. (demo)", WordsState.SHOWN),
    ("The small group was the best part. Please make it longer. (demo)", WordsState.SHOWN),
    ("I could not hear the person at the back. (demo)", WordsState.WAITING),
)
PLEDGES = (
    ("I will ask two people before I write the next plan. (demo)", "Asha Example (demo)", PledgeOutcome.KEPT),
    ("I will say at the start who decides. (demo)", "", PledgeOutcome.PARTLY),
    ("I will read one page aloud to my neighbour and change what she does not follow. (demo)", "", ""),
    (
        "I will go to the market once, without a leaflet, and listen. (demo)",
        "Kit (demo)",
        PledgeOutcome.NOT_YET,
    ),
    ("I will send the notes within a week. (demo)", "Ben Sample (demo)", PledgeOutcome.KEPT),
    ("I will bring somebody who has never been. (demo)", "", ""),
)
TO_BE_READ = "I will ring the two people who did not come back. (demo)"


def load(builder: Builder) -> None:
    """This function will answer the surveys of the meetings that are over, make pledges, ask for aftercare.

    Before the log-ins are there, so that nobody is written to about it.
    """
    over = [
        page
        for page in builder.pages.values()
        if isinstance(page, EventPage)
        and builder.is_new(page)
        and page.occasion.ends_at < builder.now - A_DAY
    ]
    if not over:
        return
    over.sort(key=lambda page: page.occasion.starts_at)
    for page, count in zip(over, cycle(ANSWERS), strict=False):
        _answer(page, count)
    for page, (words, name, outcome) in zip(cycle(over), PLEDGES, strict=False):
        _pledge(page, words, name, outcome)
    _pledge(over[-1], TO_BE_READ, "", "", state=WordsState.WAITING)
    aftercare.ask(
        occasion=over[-1].occasion,
        form_id=uuid4(),
        name="Lou Example (demo)",
        contact="01632 960 300 (demo)",
        when="Afternoons (demo)",
        words="Something that was said there stays with me. (demo)",
        language="en",
        now=over[-1].occasion.ends_at + A_DAY,
    )


def _answer(page: EventPage, count: int) -> None:
    occasion = page.occasion
    asked = survey.get_questions(occasion)
    start = occasion.pk  # other answers at each meeting
    ratings = islice(cycle(RATINGS), start, None)
    for number in range(count):
        words = WORDS[number][0] if number < len(WORDS) and count > len(WORDS) + 1 else ""
        survey.save_answer(
            occasion=occasion,
            form_id=uuid4(),
            ratings={question.value: next(ratings) for question in asked},
            words=words,
            now=occasion.ends_at + A_DAY,
        )
    states = dict(WORDS)
    for answer in survey.get_words(occasion=occasion):
        survey.set_words_state(occasion=occasion, answer_pk=answer.pk, state=states[answer.words])


def _pledge(page: EventPage, words: str, name: str, outcome: str, state: str = WordsState.SHOWN) -> None:
    pledges.make_pledge(
        occasion=page.occasion,
        form_id=uuid4(),
        words=words,
        name=name,
        is_for_all=True,
        language="en",
        now=page.occasion.ends_at + A_DAY,
    )
    made = Pledge.objects.get(words=words)
    pledges.set_state(pk=made.pk, state=state)
    pledges.say_outcome(pledge=made, outcome=outcome, words="")
