"""The drawings of core/art as template tags. They are made once a process: a drawing never changes."""

from functools import lru_cache

from django import template
from django.utils.safestring import SafeString, mark_safe

from core import art

register = template.Library()


@register.simple_tag
@lru_cache
def mark() -> SafeString:
    """The network's sign."""
    return mark_safe(art.draw_mark())


@register.simple_tag
@lru_cache
def sitters(side: str) -> SafeString:
    """The people at one side of the table: "top" or "bottom"."""
    return mark_safe(art.draw_sitters(side))


@register.simple_tag
@lru_cache(maxsize=500)
def seats(total: int | None, left: int | None) -> SafeString:
    """The places of an event; nothing where their number is open or above 40."""
    if total is None or left is None:
        return SafeString()
    return mark_safe(art.draw_seats(total, left))


@register.simple_tag
@lru_cache(maxsize=500)
def avatar(seed: int) -> SafeString:
    """A drawn person, always the same for the same seed."""
    return mark_safe(art.draw_avatar(seed))


@register.simple_tag
@lru_cache
def seat_shape(shape: int, colour: str, size: int) -> SafeString:
    """One of the six seats (0 to 5, then again from the start), `size` pixels wide."""
    return mark_safe(art.draw_seat(shape, colour, size))


@register.simple_tag
@lru_cache
def track_bit(place: int) -> SafeString:
    """The piece of a project's thread for its stage: 0 (think) to 4 (let go)."""
    return mark_safe(art.draw_track(place))


@register.simple_tag
@lru_cache
def access_mark(state: str) -> SafeString:
    """The sign of a promise's state: confirmed, on_request or not_available."""
    return mark_safe(art.draw_access_mark(state))


@register.simple_tag
@lru_cache
def scene(name: str) -> SafeString:
    """A story's scene; nothing where we have none of that name."""
    return mark_safe(art.draw_scene(name))


@register.simple_tag
@lru_cache
def drawing(name: str) -> SafeString:
    """A picture for Easy Read; nothing where we have none of that name."""
    return mark_safe(art.draw_picture(name))


@register.simple_tag
@lru_cache
def easy_read_sign() -> SafeString:
    """The sign of Easy Read: a picture beside lines."""
    return mark_safe(art.draw_easy_read_sign())


@register.simple_tag
@lru_cache
def figure(shape: str, count: int) -> SafeString:
    """How so many parts hang together: as steps, path or ring."""
    return mark_safe(art.draw_figure(shape, count))


@register.simple_tag
@lru_cache(maxsize=500)
def bar(value: float, most: float = 5) -> SafeString:
    """How much of `most` a value is, such as an average of answers from 1 to 5."""
    return mark_safe(art.draw_bar(value, most))
