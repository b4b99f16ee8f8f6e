"""What members say about themselves. The only writer of `Member`."""

from datetime import datetime

from django.db import transaction

from core.models import User
from directory.models import Member, MemberStatus


class NotAMember(Exception):
    """The account has no approved membership."""


def save_profile(*, user: User, chosen_name: str, language: str, adjustments: dict) -> Member:
    """This function will store what an approved member changed about themselves.

    `adjustments` is {"kinds": [values of events.enums.Access], "note": "…"}, kept encrypted.
    Raises NotAMember where the account is none.
    """
    with transaction.atomic():
        member = Member.objects.select_for_update().filter(user=user, status=MemberStatus.APPROVED).first()
        if member is None:
            raise NotAMember
        member.chosen_name, member.language, member.adjustments = chosen_name, language, adjustments
        member.save(update_fields=["chosen_name", "language", "adjustments"])
        return member


def export_members(email: str) -> list[dict]:
    """This function will return what the members behind an address have told about themselves."""
    return [
        {
            "chosen_name": member.chosen_name,
            "status": member.status,
            "language": member.language,
            "adjustments": member.adjustments,
            "approved_at": member.approved_at,
        }
        for member in Member.objects.filter(user__email__iexact=email).order_by("pk")
    ]


def erase_members(*, email: str, now: datetime) -> int:
    """This function will delete the memberships of the account behind an address."""
    return Member.objects.filter(user__email__iexact=email).delete()[0]
