"""What helps people to tell others: a poster with a code to scan, and a text to send on. No trackers."""

from dataclasses import dataclass
from urllib.parse import quote

import segno
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe


@dataclass(frozen=True)
class Share:
    """A text to copy, and the same text in a new message of the reader's own mail program."""

    text: str
    mailto: str


@dataclass(frozen=True)
class Poster:
    address: str  # as one types it
    code: SafeString  # the same address to scan, as an SVG


def make_share(*, template: str, subject: str, context: dict) -> Share:
    """This function will return the text of a template of plain text, ready to be sent on."""
    lines = (line.strip() for line in render_to_string(template, context).splitlines())
    text = "\n".join(line for line in lines if line)
    # A mail's lines end so (RFC 6068)
    body = quote(text.replace("\n", "\r\n"))
    return Share(text, f"mailto:?subject={quote(subject)}&body={body}")


def make_poster(url: str) -> Poster:
    """This function will return what a poster shows of an absolute URL."""
    code = segno.make_qr(url, error="m")
    svg = code.svg_inline(omitsize=True, border=2, svgclass=None, lineclass=None)
    return Poster(url.removeprefix("https://").removeprefix("http://"), mark_safe(svg))
