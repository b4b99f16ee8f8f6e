"""Who has booked in the demonstration: nobody who exists. Every name ends in "(demo)"."""

from datetime import datetime, timedelta
from itertools import cycle, islice

from core import outbox
from events import signup
from events.models import Occasion
from network.demo import questions
from network.demo.people import NAMES

# Seats per event page: taken, and waiting. What is not named here has a few.
SEATS = {
    "letting-go": (17, 0),
    "young-people": (12, 3),  # as many as there are: this one is full
    "conversation-mental-health": (11, 0),
    "conversation-carers": (14, 0),
    "practice": (11, 0),
}
A_FEW = (6, 0)
ASKS = {3: ("captions",), 7: ("bsl",), 9: ("transport", "breaks")}  # by the number of the booking


def book(*, slug: str, occasion: Occasion, now: datetime) -> None:
    """This function will fill an occasion's list through the one writer of bookings, without any message."""
    taken, waiting = SEATS.get(slug, A_FEW)
    booked_at = min(now, occasion.starts_at - timedelta(days=3))
    start = sum(slug.encode())  # other people at each event
    for number, name in enumerate(islice(cycle(NAMES), start, start + taken + waiting), start=1):
        booking = signup.sign_up(
            occasion=occasion,
            seats=[signup.Seat(name=name, kinds=ASKS.get(number, ()))],
            email=f"{slug}-{number}@example.org",
            language="en",
            wants_news=number % 2 == 0,
            answers=questions.get_answers(occasion, number=number),
            now=booked_at,
        )
        signup.verify(signup=booking, now=booked_at)
        # They have been told, long ago: the demonstration's mail page stays empty for the visitor's own
        outbox.erase(subject_key=f"signup:{booking.uuid}")
