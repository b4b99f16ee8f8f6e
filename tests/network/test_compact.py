import json
from datetime import date
from http import HTTPStatus

import pytest
from bs4 import BeautifulSoup
from django.db import IntegrityError, transaction
from wagtail.blocks import StructBlockValidationError

from network.models import CompactOutcomePage, CompactVersionPage
from network.models.compact import CommitmentBlock, get_current
from tests.factories import StandardPageFactory
from tests.factories.compact import (
    CompactOutcomePageFactory,
    CompactPageFactory,
    CompactVersionPageFactory,
    commitment,
)

pytestmark = pytest.mark.django_db


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == HTTPStatus.OK
    return BeautifulSoup(response.content, "html.parser")


def get_words(tag):
    return " ".join(tag.get_text().split())


@pytest.fixture
def compact(home):
    return CompactPageFactory(parent=StandardPageFactory(parent=home, title="About"))


@pytest.fixture
def version(compact):
    return CompactVersionPageFactory(parent=compact, title="First draft", caution="Demo text")


@pytest.fixture
def outcomes(version):
    # Not in the order of their numbers
    return [CompactOutcomePageFactory(parent=version, number=number) for number in (2, 1, 3)]


@pytest.mark.parametrize(
    ("states", "current"),
    [
        ([], None),
        (["draft"], 0),
        (["draft", "draft"], 1),
        (["adopted", "draft"], 0),
        (["replaced", "adopted", "adopted", "draft"], 2),
        (["replaced"], None),
        (["replaced", "draft"], 1),
    ],
)
def test_newest_adopted_version_counts_or_else_the_newest_draft(states, current):
    versions = [CompactVersionPage(state=state) for state in states]

    assert get_current(versions[::-1]) is (None if current is None else versions[current])


def test_compact_shows_the_outcomes_of_the_current_version_in_order(client, compact, outcomes):
    soup = get_soup(client, "/about/compact/")

    assert [link["href"] for link in soup.select(".outcomes a")] == [
        f"/about/compact/first-draft/outcome-{number}/" for number in (1, 2, 3)
    ]
    assert "Demo text" in get_words(soup.main)


def test_new_version_counts_once_it_is_published_and_the_old_one_stays(client, compact, version, outcomes):
    newer = CompactVersionPageFactory(parent=compact, title="Second", state="adopted", live=False)
    CompactOutcomePageFactory(parent=newer, title="New outcome")
    assert len(get_soup(client, "/about/compact/").select(".outcomes li")) == 3

    newer.save_revision().publish()

    soup = get_soup(client, "/about/compact/")
    assert [link.get_text() for link in soup.select(".outcomes a")] == ["New outcome"]
    assert [link["href"] for link in soup.select(".versions a")] == [
        "/about/compact/second/",
        "/about/compact/first-draft/",
    ]
    for url in ("/about/compact/first-draft/", "/about/compact/first-draft/outcome-1/"):
        note = get_soup(client, url).select_one(".page-head .note a")
        assert note["href"] == "/about/compact/second/"


def test_compact_says_when_it_was_reviewed_or_that_nobody_knows(client, compact, version):
    def get_glance():
        rows = get_soup(client, "/about/compact/").select(".glance dl > div")
        return {row.dt.get_text(): row.dd.get_text(" ", strip=True) for row in rows}

    assert get_glance() == {
        "Version that counts now": "First draft Draft for discussion. Made in May.",
        "Last reviewed": "We do not know",
        "Next review": "No date is set",
    }

    consultation = StandardPageFactory(parent=compact.get_parent(), title="Say what you think")
    compact.last_reviewed_date = date(2026, 5, 1)
    compact.next_review_date = date(2027, 5, 1)
    compact.consultation = consultation
    compact.save()

    glance = get_glance()
    assert glance["Last reviewed"] == "1 May 2026"
    assert glance["Next review"] == "By 1 May 2027"
    assert glance["Have your say"] == "Say what you think"


def test_compact_cannot_be_reviewed_next_before_it_was_reviewed_last(compact):
    compact.last_reviewed_date = compact.next_review_date = date(2026, 5, 1)

    with pytest.raises(IntegrityError, match="next_review_after_last"), transaction.atomic():
        compact.save(clean=False)


def test_outcome_numbers_count_from_one(outcomes):
    with pytest.raises(IntegrityError, match="counts_from_one"), transaction.atomic():
        CompactOutcomePage.objects.filter(number=3).update(number=0)


def test_compact_without_a_version_says_so(client, compact):
    glance = get_soup(client, "/about/compact/").select_one(".glance dd")

    assert glance.get_text() == "There is none"


