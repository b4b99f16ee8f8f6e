"""S3-02, S4-11: readers answer a page's questions without a name, and somebody reads it first."""

import json
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from core import entries, page_answers, retention
from core.answer_views import SALT
from core.enums import ReaderQuestion, WordsState
from core.models import PageAnswer
from core.public_forms import make_form_token
from core.roles import ROLES, ensure_roles
from stories.models import StoryPage
from stories.take_down import take_down
from tests.factories import StandardPageFactory, StoryPageFactory, UserFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 24)
A_DAY = timedelta(days=1)
FEEL, LEARN, BARRIER = ReaderQuestion.FEEL, ReaderQuestion.LEARN, ReaderQuestion.BARRIER


@pytest.fixture(autouse=True)
def _present(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def story(story_index):
    return StoryPageFactory(parent=story_index, title="A safe haven")


@pytest.fixture
def barriers(home):
    body = json.dumps([{"type": "ask_barriers", "value": None}])
    return StandardPageFactory(parent=home, title="What is hard", body=body)


def url_of(page):
    return f"/answers/{page.pk}/"


def fill_in(*, shown_at=NOW - timedelta(seconds=10), **answers):
    """The form of a story as a person sends it."""
    token = make_form_token(salt=SALT, now=shown_at)
    return {"feel": "Hope.", "learn": "", "form_token": token, "question": "", **answers}


def add(page, words="Hope.", *, question=FEEL, state=WordsState.SHOWN, language="en", day=TODAY):
    return PageAnswer.objects.create(
        page=page, question=question, words=words, state=state, language=language, day=day
    )


def get_soup(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status
    return BeautifulSoup(response.content, "html.parser")


def read(client, page):
    """The answers that everybody sees."""
    return [said.get_text().strip() for said in get_soup(client, url_of(page)).select(".answers__words")]


def log_in_as(role):
    ensure_roles()
    user = UserFactory()
    user.groups.add(Group.objects.get(name=role))
    return log_in(user)


def count(page):
    return PageAnswer.objects.filter(page=page).count()


# Asking


def test_story_asks_two_questions_and_leads_to_where_they_are_answered(client, story):
    asked = get_soup(client, "/stories/a-safe-haven/").select_one("[aria-labelledby=questions]")

    assert [item.get_text() for item in asked.select("li")] == [FEEL.label, LEARN.label]
    assert asked.a["href"] == url_of(story)
    soup = get_soup(client, url_of(story))
    assert [label.get_text().strip() for label in soup.select("main label[for^=id_]")[:2]] == [
        FEEL.label,
        LEARN.label,
    ]
    assert "One of our editors reads it." in soup.aside.get_text()
    assert soup.select_one(".page-head .lead a")["href"] == "/stories/a-safe-haven/"


def test_page_with_the_block_asks_what_gets_in_the_way(client, barriers):
    """S4-11: adding one goes to moderation."""
    assert get_soup(client, "/what-is-hard/").select_one("main a.button")["href"] == url_of(barriers)

    client.post(url_of(barriers), fill_in(barrier="The bus."))

    kept = PageAnswer.objects.get()
    assert (kept.question, kept.words, kept.state) == (BARRIER, "The bus.", WordsState.WAITING)
    assert read(client, barriers) == []


def test_story_that_is_not_to_ask_asks_nothing(client, story):
    StoryPage.objects.filter(pk=story.pk).update(asks_readers=False)
    add(story)

    assert get_soup(client, "/stories/a-safe-haven/").select("[aria-labelledby=questions]") == []
    assert "Hope." not in get_soup(client, url_of(story), 404).get_text()
    assert client.post(url_of(story), fill_in()).status_code == 404
    assert count(story) == 1


def test_story_that_is_not_to_ask_asks_nothing_in_any_language(client, home, story, locales):
    home.copy_for_translation(locales["pl"], alias=True)
    story.get_parent().copy_for_translation(locales["pl"], alias=True)
    polish = story.copy_for_translation(locales["pl"])
    polish.save_revision().publish()
    assert client.get(f"/pl{url_of(polish)}").status_code == 200

    StoryPage.objects.filter(pk=story.pk).update(asks_readers=False)

    assert client.get(f"/pl{url_of(polish)}").status_code == 404


def test_page_that_asks_nothing_is_hidden_or_unknown_gives_one_and_the_same_answer(client, home, story_index):
    draft = StoryPageFactory(parent=story_index, title="Draft of a secret", live=False)
    hidden = StoryPageFactory(parent=story_index, title="Hidden secret")
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    silent = StandardPageFactory(parent=home, title="Silent secret")
    numbers = [draft.pk, hidden.pk, silent.pk, home.pk, 999_999, 10**30]

    words = {get_soup(client, f"/answers/{number}/", 404).main.get_text() for number in numbers}
    thanks = {get_soup(client, f"/answers/{number}/thanks/", 404).main.get_text() for number in numbers}

    assert len(words) == 1
    assert thanks == words
    assert "secret" not in words.pop()
    assert {client.post(f"/answers/{number}/", fill_in()).status_code for number in numbers} == {404}


# Answering


def test_answer_is_kept_without_anything_about_who_gave_it(client, story):
    client.force_login(UserFactory())

    response = client.post(url_of(story), fill_in(feel=" Hope. ", learn="Ask first."))

    assert response.url == f"/answers/{story.pk}/thanks/"
    kept = list(PageAnswer.objects.order_by("pk").values())
    assert [each.pop("id") > 0 for each in kept] == [True, True]
    rest = {"page_id": story.pk, "language": "en", "state": "waiting", "day": TODAY}
    assert kept == [
        {"question": "feel", "words": "Hope.", **rest},
        {"question": "learn", "words": "Ask first.", **rest},
    ]


def test_answer_needs_no_cookie_and_nothing_of_it_is_stored_on_the_way(story):
    client = Client(enforce_csrf_checks=True)

    sent = client.post(url_of(story), fill_in(feel="x" * 2001))
    assert client.post(url_of(story), fill_in()).status_code == 302

    assert client.cookies == {}
    for response in (sent, client.get(url_of(story)), client.get(f"{url_of(story)}thanks/")):
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex, nofollow"


def test_thanks_say_what_happens_now_and_lead_back(client, story):
    soup = get_soup(client, f"{url_of(story)}thanks/")

    assert "One of our editors reads it first." in soup.main.get_text()
    assert {"/stories/a-safe-haven/", url_of(story)} <= {link["href"] for link in soup.select("main a")}
    assert soup.select_one("#support")


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"feel": ""}, "Write an answer first"),
        ({"feel": " \n "}, "Write an answer first"),
        ({"learn": "x" * 2001}, "Write at most 2000 letters"),
        ({"feel": "a\x00b"}, "Null characters are not allowed."),
    ],
)
def test_bad_answer_is_shown_with_words_and_kept_nowhere(client, story, answers, words):
    response = client.post(url_of(story), fill_in(**answers))

    soup = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 200
    assert words in soup.select_one(".govuk-error-summary a").get_text()
    assert words in soup.select_one(".govuk-form-group--error .govuk-error-message").get_text()
    assert soup.title.get_text().startswith("Error:")
    assert count(story) == 0


