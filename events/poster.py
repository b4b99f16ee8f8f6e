"""A poster with a code to scan, which helps people to tell others. No trackers."""

from dataclasses import dataclass

import segno
from django.utils.safestring import SafeString, mark_safe


@dataclass(frozen=True)
class Poster:
    address: str  # as one types it
    code: SafeString  # the same address to scan, as an SVG


def make_poster(url: str) -> Poster:
    """This function will return what a poster shows of an absolute URL."""
    code = segno.make_qr(url, error="m")
    svg = code.svg_inline(omitsize=True, border=2, svgclass=None, lineclass=None)
    return Poster(url.removeprefix("https://").removeprefix("http://"), mark_safe(svg))
