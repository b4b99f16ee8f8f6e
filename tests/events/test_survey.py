"""The survey: nothing in it leads to a person (S3-09), and nothing is said of few."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from core.enums import WordsState
from events import survey
from events.enums import OccasionStatus, SurveyQuestion
from events.models import SurveyAnswer
from events.survey import State, SurveyNotOpen, TooManyAnswers, get_state, get_totals, save_answer
from tests.factories import OccasionFactory, SurveyAnswerFactory, VenueFactory

pytestmark = pytest.mark.django_db

DURING = timedelta(minutes=30)


@pytest.fixture
def occasion():
    return OccasionFactory(past=True)


@pytest.fixture
def hall():
    return OccasionFactory(past=True, in_person=True)


def answer(occasion, now, **fields):
    fields = {"form_id": uuid4(), "ratings": {"overall": 5}, "words": ""} | fields
    save_answer(occasion=occasion, now=now, **fields)


def rate(occasion, question, *ratings):
    for rating in ratings:
        SurveyAnswerFactory(occasion=occasion, ratings={question: rating})


def get_averages(occasion, now):
    totals = get_totals(occasion=occasion, now=now)
    return [(total.average, total.answers) for total in totals.questions]


@pytest.mark.parametrize(
    ("after_end", "state"),
    [
        (timedelta(seconds=-1), State.NOT_YET),
        (timedelta(0), State.OPEN),
        (timedelta(days=30, seconds=-1), State.OPEN),
        (timedelta(days=30), State.OVER),
    ],
)
def test_survey_is_open_from_the_end_for_thirty_days(after_end, state):
    occasion = OccasionFactory()

    assert get_state(occasion=occasion, now=occasion.ends_at + after_end) == state


def test_survey_of_a_cancelled_event_never_opens():
    occasion = OccasionFactory(past=True, status=OccasionStatus.CANCELLED)

    assert get_state(occasion=occasion, now=occasion.ends_at) == State.CANCELLED


def test_answer_is_refused_before_and_long_after(now):
    occasion = OccasionFactory()
    for moment in (occasion.starts_at, occasion.ends_at + timedelta(days=31)):
        with pytest.raises(SurveyNotOpen):
            answer(occasion, moment)

    assert not SurveyAnswer.objects.exists()


def test_row_has_event_day_and_answers_and_nothing_else_s3_09(hall, now):
    """S3-09: no user, no address of a computer or person, no booking, no time of day."""
    answer(hall, now, ratings={"overall": 4, "venue": 2}, words="It was loud.")

    row = SurveyAnswer.objects.values().get()
    row.pop("id")
    assert row == {
        "occasion_id": hall.pk,
        "day": date(2026, 11, 24),
        "ratings": {"overall": 4, "venue": 2},
        "words": "It was loud.",
        "words_state": "waiting",
    }


def test_model_can_hold_nothing_that_leads_to_a_person_s3_09():
    fields = {field.name: field.get_internal_type() for field in SurveyAnswer._meta.get_fields()}

    assert fields == {
        "id": "BigAutoField",
        "occasion": "ForeignKey",
        "day": "DateField",
        "ratings": "JSONField",
        "words": "TextField",
        "words_state": "CharField",
    }


def test_same_form_counts_once(occasion, now):
    form_id = uuid4()

    for _press in range(2):
        answer(occasion, now, form_id=form_id)

    assert occasion.survey_answers.count() == 1


def test_more_answers_than_people_can_give_in_a_day_are_refused(occasion, now, monkeypatch):
    monkeypatch.setattr(survey, "MOST_A_DAY", 2)
    rate(occasion, "overall", 1, 2)

    with pytest.raises(TooManyAnswers):
        answer(occasion, now)

    answer(occasion, now + timedelta(days=1))
    answer(OccasionFactory(past=True), now)
    assert SurveyAnswer.objects.count() == 4


def test_venue_is_asked_about_only_where_there_was_one(occasion, hall):
    assert survey.get_questions(occasion) == [
        SurveyQuestion.OVERALL,
        SurveyQuestion.HEARD,
        SurveyQuestion.SUPPORT,
    ]
    assert survey.get_questions(hall) == list(SurveyQuestion)


def test_every_question_has_five_words():
    assert {question: len(survey.SCALES[question]) for question in SurveyQuestion} == dict.fromkeys(
        SurveyQuestion, 5
    )


def test_four_answers_have_no_totals_and_show_no_words(occasion, now):
    rate(occasion, "overall", 5, 5, 5, 5)
    occasion.survey_answers.update(words="Lovely", words_state=WordsState.SHOWN)

    assert get_totals(occasion=occasion, now=now) == survey.Totals(0, [], [])


def test_five_answers_have_totals(occasion, now, django_assert_num_queries):
    rate(occasion, "overall", 5, 4, 4, 4, 4)

    with django_assert_num_queries(1):
        totals = get_totals(occasion=occasion, now=now)

    overall, heard, support = totals.questions
    assert totals.answers == 5
    assert overall == survey.Total("How was the meeting for you?", 5, 4.2, "Good")
    assert (heard.average, heard.answers, heard.words) == (None, 0, "")
    assert (support.average, support.answers, support.words) == (None, 0, "")


def test_total_of_a_question_needs_five_answers_to_that_question(occasion, now):
    rate(occasion, "overall", 1, 1, 1, 1, 1)
    rate(occasion, "heard", 5, 5, 5, 5)

    assert get_averages(occasion, now) == [(1.0, 5), (None, 0), (None, 0)]


def test_open_survey_grows_by_five_so_that_nobody_learns_the_last_answer(occasion, now):
    """Case L21: yesterday's total and today's differ by five answers or by none."""
    rate(occasion, "overall", 3, 3, 3, 3, 3)
    seen = [get_averages(occasion, now)[0]]
    for rating in (5, 5, 5, 5, 5):
        rate(occasion, "overall", rating)
        seen.append(get_averages(occasion, now)[0])

    assert seen == [*[(3.0, 5)] * 5, (4.0, 10)]


def test_all_answers_count_once_the_survey_is_over(occasion, now):
    rate(occasion, "overall", 3, 3, 3, 3, 3, 5, 5)

    assert get_averages(occasion, now)[0] == (3.0, 5)
    assert get_averages(occasion, now + timedelta(days=30))[0] == (3.6, 7)


@pytest.mark.parametrize(
    ("ratings", "words"),
    [
        ((1, 1, 1, 1, 1), "Bad"),
        ((1, 1, 1, 2, 2), "Bad"),
        ((2, 2, 2, 3, 3), "Not so good"),
        ((2, 2, 3, 3, 3), "In between"),
        ((5, 5, 5, 5, 5), "Very good"),
    ],
)
def test_average_is_said_by_the_nearest_word(occasion, now, ratings, words):
    rate(occasion, "overall", *ratings)

    assert get_totals(occasion=occasion, now=now).questions[0].words == words


def test_words_are_shown_only_after_somebody_has_read_them(occasion, now):
    rate(occasion, "overall", 3, 3, 3, 3, 3)
    shown = SurveyAnswerFactory(occasion=occasion, words="More breaks")
    hidden = SurveyAnswerFactory(occasion=occasion, words="Sam was rude")
    SurveyAnswerFactory(occasion=occasion, words="Not read yet")

    for each, state in ((shown, WordsState.SHOWN), (hidden, WordsState.HIDDEN)):
        assert survey.set_words_state(occasion=occasion, answer_pk=each.pk, state=state)

    assert get_totals(occasion=occasion, now=now).words == ["More breaks"]


def test_words_of_another_event_cannot_be_shown(occasion):
    other = SurveyAnswerFactory(occasion=OccasionFactory(), words="Theirs")

    assert not survey.set_words_state(occasion=occasion, answer_pk=other.pk, state=WordsState.SHOWN)
    other.refresh_from_db()
    assert other.words_state == WordsState.WAITING


def test_words_to_be_read_come_first_and_never_in_the_order_in_which_they_came(occasion):
    for words, state in (
        ("b", "hidden"),
        ("d", "waiting"),
        ("c", "waiting"),
        ("a", "shown"),
        ("", "waiting"),
    ):
        SurveyAnswerFactory(occasion=occasion, words=words, words_state=state)

    assert [each.words for each in survey.get_words(occasion=occasion)] == ["c", "d", "a", "b"]


def test_ratings_for_a_spreadsheet_are_sorted_and_from_five_on(occasion):
    rate(occasion, "overall", 5, 1, 3, 2)
    assert survey.get_ratings(occasion=occasion) == []

    SurveyAnswerFactory(occasion=occasion, ratings={"heard": 4})

    assert survey.get_ratings(occasion=occasion) == [
        [None, 4, None],
        [1, None, None],
        [2, None, None],
        [3, None, None],
        [5, None, None],
    ]


def test_comfort_of_a_venue_counts_all_its_events_five_at_a_time(django_assert_num_queries):
    """S0-33: visitors' ratings as an average, from five on."""
    venue = VenueFactory()
    first, second = (OccasionFactory(past=True, in_person=True, venue=venue) for _ in range(2))
    rate(first, "venue", 2, 2)
    rate(second, "venue", 3, 4)
    rate(second, "overall", 1, 1, 1, 1, 1)
    rate(OccasionFactory(past=True, in_person=True), "venue", 1, 1, 1, 1, 1)
    assert survey.get_venue_comfort(venue).average is None

    rate(first, "venue", 5)
    rate(second, "venue", 1)

    with django_assert_num_queries(1):
        comfort = survey.get_venue_comfort(venue)
    assert (comfort.average, comfort.answers, comfort.words) == (3.2, 5, "In between")
