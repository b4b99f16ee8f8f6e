"""An event's own questions: written by editors, asked in each language, answered, shown, forgotten."""

import csv
import io
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import translation

from events.enums import QuestionKind, SignupStatus
from events.links import make_token
from events.models import Answer, Question, Signup
from events.questions import QuestionAnswered, Said, get_said, write_questions
from events.retention import expire_bookings, export_bookings
from events.signup import change_booking, verify
from tests.events.booking import ROBIN, book, fill_in, make_public_occasion
from tests.events.test_viewsets import form_data
from tests.factories import MemberFactory, QuestionFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def occasion(event_index):
    return make_public_occasion(event_index)


def get_url(occasion):
    return reverse("events:sign_up", args=[occasion.pk])


def answer(question, words):
    return {f"answer_{question.pk}": words}


# What is kept


def test_sign_up_keeps_the_answers_to_its_own_questions_only(occasion):
    topic = QuestionFactory(occasion=occasion, position=1)
    silent = QuestionFactory(occasion=occasion, position=2)
    foreign = QuestionFactory(position=1)

    signup = book(occasion, answers={topic.pk: "Buses", silent.pk: "", foreign.pk: "No", 0: "No"})

    assert get_said(signup) == [Said("What would you like to talk about?", "Buses")]
    assert Answer.objects.count() == 1


def test_change_booking_replaces_answers_and_leaves_them_where_none_are_given(occasion, now):
    topic = QuestionFactory(occasion=occasion)
    signup = book(occasion, answers={topic.pk: "Buses"})
    same = {"signup": signup, "seats": [ROBIN], "phone": "", "wants_news": False, "now": now}

    change_booking(**same)
    assert [said.answer for said in get_said(signup)] == ["Buses"]
    change_booking(**same, answers={topic.pk: "Trams"})
    assert [said.answer for said in get_said(signup)] == ["Trams"]
    change_booking(**same, answers={topic.pk: ""})
    assert get_said(signup) == []


def test_answer_is_said_in_the_readers_language(occasion):
    drink = QuestionFactory(occasion=occasion, one_of=True, translations={"pl": "Co będziesz pić?"})
    signup = book(occasion, answers={drink.pk: "Tea"})

    with translation.override("pl"):
        assert get_said(signup) == [Said("Co będziesz pić?", "Herbata")]
    drink.choices = drink.choices[1:]
    drink.save()
    assert get_said(signup) == [Said("What will you drink?", "Tea")]


def test_write_questions_replaces_them_and_keeps_the_answers_of_those_that_stay(occasion):
    topic, dropped = (QuestionFactory(occasion=occasion, position=position) for position in (1, 2))
    signup = book(occasion, answers={topic.pk: "Buses"})
    better = Question(position=1, words="What shall we talk about?", kind=QuestionKind.TEXT)

    write_questions(occasion=occasion, questions=[better])

    assert get_said(signup) == [Said("What shall we talk about?", "Buses")]
    assert not Question.objects.filter(pk=dropped.pk).exists()


@pytest.mark.parametrize("change", ["left out", "asked otherwise"])
def test_write_questions_refuses_to_lose_answers(occasion, change):
    topic = QuestionFactory(occasion=occasion, position=1)
    book(occasion, answers={topic.pk: "Buses"})
    other = Question(position=1, words="Is it buses?", kind=QuestionKind.YES_NO)

    with pytest.raises(QuestionAnswered) as refusal:
        write_questions(occasion=occasion, questions=[] if change == "left out" else [other])

    assert refusal.value.question == topic
    assert Answer.objects.get().words == "Buses"


def test_answers_are_in_the_persons_export_and_gone_when_the_booking_is_anonymous(occasion):
    topic = QuestionFactory(occasion=occasion)
    book(occasion, answers={topic.pk: "Buses"})

    [exported] = export_bookings("robin@example.org")
    expire_bookings(occasion.ends_at + timedelta(days=91))

    assert exported["answers"] == [{"question": "What would you like to talk about?", "answer": "Buses"}]
    assert not Answer.objects.exists()
    assert Signup.objects.get().anonymised_at


# The form


