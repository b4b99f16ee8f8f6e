"""Who counts as a member."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from directory.enums import MemberStatus
from directory.models import Member


def get_member(user: AbstractBaseUser | AnonymousUser) -> Member | None:
    """This function will return the approved member behind an account, or None."""
    if not user.is_authenticated:
        return None
    return Member.objects.filter(user=user, status=MemberStatus.APPROVED).first()
