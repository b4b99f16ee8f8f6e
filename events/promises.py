"""The access promise of an occasion, in the three groups in which it is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from events.enums import PromiseState
from events.models import AccessPromise


@dataclass(frozen=True)
class Request:
    """What may be asked for by one date."""

    ask_by_date: date
    is_too_late: bool
    promises: list[AccessPromise]


@dataclass(frozen=True)
class PromiseGroups:
    confirmed: list[AccessPromise]
    on_request: list[Request]  # the earliest date first
    not_available: list[AccessPromise]

    def __bool__(self) -> bool:
        return bool(self.confirmed or self.on_request or self.not_available)


def can_be_had(promise: AccessPromise, *, today: date) -> bool:
    """This function will say whether a promise is confirmed, or on request while the day to ask by is not
    over. No query.
    """
    if promise.state == PromiseState.ON_REQUEST:
        return today <= promise.ask_by_date
    return promise.state == PromiseState.CONFIRMED


def group_promises(promises: Iterable[AccessPromise], *, today: date) -> PromiseGroups:
    """This function will sort promises by state, and those on request by their date. It makes no query."""
    by_state: dict[str, list[AccessPromise]] = {state: [] for state in PromiseState}
    for promise in promises:
        by_state[promise.state].append(promise)
    on_request = by_state[PromiseState.ON_REQUEST]
    days = sorted({promise.ask_by_date for promise in on_request})
    return PromiseGroups(
        confirmed=by_state[PromiseState.CONFIRMED],
        on_request=[
            Request(day, day < today, [promise for promise in on_request if promise.ask_by_date == day])
            for day in days
        ],
        not_available=by_state[PromiseState.NOT_AVAILABLE],
    )
