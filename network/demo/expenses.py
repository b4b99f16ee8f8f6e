"""An expenses desk for the demonstration, and two claims at it. Agency, people and sums are made up."""

from uuid import uuid4

from django.conf import settings
from django.contrib.auth.models import Group, Permission

from core import outbox
from core.models import User
from directory.enums import OrganisationKind, Sector
from directory.models import Organisation
from events import claim_emails, expenses, occasions
from events.enums import ClaimState, ExpenseKind
from events.models import EventPage, ExpensesDesk, Occasion
from network.demo.builder import Builder
from network.demo.logins import EXPENSES

AGENCY = "Example Agency (demo)"
ROLE = "Expenses desk of Example Agency (demo)"
FARE = expenses.Item(kind=ExpenseKind.FARE, pence=560, note="Bus there and back (demo)")
TAXI = expenses.Item(kind=ExpenseKind.ASSISTED, pence=2400, note="Taxi there and back (demo)")
REASON = "Please ask us before you take a taxi: then we can often pay for it. Ring us about this one. (demo)"


def load(builder: Builder) -> None:
    """This function will name a lead agency for the demonstration's events and send it two claims.

    After the log-ins are there: one of them is that of the desk. Its mileage rate stays empty, as ours is.
    """
    events = [
        page.occasion
        for page in builder.pages.values()
        if isinstance(page, EventPage) and builder.is_new(page)
    ]
    if not events:
        return
    desk = _load_desk()
    for occasion in events:
        occasion.lead_agency = desk.organisation
        occasions.save_occasion(occasion=occasion, now=builder.now)
    latest = [
        occasion for occasion in events if builder.now - settings.CLAIM_UNTIL < occasion.ends_at < builder.now
    ]
    if latest:
        _claim(builder, max(latest, key=lambda occasion: occasion.ends_at))


def _load_desk() -> ExpensesDesk:
    agency, _is_new = Organisation.objects.get_or_create(
        slug="example-agency",
        defaults={
            "name": AGENCY,
            "kind": OrganisationKind.COUNCIL,
            "sector": Sector.PUBLIC,
            "about": "Made up for this demonstration: it pays the expenses of the demonstration's events.",
        },
    )
    role, _is_new = Group.objects.get_or_create(name=ROLE)
    role.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    )
    User.objects.get(email=EXPENSES).groups.add(role)
    desk, _is_new = ExpensesDesk.objects.get_or_create(organisation=agency, defaults={"role": role})
    return desk


def _claim(builder: Builder, occasion: Occasion) -> None:
    signups = occasion.signups.confirmed().exclude(email="").order_by("pk")[:2]
    for signup, item in zip(signups, (FARE, TAXI), strict=True):
        claim = expenses.claim(
            signup=signup,
            details=expenses.Details(
                name=signup.places.get(position=1).chosen_name, email=signup.email, items=(item,)
            ),
            receipts=[],
            form_token=uuid4(),
            language="en",
            now=builder.now,
        )
        if item is TAXI:
            person = User.objects.get(email=EXPENSES)
            expenses.decide(
                claim=claim, state=ClaimState.REFUSED, reason=REASON, decided_by=person, now=builder.now
            )
        # They have been told: the demonstration's mail page stays empty for the visitor's own
        outbox.erase(subject_key=claim_emails.get_subject_key(claim))
