"""The outbox: every message the site sends. The only module that writes `Mail`.

A message is written in the transaction of what it tells, so there is never one without the other. The worker
claims it, commits, and only then talks to the mail server. Where a worker dies in between, the claim runs out
(settings.MAIL_LEASE) and `sweep` decides: what may go twice goes again under the same Message-ID, the rest
waits for a person to look. What has a `best_before` is never sent after it: it is marked as missed.
"""

import smtplib
import uuid
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from email.utils import formataddr
from time import monotonic
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.template import Context, TemplateDoesNotExist
from django.template.loader import get_template
from django.utils import translation
from django.utils.text import Truncator

from core.models import Mail, MailStatus, NetworkDetails, User

STEP_SECONDS = 5  # how long one step goes on claiming: the worker has other jobs too
FIRST_DELAY = timedelta(minutes=1)
LONGEST_DELAY = timedelta(hours=1)
MOST_TRIES = 125  # about five days of trying, as RFC 5321 §4.5.4.1 advises
DONE_STATUSES = (MailStatus.SENT, MailStatus.REFUSED, MailStatus.UNSURE, MailStatus.MISSED)
AGAIN_STATUSES = (MailStatus.UNSURE, MailStatus.REFUSED)  # a person may decide to send it once more
GOODBYE = "erased"  # the kind of the last message to somebody who was erased: its address goes with it
NO_TEXT = {"text": "", "html": "", "ics": "", "stop_url": ""}


class Refused(Exception):
    """The receiver will never take this message."""


class NotNow(Exception):
    """The message certainly did not go out, and may do so later."""


class NobodyKnows(Exception):
    """The conversation broke off where the message may or may not have gone out."""


class NothingToSendAgain(Exception):
    """This message was sent, is about to be, has been erased, or comes too late to be of use."""


# Writing messages


def queue(
    *,
    key: str,
    kind: str,
    to: str,
    subject: str,
    text: str,
    html: str = "",
    ics: str = "",
    ics_method: str = "",
    language: str = "en",
    subject_key: str = "",
    now: datetime,
    due_at: datetime | None = None,
    priority: int = 5,
    repeatable: bool = True,
    best_before: datetime | None = None,
    stop_url: str = "",
) -> bool:
    """This function will write one message to one address, in the caller's transaction.

    Returns False, and changes nothing, where a message with this `key` exists. A smaller `priority` goes
    first. One that is not `repeatable` is never sent twice: rather not at all, and then a person is asked.
    After `best_before` it is not sent at all. `stop_url` ends such messages with one press (RFC 8058).
    """
    _, created = Mail.objects.get_or_create(
        key=key,
        defaults={
            "kind": kind,
            "to": to,
            # one line: a line break would end the header
            "subject": Truncator(" ".join(subject.split())).chars(255),
            "text": text,
            "html": html,
            "ics": ics,
            "ics_method": ics_method,
            "language": language,
            "subject_key": subject_key,
            "created_at": now,
            "due_at": due_at or now,
            "priority": priority,
            "repeatable": repeatable,
            "best_before": best_before,
            "stop_url": stop_url,
            "message_id": f"<{uuid.uuid4()}@{urlsplit(settings.SITE_URL).hostname}>",
        },
    )
    return created


def queue_template(
    *, template: str, context: dict, key: str, kind: str, to: str, language: str, now: datetime, **fields
) -> bool:
    """This function will queue what `templates/<template>/` says, in `language`: see `render`.

    Further `fields` are those of `queue`, which says what is returned.
    """
    words = render(template=template, context=context, language=language)
    return queue(key=key, kind=kind, to=to, language=language, now=now, **words, **fields)


def tell_each(users: Iterable[User], *, key: str, now: datetime, **fields) -> None:
    """This function will queue one message to each of these staff, in the language that their screens have.

    `key` is completed by whom it is to. Further `fields` are those of `queue_template`; found again by its
    reader, unless `subject_key` says by whom.
    """
    for user in users:
        words = {"subject_key": f"user:{user.pk}", **fields}
        queue_template(
            key=f"{key}:{user.pk}", to=user.email, language=settings.LANGUAGE_CODE, now=now, **words
        )


