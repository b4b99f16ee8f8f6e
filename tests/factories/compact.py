import json

import factory

from network.models import CompactOutcomePage, CompactPage, CompactVersionPage
from network.models.compact import VersionState
from tests.factories.core import PageFactory


def commitment(**values) -> dict:
    """StreamField data: one commitment, a draft of public bodies unless said otherwise."""
    value = {
        "side": "public",
        "words": "Say what can change.",
        "status": "draft",
        "source": "",
        "evidence": "",
        "evidence_date": None,
        "page": None,
    }
    return {"type": "commitment", "value": value | values}


class CompactPageFactory(PageFactory):
    class Meta:
        model = CompactPage

    title = "Compact"
    body = json.dumps([{"type": "paragraph", "value": "<p>Two sides, as partners.</p>"}])


class CompactVersionPageFactory(PageFactory):
    class Meta:
        model = CompactVersionPage

    title = factory.Sequence(lambda n: f"Version {n}")
    state = VersionState.DRAFT
    date_words = "Made in May"


class CompactOutcomePageFactory(PageFactory):
    class Meta:
        model = CompactOutcomePage

    title = factory.LazyAttribute(lambda o: f"Outcome {o.number}")
    number = factory.Sequence(lambda n: n + 1)
    commitments = json.dumps([commitment()])
