"""What people are told by e-mail."""

from datetime import timedelta

import pytest

from core.models import Mail
from events.emails import queue_heard, queue_occasion_cancelled, queue_occasion_changed
from events.enums import OccasionStatus, SignupStatus
from events.links import get_stop_url, make_stop_token, make_token
from events.mail_choice import stop_mail
from events.models import Joining, Occasion
from events.occasions import save_occasion
from events.signup import Seat, cancel, change_booking, sign_up, verify
from events.waiting_list import fill_places
from tests.events.booking import book, get_mail, make_public_occasion
from tests.factories import OccasionFactory, SignupFactory, VenueFactory

pytestmark = pytest.mark.django_db


def get_link(signup):
    return f"http://testserver/place/{make_token(signup)}/"


def get_lines(text, count):
    return [line for line in text.splitlines() if line][:count]


def test_confirmation_opens_with_day_time_and_place_and_has_one_link(event_index, now):
    occasion = make_public_occasion(event_index)
    Joining.objects.create(occasion=occasion, details={"url": "https://meet.example.org/secret"})

    signup = book(occasion)

    mail = get_mail("confirmation")
    assert mail.subject == "Your place: Letting go, Tuesday 8 December"
    assert get_lines(mail.text, 4) == ["Tuesday 8 December 2026", "12:00 to 13:30", "Online", "Letting go"]
    assert mail.text.count("http") == 1
    assert get_link(signup) in mail.text
    assert f'href="{get_link(signup)}"' in mail.html
    assert mail.html.count("href=") == 1
    assert (mail.ics_method, "METHOD:REQUEST" in mail.ics) == ("REQUEST", True)
    assert "secret" not in mail.text + mail.html + mail.ics
    assert (mail.key, mail.subject_key) == (f"signup:{signup.uuid}:confirmation:1", f"signup:{signup.uuid}")


def test_confirmation_says_where_a_meeting_in_person_is():
    venue = VenueFactory(name="Priory Street Centre (demo)", address="15 Priory Street\nYork")

    book(OccasionFactory(in_person=True, venue=venue))

    assert get_lines(get_mail("confirmation").text, 3)[2] == (
        "Priory Street Centre (demo), 15 Priory Street, York"
    )


def test_messages_name_nobody_else_and_carry_no_strangers_words(now):
    seats = [Seat("Visit evil.example"), Seat("Sam")]
    occasion = OccasionFactory(capacity=2)

    signup = sign_up(occasion=occasion, seats=seats, email="robin@example.org", language="en", now=now)

    mail = get_mail("confirmation")
    assert mail.subject.startswith("Your 2 places: ")
    for words in ("Sam", "evil"):
        assert words not in mail.subject + mail.text + mail.html + mail.ics
    verify(signup=signup, now=now)
    cancel(signup=signup, now=now)
    assert "Hello Visit evil.example," in get_mail("cancelled").text


def test_messages_escape_names_in_html_only(now):
    signup = verify(signup=book(OccasionFactory()), now=now)
    change_booking(signup=signup, seats=[Seat("R & <b>")], phone="", wants_news=False, now=now)

    cancel(signup=signup, now=now)

    assert "Hello R & <b>," in get_mail("cancelled").text
    assert "Hello R &amp; &lt;b&gt;," in get_mail("cancelled").html


def test_waiting_says_the_position():
    occasion = OccasionFactory(capacity=1)
    book(occasion)
    book(occasion, email="first@example.org")
    book(occasion, email="second@example.org")

    first, second = Mail.objects.filter(kind="waiting").order_by("pk")
    assert "You are the next on the list." in first.text
    assert "You are number 2 on the list." in second.text
    assert first.ics == ""


def test_offer_says_until_when_in_local_time(now):
    occasion = OccasionFactory(capacity=1)
    SignupFactory(occasion=occasion, status=SignupStatus.WAITING, email="sam@example.org")

    fill_places(occasion=occasion, now=now)

    mail = get_mail("offer")
    assert mail.to == "sam@example.org"
    assert "We hold it for you until Thursday 26 November at 12:00." in mail.text
    assert "We hold it for you until Thursday 26 November at 12:00." in mail.html


