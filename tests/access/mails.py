"""Has the site write every mail it knows, about people whose every word is a canary."""

import csv
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from django.contrib.auth.models import Group
from wagtail.models import Page

from core.models import Mail, NetworkDetails, User
from directory import (
    concerns,
    consent_renewal,
    consents,
    keepers,
    membership,
    profile_mails,
    relay,
    silence,
    terms,
)
from directory.enums import KeeperStatus, MemberStatus, Purpose
from directory.models import Consent, Keeper, Member
from directory.relay_sides import Reader, Side
from events import (
    aftercare,
    closing,
    emails,
    expenses,
    letters,
    occasions,
    pledges,
    reminders,
    signup,
    waiting_list,
)
from events.claim_emails import queue_state
from events.enums import ClaimState, Recipients
from events.models import ExpensesClaim, Occasion, Signup
from network import digest, my_data, news_mail, newsletter
from network.enums import DigestPace, News
from network.models import NewsItem
from stories import contribution_times, contributions
from stories.enums import ContributionKind
from stories.models import Contribution, StoryPage
from tests.access import canaries
from tests.access.world import World
from tests.factories import MemberFactory, OccasionFactory, UserFactory
from tests.factories.events import NOW

# What somebody types while it happens: more canaries, beside those in the database
WORRY, MESSAGE, WISH, ASKING, STRANGER = (f"zq99{number}qz" for number in range(5))
TYPED = {
    WORRY: "typed: a worry about safety",
    MESSAGE: "typed: a message",
    WISH: "typed: a wish for aftercare",
    ASKING: "typed: why they want to keep a page",
    STRANGER: "typed: a stranger's name and address",
}
DAY = timedelta(days=1)
TABLE = Path(__file__).parent / "mails.csv"
SAID = ("subject", "text", "html", "ics", "stop_url", "message_id", "kind")

Line = tuple[str, str, str]  # kind of mail, whose address it goes to, whose words it holds, or nothing


def read(world: World) -> set[Line]:
    """This function will say what all mails of some years say, and to whom."""
    before = set(Mail.objects.values_list("pk", flat=True))
    names = canaries.plant() | TYPED
    cause(world)
    found: set[Line] = set()
    for mail in Mail.objects.exclude(pk__in=before):
        to = ", ".join(names[canary] for canary in canaries.find(mail.to)) or "somebody else"
        said = canaries.find(" ".join(str(getattr(mail, field)) for field in SAID))
        found |= {(mail.kind, to, names[canary]) for canary in said} or {(mail.kind, to, "")}
    return found


def read_table() -> set[Line]:
    with TABLE.open(newline="") as table:
        return {(line["mail"], line["to"], line["words"]) for line in csv.DictReader(table)}


