import logging
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from core.enums import WordsState
from core.public_forms import make_form_token
from events.enums import OccasionStatus
from events.models import SurveyAnswer
from tests.factories import EventPageFactory, OccasionFactory, SurveyAnswerFactory, UserFactory, VenueFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

CANARY = "CanaryOfTheSurvey"


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def occasion(event_index):
    """An event in a hall that was two weeks ago."""
    return EventPageFactory(
        parent=event_index, title="Talk", occasion=OccasionFactory(past=True, in_person=True)
    ).occasion


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def fill_in(*, shown_at=NOW - timedelta(seconds=10), **answers):
    """The form as a person sends it."""
    token = make_form_token(salt="events.survey", now=shown_at)
    return {"overall": "4", "words": CANARY, "form_token": token, "question": "", **answers}


def send(client, occasion, **answers):
    return client.post(f"/survey/{occasion.pk}/", fill_in(**answers))


def test_form_asks_each_question_with_words_and_a_way_out(client, occasion):
    response = client.get(f"/survey/{occasion.pk}/")
    soup = BeautifulSoup(response.content, "html.parser")

    choices = {
        name: [box["value"] for box in soup.select(f"[name={name}]")]
        for name in ("overall", "heard", "support", "venue")
    }
    assert all(values == ["1", "2", "3", "4", "5", "skip"] for values in choices.values())
    assert soup.select("[name][checked], [name][required]") == []
    assert "Please write no names" in soup.select_one("main form").get_text()
    assert soup.select_one(f'a[href="/survey/{occasion.pk}/paper/"]')
    assert response["X-Robots-Tag"] == "noindex"
    assert client.cookies == {}


def test_form_does_not_ask_for_the_comfort_of_no_place(client, event_index):
    online = EventPageFactory(parent=event_index, occasion=OccasionFactory(past=True)).occasion

    assert get_soup(client, f"/survey/{online.pk}/").select("[name=venue]") == []


def test_answer_is_kept_without_its_giver_even_of_a_member_s3_09(client, occasion, caplog):
    """S3-09: no user, IP or e-mail in the row, and nothing of what was said in a log."""
    caplog.set_level(logging.DEBUG)
    client.force_login(UserFactory(email="canary@example.org"))

    response = client.post(
        f"/survey/{occasion.pk}/",
        fill_in(venue="2", support="skip", user="1", email="canary@example.org", day="2020-01-01"),
        REMOTE_ADDR="203.0.113.77",
    )

    assert response.url == f"/survey/{occasion.pk}/thanks/"
    row = SurveyAnswer.objects.values().get()
    row.pop("id")
    assert row == {
        "occasion_id": occasion.pk,
        "day": NOW.date(),
        "ratings": {"overall": 4, "venue": 2},
        "words": CANARY,
        "words_state": "waiting",
    }
    assert CANARY not in caplog.text
    assert "203.0.113.77" not in caplog.text


def test_answer_needs_no_cookie(occasion):
    client = Client(enforce_csrf_checks=True)

    assert send(client, occasion).status_code == 302
    assert SurveyAnswer.objects.count() == 1
    assert client.cookies == {}


def test_double_press_and_back_button_count_once(client, occasion):
    sent = fill_in()

    for _press in range(2):
        assert client.post(f"/survey/{occasion.pk}/", sent).status_code == 302
    client.post(f"/survey/{occasion.pk}/", sent | {"overall": "1"})

    assert SurveyAnswer.objects.get().ratings == {"overall": 4}


@pytest.mark.parametrize("skipped", [{"overall": "skip"}, {"overall": ""}])
def test_words_alone_are_an_answer(client, occasion, skipped):
    send(client, occasion, **skipped)

    assert SurveyAnswer.objects.get().ratings == {}


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"overall": "skip", "words": " "}, "Answer one question at least, or write something"),
        ({"overall": "6"}, "Choose one of the answers"),
        ({"overall": "1e9"}, "Choose one of the answers"),
        ({"words": "x" * 1001}, "Write at most 1000 letters"),
    ],
)
def test_mistake_is_said_and_nothing_is_kept(client, occasion, answers, words):
    soup = BeautifulSoup(send(client, occasion, **answers).content, "html.parser")

    assert words in soup.select_one(".govuk-error-summary").get_text()
    assert soup.title.get_text().startswith("Error:")
    assert not SurveyAnswer.objects.exists()


