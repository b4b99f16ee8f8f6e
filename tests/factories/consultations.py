import json
from datetime import date

import factory

from network.enums import StageState
from network.models import ConsultationIndexPage, ConsultationPage
from tests.factories.core import PageFactory


def make_stage(name="Draft", state=StageState.DONE, page=None):
    value = {"name": name, "when": "", "state": state, "words": "", "page": page}
    return {"type": "stage", "value": value}


class ConsultationIndexPageFactory(PageFactory):
    class Meta:
        model = ConsultationIndexPage

    title = "Consultations"


class ConsultationPageFactory(PageFactory):
    """From before this site, so that nobody can comment, unless `is_open`: then until 31 December 2026."""

    class Meta:
        model = ConsultationPage

    class Params:
        is_open = factory.Trait(
            decision_when="In March",
            opens_date=date(2026, 11, 1),
            closes_date=date(2026, 12, 31),
            response_date=date(2027, 1, 31),
            time_asked="minutes",
            methods=json.dumps([{"type": "method", "value": "online"}, {"type": "method", "value": "post"}]),
        )

    title = factory.Sequence(lambda n: f"Consultation {n}")
    decision = "Whether to change the words"
    decision_maker = "The board"
    can_change = json.dumps([{"type": "point", "value": "The words"}])
    cannot_change = json.dumps([{"type": "point", "value": "The budget, because it is spent"}])
    stages = json.dumps([make_stage()])
    how_to_take_part = "<p>Write to us.</p>"
    safeguarding_contact = "Safeguarding lead (demo)"
