"""The way that most visitors take, in each language: none of the site's own words is left in English."""

import re
from copy import copy
from datetime import timedelta
from gettext import NullTranslations

import pytest
from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import trans_real

from core.models import Mail
from events import emails
from events.links import get_place_url
from events.models import EventPage, Signup

pytestmark = pytest.mark.django_db

PAGES = [
    "/",
    "/get-involved/",
    "/events/",
    "/events/?past=1",
    "/stories/york-safe-haven/",
    "/accessibility/",
    "/privacy/",
]
EASY_READ = ["/easy-read/", "/get-involved/easy-read/", "/stories/york-safe-haven/easy-read/"]

# Wagtail asks for it where editors choose, and nobody has translated it there
NOT_SHOWN = {"- Select an option -"}


class Missing(NullTranslations):
    """Stands behind a language's own words and notes what was not among them."""

    def __init__(self):
        super().__init__()
        self.words: set[str] = set()

    def gettext(self, message):
        self.words.add(message.rpartition("\x04")[2])
        return message

    def ngettext(self, singular, plural, n):
        self.words.add(singular)
        return singular if n == 1 else plural


@pytest.fixture
def missing(monkeypatch):
    """Notes, from `missing("pl")` on, what is asked for in that language and not there."""

    def listen(language: str) -> set[str]:
        notes = Missing()
        monkeypatch.setattr(trans_real.translation(language), "_fallback", notes)
        return notes.words

    return listen


def read(client, path: str, status: int = 200):
    response = client.get(path)
    assert (path, response.status_code) == (path, status)
    return response


def test_missing_words_are_noticed(client, home, missing):
    words = missing("pl")
    client.get("/pl/search/")
    assert "nobody has translated this" not in words

    trans_real.translation("pl").gettext("nobody has translated this")

    assert "nobody has translated this" in words


@pytest.mark.parametrize("language", ["pl", "ar"])
def test_main_path_is_in_the_readers_language(client, missing, language):
    call_command("load_demo", verbosity=0)
    event = EventPage.objects.get(slug="conversation-mental-health", locale__language_code=language)
    words = missing(language)

    pages = {path: read(client, f"/{language}{path}") for path in [*PAGES, *EASY_READ]}
    pages[event.url] = read(client, event.url)
    states = {
        path: (response.context["page_not_translated"], response.context["translation_unchecked"])
        for path, response in pages.items()
    }
    # translations of their own, and each says that nobody has checked it yet
    assert states == dict.fromkeys(pages, (False, True))

    # Signing up: the empty form, its errors, the private page and what can be done there
    form = f"/{language}/sign-up/{event.occasion_id}/"
    read(client, form)
    assert client.post(form, {}).status_code == 200
    signup = Signup.objects.confirmed().filter(occasion=event.occasion).first()
    signup.language = language
    signup.email = signup.email_normalised = "reader@example.org"
    signup.save()
    place = re.sub(r"^https?://[^/]+", "", get_place_url(signup))
    for path in (place, f"{place}change/", f"{place}cancel/"):
        read(client, path)

    # What is searched for, and what is not there
    for query in ("", "?q=York", "?q=qqqq"):
        read(client, f"/{language}/search/{query}")
    read(client, f"/{language}/nowhere/", 404)
    read(client, f"/{language}/feedback/")

    # Every message about a booking
    now = timezone.now()
    emails.queue_again(signup=signup, now=now)
    signup.offer_ends_at, signup.waiting_since = now + timedelta(hours=48), now
    emails.queue_offer(signup=signup, now=now)
    emails.queue_waiting(signup=signup, now=now)
    emails.queue_cancelled(signup=signup, had_place=True, now=now)
    moved = copy(event.occasion)
    moved.starts_at += timedelta(days=1)
    emails.queue_occasion_changed(occasion=event.occasion, before=moved, now=now)
    emails.queue_occasion_cancelled(occasion=event.occasion, now=now)
    kinds = Mail.objects.filter(to="reader@example.org").values_list("kind", flat=True)
    assert set(kinds) == {
        "confirmation", "offer", "waiting", "cancelled", "occasion_changed", "occasion_cancelled"
    }  # fmt: skip

    assert words - NOT_SHOWN == set()
