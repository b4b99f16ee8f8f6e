"""What tests of bookings share."""

from datetime import datetime

from core.models import Mail
from core.public_forms import make_form_token
from events.forms import get_salt
from events.models import EventIndexPage, Occasion, Signup
from events.signup import Seat, sign_up
from tests.factories.events import NOW, EventPageFactory, OccasionFactory

ROBIN = Seat("Robin")


def make_public_occasion(event_index: EventIndexPage, **facts) -> Occasion:
    occasion = OccasionFactory(**facts)
    EventPageFactory(
        parent=event_index, occasion=occasion, title="Letting go", slug=f"letting-go-{occasion.pk}"
    )
    return occasion


def book(occasion: Occasion, *, seats: int = 1, now: datetime = NOW, **fields) -> Signup:
    """A booking made the way everybody makes it."""
    fields = {"email": "robin@example.org", "language": "en", **fields}
    return sign_up(occasion=occasion, seats=[ROBIN] * seats, now=now, **fields)


def fill_in(occasion: Occasion, *, shown_at: datetime = NOW, **answers) -> dict:
    """The sign-up form as a person sends it."""
    return {
        "name": "Robin",
        "email": "robin@example.org",
        "consent": "on",
        "form_token": make_form_token(salt=get_salt(occasion), now=shown_at),
        **answers,
    }


def get_mail(kind: str) -> Mail:
    return Mail.objects.get(kind=kind)
