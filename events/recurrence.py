"""The rule of a series: which days it names, and what it says in words.

A small part of RFC 5545 is taken, on purpose: days of the week or of the month, in weeks, months or years. A
rule has no end of its own; whoever asks for dates says how many. Pauses stand beside the rule: they pass.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

from dateutil import rrule
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.dates import MONTHS, MONTHS_ALT, WEEKDAYS
from django.utils.formats import date_format, time_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

MAX_DATES = 200
MAX_INTERVAL = 12
FEW_MONTHS = 6  # so many are named; of more, the missing ones
HORIZON = timedelta(days=366 * 10)

FREQUENCIES = {"WEEKLY": rrule.WEEKLY, "MONTHLY": rrule.MONTHLY, "YEARLY": rrule.YEARLY}
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
PARTS = ("FREQ", "INTERVAL", "BYDAY", "BYSETPOS", "BYMONTHDAY", "BYMONTH")
LONGEST_MONTH = {month: monthrange(2024, month)[1] for month in range(1, 13)}  # of a leap year
LAST = -1
ORDINALS = (1, 2, 3, 4, LAST)  # a fifth Tuesday is missing from most months

# Whole phrases: in many languages "first" and "every" change with the day that follows.
EVERY = {
    "MO": gettext_lazy("every Monday"),
    "TU": gettext_lazy("every Tuesday"),
    "WE": gettext_lazy("every Wednesday"),
    "TH": gettext_lazy("every Thursday"),
    "FR": gettext_lazy("every Friday"),
    "SA": gettext_lazy("every Saturday"),
    "SU": gettext_lazy("every Sunday"),
}
NTH = {
    (1, "MO"): gettext_lazy("first Monday"),
    (2, "MO"): gettext_lazy("second Monday"),
    (3, "MO"): gettext_lazy("third Monday"),
    (4, "MO"): gettext_lazy("fourth Monday"),
    (LAST, "MO"): gettext_lazy("last Monday"),
    (1, "TU"): gettext_lazy("first Tuesday"),
    (2, "TU"): gettext_lazy("second Tuesday"),
    (3, "TU"): gettext_lazy("third Tuesday"),
    (4, "TU"): gettext_lazy("fourth Tuesday"),
    (LAST, "TU"): gettext_lazy("last Tuesday"),
    (1, "WE"): gettext_lazy("first Wednesday"),
    (2, "WE"): gettext_lazy("second Wednesday"),
    (3, "WE"): gettext_lazy("third Wednesday"),
    (4, "WE"): gettext_lazy("fourth Wednesday"),
    (LAST, "WE"): gettext_lazy("last Wednesday"),
    (1, "TH"): gettext_lazy("first Thursday"),
    (2, "TH"): gettext_lazy("second Thursday"),
    (3, "TH"): gettext_lazy("third Thursday"),
    (4, "TH"): gettext_lazy("fourth Thursday"),
    (LAST, "TH"): gettext_lazy("last Thursday"),
    (1, "FR"): gettext_lazy("first Friday"),
    (2, "FR"): gettext_lazy("second Friday"),
    (3, "FR"): gettext_lazy("third Friday"),
    (4, "FR"): gettext_lazy("fourth Friday"),
    (LAST, "FR"): gettext_lazy("last Friday"),
    (1, "SA"): gettext_lazy("first Saturday"),
    (2, "SA"): gettext_lazy("second Saturday"),
    (3, "SA"): gettext_lazy("third Saturday"),
    (4, "SA"): gettext_lazy("fourth Saturday"),
    (LAST, "SA"): gettext_lazy("last Saturday"),
    (1, "SU"): gettext_lazy("first Sunday"),
    (2, "SU"): gettext_lazy("second Sunday"),
    (3, "SU"): gettext_lazy("third Sunday"),
    (4, "SU"): gettext_lazy("fourth Sunday"),
    (LAST, "SU"): gettext_lazy("last Sunday"),
}
NTH_OF = {  # first Monday or Tuesday
    1: gettext_lazy("first %(days)s"),
    2: gettext_lazy("second %(days)s"),
    3: gettext_lazy("third %(days)s"),
    4: gettext_lazy("fourth %(days)s"),
    LAST: gettext_lazy("last %(days)s"),
}


class InvalidRule(ValueError):
    """The text is no rule that this site follows. The message says why, in plain words."""


@dataclass(frozen=True)
class Rule:
    frequency: str  # a key of FREQUENCIES
    interval: int
    days: tuple[tuple[int | None, str], ...]  # (which one of the month, a member of DAYS)
    position: int | None  # which one of `days`, where they are taken together
    month_days: tuple[int, ...]
    months: tuple[int, ...]

    @property
    def needs_first_date(self) -> bool:
        """Whether one must know where counting starts: every second week of which two?"""
        return self.interval > 1


@dataclass(frozen=True)
class Pause:
    """From one day to another, both included, nothing takes place, whatever the rule says."""

    first: date
    last: date
    why: str = ""

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


def parse(text: str) -> Rule:
    """This function will read a rule such as FREQ=MONTHLY;BYDAY=2TU. Raises InvalidRule."""
    parts = _split(text)
    rule = Rule(
        frequency=_read_frequency(parts.get("FREQ", "")),
        interval=_read_number(parts.get("INTERVAL", "1"), range(1, MAX_INTERVAL + 1)),
        days=tuple(_read_day(day) for day in _listed(parts, "BYDAY")),
        position=_read_number(parts["BYSETPOS"], ORDINALS) if "BYSETPOS" in parts else None,
        month_days=tuple(_read_number(day, (*range(1, 32), LAST)) for day in _listed(parts, "BYMONTHDAY")),
        months=tuple(
            sorted({_read_number(month, range(1, 13)) for month in _listed(parts, "BYMONTH")}),
        ),
    )
    _check_parts_agree(rule)
    return rule


def validate_rule(text: str) -> None:
    """This function will return for a rule that can be followed. Raises ValidationError: for model fields."""
    try:
        parse(text)
    except InvalidRule as error:
        raise ValidationError(str(error), code="invalid_rule") from error


def walk(
    rule: str, *, after: date, first: date | None = None, pauses: Iterable[Pause] = ()
) -> Iterator[tuple[date, Pause | None]]:
    """This function will yield the rule's local dates after the day `after`, each with the pause it falls in.

    `first` is the day from which every second (third…) week or month is counted, and the earliest date. No
    date is more than ten years ahead. Raises InvalidRule.
    """
    pauses = list(pauses)
    for day in _iterate(parse(rule), first=first or after + timedelta(days=1), after=after):
        yield day, next((pause for pause in pauses if pause.holds(day)), None)


def dates(
    rule: str, *, after: date, count: int, first: date | None = None, pauses: Iterable[Pause] = ()
) -> list[date]:
    """This function will return the next `count` dates of `walk` that fall in no pause: at most MAX_DATES.

    Raises InvalidRule.
    """
    kept = (day for day, pause in walk(rule, after=after, first=first, pauses=pauses) if pause is None)
    return list(islice(kept, max(0, min(count, MAX_DATES))))


def words(rule: str, starts_time: time, time_zone: str) -> str:
    """This function will say the rule in the reader's language: "second Tuesday of each month at 10:00".

    Another time zone than the site's own is named. Raises InvalidRule.
    """
    parsed = parse(rule)
    values = {"days": _say_days(parsed), "time": time_format(starts_time, "H:i"), "zone": time_zone}
    if time_zone == settings.EVENTS_TIME_ZONE:
        return _say_exceptions(parsed, _("%(days)s at %(time)s") % values)
    return _say_exceptions(parsed, _("%(days)s at %(time)s (time zone %(zone)s)") % values)


def pause_words(pause: Pause) -> str:
    """This function will say a pause in the reader's language, without why."""
    if pause.first == pause.last:
        return _("No meeting on %(day)s") % {"day": date_format(pause.first, "l j E Y")}
    return _("No meetings from %(first)s to %(last)s") % {
        "first": date_format(pause.first, "j E Y"),
        "last": date_format(pause.last, "j E Y"),
    }


