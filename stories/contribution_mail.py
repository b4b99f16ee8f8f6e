"""What contributors and those who look after them are told. No message says a word of the story itself."""

from datetime import datetime

from core import outbox
from core.models import User
from core.trusted import get_trusted
from stories.contribution_links import get_url
from stories.models import Contribution, Contributor

ASKING = ("contribution_ask", "contribution_ends")  # hold no longer once everything was taken back


def write(mail: str, contributor: Contributor, *, key: str, now: datetime, **context) -> bool:
    """This function will queue what `templates/stories/email/<mail>/` says to a contributor. Returns whether
    a message is new: not where it was written before, nor where there is no address.
    """
    if not contributor.email:
        return False
    return outbox.queue_template(
        template=f"stories/email/{mail}",
        context={"name": contributor.shown_as, "url": get_url(contributor), **context},
        key=f"{mail}:{key}",
        kind=mail,
        subject_key=get_subject_key(contributor),
        to=contributor.email,
        language=contributor.language,
        now=now,
    )


def tell_editors(
    news: str, contribution: Contribution, *, key: str, now: datetime, user: User | None = None, **context
) -> None:
    """This function will tell those who may handle contributors of one answer or end, `news`; where somebody
    of them asked for the answer, `user`, them alone.
    """
    trusted = list(get_trusted("stories", "handle_contributors"))
    outbox.tell_each(
        [each for each in trusted if each == user] or trusted,
        key=f"contribution_news:{key}",
        now=now,
        template="stories/email/contribution_news",
        kind="contribution_news",
        context={"news": news, "contribution": contribution, **context},
    )


def get_subject_key(contributor: Contributor) -> str:
    """This function will return by what messages about somebody are found again."""
    return f"contributor:{contributor.uuid}"
