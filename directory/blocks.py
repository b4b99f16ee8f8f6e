"""Who does not want to hear from, or be seen by, whom. The only writer of `Block`. Nobody is told."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from core.models import User
from directory.models import Block


def block(*, blocker: User, blocked: User, now: datetime) -> None:
    """This function will keep two people from seeing and writing to one another, as one of them asks."""
    if blocker != blocked:
        Block.objects.get_or_create(blocker=blocker, blocked=blocked, defaults={"created_at": now})


def unblock(*, blocker: User, blocked: User) -> None:
    """This function will undo what `block` did for this person; what the other asked for stays."""
    Block.objects.filter(blocker=blocker, blocked=blocked).delete()


def is_blocked(one: User, other: User) -> bool:
    """This function will say whether either of two people blocked the other. One query."""
    return Block.objects.filter(Q(blocker=one, blocked=other) | Q(blocker=other, blocked=one)).exists()


def blocked_for(viewer_pk: int | None, *, user_field: str) -> Exists:
    """This condition holds for rows whose `user_field`, such as "user", has blocked the viewer, or is blocked
    by them.
    """
    by_them = Q(blocker=OuterRef(user_field), blocked=viewer_pk)
    by_viewer = Q(blocker=viewer_pk, blocked=OuterRef(user_field))
    return Exists(Block.objects.filter(by_them | by_viewer))
