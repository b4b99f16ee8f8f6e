"""The report of the hints of the whole site: what the worker reads, who sees what, and the file."""

import csv
import io
import json
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from core.roles import ensure_roles
from network import page_readings
from network.models import PageReading
from tests.factories import StandardPageFactory, StoryPageFactory, UserFactory
from tests.factories.contributors import ContributionFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

LONG = " ".join(["word"] * 26) + "."


def make_page(home, text=LONG, **fields):
    body = json.dumps([{"type": "paragraph", "value": f"<p>{text}</p>"}])
    return StandardPageFactory(parent=home, body=body, **fields)


def log_in_as(client, role):
    ensure_roles()
    user = UserFactory()
    user.groups.add(user.groups.model.objects.get(name=role))
    log_in(user, client)
    return user


def read_table(client, query=""):
    soup = BeautifulSoup(client.get(reverse("hints:index") + query).content, "html.parser")
    return [[cell.get_text() for cell in row.select("th, td")] for row in soup.select("tbody tr")]


def test_worker_reads_published_pages_once_a_day_and_after_each_publishing(home, now):
    page = make_page(home, last_published_at=now - timedelta(days=9))
    make_page(home, live=False)

    assert page_readings.read_due(now=now) == 2  # and the home page
    assert PageReading.objects.get(page=page).hints["long_sentence"] == {"count": 1, "excerpt": LONG}
    assert page_readings.read_due(now=now + timedelta(hours=23)) == 0

    page.body = [("paragraph", "<p>We met.</p>")]
    page.last_published_at = now + timedelta(hours=1)
    page.save()
    assert page_readings.read_due(now=now + timedelta(hours=2)) == 1
    assert "long_sentence" not in PageReading.objects.get(page=page).hints
    assert page_readings.read_due(now=now + timedelta(days=2)) == 2


def test_worker_reads_a_part_at_a_time_and_comes_to_an_end(home, now, monkeypatch):
    monkeypatch.setattr(page_readings, "AT_ONCE", 2)
    for _number in range(3):
        make_page(home)

    assert [page_readings.read_due(now=now) for _round in range(3)] == [2, 2, 0]


def test_copy_that_waits_for_its_translation_is_not_read(home, locales, now):
    home.copy_for_translation(locales["pl"], alias=True)

    page_readings.read_due(now=now)

    assert [reading.page_id for reading in PageReading.objects.all()] == [home.pk]


def test_real_name_is_kept_nowhere_in_the_report(story_index, now):
    """Fault first: the hint itself knows the name."""
    page = StoryPageFactory(parent=story_index, title="Grace told us")
    ContributionFactory(
        story_key=page.translation_key, contributor__is_pseudonym=True, contributor__shown_as="Sam"
    )

    page_readings.read_due(now=now)

    assert PageReading.objects.get(page=page).hints["real_name"] == {"count": 1, "excerpt": ""}


def test_report_shows_hints_by_page_and_of_one_kind(client, home, now):
    make_page(home, f"{LONG} {LONG}", title="Far too long")
    page_readings.read_due(now=now)
    log_in_as(client, "Editors")

    assert ["Far too long", "en", "Long sentences", "2", LONG] in read_table(client)
    assert ["Far too long", "en", "No Easy Read", "1", ""] in read_table(client)
    assert read_table(client, "?kind=long_sentence") == [["Far too long", "en", "Long sentences", "2", LONG]]
    assert read_table(client, "?kind=pdf") == []
    assert read_table(client, "?kind=nothing&p=x") == read_table(client)


def test_report_takes_the_same_queries_for_1_page_and_for_30(client, home, now, django_assert_num_queries):
    user = log_in_as(client, "Editors")

    def get_all():
        readings = page_readings.get_readings(viewer=type(user).objects.get(pk=user.pk))
        return page_readings.get_lines(readings), page_readings.count_pages(readings)

    make_page(home)
    page_readings.read_due(now=now)
    with django_assert_num_queries(4):
        lines, counts = get_all()
    assert (len(lines), counts["long_sentence"]) == (3, 1)

    for _number in range(29):
        make_page(home)
    page_readings.read_due(now=now)
    with django_assert_num_queries(4):
        lines, counts = get_all()
    assert (len(lines), counts["long_sentence"]) == (61, 30)


@pytest.mark.parametrize(
    ("role", "status"),
    [("Editors", 200), ("Network leads", 200), ("Access leads", 302), ("Safeguarding leads", 302)],
)
def test_report_is_for_who_may_change_pages_l03(client, home, now, role, status):
    make_page(home)
    page_readings.read_due(now=now)
    log_in_as(client, role)

    assert client.get(reverse("hints:index")).status_code == status
    assert client.get(reverse("hints:export")).status_code == status


def test_translators_see_their_own_language_alone_l03(client, home, locales, now):
    polish_home = home.copy_for_translation(locales["pl"])
    polish_home.title = "WIELKIE LITERY"
    polish_home.save_revision().publish()
    make_page(home, title="SHOUTED HERE")
    page_readings.read_due(now=now)
    log_in_as(client, "Translators")

    assert [line[1] for line in read_table(client, "?kind=heading")] == ["pl"]
    assert b"SHOUTED" not in client.get(reverse("hints:export")).content


def test_file_holds_no_formula_x06(client, home, now):
    make_page(home, title="=1+1\x0b")
    page_readings.read_due(now=now)
    PageReading.objects.filter(page__title__startswith="=").update(
        hints={"heading": {"count": 1, "excerpt": "=HYPERLINK(1)"}}
    )
    log_in_as(client, "Editors")

    response = client.get(reverse("hints:export") + "?kind=heading")

    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert rows == [
        ["Page", "Language", "Hint", "How many", "For example"],
        ["'=1+1", "en", "Headings", "1", "'=HYPERLINK(1)"],
    ]


def test_markup_in_a_title_is_text_x02(client, home, now):
    make_page(home, title="<script>alert(1)</script>")
    page_readings.read_due(now=now)
    log_in_as(client, "Editors")

    assert b"<script>alert(1)" not in client.get(reverse("hints:index")).content


@pytest.mark.parametrize(("role", "status"), [("Editors", 200), ("Access leads", 302), ("Translators", 302)])
def test_hard_words_are_kept_by_editors(client, home, role, status):
    log_in_as(client, role)

    assert client.get(reverse("jargon_word:index")).status_code == status
    assert client.get(reverse("jargon_word:add")).status_code == status


def test_hard_word_is_listed_once_whatever_its_capitals(client, home):
    log_in_as(client, "Editors")
    url = reverse("jargon_word:add")
    client.post(url, {"language": "en", "word": "Stakeholder", "instead": ""})

    response = client.post(url, {"language": "en", "word": "stakeholder", "instead": "people"})

    assert response.status_code == 200
    assert response.context["form"].errors
