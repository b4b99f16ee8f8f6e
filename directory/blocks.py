"""Who does not want to hear from, or be seen by, whom. The only writer of `Block`. Nobody is told."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from core.models import User
from directory.models import Block


def block(*, blocker: User, blocked: User, now: datetime, name: str = "") -> None:
    """This function will keep two people from seeing and writing to one another, as one of them asks.

    `name` is what the blocker knows the other by, for their own list. Asked twice, it stays as it was.
    """
    if blocker != blocked:
        Block.objects.get_or_create(
            blocker=blocker, blocked=blocked, defaults={"created_at": now, "name": name}
        )


def unblock(*, blocker: User, blocked: User) -> None:
    """This function will undo what `block` did for this person; what the other asked for stays."""
    Block.objects.filter(blocker=blocker, blocked=blocked).delete()


def is_blocked(one: User, other: User) -> bool:
    """This function will say whether either of two people blocked the other. One query."""
    return Block.objects.filter(Q(blocker=one, blocked=other) | Q(blocker=other, blocked=one)).exists()


def has_blocked(*, blocker: User, blocked: User) -> bool:
    """This function will say whether the first blocked the second. One query."""
    return Block.objects.filter(blocker=blocker, blocked=blocked).exists()


def get_blocks(*, blocker: User) -> QuerySet[Block]:
    """This function will return whom somebody blocked, the newest first. One query."""
    return Block.objects.filter(blocker=blocker).order_by("-created_at", "-pk")


def blocked_for(viewer_pk: int | None, *, user_field: str) -> Exists:
    """This condition holds for rows whose `user_field`, such as "user", has blocked the viewer, or is blocked
    by them.
    """
    by_them = Q(blocker=OuterRef(user_field), blocked=viewer_pk)
    by_viewer = Q(blocker=viewer_pk, blocked=OuterRef(user_field))
    return Exists(Block.objects.filter(by_them | by_viewer))


def export_blocks(email: str) -> list[dict]:
    """This function will return whom the person behind an address blocked. Who blocked them is not theirs."""
    blocks = Block.objects.filter(blocker__email__iexact=email).order_by("pk")
    return [{"name": block.name, "created_at": block.created_at} for block in blocks]
