"""What is good to read or do on the way into the network, and how far a member is: seen by them alone.

The only writer of `InductionDone`. A step is no rank: nobody else learns where somebody stands.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from core.links import get_chosen_pages
from core.models import User
from directory.access import find_member
from directory.enums import PathwayStep
from directory.models import InductionDone, InductionItem, Member
from directory.profiles import NotAMember


@dataclass(frozen=True)
class Item:
    """One thing to read or do, as its page in the reader's language names it."""

    pk: int
    title: str
    url: str
    minutes: int | None
    is_done: bool


@dataclass(frozen=True)
class Step:
    value: str
    label: str
    items: list[Item]


@dataclass(frozen=True)
class Pathway:
    steps: list[Step]

    @property
    def total(self) -> int:
        return sum(len(step.items) for step in self.steps)

    @property
    def done(self) -> int:
        return sum(item.is_done for step in self.steps for item in step.items)


def get_pathway(*, member: Member | None, language: str) -> Pathway:
    """This function will return the steps that hold anything, with what `member` has ticked.

    What stands on a page that is not public is left out, and counts for nothing. Three queries; two where
    there is no member.
    """
    items = list(InductionItem.objects.all())
    pages = get_chosen_pages((item.page_id for item in items), language)
    ticked = set(member.induction.values_list("item_id", flat=True)) if member else set()
    steps = []
    for step in PathwayStep:
        shown = [
            Item(item.pk, page.title, page.url, item.minutes, item.pk in ticked)
            for item in items
            if item.step == step and (page := pages.get(item.page_id))
        ]
        if shown:
            steps.append(Step(step.value, step.label, shown))
    return Pathway(steps)


def tick(*, user: User, item_pk: int, now: datetime) -> InductionDone:
    """This function will note that a member has done something; twice is once.

    Raises NotAMember, and InductionItem.DoesNotExist.
    """
    with transaction.atomic():
        member = _lock_member(user)
        item = InductionItem.objects.get(pk=item_pk)
        return InductionDone.objects.get_or_create(item=item, member=member, defaults={"done_at": now})[0]


def untick(*, user: User, item_pk: int) -> None:
    """This function will take such a note back, if there is one. Raises NotAMember."""
    with transaction.atomic():
        _lock_member(user).induction.filter(item=item_pk).delete()


def export_induction(email: str) -> list[dict]:
    """This function will return what the member behind an address has ticked."""
    done = InductionDone.objects.filter(member__user__email__iexact=email).select_related("item__page")
    return [{"page": row.item.page.title, "done_at": row.done_at} for row in done.order_by("done_at", "pk")]


def _lock_member(user: User) -> Member:
    member = find_member(user).select_for_update().first()
    if member is None:
        raise NotAMember
    return member