@pytest.mark.parametrize(
    ("shown_at", "words"),
    [
        (NOW - timedelta(hours=25), "This page was open for long"),
        (NOW - timedelta(seconds=1), "That was very quick"),
    ],
)
def test_form_that_is_too_old_or_too_quick_is_shown_again_with_its_words(
    client, occasion, settings, shown_at, words
):
    settings.SIGNUP_FORM_LEAST = timedelta(seconds=2)
    soup = BeautifulSoup(send(client, occasion, shown_at=shown_at).content, "html.parser")

    assert words in soup.select_one(".notice").get_text()
    assert soup.select_one("[name=words]").get_text().strip() == CANARY
    assert [box["value"] for box in soup.select("[name=overall][checked]")] == ["4"]


def test_machine_is_thanked_and_nothing_is_kept_c19(client, occasion):
    """Case C19."""
    assert send(client, occasion, question="spam").url == f"/survey/{occasion.pk}/thanks/"
    assert not SurveyAnswer.objects.exists()


def test_flood_is_stopped_in_words(client, occasion, monkeypatch):
    monkeypatch.setattr("events.survey.MOST_A_DAY", 0)

    response = send(client, occasion)

    assert response.status_code == 429
    assert CANARY in response.content.decode()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "This survey is not open yet"),
        ({"starts_at": NOW - timedelta(days=31)}, "This survey is over"),
        ({"past": True, "status": OccasionStatus.CANCELLED}, "There is no survey"),
    ],
)
def test_closed_survey_is_a_plain_page_and_takes_nothing(client, event_index, fields, words):
    occasion = EventPageFactory(parent=event_index, occasion=OccasionFactory(**fields)).occasion

    assert get_soup(client, f"/survey/{occasion.pk}/").h1.get_text(strip=True) == words
    assert words in send(client, occasion).content.decode()
    assert not SurveyAnswer.objects.exists()


@pytest.mark.parametrize(
    ("fields", "is_linked"),
    [({"past": True}, True), ({}, False), ({"starts_at": NOW - timedelta(days=31)}, False)],
)
def test_page_of_an_event_leads_to_the_survey_once_it_has_ended_s1_08(client, event_index, fields, is_linked):
    """S1-08."""
    page = EventPageFactory(parent=event_index, occasion=OccasionFactory(**fields))

    links = get_soup(client, page.url).select(f'main a[href="/survey/{page.occasion_id}/"]')

    assert bool(links) is is_linked


def test_survey_of_an_event_that_is_not_public_is_not_there(client):
    occasion = OccasionFactory(past=True)

    for path in ("", "thanks/", "paper/"):
        assert client.get(f"/survey/{occasion.pk}/{path}").status_code == 404


