"""What people are told about their booking by e-mail. Who gave no address is told nothing here.

Messages stand in the outbox in the caller's transaction. An address that nobody has answered from gets only
settings.MAIL_PER_ADDRESS_A_DAY of them in 24 hours, over all events: anybody can type anybody's address.

What is not essential (reminders, thanks, news) carries an address that stops it, and ends with one press.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from core import outbox
from core.models import Mail
from events import ical
from events.attendance import get_who_came
from events.enums import SignupStatus
from events.links import get_event_page, get_event_url, get_place_url, get_stop_url, get_title
from events.models import Occasion, Signup
from events.templatetags.events import day_and_year, time_words

A_DAY = timedelta(hours=24)
NOT_ESSENTIAL = ("reminder", "thanks", "heard")


def queue_confirmation(*, signup: Signup, now: datetime) -> None:
    """This function will queue "you have a place", with the calendar entry."""
    queue_about_booking(
        "confirmation", signup, ics_method="REQUEST", now=now, due_at=get_first_moment(signup, now)
    )


def queue_waiting(*, signup: Signup, now: datetime) -> None:
    """This function will queue "you are on the waiting list", with the position."""
    queue_about_booking("waiting", signup, now=now, due_at=get_first_moment(signup, now))


def queue_offer(*, signup: Signup, now: datetime) -> None:
    """This function will queue "a place is free for you until …". It is not held back: the clock runs."""
    queue_about_booking("offer", signup, now=now, priority=2)


def queue_lapsed(*, signup: Signup, now: datetime) -> None:
    """This function will queue "the offer ran out", with the way to join again."""
    queue_about_booking("lapsed", signup, now=now)


def queue_cancelled(*, signup: Signup, had_place: bool, now: datetime) -> None:
    """This function will queue "your place is given back"; who had one gets the end of the calendar entry."""
    outbox.withdraw(subject_key=f"signup:{signup.uuid}", kinds=["reminder"])
    queue_about_booking("cancelled", signup, ics_method="CANCEL" if had_place else "", now=now)


def queue_series(*, signups: Sequence[Signup], form_id: UUID, now: datetime) -> None:
    """This function will queue one message about dates booked with one form: how each stands, and its link.

    Where all of them were booked before, it is the answer to somebody's asking again: then nothing happens
    if the address has had as many messages today as it may.
    """
    first = signups[0]
    is_new = any(signup.created_at == now for signup in signups)
    if is_new:
        due_at = get_first_moment(first, now)
    elif len(_get_recent_moments(first, now)) < settings.MAIL_PER_ADDRESS_A_DAY:
        due_at = now
    else:
        return
    _queue_about_dates("series", signups, key=f"series:{form_id}", now=now, due_at=due_at)


def queue_series_cancelled(*, signups: Sequence[Signup], now: datetime) -> None:
    """This function will queue one message that these dates, booked with one form, are given back."""
    first = signups[0]
    key = f"series:{first.booked_together}:cancelled:{first.uuid}"
    _queue_about_dates("series_cancelled", signups, key=key, now=now)


def queue_occasion_cancelled(*, occasion: Occasion, now: datetime) -> int:
    """This function will queue "this event will not take place" to everybody on its list who has an address.

    Call it in the transaction that cancels the occasion and raises its sequence. Returns how many are told.
    """
    return _tell_everybody("occasion_cancelled", occasion, ics_method="CANCEL", now=now)


def queue_occasion_changed(*, occasion: Occasion, before: Occasion, now: datetime) -> int:
    """This function will queue what has changed about when and where to everybody on its list who has an
    address. `before` is the occasion as it was.

    Call it in the transaction that changes the occasion and raises its sequence. Returns how many are told.
    """
    return _tell_everybody("occasion_changed", occasion, before=before, ics_method="REQUEST", now=now)


def queue_heard(*, occasion: Occasion, now: datetime) -> int:
    """This function will queue where to read what was heard, to everybody who asked for news and has answered
    from the address: one text for those who came, another for those who wanted to and could not.

    Each address hears once, however often it booked. Call it in the transaction that closes the occasion.
    Returns how many are told: nobody where no page about it is public.
    """
    came = set(get_who_came(occasion).values_list("pk", flat=True))
    wanting = Signup.objects.filter(occasion=occasion, wants_news=True, verified_at__isnull=False)
    by_address = {}
    for signup in wanting.exclude(email="").order_by("pk"):
        if signup.email_normalised not in by_address or signup.pk in came:
            by_address[signup.email_normalised] = signup
    told = 0
    for signup in by_address.values():
        signup.occasion = occasion
        page = get_event_page(occasion, signup.language)
        if page is None or not page.live:
            return 0
        context = {"heard_url": f"{get_event_url(page)}heard/", "came": signup.pk in came}
        told += queue_about_booking(
            "heard",
            signup,
            now=now,
            key=f"signup:{signup.uuid}:heard",
            priority=9,
            repeatable=False,
            context=context,
        )
    return told


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
    queue_about_booking(
        kind, signup, ics_method=ics_method, now=now, key=f"signup:{signup.uuid}:again:{number}"
    )


def _queue_about_dates(
    kind: str, signups: Sequence[Signup], *, key: str, now: datetime, due_at: datetime | None = None
) -> None:
    """Queues templates/events/email/<kind> about bookings of one address; it counts as the first's."""
    first = signups[0]
    if not first.email:
        return
    with translation.override(first.language):
        dates = []
        for signup in signups:
            page = get_event_page(signup.occasion, first.language)
            dates.append(
                {
                    "signup": signup,
                    "occasion": signup.occasion,
                    "title": get_title(signup.occasion, page),
                    "where": ical.describe_place(signup.occasion),
                    "place_url": get_place_url(signup),
                }
            )
    outbox.queue_template(
        template=f"events/email/{kind}",
        context={
            "dates": dates,
            "is_verified": first.verified_at is not None,
            "name": _get_name_to_greet(first),
        },
        key=key,
        kind=kind,
        to=first.email,
        language=first.language,
        now=now,
        due_at=due_at,
        subject_key=f"signup:{first.uuid}",
    )


