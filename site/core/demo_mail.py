"""What the demonstration does instead of sending mail: it keeps each message as a file for a page to show."""

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path
from secrets import token_hex
from time import time_ns

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend

NAME = re.compile(r"\d{20}-[0-9a-f]{8}")  # nothing else is ever looked up: no dots, no slashes


class NoSuchMail(Exception):
    """No message has this name."""


@dataclass(frozen=True)
class DemoMail:
    name: str
    to: str
    subject: str
    sent_at: datetime
    text: str
    ics: str


class EmailBackend(BaseEmailBackend):
    def send_messages(self, email_messages) -> int:
        """This function will write each message to a file of its own in settings.EMAIL_FILE_PATH."""
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            name = f"{time_ns():020d}-{token_hex(4)}"
            unfinished = folder / f"{name}.part"
            unfinished.write_bytes(message.message().as_bytes())
            unfinished.rename(folder / f"{name}.eml")  # the page never sees half a message
        return len(email_messages)


def get_mails(*, limit: int) -> list[DemoMail]:
    """This function will return the messages "sent" last, newest first."""
    files = sorted(Path(settings.EMAIL_FILE_PATH).glob("*.eml"), reverse=True)
    return [get_mail(file.stem) for file in files[:limit]]


def get_mail(name: str) -> DemoMail:
    """This function will read one message. Raises NoSuchMail."""
    file = Path(settings.EMAIL_FILE_PATH) / f"{name}.eml"
    if not NAME.fullmatch(name) or not file.is_file():
        raise NoSuchMail(name)
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    parts = {
        part.get_content_type(): part.get_content() for part in message.walk() if not part.is_multipart()
    }
    return DemoMail(
        name=name,
        to=str(message["To"]),
        subject=str(message["Subject"]),
        sent_at=message["Date"].datetime,
        text=parts.get("text/plain", ""),
        ics=parts.get("text/calendar", ""),
    )