def test_messages_are_in_the_persons_language(event_index, now):
    book(make_public_occasion(event_index), language="pl")

    mail = get_mail("confirmation")
    assert mail.language == "pl"
    assert get_lines(mail.text, 1) == ["Wtorek 8 grudnia 2026"]
    assert "http://testserver/pl/place/" in mail.text
    assert '<html lang="pl" dir="ltr">' in mail.html


def test_messages_in_arabic_run_from_right_to_left():
    book(OccasionFactory(), language="ar")

    assert '<html lang="ar" dir="rtl">' in get_mail("confirmation").html


def test_occasion_cancelled_tells_everybody_on_the_list_once(now):
    occasion = OccasionFactory(
        capacity=1, status=OccasionStatus.CANCELLED, cancelled_because="The hall is flooded.", sequence=1
    )
    has_place = SignupFactory(occasion=occasion)
    waits = SignupFactory(occasion=occasion, status=SignupStatus.WAITING)
    SignupFactory(occasion=occasion, status=SignupStatus.CANCELLED)
    SignupFactory(occasion=occasion, email="")

    assert queue_occasion_cancelled(occasion=occasion, now=now) == 2
    queue_occasion_cancelled(occasion=occasion, now=now)

    mails = {mail.to: mail for mail in Mail.objects.all()}
    assert sorted(mails) == sorted([has_place.email, waits.email])
    assert "The hall is flooded." in mails[waits.email].text
    assert (mails[has_place.email].ics_method, mails[waits.email].ics_method) == ("CANCEL", "")


def test_occasion_changed_sends_the_new_entry_once_for_each_change(now):
    signup = SignupFactory()
    occasion = signup.occasion
    before = Occasion.objects.get()

    for sequence in (1, 1, 2):
        occasion.sequence = sequence
        queue_occasion_changed(occasion=occasion, before=before, now=now)

    entries = Mail.objects.filter(kind="occasion_changed").order_by("pk").values_list("ics", flat=True)
    assert [f"SEQUENCE:{sequence}" in ics for sequence, ics in zip((1, 2), entries, strict=True)] == [
        True
    ] * 2


def test_occasion_changed_says_how_it_was_and_how_it_is(event_index, now):
    old = VenueFactory(name="Old hall (demo)", address="1 High Street")
    new = VenueFactory(name="New hall (demo)", address="2 Low Street")
    occasion = make_public_occasion(event_index, in_person=True, venue=old)
    book(occasion)

    occasion = Occasion.objects.get()
    occasion.venue = new
    occasion.ends_at += timedelta(hours=1)
    save_occasion(occasion=occasion, now=now)

    mail = get_mail("occasion_changed")
    lines = [line.strip() for line in mail.text.splitlines() if line.strip()]
    start = lines.index("When")
    assert lines[start : start + 6] == [
        "When",
        "before: Tuesday 8 December 2026, 12:00 to 13:30",
        "now: Tuesday 8 December 2026, 12:00 to 14:30",
        "Where",
        "before: Old hall (demo), 1 High Street",
        "now: New hall (demo), 2 Low Street",
    ]
    assert "before: <bdi>Old hall (demo), 1 High Street</bdi>" in mail.html
    assert "<strong><bdi>New hall (demo), 2 Low Street</bdi></strong>" in mail.html


def test_occasion_changed_names_only_what_has_changed(now):
    occasion = SignupFactory(language="pl").occasion
    occasion.starts_at -= timedelta(hours=1)

    save_occasion(occasion=occasion, now=now)

    text = get_mail("occasion_changed").text
    assert "Wtorek 8 grudnia 2026, od 12:00 do 13:30" in text
    assert "Wtorek 8 grudnia 2026, od 11:00 do 13:30" in text
    assert text.count("Przez internet") == 1  # where we meet, as ever


def test_essential_messages_cannot_be_stopped(now):
    signup = verify(signup=book(OccasionFactory()), now=now)
    cancel(signup=signup, now=now)

    assert set(Mail.objects.values_list("kind", "stop_url")) == {("confirmation", ""), ("cancelled", "")}


