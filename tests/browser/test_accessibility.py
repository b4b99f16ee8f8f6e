"""WCAG 2.2 AA as far as a machine can tell, on each type of page of the demonstration site.

In both directions of writing, light and dark, on a phone and on a wide screen.
"""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Locale, Page, get_page_models

from core.models import BasePage
from directory.models import Organisation
from directory.visibility import visible_members
from events.claim_links import get_claim_url
from events.enums import ClaimState
from events.links import get_place_url
from events.models import EventPage, ExpensesClaim, Occasion, Pledge, Signup
from events.pledges import make_token

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
# Targets of a press are at least 24 by 24 CSS pixels, but for links in a line of text (WCAG 2.5.8)
SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, input, summary, select, textarea')]
  .filter(element => {
    const box = element.getBoundingClientRect();
    if (!box.width || box.bottom <= 0 || element.closest('[aria-hidden=true]')) return false;
    if (element.matches('a') && getComputedStyle(element).display === 'inline') return false;
    return box.height < 24 || box.width < 24;
  }).map(element => element.outerHTML.slice(0, 120))"""
# The pages of a type that say most; of the other types the first is looked at
TELLING = [
    "/stories/york-safe-haven/",
    "/expenses/",
    "/about/participation/ladder/",
    "/about/challenges/",
    "/about/impact/",
    "/about/leadership/",
    "/about/history/",
]
BESIDES = [
    "/easy-read/",
    "/stories/york-safe-haven/easy-read/",
    "/search/?q=haven",
    "/search/?q=nothing-at-all",
    "/feedback/",
    "/site-map/",
    "/accounts/login/",
    "/nowhere/",
    "/directory/organisations/",
    "/events/campaigns/national-co-production-week/",
    "/newsletter/",
    "/newsletter/asked/",
    "/pledges/",
    "/pledges/new/",
    "/aftercare/",
    "/concern/",
    "/concern/thanks/",
    "/join/",
    "/write/office/",
    "/write/done/",
    "/directory/print/",
    "/privacy/what-we-keep/",
]


def get_page_paths(language: str) -> list[str]:
    """One page of each type, in a language."""
    locale = Locale.objects.get(language_code=language)
    models = [model for model in get_page_models() if issubclass(model, BasePage)]
    first = {model: model.objects.live().filter(locale=locale).order_by("path").first() for model in models}
    assert {model.__name__ for model, page in first.items() if page is None} == set()
    return [page.url for page in first.values()]


def get_paths(language: str) -> list[str]:
    prefix = "" if language == "en" else f"/{language}"
    occasion = Occasion.objects.public().filter(name__contains="Conversation").order_by("starts_at").last()
    event = EventPage.objects.get(occasion=occasion, locale__language_code=language)
    signup = Signup.objects.confirmed().filter(occasion__in=Occasion.objects.public()).first()
    Signup.objects.filter(pk=signup.pk).update(language=language)
    signup.refresh_from_db()
    place = re.sub(r"^https?://[^/]+", "", get_place_url(signup))
    over = Occasion.objects.public().past(timezone.now()).latest("ends_at")
    pledge = Pledge.objects.first()
    organisation = Organisation.objects.order_by("name").first()
    person = visible_members(AnonymousUser()).order_by("chosen_name").first()
    return [
        *get_page_paths(language),
        *(prefix + path for path in [*TELLING, *BESIDES]),
        f"{prefix}/directory/organisations/{organisation.slug}/",
        f"{prefix}/write/organisation/{organisation.slug}/",
        f"{prefix}/directory/people/{person.public_id}/",
        f"{prefix}/write/{person.public_id}/",
        *get_answer_paths(language),
        event.url,
        f"{event.url}poster/",
        f"{prefix}/sign-up/{occasion.pk}/",
        f"{prefix}/survey/{over.pk}/",
        f"{prefix}/survey/{over.pk}/thanks/",
        f"{prefix}/survey/{over.pk}/paper/",
        f"{prefix}/pledges/{make_token(pledge)}/",
        f"{prefix}/pledges/{make_token(pledge)}/erase/",
        place,
        f"{place}change/",
        f"{place}cancel/",
        *get_claim_paths(language),
    ]


def get_answer_paths(language: str) -> list[str]:
    """Where readers answer what a story and a page of text ask, and where they are thanked."""
    asking = Page.objects.filter(slug__in=["york-safe-haven", "challenges"], locale__language_code=language)
    with override(language):
        paths = [reverse("answers:answer", args=[page.pk]) for page in asking]
    return [f"{path}{end}" for path in paths for end in ("", "thanks/")]


def get_claim_paths(language: str) -> list[str]:
    """The form of a claim, a claim that is open and one that was refused, and taking one back."""
    ExpensesClaim.objects.update(language=language)
    open_claim = ExpensesClaim.objects.filter(state=ClaimState.RECEIVED, signup__isnull=False).first()
    refused_claim = ExpensesClaim.objects.filter(state=ClaimState.REFUSED).first()
    opened, refused = (
        re.sub(r"^https?://[^/]+", "", get_claim_url(claim)) for claim in (open_claim, refused_claim)
    )
    Signup.objects.filter(pk=open_claim.signup_id).update(language=language)
    booking = re.sub(r"^https?://[^/]+", "", get_place_url(Signup.objects.get(pk=open_claim.signup_id)))
    return [f"{booking}claim/", opened, f"{opened}withdraw/", refused]


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


def look(page, where: str, faults: dict) -> None:
    """Looks at the page that is open in both schemes and at both widths."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            faults[where, width, scheme] = find_faults(page)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_demonstration_has_no_fault_that_a_machine_can_find(open_page, live_server, settings, language):
    call_command("load_demo", verbosity=0)
    paths = get_paths(language)
    faults: dict = {}
    console: list[str] = []
    page = open_page("/")
    page.on("console", lambda line: console.append(line.text) if line.type == "error" else None)
    page.on("pageerror", lambda error: console.append(str(error)))

    for path in dict.fromkeys(paths):
        page.goto(path)
        look(page, path, faults)
    page.goto(next(path for path in paths if "/sign-up/" in path))
    page.get_by_role("main").get_by_role("button").last.click()
    look(page, "sign-up with errors", faults)
    page.goto(next(path for path in paths if path.endswith("/claim/")))
    page.get_by_role("main").get_by_role("button").last.click()
    look(page, "claim with errors", faults)
    page.goto(get_answer_paths(language)[0])
    page.get_by_role("main").get_by_role("button").last.click()
    look(page, "answer with errors", faults)

    faults["console"] = [line for line in console if "404" not in line]
    assert {where: found for where, found in faults.items() if found} == {}
