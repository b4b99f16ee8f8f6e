"""WCAG 2.2 AA as far as a machine can tell, on the demonstration site, on a phone and on a wide screen."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command

from events.links import get_place_url
from events.models import Occasion, Signup

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
WIDTHS = (320, 1280)
# Targets of a press are at least 24 by 24 CSS pixels, but for links in a line of text (WCAG 2.5.8)
SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, input, summary, select, textarea')]
  .filter(element => {
    const box = element.getBoundingClientRect();
    if (!box.width || box.bottom <= 0 || element.closest('[aria-hidden=true]')) return false;
    if (element.matches('a') && getComputedStyle(element).display === 'inline') return false;
    return box.height < 24 || box.width < 24;
  }).map(element => element.outerHTML.slice(0, 120))"""


def find_faults(page) -> list[str]:
    """What axe, a ruler and the console have against the page that is open."""
    results = Axe().run(page, options=RULES).response
    faults = [
        f"{violation['id']}: {node['html'][:160]}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if overflow > 0:
        faults.append(f"{overflow} pixels wider than the screen")
    faults += [f"small target: {html}" for html in page.evaluate(SMALL_TARGETS)]
    return faults


def test_demonstration_has_no_fault_that_a_machine_can_find(open_page, live_server, settings):
    call_command("load_demo", verbosity=0)
    occasion = Occasion.objects.public().filter(name__contains="Conversation").order_by("starts_at").last()
    signup = Signup.objects.confirmed().filter(occasion__in=Occasion.objects.public()).first()
    place = re.sub(r"^https?://[^/]+", "", get_place_url(signup))
    paths = [
        "/",
        "/pl/",
        "/events/",
        occasion.pages.filter(locale__language_code="en").get().url,
        f"/sign-up/{occasion.pk}/",
        place,
        f"{place}change/",
        f"{place}cancel/",
        "/stories/",
        "/stories/york-safe-haven/",
        "/get-involved/",
        "/search/?q=haven",
        "/search/?q=nothing-at-all",
        "/privacy/",
        "/accounts/login/",
        "/nowhere/",
    ]
    faults = {}
    for width in WIDTHS:
        page = open_page("/", width=width)
        console: list[str] = []
        page.on("console", lambda line, to=console: to.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error, to=console: to.append(str(error)))
        for path in paths:
            page.goto(path)
            faults[path, width] = find_faults(page)
        page.goto(f"/sign-up/{occasion.pk}/")
        page.get_by_role("main").get_by_role("button").last.click()
        faults["sign-up with errors", width] = find_faults(page)
        faults["console", width] = [line for line in console if "404" not in line]

    assert {where: found for where, found in faults.items() if found} == {}
