"""What people are told about their booking by e-mail. Who gave no address is told nothing here.

Messages stand in the outbox in the caller's transaction. An address that nobody has answered from gets only
settings.MAIL_PER_ADDRESS_A_DAY of them in 24 hours, over all events: anybody can type anybody's address.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import translation

from core import outbox
from core.models import Mail
from events import ical
from events.enums import Format, SignupStatus
from events.links import get_event_page, get_event_url, get_join_url, get_place_url
from events.models import Occasion, Signup

A_DAY = timedelta(hours=24)


def queue_confirmation(*, signup: Signup, now: datetime) -> None:
    """This function will queue "you have a place", with the calendar entry."""
    _queue("confirmation", signup, ics_method="REQUEST", now=now, due_at=_get_first_moment(signup, now))


def queue_waiting(*, signup: Signup, now: datetime) -> None:
    """This function will queue "you are on the waiting list", with the position."""
    _queue("waiting", signup, now=now, due_at=_get_first_moment(signup, now))


def queue_offer(*, signup: Signup, now: datetime) -> None:
    """This function will queue "a place is free for you until …". It is not held back: the clock runs."""
    _queue("offer", signup, now=now, priority=2)


def queue_lapsed(*, signup: Signup, now: datetime) -> None:
    """This function will queue "the offer ran out", with the way to join again."""
    _queue("lapsed", signup, now=now)


def queue_cancelled(*, signup: Signup, had_place: bool, now: datetime) -> None:
    """This function will queue "your place is given back"; who had one gets the end of the calendar entry."""
    _queue("cancelled", signup, ics_method="CANCEL" if had_place else "", now=now)


def queue_occasion_cancelled(*, occasion: Occasion, now: datetime) -> int:
    """This function will queue "this event will not take place" to everybody on its list who has an address.

    Call it in the transaction that cancels the occasion and raises its sequence. Returns how many are told.
    """
    return _tell_everybody("occasion_cancelled", occasion, ics_method="CANCEL", now=now)


def queue_occasion_changed(*, occasion: Occasion, now: datetime) -> int:
    """This function will queue "when or where has changed" to everybody on its list who has an address.

    Call it in the transaction that changes the occasion and raises its sequence. Returns how many are told.
    """
    return _tell_everybody("occasion_changed", occasion, ics_method="REQUEST", now=now)


def queue_again(*, signup: Signup, now: datetime) -> None:
    """This function will queue once more what a live booking was last told, with its link, because somebody
    asked for it. Nothing happens where the address has had as many messages today as it may.
    """
    if not signup.email or len(_get_recent_moments(signup, now)) >= settings.MAIL_PER_ADDRESS_A_DAY:
        return
    kind, ics_method = {
        SignupStatus.CONFIRMED: ("confirmation", "REQUEST"),
        SignupStatus.WAITING: ("waiting", ""),
        SignupStatus.OFFERED: ("offer", ""),
    }[signup.status]
    number = Mail.objects.filter(key__startswith=f"signup:{signup.uuid}:again:").count() + 1
    _queue(kind, signup, ics_method=ics_method, now=now, key=f"signup:{signup.uuid}:again:{number}")


def _tell_everybody(kind: str, occasion: Occasion, *, ics_method: str, now: datetime) -> int:
    bookings = Signup.objects.live().filter(occasion=occasion).exclude(email="")
    for signup in bookings:
        signup.occasion = occasion  # as it is in the caller's hands, saved just now
        has_place = signup.status == SignupStatus.CONFIRMED
        key = f"signup:{signup.uuid}:{kind}:{occasion.sequence}"
        _queue(kind, signup, ics_method=ics_method if has_place else "", now=now, key=key, priority=2)
    return len(bookings)


def _queue(
    kind: str, signup: Signup, *, ics_method: str = "", now: datetime, key: str = "", **as_queue
) -> None:
    if not signup.email:
        return
    occasion = signup.occasion
    page = get_event_page(occasion, signup.language)
    title = page.title if page else occasion.name
    place_url = get_place_url(signup)
    with translation.override(signup.language):
        context = {
            "lang": signup.language,
            "dir": "rtl" if translation.get_language_bidi() else "ltr",
            "signup": signup,
            "occasion": occasion,
            "title": title,
            "where": ical.describe_place(occasion),
            "name": _get_name_to_greet(signup),
            "seats": signup.places.filter(cancelled_at__isnull=True).count(),
            "place_url": place_url,
        }
        if kind == "waiting":
            context["position"] = signup.get_position()
        ics = ""
        if ics_method:
            ics = ical.occasion_calendar(
                occasion=occasion,
                url=get_event_url(page),
                title=title,
                description=page.summary if page else "",
                method=ics_method,
                now=now,
                extra_url=place_url if occasion.format == Format.IN_PERSON else get_join_url(signup),
            )
    outbox.queue_template(
        template=f"events/email/{kind}",
        context=context,
        key=key or f"signup:{signup.uuid}:{kind}:{signup.link_version}",
        kind=kind,
        to=signup.email,
        language=signup.language,
        now=now,
        ics=ics,
        ics_method=ics_method,
        subject_key=f"signup:{signup.uuid}",
        **as_queue,
    )


def _get_name_to_greet(signup: Signup) -> str:
    """The name to greet with: none before anybody has answered, or strangers could send their words by it."""
    if signup.verified_at is None:
        return ""
    return signup.places.get(position=1).chosen_name


def _get_first_moment(signup: Signup, now: datetime) -> datetime:
    """When the next message may go: at once to who has answered before, else by the limit of a day."""
    known = Signup.objects.filter(email_normalised=signup.email_normalised, verified_at__isnull=False)
    if signup.verified_at or known.exists():
        return now
    moments = _get_recent_moments(signup, now)
    limit = settings.MAIL_PER_ADDRESS_A_DAY
    return now if len(moments) < limit else moments[-limit] + A_DAY


def _get_recent_moments(signup: Signup, now: datetime) -> list[datetime]:
    """When messages went, or will go, to this address since a day ago: to all its bookings, in order."""
    bookings = Signup.objects.filter(email_normalised=signup.email_normalised)
    keys = [f"signup:{uuid}" for uuid in bookings.values_list("uuid", flat=True)]
    mails = Mail.objects.filter(subject_key__in=keys, due_at__gt=now - A_DAY)
    return sorted(mails.values_list("due_at", flat=True))
