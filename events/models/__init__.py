"""Occasions, the bookings for them, and what is kept afterwards. Pages about events are in `events/pages.py`.

Live facts (when, where, how many) are on `Occasion`, never on a page: drafts, copies and translations
of a page would carry stale ones.
"""

from events.models.afterwards import AftercareRequest, HeardNote, Pledge, SurveyAnswer
from events.models.bookings import (
    AccessNeed,
    AccessNeedView,
    Answer,
    Place,
    Signup,
    SignupQuerySet,
    WaitingMove,
)
from events.models.expenses import ExpensesClaim, ExpensesDesk, Receipt
from events.models.letters import Letter
from events.models.occasions import (
    AccessPromise,
    Joining,
    Occasion,
    OccasionQuerySet,
    Question,
    Venue,
)
from events.pages import EventIndexPage, EventPage, EventSeriesPage
from events.records import EventRecordPage

__all__ = [
    "AccessNeed",
    "AccessNeedView",
    "AccessPromise",
    "AftercareRequest",
    "Answer",
    "EventIndexPage",
    "EventPage",
    "EventRecordPage",
    "EventSeriesPage",
    "ExpensesClaim",
    "ExpensesDesk",
    "HeardNote",
    "Joining",
    "Letter",
    "Occasion",
    "OccasionQuerySet",
    "Place",
    "Pledge",
    "Question",
    "Receipt",
    "Signup",
    "SignupQuerySet",
    "SurveyAnswer",
    "Venue",
    "WaitingMove",
]
