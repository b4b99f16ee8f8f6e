"""What editors write to everybody of an event. The only writer of letters.

Pressing "send" writes one row. The worker makes a message of it for each person: a press is never slow, and
a letter that was cut off is gone on with, and goes to nobody twice.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext as _

from core import outbox
from core.logging import PRIVATE_PATH
from core.models import Mail, User
from events import emails
from events.attendance import get_who_came
from events.enums import Recipients, SignupStatus
from events.models import Letter, Occasion, Signup, SignupQuerySet
from events.templatetags.events import day_and_year, time_words

IN_SUBJECT = ("{name}", "{event}", "{date}")
IN_TEXT = (*IN_SUBJECT, "{link}")
BRACES = re.compile(r"\{+[^{}\n]*\}*|\}+")
TEMPLATE = "events/email/letter"


class UnknownPlaceholder(Exception):
    """Something in braces that is not on the list: its only argument."""


class NobodyToWriteTo(Exception):
    """Nobody who is meant has an e-mail address."""


@dataclass(frozen=True)
class Preview:
    """What one person gets, and how many do."""

    subject: str
    text: str
    people: int


def check_words(words: str, *, allowed: tuple[str, ...]) -> None:
    """This function will raise UnknownPlaceholder where anything but these placeholders stands in braces."""
    for found in BRACES.findall(words):
        if found not in allowed:
            raise UnknownPlaceholder(found)


def get_people(*, occasion: Occasion, recipients: str) -> SignupQuerySet:
    """This function will return the bookings that are meant, whether they have an e-mail address or not."""
    if recipients == Recipients.CAME:
        return get_who_came(occasion)
    if recipients == Recipients.WAITING:
        return occasion.signups.filter(status__in=[SignupStatus.WAITING, SignupStatus.OFFERED])
    return occasion.signups.confirmed()


def preview(*, occasion: Occasion, recipients: str, subject: str, text: str) -> Preview:
    """This function will return what the first of the people gets, but for the key to their page.

    Raises UnknownPlaceholder or NobodyToWriteTo.
    """
    _check(subject, text)
    people = get_people(occasion=occasion, recipients=recipients).exclude(email="").order_by("pk")
    first = people.first()
    if first is None:
        raise NobodyToWriteTo
    words = outbox.render(
        template=TEMPLATE, context=_get_context(first, subject, text), language=first.language
    )
    return Preview(words["subject"].strip(), PRIVATE_PATH.sub(r"\1…", words["text"]), people.count())


def write_letter(
    *,
    form_id: UUID,
    occasion: Occasion,
    recipients: str,
    subject: str,
    text: str,
    written_by: User,
    now: datetime,
) -> Letter:
    """This function will keep one letter for the worker to send. The same form makes one: pressed again, it
    returns the first. A new one has `sent_at == now`. Raises UnknownPlaceholder or NobodyToWriteTo.
    """
    _check(subject, text)
    if not get_people(occasion=occasion, recipients=recipients).exclude(email="").exists():
        raise NobodyToWriteTo
    letter, _created = Letter.objects.get_or_create(
        uuid=form_id,
        defaults={
            "occasion": occasion,
            "recipients": recipients,
            "subject": subject,
            "text": text,
            "written_by": written_by,
            "sent_at": now,
        },
    )
    return letter


def post_letters(*, now: datetime) -> int:
    """This function will queue the messages of the letters that wait for it, and return how many."""
    waiting = Letter.objects.filter(told=None).select_related("occasion__venue").order_by("pk")
    return sum(_post(letter, now=now) for letter in waiting)


def _post(letter: Letter, *, now: datetime) -> int:
    occasion = letter.occasion
    people = get_people(occasion=occasion, recipients=letter.recipients).exclude(email="")
    is_of_use_till_end = letter.sent_at < occasion.ends_at and letter.recipients != Recipients.CAME
    written = 0
    for signup in people.filter(created_at__lte=letter.sent_at).order_by("pk"):
        signup.occasion = occasion
        written += outbox.queue_template(
            template=TEMPLATE,
            context=_get_context(signup, letter.subject, letter.text),
            key=f"letter:{letter.pk}:{signup.uuid}",
            kind="letter",
            to=signup.email,
            language=signup.language,
            now=now,
            due_at=emails.get_first_moment(signup, now),
            best_before=occasion.ends_at if is_of_use_till_end else None,
            subject_key=f"signup:{signup.uuid}",
        )
    letter.told = Mail.objects.filter(key__startswith=f"letter:{letter.pk}:").count()
    letter.save(update_fields=["told"])
    return written


def _check(subject: str, text: str) -> None:
    check_words(subject, allowed=IN_SUBJECT)
    check_words(text, allowed=IN_TEXT)


def _get_context(signup: Signup, subject: str, text: str) -> dict:
    context = emails.get_context(signup)
    with translation.override(signup.language):
        values = {
            "{name}": context["name"] or _("guest"),
            "{event}": context["title"],
            "{date}": f"{day_and_year(signup.occasion)}, {time_words(signup.occasion)}",
            "{link}": context["place_url"],
        }

    def fill(words: str) -> str:
        return BRACES.sub(lambda found: values[found[0]], words)

    return {**context, "letter_subject": fill(subject), "letter_text": fill(text)}
