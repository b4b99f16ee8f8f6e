"""L18, L19: who comes to an event learns nobody else's name or address from us; only its hosts see names."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from core import outbox
from core.models import Mail
from directory import blocks
from events import emails
from events.links import make_token
from events.models import EventPage
from events.signup import Seat, sign_up
from tests.events.booking import make_public_occasion
from tests.factories import MemberFactory, UserFactory
from tests.factories.events import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

STARTS = NOW + timedelta(days=3)
NAME, ADDRESS = "Canaryname", "canary@example.org"


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def host():
    return MemberFactory(user=UserFactory(email="host@example.org"), chosen_name="Hanna")


@pytest.fixture
def occasion(event_index, host):
    occasion = make_public_occasion(event_index, starts_at=STARTS, ends_at=STARTS + timedelta(hours=1))
    occasion.hosts.add(host)
    return occasion


def book(occasion, name, email):
    return sign_up(
        occasion=occasion, seats=[Seat(name), Seat(f"{name}'s friend")], email=email, language="en", now=NOW
    )


@pytest.fixture
def canary(occasion):
    return book(occasion, NAME, ADDRESS)


@pytest.fixture
def other(occasion, canary):
    """Somebody else at the same event, who is told of all that happens to it."""
    signup = book(occasion, "Robin", "robin@example.org")
    emails.queue_occasion_cancelled(occasion=occasion, now=STARTS - timedelta(hours=20))
    return signup


def find(words):
    return [word for word in (NAME, ADDRESS) if word.lower() in words.lower()]


def say(mail):
    """All that goes out: headers and parts as they are sent, and the parts as they are read."""
    sent = outbox.build_message(mail).message().as_string()
    return "\n".join([sent, mail.subject, mail.text, mail.html, mail.ics])


def test_each_message_has_one_receiver_and_names_nobody_else_l18_l19(canary, other):
    mails = Mail.objects.filter(to="robin@example.org")
    # The fault first: what stands in a message is found
    shown = Mail.objects.filter(to=ADDRESS).first()
    shown.text += NAME
    assert find(say(shown)) == [NAME, ADDRESS]

    assert {mail.kind for mail in mails} == {
        "confirmation",
        "occasion_cancelled",
    }
    for mail in mails:
        message = outbox.build_message(mail)
        assert (len(message.to), message.cc, message.bcc, message.reply_to) == (1, [], [], [])
        assert find(say(mail)) == []


def test_no_calendar_names_anybody_who_comes_l19(client, occasion, canary, other):
    page = EventPage.objects.get(occasion=occasion)
    urls = [
        reverse("events:calendar"),
        reverse("events:occasion_calendar", args=[occasion.uid]),
        reverse("events:place_calendar", args=[make_token(other)]),
        reverse("events:place_calendar", args=[make_token(canary)]),
    ]
    calendars = [client.get(url).content.decode() for url in urls]
    calendars += [mail.ics for mail in Mail.objects.exclude(ics="")]

    assert page.title in calendars[0]
    assert len(calendars) >= 6
    for calendar in calendars:
        assert "BEGIN:VEVENT" in calendar
        assert "ATTENDEE" not in calendar
        assert find(calendar) == []


def test_only_hosts_see_who_comes_l18(client, occasion, canary, other, host, time_machine):
    """The host's list has the names, blocked or not: whoever keeps a door has to know who stands there."""
    page = EventPage.objects.get(occasion=occasion)
    participant = MemberFactory()
    browsers = {"nobody": client, "member": Client(), "host": Client()}
    browsers["member"].force_login(participant.user)
    browsers["host"].force_login(host.user)
    blocks.block(blocker=participant.user, blocked=host.user, now=NOW)
    open_to_all = [
        page.get_url(),
        reverse("events:sign_up", args=[occasion.pk]),
        reverse("events:place", args=[make_token(other)]),
        "/my/",
    ]
    for browser in browsers.values():
        for url in open_to_all:
            assert find(browser.get(url, follow=True).content.decode()) == [], url

    time_machine.move_to(STARTS, tick=False)
    shown = {
        role
        for role, browser in browsers.items()
        if NAME in browser.get(reverse("events:host", args=[occasion.pk]), follow=True).content.decode()
        or NAME in browser.get(reverse("events:host_list", args=[occasion.pk]), follow=True).content.decode()
    }
    assert shown == {"host"}