def write(found: set[Line]) -> None:
    """This function will write the table anew."""
    with TABLE.open("w", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(["mail", "to", "words"])
        writer.writerows(sorted(found))


def cause(world: World) -> None:
    """This function will do all that people are told about by mail, in the order of a year."""
    staff = {}
    for name in ("Editors", "Network leads", "Safeguarding leads", "Aftercare contacts"):
        user = UserFactory()
        user.groups.add(Group.objects.get(name=name))
        staff[name] = user
    NewsItem.objects.create(page=world.things["project"], kind=News.STAGE, what="do", at=NOW + DAY / 2)
    NetworkDetails.objects.update(contact_email="office@example.org")
    answer_members(world, staff["Network leads"])
    write_to_each_other(world)
    publish(world, staff["Editors"])
    book(world, staff["Editors"])
    claim(world)
    for days in [*range(1, 30), *range(30, 1000, 15)]:
        tell(now=NOW + days * DAY)
    my_data._confirm(world.person.email, "en", now=NOW)


def answer_members(world: World, welcomer: User) -> None:
    request = world.things["request"]
    membership._tell_welcomers(Member.objects.get(pk=request.pk), now=NOW)
    membership._write_to(Member.objects.get(pk=request.pk), "join_received", now=NOW)
    membership.approve(pk=request.pk, viewer=welcomer, now=NOW)
    other = MemberFactory(status=MemberStatus.ASKED, approved_at=None, asked_at=NOW, consents=[])
    membership.decline(pk=other.pk, viewer=welcomer, reason="Not now", now=NOW)
    person = Member.objects.get(pk=world.things["person"].pk)
    profile_mails.tell_readers(person, now=NOW)
    for mail in ("profile_published", "profile_sent_back"):
        profile_mails.tell_member(person, mail=mail, now=NOW)
    Consent.objects.filter(user=person.user).update(expires_at=NOW + 100 * DAY)
    organisation, member = world.things["organisation"], Member.objects.get(pk=world.things["member"].pk)
    keeper = keepers.ask(organisation=organisation, member=member, words=ASKING, now=NOW)
    keepers.answer(pk=keeper.pk, is_approved=True, now=NOW)
    for old in Keeper.objects.filter(status=KeeperStatus.APPROVED):
        keepers.end(pk=old.pk, now=NOW)


def publish(world: World, editor: User) -> None:
    """Somebody is asked about a story, and their consent runs out; and there is news for a digest."""
    page = StoryPage.objects.get(pk=world.things["story"].pk)
    asked = contributions.ask_approval(page=page, user=editor, now=NOW)
    contributions.ask_for_changes(approval=asked[0], comment=WISH, now=NOW)
    # One of two: what was asked is taken back from those who let us publish nothing any more
    Contribution.objects.filter(kind=ContributionKind.PHOTO).update(expires_at=NOW + 100 * DAY)
    Page.objects.filter(pk=world.things["news"].pk).update(first_published_at=NOW + DAY / 2)
    newsletter.subscribe(
        email=f"{STRANGER}@example.org",
        language="en",
        pace=DigestPace.WEEKLY,
        wording=consents.get_wording(Purpose.NEWSLETTER),
        form_id=uuid4(),
        now=NOW,
    )


def write_to_each_other(world: World) -> None:
    person, other = (Member.objects.get(pk=world.things[name].pk) for name in ("person", "member"))
    receiver = relay.Receiver(name=person.chosen_name, member=person)
    for user, email in ((other.user, ""), (None, f"{STRANGER}@example.org")):
        relay.write(
            receiver=receiver,
            user=user,
            name=STRANGER,
            email=email,
            words=MESSAGE,
            form_id=uuid4(),
            language="en",
            now=NOW,
        )
    thread = person.threads.filter(user=other.user).get()
    side = Side(thread, False, Reader(person.user.email, "en", person.user))
    relay.answer(side=side, words=MESSAGE, form_id=uuid4(), now=NOW)
    words = {"language": "en", "now": NOW, "form_id": uuid4(), "words": WORRY}
    concerns.report(
        where=WORRY, name=STRANGER, contact=f"{STRANGER}@example.org", wants_receipt=True, **words
    )
    aftercare.ask(
        occasion=world.things["occasion"],
        form_id=uuid4(),
        name=STRANGER,
        contact=STRANGER,
        when=WISH,
        words=WISH,
        language="en",
        now=NOW,
    )


def book(world: World, editor: User) -> None:
    person = User.objects.get(pk=world.person.pk)
    remembered = OccasionFactory(starts_at=NOW + 25 * DAY)
    signup.sign_up(
        occasion=remembered,
        seats=[signup.Seat(name=STRANGER)],
        email=person.email,
        language="en",
        user=person,
        now=NOW,
    )
    coming = Occasion.objects.get(pk=world.things["coming"].pk)
    starts_at = NOW + 20 * DAY
    Occasion.objects.filter(pk=coming.pk).update(
        starts_at=starts_at, ends_at=starts_at + timedelta(hours=1), capacity=2
    )
    coming.refresh_from_db()
    seats = [signup.Seat(name=STRANGER)]
    booked = [
        signup.sign_up(occasion=coming, seats=seats, email=email, phone="", language="en", user=user, now=NOW)
        for email, user in [
            (person.email, person),
            *((f"{STRANGER}{number}@example.org", None) for number in range(3)),
        ]
    ]
    signup.cancel(signup=booked[0], now=NOW)
    waiting_list.fill_places(occasion=coming, now=NOW)
    waiting_list.lapse_offers(now=NOW + 19 * DAY)
    for recipients in Recipients.values:
        people = letters.get_people(occasion=coming, recipients=recipients)
        if people.exclude(email="").exists():
            letters.write_letter(
                form_id=uuid4(),
                occasion=coming,
                recipients=recipients,
                written_by=editor,
                subject="A letter",
                text="A letter",
                now=NOW,
            )
    letters.post_letters(now=NOW)
    book_series(STRANGER, now=NOW)
    emails.queue_occasion_changed(occasion=coming, before=coming, now=NOW)
    occasions.cancel_occasion(occasion=coming, reason="The room is shut.", now=NOW)
    Signup.objects.filter(pk=world.things["signup"].pk).update(wants_news=True)
    emails.queue_heard(occasion=world.things["occasion"], now=NOW)


def book_series(name: str, *, now: datetime) -> None:
    dates = [OccasionFactory(starts_at=now + days * DAY) for days in (40, 70)]
    both = signup.sign_up_for_series(
        occasions=dates,
        seats=[signup.Seat(name=name)],
        email=f"{name}@example.org",
        form_id=uuid4(),
        language="en",
        now=now,
    )
    signup.cancel_series(signup=both.booked[0], now=now)


def claim(world: World) -> None:
    first = ExpensesClaim.objects.get(pk=world.things["claim"].pk)
    decider = UserFactory()
    for state in (ClaimState.APPROVED, ClaimState.PAID):
        first = expenses.decide(claim=first, state=state, decided_by=decider, now=NOW)
    for state in (ClaimState.RECEIVED, ClaimState.REFUSED):
        first.state = state
        queue_state(claim=first, email=first.details["email"], now=NOW)


def tell(*, now: datetime) -> None:
    """What the worker does as the clock goes."""
    for job in (
        reminders.remind,
        reminders.thank,
        pledges.ask_how_it_went,
        closing.chase,
        terms.remind,
        consent_renewal.ask_again,
        consent_renewal.end_what_ran_out,
        silence.ask,
        silence.expire_members,
        news_mail.tell_each,
        news_mail.tell_weekly,
        contribution_times.remind,
        contribution_times.ask_again,
        contribution_times.end_what_ran_out,
        digest.queue_digests,
    ):
        job(now=now)
