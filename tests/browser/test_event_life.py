"""The whole life of an event, as people live it: in a browser without JavaScript, with the clock moved on."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.db import connection
from playwright.sync_api import expect

from core import retention
from events.enums import SignupStatus
from events.models import EventPage, ExpensesClaim, ExpensesDesk, Occasion, Signup
from tests.factories import (
    EventSeriesPageFactory,
    MemberFactory,
    OrganisationFactory,
    UserFactory,
)
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

PLANNED_AT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
SAM = "sam@example.org"


@pytest.fixture
def clock(time_machine):
    time_machine.move_to(PLANNED_AT)
    return time_machine


@pytest.fixture
def series(event_index):
    return EventSeriesPageFactory(
        parent=event_index,
        title="Community of practice",
        slug="community-of-practice",
        locale=event_index.locale,
        capacity=1,
    )


@pytest.fixture
def host():
    return MemberFactory(chosen_name="Asha (demo)")


@pytest.fixture
def desk():
    role = Group.objects.create(name="Expenses of the council")
    return ExpensesDesk.objects.create(organisation=OrganisationFactory(), role=role)


@pytest.fixture
def open_as(open_page, live_server, superuser):
    """Opens a page for somebody who is logged in, with their second factor."""

    def open_(user, path: str):
        page = open_page("/robots.txt", javascript=False)
        cookie = log_in(user).cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        page.goto(path)
        return page

    return open_


@pytest.fixture
def superuser():
    return UserFactory(is_superuser=True, name="Editor (demo)")


def sign_up(open_page, occasion: Occasion, *, name: str, email: str, button: str) -> None:
    page = open_page(f"/sign-up/{occasion.pk}/", javascript=False, width=320)
    page.get_by_label("What shall we call you?").fill(name)
    page.get_by_label("Your e-mail address").fill(email)
    page.get_by_label("Tell me afterwards what came of it").check()
    page.get_by_label("You may keep what I wrote here").check()
    page.get_by_role("button", name=button).click()
    expect(page.get_by_role("main")).to_contain_text(email)


def get_messages(email: str) -> list:
    return [message for message in mail.outbox if message.to == [email]]


def get_link(email: str) -> str:
    """The private address in the last message to somebody that has one."""
    found = (re.search(r"https?://[^/\s]+(/place/[^/\s]+/)", message.body) for message in get_messages(email))
    return [match for match in found if match][-1][1]


def find_in_database(word: str) -> list[str]:
    """The tables in which a word stands."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            columns = [
                column.name for column in connection.introspection.get_table_description(cursor, table)
            ]
            where = " OR ".join(f'lower(CAST("{column}" AS text)) LIKE %s' for column in columns)
            cursor.execute(f'SELECT count(*) FROM "{table}" WHERE {where}', [f"%{word}%"] * len(columns))  # noqa: S608
            if cursor.fetchone()[0]:
                found.append(table)
    return found