def test_thanks_say_where_support_is_and_show_totals_from_five_answers_on(client, occasion):
    """S3-08, S1-08."""
    for rating in (5, 4, 4, 4):
        SurveyAnswerFactory(occasion=occasion, ratings={"overall": rating})
    soup = get_soup(client, f"/survey/{occasion.pk}/thanks/")
    assert soup.select_one(f'.support a[href="/aftercare/?event={occasion.pk}"]')
    assert soup.select_one(f'a[href="/pledges/new/?event={occasion.pk}"]')
    assert "once five people have answered" in soup.main.get_text()
    assert soup.select(".totals") == []

    SurveyAnswerFactory(occasion=occasion, ratings={"overall": 4}, words="Good", words_state=WordsState.SHOWN)

    table = get_soup(client, f"/survey/{occasion.pk}/thanks/").select_one(".totals")
    assert table.caption.get_text() == "5 people answered the survey"
    rows = [
        [cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in table.select("tbody tr")
    ]
    assert rows == [
        ["How was the meeting for you?", "4.2 Good", "5"],
        ["Could you say what you wanted to say?", "Not told", "fewer than five"],
        ["Did you have the support you needed?", "Not told", "fewer than five"],
        ["How comfortable was the place?", "Not told", "fewer than five"],
    ]
    assert len(table.select("svg")) == 1


def test_paper_has_the_same_questions_before_the_event_too(client, event_index):
    occasion = EventPageFactory(parent=event_index, occasion=OccasionFactory(in_person=True)).occasion
    form = get_soup(client, f"/survey/{occasion.pk}/paper/")

    asked = [heading.get_text() for heading in form.select(".paper-survey h2")]
    assert asked == [
        "How was the meeting for you?",
        "Could you say what you wanted to say?",
        "Did you have the support you needed?",
        "How comfortable was the place?",
        "Is there anything else you want to say?",
    ]
    assert [len(scale.select("li")) for scale in form.select(".paper-survey ul")] == [5, 5, 5, 5]


@pytest.mark.parametrize("answers", [1, 30])
def test_pages_make_the_same_queries_for_one_and_thirty_answers(
    client, occasion, answers, django_assert_num_queries
):
    SurveyAnswerFactory.create_batch(answers, occasion=occasion, words="Good", words_state=WordsState.SHOWN)
    client.get(f"/survey/{occasion.pk}/")

    for path, queries in (("", 5), ("thanks/", 6), ("paper/", 5)):
        with django_assert_num_queries(queries):
            client.get(f"/survey/{occasion.pk}/{path}")


def test_venue_shows_what_visitors_found_from_five_answers_on_s0_33(client, django_assert_num_queries):
    """S0-33: visitors' ratings are shown as an average, with how many answered."""
    venue = VenueFactory(slug="hall")
    occasion = OccasionFactory(past=True, in_person=True, venue=venue)
    for rating in (5, 4, 4, 4):
        SurveyAnswerFactory(occasion=occasion, ratings={"venue": rating})
    assert get_soup(client, "/venues/hall/").select(".comfort svg") == []

    SurveyAnswerFactory(occasion=occasion, ratings={"venue": 4})

    words = " ".join(get_soup(client, "/venues/hall/").select_one(".comfort").get_text().split())
    assert words == "4.2 of 5: Comfortable 5 visitors answered, at all events here."


# The editors' screen


def test_screen_says_few_until_there_are_five(editor_client, occasion):
    SurveyAnswerFactory.create_batch(4, occasion=occasion)

    text = get_soup(editor_client, reverse("occasion:survey", args=[occasion.pk])).get_text()
    response = editor_client.post(reverse("occasion:export_survey", args=[occasion.pk]), follow=True)

    assert "Answers: fewer than five." in text
    assert "4.0" not in text
    assert "There is a file once five people have answered." in response.content.decode()


def test_words_are_shown_and_hidden_by_staff(editor_client, occasion):
    answer = SurveyAnswerFactory(occasion=occasion, words=CANARY)
    url = reverse("occasion:survey_words", args=[occasion.pk, answer.pk])
    for pressed, state in (("yes", "shown"), ("no", "hidden"), ("yes", "shown")):
        editor_client.post(url, {"show": pressed})
        answer.refresh_from_db()
        assert answer.words_state == state


def test_file_has_neither_days_nor_words(editor_client, occasion):
    for rating in (5, 3, 4, 1):
        SurveyAnswerFactory(occasion=occasion, ratings={"overall": rating}, words=CANARY)
    SurveyAnswerFactory(occasion=occasion, ratings={"venue": 2})

    response = editor_client.post(reverse("occasion:export_survey", args=[occasion.pk]))

    assert response.content.decode().removeprefix("\ufeff").splitlines() == [
        "How was the meeting for you?,Could you say what you wanted to say?,"
        "Did you have the support you needed?,How comfortable was the place?",
        ",,,2",
        "1,,,",
        "3,,,",
        "4,,,",
        "5,,,",
    ]


def test_screen_opens_only_for_editors(client, member_client, make_staff, superuser, occasion):
    staff = {
        "no rights": log_in(make_staff()),
        "sees bookings": log_in(make_staff("see_bookings")),
        "aftercare": log_in(make_staff("handle_aftercare")),
        "editor": log_in(make_staff("change_occasion")),
        "superuser": log_in(superuser),
    }
    answer = SurveyAnswerFactory(occasion=occasion, words=CANARY)
    url = reverse("occasion:survey", args=[occasion.pk])
    words = reverse("occasion:survey_words", args=[occasion.pk, answer.pk])
    export = reverse("occasion:export_survey", args=[occasion.pk])

    assert {role for role, browser in staff.items() if browser.get(url).status_code == 200} == {
        "editor",
        "superuser",
    }
    for role in ("no rights", "sees bookings", "aftercare"):
        for action in (words, export):
            assert staff[role].post(action, {"show": "yes"}).status_code == 302
    for action in (words, export):
        assert member_client.post(action, {"show": "yes"}).status_code == 403
        assert client.post(action, {"show": "yes"}).status_code == 302
    answer.refresh_from_db()
    assert answer.words_state == WordsState.WAITING
