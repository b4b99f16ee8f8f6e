"""The journey of the whole site: from the home page to a place, and back on to the next person."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import expect

from events.enums import Access, PromiseState, SignupStatus
from events.models import AccessNeed, AccessPromise, Signup
from tests.factories import EventPageFactory, OccasionFactory

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def event(home, event_index, get_involved):
    """A meeting in a fortnight with one place, where an interpreter can be asked for."""
    starts_at = timezone.now().replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=14)
    occasion = OccasionFactory(starts_at=starts_at, capacity=1)
    AccessPromise.objects.create(
        occasion=occasion,
        access=Access.BSL,
        state=PromiseState.ON_REQUEST,
        ask_by_date=(starts_at - timedelta(days=7)).date(),
    )
    return EventPageFactory(parent=event_index, title="Letting go", occasion=occasion)


def fill_in(page, *, name: str, email: str) -> None:
    page.get_by_label("What shall we call you?").fill(name)
    page.get_by_label("Your e-mail address").fill(email)
    page.get_by_label("You may keep what I wrote here").check()


def get_link(email: str) -> str:
    """The private address in the last message to somebody."""
    message = [message for message in mail.outbox if message.to == [email]][-1]
    return re.search(r"https?://[^/\s]+(/place/\S+?/)(?=\s|$)", message.body)[1]


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_place_goes_from_the_first_person_to_the_next(open_page, work, event, javascript):
    page = open_page("/", javascript=javascript)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Get involved").click()
    page.get_by_role("link", name="Letting go").first.click()
    page.get_by_role("link", name="Sign up", exact=True).first.click()
    fill_in(page, name="Robin", email="robin@example.org")
    page.get_by_role("checkbox", name="British Sign Language interpreter").check()
    page.get_by_role("button", name="Take my place").click()
    expect(page.get_by_role("main")).to_contain_text("robin@example.org")
    work()

    waiting = open_page(f"/sign-up/{event.occasion_id}/", javascript=javascript, width=320)
    fill_in(waiting, name="Sam", email="sam@example.org")
    waiting.get_by_role("button", name="Put me on the waiting list").click()
    expect(waiting.get_by_role("main")).to_contain_text("sam@example.org")
    work()

    assert list(Signup.objects.order_by("pk").values_list("email", "status")) == [
        ("robin@example.org", SignupStatus.CONFIRMED),
        ("sam@example.org", SignupStatus.WAITING),
    ]
    assert AccessNeed.objects.get().details == {"kinds": ["bsl"], "note": ""}

    page.goto(get_link("robin@example.org"))
    expect(page.get_by_role("heading", level=1)).to_have_text("You have a place")
    page.get_by_role("link", name="Cancel, and give your place to somebody else").click()
    page.get_by_role("main").get_by_role("button").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You gave your place back")
    work()

    waiting.goto(get_link("sam@example.org"))
    expect(waiting.get_by_role("heading", level=1)).to_have_text("A place is free for you")
    waiting.get_by_role("button", name="Yes, I take it").click()
    expect(waiting.get_by_role("heading", level=1)).to_have_text("You have a place")

    assert list(Signup.objects.order_by("pk").values_list("email", "status")) == [
        ("robin@example.org", SignupStatus.CANCELLED),
        ("sam@example.org", SignupStatus.CONFIRMED),
    ]
    assert AccessNeed.objects.count() == 0


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_form_says_beside_each_field_what_is_wrong_and_keeps_what_was_typed(open_page, event, javascript):
    page = open_page(f"/sign-up/{event.occasion_id}/", javascript=javascript)
    page.get_by_label("What shall we call you?").fill("Robin")
    page.get_by_label("Your e-mail address").fill("robin@example")
    page.get_by_role("button", name="Take my place").click()

    expect(page).to_have_title(re.compile("^Error:"))
    summary = page.get_by_role("alert").first
    expect(summary).to_contain_text("Write your e-mail address like name@example.org")
    expect(summary).to_contain_text("Tick the box to let us keep this for the event")
    expect(page.get_by_label("What shall we call you?")).to_have_value("Robin")
    expect(page.get_by_label("Your e-mail address")).to_have_value("robin@example")
    expect(page.get_by_label("Your e-mail address")).to_have_attribute("aria-invalid", "true")
    assert Signup.objects.count() == 0


def test_form_can_be_filled_and_sent_with_the_keyboard_alone(open_page, event):
    page = open_page(f"/sign-up/{event.occasion_id}/")
    page.get_by_label("What shall we call you?").focus()
    page.keyboard.type("Robin")
    for _ in range(30):
        page.keyboard.press("Tab")
        label = page.evaluate("document.activeElement.labels?.[0]?.innerText ?? ''")
        if "e-mail address" in label:
            page.keyboard.type("robin@example.org")
        if label.startswith("You may keep"):
            page.keyboard.press("Space")
        if page.evaluate("document.activeElement.innerText ?? ''").strip() == "Take my place":
            page.keyboard.press("Enter")
            break

    expect(page.get_by_role("main")).to_contain_text("robin@example.org")
    assert Signup.objects.get().status == SignupStatus.CONFIRMED
