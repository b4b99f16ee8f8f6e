"""The editors' report of what people searched for."""

import csv
import io
from datetime import UTC, date, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from core.models import BestBet, SearchEntry, SearchTerm, SynonymSet
from core.roles import ensure_roles
from core.search_report import get_report
from tests.factories import UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
MONDAY = date(2026, 11, 23)


def make_term(words="bus passes", *, weeks_ago=0, language="en", opened=(), **counts):
    term = SearchTerm.objects.create(
        week_starts_on=MONDAY - timedelta(weeks=weeks_ago),
        language=language,
        digest=f"{words or counts}{weeks_ago}"[:64],
        words=words,
        **counts,
    )
    for key, count in opened:
        term.choices.create(key=key, count=count)
    return term


def make_entry(key, heading):
    return SearchEntry.objects.create(key=key, kind="pages", language="en", heading=heading)


def log_in_as(client, role):
    ensure_roles()
    user = UserFactory()
    user.groups.add(user.groups.model.objects.get(name=role))
    log_in(user, client)
    return user


@pytest.fixture
def clock(monkeypatch):
    monkeypatch.setattr("core.admin_searches.timezone.now", lambda: NOW)


def read(client, path=""):
    response = client.get(reverse("searches:index") + path)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def get_words(soup, name):
    table = soup.select_one(f"#{name}").find_next_sibling()
    return [cell.get_text() for cell in table.select("tbody th")]


def test_report_adds_up_weeks_and_forms_of_a_word():
    make_term("bus passes", without_result=5)
    make_term("bus pass", weeks_ago=1, without_result=7)
    make_term("bus pass", weeks_ago=4, without_result=100)  # before the four weeks
    make_term("bus pass", language="pl", without_result=6)

    report = get_report(weeks=4, now=NOW)

    assert report.since == date(2026, 11, 2)
    assert [(term.words, term.language, term.without_result) for term in report.without_result] == [
        ("bus passes", "en", 12),
        ("bus pass", "pl", 6),
    ]
    assert report.chosen == []


def test_report_names_what_was_opened_and_nothing_that_is_gone():
    make_entry("page-1", "Travel")
    make_entry("page-2", "Buses")
    make_term(chosen=9, opened=[("page-1", 2), ("page-2", 6), ("page-3", 1)])

    (term,) = get_report(weeks=4, now=NOW).chosen

    assert (term.chosen, term.opened) == (9, [("Buses", 6), ("Travel", 2)])


@pytest.mark.parametrize(("rare", "said"), [(0, "0"), (4, "fewer than five"), (5, "5")])
def test_report_says_how_many_are_too_rare_and_never_which(client, home, clock, rare, said):
    for number in range(rare):
        make_term("", without_result=number + 1)
    log_in_as(client, "Editors")

    soup = read(client)

    assert f"Too rare to be shown: {said}." in " ".join(soup.select_one(".help-block").get_text().split())
    assert not soup.select("tbody")


def test_report_knows_what_editors_have_answered():
    make_term("bus passes", without_result=5)
    make_term("lifts", without_result=5)
    make_term("ramps", without_result=5)
    SynonymSet.objects.create(language="en", words="bus passes\ntravel cards")

    def get_answers():
        terms = get_report(weeks=4, now=NOW).without_result
        return {term.words: (term.has_synonyms, term.has_best_bet) for term in terms}

    assert get_answers() == {"bus passes": (True, False), "lifts": (False, False), "ramps": (False, False)}


def test_report_knows_of_best_bets(home):
    make_term("lifts", without_result=5)
    BestBet.objects.create(language="en", words="lift", page=home)

    (term,) = get_report(weeks=4, now=NOW).without_result

    assert term.has_best_bet


@pytest.mark.parametrize("count", [1, 30])
def test_report_takes_six_queries_however_many_terms(django_assert_num_queries, count):
    for number in range(count):
        make_entry(f"page-{number}", f"Page {number}")
        make_term(f"word{number}x", without_result=5, chosen=1, opened=[(f"page-{number}", 1)])

    with django_assert_num_queries(6):
        get_report(weeks=4, now=NOW)


