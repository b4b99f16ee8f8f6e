from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from core.enums import WordsState
from core.models import Mail
from core.public_forms import make_form_token
from events.enums import PledgeOutcome
from events.models import Pledge
from events.pledges import make_token
from tests.factories import EventPageFactory, OccasionFactory, PledgeFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

CANARY = "canary@example.org"


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def event(event_index):
    return EventPageFactory(parent=event_index, title="Talk", slug="talk", locale=event_index.locale)


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def fill_in(*, shown_at=NOW - timedelta(seconds=10), **answers):
    token = make_form_token(salt="events.pledge", now=shown_at)
    return {"words": "Ask first", "name": "", "email": "", "form_token": token, "question": "", **answers}


def test_form_ticks_nothing_and_names_the_event(client, event):
    soup = get_soup(client, f"/pledges/new/?event={event.occasion_id}")

    assert soup.select("[checked]") == []
    assert soup.select_one("main form")["action"] == f"/pledges/new/?event={event.occasion_id}"
    assert soup.select_one('aside a[href="/events/talk/"]').get_text() == "Talk"
    assert client.cookies == {}


@pytest.mark.parametrize("query", ["", "?event=x", "?event=999999", "?event=-1", "?event=9" + "9" * 30])
def test_form_works_without_an_event(client, event, query):
    response = client.post(f"/pledges/new/{query}", fill_in())

    assert response.url == "/pledges/new/thanks/"
    assert Pledge.objects.get().occasion is None


def test_event_that_is_not_public_is_not_named(client, home):
    hidden = OccasionFactory(name="Secret talk")

    response = client.get(f"/pledges/new/?event={hidden.pk}")

    assert "Secret" not in response.content.decode()


def test_pledge_is_made_without_account_or_cookie_and_waits_to_be_read_s4_14(event):
    """S4-14."""
    client = Client(enforce_csrf_checks=True)
    sent = fill_in(name="Robin", email=f" {CANARY.upper()} ", is_for_all="on", state="shown", outcome="kept")

    response = client.post(f"/pledges/new/?event={event.occasion_id}", sent)

    assert response.url == f"/pledges/new/thanks/?event={event.occasion_id}"
    made = Pledge.objects.get()
    assert (made.words, made.name, made.email, made.occasion) == (
        "Ask first",
        "Robin",
        CANARY,
        event.occasion,
    )
    assert (made.state, made.outcome) == (WordsState.WAITING, "")
    assert "Ask first" not in client.get("/pledges/").content.decode()
    assert client.cookies == {}
    assert not Mail.objects.exists()


def test_double_press_and_back_button_make_one_pledge(client):
    sent = fill_in()
    for _press in range(2):
        assert client.post("/pledges/new/", sent).status_code == 302

    assert Pledge.objects.count() == 1


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"words": "  "}, "Write what you want to do"),
        ({"words": "x" * 301}, "Write at most 300 letters"),
        ({"name": "x" * 81}, "Write at most 80 letters"),
        ({"email": "robin"}, "We cannot write to this address"),
        ({"email": "a@[127.0.0.1]"}, "We cannot write to this address"),
    ],
)
def test_mistake_is_said_and_nothing_is_kept(client, home, answers, words):
    response = client.post("/pledges/new/", fill_in(**answers))

    soup = BeautifulSoup(response.content, "html.parser")
    assert words in soup.select_one(".govuk-error-summary").get_text()
    assert not Pledge.objects.exists()


def test_machine_is_thanked_and_nothing_is_kept_c19(client):
    """Case C19."""
    assert client.post("/pledges/new/", fill_in(question="x")).url == "/pledges/new/thanks/"
    assert not Pledge.objects.exists()


@pytest.mark.parametrize("limit", ["events.pledges.MOST_A_DAY", "django.conf.settings.FORMS_PER_ADDRESS"])
def test_flood_is_stopped_in_words(client, home, monkeypatch, limit):
    monkeypatch.setattr(limit, 0)

    response = client.post("/pledges/new/", fill_in(words="Kept words"))

    assert response.status_code == 429
    assert "Kept words" in response.content.decode()
    assert not Pledge.objects.exists()


def test_wall_shows_counts_and_outcomes_in_words_and_no_address_s4_14(client, event):
    """S4-14."""
    PledgeFactory(words="Listen", name="Asha (demo)", email=CANARY, occasion=event.occasion, outcome="kept")
    PledgeFactory(words="Walk", outcome=PledgeOutcome.PARTLY, outcome_words="CanaryOutcome")
    PledgeFactory(words="Write", outcome=PledgeOutcome.NOT_YET, created_at=NOW - timedelta(days=1))
    PledgeFactory(words="CanaryOwn", is_for_all=False, state=WordsState.HIDDEN, outcome="kept")

    soup = get_soup(client, "/pledges/")

    assert soup.select_one(".pledge-count").get_text() == "4 pledges, 2 kept"
    shown = [
        (item.select_one(".pledge__words").get_text(), item.select_one(".pledge__outcome").get_text())
        for item in soup.select(".pledge")
    ]
    assert shown == [("Walk", "Kept in part"), ("Listen", "Kept"), ("Write", "Not yet")]
    assert soup.select_one('.pledge a[href="/events/talk/"]').get_text() == "Talk"
    assert "anary" not in soup.get_text()


def test_list_of_events_leads_to_the_wall(client, event):
    link = get_soup(client, event.get_parent().url).select_one('main a[href="/pledges/"]')
    assert link.get_text() == "Steps that people want to take"


@pytest.mark.parametrize("number", [1, 30])
def test_wall_makes_the_same_queries_for_one_and_thirty(client, event, number, django_assert_num_queries):
    for _each in range(number):
        PledgeFactory(occasion=event.occasion)
    client.get("/pledges/")

    with django_assert_num_queries(7):
        response = client.get("/pledges/")

    assert len(BeautifulSoup(response.content, "html.parser").select(".pledge")) == min(number, 20)


