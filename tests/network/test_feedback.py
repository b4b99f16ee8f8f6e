import json
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import PageViewRestriction

from core import retention
from core.public_forms import make_form_token
from core.roles import ensure_roles
from network import feedback
from network.models import SiteFeedback
from tests.factories import HomePageFactory, SiteChangesPageFactory, StandardPageFactory, UserFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _present(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def page(home):
    return StandardPageFactory(parent=home, title="Privacy", slug="privacy")


@pytest.fixture
def enter(client):
    """Logs in somebody with a role."""

    def enter(role):
        ensure_roles()
        user = UserFactory()
        user.groups.add(Group.objects.get(name=role))
        log_in(user, client)

    return enter


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def fill_in(*, shown_at=NOW - timedelta(seconds=10), **answers):
    """The form as a person sends it."""
    return {
        "clear": "no",
        "words": "What is a lay partner?",
        "page": "/privacy/",
        "form_token": make_form_token(salt=feedback.SALT, now=shown_at),
        "question": "",
        **answers,
    }


def test_every_page_asks_whether_it_was_clear(client, page):
    soup = get_soup(client, "/privacy/")

    links = {link.get_text(): link["href"] for link in soup.select(".feedback a")}
    assert links == {
        "Yes, it was clear": "/feedback/?clear=yes&page=%2Fprivacy%2F",
        "No, something was unclear": "/feedback/?clear=no&page=%2Fprivacy%2F",
    }
    assert "/search/" in get_soup(client, "/search/?q=secret").select_one(".feedback a")["href"].replace(
        "%2F", "/"
    )


def test_link_opens_the_form_with_the_answer_ticked_and_writes_nothing(client, page):
    soup = get_soup(client, "/feedback/?clear=no&page=%2Fprivacy%2F")

    assert [box["value"] for box in soup.select("[name=clear][checked]")] == ["no"]
    assert soup.select_one("[name=page]")["value"] == "/privacy/"
    assert soup.select_one('.page-head a[href="/privacy/"]')
    assert soup.find("meta", {"name": "robots"})["content"] == "noindex"
    assert not SiteFeedback.objects.exists()


def test_answer_is_kept_without_anything_about_who_gave_it(client, page):
    client.force_login(UserFactory())

    response = client.post("/feedback/", fill_in())

    assert response.url == "/feedback/thanks/?page=%2Fprivacy%2F"
    kept = SiteFeedback.objects.values().get()
    kept.pop("id")
    assert kept == {
        "page": "/privacy/",
        "language": "en",
        "is_clear": False,
        "words": "What is a lay partner?",
        "day": TODAY,
        "is_handled": False,
        "note": "",
    }


def test_answer_needs_no_cookie(page):
    client = Client(enforce_csrf_checks=True)

    assert client.post("/feedback/", fill_in(clear="yes", words="")).status_code == 302
    assert SiteFeedback.objects.get().is_clear is True
    assert client.cookies == {}


def test_thanks_lead_back_and_to_what_was_changed(client, page, home):
    SiteChangesPageFactory(parent=home, title="What you said", slug="changes")

    soup = get_soup(client, "/feedback/thanks/?page=%2Fprivacy%2F")

    assert {"/privacy/", "/changes/", "/"} <= {link["href"] for link in soup.select("main a")}
    assert soup.select(".feedback") == []


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"clear": ""}, "Choose whether the page was clear"),
        ({"clear": "perhaps"}, "Choose whether the page was clear"),
        ({"words": "x" * 1001}, "Write at most 1,000 letters"),
    ],
)
def test_bad_answer_is_shown_beside_its_question(client, page, answers, words):
    response = client.post("/feedback/", fill_in(**answers))

    soup = BeautifulSoup(response.content, "html.parser")
    assert words in soup.select_one(".govuk-form-group--error .govuk-error-message").get_text()
    assert words in soup.select_one(".govuk-error-summary").get_text()
    assert soup.title.get_text().startswith("Error:")
    assert not SiteFeedback.objects.exists()


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere/",
        "https://evil.example.org/",
        "//evil.example.org/",
        "/place/secret-token/",
        "/admin/",
        "/accounts/login/",
        "/robots.txt",
        "javascript:alert(1)",
        "/sign-up/" + "1" * 300 + "/",
        "x",
    ],
)
def test_page_that_is_not_ours_is_neither_kept_nor_linked(client, page, path):
    form_page = BeautifulSoup(client.get("/feedback/", {"page": path}).content, "html.parser")
    assert [link["href"] for link in form_page.select("main a")] == ["/"]

    response = client.post("/feedback/", fill_in(page=path))

    assert response.url == "/feedback/thanks/?page="
    assert SiteFeedback.objects.get().page == ""