def test_outcome_puts_both_sides_at_the_table(client, version):
    commitments = [
        commitment(side="vcse", words="Give fair challenge.", source="Cumbria strategy"),
        commitment(side="public", words="Ask first."),
        commitment(side="public", words="Say why."),
    ]
    CompactOutcomePageFactory(parent=version, number=1, commitments=json.dumps(commitments))

    soup = get_soup(client, "/about/compact/first-draft/outcome-1/")

    assert {
        paper.h3.get_text(): [words.get_text() for words in paper.select(".commitment__words")]
        for paper in soup.select(".commitments")
    } == {
        "Public bodies": ["Ask first.", "Say why."],
        "Voluntary, community and social enterprise groups": ["Give fair challenge."],
    }
    assert "Built from: Cumbria strategy." in get_words(soup.main)
    assert soup.select_one(".page-head .note").get_text() == "Demo text"


def test_commitment_shows_how_it_stands_with_evidence_and_its_age(client, version, time_machine):
    time_machine.move_to("2026-11-22T12:00:00Z")
    report = StandardPageFactory(parent=version.get_parent().get_parent(), title="A report")
    kept = commitment(status="kept", evidence="We asked.", evidence_date="2026-05-22", page=report.pk)
    CompactOutcomePageFactory(parent=version, number=1, commitments=json.dumps([kept]))

    item = get_soup(client, "/about/compact/first-draft/outcome-1/").select_one(".commitment")

    assert item.select_one(".commitment__status--kept").get_text() == "Kept"
    assert "We asked. A report Evidence of 22 May 2026, 6 months old." in get_words(item).replace("\xa0", " ")
    assert item.a["href"] == "/about/a-report/"


def test_side_without_commitments_says_so(client, version, outcomes):
    [_public, vcse] = get_soup(client, "/about/compact/first-draft/outcome-1/").select(".commitments")

    assert get_words(vcse.p) == "This side has not written down a commitment yet."


@pytest.mark.parametrize(
    ("number", "before", "after"),
    [(1, None, "outcome-2"), (2, "outcome-1", "outcome-3"), (3, "outcome-2", None)],
)
def test_outcome_leads_to_the_ones_before_and_after(client, outcomes, number, before, after):
    soup = get_soup(client, f"/about/compact/first-draft/outcome-{number}/")

    for rel, slug in (("prev", before), ("next", after)):
        link = soup.select_one(f".step-links a[rel={rel}]")
        assert (link and link["href"]) == (slug and f"/about/compact/first-draft/{slug}/")


def test_editor_cannot_call_a_commitment_kept_without_evidence():
    block = CommitmentBlock()
    draft = block.normalize(commitment()["value"])
    kept = block.normalize(commitment(status="kept", evidence="We asked.")["value"])

    assert block.clean(draft)["status"] == "draft"
    with pytest.raises(StructBlockValidationError) as refusal:
        block.clean(kept)
    assert list(refusal.value.block_errors) == ["evidence_date"]


def test_block_shows_its_preview_and_escapes_what_was_typed():
    block = CommitmentBlock()

    preview = block.render(block.normalize(block.get_preview_value()))
    assert "Say at the start what can and cannot be changed." in preview
    assert "Draft: not agreed yet" in preview
    html = block.render(block.normalize(commitment(words="<script>alert(1)</script>")["value"]))
    assert "<script" not in html


@pytest.mark.parametrize("count", [1, 30])
def test_compact_takes_the_same_queries_for_one_and_thirty(client, compact, django_assert_num_queries, count):
    compact.consultation = StandardPageFactory(parent=compact.get_parent(), title="Say it")
    compact.save()
    for number in range(count):
        version = CompactVersionPageFactory(parent=compact, title=f"V{number}")
    for number in range(1, count + 1):
        CompactOutcomePageFactory(parent=version, number=number)
    client.get("/about/compact/")

    with django_assert_num_queries(11):
        client.get("/about/compact/")


@pytest.mark.parametrize("count", [1, 30])
def test_version_takes_the_same_queries_for_one_and_thirty(client, version, django_assert_num_queries, count):
    for number in range(1, count + 1):
        CompactOutcomePageFactory(parent=version, number=number)
    client.get("/about/compact/first-draft/")

    with django_assert_num_queries(9):
        client.get("/about/compact/first-draft/")


@pytest.mark.parametrize("count", [1, 30])
def test_outcome_takes_the_same_queries_for_one_and_thirty(client, version, django_assert_num_queries, count):
    report = StandardPageFactory(parent=version.get_parent().get_parent(), title="A report")
    kept = commitment(status="kept", evidence="We asked.", evidence_date="2026-05-22", page=report.pk)
    for number in range(1, count + 1):
        CompactOutcomePageFactory(parent=version, number=number, commitments=json.dumps([kept] * count))
    client.get("/about/compact/first-draft/outcome-1/")

    with django_assert_num_queries(10):
        client.get("/about/compact/first-draft/outcome-1/")
