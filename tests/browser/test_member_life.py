"""The whole life of a member, as people live it: they join, write a profile, look at it as others do, are
found and written to through the site, take their consent back, and are gone.

Once without JavaScript on a phone; once in Arabic, with the keyboard alone, and axe at each step.
"""

import re
from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Permission
from django.core import mail
from django.urls import reverse
from django.utils.translation import override
from playwright.sync_api import Locator, Page, expect

from core.models import NetworkDetails, User
from directory.models import Member, RelayMessage
from tests.browser.test_accessibility import find_faults
from tests.factories import DirectoryPageFactory, StandardPageFactory, UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
EMAIL, VISITOR = "wren@example.org", "visitor@example.org"
PASSWORD = "four plain words here"
ABOUT = "I know the buses of the dale. (demo)"
HIDDEN = "Mornings only. (demo)"


class Walk:
    """One browser of one person, in one language: it presses with the mouse, or with the keys alone."""

    def __init__(self, page: Page, *, language: str, keys: bool):
        self.page, self.language, self.keys = page, language, keys

    def go(self, name: str, *args, query: str = "") -> None:
        with override(self.language):
            self.page.goto(reverse(name, args=args) + query)
        self.look()

    def look(self) -> None:
        """What can be seen is without fault, and reads in its direction."""
        expect(self.page.locator("html")).to_have_attribute("dir", "rtl" if self.language == "ar" else "ltr")
        expect(self.page.get_by_role("heading", level=1)).to_have_count(1)
        if self.keys:
            assert find_faults(self.page) == []

    def press(self, target: Locator | str) -> None:
        button = self.page.locator(target).first if isinstance(target, str) else target
        if self.keys:
            self.reach(button)
        with self.page.expect_navigation():
            if self.keys:
                self.page.keyboard.press("Enter")
            else:
                button.click()
        self.look()

    def choose(self, selector: str) -> None:
        box = self.page.locator(selector)
        if not self.keys:
            box.check(force=True)
        elif not box.is_checked():
            box.focus()
            self.page.keyboard.press("Space")
        expect(box).to_be_checked()

    def reach(self, button: Locator) -> None:
        """The way of somebody without a mouse."""
        for _ in range(300):
            if button.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no way to {button}")


@pytest.fixture
def directory(home, locales, time_machine):
    time_machine.move_to(NOW)
    NetworkDetails.objects.create(
        name="Network", locale=home.locale, house_rules=StandardPageFactory(parent=home, title="House rules")
    )
    page = DirectoryPageFactory(parent=home, slug="directory", title="People", locale=locales["en"])
    page.copy_for_translation(locales["ar"], copy_parents=True, alias=True)
    return page


@pytest.fixture
def welcomer():
    user = UserFactory(name="Welcomer (demo)")
    user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", "welcome_members"]))
    return user


def get_link(email: str, path: str) -> str:
    """The address in the last message to somebody that has such a path."""
    found = [
        re.search(rf"https?://[^/\s]+((?:/ar)?/{path}[^\s]*)", message.body)
        for message in mail.outbox
        if message.to == [email]
    ]
    return [match for match in found if match][-1][1]