def test_hidden_page_is_not_told_of(client, page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    client.post("/feedback/", fill_in())

    assert SiteFeedback.objects.get().page == ""


def test_language_is_that_of_the_page(client, home, locales):
    polish_home = HomePageFactory(
        parent=home.get_parent(), locale=locales["pl"], slug="siec", translation_key=home.translation_key
    )
    StandardPageFactory(parent=polish_home, title="Koszty", slug="koszty", locale=locales["pl"])

    client.post("/feedback/", fill_in(page="/pl/koszty/"))

    answer = SiteFeedback.objects.get()
    assert (answer.page, answer.language) == ("/pl/koszty/", "pl")


def test_easy_read_and_pages_that_no_editor_makes_are_ours_too(client, home):
    StandardPageFactory(
        parent=home,
        title="Fares",
        slug="fares",
        easy_read=json.dumps([{"type": "step", "value": {"words": "We pay.", "drawing": "bus"}}]),
    )

    for path in ("/fares/easy-read/", "/search/", "/site-map/"):
        client.post("/feedback/", fill_in(page=path))

    assert list(SiteFeedback.objects.order_by("pk").values_list("page", flat=True)) == [
        "/fares/easy-read/",
        "/search/",
        "/site-map/",
    ]


def test_private_page_does_not_hand_on_its_address(client, home):
    response = client.get("/place/some-secret/")

    link = BeautifulSoup(response.content, "html.parser").select_one(".feedback a")["href"]
    assert link == "/feedback/?clear=yes&page="


def test_machine_that_fills_the_hidden_question_is_thanked_and_forgotten(client, page):
    assert client.post("/feedback/", fill_in(question="buy now")).status_code == 302

    assert not SiteFeedback.objects.exists()


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=1), "Please look again and press the button once more"),
        (timedelta(hours=25), "Nothing is lost: please press the button again"),
    ],
)
def test_form_that_is_too_quick_or_too_old_is_shown_once_more(client, page, settings, age, words):
    settings.SIGNUP_FORM_LEAST = timedelta(seconds=2)

    response = client.post("/feedback/", fill_in(shown_at=NOW - age))

    soup = BeautifulSoup(response.content, "html.parser")
    assert words in soup.select_one("[role=alert]").get_text()
    assert soup.textarea.get_text().strip() == "What is a lay partner?"
    assert not SiteFeedback.objects.exists()


def test_form_that_is_sent_twice_counts_once(client, page):
    form = fill_in()

    client.post("/feedback/", form)
    client.post("/feedback/", form)

    assert SiteFeedback.objects.count() == 1


def test_more_answers_than_people_give_in_a_day_are_refused(client, page, monkeypatch):
    monkeypatch.setattr(feedback, "MOST_A_DAY", 1)
    client.post("/feedback/", fill_in())

    response = client.post("/feedback/", fill_in())

    assert response.status_code == 429
    assert "Too many answers came today." in response.content.decode()
    assert SiteFeedback.objects.count() == 1


def test_answers_are_forgotten_after_a_year(settings, now):
    for days in (365, 366):
        SiteFeedback.objects.create(language="en", is_clear=True, day=TODAY - timedelta(days=days))

    assert retention.run(now=now) == 1

    assert SiteFeedback.objects.get().day == TODAY - timedelta(days=365)


def test_changes_page_tells_totals_of_this_year_and_never_words(client, home):
    changes = [
        {
            "type": "pair",
            "value": {
                "said": "What is a lay partner?",
                "said_by": "An answer (demo)",
                "said_date": None,
                "answer": "did",
                "words": "The glossary says it.",
                "evidence": "",
                "page": home.pk,
            },
        }
    ]
    SiteChangesPageFactory(parent=home, title="What you said", slug="changes", changes=json.dumps(changes))
    for number, day in enumerate([TODAY, TODAY, date(2026, 1, 1), date(2025, 12, 31)]):
        SiteFeedback.objects.create(language="en", is_clear=number == 0, words="Secret words", day=day)

    soup = get_soup(client, "/changes/")

    note = " ".join(soup.select_one("main .note").get_text().split())
    assert note.startswith("In 2026 we have had 3 answers to “Was this page clear?”. 1 said yes.")
    assert soup.select_one(".pair--did a")["href"] == "/"
    assert "Secret words" not in soup.get_text()


@pytest.mark.parametrize("count", [1, 30])
def test_changes_page_takes_nine_queries(client, home, django_assert_num_queries, count):
    pair = {
        "said": "What?",
        "said_by": "An answer (demo)",
        "said_date": None,
        "answer": "did",
        "words": "This.",
        "evidence": "",
        "page": home.pk,
    }
    SiteChangesPageFactory(
        parent=home, slug="changes", changes=json.dumps([{"type": "pair", "value": pair}] * count)
    )
    client.get("/changes/")

    with django_assert_num_queries(9):
        client.get("/changes/")


def test_editor_ticks_what_is_handled_and_cannot_change_what_was_said(client, home, enter):
    enter("Editors")
    answer = SiteFeedback.objects.create(language="en", is_clear=False, words="Too long", day=TODAY)

    index = client.get("/admin/site_feedback/").content.decode()
    response = client.post(
        f"/admin/site_feedback/edit/{answer.pk}/",
        {"is_handled": "on", "note": "Cut in half", "words": "Changed", "page": "/x/"},
    )

    answer.refresh_from_db()
    assert "Too long" in index
    assert response.status_code == 302
    assert (answer.is_handled, answer.note, answer.words, answer.page) == (
        True,
        "Cut in half",
        "Too long",
        "",
    )
    assert client.get("/admin/site_feedback/new/").status_code == 404


def test_others_of_the_team_do_not_read_the_answers(client, home, enter):
    enter("Access leads")

    assert client.get("/admin/site_feedback/").status_code == 302