def _split(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for part in text.strip().upper().removeprefix("RRULE:").rstrip(";").split(";"):
        name, equals, value = part.partition("=")
        name, value = name.strip(), value.strip()
        if not equals or not value:
            raise InvalidRule(_("Write the rule as FREQ=MONTHLY;BYDAY=2TU, with = and ; as shown."))
        if name in ("COUNT", "UNTIL"):
            raise InvalidRule(_("Leave out COUNT and UNTIL: you choose how many dates when you plan them."))
        if name not in PARTS:
            raise InvalidRule(
                _("%(part)s is not used here. Use only %(known)s.")
                % {"part": name, "known": ", ".join(PARTS)}
            )
        if name in parts:
            raise InvalidRule(_("%(part)s is there twice.") % {"part": name})
        parts[name] = value
    return parts


def _listed(parts: dict[str, str], name: str) -> list[str]:
    """The values of a part, each once, in the order given."""
    return list(dict.fromkeys(parts[name].split(","))) if name in parts else []


def _read_frequency(text: str) -> str:
    if text not in FREQUENCIES:
        raise InvalidRule(_("FREQ must be WEEKLY, MONTHLY or YEARLY."))
    return text


def _read_number(text: str, allowed: Iterable[int]) -> int:
    try:
        number = int(text) if len(text) <= 3 and text.isascii() else None
    except ValueError:
        number = None
    if number is None or number not in allowed:
        raise InvalidRule(_("%(value)s is not a number that fits there.") % {"value": text[:20]})
    return number


def _read_day(text: str) -> tuple[int | None, str]:
    number, day = text[:-2], text[-2:]
    if day not in DAYS:
        raise InvalidRule(
            _("%(value)s is not a day. Use MO, TU, WE, TH, FR, SA or SU.") % {"value": text[:20]}
        )
    if not number:
        return None, day
    try:
        return _read_number(number, ORDINALS), day
    except InvalidRule as error:
        raise InvalidRule(_("Before a day use 1, 2, 3, 4 or -1 (the last): 2TU, -1FR.")) from error


def _check_parts_agree(rule: Rule) -> None:
    numbered = [number is not None for number, day in rule.days]
    if rule.days and rule.month_days:
        raise InvalidRule(_("Use days of the week or days of the month, not both."))
    if not rule.days and not rule.month_days:
        raise InvalidRule(_("Say on which day, such as BYDAY=2TU."))
    if rule.frequency == "WEEKLY":
        if any(numbered) or rule.month_days or rule.position:
            raise InvalidRule(_("A weekly rule has only plain days, such as BYDAY=TU."))
    elif rule.position and (any(numbered) or not rule.days):
        raise InvalidRule(_("With BYSETPOS use plain days, such as BYDAY=MO,TU,WE;BYSETPOS=1."))
    elif rule.days and not rule.position and not all(numbered):
        raise InvalidRule(_("Say which one of the month: 2TU is the second Tuesday, -1FR the last Friday."))
    if rule.frequency == "YEARLY" and (not rule.months or rule.interval > 1):
        raise InvalidRule(_("A yearly rule needs BYMONTH, and comes round each year."))
    longest = max(LONGEST_MONTH[month] for month in rule.months or range(1, 13))
    if rule.month_days and min(rule.month_days) > longest:
        raise InvalidRule(_("No date follows from this rule."))
    if rule.months and rule.interval > 1:
        raise InvalidRule(_("Use BYMONTH or INTERVAL, not both."))


def _iterate(rule: Rule, *, first: date, after: date) -> Iterator[date]:
    """The rule's days from `first` on and later than `after`."""
    # A yearly rule names its months: dateutil then reads 2TU as of the month, as RFC 5545 does
    frequency = rrule.MONTHLY if rule.frequency == "YEARLY" else FREQUENCIES[rule.frequency]
    found = rrule.rrule(
        frequency,
        # Midnights without a zone: no clock change moves them. Months are counted from their first day,
        # else a rule begun on a 31st skips the short ones.
        dtstart=datetime.combine(first if frequency == rrule.WEEKLY else first.replace(day=1), time()),
        until=datetime.combine(max(first, after) + HORIZON, time()),
        interval=rule.interval,
        wkst=rrule.MO,
        byweekday=[
            getattr(rrule, day)(number) if number else getattr(rrule, day) for number, day in rule.days
        ]
        or None,
        bysetpos=rule.position,
        bymonthday=rule.month_days or None,
        bymonth=rule.months or None,
    )
    return (moment.date() for moment in found if moment.date() >= first and moment.date() > after)


def _say_days(rule: Rule) -> str:
    if rule.frequency == "WEEKLY":
        if rule.interval == 1:
            return get_text_list([str(EVERY[day]) for number, day in rule.days], _("and"))
        return ngettext(
            "every %(count)s week on %(days)s", "every %(count)s weeks on %(days)s", rule.interval
        ) % {"days": get_text_list(_weekday_names(rule), _("and")), "count": rule.interval}
    days = _say_days_of_month(rule)
    if rule.interval > 1:
        return ngettext(
            "%(days)s of every %(count)s month", "%(days)s of every %(count)s months", rule.interval
        ) % {"days": days, "count": rule.interval}
    if rule.months and len(rule.months) <= FEW_MONTHS:
        months = get_text_list([str(MONTHS_ALT[number]) for number in rule.months], _("and"))
        return _("%(days)s of %(months)s") % {"days": days, "months": months}
    return _("%(days)s of each month") % {"days": days}


def _say_days_of_month(rule: Rule) -> str:
    if rule.position and len(rule.days) > 1:
        return NTH_OF[rule.position] % {"days": get_text_list(_weekday_names(rule), _("or"))}
    if rule.days:
        return get_text_list([str(NTH[number or rule.position, day]) for number, day in rule.days], _("and"))
    return get_text_list(
        [_("last day") if day == LAST else _("day %(number)s") % {"number": day} for day in rule.month_days],
        _("and"),
    )


def _say_exceptions(rule: Rule, said: str) -> str:
    """Adds the months that a rule for most of the year leaves out, or the few of a weekly one."""
    if len(rule.months) > FEW_MONTHS:
        missing = [str(name) for number, name in MONTHS.items() if number not in rule.months]
        if not missing:
            return said
        return _("%(words)s, not in %(months)s") % {"words": said, "months": get_text_list(missing, _("or"))}
    if rule.months and rule.frequency == "WEEKLY":
        named = get_text_list([str(MONTHS[number]) for number in rule.months], _("and"))
        return _("%(words)s, only in %(months)s") % {"words": said, "months": named}
    return said


def _weekday_names(rule: Rule) -> list[str]:
    return [str(WEEKDAYS[DAYS.index(day)]) for number, day in rule.days]