def test_form_asks_in_the_readers_language_and_keeps_the_answers(client, occasion):
    drink = QuestionFactory(
        occasion=occasion, position=1, one_of=True, translations={"pl": "Co będziesz pić?"}
    )
    soup = QuestionFactory(occasion=occasion, position=2, words="Soup?", kind=QuestionKind.YES_NO)
    topic = QuestionFactory(occasion=occasion, position=3)
    url = "/pl" + get_url(occasion)

    shown = client.get(url).content.decode()
    answers = answer(drink, "Tea") | answer(soup, "no") | answer(topic, "Autobusy")
    client.post(url, fill_in(occasion, **answers))

    assert "Co będziesz pić?" in shown
    assert "Herbata" in shown
    assert "Coffee" in shown  # not translated: shown as it is
    kept = Answer.objects.values_list("question__position", "words")
    assert list(kept) == [(1, "Tea"), (2, "no"), (3, "Autobusy")]


@pytest.mark.parametrize(
    ("kind", "words", "error"),
    [
        (QuestionKind.TEXT, "", "Answer the question “What would you like to talk about?”"),
        (QuestionKind.TEXT, "a" * 501, "Write at most 500 letters"),
        (QuestionKind.TEXT, "a\x00", "Null characters are not allowed."),
        (QuestionKind.YES_NO, "", "Answer the question “What would you like to talk about?”"),
        (QuestionKind.YES_NO, "perhaps", "Choose from the list"),
        (QuestionKind.ONE_OF, "Gin", "Choose from the list"),
    ],
)
def test_form_says_what_to_put_right_in_an_answer(client, occasion, kind, words, error):
    question = QuestionFactory(
        occasion=occasion, kind=kind, is_required=True, choices=[{"words": "Tea", "translations": {}}]
    )

    page = client.post(get_url(occasion), fill_in(occasion, **answer(question, words))).content.decode()

    assert f">{error}</a></li>" in page
    assert not Signup.objects.exists()


def test_one_press_is_not_offered_where_a_question_must_be_answered(client, occasion):
    question = QuestionFactory(occasion=occasion, is_required=True)
    client.force_login(MemberFactory(chosen_name="Robin B").user)
    token = fill_in(occasion)["form_token"]

    shown = client.get(get_url(occasion)).content.decode()
    pressed = client.post(get_url(occasion), {"one_press": "yes", "form_token": token})

    assert "Sign up as Robin B" not in shown
    assert 'value="Robin B"' in shown
    assert "One press is not enough here. Please fill in the form." in pressed.content.decode()
    assert f'name="answer_{question.pk}"' in pressed.content.decode()
    assert not Signup.objects.exists()


def test_form_makes_as_many_queries_with_five_questions_as_with_one(
    client, occasion, django_assert_num_queries
):
    QuestionFactory(occasion=occasion, position=1)
    client.get(get_url(occasion))
    with django_assert_num_queries(8):
        client.get(get_url(occasion))
    for position in range(2, 6):
        QuestionFactory(occasion=occasion, position=position)
    with django_assert_num_queries(8):
        client.get(get_url(occasion))


def test_change_form_shows_the_answers_and_changes_them(client, occasion):
    topic = QuestionFactory(occasion=occasion)
    signup = verify(signup=book(occasion, answers={topic.pk: "Buses"}), now=NOW)
    url = reverse("events:place_change", args=[make_token(signup)])

    assert "Buses</textarea>" in client.get(url).content.decode()
    client.post(url, {"name_1": "Robin", **answer(topic, "Trams")})

    assert [said.answer for said in get_said(signup)] == ["Trams"]


# Editors


def ask(position, **fields):
    fields = {"words": "Soup?", "kind": "yes_no", **fields}
    return {f"question-{position}-{name}": value for name, value in fields.items()}


