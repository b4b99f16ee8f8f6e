"""The policy of the admin, its widgets without inline scripts, and embeds of which nothing is fetched."""

import json
import re
import socket

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminPageChooser, AdminTimeInput
from wagtail.embeds.embeds import get_embed
from wagtail.embeds.exceptions import EmbedUnsupportedProviderException

from core.admin_csp import render_start
from tests.config.test_settings import POLICY
from tests.factories import StoryPageFactory, UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

ADMIN_POLICY = (POLICY - {"style-src 'self'", "img-src 'self' data:"}) | {
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
}


def get_policy(response):
    return set(response["Content-Security-Policy"].split("; "))


def find_inline(html):
    """Scripts without an address that are no data, and attributes that run."""
    soup = BeautifulSoup(html, "html.parser")
    scripts = [
        tag
        for tag in soup.find_all("script")
        if not tag.get("src") and tag.get("type") not in ("application/json", "text/x-template")
    ]
    return scripts + [
        tag for tag in soup.find_all() if any(re.match(r"on[a-z]+$", name) for name in tag.attrs)
    ]


def test_finder_of_inline_scripts_finds_them():
    html = "<script>a()</script><p onclick='a()'></p><script src='/a.js'></script>"

    assert len(find_inline(html)) == 2


def test_admin_has_the_policy_of_all_pages_but_for_styles_and_new_pictures(client, home):
    log_in(UserFactory(is_superuser=True), client)

    assert get_policy(client.get(reverse("wagtailadmin_home"))) == ADMIN_POLICY
    assert get_policy(client.get("/admin/nothing-here/")) == ADMIN_POLICY


@pytest.mark.parametrize("path", ["/", "/administration/", "/pl/admin/", "/accounts/login/"])
def test_no_other_address_has_the_admins_policy(client, home, path):
    assert get_policy(client.get(path)) == POLICY


@pytest.mark.parametrize("logged_in", [True, False])
def test_admin_may_be_framed_by_this_site_alone_x14(client, home, logged_in):
    if logged_in:
        log_in(UserFactory(is_superuser=True), client)

    response = client.get(reverse("wagtailadmin_home"))

    assert "frame-ancestors 'self'" in get_policy(response)
    assert response["X-Frame-Options"] == "SAMEORIGIN"


def test_page_editor_holds_no_inline_script(client, story_index):
    story = StoryPageFactory(parent=story_index)
    log_in(UserFactory(is_superuser=True), client)

    for name, args in {
        "wagtailadmin_pages:edit": [story.pk],
        "wagtailadmin_pages:history": [story.pk],
        "wagtail_localize:submit_page_translation": [story.pk],
        "wagtailimages:add": [],
        "wagtailimages:add_multiple": [],
        "wagtailadmin_workflows:add": [],
        "wagtailredirects:add": [],
    }.items():
        response = client.get(reverse(name, args=args))
        assert response.status_code == 200, name
        assert find_inline(response.content) == [], name


def test_chooser_and_dates_say_in_data_what_to_start():
    widgets = [
        AdminPageChooser(),
        AdminDateInput(),
        AdminTimeInput(),
        AdminDateTimeInput(),
    ]

    marks = [
        BeautifulSoup(widget.render("when", None, {"id": "id_when"}), "html.parser").select_one(
            "[data-admin-start]"
        )
        for widget in widgets
    ]

    assert [mark["data-admin-start"] for mark in marks] == [
        "PageChooser",
        "initDateChooser",
        "initTimeChooser",
        "initDateTimeChooser",
    ]
    for mark in marks:
        name, options = json.loads(mark["data-admin-arguments"])
        assert name == "id_when"
        assert isinstance(options, dict)


def test_argument_cannot_leave_its_attribute():
    html = render_start("Chooser", ['"><script>alert(1)</script>'])

    assert "<script>" not in html
    mark = BeautifulSoup(html, "html.parser").span
    assert json.loads(mark["data-admin-arguments"]) == ['"><script>alert(1)</script>']


@pytest.mark.parametrize(
    "url", ["http://169.254.169.254/latest/", "https://www.youtube.com/watch?v=a", "//evil"]
)
def test_nothing_is_fetched_for_an_embed_x10(monkeypatch, url):
    asked = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: asked.append(args))

    with pytest.raises(EmbedUnsupportedProviderException):
        get_embed(url)

    assert asked == []


def test_embed_that_is_in_old_text_shows_nothing_and_asks_nobody_x10(client, story_index, monkeypatch):
    body = json.dumps(
        [
            {
                "type": "paragraph",
                "value": '<p>We met.</p><embed embedtype="media" url="http://169.254.169.254/"/>',
            }
        ]
    )
    story = StoryPageFactory(parent=story_index, body=body)
    asked = []
    monkeypatch.setattr(socket, "create_connection", lambda *args, **kwargs: asked.append(args))

    response = client.get(story.url)

    assert response.status_code == 200
    assert b"169.254" not in response.content
    assert asked == []