def render(*, template: str, context: dict, language: str) -> dict[str, str]:
    """This function will return the subject, text and html of a message, in `language`.

    The folder `templates/<template>/` holds subject.txt, body.txt and, if wanted, body.html. Beside `context`
    they see `network` (NetworkDetails), `site_url`, `language` and `dir`. Nothing is escaped in the two text
    ones.
    """
    with translation.override(language):
        values = {
            "network": NetworkDetails.for_language(language),
            "site_url": settings.SITE_URL,
            "language": language,
            "dir": "rtl" if translation.get_language_bidi() else "ltr",
            **context,
        }
        subject, text = (
            get_template(f"{template}/{name}").template.render(Context(values, autoescape=False))
            for name in ("subject.txt", "body.txt")
        )
        try:
            html = get_template(f"{template}/body.html")
        except TemplateDoesNotExist:
            html = None
        return {
            "subject": subject,
            "text": text.strip() + "\n",
            "html": html.render(values) if html else "",
        }


# Sending them


def claim(*, now: datetime) -> Mail | None:
    """This function will take the next due message, so that no other worker does, and commit that."""
    with transaction.atomic():
        of_use = Q(best_before=None) | Q(best_before__gt=now)
        due = Mail.objects.filter(of_use, status=MailStatus.QUEUED, due_at__lte=now).order_by(
            "priority", "due_at", "pk"
        )
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True)
        mail = due.first()
        if mail:
            mail.status, mail.claimed_at, mail.tries = MailStatus.SENDING, now, mail.tries + 1
            mail.save(update_fields=["status", "claimed_at", "tries"])
        return mail


def send_due(*, now: datetime) -> int:
    """This function will send what is due for some seconds, over one connection to the mail server.

    Returns how many messages it took up. Where the mail server fails, it leaves the rest for the next step.
    """
    taken = 0
    started = monotonic()
    mail_server = get_connection()
    try:
        while monotonic() - started < STEP_SECONDS and (mail := claim(now=now)):
            taken += 1
            if not _send(mail=mail, mail_server=mail_server, now=now):
                break
    finally:
        mail_server.close()
    return taken


def _send(*, mail: Mail, mail_server: BaseEmailBackend, now: datetime) -> bool:
    """Sends a claimed message and notes what became of it. Returns whether the mail server is of use."""
    try:
        _deliver(mail=mail, mail_server=mail_server)
    except Refused as error:
        _finish(mail, status=MailStatus.REFUSED, done_at=now, error=str(error)[:255])
        return True
    except NotNow as error:
        _put_off(mail, error=str(error), now=now)
        return False
    except NobodyKnows as error:
        if mail.repeatable:
            _put_off(mail, error=str(error), now=now)
        else:
            _finish(mail, status=MailStatus.UNSURE, done_at=now, error=str(error)[:255])
        return False
    _finish(mail, status=MailStatus.SENT, done_at=now, error="", **NO_TEXT)
    return True


def _deliver(*, mail: Mail, mail_server: BaseEmailBackend) -> None:
    """Hands the message to the mail server. Raises Refused, NotNow or NobodyKnows."""
    try:
        mail_server.open()
    except Exception as error:
        raise NotNow(f"{type(error).__name__}: {error}") from error
    try:
        mail_server.send_messages([build_message(mail)])
    except smtplib.SMTPRecipientsRefused as error:
        code, answer = next(iter(error.recipients.values()))
        raise (Refused if 500 <= code < 600 else NotNow)(f"{code} {_readable(answer)}") from error
    except smtplib.SMTPDataError as error:
        refused = 500 <= error.smtp_code < 600
        raise (Refused if refused else NotNow)(f"{error.smtp_code} {_readable(error.smtp_error)}") from error
    except smtplib.SMTPResponseException as error:
        # about us (our name, our log-in), not about the receiver: somebody will mend it
        raise NotNow(f"{error.smtp_code} {_readable(error.smtp_error)}") from error
    except (smtplib.SMTPNotSupportedError, ValueError) as error:
        raise Refused(f"{type(error).__name__}: {error}") from error
    except Exception as error:
        raise NobodyKnows(f"{type(error).__name__}: {error}") from error


def _readable(answer: bytes | str) -> str:
    return answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer


def build_message(mail: Mail) -> EmailMultiAlternatives:
    """This function will make the message as it goes out: plain text, HTML and calendar entry as given."""
    name, _, address = settings.DEFAULT_FROM_EMAIL.rpartition("<")
    stop_headers = {
        "List-Unsubscribe": f"<{mail.stop_url}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",  # RFC 8058: the mail reader may press for us
    }
    message = EmailMultiAlternatives(
        mail.subject,
        mail.text,
        formataddr((name.strip().strip('"'), address.rstrip("> "))),  # quotes a name with a comma or colon
        [mail.to],
        headers={
            "Message-ID": mail.message_id,
            "Content-Language": mail.language,
            # asks machines not to answer (RFC 3834)
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            **(stop_headers if mail.stop_url else {}),
        },
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    if mail.ics:
        message.attach_alternative(mail.ics, f"text/calendar; method={mail.ics_method}")
    return message


def _put_off(mail: Mail, *, error: str, now: datetime) -> None:
    if mail.tries >= MOST_TRIES:
        _finish(mail, status=MailStatus.REFUSED, done_at=now, error=error[:255])
        return
    delay = min(FIRST_DELAY * 2 ** min(mail.tries - 1, 10), LONGEST_DELAY)
    _finish(mail, status=MailStatus.QUEUED, due_at=now + delay, error=error[:255])


def _finish(mail: Mail, **fields) -> None:
    if mail.kind == GOODBYE and fields["status"] in DONE_STATUSES:
        fields |= {"to": "", "error": ""}
    # only while it is still this worker's claim: after the lease another one may have it, or it was erased
    Mail.objects.filter(pk=mail.pk, status=MailStatus.SENDING, tries=mail.tries).update(**fields)


def sweep(*, now: datetime) -> int:
    """This function will free messages whose worker died, mark those that came too late, and return how many.

    What may go twice is queued again; for the rest nobody knows, and a person has to look.
    """
    late = Mail.objects.filter(status=MailStatus.QUEUED, best_before__lte=now)
    missed = late.update(status=MailStatus.MISSED, done_at=now, **NO_TEXT)
    left = Mail.objects.filter(status=MailStatus.SENDING, claimed_at__lt=now - settings.MAIL_LEASE)
    unsure = left.filter(repeatable=False).update(
        status=MailStatus.UNSURE, done_at=now, error="The worker stopped while it was sending."
    )
    return missed + unsure + left.filter(repeatable=True).update(status=MailStatus.QUEUED)


def may_be_sent_again(*, mail: Mail, now: datetime) -> bool:
    """This function will say whether a person may decide to send a message once more: nobody knows whether it
    went, or the receiver refused it, and it still is of use.
    """
    is_late = mail.best_before is not None and mail.best_before <= now
    return mail.status in AGAIN_STATUSES and bool(mail.to) and not is_late


def send_again(*, mail: Mail, now: datetime) -> None:
    """This function will queue an unsure or refused message once more, because a person asked for it.

    Raises NothingToSendAgain where it is in any other state, its text is gone, or its moment is over.
    """
    with transaction.atomic():
        mail = Mail.objects.select_for_update().filter(pk=mail.pk).first()
        if mail is None or not may_be_sent_again(mail=mail, now=now):
            raise NothingToSendAgain
        Mail.objects.filter(pk=mail.pk).update(
            status=MailStatus.QUEUED, tries=0, due_at=now, done_at=None, claimed_at=None, error=""
        )


# Forgetting them


def withdraw(*, subject_key: str, kinds: Collection[str]) -> int:
    """This function will delete what of these kinds is still to be sent about one subject: it holds no more.

    What is being sent at this moment goes out. Returns how many messages it kept from going.
    """
    waiting = Mail.objects.filter(subject_key=subject_key, kind__in=kinds, status=MailStatus.QUEUED)
    return waiting.delete()[0]


def withdraw_mentioning(*, kind: str, words: str) -> list[str]:
    """This function will delete what of one kind is still to be sent and has these words in its text, and
    return the subjects that it was about. What is being sent at this moment goes out.
    """
    waiting = Mail.objects.filter(kind=kind, status=MailStatus.QUEUED, text__contains=words)
    with transaction.atomic():
        found = dict(waiting.select_for_update().values_list("pk", "subject_key"))
        Mail.objects.filter(pk__in=found).delete()
        return list(found.values())


def erase(*, subject_key: str) -> int:
    """This function will delete what is still to be sent about one subject, such as "signup:<uuid>", and
    leave of the rest only that it went. Returns how many messages there were.
    """
    return _erase(Mail.objects.filter(subject_key=subject_key)) if subject_key else 0


def erase_address(*, email: str) -> int:
    """This function will do the same for all messages to an address."""
    return _erase(Mail.objects.filter(to__iexact=email)) if email else 0


def _erase(mails: QuerySet[Mail]) -> int:
    with transaction.atomic():
        blanked = mails.filter(status__in=DONE_STATUSES).update(to="", subject="", error="", **NO_TEXT)
        # one that is being sent too: its worker will find no row to write to, and that is all right
        deleted, _ = mails.exclude(status__in=DONE_STATUSES).delete()
    return blanked + deleted


def expire(*, now: datetime) -> int:
    """This function will delete messages that were done with longer ago than settings.KEEP_MAIL_STATE."""
    old = Mail.objects.filter(status__in=DONE_STATUSES, done_at__lt=now - settings.KEEP_MAIL_STATE)
    return old.delete()[0]
