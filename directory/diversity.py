"""Whether all sectors and places are there: totals of members, for those who welcome them.

No total is said that would point at somebody: see `core/small_numbers.py`.
"""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from core.models import Locality, User
from core.small_numbers import LEAST, say_count
from directory.enums import MemberStatus, Sector
from directory.membership import NotAWelcomer, is_welcomer
from directory.models import Member


@dataclass(frozen=True)
class Total:
    label: str | Promise
    words: str  # the number, or that they are few


def get_totals(*, viewer: User) -> tuple[list[Total], list[Total]]:
    """This function will return the number of members by sector and by place. Two queries.

    Everybody stands in one sector, so whoever knows how many members there are could work out one hidden
    number: where just one is hidden, the smallest of the others is hidden too. Raises NotAWelcomer.
    """
    if not is_welcomer(viewer):
        raise NotAWelcomer
    by_sector = dict(
        Member.objects.filter(status=MemberStatus.APPROVED)
        .order_by()
        .values_list("sector")
        .annotate(number=Count("pk"))
    )
    sectors = [(label, by_sector.get(value, 0)) for value, label in Sector.choices]
    sectors.append((_("Not said"), by_sector.get("", 0)))
    are_members = Q(members__status=MemberStatus.APPROVED)
    places = Locality.objects.annotate(number=Count("members", filter=are_members))
    return (
        _hide_few(sectors),
        [Total(str(place), say_count(place.number)) for place in places.order_by("name")],
    )


def _hide_few(counts: list[tuple[str, int]]) -> list[Total]:
    few = [number for _label, number in counts if 0 < number < LEAST]
    enough = sorted(number for _label, number in counts if number >= LEAST)
    also = enough[0] if len(few) == 1 and enough else None
    return [Total(label, _("not shown") if number == also else say_count(number)) for label, number in counts]