@pytest.mark.parametrize("page", ["0", "-1", "99", "abc"])
def test_wall_answers_any_page_number_e15(client, home, page):
    """Case E15."""
    PledgeFactory.create_batch(21)

    assert client.get(f"/pledges/?page={page}").status_code == 200


# The private page


def test_opening_the_private_page_changes_nothing_and_is_kept_nowhere_c22(client, home):
    """Case C22."""
    made = PledgeFactory(email=CANARY)
    before = Pledge.objects.values().get()
    for path in ("", "erase/"):
        response = client.get(f"/pledges/{make_token(made)}/{path}?outcome=kept")
        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex, nofollow"
        assert response["Referrer-Policy"] == "no-referrer"
        assert CANARY not in response.content.decode()

    assert Pledge.objects.values().get() == before


def test_person_says_how_it_went_and_may_change_it(home):
    made = PledgeFactory()
    client, url = Client(enforce_csrf_checks=True), f"/pledges/{make_token(made)}/"
    for outcome, words in (("not_yet", "No time"), ("kept", "")):
        assert client.post(url, {"outcome": outcome, "words": words}).url == f"{url}?done=yes"
        made.refresh_from_db()
        assert (made.outcome, made.outcome_words) == (outcome, words)

    soup = get_soup(client, f"{url}?done=yes")
    assert "We have noted how it went" in soup.select_one(".notice").get_text()
    assert [box["value"] for box in soup.select("[checked]")] == ["kept"]


@pytest.mark.parametrize("outcome", ["", "done"])
def test_outcome_has_to_be_chosen(client, home, outcome):
    made = PledgeFactory()

    response = client.post(f"/pledges/{make_token(made)}/", {"outcome": outcome})

    assert "Choose how it went" in response.content.decode()
    made.refresh_from_db()
    assert made.outcome == ""


def test_person_erases_the_pledge(client, home):
    made = PledgeFactory()
    token = make_token(made)

    response = client.post(f"/pledges/{token}/erase/")

    assert not Pledge.objects.exists()
    assert "Your pledge is erased." in client.get(response.url).content.decode()
    assert client.get(f"/pledges/{token}/").status_code == 404
    assert client.post(f"/pledges/{token}/erase/").status_code == 404


def test_private_page_asks_nobody_whether_it_was_clear(client, home):
    soup = get_soup(client, f"/pledges/{make_token(PledgeFactory())}/")

    assert [
        link["href"] for link in soup.select(".feedback a") if "page=" in link["href"] and "~" in link["href"]
    ] == []


# The editors' screen


def test_screen_lists_what_is_for_the_wall_and_counts_the_rest(editor_client, event):
    PledgeFactory(words="Shown one")
    PledgeFactory(words="To be read", state=WordsState.WAITING, occasion=event.occasion, email=CANARY)
    PledgeFactory(words="CanaryOwn", is_for_all=False, state=WordsState.HIDDEN)

    soup = get_soup(editor_client, reverse("pledge:index"))
    rows = [row.td.get_text() for row in soup.select("table.listing tbody tr")]
    assert rows == ["To be read", "Shown one"]
    assert "1 is not for the wall" in soup.get_text()
    assert "anary" not in soup.select_one("main").get_text()

    response = editor_client.get(f"{reverse('pledge:index')}?event={event.occasion_id}")
    assert response.url == reverse("occasion:pledges", args=[event.occasion_id])
    filtered = get_soup(editor_client, response.url)
    assert [row.td.get_text() for row in filtered.select("table.listing tbody tr")] == ["To be read"]


def test_pledge_is_put_on_the_wall_and_taken_off(editor_client, client, home):
    made = PledgeFactory(words="Plant a tree", state=WordsState.WAITING)
    for pressed, is_shown in (("yes", True), ("no", False)):
        response = editor_client.post(reverse("pledge:read", args=[made.pk]), {"show": pressed})
        assert response.url == reverse("pledge:index")
        assert ("Plant a tree" in client.get("/pledges/").content.decode()) is is_shown


@pytest.mark.parametrize("number", [1, 30])
def test_screen_makes_the_same_queries(editor_client, event, number, django_assert_max_num_queries):
    for _each in range(number):
        PledgeFactory(occasion=event.occasion)
    editor_client.get(reverse("pledge:index"))

    with django_assert_max_num_queries(40) as queries:
        editor_client.get(reverse("pledge:index"))
    assert len([each for each in queries if 'FROM "events_pledge"' in each["sql"]]) == 4


def test_screen_opens_only_for_editors(client, member_client, make_staff, superuser):
    made = PledgeFactory(state=WordsState.WAITING)
    staff = {
        "no rights": log_in(make_staff()),
        "sees bookings": log_in(make_staff("see_bookings")),
        "aftercare": log_in(make_staff("handle_aftercare")),
        "editor": log_in(make_staff("change_occasion")),
        "superuser": log_in(superuser),
    }
    read = reverse("pledge:read", args=[made.pk])
    for url in (reverse("pledge:index"), reverse("occasion:pledges", args=[OccasionFactory().pk])):
        let_in = {role for role, browser in staff.items() if browser.get(url).status_code == 200}
        assert let_in == {"editor", "superuser"}
    for role in ("no rights", "sees bookings", "aftercare"):
        staff[role].post(read, {"show": "yes"})
    assert member_client.post(read, {"show": "yes"}).status_code == 403
    assert client.post(read, {"show": "yes"})["Location"].startswith(reverse("account_login"))
    made.refresh_from_db()
    assert made.state == WordsState.WAITING
