"""Mail to one member: by their chosen name, in their language, found again when they are erased."""

from datetime import datetime

from core import outbox
from directory.models import Member


def write_to(
    member: Member, mail: str, *, key: str, kind: str, now: datetime, priority: int = 5, **context
) -> bool:
    """This function will queue what `templates/directory/email/<mail>/` says. Returns whether it is new."""
    return outbox.queue_template(
        template=f"directory/email/{mail}",
        context={"name": member.chosen_name, **context},
        key=key,
        kind=kind,
        subject_key=f"user:{member.user_id}",
        to=member.user.email,
        language=member.language,
        now=now,
        priority=priority,
    )
