"""What tests of expenses claims share."""

from datetime import datetime, timedelta
from io import BytesIO
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from core.models import User
from core.public_forms import make_form_token
from events import expenses
from events.claim_forms import get_salt
from events.enums import ExpenseKind
from events.models import ExpensesClaim, ExpensesDesk, Occasion, Signup
from tests.factories import ExpensesDeskFactory, OccasionFactory, SignupFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

YESTERDAY = NOW - timedelta(days=1)
BUS = expenses.Item(kind=ExpenseKind.FARE, pence=420, note="Bus 10")
ROBIN = expenses.Details(name="Robin", email="robin@example.org", items=(BUS,))


def make_occasion(*, desk: ExpensesDesk | None = None, **facts) -> Occasion:
    """An occasion that was yesterday, with a lead agency that has a desk."""
    desk = desk or ExpensesDeskFactory()
    return OccasionFactory(**{"starts_at": YESTERDAY, "lead_agency": desk.organisation, **facts})


def make_booking(**facts) -> Signup:
    return SignupFactory(occasion=make_occasion(**facts), email="robin@example.org")


def send(signup: Signup, *, now: datetime = NOW, **fields) -> ExpensesClaim:
    """A claim made the way everybody makes it."""
    fields = {
        "details": ROBIN,
        "receipts": [],
        "form_token": uuid4(),
        "language": "en",
        **fields,
    }
    return expenses.claim(signup=signup, now=now, **fields)


def fill_in(occasion: Occasion, *, shown_at: datetime = NOW, **answers) -> dict:
    """The form of a claim as a person sends it."""
    return {
        "kind_1": "fare",
        "amount_1": "4.20",
        "what_1": "Bus 10",
        "name": "Robin",
        "email": "robin@example.org",
        "form_token": make_form_token(salt=get_salt(occasion), now=shown_at),
        **answers,
    }


def make_photo(name: str = "ticket.png") -> SimpleUploadedFile:
    stored = BytesIO()
    Image.new("RGB", (30, 20), "green").save(stored, "PNG")
    return SimpleUploadedFile(name, stored.getvalue(), "image/png")


def make_desk_person(desk: ExpensesDesk, make_staff, **fields) -> User:
    """Somebody who is in the desk's role, and may enter the admin."""
    person = make_staff(**fields)
    person.groups.add(desk.role)
    return person


def log_in_at(desk: ExpensesDesk, make_staff) -> Client:
    return log_in(make_desk_person(desk, make_staff))