def test_mistake_in_one_answer_keeps_the_other(client, story):
    response = client.post(url_of(story), fill_in(feel="Keep this.", learn="x" * 2001))

    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.find("textarea", {"name": "feel"}).get_text().strip() == "Keep this."
    assert len(soup.find("textarea", {"name": "learn"}).get_text().strip()) == 2001


def test_machine_is_thanked_and_nothing_is_kept(client, story):
    """C19."""
    assert client.post(url_of(story), fill_in(question="Buy this")).url == f"/answers/{story.pk}/thanks/"
    assert count(story) == 0


def test_answer_that_was_very_quick_or_lay_for_long_keeps_what_was_typed(client, story, settings):
    """C19."""
    settings.SIGNUP_FORM_LEAST = timedelta(seconds=2)
    for shown_at in (NOW, NOW - timedelta(hours=25)):
        soup = BeautifulSoup(client.post(url_of(story), fill_in(shown_at=shown_at)).content, "html.parser")
        assert soup.select_one("[role=alert]")
        assert soup.find("textarea", {"name": "feel"}).get_text().strip() == "Hope."
    assert count(story) == 0


def test_double_press_counts_once(client, story):
    form = fill_in()

    assert {client.post(url_of(story), form).status_code for _ in range(2)} == {302}
    assert count(story) == 1


def test_too_many_are_refused_with_words(client, story, settings):
    settings.FORMS_PER_ADDRESS = 1
    client.post(url_of(story), fill_in())

    response = client.post(url_of(story), fill_in(feel="More hope."))

    assert response.status_code == 429
    assert "Nothing is lost" in response.content.decode()
    assert "More hope." in response.content.decode()
    assert count(story) == 1


def test_no_more_answers_come_in_a_day_than_people_give(client, story, monkeypatch):
    monkeypatch.setattr(page_answers, "MOST_A_DAY", 1)
    add(story, state=WordsState.HIDDEN, day=TODAY)

    assert client.post(url_of(story), fill_in()).status_code == 429
    assert count(story) == 1


# Reading first


def test_answers_are_shown_once_somebody_let_them_through(client, story):
    """S3-02: replies to prompts appear after moderation."""
    answer = add(story, "<b>Hope</b>", state=WordsState.WAITING)
    add(story, "Spite.", state=WordsState.HIDDEN)
    assert read(client, story) == []
    editor = log_in_as("Editors")

    editor.post(reverse("page_answer:read", args=[answer.pk]), {"show": "yes"})
    assert read(client, story) == ["<b>Hope</b>"]
    assert b"<b>Hope</b>" not in client.get(url_of(story)).content

    editor.post(reverse("page_answer:read", args=[answer.pk]), {"show": "no"})
    assert read(client, story) == []


