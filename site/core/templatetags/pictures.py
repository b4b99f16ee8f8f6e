"""Pictures in pages, in the size and format that suits the reader's screen and browser."""

from django import template
from django.utils.safestring import SafeString
from wagtail.images.models import Filter, Picture
from wagtail.images.shortcuts import get_rendition_or_not_found

from core.models import Image
from core.renditions import PLAIN, SPECS

register = template.Library()

COLUMN = "(min-width: 48rem) 42rem, 100vw"  # as wide as page text


@register.simple_tag
def photo(image: Image, alt: str | None = None, sizes: str = "", loading: str = "") -> SafeString:
    """This tag is a picture in the copies that there are of it. Only where there is none does it draw one: a
    preview, before the page is published.

    Without `alt` the words stand that an editor gave this picture at this place, or else the picture's own.
    `sizes` says how wide it is shown, as HTML does.
    """
    if alt is None:
        alt = "" if image.decorative else image.contextual_alt_text or image.default_alt_text
    found = image.find_existing_renditions(*map(Filter, SPECS))
    copies = {spec: found[Filter(spec)] for spec in SPECS if Filter(spec) in found}
    if not copies:
        copies = {PLAIN: get_rendition_or_not_found(image, PLAIN)}
    attributes = {"alt": alt, "sizes": sizes or COLUMN, "loading": loading or "lazy"}
    return Picture(copies, attributes).__html__()