def test_event_is_planned_lived_and_forgotten(clock, open_page, open_as, work, series, superuser, host, desk):
    # The editor plans the next date of the series: its page is public at once
    page = open_as(superuser, f"/admin/occasion/plan/{series.pk}/?count=1")
    page.get_by_role("button", name="Make 1 meeting").click()
    occasion = Occasion.objects.get()
    assert occasion.starts_at == datetime(2026, 12, 8, 10, 0, tzinfo=UTC)
    occasion.hosts.add(host)
    Occasion.objects.update(lead_agency=desk.organisation)

    # Robin takes the only place, Sam waits; Robin gives it back, and Sam is offered it and takes it
    sign_up(open_page, occasion, name="Robin", email="robin@example.org", button="Take my place")
    sign_up(open_page, occasion, name="Sam", email=SAM, button="Put me on the waiting list")
    work()
    robin = open_page(get_link("robin@example.org"), javascript=False)
    robin.get_by_role("link", name="Cancel, and give your place to somebody else").click()
    robin.get_by_role("main").get_by_role("button").first.click()
    work()
    own_page = get_link(SAM)
    sam = open_page(own_page, javascript=False, width=320)
    expect(sam.get_by_role("heading", level=1)).to_have_text("A place is free for you")
    sam.get_by_role("button", name="Yes, I take it").click()
    expect(sam.get_by_role("heading", level=1)).to_have_text("You have a place")
    work()

    # A week and a day before, Sam is reminded; Robin is not
    mail.outbox.clear()
    clock.move_to(occasion.starts_at - timedelta(days=7) + timedelta(hours=1))
    work()
    clock.move_to(occasion.starts_at - timedelta(days=1) + timedelta(hours=2))
    work()
    work()
    assert len(get_messages(SAM)) == 2
    assert get_messages("robin@example.org") == []

    # On the day the host notes who is here, and what was said
    clock.move_to(occasion.starts_at + timedelta(minutes=5))
    door = open_as(host.user, f"/my/hosting/{occasion.pk}/")
    door.get_by_role("button", name=re.compile("Here.*Sam")).click()
    expect(door.get_by_role("main")).to_contain_text("1 of 1 are here")
    door.get_by_role("link", name="Write down what was said").click()
    door.get_by_label("What was said").fill("Small groups help most.")
    door.get_by_role("button", name="Keep this note").click()

    # Afterwards Sam is thanked, and answers the survey
    mail.outbox.clear()
    clock.move_to(occasion.ends_at + timedelta(hours=4))
    work()
    [thanks] = get_messages(SAM)
    survey = open_page(re.search(r"(/survey/\d+/)", thanks.body)[1], javascript=False, width=320)
    survey.get_by_role("radio", name="Very good").check()
    survey.get_by_role("button", name="Send my answers").click()
    expect(survey.get_by_role("heading", level=1)).to_contain_text("Thank you")
    assert occasion.survey_answers.get().ratings == {"overall": 5}

    # The editor reads the note, shows it, and closes the event: whoever asked for it hears what was heard
    mail.outbox.clear()
    notes = open_as(superuser, f"/admin/occasion/notes/{occasion.pk}/")
    notes.get_by_role("button", name="Show", exact=True).click()
    expect(notes.get_by_role("main")).to_contain_text("Shown to everybody")
    close = open_as(superuser, f"/admin/occasion/close/{occasion.pk}/")
    close.get_by_role("button", name="Close, and tell people").click()
    work()
    assert Occasion.objects.get().people_came == 1
    event = EventPage.objects.get(occasion=occasion, locale=series.locale)
    [heard] = get_messages(SAM)
    assert f"{event.url}heard/" in heard.body
    assert len(get_messages("robin@example.org")) == 1
    public = open_page(f"{event.url}heard/", javascript=False, width=320)
    expect(public.get_by_role("main")).to_contain_text("Small groups help most.")

    # Sam claims the bus, and the desk of the lead agency has the claim
    sam.reload()
    sam.get_by_role("link", name=re.compile("[Cc]laim")).first.click()
    sam.get_by_label("What did you pay for?").first.select_option(label="Bus, train or tram")
    sam.get_by_label("What did it cost, in pounds?").first.fill("4.20")
    sam.get_by_role("button", name="Send the claim").click()
    claim = ExpensesClaim.objects.get()
    assert (claim.desk, claim.details["items"][0]["pence"]) == (desk, 420)

    # Sam erases the booking. A year later nothing at all leads to anybody, and the numbers are still right
    sam.goto(own_page)
    sam.get_by_role("link", name=re.compile("[Ee]rase|[Dd]elete")).first.click()
    sam.get_by_role("main").get_by_role("button").first.click()
    assert Signup.objects.filter(email=SAM).count() == 0
    work()
    clock.move_to(occasion.ends_at + timedelta(days=800))
    retention.forget(now=occasion.ends_at + timedelta(days=800), confirmed=True)
    for word in (SAM, "robin@example.org", "robin"):
        assert find_in_database(word) == [], word
    assert sorted(Signup.objects.values_list("status", flat=True)) == [
        SignupStatus.CANCELLED,
        SignupStatus.CONFIRMED,
    ]