def test_answers_stand_in_no_order_that_tells_when_they_came(client, story):
    for words, day in (("b", TODAY), ("c", TODAY - A_DAY), ("a", TODAY)):
        add(story, words, day=day)

    assert read(client, story) == ["a", "b", "c"]


def test_answers_are_shown_in_all_languages_of_a_page_and_no_other(client, home, story, locales):
    home.copy_for_translation(locales["pl"], alias=True)
    story.get_parent().copy_for_translation(locales["pl"], alias=True)
    polish = story.copy_for_translation(locales["pl"], alias=True)
    other = StoryPageFactory(parent=story.get_parent(), title="Other")
    add(other, "Other.")
    add(polish, "Nadzieja.", language="pl")
    add(story, "Hope.")

    assert read(client, story) == ["Hope.", "Nadzieja."]
    said = get_soup(client, f"/pl{url_of(polish)}").select(".answers__words")
    assert [(each["lang"], each["dir"]) for each in said] == [("en", "auto"), ("pl", "auto")]


@pytest.mark.parametrize("role", sorted(ROLES))
def test_answers_are_read_by_editors_and_leads_alone(story, role):
    answer = add(story, "Unread words", state=WordsState.WAITING)
    client = log_in_as(role)
    may = role in ("Editors", "Network leads")

    page = client.get(reverse("page_answer:index"))
    client.post(reverse("page_answer:read", args=[answer.pk]), {"show": "yes"})

    assert (b"Unread words" in page.content) is may
    assert (page.status_code == 200) is may
    answer.refresh_from_db()
    assert (answer.state == WordsState.SHOWN) is may


def test_reading_needs_a_press_and_an_account(client, story):
    answer = add(story, state=WordsState.WAITING)
    address = reverse("page_answer:read", args=[answer.pk])

    assert client.post(address, {"show": "yes"}).status_code == 302
    assert log_in_as("Editors").get(address).status_code == 405
    answer.refresh_from_db()
    assert answer.state == WordsState.WAITING


def test_answer_that_is_gone_by_now_says_so(story):
    page = log_in_as("Editors").post(reverse("page_answer:read", args=[999]), {"show": "yes"}, follow=True)

    assert "This answer is gone" in page.content.decode()


def test_answers_that_wait_stand_on_the_editors_home(story):
    add(story, state=WordsState.WAITING, day=TODAY - 8 * A_DAY)
    add(story, state=WordsState.SHOWN)

    home = log_in_as("Editors").get(reverse("wagtailadmin_home")).content.decode()

    assert "1 answer of a reader is to be read." in home
    assert "is to be read." not in log_in_as("Translators").get(reverse("wagtailadmin_home")).content.decode()


# Going


def test_story_that_is_taken_down_takes_its_answers_with_it(client, story):
    other = StoryPageFactory(parent=story.get_parent(), title="Other")
    for page, state in ((story, "shown"), (story, "waiting"), (other, "shown")):
        add(page, state=state)

    with transaction.atomic():
        take_down(story_key=story.translation_key, now=NOW)

    assert list(PageAnswer.objects.values_list("page", flat=True)) == [other.pk]
    assert client.post(url_of(story), fill_in()).status_code == 404
    assert count(story) == 0


def test_answers_go_with_their_page(story):
    add(story)

    story.delete()

    assert not PageAnswer.objects.exists()


def test_what_nobody_lets_through_is_forgotten_after_ninety_days(story):
    for days, state in ((90, "waiting"), (91, "waiting"), (91, "hidden"), (91, "shown"), (90, "hidden")):
        add(story, f"{state} {days}", state=state, day=TODAY - days * A_DAY)

    retention.run(now=NOW)

    kept = PageAnswer.objects.values_list("words", flat=True)
    assert sorted(kept) == ["hidden 90", "shown 91", "waiting 90"]


def test_search_does_not_know_of_answers(client, story):
    add(story, "Quillback")

    story.save_revision().publish()
    while entries.refresh_noted(now=timezone.now()):
        pass

    assert "A safe haven" in get_soup(client, "/search/?q=haven").main.get_text()
    assert "A safe haven" not in get_soup(client, "/search/?q=Quillback").main.get_text()


# Budgets


@pytest.mark.parametrize("number", [1, 30])
def test_page_of_answers_takes_the_same_queries_for_one_and_thirty(
    client, story, django_assert_num_queries, number
):
    for index in range(number):
        add(story, f"Hope {index}")
    client.get(url_of(story))

    with django_assert_num_queries(8):
        shown = read(client, story)
    assert len(shown) == min(number, 20)


@pytest.mark.parametrize("number", [1, 30])
def test_screen_of_answers_takes_the_same_queries_for_one_and_thirty(
    story, django_assert_num_queries, number
):
    for index in range(number):
        add(StoryPageFactory(parent=story.get_parent(), title=f"Story {index}"), state=WordsState.WAITING)
    client = log_in_as("Editors")
    client.get(reverse("page_answer:index"))

    with django_assert_num_queries(17):
        client.get(reverse("page_answer:index"))
