"""The demonstration site as a visitor meets it: every link that the site itself gives is followed."""

import re
from collections import deque
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from django.conf import settings
from django.core.management import call_command

from events.models import AccessNeed, Joining, Signup

pytestmark = pytest.mark.django_db

SITE = "http://testserver"
REQUIREMENTS = Path(settings.ROOT) / "site/docs/requirements.md"
STARTS = ["/", "/pl/", "/ar/", "/search/?q=york", "/sitemap.xml", "/robots.txt"]
LISTS_SEEN_ENOUGH = 8  # of one address with other filters: they are tested in tests/events and tests/network


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.hrefs: list[str] = []
        self.tags: list[str] = []
        self.lang = self.dir = self.title = ""
        self._in_title = False

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.append(tag)
        if tag == "html":
            self.lang, self.dir = attrs.get("lang"), attrs.get("dir")
        if tag in ("a", "link") and attrs.get("href"):
            self.hrefs.append(attrs["href"])
        self._in_title = tag == "title" and "svg" not in self.tags

    def handle_data(self, data):
        if self._in_title:
            self.title += data
            self._in_title = False


def is_ours(url: str) -> bool:
    return url.startswith(SITE) and not re.match(rf"{SITE}/(admin|static|media|documents)/", url)


def crawl(client) -> dict[str, tuple[int, str, str]]:
    """What each address that can be reached answers: status, kind of content, text."""
    answers: dict[str, tuple[int, str, str]] = {}
    seen_lists: dict[str, int] = {}
    queue = deque(SITE + path for path in STARTS)
    while queue:
        url = queue.popleft().partition("#")[0]
        if url in answers or not is_ours(url):
            continue
        parts = urlsplit(url)
        seen_lists[parts.path] = seen_lists.get(parts.path, 0) + 1
        if parts.query and seen_lists[parts.path] > LISTS_SEEN_ENOUGH:
            continue
        response = client.get(url.removeprefix(SITE), follow=True)
        kind = response.headers["Content-Type"].partition(";")[0]
        text = (
            response.getvalue().decode(errors="replace") if response.streaming else response.content.decode()
        )
        answers[url] = (response.status_code, kind, text)
        if kind == "text/html":
            page = Links()
            page.feed(text)
            queue.extend(urljoin(url, href) for href in page.hrefs)
        elif kind.endswith("xml"):
            queue.extend(re.findall(r"<loc>(.*?)</loc>", text))
    return answers


@pytest.fixture
def answers(client):
    call_command("load_demo", verbosity=0)
    for joining in Joining.objects.all():
        joining.details = {"url": "https://meet.example.org/canary-door", "phone": "", "note": "canary-note"}
        joining.save()
    return crawl(client)


def test_every_link_answers_and_nothing_private_is_behind_one(answers):
    assert len(answers) > 150
    broken = {url: status for url, (status, _kind, _text) in answers.items() if status != 200}
    assert broken == {}

    languages = {"/pl/": ("pl", "ltr"), "/ar/": ("ar", "rtl")}
    wrong = []
    for url, (_status, kind, text) in answers.items():
        if kind != "text/html":
            continue
        page = Links()
        page.feed(text)
        path = urlsplit(url).path
        if (page.lang, page.dir) != languages.get(path[:4], ("en", "ltr")):
            wrong.append(f"{path}: {page.lang} {page.dir}")
        if page.tags.count("h1") != 1:
            wrong.append(f"{path}: {page.tags.count('h1')} h1")
        if not page.title.partition(" – ")[0].strip():
            wrong.append(f"{path}: no title")
    assert wrong == []

    # What the page about requirements promises
    promised = re.findall(r"`(/[a-z0-9/-]*)`", REQUIREMENTS.read_text())
    assert len(promised) > 60
    assert {path for path in promised if SITE + path not in answers} == set()

    # How people get in, what they need, how to reach them: none of it is public
    assert Joining.objects.exists()
    assert AccessNeed.objects.exists()
    private = {"canary"} | {signup.email for signup in Signup.objects.exclude(email="")}
    private |= {need.details["note"] for need in AccessNeed.objects.all() if need.details.get("note")}
    words = re.compile("|".join([r"/place/[\w-]+", *map(re.escape, private)]))
    found = {url: words.findall(text) for url, (_status, _kind, text) in answers.items()}
    assert {url: leaks for url, leaks in found.items() if leaks} == {}
