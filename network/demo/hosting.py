"""What the demonstration's member comes to and hosts, and who came last time. Nobody here exists."""

from datetime import datetime, time, timedelta

from core import outbox
from directory.models import Member
from events import check_in, occasions, signup
from events.enums import Format, Kind
from events.models import EventPage, Occasion, Place
from network.demo import bookings
from network.demo.builder import ZONE, Builder
from network.demo.logins import MEMBER

# No page tells of it: a host's page opens a day before, and no meeting of the series may be so near
PRACTICE = "Practice meeting for new hosts (demo)"
JOINING = {"url": "https://meet.example.org/practice", "phone": "01632 960 201 (demo)"}

HOSTED = ("letting-go", "young-people")
COMES_TO = ("evaluation-we-own", "conversation-commissioners")
LAST = "evaluation-we-own"


def load(builder: Builder) -> None:
    """This function will make the demonstration's member a host, and fill in the list of the last meeting."""
    member = Member.objects.select_related("user").get(user__email=MEMBER)
    new = {
        slug: page.occasion
        for slug, page in builder.pages.items()
        if isinstance(page, EventPage) and builder.is_new(page)
    }
    for slug in HOSTED:
        if slug in new:
            occasions.save_occasion(occasion=new[slug], hosts=[member], now=builder.now)
    for slug in COMES_TO:
        if slug in new:
            _book_for(member, new[slug], now=builder.now)
    if LAST in new:
        _note_who_came(new[LAST])
    if not Occasion.objects.filter(name=PRACTICE).exists():
        _load_practice(member, now=builder.now)


def _book_for(member: Member, occasion: Occasion, *, now: datetime) -> None:
    booking = signup.sign_up(
        occasion=occasion,
        seats=[signup.Seat(name=member.chosen_name)],
        email=member.user.email,
        language="en",
        user=member.user,
        now=min(now, occasion.starts_at - timedelta(days=2)),
    )
    outbox.erase(subject_key=f"signup:{booking.uuid}")  # told long ago, as in bookings.py


def _note_who_came(occasion: Occasion) -> None:
    """All but the last, who could not."""
    for place in list(Place.objects.filter(signup__occasion=occasion).order_by("pk"))[:-1]:
        check_in.check_in(place=place, now=occasion.starts_at)


def _load_practice(member: Member, *, now: datetime) -> None:
    """At the next ten o'clock: that is always within a day."""
    today = now.astimezone(ZONE)
    start = datetime.combine(today.date(), time(10), ZONE)
    if start <= today:
        start = datetime.combine(today.date() + timedelta(days=1), time(10), ZONE)
    occasion = occasions.save_occasion(
        occasion=Occasion(
            name=PRACTICE,
            kind=Kind.WORKSHOP,
            format=Format.ONLINE,
            capacity=12,
            starts_at=start,
            ends_at=start + timedelta(hours=1),
        ),
        joining=JOINING,
        hosts=[member],
        now=now,
    )
    bookings.book(slug="practice", occasion=occasion, now=now)