def test_one_click_leads_to_a_filled_in_synonym_set_and_best_bet(client, home, clock):
    make_term("przystanek autobusowy", language="pl", without_result=5)
    log_in_as(client, "Editors")
    links = [link["href"] for link in read(client).select("tbody a")]

    for link in links:
        form = BeautifulSoup(client.get(link).content, "html.parser")
        assert form.select_one("[name=words]").get_text(strip=True) == "przystanek autobusowy"
        assert form.select_one("[name=language] [selected]")["value"] == "pl"
    assert [link.split("?")[0] for link in links] == [reverse("synonym_set:add"), reverse("best_bet:add")]


def test_answered_terms_ask_for_nothing(client, home, clock):
    make_term("lifts", without_result=5)
    BestBet.objects.create(language="en", words="lifts", page=home)
    SynonymSet.objects.create(language="en", words="lifts\nelevators")
    log_in_as(client, "Network leads")

    row = read(client).select_one("tbody tr")

    assert not row.select("a")
    assert "Its words have a meaning." in row.get_text()
    assert "It has a best bet." in row.get_text()


@pytest.mark.parametrize(
    ("asked", "words"),
    [("?weeks=1", ["a"]), ("", ["a", "b"]), ("?weeks=52", ["a", "b", "c"]), ("?weeks=x", ["a", "b"])],
)
def test_weeks_are_chosen(client, home, clock, asked, words):
    for weeks_ago, word in {0: "a", 3: "b", 51: "c", 52: "d"}.items():
        make_term(word, weeks_ago=weeks_ago, without_result=5)
    log_in_as(client, "Editors")

    assert get_words(read(client, asked), "without-result") == words


def test_markup_that_somebody_typed_is_text(client, home, clock):
    make_term("b <script>", without_result=5)
    log_in_as(client, "Editors")

    soup = read(client)

    assert get_words(soup, "without-result") == ["b <script>"]


def test_file_holds_no_formula(client, home, clock):
    make_entry("page-1", "=HYPERLINK(1)")
    make_term("=1+1", without_result=5, chosen=2, opened=[("page-1", 2)])
    log_in_as(client, "Editors")

    response = client.get(reverse("searches:export"))

    text = response.content.decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text))) == [
        ["Language", "Words", "Found nothing", "Opened", "What was opened"],
        ["en", "'=1+1", "5", "2", "'=HYPERLINK(1) (2)"],
    ]
    assert 'filename="searches-since-2026-11-02.csv"' in response["Content-Disposition"]


def test_name_is_forgotten_with_one_press(client, home, clock):
    make_term("jo bloggs", without_result=5)
    make_term("jo blogg", weeks_ago=1, without_result=5)
    make_term("jo bloggs", weeks_ago=2, language="pl", without_result=5)
    make_term("bus passes", without_result=5)
    log_in_as(client, "Editors")
    form = next(form for form in read(client).select("tbody form") if "jo" in form.get_text())
    data = {field["name"]: field["value"] for field in form.select("input")}

    response = client.post(form["action"], data)

    assert response.status_code == 302
    kept = SearchTerm.objects.order_by("words").values_list("words", "language")
    assert list(kept) == [("bus passes", "en"), ("jo bloggs", "pl")]


@pytest.mark.parametrize(
    ("role", "status"),
    [("Editors", 200), ("Network leads", 200), ("Access leads", 302), ("Translators", 302)],
)
def test_only_those_who_answer_searches_read_the_report(client, home, clock, role, status):
    make_term("lifts", without_result=5)
    log_in_as(client, role)

    assert client.get(reverse("searches:index")).status_code == status
    assert client.get(reverse("searches:export")).status_code == status
    client.post(reverse("searches:forget"), {"words": "lifts", "language": "en"})
    assert SearchTerm.objects.exists() is (status != 200)
