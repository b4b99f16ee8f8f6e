import re

import pytest
from bs4 import BeautifulSoup

from core import personal_data, retention
from core.models import Forgetting
from tests.factories import StandardPageFactory, UserFactory

pytestmark = pytest.mark.django_db

PATH = "/privacy/what-we-keep/"


def read(client, path=PATH):
    response = client.get(path)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def get_row(soup, title):
    row = next(row for row in soup.select(".keeping tbody tr") if row.th.get_text() == title)
    return [" ".join(cell.get_text(" ").split()) for cell in row.select("td")]


def test_page_lists_all_that_the_register_declares_as_personal(client, home):
    soup = read(client)

    declared = [retention.get_title(item) for item in personal_data.get_declarations() if item.personal]
    assert [row.th.get_text() for row in soup.select(".keeping tbody tr")] == declared
    words = soup.select_one(".keeping").get_text()
    for item in personal_data.get_declarations():
        if item.personal:
            assert str(item.kept) in words
            assert str(item.lawful_basis) in words
            assert all(str(purpose) in words for purpose in item.personal.values())


def test_titles_tell_rows_apart():
    titles = [retention.get_title(item) for item in personal_data.get_declarations() if item.personal]

    assert len(set(titles)) == len(titles)


def test_page_says_before_the_first_run_that_nothing_was_counted(client, home):
    soup = read(client)

    assert "Nothing has been deleted by its age yet." in soup.select_one("main").get_text()
    assert get_row(soup, "Accounts")[-1] == "How many now not counted yet"


@pytest.mark.parametrize(("accounts", "words"), [(4, "fewer than five"), (5, "5"), (0, "0")])
def test_page_says_how_many_the_last_run_left_but_no_small_number(client, home, now, accounts, words):
    UserFactory.create_batch(accounts)
    retention.run(now=now)
    UserFactory.create_batch(7)  # after the run: a reader who looks twice learns nothing

    soup = read(client)

    assert get_row(soup, "Accounts")[-1] == f"How many now {words}"


def test_page_says_when_the_last_run_was_and_when_the_next_is(client, home, now):
    retention.run(now=now)

    words = read(client).select_one(".keeping__runs").get_text()

    assert "was last deleted on 24 November 2026, 12:00." in words
    assert "The next time is 25 November 2026, 12:00 at the latest." in words


def test_run_that_has_failed_for_one_table_is_not_passed_over(client, home, now):
    retention.run(now=now)
    Forgetting.objects.filter(model="core.Mail").update(ran_at=None)

    assert "Nothing has been deleted by its age yet." in read(client).select_one("main").get_text()


def test_page_leads_to_ones_data_and_to_deleting_it(client, home):
    links = {link["href"] for link in read(client).select("main a")}

    assert {"/my/data/", "/my/delete/"} <= links


def test_page_is_in_the_readers_language_and_direction(client, home):
    soup = read(client, f"/ar{PATH}")

    assert (soup.html["lang"], soup.html["dir"]) == ("ar", "rtl")


def test_page_stands_below_the_page_about_privacy(client, home):
    StandardPageFactory(parent=home, slug="privacy", body=[("keeping", None)])

    assert read(client, "/privacy/").select_one(f'main a[href="{PATH}"]')


@pytest.mark.parametrize("runs", [0, 1])
def test_page_takes_three_queries(client, home, now, runs, django_assert_num_queries):
    UserFactory.create_batch(30)
    for _number in range(runs):
        retention.run(now=now)
    client.get(PATH)

    with django_assert_num_queries(3):  # navigation, details, and the runs
        client.get(PATH)


def test_table_stays_one_where_it_is_drawn_as_cards(client, home):
    table = read(client).select_one(".keeping")

    assert table["role"] == "table"
    assert {cell["role"] for cell in table.select("td")} == {"cell"}
    assert {cell["role"] for cell in table.select("tbody th")} == {"rowheader"}
    assert not re.search(r"style=", str(table))