def _tell_everybody(
    kind: str, occasion: Occasion, *, before: Occasion | None = None, ics_method: str, now: datetime
) -> int:
    bookings = Signup.objects.live().filter(occasion=occasion).exclude(email="")
    for signup in bookings:
        signup.occasion = occasion  # as it is in the caller's hands, saved just now
        has_place = signup.status == SignupStatus.CONFIRMED
        outbox.withdraw(subject_key=f"signup:{signup.uuid}", kinds=["reminder"])  # of what holds no more
        with translation.override(signup.language):
            context = {"changes": _describe_changes(before, occasion)} if before else {}
        queue_about_booking(
            kind,
            signup,
            ics_method=ics_method if has_place else "",
            now=now,
            key=f"signup:{signup.uuid}:{kind}:{occasion.sequence}",
            priority=2,
            context=context,
        )
    return len(bookings)


def _describe_changes(before: Occasion, after: Occasion) -> list[dict[str, str]]:
    """What people have to know anew, each with how it was and how it is, in the language of the moment."""
    both = (before, after)
    facts = [
        (_("When"), *(f"{day_and_year(each)}, {time_words(each)}" for each in both)),
        (_("Where"), *(ical.describe_place(each) for each in both)),
    ]
    return [{"what": what, "before": was, "now": now} for what, was, now in facts if was != now]


def queue_about_booking(
    kind: str,
    signup: Signup,
    *,
    ics_method: str = "",
    now: datetime,
    key: str = "",
    context: dict | None = None,
    **as_queue,
) -> bool:
    """This function will queue what templates/events/email/<kind>/ says to the person of a booking.

    The templates see what `get_context` returns, and `context`. `key` may say what makes the message itself;
    further fields are those of `outbox.queue`. Returns whether it was written: not where there is no address,
    or a message with this key.
    """
    if not signup.email:
        return False
    stop_url = get_stop_url(signup) if kind in NOT_ESSENTIAL else ""
    values = {**get_context(signup), "stop_url": stop_url, **(context or {})}
    if kind == "waiting":
        values["position"] = signup.get_position()
    ics = ""
    if ics_method:
        with translation.override(signup.language):
            ics = ical.booking_calendar(signup=signup, page=values["page"], method=ics_method, now=now)
    return outbox.queue_template(
        template=f"events/email/{kind}",
        context=values,
        key=key or f"signup:{signup.uuid}:{kind}:{signup.link_version}",
        kind=kind,
        to=signup.email,
        language=signup.language,
        now=now,
        ics=ics,
        ics_method=ics_method,
        subject_key=f"signup:{signup.uuid}",
        stop_url=stop_url,
        **as_queue,
    )


def get_context(signup: Signup) -> dict:
    """This function will return what every message about a booking may say, in the person's language."""
    occasion = signup.occasion
    page = get_event_page(occasion, signup.language)
    with translation.override(signup.language):
        return {
            "signup": signup,
            "occasion": occasion,
            "page": page,
            "title": get_title(occasion, page),
            "where": ical.describe_place(occasion),
            "name": _get_name_to_greet(signup),
            "seats": signup.places.filter(cancelled_at__isnull=True).count(),
            "place_url": get_place_url(signup),
        }


def _get_name_to_greet(signup: Signup) -> str:
    """The name to greet with: none before anybody has answered, or strangers could send their words by it."""
    if signup.verified_at is None:
        return ""
    return signup.places.get(position=1).chosen_name


def get_first_moment(signup: Signup, now: datetime) -> datetime:
    """This function will return when the next message may go: at once to who has answered before, else by the
    limit of a day.
    """
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
