"""A text with which readers tell others of a page. No trackers."""

from dataclasses import dataclass
from urllib.parse import quote

from django.template.loader import render_to_string


@dataclass(frozen=True)
class Share:
    """A text to copy, and the same text in a new message of the reader's own mail program."""

    text: str
    mailto: str


def make_share(*, template: str, subject: str, context: dict) -> Share:
    """This function will return the text of a template of plain text, ready to be sent on."""
    lines = (line.strip() for line in render_to_string(template, context).splitlines())
    text = "\n".join(line for line in lines if line)
    # A mail's lines end so (RFC 6068)
    body = quote(text.replace("\n", "\r\n"))
    return Share(text, f"mailto:?subject={quote(subject)}&body={body}")