@pytest.mark.parametrize(
    ("language", "keys", "width"),
    [("en", False, 320), ("ar", True, 1280)],
    ids=["no script", "keys and Arabic"],
)
def test_member_joins_is_found_and_is_gone(
    open_page, live_server, directory, welcomer, work, language, keys, width
):
    def open_as(email: str | None = None, **browser) -> Walk:
        page = open_page("/robots.txt", **{"javascript": keys, "width": width, **browser})
        if email:
            cookie = log_in(User.objects.get(email=email)).cookies["sessionid"].value
            page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        return Walk(page, language=language, keys=keys)

    # Somebody makes an account on the way to joining, and asks
    wren = open_as()
    wren.go("directory:join")
    wren.press(wren.page.get_by_role("main").locator("a[href*=signup]"))
    wren.page.locator("[name=email]").fill(EMAIL)
    wren.page.locator("[name=password1]").fill(PASSWORD)
    wren.press("main form button[type=submit], main form button:not([type])")
    work()
    wren.page.goto(get_link(EMAIL, "accounts/confirm-email/"))
    wren.press("main form button")
    if "login" in wren.page.url:
        wren.page.locator("[name=login]").fill(EMAIL)
        wren.page.locator("[name=password]").fill(PASSWORD)
        wren.press("main form button")
    wren.go("directory:join")
    wren.page.locator("[name=chosen_name]").fill("Wren (demo)")
    wren.choose(f"[name=language][value={language}]")
    wren.choose("[name=agree]")
    wren.press("form[action$='#ask'] button")
    member = Member.objects.get()
    assert (member.status, member.language) == ("asked", language)

    # Somebody who welcomes members takes them in
    staff = open_as(welcomer.email, javascript=True, width=1280)
    staff.page.goto(reverse("welcome:open", args=[member.pk]))
    take_in = reverse("welcome:approve", args=[member.pk])
    with staff.page.expect_navigation():
        staff.page.locator(f"form[action='{take_in}'] button").click()
    work()
    assert any("Wren (demo)" in message.body for message in mail.outbox if message.to == [EMAIL])

    # They write a profile: one line for everyone, one for nobody
    wren.go("directory:my_profile")
    wren.page.locator("[name=about]").fill(ABOUT)
    wren.page.locator("[name=availability]").fill(HIDDEN)
    wren.choose("[name=listed][value=everyone]")
    wren.choose("[name=sees_about][value=everyone]")
    wren.choose("[name=sees_availability][value=hidden]")
    wren.choose("[name=agree]")
    wren.press("button[name=then][value=submit]")

    # They look at it as the public will, and nobody else sees it yet
    wren.go("directory:preview_profile", query="?as=public")
    expect(wren.page.get_by_role("main")).to_contain_text(ABOUT)
    expect(wren.page.get_by_role("main")).not_to_contain_text(HIDDEN)
    reader = open_as()
    path = f"{'/ar' if language == 'ar' else ''}/directory/"
    reader.page.goto(f"{path}?q=buses")
    expect(reader.page.get_by_role("main")).not_to_contain_text("Wren (demo)")

    # It is read, and found
    staff.page.goto(reverse("profile:read", args=[member.pk]))
    with staff.page.expect_navigation():
        staff.page.locator("button[name=answer][value=publish]").click()
    reader.page.goto(f"{path}?q=buses")
    reader.look()
    reader.press(reader.page.get_by_role("main").get_by_role("link", name="Wren (demo)"))
    expect(reader.page.get_by_role("main")).to_contain_text(ABOUT)
    expect(reader.page.get_by_role("main")).not_to_contain_text(HIDDEN)
    person = reader.page.url

    # Somebody without an account writes to them, and they answer: neither sees the other's address
    reader.go("directory:write_member", member.public_id)
    reader.page.locator("[name=words]").fill("May I ask you about the bus? (demo)")
    reader.page.locator("[name=name]").fill("Sam (demo)")
    reader.page.locator("[name=email]").fill(VISITOR)
    reader.press("form[novalidate] .form-actions button")
    work()
    reader.page.goto(get_link(VISITOR, "message/"))
    reader.press("form[action$='/send/'] button")
    work()
    wren.page.goto(get_link(EMAIL, "message/"))
    wren.look()
    expect(wren.page.get_by_role("main")).to_contain_text("May I ask you about the bus? (demo)")
    expect(wren.page.locator("body")).not_to_contain_text(VISITOR)
    wren.page.locator("[name=words]").fill("The 12 goes there. (demo)")
    wren.press("form[novalidate] .form-actions button")
    work()
    reader.page.goto(get_link(VISITOR, "message/"))
    expect(reader.page.get_by_role("main")).to_contain_text("The 12 goes there. (demo)")
    expect(reader.page.locator("body")).not_to_contain_text(EMAIL)
    assert RelayMessage.objects.count() == 2

    # They take their consent back, with one press, and are out of sight at once
    wren.go("directory:my_consents")
    with override(language):
        switch = reverse("directory:change_consent", args=["directory"])
    wren.press(f"form[action='{switch}']:has([name=say][value=no]) button")
    assert reader.page.goto(person).status == 404
    reader.page.goto(f"{path}?q=buses")
    expect(reader.page.get_by_role("main")).not_to_contain_text("Wren (demo)")

    # They delete their account, and nothing of them is left
    wren.go("network:my_delete")
    if wren.page.locator("[name=password]").count():
        wren.page.locator("[name=password]").fill(PASSWORD)
        wren.press("main form button")
    if wren.page.locator("main form input[type=checkbox]").count():
        wren.choose("main form input[type=checkbox]")
    wren.press("main form button")
    assert not User.objects.filter(email=EMAIL).exists()
    assert not Member.objects.exists()
    assert not RelayMessage.objects.exists()
