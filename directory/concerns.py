"""Worries about somebody's safety. The one writer, and the only reader.

They go to a list of people, not to a right: no rank brings it, and superusers do not have it. Whom a concern
is about never sees it, on the list or not; and whether they are on the list is not shown by what the site
takes: about a named person it takes none unless at least two people read. What a concern says is encrypted,
and each look is written down.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, QuerySet
from django.urls import reverse

from core import outbox
from core.contact import find_addresses, names_address
from core.models import Mail, User
from core.rate_limits import have_come_today
from directory.enums import ConcernAction, ConcernState
from directory.models import Concern, ConcernLook, ConcernNote

MOST_A_DAY = 50  # more than so small a network ever has: the rest is a machine
A_DAY = timedelta(days=1)
RECEIPT = "receipt"


class NotOnTheList(PermissionDenied):
    """This account is not on the list of those who read concerns."""


class NobodyReads(Exception):
    """The list is empty; or, for a concern about a named person, so short that it may hold only that one."""


class TooManyConcerns(Exception):
    """So many concerns came today that a machine must be sending them."""


@dataclass(frozen=True)
class Said:
    """What stands in a concern."""

    words: str
    where: str
    name: str
    contact: str


def is_contact(viewer: User | AnonymousUser) -> bool:
    """This function will say whether an account is on the list. One query."""
    return viewer.is_active and _get_contacts().filter(pk=viewer.pk).exists()


def has_contacts(*, is_about_somebody: bool = False) -> bool:
    """This function will say whether a concern would be read: if not, none is asked for. One query.

    One about a named person needs two readers, whoever they are: what the site takes would else tell that
    this person is the only one.
    """
    return _get_contacts().count() > is_about_somebody


def report(
    *,
    form_id: UUID,
    words: str,
    where: str,
    name: str,
    contact: str,
    language: str,
    now: datetime,
    subject: User | None = None,
    wants_receipt: bool = False,
) -> None:
    """This function will keep a concern and tell those on the list that one is waiting, and no more.

    The same form counts once. `subject`, if known, is whom it is about, and is not told. If the person
    `wants_receipt`, one message goes to the address in `contact`, which says that something arrived and
    nothing else. Raises NobodyReads and TooManyConcerns.
    """
    if not has_contacts(is_about_somebody=subject is not None):
        raise NobodyReads
    readers = list(_get_contacts().exclude(pk=subject.pk) if subject else _get_contacts())
    if have_come_today(Concern.objects.all(), MOST_A_DAY, now=now):
        raise TooManyConcerns
    details = {"words": words, "where": where, "name": name, "contact": contact}
    with transaction.atomic():
        concern, is_new = Concern.objects.get_or_create(
            form_id=form_id,
            defaults={"details": details, "subject": subject, "language": language, "created_at": now},
        )
        if is_new:
            outbox.tell_each(
                readers,
                template="directory/email/concern",
                context={"list_url": settings.SITE_URL + reverse("concern:index")},
                key=f"concern:{concern.pk}",
                kind="concern",
                subject_key=f"concern:{concern.pk}",
                now=now,
                priority=2,
            )
            if wants_receipt:
                for address in find_addresses(contact):
                    _send_receipt(address, language=language, now=now)


def get_concerns(*, viewer: User) -> QuerySet[Concern]:
    """This function will return the concerns without what they say, those to be answered first.

    Those about `viewer` are not among them. Raises NotOnTheList.
    """
    concerns = _get_concerns_for(viewer).defer("details").select_related("handled_by")
    return concerns.order_by(F("closed_at").desc(nulls_first=True), "created_at", "pk")


def open_concern(*, pk: int, viewer: User, now: datetime) -> tuple[Concern, Said]:
    """This function will return a concern and what it says, and write down that `viewer` looked.

    Raises NotOnTheList, and Concern.DoesNotExist, also where it is about `viewer`.
    """
    with transaction.atomic():
        concern = _get_concerns_for(viewer).select_related("handled_by", "subject__member").get(pk=pk)
        _write_down(concern, viewer, ConcernAction.OPENED, now=now)
        return concern, Said(**{name: concern.details.get(name, "") for name in Said.__dataclass_fields__})


def handle_concern(*, pk: int, viewer: User, state: ConcernState, note: str, now: datetime) -> None:
    """This function will note how a concern stands, and who is on it. It may be closed, and opened again.

    A `note` is added to those that are there, with who wrote it; none is changed.
    Raises NotOnTheList, and Concern.DoesNotExist, also where it is about `viewer`.
    """
    with transaction.atomic():
        concern = _get_concerns_for(viewer).select_for_update(of=("self",)).get(pk=pk)
        concern.closed_at = (concern.closed_at or now) if state == ConcernState.CLOSED else None
        concern.state, concern.handled_by = state, viewer
        concern.save(update_fields=["state", "handled_by", "closed_at"])
        if note:
            ConcernNote.objects.create(concern=concern, user=viewer, words=note, at=now)
        _write_down(concern, viewer, ConcernAction.CHANGED, now=now)


def get_looks(*, concern: Concern) -> QuerySet[ConcernLook]:
    """This function will return who opened or changed a concern, and when: the newest first."""
    return concern.looks.select_related("user").order_by("-pk")


def get_notes(*, concern: Concern) -> QuerySet[ConcernNote]:
    """This function will return what those on the list wrote down about a concern, in order."""
    return concern.notes.select_related("user").order_by("pk")


def export_concerns(email: str) -> list[dict]:
    """This function will return what somebody reported who asked to be reached at an address.

    Without the notes: they may speak of others.
    """
    return [
        {
            "state": concern.state,
            "language": concern.language,
            "created_at": concern.created_at,
            "closed_at": concern.closed_at,
            **{name: concern.details[name] for name in ("words", "where", "name", "contact")},
        }
        for concern in _get_concerns_of(email)
    ]


def erase_concerns(*, email: str, now: datetime) -> int:
    """This function will forget who reported, where an address was left, and return in how many concerns.

    The words stay: they may be all that keeps somebody else safe.
    """
    found = _get_concerns_of(email)
    for concern in found:
        concern.details = concern.details | {"name": "", "contact": ""}
        concern.save(update_fields=["details"])
    return len(found)


def expire_concerns(now: datetime) -> int:
    """This function will delete concerns settings.KEEP_CONCERN after they were closed. Returns how many."""
    old = Concern.objects.filter(closed_at__lt=now - settings.KEEP_CONCERN)
    count = old.count()
    old.delete()
    return count


def _get_contacts() -> QuerySet[User]:
    return User.objects.filter(concern_contact__isnull=False, is_active=True).order_by("pk")


def _get_concerns_for(viewer: User) -> QuerySet[Concern]:
    if not is_contact(viewer):
        raise NotOnTheList
    return Concern.objects.exclude(subject=viewer)


def _send_receipt(address: str, *, language: str, now: datetime) -> None:
    """Nothing in it or around it leads to the concern: whom that is about may look after our messages."""
    recent = Mail.objects.filter(to=address, kind=RECEIPT, created_at__gt=now - A_DAY)
    if recent.count() < settings.MAIL_PER_ADDRESS_A_DAY:
        outbox.queue_template(
            template="directory/email/receipt",
            context={},
            key=f"{RECEIPT}:{uuid4()}",
            kind=RECEIPT,
            to=address,
            language=language,
            now=now,
        )


def _write_down(concern: Concern, viewer: User, action: ConcernAction, *, now: datetime) -> None:
    ConcernLook.objects.create(concern=concern, user=viewer, action=action, at=now)


def _get_concerns_of(email: str) -> list[Concern]:
    """Nothing can be searched in what is encrypted: all are opened, and they are few."""
    concerns = Concern.objects.order_by("created_at")
    return [concern for concern in concerns if names_address(concern.details["contact"], email)]
