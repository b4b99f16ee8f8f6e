"""Who is with us though they do not log in. Apps say so; nobody loses an account by silence meanwhile."""

from collections.abc import Callable
from datetime import datetime

from django.db.models import Q, QuerySet

from core.models import User

_present: list[Callable[[datetime], QuerySet[User]]] = []


def register(get_users: Callable[[datetime], QuerySet[User]]) -> None:
    """This function will have the accounts that `get_users(now)` returns count as present."""
    _present.append(get_users)


def is_present(user_field: str, *, now: datetime) -> Q:
    """This condition holds for rows whose `user_field`, such as "user", is present at a moment."""
    condition = Q(**{f"{user_field}__is_staff": True})
    for get_users in _present:
        condition |= Q(**{f"{user_field}__in": get_users(now).values("pk")})
    return condition
