import json

import factory

from network.models import PrincipleSetPage, PrinciplesPage
from network.models.principles import PrincipleKind
from tests.factories.core import PageFactory


def principles(*names: str, page: int | None = None) -> str:
    """StreamField data: a principle of each name, which links to the page with that number."""
    values = [{"name": name, "line": f"{name} in one line.", "page": page} for name in names]
    return json.dumps([{"type": "principle", "value": value} for value in values])


class PrinciplesPageFactory(PageFactory):
    class Meta:
        model = PrinciplesPage

    title = "Principles"


class PrincipleSetPageFactory(PageFactory):
    class Meta:
        model = PrincipleSetPage

    title = factory.Sequence(lambda n: f"Set {n}")
    kind = PrincipleKind.VALUES
    principles = principles("Trust")
