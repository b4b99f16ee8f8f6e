import json
from datetime import date

import factory

from network.enums import OpportunityKind, TimeAsked
from network.models import (
    GetInvolvedPage,
    HomePage,
    OpportunityPage,
    ParticipationModelPage,
    RolePage,
    SiteChangesPage,
    StandardPage,
    YearPage,
)
from tests.factories.core import PageFactory

BODY = json.dumps([{"type": "paragraph", "value": "<p>Plain words.</p>"}])


class HomePageFactory(PageFactory):
    class Meta:
        model = HomePage

    title = "Shaped together, by the people it is for"
    slug = "network"


class GetInvolvedPageFactory(PageFactory):
    class Meta:
        model = GetInvolvedPage

    title = "Get involved"
    show_in_menus = True


class OpportunityPageFactory(PageFactory):
    class Meta:
        model = OpportunityPage

    title = factory.Sequence(lambda n: f"Opportunity {n}")
    kind = OpportunityKind.DRAFT
    time_asked = TimeAsked.MINUTES
    time_words = "Five minutes"
    methods = json.dumps([{"type": "method", "value": "online"}, {"type": "method", "value": "post"}])
    who = "Anyone"
    purpose = BODY
    can_change = "The words"
    cannot_change = "The budget"
    support = "Ask us"
    expenses = "Fares"
    rewards = "A reference"
    safeguarding_contact = "Safeguarding lead (demo)"
    how_to_answer = "<p>Write to us.</p>"
    closing_date = date(2027, 1, 31)


class StandardPageFactory(PageFactory):
    class Meta:
        model = StandardPage

    title = factory.Sequence(lambda n: f"Text {n}")
    body = BODY


class SiteChangesPageFactory(PageFactory):
    class Meta:
        model = SiteChangesPage

    title = "What you said about this site"


class ParticipationModelPageFactory(PageFactory):
    class Meta:
        model = ParticipationModelPage

    title = factory.Sequence(lambda n: f"Model {n}")
    author = "Somebody who thought about it"
    origin = "A book"
    for_whom = "Anybody"
    shape = "steps"
    parts = json.dumps(
        [
            {"type": "part", "value": {"name": "Asked", "words": "Others decide.", "is_from_outside": False}},
            {"type": "part", "value": {"name": "Together", "words": "All decide.", "is_from_outside": False}},
        ]
    )
    use = BODY
    cautions = "<p>Nobody should hide behind a model.</p>"
    sources = json.dumps([{"type": "source", "value": {"title": "A book"}}])


class RolePageFactory(PageFactory):
    class Meta:
        model = RolePage

    title = factory.Sequence(lambda n: f"Role {n}")
    purpose = BODY
    who = "Anyone"
    decisions = json.dumps(
        [{"type": "decision", "value": {"what": "The agenda", "right": "votes", "words": "One vote each."}}]
    )
    term_words = "Two years"
    how_chosen = "You visit first."
    support = "A buddy"
    expenses = "Fares"
    contact_role = "Coordinator (demo)"


class YearPageFactory(PageFactory):
    class Meta:
        model = YearPage

    title = factory.LazyAttribute(lambda page: f"{page.year} in review")
    year = 2026
    body = BODY
