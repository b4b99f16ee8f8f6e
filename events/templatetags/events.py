"""Dates of occasions in words, and what search engines are told. Times are those of the place itself."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django import template
from django.conf import settings
from django.template import Context
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from events.jsonld import get_event_data, serialise
from events.links import make_token
from events.models import Occasion, Signup

register = template.Library()

DAY = "l j E"  # E: the month as it is said after a number, which differs in Polish


@register.filter
def day_words(occasion: Occasion) -> str:
    """This filter will say the day: "Tuesday 8 December"."""
    return date_format(occasion.local_start, DAY)


@register.filter
def day_and_year(occasion: Occasion) -> str:
    """This filter will say the day with its year: "Tuesday 8 December 2026"."""
    return date_format(occasion.local_start, f"{DAY} Y")


@register.filter
def time_words(occasion: Occasion) -> str:
    """This filter will say the times: "10:00 to 11:30". Another day or time zone is named."""
    start, end = occasion.local_start, occasion.local_end
    if occasion.is_all_day:
        if occasion.last_day == start.date():
            return _("all day")
        return _("all day, until %(day)s") % {"day": date_format(occasion.last_day, DAY)}
    until = f"{end:%H:%M}"
    if end.date() != start.date():
        until = _("%(time)s on %(day)s") % {"time": until, "day": date_format(end, DAY)}
    words = _("%(start)s to %(end)s") % {"start": f"{start:%H:%M}", "end": until}
    if occasion.time_zone != settings.EVENTS_TIME_ZONE:
        return _("%(times)s (time zone %(zone)s)") % {"times": words, "zone": occasion.time_zone}
    return words


@register.filter
def moment_words(moment: datetime, occasion: Occasion) -> str:
    """This filter will say any moment in the occasion's own time: "Tuesday 8 December at 10:00"."""
    local = moment.astimezone(ZoneInfo(occasion.time_zone))
    return _("%(day)s at %(time)s") % {"day": date_format(local, DAY), "time": f"{local:%H:%M}"}


@register.filter
def own_page(signup: Signup) -> str:
    """This filter will return the path of a booking's private page, in the reader's language."""
    return reverse("events:place", args=[make_token(signup)])


@register.filter
def clock(moment: datetime, occasion: Occasion) -> str:
    """This filter will say the time of day of any moment in the occasion's own time: "10:02"."""
    return f"{moment.astimezone(ZoneInfo(occasion.time_zone)):%H:%M}"


@register.simple_tag(takes_context=True)
def subscription(context: Context, name: str, *args) -> dict[str, str]:
    """This tag will return the addresses of a feed: one that opens the reader's calendar, and a plain one."""
    address = context["request"].build_absolute_uri(reverse(name, args=args))
    return {"opens": f"webcal://{address.partition('://')[2]}", "address": address}


@register.simple_tag(takes_context=True)
def structured_data(context: Context) -> SafeString:
    """This tag will write the event of an event's page for search engines (schema.org)."""
    page, request = context["page"], context["request"]
    return serialise(
        get_event_data(
            occasion=context["occasion"],
            title=page.title,
            description=page.summary,
            url=request.build_absolute_uri(page.get_url(request)),
            language=page.locale.language_code,
            organiser=context["network"].name,
            site_url=request.build_absolute_uri("/"),
        )
    )