def test_editor_writes_questions_in_each_language(editor_client):
    drink = ask(
        2,
        words="Which drink?",
        words_pl="Jaki napój?",
        kind="one_of",
        choices="Tea\n\n  Coffee ",
        choices_pl="Herbata\nKawa",
        is_required="on",
    )

    response = editor_client.post(reverse("occasion:add"), form_data(**ask(1), **drink))

    assert response.status_code == 302
    soup, drink = Question.objects.all()
    assert (soup.words, soup.kind, soup.choices, soup.is_required) == ("Soup?", "yes_no", [], False)
    assert (drink.position, drink.translations, drink.is_required) == (2, {"pl": "Jaki napój?"}, True)
    assert drink.choices == [
        {"words": "Tea", "translations": {"pl": "Herbata"}},
        {"words": "Coffee", "translations": {"pl": "Kawa"}},
    ]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"words": "", "words_pl": "Zupa?"}, "Write the question, or empty this row."),
        ({"kind": ""}, "Choose how it is answered."),
        ({"kind": "one_of"}, "Write two to ten choices, one a line, each once."),
        ({"kind": "one_of", "choices": "Tea\nTea"}, "Write two to ten choices, one a line, each once."),
        ({"kind": "one_of", "choices": f"Tea\n{'a' * 101}"}, "A choice has at most 100 letters."),
        (
            {"kind": "one_of", "choices": "Tea\nCoffee", "choices_ar": "شاي"},
            "Write as many lines as there are choices, or none.",
        ),
    ],
)
def test_editor_is_told_what_is_wrong_with_a_question(editor_client, fields, error):
    response = editor_client.post(reverse("occasion:add"), form_data(**ask(1, **fields)))

    assert error in response.content.decode()
    assert not Question.objects.exists()


def test_editor_cannot_take_out_a_question_that_has_answers(editor_client, occasion):
    topic = QuestionFactory(occasion=occasion, position=1)
    book(occasion, answers={topic.pk: "Buses"})
    url = reverse("occasion:edit", args=[occasion.pk])

    without = editor_client.post(url, form_data())
    otherwise = editor_client.post(url, form_data(**ask(1)))

    assert "People have answered this question: it cannot be taken out." in without.content.decode()
    assert "it cannot be asked in another way." in otherwise.content.decode()
    assert Question.objects.get() == topic


def test_staff_see_the_answers_on_screen_and_in_the_file(editor_client, occasion):
    topic = QuestionFactory(occasion=occasion, position=1)
    drink = QuestionFactory(occasion=occasion, position=2, one_of=True)
    book(occasion, answers={topic.pk: "=1+1", drink.pk: "Tea"})
    book(occasion, email="sam@example.org")

    screen = editor_client.get(reverse("occasion:bookings", args=[occasion.pk])).content.decode()
    file = editor_client.post(reverse("occasion:export", args=[occasion.pk])).content.decode()

    assert 'What will you drink? <b dir="auto">Tea</b>' in screen
    header, robin, sam = csv.reader(io.StringIO(file))
    assert header[-2:] == ["What would you like to talk about?", "What will you drink?"]
    assert robin[-2:] == ["'=1+1", "Tea"]  # no formula (X06)
    assert sam[-2:] == ["", ""]


def test_editor_asks_the_questions_on_the_telephone_too(editor_client, occasion):
    topic = QuestionFactory(occasion=occasion, is_required=True)
    url = reverse("occasion:book", args=[occasion.pk])
    data = {"seats": "1", "name_1": "Robin", "language": "en", "agrees": "on"}

    refused = editor_client.post(url, data)
    editor_client.post(url, data | answer(topic, "Buses"))

    assert "Answer the question" in refused.content.decode()
    assert [said.answer for said in get_said(Signup.objects.get())] == ["Buses"]
    assert Signup.objects.get().status == SignupStatus.CONFIRMED


def test_members_do_not_see_each_others_answers(occasion):
    topic = QuestionFactory(occasion=occasion)
    book(occasion, answers={topic.pk: "canary-5c1d"})
    client = Client()
    client.force_login(MemberFactory().user)

    page = client.get(get_url(occasion)).content.decode()

    assert "canary-5c1d" not in page


@pytest.mark.parametrize("kind", [QuestionKind.TEXT, QuestionKind.YES_NO])
def test_question_is_asked_as_words_whatever_its_editor_typed(client, occasion, kind):
    """X02"""
    QuestionFactory(occasion=occasion, kind=kind, words="<form action=//evil.example>Tea & cake?")

    html = client.get(get_url(occasion)).content.decode()

    assert "<form action=//evil.example>" not in html
    assert "&lt;form action=//evil.example&gt;Tea &amp; cake?" in html
