"""Pledges: one step that somebody wants to take. The one writer, the wall, and the question how it went."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import translation

from core import outbox
from core.contact import UnusableEmail, normalise_email
from core.enums import WordsState
from core.private_links import InvalidLink, read_uuid, sign_uuid
from core.public_forms import used_once
from core.rate_limits import have_come_today
from events.enums import PledgeOutcome
from events.links import get_event_page
from events.models import Occasion, Pledge

MOST_A_DAY = 200  # more than so small a network ever makes: the rest is a machine
SHOWN_WITH_EVENT = 6
SALT = "events.pledge"  # of private links


class TooManyPledges(Exception):
    """So many pledges came today that a machine must be sending them."""


# Words that somebody decided to keep off the wall, though their writer wants them there
REFUSED = Q(is_for_all=True, state=WordsState.HIDDEN)


@dataclass(frozen=True)
class Wall:
    total: int  # all pledges, on the wall or not
    kept: int
    pledges: list[Pledge]  # the latest of those that are shown


def make_pledge(
    *,
    occasion: Occasion | None,
    form_id: UUID,
    words: str,
    name: str = "",
    email: str = "",
    is_for_all: bool = False,
    language: str,
    now: datetime,
) -> None:
    """This function will keep a pledge; the same form counts once. Raises TooManyPledges.

    It is on the wall once somebody has read it, if the person wants it there at all.
    """
    if have_come_today(Pledge.objects.all(), MOST_A_DAY, now=now):
        raise TooManyPledges
    with used_once(form_id) as is_first:
        if is_first:
            Pledge.objects.create(
                occasion=occasion,
                words=words,
                name=name,
                email=email,
                is_for_all=is_for_all,
                state=WordsState.WAITING if is_for_all else WordsState.HIDDEN,
                language=language,
                created_at=now,
            )


def set_state(*, pk: int, state: WordsState) -> bool:
    """This function will put a pledge on the wall or off it. Returns whether its maker wants it there."""
    return bool(Pledge.objects.filter(pk=pk, is_for_all=True).update(state=state))


def say_outcome(*, pledge: Pledge, outcome: PledgeOutcome, words: str) -> None:
    """This function will note how it went; saying it again replaces it."""
    Pledge.objects.filter(pk=pledge.pk).update(outcome=outcome, outcome_words=words)


def erase(*, pledge: Pledge) -> None:
    """This function will delete a pledge and what was still to be sent about it."""
    with transaction.atomic():
        outbox.erase(subject_key=_get_subject_key(pledge))
        pledge.delete()


# The wall


def get_shown() -> QuerySet[Pledge]:
    """This function will return what everybody may see, the latest first. The only way to the wall."""
    return Pledge.objects.filter(is_for_all=True, state=WordsState.SHOWN).order_by("-created_at", "-pk")


def get_wall(*, occasion: Occasion) -> Wall:
    """This function will return the pledges made at an event: those shown, and the counts. One query."""
    pledges = list(occasion.pledges.exclude(REFUSED).order_by("-created_at", "-pk"))
    shown = [each for each in pledges if each.is_for_all and each.state == WordsState.SHOWN]
    kept = sum(each.outcome == PledgeOutcome.KEPT for each in pledges)
    return Wall(len(pledges), kept, shown[:SHOWN_WITH_EVENT])


def count(pledges: QuerySet[Pledge]) -> tuple[int, int]:
    """This function will count pledges, shown or not, and those that were kept. One query."""
    counts = pledges.exclude(REFUSED).aggregate(
        total=Count("pk"), kept=Count("pk", filter=Q(outcome=PledgeOutcome.KEPT))
    )
    return counts["total"], counts["kept"]


# The private link


def make_token(pledge: Pledge) -> str:
    """This function will return what stands in the private address of a pledge."""
    return sign_uuid(pledge.uuid, salt=SALT)


def read_token(token: str) -> Pledge:
    """This function will return the pledge behind a private link. Raises InvalidLink."""
    pledge = Pledge.objects.filter(uuid=read_uuid(token, salt=SALT)).first()
    if pledge is None:
        raise InvalidLink
    return pledge


# Asking how it went


def ask_how_it_went(*, now: datetime) -> int:
    """This function will write once to everybody who made a pledge settings.ASK_PLEDGE_AFTER ago and gave an
    address, and return how many messages it queued. Words that were kept off the wall are not asked about.
    """
    made = Q(
        created_at__lte=now - settings.ASK_PLEDGE_AFTER,
        created_at__gt=now - settings.ASK_PLEDGE_AFTER - settings.KEEP_PLEDGE_CONTACT,
    )
    due = Pledge.objects.filter(made, asked_at__isnull=True).exclude(REFUSED).exclude(email="")
    return sum(_ask(pledge=pledge, now=now) for pledge in due.select_related("occasion"))


@transaction.atomic
def _ask(*, pledge: Pledge, now: datetime) -> bool:
    Pledge.objects.filter(pk=pledge.pk).update(asked_at=now)
    page = get_event_page(pledge.occasion, pledge.language) if pledge.occasion else None
    with translation.override(pledge.language):
        context = {
            # nothing that was typed: anybody can type anybody's address
            "title": page.title if page else "",
            "pledge_url": settings.SITE_URL + reverse("events:pledge_outcome", args=[make_token(pledge)]),
        }
    return outbox.queue_template(
        template="events/email/pledge",
        context=context,
        key=f"{_get_subject_key(pledge)}:ask",
        kind="pledge",
        to=pledge.email,
        language=pledge.language,
        now=now,
        best_before=now + settings.KEEP_PLEDGE_CONTACT,
        repeatable=False,
        subject_key=_get_subject_key(pledge),
    )


def _get_subject_key(pledge: Pledge) -> str:
    return f"pledge:{pledge.uuid}"


# Giving out and forgetting


def export_pledges(email: str) -> list[dict]:
    """This function will return the pledges that were made with an address."""
    fields = (
        *("occasion__name", "words", "name", "email", "language", "is_for_all", "state"),
        *("created_at", "asked_at", "outcome", "outcome_words"),
    )
    return list(_get_pledges_of(email).order_by("created_at").values(*fields))


def erase_pledges(*, email: str, now: datetime) -> int:
    """This function will empty the pledges that were made with an address, and return how many. That somebody
    made one, and how it went, still counts.
    """
    pledges = list(_get_pledges_of(email))
    for pledge in pledges:
        outbox.erase(subject_key=_get_subject_key(pledge))
        pledge.uuid, pledge.is_for_all, pledge.state = uuid4(), False, WordsState.HIDDEN
        pledge.words = pledge.name = pledge.email = pledge.outcome_words = ""
        pledge.save()
    return len(pledges)


def expire_pledges(now: datetime) -> int:
    """This function will take name and address off pledges settings.KEEP_PLEDGE_CONTACT after the day when we
    ask how it went, whether or not there was an address to ask. Returns how many.
    """
    last = now - settings.ASK_PLEDGE_AFTER - settings.KEEP_PLEDGE_CONTACT
    old = Pledge.objects.filter(created_at__lte=last).exclude(name="", email="")
    with transaction.atomic():
        for pledge in old:
            outbox.erase(subject_key=_get_subject_key(pledge))
        return old.update(name="", email="")


def _get_pledges_of(email: str) -> QuerySet[Pledge]:
    try:
        return Pledge.objects.filter(email=normalise_email(email))
    except UnusableEmail:
        return Pledge.objects.none()
