"""Who counts as a member."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import QuerySet

from directory.enums import MemberStatus
from directory.models import Member


def get_member(user: AbstractBaseUser | AnonymousUser) -> Member | None:
    """This function will return the approved member behind an account, or None."""
    return find_member(user).first() if user.is_authenticated else None


def find_member(user: AbstractBaseUser | AnonymousUser) -> QuerySet[Member]:
    """This function will return the approved member behind an account, of which there is at most one, as a
    query: another query may ask it along.
    """
    return Member.objects.filter(user=user.pk, status=MemberStatus.APPROVED)