# What we heard


def make_listeners(occasion, now, **fields):
    return SignupFactory(occasion=occasion, wants_news=True, verified_at=now, **fields)


def test_what_we_heard_has_one_text_for_who_came_and_one_for_who_could_not(event_index, now):
    occasion = make_public_occasion(event_index, past=True)
    came = make_listeners(occasion, now)
    came.places.update(came_at=now)
    others = [make_listeners(occasion, now)]
    for status in ("waiting", "lapsed", "declined", "cancelled"):
        others.append(make_listeners(occasion, now, status=status))

    assert queue_heard(occasion=occasion, now=now) == 6
    assert queue_heard(occasion=occasion, now=now) == 0

    texts = dict(Mail.objects.filter(kind="heard").values_list("to", "text"))
    assert "You were there." in texts[came.email]
    for signup in others:
        assert "You wanted to come, and it was not to be." in texts[signup.email]
    mail = Mail.objects.get(to=came.email)
    heard_url = f"http://testserver/events/letting-go-{occasion.pk}/heard/"
    assert mail.subject == "What we heard: Letting go, Tuesday 10 November"
    assert (heard_url in mail.text, f'href="{heard_url}"' in mail.html) == (True, True)
    assert (mail.priority, mail.stop_url) == (9, get_stop_url(came))


def test_what_we_heard_says_to_all_with_a_place_that_they_were_there_where_nobody_kept_a_list(
    event_index, now
):
    occasion = make_public_occasion(event_index, past=True)
    make_listeners(occasion, now)

    queue_heard(occasion=occasion, now=now)

    assert "You were there." in get_mail("heard").text


def test_what_we_heard_goes_only_to_who_asked_for_news_and_once_to_an_address(event_index, now):
    occasion = make_public_occasion(event_index, past=True)
    SignupFactory(occasion=occasion, verified_at=now)
    SignupFactory(occasion=occasion, wants_news=True)
    make_listeners(occasion, now, email="", email_normalised="")
    stop_mail(token=make_stop_token(make_listeners(occasion, now)), now=now)
    make_listeners(occasion, now, email="robin@example.org", status="cancelled")
    came = make_listeners(occasion, now, email="Robin@example.org", email_normalised="robin@example.org")

    assert queue_heard(occasion=occasion, now=now) == 1

    assert get_mail("heard").subject_key == f"signup:{came.uuid}"


def test_what_we_heard_is_told_nobody_without_a_public_page(now):
    make_listeners(OccasionFactory(past=True), now)

    assert queue_heard(occasion=Occasion.objects.get(), now=now) == 0


# No more than three a day to an address that nobody has answered from


def test_a_fourth_new_booking_is_told_when_a_day_is_over(now):
    """C21"""
    hours = [now + timedelta(hours=hour) for hour in range(5)]

    for hour in hours:
        book(OccasionFactory(), now=hour)

    due = Mail.objects.order_by("pk").values_list("due_at", flat=True)
    assert list(due) == [*hours[:3], hours[0] + timedelta(days=1), hours[1] + timedelta(days=1)]


def test_asking_again_sends_no_fourth_message_in_a_day(now):
    """C21"""
    occasion = OccasionFactory()

    for _ in range(5):
        book(occasion)
    assert Mail.objects.count() == 3

    book(occasion, now=now + timedelta(days=1))
    assert Mail.objects.count() == 4


def test_who_has_answered_hears_of_every_booking_at_once(now):
    verify(signup=book(OccasionFactory()), now=now)

    for _ in range(4):
        book(OccasionFactory())

    assert set(Mail.objects.values_list("due_at", flat=True)) == {now}


def test_asking_again_says_how_the_booking_stands_by_now(now):
    occasion = OccasionFactory(capacity=1)
    first = book(occasion)
    book(occasion, email="sam@example.org")
    cancel(signup=first, now=now)

    book(occasion, email="sam@example.org")

    kinds = Mail.objects.filter(to="sam@example.org").order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["waiting", "offer", "offer"]
