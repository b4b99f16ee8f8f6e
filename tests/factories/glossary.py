import json

import factory

from network.models import GlossaryPage, GlossaryTermPage
from tests.factories.core import PageFactory

OURS = {"words": "Plain words of ours.", "is_ours": True}


class GlossaryPageFactory(PageFactory):
    class Meta:
        model = GlossaryPage

    title = "Glossary"


class GlossaryTermPageFactory(PageFactory):
    """A term that we explain ourselves, unless `definitions` (a list of values) says otherwise."""

    class Meta:
        model = GlossaryTermPage

    title = factory.Sequence(lambda n: f"Term {n}")
    definitions = (OURS,)

    @classmethod
    def _create(cls, model_class, *args, definitions, **kwargs):
        stream = json.dumps([{"type": "definition", "value": value} for value in definitions])
        return super()._create(model_class, *args, definitions=stream, **kwargs)
