"""Requests to be contacted after something upset somebody. The one writer, and the only reader.

What they say is encrypted, and read by those who were given the right to it: no rank brings it. Each look at
one is logged, without its words.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.db.models import F, QuerySet
from django.urls import reverse
from wagtail.log_actions import log

from core import outbox
from core.contact import names_address
from core.models import User
from core.public_forms import used_once
from core.rate_limits import have_come_today
from core.trusted import get_trusted, is_trusted
from events.enums import RequestState
from events.models import AftercareRequest, Occasion

RIGHT = ("events", "handle_aftercare")
MOST_A_DAY = 50  # more than so small a network ever has: the rest is a machine


class NotAftercareContact(Exception):
    """This account has not been given the right to see requests for aftercare."""


class TooManyRequests(Exception):
    """So many requests came today that a machine must be sending them."""


@dataclass(frozen=True)
class Said:
    """What stands in a request. `note` is that of the person who handles it."""

    name: str
    contact: str
    when: str
    words: str
    note: str


def is_aftercare_contact(viewer: User | AnonymousUser) -> bool:
    """This function will say whether somebody gave this account the right to handle requests."""
    return is_trusted(viewer, *RIGHT)


def has_contacts() -> bool:
    """This function will say whether anybody would read a request: if not, none is asked for."""
    return get_trusted(*RIGHT).exists()


def ask(
    *,
    occasion: Occasion | None,
    form_id: UUID,
    name: str,
    contact: str,
    when: str,
    words: str,
    language: str,
    now: datetime,
) -> None:
    """This function will keep a request and tell those who handle them that one is waiting, and no more.

    The same form counts once. Raises TooManyRequests.
    """
    if have_come_today(AftercareRequest.objects.all(), MOST_A_DAY, now=now):
        raise TooManyRequests
    with used_once(form_id) as is_first, transaction.atomic():
        if not is_first:
            return
        request = AftercareRequest.objects.create(
            occasion=occasion,
            details={"name": name, "contact": contact, "when": when, "words": words},
            language=language,
            created_at=now,
        )
        outbox.tell_each(
            get_trusted(*RIGHT),
            template="events/email/aftercare",
            context={"list_url": settings.SITE_URL + reverse("aftercare:index")},
            key=f"aftercare:{request.pk}",
            kind="aftercare",
            now=now,
            priority=2,
        )


def get_requests(*, viewer: User) -> QuerySet[AftercareRequest]:
    """This function will return all requests without what they say, those to be answered first.

    Raises NotAftercareContact.
    """
    _check(viewer)
    requests = AftercareRequest.objects.defer("details").select_related("occasion", "handled_by")
    return requests.order_by(F("closed_at").desc(nulls_first=True), "created_at", "pk")


def open_request(*, pk: int, viewer: User) -> tuple[AftercareRequest, Said]:
    """This function will return a request and what it says, and write down that `viewer` looked.

    Raises NotAftercareContact, and AftercareRequest.DoesNotExist.
    """
    _check(viewer)
    with transaction.atomic():
        request = AftercareRequest.objects.select_related("occasion", "handled_by").get(pk=pk)
        log(instance=request, action="events.see_aftercare", user=viewer)
        return request, _read(request)


def handle(*, pk: int, viewer: User, state: RequestState, note: str, now: datetime) -> None:
    """This function will note how a request stands, and who is on it.

    Raises NotAftercareContact, and AftercareRequest.DoesNotExist.
    """
    _check(viewer)
    with transaction.atomic():
        request = AftercareRequest.objects.select_for_update(of=("self",)).get(pk=pk)
        request.details = request.details | {"note": note}
        request.closed_at = (request.closed_at or now) if state == RequestState.CLOSED else None
        request.state, request.handled_by = state, viewer
        request.save()
        log(instance=request, action="events.handle_aftercare", user=viewer)


def export_requests(email: str) -> list[dict]:
    """This function will return the requests that ask to be answered at an address."""
    fields = ("name", "contact", "when", "words")
    return [
        {
            "event": request.occasion.name if request.occasion else "",
            "state": request.state,
            "language": request.language,
            "created_at": request.created_at,
            "closed_at": request.closed_at,
            **{field: request.details.get(field, "") for field in fields},
        }
        for request in _get_requests_of(email)
    ]


def erase_requests(*, email: str, now: datetime) -> int:
    """This function will delete the requests that ask to be answered at an address, and return how many."""
    found = [request.pk for request in _get_requests_of(email)]
    return AftercareRequest.objects.filter(pk__in=found).delete()[0]


def expire_requests(now: datetime) -> int:
    """This function will delete requests settings.KEEP_REQUEST after they were closed. Returns how many."""
    return AftercareRequest.objects.filter(closed_at__lt=now - settings.KEEP_REQUEST).delete()[0]


def _check(viewer: User) -> None:
    if not is_aftercare_contact(viewer):
        raise NotAftercareContact


def _read(request: AftercareRequest) -> Said:
    return Said(**{name: request.details.get(name, "") for name in Said.__dataclass_fields__})


def _get_requests_of(email: str) -> list[AftercareRequest]:
    """Nothing can be searched in what is encrypted: all are opened, and they are few."""
    requests = AftercareRequest.objects.select_related("occasion").order_by("created_at")
    return [request for request in requests if names_address(request.details["contact"], email)]
