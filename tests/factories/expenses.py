import factory
from django.contrib.auth.models import Group

from events.models import ExpensesClaim, ExpensesDesk
from tests.factories.directory import OrganisationFactory
from tests.factories.events import NOW, OccasionFactory


class GroupFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Group

    name = factory.Sequence(lambda n: f"Role {n}")


class ExpensesDeskFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ExpensesDesk

    organisation = factory.SubFactory(OrganisationFactory)
    role = factory.SubFactory(GroupFactory)


class ExpensesClaimFactory(factory.django.DjangoModelFactory):
    """A claim of £4.20 made straight in the database, at a desk that handles the claims for its occasion."""

    class Meta:
        model = ExpensesClaim

    desk = factory.SubFactory(ExpensesDeskFactory)
    occasion = factory.LazyAttribute(lambda o: OccasionFactory(past=True, lead_agency=o.desk.organisation))
    details = factory.LazyFunction(
        lambda: {
            "name": "Robin",
            "email": "robin@example.org",
            "phone": "",
            "note": "",
            "refused_because": "",
            "items": [{"kind": "fare", "pence": 420, "note": "Bus 10"}],
        }
    )
    created_at = changed_at = NOW
