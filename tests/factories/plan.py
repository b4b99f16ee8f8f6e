import json

from network.models import PlanPage
from tests.factories.core import PageFactory


def lines(*words: str) -> str:
    """StreamField data: a line each, without a source."""
    return json.dumps([{"type": "line", "value": {"line": line, "source": ""}} for line in words])


class PlanPageFactory(PageFactory):
    class Meta:
        model = PlanPage

    title = "Plan on a page"
    why = lines("Services miss what people need")
    inputs = lines("Time")
    activities = lines("Meet each month")
    outputs = lines("Meetings held")
    short_term = lines("People feel heard")
    medium_term = lines("Better ideas")
    long_term = lines("A fairer society")
    conditions = lines("Safety")
    threats = lines("No money")
