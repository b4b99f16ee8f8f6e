"""Hard words that the glossary does not explain, and resources that are a PDF alone."""

import json

import pytest

from core import writing_checks
from network.enums import ResourceFormat
from network.models import JargonWord
from tests.factories import (
    GlossaryPageFactory,
    GlossaryTermPageFactory,
    LibraryPageFactory,
    ResourcePageFactory,
    StandardPageFactory,
)

pytestmark = pytest.mark.django_db


def make_page(home, text, **fields):
    body = json.dumps([{"type": "paragraph", "value": f"<p>{text}</p>"}])
    return StandardPageFactory(parent=home, body=body, **fields)


def get_hints(page, kind="jargon"):
    return [(hint.words, hint.excerpt) for hint in writing_checks.run(page) if hint.kind == kind]


def test_listed_word_without_explanation_gets_a_hint_s0_32(home):
    """S0-32"""
    JargonWord.objects.create(word="stakeholder", instead="people it concerns")
    page = make_page(home, "Stakeholders met a stakeholder.")

    assert get_hints(page) == [
        ("A hard word that the glossary does not explain. You could say: people it concerns.", "stakeholder")
    ]


def test_word_that_the_glossary_explains_gets_none(home, django_capture_on_commit_callbacks):
    JargonWord.objects.create(word="Stakeholder")
    page = make_page(home, "Stakeholders met.")
    assert get_hints(page) == [
        ("A hard word. Say it another way, or explain it in the glossary.", "Stakeholder")
    ]

    glossary = GlossaryPageFactory(parent=home)
    term = GlossaryTermPageFactory(parent=glossary, title="stakeholder", live=False)
    assert len(get_hints(page)) == 1  # nobody can read it yet
    with django_capture_on_commit_callbacks(execute=True):
        term.save_revision().publish()

    assert get_hints(page) == []


@pytest.mark.parametrize(
    "text", ["Uptakeholder", "stake-holders", "a stakeholder-led group", "The stake holder"]
)
def test_part_of_another_word_is_not_the_word(home, text):
    JargonWord.objects.create(word="stakeholder")
    JargonWord.objects.create(word="takeholder")

    assert get_hints(make_page(home, text)) == []


def test_words_of_another_language_are_not_looked_for(home):
    JargonWord.objects.create(word="stakeholder", language="pl")

    assert get_hints(make_page(home, "A stakeholder.")) == []


@pytest.mark.parametrize(
    ("formats", "hints"),
    [
        ([ResourceFormat.PDF], 1),
        ([ResourceFormat.PDF, ResourceFormat.WEB], 0),
        ([ResourceFormat.AUDIO], 0),
    ],
)
def test_pdf_without_a_web_page_gets_a_hint_s1_14(home, formats, hints):
    """S1-14"""
    given = [{"type": "format", "value": {"format": each, "url": "https://example.org/"}} for each in formats]
    page = ResourcePageFactory(parent=LibraryPageFactory(parent=home), formats=json.dumps(given))

    assert len(get_hints(page, "pdf_alone")) == hints
